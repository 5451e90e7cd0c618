"""What else has to be read so that everything is told of a few lessons, and not the whole shelf."""

import re
from collections.abc import Collection
from itertools import islice
from pathlib import Path

from kiosk.base.files import open_ordinary
from kiosk.lesson.sources import lesson_paths

GUIDES = "lessons/guides/"
_HEAD = 16_384  # bytes; front matter is never longer
_CODE = re.compile(rb"^[ \t\"']*code[ \t\"']*:(.*)$", re.MULTILINE | re.IGNORECASE)
_WORD = re.compile(rb"[A-Z0-9]{1,4}")


def read_along(pack: Path, lessons: Collection[str]) -> tuple[str, ...]:
    """These lessons and house rules, their other languages, and the lessons that may have the code of one of them.

    Where a lesson of these has no code, also one that has: then the pack's lessons shall have codes.
    """
    folders = {_folder(path) for path in lessons}
    paths = lesson_paths(pack)
    wanted = {path for path in paths if _folder(path) in folders}
    found = {path: _codes(pack / path) for path in wanted if path.startswith(GUIDES)}
    codes = {code for some in found.values() for code in some}
    others = [path for path in paths if path.startswith(GUIDES) and path not in wanted] if found else []
    if codes:
        wanted |= {path for path in others if not codes.isdisjoint(_codes(pack / path))}
    if not all(found.values()):
        wanted |= set(islice((path for path in others if _has_code(pack / path)), 1))
    return tuple(path for path in paths if path in wanted)


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _codes(path: Path) -> frozenset[bytes]:
    """Whatever may be the code in a file's front matter: a word too many costs the reading of one lesson."""
    return frozenset(word for text in _code_texts(path) for word in _WORD.findall(text))


def _has_code(path: Path) -> bool:
    """Whether the file surely has one."""
    return any(_WORD.fullmatch(text.strip(b" \t\r\"'")) for text in _code_texts(path))


def _code_texts(path: Path) -> list[bytes]:
    try:
        with open_ordinary(path) as file:
            front, _, _ = file.read(_HEAD).partition(b"\n---")
    except (OSError, ValueError):
        return []
    return _CODE.findall(front)
