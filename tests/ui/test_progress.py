"""The line that says at which step one is also says that it opens."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.ui.sitter import Look, Sitter, items
from tests.ui.seen import MORE_BELOW, is_a, look_at

LOOKS = (Look(1280, 800), Look(800, 1280, 2.0, "contrast", "ar"), Look(1280, 800, 2.0, language="en"))
TARGET = 84  # LOOK.md, units


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("screen", ["lesson", "visit-lesson"])
def test_a_sign_beside_the_step_opens_all_steps(sitter: Sitter, screen: str, look: Look) -> None:
    sitter.put(look)
    sitter.go(screen)
    (opener,) = [one for one in look_at(sitter).controls if is_a(one.item.parentItem(), "Progress")]
    assert opener.place.height() >= TARGET * sitter.application.theme.unit - 1

    words, sign = (one for one in items(opener.item) if one.inherits("QQuickText"))
    assert sign.property("text") == MORE_BELOW
    place = sign.mapRectToScene(QRectF(0, 0, sign.width(), sign.height()))
    assert opener.place.contains(place)
    width = words.property("contentWidth")
    left = words.width() - width if look.language == "ar" else 0
    assert not place.intersects(words.mapRectToScene(QRectF(left, 0, width, words.height())))

    QTest.mouseClick(sitter.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place.center().toPoint())
    sitter.settle()
    assert sitter.application.shell.sheet == "Overview"


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_ring_is_round_the_words_and_clear_of_them(sitter: Sitter, look: Look) -> None:
    sitter.put(look)
    sitter.go("lesson")
    (opener,) = [one for one in look_at(sitter).controls if is_a(one.item.parentItem(), "Progress")]
    inside = [
        one.mapRectToScene(QRectF(0, 0, one.property("contentWidth") or one.width(), one.height()))
        for one in items(opener.item)
        if one.inherits("QQuickText")
    ]
    progress: QQuickItem = opener.item.parentItem()
    air, reach = sitter.application.theme.smallGap, progress.property("reachWidth")
    own = progress.mapRectToScene(QRectF(0, 0, progress.width(), 1))
    if look.language == "ar":
        assert opener.place.right() == own.right() + air
        end = min(*(one.left() for one in inside), own.right() - reach)
        assert end - opener.place.left() <= 2 * air + 2
    else:
        assert opener.place.left() == own.left() - air
        end = max(*(one.right() for one in inside), own.left() + reach)
        assert opener.place.right() - end <= 2 * air + 2
