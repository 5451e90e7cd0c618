"""What the start and the check of the settings share: names, faults, and the compiled form of a file."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import kiosk
from kiosk.base.settings.model import Settings

FORMAT = f"2 {kiosk.__version__}"  # another release may allow other values
PREFIX = "KIOSK_"

NAMES = Settings._fields

Values = Mapping[str, Any]


class Fault(NamedTuple):
    """One thing wrong with the settings. `where` is `path:line:col`, a variable, or an option."""

    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


class Compiled(NamedTuple):
    """A settings file as read: checked values of all profiles ("") and of each, in JSON's types."""

    values: Mapping[str, Values]
    faults: tuple[Fault, ...]


def compiled_beside(file: Path) -> Path:
    """Where the compiled form of a settings file lies."""
    return file.with_suffix(".json")


def is_missing(file: Path) -> bool:
    """Whether there is nothing of this name: a file that cannot be looked at is there."""
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def stamp_of(file: Path) -> list[int] | None:
    """What tells one writing of the file from the next; None where there is no file, or none to be seen."""
    try:
        status = file.stat()
    except OSError:
        return None
    return [status.st_mtime_ns, status.st_size]
