"""Touches put on a window as the system would: press and release on an item's middle."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtQuick import QQuickItem


def items_of(item: QQuickItem) -> Iterator[QQuickItem]:
    """The item and everything in it that is visible."""
    yield item
    for child in item.childItems():
        if child.isVisible():
            yield from items_of(child)


def item_named(window: QWindow, kind: str, words: str = "") -> QQuickItem:
    """The first visible item of that QML type, and with those words where some are given."""
    content = window.property("contentItem")
    for item in items_of(content):
        if item.metaObject().className().startswith(f"{kind}_QML") and (not words or item.property("text") == words):
            return item
    raise LookupError(f"no {kind} {words!r} is visible")


def touch(window: QWindow, item: QQuickItem) -> None:
    """Press and release in the middle of the item; handled by the event loop, as from a device."""
    place = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    for kind, buttons in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(
            kind, place, place, window.mapToGlobal(place), Qt.MouseButton.LeftButton, buttons, Qt.KeyboardModifier(0)
        )
        QCoreApplication.postEvent(window, event)
