"""A lesson that is not heard as it should be misses its bars, and the row of its step says which."""

import numpy as np
import pytest

from kiosk.narration.pace import USUAL, breath_ms
from tests.bench.comparing import LEAST_DB, Samples
from tests.bench.heard import Tally, figures_of, line, tallies
from tests.bench.played import PlayedLesson, PlayedReading, Reading
from tests.bench.test_comparing import RATE_HZ, spoken
from tests.narration.scripts import script_of

CLIPS = tuple(spoken(seed) for seed in range(4))
SCRIPTS = (script_of("Un nom.", "Une clé."), script_of("Une lampe.", "Un bouton."))
LEAD = np.zeros(2_000)
BREATH_MS = breath_ms(300, USUAL, "fr")
BREATH = BREATH_MS * RATE_HZ // 1000


def lesson(*parts: Samples, clips: tuple[Samples, ...] = CLIPS) -> PlayedLesson:
    """Two steps of two sentences; `clips` are what the cache holds afterwards."""
    readings = tuple(
        PlayedReading(Reading(index, script, 0), clips[2 * index : 2 * index + 2])
        for index, script in enumerate(SCRIPTS)
    )
    return PlayedLesson(RATE_HZ, np.concatenate(parts), readings)


def parts(breath: int = BREATH, between: int = 1_600) -> list[Samples]:
    return [LEAD, CLIPS[0], np.zeros(breath), CLIPS[1], np.zeros(between), CLIPS[2], np.zeros(breath), CLIPS[3], LEAD]


def missed(tally: Tally) -> set[str]:
    return {figure.name.removeprefix("heard.") for figure in figures_of("heard", tally) if not figure.is_met}


def test_a_lesson_heard_as_it_lies_in_the_cache_meets_every_bar() -> None:
    first, second, every = tallies(lesson(*parts()), "fr")
    assert missed(every) == set()
    assert list(every.breaths_ms) == [BREATH_MS, BREATH_MS]
    assert [list(one.before_ms) for one in (first, second, every)] == [[], [100], [100]]
    assert [len(one.found) for one in (first, second, every)] == [2, 2, 4]
    assert "4/4" in line(every)


def test_a_clip_altered_after_it_was_played_misses_what_is_to_the_bit_and_the_difference() -> None:
    kept = CLIPS[3].copy()
    kept[5_000:5_100] += 500
    first, second, every = tallies(lesson(*parts(), clips=(*CLIPS[:3], kept)), "fr")
    assert missed(every) == {"not_to_the_bit", "difference.largest", "difference.rms"}
    assert (first.inexact_count, second.inexact_count) == (0, 1)


def test_a_sentence_that_was_not_played_is_told_in_its_step() -> None:
    silent = [*parts()[:5], np.zeros(len(CLIPS[2])), *parts()[6:]]
    first, second, every = tallies(lesson(*silent), "fr")
    assert (first.missed_count, second.missed_count) == (0, 1)
    assert {"not_heard", "unlike_clips", "not_to_the_bit"} == missed(every)
    assert list(every.breaths_ms) == [BREATH_MS]


def test_a_sentence_that_the_cache_does_not_have_is_not_heard_and_its_sound_is_a_strangers() -> None:
    _, second, every = tallies(lesson(*parts(), clips=(*CLIPS[:2], np.zeros(0), CLIPS[3])), "fr")
    assert second.missed_count == 1
    assert {"not_heard", "outside.loudest"} <= missed(every)


def test_a_lesson_of_which_nothing_is_heard_meets_nothing_by_being_silent() -> None:
    every = tallies(lesson(np.zeros(9 * RATE_HZ)), "fr")[-1]
    assert {"not_heard", "difference.rms", "difference.largest", "click.worst"} <= missed(every)


@pytest.mark.parametrize(("off_ms", "is_missed"), [(15, False), (-15, False), (25, True), (-25, True)])
def test_a_breath_may_be_off_by_what_nobody_hears(off_ms: int, is_missed: bool) -> None:
    every = tallies(lesson(*parts(breath=BREATH + off_ms * 16)), "fr")[-1]
    assert every.breath_off_ms == pytest.approx(abs(off_ms))
    assert missed(every) == ({"breath_off.worst"} if is_missed else set())


def test_a_step_that_begins_before_the_one_before_is_over_is_heard_at_once_with_it() -> None:
    first, second = np.concatenate(parts()[:4]), np.concatenate(parts()[5:])
    shift = len(first) - 1_500
    both = np.zeros(shift + len(second))
    both[: len(first)] += first
    both[shift:] += second
    every = tallies(lesson(both), "fr")[-1]
    assert every.overlap_count == 1
    assert "at_once" in missed(every)


def test_a_strange_sound_is_told_in_the_step_in_which_it_is_heard() -> None:
    heard = parts()
    heard[6][1_000:1_064] = 40  # four milliseconds: over the whole lesson it would be nothing
    first, second, every = tallies(lesson(*heard), "fr")
    assert first.outside_db == LEAST_DB
    assert second.outside_db == pytest.approx(every.outside_db)
    assert every.outside_db > -50
    assert missed(every) == {"outside.loudest"}
