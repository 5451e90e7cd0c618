"""Lines that count up as a list would and are none: they run on as one line."""

import re

from kiosk.lesson.findings import Faults
from kiosk.lesson.line_marks import line_of, unmarked

_COUNTED = re.compile(r"\(?(?:([A-Za-z])(?:[.):]|[ ][-–—])|(\d{1,2})(?:[):°]|[ ][-–—])?)[ ]+(\S.*)")


def check_counted(raw: str, line: int, faults: Faults) -> None:
    """Notes where lines of one paragraph, which starts on `line`, begin with a. b. c. or 1 2 3."""
    before = 0
    first: tuple[int, str, str] | None = None
    for text in raw.split("\n"):
        found = _COUNTED.match(unmarked(text).strip())
        count = _count(found) if found else 0
        if first and count and count == before + 1:
            number, value, words = first
            faults.add("half-item", number, value=value, example=f"1. {words}")
            return
        before = count
        first = (line_of(text, line), found.group(), found.group(3)) if found else None


def _count(found: re.Match[str]) -> int:
    """Where a line stands in its row: letters are told apart from figures."""
    letter, figures = found.group(1), found.group(2)
    return 1000 + ord(letter) if letter else int(figures)
