"""The keyboard, as somebody uses it who has nothing else."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.ui.sitter import Sitter
from tests.ui.seen import name_of

Key = Qt.Key


def press(sitter: Sitter, key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(sitter.window, key, modifiers)
    sitter.settle()


def focused(sitter: Sitter) -> QQuickItem | None:
    return sitter.window.activeFocusItem()


def tab_round(sitter: Sitter, most: int = 80) -> Iterator[QQuickItem]:
    """What the tab key reaches, in order, until it comes round."""
    first = None
    for _ in range(most):
        press(sitter, Key.Key_Tab)
        item = focused(sitter)
        if item is None or item == first:
            return
        first = first or item
        yield item
    raise AssertionError(f"the tab key does not come round within {most} presses")


def tab_to(sitter: Sitter, name: str) -> QQuickItem:
    """Tabs until the control of this name has the focus."""
    for item in tab_round(sitter):
        if name_of(item) == name:
            return item
    raise AssertionError(f"the tab key does not reach {name!r}")
