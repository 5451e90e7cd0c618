"""Sentences that are said as they are written: most of a lesson, in a fraction of the time the reader takes.

What comes out is what the reader and `utterances` give for the same text; where a single word is special, they say it.
"""

from kiosk.lesson.model import Mark, RichText, plain
from kiosk.lesson.script import SpokenWord, Utterance, span_of, word_of
from kiosk.lesson.spoken.cleaning import cleaned
from kiosk.lesson.spoken.language import language_of
from kiosk.lesson.spoken.leaf import Manner
from kiosk.lesson.spoken.patterns import phrases_of
from kiosk.lesson.utterances import LONGEST, closed


def as_written(
    text: RichText, leaf_index: int, manner: Manner, pause_ms: int, before: str = ""
) -> list[Utterance] | None:
    """The utterances of a leaf whose every word is known to be ordinary; None for any other leaf.

    `before` is said first and stands for nothing shown. The reader knows a word once it has met it.
    """
    if manner.secrets or any(part.marks is not Mark.NONE and Mark.CODE in part.marks for part in text):
        return None
    written, positions = cleaned(plain(text))
    if type(positions) is not range or "…" in written:  # "…" is said as "."
        return None
    tokens = written.split(" ")
    ordinary = phrases_of(language_of(manner.language), manner.lexicon).ordinary
    known = [ordinary.get(token) for token in tokens]
    if not all(known):
        return None
    lead = f"{before} " if before else ""
    words = _unshown(before)
    said: list[Utterance] = []
    start = position = 0
    shift = len(lead)
    for token, plain_word in zip(tokens, known):
        assert plain_word
        end = position + len(token)
        words.append(word_of((position + shift, end + shift, span_of((leaf_index, position, end)))))
        position = end + 1
        if position > len(written) or (plain_word[2] and not written[position].islower()):
            sentence = closed(lead + written[start:end])
            if len(sentence) > LONGEST:
                return None
            first, _, shown = words[-1]
            words[-1] = word_of((first, len(sentence), shown))
            said.append(Utterance(sentence, tuple(words), (span_of((leaf_index, start, end)),), False, pause_ms))
            lead, words, start, shift = "", [], position, -position
    return said


def _unshown(text: str) -> list[SpokenWord]:
    words: list[SpokenWord] = []
    position = 0
    for word in text.split():
        words.append(word_of((position, position + len(word), None)))
        position += len(word) + 1
    return words
