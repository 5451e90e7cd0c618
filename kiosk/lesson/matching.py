"""Which words of one text are those of another."""

from collections.abc import Sequence

MOST_WORDS = 4000  # a step has sixty; beyond this nothing is matched, so that memory stays under 2 MB


def common_words(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of indices of a longest common subsequence, both rising.

    Time n·m / 64 with n, m ≤ `MOST_WORDS`. Source: H. Hyyrö, "Bit-parallel LCS-length computation revisited" (2004).
    """
    one, other = one[:MOST_WORDS], other[:MOST_WORDS]
    places: dict[str, int] = {}
    for index, word in enumerate(other):
        places[word] = places.get(word, 0) | (1 << index)
    everything = (1 << len(other)) - 1
    row, rows = everything, [everything]
    for word in one:
        met = row & places.get(word, 0)
        row = ((row + met) | (row - met)) & everything
        rows.append(row)
    pairs: list[tuple[int, int]] = []
    left, right = len(one), len(other)
    while left and right:
        bit = 1 << (right - 1)
        if rows[left] & bit:
            right -= 1
        elif not rows[left - 1] & bit:
            left -= 1
        else:
            left, right = left - 1, right - 1
            pairs.append((left, right))
    pairs.reverse()
    return pairs
