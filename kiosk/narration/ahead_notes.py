"""What stands beside the sound in a file that was rendered ahead: the times of its words. No sound library needed."""

import json
import struct
from pathlib import Path

from kiosk.base.files import read_ordinary
from kiosk.narration.clip import ClipDamaged
from kiosk.narration.timeline import Timeline, Timing

NOTES = "kiosk "  # what the comment begins with that holds the times
_HEADER = struct.Struct("<4sBBqIIIB")


def timeline_at(path: Path, word_count: int) -> Timeline | None:
    """The times of the words in a file; None where it is damaged or times other words."""
    try:
        timeline, _ = notes_in(checked(read_ordinary(path)))
    except (ClipDamaged, OSError):
        return None
    return timeline if len(timeline.starts_ms) == word_count else None


def notes_in(packets: bytes) -> tuple[Timeline, int]:
    """The times of the words, and how many samples there are. Raises `ClipDamaged` where there are no such notes."""
    try:
        notes = json.loads(_comment(packets))
        timeline = Timeline(tuple(notes["starts_ms"]), notes["end_ms"], Timing(notes["timing"]))
        return timeline, int(notes["samples"])
    except (KeyError, ValueError, TypeError, IndexError, struct.error) as error:
        raise ClipDamaged("it is not a clip that was rendered ahead") from error


def checked(data: bytes) -> bytes:
    """What the pages of an Ogg file hold. Raises `ClipDamaged` where a page is not whole (RFC 3533)."""
    content = bytearray()
    position, flags = 0, 0
    while position < len(data):
        if len(data) - position < _HEADER.size:
            raise ClipDamaged("it is cut short")
        mark, _, flags, _, _, _, checksum, count = _HEADER.unpack_from(data, position)
        body = position + _HEADER.size + count
        end = body + sum(data[position + _HEADER.size : body])
        if mark != b"OggS" or end > len(data):
            raise ClipDamaged("it is cut short")
        page = data[position : position + 22] + bytes(4) + data[position + 26 : end]
        if _crc(page) != checksum:
            raise ClipDamaged("a page of it is damaged")
        content += data[body:end]
        position = end
    if not flags & 4:
        raise ClipDamaged("its end is missing")
    return bytes(content)


def _comment(packets: bytes) -> str:
    """The comment with our notes in it (Vorbis I, comment header)."""
    position = packets.index(b"\x03vorbis") + 7
    position += 4 + struct.unpack_from("<I", packets, position)[0]
    (count,) = struct.unpack_from("<I", packets, position)
    position += 4
    for _ in range(min(count, 64)):
        (size,) = struct.unpack_from("<I", packets, position)
        name, _, value = packets[position + 4 : position + 4 + size].decode("utf-8", "replace").partition("=")
        if name.upper() == "COMMENT" and value.startswith(NOTES):
            return value.removeprefix(NOTES)
        position += 4 + size
    raise KeyError("comment")


def _table() -> tuple[int, ...]:
    entries = []
    for value in range(256):
        rest = value << 24
        for _ in range(8):
            rest = (rest << 1) ^ (0x04C11DB7 if rest & 0x80000000 else 0)
        entries.append(rest & 0xFFFFFFFF)
    return tuple(entries)


_CRC = _table()


def _crc(data: bytes) -> int:
    """Ogg's own checksum; zlib's is of another kind."""
    rest = 0
    for byte in data:
        rest = ((rest << 8) & 0xFFFFFFFF) ^ _CRC[(rest >> 24) ^ byte]
    return rest
