"""The language is chosen at any moment: every word of every screen follows, the place stays, the screen turns round."""

from collections.abc import Iterator

import pytest

from kiosk.ui.screens import SCREENS
from kiosk.ui.sitter import Sitter
from tests.tools.translations import pseudo
from tests.ui.in_languages import CALL, OTHER_DIGITS, choose, names, show, studio_in_languages, texts, untranslated


@pytest.fixture(scope="module")
def sitter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitter]:
    with studio_in_languages(tmp_path_factory.mktemp("shelf")) as studio:
        yield studio.sitter()


@pytest.mark.parametrize("screen", SCREENS)
def test_every_word_of_a_screen_is_translated(sitter: Sitter, screen: str) -> None:
    show(sitter, screen, "qps")
    assert untranslated(sitter, "qps") == set()
    assert any("[" in text for text in texts(sitter))


def test_a_word_that_is_not_translated_is_found(sitter: Sitter) -> None:
    show(sitter, "lesson", "en")
    assert {"Next", "Listen"} <= untranslated(sitter, "en")


@pytest.mark.parametrize("screen", [name for name, way in SCREENS.items() if "_with_sheet" not in way.__qualname__])
def test_every_word_of_a_screen_follows_when_another_language_is_chosen(sitter: Sitter, screen: str) -> None:
    show(sitter, screen, "fr")
    before = sitter.application.shell.screen
    choose(sitter, "qps")
    assert sitter.application.shell.screen == before
    assert untranslated(sitter, "qps") == set()
    choose(sitter, "fr")
    assert not any("~ ~" in text for text in texts(sitter))


@pytest.mark.parametrize("screen", SCREENS)
def test_digits_stay_latin_in_arabic(sitter: Sitter, screen: str) -> None:
    show(sitter, screen, "ar")
    assert not [text for text in texts(sitter) if OTHER_DIGITS.search(text)]


def test_the_step_and_the_answer_stay(sitter: Sitter) -> None:
    show(sitter, "ask-wrong", "fr")
    lesson = sitter.session.lesson
    place, answered = (lesson.shown.lesson_id, lesson.shown.index), lesson.answered
    assert answered >= 0
    choose(sitter, "en")
    assert (lesson.shown.lesson_id, lesson.shown.index) == place
    assert lesson.answered == answered
    assert "Not quite. Look at it this way:" in texts(sitter)


def test_home_stays_home_while_a_lesson_is_open(sitter: Sitter) -> None:
    show(sitter, "home-go-on", "fr")
    choose(sitter, "en")
    assert sitter.application.shell.screen == "Home"
    assert "Go on" in texts(sitter)


def test_the_sheet_closes_so_that_the_words_are_seen(sitter: Sitter) -> None:
    show(sitter, "language", "fr")
    choose(sitter, "en")
    assert sitter.application.shell.sheet == ""


def place_of(sitter: Sitter, name: str) -> float:
    """Where the middle of the control of this name is, 0 left and 1 right."""
    found = [place for text, place in names(sitter) if text == name]
    assert found, name
    return (found[0].center().x() - sitter.window.x()) / sitter.window.width()


def test_the_screen_turns_round_at_once(sitter: Sitter) -> None:
    show(sitter, "lesson", "fr")
    assert place_of(sitter, "Suivant") > 0.7
    assert place_of(sitter, "Retour") < 0.3
    choose(sitter, "ar")
    assert place_of(sitter, "التالي") < 0.3
    assert place_of(sitter, "رجوع") > 0.7
    choose(sitter, "fr")
    assert place_of(sitter, "Suivant") > 0.7


def test_the_language_of_nobody_runs_both_ways(sitter: Sitter) -> None:
    show(sitter, "lesson", "qps")
    assert place_of(sitter, pseudo("Next")) > 0.7
    choose(sitter, "qps-Arab")
    assert place_of(sitter, pseudo("Next")) < 0.3


def test_a_telephone_number_reads_from_the_left_in_arabic(sitter: Sitter) -> None:
    show(sitter, "call", "ar")
    assert any(CALL[1] in text for text in texts(sitter))


def unbound(sitter: Sitter) -> list[str]:
    """`texts`, whose last two words stay on one line."""
    return [text.replace("\u00a0", " ") for text in texts(sitter)]


def test_a_lesson_in_another_language_says_so(sitter: Sitter) -> None:
    show(sitter, "lesson:internet-box:1", "ar")
    assert "حتى الآن: English فقط" in unbound(sitter)
    show(sitter, "lesson:internet-box:1", "fr")
    assert sitter.session.lesson.shown.note == ""


def test_what_no_native_reader_has_seen_says_so(sitter: Sitter) -> None:
    show(sitter, "lesson:guest-wifi:1", "ar")
    assert "لم يراجعه متحدث أصلي" in unbound(sitter)
    show(sitter, "home", "ar")
    assert "لم يراجع متحدث أصلي هذه الترجمة بعد" in texts(sitter)


def test_after_a_visitor_the_language_is_as_before(sitter: Sitter) -> None:
    show(sitter, "home", "fr")
    choose(sitter, "ar")
    sitter.first.forget_visitor()
    assert sitter.first.language == "fr"


def test_home_says_its_words_and_the_titles_that_its_voice_can_say(sitter: Sitter) -> None:
    show(sitter, "home", "ar")
    assert sitter.first.spoken_texts() == ["ماذا تودون أن تتعلموا؟", "شبكة الواي فاي لضيوفكم"]
    show(sitter, "home", "fr")
    assert sitter.first.spoken_texts()[0] == "Que voulez\u2011vous apprendre\u202f?"
    assert len(sitter.first.spoken_texts()) == 1 + sitter.first.home.cardCount
