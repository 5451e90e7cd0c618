"""The lesson screen's view model: a frozen snapshot, and what QML reads of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QRectF, QUrl, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.block_rows import BlockRows, Span
from kiosk.ui.list_rows import PictureRows, StepRows

if TYPE_CHECKING:
    from kiosk.ui.shown import ShownPicture, ShownStep

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class LessonModel(QObject):
    """Shows a step and marks what is being spoken."""

    changed = Signal()
    direction_changed = Signal()
    picture_changed = Signal()

    def __init__(self, shown: "ShownStep", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._is_forward = True
        self._answered = -1
        self._blocks = BlockRows(parent=self)
        self._overview, self._stops = StepRows(self), StepRows(self)
        self._near = PictureRows(self)

    def show(self, shown: "ShownStep") -> None:
        """Shows another step, or the same one drawn anew."""
        before, self._shown = self._shown, shown
        if shown == before:
            return
        self._is_forward = (shown.stop_index, shown.index) >= (before.stop_index, before.index)
        if (shown.lesson_id, shown.stop_index, shown.index) != (before.lesson_id, before.stop_index, before.index):
            self._answered = -1
        self._overview.put(list(shown.steps))
        self._stops.put(list(shown.stops))
        if shown.is_right_to_left != before.is_right_to_left:
            self.direction_changed.emit()
        if shown.rows != before.rows:
            self._blocks.put(shown.rows)
        if shown.picture != before.picture:
            self.picture_changed.emit()
        self.changed.emit()

    def look_ahead(self, near: "tuple[ShownPicture, ...]") -> None:
        """The pictures that the next touch may show are decoded, while the customer reads."""
        self._near.put([(file_url(one.path), file_url(one.part_path), QRectF(*one.part)) for one in near])

    def mark(self, spans: Mapping[int, Span]) -> None:
        self._blocks.mark(spans)

    def judge(self, leaf: int) -> bool:
        """Shows whether the option `leaf` holds; False where there is none of it here."""
        is_judged = leaf >= 0 and self._blocks.judge(leaf)
        self._answered = leaf if is_judged else -1
        return is_judged

    def texts(self) -> dict[int, str]:
        """The text of each leaf as shown."""
        return dict(self._blocks.texts())

    @property
    def answered(self) -> int:
        """The leaf of the option that was chosen last on this step; -1 where none was."""
        return self._answered

    @property
    def shown(self) -> "ShownStep":
        return self._shown

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._shown.lesson_title

    @Property(str, notify=changed)
    def note(self) -> str:
        """What of the lesson's language is not as wished; "" for nothing."""
        return self._shown.note

    @Property(bool, notify=direction_changed)
    def isRightToLeft(self) -> bool:
        """Whether the lesson's own language runs from the right; that of the screens may be another."""
        return self._shown.is_right_to_left

    @Property(int, notify=changed)
    def stepIndex(self) -> int:
        return self._shown.index

    @Property(str, notify=changed)
    def stepKey(self) -> str:
        """Changes with every step, also from the first of one lesson to the first of the next."""
        return f"{self._shown.stop_index}:{self._shown.index}"

    @Property(str, notify=changed)
    def place(self) -> str:
        """Which lesson of the visit this is; "" for a lesson on its own."""
        return self._shown.place

    @Property(bool, notify=changed)
    def isFirstStep(self) -> bool:
        """Whether the way back leads home."""
        return self._shown.stop_index == 0 and self._shown.index == 0

    @Property(str, notify=changed)
    def voiceNote(self) -> str:
        """Why nothing of this lesson is heard: nobody speaks its language. "" where it is heard."""
        return self._shown.voice_note

    @Property(bool, notify=changed)
    def isRule(self) -> bool:
        return self._shown.is_rule

    @Property(bool, notify=changed)
    def isLessonEnd(self) -> bool:
        return self._shown.index == len(self._shown.steps) - 1

    @Property(StepRows, constant=True)
    def stops(self) -> StepRows:
        """The lessons and rules of the visit; none for a lesson on its own."""
        return self._stops

    @Property(int, notify=changed)
    def stopCount(self) -> int:
        return len(self._shown.stops)

    @Property(int, notify=changed)
    def stepCount(self) -> int:
        return len(self._shown.steps)

    @Property(bool, notify=changed)
    def isLastStep(self) -> bool:
        return self._shown.is_last

    @Property(bool, notify=changed)
    def isForward(self) -> bool:
        return self._is_forward

    @Property(BlockRows, constant=True)
    def blocks(self) -> BlockRows:
        return self._blocks

    @Property(StepRows, constant=True)
    def overview(self) -> StepRows:
        return self._overview

    @Property(QUrl, notify=picture_changed)
    def pictureUrl(self) -> QUrl:
        return file_url(self._shown.picture.path)

    @Property(PictureRows, constant=True)
    def nearPictures(self) -> PictureRows:
        """The pictures of the steps before and after this one."""
        return self._near

    @Property(QUrl, notify=picture_changed)
    def partUrl(self) -> QUrl:
        return file_url(self._shown.picture.part_path)

    @Property(str, notify=picture_changed)
    def pictureAlt(self) -> str:
        return self._shown.picture.alt

    @Property(float, notify=picture_changed)
    def pictureAspect(self) -> float:
        return self._shown.picture.aspect

    @Property(QRectF, notify=picture_changed)
    def part(self) -> QRectF:
        return QRectF(*self._shown.picture.part)


def file_url(path: Path | None) -> QUrl:
    """The address QML loads a file by; empty for None."""
    return QUrl.fromLocalFile(str(path)) if path else QUrl()
