"""Tables of a lesson: what Markdown makes of their rows without a word, and how their columns stand."""

import re

from kiosk.lesson.findings import Faults
from kiosk.lesson.line_marks import line_of, unmarked
from kiosk.lesson.model import Alignment
from kiosk.lesson.outline import is_delimiters


def check_rows(lines: list[str], faults: Faults) -> None:
    """Markdown drops a table's surplus cells, fills missing ones, and takes one without its rule for text."""
    expected = 0
    is_table = False
    for index, text in enumerate(lines):
        if expected and "|" in text:
            if (count := _cell_count(text)) != expected:
                kind = "lost-cells" if count > expected else "uneven-table"
                faults.add(kind, line_of(text, 1), count=count, most=expected)
        elif "|" in text and is_delimiters(text) and not (index and lines[index - 1].strip(" >")):
            faults.add("table-without-head", _line_at(lines, index))
            expected, is_table = 0, True
        elif index and "|" in text and is_delimiters(text):
            expected = _cell_count(text)
        else:
            expected = 0
            is_row = text.startswith("|")
            following = lines[index + 1] if index + 1 < len(lines) else ""
            if is_row and not is_table and not is_delimiters(following):
                faults.add("table-without-rule", line_of(text, 1))
            is_table = is_row


def alignment(style: str) -> Alignment:
    """How a column stands whose cells have this CSS."""
    if "center" in style:
        return Alignment.CENTRE
    return Alignment.END if "right" in style else Alignment.START


def _line_at(lines: list[str], index: int) -> int:
    """The source line of a rule of dashes, which has no mark of its own."""
    after = next((at for at in range(index + 1, len(lines)) if line_of(lines[at], 0)), None)
    if after is not None:
        return line_of(lines[after], 1) - (after - index)
    before = next((at for at in range(index - 1, -1, -1) if line_of(lines[at], 0)), None)
    return 1 if before is None else line_of(lines[before], 1) + index - before


def _cell_count(row: str) -> int:
    bare = re.sub(r"\\.|`[^`]*`|\{\{[^{}]*\}\}", "", unmarked(row)).strip().removeprefix("|").removesuffix("|")
    return bare.count("|") + 1
