"""Whether a step can be taken in: its lines, words, lists and sentences (IEEE 1874; easy-to-read rules)."""

import re
from collections.abc import Iterator

from kiosk.lesson.findings import Faults
from kiosk.lesson.model import (
    Ask,
    Block,
    BulletList,
    Callout,
    CodeBlock,
    Condition,
    NumberedList,
    Paragraph,
    Picture,
    RichText,
    Say,
    ShowMe,
    Step,
    Table,
    TaskList,
    Technician,
    plain,
)

MAX_LINES = 8  # IEEE 1874: at most eight lines a step
MAX_WORDS = 60
MAX_STEPS = 9  # who needs ten has two lessons
MAX_ITEMS = 5  # as many as anybody remembers
MAX_COLUMNS, MAX_ROWS = 3, 4  # what is still read on an upright screen, and followed by ear
MAX_TITLE = 60  # signs: two lines of the step's heading
MAX_SENTENCE = 20  # words; easy-to-read rules ask for fifteen, names and figures need some room
_MEASURE = 60  # characters a line, LOOK.md
_SENTENCE_END = re.compile(r"(?<=[.!?…؟。])[\s\u00a0]+")


def check_steps(steps: tuple[Step, ...], faults: Faults) -> None:
    """Notes the steps that cannot be shown as they are."""
    for step in steps:
        _check_once(step, faults)
        if _has_text(step):
            _check_filled(step, faults)
        else:
            faults.add("step-without-text", step.line)


def check_writing(steps: tuple[Step, ...], faults: Faults, *, wants_pictures: bool) -> None:
    """Notes the steps that ask too much of the reader: advice, a twelfth of the time that reading a lesson takes."""
    if len(steps) > MAX_STEPS:
        faults.add("too-many-steps", steps[MAX_STEPS].line, count=len(steps), most=MAX_STEPS)
    shown_back: list[Block] = []
    for step in steps:
        shown = tuple(_shown(step.blocks))
        _check_order(step, faults)
        shown_back += [block for block in shown if type(block) is ShowMe]
        by_block = [[(plain(text), line) for text, line in _texts(block)] for block in shown]
        texts = [pair for some in by_block for pair in some]
        title = plain(step.title)
        if len(title) > MAX_TITLE:
            faults.add("long-step-title", step.line, count=len(title), most=MAX_TITLE)
        if wants_pictures and not any(type(block) is Picture for block in shown):
            faults.add("step-without-picture", step.line)
        _check_amount(step, shown, by_block, faults)
        for text, line in (*texts, *_beside(shown)):
            if text.count(" ") >= MAX_SENTENCE:
                _check_sentences(text, line, faults)
    if len(shown_back) > 1:
        faults.add("many-show-me", shown_back[1].line, count=len(shown_back))


def _has_text(step: Step) -> bool:
    return any(type(block) is Say or any(plain(text) for text, _ in _texts(block)) for block in _shown(step.blocks))


def _check_filled(step: Step, faults: Faults) -> None:
    """A step that some homes would see empty."""
    always = [block for block in step.blocks if not isinstance(block, Condition | Say | Technician)]
    if any(type(block) is not Picture for block in always):
        return
    is_said = any(type(block) is Say for block in step.blocks)
    if any(type(block) is Condition for block in step.blocks) and not (is_said and always):
        faults.add("step-only-if", step.line)
    elif not always:
        faults.add("step-only-said", step.line)


def _check_order(step: Step, faults: Faults) -> None:
    """A picture first, a technician's note last: so the next author finds them, and so the guide says."""
    has_text = False
    note: Technician | None = None
    for block in step.blocks:
        match block:
            case Picture() if has_text:
                faults.add("late-picture", block.line)
            case Technician():
                note = note or block
            case Picture() | Say():
                pass
            case _:
                has_text = True
                if note is not None:
                    faults.add("early-note", note.line)
                    note = None


def _check_once(step: Step, faults: Faults) -> None:
    """What a step has one of, where conditions that exclude each other may each hold one."""
    kinds = [type(block) for block in step.blocks]
    if Condition not in kinds and kinds.count(Picture) < 2 and kinds.count(Ask) < 2:
        return
    for kind, fault in ((Picture, "second-picture"), (Ask, "second-ask")):
        always = [block for block in step.blocks if type(block) is kind]
        by_case = [
            [one for one in block.blocks if type(one) is kind] for block in step.blocks if type(block) is Condition
        ]
        some = always + max(by_case, key=len, default=[])
        if len(some) > 1:
            faults.add(fault, sorted(one.line for one in some)[1], count=len(some))


def _check_amount(step: Step, shown: tuple[Block, ...], texts: list[list[tuple[str, int]]], faults: Faults) -> None:
    lines = sum(_line_count(block, some) for block, some in zip(shown, texts))
    if lines > MAX_LINES:
        faults.add("too-many-lines", step.line, count=lines, most=MAX_LINES)
    words = sum(len(text.split()) for some in texts for text, _ in some)
    if words > MAX_WORDS:
        faults.add("too-many-words", step.line, count=words, most=MAX_WORDS)
    for block in shown:
        match block:
            case BulletList(items) | NumberedList(items):
                _check_length(sum(item.depth == 0 for item in items), block, faults)
            case TaskList(tasks):
                _check_length(len(tasks), block, faults)
            case Table(header, rows) if len(header) > MAX_COLUMNS or len(rows) > MAX_ROWS:
                size, most = f"{len(header)} columns and {len(rows)} rows", f"{MAX_COLUMNS} and {MAX_ROWS}"
                faults.add("large-table", block.line, size=size, most=most)
    lists = [block for block in shown if type(block) in (BulletList, NumberedList, TaskList)]
    if len(lists) > 1:
        faults.add("two-lists", lists[1].line, count=len(lists))
    callouts = [block for block in shown if type(block) is Callout]
    if len(callouts) > 1:
        faults.add("two-callouts", callouts[1].line, count=len(callouts))


def _check_length(count: int, block: BulletList | NumberedList | TaskList, faults: Faults) -> None:
    if count > MAX_ITEMS:
        faults.add("long-list", block.line, count=count, most=MAX_ITEMS)


def _check_sentences(text: str, line: int, faults: Faults) -> None:
    for sentence in _SENTENCE_END.split(text):
        count = len(sentence.split())
        if count > MAX_SENTENCE:
            faults.add("long-sentence", line, count=count)


def _shown(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """What the customer may see, with what conditions and show-me hold."""
    for block in blocks:
        match block:
            case Condition(_, _, _, inner):
                yield from _shown(inner)
            case ShowMe(inner):
                yield block
                yield from _shown(inner)
            case Callout(_, _, inner):
                yield block
                yield from (one for one in _shown(inner) if type(one) in (BulletList, NumberedList, TaskList))
            case _:
                yield block


def _texts(block: Block) -> Iterator[tuple[RichText, int]]:
    match block:
        case Paragraph(text, line):
            yield text, line
        case BulletList(items) | NumberedList(items):
            yield from ((item.text, item.line) for item in items)
        case TaskList(tasks):
            yield from ((task.text, task.line) for task in tasks)
        case Table(header, rows, _, line):
            yield from ((cell, line) for row in (header, *rows) for cell in row)
        case Callout(_, title, inner, line):
            yield title, line
            yield from (pair for one in inner if type(one) is Paragraph for pair in _texts(one))
        case Ask(question, options, _, line):
            yield question, line
            yield from ((option.text, option.line) for option in options)
        case _:
            pass


def _beside(shown: tuple[Block, ...]) -> Iterator[tuple[str, int]]:
    """What is not on the screen with the rest: said in its place, or after an answer."""
    for block in shown:
        if type(block) is Say:
            yield from ((plain(text), block.line) for text in block.paragraphs)
        elif type(block) is Ask:
            yield from ((plain(one.text), one.line) for one in block.explanation)


def _line_count(block: Block, texts: list[tuple[str, int]]) -> int:
    match block:
        case CodeBlock(text):
            return text.count("\n") + 1
        case Table(_, rows):
            return len(rows) + 1
        case _:
            return sum(-(-len(text) // _MEASURE) for text, _ in texts)
