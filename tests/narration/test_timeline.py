import pytest

from kiosk.narration.timeline import Timeline, Timing, spread_starts, word_at

TIMELINE = Timeline((40, 300, 700), 1000, Timing.ENGINE)


@pytest.mark.parametrize(
    ("elapsed_ms", "index"), [(0, None), (39, None), (40, 0), (299, 0), (300, 1), (700, 2), (999, 2), (1000, None)]
)
def test_a_word_lasts_until_the_next_starts(elapsed_ms: int, index: int | None) -> None:
    assert word_at(TIMELINE, elapsed_ms) == index


@pytest.mark.parametrize(
    ("known", "weights", "starts"),
    [
        ({0: 100, 1: 400, 2: 700}, (1, 1, 1), (100, 400, 700)),
        ({0: 100, 2: 700}, (1, 1, 1), (100, 400, 700)),
        ({0: 100, 2: 700}, (1, 2, 1), (100, 300, 700)),
        ({1: 300}, (1, 1, 1), (0, 300, 650)),
        ({}, (1, 1, 2), (0, 250, 500)),
        ({0: 500, 1: 100, 2: 700}, (1, 1, 1), (500, 500, 700)),
        ({}, (), ()),
        ({}, (0, 0), (0, 0)),
    ],
)
def test_words_without_a_time_share_what_lies_between_their_neighbours(
    known: dict[int, int], weights: tuple[int, ...], starts: tuple[int, ...]
) -> None:
    assert spread_starts(known, weights, 1000) == starts
