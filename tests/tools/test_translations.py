"""Every text of the screens is translated, and what lupdate could not find is named."""

import pytest

from tests.tools.translations import Message, all_faults, faults_of, in_type, pseudo, python_faults


def message(source: str, *forms: str, is_counted: bool = False, state: str = "") -> Message:
    return Message("Trial", source, "", is_counted, forms, state)


def test_every_text_of_the_screens_is_in_french_and_arabic() -> None:
    assert list(all_faults()) == []


@pytest.mark.parametrize(
    ("one", "language", "fault"),
    [
        (message("Back", "", state="unfinished"), "fr", "not translated"),
        (message("Back", "Retour", state="vanished"), "fr", "no source has it any more"),
        (message("%n hour(s)", "%n heure", "", is_counted=True), "fr", "not translated"),
        (message("Step %1 of %2", "Étape %1"), "fr", "has ['%1'], not ['%1', '%2']"),
        (message("Leave?", "Quitter ?"), "fr", "no-break space"),
        (message("I stop", "J'arrête"), "fr", "apostrophe"),
        (message("Leave?", "مغادرة?"), "ar", "Latin comma, semicolon or question mark"),
        (message("Address:", "Adresse"), "fr", "ends with another sign"),
    ],
)
def test_a_fault_of_a_translation_is_named(one: Message, language: str, fault: str) -> None:
    assert any(fault in found for found in faults_of(one, language))


def test_a_plural_form_may_say_the_number_in_words() -> None:
    assert list(faults_of(message("%n minute(s)", "دقيقة واحدة", "%n دقائق", is_counted=True), "ar")) == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('self.tr(f"{count} steps")', "put together at run time"),
        ('translate("Words", "Step " + number)', "put together at run time"),
        ('translate("Words", "%n step(s)", "", count)', "lupdate sees no plural here"),
        ('self.tr("%n step(s)", n=count)', "no call with keywords"),
    ],
)
def test_a_text_that_is_never_found_is_named(line: str, fault: str) -> None:
    assert [fault in found for _, found in python_faults(line)] == [True]


def test_what_is_fit_to_be_found_passes() -> None:
    assert (
        list(python_faults('self.tr("%n step(s)", "", count); word.translate(table); translate("Words", "Back")')) == []
    )


def test_the_language_of_nobody_keeps_what_stands_for_a_value_and_is_longer() -> None:
    text = pseudo("Step %1 of %2, %n left")
    assert text.startswith("[Stép %1 öf %2, %n léft")
    assert len(text) >= 1.4 * len("Step %1 of %2, %n left")


def test_hyphens_before_french_pronouns_hold_and_nothing_else_is_touched() -> None:
    text = "<source>Will you?</source>\n<translation>Le voulez-vous&#xa0;: %1 &amp; l’haut-parleur\u202f?</translation>"
    set_text = in_type(text, "fr")
    assert set_text == text.replace("voulez-vous", "voulez\u2011vous")
    assert in_type(set_text, "fr") == set_text
    assert in_type(text, "en") == text


def test_a_hyphen_at_which_a_line_may_end_is_a_fault() -> None:
    message = Message("Words", "Show me", "", is_counted=False, forms=("Montrez-moi",), state="")
    assert [fault for fault in faults_of(message, "fr") if "update" in fault]
