"""Arabic as it is said: modern standard, without case endings where speech drops them.

Numbers of three to ten take the other gender than what they count; counted alone they have the form for masculine
nouns. Source: K. Ryding, "A Reference Grammar of Modern Standard Arabic", ch. 15.
"""

import re
from functools import partial

from kiosk.lesson.spoken import ar_tables as tables
from kiosk.lesson.spoken.language import SPACE as _S
from kiosk.lesson.spoken.language import Currency, Form, Found, Language, Rule, Unit, words
from kiosk.lesson.spoken.pictograms import pictograms
from kiosk.lesson.spoken.said_alike import day_and_month, model_number, phone_number

_MASCULINE = words("صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة")
_FEMININE = words("صفر واحدة اثنتان ثلاث أربع خمس ست سبع ثماني تسع عشر")
_TENS = words("صفر عشرة عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون")
_HUNDREDS = words("صفر مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة")
_DAYS = words("صفر الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر")
_HOURS = words("صفر الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة")
MONTHS = words("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")


def cardinal(number: int, form: Form = Form.ALONE) -> str:
    """0 ≤ number < 10¹² in words."""
    ones = _FEMININE if form is Form.FEMININE else _MASCULINE
    if number <= 10:
        return ones[number]
    if number < 20:
        return _teen(number - 10, form)
    if number < 100:
        tens, rest = divmod(number, 10)
        return f"{ones[rest]} و{_TENS[tens]}" if rest else _TENS[tens]
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_HUNDREDS[hundreds]} و{cardinal(rest, form)}" if rest else _HUNDREDS[hundreds]
    for size, unit in ((10**9, _MILLIARD), (10**6, _MILLION), (1000, _THOUSAND)):
        if number >= size:
            count, rest = divmod(number, size)
            head = unit.one if count == 1 else counted(count, unit)
            return f"{head} و{cardinal(rest, form)}" if rest else head
    raise AssertionError(f"number {number}")  # whatever is large enough has returned


_THOUSAND = Unit("ألف", "آلاف", Form.MASCULINE, "ألفان", "ألفًا")
_MILLION = Unit("مليون", "ملايين", Form.MASCULINE, "مليونان", "مليونًا")
_MILLIARD = Unit("مليار", "مليارات", Form.MASCULINE, "ملياران", "مليارًا")


def _teen(rest: int, form: Form) -> str:
    if form is Form.FEMININE:
        head = {1: "إحدى", 2: "اثنتا", 8: "ثماني"}.get(rest, _FEMININE[rest])
        return f"{head} عشرة"
    head = {1: "أحد", 2: "اثنا"}.get(rest, _MASCULINE[rest])
    return f"{head} عشر"


def counted(number: int, unit: Unit) -> str:
    """So many of a unit, as Arabic counts: one, two, three to ten, and more each have a form of their own."""
    if not unit.two:
        return f"{cardinal(number, unit.form)} {unit.one}"
    if number == 1:
        first, _, rest = unit.one.partition(" ")
        return " ".join(filter(None, (first, cardinal(1, unit.form), rest)))
    if number == 2:
        return unit.two
    last = number % 100
    name = unit.many if 3 <= last <= 10 else unit.above_ten if last > 10 else unit.one
    return f"{cardinal(number, unit.form)} {name}"


def _oblique(said: str) -> str:
    """A number after a preposition or in a genitive: "عشرين" for "عشرون"."""
    said = said.replace("ألفان", "ألفين").replace("مئتان", "مئتين").replace("اثنان", "اثنين")
    return re.sub(r"ون(?= |$)", "ين", said)


def _day(day: int) -> str:
    if day <= 10:
        return _DAYS[day]
    tens, rest = divmod(day, 10)
    first = "الحادي" if rest == 1 else _DAYS[rest]
    if tens == 1:
        return f"{first} عشر"
    name = _oblique(f"ال{_TENS[tens]}")
    return f"{first} و{name}" if rest else name


def date(day: int, month: int, number: int | None, _before: str) -> str:
    """A day (1 to 31), a month (1 to 12) and, where one is given, the year."""
    said = f"{_day(day)} من {MONTHS[month - 1]}"
    return said if number is None else f"{said} عام {_oblique(cardinal(number))}"


def clock(hour: int, minute: int) -> str:
    """The time on a clock of twelve hours; `hour` 0 to 23, `minute` 0 to 59."""
    number = hour % 12 or 12
    said = {11: "الحادية عشرة", 12: "الثانية عشرة"}.get(number) or _HOURS[number]
    if minute == 30:
        said += " والنصف"
    elif minute == 15:
        said += " والربع"
    elif minute:
        said += f" و{counted(minute, tables.UNITS['min'])}"
    return said


def _time(found: Found) -> str:
    hour, minute, half = found.groups
    if int(hour) > 24:
        return ""
    name = {"ص": "صباحًا", "م": "مساءً", "صباحًا": "صباحًا", "مساءً": "مساءً", "صباحا": "صباحًا", "مساء": "مساءً"}.get(half, "")
    if not name and int(hour) > 12:
        name = "مساءً" if int(hour) < 24 else "ليلًا"
    if not name and int(hour) == 0:
        name = "ليلًا"
    return f"{clock(int(hour), int(minute or '0'))} {name}".strip()


def _year_first(found: Found) -> str:
    number, month, day = map(int, found.groups)
    return date(day, month, number, found.before) if 1 <= month <= 12 and 1 <= day <= 31 else ""


def _year(found: Found) -> str:
    """A year after the word for year is in the genitive."""
    return _oblique(cardinal(int(found.groups[0]))) if found.before in ("عام", "سنة", "لعام", "العام") else ""


def _phone(found: Found) -> str:
    return phone_number(found.groups[0], _MASCULINE, "زائد", "،")


def _price(head: str, cents: int, currency: Currency) -> str:
    return f"{head} و{counted(cents, currency.cent)}"


_day_and_month = partial(day_and_month, months=MONTHS, date=date)

RULES = (
    Rule(rf"(\+\d{{1,3}}(?:{_S}?\d{{2,4}}){{2,5}})(?!\w)", _phone),
    Rule(r"(0\d{1,3}(?:[ -]\d{2,4}){2,4}|0\d{8,10})(?![\w-])", _phone),
    Rule(rf"(\d{{1,2}}):([0-5]\d)(?:{_S}(صباحًا|مساءً|صباحا|مساء|ص|م))?(?![\w:])", _time),
    Rule(r"(\d{4})/(\d{1,2})/(\d{1,2})(?![\w/])", _year_first),
    Rule(rf"(\d{{1,2}}){_S}({'|'.join(MONTHS)})(?:{_S}(\d{{4}}))?(?!\w)", _day_and_month),
    Rule(r"([12]\d{3})(?!\w)(?![.,/]\d)", _year),
)

ARABIC = Language(
    tag="ar",
    cardinal=cardinal,
    counted=counted,
    model_number=partial(model_number, cardinal=cardinal, names=_MASCULINE),
    date=date,
    price=_price,
    ordinals=tables.ORDINALS,
    number_word="رقم",
    version_word="الإصدار",
    decimal_mark=",",
    group_marks="\u00a0\u202f\u2009٬",
    decimal_word="فاصلة",
    minus="ناقص",
    plus="زائد",
    plus_minus="زائد أو ناقص",
    to="إلى",
    over="من",
    by="في",
    www="دبليو دبليو دبليو",
    slash="شرطة مائلة",
    capital="{} كبير",
    letters=tables.LETTERS,
    accents=tables.ACCENTS,
    signs=tables.SIGNS,
    symbols=tables.SYMBOLS | pictograms("ar"),
    units=tables.UNITS,
    currencies=tables.CURRENCIES,
    fractions=tables.FRACTIONS,
    abbreviations=tables.ABBREVIATIONS,
    phrases=tables.PHRASES,
    plain_capitals=tables.PLAIN_CAPITALS,
    joining=tables.JOINING,
    code_words=("رمز", "الرمز", "كود", "PIN"),
    code_links=("هو",),
    rules=RULES,
    are_decimals_a_number=True,
    decimal_plural_from=float("inf"),
    scripts="arabic",
    comma="،",
)


def language(_region: str) -> Language:
    """How Arabic is said; no region says it otherwise here."""
    return ARABIC
