"""Puts what was made into the store, whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from kiosk.base.errors import KioskError

_REMEDY = "make room on the disk, or see whether this folder may be written to"


class Unwritable(KioskError):
    """The disk is full, or the folder may not be written to."""


def write_whole(path: Path, data: bytes, *, is_synced: bool = False) -> None:
    """Writes beside, then renames: a reader sees the old file or the new one. Raises Unwritable.

    `is_synced`: it is on the disk before the old one goes.
    """
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            file.write(data)
            if is_synced:
                file.flush()
                os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise unwritable(path.parent, error) from error


def make_folder(path: Path) -> None:
    """The folder is there, with those above it. Raises Unwritable."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(folder: Path, error: OSError) -> Unwritable:
    return Unwritable(f"what is made cannot be kept here: {error.strerror}", where=str(folder), remedy=_REMEDY)
