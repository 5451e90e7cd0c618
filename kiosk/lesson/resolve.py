"""A lesson for this customer: values filled in, conditions decided, the technician's notes taken out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from kiosk.lesson.model import (
    Ask,
    Block,
    BulletList,
    Callout,
    CodeBlock,
    Condition,
    HouseRule,
    Lesson,
    ListItem,
    NumberedList,
    Option,
    Paragraph,
    Picture,
    RichText,
    Run,
    Say,
    ShowMe,
    Step,
    Table,
    Task,
    TaskList,
    Technician,
    Value,
    leaves,
)

Values = Mapping[str, str]
Facts = Mapping[str, Mapping[str, str]]


def resolve(lesson: Lesson, values: Values, facts: Facts) -> Lesson:
    """The lesson without `Value`, `Condition` and `Technician`.

    `values` by name; one that is missing or blank reads as its neutral words. `facts` by device id (or class) and fact;
    a device that is not in it is not in this home, and what depends on it is left out.
    """
    return replace(lesson, steps=tuple(resolve_step(step, values, facts) for step in lesson.steps))


def resolve_rule(rule: HouseRule, values: Values, facts: Facts) -> HouseRule:
    """`resolve` for a house rule."""
    return replace(rule, steps=tuple(resolve_step(step, values, facts) for step in rule.steps))


def resolve_step(step: Step, values: Values, facts: Facts) -> Step:
    """`resolve` for one step."""
    blocks = tuple(_blocks(step.blocks, values, facts))
    return Step(step.step_id, _filled(step.title, values), blocks, step.line)


def noted_steps(content: Lesson | HouseRule, values: Values, facts: Facts) -> Iterator[tuple[int, Step]]:
    """What the technician is told: each step with a note, by its number from 1, its notes in place of its blocks."""
    for number, step in enumerate(content.steps, 1):
        notes = tuple(block for note in _notes(step.blocks, facts) for block in _blocks(note.blocks, values, facts))
        if notes:
            yield number, Step(step.step_id, _filled(step.title, values), notes, step.line)


def values_in(lesson: Lesson | HouseRule) -> frozenset[str]:
    """The names of the values that the lesson has a place for, conditional blocks included."""
    texts = (text for step in lesson.steps for text in _texts(step))
    return frozenset(part.name for text in texts for part in text if type(part) is Value)


def _texts(step: Step) -> Iterator[RichText]:
    yield from (leaf.text for leaf in leaves(step))
    for block in step.blocks:
        if isinstance(block, Say):
            yield from block.paragraphs


def _filled(text: RichText, values: Values) -> RichText:
    for part in text:
        if type(part) is Value:
            return tuple(_run(part, values) if type(part) is Value else part for part in text)
    return text


def _run(value: Value, values: Values) -> Run:
    known = " ".join("".join(sign if sign.isprintable() else " " for sign in values.get(value.name, "")).split())
    return Run(known or value.otherwise, value.marks)


def _blocks(blocks: tuple[Block, ...], values: Values, facts: Facts) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Condition(blocks=inner):
                if _holds(block, facts):
                    yield from _blocks(inner, values, facts)
            case Technician():
                pass
            case _:
                yield _block(block, values, facts)


def _notes(blocks: tuple[Block, ...], facts: Facts) -> Iterator[Technician]:
    for block in blocks:
        match block:
            case Technician():
                yield block
            case Condition(blocks=inner):
                if _holds(block, facts):
                    yield from _notes(inner, facts)
            case _:
                pass


def _holds(condition: Condition, facts: Facts) -> bool:
    known = facts.get(condition.device)
    return known is not None and (not condition.fact or known.get(condition.fact) == condition.expected)


def _block(block: Block, values: Values, facts: Facts) -> Block:
    match block:
        case Paragraph(text, line):
            return Paragraph(_filled(text, values), line)
        case BulletList(items, line):
            return BulletList(_items(items, values), line)
        case NumberedList(items, line):
            return NumberedList(_items(items, values), line)
        case TaskList(tasks, line):
            return TaskList(tuple(Task(_filled(task.text, values), task.line, task.is_done) for task in tasks), line)
        case Table(header, rows, alignments, line):
            cells = tuple(tuple(_filled(cell, values) for cell in row) for row in rows)
            return Table(tuple(_filled(cell, values) for cell in header), cells, alignments, line)
        case Callout(kind, title, inner, line):
            return Callout(kind, _filled(title, values), tuple(_blocks(inner, values, facts)), line)
        case ShowMe(inner, line):
            return ShowMe(tuple(_blocks(inner, values, facts)), line)
        case Say(paragraphs, line):
            return Say(tuple(_filled(text, values) for text in paragraphs), line)
        case Ask(question, options, explanation, line):
            answers = tuple(Option(_filled(one.text, values), one.is_right, one.line) for one in options)
            because = tuple(Paragraph(_filled(one.text, values), one.line) for one in explanation)
            return Ask(_filled(question, values), answers, because, line)
        case Picture() | CodeBlock() | Condition() | Technician():
            return block
        case _:
            assert_never(block)


def _items(items: tuple[ListItem, ...], values: Values) -> tuple[ListItem, ...]:
    return tuple([ListItem(_filled(item.text, values), item.line, item.depth, item.number) for item in items])
