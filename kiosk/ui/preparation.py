"""How far the lessons are from being ready, as the screen that waits for them shows it."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.ui.singletons import gives_objects_back

QML_IMPORT_NAME = "Kiosk.Upkeep"
QML_IMPORT_MAJOR_VERSION = 1

SCREEN = "Preparing"
FILES_PER_TEXT = 5  # a text and its share of the pictures, of the lessons that ship: 36 texts make 179


@gives_objects_back
@QmlElement
@QmlSingleton
class Preparation(QObject):
    """Made by the QML engine. How much there is to do turns out on the way: until then it is guessed from the texts."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done = self._total = 0
        self._share = 0.0
        self._is_empty = self._is_draft = self._is_brief = False

    def put_progress(self, done: int, total: int) -> None:
        """So many files are done, of those that are known by now; the texts are known from the start."""
        self._total = max(self._total or FILES_PER_TEXT * total, total)
        self._done, self._is_empty, self._is_brief = done, False, False
        self._share = max(self._share, done / self._total) if self._total else 0.0
        self.changed.emit()

    def put_brief(self) -> None:
        """One lesson is made ready again; how far it is nobody could read."""
        self._done = self._total = 0
        self._share, self._is_empty, self._is_brief = 0.0, False, True
        self.changed.emit()

    def put_empty(self, *, is_draft: bool = False) -> None:
        """It is done, and there is no lesson; or none yet that is without an error, where its author looks at it."""
        self._is_draft = is_draft
        self._done = self._total = 0
        self._share, self._is_empty = 0.0, True
        self.changed.emit()

    @Property(int, notify=changed)
    def done(self) -> int:
        return self._done

    @Property(int, notify=changed)
    def total(self) -> int:
        return self._total

    @Property(float, notify=changed)
    def share(self) -> float:
        return self._share

    @Property(bool, notify=changed)
    def isBrief(self) -> bool:
        return self._is_brief

    @Property(bool, notify=changed)
    def isDraft(self) -> bool:
        return self._is_draft

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        return self._is_empty
