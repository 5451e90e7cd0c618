"""Recordings as a person makes them: what ships, said on with a room's noise, other pauses and another level."""

import wave
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import soundfile

from kiosk.base.paths import find_paths
from kiosk.lesson.script import Script
from kiosk.narration.ahead import clip_from_ogg
from kiosk.narration.cache import ClipCache, ahead_key
from kiosk.narration.clip import Clip
from kiosk.narration.sound import Samples, samples_of
from kiosk.narration.voice import ahead_speaker
from tests.bench.spoken_lessons import spoken_steps

RATE_HZ = 24_000
PAUSES_MS = (700, 250, 1200, 450, 900)
GAIN, NOISE = 0.5, 0.002  # a microphone far off, and its room 45 dB below


def shipped_steps(language: str, count: int) -> list[Script]:
    """The first steps of four sentences or more, all of them different."""
    scripts = (step.script for step in spoken_steps(language))
    long = (one for one in scripts if len({said.text for said in one.utterances}) == len(one.utterances) >= 4)
    return list(islice(long, count))


def shipped_clips(script: Script) -> tuple[Clip, ...]:
    best = ahead_speaker(script.language)
    assert best is not None
    store = ClipCache((find_paths().voice_folder,))
    paths = [store.ahead(ahead_key(best, one.text)) for one in script.utterances]
    return tuple(clip_from_ogg(path.read_bytes()) for path in paths if path is not None)


def said_on(clips: Sequence[Clip]) -> tuple[Samples, list[int]]:
    """One recording of them all, and when each of them begins in it; milliseconds."""
    noise = np.random.default_rng(7)
    parts: list[Samples] = []
    begins = []
    for index, clip in enumerate(clips):
        pause_ms = PAUSES_MS[index % len(PAUSES_MS)]
        parts.append(np.zeros(RATE_HZ * pause_ms // 1000, np.float32))
        begins.append(sum(map(len, parts)) * 1000 // RATE_HZ)
        parts.append(samples_of(clip.samples) * np.float32(GAIN))
    parts.append(np.zeros(RATE_HZ, np.float32))
    whole = np.concatenate(parts)
    return whole + noise.normal(0, NOISE, len(whole)).astype(np.float32), begins


def write_wav(path: Path, samples: Samples, rate_hz: int = RATE_HZ) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes((samples * 32767).astype("<i2").tobytes())
    return path


def write_packed(path: Path, samples: Samples) -> Path:
    """As a telephone keeps it: two channels at 48 kHz, Ogg Vorbis or MP3 by the ending."""
    both = np.repeat(np.repeat(samples, 2)[:, np.newaxis], 2, axis=1)
    soundfile.write(path, both, 2 * RATE_HZ)
    return path
