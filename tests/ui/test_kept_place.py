"""The place in a walk outlives the walk: over home, and over a start."""

from pathlib import Path

from kiosk.base.settings import Profile
from tests.ui.uses import VISIT, Kiosk


def test_a_visit_goes_on_after_a_start_where_it_was_left(tmp_path: Path) -> None:
    before = Kiosk(tmp_path, Profile.TECHNICIAN)
    before.session.start_visit(VISIT)
    before.session.go_to_lesson(1)
    before.session.go_on()
    place = before.session.walk.place if before.session.walk else None
    before.close()

    after = Kiosk(tmp_path, Profile.TECHNICIAN)
    after.settle_until(lambda: after.first.saved is not None)
    after.touch("Reprendre la dernière visite")
    assert after.session.walk is not None
    assert after.session.walk.place == place
    assert after.session.visit == VISIT
    after.close()


def test_home_keeps_the_place_and_the_way_back_does_too(kiosk: Kiosk) -> None:
    kiosk.session.start_visit(VISIT)
    kiosk.session.go_on()
    kiosk.session.go_home()
    assert kiosk.shell.screen == "Plan"

    kiosk.session.resume()
    assert kiosk.session.lesson.stepIndex == 1
    kiosk.session.go_back()
    kiosk.session.go_back()
    assert kiosk.shell.screen == "Plan"
