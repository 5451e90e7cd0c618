"""Whether a recording says a text: what of it is missing, what is said besides, how strange a sentence is in it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from kiosk.narration.cepstra import HOP_MS, Array, costs, spoken, together
from kiosk.narration.sound import Samples

HEIGHTS = (0.84, 0.92, 1.0, 1.08, 1.16)  # from a tall man beside Pico, who is a woman, to a child
ROUGH = 2  # frames taken together where only the likeness of two recordings is asked for
MOST_CELLS = 4_000_000  # 40 s against 40 s; beyond that more frames are taken together
ANYTHING = 0.75  # what a frame of something else may cost, beside one of the text's sounds in other orders


@dataclass(frozen=True, slots=True)
class Likeness:
    """A recording beside a text in another voice.

    `height`: how much higher than the voice's its resonances are. `omitted`: of each sentence how much less the
    recording differs from the text without it, a frame of it; far below 0 where it is said. `added`: before each
    sentence, and after the last, how much less it differs where something else may be said there, in frames of that.
    """

    height: float
    omitted: tuple[float, ...]
    added: tuple[float, ...]


def likeness(recording: Samples, rate_hz: int, sentences: Sequence[Samples], sentence_rate_hz: int) -> Likeness:
    """`recording` laid over all of `sentences`, over all but one, and over all with something else between them.

    Time grows with the product of the two lengths up to `MOST_CELLS`; 25 s take a quarter of a second.
    """
    voice, frames = spoken(np.concatenate(sentences), sentence_rate_hz)
    lengths_ms = [len(one) * 1000 // sentence_rate_hz for one in sentences]
    ends = [0, *np.searchsorted(frames, np.cumsum(lengths_ms) // HOP_MS)]
    height, rows = _best_height(recording, rate_hz, voice)
    count = max(ROUGH, math.ceil(math.sqrt(len(rows) * len(voice) / MOST_CELLS)))
    said = together(rows, count)
    texts = [together(voice[start : max(end, start + 1)], count) for start, end in pairwise(ends)]
    before, after = _ways(texts, said)
    whole = before[-1][-1]
    omitted = [(whole - (before[index] + after[index + 1]).min()) / len(text) for index, text in enumerate(texts)]
    other = np.mean([_difference(order, said) for order in _other_orders(np.concatenate(texts))]) / len(said)
    passed = np.arange(len(said) + 1) * other * ANYTHING
    beside = [(np.minimum.accumulate(to - passed) + passed + on).min() for to, on in zip(before, after, strict=True)]
    return Likeness(height, tuple(map(float, omitted)), tuple(float((whole - one) / other) for one in beside))


def strangeness(samples: Samples, rate_hz: int, reference: Samples, reference_rate_hz: int, height: float = 1) -> float:
    """How much less one recording differs from another than from the same sounds in other orders.

    A voice that says the same text is near 0.78, a person in a room near 0.86, who says another text from 0.93; docs/
    measurements.md has the figures. Under half a second of sound it tells nothing.
    """
    said = together(spoken(samples, rate_hz, height)[0], ROUGH)
    meant = together(spoken(reference, reference_rate_hz)[0], ROUGH)
    others = [_difference(other, said) for other in _other_orders(meant)]
    return _difference(meant, said) / (sum(others) / len(others) + 1e-9)


def _best_height(recording: Samples, rate_hz: int, voice: Array) -> tuple[float, Array]:
    """Of `HEIGHTS` the one at which the recording is most like the voice, and its rows."""
    count = 2 * max(ROUGH, math.ceil(math.sqrt(len(recording) * 1000 / HOP_MS / rate_hz * len(voice) / MOST_CELLS)))
    rough = together(voice, count)
    found = [(height, spoken(recording, rate_hz, height)[0]) for height in HEIGHTS]
    return min(found, key=lambda one: _difference(rough, together(one[1], count)))


def _ways(texts: Sequence[Array], said: Array) -> tuple[list[Array], list[Array]]:
    """What it costs at least that the first so many frames of `said` are the sentences before each of `texts`.

    Then the same of the other frames and the sentences from it on; both with an entry for all of them.
    """
    before, after = [_nothing(said)], [_nothing(said)]
    for text in texts:
        before.append(_reached(costs(text, said), before[-1]))
    for text in reversed(texts):
        after.append(_reached(costs(text[::-1], said[::-1]), after[-1]))
    return before, [one[::-1] for one in reversed(after)]


def _difference(reference: Array, other: Array) -> float:
    """What the path of least difference costs: the more one of them must be stretched, the more."""
    return float(_reached(costs(reference, other), _nothing(other))[-1])


def _nothing(said: Array) -> Array:
    return np.concatenate([[0.0], np.full(len(said), np.inf)])


def _reached(cost: Array, before: Array) -> Array:
    """What the cheapest path through all rows of `cost` costs, by the number of columns that it has passed then.

    `before` is the same of what comes before its first row.
    """
    for row in cost:
        sums = np.cumsum(row)
        entered = np.minimum(before[1:], before[:-1]) + row - sums
        before = np.concatenate([[np.inf], sums + np.minimum.accumulate(entered)])
    return before


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
