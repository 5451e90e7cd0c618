"""A whole lesson as it is heard, beside the clip cache: `python3 run.py bench heard`; it takes minutes.

A lesson that ships is read from its first step to its last in one go, by the narration that the window uses and its
processes, into a private PulseAudio whose sink has the clips' own rate, so that a sample that was played must come out
as it lies in the cache. Each sentence is looked for in the recording (`tests.bench.comparing`). What the window does
between two steps is not in it. A table, a line a step, goes to the error output: the other one may be for machines.

`python -m tests.bench.heard [--language fr] [--lesson guest-wifi] [--smoke] [--json]`: less of it, or another lesson.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import isnan, nan

import numpy as np

from kiosk.narration.pace import USUAL, breath_ms
from tests.bench.comparing import LIKE, Found, NotFound, Sought, gap, loudest_db, sought, unaccounted
from tests.bench.figure import Figure
from tests.bench.played import PlayedLesson, play, readings_of
from tests.narration.pulse import SKIP_REASON

LANGUAGES = ("fr", "en")
LESSON = "guest-wifi"
BREATH_OFF_MS = 20  # the player gives both sentences to the device; a recorder may resample
DIFFERENCE_DB = -60.0  # beside the sentence: far below what is heard under speech
CLICK = 100  # of 32,768: a step from one sample to the next at a join; a sound that is cut off has thousands
TITLES = "step   heard   exact least fit longer gain dB largest    RMS breath ms before ms at once click outside"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence and the gap before it: NaN where it or the one before was not found.

    `wanted_ms` is what the gap should be, 0 before the first sentence of a step and of an answer: nothing is asked.
    """

    step_index: int
    sought: Sought
    gap_ms: float
    wanted_ms: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What was heard of a step, or of all. `outside_db`: the loudest moment that is no clip's, beside the lesson."""

    name: str
    spoken: tuple[Spoken, ...]
    outside_db: float

    @property
    def found(self) -> tuple[Found, ...]:
        return tuple(one.sought for one in self.spoken if isinstance(one.sought, Found))

    @property
    def missed_count(self) -> int:
        return len(self.spoken) - len(self.found)

    @property
    def inexact_count(self) -> int:
        return sum(bool(one.unlike_count or one.longer_by) for one in self.found) + self.missed_count

    @property
    def least_fit(self) -> float:
        return min((one.sought.fit for one in self.spoken), default=nan)

    @property
    def longer_by(self) -> int:
        """Of the sentence whose length is most off."""
        return max((one.longer_by for one in self.found), key=abs, default=0)

    @property
    def breaths_ms(self) -> tuple[float, ...]:
        return tuple(one.gap_ms for one in self.spoken if one.wanted_ms and not isnan(one.gap_ms))

    @property
    def breath_off_ms(self) -> float:
        return max((abs(one.gap_ms - one.wanted_ms) for one in self._gaps if one.wanted_ms), default=0.0)

    @property
    def before_ms(self) -> tuple[float, ...]:
        """The gaps before steps and answers."""
        return tuple(one.gap_ms for one in self._gaps if not one.wanted_ms)

    @property
    def overlap_count(self) -> int:
        return sum(one.gap_ms < 0 for one in self._gaps)

    def largest(self, field: str) -> float:
        """The largest of a figure of the sentences that were found."""
        return max((float(getattr(one, field)) for one in self.found), default=nan)

    @property
    def _gaps(self) -> Iterator[Spoken]:
        return (one for one in self.spoken if not isnan(one.gap_ms))


def tallies(lesson: PlayedLesson, language: str) -> tuple[Tally, ...]:
    """One of each step, then one of all."""
    clips = [clip for played in lesson.readings for clip in played.clips]
    found = sought(lesson.heard, clips, lesson.rate_hz)
    outside = unaccounted(lesson.heard, found)
    steps = [(index, tuple(of_step)) for index, of_step in groupby(_spoken(lesson, found, language), _step_index)]
    starts = [_start(of_step, len(outside)) for _, of_step in steps]
    bounds = pairwise([0, *starts[1:], len(outside)])
    every = [
        Tally(f"{index + 1}", of_step, loudest_db(outside[start:end], lesson.heard, lesson.rate_hz))
        for (index, of_step), (start, end) in zip(steps, bounds, strict=True)
    ]
    spoken = tuple(one for step in every for one in step.spoken)
    return (*every, Tally("all", spoken, loudest_db(outside, lesson.heard, lesson.rate_hz)))


def _spoken(lesson: PlayedLesson, found: Sequence[Sought], language: str) -> Iterator[Spoken]:
    left = iter(found)
    before: Sought = NotFound(0.0)
    for played in lesson.readings:
        wanted_ms = 0
        for utterance, one in zip(played.reading.utterances, left, strict=False):
            gap_ms = gap(before, one) * 1000 / lesson.rate_hz
            yield Spoken(played.reading.step_index, one, gap_ms, wanted_ms)
            before, wanted_ms = one, breath_ms(utterance.pause_ms, USUAL, language)


def _step_index(spoken: Spoken) -> int:
    return spoken.step_index


def _start(spoken: Sequence[Spoken], end: int) -> int:
    return min((max(one.sought.start, 0) for one in spoken if isinstance(one.sought, Found)), default=end)


def line(tally: Tally) -> str:
    """A row of the table."""
    count = len(tally.spoken)
    gain_db = max((one.gain_db for one in tally.found), key=abs, default=nan)
    return (
        f"{tally.name:>4} {len(tally.found):3}/{count:<3} {count - tally.inexact_count:3}/{count:<3}"
        f" {tally.least_fit:9.5f} {tally.longer_by:6} {gain_db:7.2f} {tally.largest('largest_db'):7.1f}"
        f" {tally.largest('rms_db'):6.1f} {_range(tally.breaths_ms):>9} {_range(tally.before_ms):>9}"
        f" {tally.overlap_count:7} {tally.largest('click'):5.0f} {tally.outside_db:7.1f}"
    )


def _range(values: Sequence[float]) -> str:
    return f"{min(values):.0f}–{max(values):.0f}" if values else "–"


def figures_of(name: str, tally: Tally) -> Iterator[Figure]:
    """The whole lesson against its bars."""
    n = len(tally.spoken)
    unlike_count = sum(one.sought.fit < LIKE for one in tally.spoken)
    yield Figure(f"{name}.not_heard", tally.missed_count, "", None, 0, n)
    yield Figure(f"{name}.unlike_clips", unlike_count, "", None, 0, n)
    yield Figure(f"{name}.not_to_the_bit", tally.inexact_count, "", None, 0, n)
    yield Figure(f"{name}.correlation.least", tally.least_fit, "", None, None, n)
    yield Figure(f"{name}.samples_more_or_less", abs(tally.longer_by), "", None, 0, n)
    yield Figure(f"{name}.difference.largest", tally.largest("largest_db"), "dB", None, DIFFERENCE_DB, n)
    yield Figure(f"{name}.difference.rms", tally.largest("rms_db"), "dB", None, DIFFERENCE_DB, n)
    yield Figure(f"{name}.breath_off.worst", tally.breath_off_ms, "ms", None, BREATH_OFF_MS, len(tally.breaths_ms))
    if tally.before_ms:
        median_ms = float(np.median(tally.before_ms))
        yield Figure(f"{name}.before_a_step.p50", median_ms, "ms", None, None, len(tally.before_ms))
    yield Figure(f"{name}.at_once", tally.overlap_count, "", None, 0, n)
    yield Figure(f"{name}.click.worst", tally.largest("click"), "", None, CLICK, 2 * n)
    yield Figure(f"{name}.outside.loudest", tally.outside_db, "dB", None, DIFFERENCE_DB, 1)


def figures_in(language: str, lesson_id: str, is_smoke: bool) -> Iterator[Figure]:
    readings = readings_of(lesson_id, language)
    if is_smoke:
        readings = tuple(one for one in readings if not one.step_index)
    found = tallies(play(readings), language)
    print(f"{lesson_id}, {language}\n{TITLES}", *map(line, found), sep="\n", file=sys.stderr, flush=True)
    yield from figures_of(f"heard.{language}", found[-1])


def figures(is_smoke: bool) -> Iterator[Figure]:
    if SKIP_REASON:
        print(f"heard: left out, it {SKIP_REASON}", file=sys.stderr)
        return
    for language in LANGUAGES:
        yield from figures_in(language, LESSON, is_smoke)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--lesson", default=LESSON, help=f"the folder's name; {LESSON} where none is named")
    parser.add_argument("--smoke", action="store_true", help="the first step only")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    languages = options.language or LANGUAGES
    found = [one for language in languages for one in figures_in(language, options.lesson, options.smoke)]
    if options.json:
        print(json.dumps([figure.as_row() for figure in found], ensure_ascii=False))
    else:
        for figure in found:
            goal = "" if figure.goal is None else f"goal {figure.goal:g}{'' if figure.is_met else '  MISSED'}"
            print(f"{figure.name:36} {figure.value:10.4f} {figure.unit:3} n={figure.n:<5} {goal}")
    return int(not all(figure.is_met for figure in found))


if __name__ == "__main__":
    sys.exit(main())
