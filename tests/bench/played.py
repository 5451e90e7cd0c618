"""A lesson that ships, played from its first to its last step into a private PulseAudio, and what came out of it."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from kiosk.base.paths import find_paths, pack_root
from kiosk.lesson.lexicon import read_lexicon
from kiosk.lesson.parser import parse_lesson
from kiosk.lesson.questions import questions
from kiosk.lesson.resolve import resolve_step
from kiosk.lesson.script import Script, Utterance
from kiosk.lesson.speech import answer_script, script
from kiosk.narration.ahead import clip_from_ogg
from kiosk.narration.cache import ClipCache, ahead_key
from kiosk.narration.clip import clip_of
from kiosk.narration.shown import NarrationState, Phase
from kiosk.narration.voice import ranking
from tests.bench.comparing import Samples
from tests.narration.listener import Listener
from tests.narration.pulse import RATE_HZ, PrivatePulse, Recorder, samples_of, wait_for


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read at once on step `step_index` of a lesson: the step, or what its answer is met with."""

    step_index: int
    script: Script
    first_index: int

    @property
    def utterances(self) -> tuple[Utterance, ...]:
        return self.script.utterances[self.first_index :]


@dataclass(frozen=True, slots=True)
class PlayedReading:
    """`clips`: what the cache holds of each sentence once it was heard; empty where it has none, or of another rate."""

    reading: Reading
    clips: tuple[Samples, ...]


@dataclass(frozen=True, slots=True)
class PlayedLesson:
    """`heard` is all that was recorded, from before the first sound until half a second after the last."""

    rate_hz: int
    heard: Samples
    readings: tuple[PlayedReading, ...]


def readings_of(lesson_id: str, language: str) -> tuple[Reading, ...]:
    """The lesson as on a kiosk without a visit, each question answered rightly."""
    root = pack_root()
    lexicon = read_lexicon(root / "lessons" / "lexicon" / f"{language}.tsv")
    path = root / "lessons" / "guides" / lesson_id / f"{language}.md"
    lesson = parse_lesson(path.read_text("utf-8"), path.relative_to(root).as_posix()).lesson
    assert lesson is not None, f"{path} has faults"
    readings = []
    for index, step in enumerate(resolve_step(step, {}, {}) for step in lesson.steps):
        said = script(step, language, lexicon)
        readings.append(Reading(index, said, 0))
        for question in questions(step):
            met = answer_script(step, question, True, language, lexicon).utterances
            readings.append(Reading(index, replace(said, utterances=(*said.utterances, *met)), len(said.utterances)))
    return tuple(readings)


def play(readings: tuple[Reading, ...]) -> PlayedLesson:
    """Plays them in one go: the next step opens in the moment in which one was read, as the kiosk's own.

    What ships is decoded into a cache that is empty at first, as on a kiosk's first day. Takes as long as the lesson.
    """
    rate_hz = _rate_hz(readings[0].script)
    with tempfile.TemporaryDirectory() as name, _sound_server(Path(name), rate_hz) as pulse:
        recorder = Recorder(pulse, rate_hz)
        listener = Listener(find_paths().voice_folder, Path(name) / "clips")
        try:
            listener.narration.warm()
            played = tuple(_played(listener, readings, index, rate_hz) for index in range(len(readings)))
            enough = len(recorder.samples) + rate_hz // 2
            wait_for(lambda: len(recorder.samples) >= enough)
            return PlayedLesson(rate_hz, recorder.samples, played)
        finally:
            listener.narration.close()
            recorder.close()


def _rate_hz(said: Script) -> int:
    """That of the voice which ships; of the live one where none does."""
    best = ranking(said.language)[0]
    path = ClipCache((find_paths().voice_folder,)).ahead(ahead_key(best, said.utterances[0].text))
    return RATE_HZ if path is None else clip_from_ogg(path.read_bytes()).rate_hz


@contextmanager
def _sound_server(folder: Path, rate_hz: int) -> Iterator[PrivatePulse]:
    (folder / "pulse").mkdir(mode=0o700)
    pulse = PrivatePulse(folder / "pulse", sink_hz=rate_hz)
    outside = dict(os.environ)
    os.environ.update(pulse.environment)
    try:
        yield pulse
    finally:
        os.environ.clear()
        os.environ.update(outside)
        pulse.close()


def _played(listener: Listener, readings: tuple[Reading, ...], index: int, rate_hz: int) -> PlayedReading:
    reading = readings[index]
    listener.narration.open_step(reading.script, True, reading.first_index)
    for sentence_index in range(reading.first_index, len(reading.script.utterances)):
        _until_begun(listener, sentence_index)
        if sentence_index == reading.first_index:
            listener.narration.prefetch(one.script for one in readings[index + 1 : index + 2])
    listener.until_done()
    files = listener.narration.clip_files[reading.first_index :]
    return PlayedReading(reading, tuple(_kept(file, rate_hz) for file in files))


def _until_begun(listener: Listener, sentence_index: int) -> None:
    """The limit of a listener is meant for a sentence; a step may take longer."""

    def has_begun(state: NarrationState) -> bool:
        at_index = state.utterance_index
        return state.phase is Phase.DONE or (at_index is not None and at_index >= sentence_index)

    listener.until(has_begun)


def _kept(file: str, rate_hz: int) -> Samples:
    clip = clip_of(Path(file).read_bytes()) if file else None
    return np.zeros(0) if clip is None or clip.rate_hz != rate_hz else samples_of(clip)
