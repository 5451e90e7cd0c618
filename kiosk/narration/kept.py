"""What is kept of a step's narration: for each of its sentences the clip that the kiosk would play, and its times."""

from dataclasses import dataclass

from kiosk.lesson.script import Script, Utterance
from kiosk.narration.cache import ClipCache, clip_key
from kiosk.narration.clip import Clip
from kiosk.narration.step_timeline import HeardSentence, step_timeline
from kiosk.narration.timeline import Timeline
from kiosk.narration.voice import speakers
from kiosk.narration.voices.silent import silent_timeline


@dataclass(frozen=True, slots=True)
class KeptStep:
    """`heard` is all of the step that is read without a touch; `clips`, by utterance, what of it is spoken."""

    heard: tuple[HeardSentence, ...]
    clips: dict[int, Clip]


def kept_step(script: Script, cache: ClipCache) -> KeptStep:
    """The step as the cache has it; a sentence without a clip takes the time of the silent voice, as on the screen."""
    clips: dict[int, Clip] = {}
    timelines: list[Timeline | None] = []
    for index, utterance in enumerate(script.utterances):
        clip = None if utterance.is_secret else _clip(utterance, script.language, cache)
        if clip is not None:
            clips[index] = clip
        timelines.append(clip.timeline if clip else _silent(utterance, script.language))
    return KeptStep(step_timeline(script, timelines), clips)


def _clip(utterance: Utterance, language: str, cache: ClipCache) -> Clip | None:
    """That of the best voice that has spoken it."""
    for speaker in speakers(language):
        found = cache.find(clip_key(speaker, utterance.text), len(utterance.words))
        if found:
            return found[1]
    return None


def _silent(utterance: Utterance, language: str) -> Timeline:
    return silent_timeline(utterance.text, tuple((word.start, word.end) for word in utterance.words), language)
