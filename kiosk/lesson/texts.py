"""One text of a lesson, read and set in type, with its faults where they stand in the file."""

from typing import Protocol

from kiosk.lesson.findings import Faults
from kiosk.lesson.inline import parse_inline
from kiosk.lesson.line_marks import last_line_of, unmarked
from kiosk.lesson.model import RichText
from kiosk.lesson.slashes import outer_of, slashes_in
from kiosk.lesson.typography import typeset

MAX_TEXT = 4000  # signs of a paragraph, however many lines it has
_MOST_REPORTED = 12  # in one text; the others are told once these are mended


class Lines(Protocol):
    """The source text, to find where on a line something stands."""

    def column(self, line: int, snippet: str, last: int = 0) -> tuple[int, int]: ...

    def at(self, line: int) -> str: ...


class Texts:
    """Reads the texts of one lesson."""

    def __init__(self, faults: Faults, language: str, lines: Lines) -> None:
        self._faults, self._language, self._lines = faults, language, lines
        self._reported: list[tuple[str, str, dict[str, object]]] = []
        self._is_reported: set[tuple[str, str]] = set()

    def read(self, raw: str, line: int) -> RichText:
        """What marked text says; it starts on `line`."""
        text = unmarked(raw)
        if len(text) > MAX_TEXT:
            self._faults.add("line-too-long", line, count=len(text), most=MAX_TEXT)
            text = text[:MAX_TEXT]
        rich = parse_inline(text, self._report)
        if "///" in text and (slashes := slashes_in(text, rich)):
            at, column = self._lines.column(line, slashes, last_line_of(raw, line))
            self._faults.add("misplaced-block", at, column, name=slashes, outer=outer_of(self._lines.at(at)))
        if self._reported:
            last = last_line_of(raw, line)
            for kind_id, snippet, details in self._reported:
                at, column = self._lines.column(line, snippet, last)
                self._faults.add(kind_id, at, column, **details)
            self._reported.clear()
            self._is_reported.clear()
        return typeset(rich, self._language)

    def _report(self, kind_id: str, snippet: str, /, **details: object) -> None:
        if len(self._reported) < _MOST_REPORTED and (kind_id, snippet) not in self._is_reported:
            self._is_reported.add((kind_id, snippet))
            self._reported.append((kind_id, snippet, details))
