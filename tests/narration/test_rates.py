"""What a customer hears at the slowest and the fastest rate, by the default voice."""

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.narration.aligning import aligned_starts
from kiosk.narration.clip import Clip, clip_of
from kiosk.narration.pace import FASTEST_WPM, SLOWEST_WPM, speed_percent
from kiosk.narration.sound import LOUDNESS_LUFS, Samples, loudness_lufs, samples_of
from kiosk.narration.synthesis import at_speed
from kiosk.narration.voice import speakers

TEXTS = {
    "fr": (
        "Ne montrez l'étiquette qu'aux personnes qui vivent ici.",
        "Imprimez ce code et gardez-le dans un tiroir pour vos visiteurs.",
        "Pour voir la suite d'une page, faites-la glisser vers le haut.",
    ),
    "en": (
        "Print the code and keep it in a drawer, ready for visitors.",
        "The two buttons side by side make the sound louder or softer.",
        "Do not touch the copper part of a cartridge.",
    ),
}
PROJECT = Path(__file__).resolve().parents[2]
RATES = (SLOWEST_WPM, FASTEST_WPM)
NOTICED_MS = 80  # between a word and its mark
PIECE_MS = 40  # of a word's sound: so long a piece is in both clips as it is
REACH_MS = 120
ALIKE = 0.97  # of the best fit: one sound of a voice is much like the next one
FIT = 0.9  # correlation: the same piece of sound
CLICK = 1.6  # times the sharpest edge of the voice itself; a joint without its fade is sharper

Heard = tuple[Clip, Clip]


@lru_cache
def spoken(language: str) -> tuple[Clip, ...]:
    """Each sentence at the voice's own pace; by a process of its own, for espeak lives only once in one."""
    speaker = speakers(language)[0]
    task = {"speaker": [speaker.engine, speaker.version, speaker.voice], "language": language, "texts": TEXTS[language]}
    with TemporaryDirectory() as folder:
        orders = Path(folder) / "orders.json"
        orders.write_text(json.dumps(task), "utf-8")
        line = [sys.executable, "-m", "tests.bench.voice_engine", str(orders), folder]
        subprocess.run(line, cwd=PROJECT, check=True, capture_output=True)
        return tuple(clip_of(path.read_bytes()) for path in sorted(Path(folder).glob("*.wav")))


def heard(language: str, rate_wpm: int) -> tuple[Heard, ...]:
    """Each sentence at the voice's own pace, and at the rate."""
    percent = speed_percent(rate_wpm, speakers(language)[0].engine, language)
    return tuple((own, at_speed(own, percent)) for own in spoken(language))


@pytest.fixture(params=[(language, rate_wpm) for language in TEXTS for rate_wpm in RATES], ids=str)
def pairs(request: pytest.FixtureRequest) -> tuple[Heard, ...]:
    return heard(*request.param)


def test_the_sound_of_each_word_is_where_its_mark_is(pairs: tuple[Heard, ...]) -> None:
    off_ms = [off for own, now in pairs for off in _moved_ms(own, now)]
    assert len(off_ms) > 12
    assert max(map(abs, off_ms)) <= NOTICED_MS


def test_another_way_of_finding_the_words_agrees(pairs: tuple[Heard, ...]) -> None:
    off_ms = []
    for own, now in pairs:
        found = aligned_starts(
            samples_of(now.samples), now.rate_hz, samples_of(own.samples), own.rate_hz, own.timeline.starts_ms
        )
        off_ms += [at - mark for at, mark in zip(found, now.timeline.starts_ms, strict=True)]
    assert np.percentile(np.abs(off_ms), 95) <= NOTICED_MS, "it may miss a word beside a pause"


def test_it_is_as_loud_as_ever(pairs: tuple[Heard, ...]) -> None:
    for _, now in pairs:
        assert loudness_lufs(samples_of(now.samples), now.rate_hz) == pytest.approx(LOUDNESS_LUFS, abs=1)


def test_no_joint_clicks(pairs: tuple[Heard, ...]) -> None:
    for own, now in pairs:
        assert _sharpest(samples_of(now.samples), now.rate_hz) < CLICK * _sharpest(samples_of(own.samples), own.rate_hz)


def _moved_ms(own: Clip, now: Clip) -> list[float]:
    """How far the sound at the start of each word is from its mark, by the nearest of the places that fit best.

    Words whose sound is found nowhere are left out: a window begins amid it.
    """
    rate_hz = own.rate_hz
    before, after = samples_of(own.samples), samples_of(now.samples)
    found = []
    for own_ms, now_ms in zip(own.timeline.starts_ms, now.timeline.starts_ms, strict=True):
        piece = before[own_ms * rate_hz // 1000 :][: PIECE_MS * rate_hz // 1000]
        first = max(now_ms - REACH_MS, 0) * rate_hz // 1000
        around = after[first : (now_ms + REACH_MS + PIECE_MS) * rate_hz // 1000]
        fits = _fits(around, piece)
        if fits.max() >= FIT:
            places_ms = (first + np.flatnonzero(fits >= ALIKE * fits.max())) * 1000 / rate_hz - now_ms
            found.append(float(min(places_ms, key=abs)))
    return found


def _fits(around: Samples, piece: Samples) -> NDArray[np.float64]:
    """The correlation of `piece` with each part of `around`."""
    power = np.concatenate([[0.0], np.cumsum(around.astype(np.float64) ** 2)])
    energies = (power[len(piece) :] - power[: -len(piece)]) * float(np.sum(piece.astype(np.float64) ** 2))
    fits: NDArray[np.float64] = np.correlate(around, piece, "valid") / np.sqrt(energies + 1e-6)
    return fits


def _sharpest(samples: Samples, rate_hz: int) -> float:
    """The highest third difference beside those of the 20 ms around it: what a click has and a voice has not."""
    edges = np.abs(np.diff(samples.astype(np.float64), 3))
    count = rate_hz // 50
    around = np.sqrt(np.convolve(edges**2, np.ones(count) / count, "same"))
    return float(np.max(edges / (around + 1e-3)))
