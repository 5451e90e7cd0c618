"""What assistive technology is told of a window, copied into values: a wrapper's address is used again."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface

from kiosk.ui.sitter import Sitter


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


def _walk(one: QAccessibleInterface, corner: QPoint) -> Iterator[Heard]:
    if not one.state().invisible:
        name, description = one.text(QAccessible.Text.Name), one.text(QAccessible.Text.Description)
        yield Heard(one.role(), name, description, one.rect().translated(-corner))
    for index in range(one.childCount()):
        child = one.child(index)
        if child is not None:
            yield from _walk(child, corner)
