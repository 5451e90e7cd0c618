"""A resolved step as the rows that QML draws, each with the leaf it shows. No Qt."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count, repeat
from typing import assert_never

from kiosk.lesson.html import from_left, from_right, markup, running
from kiosk.lesson.model import (
    Ask,
    Block,
    BulletList,
    Callout,
    CodeBlock,
    Condition,
    ListItem,
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
    plain,
)

BLOCK_GAP, LIST_GAP, HEADING_GAP, NO_GAP = 34, 20, 0, 0
NEVER_SPOKEN = -1  # in place of a leaf
_MOST_HELD = 23  # signs: in the narrowest column of the largest letters they still fit on a line
_RUNNING = frozenset(("paragraph", "item", "task", "ask", "option"))  # neither titles nor tables nor signs to be typed


@dataclass(frozen=True, slots=True)
class Row:
    """One drawn block. `gap_before` in LOOK.md units; `leaf` -1 where nothing of it is read aloud.

    `number` 0 is a dot; of the `depth` entries that one stands in, `outer_numbers` have a number. `row` and `column`
    place a table's cell; `stacked` is the head of a cell's column. `verdicts` head the explanation of a question: the
    one of a right answer, then that of another.
    """

    kind: str
    leaf: int = NEVER_SPOKEN
    markup: str = ""
    plain: str = ""
    gap_before: int = NO_GAP
    depth: int = 0
    outer_numbers: int = 0
    number: int = 0
    is_done: bool = False
    callout_kind: str = ""
    title: str = ""
    columns: int = 0
    row: int = 0
    column: int = 0
    stacked: str = ""
    is_right: bool = False
    children: tuple["Row", ...] = ()
    explanation: tuple["Row", ...] = ()
    verdicts: tuple["Row", ...] = ()


def rows_of(step: Step, headings: Mapping[str, str], *, is_right_to_left: bool = False) -> tuple[Row, ...]:
    """The rows of a step, its title first. `headings`: those of `kiosk.lesson.headings`, by name.

    `is_right_to_left`: whether the step's language runs so.
    """
    leaves = count()
    heading = _text_row("heading", step.title, next(leaves), HEADING_GAP)
    rows = list(_rows(step.blocks, leaves, headings, is_first=False))
    if rows:  # a list comes closer to a paragraph than to the title
        rows[0] = replace(rows[0], gap_before=BLOCK_GAP)
    return tuple(map(_from_right if is_right_to_left else _from_left, (heading, *rows)))


def note_rows(
    blocks: tuple[Block, ...], headings: Mapping[str, str], *, is_right_to_left: bool = False
) -> tuple[Row, ...]:
    """`rows_of` for what the technician is told about a step: none of it can be read aloud."""
    rows = _rows(blocks, repeat(NEVER_SPOKEN), headings, is_first=True)
    return tuple(map(_from_right if is_right_to_left else _from_left, rows))


def _from_right(row: Row) -> Row:
    return _laid(row, _from_right, from_left if row.kind == "code" else from_right)


def _from_left(row: Row) -> Row:
    return _laid(row, _from_left, running if row.kind in _RUNNING else str)


def _laid(row: Row, inner: Callable[[Row], Row], turned: Callable[[str], str]) -> Row:
    return replace(
        row,
        markup=turned(row.markup) if row.markup else "",
        children=tuple(map(inner, row.children)),
        explanation=tuple(map(inner, row.explanation)),
        verdicts=tuple(map(inner, row.verdicts)),
    )


def first_picture(step: Step) -> Picture | None:
    """The picture beside the step's words."""
    return next((block for block in step.blocks if isinstance(block, Picture)), None)


def _rows(
    blocks: tuple[Block, ...], leaves: Iterator[int], words: Mapping[str, str], *, is_first: bool
) -> Iterator[Row]:
    before: Block | None = None
    for block in blocks:
        is_list = isinstance(block, BulletList | NumberedList | TaskList)
        gap = NO_GAP if is_first else LIST_GAP if is_list and isinstance(before, Paragraph) else BLOCK_GAP
        for row in _rows_of_block(block, leaves, words, gap):
            is_first, before = False, block
            yield row


def _rows_of_block(block: Block, leaves: Iterator[int], words: Mapping[str, str], gap: int) -> Iterator[Row]:
    match block:
        case Paragraph(text):
            yield _text_row("paragraph", text, next(leaves), gap)
        case BulletList(items) | NumberedList(items):
            yield from _list(items, leaves, gap)
        case TaskList(tasks):
            for index, task in enumerate(tasks):
                row = _text_row("task", task.text, next(leaves), LIST_GAP if index else gap)
                yield replace(row, is_done=task.is_done)
        case Table(header, rows):
            yield _table(header, rows, leaves, gap)
        case CodeBlock(text):
            yield _text_row("code", (Run(text, Mark.CODE),), next(leaves), gap)
        case Callout(kind, title, inner):
            heading = title if plain(title) else (Run(words[kind.value]),)
            yield _callout(kind.value, heading, next(leaves), inner, leaves, words, gap)
        case ShowMe(inner):
            yield _callout("show", (Run(words["show"]),), NEVER_SPOKEN, inner, leaves, words, gap)
        case Condition(_, _, _, inner):
            yield from _rows(inner, leaves, words, is_first=gap == NO_GAP)
        case Ask():
            yield _ask(block, leaves, words, gap)
        case Picture() | Say() | Technician():
            pass
        case _:
            assert_never(block)


def _text_row(kind: str, text: RichText, leaf: int, gap: int) -> Row:
    shown = text if kind in ("cell", "code") else _held_together(text)
    return Row(kind, leaf, markup(shown), plain(text), gap)


def _held_together(text: RichText) -> RichText:
    """The text with its last two words on one line: a last line of a single word is mistaken for a leftover.

    As many signs as before. Two words that together are long keep their blank, and so does a text of three words.
    """
    last = text[-1] if text else None
    if not isinstance(last, Run) or last.marks & Mark.CODE:
        return text
    head, blank, word = last.text.rpartition(" ")
    if not blank or head.count(" ") < 2 or len(word) + len(head.rpartition(" ")[2]) > _MOST_HELD:
        return text
    return (*text[:-1], replace(last, text=f"{head}\u00a0{word}"))


def _list(items: tuple[ListItem, ...], leaves: Iterator[int], gap: int) -> Iterator[Row]:
    above: list[bool] = []  # of the items that this one stands in, whether they have a number
    for index, item in enumerate(items):
        above[item.depth :] = [item.number is not None]
        row = _text_row("item", item.text, next(leaves), LIST_GAP if index else gap)
        yield replace(row, depth=item.depth, outer_numbers=sum(above[: item.depth]), number=item.number or 0)


def _callout(
    kind: str,
    title: RichText,
    leaf: int,
    inner: tuple[Block, ...],
    leaves: Iterator[int],
    words: Mapping[str, str],
    gap: int,
) -> Row:
    children = tuple(_rows(inner, leaves, words, is_first=True))
    heading = _text_row("callout", title, leaf, gap)
    return replace(heading, callout_kind=kind, title=heading.plain, children=children)


def _table(
    header: tuple[RichText, ...], rows: tuple[tuple[RichText, ...], ...], leaves: Iterator[int], gap: int
) -> Row:
    heads = [plain(cell) for cell in header]
    cells = tuple(
        replace(
            _text_row("cell", cell, next(leaves), NO_GAP),
            row=row_index,
            column=column_index,
            stacked=heads[column_index] if row_index else "",
        )
        for row_index, row in enumerate((header, *rows))
        for column_index, cell in enumerate(row)
    )
    return Row("table", gap_before=gap, columns=len(header), children=cells)


def _ask(ask: Ask, leaves: Iterator[int], words: Mapping[str, str], gap: int) -> Row:
    question = _text_row("ask", ask.question, next(leaves), gap)
    options = tuple(
        replace(_text_row("option", option.text, next(leaves), NO_GAP), is_right=option.is_right)
        for option in ask.options
    )
    verdict_leaf = next(leaves)
    verdicts = tuple(
        replace(_text_row("verdict", (Run(words[name]),), verdict_leaf, NO_GAP), callout_kind=name)
        for name in ("right", "wrong")
    )
    explanation = tuple(
        _text_row("paragraph", paragraph.text, next(leaves), BLOCK_GAP if index else NO_GAP)
        for index, paragraph in enumerate(ask.explanation)
    )
    return replace(question, children=options, explanation=explanation, verdicts=verdicts)
