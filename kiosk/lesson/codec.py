"""Compiled lessons as text: written once by the compiler, opened by the player in less than a millisecond.

The first line holds the version and a checksum of the rest, the second the lesson and its pictures, each further line
the script of one step, and after those two for each question: what is said to a right answer and to another. A script
is taken apart when somebody asks for it. Only what this program wrote is read here: a store of another schema is
compiled anew.
"""

import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, assert_never, overload

from kiosk.lesson.asset import PictureAsset, picture_in, picture_out
from kiosk.lesson.compiled import NO_ANSWERS, AnswerKey, CompiledLesson
from kiosk.lesson.model import (
    Alignment,
    Ask,
    Block,
    BulletList,
    Callout,
    CalloutKind,
    CodeBlock,
    Condition,
    HouseRule,
    Lesson,
    ListItem,
    Mark,
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
    Topic,
    Value,
)
from kiosk.lesson.script import AsWritten, Saying, Sayings, Script, ShownSpan, Utterance, span_of, word_of

SCHEMA = 5  # raised with every change of what is written, here or by the compiler

Plain = Any  # lists, texts, numbers: what JSON holds
_MARKS = tuple(Mark(number) for number in range(8))
_SHORT = len(AsWritten._fields)
_NOTHING_SHOWN = (-1, 0, 0)


class Scripts(Sequence[Script]):
    """The scripts of a lesson, each read from its line when it is asked for."""

    __slots__ = ("_lines",)

    def __init__(self, lines: tuple[str, ...]) -> None:
        self._lines = lines

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, index: int) -> Script: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Script, ...]: ...
    def __getitem__(self, index: int | slice) -> Script | tuple[Script, ...]:
        if isinstance(index, slice):
            return tuple(read_script(line) for line in self._lines[index])
        return read_script(self._lines[index])

    def __iter__(self) -> Iterator[Script]:
        return (read_script(line) for line in self._lines)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(self._lines)


class Answers(Mapping[AnswerKey, Script]):
    """What is said to each answer, each read from its line when it is asked for."""

    __slots__ = ("_lines",)

    def __init__(self, lines: Mapping[AnswerKey, str]) -> None:
        self._lines = lines

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[AnswerKey]:
        return iter(self._lines)

    def __getitem__(self, key: AnswerKey) -> Script:
        return read_script(self._lines[key])


def encode(
    lesson: Lesson | HouseRule,
    scripts: Sequence[Script | Sayings],
    pictures: Sequence[PictureAsset],
    answers: Mapping[AnswerKey, Script] | Mapping[AnswerKey, Sayings] = NO_ANSWERS,
) -> str:
    """A compiled lesson as text; `decode` gives an equal one back."""
    head = [_lesson_out(lesson), [picture_out(picture) for picture in pictures], list(answers)]
    body = "\n".join([_text(head), *map(write_script, scripts), *map(write_script, answers.values())])
    return f"{_seal(body)}\n{body}"


def decode(text: str) -> CompiledLesson:
    """The lesson that `encode` wrote. Raises ValueError for anything else, one that another version wrote included."""
    seal, _, body = text.partition("\n")
    if not seal.startswith(f"{SCHEMA} "):
        raise ValueError("another version of the program wrote it" if text else "the file is empty")
    if seal != _seal(body):
        raise ValueError("the file is damaged")
    head, *scripts = body.split("\n")
    try:
        lesson, pictures, keys = json.loads(head)
        step_count = len(scripts) - len(keys)
        answers = {(step, leaf, is_right): line for (step, leaf, is_right), line in zip(keys, scripts[step_count:])}
        return CompiledLesson(
            _lesson_in(lesson), Scripts(tuple(scripts[:step_count])), tuple(map(picture_in, pictures)), Answers(answers)
        )
    except (TypeError, KeyError, IndexError) as error:
        raise ValueError("this is no compiled lesson") from error


def _seal(body: str) -> str:
    return f"{SCHEMA} {zlib.crc32(body.encode()):08x}"


def write_script(script: Script | Sayings) -> str:
    """One script as one line."""
    said: Sequence[Saying] = script.sayings if isinstance(script, Sayings) else script.utterances
    return _text([script.language, [one if isinstance(one, AsWritten) else _utterance_out(one) for one in said]])


def read_script(line: str) -> Script:
    """The script that `write_script` wrote."""
    language, utterances = json.loads(line)
    return Script(language, tuple(map(_utterance_in, utterances)))


_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def _utterance_out(one: Utterance) -> Plain:
    words: list[int] = []
    for start, end, shown in one.words:
        leaf_index, first, last = shown or _NOTHING_SHOWN
        words += (start, end, leaf_index, first, last)
    return [one.text, words, [number for span in one.shown for number in span], int(one.is_secret), one.pause_ms]


def _utterance_in(plain: Plain) -> Utterance:
    if len(plain) == _SHORT:
        return AsWritten(*plain).utterance()
    text, words, spans, is_secret, pause_ms = plain
    flat, shown = iter(words), iter(spans)
    spoken = [
        word_of((start, end, None if leaf < 0 else span_of((leaf, first, last))))
        for start, end, leaf, first, last in zip(flat, flat, flat, flat, flat)
    ]
    return Utterance(text, tuple(spoken), tuple(map(ShownSpan, shown, shown, shown)), bool(is_secret), pause_ms)


def _lesson_out(lesson: Lesson | HouseRule) -> Plain:
    steps = [[step.step_id, _rich_out(step.title), _blocks_out(step.blocks), step.line] for step in lesson.steps]
    match lesson:
        case Lesson():
            return [
                "lesson",
                lesson.lesson_id,
                lesson.language,
                lesson.title,
                lesson.topic.value,
                lesson.devices,
                lesson.minutes,
                lesson.is_must,
                lesson.help_url,
                lesson.code,
                lesson.summary,
                lesson.picture,
                lesson.is_reviewed,
                steps,
            ]
        case HouseRule():
            head = ["rule", lesson.rule_id, lesson.language, lesson.title, lesson.devices]
            return [*head, lesson.version, lesson.date, lesson.is_reviewed, steps]
        case _:
            assert_never(lesson)


def _lesson_in(plain: Plain) -> Lesson | HouseRule:
    kind, identity, language, title, *rest, steps = plain
    typed = tuple(
        Step(step_id, _rich_in(heading), _blocks_in(blocks), line) for step_id, heading, blocks, line in steps
    )
    if kind == "rule":
        devices, version, date, is_reviewed = rest
        return HouseRule(identity, language, title, tuple(devices), version, date, is_reviewed, typed)
    topic, devices, minutes, is_must, help_url, code, summary, picture, is_reviewed = rest
    head = (identity, language, title, Topic(topic), tuple(devices), minutes)
    return Lesson(*head, is_must, help_url, code, summary, picture, is_reviewed, typed)


def _rich_out(text: RichText) -> Plain:
    parts: list[Plain] = []
    for part in text:
        if isinstance(part, Value):
            parts.append([part.name, part.otherwise, part.marks.value, 1])
        elif part.marks is Mark.NONE and not part.url:
            parts.append(part.text)
        else:
            parts.append([part.text, part.marks.value, part.url])
    return parts


def _rich_in(plain: Plain) -> RichText:
    parts: list[Run | Value] = []
    for part in plain:
        if type(part) is str:
            parts.append(Run(part))
        elif len(part) == 3:
            parts.append(Run(part[0], _MARKS[part[1]], part[2]))
        else:
            parts.append(Value(part[0], part[1], _MARKS[part[2]]))
    return tuple(parts)


def _blocks_out(blocks: tuple[Block, ...]) -> Plain:
    return [_block_out(block) for block in blocks]


def _block_out(block: Block) -> Plain:
    match block:
        case Paragraph(text, line):
            return ["p", _rich_out(text), line]
        case BulletList(items, line):
            return ["ul", _items_out(items), line]
        case NumberedList(items, line):
            return ["ol", _items_out(items), line]
        case TaskList(tasks, line):
            return ["tasks", [[_rich_out(task.text), task.line, task.is_done] for task in tasks], line]
        case Table(header, rows, alignments, line):
            cells = [[_rich_out(cell) for cell in row] for row in (header, *rows)]
            return ["table", cells, [one.value for one in alignments], line]
        case CodeBlock(code, line):
            return ["code", code, line]
        case Picture(source, alt, focus, line):
            return ["picture", source, alt, focus, line]
        case Callout(kind, title, inner, line):
            return ["callout", kind.value, _rich_out(title), _blocks_out(inner), line]
        case Condition(device, fact, expected, inner, line):
            return ["if", device, fact, expected, _blocks_out(inner), line]
        case Say(paragraphs, line):
            return ["say", [_rich_out(text) for text in paragraphs], line]
        case Ask(question, options, explanation, line):
            answers = [[_rich_out(one.text), one.is_right, one.line] for one in options]
            return ["ask", _rich_out(question), answers, [[_rich_out(p.text), p.line] for p in explanation], line]
        case ShowMe(inner, line):
            return ["show-me", _blocks_out(inner), line]
        case Technician(inner, line):
            return ["technician", _blocks_out(inner), line]
        case _:
            assert_never(block)


def _items_out(items: tuple[ListItem, ...]) -> Plain:
    return [[_rich_out(item.text), item.line, item.depth, item.number] for item in items]


def _blocks_in(plain: Plain) -> tuple[Block, ...]:
    return tuple([_READERS[kind](*rest) for kind, *rest in plain])


def _items_in(plain: Plain) -> tuple[ListItem, ...]:
    return tuple([ListItem(_rich_in(text), line, depth, number) for text, line, depth, number in plain])


def _table_in(rows: Plain, alignments: Plain, line: int) -> Table:
    header, *body = (tuple(map(_rich_in, row)) for row in rows)
    return Table(header, tuple(body), tuple(map(Alignment, alignments)), line)


def _ask_in(question: Plain, options: Plain, explanation: Plain, line: int) -> Ask:
    answers = tuple(Option(_rich_in(text), is_right, at) for text, is_right, at in options)
    return Ask(_rich_in(question), answers, tuple(Paragraph(_rich_in(text), at) for text, at in explanation), line)


_READERS: dict[str, Callable[..., Block]] = {
    "p": lambda text, line: Paragraph(_rich_in(text), line),
    "ul": lambda items, line: BulletList(_items_in(items), line),
    "ol": lambda items, line: NumberedList(_items_in(items), line),
    "tasks": lambda tasks, line: TaskList(tuple(Task(_rich_in(text), at, done) for text, at, done in tasks), line),
    "table": _table_in,
    "code": CodeBlock,
    "picture": Picture,
    "callout": lambda kind, title, inner, line: Callout(CalloutKind(kind), _rich_in(title), _blocks_in(inner), line),
    "if": lambda device, fact, expected, inner, line: Condition(device, fact, expected, _blocks_in(inner), line),
    "say": lambda paragraphs, line: Say(tuple(map(_rich_in, paragraphs)), line),
    "ask": _ask_in,
    "show-me": lambda inner, line: ShowMe(_blocks_in(inner), line),
    "technician": lambda inner, line: Technician(_blocks_in(inner), line),
}
