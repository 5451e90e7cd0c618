"""A whole step as one sound: its clips where the step's timeline has them, silence between."""

import io
import wave
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from kiosk.narration.clip import SAMPLE_BYTES, Clip
from kiosk.narration.step_timeline import HeardSentence

Pcm = NDArray[np.int16]


def step_wav(heard: Sequence[HeardSentence], clips: Mapping[int, Clip]) -> bytes:
    """A WAV file as long as the step, pauses included; b"" where nothing of it is spoken.

    `clips` by the index of their utterance; a sentence without one is silent for as long as it takes to read. Each
    clip stands where its sentence starts, to the sample, and is copied as it is; only one at a lower rate than another,
    as where two voices share a step, is brought to the higher.
    """
    if not clips:
        return b""
    rate_hz = max(clip.rate_hz for clip in clips.values())
    placed = [
        (_sample(one.starts_ms, rate_hz), _at_rate(clips[one.utterance_index], rate_hz))
        for one in heard
        if one.utterance_index in clips
    ]
    # A clip is up to a millisecond longer than its timeline, which counts whole ones.
    ends = [start + len(samples) for start, samples in placed]
    sound: Pcm = np.zeros(max(*ends, _sample(heard[-1].ends_ms, rate_hz)), "<i2")
    for start, samples in placed:
        sound[start : start + len(samples)] = samples
    return _wav(sound, rate_hz)


def _sample(at_ms: int, rate_hz: int) -> int:
    return at_ms * rate_hz // 1000


def _at_rate(clip: Clip, rate_hz: int) -> Pcm:
    samples: Pcm = np.frombuffer(clip.samples, "<i2")
    if clip.rate_hz == rate_hz:
        return samples
    count = len(samples) * rate_hz // clip.rate_hz
    places = np.arange(count) * (clip.rate_hz / rate_hz)
    brought: Pcm = np.rint(np.interp(places, np.arange(len(samples)), samples)).astype("<i2")
    return brought


def _wav(samples: Pcm, rate_hz: int) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(SAMPLE_BYTES)
        sound.setframerate(rate_hz)
        sound.writeframes(samples.tobytes())
    return file.getvalue()
