"""The language is chosen at any moment: every word of every screen follows, the place stays, the screen turns round."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk.app.studio import Studio
from kiosk.base.languages import own_name
from kiosk.followup.link import short_address
from kiosk.lesson.model import Picture, leaves, plain
from kiosk.ui.pictures import SCREENS, Look, Sitter
from tests.tools.translations import FOLDER, release, write_pseudo

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("fr", "en", "ar", "qps", "qps-Arab")
CALL = ("Camille Ⓒ", "01 99 00 12 34", "9–19")
OTHER_DIGITS = re.compile("[\u0660-\u0669\u06f0-\u06f9]")
PRIVATE = re.compile("[\ue000-\uf8ff]")  # the icon font
BRACKETS = re.compile(r"\[[^\[\]]*\]")


@pytest.fixture(scope="module")
def sitter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitter]:
    """The kiosk with the lessons that ship and, besides their languages, the language of nobody both ways round."""
    pack = tmp_path_factory.mktemp("pack")
    for name in ("lessons", "media", ".compiled"):
        (pack / name).symlink_to(ROOT / name, target_is_directory=True)
    release(FOLDER, pack / "translations")
    write_pseudo(pack / "translations")
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.setenv("KIOSK_PACK", str(pack))
    chosen = dict(zip(("call_name", "call_number", "call_hours"), CALL, strict=True))
    studio = Studio(tmp_path_factory.mktemp("home"), chosen={**chosen, "languages": ",".join(LANGUAGES)})
    monkeypatch.undo()
    QAccessible.setActive(True)
    yield studio.sitter()
    studio.close()
    shutil.rmtree(pack)


def show(sitter: Sitter, screen: str, language: str) -> None:
    sitter.put(Look(language=language))
    sitter.go(screen)


def choose(sitter: Sitter, language: str) -> None:
    sitter.application.shell.chooseLanguage(language)
    sitter.settle()


def names(sitter: Sitter) -> Iterator[tuple[str, QRectF]]:
    """What a screen reader says of all that is shown, and where it is."""
    root = QAccessible.queryAccessibleInterface(sitter.window)
    waiting = [root] if root else []
    while waiting:
        one: QAccessibleInterface = waiting.pop()
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
            if not one.state().invisible and one.text(kind):
                yield one.text(kind), QRectF(one.rect())
        waiting += [child for index in range(one.childCount()) if (child := one.child(index))]


def drawn(item: QQuickItem) -> Iterator[str]:
    """The plain texts that are drawn, also those that no screen reader is told."""
    if not item.isVisible():
        return
    if not item.inherits("QQuickTextEdit") and isinstance(text := item.property("text"), str):
        yield text
    for child in item.childItems():
        yield from drawn(child)


def texts(sitter: Sitter) -> list[str]:
    shown = [name for name, _ in names(sitter)] + list(drawn(sitter.window.contentItem()))
    return [text for text in shown if PRIVATE.sub("", text)]


def lesson_texts(sitter: Sitter, language: str) -> set[str]:
    """All that comes from the lessons and the settings, and is not the interface's to translate."""
    found = {*CALL, *(own_name(one) for one in (*LANGUAGES, *sitter.library.languages))}
    for entry in sitter.library.lessons_for(language):
        lesson = sitter.library.open_lesson(entry.lesson_id, language).lesson
        found |= {entry.title, entry.summary, short_address(entry.help_url)}
        for step in lesson.steps:
            found |= {plain(leaf.text) for leaf in leaves(step)} | {plain(step.title)}
            found |= {block.alt for block in step.blocks if isinstance(block, Picture)}
    return found - {""}


def untranslated(sitter: Sitter, language: str) -> set[str]:
    """Texts that are neither in brackets nor from a lesson."""
    known = sorted(lesson_texts(sitter, language), key=len, reverse=True)
    left = set()
    for text in texts(sitter):
        rest = text
        for one in known:
            rest = rest.replace(one, "")
        while BRACKETS.search(rest):
            rest = BRACKETS.sub("", rest)
        if re.search(r"[^\W\d_]{2}", PRIVATE.sub("", rest)):
            left.add(text)
    return left


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


def test_a_telephone_number_reads_from_the_left_in_arabic(sitter: Sitter) -> None:
    show(sitter, "call", "ar")
    assert any(CALL[1] in text for text in texts(sitter))


def test_a_lesson_in_another_language_says_so(sitter: Sitter) -> None:
    show(sitter, "lesson:internet-box:1", "ar")
    assert "حتى الآن: English فقط" in texts(sitter)
    show(sitter, "lesson:internet-box:1", "fr")
    assert sitter.session.lesson.shown.note == ""


def test_what_no_native_reader_has_seen_says_so(sitter: Sitter) -> None:
    show(sitter, "lesson:guest-wifi:1", "ar")
    assert "لم يراجعه متحدث أصلي بعد" in texts(sitter)
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
    assert sitter.first.spoken_texts()[0] == "Que voulez-vous apprendre\u00a0?"
    assert len(sitter.first.spoken_texts()) == 1 + sitter.first.home.cardCount
