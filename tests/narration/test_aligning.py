from collections.abc import Sequence

import numpy as np
import pytest

from kiosk.narration.aligning import aligned_starts
from kiosk.narration.sound import Samples, samples_of
from kiosk.narration.stretching import stretched
from kiosk.narration.voices.espeak import EspeakVoice
from tests.narration.scripts import spans

TEXT = "Press the blue button for two seconds, then wait until the light turns green."


Spoken = tuple[Samples, int, tuple[int, ...]]


@pytest.fixture(scope="module")
def spoken() -> Spoken:
    rendering = EspeakVoice().render(TEXT, spans(TEXT), "en")
    assert rendering.starts_ms is not None
    return samples_of(rendering.samples), rendering.rate_hz, rendering.starts_ms


def worst_ms(found: Sequence[int], expected: Sequence[int]) -> int:
    return max(abs(one - other) for one, other in zip(found, expected, strict=True))


def test_the_same_recording_has_the_same_times_but_for_the_silence_before_its_first_word(spoken: Spoken) -> None:
    samples, rate_hz, starts_ms = spoken
    first_ms, *found_ms = aligned_starts(samples, rate_hz, samples, rate_hz, starts_ms)
    assert worst_ms(found_ms, starts_ms[1:]) <= 20
    sound_ms = int(np.flatnonzero(np.abs(samples) > 0.01)[0]) * 1000 // rate_hz
    assert abs(first_ms - sound_ms) <= 20


def test_a_slower_recording_has_its_words_where_they_are_said(spoken: Spoken) -> None:
    samples, rate_hz, starts_ms = spoken
    slower, expected = stretched(samples, rate_hz, 75, starts_ms)
    assert worst_ms(aligned_starts(slower, rate_hz, samples, rate_hz, starts_ms), expected) <= 80


def test_a_word_after_a_pause_starts_with_its_sound_and_not_with_the_pause(spoken: Spoken) -> None:
    samples, rate_hz, starts_ms = spoken
    cut = starts_ms[4] * rate_hz // 1000
    pause = np.zeros(rate_hz // 2, np.float32)
    paused = np.concatenate([samples[:cut], pause, samples[cut:]])
    expected = tuple(start + (500 if index >= 4 else 0) for index, start in enumerate(starts_ms))
    assert worst_ms(aligned_starts(paused, rate_hz, samples, rate_hz, starts_ms), expected) <= 80


def test_times_rise_whatever_is_compared(spoken: Spoken) -> None:
    samples, rate_hz, starts_ms = spoken
    noise = np.random.default_rng(1).standard_normal(rate_hz).astype(np.float32)
    for other in (noise, np.zeros(rate_hz, np.float32), samples[:50]):
        found = aligned_starts(other, rate_hz, samples, rate_hz, starts_ms)
        assert list(found) == sorted(found)
        assert len(found) == len(starts_ms)
