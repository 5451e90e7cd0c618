"""Where large letters leave the picture no room, it is one touch away, whole and larger than it was."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.ui.sitter import Look, Sitter, items
from tests.ui.hands import control, touch
from tests.ui.heard import heard
from tests.ui.seen import look_at
from tests.ui.test_directions import lesson_in

SMALL = Look(1280, 800, 2.0)
BUTTON = "Agrandir l’image\u00a0: "


def show(sitter: Sitter, look: Look) -> None:
    sitter.put(look)
    sitter.go("lesson:internet-box:1")


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def picture(sitter: Sitter) -> QRectF:
    """Where the largest picture that is seen is."""
    shown = [place(item) for item in items(sitter.window.contentItem()) if item.inherits("QQuickImage")]
    return max(shown, key=lambda one: one.width(), default=QRectF())


@pytest.mark.parametrize("look", [Look(1280, 800), Look(1280, 800, 1.5), Look(1920, 1080, 2.0), Look(800, 1280, 2.0)])
def test_where_there_is_room_the_picture_stands_beside_the_words(sitter: Sitter, look: Look) -> None:
    show(sitter, look)
    assert not [one for one in look_at(sitter).controls if one.name.startswith(BUTTON)]
    assert sitter.session.lesson.shown.picture.alt in [one.name for one in heard(sitter)]
    assert picture(sitter).width() > 0.2 * look.width


def test_where_there_is_none_a_touch_on_it_shows_it_large(sitter: Sitter) -> None:
    show(sitter, SMALL)
    shown = sitter.session.lesson.shown.picture
    assert control(sitter, BUTTON).name == f"{BUTTON}{shown.alt}"
    assert picture(sitter).width() < 0.1 * SMALL.width

    touch(sitter, BUTTON)
    large = picture(sitter)
    assert large.width() > 0.36 * SMALL.width  # as wide as beside small letters, at least
    assert QRectF(0, 0, SMALL.width, SMALL.height).contains(large)
    assert large.width() / large.height() == pytest.approx(shown.aspect, abs=0.01)
    assert [one.name for one in heard(sitter) if one.role == QAccessible.Role.Graphic] == [shown.alt]
    assert not look_at(sitter).faults

    touch(sitter, "Fermer")
    assert sitter.application.shell.sheet == ""
    assert sitter.application.shell.screen == "Lesson"


def test_a_step_without_a_picture_has_no_button(tmp_path: Path) -> None:
    with lesson_in("en", "fr", tmp_path) as sitter:
        sitter.put(SMALL)
        assert sitter.session.lesson.shown.picture.path is None
        assert not [one for one in look_at(sitter).controls if one.name.startswith("Agrandir")]


def test_enlarged_it_is_as_high_as_the_window_and_nothing_of_it_dims(sitter: Sitter) -> None:
    sitter.put(Look(1920, 1080))
    sitter.go("picture")
    large = picture(sitter)
    assert large.height() > 0.9 * 1080
    assert any(item.property("hasPart") and item.isVisible() for item in items(sitter.window.contentItem()))
    dimmed = [
        item
        for item in items(sitter.window.contentItem())
        if item.isVisible()
        and item.opacity() == 0.55
        and place(item).intersects(large)
        and item.width() == large.width()
    ]
    assert not dimmed
    assert not look_at(sitter).faults
