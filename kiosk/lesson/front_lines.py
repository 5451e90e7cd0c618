"""Where the front matter begins and ends, and what a word processor or another program made of its lines."""

import re

from kiosk.lesson.findings import Faults
from kiosk.lesson.yaml_nodes import Node, read_yaml

_ENDS = ("---", "...")
_NEARLY = re.compile(r"[-\u2010-\u2015_*=+~ ]{1,40}")  # dashes of another kind or number; +++ begins TOML
_COLON = re.compile(r"^([A-Za-z_-]+)[ \u00a0\u202f]*:[\u00a0\u202f]*")
_COMMENT = re.compile(r"^[A-Za-z_-]+:[ ]+(?![\"'|>\[{])(?:.*?[ ])?(#.*)$")
_TEXTS = ("title", "summary")
_CURLY = re.compile("[“”„«‘’]")
_QUOTES = {"“": "”„“", "„": "“”", "«": "»", "‘": "’", "”": "”", "’": "’"}


def front_matter(lines: list[str], faults: Faults) -> tuple[Node | None, int]:
    """The front matter, and the index of the line after it."""
    start = _start(lines, faults)
    if start < 0:
        return None, 0
    for index in range(start + 1, len(lines)):
        line = lines[index].rstrip()
        is_end = line in _ENDS
        if not is_end and line and _NEARLY.fullmatch(line) and ":" not in line:
            faults.add("open-front-matter", index + 1, advice=f"write three dashes in place of {line[:12]}")
            is_end = True
        if is_end:
            return _read(lines[start + 1 : index], start + 2, faults), index + 1
        if line.startswith("## "):
            break
    faults.add("open-front-matter", start + 1, advice="close it with a line of three dashes")
    return None, start + 1 if len(lines) == start + 1 else index


def _start(lines: list[str], faults: Faults) -> int:
    """The index of the line that begins it; -1 where none does."""
    if lines and lines[0].rstrip() == "---":
        return 0
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    line = lines[first].strip() if lines else ""
    if line.startswith("```"):
        faults.add("no-front-matter", first + 1, advice="take the line of ``` out, and its end")
        _take_out_end(lines)
        first = next((index for index in range(first, len(lines)) if lines[index].strip() == "---"), -1)
    elif line == "---":
        place = "above" if lines[first].startswith("---") else "before"
        faults.add("no-front-matter", first + 1, advice=f"take out what is empty {place} the three dashes")
    elif _NEARLY.fullmatch(line) and any(":" in one or "=" in one for one in lines[first + 1 : first + 3]):
        toml = ", and “title: …” in place of “title = …”" if line == "+++" else ""
        faults.add("no-front-matter", first + 1, advice=f"write three dashes in place of {line[:12]}{toml}")
    else:
        faults.add("no-front-matter", advice="write --- , title: … , topic: … , ---")
        return -1
    return first


def _take_out_end(lines: list[str]) -> None:
    """Takes out the end of the fence round the front matter, or round the whole file: it is told with its start."""
    ends = [index for index, line in enumerate(lines) if line.strip() == "```"]
    after_front = [index for index in ends if lines[index - 1].strip() == "---"]
    for index in after_front or ends[-1:]:
        lines[index] = ""


def _read(lines: list[str], first_line: int, faults: Faults) -> Node | None:
    before = len(faults.findings)
    text = "\n".join([_told(line, number, faults) for number, line in enumerate(lines, first_line)])
    node = read_yaml(text, faults, first_line)
    if node is None and len(faults.findings) == before:
        return Node({}, first_line, 1)
    if node is not None and _CURLY.search(text):
        _straighten(node, faults)
    return node


def _told(line: str, number: int, faults: Faults) -> str:
    """The line as YAML wants it; what YAML would drop without a word is noted."""
    if "\u00a0" in line or "\u202f" in line:
        line = _COLON.sub(lambda found: f"{found.group(1)}: ".ljust(len(found.group())), line)
    if "#" in line and line.startswith(_TEXTS) and (comment := _COMMENT.match(line)):
        faults.add("front-matter-comment", number, comment.start(1) + 1, value=comment.group(1))
    return line


def _straighten(node: Node, faults: Faults) -> None:
    """Takes the quotes of a word processor from round the values: YAML reads them as part of the text."""
    match node.value:
        case str(text):
            if text[:1] in _QUOTES and text[-1:] in _QUOTES[text[0]] and len(text) > 1:
                faults.add("curly-quotes", node.line, node.column, value=text)
                node.value = text[1:-1].strip()
        case list(items):
            for item in items:
                _straighten(item, faults)
        case mapping:
            for item in mapping.values():
                _straighten(item, faults)
