"""No-break spaces and apostrophes that the compiler puts in."""

import pytest

from kiosk.lesson.model import Mark, Run, Value, plain
from kiosk.lesson.typography import typeset, typeset_text


@pytest.mark.parametrize(
    ("language", "typed", "shown"),
    [
        ("fr", "Prêt ? Oui ! Alors : voilà ; bien.", "Prêt~? Oui~! Alors~: voilà~; bien."),
        ("fr", "Prêt? Oui!", "Prêt~? Oui~!"),
        ("fr", "Le mot « box » et «lampe».", "Le mot «~box~» et «~lampe~»."),
        ("fr", "Attendez 24 heures, puis 3 minutes.", "Attendez 24~heures, puis 3~minutes."),
        ("fr", "À 20 h 30, 1 000 000 pas.", "À 20~h~30, 1~000~000 pas."),
        ("fr", "2,4 GHz, 5 %, 19 °C, 20 €", "2,4~GHz, 5~%, 19~°C, 20~€"),
        ("fr", "L'eau d'aujourd'hui", "L’eau d’aujourd’hui"),
        ("fr-CA", "Vraiment ?", "Vraiment~?"),
        ("fr", "https://a.fr/b?c=d", "https://a.fr/b?c=d"),
        ("fr", "12:30, 3 lampes", "12:30, 3 lampes"),
        ("en", "Wait 30 seconds, don't touch it!", "Wait 30~seconds, don’t touch it!"),
        ("en", "Really ?", "Really ?"),
        ("ar", "هل أنت جاهز؟", "هل أنت جاهز؟"),
    ],
)
def test_spaces_that_must_not_break_do_not(language: str, typed: str, shown: str) -> None:
    assert typeset_text(typed, language) == shown.replace("~", "\u00a0")


def test_a_space_before_a_mark_is_kept_across_runs() -> None:
    text = typeset((Run("Attention", Mark.STRONG), Run(" ! Voilà")), "fr")
    assert text == (Run("Attention", Mark.STRONG), Run("\u00a0! Voilà"))


def test_code_is_left_as_typed() -> None:
    code = (Run("a'b ? 5 V", Mark.CODE),)
    assert typeset(code, "fr") == code


def test_the_words_of_a_value_are_set_too() -> None:
    text = typeset((Run("Voici "), Value("wifi.name", "l'étiquette"), Run(" !")), "fr")
    assert plain(text) == "Voici l’étiquette\u00a0!"


def test_setting_twice_changes_nothing() -> None:
    once = typeset_text("Prêt? L'eau à 20 h 30 !", "fr")
    assert typeset_text(once, "fr") == once
