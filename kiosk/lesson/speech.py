"""What is said for a step: its texts in reading order, each spoken word with the shown word it stands for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from kiosk.lesson.as_written import as_written
from kiosk.lesson.headings import headings
from kiosk.lesson.lexicon import EMPTY_LEXICON, Lexicon, LexiconFaults, lexicon_of, read_lexicon
from kiosk.lesson.matching import common_words
from kiosk.lesson.model import (
    Ask,
    Block,
    BulletList,
    Callout,
    CodeBlock,
    Condition,
    Mark,
    NumberedList,
    Paragraph,
    Picture,
    RichText,
    Run,
    Say,
    ShowMe,
    Step,
    Table,
    TaskList,
    Technician,
    leaves,
    plain,
)
from kiosk.lesson.questions import Question
from kiosk.lesson.script import Saying, Sayings, Script, ShownSpan
from kiosk.lesson.shown import say_of
from kiosk.lesson.spoken.language import language_of
from kiosk.lesson.spoken.leaf import Manner, leaf_pieces
from kiosk.lesson.spoken.numbers import whole_number
from kiosk.lesson.spoken.reading import Piece
from kiosk.lesson.utterances import SENTENCE_PAUSE_MS, TITLE_PAUSE_MS, utterances

__all__ = [
    "EMPTY_LEXICON",
    "Lexicon",
    "LexiconFaults",
    "Unspoken",
    "answer_sayings",
    "answer_script",
    "lexicon_of",
    "read_lexicon",
    "sayings",
    "script",
    "spoken_sentence",
    "unspoken",
    "unspoken_words",
    "written_script",
]

NO_SECRETS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Unspoken:
    """Signs of a lesson that the voice leaves out; `line` is their source line."""

    text: str
    line: int


def script(step: Step, language: str, lexicon: Lexicon, secrets: frozenset[str] = NO_SECRETS) -> Script:
    """Everything a resolved step says: `sayings` with every word."""
    return sayings(step, language, lexicon, secrets).script()


def sayings(step: Step, language: str, lexicon: Lexicon, secrets: frozenset[str] = NO_SECRETS) -> Sayings:
    """What a resolved step says: its title, then its blocks, or its `say` in place of its text.

    A gesture to show and a question with its answers are said even where a `say` stands for the text; why an answer is
    right is left for `answer_script`. `secrets` are values spelled sign by sign, in utterances marked secret.
    """
    speaker = _Speaker(step, Manner(language, lexicon, secrets))
    return Sayings(language, tuple(speaker.step_sayings()))


def written_script(step: Step, language: str, lexicon: Lexicon) -> Script:
    """`script`, whose words point at where they are written: those of a `say` at its paragraphs.

    These count as leaves after the step's own, as `kiosk.lesson.shown` gives them. What is said is the same.
    """
    speaker = _Speaker(step, Manner(language, lexicon, NO_SECRETS), points_at_say=True)
    return Sayings(language, tuple(speaker.step_sayings())).script()


def answer_script(
    step: Step,
    question: Question,
    is_right: bool,
    language: str,
    lexicon: Lexicon,
    secrets: frozenset[str] = NO_SECRETS,
) -> Script:
    """`answer_sayings` with every word."""
    return answer_sayings(step, question, is_right, language, lexicon, secrets).script()


def answer_sayings(
    step: Step,
    question: Question,
    is_right: bool,
    language: str,
    lexicon: Lexicon,
    secrets: frozenset[str] = NO_SECRETS,
) -> Sayings:
    """What is said once a question of `step` was answered: whether that is it, then why."""
    speaker = _Speaker(step, Manner(language, lexicon, secrets))
    return Sayings(language, tuple(speaker.answer_sayings(question, is_right)))


def spoken_sentence(text: str, language: str, lexicon: Lexicon = EMPTY_LEXICON) -> Script:
    """What is said for a text of the program itself; its spans count in `text`, as leaf 0."""
    pieces = leaf_pieces((Run(text),), 0, Manner(language, lexicon))
    return Script(language, tuple(utterances(pieces)))


def unspoken(step: Step, language: str, lexicon: Lexicon) -> tuple[Unspoken, ...]:
    """The signs of a step, its `say` included, that have no spoken form in the language or its lexicon."""
    texts = [(leaf.text, leaf.line) for leaf in leaves(step)]
    texts += [
        (text, block.line)
        for block in _flat(step.blocks, has_conditions=True)
        if type(block) is Say
        for text in block.paragraphs
    ]
    manner = Manner(language, lexicon)
    rests = ((text, line, as_written(text, 0, manner, 0)[1]) for text, line in texts)
    return tuple(
        Unspoken(piece.unsaid, line)
        for text, line, rest in rests
        if rest is not None
        for piece in leaf_pieces(text, 0, manner, sentence_start=rest)
        if piece.unsaid
    )


def unspoken_words(text: str, language: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The signs of a text without marks that have no spoken form."""
    pieces = leaf_pieces((Run(text),), 0, Manner(language, lexicon))
    return tuple(piece.unsaid for piece in pieces if piece.unsaid)


def _flat(blocks: tuple[Block, ...], *, has_conditions: bool = False) -> Iterator[Block]:
    """The blocks, each followed by those it holds; what stands under a condition only if asked for."""
    for block in blocks:
        yield block
        if isinstance(block, Callout | ShowMe) or (has_conditions and isinstance(block, Condition)):
            yield from _flat(block.blocks, has_conditions=has_conditions)


class _Speaker:
    """One pass over a step, counting its leaves as `leaves` does."""

    def __init__(self, step: Step, manner: Manner, *, points_at_say: bool = False) -> None:
        self._step = step
        self._points_at_say = points_at_say
        self._tables = language_of(manner.language)
        self._manner = manner
        self._leaf_index = 0

    def step_sayings(self) -> Iterator[Saying]:
        yield from self._said(self._step.title, TITLE_PAUSE_MS)
        say = say_of(self._step)
        if say is None:
            yield from self._blocks(self._step.blocks)
            return
        asked: list[Saying] = []
        shown: list[Piece] = []
        for block in self._step.blocks:
            start = self._leaf_index
            said = list(self._block(block))
            if isinstance(block, Ask | ShowMe):
                asked += said
            else:
                shown += self._shown_from(start)
        yield from self._said_instead(say, shown)
        yield from asked

    def answer_sayings(self, question: Question, is_right: bool) -> Iterator[Saying]:
        self._leaf_index = question.verdict_leaf
        heading = self._heading("right" if is_right else "wrong")
        if plain(heading):
            yield from self._said(heading)
        self._leaf_index = question.explanation_leaf
        for paragraph in question.ask.explanation:
            yield from self._said(paragraph.text)

    def _blocks(self, blocks: tuple[Block, ...]) -> Iterator[Saying]:
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[Saying]:
        match block:
            case Paragraph(text):
                yield from self._said(text)
            case TaskList(tasks):
                for task in tasks:
                    yield from self._said(task.text)
            case BulletList(items) | NumberedList(items):
                for item in items:
                    before = "" if item.number is None else self._ordinal(item.number)
                    yield from self._said(item.text, before=before)
            case Table():
                yield from self._table(block)
            case CodeBlock(code):
                yield from utterances(self._code(code))
            case Callout(kind, title, inner):
                yield from utterances(self._leaf(title if plain(title) else self._heading(kind.value)))
                yield from self._blocks(inner)
            case ShowMe(inner):
                yield from self._blocks(inner)
            case Ask(question, options, explanation):
                yield from self._said(question)
                for option in options:
                    yield from self._said(option.text)
                self._leaf_index += 1 + len(explanation)
            case Condition():
                self._leaf_index += _leaf_count(block)
            case Picture() | Say() | Technician():
                pass
            case _:
                assert_never(block)

    def _heading(self, name: str) -> RichText:
        """What stands there where the author wrote nothing."""
        return (Run(headings(self._manner.language).get(name, "")),)

    def _said(self, text: RichText, pause_ms: int = SENTENCE_PAUSE_MS, before: str = "") -> Iterable[Saying]:
        """What a leaf says; `before` is said first where there is anything to say."""
        said, rest = as_written(text, self._leaf_index, self._manner, pause_ms, before)
        if rest is None:
            self._leaf_index += 1
            return said
        pieces = self._leaf(text, rest)
        if before and not said and any(piece.words for piece in pieces):
            pieces.insert(0, _unshown(before))
        return (*said, *utterances(pieces, pause_ms))

    def _leaf(self, text: RichText, sentence_start: int = 0) -> list[Piece]:
        pieces = leaf_pieces(text, self._leaf_index, self._manner, sentence_start=sentence_start)
        self._leaf_index += 1
        return pieces

    def _ordinal(self, number: int) -> str:
        if self._tables is None:
            return ""
        if 1 <= number <= len(self._tables.ordinals):
            words = self._tables.ordinals[number - 1]
        else:
            words = f"{self._tables.number_word} {whole_number(str(abs(number)), self._tables)}"
        return words + self._tables.comma

    def _table(self, block: Table) -> Iterator[Saying]:
        """Each row as one sentence of "header: cell" pairs."""
        headers = [_closed_with(self._leaf(cell), ":") for cell in block.header]
        comma = self._tables.comma if self._tables is not None else ","
        for row in block.rows:
            pieces: list[Piece] = []
            for header, cell in zip(headers, [self._leaf(cell) for cell in row], strict=True):
                if any(piece.words for piece in cell):
                    pieces += [*header, *_closed_with(cell, comma)]
            yield from utterances(pieces)

    def _code(self, code: str) -> list[Piece]:
        """A code block: every line is a sentence; a line that is a key is spelled."""
        pieces: list[Piece] = []
        start = 0
        for line in code.split("\n"):
            said = leaf_pieces((Run(line, Mark.CODE),), self._leaf_index, self._manner, start)
            if said:
                said[-1].ends = True
                pieces += said
            start += len(line) + 1
        self._leaf_index += 1
        return pieces

    def _shown_from(self, start: int) -> list[Piece]:
        """The pieces of the leaves from `start` to here, in order."""
        shown: list[Piece] = []
        for index, leaf in enumerate(leaves(self._step)[start : self._leaf_index], start=start):
            shown += leaf_pieces(leaf.text, index, self._manner)
        return shown

    def _said_instead(self, say: Say, shown: list[Piece]) -> Iterator[Saying]:
        """The author's own words; those that also stand on the screen light up there."""
        texts = [plain(leaf.text) for leaf in leaves(self._step)]
        if self._points_at_say:
            for index, text in enumerate(say.paragraphs, len(texts)):
                yield from utterances(leaf_pieces(text, index, self._manner))
            return
        shown_keys = [_key(texts[p.shown.leaf_index], p.shown) if p.shown is not None else "" for p in shown]
        said: list[list[Piece]] = [leaf_pieces(text, 0, self._manner) for text in say.paragraphs]
        keys = [
            _key(plain(text), piece.shown) if piece.shown is not None else ""
            for text, pieces in zip(say.paragraphs, said, strict=True)
            for piece in pieces
        ]
        partner = {index: shown[other] for index, other in common_words(keys, shown_keys) if keys[index]}
        index = 0
        for pieces in said:
            matched = []
            for piece in pieces:
                match = partner.get(index)
                matched.append(replace(piece, shown=match.shown if match else None, reach=match.reach if match else 0))
                index += 1
            yield from utterances(matched)


def _unshown(words: str) -> Piece:
    """Words that stand for nothing that can light up."""
    return Piece(0, 0, tuple(words.split()))


def _leaf_count(block: Block) -> int:
    return len(leaves(Step("", (), (block,), 0))) - 1


def _closed_with(pieces: list[Piece], mark: str) -> list[Piece]:
    """The pieces, now with `mark` after the last word where nothing else is."""
    last = pieces[-1] if pieces else None
    if last is not None and last.tail in ("", ",", "،", ".") and not (last.ends and last.tail != "."):
        last.tail, last.ends = mark, False
    return pieces


def _key(text: str, shown: ShownSpan) -> str:
    """A shown word as it is compared with others."""
    return "".join(sign for sign in text[shown.start : shown.end].casefold() if sign.isalnum())
