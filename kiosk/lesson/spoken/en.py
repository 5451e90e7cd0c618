"""English as it is said: British words and dates, American dates for en-US."""

from dataclasses import replace
from functools import partial

from kiosk.lesson.spoken import en_tables as tables
from kiosk.lesson.spoken.en_units import UNITS
from kiosk.lesson.spoken.language import SPACE as _S
from kiosk.lesson.spoken.language import Form, Found, Language, Rule, Unit, words
from kiosk.lesson.spoken.pictograms import pictograms
from kiosk.lesson.spoken.roman import roman_number
from kiosk.lesson.spoken.said_alike import (
    counted,
    digit_by_digit,
    few_per_million,
    first_numeral_rule,
    phone_number,
    short_weekday_rule,
    stars_rule,
    weekday_rule,
)

_SMALL = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
MONTHS = words("january february march april may june july august september october november december")


def cardinal(number: int, _form: Form = Form.ALONE) -> str:
    """0 ≤ number < 10¹⁵ in words."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return f"{_TENS[tens]}-{_SMALL[rest]}" if rest else _TENS[tens]
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        head = f"{_SMALL[hundreds]} hundred"
        return f"{head} and {cardinal(rest)}" if rest else head
    for size, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= size:
            count, rest = divmod(number, size)
            head = f"{cardinal(count)} {name}"
            if not rest:
                return head
            return f"{head} and {cardinal(rest)}" if rest < 100 else f"{head} {cardinal(rest)}"
    raise AssertionError(f"number {number}")  # whatever is large enough has returned


def ordinal(number: int) -> str:
    """first, second, twenty-third: the number of something in a row."""
    words = cardinal(number)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    head, last = words[:cut], words[cut:]
    if last in _ORDINALS:
        return head + _ORDINALS[last]
    return f"{head}{last[:-1]}ieth" if last.endswith("y") else f"{head}{last}th"


def year(number: int) -> str:
    """A year by its two halves, nineteen oh five; 2000 to 2009 as a number."""
    century, rest = divmod(number, 100)
    if century % 10 == 0 and rest < 10:
        return cardinal(number)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {f'oh {_SMALL[rest]}' if rest < 10 else cardinal(rest)}"


def model_number(digits: str) -> str:
    """As model numbers are said: 3720 is thirty-seven twenty, 802 is eight oh two."""
    if digits[0] == "0" or len(digits) > 4:
        return " ".join(_SMALL[int(digit)] for digit in digits)
    number = int(digits)
    if number < 100 or number % 1000 == 0:
        return cardinal(number)
    head, rest = divmod(number, 100)
    if not rest:
        return f"{cardinal(head)} hundred"
    return f"{cardinal(head)} {f'oh {_SMALL[rest]}' if rest < 10 else cardinal(rest)}"


def clock(hour: int, minute: int, half: str = "") -> str:
    """`half` is "", "eh M" or "P M"; the hours of a 24-hour clock get theirs."""
    if not half and (hour > 12 or hour == 0):
        if hour in (0, 24) and not minute:
            return "midnight"
        half = "eh M" if hour in (0, 24) else "P M"
    said = cardinal(hour % 12 or 12)
    if minute:
        minutes = f"oh {_SMALL[minute]}" if minute < 10 else cardinal(minute)
        said = f"{said} {minutes}"
    elif not half:
        said = f"{said} o'clock"
    return f"{said} {half}".rstrip()


def date(day: int, month: int, number: int | None, before: str) -> str:
    """the 3rd of May: a day (1 to 31), a month (1 to 12), a year or None; no second “the” after the word `before`."""
    article = "" if before == "the" else "the "
    words = f"{article}{ordinal(day)} of {MONTHS[month - 1].capitalize()}"
    return words if number is None else f"{words} {year(number)}"


def american_date(day: int, month: int, number: int | None, _before: str) -> str:
    """May 3rd: a day (1 to 31), a month (1 to 12), a year or None."""
    words = f"{MONTHS[month - 1].capitalize()} {ordinal(day)}"
    return words if number is None else f"{words}, {year(number)}"


def _time(found: Found) -> str:
    hour, minute, half = found.groups
    if int(hour) > 24 or (half and not 1 <= int(hour) <= 12):
        return ""
    return clock(int(hour), int(minute or "0"), _HALVES[half[:1].lower()])


def _day_and_month(found: Found) -> str:
    day, name, number = found.groups
    if not 1 <= int(day) <= 31:
        return ""
    return date(int(day), _month(name), int(number) if number else None, found.before)


def _month_and_day(found: Found) -> str:
    name, day, number = found.groups
    if not 1 <= int(day) <= 31:
        return ""
    words = f"{name.capitalize()} the {ordinal(int(day))}" if len(name) > 4 else ""
    words = words or f"{MONTHS[_month(name) - 1].capitalize()} the {ordinal(int(day))}"
    return f"{words}, {year(int(number))}" if number else words


def _month_alone(found: Found) -> str:
    """ "Jan.–Mar.", "in Sept. or"."""
    return MONTHS[_month(found.groups[0]) - 1].capitalize()


def _month(name: str) -> int:
    return next(index for index, month in enumerate(MONTHS, start=1) if month.startswith(name.lower()[:3]))


def _numbered(found: Found) -> str:
    return ordinal(int(found.groups[0].replace(",", "")))


def _years(found: Found) -> str:
    """ "the 1990s", "the 80s"."""
    if len(found.groups[0]) < 3 and found.before not in _DECADES:
        return ""  # "for 30s"
    number = int(found.groups[0])
    words = year(number) if number > 999 else cardinal(number)
    return f"{words[:-1]}ies" if words.endswith("y") else f"{words}s"


def _phone(found: Found) -> str:
    return phone_number(found.groups[0].replace("(0)", " "), _DIGITS, "plus")


def _pence(found: Found) -> str:
    """ "24.5p"."""
    whole, digits = found.groups
    number = cardinal(int(whole)) + (f" point {digit_by_digit(digits, _SMALL)}" if digits else "")
    return f"{number} {'penny' if whole == '1' and not digits else 'pence'}"


def _spelled_out(found: Found) -> str:
    """ "dial 1471", "999, 112 or 911": digit by digit."""
    number = found.groups[0]
    is_emergency = number in _EMERGENCY and found.before.rstrip(",") in (*_EMERGENCY, "or", "and", "on")
    return digit_by_digit(number, _DIGITS) if found.before in _DIALLED or is_emergency else ""


def _two_threes(found: Found) -> str:
    """ "118 118"."""
    return f"{digit_by_digit(found.groups[0], _DIGITS)}, {digit_by_digit(found.groups[1], _DIGITS)}"


def _scaled(found: Found) -> str:
    """ "£1.5m": one point five million pounds."""
    money, whole, digits, scale = found.groups
    number = cardinal(int(whole)) + (f" point {digit_by_digit(digits, _SMALL)}" if digits else "")
    return f"{number} {_SCALES[scale.lower()]} {tables.CURRENCIES[money].unit.many}"


def _four_figures(found: Found) -> str:
    """ "0800 hrs", "1430h": the hours of a day by twos."""
    hour, minute = found.groups
    head = f"oh {_SMALL[int(hour)]}" if hour[0] == "0" else cardinal(int(hour))
    return f"{head} {'hundred' if minute == '00' else cardinal(int(minute))} hours"


def _minutes_seconds(found: Found) -> str:
    """ "1m 30s"."""
    minutes, seconds = found.groups
    head = counted(int(minutes), UNITS["min"], cardinal)
    return f"{head} {counted(int(seconds), UNITS['s'], cardinal)}"


def _hours_between(found: Found) -> str:
    """ "8-10pm"."""
    first, last, half = found.groups
    is_hours = 1 <= int(first) <= 12 and 1 <= int(last) <= 12
    return f"{cardinal(int(first))} to {clock(int(last), 0, _HALVES[half[:1].lower()])}" if is_hours else ""


def _month_and_year(found: Found) -> str:
    """ "Nov 2024"."""
    name, number = found.groups
    return f"{MONTHS[_month(name) - 1].capitalize()} {year(int(number))}"


def _feet(found: Found) -> str:
    """ "5'6": feet and inches."""
    feet, inches = found.groups
    head = counted(int(feet), UNITS["ft"], cardinal)
    return f"{head} {cardinal(int(inches))}" if inches else head


def _hours(found: Found) -> str:
    """ "1h45m"."""
    hours, minutes = found.groups
    return f"{counted(int(hours), UNITS['h'], cardinal)} {counted(int(minutes), UNITS['min'], cardinal)}"


def _digits(found: Found) -> str:
    """ "IL 62704-1234": where letters go."""
    return ", ".join(digit_by_digit(group, _DIGITS) for group in found.groups if group)


def _weekday(found: Found) -> str:
    """ "Sat/Sun", "Mon only"."""
    short = next(filter(None, found.groups))
    return next(day for day in _WEEKDAY_NAMES if day.startswith(short))


def _point(written: str) -> str:
    whole, _, digits = written.partition(".")
    return f"{cardinal(int(whole))} point {digit_by_digit(digits, _SMALL)}"


def _feet_alone(found: Found) -> str:
    """ "10' x 12'"."""
    sides = [counted(int(one.replace(",", "")), UNITS["ft"], cardinal) for one in found.groups if one]
    return " by ".join(sides)


def _stones(found: Found) -> str:
    """ "11st 6lb"."""
    stones, pounds = found.groups
    return f"{cardinal(int(stones))} stone {counted(int(pounds), UNITS['lb'], cardinal)}"


def _regnal(found: Found) -> str:
    """ "Henry VIII"."""
    numeral, ending = found.groups
    return f"the {ordinal(roman_number(numeral))}{ending}" if found.before in _RULERS else ""


def _number_sign(found: Found) -> str:
    """ "Rule #1" has a number, "press #1" a key."""
    return f"number {cardinal(int(found.groups[0]))}" if found.before not in _PRESSED else ""


_PRESSED = frozenset(words("press dial then type enter key star hash and"))
_RULERS = frozenset(words("henry edward george william charles richard elizabeth james louis john paul pius philip"))


def _to_date(found: Found) -> str:
    """ "14 Jul - " before another day."""
    day, name, _ = found.groups
    return f"{_day_and_month(Found((day, name, ''), found.before))} to"


def agreed(before: str, said: str, _noun: str) -> str:
    """ "a 1/2 tablet" has one article."""
    return said.removeprefix("a ").removeprefix("an ") if before in ("a", "an") else said


def _saint_or_street(found: Found) -> str:
    return "saint" if found.groups[0] else "street"


def is_attributive(before: str, noun: str) -> bool:
    """Whether a quantity between these two words is one with the noun: "a 9 V battery", "the 3 m cable"."""
    if before in ("a", "an"):
        return True
    is_noun = bool(noun) and noun not in tables.FUNCTION_WORDS
    return noun in tables.MEASURED_NOUNS or (before in tables.DETERMINERS and is_noun)


def part_of(part: str, unit: Unit, is_attributive: bool) -> str:
    """A half, a quarter or three quarters of a unit."""
    name, link = {"1/2": ("half", ""), "1/4": ("quarter", "of "), "3/4": ("three quarter", "of ")}.get(part, ("", ""))
    if not name:
        return ""
    if is_attributive:
        return f"{name} {unit.one}"
    article = "an" if unit.one[0] in "aeiou" or unit.one == "hour" else "a"
    head = {"1/2": "half", "1/4": "a quarter", "3/4": "three quarters"}[part]
    return f"{head} {link}{article} {unit.one}"


# "A M" would start with the article: the engines say the letter for "eh".
_EMERGENCY = frozenset(("999", "112", "911", "111", "101", "105", "119"))
_DIALLED = frozenset(("dial", "call", "ring", "text", "phone", "nhs"))
_SCALES = {"k": "thousand", "m": "million", "bn": "billion", "b": "billion"}
_DECADES = frozenset(("the", "mid", "early", "late", "his", "her", "their", "in"))
_HALVES = {"": "", "a": "eh M", "p": "P M"}
_DIGITS = ("oh", *_SMALL[1:10])
_MONTH = (
    "((?i:january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\\w))"
)
_HALF = rf"(?:{_S}?((?i:[ap]\.m\.|[ap]m)))"
_WEEKDAY_NAMES = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_WEEKDAYS, _WEEKDAY_WORDS = weekday_rule(
    "Mon Tues Tue Wed Thurs Thu Fri Sat Sun",
    "Monday Tuesday Tuesday Wednesday Thursday Thursday Friday Saturday Sunday",
    "to",
)
_SHORT_WEEKDAY = short_weekday_rule(
    "Mon Tues Tue Wed Thurs Thu Fri Sat Sun",
    "Monday Tuesday Tuesday Wednesday Thursday Thursday Friday Saturday Sunday",
)

RULES = (
    _WEEKDAYS,
    _SHORT_WEEKDAY,
    few_per_million(cardinal, "P P M"),
    Rule(r"([1-9]\d{2,5})(?![\w%]|[.,:/-]\d| \d)", _spelled_out),
    Rule(r"(?<=[A-Z] to )(\d{4,6})(?![\w%]|[-.,:/]\d)", _digits),
    Rule(rf"(11[68]){_S}(\d{{3}})(?!\w)", _two_threes),
    Rule(r"([£$€])(\d{1,3})(?:\.(\d{1,2}))?(k|K|m|M|bn|B)(?!\w)", _scaled),
    Rule(rf"([01]\d|2[0-4]):?([0-5]\d){_S}?(?:h|hrs|hours)(?!\w)", _four_figures),
    Rule(rf"(\d{{1,2}})m{_S}([0-5]?\d)s(?!\w)", _minutes_seconds),
    Rule(rf"(\d{{1,2}})-(\d{{1,2}}){_S}?((?i:[ap]\.m\.|[ap]m))(?!\w)", _hours_between),
    Rule(rf"(\d{{1,2}}){_S}?ft{_S}(\d{{1,2}}){_S}?in(?!\w)", _feet),
    Rule(rf"(\d{{1,2}})['′]{_S}?(\d{{1,2}})[\"″](?!\w)", _feet),
    Rule(rf"(\d{{1,2}}){_S}?h{_S}?([0-5]?\d){_S}?m(?:ins?)?(?!\w)", _hours),
    Rule(_SHORT_WEEKDAY.pattern.partition(")")[0] + rf")(?={_S}(?:\d|&))", _SHORT_WEEKDAY.say),
    Rule(rf"St\.?(?={_S}([A-Z]))(?!\w)", _saint_or_street),
    Rule(r"(?<=[a-z0-9] )St(?:\.|(?!\w))()", _saint_or_street),
    Rule(r"([1-9]?\d|100)(?:\.(\d{1,2}))?p(?!\w)", _pence),
    Rule(r"(\+\d{1,3}(?:[ .-]?(?:\(0\))?[ .-]?\d{2,4}){2,5})(?![\w-])", _phone),
    Rule(r"(0\d{2,4}[ -]\d{3,4}(?:[ -]?\d{3,4})?)(?![\w-])", _phone),
    Rule(r"(0\d{9,10})(?!\w)", _phone),
    Rule(r"(?<=\()(0\d{2,4}\)[ -]?\d{3,4}(?:[ -]?\d{3,4})?)(?![\w-])", _phone),
    Rule(r"(\d{3}\)[ -]?\d{3}-\d{4}|\d{3}-\d{3}-\d{4}|1-\d{3}-\d{3}-\d{4}|\d{3}-\d{4})(?![\w-])", _phone),
    Rule(rf"(\d{{1,2}}):([0-5]\d){_HALF}(?!\w)", _time),
    Rule(rf"(\d{{1,2}})\.([0-5]\d){_HALF}(?!\w)", _time),
    Rule(rf"(\d{{1,2}})(){_HALF}(?!\w)", _time),
    Rule(r"(\d{1,2}):([0-5]\d)()(?![\w:])", _time),
    Rule(rf"(\d{{1,2}})(?:st|nd|rd|th)?{_S}{_MONTH}\.?{_S}[-–]{_S}(?=\d{{1,2}}{_S}{_MONTH})", _to_date),
    Rule(r"(\d(?:-\d){2,9})(?![\w-])", lambda found: ", ".join(_DIGITS[int(one)] for one in found.groups[0][::2])),
    Rule(
        rf"(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?={_S}(?:and|or|to|this|next|last|until)(?!\w)|$)",
        _month_alone,
    ),
    Rule(rf"{_MONTH}\.(?=[:;,)–-])", _month_alone),
    Rule(rf"(\d{{1,2}})st{_S}?(\d{{1,2}}){_S}?lbs?(?!\w)", _stones),
    Rule(rf"(\d)ft{_S}?(\d{{1,2}})(?!\w|\.\d)", _feet),
    Rule(rf"(?<!')(\d{{1,3}}(?:,\d{{3}})?)['′](?:{_S}?[x×]{_S}?(\d{{1,3}})['′])?(?![\w'])", _feet_alone),
    Rule(r"(\d{1,2})h([0-5]\d)(?!\w)", _hours),
    Rule(r"(?<=[A-Z]{2} )(\d{5})(?:-(\d{4}))?(?![\w,.]\d|\w)", _digits),
    Rule(r"#(\d{1,3})(?![\w#*])", _number_sign),
    Rule(r"(XVI|XIV|XIII|XII|XI|IX|VIII|VII|VI|V|IV|III|II|I)('s)?(?!\w)", _regnal),
    Rule(rf"(Mon|Tues|Tue|Wed|Thurs|Thu|Fri|Sat)(?=[,/:]|{_S}(?:only|closed|open|and|to|until)(?!\w))", _weekday),
    Rule(rf"(Sun)(?=[/:]|{_S}(?:only|closed)(?!\w))|(?<=[a-z]/)(Sun|Sat)(?!\w)", _weekday),
    Rule(r"(\d{1,2}\.\d)(C)(?!\w)", lambda found: f"{_point(found.groups[0])} degrees Celsius"),
    Rule(rf"(?<=[–-]){_MONTH}\.?", _month_alone),
    Rule(r"(Rev)\.(?= [A-Z])", lambda _: "reverend"),
    stars_rule(cardinal, Unit("star", "stars"), "out of"),
    first_numeral_rule("or|and|to", "one"),
    Rule(rf"(\d{{1,2}})(?:st|nd|rd|th)?{_S}(?:of{_S})?{_MONTH}\.?(?:,?{_S}(\d{{4}}))?(?!\w)", _day_and_month),
    Rule(rf"{_MONTH}\.?{_S}(\d{{1,2}})(?:st|nd|rd|th)?(?:,?{_S}(\d{{4}}))?(?![\w:]|[.,]\d)", _month_and_day),
    Rule(rf"{_MONTH}\.?{_S}(\d{{4}})(?!\w)", _month_and_year),
    Rule(r"(\d{1,3}(?:,\d{3})*|\d{1,9})(?:st|nd|rd|th)(?!\w)", _numbered),
    Rule(r"(\d0|\d\d\d0)s(?!\w)", _years),
)

BRITISH = Language(
    tag="en",
    cardinal=cardinal,
    counted=partial(counted, cardinal=cardinal),
    model_number=model_number,
    date=date,
    price=lambda pounds, pence, _currency: f"{pounds} {cardinal(pence)}",
    ordinals=tables.ORDINALS,
    number_word="number",
    version_word="version",
    decimal_mark=".",
    group_marks=",\u00a0\u202f\u2009",
    decimal_word="point",
    minus="minus",
    plus="plus",
    plus_minus="plus or minus",
    to="to",
    over="over",
    by="by",
    www="W W W",
    slash="slash",
    capital="capital {}",
    letters=tables.LETTERS,
    accents=tables.ACCENTS,
    signs=tables.SIGNS,
    symbols=tables.SYMBOLS | pictograms("en"),
    units=UNITS,
    currencies=tables.CURRENCIES,
    fractions=tables.FRACTIONS,
    abbreviations=tables.ABBREVIATIONS,
    phrases=tables.PHRASES,
    plain_capitals=tables.PLAIN_CAPITALS,
    joining=tables.JOINING,
    rules=RULES,
    rule_words=frozenset((*MONTHS, *words("jan feb mar apr jun jul aug sep sept oct nov dec")))
    | _WEEKDAY_WORDS
    | set(words("mon tues tue wed thurs thu fri sat sun")),
    year=year,
    plural_ending="'s",
    date_words=frozenset(words("on by until till 'til end ends from since before after")),
    person_words=frozenset(words("mr mrs ms miss dr prof by with from call contact ask")),
    code_words=(
        *("code", "PIN", "PUK", "CVV", "OTP", "ID", "password", "passcode", "passkey", "key", "port", "ending", "ends"),
        *(
            "account number",
            "account no.",
            "card number",
            "IMEI",
            "serial number",
            "a/c no.",
            "serial no.",
            "order number",
            "last four digits",
        ),
        *("customer number", "customer no.", "customer no", "NHS no.", "NHS number", "reference number"),
    ),
    key_words=("code", "pwd", "password", "passcode", "passkey", "key"),
    code_links=("is", "of", "in", "with", "number", "number is"),
    numbered=tables.NUMBERED,
    is_attributive=is_attributive,
    part_of=part_of,
    agreed=agreed,
)
AMERICAN = replace(BRITISH, is_month_first=True, date=american_date)


def language(region: str) -> Language:
    """How English is said in a region: American in the US, British everywhere else."""
    return AMERICAN if region == "US" else BRITISH
