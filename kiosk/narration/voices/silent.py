"""The voice that always works: it says nothing, and takes as long over it as a voice would."""

import unicodedata
from dataclasses import dataclass

from kiosk.narration.timeline import Timeline, Timing, spread_starts


@dataclass(frozen=True, slots=True)
class _Pace:
    """How long a sign, a word, a pause at a comma or a dash, and a sentence besides take."""

    sign_ms: int
    word_ms: int
    pause_ms: int
    sentence_ms: int


# Fitted to Pico over the lessons that ship; tests/bench/captions.py prints how far they are off.
_PACES = {"en": _Pace(50, 46, 380, 320), "fr": _Pace(54, 17, 310, 180)}
_USUAL_PACE = _Pace(53, 30, 390, 240)
WIDE_SIGN_MS = 210  # a Chinese, Japanese or Korean sign is a syllable
_PAUSES = ",;:–—،、，；："


def silent_timeline(text: str, words: tuple[tuple[int, int], ...], language: str, speed_percent: int = 100) -> Timeline:
    """When each word would be said in `language`. Estimated, so sentences are marked, not words."""
    pace = _PACES.get(language[:2], _USUAL_PACE)
    weights = [_word_ms(text[start:end], pace) for start, end in words]
    if words and _ends_in_pause(text[words[-1][0] : words[-1][1]]):
        weights[-1] -= pace.pause_ms  # what follows is the breath between sentences
    at_speed = tuple(weight * 100 // speed_percent for weight in weights)
    end_ms = sum(at_speed) + pace.sentence_ms * 100 // speed_percent
    return Timeline(spread_starts({}, at_speed, sum(at_speed)), end_ms, Timing.ESTIMATED)


def _word_ms(word: str, pace: _Pace) -> int:
    pause_ms = pace.pause_ms if _ends_in_pause(word) else 0
    return pace.word_ms + sum(_sign_ms(sign, pace) for sign in word) + pause_ms


def _sign_ms(sign: str, pace: _Pace) -> int:
    if unicodedata.east_asian_width(sign) in ("W", "F"):
        return WIDE_SIGN_MS
    return pace.sign_ms if sign.isalnum() else 0


def _ends_in_pause(word: str) -> bool:
    return word != "" and word[-1] in _PAUSES
