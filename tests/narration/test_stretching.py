import numpy as np
import pytest

from kiosk.narration.sound import Samples
from kiosk.narration.stretching import stretched

RATE_HZ = 16_000


def bursts() -> tuple[Samples, tuple[int, ...]]:
    """Four tones of 200 ms, 300 ms apart; where they start."""
    time = np.arange(RATE_HZ // 5) / RATE_HZ
    tone = (0.5 * np.sin(2 * np.pi * 220 * time)).astype(np.float32)
    gap = np.zeros(RATE_HZ * 3 // 10, np.float32)
    samples = np.concatenate([part for _ in range(4) for part in (gap, tone)])
    return samples, tuple(300 + 500 * index for index in range(4))


def onsets_ms(samples: Samples) -> list[int]:
    loud = np.abs(samples) > 0.1
    window = 400
    heard = np.convolve(loud, np.ones(window), "same") > 0
    return [
        int(edge) * 1000 // RATE_HZ + window * 500 // RATE_HZ
        for edge in np.flatnonzero(np.diff(heard.astype(int)) == 1)
    ]


@pytest.mark.parametrize("speed_percent", [70, 80, 120, 150])
def test_the_length_follows_the_speed(speed_percent: int) -> None:
    samples, starts = bursts()
    result, _ = stretched(samples, RATE_HZ, speed_percent, starts)
    assert len(result) == pytest.approx(len(samples) * 100 / speed_percent, rel=0.01)


@pytest.mark.parametrize("speed_percent", [70, 85, 110, 150])
def test_words_are_where_they_are_heard(speed_percent: int) -> None:
    samples, starts = bursts()
    result, moved = stretched(samples, RATE_HZ, speed_percent, starts)
    heard = onsets_ms(result)
    assert len(heard) == 4
    assert max(abs(one - other) for one, other in zip(heard, moved, strict=True)) <= 25


@pytest.mark.parametrize("speed_percent", [70, 150])
def test_the_pitch_stays(speed_percent: int) -> None:
    tone = (0.5 * np.sin(2 * np.pi * 220 * np.arange(RATE_HZ) / RATE_HZ)).astype(np.float32)
    result, _ = stretched(tone, RATE_HZ, speed_percent, ())
    spectrum = np.abs(np.fft.rfft(result * np.hanning(len(result))))
    assert np.argmax(spectrum) * RATE_HZ / len(result) == pytest.approx(220, abs=3)


def test_at_its_own_speed_nothing_changes() -> None:
    samples, starts = bursts()
    assert stretched(samples, RATE_HZ, 100, starts) == (samples, starts)


def test_what_is_too_short_is_left_as_it_is() -> None:
    short = np.ones(100, np.float32)
    assert stretched(short, RATE_HZ, 70, (1,)) == (short, (1,))
