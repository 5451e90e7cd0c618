"""Samples made fit to be heard: even loudness, no long silence at the ends, no click."""

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Samples = NDArray[np.float32]
"""One channel, full scale ±1."""

LOUDNESS_LUFS = -18.0  # EBU R 128's measure; −23 is for broadcast, a kiosk stands in a room where people talk
PEAK_LIMIT = 10 ** (-1 / 20)  # −1 dB below full scale
SILENCE_BEFORE_MS = 40
SILENCE_AFTER_MS = 80
LIMITER_MS = 10
LEVEL_ROUNDS = 3
FADE_MS = 5
SILENCE_LEVEL = 10 ** (-45 / 20)  # below the loudest sample; quieter than any breath of these voices


def samples_of(pcm: bytes) -> Samples:
    """16-bit samples as fractions of full scale."""
    samples: Samples = np.frombuffer(pcm, dtype="<i2").astype(np.float32) / np.float32(32768)
    return samples


def pcm_of(samples: Samples) -> bytes:
    """Samples as 16-bit numbers, little end first; beyond full scale they are cut."""
    return np.clip(np.rint(samples * 32768), -32768, 32767).astype("<i2").tobytes()


def trimmed(samples: Samples, rate_hz: int) -> tuple[Samples, int]:
    """`samples` with the silence at both ends cut down or filled up, and how many samples were cut in front.

    The count is negative where silence was added.
    """
    loud = np.flatnonzero(np.abs(samples) > SILENCE_LEVEL * max(float(np.max(np.abs(samples), initial=0)), 1e-9))
    if not len(loud):
        return samples, 0
    start = int(loud[0]) - SILENCE_BEFORE_MS * rate_hz // 1000
    end = int(loud[-1]) + 1 + SILENCE_AFTER_MS * rate_hz // 1000
    before = np.zeros(max(-start, 0), np.float32)
    after = np.zeros(max(end - len(samples), 0), np.float32)
    return np.concatenate([before, samples[max(start, 0) : end], after]), start


def faded(samples: Samples, rate_hz: int) -> Samples:
    """Both ends brought to zero."""
    count = min(FADE_MS * rate_hz // 1000, len(samples) // 2)
    ramp = np.linspace(0, 1, count, endpoint=False, dtype=np.float32)
    result = samples.copy()
    result[:count] *= ramp
    result[len(result) - count :] *= ramp[::-1]
    return result


def levelled(samples: Samples, rate_hz: int) -> Samples:
    """`samples` at `LOUDNESS_LUFS`; peaks that would be too high then are held down, a few milliseconds each.

    What is too soft to have a loudness is left as it is.
    """
    result = samples
    for _ in range(LEVEL_ROUNDS):  # held down, it is a little softer than was meant
        loudness = loudness_lufs(result, rate_hz)
        if not np.isfinite(loudness):
            return samples
        gain = 10 ** ((LOUDNESS_LUFS - loudness) / 20)
        result = limited(result * np.float32(gain), rate_hz)
    return result


def limited(samples: Samples, rate_hz: int) -> Samples:
    """`samples` with no peak above `PEAK_LIMIT`: around each the level is lowered, smoothly, and raised again."""
    if np.max(np.abs(samples), initial=0) <= PEAK_LIMIT:
        return samples
    reach = LIMITER_MS * rate_hz // 1000
    allowed = np.minimum(1, PEAK_LIMIT / np.maximum(np.abs(samples), 1e-9))
    padded = np.pad(allowed, 2 * reach, constant_values=1.0)
    lowest = sliding_window_view(padded, 2 * reach + 1).min(axis=1)
    window = np.hanning(2 * reach + 3)[1:-1]
    gains = np.convolve(lowest, window / window.sum(), "valid")  # a mean of values none of which is too high
    return (samples * gains).astype(np.float32)


def loudness_lufs(samples: Samples, rate_hz: int) -> float:
    """Integrated loudness of one channel after ITU-R BS.1770-4; −inf for silence.

    Its filters are given for 48 kHz: here their response is applied in the frequency domain, at any rate.
    """
    block, hop = rate_hz * 400 // 1000, rate_hz // 10
    if len(samples) < block:
        samples = np.concatenate([samples, np.zeros(block - len(samples), np.float32)])
    size = 1 << (len(samples) + rate_hz // 5).bit_length()  # room for the filters to die away, and quick to transform
    weighted = np.fft.irfft(np.fft.rfft(samples, size) * _k_weighting(size, rate_hz), size)[: len(samples)]
    power = np.concatenate([[0.0], np.cumsum(weighted**2)])
    starts = np.arange(0, len(samples) - block + 1, hop)
    mean_square = (power[starts + block] - power[starts]) / block
    heard = mean_square[_lufs(mean_square) > -70]
    if not len(heard):
        return float("-inf")
    heard = heard[_lufs(heard) > float(_lufs(heard.mean())) - 10]
    return float(_lufs(heard.mean()))


def _lufs(mean_square: Any) -> Any:
    return -0.691 + 10 * np.log10(np.maximum(mean_square, 1e-12))


@lru_cache(maxsize=4)
def _k_weighting(size: int, rate_hz: int) -> Any:
    """The filters' answer at each of the frequencies that a transform of so many samples has."""
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(size, 1 / rate_hz) / 48_000)
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    high_pass = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    return shelf * high_pass
