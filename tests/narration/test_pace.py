import pytest

from kiosk.narration.pace import (
    CLIP_SILENCE_MS,
    FASTEST_WPM,
    SILENT,
    SLOWEST_WPM,
    UNHEARD_PERCENT,
    USUAL,
    breath_ms,
    own_wpm,
    speed_percent,
    usual_wpm,
)
from kiosk.narration.sound import SILENCE_AFTER_MS, SILENCE_BEFORE_MS
from kiosk.narration.voice import ranking

LANGUAGES = ("fr", "en", "de", "es", "it", "ar", "pl", "fr-CA", "EN_us", "")
ENGINES = ("kokoro", "pico", "espeak", SILENT)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rate_wpm", [SLOWEST_WPM, 135, 180, FASTEST_WPM])
def test_a_rate_is_the_same_whoever_speaks(language: str, rate_wpm: int) -> None:
    for engine in ENGINES:
        heard_wpm = own_wpm(engine, language) * speed_percent(rate_wpm, engine, language) / 100
        assert heard_wpm == pytest.approx(rate_wpm, rel=UNHEARD_PERCENT / 100 + 0.01), engine


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_voices_of_what_ships_are_left_as_they_are_where_nothing_is_chosen(language: str) -> None:
    engines = [one.engine for one in ranking(language)]
    assert {engine: speed_percent(USUAL, engine, language) for engine in engines if engine != "espeak"} == {
        "kokoro": 100,
        "pico": 100,
    }


def test_who_speaks_faster_than_is_usual_is_held_back() -> None:
    assert speed_percent(USUAL, "espeak", "fr") == round(100 * usual_wpm("fr") / own_wpm("espeak", "fr")) < 85


@pytest.mark.parametrize(("rate_wpm", "percent"), [(1, 90), (89, 90), (221, 220), (10_000, 220)])
def test_no_rate_goes_beyond_the_slowest_and_the_fastest(rate_wpm: int, percent: int) -> None:
    assert speed_percent(rate_wpm, "pico", "fr") == speed_percent(percent, "pico", "fr")
    assert breath_ms(300, rate_wpm, "fr") == breath_ms(300, percent, "fr")


def test_a_region_is_read_like_its_language() -> None:
    assert usual_wpm("en-GB") == usual_wpm("EN_us") == usual_wpm("en")
    assert own_wpm("pico", "fr-CH") == own_wpm("pico", "fr")


def test_breaths_keep_the_pace() -> None:
    usual = usual_wpm("fr")
    assert breath_ms(300, USUAL, "fr") == breath_ms(300, usual, "fr") == 300 - CLIP_SILENCE_MS
    assert breath_ms(300, SLOWEST_WPM, "fr") == (300 - CLIP_SILENCE_MS) * usual // SLOWEST_WPM
    assert breath_ms(0, FASTEST_WPM, "fr") == breath_ms(CLIP_SILENCE_MS, FASTEST_WPM, "fr") == 0


def test_what_is_known_of_clips_without_numpy_is_true() -> None:
    assert CLIP_SILENCE_MS == SILENCE_BEFORE_MS + SILENCE_AFTER_MS
