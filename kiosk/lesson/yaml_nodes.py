"""YAML as strings, lists and mappings, each with the place it stands at; nothing is turned into numbers or dates.

Built from the event stream: no recursion, no aliases, a depth and a size that stay small, whatever the file says.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from kiosk.lesson.findings import Faults, named_code
from kiosk.lesson.hidden import HIDDEN

FRONT_MATTER = "front matter"
MAX_SIZE = 16_384
MAX_DEPTH = 6

_PLAIN = "write one “key: value” a line; put texts with a colon in quotes"
_EQUALS = re.compile(r"^[A-Za-z_-]+ *= *", re.MULTILINE)
_BREAKS = re.compile(r"[\t\n]+")
_WANTS_QUOTES = ("cannot start", "not allowed in this context", "expected key")
_CURLY = frozenset("“”„‘«»")

Plain = str | list["Plain"] | dict[str, "Plain"]


@dataclass(slots=True)
class Node:
    """`value` is text, a list of nodes, or a mapping; `keys` holds the place of each key of a mapping."""

    value: "str | list[Node] | dict[str, Node]"
    line: int
    column: int
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)

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


def read_yaml(text: str, faults: Faults, first_line: int = 1, what: str = FRONT_MATTER) -> Node | None:
    """The mapping that `text` holds; None after noting why there is none. `what`: what its author calls the text."""
    if len(text) > MAX_SIZE:
        faults.add("front-matter-size", first_line, what=what)
        return None
    try:
        root = _built(text, faults, first_line, what)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        cause = getattr(error, "problem", None) or "unreadable"
        line, column, remedy = _place_and_remedy(error, text.split("\n")) if mark else (0, 0, _PLAIN)
        faults.add("front-matter-syntax", first_line + line, column + 1, what=what, cause=cause, advice=remedy)
        return None
    if root is None:
        return None
    if not isinstance(root.value, dict):
        cause = "it is not a list of “key: value” lines"
        advice = "write title: … with a colon, not with =" if _EQUALS.search(text) else _PLAIN
        faults.add("front-matter-syntax", root.line, root.column, what=what, cause=cause, advice=advice)
        return None
    return root


def _place_and_remedy(error: Any, lines: list[str]) -> tuple[int, int, str]:
    """Where the fault lies, and what mends it: the reader often stumbles only on the next line."""
    line, column = error.problem_mark.line, error.problem_mark.column
    here = lines[line] if line < len(lines) else ""
    before = lines[line - 1] if line else ""
    tab = here.find("\t")
    if tab >= 0:
        return line, tab, "put spaces in place of the tab"
    if not _CURLY.isdisjoint(here):
        return line, column, 'put the whole text in straight quotes: "…"'
    if "](" in here:
        return line, column, "write the address alone, without brackets"
    if error.context_mark and ("end of stream" in error.problem or "expected ','" in error.problem):
        remedy = "close the quotation mark" if "quoted" in (error.context or "") else "close the bracket: [one, two]"
        return error.context_mark.line, error.context_mark.column, remedy
    if "mapping values" in error.problem:
        if here[:1] == " ":
            return line, 0, "begin the line at the edge of the page"
        if before and ": " not in before and not before.endswith(":"):
            return line - 1, 0, "put a colon and a space after its key: title: …"
        return line, column, "put texts with a colon in quotes"
    if "document start" in error.problem:
        return line, 0, "begin every key at the edge of the page"
    if any(words in error.problem for words in _WANTS_QUOTES):
        sign = here.partition(":")[2].strip()[:1]
        how = {"'": 'double quotes: "…"', '"': "single quotes: '…'"}.get(sign, "quotes")
        return line, column, f"put the whole text in {how}"
    return line, column, _PLAIN


def _built(text: str, faults: Faults, first_line: int, what: str) -> Node | None:
    stack: list[tuple[Node, str | None]] = []  # an open collection, and the key that waits for its value
    root: Node | None = None
    for event in _events(text):
        mark: Any = event.start_mark
        where = (first_line + mark.line, mark.column + 1)
        if tag := getattr(event, "tag", None):
            advice = "put the whole text in quotes"
            faults.add("front-matter-syntax", *where, what=what, cause=f"“{tag}” is a sign of YAML here", advice=advice)
            return None
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            faults.add("front-matter-anchor", *where)
            return None
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
            faults.add("front-matter-syntax", node.line, node.column, what=what, cause=cause, advice=_PLAIN)
        elif name in outer.value:
            faults.add("repeated-key", node.line, node.column, key=name)
        outer.keys.setdefault(name, (node.line, node.column))
        stack[-1] = (outer, name)
        return
    outer.value.setdefault(key, node)
    stack[-1] = (outer, None)
