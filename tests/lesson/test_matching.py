"""Which words of one text are those of another."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.lesson.matching import MOST_WORDS, common_words


def test_words_match_in_order() -> None:
    assert common_words(["a", "b", "c", "d"], ["x", "b", "y", "d", "a"]) == [(1, 1), (3, 3)]


def test_nothing_matches_nothing() -> None:
    assert common_words([], ["a"]) == []
    assert common_words(["a"], ["b"]) == []


WORDS = st.lists(st.sampled_from("abcd"), max_size=12)


@given(WORDS, WORDS)
def test_the_longest_common_words_are_found(one: list[str], other: list[str]) -> None:
    pairs = common_words(one, other)
    assert all(one[left] == other[right] for left, right in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
    table = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i, left in enumerate(one):
        for j, right in enumerate(other):
            table[i + 1][j + 1] = table[i][j] + 1 if left == right else max(table[i][j + 1], table[i + 1][j])
    assert len(pairs) == table[-1][-1]


def test_very_long_texts_are_matched_at_their_start_only() -> None:
    assert common_words(["a"] * (MOST_WORDS + 5), ["a"] * (MOST_WORDS + 5))[-1] == (MOST_WORDS - 1, MOST_WORDS - 1)
