"""The first screen's view model: what there is to learn, and where the customer was."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.list_rows import CardRows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

Card = tuple[str, str, str, str, QUrl, str, bool]


@QmlElement
class HomeModel(QObject):
    """The cards, the greeting, and the lesson that was left half-way ("" where none was)."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._greeting = ""
        self._resume_title = ""
        self._language_note = ""
        self._cards = CardRows(self)

    def put(self, greeting: str, cards: Sequence[Card], resume_title: str, language_note: str = "") -> None:
        self._cards.put(cards)
        self._greeting = greeting
        self._resume_title, self._language_note = resume_title, language_note
        self.changed.emit()

    @Property(str, notify=changed)
    def greeting(self) -> str:
        return self._greeting

    @Property(str, notify=changed)
    def languageNote(self) -> str:
        """What is to be said about the words of the interface in this language; "" for nothing."""
        return self._language_note

    @Property(str, notify=changed)
    def resumeTitle(self) -> str:
        return self._resume_title

    @Property(int, notify=changed)
    def cardCount(self) -> int:
        return self._cards.rowCount()

    @Property(CardRows, constant=True)
    def cards(self) -> CardRows:
        return self._cards
