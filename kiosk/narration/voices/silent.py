"""The voice that always works: it says nothing, and takes as long over it as a voice would."""

import unicodedata

from kiosk.narration.timeline import Timeline, Timing, spread_starts

SIGN_MS = 66  # fitted to Pico over the shipped lessons; tests/bench/marks.py prints how far it is off
WORD_MS = 22
SENTENCE_MS = 230
PAUSE_MS = 260  # at a comma or a dash; more at the end of a sentence is the breath between utterances
WIDE_SIGN_MS = 210  # a Chinese, Japanese or Korean sign is a syllable
_PAUSES = ",;:–—،、，；："


def silent_timeline(text: str, words: tuple[tuple[int, int], ...], speed_percent: int = 100) -> Timeline:
    """When each word would be said. Estimated, so sentences are marked, not words."""
    weights = tuple(_word_ms(text[start:end]) * 100 // speed_percent for start, end in words)
    end_ms = sum(weights) + SENTENCE_MS * 100 // speed_percent
    return Timeline(spread_starts({}, weights, sum(weights)), end_ms, Timing.ESTIMATED)


def _word_ms(word: str) -> int:
    spoken_ms = sum(_sign_ms(sign) for sign in word)
    return WORD_MS + spoken_ms + (PAUSE_MS if word and word[-1] in _PAUSES else 0)


def _sign_ms(sign: str) -> int:
    if unicodedata.east_asian_width(sign) in ("W", "F"):
        return WIDE_SIGN_MS
    return SIGN_MS if sign.isalnum() else 0
