"""Word times of one recording, found by laying it over another of the same text whose times are known."""

import math

import numpy as np
from numpy.typing import NDArray

from kiosk.narration.cepstra import HOP_MS, Array, costs, features, outside, pauses, spoken, together
from kiosk.narration.sound import Samples

NEAR_PAUSE_MS = 80  # no word is so short that it could stand before a pause
MOST_CELLS = 9_000_000  # 30 s against 30 s; 100 bytes each


def aligned_starts(
    samples: Samples,
    rate_hz: int,
    reference: Samples,
    reference_rate_hz: int,
    reference_starts_ms: tuple[int, ...],
    most_cells: int = MOST_CELLS,
) -> tuple[int, ...]:
    """When each word starts in `samples`, from when it starts in `reference`.

    Mel cepstra of both, and the path of least difference through them (dynamic time warping). Voices pause in different
    places, so pauses are cut out first, and a word never starts in one: it starts with the sound after it. Time and
    memory grow with the product of the two lengths: 10 s against 10 s are a million cells. Beyond `most_cells` frames
    are taken together, and the starts are as much coarser.
    """
    rows = features(samples, rate_hz)
    silent = pauses(samples, rate_hz, len(rows))
    kept = outside(silent, len(rows))
    reference_rows, reference_kept = spoken(reference, reference_rate_hz)
    count = math.ceil(math.sqrt(len(kept) * len(reference_kept) / most_cells))
    path = _warping_path(together(reference_rows, count), together(rows[kept], count))
    starts = []
    for start_ms in reference_starts_ms:
        frame = min(int(np.searchsorted(reference_kept, round(start_ms / HOP_MS))), len(reference_kept) - 1)
        found = int(np.median(path[path[:, 0] == frame // count][:, 1])) * count
        match = int(kept[min(found, len(kept) - 1)])
        starts.append(_after_pause(match, silent) * HOP_MS)
    return tuple(int(start) for start in np.maximum.accumulate(starts)) if starts else ()


def _after_pause(frame: int, silent: list[tuple[int, int]]) -> int:
    """`frame`, or the end of the pause that it lies in or shortly before."""
    for start, end in silent:
        if start - NEAR_PAUSE_MS // HOP_MS <= frame < end:
            return end
    return frame


def _warping_path(reference: Array, other: Array) -> NDArray[np.int64]:
    """Pairs (frame of `reference`, frame of `other`) of the cheapest path from both starts to both ends."""
    cost = costs(reference, other)
    return _walk_back(_totals(_diagonals(cost)), cost.shape)


def _diagonals(cost: Array) -> Array:
    """`cost[row, diagonal - row]` at `[diagonal, row]`, infinite where there is no such cell."""
    rows, columns = cost.shape
    padded = np.full((rows, rows + columns), np.inf)
    padded[:, :columns] = cost
    # One number less a row moves each row on by one: the diagonals come to stand below each other.
    slanted = padded.ravel()[: rows * (rows + columns - 1)].reshape(rows, rows + columns - 1)
    return np.ascontiguousarray(slanted.T)


def _totals(cost: Array) -> Array:
    """What the cheapest path to a cell costs, by diagonals: at `[diagonal + 2, row + 1]`, with an edge of infinity."""
    count, rows = cost.shape
    total = np.full((count + 2, rows + 1), np.inf)
    total[0, 0] = 0.0
    best = np.empty(rows)
    for diagonal in range(count):
        before = total[diagonal + 1]
        np.minimum(before[:-1], before[1:], out=best)
        np.minimum(best, total[diagonal, :-1], out=best)
        np.add(best, cost[diagonal], out=total[diagonal + 2, 1:])
    return total


def _walk_back(total: Array, shape: tuple[int, ...]) -> NDArray[np.int64]:
    row, column = shape
    path = [(row - 1, column - 1)]
    while (row, column) != (1, 1):
        choices = ((row - 1, column - 1), (row - 1, column), (row, column - 1))
        row, column = min(choices, key=lambda cell: float(total[cell[0] + cell[1], cell[0]]))
        path.append((row - 1, column - 1))
    return np.array(path[::-1], dtype=np.int64)
