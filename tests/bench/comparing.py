"""A recording beside the clips it should consist of, sample by sample: arrays in, values out."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float64]
"""16-bit samples as numbers, of the recording and of the clips at the same rate."""

LIKE = 0.95  # the correlation from which on a clip, or an end of it, counts as found
TIE = 1e-6  # so nearly as well as best: of a sentence that is said twice the first is meant
LEAST_DB = -120.0  # stands for no difference at all; one step of 16 bits is 70 to 90 dB below speech
EDGE_MS = 5  # on both sides of a join: as long as a clip's own fade
END_MS = 200  # of sound, by which each end of a clip is found for itself
REACH_S = 60  # how far beyond the sentence before a sentence is looked for
MOMENT_MS = 10  # what is too short to be heard as more than a click
AUDIBLE = 0.02  # of a clip's largest sample: where its sound begins and ends


@dataclass(frozen=True, slots=True)
class Found:
    """Where a clip was found in the recording, and how it differs there.

    Samples `[start, end)` of the recording are the clip, from its first sample to its last; `fit` is the correlation,
    1 at best, `end_fit` that of the worse of its two ends. `largest_db` and `rms_db`: what is left once the clip is
    taken away at its gain, beside the clip's own largest sample and RMS. `unlike_count`: samples that are not the
    clip's to the bit. `click`: by how much the steepest change from one sample to the next around both joins exceeds
    the clip's own.
    """

    start: int
    end: int
    count: int
    fit: float
    end_fit: float
    gain_db: float
    largest_db: float
    rms_db: float
    unlike_count: int
    click: float

    @property
    def longer_by(self) -> int:
        """Samples that came in between; below 0 those that were lost."""
        return self.end - self.start - self.count


@dataclass(frozen=True, slots=True)
class NotFound:
    """Nothing in the recording is the clip; `fit` is that of the place that is least unlike it."""

    fit: float


Sought = Found | NotFound


def sought(heard: Samples, clips: Sequence[Samples], rate_hz: int) -> tuple[Sought, ...]:
    """Each clip in the recording, in this order: one that is heard before the one it should follow is not found."""
    results: list[Sought] = []
    first = reach = 0
    for clip in clips:
        reach = max(first, reach) + len(clip)
        one = _sought(heard, clip, rate_hz, first, reach + REACH_S * rate_hz)
        results.append(one)
        if isinstance(one, Found):
            first, reach = one.start + 1, one.end
    return tuple(results)


def gap(before: Sought, after: Sought) -> float:
    """Samples from the end of a clip to the start of the next; below 0 they overlap, NaN where either was not found."""
    if isinstance(before, Found) and isinstance(after, Found):
        return after.start - before.end
    return nan


def unaccounted(heard: Samples, found: Sequence[Sought]) -> Samples:
    """The recording with all that lies within a clip that was found taken out as silence."""
    rest = heard.copy()
    for one in found:
        if isinstance(one, Found):
            rest[max(one.start, 0) : one.end] = 0
    return rest


def loudest_db(part: Samples, whole: Samples, rate_hz: int) -> float:
    """The RMS of the loudest `MOMENT_MS` of `part` beside that of all of `whole`; `LEAST_DB` for silence.

    Of a moment, since a sound that nobody wants is soft as soon as it is divided by a lesson.
    """
    length = MOMENT_MS * rate_hz // 1000
    power = np.concatenate([np.zeros(length), np.cumsum(part**2)])
    return _db(float(np.sqrt((power[length:] - power[:-length]).max(initial=0) / length)), _rms(whole))


def _sought(heard: Samples, clip: Samples, rate_hz: int, first: int, last: int) -> Sought:
    place, fit = _place(clip, heard[first:last])
    loud = np.flatnonzero(np.abs(clip) > AUDIBLE * np.abs(clip).max(initial=0))
    if not len(loud):
        return NotFound(0.0)
    length = END_MS * rate_hz // 1000
    head, tail = int(loud[0]), max(int(loud[-1]) + 1 - length, 0)
    near = slice(first + place, first + place + 2 * len(clip) + rate_hz) if fit >= LIKE else slice(first, last)
    head_place, head_fit = _place(clip[head : head + length], heard[near])
    tail_place, tail_fit = _place(clip[tail : tail + length], heard[near])
    if fit < LIKE and max(head_fit, tail_fit) < LIKE:
        return NotFound(fit)
    start, end = near.start + head_place - head, near.start + tail_place - tail + len(clip)
    if (
        min(head_fit, tail_fit) < LIKE or end <= start
    ):  # an end is not there: as it lies as a whole, or by the other end
        start = first + place if fit >= LIKE else start if head_fit >= tail_fit else end - len(clip)
        end = start + len(clip)
    part = _window(heard, start, start + len(clip))
    gain = float(part @ clip) / float(clip @ clip)
    rest = part - gain * clip
    return Found(
        start,
        end,
        len(clip),
        fit,
        min(head_fit, tail_fit),
        _db(abs(gain), 1.0),
        _db(float(np.abs(rest).max()), float(np.abs(clip).max())),
        _db(_rms(rest), _rms(clip)),
        int(np.count_nonzero(part != clip)),
        max(_click(heard, clip, start, end, EDGE_MS * rate_hz // 1000), 0.0),
    )


def _place(part: Samples, whole: Samples) -> tuple[int, float]:
    """The earliest place where `part` fits `whole` best, and how well: n log n of the longer one.

    Where `whole` is softer than a hundredth of `part` the fit is taken as against that: silence fits nothing.
    """
    if not len(part) or len(whole) < len(part):
        return 0, 0.0
    size = 1 << (len(whole) + len(part)).bit_length()
    products = np.fft.irfft(np.fft.rfft(whole, size) * np.conj(np.fft.rfft(part, size)), size)
    power = np.concatenate([[0.0], np.cumsum(whole**2)])
    own = float(part @ part) + 1.0
    powers = np.maximum(power[len(part) :] - power[: len(whole) - len(part) + 1], own / 10_000)
    fits = products[: len(powers)] / np.sqrt(powers * own)
    index = int(np.argmax(fits >= fits.max() - TIE))
    return index, float(fits[index])


def _click(heard: Samples, clip: Samples, start: int, end: int, reach: int) -> float:
    padded = np.concatenate([np.zeros(reach), clip, np.zeros(reach)])
    own = max(_steepest(padded[: 2 * reach]), _steepest(padded[-2 * reach :]))
    edges = [_window(heard, at - reach, at + reach) for at in (start, end)]
    return max(_steepest(edge) for edge in edges) - own


def _steepest(samples: Samples) -> float:
    return float(np.abs(np.diff(samples)).max(initial=0))


def _window(heard: Samples, start: int, end: int) -> Samples:
    """Samples `[start, end)`, silence where the recording has none."""
    window = np.zeros(end - start)
    first, last = max(start, 0), min(end, len(heard))
    window[first - start : max(last, first) - start] = heard[first : max(last, first)]
    return window


def _rms(samples: Samples) -> float:
    return float(np.sqrt(np.mean(samples**2))) if len(samples) else 0.0


def _db(value: float, beside: float) -> float:
    if value <= 0 or beside <= 0:
        return LEAST_DB
    return max(20 * float(np.log10(value / beside)), LEAST_DB)
