"""The voice that always works: it says nothing, and takes as long over it as a voice would."""

import unicodedata

from kiosk.narration.timeline import Timeline, Timing, spread_starts

SIGN_MS = 53  # these four fitted to Pico over the lessons that ship; tests/bench/marks.py prints how far they are off
WORD_MS = 30
SENTENCE_MS = 240
PAUSE_MS = 390  # at a comma or a dash
WIDE_SIGN_MS = 210  # a Chinese, Japanese or Korean sign is a syllable
_PACES_PERCENT = {"en": 93, "fr": 106}  # a French sign is said faster: more of them are mute
_PAUSES = ",;:–—،、，；："


def silent_timeline(text: str, words: tuple[tuple[int, int], ...], language: str, speed_percent: int = 100) -> Timeline:
    """When each word would be said in `language`. Estimated, so sentences are marked, not words."""
    pace_percent = speed_percent * _PACES_PERCENT.get(language[:2], 100) // 100
    spoken = [text[start:end] for start, end in words]
    weights = [WORD_MS + sum(map(_sign_ms, word)) + (PAUSE_MS if _ends_in_pause(word) else 0) for word in spoken]
    if spoken and _ends_in_pause(spoken[-1]):
        weights[-1] -= PAUSE_MS  # what follows is the breath between sentences
    at_speed = tuple(weight * 100 // pace_percent for weight in weights)
    end_ms = sum(at_speed) + SENTENCE_MS * 100 // pace_percent
    return Timeline(spread_starts({}, at_speed, sum(at_speed)), end_ms, Timing.ESTIMATED)


def _sign_ms(sign: str) -> int:
    if unicodedata.east_asian_width(sign) in ("W", "F"):
        return WIDE_SIGN_MS
    return SIGN_MS if sign.isalnum() else 0


def _ends_in_pause(word: str) -> bool:
    return word != "" and word[-1] in _PAUSES
