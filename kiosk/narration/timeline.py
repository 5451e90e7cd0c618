"""When each word of an utterance is spoken."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import Any


class Timing(Enum):
    """How word times were found; words are marked only for the first two, else the sentence is."""

    ENGINE = "engine"
    ALIGNED = "aligned"
    ESTIMATED = "estimated"


LONGEST_MS = 3_600_000  # no sentence takes an hour
TOLD_AHEAD_MS = 20
"""How long before it is heard a word is told of: drawing its mark takes a frame or two, 24 ms as seen on the screen."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """`starts_ms`: n rising integers, one a spoken word, counted from the start of the clip; it ends at `end_ms`."""

    starts_ms: tuple[int, ...]
    end_ms: int
    timing: Timing


def timeline_of(facts: Mapping[str, Any]) -> Timeline:
    """The timeline that a file or another process told of. Raises ValueError unless it is one."""
    starts_ms, end_ms = facts.get("starts_ms"), facts.get("end_ms")
    if not (type(end_ms) is int and isinstance(starts_ms, list) and all(type(at_ms) is int for at_ms in starts_ms)):
        raise ValueError("starts_ms and end_ms must be whole numbers")
    if any(at_ms > next_ms for at_ms, next_ms in pairwise((0, *starts_ms, end_ms, LONGEST_MS))):
        raise ValueError("starts_ms must rise from 0 to end_ms, and end_ms be under an hour")
    return Timeline(tuple(starts_ms), end_ms, Timing(facts.get("timing")))


def at_pace(timeline: Timeline, percent: int) -> Timeline:
    """The same at `percent` of its pace."""
    starts_ms = tuple(at_ms * 100 // percent for at_ms in timeline.starts_ms)
    return Timeline(starts_ms, timeline.end_ms * 100 // percent, timeline.timing)


def word_at(timeline: Timeline, elapsed_ms: int) -> int | None:
    """The word being spoken after `elapsed_ms`; None before the first and after the last.

    A word lasts until the next one starts; the last until `timeline.end_ms` (exclusive).
    """
    if elapsed_ms >= timeline.end_ms:
        return None
    index = bisect_right(timeline.starts_ms, elapsed_ms) - 1
    return index if index >= 0 else None


def spread_starts(known_ms: dict[int, int], weights: tuple[int, ...], end_ms: int) -> tuple[int, ...]:
    """A start for each of the `len(weights)` words, rising, the known ones kept where they rise.

    Words between two known ones share the time in proportion to their weights; those before the first known one start
    from 0, those after the last share what is left until `end_ms`.
    """
    starts: list[int] = []
    anchors = sorted((index, at_ms) for index, at_ms in known_ms.items() if 0 <= index < len(weights))
    rising = [(0, 0)] if not anchors or anchors[0][0] > 0 else []
    for index, at_ms in anchors:
        rising.append((index, max(at_ms, rising[-1][1]) if rising else max(at_ms, 0)))
    for (index, at_ms), (next_index, next_ms) in zip(rising, [*rising[1:], (len(weights), end_ms)], strict=True):
        total = sum(weights[index:next_index]) or 1
        passed = 0
        for weight in weights[index:next_index]:
            starts.append(at_ms + max(next_ms - at_ms, 0) * passed // total)
            passed += weight
    return tuple(starts)
