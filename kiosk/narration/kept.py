"""What is kept of a step's narration: for each of its sentences the clip that the kiosk would play, and its times."""

from contextlib import suppress
from dataclasses import dataclass

from kiosk.base.files import read_ordinary
from kiosk.lesson.script import Script, Utterance
from kiosk.narration.ahead import clip_from_ogg
from kiosk.narration.cache import ClipCache, ahead_key, clip_key
from kiosk.narration.clip import Clip, ClipDamaged
from kiosk.narration.pace import SILENT, USUAL, speed_percent
from kiosk.narration.people import Recordings
from kiosk.narration.step_timeline import HeardSentence, step_timeline
from kiosk.narration.synthesis import at_speed
from kiosk.narration.timeline import Timeline
from kiosk.narration.voice import Speaker, ranking, speakers
from kiosk.narration.voices.silent import silent_timeline


@dataclass(frozen=True, slots=True)
class KeptStep:
    """`heard` is all of the step that is read without a touch; `clips`, by utterance, what of it is spoken."""

    heard: tuple[HeardSentence, ...]
    clips: dict[int, Clip]


def kept_step(script: Script, cache: ClipCache) -> KeptStep:
    """The step as the cache has it; a sentence without a clip takes the time of the silent voice, as on the screen."""
    best = _person(script, cache) or spoken_ahead(script, cache)
    voices = (best,) if best else speakers(script.language)
    clips: dict[int, Clip] = {}
    timelines: list[Timeline | None] = []
    for index, utterance in enumerate(script.utterances):
        clip = None if utterance.is_secret else _clip(utterance, script.language, voices, cache)
        if clip is not None:
            clips[index] = clip
        timelines.append(clip.timeline if clip else _silent(utterance, script.language))
    return KeptStep(step_timeline(script, timelines), clips)


def spoken_ahead(script: Script, cache: ClipCache) -> Speaker | None:
    """Who rendered every sentence of the step ahead, as the kiosk chooses; None where a live voice reads it."""
    has_private = any(one.is_secret or one.is_personal for one in script.utterances)
    for speaker in () if has_private else ranking(script.language):
        if not speaker.is_live and all(cache.ahead(ahead_key(speaker, one.text)) for one in script.utterances):
            return speaker
    return None


def _person(script: Script, cache: ClipCache) -> Speaker | None:
    """Who says the step into a file, where that was taken apart: all of it is kept, or nothing."""
    person = Recordings().speaker(script.recording, script.utterances) if script.recording else None
    is_kept = person is not None and all(cache.has(clip_key(person, one.text)) for one in script.utterances)
    return person if is_kept else None


def _clip(utterance: Utterance, language: str, voices: tuple[Speaker, ...], cache: ClipCache) -> Clip | None:
    """That of the best voice that has spoken it, at the usual rate."""
    for speaker in voices:
        percent = speed_percent(USUAL, speaker.engine, language)
        path = None if speaker.is_live else cache.ahead(ahead_key(speaker, utterance.text))
        if path is not None:
            with suppress(ClipDamaged, OSError):
                clip = clip_from_ogg(read_ordinary(path))
                return clip if percent == 100 else at_speed(clip, percent)
        found = cache.find(clip_key(speaker, utterance.text, percent), len(utterance.words))
        if found:
            return found[1]
    return None


def _silent(utterance: Utterance, language: str) -> Timeline:
    words = tuple((word.start, word.end) for word in utterance.words)
    return silent_timeline(utterance.text, words, language, speed_percent(USUAL, SILENT, language))
