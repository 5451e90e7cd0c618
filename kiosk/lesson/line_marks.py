"""The private sign at the end of each line of Markdown that says which source line it was.

Whatever the Markdown parser makes of a text, each piece of it knows where it came from, exactly.
"""

import re

MAX_LINES = 5000  # thirty times the longest real lesson; each takes a private sign, of which there are 65,533
MARKS = re.compile("[\U000f0000-\U0010fffd]")
_FIRST = 0xF0000
_FIRST_SIGN = chr(_FIRST)


def mark(number: int) -> str:
    """The sign of source line `number`, 1 to `MAX_LINES`."""
    return chr(_FIRST + number)


def line_of(text: str, otherwise: int) -> int:
    """The source line of marked text: that of its first mark."""
    match = MARKS.search(text)
    return ord(match.group()) - _FIRST if match else otherwise


def last_line_of(text: str, otherwise: int) -> int:
    """The source line of marked text's last mark."""
    return line_of("".join(MARKS.findall(text)[-1:]), otherwise)


def unmarked(text: str) -> str:
    """The text of one element without its marks: one at the end of each line."""
    if text[-1:] >= _FIRST_SIGN and "\n" not in text:
        return text[:-1]
    return MARKS.sub("", text)
