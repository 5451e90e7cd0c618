"""What assistive technology is told of a window, copied into values: a wrapper's address is used again."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk.ui.sitter import Sitter, items


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing of the accessibility tree. `place` in window pixels."""

    role: QAccessible.Role
    name: str
    description: str
    place: QRect


def heard(sitter: Sitter) -> tuple[Heard, ...]:
    """The whole tree of what is shown."""
    root = QAccessible.queryAccessibleInterface(sitter.window)
    return tuple(_walk(root, root.rect().topLeft())) if root else ()


def heard_of(sitter: Sitter, item: QQuickItem) -> tuple[Heard, ...]:
    """What is told of one item of the window and of all it holds."""
    root, one = QAccessible.queryAccessibleInterface(sitter.window), QAccessible.queryAccessibleInterface(item)
    return tuple(_walk(one, root.rect().topLeft())) if root and one else ()


def loaded(sitter: Sitter, file: str) -> QQuickItem:
    """What is shown of a QML file that a loader took in. Raises StopIteration where it is not shown."""
    loaders = (one for one in items(sitter.window.contentItem()) if one.inherits("QQuickLoader"))
    found = next(one for one in loaders if one.property("source").fileName() == file)
    item: QQuickItem = found.property("item")
    return item


def _walk(one: QAccessibleInterface, corner: QPoint) -> Iterator[Heard]:
    if not one.state().invisible:
        name, description = one.text(QAccessible.Text.Name), one.text(QAccessible.Text.Description)
        yield Heard(one.role(), name, description, one.rect().translated(-corner))
    for index in range(one.childCount()):
        child = one.child(index)
        if child is not None:
            yield from _walk(child, corner)
