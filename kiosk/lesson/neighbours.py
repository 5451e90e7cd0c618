"""What else has to be read so that everything is told of a few lessons, and not the whole shelf."""

import re
from collections.abc import Collection
from pathlib import Path

from kiosk.base.files import open_ordinary
from kiosk.lesson.sources import lesson_paths

_HEAD = 16_384  # bytes; front matter is never longer
_CODE = re.compile(rb"^[ \t\"']*code[ \t\"']*:(.*)$", re.MULTILINE | re.IGNORECASE)
_WORD = re.compile(rb"[A-Z0-9]{1,4}")


def read_along(pack: Path, lessons: Collection[str]) -> tuple[str, ...]:
    """These lessons and house rules, their other languages, and the lessons that may have the code of one of them."""
    folders = {_folder(path) for path in lessons}
    paths = lesson_paths(pack)
    wanted = {path for path in paths if _folder(path) in folders}
    codes = {code for path in wanted for code in _codes(pack / path)}
    if codes:
        wanted |= {path for path in paths if path not in wanted and not codes.isdisjoint(_codes(pack / path))}
    return tuple(path for path in paths if path in wanted)


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _codes(path: Path) -> frozenset[bytes]:
    """Whatever may be the code in a file's front matter: a word too many costs the reading of one lesson."""
    try:
        with open_ordinary(path) as file:
            head = file.read(_HEAD)
    except (OSError, ValueError):
        return frozenset()
    return frozenset(word for found in _CODE.finditer(head) for word in _WORD.findall(found.group(1)))
