"""Where a turned page begins, as numbers: 100 pixels are seen, the last page begins at 400."""

import pytest

from kiosk.ui.page_breaks import Appeared, Piece, Turn, View, around, begin, for_new, into_sight, last_end

LINES = [Piece(top, top + 20.0) for top in range(0, 500, 25)]
VIEW = View(top=0.0, height=100.0, last=400.0, fade=20.0, lip=5.0, bleed=2.0)


@pytest.mark.parametrize(
    ("wanted", "most", "least", "place"),
    [
        (80, 80, 0, 70),  # the line before it, with the air above it under the fade
        (80, 120, 0, 95),  # the next one, where it may begin later
        (70, 70, 0, 70),
        (80, 80, 75, 80),  # nothing whole near: as wanted
        (0, 0, 0, 0),
        (450, 500, 446, 450),  # no farther than that something is seen
    ],
)
def test_a_page_begins_above_a_line(wanted: float, most: float, least: float, place: float) -> None:
    assert begin(LINES, VIEW, wanted, most, least) == place


def test_the_fade_covers_no_line_before() -> None:
    close = [Piece(0, 20), Piece(22, 42), Piece(44, 64)]
    assert begin(close, VIEW, 30, 45, 0) == 42


def test_no_page_begins_within_a_control_beside_the_text() -> None:
    beside = [*LINES, Piece(60, 130)]
    assert begin(beside, VIEW, 80, 150, 0) == 145
    assert begin(beside, VIEW, 80, 110, 0) == 45


def test_a_page_of_nothing_begins_where_it_is_wanted() -> None:
    assert begin([], VIEW, 33, 44, 0) == 33


def test_what_fades_is_below_the_last_line_that_has_room() -> None:
    assert last_end(LINES, 80, 99) == 95
    assert last_end(LINES, 80, 90) == 80


@pytest.mark.parametrize(
    ("top", "bottom", "wanted", "place"),
    [
        (60, 120, 70, 55),  # cut above
        (150, 210, 70, 145),  # cut below
        (85, 110, 70, None),  # whole
        (150, 240, 70, None),  # higher than a page
        (300, 320, 70, None),  # on another page
        (5, 30, 20, None),  # the page begins there already
        (460, 500, 390, 400),  # no later than the last page
    ],
)
def test_what_is_to_be_whole_is(top: float, bottom: float, wanted: float, place: float | None) -> None:
    assert around(Piece(top, bottom), VIEW, wanted) == place


@pytest.mark.parametrize(
    ("part", "is_last", "place"),
    [
        (Piece(10, 30), False, None),
        (Piece(70, 90), False, 60),  # under the fade below
        (Piece(70, 90), True, None),  # which is not there
        (Piece(200, 220), False, 190),
        (Piece(480, 500), False, 400),
        (Piece(1, 20), False, 0),
    ],
)
def test_a_part_comes_into_sight(part: Piece, is_last: bool, place: float | None) -> None:
    assert into_sight(part, VIEW, 10, is_last=is_last) == place


NEW = Appeared(top=150, height=60, cause=0, heading=170, air=10, tail=0)


@pytest.mark.parametrize(
    ("new", "turn"),
    [
        (NEW, Turn(145)),  # 130 is enough to see it whole; 145 is above a line
        (NEW._replace(cause=135), Turn(135)),  # its cause has room above it
        (NEW._replace(cause=100), Turn(100)),  # and has while the first line is seen
        (NEW._replace(cause=60), Turn(145)),  # else what is new goes first
        (NEW._replace(top=40, height=20), None),  # all in sight already
        (NEW._replace(top=450, height=70, cause=390, tail=15, heading=600), Turn(390, is_last=True)),
    ],
)
def test_what_is_new_is_seen_with_its_cause(new: Appeared, turn: Turn | None) -> None:
    assert for_new(new, LINES, VIEW, arrow=10) == turn


def test_nothing_is_turned_back_for_what_is_new() -> None:
    assert for_new(NEW, LINES, VIEW._replace(top=200), arrow=10) is None


def test_no_end_takes_off_the_foot_of_what_stands_beside_it() -> None:
    beside = (Piece(40, 90), Piece(60, 100))
    assert last_end((*beside, Piece(0, 50)), 45, 99) == 50
    assert last_end(beside, 45, 99) == 45
    assert last_end((Piece(40, 90), Piece(85, 100)), 45, 99) == 90
