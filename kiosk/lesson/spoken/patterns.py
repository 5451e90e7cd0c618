"""What a language's numbers, units, dates and addresses look like: its regular expressions, compiled once.

Every repetition is bounded, so that matching costs the same wherever a text stands.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from kiosk.lesson.lexicon import Lexicon
from kiosk.lesson.spoken.language import SPACE, Language, Rule

PARTS = "½¼¾"
LONGEST_LEAD = 60  # before a number: "your code is"
SIGN = "[−–±+-]"


@dataclass(frozen=True, slots=True, eq=False)
class Patterns:
    """Compiled expressions, all for `match` at the start of a word."""

    rules: tuple[tuple[re.Pattern[str], Rule], ...]
    mac: re.Pattern[str]
    ip: re.Pattern[str]
    iban: re.Pattern[str]
    iso_date: re.Pattern[str]
    power: re.Pattern[str]
    slash_date: re.Pattern[str]
    size: re.Pattern[str]
    range: re.Pattern[str]
    price_range: re.Pattern[str]
    price_before: re.Pattern[str]
    price_after: re.Pattern[str]
    quantity: re.Pattern[str]
    alternatives: re.Pattern[str]
    mixed: re.Pattern[str]
    part: re.Pattern[str]
    code: re.Pattern[str]
    after_code_word: re.Pattern[str]
    after_key_word: re.Pattern[str]
    ratio: re.Pattern[str]
    multiple: re.Pattern[str]
    fraction: re.Pattern[str]
    duration: re.Pattern[str]
    version: re.Pattern[str]
    number: re.Pattern[str]
    address: re.Pattern[str]


_SHARED = {
    "mac": re.compile(r"(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?!\w)"),
    "iso_date": re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(?=\d\d:)|(?![\w-]))"),
    "power": re.compile(r"(\d{1,9})([²³]|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})(?!\w)"),
    "slash_date": re.compile(r"(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d\d))?(?![\w/]|[.-]\d)"),
    "code": re.compile(r"(\d{2,6}(?:[ -]\d{1,6}){1,5}|\d{3,19})(?![\w%€°]|[.,:/-]\d)(?! ?(?:[%€°]|h(?!\w)))"),
    "ratio": re.compile(r"(\d{1,5}):(\d)(?![\d:])"),
    "multiple": re.compile(r"(\d{1,4}(?:[.,]\d)?)(?:[x×](?!\w)|[ \u00a0\u202f][x×](?=/))|[x×](\d{1,4})(?!\w)"),
    "fraction": re.compile(r"(\d{1,3})(?:[.,](\d))?/(\d{1,3})(?![\w/]|[.,]\d)"),
    "duration": re.compile(r"(\d{1,2}):([0-5]\d):([0-5]\d)(?![\w:])"),
    "version": re.compile(r"([vV]\.?)?(\d{1,6}(?:\.\d{1,6}){0,4})(?!\w)(?!\.\d)"),
    "ip": re.compile(r"(\d{1,3}(?:\.(?:\d{1,3}|[xX])){3})(?:-(\d{1,3}))?(?:/(\d{1,2}))?(?::(\d{1,5}))?(?![\w.]\d|\w)"),
    "address": re.compile(
        r"(?:(?i:https?)://)?(?:[\w.+-]{1,64}@)?(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,18}(?::\d{1,5})?(?:/[^\s\"<>«»]{0,500})?"
    ),
}


@lru_cache(maxsize=16)
def patterns_of(language: Language) -> Patterns:
    """The expressions of a language."""
    groups = re.escape(language.group_marks)
    whole = rf"(\d{{1,3}}(?:[{groups}]\d{{3}}){{1,5}}(?!\d)|\d{{1,18}})"
    number = rf"{whole}(?:([.,])(\d{{1,12}}))?"
    units = "|".join(map(re.escape, sorted(language.units, key=len, reverse=True)))
    rates = "|".join(map(re.escape, language.joining.rates))
    name = rf"({units})(?![\w'²³]|[–-][^\W\d_](?!\w)|/(?!\d|(?:{rates})(?!\w)))"
    unit = rf"{SPACE}?{name}"
    money = "|".join(map(re.escape, sorted(language.currencies, key=len, reverse=True)))
    code_words, links = ("|".join(map(re.escape, some)) for some in (language.code_words, language.code_links))
    key_words = "|".join(map(re.escape, language.key_words))
    told = rf"(?:{SPACE}[\w'-]{{1,20}}){{0,3}}(?:{SPACE}(?:{links})|{SPACE}?:)"  # "of the alarm is", ":"
    end = r"(?![\w])(?![.,]\d)"
    compiled = re.compile
    return Patterns(
        **_SHARED,
        rules=tuple((compiled(rule.pattern), rule) for rule in language.rules),
        iban=compiled(
            rf"(\d{{4}}(?:{SPACE}\d{{4}}){{3}}|[A-Z]{{2}}\d\d(?:{SPACE}[0-9A-Z]{{4}}){{3,8}}(?:{SPACE}[0-9A-Z]{{1,3}})?)(?!\w)"
        ),
        size=compiled(rf"{number}{SPACE}?[x×]{SPACE}?{number}(?:{SPACE}?[x×]{SPACE}?{number})?(?:{unit}|(?!\w))"),
        range=compiled(
            rf"({SIGN}?){number}(?:{unit})?(?:{SPACE}?[–—-]{SPACE}?|…|\.\.\.?)([−+])?{number}(?:{unit}|(?![\w-]|[.,/:]\d))"
        ),
        price_range=compiled(rf"({money}){SPACE}?{number}{SPACE}?[–—-]{SPACE}?({money}){SPACE}?{number}{end}"),
        price_before=compiled(rf"({SIGN}?)({money}){SPACE}?{number}{end}"),
        price_after=compiled(rf"({SIGN}?){number}{SPACE}?({money})(?!\w)"),
        quantity=compiled(rf"({SIGN}?){SPACE}?{number}(?:{SPACE}|-)?{name}"),
        alternatives=compiled(rf"{number}/{number}{unit}"),
        mixed=compiled(
            rf"(\d{{1,3}})(?:{SPACE}?([{PARTS}])|{SPACE}(1/2|1/4|3/4)(?!/))(?:(?:{SPACE}|-)?{name}|{SPACE}([^\W\d_]{{1,30}}))?(?!\w)"
        ),
        part=compiled(rf"([{PARTS}]|1/2|1/4|3/4)(?!/)(?:(?:{SPACE}|-)?{name}|{SPACE}([^\W\d_]{{2,30}})(?!\w))"),
        number=compiled(rf"({SIGN}?){number}{end}"),
        after_code_word=compiled(rf"(?i:(?:^|.*\W)(?:{code_words})(?:(?:\W{{1,3}}(?:{links}))?|{told}))\W{{1,3}}"),
        after_key_word=compiled(rf"(?i:(?:^|.*\W)(?:{key_words})(?:{told}))\W{{1,3}}"),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Words and groups of words with a spoken form of their own, by their first word.

    `by_first` is keyed by the first word's letters; each entry is (the words' expression, what is said), longest first.
    """

    by_first: dict[str, tuple[tuple[re.Pattern[str], str], ...]]


FIRST_WORD = re.compile(r"[^\W_]{1,64}|\S")


@lru_cache(maxsize=16)
def phrases_of(language: Language | None, lexicon: Lexicon) -> Phrases:
    """The lexicon's entries, then the language's own phrases and abbreviations."""
    entries = _own_phrases(language) if language is not None else {}
    author = dict(lexicon.entries)
    numbered = set(language.numbered) - set(author) if language is not None else set()
    entries |= author
    found: dict[str, list[tuple[int, re.Pattern[str], str]]] = {}
    for written, said in entries.items():
        plain = written.replace("’", "'")
        first = FIRST_WORD.match(plain)
        if first is None:
            continue
        any_case = plain == plain.lower() and any(map(str.isalpha, plain))
        body = rf"{SPACE}".join(map(re.escape, plain.split()))
        after = r"(?!\w)" if plain[-1].isalnum() else ""
        after = rf"(?={SPACE}?(?:(?:[A-Z]{{1,4}}-?)?\d|[IVX]{{1,5}}(?!\w)))" if written in numbered else after
        pattern = re.compile(f"(?i:{body}){after}" if any_case else body + after)
        key = first.group().lower() if any_case else first.group()
        found.setdefault(key, []).append((len(plain), pattern, said))
    return Phrases(
        {
            key: tuple((pattern, said) for _, pattern, said in sorted(rows, key=lambda row: -row[0]))
            for key, rows in found.items()
        }
    )


def _own_phrases(language: Language) -> dict[str, str]:
    """What is said for a language's own abbreviations and phrases, by how they are written."""
    times, rates = language.joining.times, language.joining.rates
    return {
        **{sign: said for sign, said in language.symbols.items() if sign.isalnum() and sign not in PARTS},
        **language.abbreviations,
        **language.phrases,
        **{f"{one}/{rate}": f"{one} {said}" for one in (times.one, times.many) for rate, said in rates.items()},
        **language.numbered,
    }
