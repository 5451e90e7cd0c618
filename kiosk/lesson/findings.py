"""Findings: each one fault of a kind, at its place in a file, in words for the author."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.base.near import nearest
from kiosk.lesson.finding_kinds import KINDS, Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place. `path` is relative to the pack, always "/"; line and column count from 1."""

    kind_id: str
    severity: Severity
    path: str
    line: int
    column: int
    message: str
    remedy: str

    def __str__(self) -> str:
        level = "" if self.severity is Severity.ERROR else f"{self.severity.value}: "
        return f"{_printable(self.path, _LONGEST_PATH)}:{self.line}:{self.column}: {level}{self.message}; {self.remedy}"


_LONGEST_PATH = 4096
_MOST_SHOWN = 80  # signs of what others wrote
_MOST = {
    "advice": 600,
    "suggestion": 600,
    "expected": 600,
    "cause": 200,
    "difference": 200,
}  # what is mostly said by ourselves


class Faults:
    """Collects the findings of one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []

    def add(self, kind_id: str, line: int = 1, column: int = 1, **details: object) -> None:
        """Notes a fault of a kind of `KINDS`; `details` fill its templates."""
        self.findings.append(finding(kind_id, self.path, line, column, **details))

    def drop(self, kind_id: str, line: int) -> None:
        """Takes the last findings back where they are of this kind and line: what was read since tells more."""
        while self.findings and (self.findings[-1].kind_id, self.findings[-1].line) == (kind_id, line):
            self.findings.pop()

    def sorted(self) -> tuple[Finding, ...]:
        """Every finding once, in the order of the file."""
        return in_order(self.findings)


def finding(kind_id: str, path: str, line: int = 1, column: int = 1, **details: object) -> Finding:
    """One fault of a kind of `KINDS`."""
    kind = KINDS[kind_id]
    clean = {name: _printable(str(value), _MOST.get(name, _MOST_SHOWN)) for name, value in details.items()}
    message, remedy = kind.message.format(**clean), kind.remedy.format(**clean)
    return Finding(kind_id, kind.severity, path, max(line, 1), max(column, 1), message, remedy)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Every finding once, by path, line and column."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda one: (one.path, one.line, one.column)))


def errors_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Errors, then warnings, each in the order they had."""
    return tuple(sorted(findings, key=lambda one: one.severity is not Severity.ERROR))


def has_error(findings: Iterable[Finding]) -> bool:
    """Whether one of them is more than a warning."""
    return any(one.severity is Severity.ERROR for one in findings)


def has_warning(findings: Iterable[Finding]) -> bool:
    """Whether one of them is more than a note."""
    return any(one.severity is not Severity.NOTE for one in findings)


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """A remedy: the nearest of the known words, else `otherwise`."""
    near = nearest(word, known)
    return f"did you mean “{near}”?" if near else otherwise


def named_code(character: str) -> str:
    """A character by its code point and what Unicode calls it: U+202E RIGHT-TO-LEFT OVERRIDE."""
    from unicodedata import name

    return f"U+{ord(character):04X} {name(character, '')}".rstrip()


def _printable(text: str, most: int) -> str:
    """Text fit for one line of a terminal: at most `most` signs, control characters shown as a box."""
    shown = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text[: most + 1])
    return shown if len(text) <= most else shown[: most - 1] + "…"
