"""What is heard once a question was answered, and the reading sentence by sentence, by key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.base.settings import Profile
from kiosk.lesson.entry import LessonEntry
from kiosk.lesson.headings import headings
from kiosk.lesson.model import Callout
from kiosk.narration.shown import Phase
from kiosk.narration.whereabouts import utterance_showing
from kiosk.ui.block_rows import BlockRows
from kiosk.ui.sitter import Look, items
from kiosk.ui.step_rows import rows_of
from kiosk.ui.words import heading_words
from tests.ui.heard import heard
from tests.ui.keys import Key, press
from tests.ui.seen import is_a, panes
from tests.ui.uses import Kiosk

LESSON = "guest-wifi"
HEARD_RIGHT = {
    "fr": "Oui, c'est cela. La clé de la famille mène aussi à vos caméras",
    "en": "Yes, that is it. The family key also leads to your cameras",
}


@pytest.fixture
def kiosk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Kiosk]:
    """By default no step is read before somebody asks for it."""
    made = Kiosk(tmp_path, Profile.HOME, {"read_on_open": "false", **getattr(request, "param", {})})
    yield made
    made.close()


def ask(kiosk: Kiosk, language: str = "", lesson_id: str = LESSON) -> dict[bool, int]:
    """Opens the question; the leaf of a right and of a wrong answer."""
    if language:
        kiosk.session.choose_language(language)
    lesson = kiosk.sit.library.open_lesson(lesson_id, kiosk.first.language).lesson
    index = next(at for at, step in enumerate(lesson.steps) if any(type(one).__name__ == "Ask" for one in step.blocks))
    kiosk.session.open_lesson(lesson_id, lesson.steps[index].step_id)
    row = next(row for row in kiosk.session.lesson.shown.rows if row.kind == "ask")
    return {option.is_right: option.leaf for option in row.children}


def said_last(kiosk: Kiosk) -> str:
    return kiosk.sounds.said[-1] if kiosk.sounds.said else ""


def explanation(kiosk: Kiosk) -> tuple[int, str]:
    """Leaf and text of the explanation on the screen."""
    row = next(row for row in kiosk.session.lesson.shown.rows if row.kind == "ask")
    return row.explanation[0].leaf, row.explanation[0].plain


def marks(kiosk: Kiosk) -> dict[int, str]:
    """What is lit up, by leaf."""
    found: dict[int, str] = {}

    def look(model: BlockRows | None) -> None:
        if model is None:
            return
        roles = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
        for row in range(model.rowCount()):
            told = {name: model.data(model.index(row), role) for name, role in roles.items()}
            if told["markStart"] >= 0:
                found[told["leaf"]] = told["plain"][told["markStart"] : told["markEnd"]]
            look(told["children_"])
            look(told["explanation"])

    look(kiosk.session.lesson.blocks)
    return found


@pytest.mark.parametrize("language", ["fr", "en"])
def test_whoever_listens_to_the_step_hears_at_once_whether_that_is_it_and_why(kiosk: Kiosk, language: str) -> None:
    leaves = ask(kiosk, language)
    kiosk.shell.toggleListening()
    kiosk.shell.answer(leaves[True])

    assert said_last(kiosk).startswith(HEARD_RIGHT[language])
    leaf, text = explanation(kiosk)
    ((marked_leaf, word),) = marks(kiosk).items()
    assert marked_leaf == leaf
    assert word in text.split()


@pytest.mark.parametrize(("is_right", "first", "last"), [(True, "Oui,", "cela."), (False, "Pas", "fait.")])
def test_the_verdict_lights_up_word_by_word(kiosk: Kiosk, is_right: bool, first: str, last: str) -> None:
    leaves = ask(kiosk)
    kiosk.shell.answer(leaves[is_right])
    kiosk.shell.toggleListening()
    leaf, _ = explanation(kiosk)
    kiosk.sounds.stand_at(kiosk.sounds._first_index)
    assert marks(kiosk) == {leaf - 1: first}
    kiosk.sounds.stand_at(kiosk.sounds._first_index, -1)
    assert marks(kiosk) == {leaf - 1: last}
    kiosk.sit.settle()
    assert any(map(is_lit, items(kiosk.sit.window.contentItem())))


def test_a_step_that_was_listened_to_is_answered_aloud(kiosk: Kiosk) -> None:
    leaves = ask(kiosk)
    kiosk.shell.toggleListening()
    kiosk.sounds.end()
    kiosk.shell.answer(leaves[False])
    assert said_last(kiosk).startswith("Pas tout à fait. Voyez les choses ainsi: La clé de la famille")


@pytest.mark.parametrize("kiosk", [{"read_on_open": "true"}], indirect=True, ids=["read on open"])
def test_where_steps_are_read_when_they_open_so_are_answers(kiosk: Kiosk) -> None:
    leaves = ask(kiosk)
    kiosk.sounds.stop()
    kiosk.shell.answer(leaves[True])
    assert said_last(kiosk).startswith("Oui, c'est cela.")


def test_who_only_reads_is_left_in_peace_until_they_listen(kiosk: Kiosk) -> None:
    leaves = ask(kiosk)
    before = list(kiosk.sounds.said)
    kiosk.shell.answer(leaves[True])
    assert kiosk.sounds.said == before
    assert kiosk.session.narration.state.phase is Phase.QUIET

    kiosk.shell.toggleListening()
    assert said_last(kiosk).startswith("Oui, c'est cela.")
    kiosk.sounds.end()
    kiosk.shell.toggleListening()
    assert said_last(kiosk).startswith("Oui, c'est cela."), "and again"


def test_another_answer_is_met_with_its_own_verdict_and_another_step_with_its_title(kiosk: Kiosk) -> None:
    leaves = ask(kiosk)
    kiosk.shell.toggleListening()
    kiosk.shell.answer(leaves[False])
    kiosk.shell.answer(leaves[True])
    assert said_last(kiosk).startswith("Oui, c'est cela.")

    kiosk.shell.goBack()
    kiosk.shell.toggleListening()
    assert said_last(kiosk).startswith("Plus vite: montrez un code.")
    kiosk.shell.goOn()
    kiosk.shell.toggleListening()
    assert said_last(kiosk).startswith("Une dernière question.")


@pytest.mark.parametrize("is_right", [True, False], ids=["right", "wrong"])
def test_an_answer_stays_given_to_who_looks_back(kiosk: Kiosk, is_right: bool) -> None:
    leaves = ask(kiosk)
    kiosk.shell.answer(leaves[is_right])
    _, text = explanation(kiosk)
    kiosk.shell.goBack()
    assert kiosk.session.lesson.answered == -1
    kiosk.shell.goOn()
    assert kiosk.session.lesson.answered == leaves[is_right]
    assert explanation(kiosk)[1] == text

    kiosk.session.go_home()
    kiosk.session.resume()
    assert kiosk.session.lesson.answered == leaves[is_right]
    kiosk.session.open_lesson(LESSON, "question")
    assert kiosk.session.lesson.answered == -1, "a new walk asks anew"


def test_a_touch_on_the_explanation_reads_it_from_there(kiosk: Kiosk) -> None:
    leaves = ask(kiosk)
    kiosk.shell.answer(leaves[True])
    leaf, text = explanation(kiosk)
    kiosk.shell.listenFrom(leaf, text.index("Les visiteurs"))
    assert kiosk.sounds.asked[-1] == (leaf, text.index("Les visiteurs"))
    script = kiosk.sounds._script
    assert script is not None
    index = utterance_showing(script, leaf, text.index("Les visiteurs"))
    assert index is not None
    assert script.utterances[index].text.startswith("Les visiteurs")
    assert utterance_showing(script, 0, 0) == 0, "the step itself can still be touched"


def test_what_may_be_said_to_an_answer_is_made_ahead_of_the_step_that_follows(kiosk: Kiosk) -> None:
    ask(kiosk)
    kiosk.settle_until(lambda: "Oui, c'est cela." in kiosk.sounds.made_ahead)
    assert "Pas tout à fait." in kiosk.sounds.made_ahead
    assert any(text.startswith("Les visiteurs") for text in kiosk.sounds.made_ahead)


def test_in_another_language_the_answer_stays_given_and_is_heard_there(kiosk: Kiosk) -> None:
    leaves = ask(kiosk)
    kiosk.shell.answer(leaves[True])
    kiosk.session.choose_language("en")
    kiosk.shell.toggleListening()
    assert said_last(kiosk).startswith("Yes, that is it.")


@pytest.mark.parametrize(
    "kiosk", [{"read_on_open": "true", "autoplay_next": "true"}], indirect=True, ids=["goes on by itself"]
)
def test_a_step_that_goes_on_by_itself_waits_for_the_right_answer(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson("guest-wifi", "share")
    kiosk.sounds.end()
    leaves = {
        option.is_right: option.leaf
        for row in kiosk.session.lesson.shown.rows
        if row.kind == "ask"
        for option in row.children
    }
    assert leaves, "the step with the question is shown"
    place = kiosk.session.lesson.stepIndex
    kiosk.sounds.end()
    kiosk.shell.answer(leaves[False])
    kiosk.sounds.end()
    assert kiosk.session.lesson.stepIndex == place


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_a_lessons_headings_are_those_of_the_screens(kiosk: Kiosk, language: str) -> None:
    kiosk.session.choose_language(language)
    assert heading_words() == headings(language)


def test_a_lesson_that_is_not_in_arabic_keeps_its_own_headings_on_arabic_screens(kiosk: Kiosk) -> None:
    """What stands above English words is English, is said so, and lights up."""
    kiosk.session.choose_language("ar")
    entry = kiosk.sit.library.lesson("internet-box", "ar")
    assert entry is not None
    assert entry.language != "ar"
    own, (step_id, leaf) = headings(entry.language), untitled_callout(kiosk, entry)
    kiosk.session.open_lesson("internet-box", step_id)
    row = next(row for row in kiosk.session.lesson.shown.rows if row.leaf == leaf)
    assert row.plain == own[row.callout_kind]
    assert row.plain in {one.name for one in heard(kiosk.sit)}

    kiosk.shell.toggleListening()
    script = kiosk.sounds._script
    assert script is not None
    index = utterance_showing(script, leaf, 0)
    assert index is not None
    assert script.utterances[index].text.startswith(row.plain)
    kiosk.sounds.stand_at(index)
    assert marks(kiosk) == {leaf: row.plain.split()[0]}

    leaves = ask(kiosk, lesson_id="internet-box")
    kiosk.shell.answer(leaves[False])
    kiosk.sit.settle()
    assert own["wrong"] in {one.name for one in heard(kiosk.sit)}


def untitled_callout(kiosk: Kiosk, entry: LessonEntry) -> tuple[str, int]:
    """A step with a callout that its author gave no title, and the leaf that heads it."""
    lesson = kiosk.sit.library.open_lesson(entry.lesson_id, entry.language).lesson
    for step in lesson.steps:
        if any(isinstance(block, Callout) and not block.title for block in step.blocks):
            row = next(row for row in rows_of(step, headings(entry.language)) if row.kind == "callout")
            return step.step_id, row.leaf
    raise AssertionError("every callout has a title")


def test_keys_read_from_sentence_to_sentence(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson(LESSON)
    for key in (Key.Key_Down, Key.Key_Up, Key.Key_R):
        press(kiosk.sit, key)
    assert kiosk.sounds.asked == ["next", "before", "again"]


def test_keys_read_wherever_the_focus_is_and_under_no_sheet(kiosk: Kiosk) -> None:
    ask(kiosk)
    for _ in range(4):
        press(kiosk.sit, Key.Key_Tab)
        press(kiosk.sit, Key.Key_Down)
    assert kiosk.sounds.asked == ["next"] * 4

    kiosk.shell.openSheet("comfort")
    kiosk.sit.settle()
    press(kiosk.sit, Key.Key_R)
    assert kiosk.sounds.asked == ["next"] * 4
    kiosk.shell.closeSheet()
    kiosk.session.go_home()
    kiosk.sit.settle()
    press(kiosk.sit, Key.Key_R)
    assert kiosk.sounds.asked == ["next"] * 4


def test_assistive_technology_reads_a_text_by_pressing_it(kiosk: Kiosk) -> None:
    leaves = ask(kiosk)
    kiosk.shell.answer(leaves[True])
    kiosk.sit.settle()
    leaf, text = explanation(kiosk)
    press_by_name(kiosk, text)
    assert kiosk.sounds.asked[-1] == (leaf, 0)


def press_by_name(kiosk: Kiosk, name: str) -> None:
    """As a screen reader's user does with what has this name."""
    waiting = [QAccessible.queryAccessibleInterface(kiosk.sit.window)]
    while waiting:
        one = waiting.pop()
        if one.text(QAccessible.Text.Name) == name and one.actionInterface():
            one.actionInterface().doAction("Press")
            return
        waiting += [child for index in range(one.childCount()) if (child := one.child(index))]
    raise AssertionError(f"nothing of this name can be pressed: {name}")


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_what_is_read_comes_into_sight(kiosk: Kiosk, size: tuple[int, int]) -> None:
    leaves = ask(kiosk)
    kiosk.sit.put(Look(*size, 2.0))
    kiosk.shell.answer(leaves[True])
    kiosk.sit.settle()
    kiosk.shell.toggleListening()
    kiosk.sit.settle()
    (pane,) = panes(kiosk.sit.window.contentItem())
    marker = next(one for one in items(kiosk.sit.window.contentItem()) if is_lit(one))
    place = marker.mapRectToItem(pane, QRectF(0, 0, marker.width(), marker.height()))
    assert pane.property("contentY") > 0
    assert place.top() >= 0
    assert place.bottom() <= pane.height()


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_who_only_reads_sees_what_an_answer_is_met_with(kiosk: Kiosk, size: tuple[int, int]) -> None:
    """With the answer itself; what then has no room is on the next page."""
    leaves = ask(kiosk)
    kiosk.sit.put(Look(*size, 2.0))
    for is_right in (False, True):
        for pane in panes(kiosk.sit.window.contentItem()):
            while pane.property("contentY") > 2:
                press(kiosk.sit, Key.Key_PageUp)
        kiosk.shell.answer(leaves[is_right])
        kiosk.sit.settle()
        (pane,) = panes(kiosk.sit.window.contentItem())
        room = pane.mapRectToScene(QRectF(0, 0, pane.width(), pane.height()))
        told = [one for one in heard(kiosk.sit) if one.role == QAccessible.Role.AlertMessage]
        assert len(told) == 1
        buttons = (one for one in items(pane) if one.inherits("QQuickAbstractButton"))
        options = (one for one in buttons if is_a(one, "AskOption") and one.property("verdict"))
        given = next(one.mapRectToScene(QRectF(0, 0, one.width(), one.height())) for one in options)
        assert room.top() <= given.top() < given.bottom() <= told[0].place.top()
        if told[0].place.bottom() > room.bottom():
            press(kiosk.sit, Key.Key_PageDown)
        told = [one for one in heard(kiosk.sit) if one.role == QAccessible.Role.AlertMessage]
        assert told[0].place.bottom() <= room.bottom()


def is_lit(item: QQuickItem) -> bool:
    return item.property("glides") is not None and item.isVisible() and item.width() > 12


@pytest.mark.parametrize("share", [0.02, 0.1, 0.25, 0.5, 0.75, 0.98])
def test_an_answer_is_touched_anywhere_on_its_row(kiosk: Kiosk, share: float) -> None:
    ask(kiosk)
    option = next(one for one in items(kiosk.sit.window.contentItem()) if is_a(one, "AskOption"))
    place = option.mapToScene(QPointF(share * option.width(), option.height() / 2))
    QTest.mouseClick(kiosk.sit.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place.toPoint())
    kiosk.sit.settle()
    assert option.property("verdict") in ("right", "wrong")
