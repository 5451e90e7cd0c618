"""Numbers and what is counted, as every language here says them: the shared half of the reader's rules."""

import re
from dataclasses import replace
from typing import NamedTuple

from kiosk.lesson.spoken.language import Form, Found, Language, Unit
from kiosk.lesson.spoken.patterns import LONGEST_LEAD, Patterns
from kiosk.lesson.spoken.spelling import spelled


class Reading(NamedTuple):
    """What is said for the text up to `end`."""

    end: int
    words: str


_MOST_DIGITS = 15
_MOST_UNGROUPED = 6  # a longer one is rather somebody's number than an amount


def read_number(text: str, start: int, before: str, language: Language, patterns: Patterns) -> Reading | None:
    """What is said for the number, quantity, date, price or address of digits at `start`; None where there is none."""
    for pattern, rule in patterns.rules:
        match = pattern.match(text, start)
        if match is not None:
            said = rule.say(Found(tuple(group or "" for group in match.groups()), before))
            if said:
                return Reading(match.end(), said)
    code = patterns.code.match(text, start)
    if code is not None and patterns.after_code_word.fullmatch(text, max(0, start - LONGEST_LEAD), start):
        groups = re.split("[ -]", code.group(1))
        said_groups = f"{language.comma} ".join(digits_one_by_one(group, language) for group in groups)
        return Reading(code.end(), said_groups)
    shared = _shared_reading(text, start, before, language, patterns)
    if shared is None or language.agreed is None:
        return shared
    return Reading(shared.end, language.agreed(before, shared.words, _noun_after(text, shared.end)))


def _shared_reading(text: str, start: int, before: str, language: Language, patterns: Patterns) -> Reading | None:
    """What all languages say alike, each with its own words."""
    for pattern, say in (
        (patterns.ip, _ip),
        (patterns.duration, _duration),
        (patterns.iban, _iban),
        (patterns.iso_date, _iso_date),
        (patterns.power, _power),
        (patterns.slash_date, _slash_date),
        (patterns.size, _size),
        (patterns.price_range, _price_range),
        (patterns.range, _range),
        (patterns.quantity, _quantity),
        (patterns.price_before, _price_before),
        (patterns.price_after, _price_after),
        (patterns.alternatives, _alternatives),
        (patterns.mixed, _mixed),
        (patterns.part, _part),
        (patterns.ratio, _ratio),
        (patterns.multiple, _multiple),
        (patterns.fraction, _fraction),
        (patterns.version, _version),
        (patterns.number, _number),
    ):
        match = pattern.match(text, start)
        if match is not None:
            said = say(match, before, language)
            if said:
                return Reading(match.end(), said)
    return None


def digits_one_by_one(digits: str, language: Language) -> str:
    """Each of the digits by its name; `digits` holds nothing else."""
    return " ".join(language.cardinal(int(digit), Form.ALONE) for digit in digits)


def _plain(digits: str) -> str:
    return "".join(sign for sign in digits if sign.isdigit())


def whole_number(written: str, language: Language, form: Form = Form.ALONE) -> str:
    """A number without decimals: by its value, or digit by digit where it starts with 0 or is too long to grasp."""
    digits = _plain(written)
    is_grouped = len(digits) < len(written)
    most = _MOST_DIGITS if is_grouped else 9 if digits.endswith("00") else _MOST_UNGROUPED
    if (len(digits) > 1 and digits[0] == "0") or len(digits) > most:
        return digits_one_by_one(digits, language)
    value = int(digits)
    if len(digits) == 4 and not is_grouped and language.year is not None and 1100 <= value <= 2099:
        return language.year(value)
    return language.cardinal(value, form)


def decimal(whole: str, digits: str, mark: str, language: Language) -> str:
    """A number with decimals; `mark` stands between `whole` and `digits` as it was written."""
    head = whole_number(whole, language) if whole != "0" else language.cardinal(0, Form.ALONE)
    word = language.decimal_word
    rest = digits.lstrip("0")
    if language.are_decimals_a_number and len(digits) <= 2 and rest:
        zeros = [language.cardinal(0, Form.ALONE)] * (len(digits) - len(rest))
        said = " ".join([*zeros, language.cardinal(int(rest), Form.ALONE)])
    else:
        said = digits_one_by_one(digits, language)
    if mark != language.decimal_mark and mark == ".":
        word = language.signs["."]
    return f"{head} {word} {said}"


def quantity(whole: str, mark: str, digits: str, unit: Unit, language: Language) -> str:
    """A number of something; a decimal mark of either kind counts."""
    if digits and mark in language.group_marks and len(digits) == 3:
        whole, digits = whole + digits, ""
    if not digits:
        value = _plain(whole)
        if len(value) > _MOST_DIGITS or (len(value) > 1 and value[0] == "0" and int(value) == 0):
            return f"{digits_one_by_one(value, language)} {unit.many}"
        return language.counted(int(value), unit)
    if language.joining.metres and len(digits) == 2 and unit is language.units["m"]:
        return _metres(int(_plain(whole)), digits, language)
    name = unit.many if float(f"{_plain(whole)}.{digits}") >= language.decimal_plural_from else unit.one
    return f"{decimal(whole, digits, language.decimal_mark, language)} {name}"


def _metres(metres: int, digits: str, language: Language) -> str:
    """ "1,50 m", as lengths are said: a metre fifty."""
    centimetres = int(digits)
    if not metres:
        return language.counted(centimetres, language.units["cm"])
    head = language.counted(metres, language.units["m"])
    if not centimetres:
        return head
    zero = f"{language.cardinal(0, Form.ALONE)} " if digits[0] == "0" else ""
    return language.joining.metres.format(head, zero + language.cardinal(centimetres, Form.ALONE))


def _signed(sign: str, words: str, language: Language) -> str:
    name = {"-": language.minus, "−": language.minus, "–": language.minus, "+": language.plus, "±": language.plus_minus}
    return f"{name[sign]} {words}" if sign else words


def _number(match: re.Match[str], _before: str, language: Language) -> str:
    sign, whole, mark, digits = match.groups()
    if digits and mark in language.group_marks and len(digits) == 3 and len(_plain(whole)) <= 3:
        whole, digits = f"{whole}{mark}{digits}", ""
    if digits:
        return _signed(sign, decimal(whole, digits, mark, language), language)
    return _signed(sign, whole_number(whole, language, _form_before(match.string, match.end(), language)), language)


def _form_before(text: str, end: int, language: Language) -> Form:
    """How a number that ends there agrees with the word after it."""
    match = (_NEXT_GERMAN_NOUN if language.are_nouns_capital else _NEXT_WORD).match(text, end)
    word = match.group(1) if match else ""
    if word and language.is_feminine(word):
        return Form.FEMININE
    if match and _OTHER_END.match(text, end):
        return Form.ALONE
    is_noun = word[:1].isupper() if language.are_nouns_capital else word.lower() not in language.function_words
    return Form.MASCULINE if word and is_noun else Form.ALONE


# "1 ou 2 prises" and "1 et 2 prises" count sockets; "1 neue Nachricht" a message, "1 SIM-Karte" a card.
_NEXT_WORD = re.compile(r"(?: (?:ou|o|or|u|et|à|e|y|a) \d{1,3})?[ \u00a0\u202f]([^\W\d_]{1,30})(?!\w)")
_OTHER_END = re.compile(r" (?:et|à|e|y|a) \d")
_NEXT_GERMAN_NOUN = re.compile(
    r"(?: oder \d{1,3})?[ \u00a0\u202f](?:[^\W\dA-Z_]{1,20}e[rsn]? )?"
    r"(?:[^\W\d_]{1,30}-){0,2}([^\W\d_]{1,30})(?!\w)"
)


_NEXT_NOUN = re.compile(r"(?:(?:/|,? )\d{1,6}(?:[.,]\d{1,3})? ?\w{1,4})?[ \u00a0\u202f-]([^\W\d_]{1,30})")


def _noun_after(text: str, end: int) -> str:
    """The word after a quantity or, where another stands behind a slash, after both ("12 V/2 A supply"); else ""."""
    match = _NEXT_NOUN.match(text, end)
    return match.group(1) if match else ""


def _is_attributive(match: re.Match[str], before: str, language: Language) -> bool:
    """Whether a quantity says of what kind the noun after it is, in a language whose unit is in the singular then."""
    noun = _noun_after(match.string, match.end())
    if language.is_attributive is None:
        return False
    return language.is_attributive(before, noun.lower()) or "-" in match.group()[1:]


def _quantity(match: re.Match[str], before: str, language: Language) -> str:
    sign, whole, mark, digits, name = match.groups()
    if _closes_quotation(match, name):
        return ""
    unit = language.units[name]
    if _is_attributive(match, before, language):
        unit = replace(unit, many=unit.one)
    return _signed(sign, quantity(whole, mark or "", digits or "", unit, language), language)


def _closes_quotation(match: re.Match[str], unit: str | None) -> bool:
    """Whether `unit` is a straight mark, and one that ends a quotation is open where the number starts: no inch."""
    if unit != '"':
        return False
    text = match.string
    opened = text.rfind('"', 0, match.start())
    return opened >= 0 and (not opened or text[opened - 1] in " \u00a0\u202f\n('’") and not text[opened + 1].isspace()


def _price_before(match: re.Match[str], before: str, language: Language) -> str:
    sign, money, whole, mark, digits = match.groups()
    if not digits and _is_attributive(match, before, language):
        unit = language.currencies[money].unit
        return _signed(sign, quantity(whole, "", "", replace(unit, many=unit.one), language), language)
    return _signed(sign, _price(whole, mark or "", digits or "", money, language), language)


def _price_after(match: re.Match[str], _before: str, language: Language) -> str:
    sign, whole, mark, digits, money = match.groups()
    return _signed(sign, _price(whole, mark or "", digits or "", money, language), language)


def _price(whole: str, mark: str, digits: str, money: str, language: Language) -> str:
    currency = language.currencies[money]
    if len(digits) != 2:
        return quantity(whole, mark, digits, currency.unit, language)
    euros, cents = _plain(whole), int(digits)
    if len(euros) > _MOST_DIGITS:
        return ""
    head = language.counted(int(euros), currency.unit)
    if not cents:
        return head
    if int(euros) == 0:
        return language.counted(cents, currency.cent)
    return language.price(head, cents, currency)


def _ip(match: re.Match[str], _before: str, language: Language) -> str:
    address, last, mask, port = match.groups()
    numbers = address.split(".")
    if any(number.isdigit() and int(number) > 255 for number in numbers):
        return ""
    dot = language.signs["."]
    named = (whole_number(one, language) if one.isdigit() else language.letters["x"] for one in numbers)
    words = f" {dot} ".join(named)
    if last:
        words += f" {language.to} {whole_number(last, language)}"
    if mask:
        words += f" {language.signs['/']} {whole_number(mask, language)}"
    if port:
        words += f" {language.signs[':']} {language.cardinal(int(port), Form.ALONE)}"
    return words


def _duration(match: re.Match[str], _before: str, language: Language) -> str:
    """ "01:30:00": hours, minutes, seconds."""
    counted = zip(map(int, match.groups()), ("h", "min", "s"), strict=True)
    parts = [language.counted(number, language.units[name]) for number, name in counted if number]
    return f"{language.comma} ".join(parts) or language.counted(0, language.units["s"])


def _iban(match: re.Match[str], _before: str, language: Language) -> str:
    """An account's number: group by group, each sign by its name."""
    groups = match.group(1).split()
    names = (" ".join(one.words for one in spelled(group, language, has_capitals=False)) for group in groups)
    return f"{language.comma} ".join(names)


def _iso_date(match: re.Match[str], before: str, language: Language) -> str:
    year, month, day = map(int, match.groups())
    return language.date(day, month, year, before) if _is_date(day, month) else ""


def _power(match: re.Match[str], _before: str, language: Language) -> str:
    """ "3²" and "10⁻³"."""
    base, raised = match.groups()
    square, cube, other = language.joining.powers
    exponent = raised.translate(_LOWERED)
    form = square if exponent == "2" else cube if exponent == "3" else other
    number = whole_number(exponent.lstrip("-"), language)
    return form.format(whole_number(base, language), f"{language.minus} {number}" if exponent[0] == "-" else number)


_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def _names_a_day(match: re.Match[str], before: str, language: Language) -> bool:
    """Whether "05/11", or "12/11" after a word that days come after, is a date."""
    first, mark, second, _ = match.groups()
    is_after_word = (
        before in language.date_words or _DAY.fullmatch(before)
    ) and f"{first}/{second}" not in language.fractions
    return mark == "/" and (is_after_word or "0" in (first[0], second[0]))


_DAY = re.compile(r"(?:[12]\d|3[01])/1?\d|1?\d/(?:1[3-9]|2\d|3[01])")  # "25/12" and another one


def _slash_date(match: re.Match[str], before: str, language: Language) -> str:
    first, mark, second, year = match.groups()
    if year is None and not _names_a_day(match, before, language):
        return ""
    if year and len(year) == 2:
        is_rising = int(first) < int(second) < int(year) and (int(second) > 12 or int(year) < 20)
        is_day = mark == "." and before in language.date_words
        if "0" not in (first[0], second[0]) and not is_day and (mark != "/" or is_rising):
            return ""  # 2.10.26 is rather a version, and 10/15/20 sizes to choose from
        year = f"20{year}"
    day, month = (second, first) if language.is_month_first else (first, second)
    if year is None and not language.is_month_first and int(first) <= 12 < int(second) and first[0] == "0":
        return f"{whole_number(first, language)}{language.comma} {whole_number(second, language)}"  # a card's 09/27
    if not _is_date(int(day), int(month)):
        day, month = month, day
    if not _is_date(int(day), int(month)):
        return ""
    return language.date(int(day), int(month), int(year) if year else None, before)


def _is_date(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12


def _size(match: re.Match[str], before: str, language: Language) -> str:
    if _COUNTED_FIRST.match(match.group()):  # "1x 9 V battery"
        return ""
    groups = match.groups()
    sides = [groups[index : index + 3] for index in (0, 3, 6) if groups[index] is not None]
    words = [_amount(whole, mark, digits, language) for whole, mark, digits in sides]
    by = language.by
    if groups[9] and not _closes_quotation(match, groups[9]):
        whole, mark, digits = sides[-1]
        unit = language.units[groups[9]]
        if _is_attributive(match, before, language):
            unit = replace(unit, many=unit.one)
        words[-1] = quantity(whole, mark or "", digits or "", unit, language)
        by = language.by if groups[9] in _OF_SIDES else language.symbols["×"]
    elif _EQUALS.match(match.string, match.end()):
        by = language.symbols["×"]
    return f" {by} ".join(words)


_OF_SIDES = frozenset(("m", "cm", "mm", "km", "µm", "in", "ft", "po", "px", '"', "″", "m²", "mm²", "dpi", "ppp", "ppi"))
_COUNTED_FIRST = re.compile(r"\d+[x×][ \u00a0\u202f]")
_EQUALS = re.compile(r" ?= ?\d")


def _amount(whole: str, mark: str | None, digits: str | None, language: Language) -> str:
    if digits:
        return decimal(whole, digits, language.decimal_mark if mark else "", language)
    value = _plain(whole)
    if len(value) > 9:
        return digits_one_by_one(value, language)
    return language.cardinal(int(value), Form.ALONE)


def _range(match: re.Match[str], before: str, language: Language) -> str:
    sign, low, low_mark, low_digits, low_unit, high_sign, high, mark, digits, unit = match.groups()
    unit = None if _closes_quotation(match, unit) else unit
    bottom, top = (float(f"{_plain(a)}.{b or 0}") for a, b in ((low, low_digits), (high, digits)))
    is_year = len(low) == len(high) == 4
    is_signed = bool(sign or high_sign)
    if (not is_signed and bottom >= top) or (low[0] == "0" and len(low) > 1) or len(low) > 6 or len(high) > 6:
        return ""
    if low_unit and (low_unit != unit or unit == "h"):  # hours are times of day: their own rules say them
        return ""
    head = language.year_words(int(low)) if is_year and not unit and not low_digits else ""
    head = _signed(sign, head or _amount(low, low_mark, low_digits, language), language)
    if unit:
        tail = quantity(high, mark or "", digits or "", language.units[unit], language)
    elif is_year and not digits:
        tail = language.year_words(int(high))
    else:
        tail = _amount(high, mark, digits, language)
    return _joined(head, _signed(high_sign or "", tail, language), before, language)


def _price_range(match: re.Match[str], before: str, language: Language) -> str:
    """ "$10–$20"."""
    money, low, low_mark, low_digits, other, high, mark, digits = match.groups()
    if money != other:
        return ""
    head = _amount(low, low_mark, low_digits, language)
    return _joined(head, _price(high, mark or "", digits or "", money, language), before, language)


def _joined(low: str, high: str, before: str, language: Language) -> str:
    """The two ends of a range: "from … to", and after "between" its own word."""
    between = language.joining.between
    return between.get(before, between.get("", f"{{}} {language.to} {{}}")).format(low, high)


def _alternatives(match: re.Match[str], before: str, language: Language) -> str:
    """ "50/60 Hz": one or the other; "1/2 l": a part of one."""
    one, one_mark, one_digits, other, mark, digits, unit = match.groups()
    if _closes_quotation(match, unit):
        return ""
    part = f"{one}/{other}"
    if part in language.fractions and not (one_digits or digits):
        return _part_of(part, match, unit, before, language)
    link = f" {language.joining.above}" if unit == "mmHg" else language.comma
    head = decimal(one, one_digits, one_mark, language) if one_digits else whole_number(one, language)
    return f"{head}{link} {quantity(other, mark or '', digits or '', language.units[unit], language)}"


def _part(match: re.Match[str], before: str, language: Language) -> str:
    """ "½ l" and, where the noun's gender is known, "½ cup"."""
    sign, name, noun = match.groups()
    if name:
        return "" if _closes_quotation(match, name) else _part_of(_PARTS.get(sign, sign), match, name, before, language)
    is_feminine = language.is_feminine(noun or "")
    if not noun or language.part_of is None or not (is_feminine or (language.are_nouns_capital and noun[0].isupper())):
        return ""
    return language.part_of(
        _PARTS.get(sign, sign), Unit(noun, noun, Form.FEMININE if is_feminine else Form.MASCULINE), False
    )


_PARTS = {"½": "1/2", "¼": "1/4", "¾": "3/4"}


def _part_of(part: str, match: re.Match[str], name: str, before: str, language: Language) -> str:
    unit = language.units[name]
    said = language.part_of(part, unit, _is_attributive(match, before, language)) if language.part_of else ""
    return said or f"{language.fractions[part]} {unit.one}"


def _mixed(match: re.Match[str], before: str, language: Language) -> str:
    """ "1½ h" and "2½ days"."""
    number, part = int(match.group(1)), _PARTS.get(match.group(2), match.group(3))
    noun = match.group(4) or match.group(5) or ""
    unit = language.units.get(noun)
    is_feminine = unit.form is Form.FEMININE if unit else bool(noun) and language.is_feminine(noun)
    form = Form.FEMININE if is_feminine else Form.MASCULINE
    if unit and _is_attributive(match, before, language):
        unit = replace(unit, many=unit.one)
    if part != "1/2":
        return _and_part(number, part, unit or Unit(noun, noun, form), language) if noun else ""
    after = language.joining.half_after.get(form)
    if after is None:
        said = language.joining.and_half.format(language.cardinal(number, Form.MASCULINE))
        return f"{said} {unit.many if unit else noun}".rstrip()
    if unit:
        return f"{language.counted(number, unit)} {after}"
    if number == 1 and language.singular is not None:
        noun = language.singular(noun)
    return " ".join(filter(None, (language.cardinal(number, form if noun else Form.ALONE), noun, after)))


def _and_part(number: int, part: str, unit: Unit, language: Language) -> str:
    counted, many = language.counted(number, unit), unit.many
    words = {"number": language.cardinal(number, unit.form), "part": language.fractions[part]}
    return language.joining.and_part.format(counted=counted, many=many, **words)


def _multiple(match: re.Match[str], _before: str, language: Language) -> str:
    """ "2x" and "x2"."""
    before, after = match.groups()
    whole, mark, tenth = (before or "").replace(",", ".").partition(".")
    if mark:
        return quantity(whole, language.decimal_mark, tenth, language.joining.times, language)
    if before and _COUNTED_PART.match(match.string, match.end()):  # "2x AA"
        return whole_number(before, language)
    if before and before[0] != "0":
        return language.counted(int(before), language.joining.times)
    times = language.symbols["×"]
    return f"{whole_number(before, language)} {times}" if before else f"{times} {whole_number(after, language)}"


_COUNTED_PART = re.compile("[ \u00a0\u202f](?:[A-Z]{2}|\\d+ ?[A-Z])")


def _ratio(match: re.Match[str], _before: str, language: Language) -> str:
    """ "10:1", where no time has such minutes."""
    one, other = (whole_number(number, language) for number in match.groups())
    return f"{one} {language.joining.ratio} {other}" if language.joining.ratio else ""


def _fraction(match: re.Match[str], before: str, language: Language) -> str:
    above, tenth, below = match.groups()
    if tenth:
        head = decimal(above, tenth, language.decimal_mark, language)
        return f"{head} {language.joining.of} {whole_number(below, language)}"
    if before in language.joining.parts:
        return f"{whole_number(above, language)} {language.joining.of} {whole_number(below, language)}"
    known = language.fractions.get(f"{above}/{below}")
    if known is not None:
        return known
    return f"{whole_number(above, language)} {language.over} {whole_number(below, language)}"


def _version(match: re.Match[str], before: str, language: Language) -> str:
    mark, numbers = match.groups()
    parts = numbers.split(".")
    if not mark and len(parts) < 3 and not (before == "version" and len(parts) == 2):
        return ""
    if not mark and "." in language.group_marks and all(len(part) == 3 for part in parts[1:]) and parts[0] != "0":
        return ""
    said = f" {language.signs['.']} ".join(whole_number(part, language) for part in parts)
    return f"{language.version_word} {said}" if mark and before != language.version_word.lower() else said
