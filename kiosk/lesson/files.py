"""Reads files that others wrote: ordinary ones only, never more of them than was asked for."""

import os
import stat
from pathlib import Path

from kiosk.lesson.findings import Faults

MAX_LESSON_SIZE = 262_144  # bytes; the longest real lesson has a tenth of it


def pack_path(path: Path, pack_root: Path) -> str:
    """`path` relative to the pack, always "/"; as given where it lies elsewhere."""
    try:
        return path.relative_to(pack_root).as_posix()
    except ValueError:
        return path.as_posix()


def read_text(path: Path, faults: Faults, most: int) -> str | None:
    """The text of an ordinary UTF-8 file; None after noting why not. A pipe or a device is never read."""
    data = read_bytes(path, faults, most)
    if data is None:
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        faults.add("not-text", line, error.start - data.rfind(b"\n", 0, error.start))
        return None


def read_bytes(path: Path, faults: Faults, most: int) -> bytes | None:
    """What an ordinary file of at most `most` bytes holds; None after noting why not."""
    try:
        # O_NONBLOCK: opening a pipe that nobody writes to would wait for ever
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        faults.add("unreadable", cause=getattr(error, "strerror", None) or str(error))
        return None
    with os.fdopen(descriptor, "rb") as file:
        info = os.fstat(descriptor)
        if not stat.S_ISREG(info.st_mode):
            faults.add("not-a-file", what=_what(info.st_mode))
            return None
        data = file.read(most + 1)
    if len(data) > most:
        faults.add("too-large", size=_size(max(info.st_size, len(data))), most=_size(most))
        return None
    return data


def _what(mode: int) -> str:
    names = {stat.S_IFDIR: "a folder", stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket"}
    return names.get(stat.S_IFMT(mode), "a device")


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1_000_000 else f"{count // 1000} kB"
