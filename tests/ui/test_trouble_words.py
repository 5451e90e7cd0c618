"""What stands beside the text when nothing is heard is in the language of whoever reads it."""

from pathlib import Path

from kiosk.base.settings import Profile
from kiosk.narration.shown import NarrationState, Trouble, TroubleKind
from tests.ui.uses import Kiosk

LOST = NarrationState(is_soundless=True, trouble=Trouble(TroubleKind.NO_DEVICE, "none"))


def test_the_loop_of_a_shop_tells_in_each_of_its_languages_that_nothing_is_heard(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, Profile.SHOP)
    kiosk.sounds._tell(LOST)
    seen: dict[str, str] = {}
    for _ in range(12):
        seen[kiosk.first.language] = str(kiosk.shell.property("trouble"))
        kiosk.pass_s(8)
    assert len(seen) >= 2
    assert seen["fr"].startswith("Pas de son")
    assert len(set(seen.values())) == len(seen), seen
    kiosk.close()


def test_a_lesson_tells_it_in_the_language_that_is_chosen(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson("guest-wifi")
    kiosk.sounds._tell(LOST)
    kiosk.first.choose_language("en")
    assert kiosk.shell.property("trouble").startswith("No sound")
