"""Languages: BCP 47 tags, which of those there are to use, their own names, and their direction."""

import os
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

LAST_RESORT = "en"


class Direction(Enum):
    """Which way a language runs; the value is what HTML calls it."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


class Tag(NamedTuple):
    """A language tag taken apart, in canonical case; "" where a part is not given. `rest`: variants and extensions."""

    language: str
    script: str = ""
    region: str = ""
    rest: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "-".join(part for part in (self.language, self.script, self.region, *self.rest) if part)


# A region that settles the script where the tag does not say it (CLDR likely subtags; only languages written in two).
_LIKELY_SCRIPTS = {
    ("zh", ""): "Hans",
    ("zh", "CN"): "Hans",
    ("zh", "SG"): "Hans",
    ("zh", "TW"): "Hant",
    ("zh", "HK"): "Hant",
    ("zh", "MO"): "Hant",
    ("sr", ""): "Cyrl",
    ("sr", "ME"): "Latn",
    ("pa", "PK"): "Arab",
    ("pa", ""): "Guru",
    ("az", "IR"): "Arab",
    ("ku", "IQ"): "Arab",
    ("ckb", ""): "Arab",
}
# Old and three-letter tags that systems still hand out (IANA registry, "Preferred-Value").
_PREFERRED = {"iw": "he", "in": "id", "ji": "yi", "mo": "ro", "sh": "sr", "tl": "fil", "no": "nb"}
_RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Arab", "Hebr", "Nkoo", "Syrc", "Thaa", "Adlm", "Rohg"})
_UNSPOKEN_LANGUAGES = frozenset({"ar"})
_OWN_NAMES = {
    "ar": "العربية",
    "bg": "Български",
    "bn": "বাংলা",
    "br": "Brezhoneg",
    "ca": "Català",
    "ckb": "کوردیی ناوەندی",
    "cs": "Čeština",
    "cy": "Cymraeg",
    "da": "Dansk",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "en": "English",
    "es": "Español",
    "et": "Eesti",
    "eu": "Euskara",
    "fa": "فارسی",
    "fi": "Suomi",
    "fil": "Filipino",
    "fr": "Français",
    "ga": "Gaeilge",
    "he": "עברית",
    "hi": "हिन्दी",
    "hr": "Hrvatski",
    "hu": "Magyar",
    "hy": "Հայերեն",
    "id": "Indonesia",
    "is": "Íslenska",
    "it": "Italiano",
    "ja": "日本語",
    "ka": "ქართული",
    "ko": "한국어",
    "ku": "Kurdî",
    "lb": "Lëtzebuergesch",
    "lt": "Lietuvių",
    "lv": "Latviešu",
    "mt": "Malti",
    "nb": "Norsk bokmål",
    "nl": "Nederlands",
    "nn": "Norsk nynorsk",
    "oc": "Occitan",
    "pl": "Polski",
    "ps": "پښتو",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "sk": "Slovenčina",
    "sl": "Slovenščina",
    "so": "Soomaali",
    "sq": "Shqip",
    "sr": "Српски",
    "sr-Latn": "Srpski",
    "sv": "Svenska",
    "sw": "Kiswahili",
    "ta": "தமிழ்",
    "th": "ไทย",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "zh": "中文",
    "zh-Hans": "简体中文",
    "zh-Hant": "繁體中文",
}


@lru_cache(maxsize=256)
def parse_tag(text: str) -> Tag | None:
    """The tag that `text` spells (`fr`, `fr-ca`, `zh_hant_TW`), in canonical case; None where it spells none.

    Reads the shape of RFC 5646's `langtag` only (language, script, region, rest); no registry is asked.
    """
    parts = text.strip().replace("_", "-").split("-")
    if not all(part.isascii() and part.isalnum() and len(part) <= 8 for part in parts):
        return None
    language = parts[0].lower()
    if not (language.isalpha() and 2 <= len(language) <= 3):
        return None
    script = region = ""
    rest = parts[1:]
    if rest and len(rest[0]) == 4 and rest[0].isalpha():
        script, rest = rest[0].capitalize(), rest[1:]
    if rest and _is_region(rest[0]):
        region, rest = rest[0].upper(), rest[1:]
    return Tag(_PREFERRED.get(language, language), script, region, tuple(part.lower() for part in rest))


def canonical(text: str) -> str:
    """The tag in canonical case (`FR_ca` → `fr-CA`); "" where `text` is none."""
    tag = parse_tag(text)
    return str(tag) if tag else ""


def choose(wanted: Iterable[str], available: Sequence[str], pack_default: str = "") -> str:
    """Which of `available` serves a person who wants `wanted`, best first.

    For each wish: itself, then ever shorter (`fr-CA` → `fr`), then the same language as spoken elsewhere, in the same
    script. After the wishes the pack's own language, English, and last whatever there is.

    Raises ValueError where `available` is empty.
    """
    if not available:
        raise ValueError("available: at least one language is needed")
    tags = [(parse_tag(text), text) for text in available]
    for wish in (*wanted, pack_default, LAST_RESORT):
        tag = parse_tag(wish)
        found = _served(tag, tags) if tag else ""
        if found:
            return found
    return available[0]


def text_for(language: str, texts: Sequence[tuple[str, str]]) -> str:
    """Of texts with their tags the one for a person who reads `language`, as `choose` does; "" where there is none.

    A text under "" is for all languages.
    """
    by_tag = dict(texts)
    if not by_tag or "" in by_tag:
        return by_tag.get("", "")
    return by_tag[choose([language], list(by_tag))]


def is_exact(wanted: str, found: str) -> bool:
    """Whether `found` is in the language that was wanted; a note stands beside the text where it is not."""
    first, second = parse_tag(wanted), parse_tag(found)
    return first is not None and second is not None and _written(first) == _written(second)


def missing(wanted: Iterable[str], available: Sequence[str]) -> tuple[str, ...]:
    """Those of `wanted` that none of `available` serves, not even as it is spoken elsewhere."""
    tags = [(parse_tag(text), text) for text in available]
    return tuple(text for text in wanted if (tag := parse_tag(text)) is None or not _served(tag, tags))


def own_name(text: str) -> str:
    """How the language calls itself: `Français`, `English`, `العربية`; with the region where the tag has one."""
    tag = parse_tag(text)
    if tag is None:
        return text
    script = tag.script or _LIKELY_SCRIPTS.get((tag.language, tag.region), "")
    name = _OWN_NAMES.get(f"{tag.language}-{script}") if script and (tag.script or tag.region) else None
    name = name or _OWN_NAMES.get(tag.language, tag.language)
    return f"{name} ({tag.region})" if tag.region else name


def direction(text: str) -> Direction:
    """Which way the language is written."""
    tag = parse_tag(text)
    if tag is None:
        return Direction.LEFT_TO_RIGHT
    script = tag.script or _LIKELY_SCRIPTS.get((tag.language, tag.region), "")
    is_right_to_left = script in _RIGHT_TO_LEFT_SCRIPTS if script else tag.language in _RIGHT_TO_LEFT_LANGUAGES
    return Direction.RIGHT_TO_LEFT if is_right_to_left else Direction.LEFT_TO_RIGHT


def is_unspoken(text: str) -> bool:
    """Whether no voice speaks a language of the screens: what is read aloud in others can only be read along."""
    tag = parse_tag(text)
    return tag is not None and tag.language in _UNSPOKEN_LANGUAGES


def system_languages(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The languages this machine's person reads, best first; empty where the environment names none.

    As GNU gettext reads them: LC_ALL, LC_MESSAGES, LANG, the first that is set; LANGUAGE, a list, goes before, unless
    the language is C. Windows and macOS set none of these: there the window asks its toolkit.
    """
    setting = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name, ""))), "")
    plain = _without_encoding(setting)
    if plain in ("C", "POSIX"):
        return ()
    listed = environment.get("LANGUAGE", "").split(":")
    tags = (canonical(_without_encoding(entry)) for entry in (*listed, plain) if entry)
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _is_region(part: str) -> bool:
    return (len(part) == 2 and part.isalpha()) or (len(part) == 3 and part.isdigit())


def _without_encoding(setting: str) -> str:
    name, _, modifier = setting.partition("@")
    name = name.partition(".")[0]
    script = {"latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab"}.get(modifier, "")
    language, separator, region = name.partition("_")
    return f"{language}-{script}{separator}{region}" if script else name


def _written(tag: Tag) -> tuple[str, str]:
    script = tag.script or _LIKELY_SCRIPTS.get((tag.language, tag.region)) or _LIKELY_SCRIPTS.get((tag.language, ""))
    return tag.language, script or ""


def _served(wish: Tag, tags: Sequence[tuple[Tag | None, str]]) -> str:
    shorter = [
        wish,
        Tag(wish.language, wish.script, wish.region),
        Tag(wish.language, wish.script),
        Tag(wish.language, region=wish.region),
        Tag(wish.language),
    ]
    for candidate in shorter:
        for tag, text in tags:
            if tag and tag == candidate and _written(tag) == _written(wish):
                return text
    return next((text for tag, text in tags if tag and _written(tag) == _written(wish)), "")
