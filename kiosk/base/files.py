"""Files that others may have put there: only ordinary ones are read. Files of our own: written whole or not at all."""

import os
import stat
import time
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

HALF_S = 3600  # no write takes an hour: who began one that is older was killed


class NotOrdinary(OSError):
    """A folder, a pipe, a socket or a device where a file is wanted; `what` says which."""

    def __init__(self, mode: int) -> None:
        names = {stat.S_IFDIR: "a folder", stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket"}
        self.what = names.get(stat.S_IFMT(mode), "a device")
        super().__init__(None, f"it is {self.what}, not a file")


def open_ordinary(path: Path) -> BinaryIO:
    """The file, open for reading. Raises NotOrdinary for anything else, OSError or ValueError where it is not there."""
    # O_NONBLOCK: opening a pipe that nobody writes to would wait for ever
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            raise NotOrdinary(mode)
        return os.fdopen(descriptor, "rb")
    except OSError:
        os.close(descriptor)
        raise


def read_ordinary(path: Path, most: int = -1) -> bytes:
    """What the file holds, at most `most` bytes of it. Raises as `open_ordinary` does."""
    with open_ordinary(path) as file:
        return file.read(most)


def write_whole(path: Path, data: bytes, *, is_synced: bool = False) -> None:
    """Writes beside, then renames: a reader sees the old file or the new one. Raises OSError, and leaves nothing then.

    `is_synced`: it is on the disk before the old one goes.
    """
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            if is_synced:
                file.flush()
                os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise


def halves(folder: Path, name: str = "*") -> tuple[Path, ...]:
    """What `write_whole` leaves beside files of this name where the process is killed, and what is being written."""
    return tuple(folder.glob(f"{name}.[0-9]*.part"))


def drop_halves(folder: Path, name: str = "*") -> None:
    """Removes what killed processes left of writing files of this name; what cannot be removed stays."""
    for half in halves(folder, name):
        with suppress(OSError):
            if half.stat().st_mtime < time.time() - HALF_S:
                half.unlink()
