"""When each word of an utterance is spoken."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum


class Timing(Enum):
    """How word times were found; words are marked only for the first two, else the sentence is."""

    ENGINE = "engine"
    ALIGNED = "aligned"
    ESTIMATED = "estimated"


@dataclass(frozen=True, slots=True)
class Timeline:
    """`starts_ms`: n rising integers, one a spoken word, counted from the start of the clip; it ends at `end_ms`."""

    starts_ms: tuple[int, ...]
    end_ms: int
    timing: Timing


def word_at(timeline: Timeline, elapsed_ms: int) -> int | None:
    """The word being spoken after `elapsed_ms`; None before the first and after the last.

    A word lasts until the next one starts; the last until `timeline.end_ms` (exclusive).
    """
    if elapsed_ms >= timeline.end_ms:
        return None
    index = bisect_right(timeline.starts_ms, elapsed_ms) - 1
    return index if index >= 0 else None
