"""A spoken sentence as a file: a WAV that carries the times of its words."""

import json
import struct
import zlib
from dataclasses import dataclass

from kiosk.narration.timeline import Timeline, timeline_of

TIMELINE_CHUNK = b"kgtl"
SAMPLE_BYTES = 2
LARGEST_BYTES = 32_000_000  # twice the longest sentence that is spoken


class ClipDamaged(Exception):
    """Bytes that are not a whole clip."""


@dataclass(frozen=True, slots=True)
class Clip:
    """16-bit mono samples at `rate_hz`, and when each word starts."""

    samples: bytes
    rate_hz: int
    timeline: Timeline

    @property
    def length_ms(self) -> int:
        return len(self.samples) // SAMPLE_BYTES * 1000 // self.rate_hz


def clip_bytes(clip: Clip, key: str = "") -> bytes:
    """`clip` as a WAV file. Players that do not know the chunk with the timeline pass over it.

    `key`: what it is kept under, so that it is not taken for another.
    """
    timeline = clip.timeline
    notes = {
        "starts_ms": timeline.starts_ms,
        "end_ms": timeline.end_ms,
        "timing": timeline.timing.value,
        "rate_hz": clip.rate_hz,
        "crc": zlib.crc32(clip.samples),
        "key": key,
    }
    notes_bytes = json.dumps(notes, separators=(",", ":")).encode()
    sealed = struct.pack("<I", zlib.crc32(notes_bytes)) + notes_bytes
    byte_rate = clip.rate_hz * SAMPLE_BYTES
    form = struct.pack("<HHIIHH", 1, 1, clip.rate_hz, byte_rate, SAMPLE_BYTES, 8 * SAMPLE_BYTES)
    body = b"WAVE" + _chunk(b"fmt ", form) + _chunk(TIMELINE_CHUNK, sealed) + _chunk(b"data", clip.samples)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def clip_of(data: bytes, key: str = "") -> Clip:
    """The clip in `data`. Raises `ClipDamaged` unless every byte that matters is as it was written.

    `key`: what it must have been kept under, where it says so.
    """
    chunks = _chunks(data)
    try:
        form, sealed, samples = chunks[b"fmt "], chunks[TIMELINE_CHUNK], chunks[b"data"]
        if struct.unpack("<I", sealed[:4])[0] != zlib.crc32(sealed[4:]):
            raise ClipDamaged("its timeline is damaged")
        notes = json.loads(sealed[4:])
        kind, channel_count, rate_hz, _, _, bits = struct.unpack("<HHIIHH", form)
        timeline = timeline_of(notes)
        expected, expected_hz, kept_under = notes["crc"], notes["rate_hz"], notes.get("key", "")
    except (KeyError, ValueError, TypeError, AttributeError, RecursionError, struct.error) as error:
        raise ClipDamaged("it is not a clip") from error
    if (kind, channel_count, bits, rate_hz) != (1, 1, 16, expected_hz) or not 8000 <= rate_hz <= 48000:
        raise ClipDamaged("its sound is of another kind")
    if zlib.crc32(samples) != expected or len(samples) % SAMPLE_BYTES:
        raise ClipDamaged("its samples are damaged")
    if key and kept_under and key != kept_under:
        raise ClipDamaged("it says something else")
    return Clip(samples, rate_hz, timeline)


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _chunks(data: bytes) -> dict[bytes, bytes]:
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise ClipDamaged("it is not a WAV file")
    if struct.unpack("<I", data[4:8])[0] != len(data) - 8:  # what is appended would be looked through for chunks
        raise ClipDamaged("it is cut short, or too long")
    found = {}
    position = 12
    while position + 8 <= len(data):
        name = data[position : position + 4]
        (size,) = struct.unpack("<I", data[position + 4 : position + 8])
        content = data[position + 8 : position + 8 + size]
        if len(content) < size:
            raise ClipDamaged("it is cut short")
        found[name] = content
        position += 8 + size + size % 2
    return found
