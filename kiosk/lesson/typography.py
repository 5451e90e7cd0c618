"""Typographic signs that authors cannot be asked to type: no-break spaces, quotes, apostrophes, hyphens that hold."""

import re
from functools import lru_cache

from kiosk.lesson.model import Inline, Mark, RichText, Run, Value

NO_BREAK = "\u00a0"
NARROW = "\u202f"  # in French, before ; ! ?
HYPHEN = "\u2011"  # of "Wi-Fi", "USB-C" and "dites-le": no line ends inside them
_HIDDEN = "\ufffc"  # stands for a sign that must not be touched: code, an address
_DIGIT, _DIGITS = "0-9", frozenset("0123456789٠١٢٣٤٥٦٧٨٩")
_UNITS = (
    "°C|°F|%|€|£|km|cm|mm|m²|m|kg|g|l|ml|kWh|kW|W|V|A|mA|GHz|MHz|Hz|Gbit/s|Mbit/s|kbit/s|Go|Mo|Ko|GB|MB|kB|TB|To|dB|dBm|"
    "heures?|minutes?|secondes?|jours?|semaines?|mois|ans?|fois|h|min|s|"
    "hours?|minutes?|seconds?|days?|weeks?|months?|years?|times"
)
_PRONOUNS = "je|tu|ils?|elles?|on|nous|vous|les?|la|lui|leur|moi|toi|y|en|ce|ci|là|[mt]['’](?:en|y)"
_QUOTES = {
    "de": ("„", "“"),
    "en": ("“", "”"),
    "es": ("«", "»"),
    "fr": (f"«{NO_BREAK}", f"{NO_BREAK}»"),
    "it": ("«", "»"),
}
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]{1,64}@[^\s@]+\.\S+")
_Edit = tuple[int, int, str]


def typeset(text: RichText, language: str) -> RichText:
    """The same words with the spaces, quotes, apostrophes and hyphens of the language; code is left as typed."""
    gate, rules = _rules(language)
    for part in text:
        if isinstance(part, Value) or gate.search(part.text) is not None:
            break
    else:
        return text
    plain = "".join([_visible(part) for part in text])
    if "//" in plain or "www." in plain or "@" in plain:
        plain = _ADDRESS.sub(lambda found: _HIDDEN * len(found[0]), plain)
    edits = _edits(plain, rules)
    if edits:
        text = _edited(text, edits)
    return tuple([_typeset_words(part, rules) if isinstance(part, Value) else part for part in text])


def typeset_text(text: str, language: str) -> str:
    """`typeset` for text without marks."""
    return "".join(part.text for part in typeset((Run(text),), language) if type(part) is Run)


_Rule = tuple[str, re.Pattern[str], tuple[str, ...]]


@lru_cache(maxsize=16)
def _rules(language: str) -> tuple[re.Pattern[str], tuple[_Rule, ...]]:
    """What any text to be changed holds, and rules; where two of these touch, the first wins.

    A rule is a sign it needs (`_DIGIT`: any digit), a pattern, and what stands in place of each of its groups. A sign
    that is to be found comes before what is behind it, so that `re` looks for the sign and not at every place.
    """
    language = language.partition("-")[0].lower()
    rules = _general_rules()
    if language in _QUOTES:
        blank = f"[ {NO_BREAK}{NARROW}]?" if language == "fr" else ""
        pair = rf'("(?<![\w"]"){blank})(?=[^\s"])[^"]*(?<=[^\s"])({blank}")(?!\w)'
        rules = (*rules, ('"', re.compile(pair), _QUOTES[language]))
    if language == "fr":
        return re.compile(r"['?!:;«»\"\d-]"), (*_french_rules(), *rules)
    return re.compile(r"['\"\d-]"), rules


def _general_rules() -> tuple[_Rule, ...]:
    """Units, hyphens and apostrophes, which stand alike in every language."""
    compiled = re.compile
    return (
        (_DIGIT, compiled(rf"( )(?<=\d )(?=(?:{_UNITS})\b|[%€£°])"), (NO_BREAK,)),
        ("-", compiled(r"(-)(?<=\b[Ww]i-|\bWI-)(?=[Ff]i\b|FI\b)"), (HYPHEN,)),
        ("-", compiled(r"(-)(?<=[^\W\d_]-)(?<![\w.@/-][^\W\d_]-)(?=[^\W\d_]+(?![\w.@/-]))"), (HYPHEN,)),
        ("-", compiled(r"(-)(?<=[A-Z][A-Z]-)(?=[A-Z](?![\w.@/-]))"), (HYPHEN,)),
        # No end is looked for further off than a sentence is long: time stays linear, whatever the text.
        ("'", compiled(r"(')(?<![\w’']')(?=\w)(?:[^']|(?<=\w)'(?=\w)){1,200}?(?<=[\w.,!?…])(')(?!\w)"), ("‘", "’")),
        ("'", compiled(r"(')(?<=[^\W\d_]')"), ("’",)),
        ("'", compiled(r"(')(?<=\w')(?=\w)"), ("’",)),
        ("'", compiled(r"(')(?<!\w')(?=\d\ds?\b)"), ("’",)),  # the ’90s
    )


def _french_rules() -> tuple[_Rule, ...]:
    """The spaces before and inside French signs, in numbers and in times of day; hyphens before a pronoun."""
    compiled = re.compile
    before, after = r"[\w»)\]’”\"…%°\ufffc]", r"(?:[\s\"«»”)\]]|$)"
    return (
        ("?", compiled(r"( )(?=\?)"), (NARROW,)),
        ("!", compiled(r"( )(?=!)"), (NARROW,)),
        (";", compiled(r"( )(?=;)"), (NARROW,)),
        (NO_BREAK, compiled(rf"({NO_BREAK})(?=[?!;])"), (NARROW,)),
        ("?", compiled(rf"(\?)(?<={before}\?)(?=[?!]*{after})"), (f"{NARROW}?",)),
        ("!", compiled(rf"(!)(?<={before}!)(?=[?!]*{after})"), (f"{NARROW}!",)),
        (";", compiled(rf"(;)(?<={before};)(?={after})"), (f"{NARROW};",)),
        (":", compiled(r"( )(?=:)"), (NO_BREAK,)),
        ("»", compiled(r"( )(?=»)"), (NO_BREAK,)),
        (":", compiled(rf"(:)(?<={before}:)(?={after})"), (f"{NO_BREAK}:",)),
        ("«", compiled(r"( )(?<=« )"), (NO_BREAK,)),
        ("«", compiled(r"(«)(?=[^\s»])"), (f"«{NO_BREAK}",)),
        ("»", compiled(r"(»)(?<=[^\s«]»)"), (f"{NO_BREAK}»",)),
        (_DIGIT, compiled(r"( )(?<=\d )(?=\d{3}(?:\D|$))"), (NO_BREAK,)),
        ("h", compiled(r"( )(?<=\d )(?=h\b)"), (NO_BREAK,)),
        ("h", compiled(r"( )(?<=\dh )(?=\d)"), (NO_BREAK,)),
        ("h", compiled(r"( )(?<=\d h )(?=\d)"), (NO_BREAK,)),
        ("-", compiled(rf"(-)(?<=[^\W\d_]-)(?=(?:t-(?=il|elle|on))?(?:{_PRONOUNS})(?!\w|[.@/]\w))"), (HYPHEN,)),
    )


def _edits(text: str, rules: tuple[_Rule, ...]) -> list[_Edit]:
    """What to put where: never an empty place, so that each edit lies in one part of the text or in none."""
    found: dict[tuple[int, int], str] = {}
    signs = set(text)
    if not signs.isdisjoint(_DIGITS):
        signs.add(_DIGIT)
    for sign, pattern, news in rules:
        if sign not in signs:
            continue
        for match in pattern.finditer(text):
            for group, new in enumerate(news, 1):
                found.setdefault(match.span(group), new)
    return sorted((start, end, new) for (start, end), new in found.items())


def _visible(part: Inline) -> str:
    if type(part) is Value:
        return "a"  # a word, whatever it will be
    assert type(part) is Run
    is_hidden = part.marks is not Mark.NONE and Mark.CODE in part.marks
    return _HIDDEN * len(part.text) if is_hidden else part.text


def _edited(text: RichText, edits: list[_Edit]) -> RichText:
    done: list[Inline] = []
    position = index = 0
    for part in text:
        if type(part) is not Run:
            position += 1
            done.append(part)
            continue
        end, cursor = position + len(part.text), position
        pieces: list[str] = []
        while index < len(edits) and edits[index][0] < end:
            start, stop, new = edits[index]
            index += 1
            if cursor <= start and stop <= end:
                pieces += [part.text[cursor - position : start - position], new]
                cursor = stop
        if pieces:
            pieces.append(part.text[cursor - position :])
            part = Run("".join(pieces), part.marks, part.url)
        done.append(part)
        position = end
    return tuple(done)


def _typeset_words(part: Value, rules: tuple[_Rule, ...]) -> Value:
    edits = _edits(part.otherwise, rules)
    if not edits:
        return part
    (words,) = _edited((Run(part.otherwise),), edits)
    assert type(words) is Run
    return Value(part.name, words.text, part.marks)
