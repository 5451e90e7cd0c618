"""Speech as rows of numbers that two voices saying the same have in common: mel cepstra, without the pauses."""

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
TOP_HZ = 7600  # what a 16 kHz voice and a 22 kHz voice have in common


def spoken(samples: Samples, rate_hz: int, height: float = 1) -> tuple[Array, NDArray[np.int64]]:
    """The rows of the frames of `HOP_MS` that are not in a pause, and which frames these are.

    `height` is how much higher the voice's resonances are heard than they should be compared: a child's are a third
    higher than a man's.
    """
    rows = features(samples, rate_hz, height)
    kept = outside(pauses(samples, rate_hz, len(rows)), len(rows))
    return rows[kept], kept


def together(rows: Array, count: int) -> Array:
    """The means of each `count` rows, of those that are left at the end, too."""
    if count == 1:
        return rows
    firsts = np.arange(0, len(rows), count)
    sums: Array = np.add.reduceat(rows, firsts, axis=0)
    return sums / np.diff(np.append(firsts, len(rows)))[:, None]


def costs(reference: Array, other: Array) -> Array:
    """The difference of each row of one from each of the other."""
    squares = (reference**2).sum(axis=1)[:, None] + (other**2).sum(axis=1)[None, :]
    found: Array = np.sqrt(np.maximum(squares - 2 * reference @ other.T, 0))
    return found


def pauses(samples: Samples, rate_hz: int, frame_count: int) -> list[tuple[int, int]]:
    """Silent stretches as frames `[start, end)`; at both ends of the recording of any length."""
    hop = rate_hz * HOP_MS // 1000
    power = np.concatenate([[0.0], np.cumsum(np.pad(samples.astype(np.float64), (hop, 2 * hop)) ** 2)])
    firsts = np.minimum(np.arange(frame_count) * hop, len(power) - 1 - 2 * hop)
    loudness_db = 10 * np.log10((power[firsts + 2 * hop] - power[firsts]) / (2 * hop) + 1e-9)
    is_silent = loudness_db < loudness_db.max() - PAUSE_DB
    edges = np.flatnonzero(np.diff(np.concatenate([[False], is_silent, [False]]).astype(int)))
    stretches = [(int(start), int(end)) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [(a, b) for a, b in stretches if (b - a) * HOP_MS >= SHORTEST_PAUSE_MS or a == 0 or b == frame_count]


def outside(silent: list[tuple[int, int]], frame_count: int) -> NDArray[np.int64]:
    """The frames that are not in a pause; a frame at either end of one is left, so that its edges still match."""
    is_kept = np.ones(frame_count, dtype=bool)
    for start, end in silent:
        is_kept[start + (start > 0) : end - (end < frame_count)] = False
    kept = np.flatnonzero(is_kept)
    return kept if len(kept) else np.arange(frame_count)


def features(samples: Samples, rate_hz: int, height: float = 1) -> Array:
    """One row a frame: cepstra and their slopes, level over the loud frames of the recording, and the loudness."""
    window, hop = rate_hz * WINDOW_MS // 1000, rate_hz * HOP_MS // 1000
    padded = np.pad(samples.astype(np.float64), (window // 2, window))
    count = max(1, 1 + (len(samples) - 1) // hop)
    frames = padded[np.arange(count)[:, None] * hop + np.arange(window)] * np.hanning(window)
    size = 1024 if rate_hz > 20_000 else 512
    power = np.abs(np.fft.rfft(frames, size)) ** 2
    mel = np.log(power @ _mel_filters(size, rate_hz, height).T + 1e-7 * float(power.max()) + 1e-12)
    cepstra = mel @ _cosines()
    slopes = np.gradient(cepstra, axis=0) if count > 1 else np.zeros_like(cepstra)
    energy = power.sum(axis=1)
    loudness = np.log(energy + 1e-5 * float(energy.max()) + 1e-12)
    is_loud = loudness > loudness.max() - np.log(1e4)
    columns = [(part - part[is_loud].mean(axis=0)) / (part[is_loud].std(axis=0) + 1e-6) for part in (cepstra, slopes)]
    return np.hstack([*columns, LOUDNESS_WEIGHT * (loudness - loudness.max())[:, None]])


def _mel_filters(size: int, rate_hz: int, height: float) -> Array:
    edges = height * 700 * (10 ** (np.linspace(_mel(60), _mel(TOP_HZ), FILTER_COUNT + 2) / 2595) - 1)
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
