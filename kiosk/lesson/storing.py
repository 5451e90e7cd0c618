"""Puts what was made into the store, whole or not at all."""

from pathlib import Path

from kiosk.base import files
from kiosk.base.errors import KioskError

REMEDY = "make room on the disk, or see whether this folder may be written to"


class Unwritable(KioskError):
    """The disk is full, or the folder may not be written to."""


def write_whole(path: Path, data: bytes, *, is_synced: bool = False) -> None:
    """`kiosk.base.files.write_whole`. Raises Unwritable."""
    try:
        files.write_whole(path, data, is_synced=is_synced)
    except OSError as error:
        raise unwritable(path.parent, error) from error


def make_folder(path: Path) -> None:
    """The folder is there, with those above it. Raises Unwritable."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(folder: Path, error: OSError) -> Unwritable:
    """What to raise where `error` kept something from being written into the folder."""
    return Unwritable(f"what is made cannot be kept here: {error.strerror}", where=str(folder), remedy=REMEDY)
