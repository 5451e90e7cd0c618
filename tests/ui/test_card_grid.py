"""How the cards of the first screen are laid out."""

import pytest

from kiosk.ui.card_grid import Cards, card_height, column_count

GAP = 15.0


@pytest.mark.parametrize(
    ("cards", "width", "longest_word", "columns"),
    [
        (Cards(1.0, 1.0), 1824, 100, 3),
        (Cards(1.0, 1.0), 3600, 100, 3),  # never more
        (Cards(1.0, 1.0), 1000, 100, 1),
        (Cards(1.0, 1.0), 1055, 100, 2),
        (Cards(1.0, 1.0), 200, 100, 1),  # never none
        (Cards(1.0, 2.0), 1824, 330, 2),  # a long word in large letters
        (Cards(1.0, 2.0), 1824, 600, 1),
        (Cards(1.0, 1.5, has_notes=True), 1824, 100, 3),
        (Cards(1.0, 2.0, has_notes=True), 1824, 100, 2),
        (Cards(0.5, 1.0), 912, 50, 3),  # the same in a window half as large
    ],
)
def test_as_many_stand_side_by_side_as_have_room(cards: Cards, width: float, longest_word: float, columns: int) -> None:
    assert column_count(cards, width, longest_word, GAP * cards.unit) == columns


@pytest.mark.parametrize(
    ("cards", "columns", "rows", "room", "height"),
    [
        (Cards(1.0, 1.0), 3, 2, 735, 360),  # all have room: they share it
        (Cards(1.0, 1.0), 3, 1, 735, 390),  # but no higher than this
        (Cards(1.0, 1.0), 3, 4, 735, 300),  # more of them than have room: as high as their words
        (Cards(1.0, 1.0, has_notes=True), 3, 4, 735, 314),
        (Cards(1.0, 1.0, has_own=True), 3, 4, 735, 254),
        (Cards(1.0, 1.0), 1, 6, 735, 196),
        (Cards(1.0, 2.0), 2, 6, 735, 294),
        (Cards(0.5, 1.0), 3, 4, 300, 150),
        (Cards(1.0, 1.0), 3, 0, 735, 390),  # no lesson yet
    ],
)
def test_cards_share_the_page_and_hold_their_words(
    cards: Cards, columns: int, rows: int, room: float, height: int
) -> None:
    assert card_height(cards, columns, rows, room, GAP) == height
