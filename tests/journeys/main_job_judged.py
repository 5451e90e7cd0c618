"""What was seen and heard of one run of the main job, and what is wrong with it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image

from kiosk.lesson.headings import headings
from kiosk.lesson.model import leaves, plain
from kiosk.lesson.script import Script, ShownSpan, Utterance
from kiosk.library.index import Library
from kiosk.narration.cache import ClipCache, clip_key
from kiosk.narration.clip import Clip
from kiosk.narration.pace import speed_percent
from kiosk.narration.voice import ranking
from tests.journeys.main_job_run import LESSON
from tests.narration.pulse import Recorder, place_of

RATE_HZ = 24_000  # that of the voice that is heard
EARLIEST_MS, LATEST_MS = -60, 40  # what nobody notices between a mark and its sound
AT_REST_S = 0.15  # after so long a marker has come to rest: it glides for 90 ms
FAST_WPM = 200
FAST_PERCENT = speed_percent(FAST_WPM, "kokoro", "fr")
WHOLE_WHEN_FAST = (0, 2)  # the sentence between them is paused in
QUIET = 50  # of 32768: nothing is heard
SILENT_AFTER_S = 0.15  # a pause: what the device was given already, and a fade; 80 ms where nothing else runs
LATEST_SILENT_S = 0.4  # the same on a machine that stands still for moments
FIT = 0.95  # correlation: the same sound
PIECE = RATE_HZ // 4  # of a sentence, short enough for most to have no gap and long enough to be found
LEAST_WHOLE = 0.75  # of a sentence's pieces, and of its marks, also where the machine stands still in between

AT_THE_END = {
    "title": "Your guests’ Wi\u2011Fi",  # on the third step, where the customer was
    "screen": "Recap",
    "seen": [True] * 6,  # seven steps, the last of which only asks
    "trouble": "",
}

Words = tuple[int, int, int]


@dataclass(frozen=True)
class Sentence:
    """A sentence of a step where it lies in the recording; `fit` is the correlation of the two."""

    clip: Clip
    sample: int
    fit: float
    shown: tuple[ShownSpan | None, ...]


@dataclass(frozen=True)
class Job:
    """What was seen and heard of one run."""

    seen: dict[str, Any]
    recorder: Recorder
    heard: NDArray[np.float64]
    library: Library
    clips: ClipCache
    picture: Path
    faults: tuple[str, ...] = ()  # of every run that was made, this one and those before

    def moment(self, name: str) -> float:
        return float(dict(self.seen["moments"])[name])

    def frames(self, start: str, end: str) -> list[dict[str, Any]]:
        return [one for one in self.seen["frames"] if self.moment(start) <= one["at_s"] <= self.moment(end)]

    def script(self, step_index: int) -> Script:
        return self.library.open_lesson(LESSON, "fr").scripts[step_index]

    def sentences(self, step_index: int, start: str, end: str, speed_percent: int = 100) -> list[Sentence]:
        """The sentences of a step, looked for in what was recorded between two moments."""
        first, last = self.sample_at(self.moment(start)), self.sample_at(self.moment(end) + 1)
        found = []
        for utterance in self.script(step_index).utterances:
            clip = self.clip(utterance, speed_percent)
            place, fit = place_of(samples_of(clip), self.heard[first:last])
            found.append(Sentence(clip, first + place, fit, tuple(word.shown for word in utterance.words)))
        return found

    def clip(self, utterance: Utterance, speed_percent: int) -> Clip:
        """What the cache has of a sentence."""
        key = clip_key(ranking("fr")[0], utterance.text, speed_percent)
        entry = self.clips.find(key, len(utterance.words))
        assert entry is not None, utterance.text
        return entry[1]

    def heard_at_s(self, sentence: Sentence, word_index: int) -> float:
        return self.recorder.heard_at_s(
            sentence.sample + sentence.clip.timeline.starts_ms[word_index] * RATE_HZ // 1000
        )

    def sample_at(self, at_s: float) -> int:
        return max(0, min(len(self.heard), round((at_s - self.recorder.heard_at_s(0)) * RATE_HZ)))


def is_undisturbed(job: Job) -> bool:
    """Whether every sentence that is judged came through whole, every mark in time, and the pause at once."""
    fast = job.sentences(2, "fast", "fast: over", FAST_PERCENT)
    if any(fast[index].fit < FIT or not is_in_time_when_fast(job, fast[index]) for index in WHOLE_WHEN_FAST):
        return False
    if heard_in_pause_s(job) > SILENT_AFTER_S or frames_in_pause(job) or fit_after_pause(job) < FIT:
        return False
    for step_index in (0, 1):
        start, end = f"step {step_index}", f"step {step_index}: over"
        sentences = job.sentences(step_index, start, end)
        wanted, got = expected_marks(job, sentences), marks_of(job.frames(start, end))
        if any(one.fit < FIT for one in sentences) or [words for words, _ in wanted] != [words for words, _ in got]:
            return False
        if not is_in_time(lateness_ms(wanted, got)) or not all(map(is_in_place, marks_at_rest(job, step_index))):
            return False
    return True


def heard_in_pause_s(job: Job) -> float:
    """For how long after the pause was shown something was still heard, up to the wish to go on; seconds."""
    first, last = job.sample_at(job.moment("paused")), job.sample_at(job.moment("resume"))
    assert last - first > RATE_HZ // 2
    loud = np.flatnonzero(np.abs(job.heard[first:last]) >= QUIET)
    return float(loud[-1] + 1) / RATE_HZ if len(loud) else 0.0


def frames_in_pause(job: Job) -> list[dict[str, Any]]:
    """What was drawn anew while it was paused: the marker comes to rest, and then stays."""
    return [one for one in job.frames("paused", "resume") if one["at_s"] > job.moment("paused") + AT_REST_S]


def fit_after_pause(job: Job) -> float:
    """How much of what is left of the sentence that was paused in is heard after it; a correlation."""
    sentence = job.script(2).utterances[1]
    clip = job.clip(sentence, FAST_PERCENT)
    lit = marks_of(job.frames("resume", "fast: over"))[0][0]
    index = next(at for at, word in enumerate(sentence.words) if word.shown and lit == words_of(word.shown))
    rest = samples_of(clip)[clip.timeline.starts_ms[index] * RATE_HZ // 1000 :]
    return place_of(rest, job.heard[job.sample_at(job.moment("resume")) :])[1]


def is_in_time_when_fast(job: Job, sentence: Sentence) -> bool:
    """Whether each mark of a sentence that was read faster was seen, and in time."""
    wanted = expected_marks(job, [sentence])
    of_sentence = [words for words, _ in wanted]
    got = [one for one in marks_of(job.frames("fast", "fast: over")) if one[0] in of_sentence]
    return [words for words, _ in got] == of_sentence and is_in_time(lateness_ms(wanted, got))


def faults_of(job: Job) -> Iterator[str]:
    """What no busy machine excuses: other words or sounds than those of the step, another order, another end."""
    for step_index in (0, 1):
        start, end = f"step {step_index}", f"step {step_index}: over"
        yield from _wrong_marks(job, step_index, job.frames(start, end), job.script(step_index).utterances)
        for mark in marks_at_rest(job, step_index, AT_REST_S):
            if not is_in_place(mark):
                yield f"step {step_index}: the marker rests beside its word, {mark}"
        yield from _wrong_sounds(job.sentences(step_index, start, end), job.heard, start)
    if heard_in_pause_s(job) > LATEST_SILENT_S:
        yield f"heard for {heard_in_pause_s(job):.2f} s after the pause"
    fast = job.sentences(2, "fast", "fast: over", FAST_PERCENT)
    yield from _wrong_marks(job, 2, job.frames("fast", "fast: over"), job.script(2).utterances[:4])
    yield from _wrong_sounds([fast[index] for index in WHOLE_WHEN_FAST], job.heard, "fast")
    yield from (f"{name} is {job.seen[name]!r}" for name, wanted in AT_THE_END.items() if job.seen[name] != wanted)
    if not leads_to_help(job):
        yield f"the symbol leads to {symbols(job)}"


def _wrong_marks(
    job: Job, step_index: int, frames: list[dict[str, Any]], utterances: Sequence[Utterance]
) -> Iterator[str]:
    """Marks that are not of the step's words, one after the other; a frame that never came may have had one."""
    shown = [words_of(word.shown) for utterance in utterances for word in utterance.words if word.shown]
    wanted = [words for words, _ in groupby(shown)]
    got = [words for words, _ in marks_of(frames)]
    left = iter(wanted)
    if not all(words in left for words in got):
        yield f"step {step_index}: marked {got} of {wanted}"
    if step_index != 2 and len(got) < LEAST_WHOLE * len(wanted):
        yield f"step {step_index}: {len(got)} of {len(wanted)} marks"
    texts = [plain(leaf.text) for leaf in leaves(job.library.open_lesson(LESSON, "fr").lesson.steps[step_index])]
    for mark in (mark for frame in frames for mark in frame["marks"]):
        if mark["text"] not in [words[mark["start"] : mark["end"]] for words in texts_of(mark, texts)]:
            yield f"step {step_index}: {mark['text']!r} is marked"


def _wrong_sounds(sentences: list[Sentence], heard: NDArray[np.float64], name: str) -> Iterator[str]:
    """Sentences that are not heard in this order; one with a gap in it is heard in pieces, in theirs."""
    if [one.sample for one in sentences] != sorted(one.sample for one in sentences):
        yield f"{name}: heard in the order {[one.sample for one in sentences]}"
    for index, one in enumerate(sentences):
        if one.fit >= FIT:
            continue
        near = heard[max(0, one.sample - RATE_HZ) : one.sample + len(samples_of(one.clip)) + 2 * RATE_HZ]
        pieces = [samples_of(one.clip)[at : at + PIECE] for at in range(0, len(samples_of(one.clip)) - PIECE, PIECE)]
        loud = [piece for piece in pieces if np.abs(piece).max() > 1000]
        places = [place for place, fit in (place_of(piece, near) for piece in loud) if fit >= FIT]
        if len(places) < LEAST_WHOLE * len(loud) or places != sorted(places):
            yield f"{name}: sentence {index} is heard in {len(places)} of {len(loud)} pieces, at {places}"


def samples_of(clip: Clip) -> NDArray[np.float64]:
    return np.frombuffer(clip.samples, dtype="<i2").astype(np.float64)


def words_of(shown: ShownSpan) -> Words:
    return shown.leaf_index, shown.start, shown.end


def marks_of(frames: list[dict[str, Any]]) -> list[tuple[Words, float]]:
    """Each mark that lit up, and when it was first on the screen."""
    changes: list[tuple[Words | None, float]] = []
    for frame in frames:
        lit = frame["marks"]
        words = (lit[0]["leaf"], lit[0]["start"], lit[0]["end"]) if lit else None
        if not changes or changes[-1][0] != words:
            changes.append((words, frame["at_s"]))
    return [(words, at_s) for words, at_s in changes if words]


def marks_at_rest(job: Job, step_index: int, drawn_after_s: float = 0.0) -> list[dict[str, Any]]:
    """What the last frame of each mark shows, of those that stayed long enough to come to rest.

    Where the machine stood still, the last frame may be one on the way: `drawn_after_s` leaves out the earlier ones.
    """
    found = []
    first_s, words = 0.0, None
    for frame, after in pairwise(job.frames(f"step {step_index}", f"step {step_index}: over")):
        mark, next_mark = ((one["marks"] or [None])[0] for one in (frame, after))
        if words != (words := mark and (mark["leaf"], mark["start"], mark["end"])):
            first_s = frame["at_s"]
        is_last = words != (next_mark and (next_mark["leaf"], next_mark["start"], next_mark["end"]))
        if mark is not None and is_last and _stayed(first_s, frame, after, drawn_after_s):
            found.append(mark)
    return found


def _stayed(first_s: float, frame: dict[str, Any], after: dict[str, Any], drawn_after_s: float) -> bool:
    return bool(after["at_s"] - first_s >= AT_REST_S and frame["at_s"] - first_s >= drawn_after_s)


def texts_of(mark: dict[str, Any], texts: list[str]) -> Iterable[str]:
    """What may be shown where a mark is: a leaf without words of its own is a callout's, and has those of its kind."""
    return [texts[mark["leaf"]]] if texts[mark["leaf"]] else headings("fr").values()


def is_in_place(mark: dict[str, Any]) -> bool:
    """Whether each word of a mark has its marker under it, whole and no wider than it should be."""
    return len(mark["markers"]) == len(mark["words"]) and all(
        place[0] <= word[0] + 1
        and place[0] + place[2] >= word[0] + word[2] - 1
        and place[2] <= word[2] + 24
        and abs(place[1] - word[1]) <= 2
        for place, word in zip(mark["markers"], mark["words"], strict=True)
    )


def expected_marks(job: Job, sentences: list[Sentence]) -> list[tuple[Words, float]]:
    """Each mark as the recording wants it, and when."""
    changes: list[tuple[Words | None, float]] = []
    for sentence in sentences:
        for index, shown in enumerate(sentence.shown):
            words = words_of(shown) if shown else None
            if not changes or changes[-1][0] != words:
                changes.append((words, job.heard_at_s(sentence, index)))
    return [(words, at_s) for words, at_s in changes if words]


def lateness_ms(wanted: list[tuple[Words, float]], got: list[tuple[Words, float]]) -> NDArray[np.float64]:
    """How long after its sound each mark is seen; every mark that is wanted, in that order, and no other."""
    assert [words for words, _ in got] == [words for words, _ in wanted]
    return np.array([1000 * (seen_s - heard_s) for (_, heard_s), (_, seen_s) in zip(wanted, got, strict=True)])


def is_in_time(late_ms: NDArray[np.float64]) -> bool:
    return bool(np.mean((late_ms >= EARLIEST_MS) & (late_ms <= LATEST_MS)) >= 0.95)


def symbols(job: Job) -> list[str]:
    """What a phone reads on the recap."""
    with Image.open(job.picture) as picture:
        return [one.text for one in zxingcpp.read_barcodes(picture.convert("L"))]


def leads_to_help(job: Job) -> bool:
    entry = job.library.lesson(LESSON, "en")
    assert entry is not None
    scheme_and_host = len("https://") + len(urlsplit(entry.help_url).netloc)
    host, rest = entry.help_url[:scheme_and_host].lower(), entry.help_url[scheme_and_host:]  # capitals are shorter
    return [(one[:scheme_and_host].lower(), one[scheme_and_host:]) for one in symbols(job)] == [(host, rest)]
