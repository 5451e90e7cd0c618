"""Whether a file of the compiled store is still what was written: a power cut leaves some empty, or full of zeros."""

import zlib
from collections.abc import Sequence
from pathlib import Path

Seal = Sequence[int]  # the size in bytes and the CRC-32 of what was written; a list, as JSON gives it back


def seal_of(data: bytes) -> list[int]:
    """What is noted of a file when it is written."""
    return [len(data), zlib.crc32(data)]


def has_size(file: Path, seal: Seal) -> bool:
    """Whether the file is there and as long as it was: a glance, 2 µs."""
    try:
        return bool(seal) and file.stat().st_size == seal[0]
    except OSError:
        return False


def is_whole(file: Path, seal: Seal) -> bool:
    """Whether the file holds what was written."""
    try:
        return has_size(file, seal) and seal_of(file.read_bytes()) == list(seal)
    except OSError:
        return False
