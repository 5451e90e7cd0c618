"""What is wrong with a line that YAML does not read, in words for its author, and what is read in its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

PLAIN = "write one “key: value” a line; put texts with a colon in quotes"
_AT_THE_EDGE = "begin every key at the edge of the page"
_WANTS_QUOTES = ("cannot start", "not allowed in this context", "expected key", "alphabetic or numeric", "escape")
_CURLY = frozenset("“”„‘«»")


@dataclass(frozen=True, slots=True)
class LineFault:
    """`line` and `column` count from 0; the line is read as `mended` then, "" where nothing of it is.

    `indent`: by so much all lines stand too far in.
    """

    line: int
    column: int
    cause: str
    remedy: str
    mended: str = ""
    indent: int = 0
    kind: str = "front-matter-syntax"


def line_fault(error: Any, lines: Sequence[str]) -> LineFault:
    """The fault that a YAMLError tells. The reader often stumbles only on the next line."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        at = next((at for at, line in enumerate(lines) if not line.isprintable()), 0)
        return LineFault(at, 0, "it has signs that are no text", "write the line anew")
    # To YAML, U+2028 and U+0085 end a line, too; and it stumbles below the last one.
    lines, line = (*lines, ""), min(mark.line, len(lines))
    here, column, problem = lines[line], mark.column, error.problem or ""
    if (tab := here.find("\t")) >= 0:
        mended = here.replace("\t", " ").lstrip()
        return LineFault(line, tab, "a tab stands here", "put spaces in place of the tab", mended)
    if not _CURLY.isdisjoint(here):
        remedy = 'put the whole text in straight quotes: "…"'
        return LineFault(line, column, "these quotes do not hold a text together", remedy)
    if "](" in here:
        return LineFault(line, column, "a link cannot stand here", "write the address alone, without brackets")
    if error.context_mark and ("end of stream" in problem or "expected ','" in problem):
        return _left_open(error)
    if "mapping values" in problem:
        return _colon(lines, line, column)
    if "document start" in problem:
        return _indented(lines, line)
    if any(words in problem for words in _WANTS_QUOTES):
        return _wants_quotes(line, column, here)
    return LineFault(line, column, "this line is no “key: value”", PLAIN)


def _left_open(error: Any) -> LineFault:
    """Told where the bracket or the quotation mark stands, not where the text ends."""
    place = error.context_mark
    if "quoted" in (error.context or ""):
        return LineFault(place.line, place.column, "a quotation mark is left open", "close the quotation mark")
    return LineFault(place.line, place.column, "a bracket is left open", "close the bracket: [one, two]")


def _colon(lines: Sequence[str], line: int, column: int) -> LineFault:
    here = lines[line]
    if here.startswith(" ") and ": " not in here[:column]:
        return LineFault(line, 0, "the line is indented", "begin the line at the edge of the page", here.lstrip())
    before = next((at for at in range(line - 1, -1, -1) if lines[at].strip()), -1)
    if before >= 0 and ": " not in lines[before] and not lines[before].endswith(":"):
        remedy = "put a colon and a space after its key: title: …"
        return LineFault(before, 0, "the line has no key with a colon and a space after it", remedy)
    return LineFault(line, column, "the text has a colon, which ends a key here", "put texts with a colon in quotes")


def _indented(lines: Sequence[str], line: int) -> LineFault:
    """A key stands nearer to the edge than those before it, from which the reader took where keys begin."""
    first = next((at for at, one in enumerate(lines[:line]) if one.strip()), line)
    where = line if lines[line].startswith(" ") else first
    indent = len(lines[first]) - len(lines[first].lstrip(" "))
    return LineFault(where, 0, "the keys do not begin at one place", _AT_THE_EDGE, indent=indent)


def _wants_quotes(line: int, column: int, here: str) -> LineFault:
    sign = here.partition(":")[2].strip()[:1]
    if here.lstrip().startswith("- "):
        remedy = "indent all entries alike below their key, or write [one, two]"
        return LineFault(line, column, "an entry of a list stands where a key was expected", remedy)
    if sign in ("'", '"'):
        how = "single quotes: '…'" if sign == '"' else 'double quotes: "…"'
        cause = f"the text has a {sign} of its own, or a backslash"
        return LineFault(line, column, cause, f"put the whole text in {how}")
    if sign == "-":
        remedy = "put the whole text in quotes, or write a list as [one, two]"
        return LineFault(line, column, "a list cannot begin beside its key", remedy)
    cause = f"a text cannot begin with {sign}" if sign else "this line is no “key: value”"
    return LineFault(line, column, cause, "put the whole text in quotes")
