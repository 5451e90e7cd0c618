"""Italian as it is said."""

import re
from functools import partial

from kiosk.lesson.spoken import it_tables as tables
from kiosk.lesson.spoken.it_units import UNITS
from kiosk.lesson.spoken.language import SPACE as _S
from kiosk.lesson.spoken.language import Form, Found, Language, Rule, Unit, words
from kiosk.lesson.spoken.pictograms import pictograms
from kiosk.lesson.spoken.roman import roman_number
from kiosk.lesson.spoken.said_alike import (
    day_and_month,
    few_per_million,
    first_numeral_rule,
    minute_rules,
    model_number,
    phone_number,
    short_weekday_rule,
    stars_rule,
    weekday_rule,
)

_SMALL = words(
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove"
)
_TENS = ("", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta")
_ORDINALS = words("zero primo secondo terzo quarto quinto sesto settimo ottavo nono decimo")
MONTHS = words("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre")


def cardinal(number: int, form: Form = Form.ALONE) -> str:
    """0 ≤ number < 10¹⁵ in words."""
    if number == 1:
        return {Form.ALONE: "uno", Form.MASCULINE: "un", Form.FEMININE: "una"}[form]
    return _joined(number) if number < 1_000_000 else _large(number)


def _joined(number: int) -> str:
    said = _below_million(number)
    return f"{said[:-1]}é" if number > 3 and number % 10 == 3 and number % 100 != 13 else said


def _below_million(number: int) -> str:
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        head = _TENS[tens][:-1] if rest in (1, 8) else _TENS[tens]
        return f"{head}{_SMALL[rest]}" if rest else head
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        head = "cento" if hundreds == 1 else f"{_SMALL[hundreds]}cento"
        if 80 <= rest <= 89:
            head = head[:-1]
        return f"{head}{_below_million(rest)}" if rest else head
    thousands, rest = divmod(number, 1000)
    head = "mille" if thousands == 1 else f"{_below_million(thousands)}mila"
    return f"{head}{_below_million(rest)}" if rest else head


def _large(number: int) -> str:
    for size, one, many in ((10**9, "miliardo", "miliardi"), (10**6, "milione", "milioni")):
        if number >= size:
            count, rest = divmod(number, size)
            head = f"{cardinal(count, Form.MASCULINE)} {one if count == 1 else many}"
            return f"{head} {cardinal(rest)}" if rest else head
    raise AssertionError(f"number {number}")  # whatever is large enough has returned


def ordinal(number: int) -> str:
    """The number of something in a row, in the masculine; from 1 to below a million."""
    if number <= 10:
        return _ORDINALS[number]
    said = _below_million(number)
    return f"{said if number % 10 in (3, 6) and number % 100 not in (13, 16) else said[:-1]}esimo"


def counted(number: int, unit: Unit) -> str:
    """So many of a unit; “un'” before a feminine one that begins with a vowel."""
    if number == 1 and unit.form is Form.FEMININE and unit.one[0] in "aeiou":
        return f"un'{unit.one}"
    if number >= 1_000_000 and not number % 1_000_000:
        return f"{cardinal(number)} di {unit.many}"
    return f"{cardinal(number, unit.form)} {unit.one if number == 1 else unit.many}"


def date(day: int, month: int, number: int | None, _before: str) -> str:
    """A day (1 to 31, the first as “primo”), a month (1 to 12) and, where one is given, the year."""
    said = f"{'primo' if day == 1 else cardinal(day)} {MONTHS[month - 1]}"
    return said if number is None else f"{said} {cardinal(number)}"


def part_of(part: str, unit: Unit, _is_attributive: bool) -> str:
    """A half, a quarter or three quarters of a unit."""
    if part == "1/2":
        if unit.one == "ora":
            return "mezz'ora"
        return f"{'mezza' if unit.form is Form.FEMININE else 'mezzo'} {unit.one}"
    link = "d'" if unit.one[0] in "aeiou" else "di "
    return f"{tables.FRACTIONS[part]} {link}{unit.one}" if part in ("1/4", "3/4") else ""


def agreed(_before: str, said: str, noun: str) -> str:
    """ "uno schermo", "un'antenna"."""
    if said == "un" and _IMPURE.match(noun):
        return "uno"
    return "un" if said == "una" and len(noun) > 1 and noun[0].lower() in "aeiou" else said


def _singular(noun: str) -> str:
    """ "compresse" is "compressa" once."""
    return noun[:-1] + {"e": "a", "i": "o"}.get(noun[-1:], noun[-1:])


_IMPURE = re.compile("(?i:s[bcdfghjklmnpqrstvwz]|z|gn|ps|x|y|pn)")


def _clock(found: Found) -> str:
    hour, minute = found.groups
    if int(hour) > 24:
        return ""
    said = cardinal(int(hour), Form.FEMININE)
    return f"{said} e {cardinal(int(minute))}" if int(minute) else said


def _clock_with_dot(found: Found) -> str:
    return _clock(found) if found.before in ("ore", "alle", "dalle", "le", "all'", "fino") else ""


def _numbered(found: Found) -> str:
    if not int(found.groups[0]):
        return ""
    said = ordinal(int(found.groups[0]))
    return f"{said[:-1]}a" if found.groups[1] in ("ª", "a") else said


def _century(found: Found) -> str:
    return ordinal(roman_number(found.groups[0]))


def _phone(found: Found) -> str:
    return phone_number(found.groups[0], _SMALL, "più")


_SHORT_MONTHS = words("gen feb mar apr mag giu lug ago sett set ott nov dic")


def _day_and_short_month(found: Found) -> str:
    """ "3 feb. 2025"."""
    day, name, number = found.groups
    month = next(index for index, one in enumerate(MONTHS, start=1) if one.startswith(name))
    return date(int(day), month, int(number) if number else None, found.before) if 1 <= int(day) <= 31 else ""


_day_and_month = partial(day_and_month, months=MONTHS, date=date)
_WEEKDAYS, _WEEKDAY_WORDS = weekday_rule(
    "lun mar mer gio ven sab dom", "lunedì martedì mercoledì giovedì venerdì sabato domenica", "a"
)
_SHORT_WEEKDAY = short_weekday_rule("lun mer gio ven sab dom", "lunedì mercoledì giovedì venerdì sabato domenica")

RULES = (
    _WEEKDAYS,
    _SHORT_WEEKDAY,
    *minute_rules(UNITS["min"], cardinal),
    stars_rule(cardinal, Unit("stella", "stelle", Form.FEMININE), "su"),
    first_numeral_rule("o|e|a", "uno"),
    few_per_million(cardinal, "pi pi emme"),
    Rule(rf"(\+\d\d{_S}[\d]{{2,4}}(?:{_S}?[\d]{{2,7}}){{1,4}})(?!\w)", _phone),
    Rule(r"(0\d{1,3}[ /-]\d{5,8}|3\d\d \d{6,7}|3\d\d \d{3} \d{4}|800[ -]\d{3}[ -]?\d{3}|0\d{7,10})(?![\w-])", _phone),
    Rule(r"(\d{1,2}):([0-5]\d)(?![\w:])", _clock),
    Rule(r"(\d{1,2})\.([0-5]\d)(?!\w|[.,]\d)", _clock_with_dot),
    Rule(rf"(\d{{1,2}}){_S}({'|'.join(_SHORT_MONTHS)})\.(?:{_S}(\d{{4}}))?(?!\w)", _day_and_short_month),
    Rule(rf"(\d{{1,2}})[º°]?{_S}((?i:{'|'.join(MONTHS)}))(?:{_S}(\d{{4}}))?(?!\w)", _day_and_month),
    Rule(rf"(\d{{1,3}})([ºª]|°(?={_S}[a-z])|[oa](?={_S}[a-z]))", _numbered),
    Rule(r"(3\d\d-\d{6,7})(?![\w-])", _phone),
    Rule(rf"(mar)\.(?={_S}\d)", lambda _found: "martedì"),
    Rule(rf"(gen)\.(?={_S}\d{{4}}(?!\w))", lambda _found: "gennaio"),
    Rule(rf"([IVX]{{1,6}}){_S}sec\.", lambda found: f"{_century(found)} secolo"),
    Rule(rf"([IVX]{{1,6}})(?={_S}secolo)", _century),
)

ITALIAN = Language(
    tag="it",
    cardinal=cardinal,
    counted=counted,
    model_number=partial(model_number, cardinal=cardinal, names=_SMALL),
    date=date,
    price=lambda euros, cents, _currency: f"{euros} e {cardinal(cents)}",
    ordinals=tables.ORDINALS,
    number_word="numero",
    version_word="versione",
    decimal_mark=",",
    group_marks=".\u00a0\u202f\u2009",
    decimal_word="virgola",
    minus="meno",
    plus="più",
    plus_minus="più o meno",
    to="a",
    over="su",
    by="per",
    www="vu vu vu",
    slash="barra",
    capital="{} maiuscola",
    letters=tables.LETTERS,
    accents=tables.ACCENTS,
    signs=tables.SIGNS,
    symbols=tables.SYMBOLS | pictograms("it"),
    units=UNITS,
    currencies=tables.CURRENCIES,
    fractions=tables.FRACTIONS,
    abbreviations=tables.ABBREVIATIONS,
    phrases=tables.PHRASES,
    plain_capitals=tables.PLAIN_CAPITALS,
    joining=tables.JOINING,
    rules=RULES,
    rule_words=_WEEKDAY_WORDS | set(words("mar lun mer gio ven sab dom")),
    are_decimals_a_number=True,
    feminine_nouns=tables.FEMININE_NOUNS,
    feminine_endings=tuple(words("a zione zioni sione sioni ssione tà trice trici")),
    other_nouns=tables.MASCULINE_NOUNS,
    agreed=agreed,
    function_words=tables.FUNCTION_WORDS,
    date_words=frozenset(words("il dal al del entro l' dall' all' dell'")),
    person_words=frozenset(words("sig sigra sig.ra dott dr ing dott.ssa prof.ssa sig.na signor signora da con")),
    code_words=("numero di serie", "numero cliente", "codice", "PIN", "PUK", "password", "chiave"),
    key_words=("codice", "password", "chiave"),
    code_links=("è", "è il", "segreto"),
    numbered=tables.NUMBERED,
    part_of=part_of,
    singular=_singular,
    elided=tables.ELIDED,
    elided_before=frozenset(("uno", "otto", "undici")),
)


def language(_region: str) -> Language:
    """How Italian is said; no region says it otherwise here."""
    return ITALIAN
