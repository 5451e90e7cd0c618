"""Said words into utterances: sentences an engine can take, short enough to be rendered and repeated alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.lesson.script import ShownSpan, SpokenWord, Utterance

LONGEST = 240  # characters; longer ones make the first sound late, and engines run out of breath
SENTENCE_PAUSE_MS = 300
TITLE_PAUSE_MS = 500
CLAUSE_PAUSE_MS = 80  # where one sentence had to be cut


@dataclass(frozen=True, slots=True)
class Piece:
    """What is said for one shown word. `reach` is where the punctuation that belongs to it ends in its leaf."""

    words: tuple[str, ...]
    shown: ShownSpan | None
    tail: str = ""
    ends: bool = False
    is_secret: bool = False
    reach: int = 0


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    piece: Piece


_CLAUSE_MARKS = (",", ";", ":", "،", "؛", "，", "、", "；", "：")
_FINAL_MARKS = (".", "!", "?", "؟", "。", "！", "？")


def utterances(pieces: Iterable[Piece], pause_ms: int = SENTENCE_PAUSE_MS) -> Iterator[Utterance]:
    """The sentences of the pieces, each followed by `pause_ms`, none longer than `LONGEST` characters."""
    sentence: list[_Word] = []
    for piece in pieces:
        if piece.words:
            *first, last = piece.words
            sentence.extend(_Word(word, piece) for word in first)
            sentence.append(_Word(last + piece.tail, piece))
        elif sentence and piece.tail and not sentence[-1].text.endswith(_CLAUSE_MARKS + _FINAL_MARKS):
            sentence[-1] = _Word(sentence[-1].text + piece.tail, sentence[-1].piece)
        if piece.ends:
            yield from _sentence(sentence, pause_ms)
            sentence = []
    yield from _sentence(sentence, pause_ms)


def _sentence(words: list[_Word], pause_ms: int) -> Iterator[Utterance]:
    if not words:
        return
    last = words[-1].text
    if not last.endswith((*_FINAL_MARKS, ":")):
        words[-1] = _Word(last.rstrip("".join(_CLAUSE_MARKS)) + ".", words[-1].piece)
    chunks = list(_chunks(words))
    for chunk in chunks[:-1]:
        yield _utterance(chunk, CLAUSE_PAUSE_MS)
    yield _utterance(chunks[-1], pause_ms)


def _chunks(words: list[_Word]) -> Iterator[Sequence[_Word]]:
    """The words in groups that fit an utterance, cut after a clause mark where the second half holds one."""
    start, length = 0, -1
    clause = 0
    index = 0
    while index < len(words):
        length += len(words[index].text) + 1
        if length > LONGEST and index > start:
            cut = clause if clause > start + (index - start) // 3 else index
            yield words[start:cut]
            start, index, length = cut, cut, -1
            continue
        index += 1
        if words[index - 1].text.endswith(_CLAUSE_MARKS):
            clause = index
    yield words[start:]


def _utterance(words: Sequence[_Word], pause_ms: int) -> Utterance:
    spoken: list[SpokenWord] = []
    reaches: dict[int, tuple[int, int]] = {}
    position = 0
    for word in words:
        shown = word.piece.shown
        spoken.append(SpokenWord(position, position + len(word.text), shown))
        position += len(word.text) + 1
        if shown is not None:
            start, end = reaches.get(shown.leaf_index, (shown.start, shown.end))
            reaches[shown.leaf_index] = min(start, shown.start), max(end, shown.end, word.piece.reach)
    return Utterance(
        " ".join(word.text for word in words),
        tuple(spoken),
        tuple(ShownSpan(leaf, start, end) for leaf, (start, end) in sorted(reaches.items())),
        any(word.piece.is_secret for word in words),
        pause_ms,
    )
