from importlib.metadata import version
from pathlib import Path

import pytest

from kiosk.base.languages import is_unspoken
from kiosk.narration.voice import PICO_VERSION, reference_voice, speakers

TRANSLATIONS = sorted((Path(__file__).parents[2] / "translations").glob("kiosk_*.ts"))


def test_the_version_in_the_keys_is_that_of_the_engine() -> None:
    assert version("py-nanotts") == PICO_VERSION


@pytest.mark.parametrize(
    ("language", "engines"),
    [
        ("fr", ["pico", "espeak"]),
        ("fr-CA", ["pico", "espeak"]),
        ("en-US", ["pico", "espeak"]),
        ("nl", ["espeak"]),
        ("ar", []),
        ("zh-Hans", []),
        ("", []),
    ],
)
def test_the_best_voice_of_a_language_is_asked_first(language: str, engines: list[str]) -> None:
    assert [speaker.engine for speaker in speakers(language)] == engines


def test_a_region_has_its_own_voice_where_there_is_one() -> None:
    assert speakers("en-US")[0].voice == "en-US"
    assert speakers("en-AU")[0].voice == "en-GB"


def test_a_language_that_nobody_speaks_may_have_a_voice_to_find_words_with() -> None:
    assert reference_voice("ar") == "ar+f3"
    assert reference_voice("zu") == ""


@pytest.mark.parametrize("language", [path.stem.removeprefix("kiosk_") for path in TRANSLATIONS])
def test_the_first_screen_knows_which_languages_nobody_speaks(language: str) -> None:
    """Without the narration, which it does not wait for."""
    assert is_unspoken(language) == (not speakers(language))
