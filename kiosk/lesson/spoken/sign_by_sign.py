"""What is said sign by sign in ordinary text: keys, codes that are dialled, paths, initials, addresses of machines."""

import re

from kiosk.lesson.spoken.language import Language, words
from kiosk.lesson.spoken.patterns import LONGEST_LEAD, Patterns, Phrases
from kiosk.lesson.spoken.punctuation import CLOSING, OPEN
from kiosk.lesson.spoken.spelling import is_password, key_at, said_letters, spelled
from kiosk.lesson.spoken.words import Said, address_words

_DOTTED = re.compile(r"(?:[A-Z]\.){2,6}(?!\w)")  # S.A.V.
_INITIALS = re.compile(
    "[A-Z]\\.(?:[ \u00a0\u202f]?-?[A-Z]\\.){0,2}(?=[ \u00a0\u202f][A-ZÀ-Þ][a-zà-ÿ'])"
)  # M. A. Dupont, J.-P. Durand
_NO_MARKS = dict.fromkeys(map(ord, ".- \u00a0\u202f"))
_LABELS = frozenset("ABCDEFXYZ")  # where a sentence begins with one and a dot, it rather names what follows
_DIALLED = re.compile(r"(?=[\d*#]{1,30}#(?!\w))[*#]?\d[\d*#]{1,30}")  # *123*45#
_PATH = re.compile(
    r"(?:[A-Za-z]:|\\(?=\\))?(?:[\\/][\w-]{1,40}(?:\.[\w-]{1,20}){0,3}){1,8}(?!\w)"
)  # C:\Users, /etc/hosts
_HEXADECIMAL = re.compile(
    r"0x[0-9A-Fa-f]{2,16}(?!\w)|(?=[\da-f:]{1,20}(?:[a-f]|::))[\da-f]{1,4}(?:::?[\da-f]{1,4}){1,7}(?:/\d{1,3})?(?!\w)"
)
_LABELLED = frozenset(
    words(
        """
        bouton touche option prise zone port lettre modèle taille repère borne button key socket letter model size taste
        knopf buchstabe modell größe anschluss botón tecla opción toma letra modelo talla tasto pulsante opzione presa
        lettera modello taglia porta
        """
    )
)


def sign_by_sign(
    text: str, start: int, last: int, before: str, language: Language, patterns: Patterns, phrases: Phrases
) -> tuple[int, Said] | None:
    """What is said by its signs from `start` on, not behind `last`, and where that ends; None where nothing is.

    `before` is the word before it. The ~ of "230 V~" is one, too.
    """
    comma = f"{language.comma} "
    if text[start] == "~" and text[start - 1 : start].isalnum():
        return start + 1, Said(language.symbols["∿"])
    end = _initials_end(text, start, before, language)
    if end:
        return end, Said(said_letters(text[start:end].translate(_NO_MARKS), language))
    dotted = _DOTTED.match(text, start, last)
    if dotted is not None:
        return dotted.end(), Said(said_letters(dotted.group().replace(".", ""), language))
    key = _dialled_at(text, start, last) or key_at(text, start, last, patterns.address)
    key = key or _password_at(text, start, last, patterns)
    if key:
        return start + len(key), Said(comma.join(sign.words for sign in spelled(key, language)))
    path = _PATH.match(text, start, last)
    if path is not None and (not start or text[start - 1].isspace() or text[start - 1] in OPEN):
        return path.end(), Said(address_words(path.group(), language, phrases))
    address = patterns.mac.match(text, start) if text[start + 2 : start + 3] in (":", "-") else None
    if address is None:
        number = _HEXADECIMAL.match(text, start, last)
        signs = spelled(number.group(), language, has_capitals=False) if number is not None else ()
        return (number.end(), Said(" ".join(one.words for one in signs))) if number is not None else None
    pairs = re.split("[:-]", address.group())
    names = (" ".join(one.words for one in spelled(pair, language, has_capitals=False)) for pair in pairs)
    return address.end(), Said(comma.join(names))


def _initials_end(text: str, start: int, before: str, language: Language) -> int:
    """Where the initials of somebody's first names end that start there; 0 where none do."""
    initials = _INITIALS.match(text, start)
    if initials is None:
        return 0
    is_person = before.lower().rstrip(".") in language.person_words or initials.end() - start > 2
    is_label = text[start] in _LABELS or before.lower() in _LABELLED
    return initials.end() if is_person or not is_label else 0


def _dialled_at(text: str, start: int, last: int) -> str:
    dialled = _DIALLED.match(text, start, last)
    return dialled.group() if dialled is not None else ""


def _password_at(text: str, start: int, last: int, patterns: Patterns) -> str:
    """The password after "your password is" or "key:"; "" where what stands there is a word."""
    if not patterns.after_key_word.fullmatch(text, max(0, start - LONGEST_LEAD), start):
        return ""
    key = text[start:last].rstrip(CLOSING)
    is_measured = patterns.quantity.fullmatch(key) or patterns.address.fullmatch(key)
    return key if is_password(key) and not is_measured else ""
