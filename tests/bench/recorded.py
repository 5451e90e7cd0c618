"""Marks against what comes out of the loudspeaker: steps played into a private PulseAudio and recorded."""

import os
import sys
import tempfile
from pathlib import Path

import numpy as np

from kiosk.lesson.script import Script
from kiosk.narration.clip import clip_of
from kiosk.narration.rendering import render
from tests.bench.figure import Figure
from tests.bench.spoken_lessons import spoken_steps
from tests.narration.listener import Listener
from tests.narration.pulse import SKIP_REASON, PrivatePulse, Recorder, place_of, wait_for

RATE_HZ = 16_000
STEP_COUNT = 3  # of each language: a minute and a half of listening
EARLIEST_MS, LATEST_MS = -60, 40


def recorded_figures(languages: list[str]) -> list[Figure]:
    """How alike clip and recording are, and each mark minus the sound of its word."""
    if SKIP_REASON:
        print(f"recorded: left out, it {SKIP_REASON}", file=sys.stderr)
        return []
    scripts = [step.script for language in languages for step in spoken_steps(language)[:STEP_COUNT]]
    outside = dict(os.environ)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        render(scripts, folder / "clips", 1, lambda *_: None)
        pulse = PrivatePulse(folder)
        os.environ.update(pulse.environment)
        try:
            return _figures(scripts, folder / "clips", Recorder(pulse, RATE_HZ))
        finally:
            os.environ.clear()
            os.environ.update(outside)
            pulse.close()


def _figures(scripts: list[Script], clips: Path, recorder: Recorder) -> list[Figure]:
    listener = Listener(clips)
    fits: list[float] = []
    errors: list[float] = []
    try:
        for script in scripts:
            step_fits, step_errors = _played(listener, recorder, script)
            fits += step_fits
            errors += step_errors
    finally:
        listener.narration.close()
        recorder.close()
    late = [max(EARLIEST_MS - error, error - LATEST_MS, 0.0) for error in errors]
    return [
        Figure("marks.recorded.correlation.least", min(fits), "", None, None, len(fits)),
        Figure("marks.recorded.unlike_clips", sum(fit < 0.95 for fit in fits), "", None, 0, len(fits)),
        Figure("marks.recorded.minus_sound.p50", float(np.median(errors)), "ms", None, LATEST_MS, len(errors)),
        Figure("marks.recorded.minus_sound.p95", float(np.percentile(errors, 95)), "ms", None, LATEST_MS, len(errors)),
        Figure("marks.recorded.out_of_bounds.p95", float(np.percentile(late, 95)), "ms", None, 0, len(errors)),
    ]


def _played(listener: Listener, recorder: Recorder, script: Script) -> tuple[list[float], list[float]]:
    first = len(recorder.samples)
    listener.heard.clear()
    listener.narration.open_step(script, True)
    listener.until_done()
    enough = len(recorder.samples) + RATE_HZ // 2
    wait_for(lambda: len(recorder.samples) >= enough)
    whole = recorder.samples[first:]
    fits, errors = [], []
    for index, path in enumerate(listener.narration.clip_files):
        clip = clip_of(Path(path).read_bytes())
        place, fit = place_of(np.frombuffer(clip.samples, dtype="<i2").astype(np.float64), whole)
        fits.append(fit)
        for at_s, state in listener.heard:
            if state.utterance_index == index and state.word_index is not None:
                sample = first + place + clip.timeline.starts_ms[state.word_index] * RATE_HZ // 1000
                errors.append((at_s - recorder.heard_at_s(sample)) * 1000)
    return fits, errors
