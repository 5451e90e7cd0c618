import pytest

from kiosk.lesson.lexicon import lexicon_of
from kiosk.lesson.parser import parse_lesson
from kiosk.lesson.resolve import resolve_step
from kiosk.lesson.shown import shown_texts
from kiosk.lesson.speech import written_script
from kiosk.narration.caption_words import CaptionWord, caption_words
from tests.lesson.packs import FRONT

LEXICON = lexicon_of([("Wi-Fi", "ouifi")])


def captions(markdown: str, language: str = "fr") -> list[tuple[CaptionWord, ...]]:
    """A step of this text, its title left out."""
    lesson = parse_lesson(f"{FRONT}## Titre {{#titre}}\n{markdown}\n", f"lessons/guides/box/{language}.md").draft
    assert lesson is not None
    step = resolve_step(lesson.steps[0], {}, {})
    texts = shown_texts(step, language)
    return [caption_words(one, texts) for one in written_script(step, language, LEXICON).utterances][1:]


def lines(markdown: str, language: str = "fr") -> list[str]:
    return ["".join(word.text for word in words) for words in captions(markdown, language)]


def unset(text: str) -> str:
    """The text without the blanks and hyphens of typesetting."""
    return text.translate({0xA0: " ", 0x202F: " ", 0x2011: "-"})


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("Choisissez 2,4 GHz.", ["Choisissez 2,4 GHz."]),
        ("Le Wi-Fi va à 20 h 30 !", ["Le Wi-Fi va à 20 h 30 !"]),
        ("Il dit « Bonjour » (parfois).", ["Il dit « Bonjour » (parfois)."]),
        ("La clé est `kP7-x2Rb`.", ["La clé est kP7-x2Rb."]),
        ("📶 Une 📶 antenne.", ["📶 Une 📶 antenne."]),
        ("- 😀 Un\n- → Deux", ["😀 Un", "→ Deux"]),
        ("3. Ouvrez. Fermez.\n4. Partez.", ["3. Ouvrez.", "Fermez.", "4. Partez."]),
        ("> [!WARNING]\n> Ne tirez pas.", ["Attention", "Ne tirez pas."]),
        ("| Voyant | État |\n|---|---|\n| Vert | Tout va bien |", ["Voyant: Vert, État: Tout va bien"]),
        ("```\nssid = box\n```", ["ssid = box"]),
    ],
)
def test_what_is_written_stands_in_the_caption_as_it_is_written(markdown: str, shown: list[str]) -> None:
    assert [unset(line) for line in lines(markdown)] == shown


def test_an_author_s_own_words_stand_as_the_author_writes_them() -> None:
    said = "Écrit à l'écran.\n\n/// say\nVotre réseau Wi-Fi, à l'écran, va à 2,4 GHz.\n///"
    assert [unset(line) for line in lines(said)] == ["Votre réseau Wi-Fi, à l’écran, va à 2,4 GHz."]


def test_several_spoken_words_for_one_shown_word_are_one_word_of_the_caption() -> None:
    ((first, number, last),) = captions("Attendez 21 minutes.")
    assert [first.text, number.text.strip(), last.text] == ["Attendez ", "21", "minutes."]
    assert (first.word_index, number.word_index) == (0, 1)
    assert last.word_index >= 2


def test_a_number_of_a_list_is_marked_while_it_is_said() -> None:
    (words,) = captions("1. Ouvrez.")
    assert words == (CaptionWord("1. ", 0), CaptionWord("Ouvrez.", 1))


def test_an_unknown_language_is_shown_as_it_stands() -> None:
    assert lines("Agor y drws (coch) 3 gwaith.", "cy") == ["Agor y drws (coch) 3 gwaith."]
