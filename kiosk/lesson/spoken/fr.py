"""French as it is said. Traditional spelling: the engines' dictionaries know it best."""

from dataclasses import replace
from functools import partial

from kiosk.lesson.spoken import fr_tables as tables
from kiosk.lesson.spoken.fr_nouns import FEMININE_NOUNS
from kiosk.lesson.spoken.fr_units import UNITS
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
    short_weekday_rule,
    stars_rule,
    weekday_rule,
)

_SMALL = words(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
)
_TENS = ("", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt")
_HOUR = Unit("heure", "heures", Form.FEMININE)
_MINUTE = Unit("minute", "minutes", Form.FEMININE)
MONTHS = words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")


def cardinal(number: int, form: Form = Form.ALONE) -> str:
    """0 ≤ number < 10¹⁵ in words."""
    if number < 100:
        return _below_hundred(number, form)
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        head = "cent" if hundreds == 1 else f"{_SMALL[hundreds]} cent"
        if not rest:
            return head if hundreds == 1 else f"{head}s"
        return f"{head} {_below_hundred(rest, form)}"
    if number < 1_000_000:
        thousands, rest = divmod(number, 1000)
        head = "mille" if thousands == 1 else f"{_unmarked(cardinal(thousands))} mille"
        return f"{head} {cardinal(rest, form)}" if rest else head
    for size, name in ((10**12, "billion"), (10**9, "milliard"), (10**6, "million")):
        if number >= size:
            count, rest = divmod(number, size)
            head = f"{cardinal(count)} {name}{'s' if count > 1 else ''}"
            return f"{head} {cardinal(rest, form)}" if rest else head
    raise AssertionError(f"number {number}")  # whatever is large enough has returned


def _below_hundred(number: int, form: Form) -> str:
    if number < 20:
        return "une" if number == 1 and form is Form.FEMININE else _SMALL[number]
    tens, rest = divmod(number, 10)
    if tens in (7, 9):
        rest += 10
    if not rest:
        return "quatre-vingts" if tens == 8 else _TENS[tens]
    small = "une" if rest == 1 and form is Form.FEMININE else _SMALL[rest]
    link = " et " if rest in (1, 11) and tens < 8 else "-"
    return f"{_TENS[tens]}{link}{small}"


def _unmarked(words: str) -> str:
    """ "quatre-vingts" and "deux cents" lose their s before another number."""
    return words[:-1] if words.endswith(("vingts", "cents")) else words


def ordinal(number: int, form: Form = Form.MASCULINE) -> str:
    """The number of something in a row; only the first has a feminine form."""
    if number == 1:
        return "première" if form is Form.FEMININE else "premier"
    words = _unmarked(cardinal(number))
    if words.endswith("cinq"):
        return f"{words}uième"
    if words.endswith("neuf"):
        return f"{words[:-1]}vième"
    return f"{words.removesuffix('e')}ième"


def counted(number: int, unit: Unit) -> str:
    """So many of a unit: one of it below two, zero too; after a round million “de”."""
    link = "" if number < 1_000_000 or number % 1_000_000 else "d'" if unit.many[0] in "aeéiou" else "de "
    return f"{cardinal(number, unit.form)} {link}{unit.one if number < 2 else unit.many}"


def clock(hour: int, minute: int) -> str:
    """The time; `hour` 0 to 23, `minute` 0 to 59, left out where it is 0."""
    hours = counted(hour, _HOUR)
    return f"{hours} {cardinal(minute, Form.FEMININE)}" if minute else hours


def date(day: int, month: int, year: int | None, _before: str) -> str:
    """A day (1 to 31, the first as “premier”), a month (1 to 12) and, where one is given, the year."""
    words = f"{'premier' if day == 1 else cardinal(day)} {MONTHS[month - 1]}"
    return words if year is None else f"{words} {cardinal(year)}"


def _time(found: Found) -> str:
    hour, minute = found.groups
    if int(hour) > 24 or int(minute or "0") > 59:
        return ""
    return clock(int(hour), int(minute or "0"))


def _duration(found: Found) -> str:
    hour, minute = found.groups
    return f"{counted(int(hour), _HOUR)} {counted(int(minute), _MINUTE)}"


def _metres(found: Found) -> str:
    """ "1m80"."""
    metres, centimetres = map(int, found.groups)
    return f"{counted(metres, UNITS['m'])} {cardinal(centimetres)}"


def _euros(found: Found) -> str:
    """ "49€90" and "49 € 90": the cents behind the sign."""
    euros, cents = map(int, found.groups)
    return f"{counted(euros, tables.CURRENCIES['€'].unit)} {cardinal(cents)}"


def _first_of_month(found: Found) -> str:
    name, year = found.groups
    return date(1, MONTHS.index(name.lower()) + 1, int(year) if year else None, found.before)


def _numbered(found: Found) -> str:
    number, ending = int(found.groups[0]), found.groups[1].lower().removesuffix("s")
    plural = "s" if found.groups[1].endswith("s") else ""
    if ending in ("nd", "nde"):
        return {"nd": "second", "nde": "seconde"}[ending] + plural if number == 2 else ""
    return ordinal(number, Form.FEMININE if ending in ("re", "ère") else Form.MASCULINE) + plural


def _century(found: Found) -> str:
    number = roman_number(found.groups[0])
    return ordinal(number, Form.FEMININE if found.groups[1] in ("re", "ère") else Form.MASCULINE)


def _phone(found: Found) -> str:
    digits = "".join(sign for sign in found.groups[0] if sign.isdigit())
    return ", ".join(_pair(digits[index : index + 2]) for index in range(0, len(digits), 2))


def _pair(digits: str) -> str:
    if len(digits) == 1:
        return _SMALL[int(digits)]
    return cardinal(int(digits)) if digits[0] != "0" else f"zéro {_SMALL[int(digits[1])]}"


def _green_phone(found: Found) -> str:
    head, middle, tail = found.groups
    if len(head) > 4:  # "0 800"
        return f"zéro {_block(head[2:])}, {_block(middle)}, {_block(tail)}"
    return f"{_pair(head[:2])} {_pair(head[2:])}, {_block(middle)}, {_block(tail)}"


def _block(digits: str) -> str:
    zeros = len(digits) - len(digits.lstrip("0"))
    rest = digits.lstrip("0")
    return " ".join(["zéro"] * zeros + ([cardinal(int(rest))] if rest else []))


def _abroad(found: Found) -> str:
    country, rest = found.groups
    digits = "".join(sign for sign in rest if sign.isdigit())
    head = [_SMALL[int(digits[0])]] if len(digits) % 2 else []
    start = len(digits) % 2
    tail = [_pair(digits[index : index + 2]) for index in range(start, len(digits), 2)]
    return ", ".join([f"plus {cardinal(int(country))}", *head, *tail])


def _service(found: Found) -> str:
    """ "le 3900": the four digits of a service, in pairs."""
    head, tail = found.groups
    return f"{_pair(head)} {'zéro zéro' if tail == '00' else _pair(tail)}" if found.before in _CALLED else ""


_CALLED = frozenset(
    words(
        "appel service sms ligne le au du composez appelez composer appeler faites taper tapez numéro par tél "
        "tél. téléphone ☎ 📞"
    )
)


def _weekday(found: Found) -> str:
    """ "mar. et jeu. 9 h": days whose short names are words, too."""
    names = {"mar": "mardi", "mer": "mercredi", "jeu": "jeudi"}
    return names[found.groups[0].lower()] if found.before in _BEFORE_DAYS else ""


_BEFORE_DAYS = frozenset(words("le du au et les ouvert fermé lun. mar. mer. jeu. ven. lundi mardi mercredi jeudi"))


def _directory(found: Found) -> str:
    """ "118 712": a number of directory inquiries."""
    return f"cent dix-huit, {_block(found.groups[0])}"


def part_of(part: str, unit: Unit, _is_attributive: bool) -> str:
    """A half, a quarter or three quarters of a unit."""
    if part == "1/2":
        return f"{cardinal(1, unit.form)} demi-{unit.one}"
    link = "d'" if unit.one[0] in "aeéhiou" and not unit.one.startswith(("hertz", "hect")) else "de "
    return f"{tables.FRACTIONS[part]} {link}{unit.one}" if part in ("1/4", "3/4") else ""


_SHORT_MONTHS = {
    "janv": "janvier",
    "févr": "février",
    "fév": "février",
    "avr": "avril",
    "juil": "juillet",
    "sept": "septembre",
    "oct": "octobre",
    "nov": "novembre",
    "déc": "décembre",
}
_ANY_MONTH = "(?:" + "|".join((*MONTHS, *(f"{one}(?![a-zà-ÿ])" for one in _SHORT_MONTHS))) + ")"
_MONTH = "(" + "|".join(MONTHS) + ")"
_YEAR = rf"(?:{_S}(\d{{4}}))?(?!\w)"


def _day_and_short_month(found: Found) -> str:
    """ "11 nov. 2024"."""
    day, name, year = found.groups
    return _day_and_month(Found((day, _SHORT_MONTHS[name.lower()], year), found.before))


def _green_pairs(found: Found) -> str:
    """ "0 800 10 20 30"."""
    head, tail = found.groups
    return f"zéro {_block(head)}, {', '.join(map(_pair, tail.split()))}"


def _dotted_euros(found: Found) -> str:
    """ "1.041,58 €", grouped as elsewhere."""
    euros, cents = found.groups
    return f"{counted(int(euros.replace('.', '')), tables.CURRENCIES['€'].unit)} {cardinal(int(cents))}"


def _to_date(found: Found) -> str:
    """ "14 juil. - " before another day."""
    return f"{_day_and_short_month(Found((*found.groups, ''), found.before))} au"


def _named_day(found: Found) -> str:
    """ "mar 4 mars"."""
    days = {"lun": "lundi", "mar": "mardi", "mer": "mercredi", "jeu": "jeudi", "ven": "vendredi", "sam": "samedi"}
    return (days | {"dim": "dimanche"})[found.groups[0].lower()]


def _two_threes(found: Found) -> str:
    """ "116 117"."""
    head, tail = found.groups
    return f"{_block(head)}, {_block(tail)}"


_CENTURIES = words("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII")
_day_and_month = partial(day_and_month, months=MONTHS, date=date)
_WEEKDAYS, _WEEKDAY_WORDS = weekday_rule(
    "lun mar mer jeu ven sam dim", "lundi mardi mercredi jeudi vendredi samedi dimanche", "à"
)
_SHORT_WEEKDAY = short_weekday_rule("lun ven sam dim", "lundi vendredi samedi dimanche")

RULES = (
    _WEEKDAYS,
    _SHORT_WEEKDAY,
    Rule(r"(0[1-9](?:[ \u00a0\u202f.-]?\d\d){4})(?![\w.]\d)(?!\d)", _phone),
    Rule(r"(3[0-9]|10)(\d\d)(?![\w]|[.,/:-]\d)(?! ?[€%])", _service),
    Rule(rf"(?i:(mar|mer|jeu))\.(?=,?{_S}[a-z\d])", _weekday),
    Rule(rf"118{_S}?(\d{{3}})(?![\w]|[.,/:-]\d)", _directory),
    Rule(rf"(116){_S}(\d{{3}})(?![\w]|[.,/:-]\d)", _two_threes),
    *minute_rules(_MINUTE, cardinal),
    Rule(rf"0{_S}?(8\d\d)((?:{_S}\d\d){{3}})(?![\w.]\d)(?!\d)", _green_pairs),
    Rule(rf"(\d{{1,3}}(?:\.\d{{3}}){{1,3}}),(\d\d){_S}?(?:€|EUR)(?!\w)", _dotted_euros),
    Rule(
        rf"(\d{{1,2}}){_S}(?i:({'|'.join(_SHORT_MONTHS)}))\.?{_S}[-–]{_S}(?=\d{{1,2}}{_S}(?i:{_ANY_MONTH}))", _to_date
    ),
    Rule(rf"(?i:(lun|mar|mer|jeu|ven|sam|dim))\.?(?={_S}\d{{1,2}}{_S}(?i:{_ANY_MONTH}))", _named_day),
    stars_rule(cardinal, Unit("étoile", "étoiles", Form.FEMININE), "sur"),
    first_numeral_rule("ou|et|à", "un"),
    Rule(r"(EN)(?= (?:ISO )?\d{5})", lambda _: "euh enne"),
    few_per_million(cardinal, "pé pé aime"),
    Rule(rf"(0{_S}?[89]\d\d){_S}(\d{{3}}){_S}(\d{{3}})(?!\w)", _green_phone),
    Rule(rf"\+(\d\d){_S}?(?:\(0\){_S}?)?(\d(?:[ \u00a0\u202f.-]?\d{{2}}){{4}})(?!\w)", _abroad),
    Rule(rf"(\d{{1,2}}){_S}?m{_S}?(\d\d)(?!\w)", _metres),
    Rule(rf"(\d{{1,2}}){_S}?h{_S}?(\d{{1,2}}){_S}?mi?n(?!\w)", _duration),
    Rule(rf"(\d{{1,2}}){_S}?h{_S}?([0-5]\d)(?!\w)", _time),
    Rule(r"(\d{1,2}):([0-5]\d)(?![\w:])", _time),
    Rule(rf"(\d{{1,6}}){_S}?€{_S}?(\d\d)(?!\w|[.,]\d)", _euros),
    Rule(rf"(?i:1er){_S}{_MONTH}{_YEAR}", _first_of_month),
    Rule(rf"(\d{{1,2}}){_S}(?i:{_MONTH}){_YEAR}", _day_and_month),
    Rule(rf"(\d{{1,2}}){_S}(?i:({'|'.join(_SHORT_MONTHS)}))\.?{_YEAR}", _day_and_short_month),
    Rule(r"(\d{1,3})(ers?|res?|ères?|nde?s?|èmes?|es?)(?!\w)", _numbered),
    Rule(rf"([IVX]{{1,6}})(e|ème){_S}s\.", lambda found: f"{_century(found)} siècle"),
    Rule(r"([IVX]{1,6})(ers?|res?|ères?|èmes?|es?)(?!\w)", _century),
)

FRENCH = Language(
    tag="fr",
    cardinal=cardinal,
    counted=counted,
    model_number=partial(model_number, cardinal=cardinal, names=_SMALL),
    date=date,
    ordinals=tables.ORDINALS,
    number_word="numéro",
    decimal_mark=",",
    group_marks=" \u00a0\u202f\u2009",
    decimal_word="virgule",
    are_decimals_a_number=True,
    minus="moins",
    plus="plus",
    plus_minus="plus ou moins",
    to="à",
    over="sur",
    by="par",
    www="trois double vé",
    slash="slash",
    price=lambda euros, cents, _currency: f"{euros} {cardinal(cents)}",
    version_word="version",
    rule_words=frozenset(f"{numeral}{ending}".lower() for numeral in _CENTURIES for ending in ("e", "er", "ème"))
    | _WEEKDAY_WORDS
    | set(words("lun ven sam dim"))
    | {"mar", "mer", "jeu"},
    capital="{} majuscule",
    letters=tables.LETTERS,
    accents=tables.ACCENTS,
    signs=tables.SIGNS,
    symbols=tables.SYMBOLS | pictograms("fr"),
    units=UNITS,
    currencies=tables.CURRENCIES,
    fractions=tables.FRACTIONS,
    abbreviations=tables.ABBREVIATIONS,
    phrases=tables.PHRASES,
    plain_capitals=tables.PLAIN_CAPITALS,
    joining=tables.JOINING,
    rules=RULES,
    feminine_nouns=FEMININE_NOUNS,
    feminine_endings=tuple(words("tion tions sion sions ette ettes ance ances ence ences ure ures")),
    other_nouns=frozenset(words("silence silences mercure squelette murmure")),
    decimal_plural_from=2.0,
    date_words=frozenset(words("le du au")),
    person_words=frozenset(words("m mm mme mlle dr pr me par avec chez contactez demandez technicien technicienne")),
    code_words=(
        *("code", "PIN", "PUK", "CVV", "mot de passe", "clé", "identifiant", "numéro de série", "numéro de compte"),
        *("SIRET", "SIREN", "RCS"),
        *("numéro de commande", "numéro de client", "numéro client", "n° client", "n° de client", "n° de série"),
        *("se termine par", "finit par", "finissant par"),
    ),
    key_words=("code", "mot de passe", "clé"),
    code_links=("est", "est le", "secret", "secret est", "Wi-Fi"),
    numbered=tables.NUMBERED,
    elided=tables.ELIDED,
    elided_before=frozenset(("un", "une")),
    counted_alone=frozenset(words("à et est sur vers")),
    part_of=part_of,
)
SWISS = replace(FRENCH, decimal_mark=".", group_marks=" \u00a0\u202f\u2009'’")


def language(region: str) -> Language:
    """How French is said in a region: septante and nonante in Switzerland."""
    return SWISS if region == "CH" else FRENCH
