"""Signs that stand alone between two things: "3 x £5", "step 2 / 5", "10 - 3 = 7", "Google / Apple"."""

import re

from kiosk.lesson.spoken.language import SPACE, Language

_EQUATION = re.compile(rf"{SPACE}\d[\d., \u00a0\u202f]{{0,15}}[^\d\s]{{0,3}}{SPACE}?={SPACE}?[€$£]?\d")


def said_between(text: str, first: int, last: int, before: str, language: Language, before_that: str) -> str | None:
    """What is said for the sign `[first, last)` between blanks: a pause is the language's comma, "" nothing at all.

    None where it is no such sign. `before` is the word before it, `before_that` the one before that.
    """
    sign, after = text[first:last], text[last + 1 : last + 3]
    if sign in ("x", "×"):
        return _times(before, after, language)
    is_equation = before[-1:] in _ENDS_AMOUNT and _EQUATION.match(text, last) is not None
    if sign in "-–" and is_equation:
        return language.minus
    if sign in "-–" and after[:1].isdigit() and _TIME.search(text, max(0, first - _LONGEST_TIME), first):
        return language.to
    if sign != "/":
        return None
    if is_equation:
        return language.symbols["÷"]
    following = _WORD.match(text, last + 1)
    head, _, name = language.joining.rates.get(following.group() if following else "", "").rpartition(" ")
    if (
        head
        and following
        and name == following.group()
        and _COUNTED.search(text, max(0, first - _LONGEST_COUNTED), first)
    ):
        return head  # "12 € / jour"
    if before.isdigit() and after[:1].isdigit() and before_that.lower() in language.joining.parts:
        return language.joining.of
    return language.comma


_LONGEST_TIME = 12
_TIME = re.compile(r"(?i:\d ?(?:[ap]\.?m\.?|h|uhr)|\d[:h][0-5]\d) $")
_LONGEST_COUNTED = 30
_WORD = re.compile(r"[^\W\d_]+")
_COUNTED = re.compile(r"\d ?(?:[€$£%]|[^\W\d_]{1,20}\.?)? $")
_ENDS_AMOUNT = frozenset("0123456789€$£%)")


def _times(before: str, after: str, language: Language) -> str | None:
    """Whether "x" is a multiplication or stands between sides; between a number and what is counted it is nothing."""
    if _is_letter(before) and _is_letter(after):
        return language.by  # "L x W x H"
    if before[:1].isdigit():
        if after[:1] in language.currencies or (after[:1].isdigit() and not before.isdigit()):
            return language.by if after[:1].isdigit() else language.symbols["×"]  # "4 m x 3 m", "3 x £5"
        return "" if after[:1].isalnum() else None  # "2 x AA" are two of them
    return language.by if before[-1:].isdigit() and after[:1].isdigit() else None  # "M4 x 20"


def _is_letter(text: str) -> bool:
    return text[:1].isalpha() and not text[1:2].isalnum()
