"""What lights up while a step is read: the word, its sentence or nothing, as it is chosen, and where."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.base.settings import Highlight
from kiosk.lesson.script import ShownSpan
from kiosk.narration.shown import NarrationState, Phase
from kiosk.ui.showing import spans_to_mark
from kiosk.ui.sitter import Look, items
from tests.ui.seen import evaluated, panes
from tests.ui.uses import VISIT, Kiosk

TEXTS = {0: "Une lampe s’allume.", 3: "La \U0001f4a1 est là."}
LAMP = ShownSpan(0, 4, 9)
LIGHT = ShownSpan(3, 5, 8)  # "est", behind a sign that Qt counts twice
SENTENCE = (ShownSpan(0, 0, 19), ShownSpan(3, 0, 12))
EXACT = NarrationState(phase=Phase.SPEAKING, shown_word=LAMP, shown_sentence=SENTENCE, is_word_exact=True)
SENTENCE_SHOWN = "Regardez l’avant de la\u00a0box."
WHOLE = {0: (0, 19), 3: (0, 13)}


@pytest.mark.parametrize(
    ("state", "highlight", "marked"),
    [
        (EXACT, Highlight.WORD, {0: (4, 9)}),
        (EXACT, Highlight.SENTENCE, WHOLE),
        (EXACT, Highlight.NONE, {}),
        (replace(EXACT, shown_word=LIGHT), Highlight.WORD, {3: (6, 9)}),
        # A word that stands for nothing shown is no reason to light up the whole sentence for a moment.
        (replace(EXACT, shown_word=None), Highlight.WORD, {}),
        (replace(EXACT, shown_word=None), Highlight.SENTENCE, WHOLE),
        # Where only the sentence's time is known, a word would light up at the wrong one.
        (replace(EXACT, is_word_exact=False), Highlight.WORD, WHOLE),
        (replace(EXACT, is_word_exact=False), Highlight.SENTENCE, WHOLE),
        (replace(EXACT, is_word_exact=False), Highlight.NONE, {}),
        (NarrationState(), Highlight.WORD, {}),
        (NarrationState(), Highlight.SENTENCE, {}),
    ],
)
def test_what_is_chosen_lights_up(
    state: NarrationState, highlight: Highlight, marked: dict[int, tuple[int, int]]
) -> None:
    assert spans_to_mark(state, highlight, TEXTS.__getitem__) == marked


def marked_words(kiosk: Kiosk) -> list[str]:
    """What lies under a mark on the window, in reading order."""
    kiosk.sit.settle()
    return [
        evaluated(body_of(text), f"getText({text.property('markStart')}, {text.property('markEnd')})")
        for text in spoken_texts(kiosk)
        if text.property("markStart") >= 0
    ]


def spoken_texts(kiosk: Kiosk) -> Iterator[QQuickItem]:
    for item in items(kiosk.sit.window.contentItem()):
        if item.property("markStart") is not None and item.property("spans") is not None:
            yield item


def body_of(text: QQuickItem) -> QQuickItem:
    return next(item for item in text.childItems() if item.inherits("QQuickTextEdit"))


def test_the_highlight_that_is_chosen_holds_from_the_word_that_is_being_said(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson("internet-box")
    kiosk.sounds.listen()
    kiosk.sounds.stand_on("Regardez")
    assert marked_words(kiosk) == ["Regardez"]
    for highlight, marked in (
        (Highlight.SENTENCE, [SENTENCE_SHOWN]),
        (Highlight.NONE, []),
        (Highlight.WORD, ["Regardez"]),
    ):
        kiosk.first.comfort.choose("highlight", highlight.value)
        assert marked_words(kiosk) == marked, highlight

    kiosk.first.comfort.choose("highlight", Highlight.NONE.value)
    kiosk.sounds.stand_on("box.")
    assert marked_words(kiosk) == []
    kiosk.first.comfort.choose("highlight", Highlight.SENTENCE.value)
    kiosk.sounds.stand_on("la")
    assert marked_words(kiosk) == [SENTENCE_SHOWN]


def test_signs_that_qt_counts_twice_move_no_mark_and_no_touch(kiosk: Kiosk) -> None:
    """A guest network may be called by pictures: what is behind its name lights up where it stands."""
    name = "\U0001f3e0\U0001f408\U0001f333\U0001f31e Chez \U0001f600\U0001f415\U0001f6b2 nous"
    kiosk.session.start_visit(replace(VISIT, values=(("wifi.guest_name", name),)))
    while name not in kiosk.words_shown():
        assert kiosk.shell.screen == "Lesson"
        kiosk.session.go_on()
    kiosk.sounds.listen()
    kiosk.sounds.stand_on("montre")
    assert marked_words(kiosk) == ["montre"]

    (text,) = (one for one in spoken_texts(kiosk) if one.property("markStart") >= 0)
    body = body_of(text)
    start = int(evaluated(body, "getText(0, length).indexOf('montre')"))
    left, right = (float(evaluated(body, f"positionToRectangle({start + places}).x")) for places in (0, len("montre")))
    (span,) = evaluated_rects(text)
    assert (span.left(), span.right()) == pytest.approx((left, right))

    plain = kiosk.session.lesson.texts()[text.property("leaf")]
    assert name in plain
    touched = body.mapToScene(QPointF((left + right) / 2, span.center().y())).toPoint()
    QTest.mouseClick(kiosk.sit.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(touched))
    asked = kiosk.sounds.asked[-1]
    assert isinstance(asked, tuple)
    leaf, position = asked
    assert leaf == text.property("leaf")
    assert plain.index("montre") < position < plain.index("montre") + len("montre")


def evaluated_rects(text: QQuickItem) -> list[QRectF]:
    """The marked places, one a line."""
    count = int(evaluated(text, "spans.length"))
    sides = ("x", "y", "width", "height")
    return [QRectF(*(float(evaluated(text, f"spans[{place}].{side}")) for side in sides)) for place in range(count)]


@pytest.mark.parametrize("way", [Qt.Key.Key_PageDown, Qt.Key.Key_Right])
def test_who_turned_the_page_reads_on_there_until_the_voice_comes_by(kiosk: Kiosk, way: Qt.Key) -> None:
    kiosk.sit.put(Look(1280, 800, 2.0))
    kiosk.session.open_lesson("internet-box")
    kiosk.session.toggle_listening()

    def place_while_read(utterance_index: int) -> float:
        kiosk.sounds.stand_at(utterance_index)
        kiosk.sit.settle()
        (pane,) = panes(kiosk.sit.window.contentItem())
        return float(pane.property("contentY"))

    assert (place_while_read(0), place_while_read(1)) == (0, 0)
    QTest.keyClick(kiosk.sit.window, way)
    turned = place_while_read(0)
    assert turned > 0
    assert place_while_read(1) == turned
    last = len(kiosk.session.lesson.shown.rows) - 1
    assert place_while_read(last) >= turned  # in sight, or followed from there
    assert place_while_read(0) < turned

    QTest.keyClick(kiosk.sit.window, way)
    assert place_while_read(0) == turned
    kiosk.session.toggle_listening()
    kiosk.session.toggle_listening()  # who asks anew wants to see what is read
    assert place_while_read(1) < turned
