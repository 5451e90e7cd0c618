"""The same voice, slower or faster: time is stretched, the pitch stays (WSOLA)."""

import numpy as np

from kiosk.narration.sound import Samples

WINDOW_MS = 30  # two to six periods of a voice
SEARCH_MS = 12  # one period of the deepest voice either way


def stretched(
    samples: Samples, rate_hz: int, speed_percent: int, starts_ms: tuple[int, ...]
) -> tuple[Samples, tuple[int, ...]]:
    """`samples` at `speed_percent` of their speed, and where `starts_ms` lie in them then.

    Windows are taken from the input at a steady pace, each moved by up to `SEARCH_MS` to where it continues the last
    one best; the word times follow the windows as they were truly taken. Linear in the length.
    """
    half = rate_hz * WINDOW_MS // 2000
    search = rate_hz * SEARCH_MS // 1000
    if speed_percent == 100 or len(samples) < 4 * half:
        return samples, starts_ms
    count = max(1, round(len(samples) * 100 / speed_percent / half))
    window = np.hanning(2 * half + 1)[:-1].astype(np.float32)
    padded = np.pad(samples, (half + search, 4 * half + 2 * search))
    output = np.zeros((count + 1) * half, np.float32)
    taken = np.zeros(count, np.int64)
    position = 0
    for index in range(count):
        wanted = min(index * half * speed_percent // 100, len(samples))
        if index:
            # what would have followed the last window, looked for around where this one should come from
            template = padded[search + position + half : search + position + 2 * half]
            region = padded[wanted : wanted + 2 * search + half]
            position = wanted - search + _best_match(region, template)
        taken[index] = position
        piece = padded[search + position : search + position + 2 * half] * window
        output[index * half : (index + 2) * half] += piece[: len(output) - index * half]
    # window `index` is centred on sample `index * half` of the result and sample `taken` of the input
    result = output[half : half + round(len(samples) * 100 / speed_percent)]
    centres = np.maximum.accumulate(taken)
    starts = np.interp([start * rate_hz / 1000 for start in starts_ms], centres, np.arange(count) * half)
    return result, tuple(round(float(start) * 1000 / rate_hz) for start in starts)


def _best_match(region: Samples, template: Samples) -> int:
    """Where in `region` the piece most like `template` starts."""
    products = np.correlate(region, template, "valid")
    power = np.concatenate([[0.0], np.cumsum(region.astype(np.float64) ** 2)])
    energies = power[len(template) :] - power[: -len(template)]
    return int(np.argmax(products / np.sqrt(energies + 1e-6)))
