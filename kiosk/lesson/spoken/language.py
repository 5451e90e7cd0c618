"""What the reader must know about a language to say what is written in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType


class Form(Enum):
    """How a number agrees: counted alone ("uno"), before a masculine noun ("un"), before a feminine one ("una")."""

    ALONE = "alone"
    MASCULINE = "masculine"
    FEMININE = "feminine"


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted: its name for one and for many.

    Arabic alone also has a name for two, and one for eleven and more; elsewhere they are "".
    """

    one: str
    many: str
    form: Form = Form.MASCULINE
    two: str = ""
    above_ten: str = ""


@dataclass(frozen=True, slots=True)
class Currency:
    """A kind of money, and the hundredth of it."""

    unit: Unit
    cent: Unit


Say = Callable[["Found"], str]
SPACE = "[ \u00a0\u202f\u2009]"  # in rules: of any width, but never the end of a line


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule of a language found in the text: its groups, and the word before it in lower case."""

    groups: tuple[str, ...]
    before: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of one language, and what is said for it ("" where it turns out to be something else)."""

    pattern: str
    say: Say


NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, eq=False)
class Joining:
    """The small words that stand between numbers and what they count.

    `between` has for words like "between" what is said for a range after them, a {} for each end, and
    for all others under ""; `at` is the @ of
    "4K@60Hz", `more_than` the > of "> 80 %". `rates` are the words behind a slash that say how often: "3x/day". Blood
    pressure is one number `above` the other. After one of `parts`, as in "step 1/3", a fraction is `of` so many.
    `and_half` has a {} for the number before ½; where the half is said after the noun, `half_after` has it by gender.
    `and_part` has the {number} before ¼ or ¾, the {part}, and the unit's name for {many} or all of it {counted}.
    `metres` has a {} for metres and one for centimetres ("1,50 m"); "" where such lengths are said as decimals. `ratio`
    stands for the colon of "10:1". `powers` are said for a square, a cube and any other power, with {0} for the base
    and {1} for the exponent.
    """

    times: Unit
    between: Mapping[str, str]
    at: str
    more_than: str
    rates: Mapping[str, str]
    parts: frozenset[str]
    powers: tuple[str, str, str]
    above: str
    of: str
    and_half: str
    half_after: Mapping[Form, str] = field(default_factory=dict)
    and_part: str = ""
    metres: str = ""
    ratio: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The tables and small functions of one language.

    `capital` has a {} for the letter's name. `signs` are the names of signs where text is spelled, `symbols` what
    is said for them inside a sentence ("" for nothing). `abbreviations` are written with their dots, `numbered`
    are those that are one before a digit alone: "no. 4". `rules` are tried in order, before what all languages
    share, where a word starts with a digit, a sign or a capital, or is one of `rule_words`. `ordinals` number the
    entries of a list. `year` is None where years are said like other numbers. A decimal counts its unit in the
    plural from `decimal_plural_from` on. `agreed` makes the words of a number agree with the word before and the
    one after it; `is_attributive` is whether a unit between these two is in the singular, as in "a 9 V battery";
    `part_of` says "1/2", "1/4" or "3/4" of a unit, in front of a noun or not; `singular` is for the noun of "1½
    tablets". `elided` are words that lose their vowel before a number whose first word is one of `elided_before`,
    if it does not stand before one of `counted_alone` or the end. After one of `code_words`, and perhaps one of
    `code_links`, digits are said one by one: "your code is 4821"; a password after one of `key_words` and a link
    or a colon is spelled. A letter with a dot after one of `person_words` is somebody's first name. After one of
    `date_words` "12/11" is a day. `endings` are said for words that end so and in a dot: "Hauptstr.". What is
    counted is feminine where it is one of `feminine_nouns`, or ends in one of `feminine_endings` and is none of
    `other_nouns`.
    """

    tag: str
    cardinal: Callable[[int, Form], str]
    counted: Callable[[int, Unit], str]
    model_number: Callable[[str], str]
    date: Callable[[int, int, int | None, str], str]
    price: Callable[[str, int, Currency], str]
    ordinals: tuple[str, ...]
    number_word: str
    version_word: str
    decimal_mark: str
    group_marks: str
    decimal_word: str
    minus: str
    plus: str
    plus_minus: str
    to: str
    over: str
    by: str
    www: str
    slash: str
    capital: str
    letters: Mapping[str, str]
    accents: Mapping[str, str]
    signs: Mapping[str, str]
    symbols: Mapping[str, str]
    units: Mapping[str, Unit]
    currencies: Mapping[str, Currency]
    fractions: Mapping[str, str]
    abbreviations: Mapping[str, str]
    phrases: Mapping[str, str]
    plain_capitals: frozenset[str]
    joining: Joining
    rules: tuple[Rule, ...] = ()
    rule_words: frozenset[str] = frozenset()
    year: Callable[[int], str] | None = None
    are_decimals_a_number: bool = False
    is_month_first: bool = False
    feminine_nouns: frozenset[str] = frozenset()
    feminine_endings: tuple[str, ...] = ()
    other_nouns: frozenset[str] = frozenset()
    function_words: frozenset[str] = frozenset()
    are_nouns_capital: bool = False
    decimal_plural_from: float = 0.0
    scripts: str = "latin"
    comma: str = ","
    plural_ending: str = ""
    endings: Mapping[str, str] = field(default_factory=dict)
    date_words: frozenset[str] = frozenset()
    code_words: tuple[str, ...] = ()
    code_links: tuple[str, ...] = ()
    key_words: tuple[str, ...] = ("?",)
    person_words: frozenset[str] = frozenset()
    numbered: Mapping[str, str] = field(default_factory=dict)
    elided: Mapping[str, str] = field(default_factory=dict)
    elided_before: frozenset[str] = frozenset()
    counted_alone: frozenset[str] = frozenset()
    agreed: Callable[[str, str, str], str] | None = None
    is_attributive: Callable[[str, str], bool] | None = None
    part_of: Callable[[str, Unit, bool], str] | None = None
    singular: Callable[[str], str] | None = None

    def is_feminine(self, noun: str) -> bool:
        """Whether a number before `noun` is in the feminine."""
        lower = noun.lower()
        is_compound = self.are_nouns_capital
        is_other = lower.endswith(tuple(self.other_nouns)) if is_compound else lower in self.other_nouns
        return lower in self.feminine_nouns or (lower.endswith(self.feminine_endings) and not is_other)

    def year_words(self, number: int) -> str:
        """A year as it is said in a date."""
        return self.year(number) if self.year is not None else self.cardinal(number, Form.ALONE)


SPOKEN_LANGUAGES = ("fr", "en", "ar", "de", "es", "it")


@lru_cache(maxsize=32)
def language_of(tag: str) -> Language | None:
    """The tables for a BCP 47 tag; None where this language has none and text is said as it is written."""
    primary, _, rest = tag.replace("_", "-").partition("-")
    if primary.lower() not in SPOKEN_LANGUAGES:
        return None
    module = import_module(f"kiosk.lesson.spoken.{primary.lower()}")
    region = rest.rpartition("-")[2].upper()
    language: Language = module.language(region)
    return language


def words(text: str) -> tuple[str, ...]:
    """A list written with spaces."""
    return tuple(text.split())


def pairs(text: str) -> dict[str, str]:
    """A table written as lines of "sign, space, words"."""
    return dict(line.strip().split(" ", 1) for line in text.strip().splitlines())


def unit_table(text: str, plural: Callable[[str], str]) -> dict[str, Unit]:
    """A table written as lines of "signs = one / many : f"; `plural` makes the second where it is left out."""
    units = {}
    for line in text.strip().splitlines():
        signs, _, names = line.strip().partition(" = ")
        names, _, form = names.partition(" : ")
        one, _, many = names.partition(" / ")
        unit = Unit(one, many or plural(one), Form.FEMININE if form == "f" else Form.MASCULINE)
        units.update(dict.fromkeys(signs.split(), unit))
    return units


def compass_units(one: str, many: str, points: Mapping[str, str]) -> dict[str, Unit]:
    """Degrees of latitude and longitude, "48° N": `points` has the word of each letter."""
    return {
        f"°{gap}{letter}": Unit(f"{one} {word}", f"{many} {word}")
        for letter, word in points.items()
        for gap in ("", " ")
    }
