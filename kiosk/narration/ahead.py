"""Sentences that were rendered ahead, as they ship: Ogg Vorbis, a tenth of a WAV, with the words' times inside."""

import importlib
import io
import json
from typing import Any

import miniaudio
import numpy as np

from kiosk.narration.ahead_notes import NOTES, checked, notes_in
from kiosk.narration.clip import Clip, ClipDamaged

COMPRESSION = 0.8  # of 1: 40 kbit/s, which the recogniser of `bench voice` understands as well as the original


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
    timeline, sample_count = notes_in(checked(data))
    try:
        sound = miniaudio.vorbis_read(data)
    except miniaudio.MiniaudioError as error:
        raise ClipDamaged("it is not a clip that was rendered ahead") from error
    if (sound.nchannels, len(sound.samples)) != (1, sample_count) or not 8000 <= sound.sample_rate <= 48000:
        raise ClipDamaged("its sound is of another kind")
    return Clip(sound.samples.tobytes(), sound.sample_rate, timeline)
