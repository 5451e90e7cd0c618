"""Said words into utterances: sentences an engine can take, short enough to be rendered and repeated alone."""

from collections.abc import Iterable, Iterator

from kiosk.lesson.script import SpokenWord, Utterance, span_of, word_of
from kiosk.lesson.spoken.reading import Piece

LONGEST = 240  # characters; longer ones make the first sound late, and engines run out of breath
SENTENCE_PAUSE_MS = 300
TITLE_PAUSE_MS = 500
CLAUSE_PAUSE_MS = 80  # where one sentence had to be cut

_CLAUSE_MARKS = (",", ";", ":", "،", "؛", "，", "、", "；", "：")
_FINAL_MARKS = (".", "!", "?", "؟", "。", "！", "？")
_LAST_MARKS = (*_FINAL_MARKS, ":")
_Word = tuple[str, Piece]


def utterances(pieces: Iterable[Piece], pause_ms: int = SENTENCE_PAUSE_MS) -> Iterator[Utterance]:
    """The sentences of the pieces, each followed by `pause_ms`, none longer than `LONGEST` characters."""
    sentence: list[_Word] = []
    for piece in pieces:
        words = piece.words
        if words:
            if len(words) > 1:
                sentence.extend([(word, piece) for word in words[:-1]])
            sentence.append((words[-1] + piece.tail, piece))
        elif sentence and piece.tail and not sentence[-1][0].endswith(_CLAUSE_MARKS + _FINAL_MARKS):
            sentence[-1] = (sentence[-1][0] + piece.tail, sentence[-1][1])
        if piece.ends and sentence:
            yield from _sentence(sentence, pause_ms)
            sentence = []
    if sentence:
        yield from _sentence(sentence, pause_ms)


def closed(text: str) -> str:
    """The text with a mark at its end that an engine takes for the end of a sentence."""
    return text if text.endswith(_LAST_MARKS) else text.rstrip("".join(_CLAUSE_MARKS)) + "."


def _sentence(words: list[_Word], pause_ms: int) -> Iterator[Utterance]:
    words[-1] = (closed(words[-1][0]), words[-1][1])
    text = " ".join([word for word, _ in words])
    if len(text) <= LONGEST:
        yield _utterance(text, words, pause_ms)
        return
    chunks = list(_chunks(words))
    for chunk in chunks[:-1]:
        yield _utterance(" ".join([word for word, _ in chunk]), chunk, CLAUSE_PAUSE_MS)
    yield _utterance(" ".join([word for word, _ in chunks[-1]]), chunks[-1], pause_ms)


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


def _utterance(text: str, words: list[_Word], pause_ms: int) -> Utterance:
    """`text` is the words with spaces between them."""
    spoken: list[SpokenWord] = []
    reaches: dict[int, tuple[int, int]] = {}  # of each leaf: where its first shown word starts, its last one reaches
    position = start = reach = 0
    leaf_index = -1
    is_secret = False
    for word, piece in words:
        shown = piece.shown
        end = position + len(word)
        spoken.append(word_of((position, end, shown)))
        position = end + 1
        if piece.is_secret:
            is_secret = True
        if shown is None:
            continue
        leaf, first, last = shown
        if leaf != leaf_index:
            if leaf_index >= 0:
                reaches[leaf_index] = start, reach
            leaf_index = leaf
            start, reach = reaches.get(leaf, (first, last))
        if first < start:
            start = first
        if piece.reach > reach:
            reach = piece.reach
    if leaf_index >= 0:
        reaches[leaf_index] = start, reach
    spans = tuple([span_of((leaf, start, end)) for leaf, (start, end) in sorted(reaches.items())])
    return Utterance(text, tuple(spoken), spans, is_secret, pause_ms)
