"""How loud each lesson is, by a meter that is not ours: `python3 run.py bench loudness`; it takes minutes.

A lesson is all its sentences with their breaths, as one sound; its integrated loudness after EBU R 128 is to be
−18 ±1 LUFS with every voice that can speak it, and as it ships, rendered ahead. The meter is pyloudnorm, which brings
scipy with it: whoever wants this figure installs it; nothing else here needs either.
"""

import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from importlib import import_module
from importlib.util import find_spec
from io import StringIO
from itertools import groupby
from typing import Any

import numpy as np

from kiosk.base.paths import pack_root
from kiosk.lesson.script import Utterance
from kiosk.narration.ahead import clip_from_ogg
from kiosk.narration.cache import ClipCache, ahead_key
from kiosk.narration.pace import USUAL, breath_ms
from kiosk.narration.sound import LOUDNESS_LUFS, Samples, samples_of
from kiosk.narration.synthesis import Order, Synthesizer
from kiosk.narration.voice import Speaker, ranking
from tests.bench.figure import Figure
from tests.bench.spoken_lessons import spoken_steps

LANGUAGES = ("fr", "en")
OFF_LU = 1.0
SMOKE_LESSON_COUNT = 1


def figures(is_smoke: bool) -> Iterator[Figure]:
    if find_spec("pyloudnorm") is None:
        print("loudness: left out, it needs pyloudnorm", file=sys.stderr)
        return
    synthesizer = Synthesizer()
    for language in LANGUAGES:
        lessons = _lessons(language)[: SMOKE_LESSON_COUNT if is_smoke else None]
        for speaker in ranking(language):
            found = np.array([_loudness(synthesizer, language, speaker, lesson) for lesson in lessons])
            name, n = f"loudness.{language}.{speaker.engine}", len(found)
            yield Figure(f"{name}.softest", float(found.min()), "LUFS", None, None, n)
            yield Figure(f"{name}.loudest", float(found.max()), "LUFS", None, None, n)
            yield Figure(f"{name}.off.worst", float(np.abs(found - LOUDNESS_LUFS).max()), "LU", None, OFF_LU, n)


def _lessons(language: str) -> list[list[Utterance]]:
    """The sentences of each lesson."""
    steps = sorted(spoken_steps(language), key=lambda step: step.path)
    lessons = [
        [utterance for step in of_lesson for utterance in step.script.utterances]
        for _, of_lesson in groupby(steps, key=lambda step: step.path)
    ]
    return [lesson for lesson in lessons if lesson]


def _loudness(synthesizer: Synthesizer, language: str, speaker: Speaker, lesson: list[Utterance]) -> float:
    parts: list[Samples] = []
    rate_hz = 0
    shipped = ClipCache((pack_root() / "media" / "voice",))
    for utterance in lesson:
        words = tuple((word.start, word.end) for word in utterance.words)
        if speaker.is_live:
            with redirect_stdout(StringIO()):  # pyttsx3 prints at every sentence
                clip = synthesizer.make(Order(utterance.text, words, language), speaker, None)
        else:
            path = shipped.ahead(ahead_key(speaker, utterance.text))
            if path is None:
                continue  # it says a customer's value
            clip = clip_from_ogg(path.read_bytes())
        rate_hz = clip.rate_hz
        parts += [
            samples_of(clip.samples),
            np.zeros(breath_ms(utterance.pause_ms, USUAL, "") * rate_hz // 1000, np.float32),
        ]
    meter: Any = import_module("pyloudnorm").Meter(rate_hz)
    return float(meter.integrated_loudness(np.concatenate(parts).astype(np.float64)))
