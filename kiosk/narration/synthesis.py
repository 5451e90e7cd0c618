"""A sentence made into a clip: rendered, timed, levelled, trimmed, and stretched where another speed is wanted."""

import unicodedata
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from kiosk.base.files import read_ordinary
from kiosk.narration.aligning import aligned_starts
from kiosk.narration.cache import ClipCache, ahead_key, clip_key
from kiosk.narration.clip import Clip, ClipDamaged
from kiosk.narration.pace import RECORDED, heard_or_left
from kiosk.narration.reading_pace import read_percent
from kiosk.narration.sound import SILENCE_BEFORE_MS, Samples, faded, levelled, pcm_of, samples_of, trimmed
from kiosk.narration.stretching import stretched
from kiosk.narration.timeline import Timeline, Timing, spread_starts
from kiosk.narration.unfit import Unfit
from kiosk.narration.voice import (
    ESPEAK_VERSION,
    RecordingRefused,
    Rendering,
    Speaker,
    Voice,
    VoiceFailed,
    reference_voice,
    speakers,
)

Words = tuple[tuple[int, int], ...]

PIECE_LENGTH = 400  # code points given to an engine at once: espeak reads past the end of 45,000 and dies
RECORD_ANEW = "record the step as its text is now, with pauses between the sentences, or take the file away"
LONGEST_TEXT = 4_000  # four minutes; no sentence is that long, and it must not hold up the ones that are
LONGEST_ALIGNED_MS = 30_000  # nine million cells; a longer piece keeps estimated times
_DOUBTS = (Timing.ENGINE, Timing.ALIGNED, Timing.ESTIMATED)  # a sentence is timed as well as its worst piece
_ENGINES = {  # imported when first asked to speak: not every system has every engine
    "pico": ("kiosk.narration.voices.pico", "PicoVoice"),
    "espeak": ("kiosk.narration.voices.espeak", "EspeakVoice"),
    "kokoro": ("kiosk.narration.voices.kokoro", "KokoroVoice"),
}
_GIVEN_PHONEMES = ("kokoro",)  # a voice knows no other voice: it is handed what espeak knows of pronunciation


@dataclass(frozen=True, slots=True)
class RecordedStep:
    """What a person says in the file at `path`: all sentences of a step, each with the spans of its words."""

    path: str
    sentences: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class Order:
    """A sentence wanted: its text, the spans of its words, and how fast.

    Besides, who said its step into a file, or what was said of it ahead where that is in no cache.
    """

    text: str
    words: Words
    language: str
    speed_percent: int = 100
    recorded: "RecordedStep | None" = None
    said: Clip | None = None


class Synthesizer:
    """Makes clips with the engines of this process; each is loaded when it first speaks."""

    def __init__(self) -> None:
        self._voices: dict[str, Voice] = {}
        self._recorded: tuple[Speaker, tuple[Clip, ...] | Unfit] | None = None  # the last one, fit or not
        self._read_fast: tuple[Speaker, float] | None = None  # the last one's pace, percent of the usual rate

    def warm(self, engines: Iterable[str]) -> None:
        """Have `engines` loaded before the first sentence; one that cannot be says so when asked."""
        for engine in engines:
            with suppress(VoiceFailed):
                self._voice(engine)

    def make(self, order: Order, speaker: Speaker, cache: ClipCache | None) -> Clip:
        """The clip of `order`, found in `cache` or made and kept there. Raises `VoiceFailed`."""
        key = clip_key(speaker, order.text, order.speed_percent)
        found = cache.find(key, len(order.words)) if cache else None
        if found:
            return found[1]
        if order.speed_percent == 100:
            ahead = _ahead(order, speaker, cache) if cache else order.said
            clip = ahead or self._of_recording(order, speaker, cache) or self._render(order, speaker)
        else:
            usual = replace(order, speed_percent=100)
            clip = at_speed(self.make(usual, speaker, cache), self._own_percent(order, speaker, cache))
        if cache:
            cache.keep(key, clip)
        return clip

    def _of_recording(self, order: Order, speaker: Speaker, cache: ClipCache | None) -> Clip | None:
        """The sentence out of its step's recording, of which each other one is kept, too; None without a recording."""
        step = order.recorded
        if step is None or speaker.engine != RECORDED:
            return None
        if self._recorded is None or self._recorded[0] != speaker:
            try:
                self._recorded = speaker, self._taken_apart(step, order.language, cache)
            except Unfit as unfit:
                self._recorded = speaker, unfit
        clips = self._recorded[1]
        if isinstance(clips, Unfit):
            raise RecordingRefused(f"{step.path} is not heard: {_why(clips, step)}; {RECORD_ANEW}")
        for (text, _), clip in zip(step.sentences, clips, strict=True):
            if cache and text != order.text:
                cache.keep(clip_key(speaker, text), clip)
        return clips[[text for text, _ in step.sentences].index(order.text)]

    def _own_percent(self, order: Order, speaker: Speaker, cache: ClipCache | None) -> int:
        """What brings this voice to the wanted rate. Engines are known; how fast a person reads shows in the step."""
        step = order.recorded
        if step is None or speaker.engine != RECORDED:
            return order.speed_percent
        if self._read_fast is None or self._read_fast[0] != speaker:
            usual = [replace(order, text=text, words=words, speed_percent=100) for text, words in step.sentences]
            lengths_ms = [self.make(one, speaker, cache).length_ms for one in usual]
            self._read_fast = speaker, read_percent(step.sentences, lengths_ms, order.language)
        return heard_or_left(round(order.speed_percent * 100 / self._read_fast[1]))

    def _taken_apart(self, step: RecordedStep, language: str, cache: ClipCache | None) -> tuple[Clip, ...]:
        """Compared with the best live voice: the more a voice is like a person's, the nearer are its words' times."""
        # imported here: its decoder is 20 ms that few pay for
        from kiosk.narration.recorded import BESIDE_ESPEAK, BESIDE_PICO, decoded, sentences_of

        recording = decoded(Path(step.path))
        voices = speakers(language) or (Speaker("espeak", ESPEAK_VERSION, reference_voice(language)),)
        if not voices[0].voice:
            raise Unfit(f"there is no voice to find the words of {language} with")
        orders = [Order(text, words, language) for text, words in step.sentences]
        limits = BESIDE_ESPEAK if voices[0].engine == "espeak" else BESIDE_PICO
        return sentences_of(recording, [self.make(one, voices[0], cache) for one in orders], limits)

    def _render(self, order: Order, speaker: Speaker) -> Clip:
        if len(order.text) > LONGEST_TEXT:
            raise VoiceFailed(f"a sentence of {len(order.text)} signs is not spoken")
        if not speaker.is_live:
            raise VoiceFailed("what was rendered ahead is damaged or gone")
        text = speakable(order.text)
        parts: list[Samples] = []
        starts: list[int] = []
        timing, rate_hz, passed = Timing.ENGINE, 1, 0
        for piece_words in pieces(order.words):
            start, end = piece_words[0][0], piece_words[-1][1]
            words = tuple((first - start, last - start) for first, last in piece_words)
            rendering, piece_timing = self._timed(text[start:end], words, order.language, speaker)
            samples, rate_hz = samples_of(rendering.samples), rendering.rate_hz
            starts += [passed * 1000 // rate_hz + at_ms for at_ms in rendering.starts_ms or ()]
            parts.append(samples)
            passed += len(samples)
            timing = max(timing, piece_timing, key=_DOUBTS.index)
        if not parts:
            raise VoiceFailed("there is nothing to say")
        return _finished(np.concatenate(parts), rate_hz, starts, timing)

    def _timed(self, text: str, words: Words, language: str, speaker: Speaker) -> tuple[Rendering, Timing]:
        rendering = self._voice(speaker.engine).render(text, words, speaker.voice)
        if rendering.starts_ms is not None:
            return rendering, Timing.ENGINE
        length_ms = len(rendering.samples) // 2 * 1000 // rendering.rate_hz
        voice = reference_voice(language)
        reference = self._voice("espeak").render(text, words, voice) if voice else None
        if reference is None or reference.starts_ms is None or length_ms > LONGEST_ALIGNED_MS:
            return Rendering(rendering.samples, rendering.rate_hz, _estimated(words, length_ms)), Timing.ESTIMATED
        starts = aligned_starts(
            samples_of(rendering.samples),
            rendering.rate_hz,
            samples_of(reference.samples),
            reference.rate_hz,
            reference.starts_ms,
        )
        return Rendering(rendering.samples, rendering.rate_hz, starts), Timing.ALIGNED

    def _voice(self, engine: str) -> Any:
        if engine not in self._voices:
            module, name = _ENGINES[engine]
            given = [self._voice("espeak").phonemes] if engine in _GIVEN_PHONEMES else []
            try:
                self._voices[engine] = getattr(import_module(module), name)(*given)
            except (ImportError, OSError) as error:
                raise VoiceFailed(f"{engine} is not installed here") from error
        return self._voices[engine]


def _why(unfit: Unfit, step: RecordedStep) -> str:
    if unfit.index is None:
        return str(unfit)
    return f"sentence {unfit.index + 1}, “{step.sentences[unfit.index][0]}”, {unfit}"


def _ahead(order: Order, speaker: Speaker, cache: ClipCache) -> Clip | None:
    """The clip that ships; None where there is none, or only a damaged one."""
    path = cache.ahead(ahead_key(speaker, order.text))
    if path is None:
        return None
    from kiosk.narration.ahead import clip_from_ogg  # 20 ms that only who has such a clip pays for

    try:
        clip = clip_from_ogg(read_ordinary(path))
    except (ClipDamaged, OSError):
        return None
    return clip if len(clip.timeline.starts_ms) == len(order.words) else None


def speakable(text: str) -> str:
    """`text` with what no engine survives or says (control signs, lone surrogates) as spaces, sign by sign."""
    return "".join(" " if unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn") else sign for sign in text)


def pieces(words: Words) -> list[Words]:
    """`words` in runs that an engine can take at once: `PIECE_LENGTH` code points, or one word where that is longer."""
    runs: list[list[tuple[int, int]]] = []
    for start, end in words:
        if runs and end - runs[-1][0][0] <= PIECE_LENGTH:
            runs[-1].append((start, end))
        else:
            runs.append([(start, end)])
    return [tuple(run) for run in runs]


def at_speed(clip: Clip, speed_percent: int) -> Clip:
    """`clip` slower or faster by the same voice, its words where they are said then."""
    samples, starts = stretched(samples_of(clip.samples), clip.rate_hz, speed_percent, clip.timeline.starts_ms)
    return _clip(faded(samples, clip.rate_hz), clip.rate_hz, starts, clip.timeline.timing)


def _finished(samples: Samples, rate_hz: int, starts_ms: Sequence[int], timing: Timing) -> Clip:
    cut, cut_count = trimmed(levelled(samples, rate_hz), rate_hz)
    cut_ms = cut_count * 1000 // rate_hz
    starts = [max(at_ms - cut_ms, SILENCE_BEFORE_MS) for at_ms in starts_ms]  # before that there is no sound
    return _clip(faded(cut, rate_hz), rate_hz, starts, timing)


def _clip(samples: Samples, rate_hz: int, starts_ms: Sequence[int], timing: Timing) -> Clip:
    end_ms = len(samples) * 1000 // rate_hz
    kept = tuple(min(max(at_ms, 0), end_ms) for at_ms in starts_ms)
    return Clip(pcm_of(samples), rate_hz, Timeline(kept, end_ms, timing))


def _estimated(words: Words, length_ms: int) -> tuple[int, ...]:
    return spread_starts({}, tuple(end - start for start, end in words), length_ms)
