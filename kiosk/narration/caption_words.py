"""A sentence as its caption shows it: the words of the screen, each with the spoken word that it begins with."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from kiosk.lesson.script import ShownSpan, Utterance
from kiosk.lesson.shown import ShownText


class CaptionWord(NamedTuple):
    """`text` with the signs that follow it, blanks too; it is marked while spoken word `word_index` and on is said."""

    text: str
    word_index: int


class _Said(NamedTuple):
    """Spoken words in a row that stand for one place on the screen, or one that stands for none."""

    words: tuple[str, ...]
    shown: ShownSpan | None
    word_index: int

    @property
    def mark(self) -> str:
        """The punctuation that is said after them."""
        last = self.words[-1]
        return last[len(last.rstrip(".,;:!?،؛؟。，、；：！？")) :]


def caption_words(utterance: Utterance, texts: Sequence[ShownText]) -> tuple[CaptionWord, ...]:
    """The words of a caption for `utterance`; joined they are its text. `texts` are what its words point into.

    What is written stands as it is written ("2,4 GHz"), a list's number too; what is only said as it is said.
    """
    ends = {span.leaf_index: span.end for span in utterance.shown}
    return tuple(_words(_numbered(_said(utterance), texts), texts, ends))


def _said(utterance: Utterance) -> list[_Said]:
    found: list[_Said] = []
    numbered = enumerate(utterance.words)
    for shown, group in groupby(numbered, key=lambda pair: pair[1].shown or pair[0]):
        pairs = list(group)
        words = tuple(utterance.text[word.start : word.end] for _, word in pairs)
        found.append(_Said(words, None if isinstance(shown, int) else shown, pairs[0][0]))
    return found


def _numbered(said: list[_Said], texts: Sequence[ShownText]) -> list[_Said]:
    """The same, with the number of a list as it is written: "first," is said for it."""
    before, shown = next(((index, one.shown) for index, one in enumerate(said) if one.shown is not None), (0, None))
    number = texts[shown.leaf_index].number if shown is not None else None
    if not before or number is None:
        return said
    return [_Said((f"{number}.",), None, said[0].word_index), *said[before:]]


def _words(said: list[_Said], texts: Sequence[ShownText], ends: dict[int, int]) -> Iterator[CaptionWord]:
    """`ends`: where the sentence ends in each leaf, signs that no word has included."""
    for before, one, after in zip([None, *said[:-1]], said, [*said[1:], None], strict=True):
        blank = " " if after is not None else ""
        if one.shown is None:
            yield CaptionWord(" ".join(one.words) + blank, one.word_index)
            continue
        leaf, start, end = one.shown
        text = texts[leaf].text
        is_first = before is None or before.shown is None or before.shown.leaf_index != leaf
        if is_first and not any(map(str.isalnum, text[:start])):
            start = 0  # signs that nobody says, as 😀
        if after is not None and after.shown is not None and after.shown.leaf_index == leaf:
            yield CaptionWord(text[start : max(end, after.shown.start)], one.word_index)
            continue
        last = text[start : max(end, ends.get(leaf, end))]
        # In a table the mark that is said keeps the cells apart.
        mark = one.mark if after is not None and not last.endswith(one.mark) else ""
        yield CaptionWord(last + mark + blank, one.word_index)
