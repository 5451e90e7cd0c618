"""The kiosk's own keyboard: which keys there are, where they lie, and what a touch on one of them does. Pure.

A row of letters or signs is a text, one key a code point. No sign needs a long press: what has no room among the
letters stands on a page of its own, one touch away.
"""

from dataclasses import dataclass, replace
from enum import Enum

from kiosk.base.languages import parse_tag
from kiosk.base.settings import Keyboard


class Page(Enum):
    """What the keys show now."""

    LETTERS = "letters"
    OTHERS = "others"  # letters with accents, and those of neighbouring languages
    SIGNS = "signs"
    MORE_SIGNS = "more signs"


class Shift(Enum):
    """Capital letters: not, for one letter, or until touched again."""

    OFF = "off"
    ONCE = "once"
    LOCKED = "locked"


class Act(Enum):
    """What a key is for."""

    SIGN = "sign"
    SHIFT = "shift"
    DELETE = "delete"
    SIGNS = "signs"
    MORE_SIGNS = "more signs"
    LETTERS = "letters"
    OTHERS = "others"
    NEXT_LAYOUT = "next layout"
    SPACE = "space"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Layout:
    """The order of the letters. The last row of each page begins with a key of its own and ends with "delete".

    `sample` stands on the key that leads to `others`.
    """

    keyboard: Keyboard
    own_name: str
    letters: tuple[str, str, str]
    others: tuple[str, str, str]
    sample: str
    has_capitals: bool = True


@dataclass(frozen=True, slots=True)
class Key:
    """`sign` is what it types, "" for the others; places are counted in widths of a letter from the left."""

    act: Act
    sign: str
    row: int
    column: float
    span: float


@dataclass(frozen=True, slots=True)
class Typing:
    """What the keyboard shows: the customer's choice of layout, the page, and capitals or not."""

    layout: Layout
    page: Page = Page.LETTERS
    shift: Shift = Shift.OFF


AZERTY = Layout(
    Keyboard.AZERTY,
    "AZERTY",
    ("azertyuiop", "qsdfghjklm", "wxcvbnéè"),
    ("àâäçêëîïôö", "ùûüÿœæáíóú", "ñåãõøìòß"),
    "àçê",
)
QWERTY = Layout(
    Keyboard.QWERTY,
    "QWERTY",
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("àâäáçéèêëî", "ïíôöóùûüúÿ", "œæñåãõøß"),
    "éàç",
)
ARABIC = Layout(
    Keyboard.ARABIC,
    "العربية",
    ("ضصثقفغعهخحجد", "شسيبلاتنمكطذ", "أإءؤئرىةوزظ"),
    ("آٱپچژ", "ڤگڭ", "،؛؟ـ"),
    "آ",
    has_capitals=False,
)
LAYOUTS = (AZERTY, QWERTY, ARABIC)

# The same for every layout: the name of a network holds any of these.
SIGNS = ("1234567890", "@#&_-+=()/", ".,?!'\":;")
MORE_SIGNS = ("[]{}<>^|\\~", "`$€£%*°§«»", "…–—’“”¿¡")

_LATIN_LANGUAGES_OF_AZERTY = frozenset({"fr", "br", "oc", "co", "wa"})
_QWERTY_REGIONS = frozenset({"CA", "CH", "US", "GB"})
_ARABIC_LANGUAGES = frozenset({"ar", "fa", "ur", "ps", "ckb", "ug", "sd", "ks"})


def layout_for(keyboard: Keyboard, language: str) -> Layout:
    """The layout that was chosen; AUTO gives the one people who read `language` are used to."""
    if keyboard is not Keyboard.AUTO:
        return next(layout for layout in LAYOUTS if layout.keyboard is keyboard)
    tag = parse_tag(language)
    if tag and tag.language in _ARABIC_LANGUAGES:
        return ARABIC
    if tag and tag.language in _LATIN_LANGUAGES_OF_AZERTY and tag.region not in _QWERTY_REGIONS:
        return AZERTY
    return QWERTY


def column_count(layout: Layout) -> int:
    """How many letters' widths the keyboard is wide."""
    return max(len(row) for row in layout.letters)


def keys(typing: Typing) -> tuple[Key, ...]:
    """Every key that is shown, row by row from the left."""
    width = column_count(typing.layout)
    rows, lead = _page(typing)
    placed: list[Key] = []
    for row, signs in enumerate(rows[:-1]):
        placed += _sign_keys(typing, signs, row, (width - len(signs)) / 2)
    placed += _last_row(typing, rows[-1], lead, len(rows) - 1, width)
    placed += _bottom_row(typing, len(rows), width)
    return tuple(placed)


def after(typing: Typing, act: Act) -> Typing:
    """What the keyboard shows after a touch on a key."""
    match act:
        case Act.SIGN:
            # One accent, one capital: then back to where most letters are.
            shift = Shift.OFF if typing.shift is Shift.ONCE else typing.shift
            return replace(typing, shift=shift, page=_back_from(typing.page))
        case Act.SHIFT:
            turn = {Shift.OFF: Shift.ONCE, Shift.ONCE: Shift.LOCKED, Shift.LOCKED: Shift.OFF}
            return replace(typing, shift=turn[typing.shift])
        case Act.SIGNS:
            return replace(typing, page=Page.SIGNS, shift=Shift.OFF)
        case Act.MORE_SIGNS:
            return replace(typing, page=Page.MORE_SIGNS)
        case Act.LETTERS:
            return replace(typing, page=Page.LETTERS)
        case Act.OTHERS:
            return replace(typing, page=Page.OTHERS)
        case Act.NEXT_LAYOUT:
            place = LAYOUTS.index(typing.layout)
            return Typing(LAYOUTS[(place + 1) % len(LAYOUTS)])
        case Act.SPACE:
            return replace(typing, page=Page.LETTERS)
        case Act.DELETE | Act.DONE:
            return typing


def _back_from(page: Page) -> Page:
    return Page.LETTERS if page is Page.OTHERS else page


def _page(typing: Typing) -> tuple[tuple[str, ...], Act | None]:
    """The rows of signs, and what the key before the last of them does."""
    match typing.page:
        case Page.LETTERS:
            return typing.layout.letters, Act.SHIFT if typing.layout.has_capitals else None
        case Page.OTHERS:
            return typing.layout.others, Act.SHIFT if typing.layout.has_capitals else None
        case Page.SIGNS:
            return SIGNS, Act.MORE_SIGNS
        case Page.MORE_SIGNS:
            return MORE_SIGNS, Act.SIGNS


def _sign_keys(typing: Typing, signs: str, row: int, start: float) -> list[Key]:
    return [Key(Act.SIGN, _shifted(typing, sign), row, start + place, 1) for place, sign in enumerate(signs)]


def _shifted(typing: Typing, sign: str) -> str:
    capital = sign.upper()
    return capital if typing.shift is not Shift.OFF and len(capital) == 1 else sign


def _last_row(typing: Typing, signs: str, lead: Act | None, row: int, width: int) -> list[Key]:
    """A key of its own where there is one, the signs in the middle, "delete"."""
    side = min((width - len(signs)) / (2 if lead else 1), 2.0)
    start = (width - len(signs) - side) / 2 + (side / 2 if lead else 0)
    first = [Key(lead, "", row, start - side, side)] if lead else []
    return [*first, *_sign_keys(typing, signs, row, start), Key(Act.DELETE, "", row, start + len(signs), side)]


def _bottom_row(typing: Typing, row: int, width: int) -> list[Key]:
    is_letters = typing.page is Page.LETTERS
    first = Act.SIGNS if typing.page in (Page.LETTERS, Page.OTHERS) else Act.LETTERS
    second = Act.OTHERS if is_letters or first is Act.LETTERS else Act.LETTERS
    wide = 1.5
    done = 2.0
    space = width - 3 * wide - done
    spans = ((first, wide), (second, wide), (Act.NEXT_LAYOUT, wide), (Act.SPACE, space), (Act.DONE, done))
    placed: list[Key] = []
    column = 0.0
    for act, span in spans:
        placed.append(Key(act, " " if act is Act.SPACE else "", row, column, span))
        column += span
    return placed
