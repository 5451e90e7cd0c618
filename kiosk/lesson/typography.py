"""Typographic signs that authors cannot be asked to type: no-break spaces and apostrophes."""

import re
from functools import lru_cache

from kiosk.lesson.model import Inline, Mark, RichText, Run, Value

NO_BREAK = "\u00a0"
_HIDDEN = "\ufffc"  # stands for a sign that must not be touched: code, an address
_UNITS = (
    "°C|°F|%|€|£|km|cm|mm|m²|m|kg|g|l|ml|kWh|kW|W|V|A|mA|GHz|MHz|Hz|Gbit/s|Mbit/s|kbit/s|Go|Mo|Ko|GB|MB|kB|TB|To|dB|dBm|"
    "heures?|minutes?|secondes?|jours?|semaines?|mois|ans?|fois|h|min|s|"
    "hours?|minutes?|seconds?|days?|weeks?|months?|years?|times"
)
_Edit = tuple[int, int, str]


def typeset(text: RichText, language: str) -> RichText:
    """The same words with the no-break spaces and apostrophes of the language; code is left as typed."""
    gate, rules = _rules(language)
    for part in text:
        if isinstance(part, Value) or gate.search(part.text) is not None:
            break
    else:
        return text
    edits = _edits("".join([_visible(part) for part in text]), rules)
    if edits:
        text = _edited(text, edits)
    return tuple([_typeset_words(part, rules) if isinstance(part, Value) else part for part in text])


def typeset_text(text: str, language: str) -> str:
    """`typeset` for text without marks."""
    return "".join(part.text for part in typeset((Run(text),), language) if type(part) is Run)


_Rule = tuple[str, re.Pattern[str], str]


@lru_cache(maxsize=16)
def _rules(language: str) -> tuple[re.Pattern[str], tuple[_Rule, ...]]:
    """What any text to be changed holds, and rules; where two of these touch, the first wins.

    A rule is a sign it needs, a pattern, and what stands in place of its group 1. A sign that is to be found comes
    before what is behind it, so that `re` looks for the sign and not at every place.
    """
    general: tuple[_Rule, ...] = (
        (" ", re.compile(rf"( )(?<=\d )(?=(?:{_UNITS})\b|[%€£°])"), NO_BREAK),
        ("'", re.compile(r"(')(?<=\w')(?=\w)"), "’"),
    )
    if language.partition("-")[0].lower() != "fr":
        return re.compile(r"['\d]"), general
    french: tuple[_Rule, ...] = (
        (" ", re.compile(r"( )(?=[?!:;»])"), NO_BREAK),
        ("«", re.compile(r"( )(?<=« )"), NO_BREAK),
        ("«", re.compile(r"(?<=«)()(?=\w)"), NO_BREAK),
        ("»", re.compile(r"(?<=\w)()(?=»)"), NO_BREAK),
        ("?", re.compile(r"(?<=[^\W\d_])()(?=\?[?!]*(?:\s|$))"), NO_BREAK),
        ("!", re.compile(r"(?<=[^\W\d_])()(?=![?!]*(?:\s|$))"), NO_BREAK),
        (" ", re.compile(r"( )(?<=\d )(?=\d{3}(?:\D|$))"), NO_BREAK),
        ("h", re.compile(r"( )(?<=\d )(?=h\b)"), NO_BREAK),
        ("h", re.compile(r"( )(?<=\dh )(?=\d)"), NO_BREAK),
        ("h", re.compile(r"( )(?<=\d h )(?=\d)"), NO_BREAK),
        *general,
    )
    return re.compile(r"['?!:;«»\d]"), french


def _edits(text: str, rules: tuple[_Rule, ...]) -> list[_Edit]:
    found: list[_Edit] = []
    for sign, pattern, new in rules:
        if sign in text:
            for match in pattern.finditer(text):
                start, end = match.span(1)
                found.append((start, end, new))
    found.sort()
    return found


def _visible(part: Inline) -> str:
    if type(part) is Value:
        return "a"  # a word, whatever it will be
    assert type(part) is Run
    is_hidden = (part.marks is not Mark.NONE and Mark.CODE in part.marks) or part.text.startswith("http")
    return _HIDDEN * len(part.text) if is_hidden else part.text


def _edited(text: RichText, edits: list[_Edit]) -> RichText:
    done: list[Inline] = []
    position = 0
    pending = iter(edits)
    edit = next(pending, None)
    for part in text:
        if type(part) is not Run:
            position += 1
            done.append(part)
            continue
        end = position + len(part.text)
        pieces: list[str] = []
        cursor = position
        while edit is not None and edit[1] <= end and edit[0] < end:
            start, stop, new = edit
            if start >= cursor:
                pieces += [part.text[cursor - position : start - position], new]
                cursor = stop
            edit = next(pending, None)
        if pieces:
            pieces.append(part.text[cursor - position :])
            part = Run("".join(pieces), part.marks, part.url)
        done.append(part)
        position = end
    if edit is not None and edit[0] >= position and done and type(done[-1]) is Run:
        last = done[-1]
        done[-1] = Run(last.text + edit[2], last.marks, last.url)
    return tuple(done)


def _typeset_words(part: Value, rules: tuple[_Rule, ...]) -> Value:
    edits = _edits(part.otherwise, rules)
    if not edits:
        return part
    (words,) = _edited((Run(part.otherwise),), edits)
    assert type(words) is Run
    return Value(part.name, words.text, part.marks)
