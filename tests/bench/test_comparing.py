"""The comparison of `bench heard` tells what it is made to tell: each fault is put in and found."""

from collections.abc import Sequence
from itertools import pairwise
from math import isnan

import numpy as np
import pytest

from tests.bench.comparing import LEAST_DB, Found, NotFound, Samples, Sought, gap, loudest_db, sought, unaccounted

RATE_HZ = 16_000
BREATH = 300 * RATE_HZ // 1000
STARTS_AT = 5_000


def spoken(seed: int, length_ms: int = 900) -> Samples:
    """Noise that swells and fades like a sentence, with the silence that a clip has around it."""
    count = length_ms * RATE_HZ // 1000
    noise = np.random.default_rng(seed).normal(0, 4000, count) * np.hanning(count)
    samples: Samples = np.rint(np.concatenate([np.zeros(640), noise, np.zeros(1280)]))
    return samples


CLIPS = [spoken(seed) for seed in (1, 2, 3)]


def recorded(*parts: Samples, breath: int = BREATH) -> Samples:
    sounds = [np.concatenate([part, np.zeros(breath)]) for part in parts]
    return np.concatenate([np.zeros(STARTS_AT), *sounds, np.zeros(RATE_HZ)])


def found(one: Sought) -> Found:
    assert isinstance(one, Found)
    return one


def breaths(results: Sequence[Sought]) -> list[float]:
    """Those between sentences that were both found."""
    gaps = [gap(before, after) for before, after in pairwise(results)]
    return [one for one in gaps if not isnan(one)]


def changed(clip: Samples, start: int, values: Samples) -> Samples:
    result = clip.copy()
    result[start : start + len(values)] = values
    return result


def test_what_was_played_as_it_lies_in_the_cache_differs_in_nothing() -> None:
    heard = recorded(*CLIPS)
    results = sought(heard, CLIPS, RATE_HZ)
    assert [found(one).start for one in results] == [STARTS_AT + index * (len(CLIPS[0]) + BREATH) for index in range(3)]
    for one in map(found, results):
        assert one.fit == pytest.approx(1)
        assert (one.longer_by, one.unlike_count, one.click) == (0, 0, 0)
        assert one.gain_db == pytest.approx(0, abs=1e-9)
        assert (one.largest_db, one.rms_db) == (LEAST_DB, LEAST_DB)
    assert breaths(results) == [BREATH, BREATH]
    assert not unaccounted(heard, results).any()


def test_a_clip_that_was_altered_after_it_was_played_is_told_by_the_sample() -> None:
    kept = changed(CLIPS[1], 4_000, CLIPS[1][4_000:4_080] + 900)
    result = found(sought(recorded(*CLIPS), [CLIPS[0], kept, CLIPS[2]], RATE_HZ)[1])
    assert result.unlike_count == 80
    assert -40 < result.rms_db < -20
    assert result.largest_db > -30


def test_another_sentence_in_its_place_is_not_found() -> None:
    results = sought(recorded(*CLIPS), [CLIPS[0], spoken(9), CLIPS[2]], RATE_HZ)
    assert [type(one) for one in results] == [Found, NotFound, Found]


def test_a_sentence_that_was_never_played_is_missed_and_those_around_it_are_not() -> None:
    results = sought(recorded(CLIPS[0], CLIPS[2]), CLIPS, RATE_HZ)
    assert [type(one) for one in results] == [Found, NotFound, Found]
    assert breaths(results) == []


def test_a_sentence_heard_before_the_one_it_follows_is_not_found_in_its_place() -> None:
    results = sought(recorded(CLIPS[1], CLIPS[0], CLIPS[2]), CLIPS, RATE_HZ)
    assert [type(one) for one in results] == [Found, NotFound, Found]


def test_a_sentence_said_twice_is_found_twice() -> None:
    results = sought(recorded(CLIPS[0], CLIPS[0]), [CLIPS[0], CLIPS[0]], RATE_HZ)
    assert breaths(results) == [BREATH]


@pytest.mark.parametrize("lost_count", [-480, -1, 1, 720])
def test_samples_lost_or_put_in_within_a_sentence_are_counted(lost_count: int) -> None:
    middle = len(CLIPS[1]) // 2
    gap = np.zeros(max(-lost_count, 0))
    played = np.concatenate([CLIPS[1][:middle], gap, CLIPS[1][middle + max(lost_count, 0) :]])
    results = sought(recorded(CLIPS[0], played, CLIPS[2]), CLIPS, RATE_HZ)
    assert found(results[1]).longer_by == -lost_count
    assert found(results[1]).fit < 0.95
    assert [found(results[index]).longer_by for index in (0, 2)] == [0, 0]
    assert breaths(results) == [BREATH, BREATH]


def test_another_volume_is_told_as_gain_and_not_as_difference() -> None:
    result = found(sought(recorded(CLIPS[0] / 2), CLIPS[:1], RATE_HZ)[0])
    assert result.gain_db == pytest.approx(-6.02, abs=0.01)
    assert result.rms_db == LEAST_DB
    assert result.unlike_count > 10_000


def test_two_sentences_at_once_have_a_breath_below_nothing() -> None:
    first, second = recorded(CLIPS[0]), recorded(CLIPS[1])
    both = np.zeros(len(first) + len(CLIPS[0]))
    shift = len(CLIPS[0]) - 3_000
    both[: len(first)] += first
    both[shift : shift + len(second)] += second
    assert breaths(sought(both, CLIPS[:2], RATE_HZ)) == [-3_000]


@pytest.mark.parametrize("level", [3, 300])
def test_what_no_clip_accounts_for_is_heard_however_soft(level: int) -> None:
    heard = recorded(*CLIPS)
    stranger = STARTS_AT + len(CLIPS[0]) + 1_000
    heard[stranger : stranger + 800] += level
    results = sought(heard, CLIPS, RATE_HZ)
    rest = unaccounted(heard, results)
    assert np.flatnonzero(rest).tolist() == list(range(stranger, stranger + 800))
    assert loudest_db(rest, heard, RATE_HZ) > loudest_db(rest / 2, heard, RATE_HZ) > LEAST_DB


@pytest.mark.parametrize("at", [2, -2])
def test_a_click_at_a_join_is_as_high_as_its_step(at: int) -> None:
    clip = CLIPS[1]
    clicking = changed(clip, at % len(clip), np.array([2_500.0]))
    assert found(sought(recorded(CLIPS[0], clicking), CLIPS[:2], RATE_HZ)[1]).click == 2_500


def test_a_sentence_that_is_cut_off_is_found_without_its_end() -> None:
    half = CLIPS[1][: len(CLIPS[1]) // 2]
    result = found(sought(recorded(CLIPS[0], half), CLIPS[:2], RATE_HZ)[1])
    assert result.end_fit < 0.95
    assert result.fit < 0.95


def test_silence_fits_nothing() -> None:
    assert isinstance(sought(np.zeros(RATE_HZ * 3), CLIPS[:1], RATE_HZ)[0], NotFound)
    assert isinstance(sought(np.zeros(100), CLIPS[:1], RATE_HZ)[0], NotFound)


def test_what_is_too_soft_to_be_heard_is_not_found() -> None:
    assert isinstance(sought(recorded(CLIPS[0] / 200), CLIPS[:1], RATE_HZ)[0], NotFound)
