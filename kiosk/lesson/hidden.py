"""Signs that nobody sees and that change what is seen: control characters, turned directions, blanks without width."""

import re

from kiosk.lesson.findings import Faults, named_code

# All of them are what `str.isprintable` says no to. Not among them: U+200C and U+200D, which join and part letters of
# Persian and Hindi and the pieces of an emoji, and U+200E and U+200F, which Arabic and Hebrew need.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)


def without_hidden(lines: list[str], faults: Faults) -> list[str]:
    """The lines without these signs, the first of each line noted."""
    return [_clean(line, number, faults) for number, line in enumerate(lines, 1)]


def _clean(line: str, number: int, faults: Faults) -> str:
    hidden = HIDDEN.search(line)
    if hidden is None:
        return line
    faults.add("hidden-character", number, hidden.start() + 1, code=named_code(hidden.group()))
    return HIDDEN.sub("", line)
