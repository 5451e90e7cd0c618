"""What a lesson is: frozen typed blocks, each with the source line it came from.

Nothing here reads or draws. A lesson as parsed may still hold `Value`s and `Condition`s; `kiosk.lesson.resolve` gives
one without, for this customer. Positions in text are half-open and count code points of a leaf's plain text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, Flag
from typing import assert_never

from kiosk.lesson.topic import Topic as Topic


class Mark(Flag):
    """How a run of text stands out; marks combine."""

    NONE = 0
    STRONG = 1
    EMPHASIS = 2
    CODE = 4


@dataclass(frozen=True, slots=True)
class Run:
    """Text that is drawn one way. `url` is "" or an https link."""

    text: str
    marks: Mark = Mark.NONE
    url: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """A place that this customer's value fills; `otherwise` is what is read where the value is not known."""

    name: str
    otherwise: str
    marks: Mark = Mark.NONE


Inline = Run | Value
RichText = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that run on; `line` counts from 1 in the source."""

    text: RichText
    line: int


@dataclass(frozen=True, slots=True)
class ListItem:
    """One entry of a list. `depth` 0 is the outer list; a nested list's items follow their parent with depth + 1.

    `number` is None in a list with bullets; lists inside each other may be of either kind.
    """

    text: RichText
    line: int
    depth: int = 0
    number: int | None = None


@dataclass(frozen=True, slots=True)
class BulletList:
    """Bullets on its outer entries."""

    items: tuple[ListItem, ...]
    line: int


@dataclass(frozen=True, slots=True)
class NumberedList:
    """Numbers on its outer entries."""

    items: tuple[ListItem, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Task:
    """One entry of a list to tick off."""

    text: RichText
    line: int
    is_done: bool


@dataclass(frozen=True, slots=True)
class TaskList:
    """Entries with boxes, ticked or not."""

    items: tuple[Task, ...]
    line: int


class Alignment(Enum):
    """Where the words of a table's column stand; START is the side where the language begins its lines."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Table:
    """`header` and every row have the same number of cells, n ≥ 1; `alignments` too."""

    header: tuple[RichText, ...]
    rows: tuple[tuple[RichText, ...], ...]
    alignments: tuple[Alignment, ...]
    line: int


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Text to be typed or compared sign by sign; never wrapped into sentences."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the step. `source` is relative to the pack ("media/…", always "/"); `focus` is "" or a part's id."""

    source: str
    alt: str
    focus: str
    line: int


class CalloutKind(Enum):
    """What a box that stands out is for."""

    NOTE = "note"
    TIP = "tip"
    WARNING = "warning"
    DANGER = "danger"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Callout:
    """`title` is empty where the kind's own word is to be shown."""

    kind: CalloutKind
    title: RichText
    blocks: tuple["Block", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Condition:
    """Blocks for those whose device has a fact: `internet-box.wps: yes` is ("internet-box", "wps", "yes").

    `fact` is "" where the device being in the home is condition enough, and `expected` then "yes".
    """

    device: str
    fact: str
    expected: str
    blocks: tuple["Block", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Say:
    """What the voice says in place of the step's text (its title is still read first)."""

    paragraphs: tuple[RichText, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question."""

    text: RichText
    is_right: bool
    line: int


@dataclass(frozen=True, slots=True)
class Ask:
    """A question for fun, never a test; `explanation` is given in other words after a wrong answer."""

    question: RichText
    options: tuple[Option, ...]
    explanation: tuple[Paragraph, ...]
    line: int


@dataclass(frozen=True, slots=True)
class ShowMe:
    """A gesture the customer shows back."""

    blocks: tuple["Block", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Technician:
    """A note the customer neither sees nor hears."""

    blocks: tuple["Block", ...]
    line: int


Block = (
    Paragraph
    | BulletList
    | NumberedList
    | TaskList
    | Table
    | CodeBlock
    | Picture
    | Callout
    | Condition
    | Say
    | Ask
    | ShowMe
    | Technician
)


@dataclass(frozen=True, slots=True)
class Step:
    """One idea, one screen. `step_id` is unique in the lesson and the same in every language."""

    step_id: str
    title: RichText
    blocks: tuple[Block, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson in one language.

    `code` is "" or the stable follow-up code (≤ 4 signs A–Z 0–9), the same in all languages. `picture` is the cover,
    relative to the pack, "" where the first step's picture serves. `devices` holds profile ids or classes; empty
    means any home.
    """

    lesson_id: str
    language: str
    title: str
    topic: Topic
    devices: tuple[str, ...]
    minutes: int
    is_must: bool
    help_url: str
    code: str
    summary: str
    picture: str
    is_reviewed: bool
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class HouseRule:
    """What may and may not be done in this house, and whom to ask; its steps are read like a lesson's."""

    rule_id: str
    language: str
    title: str
    devices: tuple[str, ...]
    version: int
    date: str
    is_reviewed: bool
    steps: tuple[Step, ...]


def plain(text: RichText) -> str:
    """The text without marks; a value stands as its words for the case that it is not known."""
    if len(text) == 1 and isinstance(text[0], Run):
        return text[0].text
    return "".join([part.text if isinstance(part, Run) else part.otherwise for part in text])


@dataclass(frozen=True, slots=True)
class Leaf:
    """A piece of text that is drawn as one, and may be read aloud as one. `line` is its source line."""

    text: RichText
    line: int


def leaves(step: Step) -> tuple[Leaf, ...]:
    """Every text of a resolved step in reading order; the title is leaf 0.

    A spoken word points at one of them by its index, and so does the block that draws it. Tables give header cells,
    then rows, cell by cell. Say, technician notes and pictures give none; an ask gives its question, its options, an
    empty leaf for the verdict on an answer, and the paragraphs of its explanation; a callout gives its title (empty
    where `kiosk.lesson.headings` has the words), then what it holds.
    """
    return (Leaf(step.title, step.line), *_leaves_of(step.blocks))


def _leaves_of(blocks: tuple[Block, ...]) -> Iterator[Leaf]:
    for block in blocks:
        match block:
            case Paragraph(text, line):
                yield Leaf(text, line)
            case BulletList(items) | NumberedList(items):
                yield from (Leaf(item.text, item.line) for item in items)
            case TaskList(tasks):
                yield from (Leaf(task.text, task.line) for task in tasks)
            case Table(header, rows, _, line):
                yield from (Leaf(cell, line) for row in (header, *rows) for cell in row)
            case CodeBlock(code, line):
                yield Leaf((Run(code, Mark.CODE),), line)
            case Callout(_, title, inner, line):
                yield Leaf(title, line)
                yield from _leaves_of(inner)
            case ShowMe(inner, _) | Condition(_, _, _, inner, _):
                yield from _leaves_of(inner)
            case Ask(question, options, explanation, line):
                yield Leaf(question, line)
                yield from (Leaf(option.text, option.line) for option in options)
                yield Leaf((), line)
                yield from (Leaf(paragraph.text, paragraph.line) for paragraph in explanation)
            case Picture() | Say() | Technician():
                pass
            case _:
                assert_never(block)
