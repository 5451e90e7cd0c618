"""How far the lessons are from being ready, as the screen that waits for them shows it."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.ui.singletons import gives_objects_back

QML_IMPORT_NAME = "Kiosk.Upkeep"
QML_IMPORT_MAJOR_VERSION = 1

SCREEN = "Preparing"
# What is done after the texts are read, after the pictures are measured, and after these are drawn. How many there are
# of each turns out one after the other. Measured at the shipped lessons, by the width of drawing: 2 to 16 %, 5 to 35 %.
STAGES = (0.06, 0.18, 1.0)


@gives_objects_back
@QmlElement
@QmlSingleton
class Preparation(QObject):
    """Made by the QML engine. How much there is to do turns out on the way; what is done only grows."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._begin()
        self._is_empty = self._is_draft = self._is_brief = False

    def _begin(self) -> None:
        self._total = self._stage = self._stage_start = 0
        self._share = self._stage_share = 0.0

    def put_progress(self, done: int, total: int) -> None:
        """So many files are done, of those that are known by now: with the next stage they become more."""
        self._is_empty = self._is_brief = False
        if total > self._total:
            self._stage += self._total > 0
            self._total, self._stage_start, self._stage_share = total, self._total, self._share
        if total > self._stage_start:
            end = STAGES[min(self._stage, len(STAGES) - 1)]
            part = max(0, done - self._stage_start) / (total - self._stage_start)
            self._share = max(self._share, self._stage_share + part * (end - self._stage_share))
        self.changed.emit()

    def put_brief(self) -> None:
        """One lesson is made ready again; how far it is nobody could read."""
        self._begin()
        self._is_empty, self._is_brief = False, True
        self.changed.emit()

    def put_empty(self, *, is_draft: bool = False) -> None:
        """It is done, and there is no lesson; or none yet that is without an error, where its author looks at it."""
        self._begin()
        self._is_draft, self._is_empty = is_draft, True
        self.changed.emit()

    @Property(float, notify=changed)
    def share(self) -> float:
        return self._share

    @Property(int, notify=changed)
    def percent(self) -> int:
        """0 as long as it is not known how much there is to do."""
        return int(100 * self._share)

    @Property(bool, notify=changed)
    def isBrief(self) -> bool:
        return self._is_brief

    @Property(bool, notify=changed)
    def isDraft(self) -> bool:
        return self._is_draft

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        return self._is_empty
