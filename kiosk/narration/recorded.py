"""A recording in which a person says a step, taken apart into its sentences, each with the times of its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

import miniaudio
import numpy as np
from numpy.typing import NDArray

from kiosk.base.files import read_ordinary
from kiosk.lesson.recordings import LARGEST_BYTES
from kiosk.narration.aligning import aligned_starts
from kiosk.narration.clip import Clip
from kiosk.narration.likeness import Likeness, likeness, strangeness
from kiosk.narration.sound import SILENCE_AFTER_MS, SILENCE_BEFORE_MS, Samples, faded, levelled, pcm_of, samples_of
from kiosk.narration.timeline import Timeline, Timing
from kiosk.narration.unfit import Unfit

RATE_HZ = 24_000
LEAST_MS, LONGEST_MS = 200, 180_000
BREATH_MS = 300  # between the sentences that it is compared with
STRANGER = 0.155  # more than of the recording's sentence that is most like the voice's
JUDGED_MS = 700  # a shorter sentence sounds like any other
OMITTED = 3.0  # of `Likeness.omitted`: a right sentence has 1, a short one in noise hardly more, a missing one 3.6
LEAST, MOST = 0.4, 2.5  # times as long as the reference
LEAST_BESIDE, MOST_BESIDE = 0.55, 1.7  # the same beside the recording's other sentences
TOLD_BY_LENGTH_MS = 1300  # a shorter one is drawn out or hurried over as its sense wants it
COARSE_CELLS = 4_000_000
BEFORE_MS, AFTER_MS = 800, 250  # where the breath before a sentence is looked for, around its first word
SOFT_MS = 20
BREATH_LEAST_MS = 140  # a stop within a word is shorter
MOST_RANGE_DB = 40  # between a voice and its room; in a quieter one that is silence
QUIET_SHARE = 0.25  # of the way from the softest to the loudest, in dB: below that it is the room


@dataclass(frozen=True, slots=True)
class Limits:
    """What a right recording has less of, beside one of the voices: `strangeness`, and `Likeness.added` anywhere.

    `finds_words` is whether words are found beside it as exactly as they must be to be marked.
    """

    strange: float
    added: float
    finds_words: bool


BESIDE_PICO = Limits(0.94, 6.0, finds_words=True)
BESIDE_ESPEAK = Limits(0.965, 10.0, finds_words=False)  # which is less like a person: p95 160 ms


def decoded(path: Path) -> Samples:
    """The sound in the file, one channel at `RATE_HZ`. Raises Unfit."""
    try:
        data = read_ordinary(path, LARGEST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise Unfit(f"it cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(data) > LARGEST_BYTES:
        raise Unfit(f"it is larger than {LARGEST_BYTES // 1_000_000} MB")
    try:
        if _info_of(data).duration * 1000 > LONGEST_MS:
            raise Unfit(f"it is longer than {LONGEST_MS // 60_000} minutes")
        sound = miniaudio.decode(data, miniaudio.SampleFormat.SIGNED16, nchannels=1, sample_rate=RATE_HZ)
    except miniaudio.MiniaudioError as error:
        raise Unfit("it is no sound that can be read: Ogg Vorbis, MP3 and WAV can") from error
    samples = samples_of(bytes(sound.samples))
    if len(samples) < RATE_HZ * LEAST_MS // 1000:
        raise Unfit("it is shorter than any sentence")
    if not np.any(np.abs(samples) > 0.001):
        raise Unfit("nothing is heard in it")
    return samples


def _info_of(data: bytes) -> miniaudio.SoundFileInfo:
    if data[:4] == b"OggS":
        return miniaudio.vorbis_get_info(data)
    return miniaudio.wav_get_info(data) if data[:4] == b"RIFF" else miniaudio.mp3_get_info(data)


def sentences_of(recording: Samples, references: Sequence[Clip], limits: Limits = BESIDE_PICO) -> tuple[Clip, ...]:
    """The recording's sentences, the counterparts of `references`, in which a voice says the same with known times.

    All are raised or lowered by one gain. Raises Unfit where a sentence is missing, another one, or not in the text.
    """
    sound = levelled(recording, RATE_HZ)
    speech = _without_room(sound)
    voices = [samples_of(one.samples) for one in references]
    found = likeness(speech, RATE_HZ, voices, references[0].rate_hz)
    _check_all_said(found)
    cuts = _cuts(speech, references)
    spans = [_spoken(speech, start, end, index) for index, (start, end) in enumerate(pairwise(cuts))]
    parts = [_cut_out(speech, *span) for span in spans]
    _check_lengths(parts, references)
    _check_sounds(parts, references, found.height, limits.strange)
    _check_nothing_added(found, limits.added)
    heard = [_cut_out(sound, *span) for span in spans]
    return tuple(map(partial(_timed, limits=limits), heard, parts, references))


def _timed(heard: Samples, part: Samples, reference: Clip, limits: Limits) -> Clip:
    """`heard` with the times of its words, found in `part`: the same without the room."""
    starts = aligned_starts(
        part, RATE_HZ, samples_of(reference.samples), reference.rate_hz, reference.timeline.starts_ms
    )
    end_ms = len(part) * 1000 // RATE_HZ
    kept = tuple(min(max(at_ms, SILENCE_BEFORE_MS), end_ms) for at_ms in starts)
    is_exact = limits.finds_words and reference.timeline.timing is not Timing.ESTIMATED
    timing = Timing.ALIGNED if is_exact else Timing.ESTIMATED
    return Clip(pcm_of(faded(heard, RATE_HZ)), RATE_HZ, Timeline(kept, end_ms, timing))


def _check_all_said(found: Likeness) -> None:
    index = int(np.argmax(found.omitted))
    if found.omitted[index] > OMITTED:
        raise Unfit("is missing", index)


def _check_nothing_added(found: Likeness, most: float) -> None:
    index = int(np.argmax(found.added))
    if found.added[index] > most:
        is_last = index == len(found.omitted)
        where = "followed by" if is_last else "said after"
        raise Unfit(f"is {where} something that the text does not have", index - is_last)


def _check_lengths(parts: Sequence[Samples], references: Sequence[Clip]) -> None:
    lengths_ms = [len(part) * 1000 / RATE_HZ for part in parts]
    longer = [length / max(one.timeline.end_ms, 1) for length, one in zip(lengths_ms, references, strict=True)]
    usual = float(np.median(longer))
    for index, times in enumerate(longer):
        is_told = max(lengths_ms[index], references[index].timeline.end_ms) >= TOLD_BY_LENGTH_MS
        is_odd = is_told and not LEAST_BESIDE <= times / usual <= MOST_BESIDE
        if is_odd or not LEAST <= times <= MOST:
            told = f"it takes {times:.1f} times as long as a voice, the others {usual:.1f}"
            raise Unfit(f"is missing or another one ({told})", index)


def _check_sounds(parts: Sequence[Samples], references: Sequence[Clip], height: float, most: float) -> None:
    strange = {
        index: strangeness(part, RATE_HZ, samples_of(one.samples), one.rate_hz, height)
        for index, (part, one) in enumerate(zip(parts, references, strict=True))
        if min(len(part) * 1000 / RATE_HZ, one.timeline.end_ms) >= JUDGED_MS
    }
    limit = min(most, min(strange.values(), default=most) + STRANGER)
    index = max(strange, key=strange.__getitem__, default=0)
    if strange.get(index, 0) > limit:
        raise Unfit("is another one than the text has", index)


def _cuts(sound: Samples, references: Sequence[Clip]) -> list[int]:
    """The samples between which each sentence lies: the quietest place before its first word."""
    rate_hz = references[0].rate_hz
    breath = np.zeros(rate_hz * BREATH_MS // 1000, np.float32)
    parts: list[Samples] = []
    moments: list[int] = []
    passed = 0
    for reference in references:
        starts = reference.timeline.starts_ms or (SILENCE_BEFORE_MS,)
        moments += [passed * 1000 // rate_hz + at_ms for at_ms in (starts[0], starts[-1])]
        parts += [samples_of(reference.samples), breath]
        passed += len(parts[-2]) + len(breath)
    found = aligned_starts(sound, RATE_HZ, np.concatenate(parts), rate_hz, tuple(moments), COARSE_CELLS)
    return [0, *(_breath(sound, last, first) for last, first in zip(found[1:-1:2], found[2::2])), len(sound)]


def _breath(sound: Samples, last_ms: int, first_ms: int) -> int:
    """The sample in the middle of the quietest stretch between a sentence's last word and the next one's first."""
    start_ms = max(first_ms - BEFORE_MS, last_ms)
    end_ms = min(first_ms + AFTER_MS, len(sound) * 1000 // RATE_HZ)
    loudness = _loudness_db(sound[start_ms * RATE_HZ // 1000 : end_ms * RATE_HZ // 1000])
    count = BREATH_LEAST_MS // SOFT_MS
    if len(loudness) < count:
        return min(first_ms * RATE_HZ // 1000, len(sound))
    means = np.convolve(loudness, np.full(count, 1 / count), "valid")
    quiet = np.flatnonzero(means <= means.min() + 1)  # dB: all of a breath, of which the middle is wanted
    return (start_ms + (int(np.median(quiet)) + count // 2) * SOFT_MS) * RATE_HZ // 1000


def _without_room(sound: Samples) -> Samples:
    """`sound` with silence where nobody speaks; a room is never silent, and pauses are found by their silence."""
    loudness = _loudness_db(sound)
    softest, loudest = float(np.percentile(loudness, 5)), float(np.percentile(loudness, 95))
    is_room = loudness < max(loudest - MOST_RANGE_DB, softest + QUIET_SHARE * (loudest - softest))
    edges = np.flatnonzero(np.diff(np.concatenate([[False], is_room, [False]]).astype(int)))
    speech = sound.copy()
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if (end - start) * SOFT_MS >= BREATH_LEAST_MS:
            last = len(speech) if end == len(loudness) else end * SOFT_MS * RATE_HZ // 1000
            speech[start * SOFT_MS * RATE_HZ // 1000 : last] = 0
    return speech


def _spoken(speech: Samples, start: int, end: int, index: int) -> tuple[int, int]:
    """From shortly before the first sound of a sentence to shortly after its last; the first may be negative."""
    heard = np.flatnonzero(speech[start:end])
    if not len(heard):
        raise Unfit("is missing", index)
    before, after = SILENCE_BEFORE_MS * RATE_HZ // 1000, SILENCE_AFTER_MS * RATE_HZ // 1000
    return start + int(heard[0]) - before, min(start + int(heard[-1]) + 1 + after, len(speech))


def _cut_out(samples: Samples, start: int, end: int) -> Samples:
    """What is before the first sample is silent."""
    return np.concatenate([np.zeros(max(-start, 0), np.float32), faded(samples[max(start, 0) : end], RATE_HZ)])


def _loudness_db(samples: Samples) -> NDArray[np.float64]:
    """One a `SOFT_MS`."""
    hop = RATE_HZ * SOFT_MS // 1000
    count = len(samples) // hop
    power = (samples[: count * hop].astype(np.float64).reshape(count, hop) ** 2).mean(axis=1)
    loudness: NDArray[np.float64] = 10 * np.log10(power + 1e-9)
    return loudness
