"""What a setting may hold, and how a value from outside is read: text of the environment, or a TOML value.

`read` takes a TOML value, gives it in JSON's types, and raises `NotFitting` for one of another type or outside of its
range; `read_text` takes text. `says` gives what is allowed, as the end of a sentence.
"""

import re
import tomllib
from dataclasses import dataclass
from enum import Enum
from math import isfinite
from unicodedata import category, name

from kiosk.base.called import called
from kiosk.base.hosts import LONGEST_TYPED, leads_nowhere
from kiosk.base.language_codes import LONGEST_TAG, is_language, nearest_language
from kiosk.base.languages import canonical

LONGEST_BASE = LONGEST_TYPED - len("/L/CODE")  # signs behind https://; more gives no address that anybody types
_MOST_LANGUAGES = 40  # what a sheet of languages can show and somebody still read
_NUMBER = re.compile(r"[+-]?[0-9]{1,18}(?:\.[0-9]{1,18})?")
_SWITCHES = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}
_HASHED = re.compile(r"scrypt(?:\$[1-9][0-9]{0,8}){3}(?:\$[A-Za-z0-9+/]{8,200}={0,2}){2}")
_A_TAG = "a language tag such as fr, fr-CA or ar"
_FIELD_SIGNS = "\u200e\u200f"  # what puts a number right in a line of Arabic


class Who(Enum):
    """Who may change a setting; whoever comes later in the list may do what the earlier ones may."""

    CUSTOMER = "customer"
    TECHNICIAN = "technician"
    IT = "IT"


class Place(Enum):
    """Where a setting can be changed; in the settings file all can."""

    COMFORT = "comfort sheet"
    LANGUAGE = "language sheet"
    VISIT = "visit's screen"
    FILE = "settings file"


class NotFitting(ValueError):
    """The value is none that the setting may hold; the message says what it may, and goes on from the name.

    `within`: where the value is a table, the keys of it that are wrong, each with what is wrong there.
    """

    def __init__(self, message: str, within: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.within = within


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words; `values` belong to `enum`."""

    enum: type[Enum]

    def read(self, value: object) -> str:
        """`value` in JSON's types. Raises NotFitting."""
        for member in self.enum:
            if value == member.value:
                return str(member.value)
        raise _refusal(self, value)

    def says(self) -> str:
        return _one_of([str(member.value) for member in self.enum])


@dataclass(frozen=True, slots=True)
class Steps:
    """One of a few numbers."""

    values: tuple[float, ...]

    def read(self, value: object) -> float:
        """`value` in JSON's types. Raises NotFitting."""
        number = _number(value)
        if number is None or number not in self.values:
            raise _refusal(self, value)
        return number

    def says(self) -> str:
        return _one_of([f"{value:g}" for value in self.values])


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number in [low, high]; 0 too where `zero` says what that means."""

    low: int
    high: int
    zero: str = ""

    def read(self, value: object) -> int:
        """`value` in JSON's types. Raises NotFitting."""
        number = _number(value)
        if number is None or number != int(number) or not self._holds(int(number)):
            raise _refusal(self, value)
        return int(number)

    def says(self) -> str:
        return (f"0 ({self.zero}), or " if self.zero else "") + f"a whole number from {self.low} to {self.high}"

    def _holds(self, number: int) -> bool:
        return self.low <= number <= self.high or (self.zero != "" and number == 0)


@dataclass(frozen=True, slots=True)
class Fraction:
    """A number in [low, high]."""

    low: float
    high: float

    def read(self, value: object) -> float:
        """`value` in JSON's types. Raises NotFitting."""
        number = _number(value)
        if number is None or not self.low <= number <= self.high:
            raise _refusal(self, value)
        return number

    def says(self) -> str:
        return f"a number from {self.low:g} to {self.high:g}"


@dataclass(frozen=True, slots=True)
class Switch:
    """Yes or no."""

    def read(self, value: object) -> bool:
        """`value` in JSON's types. Raises NotFitting."""
        if not isinstance(value, bool):
            raise _refusal(self, value)
        return value

    def says(self) -> str:
        return "true or false"


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text, of at most `longest` signs; it may be empty."""

    longest: int = 80

    def read(self, value: object) -> str:
        """`value` in JSON's types. Raises NotFitting."""
        if not isinstance(value, str):
            raise NotFitting(f"is {_shown(value)}, and must be text in quotation marks")
        if len(value) > self.longest:
            raise NotFitting(f"has {len(value)} signs, and may be {self.says()}")
        for sign in value:
            if not sign.isprintable() and category(sign) != "Zs" and sign not in _FIELD_SIGNS:
                called = f"U+{ord(sign):04X} {name(sign, '')}".rstrip()
                raise NotFitting(f"holds a sign that nobody sees ({called}), and may be {self.says()}")
        return value.strip()

    def says(self) -> str:
        return f"one line of text, at most {self.longest} signs"


@dataclass(frozen=True, slots=True)
class WordsByLanguage:
    """One line of text for all languages, or a table of one for each: (tag, text), the tag "" where it is for all."""

    longest: int = 80

    def read(self, value: object) -> tuple[tuple[str, str], ...]:
        """`value` in JSON's types. Raises NotFitting."""
        line = Words(self.longest)
        if value == () and isinstance(value, tuple):
            return ()
        if not isinstance(value, dict):
            text = line.read(value)
            return (("", text),) if text else ()
        if not value:
            raise NotFitting(f"is a table without a language, and may be {self.says()}")
        found: dict[str, str] = {}
        wrong: list[tuple[str, str]] = []
        for key, text in value.items():
            try:
                found[_tag(self, key)] = line.read(text)
            except NotFitting as fault:
                wrong.append((key, str(fault)))
        if wrong:
            raise NotFitting("; ".join(says for _, says in wrong), tuple(wrong))
        return tuple((tag, text) for tag, text in found.items() if text)

    def says(self) -> str:
        return f'{Words(self.longest).says()}; or a table of one for each language, such as {{ fr = "…", ar = "…" }}'


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 tag; "system" is whatever the machine is set to."""

    def read(self, value: object) -> str:
        """`value` in JSON's types. Raises NotFitting."""
        return "system" if value == "system" else _tag(self, value)

    def says(self) -> str:
        return f"system, or {_A_TAG}"


@dataclass(frozen=True, slots=True)
class Languages:
    """Language tags, in an order; an array in the file; elsewhere the same, or separated by commas."""

    def read(self, value: object) -> tuple[str, ...]:
        """`value` in JSON's types. Raises NotFitting."""
        if not isinstance(value, list | tuple):
            raise NotFitting(f"is {_shown(value)}, and may be {self.says()}")
        if len(value) > _MOST_LANGUAGES:
            raise NotFitting(f"names {len(value)} languages, and may name {_MOST_LANGUAGES} at most")
        return tuple(dict.fromkeys(_tag(self, part) for part in value))

    def says(self) -> str:
        return 'language tags in brackets, such as ["fr", "en", "ar"]'


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An https address that leads somewhere, without query or fragment; or nothing."""

    def read(self, value: object) -> str:
        """`value` in JSON's types. Raises NotFitting."""
        if value == "":
            return ""
        text = value.strip().rstrip("/") if isinstance(value, str) else ""
        scheme, separator, rest = text.partition("://")
        host = rest.partition("/")[0]
        is_plain = text.isascii() and text.isprintable() and not set(text) & set(' <>"\\^`{|}?#@')
        if not (is_plain and separator and scheme.lower() == "https" and _is_host(host)):
            raise NotFitting(f"is {_shown(value)}, and may be {self.says()}")
        if leads_nowhere(host):
            raise NotFitting(f"is {_shown(value)}, a host kept for examples that leads nowhere")
        if len(rest) > LONGEST_BASE:
            raise NotFitting(f"has {len(rest)} signs behind https://, and may have {LONGEST_BASE}: people type it")
        return f"https://{rest}"

    def says(self) -> str:
        return "an address that starts with https:// and has neither ? nor #"


@dataclass(frozen=True, slots=True)
class PinHash:
    """What `kiosk settings set staff_pin` makes of a PIN; or nothing."""

    def read(self, value: object) -> str:
        """`value` in JSON's types. Raises NotFitting."""
        if value == "":
            return ""
        if not isinstance(value, str) or not _HASHED.fullmatch(value):  # never shown: it may be the PIN itself
            raise NotFitting(f"is not a hashed PIN; write it with: {called('settings set staff_pin')}")
        return value

    def says(self) -> str:
        return "made by kiosk settings set staff_pin, which asks for the PIN"


Kind = (
    Choice | Steps | Whole | Fraction | Switch | Words | WordsByLanguage | Language | Languages | WebAddress | PinHash
)


@dataclass(frozen=True, slots=True)
class Description:
    """All there is to say about one setting; its type and defaults stand in `model.Settings`."""

    kind: Kind
    who: Who
    place: Place
    says: str
    unit: str = ""


def read_text(kind: Kind, text: str) -> object:
    """The value that text of the environment or of a command line stands for. Raises NotFitting."""
    match kind:
        case Switch():
            value: object = _SWITCHES.get(text.strip().lower())
        case Steps() | Whole() | Fraction():
            value = float(text) if _NUMBER.fullmatch(text.strip()) else None
        case Languages():
            value = _listed(text)
        case WordsByLanguage() if text.lstrip().startswith("{"):
            value = _table(text)
        case _:
            value = text
    if value is None:
        raise NotFitting(f"is {_shown(text)}, and may be {kind.says()}")
    return kind.read(value)


def _listed(text: str) -> list[str]:
    """The parts of `["fr", "en"]` and of `fr, en`."""
    bare = text.strip()
    if bare.startswith("[") and bare.endswith("]"):
        bare = bare[1:-1]
    return [word for part in bare.split(",") if (word := part.strip().strip("\"'"))]


def _table(text: str) -> object:
    """What `{ fr = "…" }` says; None where it is no TOML."""
    try:
        return tomllib.loads(f"it = {text}")["it"]
    except ValueError:
        return None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if isfinite(number) else None


def _tag(kind: Language | Languages | WordsByLanguage, value: object) -> str:
    if not isinstance(value, str):
        raise NotFitting(
            f"{'holds' if isinstance(kind, Languages) else 'is'} {_shown(value)}, and may be {kind.says()}"
        )
    tag = canonical(value) if len(value) <= LONGEST_TAG else ""
    if not tag or not is_language(tag):
        meant = nearest_language(value)
        may_be = _A_TAG if isinstance(kind, WordsByLanguage) else kind.says()
        hint = f"did you mean {meant}?" if meant else f"it may be {may_be}"
        raise NotFitting(f"names {_shown(value)}, which is the tag of no language; {hint}")
    return tag


def _is_host(host: str) -> bool:
    labels = host.partition(":")[0].split(".")
    return len(labels) > 1 and all(labels) and host.partition(":")[2].isdigit() == (":" in host)


def _refusal(kind: Choice | Steps | Whole | Fraction | Switch, value: object) -> NotFitting:
    is_bare = isinstance(value, str) and not isinstance(kind, Choice)
    return NotFitting(f"is {_shown(value)}, and may be {kind.says()}{', without quotation marks' if is_bare else ''}")


def _shown(value: object) -> str:
    """As it stands in the file, or nearly."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and abs(value) >= 10**18:
        return "a number beyond all measure"
    if isinstance(value, float) and value.is_integer():
        return f"{value:g}"
    text = repr(value) if isinstance(value, str | list) else str(value)
    text = text.replace("'", '"')
    return text if len(text) <= 60 else text[:57] + "…"


def _one_of(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]
