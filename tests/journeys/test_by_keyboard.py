"""A whole visit by someone who has only the keyboard: from the shelf through a lesson to its recap, and home again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.app.studio import studio
from kiosk.ui.sitter import Look, Sitter
from tests.ui.keys import Key, press, tab_round, tab_to
from tests.ui.seen import is_a, name_of


@pytest.fixture(scope="module")
def kiosk() -> Iterator[Sitter]:
    with studio() as sitter:
        yield sitter


@pytest.fixture(params=[Look(language="en"), Look(800, 1280, 2.0, "contrast", "en")], ids=lambda look: look.name)
def sitter(kiosk: Sitter, request: pytest.FixtureRequest) -> Sitter:
    kiosk.put(request.param)
    kiosk.go("home")
    return kiosk


def go_on_to(sitter: Sitter, screen: str) -> list[int]:
    """Presses the right arrow until another screen comes; the steps that were passed."""
    steps: list[int] = []
    for _ in range(60):
        index = sitter.session.lesson.shown.index
        if not steps or steps[-1] != index:
            steps.append(index)
        press(sitter, Key.Key_Right)
        if sitter.application.shell.screen == screen:
            return steps
    raise AssertionError(f"{screen} never came")


def leave_recap(sitter: Sitter) -> None:
    """Tabs to the way on, turns its pages, and goes home by it."""
    way_on = next(item for item in tab_round(sitter) if is_a(item, "MainButton") and name_of(item) in ("More", "Home"))
    for _ in range(20):
        is_last_page = name_of(way_on) == "Home"
        press(sitter, Key.Key_Space)
        if is_last_page:
            return


def test_a_lesson_is_walked_through_to_its_recap(sitter: Sitter) -> None:
    shell = sitter.application.shell
    card = next(item for item in tab_round(sitter) if "guests" in name_of(item))
    assert card.property("visualFocus")
    press(sitter, Key.Key_Return)
    assert shell.screen == "Lesson"
    assert go_on_to(sitter, "Recap") == list(range(7))
    assert all(one.is_seen for one in sitter.session.recap.shown.seen)
    sitter.let_pass(2)  # a second press at once would be one too many
    leave_recap(sitter)
    assert shell.screen == "Home"


def test_the_way_ons_key_leads_out_of_the_recap_as_its_button_does(sitter: Sitter) -> None:
    sitter.go("recap")
    sitter.let_pass(2)
    for _ in range(20):
        if sitter.application.shell.screen == "Home":
            break
        press(sitter, Key.Key_Right)
    assert sitter.application.shell.screen == "Home"


@pytest.mark.parametrize("name", ["anew", "staff"])
def test_the_way_ons_key_answers_a_question_as_its_filled_button_does(sitter: Sitter, name: str) -> None:
    sitter.go("recap")
    sitter.application.shell.openSheet(name)
    sitter.settle()
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Right, Qt.KeyboardModifier.NoModifier, "", autorep=True)
    QCoreApplication.sendEvent(sitter.window, held)
    assert sitter.application.shell.sheet == name.capitalize()  # nobody answers by a key that was held until here
    press(sitter, Key.Key_Left)
    assert sitter.application.shell.sheet == name.capitalize()
    press(sitter, Key.Key_Right)
    assert sitter.application.shell.sheet == ""
    assert sitter.application.shell.screen == "Recap"


def test_back_leads_to_where_one_was(sitter: Sitter) -> None:
    sitter.application.shell.openLesson("guest-wifi")
    sitter.settle()
    while sitter.session.lesson.shown.index < 2:
        press(sitter, Key.Key_Right)
    while sitter.session.lesson.shown.index == 2:
        press(sitter, Key.Key_Left)
    assert sitter.session.lesson.shown.index == 1


def test_a_question_is_answered(sitter: Sitter) -> None:
    sitter.go("ask")
    option = next(item for item in tab_round(sitter) if is_a(item, "AskOption"))
    press(sitter, Key.Key_Space)
    assert option.property("verdict") in ("right", "wrong")


def test_the_text_is_made_larger_without_losing_the_place(sitter: Sitter) -> None:
    sitter.go("lesson")
    place = sitter.session.lesson.shown.index
    tab_to(sitter, "Text, colours and sound")
    press(sitter, Key.Key_Return)
    tab_to(sitter, "Larger")
    press(sitter, Key.Key_Return)
    assert sitter.first.settings.text_scale == 1.5
    press(sitter, Key.Key_Escape)
    assert sitter.application.shell.sheet == ""
    assert sitter.session.lesson.shown.index == place


def test_space_listens_where_no_control_has_the_focus(sitter: Sitter) -> None:
    sitter.go("lesson")
    press(sitter, Key.Key_Space)
    assert sitter.application.shell.isSpeaking
    press(sitter, Key.Key_Space)
    assert not sitter.application.shell.isSpeaking


def test_escape_leads_home_and_the_lesson_is_offered_again(sitter: Sitter) -> None:
    sitter.go("lesson")
    press(sitter, Key.Key_Escape)
    assert sitter.application.shell.screen == "Home"
    tab_to(sitter, "Go on")
    press(sitter, Key.Key_Return)
    assert sitter.application.shell.screen == "Lesson"


def test_who_turned_the_last_page_is_on_the_way_back_up(sitter: Sitter) -> None:
    sitter.go("lesson")
    sitter.put(Look(1280, 800, 2.0, language="en"))
    sitter.go("home")  # made anew, at its top
    press(sitter, Key.Key_Backtab)  # forwards one comes to it past the last card, which turns the page
    names = [name_of(sitter.window.activeFocusItem())]
    assert names == ["More"]
    while names[-1] == "More" and len(names) < 20:
        press(sitter, Key.Key_Space)
        names.append(name_of(sitter.window.activeFocusItem()))
    assert names[-1] == "Back up"
