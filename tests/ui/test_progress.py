"""The line that says at which step one is also says that it opens."""

import pytest
from PySide6.QtCore import QRectF, Qt
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
