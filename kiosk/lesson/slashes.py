"""Slashes of a block that ended up as words: inside a quote, a list, a table or a sentence, where no block begins."""

import re

from kiosk.lesson.model import Mark, RichText, Run

_SLASHES = re.compile(r"(?<!\S)/{3,}(?:[ ]*(?:say|if|ask|show-me|technician)\b|(?!\S))", re.IGNORECASE)
_OUTER = (
    (re.compile(r"[ ]*/{3,}[ ]*\w"), "the line that begins a block"),
    (re.compile(r"[ ]*>"), "a quote"),
    (re.compile(r"[ ]*(?:[-*+]|\d{1,9}[.)])[ ]"), "a list"),
    (re.compile(r"[^|]*\|[^|]*(?:\||$)"), "a table"),
)


def slashes_in(text: str, rich: RichText) -> str:
    """The first slashes of `text` that are shown as words, with the block's name; "" where there are none.

    `rich` is what was made of it: slashes between backticks were meant to be shown.
    """
    if all(type(part) is Run and (Mark.CODE in part.marks or "///" not in part.text) for part in rich):
        return ""
    found = _SLASHES.search(text)
    return found.group() if found else ""


def outer_of(line: str) -> str:
    """What stands round the words of this line of the file."""
    return next((name for pattern, name in _OUTER if pattern.match(line)), "a text")
