"""The main job on the real window: choose a lesson by touch, hear it word by word, take its address along.

The kiosk runs as a process of its own, on an X server of its own where there is one, and plays into a sound server of
its own. What comes out of that is recorded, and is the judge of everything that was seen meanwhile.

A shared machine stands still for moments: times, and sentences without a gap, are judged in the best of three runs.
What is shown and said, and in which order, is judged in every run that was made.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kiosk.base.paths import find_paths
from kiosk.lesson.model import leaves, plain
from kiosk.library.index import open_library
from kiosk.narration.cache import ClipCache
from kiosk.narration.timeline import Timing
from tests.bench.screen import own_screen
from tests.journeys.main_job_judged import (
    AT_THE_END,
    FAST_PERCENT,
    FAST_WPM,
    FIT,
    RATE_HZ,
    SILENT_AFTER_S,
    WHOLE_WHEN_FAST,
    Job,
    expected_marks,
    faults_of,
    fit_after_pause,
    frames_in_pause,
    heard_in_pause_s,
    is_in_place,
    is_in_time,
    is_in_time_when_fast,
    is_undisturbed,
    lateness_ms,
    leads_to_help,
    marks_at_rest,
    marks_of,
    symbols,
    texts_of,
    words_of,
)
from tests.journeys.main_job_run import LESSON
from tests.narration.pulse import SKIP_REASON, PrivatePulse, Recorder

pytestmark = pytest.mark.skipif(bool(SKIP_REASON), reason=SKIP_REASON)

TRIES = 3
SLIDING = 60  # pixels: the page may still be on its way in; from the edge it would be ten times as much
MOST_S = 150


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Job]:
    """The journey, done once more where the machine stood still in it: then there is a gap in what the server played.

    A fault of ours in the times is there each time, and the last try is the one that is judged.
    """
    faults: list[str] = []
    for attempt in range(1, TRIES + 1):
        with _done(tmp_path_factory.mktemp("main-job")) as done:
            faults += [f"run {attempt}: {fault}" for fault in faults_of(done)]
            if attempt < TRIES and not is_undisturbed(done):
                continue
            print(f"main job: try {attempt} of {TRIES} is judged, load {os.getloadavg()[0]:.1f}", file=sys.stderr)
            yield replace(done, faults=tuple(faults))
            return


@contextmanager
def _done(folder: Path) -> Iterator[Job]:
    sounds = folder / "pulse"
    sounds.mkdir(mode=0o700)
    pulse = PrivatePulse(sounds)
    recorder = Recorder(pulse, RATE_HZ)
    chosen = {"KIOSK_HOME": str(folder), "KIOSK_LANGUAGE": "fr", "KIOSK_READ_ON_OPEN": "false"}
    chosen |= {name: pulse.environment[name] for name in ("XDG_RUNTIME_DIR", "PULSE_SERVER")}
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.journeys.main_job_run", str(folder)]
    try:
        with own_screen() as screen:
            # QT_LOGGING_RULES is left alone: what Qt complains of is on standard error, and is a failure.
            ran = subprocess.run(
                command, env={**screen, **chosen}, timeout=MOST_S, check=False, capture_output=True, text=True
            )
        assert ran.returncode == 0, ran.stderr
        assert ran.stderr == ""
        paths = find_paths({**os.environ, **chosen})
        yield Job(
            json.loads((folder / "seen.json").read_text("utf-8")),
            recorder,
            recorder.samples,
            open_library(paths.pack, paths.compiled),
            ClipCache((paths.compiled / "narration", paths.narration_cache)),
            folder / "recap.png",
        )
    finally:
        recorder.close()
        pulse.close()


@pytest.mark.parametrize("step_index", [0, 1])
def test_every_sentence_is_heard_as_the_cache_has_it(job: Job, step_index: int) -> None:
    sentences = job.sentences(step_index, f"step {step_index}", f"step {step_index}: over")
    assert [round(one.fit, 3) for one in sentences if one.fit < FIT] == []
    assert [one.sample for one in sentences] == sorted(one.sample for one in sentences)


@pytest.mark.parametrize("step_index", [0, 1])
def test_every_word_lights_up_while_it_is_heard(job: Job, step_index: int) -> None:
    start, end = f"step {step_index}", f"step {step_index}: over"
    sentences = job.sentences(step_index, start, end)
    late_ms = lateness_ms(expected_marks(job, sentences), marks_of(job.frames(start, end)))
    print(f"marks of step {step_index}: p5 {np.percentile(late_ms, 5):.0f}, p95 {np.percentile(late_ms, 95):.0f} ms")
    assert is_in_time(late_ms), late_ms.round()
    assert all(one.clip.timeline.timing is not Timing.ESTIMATED for one in sentences)


@pytest.mark.parametrize("step_index", [0, 1])
def test_the_marker_lies_on_the_word_that_is_heard(job: Job, step_index: int) -> None:
    at_rest = marks_at_rest(job, step_index)
    step = job.library.open_lesson(LESSON, "fr").lesson.steps[step_index]
    texts = [plain(leaf.text) for leaf in leaves(step)]
    assert len(at_rest) >= 6
    for mark in at_rest:
        assert mark["text"] in [words[mark["start"] : mark["end"]] for words in texts_of(mark, texts)]
    assert [mark for mark in at_rest if not is_in_place(mark)] == []


def test_a_marker_on_its_way_comes_from_where_it_was(job: Job) -> None:
    shown: dict[str, Any] | None = None
    left = 0.0
    for frame in job.frames("step 0", "step 1: over"):
        mark = frame["marks"][0] if frame["marks"] else None
        if mark is not None and (shown is None or mark["start"] != shown["start"]):
            word = mark["words"][0]
            is_near = shown is not None and mark["leaf"] == shown["leaf"] and word[1] == shown["words"][0][1]
            # From wherever it was: after a short word it may still be on its way from the one before.
            left = min(word[0], shown["markers"][0][0]) if shown and is_near else word[0]
        if mark is not None:
            assert mark["markers"][0][0] >= left - SLIDING, mark
        shown = mark


def test_a_pause_is_silent_and_keeps_its_word(job: Job) -> None:
    assert heard_in_pause_s(job) <= SILENT_AFTER_S
    assert frames_in_pause(job) == []

    sentence = job.script(2).utterances[1]
    words = [words_of(word.shown) for word in sentence.words if word.shown]
    during = [words_lit for words_lit, _ in marks_of(job.frames("fast", "fast: over")) if words_lit in words]
    assert during == words, "each word once: none is said again, none is left out"


def test_after_a_pause_the_sentence_is_heard_to_its_end(job: Job) -> None:
    assert fit_after_pause(job) >= FIT


def test_marks_stay_true_at_another_rate(job: Job) -> None:
    assert job.seen["rate_wpm"] == FAST_WPM
    for index in WHOLE_WHEN_FAST:
        sentence = job.sentences(2, "fast", "fast: over", FAST_PERCENT)[index]
        assert sentence.fit >= FIT
        assert is_in_time_when_fast(job, sentence)


def test_the_place_is_kept_in_another_language_and_all_steps_are_seen(job: Job) -> None:
    assert {name: job.seen[name] for name in AT_THE_END} == AT_THE_END


def test_the_symbol_on_the_screen_leads_to_the_lesson_s_help(job: Job) -> None:
    assert leads_to_help(job), symbols(job)


def test_what_is_shown_and_said_is_right_in_every_run(job: Job) -> None:
    assert job.faults == ()
