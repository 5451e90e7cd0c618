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


class AsWritten(NamedTuple):
    """One sentence that is said as it is shown, without a word of it taken apart: most of a lesson.

    `[start, end)` of the leaf is what lights up. The first `lead` characters of `text` stand for nothing shown; what
    follows has the shown words in their order, at the end perhaps a mark more.
    """

    text: str
    leaf_index: int
    start: int
    end: int
    lead: int
    pause_ms: int

    def utterance(self) -> Utterance:
        """The same with its words."""
        text, leaf_index, start, end, lead, pause_ms = self
        words: list[SpokenWord] = []
        position = 0
        for word in text[:lead].split():
            words.append(word_of((position, position + len(word), None)))
            position += len(word) + 1
        shift = start - position
        for word in text[lead:].split(" "):
            reach = position + len(word)
            words.append(word_of((position, reach, span_of((leaf_index, position + shift, reach + shift)))))
            position = reach + 1
        first, last, _ = words[-1]
        words[-1] = word_of((first, last, span_of((leaf_index, first + shift, end))))
        return Utterance(text, tuple(words), (span_of((leaf_index, start, end)),), pause_ms=pause_ms)


as_written_of: Callable[[tuple[str, int, int, int, int, int]], AsWritten] = partial(tuple.__new__, AsWritten)
Saying = Utterance | AsWritten


@dataclass(frozen=True, slots=True)
class Sayings:
    """A script as the compiler writes it; `script` gives the same one with every word."""

    language: str
    sayings: tuple[Saying, ...]

    def script(self) -> "Script":
        """What is read back from what is written of it."""
        said = [one.utterance() if isinstance(one, AsWritten) else one for one in self.sayings]
        return Script(self.language, tuple(said))


@dataclass(frozen=True, slots=True)
class Script:
    """Everything a step says, in order. `language` is a BCP 47 tag.

    `recording` is the file in which a person says all of it, "" where nobody does.
    """

    language: str
    utterances: tuple[Utterance, ...]
    recording: str = ""
