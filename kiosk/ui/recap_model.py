"""The last screen's view model: what was seen, and the way back to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement

from kiosk.base.markup import FROM_LEFT, UNTIL_HERE
from kiosk.ui import words
from kiosk.ui.list_rows import AddressRows, StepRows

if TYPE_CHECKING:
    from kiosk.ui.shown import ShownRecap

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

BREAK, NO_BREAK = "\u200b", "\u2060"  # zero-width space, word joiner


def broken_at_slashes(address: str) -> str:
    """The address with a place to break behind each slash that something follows, and none at its dashes and dots."""
    whole = "".join(f"{sign}{NO_BREAK}" if sign in "-.?=&" else sign for sign in address)
    return whole.replace("/", f"/{BREAK}").removesuffix(BREAK)


def in_a_line(way: str) -> str:
    """What to type, behind a title: an address runs from the left, whatever the words before it, to its last slash."""
    broken = broken_at_slashes(way)
    return broken if " " in way else f"{FROM_LEFT}{broken}{UNTIL_HERE}"


@QmlElement
class RecapModel(QObject):
    """Shows one recap."""

    changed = Signal()

    def __init__(self, shown: "ShownRecap", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._seen, self._others = StepRows(self), AddressRows(self)

    def show(self, shown: "ShownRecap") -> None:
        if shown != self._shown:
            self._shown = shown
            self._seen.put(list(shown.seen))
            self._others.put([(title, way, in_a_line(way)) for title, way in shown.others])
            self.changed.emit()

    @property
    def shown(self) -> "ShownRecap":
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
    def keepTitle(self) -> str:
        """Above the symbol: what it leads to goes home with the customer."""
        return words.keep(self._shown.opened_title)

    @Property(str, notify=changed)
    def address(self) -> str:
        return self._shown.address

    @Property(str, notify=changed)
    def addressLead(self) -> str:
        """What to do with the address: type it, or search there."""
        return self._shown.lead

    @Property(str, notify=changed)
    def addressLines(self) -> str:
        """The address as it is shown: it breaks behind a slash, never at a dash that would look like part of it."""
        return broken_at_slashes(self._shown.address)

    @Property(bool, notify=changed)
    def isVisit(self) -> bool:
        return self._shown.is_visit

    @Property(QUrl, notify=changed)
    def phoneUrl(self) -> QUrl:
        """A picture of how a phone scans; empty where the pack has none."""
        return QUrl.fromLocalFile(str(self._shown.phone)) if self._shown.phone else QUrl()

    @Property(QUrl, notify=changed)
    def coverUrl(self) -> QUrl:
        """The lesson's picture; empty where a symbol is shown, or the lesson has none."""
        return QUrl.fromLocalFile(str(self._shown.cover)) if self._shown.cover else QUrl()

    @Property(float, notify=changed)
    def coverAspect(self) -> float:
        return self._shown.cover_aspect

    @Property(AddressRows, constant=True)
    def others(self) -> AddressRows:
        return self._others

    @Property(str, notify=changed)
    def othersLead(self) -> str:
        return self._shown.others_lead

    @Property(int, notify=changed)
    def otherCount(self) -> int:
        return len(self._shown.others)
