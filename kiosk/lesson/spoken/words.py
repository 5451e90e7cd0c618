"""Words, acronyms, model names and addresses: what is said for them where no phrase of the lexicon fits."""

import re
from typing import NamedTuple

from kiosk.lesson.spoken.language import Form, Language, words
from kiosk.lesson.spoken.patterns import FIRST_WORD, PARTS, Phrases
from kiosk.lesson.spoken.roman import roman_number
from kiosk.lesson.spoken.spelling import is_acronym, said_letters


class Said(NamedTuple):
    """The words said for a written one, and the signs of it that cannot be said."""

    words: str
    unsaid: str = ""


_OTHERS = "\u0370-\u03ff\u0400-\u05ff\u0780-\u089f\u0900-\u1dff\u1f00-\u1fff\u2c00-\ud7ff\uf900-\ufb4f\uff66-\uffdc"
_ARABIC = "\u0600-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefe"
# Letters that a voice of the language spells as "Arabic letter, Arabic letter …" at best.
FOREIGN = {
    "latin": re.compile(f"[{_OTHERS}{_ARABIC}\U00010000-\U0003ffff]"),
    "arabic": re.compile(f"[{_OTHERS}\U00010000-\U0003ffff]"),
    "any": re.compile(r"(?!)"),
}
NO_VOWEL = re.compile(r"(?i:[bcdfghjklmnpqrstvwxz]{2,8})")
_LETTER = "(?:[^\\W\\d_]|[\u064b-\u065f\u0670])"  # the vowel signs of Arabic are no letters to `re`
_PIECE = re.compile(rf"(?i:wi-?fi)(?![^\W\d_])|{_LETTER}+(?:'{_LETTER}+)*|\d+|[^\w\s]|_|\S")
ELISION = re.compile(r"([^\W\d_]{1,9}')(?=[\w€])")
_ARABIC_THEN_LATIN = re.compile(rf"[{_ARABIC}]{{1,20}}(?=[A-Za-z])")
_ONLY_LETTERS = re.compile(rf"{_LETTER}+(?:['-]{_LETTER}+)*-?")
_CONTRACTED = frozenset(("ll", "re", "ve", "d", "s", "m", "t"))
_LINKING = frozenset(("to", "in", "on", "by", "or", "of", "et", "ou", "en", "zu", "und"))  # "5-to-1"
_CONSONANTS = frozenset("BCDFGHJKLMNPQRSTVWXZ")  # a vowel alone is a word of some language: "A lamp", "E poi"
PLURAL = re.compile(r"[A-Z]{2,5}s")
_FORGOTTEN = frozenset(".,;:!?")
_SILENT = frozenset("-_/'\\^`|•·\"()[]{}«»“”„,;:!?…*™®")
_LETTERS_SAID_IN_MODELS = 4
_ROMAN = re.compile("(?=..)X{0,2}(?:IX|IV|V?I{0,3})")
_MODEL_LETTERS = re.compile("[A-Z]{2,3}[a-z]|[a-z][B-DF-HJ-NP-TV-XZ]{2,3}")


def read_word(word: str, language: Language, phrases: Phrases) -> Said:
    """What is said for a token without the punctuation around it."""
    if len(word) == 1 and word in PARTS:
        return Said(language.symbols[word])
    shortened = next((one for one in language.endings if word.endswith(f"{one}.")), "")
    if shortened:
        return Said(word.removesuffix(f"{shortened}.") + language.endings[shortened])
    if FOREIGN[language.scripts].search(word):
        return _mixed_scripts(word, language, phrases)
    elision = ELISION.match(word) or (_ARABIC_THEN_LATIN.match(word) if language.scripts == "arabic" else None)
    if elision is not None and elision.end() < len(word):
        written = word[elision.end() :]
        if written.lower() in _CONTRACTED:  # "we'll", "CEO's"
            head = read_word(word[: elision.end() - 1], language, phrases)
            return Said(f"{head.words}'{written.lower()}", head.unsaid)
        known = _known(written, phrases)
        rest = Said(known) if known else read_word(written, language, phrases)
        return Said(elision.group() + rest.words, rest.unsaid) if rest.words else rest
    if _ONLY_LETTERS.fullmatch(word) and not any(_is_special(part, phrases) for part in word.split("-")):
        return Said(word)
    return _pieces(word, language, phrases)


def _mixed_scripts(word: str, language: Language, phrases: Phrases) -> Said:
    foreign = FOREIGN[language.scripts]
    known = "".join(" " if foreign.match(sign) else sign for sign in word).split()
    said = [read_word(part, language, phrases) for part in known if any(map(str.isalnum, part))]
    unsaid = "".join(sign for sign in word if foreign.match(sign) and sign not in language.symbols)
    named = [language.symbols[sign] for sign in word if foreign.match(sign) and language.symbols.get(sign)]
    return Said(" ".join([*(one.words for one in said if one.words), *named]), unsaid)


def _is_special(part: str, phrases: Phrases) -> bool:
    return (
        (len(part) > 1 and part.isupper())
        or _known(part, phrases) != ""
        or PLURAL.fullmatch(part) is not None
        or NO_VOWEL.fullmatch(part) is not None
        or part in _CONSONANTS
    )


def _pieces(word: str, language: Language, phrases: Phrases) -> Said:
    parts = [match.group() for match in _PIECE.finditer(word)]
    has_digits = any(part[0].isdigit() for part in parts)
    words: list[str] = []
    unsaid: list[str] = []
    for index, part in enumerate(parts):
        if part == language.decimal_mark == "," and _is_decimal(parts, index):
            said = language.decimal_word
        elif part in ("→", "×") and _is_between_digits(parts, index):
            said = language.to if part == "→" else language.by
        elif part in language.symbols and part not in _SILENT:
            said = language.symbols[part]
        elif part[0].isdigit():
            said = language.model_number(part) if part.isascii() else ""
        elif part[0].isalpha():
            said = _letters(part, language, phrases, has_digits=has_digits)
        else:
            is_inside = 0 < index < len(parts) - 1
            is_forgotten = is_inside and part in _FORGOTTEN and _is_pause(part, parts, index)
            said = "" if is_forgotten else _sign(part, language, is_inside=is_inside)
            if not said and part not in _SILENT and part not in language.symbols:
                unsaid.append(part)
        if said:
            words.append(said)
        elif words and 0 < index < len(parts) - 1 and _is_pause(part, parts, index):
            words[-1] += language.comma
    return Said(" ".join(words), "".join(unsaid))


def _is_between_digits(parts: list[str], index: int) -> bool:
    around = parts[index - 1 : index] + parts[index + 1 : index + 2]
    return len(around) == 2 and all(part.isdigit() for part in around)


def _is_decimal(parts: list[str], index: int) -> bool:
    """Whether the comma there is that of "PM2,5"."""
    return parts.count(",") == 1 and _is_between_digits(parts, index)


def _is_pause(sign: str, parts: list[str], index: int) -> bool:
    """Whether a pause is heard at a sign between two parts: in "on/off" and "WPA2/WPA3", not in "TCP/IP"."""
    one, other = parts[index - 1], parts[index + 1]
    are_words = one.isalpha() and other.isalpha() and len(one) > 1 and len(other) > 1
    if sign == "-":
        return one.isdigit() and other.isdigit()
    if sign in _FORGOTTEN:  # a blank is missing: "done?Yes"
        if sign == "." and not (one.islower() and other.istitle()):
            return False
        return are_words and not one.isupper() and "@" not in parts
    if sign != "/":
        return sign == "—"
    if one.isdigit() or (other.isdigit() and index > 1) or parts.count("/") > 1:
        return True
    return are_words and not (one.isupper() and other.isupper() and len(one + other) < 7)


def _letters(part: str, language: Language, phrases: Phrases, *, has_digits: bool) -> str:
    known = _known(part, phrases)
    if known:
        return known
    elision = ELISION.match(part)
    if elision is not None:
        return elision.group() + _letters(part[elision.end() :], language, phrases, has_digits=has_digits)
    if PLURAL.fullmatch(part) and is_acronym(part[:-1], language):
        return said_letters(part[:-1], language) + language.plural_ending
    if len(part) == 1:
        return said_letters(part, language) if has_digits or part in _CONSONANTS else part
    if part.isupper():
        if _ROMAN.fullmatch(part) and not has_digits:
            return language.cardinal(roman_number(part), Form.ALONE)
        if is_acronym(part, language) or (has_digits and len(part) <= _LETTERS_SAID_IN_MODELS and not _is_word(part)):
            return said_letters(part, language)
        return part.lower()
    if part in _LINKING:
        return part
    if NO_VOWEL.fullmatch(part) or (has_digits and (len(part) <= 2 or _MODEL_LETTERS.fullmatch(part))):
        return said_letters(part, language)
    return part


def _known(written: str, phrases: Phrases) -> str:
    """What a phrase that is the whole of `written` has for it; "" where none is."""
    first = FIRST_WORD.match(written)
    if first is None:
        return ""
    for key in dict.fromkeys((first.group(), first.group().lower())):
        for pattern, said in phrases.by_first.get(key, ()):
            if pattern.fullmatch(written):
                return said
    return ""


def _is_word(part: str) -> bool:
    return len(part) > 2 and any(sign in "AEIOU" for sign in part)


def _sign(sign: str, language: Language, *, is_inside: bool) -> str:
    if sign == "–" and is_inside:
        return language.to
    if sign in "._" and is_inside:
        return language.signs[sign]
    return language.symbols.get(sign, "") if sign not in _SILENT or not is_inside else ""


SCHEME = re.compile(r"(?i:https?)://")
_TOP = frozenset(
    words(
        """
        com org net info ly co gl edu gov int eu fr uk de es it be ch ca us lu at ma dz tn io app dev tv me pt nl pl ie
        local lan home box html htm php pdf json xml txt csv zip exe apk dmg bin jpg jpeg png mp3 mp4 doc docx xls xlsx
        """
    )
)
_ADDRESS_PIECE = re.compile(r"[^\W\d_]+|\d+|[^\w]|_")


def is_address(text: str) -> bool:
    """Whether what looks like one is a web or e-mail address, not two sentences without a space between."""
    if "@" in text or SCHEME.match(text) or text.lower().startswith("www."):
        return True
    host = text.partition("/")[0].partition(":")[0]
    return host.rpartition(".")[2].lower() in _TOP and host == host.lower()


def address_words(address: str, language: Language, phrases: Phrases) -> str:
    """A web or e-mail address said piece by piece; its "https://" is not."""
    text = SCHEME.sub("", address, count=1).rstrip("/")
    words = []
    for match in _ADDRESS_PIECE.finditer(text):
        part = match.group()
        if part.isdigit():
            words.append(language.model_number(part) if part.isascii() else "")
        elif part.lower() == "www":
            words.append(language.www)
        elif part.isalpha():
            is_last = (
                match.start() > 0
                and text[match.start() - 1] == "."
                and text[match.end() : match.end() + 1] in ("", "/", ":")
            )
            is_name = NO_VOWEL.fullmatch(part) is not None or (len(part) == 2 and is_last)
            entries = phrases.by_first.get(part.lower(), ()) if part != "etc" else ()  # a folder
            known = [said for pattern, said in entries if pattern.fullmatch(part)]
            words.append(known[0] if known else said_letters(part, language) if is_name else part)
        elif part == "/":
            words.append(language.slash)
        else:
            words.append(language.signs.get(part, ""))
    return " ".join(filter(None, words))
