"""What the voice is given: utterances, and for each spoken word the shown word it stands for.

Spans and words are tuples: a pack has a million of them, and a tuple is made in a third of the time.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple


class ShownSpan(NamedTuple):
    """`[start, end)` of the plain text of leaf `leaf_index` of a resolved step, in code points."""

    leaf_index: int
    start: int
    end: int


class SpokenWord(NamedTuple):
    """`[start, end)` of the utterance's text, and what lights up meanwhile; None where nothing shown is being read.

    Several spoken words may point at one shown word ("20 h 30" is one mark while four words are said).
    """

    start: int
    end: int
    shown: ShownSpan | None


# The same values from their fields as one tuple, where many are made: the class's own call costs four times as much.
span_of: Callable[[tuple[int, int, int]], ShownSpan] = partial(tuple.__new__, ShownSpan)
word_of: Callable[[tuple[int, int, ShownSpan | None]], SpokenWord] = partial(tuple.__new__, SpokenWord)


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence for the engine.

    `text` is what is said, `words` its white-space separated tokens in rising order. `shown` are the spans that light
    up where the customer chose the sentence as the highlight, at most one a leaf. `is_secret`: spells a key; rendered
    only on an explicit touch and never kept on disk. `is_personal`: says a value of this customer; never kept on disk
    either. `pause_ms` of silence follow.
    """

    text: str
    words: tuple[SpokenWord, ...]
    shown: tuple[ShownSpan, ...]
    is_secret: bool = False
    pause_ms: int = 300
    is_personal: bool = False


@dataclass(frozen=True, slots=True)
class Script:
    """Everything a step says, in order. `language` is a BCP 47 tag."""

    language: str
    utterances: tuple[Utterance, ...]
