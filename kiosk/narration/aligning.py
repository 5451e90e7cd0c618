"""Word times of one recording, found by laying it over another of the same text whose times are known."""

import numpy as np
from numpy.typing import NDArray

from kiosk.narration.sound import Samples

Array = NDArray[np.float64]

HOP_MS = 10
WINDOW_MS = 25
FILTER_COUNT = 26
COEFFICIENT_COUNT = 13
TOP_HZ = 7600  # what a 16 kHz voice and a 22 kHz voice have in common


def aligned_starts(
    samples: Samples, rate_hz: int, reference: Samples, reference_rate_hz: int, reference_starts_ms: tuple[int, ...]
) -> tuple[int, ...]:
    """When each word starts in `samples`, from when it starts in `reference`.

    Mel cepstra of both, and the path of least difference through them (dynamic time warping). Time and memory grow
    with the product of the two lengths: 10 s against 10 s are a million cells.
    """
    path = _warping_path(_features(reference, reference_rate_hz), _features(samples, rate_hz))
    reference_frames, frames = path[:, 0], path[:, 1]
    length_ms = len(samples) * 1000 // rate_hz
    starts = []
    for start_ms in reference_starts_ms:
        frame = min(round(start_ms / HOP_MS), int(reference_frames[-1]))
        matches = frames[reference_frames == frame]
        starts.append(min(int(np.median(matches)) * HOP_MS, length_ms))
    return tuple(np.maximum.accumulate(starts).tolist()) if starts else ()


def _features(samples: Samples, rate_hz: int) -> Array:
    """One row a frame: cepstra, their slopes and the energy, each with mean 0 and deviation 1 over the recording."""
    window, hop = rate_hz * WINDOW_MS // 1000, rate_hz * HOP_MS // 1000
    padded = np.pad(samples.astype(np.float64), (window // 2, window))
    count = max(1, 1 + (len(samples) - 1) // hop)
    frames = padded[np.arange(count)[:, None] * hop + np.arange(window)] * np.hanning(window)
    size = 1024 if rate_hz > 20_000 else 512
    power = np.abs(np.fft.rfft(frames, size)) ** 2
    floor = 1e-7 * float(power.max()) + 1e-12
    mel = np.log(power @ _mel_filters(size, rate_hz).T + floor)
    cepstra = mel @ _cosines()
    slopes = np.gradient(cepstra, axis=0) if count > 1 else np.zeros_like(cepstra)
    rows = np.hstack([cepstra, slopes])
    normal: Array = (rows - rows.mean(axis=0)) / (rows.std(axis=0) + 1e-6)
    return normal


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
    squares = (reference**2).sum(axis=1)[:, None] + (other**2).sum(axis=1)[None, :]
    cost = np.sqrt(np.maximum(squares - 2 * reference @ other.T, 0))
    rows, columns = cost.shape
    total = np.full((rows + 1, columns + 1), np.inf)
    total[0, 0] = 0
    for diagonal in range(rows + columns - 1):
        row = np.arange(max(0, diagonal - columns + 1), min(rows, diagonal + 1))
        column = diagonal - row
        best = np.minimum(total[row, column], np.minimum(total[row, column + 1], total[row + 1, column]))
        total[row + 1, column + 1] = best + cost[row, column]
    return _walk_back(total)


def _walk_back(total: Array) -> NDArray[np.int64]:
    row, column = total.shape[0] - 1, total.shape[1] - 1
    path = [(row - 1, column - 1)]
    while (row, column) != (1, 1):
        choices = ((row - 1, column - 1), (row - 1, column), (row, column - 1))
        row, column = min(choices, key=lambda cell: float(total[cell]))
        path.append((row - 1, column - 1))
    return np.array(path[::-1], dtype=np.int64)
