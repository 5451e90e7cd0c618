"""YAML as strings, lists and mappings, each with the place it stands at; nothing is turned into numbers or dates.

Built from the event stream: no recursion, no aliases, a depth and a size that stay small, whatever the file says.
"""

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import yaml

from kiosk.lesson.findings import Faults, named_code
from kiosk.lesson.hidden import HIDDEN
from kiosk.lesson.yaml_faults import PLAIN, LineFault, line_fault

FRONT_MATTER = "front matter"
MAX_SIZE = 16_384
MAX_DEPTH = 6
_MOST_MENDED = 24  # lines that cannot be read, each of which costs another reading
_REST = "mend these first; there may be more"

_KEY = re.compile(r"[A-Za-z_-]+")
_EQUALS = re.compile(r"^[A-Za-z_-]+ *= *", re.MULTILINE)
_BREAKS = re.compile(r"[\t\n]+")

Plain = str | list["Plain"] | dict[str, "Plain"]


@dataclass(slots=True)
class Node:
    """`value` is text, a list of nodes, or a mapping; `keys` holds the place of each key of a mapping.

    `unread`: of the outermost mapping, the keys of lines that cannot be read: they are not in `value`.
    """

    value: "str | list[Node] | dict[str, Node]"
    line: int
    column: int
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    def plain(self) -> Plain:
        """The value without places."""
        match self.value:
            case str(text):
                return text
            case list(items):
                return [item.plain() for item in items]
            case mapping:
                return {key: item.plain() for key, item in mapping.items()}

    def place(self, path: tuple[int | str, ...]) -> tuple[int, int]:
        """Line and column of what `path` leads to, or of the last part of it that exists."""
        node = self
        for part in path:
            match node.value, part:
                case dict() as mapping, str() if part in mapping:
                    node = mapping[part]
                case list() as items, int() if part < len(items):
                    node = items[part]
                case _:
                    break
        return node.line, node.column


class _Unread(Exception):
    """A line says what YAML has a meaning for and lessons have none."""

    def __init__(self, fault: LineFault) -> None:
        super().__init__(fault.cause)
        self.fault = fault


def read_yaml(text: str, faults: Faults, first_line: int = 1, what: str = FRONT_MATTER) -> Node | None:
    """The mapping that `text` holds; None after noting why there is none. `what`: what its author calls the text.

    A line that cannot be read is noted and left out, so that what is wrong with the others is told in the same round.
    """
    if len(text) > MAX_SIZE:
        faults.add("front-matter-size", first_line, what=what)
        return None
    lines, unread, place = text.split("\n"), set[str](), (first_line, 1)
    for _ in range(_MOST_MENDED):
        seen = Faults(faults.path)
        try:
            root = _built("\n".join(lines), seen, first_line, what)
        except (_Unread, yaml.YAMLError) as error:
            fault = error.fault if isinstance(error, _Unread) else line_fault(error, lines)
            place = (first_line + fault.line, fault.column + 1)
            faults.add(fault.kind, *place, what=what, cause=fault.cause, advice=fault.remedy)
            if not _is_mended(lines, fault, unread):
                return None
        else:
            faults.findings += seen.findings
            return _mapping(root, text, frozenset(unread), faults, what)
    faults.add(
        "front-matter-syntax", *place, what=what, cause="so many lines are wrong that no more is read", advice=_REST
    )
    return None


def _is_mended(lines: list[str], fault: LineFault, unread: set[str]) -> bool:
    """Whether another reading is worth while, without what cannot be read; its key joins `unread`."""
    if fault.indent:
        lines[:] = [line[min(fault.indent, len(line) - len(line.lstrip(" "))) :] for line in lines]
        return True
    at = min(fault.line, len(lines) - 1)
    if not lines[at].strip():
        return False
    mended = fault.mended if fault.mended != lines[at] else ""
    if not mended:
        above = (_KEY.match(lines[index]) for index in range(at, -1, -1))
        unread |= {found.group() for found in islice(filter(None, above), 1)}
    lines[at] = mended
    return True


def _mapping(root: Node | None, text: str, unread: frozenset[str], faults: Faults, what: str) -> Node | None:
    if root is None:
        return None
    if not isinstance(root.value, dict):
        cause = "it is not a list of “key: value” lines"
        advice = "write title: … with a colon, not with =" if _EQUALS.search(text) else PLAIN
        faults.add("front-matter-syntax", root.line, root.column, what=what, cause=cause, advice=advice)
        return None
    root.unread = unread
    for key in unread:
        root.value.pop(key, None)  # of a list or mapping, what is left of it
    return root


def _built(text: str, faults: Faults, first_line: int, what: str) -> Node | None:
    stack: list[tuple[Node, str | None]] = []  # an open collection, and the key that waits for its value
    root: Node | None = None
    for event in _events(text):
        mark: Any = event.start_mark
        where = (first_line + mark.line, mark.column + 1)
        if tag := getattr(event, "tag", None):
            cause, advice = f"“{tag}” is a sign of YAML here", "put the whole text in quotes"
            raise _Unread(LineFault(mark.line, mark.column, cause, advice))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Unread(LineFault(mark.line, mark.column, "", "", kind="front-matter-anchor"))
        if isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
            continue
        node = _node_of(event, where)
        if node is None:
            continue
        if isinstance(node.value, str) and not node.value.isprintable():
            node.value = _one_line(node.value, where, faults)
        if stack:
            _attach(stack, node, faults, what)
        elif root is None:
            root = node
        elif node.value != "":  # three dashes below the text, as below front matter, begin one without a word
            cause, advice = "a second text begins here", "take out the line of three dashes above it"
            faults.add("front-matter-syntax", *where, what=what, cause=cause, advice=advice)
            return root
        if not isinstance(node.value, str):
            stack.append((node, None))
            if len(stack) > MAX_DEPTH:
                faults.add("front-matter-size", *where, what=what)
                return None
    return root


def _one_line(text: str, where: tuple[int, int], faults: Faults) -> str:
    """A text of several lines as one; signs that nobody sees, as "\\u202E" writes them, are noted and taken out."""
    if hidden := HIDDEN.search(text):
        faults.add("hidden-character", *where, code=named_code(hidden.group()))
        text = HIDDEN.sub("", text)
    return _BREAKS.sub(" ", text).strip(" ")


def _events(text: str) -> Any:
    return yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def _node_of(event: Any, where: tuple[int, int]) -> Node | None:
    if isinstance(event, yaml.ScalarEvent):
        return Node(event.value, *where)
    if isinstance(event, yaml.SequenceStartEvent):
        return Node([], *where)
    return Node({}, *where) if isinstance(event, yaml.MappingStartEvent) else None


def _attach(stack: list[tuple[Node, str | None]], node: Node, faults: Faults, what: str) -> None:
    outer, key = stack[-1]
    if isinstance(outer.value, list):
        outer.value.append(node)
        return
    assert isinstance(outer.value, dict)
    if key is None:
        name = node.value if isinstance(node.value, str) else ""
        if not isinstance(node.value, str):
            cause = "a key is not a word"
            faults.add("front-matter-syntax", node.line, node.column, what=what, cause=cause, advice=PLAIN)
        elif name in outer.value:
            faults.add("repeated-key", node.line, node.column, key=name)
        outer.keys.setdefault(name, (node.line, node.column))
        stack[-1] = (outer, name)
        return
    outer.value.setdefault(key, node)
    stack[-1] = (outer, None)
