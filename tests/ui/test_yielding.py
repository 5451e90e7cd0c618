"""While a screen reader runs the kiosk's own voice waits until it is asked: nobody understands two at once."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint

from kiosk.base.settings import Profile
from kiosk.narration.shown import Phase
from tests.ui.heard import heard
from tests.ui.uses import Kiosk

LESSON = "internet-box"
WHY = "Your screen reader is on, so this voice waits for Listen."
CHOSEN = {"autoplay_next": "true", "read_on_open": "true"}


@pytest.fixture
def kiosk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Kiosk]:
    with closing(Kiosk(tmp_path, getattr(request, "param", Profile.HOME), CHOSEN)) as made:
        if made.shell.screen == "Attract":
            made.touch_at(QPoint(400, 400))
        yield made


def put_reader(kiosk: Kiosk, *, is_running: bool) -> None:
    assert kiosk.stage is not None
    kiosk.stage.put_reader(is_running)
    kiosk.sit.settle()


def open_lesson(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson(LESSON)


def answer(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson("guest-wifi")
    while not (asked := [one for one in kiosk.session.lesson.shown.rows if one.kind == "ask"]):
        kiosk.shell.goOn()
    row = asked[0]
    kiosk.session.answer(row.children[0].leaf)


def go_on(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson(LESSON)
    kiosk.shell.goOn()


def choose_language(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson(LESSON)
    kiosk.shell.toggleListening()
    kiosk.sounds.said.clear()
    kiosk.sounds.end()
    kiosk.session.choose_language("en")


@pytest.mark.parametrize("kiosk", list(Profile), indirect=True, ids=[one.value for one in Profile])
@pytest.mark.parametrize("happen", [open_lesson, go_on, answer])
def test_nothing_is_read_by_itself_while_a_reader_runs(kiosk: Kiosk, happen: Callable[[Kiosk], None]) -> None:
    put_reader(kiosk, is_running=True)
    happen(kiosk)
    assert kiosk.sounds.said == []
    assert kiosk.sounds.state.phase is Phase.QUIET
    put_reader(kiosk, is_running=False)
    happen(kiosk)
    assert kiosk.sounds.said, "with nobody else reading it is as before"


def test_another_language_is_not_read_by_itself(kiosk: Kiosk) -> None:
    put_reader(kiosk, is_running=True)
    choose_language(kiosk)
    assert kiosk.sounds.said == []


def test_no_step_opens_by_itself_after_it_was_asked_for_and_read(kiosk: Kiosk) -> None:
    """A page that changes takes the reader's place with it."""
    put_reader(kiosk, is_running=True)
    kiosk.session.open_lesson(LESSON)
    kiosk.shell.toggleListening()
    kiosk.sounds.end()
    assert kiosk.session.lesson.shown.index == 0
    put_reader(kiosk, is_running=False)
    kiosk.shell.toggleListening()
    kiosk.sounds.end()
    assert kiosk.session.lesson.shown.index == 1


def test_what_is_being_read_falls_silent_when_a_reader_starts_and_keeps_its_place(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson(LESSON)
    kiosk.sounds.stand_at(1)
    put_reader(kiosk, is_running=True)
    assert kiosk.sounds.state.phase is Phase.PAUSED
    assert not kiosk.shell.isSpeaking
    put_reader(kiosk, is_running=False)
    assert kiosk.sounds.state.phase is Phase.PAUSED, "it does not begin again by itself"


@pytest.mark.parametrize("screen", ["Lesson", "Home", "Recap"])
def test_who_touches_listen_is_read_to(kiosk: Kiosk, screen: str) -> None:
    if screen != "Home":
        kiosk.sit.go(screen.lower())
    put_reader(kiosk, is_running=True)
    kiosk.sounds.stop()
    kiosk.sounds.said.clear()
    assert kiosk.shell.screen == screen
    kiosk.touch("Écouter")
    assert len(kiosk.sounds.said) == 1
    assert kiosk.sounds.state.phase is Phase.SPEAKING
    kiosk.touch("Pause")
    assert len(kiosk.sounds.said) == 1


def test_whether_anyone_is_there_is_asked_by_the_reader_alone(tmp_path: Path) -> None:
    with closing(Kiosk(tmp_path, Profile.SHOP)) as kiosk:
        kiosk.touch_at(QPoint(400, 400))
        put_reader(kiosk, is_running=True)
        settings = kiosk.first.settings
        kiosk.pass_s(settings.idle_s + 1)
        kiosk.pass_s(2)
        assert kiosk.shell.sheet == "Idle"
        assert len(kiosk.sounds.chimes) == 1, "a chime is no voice"
        assert kiosk.sounds.said == []
        assert kiosk.attendance.property("spoken") in [one.name for one in heard(kiosk.sit)]


def test_the_comfort_sheet_says_why_the_voice_waits(kiosk: Kiosk) -> None:
    why = QCoreApplication.translate("ComfortSheet", WHY)
    assert why != WHY, "in the language of the screen"
    kiosk.session.open_lesson(LESSON)
    kiosk.shell.openSheet("comfort")
    for is_running in (False, True, False):
        put_reader(kiosk, is_running=is_running)
        assert (why in [one.name for one in heard(kiosk.sit)]) is is_running
