"""Sentences that are said as they are written: most of a lesson, in a fraction of the time the reader takes.

What comes out is what the reader and `utterances` give for the same text; from the first special word on, they say it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kiosk.lesson.lexicon import Lexicon
from kiosk.lesson.model import Mark, RichText, plain
from kiosk.lesson.script import AsWritten, as_written_of
from kiosk.lesson.spoken.cleaning import cleaned
from kiosk.lesson.spoken.language import language_of
from kiosk.lesson.spoken.leaf import Manner
from kiosk.lesson.spoken.ordinary import OrdinaryWords, ordinary_words
from kiosk.lesson.utterances import LONGEST, closed

_BETWEEN = re.compile("[.!?؟] ")  # an ordinary word has no other sign at its end that ends a sentence


def as_written(
    text: RichText, leaf_index: int, manner: Manner, pause_ms: int, before: str = ""
) -> tuple[list[AsWritten], int | None]:
    """The first sentences of a leaf, as long as every word is ordinary, and where the reader goes on (None: all said).

    `before` is said first and stands for nothing shown.
    """
    if manner.secrets:
        return [], 0
    for part in text:
        if part.marks is not Mark.NONE and Mark.CODE in part.marks:
            return [], 0
    written, positions = cleaned(plain(text))
    if type(positions) is not range or "…" in written:  # "…" is said as "."
        return [], 0
    ordinary = _ordinary(manner.language, manner.lexicon).__getitem__
    said: list[AsWritten] = []
    lead = f"{before} " if before else ""
    start = 0
    for end in _sentence_ends(written):
        if end is None or not all(map(ordinary, written[start:end].split(" "))):
            return said, start
        sentence = closed(lead + written[start:end])
        if len(sentence) > LONGEST:
            return said, start
        said.append(as_written_of((sentence, leaf_index, start, end, len(lead), pause_ms)))
        lead, start = "", end + 1
    return said, None


def _sentence_ends(written: str) -> Iterator[int | None]:
    """Where sentences of ordinary words end; None where what follows may belong to the one before."""
    for gap in _BETWEEN.finditer(written):
        following = written[gap.end() : gap.end() + 1]
        if not following.islower():
            yield gap.start() + 1 if following.isalnum() else None
    yield len(written)


@lru_cache(maxsize=16)
def _ordinary(language: str, lexicon: Lexicon) -> OrdinaryWords:
    return ordinary_words(language_of(language), lexicon)
