"""A finger on the screen: touches controls by the name they are read out with."""

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.ui.sitter import Sitter
from tests.ui.seen import Control, look_at, name_of


def control(sitter: Sitter, name: str) -> Control:
    """The control of that name, or whose name begins so."""
    controls = look_at(sitter).controls
    exact = [one for one in controls if one.name == name]
    found = exact or [one for one in controls if one.name.startswith(name)]
    assert found, f"{name!r} is not among {sorted(one.name for one in controls)}"
    return found[0]


def touch(sitter: Sitter, name: str) -> None:
    place = control(sitter, name).shown.center()
    QTest.mouseClick(
        sitter.window,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(round(place.x()), round(place.y())),
    )
    sitter.settle()


def type_on_screen(sitter: Sitter, keys: str) -> None:
    """Touches a key for each sign; a space is the key of that name in English."""
    for key in keys:
        touch(sitter, "Space" if key == " " else key)


def wait_until(sitter: Sitter, is_so: Callable[[], bool], most_s: float = 10.0) -> None:
    """Lets jobs and their answers come, until it is so."""
    deadline_s = time.monotonic() + most_s
    while not is_so():
        assert time.monotonic() < deadline_s, "it does not come to be so"
        sitter.settle()


def field(sitter: Sitter) -> QQuickItem:
    """The field that has the focus."""
    item = sitter.window.activeFocusItem()
    assert item is not None
    assert item.inherits("QQuickTextField"), name_of(item)
    return item
