"""The keyboard's ring is drawn whole, wherever the tab key leads: cut by no edge, covered by nothing, in its colour."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.ui.screens import all_screens
from kiosk.ui.sitter import SQUARE, Look, Sitter
from tests.ui.keys import tab_round
from tests.ui.seen import is_a, name_of

LOOKS = (Look(), Look(*SQUARE, 1.0, "dark", "ar"), Look(800, 1280, 2.0, "contrast"))
ALONG, ROUND = (0.3, 0.5, 0.7), (0.5,)  # of a side: between its rounded corners


WHOLE = ("attract", "attract-cover", "idle")  # one button from edge to edge, which rings its words


def ring(item: QQuickItem) -> QQuickItem:
    ringed = item.parentItem() if item.inherits("QQuickTextField") else item
    (found,) = (one for one in ringed.childItems() if is_a(one, "FocusRing"))
    return found


def points(ring: QQuickItem, width: int) -> list[QPointF]:
    """On the middle of the ring's line, on all four sides."""
    place = ring.mapRectToScene(QRectF(0, 0, ring.width(), ring.height()))
    line = place.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    parts = ALONG if ring.property("radius") < 0.3 * min(place.width(), place.height()) else ROUND
    across = [line.left() + part * line.width() for part in parts]
    down = [line.top() + part * line.height() for part in parts]
    ends = [QPointF(x, y) for x in across for y in (line.top(), line.bottom())]
    return ends + [QPointF(x, y) for x in (line.left(), line.right()) for y in down]


def is_drawn(image: QImage, point: QPointF, colour: QColor) -> bool:
    x, y = int(point.x()), int(point.y())
    return image.rect().contains(x, y) and image.pixelColor(x, y) == colour


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("screen", [screen for screen in all_screens() if screen not in WHOLE])
def test_the_ring_is_drawn_whole(sitter: Sitter, screen: str, look: Look) -> None:
    sitter.put(look)
    sitter.go(screen)
    theme, faults = sitter.application.theme, []
    for item in tab_round(sitter):
        image = sitter.picture()
        missing = [
            (round(one.x()), round(one.y()))
            for one in points(ring(item), theme.focusWidth)
            if not is_drawn(image, one, QColor(theme.focus))
        ]
        if missing:
            faults.append(f"{name_of(item)!r}: no ring at {missing}")
    assert not faults, "\n".join(faults)
