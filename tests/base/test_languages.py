"""Which language a person gets, how it is called, and which way it runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.languages import (
    Direction,
    canonical,
    choose,
    direction,
    is_exact,
    missing,
    own_name,
    parse_tag,
    system_languages,
)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("fr", "fr"),
        ("FR_ca", "fr-CA"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("de-CH-1901", "de-CH-1901"),
        ("iw", "he"),
        ("no", "nb"),
        (" en ", "en"),
    ],
)
def test_a_tag_is_read_in_any_spelling(text: str, tag: str) -> None:
    assert canonical(text) == tag


@pytest.mark.parametrize("text", ["", "-", "f", "français", "fr CA", "toolonglanguage", "12", "fr--CA", "C.UTF-8"])
def test_what_is_no_tag_is_told(text: str) -> None:
    assert parse_tag(text) is None


@given(st.text(max_size=30))
def test_a_canonical_tag_stays_as_it_is(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)


@pytest.mark.parametrize(
    ("wanted", "available", "found"),
    [
        (["fr-CA"], ["en", "fr", "fr-CA"], "fr-CA"),
        (["fr-CA"], ["en", "fr"], "fr"),
        (["fr"], ["en", "fr-FR"], "fr-FR"),
        (["fr-CA"], ["en", "fr-FR"], "fr-FR"),
        (["br", "fr"], ["en", "fr"], "fr"),
        (["de"], ["fr", "en"], "en"),
        (["de"], ["fr", "ar"], "fr"),
        ([], ["ar", "en"], "en"),
        (["zh-TW"], ["zh", "zh-Hant"], "zh-Hant"),
        (["zh-TW"], ["zh-Hans", "en"], "en"),
        (["zh-CN"], ["zh-Hant", "zh"], "zh"),
        (["sr-Latn"], ["sr", "en"], "en"),
        (["rubbish", "fr"], ["en", "fr"], "fr"),
    ],
)
def test_a_person_gets_the_nearest_language(wanted: list[str], available: list[str], found: str) -> None:
    assert choose(wanted, available) == found


def test_the_packs_own_language_goes_before_english() -> None:
    assert choose(["de"], ["en", "fr"], pack_default="fr") == "fr"


def test_choosing_from_nothing_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="available"):
        choose(["fr"], [])


@given(st.lists(st.text(max_size=8)), st.lists(st.sampled_from(["fr", "en", "ar", "zh-Hant", "fr-CA"]), min_size=1))
def test_what_is_chosen_is_there(wanted: list[str], available: list[str]) -> None:
    assert choose(wanted, available) in available


def test_a_region_is_no_other_language_but_a_script_is() -> None:
    assert is_exact("fr-CA", "fr")
    assert not is_exact("fr", "en")
    assert not is_exact("zh-TW", "zh-Hans")


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("fr", "Français"),
        ("en", "English"),
        ("ar", "العربية"),
        ("de", "Deutsch"),
        ("fr-CA", "Français (CA)"),
        ("zh", "中文"),
        ("zh-Hant", "繁體中文"),
        ("sr-Latn", "Srpski"),
        ("sr", "Српски"),
        ("tlh", "tlh"),
    ],
)
def test_a_language_calls_itself_by_its_own_name(tag: str, name: str) -> None:
    assert own_name(tag) == name


@pytest.mark.parametrize(
    ("tag", "is_right_to_left"), [("ar", True), ("fa-IR", True), ("az-IR", True), ("ku-Latn", False)]
)
def test_writing_runs_the_way_it_does(tag: str, is_right_to_left: bool) -> None:
    assert (direction(tag) is Direction.RIGHT_TO_LEFT) == is_right_to_left


@pytest.mark.parametrize("tag", ["fr", "en", "rubbish!", "zh-Hant"])
def test_other_writing_runs_from_the_left(tag: str) -> None:
    assert direction(tag) is Direction.LEFT_TO_RIGHT


@pytest.mark.parametrize(
    ("environment", "found"),
    [
        ({"LANG": "fr_CA.UTF-8"}, ("fr-CA",)),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, ("fr-FR",)),
        ({"LANG": "en_GB", "LC_MESSAGES": "de_DE@euro"}, ("de-DE",)),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "br:fr_CA:fr"}, ("br", "fr-CA", "fr", "fr-FR")),
        ({"LANG": "C.UTF-8", "LANGUAGE": "fr"}, ()),
        ({"LANG": "sr_RS@latin"}, ("sr-Latn-RS",)),
        ({}, ()),
    ],
)
def test_the_systems_languages_are_read_as_gettext_does(environment: dict[str, str], found: tuple[str, ...]) -> None:
    assert system_languages(environment) == found


def test_what_nothing_is_written_in_is_missing() -> None:
    assert missing(["en-GB", "ja", "zh-TW"], ["en", "zh-Hans", "fr"]) == ("ja", "zh-TW")
