"""Said words into utterances: sentences an engine can take, short enough to be rendered and repeated alone."""

from collections.abc import Iterable, Iterator

from kiosk.lesson.script import ShownSpan, SpokenWord, Utterance
from kiosk.lesson.spoken.reading import Piece

LONGEST = 240  # characters; longer ones make the first sound late, and engines run out of breath
SENTENCE_PAUSE_MS = 300
TITLE_PAUSE_MS = 500
CLAUSE_PAUSE_MS = 80  # where one sentence had to be cut

_CLAUSE_MARKS = (",", ";", ":", "،", "؛", "，", "、", "；", "：")
_FINAL_MARKS = (".", "!", "?", "؟", "。", "！", "？")
_Word = tuple[str, Piece]


def utterances(pieces: Iterable[Piece], pause_ms: int = SENTENCE_PAUSE_MS) -> Iterator[Utterance]:
    """The sentences of the pieces, each followed by `pause_ms`, none longer than `LONGEST` characters."""
    sentence: list[_Word] = []
    for piece in pieces:
        if piece.words:
            *first, last = piece.words
            if first:
                sentence.extend((word, piece) for word in first)
            sentence.append((last + piece.tail, piece))
        elif sentence and piece.tail and not sentence[-1][0].endswith(_CLAUSE_MARKS + _FINAL_MARKS):
            sentence[-1] = (sentence[-1][0] + piece.tail, sentence[-1][1])
        if piece.ends and sentence:
            yield from _sentence(sentence, pause_ms)
            sentence = []
    if sentence:
        yield from _sentence(sentence, pause_ms)


def _sentence(words: list[_Word], pause_ms: int) -> Iterator[Utterance]:
    last = words[-1][0]
    if not last.endswith((*_FINAL_MARKS, ":")):
        words[-1] = (last.rstrip("".join(_CLAUSE_MARKS)) + ".", words[-1][1])
    if sum(len(word) for word, _ in words) + len(words) - 1 <= LONGEST:
        yield _utterance(words, pause_ms)
        return
    chunks = list(_chunks(words))
    for chunk in chunks[:-1]:
        yield _utterance(chunk, CLAUSE_PAUSE_MS)
    yield _utterance(chunks[-1], pause_ms)


def _chunks(words: list[_Word]) -> Iterator[list[_Word]]:
    """The words in groups that fit an utterance, cut after a clause mark unless that leaves too little before it."""
    start, clause, index, length = 0, 0, 0, -1
    while index < len(words):
        word = words[index][0]
        length += len(word) + 1
        if length > LONGEST and index > start:
            cut = clause if clause > start + (index - start) // 3 else index
            yield words[start:cut]
            start, index, length = cut, cut, -1
            continue
        index += 1
        if word.endswith(_CLAUSE_MARKS):
            clause = index
    yield words[start:]


def _utterance(words: list[_Word], pause_ms: int) -> Utterance:
    spoken: list[SpokenWord] = []
    reaches: dict[int, tuple[int, int]] = {}
    position = 0
    leaf_index, start, reach = -1, 0, 0
    is_secret = False
    for text, piece in words:
        shown = piece.shown
        end = position + len(text)
        spoken.append(SpokenWord(position, end, shown))
        position = end + 1
        is_secret = is_secret or piece.is_secret
        if shown is None:
            continue
        if shown.leaf_index != leaf_index:
            if leaf_index >= 0:
                reaches[leaf_index] = start, reach
            leaf_index = shown.leaf_index
            start, reach = reaches.get(leaf_index, (shown.start, shown.end))
        start = min(start, shown.start)
        reach = max(reach, piece.reach)
    if leaf_index >= 0:
        reaches[leaf_index] = start, reach
    return Utterance(
        " ".join([text for text, _ in words]),
        tuple(spoken),
        tuple(ShownSpan(leaf, start, end) for leaf, (start, end) in sorted(reaches.items())),
        is_secret,
        pause_ms,
    )
