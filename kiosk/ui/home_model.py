"""The first screen's view model: what there is to learn, and where the customer was."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.card_grid import Cards, card_height, column_count
from kiosk.ui.list_rows import CardRows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

Card = tuple[str, str, str, str, QUrl, str, bool]


@QmlElement
class HomeModel(QObject):
    """The cards, the greeting, and the lesson that was left half-way ("" where none was).

    At home the cards about the home's own devices stand before the others.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._greeting = ""
        self._resume_title = ""
        self._longest_word = ""
        self._language_note = ""
        self._is_at_home = self._has_tools = False
        self._cards, self._own_cards = CardRows(self), CardRows(self)

    def put(
        self,
        greeting: str,
        cards: Sequence[Card],
        resume_title: str,
        language_note: str = "",
        own_cards: Sequence[Card] = (),
    ) -> None:
        self._cards.put(cards)
        self._own_cards.put(own_cards)
        self._greeting = greeting
        self._longest_word = longest_word(card[1] for card in (*own_cards, *cards))
        self._resume_title, self._language_note = resume_title, language_note
        self.changed.emit()

    def set_at_home(self, is_at_home: bool) -> None:
        """Before the first screen is loaded: whether there is search, and devices of one's own."""
        self._is_at_home = is_at_home

    def set_tools(self, has_tools: bool) -> None:
        """Whether search and the home's devices answer."""
        self._has_tools = has_tools
        self.changed.emit()

    @Property(bool, notify=changed)
    def hasTools(self) -> bool:
        return self._has_tools

    @Property(bool, constant=True)
    def isAtHome(self) -> bool:
        return self._is_at_home

    @Property(str, notify=changed)
    def greeting(self) -> str:
        return self._greeting

    @Property(str, notify=changed)
    def longestWord(self) -> str:
        """Of all titles: no card may be too narrow for it."""
        return self._longest_word

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

    @Property(int, notify=changed)
    def ownCardCount(self) -> int:
        return self._own_cards.rowCount()

    @Slot(float, float, float, float, float, bool, result=int)
    def columnsIn(
        self, width: float, longest_word: float, gap: float, unit: float, scale: float, has_notes: bool
    ) -> int:
        """How many cards stand side by side; see `card_grid`. A binding depends on what it hands over."""
        return column_count(Cards(unit, scale, has_notes), width, longest_word, gap)

    @Slot(int, float, float, float, float, bool, int, int, result=int)
    def heightIn(
        self,
        columns: int,
        room: float,
        gap: float,
        unit: float,
        scale: float,
        has_notes: bool,
        own_count: int,
        count: int,
    ) -> int:
        """How high a card is where all of them have `room` together."""
        rows = -(-own_count // columns) - (-count // columns)
        return card_height(Cards(unit, scale, has_notes, own_count > 0), columns, rows, room, gap)

    @Property(CardRows, constant=True)
    def ownCards(self) -> CardRows:
        return self._own_cards

    @Property(CardRows, constant=True)
    def cards(self) -> CardRows:
        return self._cards


def longest_word(titles: Iterable[str]) -> str:
    """The longest part of them that stays on one line; "" where there is none. A line may break after a hyphen."""
    return max((word for title in titles for word in title.replace("-", "- ").split(" ")), key=len, default="")
