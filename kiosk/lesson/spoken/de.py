"""German as it is said."""

from functools import partial

from kiosk.lesson.spoken import de_tables as tables
from kiosk.lesson.spoken.de_units import UNITS
from kiosk.lesson.spoken.language import SPACE as _S
from kiosk.lesson.spoken.language import Form, Found, Language, Rule, Unit, words
from kiosk.lesson.spoken.pictograms import pictograms
from kiosk.lesson.spoken.said_alike import (
    counted,
    day_and_month,
    digit_by_digit,
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
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
)
_TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_ONE = {Form.ALONE: "eins", Form.MASCULINE: "ein", Form.FEMININE: "eine"}
_ORDINALS = {1: "erste", 3: "dritte", 7: "siebte", 8: "achte"}
MONTHS = words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")


def cardinal(number: int, form: Form = Form.ALONE) -> str:
    """0 ≤ number < 10¹⁵ in words."""
    if number == 1:
        return _ONE[form]
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return f"{'ein' if rest == 1 else _SMALL[rest]}und{_TENS[tens]}" if rest else _TENS[tens]
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        head = f"{_SMALL[hundreds] if hundreds > 1 else ''}hundert"
        return f"{head}{cardinal(rest)}" if rest else head
    if number < 1_000_000:
        thousands, rest = divmod(number, 1000)
        head = f"{cardinal(thousands, Form.MASCULINE) if thousands > 1 else ''}tausend"
        return f"{head}{cardinal(rest)}" if rest else head
    for size, one, many in ((10**12, "Billion", "Billionen"), (10**9, "Milliarde", "Milliarden"), (10**6, *_MILLION)):
        if number >= size:
            count, rest = divmod(number, size)
            head = f"{cardinal(count, Form.FEMININE)} {one if count == 1 else many}"
            return f"{head} {cardinal(rest, form)}" if rest else head
    raise AssertionError(f"number {number}")  # whatever is large enough has returned


_MILLION = ("Million", "Millionen")


_BEFORE_N = frozenset(words("am vom zum zur im beim dem den bis seit ab v. des diesem jeden"))


def ordinal(number: int, before: str) -> str:
    """An ordinal with the ending that the word before it asks for."""
    words_before_last = number % 100
    if words_before_last in _ORDINALS and number < 100:
        stem = _ORDINALS[words_before_last]
    else:
        stem = cardinal(number) + ("te" if 0 < words_before_last < 20 else "ste")
    if before in _BEFORE_N:
        return f"{stem}n"
    return stem if before in ("der", "die", "das", "diese", "jede", "jedes") else f"{stem}r"


def year(number: int) -> str:
    """A year as German says it: by hundreds from 1100 to 1999, else as a number."""
    if not 1100 <= number <= 1999:
        return cardinal(number)
    century, rest = divmod(number, 100)
    return f"{cardinal(century)}hundert{cardinal(rest) if rest else ''}"


def date(day: int, month: int, number: int | None, before: str) -> str:
    """A day (1 to 31), a month (1 to 12) and, where one is given, the year; the word `before` asks for the ending."""
    said = f"{ordinal(day, before)} {MONTHS[month - 1]}"
    return said if number is None else f"{said} {year(number)}"


def _clock(found: Found) -> str:
    hour, minute = found.groups
    if int(hour) > 24:
        return ""
    hours = f"{cardinal(int(hour), Form.MASCULINE)} Uhr"
    return f"{hours} {cardinal(int(minute))}" if int(minute) else hours


def _short_date(found: Found) -> str:
    day, month = map(int, found.groups)
    return date(day, month, None, found.before) if 1 <= day <= 31 and 1 <= month <= 12 else ""


def _numbered(found: Found) -> str:
    return ordinal(int(found.groups[0]), found.before)


def _counted_off(found: Found) -> str:
    """ "2. Tür links": the noun asks for the ending where no article does."""
    number, noun = int(found.groups[0]), found.groups[1]
    said = ordinal(number, found.before)
    if not said.endswith("r"):
        return said
    return said[:-1] if noun in _FEMININE else f"{said[:-1]}s" if noun in _NEUTER else said


_FEMININE = frozenset(words("Etage Generation Gen Whg Seite Klasse Woche Zeile Tür Taste"))
_NEUTER = frozenset(words("OG UG Obergeschoss Untergeschoss Mal Kapitel Jh Jhdt Jahrhundert Jahr Menü Gerät"))


def _phone(found: Found) -> str:
    return phone_number(found.groups[0].replace("(0)", " "), _SMALL, "plus")


def _agreed(before: str, said: str, noun: str) -> str:
    """A number that is one, in the case that the word before it asks for: "mit einem Sensor", "für einen Tag"."""
    number, _, rest = said.partition(" ")
    half, _, halved = rest.partition(" ") if rest.startswith("halb") else ("", "", rest)
    is_masculine = _is_masculine((halved.partition(" ")[0] or noun).rpartition("-")[2].lower())
    if before in tables.DATIVE and number in _DATIVE:
        number = _DATIVE[number]
    elif before in tables.ACCUSATIVE and number == "ein" and is_masculine:
        number = "einen"
    else:
        return said
    return " ".join(filter(None, (number, half and "halben", halved)))


def _is_masculine(noun: str) -> bool:
    """Compounds too: "Rauchmelder" is what "Melder" is."""
    return noun in tables.MASCULINE_NOUNS or noun.endswith(_MASCULINE_ENDS)


_MASCULINE_ENDS = tuple(one for one in tables.MASCULINE_NOUNS if len(one) > 3)
_DATIVE = {"ein": "einem", "eine": "einer"}


def part_of(part: str, unit: Unit, _is_attributive: bool) -> str:
    """A half, a quarter or three quarters of a unit."""
    if part == "1/2":
        is_masculine = unit.one.lower() in tables.MASCULINE_NOUNS
        ending = "e" if unit.form is Form.FEMININE else "er" if is_masculine else "es"
        return f"ein{'e' if ending == 'e' else ''} halb{ending} {unit.one}"
    if unit.one == "Stunde":
        return {"1/4": "eine Viertelstunde", "3/4": "eine Dreiviertelstunde"}.get(part, "")
    return {"1/4": f"ein viertel {unit.one}", "3/4": f"drei viertel {unit.one}"}.get(part, "")


_COUNTED_OFF = (
    "Gen|Jh|Jhdt|Whg|Stock|Etage|OG|UG|Obergeschoss|Untergeschoss|Schritt|Tag|Mal|Generation|Kapitel|Seite|Klasse|Jahrhundert|Platz|"
    "Woche|Monat|Jahr|Zeile|Punkt|Tür|Taste|Menü|Gerät|Versuch|Anschluss"
)


def _days_of_month(found: Found) -> str:
    """ "3.–5. März"."""
    first, last, month = found.groups
    if not 1 <= int(first) < int(last) <= 31:
        return ""
    return f"{ordinal(int(first), found.before)} bis {ordinal(int(last), found.before)} {month}"


def _two_ordinals(found: Found) -> str:
    """ "am 2. und 3. Mai"."""
    first, link, second = found.groups
    return f"{ordinal(int(first), found.before)} {link} {ordinal(int(second), found.before)}"


def _after_determiner(found: Found) -> str:
    """ "die 1. Taste", "im 2. Menü"."""
    return _numbered(found) if found.before in _DETERMINERS else ""


def _after_preposition(found: Found) -> str:
    """ "am 3. kommt jemand": a day of the month without its month."""
    return _numbered(found) if found.before in ("am", "vom", "zum", "ab", "seit") else ""


def _in_the(found: Found) -> str:
    """ "in der 2. Zeile"."""
    return ordinal(int(found.groups[0]), "im")


def _day_and_short_month(found: Found) -> str:
    day, name, number = found.groups
    month = next(index for index, one in enumerate(MONTHS, start=1) if one.startswith(name))
    return date(int(day), month, int(number) if number else None, found.before) if 1 <= int(day) <= 31 else ""


def _until(found: Found) -> str:
    """ "14. Juli - 31. Aug."."""
    first, first_month, last, last_month = found.groups
    days = ((first, first_month[:3]), (last, last_month[:3]))
    said = [_day_and_short_month(Found((day, month, ""), found.before)) for day, month in days]
    return " bis ".join(said) if all(said) else ""


def _until_date(found: Found) -> str:
    """ "14.07.-31.08."."""
    parts = [found.groups[:3], found.groups[3:]]
    if not all(1 <= int(day) <= 31 and 1 <= int(month) <= 12 for day, month, _ in parts):
        return ""
    return " bis ".join(
        date(int(day), int(month), int(number) if number else None, found.before) for day, month, number in parts
    )


def _so_often(found: Found) -> str:
    """ "3 x kurz drücken"."""
    return f"{cardinal(int(found.groups[0]), Form.MASCULINE)}mal"


def _after_date_word(found: Found) -> str:
    """ "bis 31.8."."""
    return _short_date(found) if found.before in _BEFORE_N else ""


def _one_of(found: Found) -> str:
    """ "zwischen 1 und 2 Stunden"."""
    return "einer" if found.before in (*tables.DATIVE, "zwischen") else "eine"


def _round_price(found: Found) -> str:
    """ "49,– €"."""
    return _counted(int(found.groups[0]), tables.CURRENCIES["€"].unit)


def _only_cents(found: Found) -> str:
    """ "-,50 €"."""
    return _counted(int(found.groups[0]), tables.CURRENCIES["€"].cent)


def _both(found: Found) -> str:
    """ "Groß-/Kleinschreibung"."""
    return f"{found.groups[0]} und"


def _emergency(found: Found) -> str:
    """ "die 112": digit by digit."""
    return digit_by_digit(found.groups[0], _SMALL) if found.before in _CALLED else ""


def _pack(found: Found) -> str:
    """ "10er-Pack"."""
    return f"{cardinal(int(found.groups[0]))}er"


_counted = partial(counted, cardinal=cardinal)
_CALLED = frozenset(words("die der notruf wählen wählt sie oder und hotline"))
_DETERMINERS = frozenset(
    words("der die das den dem des am im zum zur vom beim ins ans jeder jede jedes diese dieser ihr ihre ihren")
)
_IN_THE = "|".join(f"(?<= {one} der )" for one in words("in an auf mit bei nach von aus unter hinter neben vor zu"))
_DATE = r"([0-3]?\d)\.([01]?\d)\.(\d{4})?"
_SHORT_MONTHS = "Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov|Dez"

_DAY_OF_MONTH = rf"([0-3]?\d)\.{_S}?({'|'.join(MONTHS)}|{_SHORT_MONTHS})"


def _decade(found: Found) -> str:
    return f"{year(int(found.groups[0]))}er"


_day_and_month = partial(day_and_month, months=MONTHS, date=date)
_WEEKDAYS, _WEEKDAY_WORDS = weekday_rule(
    "Mo Di Mi Do Fr Sa So", "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag", "bis"
)
_SHORT_WEEKDAY = short_weekday_rule(
    "Mo Di Mi Do Fr Sa So", "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"
)

RULES = (
    Rule(rf"Fr\.(?={_S}[A-ZÄÖÜ])", lambda _found: "Frau"),
    _WEEKDAYS,
    _SHORT_WEEKDAY,
    *minute_rules(UNITS["min"], cardinal),
    stars_rule(cardinal, Unit("Stern", "Sterne"), "von"),
    first_numeral_rule("oder|und|bis", "eins"),
    Rule(rf"{_DAY_OF_MONTH}\.?{_S}?[–-]{_S}?{_DAY_OF_MONTH}\.?(?!\w)", _until),
    Rule(rf"(\d{{1,3}}){_S}?[x×](?={_S}[a-zäöü]{{3}})", _so_often),
    Rule(r"([0-3]?\d)\.([1-9])\.(?!\w)", _after_date_word),
    few_per_million(cardinal, "peh peh emm"),
    Rule(rf"(\+\d\d(?:{_S}?\(0\))?{_S}?\d{{2,5}}(?:{_S}?[\d]{{2,8}}){{1,4}})(?!\w)", _phone),
    Rule(r"(0\d{2,5}(?:[ /-]\d{2,8}){1,4})(?![\w-])", _phone),
    Rule(r"(0\d{9,11})(?!\w)", _phone),
    Rule(rf"(\d{{1,2}})[:.]([0-5]\d){_S}(?:Uhr|h)(?!\w)", _clock),
    Rule(rf"(\d{{1,2}}){_S}Uhr{_S}([0-5]\d)(?!\w)", _clock),
    Rule(r"(\d{1,2}):([0-5]\d)(?![\w:])", _clock),
    Rule(rf"(\d{{1,2}})\.{_S}?({'|'.join(MONTHS)})(?:{_S}(\d{{4}}))?(?!\w)", _day_and_month),
    Rule(rf"(\d{{1,2}})\.{_S}?[–-]{_S}?(\d{{1,2}})\.{_S}?({'|'.join(MONTHS)})(?!\w)", _days_of_month),
    Rule(rf"{_DATE}{_S}?[–-]{_S}?{_DATE}(?!\w)", _until_date),
    Rule(
        rf"(1)(?={_S}(?:und|oder|bis){_S}\d{{1,2}}{_S}(?:h|Std|Stunden|Min|Minuten|Sek|Sekunden|Wochen)(?!\w))", _one_of
    ),
    Rule(r"(\d\d\d0)er(?!\w)", _decade),
    Rule(rf"(\d{{1,2}})\.{_S}?({_SHORT_MONTHS})\.?(?:{_S}(\d{{4}}))?(?!\w)", _day_and_short_month),
    Rule(rf"(\d{{1,2}})\.{_S}(und|oder){_S}(\d{{1,2}})\.(?={_S}[A-ZÄÖÜ])", _two_ordinals),
    Rule(rf"(\d{{1,5}}),[-–—]{_S}?(?:€|EUR|Euro)(?!\w)", _round_price),
    Rule(rf"[-–],(\d\d){_S}?€", _only_cents),
    Rule(r"([A-ZÄÖÜ][a-zäöüß]{1,20})-/-?(?=[A-ZÄÖÜ])", _both),
    Rule(r"(11[02568])(?![\w%]|[.,/:-]\d|[ \u00a0][A-ZÄÖÜ€])", _emergency),
    Rule(r"(\d{1,3})er(?!\w)", _pack),
    Rule(r"(?<=\()(0\d{2,5}\)[ ]?\d{2,8}(?:[ -]\d{2,8}){0,4})(?![\w-])", _phone),
    Rule(r"([0-3]?\d)\.([01]\d)\.(?![\w\d])", _short_date),
    Rule(rf"(?:{_IN_THE})(\d{{1,3}})\.(?={_S}[A-ZÄÖÜ])", _in_the),
    Rule(rf"(\d{{1,3}})\.(?={_S}[A-ZÄÖÜ][a-zäöüß]{{1,3}}|{_S}LED)", _after_determiner),
    Rule(rf"([1-3]?\d)\.(?={_S}[a-zäöü]|[,;)]|$)", _after_preposition),
    Rule(rf"(\d{{1,3}})\.(?={_S}({_COUNTED_OFF})(?!\w))", _counted_off),
)

GERMAN = Language(
    tag="de",
    cardinal=cardinal,
    counted=_counted,
    model_number=partial(model_number, cardinal=cardinal, names=_SMALL),
    date=date,
    price=lambda euros, cents, _currency: f"{euros} {cardinal(cents)}",
    ordinals=tables.ORDINALS,
    number_word="Nummer",
    version_word="Version",
    decimal_mark=",",
    group_marks=".\u00a0\u202f\u2009",
    decimal_word="Komma",
    minus="minus",
    plus="plus",
    plus_minus="plus minus",
    to="bis",
    over="von",
    by="mal",
    www="weh weh weh",
    slash="Schrägstrich",
    capital="großes {}",
    letters=tables.LETTERS,
    accents=tables.ACCENTS,
    signs=tables.SIGNS,
    symbols=tables.SYMBOLS | pictograms("de"),
    units=UNITS,
    currencies=tables.CURRENCIES,
    fractions=tables.FRACTIONS,
    abbreviations=tables.ABBREVIATIONS,
    phrases=tables.PHRASES,
    plain_capitals=tables.PLAIN_CAPITALS,
    joining=tables.JOINING,
    rules=RULES,
    rule_words=_WEEKDAY_WORDS | set(words("mo di mi do fr sa so")),
    year=year,
    feminine_nouns=tables.FEMININE_NOUNS,
    feminine_endings=tuple(words("ung heit keit schaft tion sion tät tür kamera box nummer batterie e")),
    other_nouns=tables.OTHER_NOUNS,
    plural_ending="s",
    are_nouns_capital=True,
    person_words=frozenset(words("herr herrn hr frau fr dr prof von mit bei durch")),
    code_words=(
        "Seriennummer",
        "Kundennummer",
        "Kontonummer",
        "PLZ",
        "Code",
        "PIN",
        "PUK",
        "Passwort",
        "Kennwort",
        "Schlüssel",
    ),
    key_words=("Code", "Passwort", "Kennwort", "Schlüssel", "Netzwerkschlüssel"),
    code_links=("ist", "lautet"),
    numbered=tables.NUMBERED,
    endings={"str": "straße", "-Nr": "nummer", "nr": "nummer"},
    agreed=_agreed,
    part_of=part_of,
)


def language(_region: str) -> Language:
    """How German is said; no region says it otherwise here."""
    return GERMAN
