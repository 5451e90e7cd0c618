"""Whatever is longer than the window is turned page by page: by a button's touch, by a key, there and back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.ui.screens import all_screens
from kiosk.ui.sitter import Look, Sitter
from tests.ui.keys import Key, press
from tests.ui.seen import Control, look_at, panes

LONG = (Look(1280, 800, 2.0), Look(800, 1280, 2.0, language="ar"))
DOWN = "\ue042"  # the icon font's arrow
MOST_PAGES = 20


def pane_of(sitter: Sitter) -> QQuickItem | None:
    found = list(panes(sitter.window.contentItem()))
    assert len(found) <= 1
    return found[0] if found else None


def turner(sitter: Sitter) -> Control | None:
    """The button that shows more."""
    return next((one for one in look_at(sitter).controls if one.item.property("glyph") == DOWN), None)


def touch(sitter: Sitter) -> None:
    control = turner(sitter)
    assert control is not None, "no button shows more"
    QTest.mouseClick(sitter.window, Qt.MouseButton.LeftButton, pos=QPoint(control.place.center().toPoint()))
    sitter.settle()


def is_at_end(pane: QQuickItem) -> bool:
    return bool(pane.property("contentY") + pane.height() >= pane.property("contentHeight") - 2)


def page_down(sitter: Sitter) -> None:
    press(sitter, Key.Key_PageDown)


@pytest.mark.parametrize("turn", [touch, page_down], ids=["touch", "key"])
@pytest.mark.parametrize("look", LONG, ids=lambda look: look.name)
@pytest.mark.parametrize("screen", all_screens())
def test_a_long_page_is_turned_to_its_end(
    sitter: Sitter, screen: str, look: Look, turn: Callable[[Sitter], None]
) -> None:
    sitter.put(look)
    sitter.go(screen)
    pane = pane_of(sitter)
    if pane is None:
        assert turner(sitter) is None
        return
    while pane.property("contentY") > 2:  # what is being read was turned to
        press(sitter, Key.Key_PageUp)
    for _ in range(MOST_PAGES):
        before, height = pane.property("contentY"), pane.height()
        turn(sitter)
        is_roomier = pane.height() > height + 1  # the keyboard made way
        assert pane.property("contentY") > before or is_roomier
        assert pane.property("contentY") - before < height, "a line was passed over"
        if is_at_end(pane):
            break
    assert is_at_end(pane)
    assert turner(sitter) is None
    for _ in range(MOST_PAGES):
        press(sitter, Key.Key_PageUp)
        if pane.property("contentY") <= 2:
            return
    raise AssertionError("no key leads back up")
