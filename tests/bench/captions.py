"""How long captions take over a step that nobody speaks, beside the default voice: `python3 run.py bench captions`.

Each step of the lessons that ship, its breaths included, in French and English at three speeds. Another speed of the
voice is the same samples stretched to the percent: its length is reckoned, not rendered.
"""

from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO

import numpy as np
from numpy.typing import NDArray

from kiosk.lesson.script import Script, Utterance
from kiosk.narration.pace import USUAL, breath_ms
from kiosk.narration.synthesis import Order, Synthesizer
from kiosk.narration.voice import speakers
from kiosk.narration.voices.silent import silent_timeline
from tests.bench.figure import Figure
from tests.bench.spoken_lessons import spoken_steps

LANGUAGES = ("fr", "en")
SPEEDS_PERCENT = (70, 100, 150)
WITHIN_PERCENT = 5
SMOKE_STEP_COUNT = 2


def figures(is_smoke: bool) -> Iterator[Figure]:
    for language in LANGUAGES:
        scripts = [step.script for step in spoken_steps(language) if step.script.utterances]
        scripts = scripts[: SMOKE_STEP_COUNT if is_smoke else None]
        lengths_ms = _lengths_ms(language, scripts)
        for percent in SPEEDS_PERCENT:
            off = _off_percent(scripts, lengths_ms, percent)
            name = f"captions.{language}.{percent}.step_off"
            yield Figure(f"{name}.p50", float(np.median(off)), "%", None, None, len(off))
            yield Figure(f"{name}.p95", float(np.percentile(off, 95)), "%", None, WITHIN_PERCENT, len(off))
            within = float(np.mean(off <= WITHIN_PERCENT)) * 100
            yield Figure(f"{name}.within_{WITHIN_PERCENT}", within, "%", None, None, len(off))


def _lengths_ms(language: str, scripts: list[Script]) -> dict[str, int]:
    """Of each sentence as the default voice says it."""
    synthesizer, speaker = Synthesizer(), speakers(language)[0]
    said = {utterance.text: utterance for script in scripts for utterance in script.utterances}
    with redirect_stdout(StringIO()):  # pyttsx3 prints at every sentence
        return {
            text: synthesizer.make(Order(text, _words(utterance), language), speaker, None).length_ms
            for text, utterance in said.items()
        }


def _off_percent(scripts: list[Script], lengths_ms: dict[str, int], percent: int) -> NDArray[np.float64]:
    spoken_ms, shown_ms = [], []
    for script in scripts:
        breaths_ms = sum(breath_ms(one.pause_ms, USUAL, script.language) for one in script.utterances)
        spoken_ms.append(breaths_ms + sum(lengths_ms[one.text] * 100 / percent for one in script.utterances))
        silent = [silent_timeline(one.text, _words(one), script.language, percent) for one in script.utterances]
        shown_ms.append(breaths_ms + sum(timeline.end_ms for timeline in silent))
    off: NDArray[np.float64] = np.abs(np.array(shown_ms) / np.array(spoken_ms) - 1) * 100
    return off


def _words(utterance: Utterance) -> tuple[tuple[int, int], ...]:
    return tuple((word.start, word.end) for word in utterance.words)
