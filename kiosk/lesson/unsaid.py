"""What of a lesson no voice can say, each piece with its place in the source."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.lesson.lexicon import Lexicon
from kiosk.lesson.model import Block, Callout, Condition, HouseRule, Lesson, ShowMe
from kiosk.lesson.resolve import resolve_step
from kiosk.lesson.speech import unspoken, unspoken_words


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Signs that are left out when a lesson is read; line and column count from 1."""

    text: str
    line: int
    column: int


def unsaid(content: Lesson | HouseRule, source: str, lexicon: Lexicon) -> Iterator[Unsaid]:
    """Every piece that cannot be said: of the title, of all steps, under every condition."""
    places = _Places(source)
    for text in unspoken_words(content.title, content.language, lexicon):
        yield Unsaid(text, *places.next_of(text, 1))
    for step in content.steps:
        whole = resolve_step(replace(step, blocks=_opened(step.blocks)), {}, {})
        for one in unspoken(whole, content.language, lexicon):
            yield Unsaid(one.text, *places.next_of(one.text, one.line))


def _opened(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with those under a condition in its place: some home will hear them."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Condition):
            found += _opened(block.blocks)
        elif isinstance(block, Callout | ShowMe):
            found.append(replace(block, blocks=_opened(block.blocks)))
        else:
            found.append(block)
    return tuple(found)


class _Places:
    """Where signs stand in a source; each place is given once."""

    def __init__(self, source: str) -> None:
        self._lines = source.splitlines()
        self._taken: set[tuple[int, int]] = set()

    def next_of(self, text: str, line: int) -> tuple[int, int]:
        """Line and column of the next place of `text` from `line` on, or else of its first sign.

        A block is known by its first line alone. (line, 1) where the source writes it in another way.
        """
        for wanted in (text, text[:1]):
            for number, written in enumerate(self._lines[line - 1 :], start=line):
                column = written.find(wanted) + 1
                while column and (number, column) in self._taken:
                    column = written.find(wanted, column) + 1
                if column:
                    self._taken.add((number, column))
                    return number, column
        return line, 1
