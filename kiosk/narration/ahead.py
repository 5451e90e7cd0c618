"""Sentences that were rendered ahead, as they ship: Ogg Vorbis, a tenth of a WAV, with the words' times inside."""

import importlib
import io
import json
import struct
from typing import Any

import miniaudio
import numpy as np

from kiosk.narration.clip import Clip, ClipDamaged
from kiosk.narration.timeline import Timeline, Timing

NOTES = "kiosk "  # what the comment begins with that holds the times
COMPRESSION = 0.8  # of 1: 40 kbit/s, which the recogniser of `bench voice` understands as well as the original
_HEADER = struct.Struct("<4sBBqIIIB")


class NoEncoder(Exception):
    """The extra `voices`, which encodes, is not installed."""


def ogg_of(clip: Clip) -> bytes:
    """`clip` as it ships. Raises NoEncoder."""
    try:
        soundfile: Any = importlib.import_module("soundfile")
    except (ImportError, OSError) as error:
        raise NoEncoder("soundfile is not installed") from error
    timeline = clip.timeline
    samples = np.frombuffer(clip.samples, "<i2")
    notes = {
        "starts_ms": timeline.starts_ms,
        "end_ms": timeline.end_ms,
        "timing": timeline.timing.value,
        "samples": len(samples),
    }
    into = io.BytesIO()
    form = {"format": "OGG", "subtype": "VORBIS", "compression_level": COMPRESSION}
    with soundfile.SoundFile(into, "w", clip.rate_hz, 1, **form) as file:
        file.comment = NOTES + json.dumps(notes, separators=(",", ":"))
        file.write(samples)
    return into.getvalue()


def clip_from_ogg(data: bytes) -> Clip:
    """The clip in `data`. Raises `ClipDamaged` unless every page is as it was written."""
    packets = _checked(data)
    try:
        notes = json.loads(_comment(packets))
        timeline = Timeline(tuple(notes["starts_ms"]), notes["end_ms"], Timing(notes["timing"]))
        sound = miniaudio.vorbis_read(data)
    except (KeyError, ValueError, TypeError, IndexError, struct.error, miniaudio.MiniaudioError) as error:
        raise ClipDamaged("it is not a clip that was rendered ahead") from error
    if (sound.nchannels, len(sound.samples)) != (1, notes["samples"]) or not 8000 <= sound.sample_rate <= 48000:
        raise ClipDamaged("its sound is of another kind")
    return Clip(sound.samples.tobytes(), sound.sample_rate, timeline)


def _checked(data: bytes) -> bytes:
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
