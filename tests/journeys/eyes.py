"""What can be seen of the marks on a window, frame by frame: which words light up, where the marker lies, when."""

import time
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRectF
from PySide6.QtQuick import QQuickItem, QQuickTextDocument, QQuickWindow

from kiosk.ui.sitter import items


@dataclass(frozen=True, slots=True)
class Mark:
    """What lights up in one text. `text` is what the document shows there; rectangles are x, y, width, height.

    `words` is where the document lays these words out, a rectangle a line; `markers` is where markers are drawn.
    """

    leaf: int
    start: int
    end: int
    text: str
    words: tuple[tuple[float, ...], ...]
    markers: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame that shows other marks than the one before. `at_s` is when it was on the screen (`time.monotonic`)."""

    at_s: float
    marks: tuple[Mark, ...]


class Eyes(QObject):
    """Looks at every frame that comes onto the screen; `frames` are those on which the marks, or markers, changed."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self.frames: list[Frame] = []
        self._window = window
        self._texts: list[QQuickItem] = []
        window.frameSwapped.connect(self._on_frame)

    def read(self) -> None:
        """Looks at the texts that are on the screen now, until `look_away`: another step has other ones."""
        self._texts = [item for item in items(self._window.contentItem()) if item.property("lineY") is not None]

    def look_away(self) -> None:
        self._texts = []

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self.frames[-1].marks if self.frames else ()

    def _on_frame(self) -> None:
        now_s = time.monotonic()
        marks = tuple(mark for item in self._texts if (mark := _mark_of(item)) is not None)
        if marks != self.marks:
            self.frames.append(Frame(now_s, marks))


def _mark_of(item: QQuickItem) -> Mark | None:
    start, end = int(item.property("markStart")), int(item.property("markEnd"))
    if start < 0:
        return None
    body = next(child for child in item.childItems() if child.inherits("QQuickTextEdit"))
    holder: Any = body.property("textDocument")
    assert isinstance(holder, QQuickTextDocument)
    document = holder.textDocument()
    lines: dict[float, QRectF] = {}
    for position in range(start, end):
        block = document.findBlock(position)
        line: Any = block.layout().lineForTextPosition(position - block.position())
        here, after = (line.cursorToX(position + more - block.position())[0] for more in (0, 1))
        place = document.documentLayout().blockBoundingRect(block).topLeft() + line.position()
        sign = QRectF(min(here, after), 0, abs(after - here), line.height()).translated(
            place.x() - line.position().x(), place.y()
        )
        lines[place.y()] = lines.get(place.y(), sign).united(sign)
    return Mark(
        int(item.property("leaf")),
        start,
        end,
        document.toPlainText()[start:end],
        tuple(_numbers(body.mapRectToScene(line)) for line in lines.values()),
        tuple(
            _numbers(one.mapRectToScene(QRectF(0, 0, one.width(), one.height())))
            for one in items(item)
            if one.property("glides") is not None and one.property("span") is not None
        ),
    )


def _numbers(place: QRectF) -> tuple[float, ...]:
    return (place.x(), place.y(), place.width(), place.height())
