"""Spanish as it is said."""

from kiosk.lesson.spoken.es_tables import (
    ABBREVIATIONS,
    CURRENCIES,
    FEMININE_NOUNS,
    LETTERS,
    PHRASES,
    SIGNS,
    SYMBOLS,
    UNITS,
)
from kiosk.lesson.spoken.language import Form, Found, Language, Rule, Unit, words
from kiosk.lesson.spoken.roman import roman_number

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


def counted(number: int, unit: Unit) -> str:
    return f"{cardinal(number, unit.form)} {unit.one if number == 1 else unit.many}"


def model_number(digits: str) -> str:
    if len(digits) > 4 or (digits[0] == "0" and len(digits) > 1):
        return " ".join(_SMALL[int(digit)] for digit in digits)
    return cardinal(int(digits))


def date(day: int, month: int, number: int | None, _before: str) -> str:
    said = f"{cardinal(day)} de {MONTHS[month - 1]}"
    return said if number is None else f"{said} de {cardinal(number)}"


def _clock(found: Found) -> str:
    hour, minute, half = found.groups
    if int(hour) > 24:
        return ""
    said = cardinal(int(hour), Form.FEMININE)
    said += f" {cardinal(int(minute))}" if int(minute) else "" if half else " en punto"
    if half.lower().startswith("a"):
        return f"{said} de la mañana"
    if half:
        return f"{said} de la {'noche' if 8 <= int(hour) < 12 else 'tarde'}"
    return said


def _hour(found: Found) -> str:
    hour, half = found.groups
    return _clock(Found((hour, "0", half), found.before)) if 1 <= int(hour) <= 12 else ""


def _numbered(found: Found) -> str:
    number, ending = int(found.groups[0]), found.groups[1]
    if not 1 <= number <= 10:
        return cardinal(number)
    said = _ORDINALS[number]
    if ending in ("ª", "a"):
        return f"{said[:-1]}a"
    return said[:-1] if ending == "er" and number in (1, 3) else said


def _century(found: Found) -> str:
    if found.before not in ("siglo", "siglos"):
        return ""
    number = roman_number(found.groups[0])
    return _ORDINALS[number] if number <= 10 else cardinal(number)


def _phone(found: Found) -> str:
    groups = found.groups[0].replace("-", " ").split()
    said = [" ".join(_SMALL[int(digit)] for digit in group if digit.isdigit()) for group in groups]
    return ", ".join(f"más {one}" if group[0] == "+" else one for one, group in zip(said, groups, strict=True))


_S = "[ \u00a0\u202f\u2009]"
_HALF = rf"{_S}?((?i:[ap]\.{_S}?m\.|[ap]m))"

RULES = (
    Rule(rf"(\+\d\d{_S}[\d]{{2,3}}(?:{_S}?[\d]{{2,3}}){{2,4}})(?!\w)", _phone),
    Rule(r"([6-9]\d\d \d{3} \d{3}|[6-9]\d\d \d\d \d\d \d\d|9\d \d{3} \d\d \d\d)(?![\w-])", _phone),
    Rule(rf"(\d{{1,2}})[:.]([0-5]\d){_HALF}(?!\w)", _clock),
    Rule(rf"(\d{{1,2}}){_HALF}(?!\w)", _hour),
    Rule(rf"(\d{{1,2}})[:.]([0-5]\d)(){_S}h(?!\w)", _clock),
    Rule(r"(\d{1,2}):([0-5]\d)()(?![\w:])", _clock),
    Rule(r"(\d{1,2})\.?([ºª]|er(?!\w)|o(?!\w)|a(?!\w))", _numbered),
    Rule(r"([IVX]{1,6})(?!\w)", _century),
)


def language(_region: str) -> Language:
    return Language(
        tag="es",
        cardinal=cardinal,
        counted=counted,
        model_number=model_number,
        date=date,
        price=lambda euros, cents, _currency: f"{euros} con {cardinal(cents)}",
        ordinals=words("primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo"),
        number_word="número",
        version_word="versión",
        decimal_mark=",",
        group_marks=".\u00a0\u202f\u2009",
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
        letters=LETTERS,
        accents={
            "\u0301": "con acento",
            "\u0300": "con acento grave",
            "\u0302": "con acento circunflejo",
            "\u0308": "con diéresis",
            "\u0327": "con cedilla",
            "\u0303": "con tilde",
        },
        signs=SIGNS,
        symbols=SYMBOLS,
        units=UNITS,
        currencies=CURRENCIES,
        fractions={
            "1/2": "medio",
            "1/3": "un tercio",
            "2/3": "dos tercios",
            "1/4": "un cuarto",
            "3/4": "tres cuartos",
        },
        abbreviations=ABBREVIATIONS,
        phrases=PHRASES,
        plain_capitals=frozenset(
            words("NO SÍ SI ON OFF STOP OK Y O EL LA LOS LAS UN UNA DE DEL EN AL CON POR QUE SOS MENU TEST FIN ES SIN")
        ),
        callouts={
            "note": "Nota",
            "tip": "Consejo",
            "warning": "Atención",
            "danger": "Peligro",
            "rule": "Norma de la casa",
        },
        rules=RULES,
        are_decimals_a_number=True,
        feminine_nouns=FEMININE_NOUNS,
        function_words=frozenset(
            words(
                "a al con de del desde e el en es está están hasta la las los o para pero por que se si sin son u y ya"
            )
        ),
    )
