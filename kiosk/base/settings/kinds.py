"""What a setting may hold, and how a value from outside is read: text of the environment, or a TOML value.

`read` gives the value in JSON's types and raises `NotFitting`; `says` gives what is allowed, as the end of a sentence.
"""

from dataclasses import dataclass
from enum import Enum
from math import isfinite

from kiosk.base.hosts import leads_nowhere
from kiosk.base.languages import canonical


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
    """The value is none that the setting may hold; the message says what it may."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words; `values` belong to `enum`."""

    enum: type[Enum]

    def read(self, value: object) -> str:
        for member in self.enum:
            if value == member.value:
                return str(member.value)
        raise NotFitting(f"is {_shown(value)}, and may be {self.says()}")

    def says(self) -> str:
        return _one_of([str(member.value) for member in self.enum])


@dataclass(frozen=True, slots=True)
class Steps:
    """One of a few numbers."""

    values: tuple[float, ...]

    def read(self, value: object) -> float:
        number = _number(value)
        if number is None or number not in self.values:
            raise NotFitting(f"is {_shown(value)}, and may be {self.says()}")
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
        number = _number(value)
        if number is None or number != int(number) or not self._holds(int(number)):
            raise NotFitting(f"is {_shown(value)}, and may be {self.says()}")
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
        number = _number(value)
        if number is None or not self.low <= number <= self.high:
            raise NotFitting(f"is {_shown(value)}, and may be {self.says()}")
        return number

    def says(self) -> str:
        return f"a number from {self.low:g} to {self.high:g}"


@dataclass(frozen=True, slots=True)
class Switch:
    """Yes or no."""

    def read(self, value: object) -> bool:
        known = {
            "true": True,
            "yes": True,
            "on": True,
            "1": True,
            "false": False,
            "no": False,
            "off": False,
            "0": False,
        }
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value.lower() in known:
            return known[value.lower()]
        raise NotFitting(f"is {_shown(value)}, and may be {self.says()}")

    def says(self) -> str:
        return "true or false"


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text, of at most `longest` signs; it may be empty."""

    longest: int = 80

    def read(self, value: object) -> str:
        if not isinstance(value, str):
            raise NotFitting(f"is {_shown(value)}, and must be text in quotation marks")
        if len(value) > self.longest or not value.isprintable():
            raise NotFitting(f"must be {self.says()}")
        return value.strip()

    def says(self) -> str:
        return f"one line of text, at most {self.longest} signs"


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 tag; "system" is whatever the machine is set to."""

    def read(self, value: object) -> str:
        if value == "system":
            return "system"
        tag = canonical(value) if isinstance(value, str) else ""
        if not tag:
            raise NotFitting(f"is {_shown(value)}, and may be {self.says()}")
        return tag

    def says(self) -> str:
        return "system, or a language tag such as fr, fr-CA or ar"


@dataclass(frozen=True, slots=True)
class Languages:
    """Language tags, in an order; an array in the file; elsewhere the same, or separated by commas."""

    def read(self, value: object) -> tuple[str, ...]:
        parts = _listed(value) if isinstance(value, str) else value
        if not isinstance(parts, list | tuple):
            raise NotFitting(f"is {_shown(value)}, and may be {self.says()}")
        tags = [canonical(part) if isinstance(part, str) else "" for part in parts if part != ""]
        if not all(tags):
            raise NotFitting(f"is {_shown(value)}, and may be {self.says()}")
        return tuple(dict.fromkeys(tags))

    def says(self) -> str:
        return 'language tags, such as ["fr", "en", "ar"]'


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An https address that leads somewhere, without query or fragment; or nothing."""

    def read(self, value: object) -> str:
        if value == "":
            return ""
        text = value.strip().rstrip("/") if isinstance(value, str) else ""
        scheme, separator, rest = text.partition("://")
        host = rest.partition("/")[0]
        is_plain = text.isascii() and text.isprintable() and not set(text) & set(' <>"\\^`{|}?#@')
        if not (is_plain and separator and scheme.lower() == "https" and "." in host):
            raise NotFitting(f"is {_shown(value)}, and may be {self.says()}")
        if leads_nowhere(host):
            raise NotFitting(f"is {_shown(value)}, a host kept for examples that leads nowhere")
        return f"https://{rest}"

    def says(self) -> str:
        return "an address that starts with https:// and has neither ? nor #"


@dataclass(frozen=True, slots=True)
class PinHash:
    """What `kiosk settings set staff_pin` makes of a PIN; or nothing."""

    def read(self, value: object) -> str:
        if value == "":
            return ""
        parts = value.split("$") if isinstance(value, str) else []
        if len(parts) != 6 or parts[0] != "scrypt":
            raise NotFitting("is not a hashed PIN; write it with: kiosk settings set staff_pin")
        return "$".join(parts)

    def says(self) -> str:
        return "made by kiosk settings set staff_pin, which asks for the PIN"


Kind = Choice | Steps | Whole | Fraction | Switch | Words | Language | Languages | WebAddress | PinHash


@dataclass(frozen=True, slots=True)
class Description:
    """All there is to say about one setting; its type and defaults stand in `model.Settings`."""

    kind: Kind
    who: Who
    place: Place
    says: str
    unit: str = ""


def _listed(text: str) -> list[str]:
    """The parts of `["fr", "en"]` and of `fr, en`."""
    bare = text.strip()
    if bare.startswith("[") and bare.endswith("]"):
        bare = bare[1:-1]
    return [part.strip().strip("\"'") for part in bare.split(",")]


def _number(value: object) -> float | None:
    if isinstance(value, bool):
        return None
    if not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if isfinite(number) else None


def _shown(value: object) -> str:
    text = repr(value).replace("'", '"') if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _one_of(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]
