"""A screen with a sheet above it: whoever hears the screen is told of the sheet alone, until it closes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtQuick import QQuickItem

from kiosk.ui.screens import all_screens, with_steps
from kiosk.ui.sitter import Look, Sitter
from tests.ui.heard import Heard, heard, heard_of, loaded
from tests.ui.keys import Key, focused, press, tab_round
from tests.ui.seen import look_at, name_of

SHEETS = [
    *("comfort", "language", "call", "picture", "overview", "staff", "staff-no-sound", "search", "search-found"),
    *("search-nothing", "devices", "forget", "visit-overview", "anew", "notes", "idle", "staff-pin", "staff-pin-waits"),
]
OPENERS = [
    ("lesson", "Text, colours and sound"),
    ("lesson", "Language"),
    ("lesson", "Call someone"),
    ("lesson", "Step 2 of"),
    ("lesson", "Enlarge the picture"),
    ("home", "Search"),
    ("home", "Your devices"),
    ("visit-recap", "New visit"),
    ("planned", "Technician’s notes"),
]


@pytest.fixture(scope="module", autouse=True)
def _listened_to() -> None:
    QAccessible.setActive(True)


def show(sitter: Sitter, screen: str, opener: str = "") -> None:
    # Under the largest letters the picture of a step is a button.
    size = (1024, 768, 2.0) if opener == "Enlarge the picture" else (1920, 1080, 1.0)
    sitter.put(Look(*size, language="en"))
    sitter.go(screen)


def uppermost(sitter: Sitter) -> QQuickItem:
    """The sheet that lies above everything; the screen where there is none."""
    shell = sitter.application.shell
    files = (shell.property(name).fileName() for name in ("overFile", "sheetFile", "screenFile"))
    return loaded(sitter, next(file for file in files if file))


def told(sitter: Sitter) -> list[Heard]:
    """What is told of the screen but of the window and of the keys on the glass, which belong to the field above."""
    keys = [one for one in heard(sitter) if one.name.startswith("Keyboard ")]
    board = keys[0].place if keys else None
    return [one for one in heard(sitter)[1:] if board is None or not board.contains(one.place)]


def test_every_sheet_is_looked_at() -> None:
    assert set(SHEETS) <= set(all_screens())


@pytest.mark.parametrize("screen", SHEETS)
def test_under_a_sheet_nothing_is_told(sitter: Sitter, screen: str) -> None:
    show(sitter, screen)
    within = heard_of(sitter, uppermost(sitter))
    assert within
    assert [one for one in told(sitter) if one not in within] == []


@pytest.mark.parametrize("screen", SHEETS)
def test_what_is_made_under_a_sheet_is_not_told_either(sitter: Sitter, screen: str) -> None:
    show(sitter, screen)
    for language in ("ar", "en"):
        sitter.first.choose_language(language)
        sitter.settle()
    within = heard_of(sitter, uppermost(sitter))
    assert [one for one in told(sitter) if one not in within] == []


@pytest.mark.parametrize("screen", [*(one for one in all_screens() if one not in SHEETS), "search", "search-found"])
def test_of_no_screen_anything_is_told_under_a_sheet(sitter: Sitter, screen: str) -> None:
    show(sitter, screen)
    sitter.application.shell.openSheet("comfort")
    sitter.settle()
    within = heard_of(sitter, uppermost(sitter))
    assert [one for one in told(sitter) if one not in within] == []


def test_nor_of_any_step(sitter: Sitter) -> None:
    sitter.put(Look(language="en"))
    for screen in with_steps(sitter, [], True):
        sitter.go(screen)
        sitter.application.shell.openSheet("comfort")
        sitter.settle()
        within = heard_of(sitter, uppermost(sitter))
        assert [one for one in told(sitter) if one not in within] == [], screen


@pytest.mark.parametrize("screen", [one for one in SHEETS if one != "idle"])
def test_a_screen_is_told_again_when_its_sheet_closes(sitter: Sitter, screen: str) -> None:
    show(sitter, screen)
    sitter.application.shell.close_sheets()
    sitter.settle()
    names = {one.name for one in told(sitter)}
    controls = look_at(sitter).controls
    assert controls
    assert [one.name for one in controls if one.name not in names] == []


@pytest.mark.parametrize("screen", SHEETS)
def test_the_focus_is_in_the_sheet(sitter: Sitter, screen: str) -> None:
    show(sitter, screen)
    item = focused(sitter)
    assert item is not None
    assert uppermost(sitter).isAncestorOf(item)


def tabbed_to(sitter: Sitter, name: str) -> QQuickItem:
    return next(item for item in tab_round(sitter) if name_of(item).startswith(name))


@pytest.mark.parametrize(("screen", "name"), OPENERS)
def test_a_sheet_gives_the_focus_back_to_what_opened_it(sitter: Sitter, screen: str, name: str) -> None:
    show(sitter, screen, name)
    item = tabbed_to(sitter, name)
    press(sitter, Key.Key_Return)
    assert sitter.application.shell.sheet
    press(sitter, Key.Key_Escape)
    assert not sitter.application.shell.sheet
    assert focused(sitter) == item
    assert item.property("visualFocus")


@pytest.mark.parametrize(("screen", "name"), OPENERS)
def test_so_it_does_for_a_screen_reader(sitter: Sitter, screen: str, name: str) -> None:
    show(sitter, screen, name)
    item = next(one.item for one in look_at(sitter).controls if one.name.startswith(name))
    actions = QAccessible.queryAccessibleInterface(item).actionInterface()
    actions.doAction(QAccessibleActionInterface.setFocusAction())
    actions.doAction(QAccessibleActionInterface.pressAction())
    sitter.settle()
    assert sitter.application.shell.sheet
    press(sitter, Key.Key_Escape)
    assert focused(sitter) == item


def test_the_staff_s_sheet_gives_the_focus_back(sitter: Sitter) -> None:
    show(sitter, "lesson")
    item = tabbed_to(sitter, "Next")
    press(sitter, Key.Key_Q, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert sitter.application.shell.sheet == "Staff"
    press(sitter, Key.Key_Escape)
    assert focused(sitter) == item
