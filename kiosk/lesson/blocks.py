"""From the outline and the Markdown tree to the typed blocks of a step."""

import html
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from kiosk.lesson.asking import ask_of
from kiosk.lesson.counted import check_counted
from kiosk.lesson.findings import Faults, did_you_mean
from kiosk.lesson.identity import FACT, ID
from kiosk.lesson.inline import VALUE
from kiosk.lesson.line_marks import line_of, unmarked
from kiosk.lesson.model import (
    Ask,
    Block,
    BulletList,
    Callout,
    CalloutKind,
    CodeBlock,
    Condition,
    ListItem,
    NumberedList,
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
)
from kiosk.lesson.outline import BLOCKS, Code, Fence, Node, Region, StepDraft
from kiosk.lesson.tables import alignment, check_rows
from kiosk.lesson.texts import Lines, Texts

TreeOf = Callable[[str], Iterable[Element | str]]  # paragraphs as text, all else in trees

CALLOUTS = {
    "note": CalloutKind.NOTE,
    "info": CalloutKind.NOTE,
    "tip": CalloutKind.TIP,
    "hint": CalloutKind.TIP,
    "important": CalloutKind.WARNING,
    "warning": CalloutKind.WARNING,
    "attention": CalloutKind.WARNING,
    "caution": CalloutKind.DANGER,
    "danger": CalloutKind.DANGER,
    "error": CalloutKind.DANGER,
    "rule": CalloutKind.RULE,
}
MOST_NESTED = 2  # lists inside each other; what lies deeper is lost on the reader
_PICTURE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^()\s<>]*)>?\s*(?:\"[^\"]*\")?\s*\)[ ]*(?:\{([^{}]*)\})?")
_PICTURE_LINE = re.compile(rf"^[ ]*{_PICTURE.pattern}[ ]*$")
_IDLE_ALT = re.compile(  # what programs put there by themselves
    r"(?:image|img|picture|photo|screenshot|untitled|figure|alt(?: text)?|bild|imagen|immagine|capture d['’]écran|صورة)"
    r"[\s_-]*\d*|\S+\.(?:png|jpe?g|svg|webp|gif)|(?:IMG|DSC|PXL)_?\d\S*",
    re.IGNORECASE,
)
_AROUND_EQUALS = re.compile(r"\s*=\s*")
_REMOTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_ALERT = re.compile(r"^\[!([A-Za-z-]+)\][ ]*(.*)$")
_TASK = re.compile(r"^\[([ xX])\][ ]+")
_HALF_TASK = re.compile(r"^\[[ ]*([xX✓✔]?)[ ]*\](?!\()[ ]*(?=\S)")
_CONDITION = re.compile(rf"({ID})(?:\.({FACT})\s*:\s*(\S.*))?")
_WITHOUT_PICTURE = ("!!!", "show-me", "technician")
_WITHOUT_ARGUMENT = ("say", "show-me", "technician")
_TEXT_KINDS = ("say", "if", "ask", "show-me", "technician")
_ALLOWED = {
    "": frozenset(_TEXT_KINDS) | {"!!!"},
    "if": frozenset(_TEXT_KINDS) | {"!!!"},
    "technician": frozenset({"!!!"}),
}


class Builder:
    """Builds the steps of one lesson. `folder` is where its pictures' paths start, relative to the pack."""

    def __init__(self, faults: Faults, language: str, folder: str, tree_of: TreeOf, lines: Lines) -> None:
        self.faults = faults
        self.language = language
        self.folder = folder
        self.tree_of = tree_of
        self.lines = lines
        self._outer = ""  # the block being read
        self._text = Texts(faults, language, lines).read

    def step(self, draft: StepDraft, number: int) -> Step:
        """The typed step; `number` counts from 1 and names a step that has no id."""
        title = self._text(draft.title, draft.line)
        if any(part.url for part in title if type(part) is Run):
            self.faults.add("link-in-title", draft.line)
        if not title:
            self.faults.add("empty-step-title", draft.line)
        blocks = tuple(self._nodes(draft.children, ""))
        said = [block for block in blocks if type(block) is Say]
        if len(said) > 1:
            self.faults.add("repeated-say", said[1].line)
        return Step(draft.step_id or f"step-{number}", title, blocks, draft.line)

    def _nodes(self, nodes: list[Node], outer: str) -> Iterator[Block]:
        for node in nodes:
            match node:
                case Region(lines):
                    yield from self._region(lines)
                case Code(code, line):
                    yield self._code(code, line)
                case Fence():
                    yield from self._fence(node, outer)

    def _region(self, lines: list[str]) -> Iterator[Block]:
        text = "\n".join(lines)
        if "|" in text:
            check_rows(lines, self.faults)
        first = line_of(text, 0)  # for what has no line of its own, as a table without words
        for piece in self.tree_of(text):
            yield from self._paragraph(piece, first) if isinstance(piece, str) else self._elements(piece, first)

    def _fence(self, fence: Fence, outer: str) -> Iterator[Block]:
        if fence.name not in BLOCKS and fence.name != "!!!":
            yield from self._nodes(fence.children, outer)  # reported already; what it holds is checked all the same
            return
        if fence.name not in _ALLOWED.get(outer, frozenset()):
            self.faults.add("misplaced-block", fence.line, fence.column, name=fence.name, outer=outer)
        self._outer = fence.name
        inner = tuple(self._nodes(fence.children, fence.name))
        self._outer = outer
        if fence.name in _WITHOUT_PICTURE:
            self._check_pictures(inner, fence.name)
        if fence.name in _WITHOUT_ARGUMENT and fence.argument.strip():
            self._bad_argument(fence, "its words on the lines below it", "")
        if not inner:
            self.faults.add("empty-block", fence.line, fence.column, name=fence.name)
        match fence.name:
            case "!!!":
                kind = self._callout_kind(fence.argument, fence.line)
                yield Callout(kind, self._text(fence.title, fence.line), inner, fence.line)
            case "say":
                yield Say(tuple(self._said(fence, inner)), fence.line)
            case "if":
                yield self._condition(fence, inner)
            case "ask":
                yield self._ask(fence, inner)
            case "show-me":
                yield ShowMe(inner, fence.line)
            case _:
                yield Technician(inner, fence.line)

    def _check_pictures(self, inner: tuple[Block, ...], outer: str) -> None:
        for block in inner:
            if type(block) is Picture:
                self.faults.add("misplaced-block", block.line, name="picture", outer=outer)

    def _said(self, fence: Fence, inner: tuple[Block, ...]) -> Iterator[RichText]:
        for block in inner:
            match block:
                case Paragraph(text):
                    yield text
                case BulletList(items) | NumberedList(items):
                    yield from (item.text for item in items)
                case _:
                    self.faults.add("misplaced-block", block.line, name=_name_of(block), outer=fence.name)

    def _condition(self, fence: Fence, inner: tuple[Block, ...]) -> Condition:
        match = _CONDITION.fullmatch(fence.argument.strip())
        if match is None:
            self._bad_argument(fence, "a device, or one of its facts and a value", "internet-box.wps: yes")
            return Condition("", "", "yes", inner, fence.line)
        device, fact, expected = match.groups()
        return Condition(device, fact or "", (expected or "yes").strip(), inner, fence.line)

    def _bad_argument(self, fence: Fence, expected: str, example: str) -> None:
        details = {"name": fence.name, "value": fence.argument, "expected": expected}
        details["example"] = f"/// {fence.name} | {example}" if example else f"/// {fence.name}"
        self.faults.add("bad-argument", fence.line, fence.column, **details)

    def _ask(self, fence: Fence, inner: tuple[Block, ...]) -> Ask:
        question = self._text(fence.argument, fence.line)
        if not question:
            self._bad_argument(fence, "a question", "Who may have the key?")
        return ask_of(question, inner, fence.line, self.faults)

    def _elements(self, parent: Element, line: int) -> Iterator[Block]:
        for element in parent:
            match element.tag:
                case "p":
                    yield from self._paragraph(element.text or "", line)
                case "ul" | "ol":
                    yield from self._list(element, line)
                case "table":
                    yield self._table(element, line)
                case "blockquote":
                    yield self._quote(element, line)
                case "pre":
                    code = html.unescape("".join(element.itertext()))
                    line = line_of(code, line)
                    self.faults.add("indented-code", line)
                    yield self._code(unmarked(code).strip("\n"), line)

    def _code(self, code: str, line: int) -> CodeBlock:
        self._without_values(code, line, "in a block of code")
        return CodeBlock(code, line)

    def _without_values(self, text: str, line: int, where: str) -> None:
        """Notes the values of a text that is shown as it is written."""
        for found in VALUE.finditer(text) if "{{" in text else ():
            at, column = self.lines.column(line, found.group(), line + text.count("\n"))
            self.faults.add("misplaced-value", at, column, name=found.group(), where=where)

    def _paragraph(self, raw: str, line: int) -> Iterator[Block]:
        if "![" not in raw:
            yield from self._plain_paragraph(raw, line)
            return
        pending: list[str] = []
        for text in raw.split("\n"):
            match = _PICTURE_LINE.match(unmarked(text)) if "![" in text else None
            if match is None:
                pending.append(text)
                continue
            yield from self._plain_paragraph("\n".join(pending), line)
            pending = []
            yield self._picture(match, line_of(text, line))
        yield from self._plain_paragraph("\n".join(pending), line)

    def _plain_paragraph(self, raw: str, line: int) -> Iterator[Paragraph]:
        line = line_of(raw, line)
        if raw[:1] == "[" and (answer := _HALF_TASK.match(raw)):
            self.faults.add("half-answer", line, sign=answer.group().strip())
        if "\n" in raw:
            check_counted(raw, line, self.faults)
        text = self._text(raw, line) if raw else ()
        if text:
            yield Paragraph(text, line)

    def _picture(self, match: re.Match[str], line: int) -> Picture:
        alt, source, options = match.group(1).strip(), match.group(2), match.group(3) or ""
        focus = ""
        for option in _AROUND_EQUALS.sub("=", options).split():
            name, _, value = option.partition("=")
            if name == "focus" and value:
                focus = value.strip("\"'")
            else:
                self.faults.add("bad-picture-option", *self.lines.column(line, option), value=option)
        if not alt:
            self.faults.add("missing-alt", *self.lines.column(line, "!["))
        elif _IDLE_ALT.fullmatch(alt):
            self.faults.add("idle-alt", *self.lines.column(line, alt), value=alt)
        self._without_values(alt, line, "in what is said of a picture")
        path = self.picture_path(source, line)
        return Picture(path, " ".join(alt.split()), focus if path else "", line)

    def picture_path(self, source: str, line: int) -> str:
        """`source` relative to the pack; "" after reporting that it is not inside media/."""
        if _REMOTE.match(source):
            self.faults.add("remote-picture", *self.lines.column(line, source), source=source)
            return ""
        name = unquote(source) if "%" in source else source  # as editors write a space when a picture is dropped in
        path = posixpath.normpath(posixpath.join(self.folder, name.replace("\\", "/"))) if name else ""
        if not source or source.startswith("/") or not path.startswith("media/") or "\0" in path:
            if source.startswith("media/"):
                self.faults.add("picture-from-pack", *self.lines.column(line, source), source=source)
                return ""
            self.faults.add("picture-outside", *self.lines.column(line, source), source=source)
            return ""
        return path

    def _list(self, element: Element, line: int) -> Iterator[Block]:
        items = [self._item(item, line) for item in element]
        line = items[0][1] if items else line
        if any(is_done is not None for _, _, _, is_done in items):
            self._check_tasks(element, items)
            tasks = (Task(self._text(raw, at), at, bool(done)) for raw, at, _, done in items)
            yield TaskList(tuple(tasks), line)
            return
        flat = tuple(self._flat(element, items, 0))
        yield BulletList(flat, line) if element.tag == "ul" else NumberedList(flat, line)

    def _check_tasks(self, element: Element, items: list[tuple[str, int, list[Element], bool | None]]) -> None:
        if element.tag == "ol":
            self.faults.add("numbered-tasks", items[0][1])
        for _, line, nested, is_done in items:
            if is_done is None:
                self.faults.add("uneven-tasks", line)
            for inner in nested:
                self.faults.add("list-in-tasks", line_of("".join(inner.itertext()), line))

    def _item(self, item: Element, line: int) -> tuple[str, int, list[Element], bool | None]:
        """Its raw text, line, nested lists, and whether it is a task that is done (None: no task)."""
        texts = [item.text or ""] if (item.text or "").strip() else []
        nested: list[Element] = []
        for child in item:
            if child.tag == "p" and not texts:
                texts.append(child.text or "")
            elif child.tag in ("ul", "ol"):
                nested.append(child)
            elif child.tag == "blockquote":
                self.faults.add("quote-under-option", line_of("".join(child.itertext()), line))
            else:
                self.faults.add("text-in-item", line_of("".join(child.itertext()), line))
                texts.append(html.unescape(" ".join(child.itertext())) if len(child) else child.text or "")
        raw = "\n".join(texts)
        line = line_of(raw, line)
        if raw[:1] != "[":
            return raw, line, nested, None
        task = _TASK.match(unmarked(raw))
        if task is None:
            task = _HALF_TASK.match(unmarked(raw))
            if task is None:
                return raw, line, nested, None
            self.faults.add("half-answer", line, sign=task.group().strip())
        return raw[task.end() :], line, nested, task.group(1).strip() != ""

    def _flat(
        self, element: Element, items: list[tuple[str, int, list[Element], bool | None]], depth: int
    ) -> Iterator[ListItem]:
        number = _first_number(element)
        if depth and number not in (None, 1):
            self.faults.add("inner-number", items[0][1], number=number)
        for raw, line, nested, is_done in items:
            text = self._text(raw, line)
            if is_done is not None:  # the outer list has no boxes
                self.faults.add("list-in-tasks", line)
            if text:
                if depth == MOST_NESTED:
                    self.faults.add("nested-too-deep", line)
                yield ListItem(text, line, depth, number)
                number = None if number is None else number + 1
            for inner in nested:
                yield from self._flat(inner, [self._item(item, line) for item in inner], depth + 1)

    def _table(self, element: Element, line: int) -> Table:
        rows = [[(cell.text or "", cell.get("style", "")) for cell in row] for row in element.iter("tr")]
        line = line_of("".join(element.itertext()), line)
        header, *body = rows
        cells: list[tuple[RichText, ...]] = []
        for row in body:
            at = line_of("".join(raw for raw, _ in row), line)
            cells.append(tuple(self._text(raw, at) for raw, _ in row))
        alignments = tuple(alignment(style) for _, style in header)
        return Table(tuple(self._text(raw, line) for raw, _ in header), tuple(cells), alignments, line)

    def _quote(self, element: Element, line: int) -> Callout:
        whole = "".join(element.itertext())
        line = line_of(whole, line)
        first = element[0] if len(element) and element[0].tag == "p" else None
        head, _, rest = (first.text or "" if first is not None else "").partition("\n")
        alert = _ALERT.match(unmarked(head).strip())
        if alert is None or first is None:
            if self._outer != "ask":
                self.faults.add("quote-without-kind", line)
            inner = tuple(self._elements(element, line))
            self._check_pictures(inner, ">")
            return Callout(CalloutKind.NOTE, (), inner, line)
        first.text = rest
        kind = self._callout_kind(alert.group(1), line)
        inner = tuple(self._elements(element, line))
        self._check_pictures(inner, alert.group(1))
        if not inner:
            self.faults.add("empty-block", line, name=alert.group(1))
        return Callout(kind, self._text(alert.group(2), line), inner, line)

    def _callout_kind(self, name: str, line: int) -> CalloutKind:
        kind = CALLOUTS.get(name.lower())
        if kind is None:
            remedy = did_you_mean(name.lower(), CALLOUTS, "use note, tip, warning, danger or rule")
            self.faults.add("unknown-callout", *self.lines.column(line, name), name=name, suggestion=remedy)
        return kind or CalloutKind.NOTE


def _first_number(element: Element) -> int | None:
    """What a list begins with; None where it has bullets."""
    start = element.get("start", "1")
    return None if element.tag == "ul" else int(start) if start.isdigit() else 1


def _name_of(block: Block) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(block).__name__).lower()
