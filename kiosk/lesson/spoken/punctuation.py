"""What punctuation does to the voice."""

import re

OPEN = frozenset("([{«“„\"'‘‹¿¡（【「『•·–—|")
CLOSE = frozenset(".,;:!?…)]}»”\"'‘›،؛؟。！？；，、：）】」』|“")
CLOSING = "".join(CLOSE)
BREAKS = frozenset("([{–—|•")
CJK_ENDS = frozenset("。！？")
ENDS = frozenset(".!?…؟") | CJK_ENDS
BETWEEN = re.compile(r"[\s«»“”\"'()\[\]„‹›!?.…¿¡]*")


def is_mark(sign: str) -> bool:
    """Whether a sign is written over or under a letter; such signs are no letters to `re`."""
    return "\u0300" <= sign <= "\u036f" or "\u064b" <= sign <= "\u065f" or "\u0900" <= sign <= "\u0fff"


def pause_of(signs: str, comma: str) -> str:
    """The one mark that says best what closing punctuation does to the voice."""
    for mark in "?؟？!！":
        if mark in signs:
            return mark
    if "。" in signs:
        return "。"
    if "." in signs or "…" in signs:
        return "."
    for mark in "؛;；:：،,，、":
        if mark in signs:
            return mark
    return comma if any(sign in ")]}）】" for sign in signs) else ""
