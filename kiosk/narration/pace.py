"""How many words a minute a voice says, and what brings it to another rate, the same one whoever speaks.

A word is what stands between spaces on the screen, or in what is said where nothing is shown; its time includes its
part of the breath between sentences. `python3 run.py bench pace` measures the voices; what came out stands in
docs/measurements.md.
"""

SLOWEST_WPM, FASTEST_WPM = 90, 220
USUAL = 0  # as a rate: what nobody has chosen otherwise, by language

SILENT = "silent"
"""The engine that says nothing: captions."""

RECORDED = "recorded"
"""The engine that is a person."""

_OWN_WPM = {
    "kokoro": {"fr": 160, "en": 174, "es": 190, "it": 166},
    "pico": {"fr": 157, "en": 164, "de": 160, "es": 170, "it": 153},
    "espeak": {"fr": 198, "en": 202, "de": 208, "es": 218, "it": 192},
    SILENT: {"fr": 157, "en": 164, "ar": 150, "de": 161, "es": 169, "it": 152},
}
_OTHERS_WPM = {"espeak": 200}
_USUAL_WPM = {"fr": 155, "en": 165, "de": 160, "es": 170}  # between its good voices: those are left as they are
_COMFORTABLE_WPM = 150  # of the others, and where a voice was not measured; espeak's own pace is too fast for many
CLIP_SILENCE_MS = 120  # behind one clip's sound and before the next one's (kiosk.narration.sound, which imports numpy)
UNHEARD_PERCENT = 5  # so near to its own pace (Quené 2007) a voice is left as it is: its sound is worth more


def usual_wpm(language: str) -> int:
    """How fast `language` (a BCP 47 tag) is read where nobody chose a rate."""
    return _USUAL_WPM.get(_primary(language), _COMFORTABLE_WPM)


def own_wpm(engine: str, language: str) -> int:
    """How fast an engine speaks by itself; assumed where it was not measured.

    A person is taken to read as usual, until the recording is taken apart (`kiosk.narration.reading_pace`).
    """
    if engine == RECORDED:
        return usual_wpm(language)
    others = _OTHERS_WPM.get(engine, _COMFORTABLE_WPM)
    return _OWN_WPM.get(engine, {}).get(_primary(language), others)


def speed_percent(rate_wpm: int, engine: str, language: str) -> int:
    """What brings `engine` to `rate_wpm`, in percent of its own pace; 100 where no difference would be heard.

    Beyond `SLOWEST_WPM` and `FASTEST_WPM` as at them.
    """
    percent = round(100 * _rate(rate_wpm, language) / own_wpm(engine, language))
    return percent if engine == RECORDED else heard_or_left(percent)


def heard_or_left(percent: int) -> int:
    """`percent` of a voice's own pace, or 100 where no difference would be heard."""
    return 100 if abs(percent - 100) <= UNHEARD_PERCENT else percent


def breath_ms(pause_ms: int, rate_wpm: int, language: str) -> int:
    """What is missing of the breath after a sentence between two clips: who speaks slowly breathes slowly.

    `pause_ms` of silence are heard at the usual rate, of which the clips' own edges are a part.
    """
    return max(pause_ms - CLIP_SILENCE_MS, 0) * usual_wpm(language) // _rate(rate_wpm, language)


def _rate(rate_wpm: int, language: str) -> int:
    return min(max(rate_wpm, SLOWEST_WPM), FASTEST_WPM) if rate_wpm else usual_wpm(language)


def _primary(language: str) -> str:
    return language.lower().replace("_", "-").partition("-")[0]
