"""What the first screen of a home shows of it at once: a copy beside the store, which takes longer to open.

The store has the truth and is read when the first frame is on the screen; the copy keeps the cards from changing
places then. It is written after the store and goes with it.
"""

import json
from pathlib import Path
from typing import NamedTuple

from kiosk.base.files import halves, read_ordinary, write_whole

FORMAT = 1


class Glance(NamedTuple):
    """Ids of the lessons about this home's devices, and of those that were finished."""

    own: tuple[str, ...]
    finished: tuple[str, ...]


NOTHING_KNOWN = Glance((), ())


def read_glance(path: Path) -> Glance:
    """The copy; an empty one where there is none, or none that can be read."""
    try:
        plain = json.loads(read_ordinary(path))
        if plain["format"] != FORMAT:
            return NOTHING_KNOWN
        return Glance(tuple(map(str, plain["own"])), tuple(map(str, plain["finished"])))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return NOTHING_KNOWN


def write_glance(path: Path, glance: Glance) -> None:
    """Whole or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps({"format": FORMAT, **glance._asdict()}).encode())


def forget_glance(path: Path) -> None:
    """The copy is gone, and what was left half-written of one: it names the home's lessons too. Raises OSError."""
    for file in (path, *halves(path.parent, path.name)):
        file.unlink(missing_ok=True)
