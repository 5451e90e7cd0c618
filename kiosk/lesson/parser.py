"""Reads a guide or a house rule into its typed model, with every fault at its line and column."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

import markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import (
    BlockProcessor,
    BlockQuoteProcessor,
    CodeBlockProcessor,
    EmptyBlockProcessor,
    ListIndentProcessor,
    ParagraphProcessor,
)
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.extensions.tables import TableProcessor

from kiosk.base.languages import canonical
from kiosk.lesson.blocks import Builder
from kiosk.lesson.files import LESSON_TOO_LARGE, MAX_LESSON_SIZE, pack_path, read_text
from kiosk.lesson.findings import Faults, Finding
from kiosk.lesson.foreign import check_breaks
from kiosk.lesson.front_lines import front_matter
from kiosk.lesson.front_matter import GuideFront, RuleFront, read_front
from kiosk.lesson.hidden import without_hidden
from kiosk.lesson.identity import is_id
from kiosk.lesson.inline import VALUE
from kiosk.lesson.line_marks import MARKS, MAX_LINES
from kiosk.lesson.model import HouseRule, Lesson, Step
from kiosk.lesson.outline import outline, slug
from kiosk.lesson.typography import typeset_text
from kiosk.lesson.writing import check_steps, check_writing
from kiosk.lesson.yaml_nodes import Node

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
# No-break spaces and marks of direction that keyboards and word processors leave where a line's first signs stand
_UNSEEN = re.compile("[\u00a0\u202f\u200e\u200f]")
_BLANKS = " \u00a0\u202f\u200e\u200f"
_SIGNS_OF_BLOCKS = re.compile(
    rf"^[>{_BLANKS}]*(?:(?:#{{1,6}}|[-*+]|[0-9]{{1,2}}[.)]|/{{2,}}|!!!|\||\[[ xX]\])[{_BLANKS}]+)*"
)


@dataclass(frozen=True, slots=True)
class ReadResult:
    """`lesson` is None where the file does not hold enough to show one; else it may be shown in spite of `findings`.

    `draft`: the same, or what could be read of it where there is none; the keys `doubtful` of its front matter say
    nothing. `places`: line and column of each key. `devices`: what the front matter names as such, each with both too.
    """

    lesson: Lesson | HouseRule | None
    findings: tuple[Finding, ...]
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    draft: Lesson | HouseRule | None = None
    doubtful: frozenset[str] = frozenset()
    devices: tuple[tuple[str, int, int], ...] = ()


def read_lesson(path: Path, pack_root: Path) -> ReadResult:
    """The lesson in the file; `path` lies in the pack, as `lessons/guides/<id>/<language>.md` or under `rules`."""
    name = pack_path(path, pack_root)
    faults = Faults(name)
    text = read_text(path, faults, MAX_LESSON_SIZE)
    return ReadResult(None, faults.sorted()) if text is None else parse_lesson(text, name)


def parse_lesson(text: str, name: str, *, has_advice: bool = True) -> ReadResult:
    """`read_lesson` for text at hand; `name` is its path in the pack.

    `has_advice` False: what a lesson asks of its readers is not looked at, which no player wants to know.
    """
    faults = Faults(name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        faults.add("too-large", size=f"{len(lines)} lines", most=f"{MAX_LINES} lines", advice=LESSON_TOO_LARGE)
        return ReadResult(None, faults.sorted())
    if not text.replace("\n", "").isprintable():
        lines = [MARKS.sub("\N{REPLACEMENT CHARACTER}", line) for line in without_hidden(lines, faults)]
    if _UNSEEN.search(text):
        lines = [_SIGNS_OF_BLOCKS.sub(_with_spaces, line) for line in lines]
    folder, _, stem = name.rpartition("/")
    language = stem.removesuffix(".md")
    if not _LANGUAGE.fullmatch(language):
        known = canonical(language)
        is_meant = _LANGUAGE.fullmatch(known) is not None and known.lower() == language.lower().replace("_", "-")
        advice = f"call it {known}.md" if is_meant else "name the file after its language, as fr.md or fr-CA.md"
        faults.add("file-name", name=stem, advice=advice)
    _check_folder(folder, faults)
    node, body_start = front_matter(lines, faults)
    source = _Source(lines)
    builder = Builder(faults, language, folder, _TREE.of, source)
    if "  \n" in text or "\\\n" in text:
        check_breaks(lines, body_start, faults)
    drafts = outline(lines[body_start:], body_start + 1, faults)
    steps = tuple(builder.step(draft, number) for number, draft in enumerate(drafts, 1))
    _check_ids([draft.step_id for draft in drafts], steps, faults)
    check_steps(steps, faults)
    if has_advice:
        check_writing(steps, faults, wants_pictures="guides" in folder.split("/")[-2:-1])
    lesson_id = folder.rpartition("/")[2]
    draft: Lesson | HouseRule
    if "rules" in folder.split("/")[-2:-1]:
        draft, doubtful = _rule(node, lesson_id, language, steps, faults)
    else:
        draft, doubtful = _guide(node, lesson_id, language, steps, builder)
    lesson = draft if steps and not doubtful else None
    return ReadResult(lesson, faults.sorted(), node.keys if node else {}, draft, doubtful, _devices(node))


def _devices(node: Node | None) -> tuple[tuple[str, int, int], ...]:
    named = node.value.get("devices") if node and isinstance(node.value, dict) else None
    entries = [] if named is None else named.value if isinstance(named.value, list) else [named]
    return tuple((one.value, one.line, one.column) for one in entries if isinstance(one.value, str))


def _check_folder(folder: str, faults: Faults) -> None:
    """The folder's name is the lesson's id: it goes into links, and other files name it."""
    *_, kind, name = ("", "", *folder.split("/"))
    if kind in ("guides", "rules") and not is_id(name):
        faults.add("folder-name", name=name, example=slug(name) or "find-label")


def _guide(
    node: Node | None, lesson_id: str, language: str, steps: tuple[Step, ...], builder: Builder
) -> tuple[Lesson, frozenset[str]]:
    front, doubtful = read_front(node, GuideFront, builder.faults)
    picture = builder.picture_path(front.picture, node.place(("picture",))[0]) if node and front.picture else ""
    guide = Lesson(
        lesson_id=lesson_id,
        language=language,
        title=typeset_text(front.title, language),
        topic=front.topic,
        devices=tuple(front.devices),
        minutes=front.minutes,
        is_must=front.must,
        help_url=front.help,
        code=front.code,
        summary=typeset_text(front.summary, language),
        picture=picture,
        is_reviewed=front.reviewed,
        steps=steps,
    )
    return guide, doubtful


def _rule(
    node: Node | None, rule_id: str, language: str, steps: tuple[Step, ...], faults: Faults
) -> tuple[HouseRule, frozenset[str]]:
    front, doubtful = read_front(node, RuleFront, faults)
    rule = HouseRule(
        rule_id=rule_id,
        language=language,
        title=typeset_text(front.title, language),
        devices=tuple(front.devices),
        version=front.version,
        date=front.date,
        is_reviewed=front.reviewed,
        steps=steps,
    )
    return rule, doubtful


def _check_ids(written: list[str], steps: tuple[Step, ...], faults: Faults) -> None:
    if not steps:
        faults.add("no-step")
    seen: set[str] = set()
    for step_id, step in zip(written, steps, strict=True):
        if not step_id:
            faults.add("missing-step-id", step.line, example=step.step_id)
        elif step_id in seen:
            faults.add("repeated-step-id", step.line, value=step_id)
        seen.add(step_id)


def _with_spaces(start: re.Match[str]) -> str:
    return re.sub("[\u200e\u200f]", "", re.sub("[\u00a0\u202f]", " ", start.group()))


class _Source:
    """The lines of a file, to find where on a line something stands."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    def column(self, line: int, snippet: str, last: int = 0) -> tuple[int, int]:
        """Line and column of `snippet` in the paragraph that starts on `line`; its start where it is not found.

        `last`: the last line of the text where it may go on after empty ones.
        """
        wanted = snippet[:40]
        for number in range(line, min(line + 40, len(self._lines)) + 1):
            text = self._lines[number - 1]
            at = text.find(wanted) if wanted else -1
            if at >= 0:
                return number, at + 1
            if number >= last and not text.strip():
                break
        return line, 1

    def at(self, line: int) -> str:
        """The whole line."""
        return self._lines[line - 1] if line <= len(self._lines) else ""


class _Tables(TableProcessor):
    """Looks closer only at what has a bar in it; the original takes every block apart."""

    def test(self, parent: Element, block: str) -> bool:
        return "|" in block and super().test(parent, _with_whole_values(block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        blocks[0] = _with_whole_values(blocks[0])
        super().run(parent, blocks)


def _with_whole_values(block: str) -> str:
    """The rows of a table, a backslash before the bar of each value: it ends no cell."""
    if "{{" not in block:
        return block
    return VALUE.sub(lambda value: value.group().replace("\\|", "|").replace("|", "\\|"), block)


class _Blocks(BlockParser):
    """Asks its processors in their order as the original does, without sorting and listing them for every block."""

    in_order: tuple[BlockProcessor, ...] = ()

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:
        while blocks:
            for processor in self.in_order:
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break


class _Tree:
    """Python-Markdown's block parser with what the lesson language has and nothing else."""

    def __init__(self) -> None:
        # Only the limits and names of a Markdown object are read by block processors; no extension, no inline pass.
        engine = markdown.Markdown()
        parser = engine.parser = _Blocks(engine)
        register = parser.blockprocessors.register
        register(EmptyBlockProcessor(parser), "empty", 100)
        register(ListIndentProcessor(parser), "indent", 90)
        register(CodeBlockProcessor(parser), "code", 80)
        register(_Tables(parser, {"use_align_attribute": False}), "table", 75)
        register(SaneOListProcessor(parser), "olist", 40)
        register(SaneUListProcessor(parser), "ulist", 30)
        register(BlockQuoteProcessor(parser), "quote", 20)
        register(ParagraphProcessor(parser), "paragraph", 10)
        parser.in_order = tuple(parser.blockprocessors)
        self._parser = parser

    def of(self, text: str) -> Iterator[Element | str]:
        """Trees of this text, and between them paragraphs as text: most of a lesson, they do without Markdown."""
        waiting: list[str] = []
        for block in text.strip("\n").split("\n\n"):
            if "|" in block or _BLOCK_START.search(block) is not None:
                waiting.append(block)
                continue
            text = block.strip("\n")
            if not text:
                continue  # more empty lines than one do not end a list
            if waiting:
                yield self._tree(waiting)
                waiting = []
            yield text
        if waiting:
            yield self._tree(waiting)

    def _tree(self, blocks: list[str]) -> Element:
        root = Element("div")
        self._parser.parseBlocks(root, blocks)
        return root


_BLOCK_START = re.compile(r"^(?: {4}|[ ]{0,3}(?:>|[-*+] |\d+\. ))", re.MULTILINE)


_TREE = _Tree()
