"""The signs that the compiler puts in: seen, never heard."""

from pathlib import Path

import pytest

from kiosk.lesson.lexicon import read_lexicon
from kiosk.lesson.model import Mark, Paragraph, Run, Step, Value, plain
from kiosk.lesson.script import Script
from kiosk.lesson.speech import script
from kiosk.lesson.typography import HYPHEN, NARROW, NO_BREAK, typeset, typeset_text


@pytest.mark.parametrize(
    ("language", "typed", "shown"),
    [
        ("fr", "Prêt ? Oui ! Alors : voilà ; bien.", "Prêt_? Oui_! Alors~: voilà_; bien."),
        ("fr", "Prêt? Oui! Alors: voilà; bien.", "Prêt_? Oui_! Alors~: voilà_; bien."),
        ("fr", "Prêt~? Oui~! Alors~: voilà~; bien.", "Prêt_? Oui_! Alors~: voilà_; bien."),
        ("fr", "Quoi?! (Oui?) Le 5?", "Quoi_?! (Oui_?) Le 5_?"),
        ("fr", "Le mot « box » et «lampe».", "Le mot «~box~» et «~lampe~»."),
        ("fr", '"Bonjour"; puis "l\'été !". " Bien " ?', "«~Bonjour~»_; puis «~l’été_!~». «~Bien~»_?"),
        ("fr", 'Un écran de 15" et de 27".', 'Un écran de 15" et de 27".'),
        ("fr", "Attendez 24 heures, puis 3 minutes.", "Attendez 24~heures, puis 3~minutes."),
        ("fr", "À 20 h 30, 1 000 000 pas.", "À 20~h~30, 1~000~000 pas."),
        ("fr", "2,4 GHz, 5 %, 19 °C, 20 €", "2,4~GHz, 5~%, 19~°C, 20~€"),
        ("fr", "L'eau d'aujourd'hui", "L’eau d’aujourd’hui"),
        ("fr-CA", "Vraiment ?", "Vraiment_?"),
        ("fr", "https://a.fr/b?c=d, ou a.fr/b?c; www.a-b.fr/?", "https://a.fr/b?c=d, ou a.fr/b?c_; www.a-b.fr/?"),
        ("fr", "12:30, 16:9, 3 lampes", "12:30, 16:9, 3 lampes"),
        ("fr", "Le Wi-Fi, l'e-mail, le port USB-C", "Le Wi^Fi, l’e^mail, le port USB^C"),
        ("fr", "A-t-il dit cela ? Dites-le.", "A^t^il dit cela_? Dites^le."),
        ("fr", "Regardez-vous, donnez-le-moi, allez-y", "Regardez^vous, donnez^le^moi, allez^y"),
        ("fr", "Y va-t-on ? Va-t'en, prenez-m'en.", "Y va^t^on_? Va^t’en, prenez^m’en."),
        ("fr", "Celui-ci, ce jour-là, est-ce elle ?", "Celui^ci, ce jour^là, est^ce elle_?"),
        ("fr", "Un porte-clé, un rez-de-chaussée, grand-mère", "Un porte-clé, un rez-de-chaussée, grand-mère"),
        ("fr", "demi-lecture, a-le.fr, www.dites-le.fr/, 5-le", "demi-lecture, a-le.fr, www.dites-le.fr/, 5-le"),
        ("en", "Turn-on, built-in, tablet-la", "Turn-on, built-in, tablet-la"),
        ("en", "Wait 30 seconds, don't touch it!", "Wait 30~seconds, don’t touch it!"),
        ("en", 'Your guests\' Wi-Fi: the "new" one', "Your guests’ Wi^Fi: the “new” one"),
        ("en", "It says 'Not now' since the '90s.", "It says ‘Not now’ since the ’90s."),
        ("en", 'Really ? ("Yes.")', "Really ? (“Yes.”)"),
        ("en", 'a-b@c.org, 5-6 pages, a 15" screen', 'a-b@c.org, 5-6 pages, a 15" screen'),
        ("de", 'Das "Haus".', "Das „Haus“."),
        ("ar", "هل أنت جاهز؟ Wi-Fi", "هل أنت جاهز؟ Wi^Fi"),
    ],
)
def test_what_authors_cannot_type_is_put_in(language: str, typed: str, shown: str) -> None:
    expected = shown.replace("~", NO_BREAK).replace("_", NARROW).replace("^", HYPHEN)
    assert typeset_text(typed.replace("~", NO_BREAK), language) == expected


def test_a_space_before_a_mark_is_kept_across_runs() -> None:
    text = typeset((Run("Attention", Mark.STRONG), Run(" ! Voilà")), "fr")
    assert text == (Run("Attention", Mark.STRONG), Run("\u202f! Voilà"))


def test_code_is_left_as_typed() -> None:
    code = (Run("a'b ? 5 V", Mark.CODE),)
    assert typeset(code, "fr") == code


def test_the_words_of_a_value_are_set_too() -> None:
    text = typeset((Run("Voici "), Value("wifi.name", "l'étiquette"), Run(" !")), "fr")
    assert plain(text) == "Voici l’étiquette\u202f!"


def test_setting_twice_changes_nothing() -> None:
    once = typeset_text("Prêt? L'eau à 20 h 30 !", "fr")
    assert typeset_text(once, "fr") == once


def test_a_hyphen_holds_between_words_of_several_kinds() -> None:
    text = typeset((Run("Verrouillez", Mark.STRONG), Run("-la. "), Value("lamp.name", "Rallumez-la")), "fr")
    assert plain(text) == "Verrouillez\u2011la. Rallumez\u2011la"


def test_a_quote_may_stand_around_words_of_several_kinds() -> None:
    text = typeset((Run('Touchez "'), Value("wifi.name", "oui"), Run('"? "'), Run("Non", Mark.STRONG), Run('"')), "fr")
    assert plain(text) == "Touchez «\u00a0oui\u00a0»\u202f? «\u00a0Non\u00a0»"


SAID = {
    "fr": (
        "L'essai: ça va? Oui!",
        '"Bonjour"; puis «l\'été». Dites "oui" !',
        "Le Wi-Fi, l'e-mail: USB-C, Z-Wave. Quoi ?!",
        "Que regardez-vous ? Verrouillez-la, rallumez-la ; reconnaissez-le.",
        "Clignote-t-elle ? Est-ce celui-ci ? Donnez-le-lui : allez-y, dites-moi.",
    ),
    "en": ("Your guests' Wi-Fi isn't \"new\".", "It says 'Not now'. The Wi-Fi, USB-C: e-mail!"),
    "de": ('Das "Haus" hat Wi-Fi: ja!',),
}
LEXICONS = Path(__file__).resolve().parents[2] / "lessons" / "lexicon"


@pytest.mark.parametrize(("language", "typed"), [(language, text) for language in SAID for text in SAID[language]])
def test_what_is_put_in_is_not_heard_and_the_marks_stay_on_their_words(language: str, typed: str) -> None:
    lexicon = read_lexicon(LEXICONS / f"{language}.tsv")
    shown = typeset_text(typed, language)
    assert shown != typed
    as_typed, as_shown = (
        script(Step("a", (), (Paragraph((Run(text),), 1),), 1), language, lexicon) for text in (typed, shown)
    )
    assert [one.text for one in as_shown.utterances] == [one.text for one in as_typed.utterances]
    assert marked(as_shown, shown) == marked(as_typed, typed)


def marked(said: Script, text: str) -> list[str]:
    """For each word that is said the letters and digits that light up."""
    spans = [word.shown for one in said.utterances for word in one.words]
    return ["".join(filter(str.isalnum, text[span.start : span.end])) if span else "" for span in spans]
