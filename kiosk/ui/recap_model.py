"""The last screen's view model: what was seen, and the way back to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.list_rows import StepRows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ShownRecap:
    """`qr_rows` is the symbol, a row a text of 0 (light) and 1 (dark), quiet zone included; () where none is shown."""

    lesson_title: str
    title: str
    seen: tuple[tuple[str, bool, bool], ...]
    qr_rows: tuple[str, ...]
    address: str


NO_RECAP = ShownRecap("", "", (), (), "")


def qr_texts(rows: Sequence[Sequence[bool]]) -> tuple[str, ...]:
    """A symbol's rows of modules as texts."""
    return tuple("".join("1" if is_dark else "0" for is_dark in row) for row in rows)


@QmlElement
class RecapModel(QObject):
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = NO_RECAP
        self._seen = StepRows(self)

    def show(self, shown: ShownRecap) -> None:
        if shown != self._shown:
            self._shown = shown
            self._seen.put(list(shown.seen))
            self.changed.emit()

    @property
    def shown(self) -> ShownRecap:
        return self._shown

    @Property(str, notify=changed)
    def lessonTitle(self) -> str:
        return self._shown.lesson_title

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._shown.title

    @Property(StepRows, constant=True)
    def seen(self) -> StepRows:
        return self._seen

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def qrRows(self) -> list[str]:
        return list(self._shown.qr_rows)

    @Property(str, notify=changed)
    def address(self) -> str:
        return self._shown.address
