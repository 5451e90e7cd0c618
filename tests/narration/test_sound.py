import numpy as np
import pytest

from kiosk.narration.sound import (
    LOUDNESS_LUFS,
    PEAK_LIMIT,
    Samples,
    faded,
    levelled,
    limited,
    loudness_lufs,
    pcm_of,
    samples_of,
    trimmed,
)

RATE_HZ = 16_000


def tone(seconds: float = 2.0, level: float = 0.1, hertz: int = 1000, rate_hz: int = RATE_HZ) -> Samples:
    return (level * np.sin(2 * np.pi * hertz * np.arange(int(seconds * rate_hz)) / rate_hz)).astype(np.float32)


@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 48_000])
def test_a_full_scale_tone_of_997_hz_has_minus_3_lufs(rate_hz: int) -> None:
    # ITU-R BS.1770-4, annex 1: 0 dBFS, 997 Hz, one channel, reads −3.01 LKFS
    assert loudness_lufs(tone(level=1.0, hertz=997, rate_hz=rate_hz), rate_hz) == pytest.approx(-3.01, abs=0.15)


def test_silence_between_words_does_not_make_them_quieter() -> None:
    spoken = np.concatenate([tone(), np.zeros(4 * RATE_HZ, np.float32), tone()])
    assert loudness_lufs(spoken, RATE_HZ) == pytest.approx(loudness_lufs(tone(), RATE_HZ), abs=0.5)


@pytest.mark.parametrize("level", [0.001, 0.05, 0.9])
def test_every_clip_is_equally_loud(level: float) -> None:
    assert loudness_lufs(levelled(tone(level=level), RATE_HZ), RATE_HZ) == pytest.approx(-18, abs=1)


def test_what_is_too_soft_to_be_loud_stays_as_it_is() -> None:
    soft = tone(level=0.00001)
    assert np.array_equal(levelled(soft, RATE_HZ), soft)


def test_no_peak_is_cut() -> None:
    click = np.zeros(RATE_HZ, np.float32)
    click[8000] = 0.5
    assert np.max(np.abs(levelled(click, RATE_HZ))) < 0.9


def test_silence_stays_silence() -> None:
    assert not levelled(np.zeros(8000, np.float32), RATE_HZ).any()
    assert trimmed(np.zeros(8000, np.float32), RATE_HZ)[1] == 0


def test_silence_at_the_ends_is_cut_to_the_same_length() -> None:
    padded = np.concatenate([np.zeros(5000, np.float32), tone(), np.zeros(9000, np.float32)])
    cut, count = trimmed(padded, RATE_HZ)
    assert count == pytest.approx(5000 - 640, abs=4)
    assert len(cut) == pytest.approx(2 * RATE_HZ + 640 + 1280, abs=8)


def test_silence_that_is_missing_is_added() -> None:
    cut, count = trimmed(tone(), RATE_HZ)
    assert count == pytest.approx(-640, abs=4)
    assert len(cut) == pytest.approx(2 * RATE_HZ + 640 + 1280, abs=8)


def test_both_ends_come_from_and_go_to_zero() -> None:
    ends = faded(np.ones(1000, np.float32), RATE_HZ)
    assert ends[0] == 0
    assert ends[-1] == 0
    assert ends[500] == 1


def test_samples_survive_being_written() -> None:
    assert np.allclose(samples_of(pcm_of(tone())), tone(), atol=1 / 32768)


def test_a_voice_with_high_peaks_is_as_loud_as_the_others_and_none_is_cut() -> None:
    peaky = tone(level=0.05)
    peaky[::4000] = 0.9
    result = levelled(peaky, RATE_HZ)
    assert loudness_lufs(result, RATE_HZ) == pytest.approx(LOUDNESS_LUFS, abs=0.3)
    assert np.max(np.abs(result)) <= PEAK_LIMIT + 1e-6


def test_a_peak_is_held_down_smoothly() -> None:
    loud = tone(level=0.5)
    loud[RATE_HZ : RATE_HZ + 40] *= 4
    gains = limited(loud, RATE_HZ)[1:] / np.where(np.abs(loud[1:]) < 1e-3, 1, loud[1:])
    heard = gains[np.abs(loud[1:]) > 1e-3]
    assert heard.min() < 0.5
    assert np.max(np.abs(np.diff(heard))) < 0.02  # of the level, from one sample to the next
    np.testing.assert_array_equal(limited(tone(level=0.5), RATE_HZ), tone(level=0.5))
