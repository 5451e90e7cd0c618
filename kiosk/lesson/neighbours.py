"""What else has to be read so that everything is told of a few lessons, and not the whole shelf."""

import re
from collections.abc import Collection
from itertools import islice
from pathlib import Path

from kiosk.base.files import open_ordinary
from kiosk.lesson.sources import lesson_paths

GUIDES = "lessons/guides/"
_HEAD = 16_384  # bytes; front matter is never longer
# However YAML may be written: over several lines or in braces on one, quoted, with spaces of all kinds. No more signs
# than that between them, or a page of colons takes a second.
_CODE = re.compile(rb"(?i:code)\W{0,40}:\W{0,40}([A-Z0-9]{1,4})")
_SURELY = re.compile(rb"^([\"']?)code\1[ \t]*:[ \t]*([\"']?)[A-Z0-9]{1,4}\2[ \t\r]*$", re.MULTILINE)


def code_marks(pack: Path, lessons: Collection[str]) -> tuple[object, ...]:
    """What `read_along` goes by in these lessons: while it is the same, so are the lessons to read with them."""
    fronts = [_front(pack / path) for path in lessons if path.startswith(GUIDES)]
    return tuple((_codes(front), bool(_SURELY.search(front))) for front in fronts)


def read_along(pack: Path, lessons: Collection[str]) -> tuple[str, ...]:
    """These lessons and house rules, their other languages, and the lessons that may have the code of one of them.

    Where a lesson of these may have no code, also one that has: then the pack's lessons shall have codes.
    """
    folders = {_folder(path) for path in lessons}
    paths = lesson_paths(pack)
    wanted = {path for path in paths if _folder(path) in folders}
    fronts = [_front(pack / path) for path in wanted if path.startswith(GUIDES)]
    others = [path for path in paths if path.startswith(GUIDES) and path not in wanted] if fronts else []
    if codes := {code for front in fronts for code in _codes(front)}:
        wanted |= {path for path in others if not codes.isdisjoint(_codes(_front(pack / path)))}
    if not all(map(_SURELY.search, fronts)):
        wanted |= set(_with_a_code(pack, others))
    return tuple(path for path in paths if path in wanted)


def _with_a_code(pack: Path, paths: Collection[str]) -> list[str]:
    """One of these that surely has a code; where none is sure, all that may have one."""
    sure = list(islice((path for path in paths if _SURELY.search(_front(pack / path))), 1))
    return sure or [path for path in paths if _codes(_front(pack / path))]


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _codes(front: bytes) -> frozenset[bytes]:
    """Whatever may be the code in a front matter: a word too many costs the reading of one lesson."""
    return frozenset(_CODE.findall(front))


def _front(path: Path) -> bytes:
    try:
        with open_ordinary(path) as file:
            front, _, _ = file.read(_HEAD).partition(b"\n---")
    except (OSError, ValueError):
        return b""
    return front
