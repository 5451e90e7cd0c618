"""What an author sees below the lesson: whether there is something to mend, and what."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.lesson.finding_kinds import Severity
from kiosk.lesson.findings import Finding, errors_first
from kiosk.ui.rows import Rows
from kiosk.ui.singletons import gives_objects_back

QML_IMPORT_NAME = "Kiosk.Authors"
QML_IMPORT_MAJOR_VERSION = 1

Row = tuple[bool, str, str, str]


@QmlElement
class FindingRows(Rows):
    """What to mend, errors first."""

    ROLES: ClassVar[tuple[str, ...]] = ("isError", "place", "message", "remedy")


def rows_of_findings(findings: Sequence[Finding], folder: str) -> list[Row]:
    """Errors, then warnings, each in the order of the files; a file of `folder` by its name alone."""
    return [
        (
            one.severity is Severity.ERROR,
            f"{one.path.removeprefix(f'{folder}/')}:{one.line}:{one.column}",
            one.message,
            one.remedy,
        )
        for one in errors_first(findings)
    ]


@gives_objects_back
@QmlElement
@QmlSingleton
class Authoring(QObject):
    """Made by the QML engine. The author's keys are passed on to whoever attached it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = FindingRows(self)
        self._error_count = self._warning_count = 0
        self._is_read = self._is_shown = False
        self._trouble = ""
        self._wishes: dict[str, Callable[[], None]] = {}

    def attach(self, wishes: dict[str, Callable[[], None]]) -> None:
        """`wishes`: what read, language, size and theme do."""
        self._wishes = wishes

    def put(self, rows: Sequence[Row], *, is_shown: bool = True) -> None:
        """`is_shown`: whether there is something above the list to look at while errors are mended."""
        self._rows.put(rows)
        self._is_shown = is_shown
        self._error_count = sum(is_error for is_error, *_ in rows)
        self._warning_count = len(rows) - self._error_count
        self._is_read, self._trouble = True, ""
        self.changed.emit()

    def put_trouble(self, words: str) -> None:
        """Reading failed, for no fault of the lesson."""
        self._trouble = words
        self.changed.emit()

    @Slot(str)
    def wish(self, name: str) -> None:
        if name in self._wishes:
            self._wishes[name]()

    @Property(FindingRows, constant=True)
    def rows(self) -> FindingRows:
        return self._rows

    @Property(int, notify=changed)
    def errorCount(self) -> int:
        return self._error_count

    @Property(int, notify=changed)
    def warningCount(self) -> int:
        return self._warning_count

    @Property(bool, notify=changed)
    def isRead(self) -> bool:
        """Whether the lesson was read at least once."""
        return self._is_read

    @Property(bool, notify=changed)
    def isShown(self) -> bool:
        """Whether some lesson is on the screen, as it stands or as it last was."""
        return self._is_shown

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._trouble
