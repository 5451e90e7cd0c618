"""The next step opens by itself once one was read, for whoever chose that: then, and only then."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from kiosk.base.settings import Profile
from kiosk.narration.shown import NarrationState, Phase
from kiosk.visit.model import Visit
from tests.ui.uses import VISIT, Kiosk

LESSON = "internet-box"
RULES = Visit("fr", (), ("guest-wifi", "family-key"), 15)


@pytest.fixture
def kiosk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Kiosk]:
    with closing(Kiosk(tmp_path, getattr(request, "param", Profile.HOME), {"autoplay_next": "true"})) as made:
        if made.shell.screen == "Attract":
            made.touch_at(QPoint(400, 400))
        yield made


def place(kiosk: Kiosk) -> int:
    return int(kiosk.session.lesson.stepIndex)


@pytest.mark.parametrize("kiosk", list(Profile), indirect=True, ids=[one.value for one in Profile])
def test_each_step_that_was_read_leads_to_the_next_which_is_read(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson(LESSON)
    if not kiosk.first.settings.read_on_open:
        kiosk.shell.toggleListening()
    for index in range(3):
        assert place(kiosk) == index
        assert kiosk.sounds.state.phase is Phase.SPEAKING
        kiosk.sounds.end()
    assert place(kiosk) == 3


def test_a_step_is_not_left_before_it_was_read(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson(LESSON)
    kiosk.sounds.stand_at(0)
    kiosk.shell.toggleListening()
    assert place(kiosk) == 0


def test_the_end_is_reached_by_a_touch(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson("guest-wifi")
    for _ in range(20):
        kiosk.sounds.end()
    assert kiosk.shell.screen == "Lesson"


def test_no_house_rule_is_agreed_to_by_the_voice(kiosk: Kiosk) -> None:
    kiosk.session.start_visit(RULES)
    for _ in range(20):
        kiosk.sounds.end()
    assert kiosk.session.walk is not None
    assert kiosk.session.walk.is_stop_end
    assert not kiosk.session.walk.acknowledged
    kiosk.shell.goOn()
    assert kiosk.session.walk.acknowledged == ("guest-wifi",)


@pytest.mark.parametrize("sheet", ["call", "comfort", "overview"])
def test_who_looks_at_a_sheet_meanwhile_keeps_it_and_goes_on_after_it(kiosk: Kiosk, sheet: str) -> None:
    kiosk.session.open_lesson(LESSON)
    kiosk.shell.openSheet(sheet)
    kiosk.sounds.end()
    assert kiosk.shell.sheets == (sheet.capitalize(),)
    assert place(kiosk) == 0
    kiosk.shell.closeSheet()
    assert place(kiosk) == 1


def test_who_goes_elsewhere_from_the_sheet_is_there(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson(LESSON)
    kiosk.shell.openSheet("overview")
    kiosk.sounds.end()
    kiosk.shell.goToStep(3)
    assert place(kiosk) == 3
    assert kiosk.session.walk is not None
    assert [seen.step_id for seen in kiosk.session.walk.seen] == [
        kiosk.session.walk.stop.step_ids[index] for index in (0, 3)
    ]
    assert not kiosk.shell.sheets


@pytest.mark.parametrize(
    "leave",
    [
        lambda kiosk: kiosk.session.stop_here(),
        lambda kiosk: kiosk.session.go_to_lesson(0),
        lambda kiosk: kiosk.session.go_to_step(0),
    ],
    ids=["stop", "lesson", "step"],
)
def test_a_wish_from_a_sheet_closes_it(kiosk: Kiosk, leave: Callable[[Kiosk], None]) -> None:
    kiosk.session.start_visit(VISIT)
    kiosk.shell.openSheet("overview")
    leave(kiosk)
    assert not kiosk.shell.sheets


def test_who_chooses_it_after_a_step_was_read_stays_there(tmp_path: Path) -> None:
    with closing(Kiosk(tmp_path, Profile.HOME)) as kiosk:
        kiosk.session.open_lesson(LESSON)
        kiosk.sounds.end()
        kiosk.shell.openSheet("comfort")
        kiosk.first.comfort.setFlag("autoplay_next", True)
        kiosk.shell.closeSheet()
        assert place(kiosk) == 0
        kiosk.shell.toggleListening()
        kiosk.sounds.end()
        assert place(kiosk) == 1


@pytest.mark.parametrize(
    ("said", "is_heard"),
    [(Phase.SPEAKING, True), (Phase.DONE, True), (Phase.PAUSED, False), (Phase.QUIET, False)],
    ids=["while it is read", "once it was read", "in a pause", "never read"],
)
@pytest.mark.parametrize("kiosk", [Profile.HOME, Profile.SHOP], indirect=True, ids=["home", "shop"])
def test_another_language_is_heard_by_who_was_listening(kiosk: Kiosk, said: Phase, is_heard: bool) -> None:
    kiosk.first.comfort.setFlag("autoplay_next", False)
    kiosk.session.open_lesson(LESSON)
    kiosk.sounds._tell(NarrationState(phase=said))
    kiosk.session.choose_language("en")
    assert (kiosk.sounds.state.phase is Phase.SPEAKING) == is_heard
