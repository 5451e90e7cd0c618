"""How the first screen lays out its cards: as many side by side as have room, as high as the window lets them."""

from typing import NamedTuple

_MOST_COLUMNS = 3
_LEAST_WIDTH, _LEAST_WIDTH_NOTED = 520, 650  # LOOK.md units; the second where each card has a note, in large letters
_WORDS_SHARE, _WORDS_MARGINS = 0.62, 70  # how much of a card is beside its picture; units around the words there
_LEAST_HEIGHT, _LEAST_HEIGHT_NOTED = 300, 314
_LEAST_HEIGHT_HEADED = 254  # under a heading of its own: own devices, then all others
_LEAST_HEIGHT_FLAT = 196  # as high as its words, where they stand on few lines or the page is turned anyhow
_MOST_HEIGHT = 390


class Cards(NamedTuple):
    """What decides: `unit` in pixels, `scale` of the text, whether cards have a note, whether own ones stand first."""

    unit: float
    scale: float
    has_notes: bool = False
    has_own: bool = False


def column_count(cards: Cards, width: float, longest_word: float, gap: float) -> int:
    """How many stand side by side in `width`; none is narrower than its title's longest word. All in pixels."""
    units = _LEAST_WIDTH_NOTED if cards.has_notes and cards.scale > 1.5 else _LEAST_WIDTH
    least = max(units * cards.unit, (longest_word + _WORDS_MARGINS * cards.unit) / _WORDS_SHARE)
    return max(1, min(_MOST_COLUMNS, int((width + gap) / (least + gap))))


def card_height(cards: Cards, columns: int, rows: int, room: float, gap: float) -> int:
    """Pixels: enough for its words; more where all `rows` have room for it in the height `room`."""
    if columns == 1 or cards.scale > 1.25:
        units = _LEAST_HEIGHT_FLAT
    elif cards.has_own:
        units = _LEAST_HEIGHT_HEADED
    else:
        units = _LEAST_HEIGHT_NOTED if cards.has_notes else _LEAST_HEIGHT
    least = units * cards.unit * (1 + (cards.scale - 1) / 2)
    shared = (room - (rows - 1) * gap) / max(1, rows)
    return round(max(least, min(shared, _MOST_HEIGHT * cards.unit)))
