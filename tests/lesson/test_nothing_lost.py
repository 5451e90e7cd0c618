"""What an author wrote is drawn, or a finding stands where it was left out: every block in every other, two deep."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, product

import pytest

from kiosk.lesson.finding_kinds import Severity
from kiosk.lesson.findings import Finding
from kiosk.lesson.headings import HEADINGS
from kiosk.lesson.model import (
    Block,
    Condition,
    Say,
    Step,
    Technician,
    leaves,
    plain,
)
from kiosk.lesson.parser import parse_lesson
from kiosk.lesson.resolve import resolve_step
from kiosk.ui.step_rows import Row, first_picture, rows_of
from tests.lesson.packs import FRONT, PATH

WORD = re.compile(r"word\d+x")
FACTS = {"lamp": {"lit": "yes"}}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of source and the blocks it lies in, the outermost first."""

    text: str
    blocks: tuple[int, ...] = ()


@dataclass(slots=True)
class Writer:
    """Writes lessons in which every word is another one."""

    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    blocks: Iterator[int] = field(default_factory=lambda: count(1))

    def block(self, template: str, inner: list[Line]) -> list[Line]:
        """The template's lines: `@` becomes a word; a line with `%` those of `inner`, behind what is before it."""
        identity = next(self.blocks)
        lines: list[Line] = []
        for text in template.split("\n"):
            before, mark, _ = text.partition("%")
            some = [Line(before + one.text, one.blocks) for one in inner] if mark else [Line(self.words(text))]
            lines += [Line(one.text.rstrip(), (identity, *one.blocks)) for one in some]
        return lines

    def words(self, text: str) -> str:
        return "".join(f"word{next(self.numbers)}x" if sign == "@" else sign for sign in text)


LEAVES = {
    "paragraph": "@ @\n@",
    "bullets": "- @\n- @",
    "numbers": "1. @\n2. @",
    "tasks": "- [ ] @\n- [x] @",
    "table": "| @ | @ |\n| --- | --- |\n| @ | @ |",
    "code": "```\n@\n@\n```",
    "indented code": "@\n\n    @\n    @",
    "picture": "![@](../../../media/box.svg)",
    "picture beside words": "@\n![@](../../../media/box.svg)\n@",
    "alert": "> [!TIP] @\n> @",
    "quote": "> @",
    "admonition": '!!! note "@"\n    @',
    "question": "/// ask | @\n- [ ] @\n- [x] @\n\n> @\n///",
    "words behind the bar": "/// show-me | @\n@\n///",
}
CONTAINERS = {
    "bullet": "- @\n\n    %\n\n- @",
    "tight bullet": "- @\n    %\n- @",
    "number": "1. @\n\n    %\n\n2. @",
    "task": "- [ ] @\n\n    %\n\n- [x] @",
    "tight task": "- [ ] @\n    %\n- [x] @",
    "alert": "> [!WARNING]\n> @\n>\n> %",
    "quote": "> @\n>\n> %",
    "admonition": "!!! tip\n    @\n\n    %",
    "condition": "/// if | lamp.lit: yes\n@\n\n%\n///",
    "speech": "/// say\n@\n\n%\n///",
    "gesture": "/// show-me\n@\n\n%\n///",
    "note": "/// technician\n@\n\n%\n///",
    "answer": "/// ask | @\n- [ ] @\n    %\n- [x] @\n\n> @\n///",
    "loose answer": "/// ask | @\n- [ ] @\n- [x] @\n\n    %\n\n> @\n///",
    "explanation": "/// ask | @\n- [ ] @\n- [x] @\n\n> @\n>\n> %\n///",
    "question": "/// ask | @\n- [ ] @\n- [x] @\n\n%\n\n> @\n///",
    "unknown block": "/// boxx\n@\n\n%\n///",
}
PAIRS = [*product(CONTAINERS, LEAVES)]


@pytest.mark.parametrize("outer", CONTAINERS)
def test_what_stands_in_a_block_is_drawn_or_reported(outer: str) -> None:
    for leaf in LEAVES:
        writer = Writer()
        check_nothing_lost(writer.block(CONTAINERS[outer], writer.block(LEAVES[leaf], [])))


@pytest.mark.parametrize("outer", CONTAINERS)
def test_what_stands_two_deep_is_drawn_or_reported(outer: str) -> None:
    for middle, leaf in PAIRS:
        writer = Writer()
        inside = writer.block(CONTAINERS[middle], writer.block(LEAVES[leaf], []))
        check_nothing_lost(writer.block(CONTAINERS[outer], inside))


@pytest.mark.parametrize("first", LEAVES)
def test_what_stands_under_another_block_is_drawn_or_reported(first: str) -> None:
    for second, gap in product(LEAVES, (0, 1)):
        writer = Writer()
        between = [Line("")] * gap
        check_nothing_lost([*writer.block(LEAVES[first], []), *between, *writer.block(LEAVES[second], [])])


def check_nothing_lost(body: list[Line]) -> None:
    lines = [*map(Line, f"{FRONT}## Find it {{#find}}\n\n".split("\n")), *body]
    text = "\n".join(line.text for line in lines)
    result = parse_lesson(text, PATH)
    assert result.lesson is not None
    (step,) = result.lesson.steps
    shown = set(words_shown(step))
    for line in lines:
        for word in WORD.findall(line.text):
            if word not in shown:
                assert is_reported(line, lines, result.findings), f"{word} is lost:\n{text}\n{result.findings}"


def is_reported(line: Line, lines: list[Line], findings: tuple[Finding, ...]) -> bool:
    """Whether an error stands in one of the two innermost blocks of this line, or where an outer one begins."""
    spans = [[at for at, one in enumerate(lines, 1) if block in one.blocks] for block in line.blocks]
    places = {span[0] for span in spans} | {at for span in spans[-2:] for at in span}
    return any(one.severity is Severity.ERROR and one.line in places for one in findings)


def words_shown(step: Step) -> Iterator[str]:
    """The words on the screen; those that are only said, or only for the technician, count as well."""
    resolved = resolve_step(step, {}, FACTS)
    drawn = {word for row in rows_of(resolved, HEADINGS["en"]) for text in texts_of(row) for word in WORD.findall(text)}
    for leaf in leaves(resolved):
        assert drawn.issuperset(WORD.findall(plain(leaf.text)))
    yield from drawn
    picture = first_picture(resolved)
    yield from WORD.findall(picture.alt) if picture is not None else ()
    yield from said_or_noted(step.blocks)


def texts_of(row: Row) -> Iterator[str]:
    yield row.plain
    for inner in (*row.children, *row.explanation):
        yield from texts_of(inner)


def said_or_noted(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Say(paragraphs):
                yield from (word for text in paragraphs for word in WORD.findall(plain(text)))
            case Technician(inner):
                noted = Step("", (), inner, 0)
                yield from (word for leaf in leaves(noted) for word in WORD.findall(plain(leaf.text)))
            case Condition(_, _, _, inner):
                yield from said_or_noted(inner)
            case _:
                pass
