"""The outline of a lesson's text: steps, `///` blocks, callouts with `!!!`, fenced code, and the Markdown between them.

Every line of Markdown carries its `kiosk.lesson.line_marks` sign at its end.
"""

import re
import unicodedata
from dataclasses import dataclass, field

from kiosk.lesson.findings import Faults, did_you_mean
from kiosk.lesson.identity import is_id
from kiosk.lesson.line_marks import mark, unmarked

BLOCKS = ("say", "if", "ask", "show-me", "technician")
LATER_BLOCKS = frozenset({"proof", "try", "easy", "choose", "fixed", "call"})
MAX_LINE = 2000  # signs; a paragraph that fills two screens
MAX_DEPTH = 3  # lists and quotes inside each other
_NESTED_MOST = 7  # spaces; behind more of them it is words of the entry above

_BLOCK = re.compile(r"^( {0,3})(/{3,})(?:[ \t]+([^|]*?)[ \t]*(?:\|[ \t]*(.*?))?[ \t]*|[ \t]*)$")
_COLONS = re.compile(r"^ {0,3}(:{3,})[ \t]*([A-Za-z][\w-]*)?")
_ADMONITION = re.compile(r'^!!!\s*([A-Za-z][\w-]*)?\s*(?:"(.*)")?\s*$')
_HALF_CALLOUT = re.compile(r"^ {0,3}(?:!!!|\?\?\?\+?)[ \t]*([A-Za-z][\w-]*)")
_TAB = re.compile(r"^ {0,3}===[!+]{0,2}[ \t]+\S")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})([^`]*)$")
_HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*$")
_CLOSING = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")
_STEP_ID = re.compile(r"^(.*?)[ \t]*\{ *#([^{}]*)\}[ \t]*$")
_HALF_ID = re.compile(r"[ \t]+([(\[]#([A-Za-z0-9_-]+)[)\]])$")
_OPEN_ID = re.compile(r"[ \t]+(\{ *#([A-Za-z0-9_-]+)[)\]]?|#([A-Za-z0-9_-]+) *\})$")
_HALF_HEADING = re.compile(r"^ {0,3}(#{1,6}(?=[^\W\d_])|#{2,6}(?=\d))(.+?)[ \t]*$")
_HALF_BLOCK = re.compile(r"^ {0,3}(/+)[ \t]*([A-Za-z-]*)")
_UNSPACED_BLOCK = re.compile(rf"^ {{0,3}}(/{{3,}})({'|'.join(BLOCKS)})[ \t]*(?:\|[ \t]*(.*?)[ \t]*)?$", re.IGNORECASE)
_ENDS = frozenset(
    {"end", "/end", "fin", "close", *(f"{sign}{name}" for name in BLOCKS for sign in ("/", "end", "end-", "end "))}
)
_WORDS_BEHIND = re.compile(r"(say|if|ask|technician|show-me)(?:[ \t]*:[ \t]*|[ \t]+)(.*)", re.IGNORECASE)
_CALLOUT_NAMES = frozenset({"note", "info", "tip", "hint", "important", "warning", "attention", "caution", "danger"})
_OTHERWISE = {
    "else": "write another /// if | … with the other value",
    "elif": "write another /// if | … with the other value",
    "show": "did you mean “show-me”?",
    "question": "did you mean “ask”?",
    "quiz": "did you mean “ask”?",
    "details": "write the words alone, or a step of their own",
    "comment": "what customers shall not see goes into /// technician",
} | {name: f"write > [!{name.upper()}], and > before each line below" for name in _CALLOUT_NAMES}
_WITHOUT_ARGUMENT = frozenset({"say", "show-me", "technician"})
_MARKER = re.compile(r"^(?:[-+*•·§>#]+|\d{1,2}[.)])\s+")
_DEFINITION = re.compile(r"^ {0,3}:[ \t]+\S")
_BULLETS = "•·‣▪▫●○◦■□◆➢➤▶–—"  # what word processors and chats paste; Markdown's own are - + *
_HALF_ITEM = re.compile(
    rf"^ *((?:[-+{_BULLETS}]|\d{{1,2}}[.)])(?=[^\W\d_]|\*\*)|[{_BULLETS}](?= )|\d{{1,2}}\\[.)](?= ))"
)
_HALF_ITEM_STARTS = frozenset("-+0123456789" + _BULLETS)
_PICTOGRAM = re.compile(r"(?:[\u2190-\u21ff\u2600-\u27bf\u2b50\U0001f300-\U0001faff]\ufe0f? +)(?=\S)")
_RULE = re.compile(r"^ {0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,}|={3,})$")
_DELIMITERS = re.compile(r"^[ >]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_ITEM = re.compile(r"^( *)(?:[-*+]|(\d{1,9})([.)]))[ \t]+\S")
_SIMPLE_ITEM = re.compile(r"(?:[-*+>]|\d{1,2}\.) \w")  # nearly all of them; no other mark stands before the words
_PREFIX = re.compile(r"[ ]*(?:(?:[-*+>]|\d{1,9}[.)])(?=[ >]|$)[ ]*)*")


@dataclass(slots=True)
class Region:
    """Markdown without steps, blocks and fences; each line ends with its mark."""

    lines: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Code:
    """What stands between two fences, as it is."""

    text: str
    line: int


@dataclass(slots=True)
class Fence:
    """A `/// name | argument` block, or a callout (`name` is then "!!!", `argument` kind and title)."""

    name: str
    argument: str
    line: int
    column: int
    slashes: str
    title: str = ""
    children: "list[Node]" = field(default_factory=list)


Node = Region | Code | Fence


@dataclass(slots=True)
class StepDraft:
    """`step_id` is "" where the author gave none."""

    title: str
    step_id: str
    line: int
    children: list[Node] = field(default_factory=list)


def slug(text: str) -> str:
    """An id made of the letters and digits of `text`; "" where it has none of those an id may have."""
    letters = unicodedata.normalize("NFKD", text.replace("'", "-").replace("’", "-")).lower()
    return "-".join(re.findall(r"[a-z0-9]+", "".join(sign for sign in letters if not unicodedata.combining(sign))))


def is_delimiters(line: str) -> bool:
    """Whether the line divides a table's head from its rows."""
    return _DELIMITERS.match(line) is not None


def outline(lines: list[str], first_line: int, faults: Faults) -> list[StepDraft]:
    """The steps of a lesson's body; `first_line` is the number of `lines[0]`."""
    return _Outliner(faults).read(lines, first_line)


class _Outliner:
    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.steps: list[StepDraft] = []
        self.open: list[Fence] = []
        self.before: list[Node] = []  # what stands before the first step
        self.in_paragraph = False
        self.item_indent = -1
        self.is_numbered = False
        self.tabs_at = -1  # the last line with a tab between its words
        self._special = {"#": self._heading, "/": self._block, ":": self._colons}

    def read(self, lines: list[str], first_line: int) -> list[StepDraft]:
        index, count = 0, len(lines)
        while index < count:
            line, number = lines[index], first_line + index
            if not line:
                self._empty(number)
                index += 1
                continue
            if line[:1].isalpha() and len(line) <= MAX_LINE and "|" not in line and "\t" not in line:
                self._prose(line, number)
                index += 1
                continue
            fence = _FENCE.match(line) if line.lstrip(" ")[:3] in ("```", "~~~") else None
            if fence:
                end = self._end_of_fence(lines, index, fence.group(1))
                if end >= count:
                    self.faults.add("open-block", number, name="```", slashes="```")
                self._children(number).append(Code("\n".join(lines[index + 1 : end]), number))
                index = end + 1
                self._blank()
            elif line.startswith("!!!"):
                index = self._admonition(lines, index, number)
            else:
                self._line(line, number)
                index += 1
        self._close_all()
        return self.steps

    @staticmethod
    def _end_of_fence(lines: list[str], index: int, fence: str) -> int:
        for end in range(index + 1, len(lines)):
            stripped = lines[end].strip()
            if stripped.startswith(fence) and not stripped.strip(fence[0]):
                return end
        return len(lines)

    def _admonition(self, lines: list[str], index: int, number: int) -> int:
        match = _ADMONITION.match(lines[index])
        if match is None:
            self._line(lines[index], number)
            return index + 1
        end = index + 1
        while end < len(lines) and (not lines[end].strip() or lines[end].startswith("    ")):
            end += 1
        block = Fence("!!!", match.group(1) or "note", number, 1, "", title=match.group(2) or "")
        self._children(number).append(block)
        self._blank()
        self.open.append(block)
        for offset in range(index + 1, end):
            self._line(lines[offset][4:], number + offset - index)
        if block in self.open:
            while self.open.pop() is not block:
                pass
        self._blank()
        return end

    def _line(self, line: str, number: int) -> None:
        if len(line) > MAX_LINE:
            self.faults.add("line-too-long", number, count=len(line), most=MAX_LINE)
            line = line[:MAX_LINE]
        start = line.lstrip(" ")[:1]
        special = self._special.get(start)
        if special is not None and special(line, number):
            return
        if not start or line.isspace():
            self._empty(number)
        elif start in "-_*=" and _RULE.match(line):
            self._rule(line.strip(), number)
            self._blank()
        else:
            if start in "!?" and (half := _HALF_CALLOUT.match(line)):
                self.faults.add("half-callout", number, value=line.strip(), name=half.group(1))
            elif start == "=" and _TAB.match(line):
                self.faults.add("tabs", number, value=line.strip())
            self._text(line, number)

    def _rule(self, line: str, number: int) -> None:
        """A line of dashes or the like; under a line of text it makes that a heading, as other programs read it."""
        last = self._children(number)[-1:] if self.in_paragraph else []
        lines = last[0].lines if last and type(last[0]) is Region else []
        if not lines or line[0] not in "-=" or " " in line or (len(lines) > 1 and lines[-2]):
            self.faults.add("rule-line", number)
            return
        title = unmarked(lines.pop()).strip()
        self.faults.drop("text-before-step", number - 1)
        self.faults.add("underlined-heading", number - 1, title=title, sign=line[:3])
        if not self.open:
            self.steps.append(self._step(title, number - 1))

    def _heading(self, line: str, number: int) -> bool:
        match = _HEADING.match(line)
        if match is None:
            match = _HALF_HEADING.match(line)
            if match is None:
                return False
            self.faults.add("half-heading", number, value=line.strip(), title=match.group(2))
        level, title = len(match.group(1)), _CLOSING.sub("", match.group(2) or "").strip()
        if level == 2:
            self._close_all()
            self.steps.append(self._step(title, number))
        elif match.re is _HEADING:
            self.faults.add("top-heading" if level == 1 else "deep-heading", number)
        if not self.steps:
            self.before.append(Region())  # meant as a step: what follows is no second fault
        self._blank()
        return True

    def _step(self, title: str, number: int) -> StepDraft:
        match = _STEP_ID.match(title)
        title, step_id = (_CLOSING.sub("", match.group(1)), match.group(2).strip()) if match else (title, "")
        if not match and (half := _HALF_ID.search(title)):
            self.faults.add("bad-step-id", number, value=half.group(1), example=slug(half.group(2)))
            return StepDraft(title[: half.start()], slug(half.group(2)), number)
        if not match and (half := _OPEN_ID.search(title)):
            example = slug(half.group(2) or half.group(3))
            self.faults.add("open-step-id", number, value=half.group(1), example=example)
            return StepDraft(title[: half.start()], example, number)
        if match and not is_id(step_id):
            sound = slug(step_id) or slug(title) or f"step-{len(self.steps) + 1}"
            self.faults.add("bad-step-id", number, value=step_id, example=sound)
            step_id = sound
        return StepDraft(title, step_id, number)

    def _block(self, line: str, number: int) -> bool:
        match = _BLOCK.match(line)
        if match is None:
            return self._half_block(line, number)
        indent, slashes, name, argument = match.groups()
        column = len(indent) + 1
        if name is None or (not name and argument is None):
            self._end(slashes, number, column)
        elif self._is_meant_as_end(name.strip().lower(), argument):
            self._end_all_the_same(line.strip(), number)
        elif argument is None and (behind := _WORDS_BEHIND.fullmatch(name.strip())):
            self._start_with_words(behind, number, column, slashes)
        else:
            self._start(Fence(name.strip().lower(), argument or "", number, column, slashes))
        self._blank()
        return True

    def _start_with_words(self, behind: re.Match[str], number: int, column: int, slashes: str) -> None:
        """Starts a block whose words stand behind its name without a bar."""
        name, words = behind.group(1).lower(), behind.group(2).strip()
        if name not in _WITHOUT_ARGUMENT:
            remedy = f"put a bar between: /// {name} | {words}"
            self.faults.add("unknown-block", number, column, name=behind.group(), suggestion=remedy)
        self._start(Fence(name, words, number, column, slashes))

    def _half_block(self, line: str, number: int) -> bool:
        """Whether the line is a block that was not written as one; it is noted, and shown nowhere."""
        if re.match(r"^ {4,}/{3,} ", line):
            self.faults.add("indented-block", number, slashes="///")
            return True
        match = _HALF_BLOCK.match(line)
        slashes, name = match.groups() if match else ("", "")
        is_named = name.lower() in BLOCKS or name.lower() in LATER_BLOCKS
        if not slashes or not (is_named or len(slashes) > 2 or line.strip() == "//"):
            return False
        if self.open and (line.strip() == slashes or self._is_meant_as_end(name.lower(), None)):
            self._end_all_the_same(line.strip(), number)
            return True
        self.faults.add("half-block", number, value=line.strip(), example=f"/// {name}".strip())
        if len(slashes) > 2 and (start := _UNSPACED_BLOCK.match(line)):  # what follows is no second fault
            self._start(Fence(start.group(2).lower(), start.group(3) or "", number, 1, slashes))
            self._blank()
        return True

    def _is_meant_as_end(self, name: str, argument: str | None) -> bool:
        """Whether a block that is open was to be ended by a line with this name: `/// end`, or the block's own."""
        if not self.open or argument is not None:
            return False
        return name in _ENDS or (name == self.open[-1].name and name in _WITHOUT_ARGUMENT)

    def _end_all_the_same(self, value: str, number: int) -> None:
        """Ends the innermost block, as was meant; what follows is no second fault."""
        while not self.open[-1].slashes and len(self.open) > 1:
            self.open.pop()
        block = self.open[-1]
        slashes = block.slashes or "///"
        self.faults.add("uneven-end", number, value=value, name=block.name, start=block.line, slashes=slashes)
        if block.slashes:
            self.open.pop()

    def _start(self, block: Fence) -> None:
        name = block.name
        if name in LATER_BLOCKS:
            self.faults.add("later-block", block.line, block.column, name=name)
        elif name not in BLOCKS:
            others = did_you_mean(name, BLOCKS, f"the blocks are {', '.join(BLOCKS)}")
            remedy = _OTHERWISE.get(name.partition(" ")[0], others)
            self.faults.add("unknown-block", block.line, block.column, name=name, suggestion=remedy)
        if len(self.open) > MAX_DEPTH:
            self.faults.add("nested-too-deep", block.line, block.column)
        else:
            self._children(block.line).append(block)
        self.open.append(block)

    def _end(self, slashes: str, number: int, column: int) -> None:
        fits = [index for index, block in enumerate(self.open) if block.slashes == slashes]
        if not fits and self.open and self.open[-1].slashes:
            self._end_all_the_same(slashes, number)
            return
        if not fits:
            self.faults.add("stray-end", number, column)
            return
        while len(self.open) > fits[-1] + 1:
            self._report_open(self.open.pop())
        self.open.pop()

    def _close_all(self) -> None:
        while self.open:
            self._report_open(self.open.pop())

    def _report_open(self, block: Fence) -> None:
        if block.slashes:
            self.faults.add("open-block", block.line, block.column, name=block.name, slashes=block.slashes)

    def _colons(self, line: str, number: int) -> bool:
        match = _COLONS.match(line)
        if match is None:
            if self.in_paragraph and _DEFINITION.match(line):
                self.faults.add("definition-list", number)
            return False
        name = (match.group(2) or "").lower()
        if name:
            known = f"write it as /// {name}" if name in BLOCKS else did_you_mean(name, BLOCKS, "blocks start with ///")
            known = _OTHERWISE.get(name, known)
            self.faults.add("unknown-block", number, name=f"{match.group(1)} {name}", suggestion=known)
        self._blank()
        return True

    def _prose(self, line: str, number: int) -> None:
        self.in_paragraph, self.item_indent = True, -1
        self._region(number).lines.append(line.rstrip() + mark(number))

    def _text(self, line: str, number: int) -> None:
        if "\t" in line:
            self._check_tabs(line.strip(), number)
            line = line.replace("\t", "    ")
        line = line.rstrip()
        if line[0].isalpha() and "|" not in line:
            self._prose(line, number)
            return
        if _SIMPLE_ITEM.match(line) is None and _is_too_deep(line):
            self.faults.add("nested-too-deep", number)
            return
        lines = self._region(number).lines
        item = _ITEM.match(line)
        if item:
            line = self._list_item(line, item, lines, number)
        elif line[0] == ">" and _ends_with_quote(lines):
            lines = self._new_region(number).lines  # two quotes, as other programs read it
        elif line.lstrip(" ")[0] in _HALF_ITEM_STARTS and (half := _HALF_ITEM.match(line)):
            self.faults.add(
                "half-item", number, half.start(1) + 1, value=line.strip(), example=_item_of(half.group(1), line)
            )
        elif self.in_paragraph and lines and (half := _PICTOGRAM.match(line)) and _PICTOGRAM.match(lines[-1]):
            self.faults.add("half-item", number, value=line.strip(), example=f"- {line[half.end() :]}")
        elif _DELIMITERS.match(line) and "|" in line and len(lines) > 1 and lines[-1] and lines[-2]:
            lines.insert(-1, "")  # a table may follow a paragraph directly, as other programs read it
        if not line.startswith(" "):
            self.in_paragraph = not item and line[0] not in ">|"
            if not item:
                self.item_indent = -1
        lines.append(_marked(line, number))

    def _check_tabs(self, line: str, number: int) -> None:
        """A list or a table as a word processor or a spreadsheet puts it into the clipboard."""
        if line.startswith(("o\t", "§\t")):
            self.faults.add("half-item", number, value=line.replace("\t", " "), example=f"- {line[1:].strip()}")
        elif "\t" in _MARKER.sub("", line):
            if self.tabs_at == number - 1 and self.in_paragraph:
                self.faults.add("tab-table", number - 1)
            self.tabs_at = number

    def _list_item(self, line: str, item: re.Match[str], lines: list[str], number: int) -> str:
        indent, value, sign = len(item.group(1)), item.group(2), item.group(3)
        if self.in_paragraph and indent < 4:
            if value not in (None, "1"):
                return line
            lines.append("")  # a list may follow a paragraph directly, as other programs read it
        if 0 <= self.item_indent < indent and (indent < 4 or indent - self.item_indent > _NESTED_MOST):
            self.faults.add("list-indent", number, indent + 1)
        if indent == self.item_indent and (value is None) is self.is_numbered:
            lines.append("")  # bullets after numbers are another list, as other programs read it
        self.item_indent, self.is_numbered = indent, value is not None
        if sign == ")":
            at = item.start(3)
            line = f"{line[:at]}.{line[at + 1 :]}"
        return line

    def _empty(self, number: int) -> None:
        self._blank()
        if self.open or self.steps:
            self._region(number).lines.append("")

    def _blank(self) -> None:
        self.in_paragraph = False

    def _children(self, number: int) -> list[Node]:
        if self.open:
            return self.open[-1].children
        if self.steps:
            return self.steps[-1].children
        if not self.before:
            self.faults.add("text-before-step", number)
        return self.before

    def _region(self, number: int) -> Region:
        children = self._children(number)
        if not children or type(children[-1]) is not Region:
            return self._new_region(number)
        region = children[-1]
        assert type(region) is Region
        return region

    def _new_region(self, number: int) -> Region:
        region = Region()
        self._children(number).append(region)
        return region


def _is_too_deep(line: str) -> bool:
    prefix = _PREFIX.match(line)
    depth = sum(sign in "-*+>.)" for sign in prefix.group()) if prefix else 0
    return depth > MAX_DEPTH or len(line) - len(line.lstrip(" ")) > 4 * MAX_DEPTH


def _ends_with_quote(lines: list[str]) -> bool:
    """Whether the last lines are a quote and an empty line after it."""
    if not lines or lines[-1]:
        return False
    index = len(lines) - 1
    while index >= 0 and not lines[index]:
        index -= 1
    while index > 0 and lines[index - 1]:
        index -= 1
    return index >= 0 and lines[index].startswith(">")


def _item_of(sign: str, line: str) -> str:
    """The line as an entry of a list."""
    plain = "-" if sign in _BULLETS else sign.replace("\\", "")
    return f"{plain} {line.strip()[len(sign) :].strip()}"


def _marked(line: str, number: int) -> str:
    sign = mark(number)
    if "|" not in line:
        return line + sign if line.strip(" >") else line
    if _DELIMITERS.match(line):
        return line
    return f"{line[:-1]}{sign}|" if line.endswith("|") and not line.endswith("\\|") else line + sign
