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
    "kokoro": {"fr": 152, "en": 165, "es": 183, "it": 161},
    "pico": {"fr": 149, "en": 156, "de": 155, "es": 164, "it": 147},
    "espeak": {"fr": 186, "en": 190, "de": 200, "es": 208, "it": 184},
    SILENT: {"fr": 150, "en": 156, "ar": 142, "de": 156, "es": 165, "it": 148},
}
_OTHERS_WPM = {"espeak": 190}
_USUAL_WPM = {"en": 160, "de": 155, "es": 165, "ar": 140}  # between its good voices: those are left as they are
_COMFORTABLE_WPM = 150  # of the others, and where a voice was not measured; espeak's own pace is too fast for many
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
    """How long the breath after a sentence is then: who speaks slowly breathes slowly."""
    return pause_ms * usual_wpm(language) // _rate(rate_wpm, language)


def _rate(rate_wpm: int, language: str) -> int:
    return min(max(rate_wpm, SLOWEST_WPM), FASTEST_WPM) if rate_wpm else usual_wpm(language)


def _primary(language: str) -> str:
    return language.lower().replace("_", "-").partition("-")[0]
