"""Which language the kiosk opens in."""

from pathlib import Path

import pytest

from kiosk.app.play import INTERFACE_LANGUAGES, Play
from kiosk.base.paths import find_paths
from kiosk.base.settings import load_settings


def opened_in(home: Path, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> str:
    """The language of the first screen, in a process with these variables."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    paths = find_paths()._replace(data=home / "data", cache=home / "cache", config=home / "config")
    play = Play(paths, load_settings(file=paths.settings_file))
    language = play.first.language
    play.application.close()
    return language


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "ar_EG.UTF-8"}, "ar"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "fr_BE.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:ar"}, "ar"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "KIOSK_LANGUAGE": "fr"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "KIOSK_LANGUAGE": "ar"}, "ar"),
        ({"LANG": "fr_FR.UTF-8", "KIOSK_LANGUAGE": "ja"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "KIOSK_LANGUAGES": "en,ar"}, "en"),
    ],
)
def test_the_kiosk_opens_in_the_language_of_its_person(
    environment: dict[str, str], language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened_in(tmp_path, environment, monkeypatch) == language


def test_english_is_there_for_those_whose_language_is_not() -> None:
    assert "en" in INTERFACE_LANGUAGES
