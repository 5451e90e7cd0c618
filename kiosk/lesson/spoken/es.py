"""Spanish as it is said."""

from functools import partial

from kiosk.lesson.spoken import es_tables as tables
from kiosk.lesson.spoken.es_units import UNITS
from kiosk.lesson.spoken.language import SPACE as _S
from kiosk.lesson.spoken.language import Form, Found, Language, Rule, Unit, words
from kiosk.lesson.spoken.pictograms import pictograms
from kiosk.lesson.spoken.roman import roman_number
from kiosk.lesson.spoken.said_alike import (
    counted,
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
    """
    cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
    dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete
    veintiocho veintinueve
    """
)
_TENS = ("", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_HUNDREDS = words(
    "cero ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)
_ORDINALS = words("cero primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo")
MONTHS = words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")


def cardinal(number: int, form: Form = Form.ALONE) -> str:
    """0 ≤ number < 10¹² in words."""
    if number < 100:
        return _agreed(_below_hundred(number), form)
    if number < 1000:
        if number == 100:
            return "cien"
        hundreds, rest = divmod(number, 100)
        head = _HUNDREDS[hundreds]
        if form is Form.FEMININE and hundreds > 1:
            head = f"{head[:-2]}as"
        return f"{head} {cardinal(rest, form)}" if rest else head
    if number < 1_000_000:
        thousands, rest = divmod(number, 1000)
        before = form if form is Form.FEMININE else Form.MASCULINE
        head = f"{cardinal(thousands, before)} mil" if thousands > 1 else "mil"
        return f"{head} {cardinal(rest, form)}" if rest else head
    millions, rest = divmod(number, 1_000_000)
    head = f"{cardinal(millions, Form.MASCULINE)} {'millón' if millions == 1 else 'millones'}"
    return f"{head} {cardinal(rest, form)}" if rest else head


def _below_hundred(number: int) -> str:
    if number < 30:
        return _SMALL[number]
    tens, rest = divmod(number, 10)
    return f"{_TENS[tens]} y {_SMALL[rest]}" if rest else _TENS[tens]


def _agreed(said: str, form: Form) -> str:
    if form is Form.ALONE or not said.endswith("uno"):
        return said
    if form is Form.FEMININE:
        return f"{said[:-1]}a"
    return "veintiún" if said == "veintiuno" else said[:-1]


def _counted(number: int, unit: Unit) -> str:
    """So many of a unit; after a round million “de”."""
    if number >= 1_000_000 and not number % 1_000_000:
        return f"{cardinal(number)} de {unit.many}"
    return counted(number, unit, cardinal)


def date(day: int, month: int, number: int | None, _before: str) -> str:
    """A day (1 to 31), a month (1 to 12) and, where one is given, the year."""
    said = f"{cardinal(day)} de {MONTHS[month - 1]}"
    return said if number is None else f"{said} de {cardinal(number)}"


def part_of(part: str, unit: Unit, _is_attributive: bool) -> str:
    """A half, a quarter or three quarters of a unit."""
    if part == "1/2":
        return f"{'media' if unit.form is Form.FEMININE else 'medio'} {unit.one}"
    return f"{tables.FRACTIONS[part]} de {unit.one}" if part in ("1/4", "3/4") else ""


def _clock(found: Found) -> str:
    hour, minute, half = found.groups
    if int(hour) > 24:
        return ""
    said = cardinal(int(hour), Form.FEMININE)
    said += f" {cardinal(int(minute))}" if int(minute) else ""
    if half.lower().startswith("a"):
        return f"{said} de la mañana"
    if half:
        return f"{said} de la {'noche' if 8 <= int(hour) < 12 else 'tarde'}"
    return said


def _hour(found: Found) -> str:
    hour, half = found.groups
    return _clock(Found((hour, "0", half), found.before)) if 1 <= int(hour) <= 12 else ""


_ROYAL = frozenset(("felipe", "carlos", "isabel", "juan", "alfonso", "fernando"))
_ABOVE_TEN = {
    11: "undécimo",
    12: "duodécimo",
    13: "decimotercero",
    14: "decimocuarto",
    15: "decimoquinto",
    20: "vigésimo",
}


def _numbered(found: Found) -> str:
    number, ending = int(found.groups[0]), found.groups[1]
    if number > 10 and number not in _ABOVE_TEN:
        return cardinal(number, Form.FEMININE if ending in ("ª", "a") else Form.MASCULINE)
    if not number:
        return ""
    said = _ABOVE_TEN.get(number) or _ORDINALS[number]
    if ending in ("ª", "a"):
        return f"{said[:-1]}a"
    return said[:-1] if ending == "er" and number in (1, 3) else said


def _shortened(found: Found) -> str:
    """ "1.º paso": primero and tercero lose their o before what they count."""
    number = int(found.groups[0])
    return (_ABOVE_TEN.get(number) or _ORDINALS[number])[:-1]


def _century(found: Found) -> str:
    number = roman_number(found.groups[0])
    if found.before in _ROYAL and number <= 10:
        return f"{_ORDINALS[number][:-1]}a" if found.before == "isabel" else _ORDINALS[number]
    if found.before not in ("siglo", "siglos"):
        return ""
    return _ORDINALS[number] if number <= 10 else cardinal(number)


def _phone(found: Found) -> str:
    return phone_number(found.groups[0], _SMALL, "más")


_SHORT_MONTHS = words("ene feb mar abr may jun jul ago sept sep oct nov dic")


def _day_and_short_month(found: Found) -> str:
    """ "3 feb. 2025"."""
    day, name, number = found.groups
    month = next(index for index, one in enumerate(MONTHS, start=1) if one.startswith(name))
    return date(int(day), month, int(number) if number else None, found.before) if 1 <= int(day) <= 31 else ""


_HALF = rf"{_S}?((?i:[ap]\.{_S}?m\.|[ap]m))"
_WEEKDAYS, _WEEKDAY_WORDS = weekday_rule(
    "lun mar mié jue vie sáb dom",
    "lunes martes miércoles jueves viernes sábado domingo",
    "a",
)
_SHORT_WEEKDAY = short_weekday_rule("lun mié jue vie sáb dom", "lunes miércoles jueves viernes sábado domingo")

RULES = (
    _WEEKDAYS,
    _SHORT_WEEKDAY,
    *minute_rules(UNITS["min"], cardinal),
    stars_rule(cardinal, Unit("estrella", "estrellas", Form.FEMININE), "de"),
    first_numeral_rule("o|y|a", "uno"),
    few_per_million(cardinal, "pe pe eme"),
    Rule(rf"(\+\d\d{_S}[\d]{{2,3}}(?:{_S}?[\d]{{2,3}}){{2,4}})(?!\w)", _phone),
    Rule(r"([6-9]\d\d \d{3} \d{3}|[6-9]\d\d \d\d \d\d \d\d|9\d \d{3} \d\d \d\d)(?![\w-])", _phone),
    Rule(r"(9\d[ -]\d{3}[ -]\d\d[ -]\d\d|9\d\d-\d{3}-\d{3})(?![\w-])", _phone),
    Rule(rf"(\d{{1,2}})[:.]([0-5]\d){_HALF}(?!\w)", _clock),
    Rule(rf"(\d{{1,2}}){_HALF}(?!\w)", _hour),
    Rule(rf"(\d{{1,2}})[:.]([0-5]\d)(){_S}h(?!\w)", _clock),
    Rule(r"(\d{1,2}):([0-5]\d)()(?![\w:])", _clock),
    Rule(rf"(13|1|3)\.?(º|o)(?={_S}(?!izq|dcha|der)[a-záéíóúñ]{{3}})", _shortened),
    Rule(r"(\d{1,2})\.?([ºª]|er(?!\w)|o(?!\w)|a(?!\w))", _numbered),
    Rule(rf"(\d{{1,2}}){_S}({'|'.join(_SHORT_MONTHS)})\.(?:{_S}(\d{{4}}))?(?!\w)", _day_and_short_month),
    Rule(rf"(mar)\.(?={_S}\d)", lambda _found: "martes"),
    Rule(r"([IVX]{1,6})(?!\w)", _century),
)

SPANISH = Language(
    tag="es",
    cardinal=cardinal,
    counted=_counted,
    model_number=partial(model_number, cardinal=cardinal, names=_SMALL),
    date=date,
    price=lambda euros, cents, _currency: f"{euros} con {cardinal(cents)}",
    ordinals=tables.ORDINALS,
    number_word="número",
    version_word="versión",
    decimal_mark=",",
    group_marks=". \u00a0\u202f\u2009",
    decimal_word="coma",
    minus="menos",
    plus="más",
    plus_minus="más o menos",
    to="a",
    over="de",
    by="por",
    www="uve doble uve doble uve doble",
    slash="barra",
    capital="{} mayúscula",
    letters=tables.LETTERS,
    accents=tables.ACCENTS,
    signs=tables.SIGNS,
    symbols=tables.SYMBOLS | pictograms("es"),
    units=UNITS,
    currencies=tables.CURRENCIES,
    fractions=tables.FRACTIONS,
    abbreviations=tables.ABBREVIATIONS,
    phrases=tables.PHRASES,
    plain_capitals=tables.PLAIN_CAPITALS,
    joining=tables.JOINING,
    rules=RULES,
    rule_words=_WEEKDAY_WORDS | set(words("mar lun mié jue vie sáb dom")),
    are_decimals_a_number=True,
    feminine_nouns=tables.FEMININE_NOUNS,
    feminine_endings=tuple(words("a as ción ciones sión siones dad dades tad tades xión xiones")),
    other_nouns=tables.MASCULINE_NOUNS,
    function_words=tables.FUNCTION_WORDS,
    date_words=frozenset(words("el del al")),
    person_words=frozenset(words("sr sra d dña don doña dr dra por con")),
    code_words=(
        *(
            "código",
            "PIN",
            "PUK",
            "CVV",
            "contraseña",
            "clave",
            "número de serie",
            "número de cliente",
            "número de pedido",
        ),
        *("n.º de serie", "n.º de cliente", "n.º de pedido", "terminada en"),
    ),
    key_words=("código", "contraseña", "clave"),
    code_links=("es", "es el", "secreto"),
    numbered=tables.NUMBERED,
    part_of=part_of,
    singular=lambda noun: noun.removesuffix("s"),
)


def language(_region: str) -> Language:
    """How Spanish is said; no region says it otherwise here."""
    return SPANISH
