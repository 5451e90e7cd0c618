"""Word times of one recording, found by laying it over another of the same text whose times are known."""

import math

import numpy as np
from numpy.typing import NDArray

from kiosk.narration.sound import Samples

Array = NDArray[np.float64]

HOP_MS = 10
WINDOW_MS = 25
LOUDNESS_WEIGHT = 0.35  # its whole range counts as much as four deviations of a cepstrum
FILTER_COUNT = 26
COEFFICIENT_COUNT = 13
PAUSE_DB = 50  # below the loudest; room for the softest consonant
SHORTEST_PAUSE_MS = 120  # the silence before a p or t is shorter
NEAR_PAUSE_MS = 80  # no word is so short that it could stand before a pause
MOST_CELLS = 9_000_000  # 30 s against 30 s; 100 bytes each
ROUGH = 2  # frames taken together where only the likeness of two recordings is asked for
TOP_HZ = 7600  # what a 16 kHz voice and a 22 kHz voice have in common


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
    rows, reference_rows = _features(samples, rate_hz), _features(reference, reference_rate_hz)
    pauses = _pauses(samples, rate_hz, len(rows))
    kept = _outside(pauses, len(rows))
    reference_kept = _outside(_pauses(reference, reference_rate_hz, len(reference_rows)), len(reference_rows))
    count = math.ceil(math.sqrt(len(kept) * len(reference_kept) / most_cells))
    path = _warping_path(_together(reference_rows[reference_kept], count), _together(rows[kept], count))
    starts = []
    for start_ms in reference_starts_ms:
        frame = min(int(np.searchsorted(reference_kept, round(start_ms / HOP_MS))), len(reference_kept) - 1)
        found = int(np.median(path[path[:, 0] == frame // count][:, 1])) * count
        match = int(kept[min(found, len(kept) - 1)])
        starts.append(_after_pause(match, pauses) * HOP_MS)
    return tuple(int(start) for start in np.maximum.accumulate(starts)) if starts else ()


def strangeness(samples: Samples, rate_hz: int, reference: Samples, reference_rate_hz: int) -> float:
    """How much less one recording differs from another than from the same sounds in other orders.

    A voice that says the same text is near 0.78, a person in a room near 0.9, who says another text from 0.95; docs/
    measurements.md has the figures. Under a second of sound it tells nothing.
    """
    rows, reference_rows = _features(samples, rate_hz), _features(reference, reference_rate_hz)
    kept = _outside(_pauses(samples, rate_hz, len(rows)), len(rows))
    reference_kept = _outside(_pauses(reference, reference_rate_hz, len(reference_rows)), len(reference_rows))
    said, meant = _together(rows[kept], ROUGH), _together(reference_rows[reference_kept], ROUGH)
    others = [_difference(other, said) for other in _other_orders(meant)]
    return _difference(meant, said) / (sum(others) / len(others) + 1e-9)


def _other_orders(rows: Array) -> list[Array]:
    first, second, third, fourth = np.array_split(rows, 4)
    return [
        rows[::-1],
        np.concatenate([third, fourth, first, second]),
        np.concatenate([second, first, fourth, third])[::-1],
        np.concatenate([third, first, fourth, second]),
        np.concatenate([second, fourth, first, third]),
        np.concatenate([fourth, second, third, first]),
    ]


def _difference(reference: Array, other: Array) -> float:
    """What the path of least difference costs: the more one of them must be stretched, the more."""
    totals = _totals(_diagonals(_costs(reference, other)))
    return float(totals[-1, len(reference)])


def _together(rows: Array, count: int) -> Array:
    """The means of each `count` rows, of those that are left at the end, too."""
    if count == 1:
        return rows
    firsts = np.arange(0, len(rows), count)
    sums: Array = np.add.reduceat(rows, firsts, axis=0)
    return sums / np.diff(np.append(firsts, len(rows)))[:, None]


def _pauses(samples: Samples, rate_hz: int, frame_count: int) -> list[tuple[int, int]]:
    """Silent stretches as frames `[start, end)`; at both ends of the recording of any length."""
    hop = rate_hz * HOP_MS // 1000
    power = np.concatenate([[0.0], np.cumsum(np.pad(samples.astype(np.float64), (hop, 2 * hop)) ** 2)])
    firsts = np.minimum(np.arange(frame_count) * hop, len(power) - 1 - 2 * hop)
    loudness_db = 10 * np.log10((power[firsts + 2 * hop] - power[firsts]) / (2 * hop) + 1e-9)
    is_silent = loudness_db < loudness_db.max() - PAUSE_DB
    edges = np.flatnonzero(np.diff(np.concatenate([[False], is_silent, [False]]).astype(int)))
    stretches = [(int(start), int(end)) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [(a, b) for a, b in stretches if (b - a) * HOP_MS >= SHORTEST_PAUSE_MS or a == 0 or b == frame_count]


def _outside(pauses: list[tuple[int, int]], frame_count: int) -> NDArray[np.int64]:
    """The frames that are not in a pause; a frame at either end of one is left, so that its edges still match."""
    is_kept = np.ones(frame_count, dtype=bool)
    for start, end in pauses:
        is_kept[start + (start > 0) : end - (end < frame_count)] = False
    kept = np.flatnonzero(is_kept)
    return kept if len(kept) else np.arange(frame_count)


def _after_pause(frame: int, pauses: list[tuple[int, int]]) -> int:
    """`frame`, or the end of the pause that it lies in or shortly before."""
    for start, end in pauses:
        if start - NEAR_PAUSE_MS // HOP_MS <= frame < end:
            return end
    return frame


def _features(samples: Samples, rate_hz: int) -> Array:
    """One row a frame: cepstra and their slopes, level over the loud frames of the recording, and the loudness."""
    window, hop = rate_hz * WINDOW_MS // 1000, rate_hz * HOP_MS // 1000
    padded = np.pad(samples.astype(np.float64), (window // 2, window))
    count = max(1, 1 + (len(samples) - 1) // hop)
    frames = padded[np.arange(count)[:, None] * hop + np.arange(window)] * np.hanning(window)
    size = 1024 if rate_hz > 20_000 else 512
    power = np.abs(np.fft.rfft(frames, size)) ** 2
    mel = np.log(power @ _mel_filters(size, rate_hz).T + 1e-7 * float(power.max()) + 1e-12)
    cepstra = mel @ _cosines()
    slopes = np.gradient(cepstra, axis=0) if count > 1 else np.zeros_like(cepstra)
    energy = power.sum(axis=1)
    loudness = np.log(energy + 1e-5 * float(energy.max()) + 1e-12)
    is_loud = loudness > loudness.max() - np.log(1e4)
    columns = [(part - part[is_loud].mean(axis=0)) / (part[is_loud].std(axis=0) + 1e-6) for part in (cepstra, slopes)]
    return np.hstack([*columns, LOUDNESS_WEIGHT * (loudness - loudness.max())[:, None]])


def _mel_filters(size: int, rate_hz: int) -> Array:
    edges = 700 * (10 ** (np.linspace(_mel(60), _mel(TOP_HZ), FILTER_COUNT + 2) / 2595) - 1)
    frequencies = np.fft.rfftfreq(size, 1 / rate_hz)
    lower, centre, upper = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    rising = (frequencies - lower) / (centre - lower)
    falling = (upper - frequencies) / (upper - centre)
    filters: Array = np.maximum(0, np.minimum(rising, falling)) / (upper - lower)
    return filters


def _mel(hertz: float) -> float:
    return float(2595 * np.log10(1 + hertz / 700))


def _cosines() -> Array:
    """The discrete cosine transform as a matrix; its first column is the energy."""
    positions = (np.arange(FILTER_COUNT)[:, None] + 0.5) * np.arange(COEFFICIENT_COUNT)[None, :]
    cosines: Array = np.cos(np.pi * positions / FILTER_COUNT)
    return cosines


def _warping_path(reference: Array, other: Array) -> NDArray[np.int64]:
    """Pairs (frame of `reference`, frame of `other`) of the cheapest path from both starts to both ends."""
    cost = _costs(reference, other)
    return _walk_back(_totals(_diagonals(cost)), cost.shape)


def _costs(reference: Array, other: Array) -> Array:
    squares = (reference**2).sum(axis=1)[:, None] + (other**2).sum(axis=1)[None, :]
    costs: Array = np.sqrt(np.maximum(squares - 2 * reference @ other.T, 0))
    return costs


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
