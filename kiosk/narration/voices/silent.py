"""The voice that always works: it says nothing, and takes as long over it as a voice would."""

import unicodedata
from functools import lru_cache
from pathlib import Path

from kiosk.narration.timeline import Timeline, Timing, spread_starts

PACES = Path(__file__).with_name("paces.tsv")
"""Milliseconds by language and piece, fitted to the default voice (tests/tools/paces.py says how)."""

SENTENCE, WORD, PAUSE = "<sentence>", "<word>", "<pause>"
"""What stands in `PACES` for what is no letter."""

WIDE_SIGN_MS = 210  # a Chinese, Japanese or Korean sign is a syllable
LEAST_WORD_MS = 40
LONGEST_LETTERS = 60  # of a word that are looked at in pairs; what is longer is no word
_USUAL: dict[str, float] = {SENTENCE: 240, WORD: 30, PAUSE: 390}
_USUAL_SIGN_MS = 53
_PAUSES = ",;:–—،、，；："


def silent_timeline(text: str, words: tuple[tuple[int, int], ...], language: str, speed_percent: int = 100) -> Timeline:
    """When each word would be said in `language`. Estimated, so sentences are marked, not words."""
    pace = _paces().get(language[:2], _USUAL)
    weights = [_word_ms(text[start:end], pace) for start, end in words]
    if words and ends_in_pause(text[words[-1][0] : words[-1][1]]):
        weights[-1] -= round(pace[PAUSE])  # what follows is the breath between sentences
    at_speed = tuple(weight * 100 // speed_percent for weight in weights)
    end_ms = sum(at_speed) + round(pace[SENTENCE]) * 100 // speed_percent
    return Timeline(spread_starts({}, at_speed, sum(at_speed)), end_ms, Timing.ESTIMATED)


def pieces(word: str) -> list[str]:
    """What of a word its length is made of: its letters, and their pairs and triples, "^" and "$" its edges."""
    letters = "".join(sign for sign in word.lower() if sign.isalnum() or sign in "'’").replace("’", "'")
    if not letters:
        return []
    edged = f"^{letters[:LONGEST_LETTERS]}$"
    longer = [edged[at : at + size] for size in (2, 3) for at in range(len(edged) - size + 1)]
    return [*letters, *longer]


def ends_in_pause(word: str) -> bool:
    """Whether a voice stops behind it within a sentence."""
    return word != "" and word[-1] in _PAUSES


def _word_ms(word: str, pace: dict[str, float]) -> int:
    pause_ms = pace[PAUSE] if ends_in_pause(word) else 0
    found = pieces(word)
    if not found:
        return round(pace[WORD] + pause_ms)
    spoken_ms = pace[WORD] + sum(_piece_ms(piece, pace) for piece in found)
    return round(max(spoken_ms, LEAST_WORD_MS) + pause_ms)


def _piece_ms(piece: str, pace: dict[str, float]) -> float:
    if len(piece) > 1:
        return pace.get(piece, 0)
    if unicodedata.east_asian_width(piece) in ("W", "F"):
        return WIDE_SIGN_MS
    return pace.get(piece, 0 if piece == "'" else _USUAL_SIGN_MS)


@lru_cache(maxsize=1)
def _paces() -> dict[str, dict[str, float]]:
    """Read when a sentence is first shown that nobody speaks."""
    found: dict[str, dict[str, float]] = {}
    try:
        rows = PACES.read_text("utf-8").splitlines()[1:]
    except OSError:
        return {}
    for language, piece, ms in (row.split("\t") for row in rows):
        found.setdefault(language, dict(_USUAL))[piece] = float(ms)
    return found
