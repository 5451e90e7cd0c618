"""Walks to test with."""

from dataclasses import dataclass

from kiosk.visit.model import InstalledDevice, Visit
from kiosk.visit.saved import SavedWalk
from kiosk.visit.walk import Stop, begin, go_on, hear

WIFI = Stop("guest-wifi", ("find-the-label", "connect", "who-may"))
LAMP = Stop("lamp", ("on-and-off", "colours"))
VISIT = Visit(
    language="fr",
    devices=(InstalledDevice("internet-box", (("wps", "yes"),)), InstalledDevice("lamp")),
    rule_ids=("family-key",),
    minutes=15,
    values=(("wifi.guest_name", "Chez_Nous_* & <b>"),),
)


@dataclass
class FakeClock:
    """A clock that a test moves."""

    time_s: float = 1_790_000_000.0

    def monotonic_ms(self) -> int:
        return int(self.time_s * 1000)

    def now_s(self) -> float:
        return self.time_s


def saved(revision: int = 2, walk_id: str = "a") -> SavedWalk:
    """A walk that was moved `revision` times."""
    walk = begin((WIFI, LAMP))
    while walk.revision < revision:
        walk = hear(walk) if walk.place not in walk.heard else go_on(walk)
        if walk.is_last and walk.place in walk.heard:
            break
    return SavedWalk(walk_id, "fr", VISIT, walk)
