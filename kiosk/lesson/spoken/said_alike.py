"""What many languages say alike, each with its own words: things counted, digits one by one, phone numbers, dates."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from kiosk.lesson.spoken.language import SPACE, Form, Found, Rule, Unit

Cardinal = Callable[[int, Form], str]
_BETWEEN_GROUPS = re.compile(r"[().,/-]")
_LONGEST_NUMBER = 4  # digits of a model number that are said as one number


def counted(number: int, unit: Unit, cardinal: Cardinal) -> str:
    """A number and what it counts, which is in the plural from two on."""
    return f"{cardinal(number, unit.form)} {unit.one if number == 1 else unit.many}"


def digit_by_digit(written: str, names: Sequence[str]) -> str:
    """The digits by their names; whatever else is written is left out."""
    return " ".join(names[int(sign)] for sign in written if sign.isdigit())


def model_number(digits: str, cardinal: Cardinal, names: Sequence[str]) -> str:
    """One number, or its digits where it is long or begins with a zero."""
    if len(digits) > _LONGEST_NUMBER or (digits[0] == "0" and len(digits) > 1):
        return digit_by_digit(digits, names)
    return cardinal(int(digits), Form.ALONE)


def phone_number(written: str, names: Sequence[str], plus: str, comma: str = ",") -> str:
    """Digit by digit, with a pause between the groups that it is written in."""
    said = []
    for group in _BETWEEN_GROUPS.sub(" ", written).split():
        digits = digit_by_digit(group, names)
        said.append(f"{plus} {digits}" if group[0] == "+" else digits)
    return f"{comma} ".join(said)


def few_per_million(cardinal: Cardinal, letters: str) -> Rule:
    """The rule that says "22 ppm" by its letters: so few are pages a minute as often as parts per million."""

    def said(found: Found) -> str:
        return f"{cardinal(int(found.groups[0]), Form.ALONE)} {letters}"

    return Rule(rf"([1-9]\d?|1[0-4]\d){SPACE}?ppm(?!\w)", said)


def short_weekday_rule(short: str, days: str) -> Rule:
    """The rule that says "Sat. 9" in full: a short name with a dot that ends no sentence, as in `weekday_rule`.

    Its tokens, in lower case, belong to the language's rule words.
    """
    names = dict(zip(short.split(), days.split(), strict=True))
    names |= {one.capitalize(): name for one, name in names.items()}
    return Rule(
        rf"({'|'.join(names)})(?:\.(?=,?{SPACE}[^\WA-ZÀ-Þ_]|{SPACE}?:|[,)])|(?=\.))",
        lambda found: names[found.groups[0]],
    )


def weekday_rule(short: str, days: str, to: str) -> tuple[Rule, frozenset[str]]:
    """The rule that says "Mon.-Fri." in full, and the lower-case tokens it is wanted for.

    `short` and `days`: as they are abbreviated and in full, in the same order.
    """
    names = dict(zip(short.split(), days.split(), strict=True))
    day = f"({'|'.join(names)})"
    tokens = {
        f"{one}{dot}{dash}{other}".lower() for one in names for other in names for dot in ("", ".") for dash in "-–"
    }
    said = partial(_days, names={one.lower(): name for one, name in names.items()}, to=to)
    return Rule(rf"(?i:{day}\.?{SPACE}?[-–]{SPACE}?{day}(?:\.|(?!\w)))", said), frozenset(tokens)


def _days(found: Found, names: Mapping[str, str], to: str) -> str:
    first, last = found.groups
    return f"{names[first.lower()]} {to} {names[last.lower()]}"


def day_and_month(found: Found, months: Sequence[str], date: Callable[[int, int, int | None, str], str]) -> str:
    """A date of which a rule found the day, the month's name and the year, the last perhaps ""; "" for no such day."""
    day, name, year = found.groups
    if not 1 <= int(day) <= 31:
        return ""
    month = months.index(name if name in months else name.lower()) + 1
    return date(int(day), month, int(year) if year else None, found.before)


def minute_rules(minute: Unit, cardinal: Cardinal) -> tuple[Rule, ...]:
    """The rules that say "3'20" in minutes and seconds, and "20'" in minutes."""

    def said(found: Found) -> str:
        minutes, *seconds = map(int, found.groups)
        head = f"{cardinal(minutes, minute.form)} {minute.one if minutes == 1 else minute.many}"
        return " ".join((head, *(cardinal(number, Form.ALONE) for number in seconds)))

    return (
        Rule(r"(\d{1,2})['′]([0-5]\d)(?:[\"″]|'')?(?!\w)", said),
        Rule(r"(?<!')(\d{1,3})['′](?![\w'])", said),
    )


def first_numeral_rule(links: str, one: str) -> Rule:
    """The rule that says the I of "type I, II or III"; `links` are the words for "or", "and" and "to"."""
    return Rule(rf"(I)(?=,? (?:(?:{links}) )?II(?!\w))", lambda _found: one)


def stars_rule(cardinal: Cardinal, star: Unit, out_of: str) -> Rule:
    """The rule for a mark in stars, "★★★★☆": four stars `out_of` five, "★★★": three stars."""

    def said(found: Found) -> str:
        full, empty = found.groups[0].count("★"), found.groups[0].count("☆")
        head = counted(full, star, cardinal)
        return f"{head} {out_of} {cardinal(full + empty, star.form)}" if empty else head

    return Rule(r"(★{1,10}☆{1,9}|★{2,10})(?!\w)", said)
