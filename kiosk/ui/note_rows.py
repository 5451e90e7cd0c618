"""What the technician is told about the lessons of a plan, for QML."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtQml import QmlElement

from kiosk.ui.block_rows import BlockRows
from kiosk.ui.rows import Rows
from kiosk.ui.step_rows import Row

QML_IMPORT_NAME = "Kiosk.Visits"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Note:
    """What is told about one step. `lesson` and `language_note` stand above the first note of a lesson, else are ""."""

    lesson: str
    language_note: str
    step_number: int
    step: str
    rows: tuple[Row, ...]
    is_right_to_left: bool


@QmlElement
class NoteRows(Rows):
    """Notes in the order of the plan; the blocks of each are a list of their own."""

    ROLES: ClassVar[tuple[str, ...]] = ("lesson", "languageNote", "stepNumber", "step", "isRightToLeft", "blocks")

    def put_notes(self, notes: Sequence[Note]) -> None:
        """Shows these notes in place of all others."""
        before = [row[-1] for row in self._rows]
        self.put(
            [
                (
                    note.lesson,
                    note.language_note,
                    note.step_number,
                    note.step,
                    note.is_right_to_left,
                    BlockRows(note.rows, self),
                )
                for note in notes
            ]
        )
        for blocks in before:
            blocks.deleteLater()
