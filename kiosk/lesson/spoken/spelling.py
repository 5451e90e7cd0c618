"""Text said sign by sign: keys, acronyms, addresses."""

import re
import unicodedata
from itertools import pairwise
from typing import NamedTuple

from kiosk.lesson.spoken.language import Form, Language, words


class Sign(NamedTuple):
    """One sign of a spelled text: where it stands and what is said for it."""

    start: int
    end: int
    words: str


def spelled(text: str, language: Language, *, has_capitals: bool = True) -> list[Sign]:
    """Every sign of `text` by its name, capitals named as such; white space inside is a "space"."""
    return [
        Sign(index, index + 1, sign_name(sign, language, has_capitals=has_capitals)) for index, sign in enumerate(text)
    ]


def sign_name(sign: str, language: Language, *, has_capitals: bool = True) -> str:
    """What one sign is called; "" where the language has no name for it."""
    if sign.isascii() and sign.isdigit():
        return language.cardinal(int(sign), Form.ALONE)
    if sign.isspace():
        return language.signs[" "]
    if sign.isalpha():
        name = letter_name(sign.lower(), language)
        return language.capital.format(name) if name and has_capitals and sign.isupper() else name
    return language.signs.get(sign, "") or language.symbols.get(sign, "")


def letter_name(letter: str, language: Language) -> str:
    """The name of a lower-case letter, accents said after it; "" for a letter of another script."""
    name = language.letters.get(letter)
    if name is not None:
        return name
    base, *marks = list(unicodedata.normalize("NFD", letter))
    names = [language.letters.get(base, ""), *(language.accents.get(mark, "") for mark in marks)]
    return " ".join(names) if all(names) else ""


def said_letters(text: str, language: Language) -> str:
    """The letters of an acronym by name, without saying that they are capitals."""
    return " ".join(filter(None, (sign_name(sign, language, has_capitals=False) for sign in text)))


# Acronyms that hold a vowel, or that are long: without this list they could be read as words.
SPELLED = frozenset(
    words(
        """
        ADSL API ATM CEO CPU DAB DEEE DHCP DIY DNS EAN EDF EU FAQ FTTH GPS GSM HDMI HEPA IA ID IEEE IMEI IMSI IOS IP
        IPTV ISO IT ITU LTE MMS NAS NFC OCR OEM OS OTA OTP PDF PUK QR RFID RJ SAV SDHC SEPA SMS SSID SSL TLS TNT TV UE
        AFUE EVSE ICCID OFDM TKIP UHD UHF UI UK UPS URL US USA USB UTC UV VHF VOD VPN WEP WPA WPS XML
        """
    )
)
# Acronyms that everybody says as a word; a language's lexicon may say otherwise.
WORDS = frozenset(
    words(
        "RAM ROM SIM PIN OLED QLED LAN WLAN WAN MAC BIOS GIF JPEG SIMS LIDAR RADAR LASER NATO OTAN ONU UNESCO "
        "COVID IBAN VISA PAL SCART ZIP NASA FIFA CAPTCHA WIFI BOX INFO"
    )
)


def is_acronym(word: str, language: Language) -> bool:
    """Whether a word in capitals is said letter by letter."""
    if word in WORDS or word in language.plain_capitals:
        return False
    if word in SPELLED or len(word) <= 3:
        return True
    return len(word) <= 6 and not any(_base(sign) in "AEIOUYÄÖÜ" for sign in word)


def _base(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


_HARD_KEY = re.compile(r"[!-~]{6,80}")
_GROUPED_KEY = re.compile(r"[0-9A-Za-z]{4,8}(?:[ -][0-9A-Za-z]{4,8}){1,9}")
_NO_KEY = re.compile(
    r"(?i:https?://.*|www\..*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}(?:/\S*)?|\d+(?:[.,:/]\d+)+"
    r"|\d+[.,]?\d*[a-z/%°²³]+|[A-Z]{1,5}-?\d{1,5}[A-Z]{0,2}|[A-Z][a-zé]+(?:[-_ ]\w{1,12})+)"
)


_KEY = re.compile(r"[\w.!#$%&*+=@?~^-]{6,64}", re.ASCII)
_GROUPED = re.compile(r"[0-9A-Z]{4,8}(?:-[0-9A-Z]{4,8}){2,9}")
_SEGMENT = re.compile(r"[0-9A-Za-z]+")
_VERSION = re.compile(r"v?\d+\.\d")
_WORD = re.compile(r"[Ww]i-?[Ff]i|[A-Z]?[a-z]{2,}|[A-Z]{3,}")
_MOST_WORDS = 0.4  # of a key's signs
_VOWELS = frozenset("aeiouAEIOU")


def key_at(text: str, start: int, end: int, address: re.Pattern[str]) -> str:
    """The key or password that starts there in ordinary text and ends before `end`; "" where there is none.

    One has digits, capitals and small letters, changes between them often, and holds no words; or it is groups of
    capitals mixed with digits. What looks like an `address` is none.
    """
    if start and (text[start - 1].isalnum() or text[start - 1] in "-/_.@"):
        return ""
    match = _KEY.match(text, start, end)
    key = match.group().rstrip(".!?,") if match is not None else ""
    if len(key) < 6 or text[start + len(key) : end].strip(".,;:!?…)]}»”\"'"):
        return ""
    is_key = _is_grouped_key(key) or (_is_mixed(key) and not _holds_words(key))
    return key if is_key and not address.fullmatch(key) else ""


def _is_grouped_key(key: str) -> bool:
    mixed = [group for group in key.split("-") if any(map(str.isdigit, group)) and any(map(str.isalpha, group))]
    return len(mixed) > 1 and _GROUPED.fullmatch(key) is not None


def _is_mixed(key: str) -> bool:
    kinds = ["d" if sign.isdigit() else "u" if sign.isupper() else "l" for sign in key if sign.isalnum()]
    turns = sum(one != other for one, other in pairwise(kinds))
    return len(set(kinds)) == 3 and turns >= 4 and not _VERSION.match(key)


def _holds_words(key: str) -> bool:
    if any(segment.isalpha() and _VOWELS.intersection(segment) for segment in _SEGMENT.findall(key)):
        return True
    words = [word for word in _WORD.findall(key) if word in WORDS or word in SPELLED or _VOWELS.intersection(word)]
    return sum(map(len, words)) > _MOST_WORDS * len(key)


def is_password(text: str) -> bool:
    """Whether text in the place of a password is one that has to be spelled, not a word."""
    has_letters = any(map(str.isalpha, text))
    is_hard = any(map(str.isdigit, text)) or not _PASSWORD_SIGNS.isdisjoint(text)
    return 4 <= len(text) <= 64 and has_letters and is_hard and _NO_PASSWORD.fullmatch(text) is None


_NO_PASSWORD = re.compile(r"(?i:https?://.*|www\..*)|[A-Z]{2,5}-?\d{1,2}|[A-Z\d-]{4,8}")
_PASSWORD_SIGNS = frozenset("_@#$%&*!+=")


def looks_like_key(text: str) -> bool:
    """Whether text printed as code is a key, a password or a number code: something to type sign by sign."""
    if text.isascii() and text.isdigit():
        return len(text) >= 4
    if _GROUPED_KEY.fullmatch(text) and any(map(str.isdigit, text)) and text.upper() == text:
        return _NO_KEY.fullmatch(text) is None
    if not _HARD_KEY.fullmatch(text) or _NO_KEY.fullmatch(text):
        return False
    letters = [sign for sign in text if sign.isalpha()]
    digits = sum(map(str.isdigit, text))
    turns = sum(one.isupper() != other.isupper() for one, other in pairwise(letters))
    return bool(letters) and (digits > 0 or turns > 3)
