"""The kiosk as pictures and tests of the screens need it: the real window, no sound, nothing kept."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.app.play import Play
from kiosk.app.stage import Stage
from kiosk.base.paths import find_paths
from kiosk.base.pin import hash_pin
from kiosk.base.settings import Profile, load_settings
from kiosk.narration.still import StillNarration
from kiosk.ui.screens import SCREENS_OF
from kiosk.ui.sitter import Sitter

LONGEST_OPENING_S = 30  # on a machine that does much else; it takes half a second

# A number that is kept for stories (France, Arcep: 01 99 00), so that no picture leads to anybody.
SETTINGS = {
    "language": "fr",
    "theme": "light",
    "reduced_motion": "true",
    "full_screen": "false",
    "large_text": "false",
    "call_name": "Camille, Maison Connectée",
    "call_number": "01 99 00 12 34",
    "call_hours": "9 h – 19 h",
    "help_number": "01 99 00 12 35",
}
SHOP_PIN = "2580"  # where customers are left alone, staff leave by a PIN


class StillClock:
    """Time passes only when it is told to."""

    def __init__(self) -> None:
        self._now_ms = 0

    def let_pass(self, seconds: float) -> None:
        self._now_ms += round(1000 * seconds)

    def monotonic_ms(self) -> int:
        return self._now_ms

    def now_s(self) -> float:
        return 1_780_000_000.0 + self._now_ms / 1000


class Studio(Play):
    """A run of the kiosk that a picture can be taken of. `home` is a folder of its own."""

    def __init__(self, home: Path, profile: Profile | None = None, chosen: Mapping[str, str] = SETTINGS) -> None:
        paths = find_paths()._replace(data=home / "data", cache=home / "cache", config=home / "config")
        super().__init__(paths, load_settings(profile, file=paths.settings_file, overrides={**SETTINGS, **chosen}))
        self._still_clock = StillClock()

    def _on_first_frame(self) -> None:
        self.stage = Stage(
            application=self.application,
            first=self.first,
            paths=self.paths,
            clock=self._still_clock,
            narration=StillNarration,
        )

    def sitter(self) -> Sitter:
        """What pictures are taken of, once the window shows its first screen."""
        self.open(1920, 1080)
        deadline_s = time.monotonic() + LONGEST_OPENING_S
        while self.stage is None or self.stage.watch is None:
            if time.monotonic() > deadline_s:
                raise RuntimeError("the kiosk did not open; what went wrong was printed above")
            self.application.qt.processEvents()
        return Sitter(
            application=self.application,
            first=self.first,
            library=self.stage.library,
            session=self.stage.session,
            begin_anew=self._begin_anew,
            let_pass=self._let_pass,
            ways=SCREENS_OF[self.first.settings.profile],
        )

    def _begin_anew(self) -> None:
        assert self.stage is not None
        assert self.stage.watch is not None
        if self.first.settings.profile is Profile.HOME:
            self.stage.session.go_home()
            self.first.put_saved(None)
        else:
            self.stage.watch.attendant.reset()

    def _let_pass(self, seconds: float) -> None:
        assert self.stage is not None
        assert self.stage.watch is not None
        self._still_clock.let_pass(seconds)
        self.stage.watch.attendant.look()

    def close(self) -> None:
        if self.stage is not None:
            self.stage.close()
        self.application.close()


@contextmanager
def studio(profile: Profile | None = None) -> Iterator[Sitter]:
    """A kiosk in a folder of its own that goes with it."""
    with TemporaryDirectory(prefix="kiosk-studio-") as home:
        chosen = {"staff_pin": hash_pin(SHOP_PIN)} if profile is Profile.SHOP else {}
        opened = Studio(Path(home), profile, chosen)
        try:
            yield opened.sitter()
        finally:
            opened.close()
