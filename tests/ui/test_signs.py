"""Signs that tell states apart, and grounds that hide what lies below."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.ui.sitter import SIZES, SQUARE, Look, Sitter, items
from tests.ui.seen import evaluated, is_a

EMPTY_RING = "\ue076"  # Lucide's circle: an answer to choose


def signs(sitter: Sitter) -> set[str]:
    return {str(one.property("text")) for one in items(sitter.window.contentItem()) if one.inherits("QQuickText")}


def test_what_was_not_seen_has_no_sign_of_an_answer(sitter: Sitter) -> None:
    sitter.put(Look())
    sitter.go("ask")
    assert EMPTY_RING in signs(sitter)
    sitter.go("recap-stopped")
    assert EMPTY_RING not in signs(sitter)


@pytest.mark.parametrize("screen", ["ask-wrong", "blocks-answered"])
def test_a_wrong_answer_has_a_border_of_its_own(sitter: Sitter, screen: str) -> None:
    sitter.put(Look(theme="contrast"))
    sitter.go(screen)
    found = items(sitter.window.contentItem())
    borders: dict[str, set[float]] = {}
    for one in [it for it in found if is_a(it, "AskOption") and it.inherits("QQuickAbstractButton")]:
        ground: QQuickItem = one.property("background")
        borders.setdefault(one.property("verdict"), set()).add(evaluated(ground, "border.width"))
    assert min(borders["wrong"]) > max(width for verdict in borders if verdict != "wrong" for width in borders[verdict])


@pytest.mark.parametrize("screen", ["idle"])
def test_nothing_shows_through_where_nobody_is_there(sitter: Sitter, screen: str) -> None:
    sitter.put(Look())
    sitter.go(screen)
    whole = (sitter.window.width(), sitter.window.height())
    grounds = [one for one in items(sitter.window.contentItem()) if one.inherits("QQuickRectangle")]
    last = [one for one in grounds if (one.width(), one.height()) == whole][-1]
    assert last.opacity() == 1


@pytest.mark.parametrize("screen", ["attract-cover"])
def test_the_loops_words_are_clear_of_their_buttons_edges(sitter: Sitter, screen: str) -> None:
    for size in (*SIZES, SQUARE):
        sitter.put(Look(*size, 2.0))
        sitter.go(screen)
        face = next(one for one in items(sitter.window.contentItem()) if one.property("isDown") is not None)
        inside = [one.mapRectToItem(face, QRectF(0, 0, one.width(), 1)) for one in items(face) if one.width()]
        texts = [place for place in inside if place.width() < face.width()]
        assert min(place.left() for place in texts) >= sitter.application.theme.margin - 1, sitter.look.name


def test_the_ring_goes_on_where_the_pages_button_went(sitter: Sitter) -> None:
    """The keyboard closes as its field is left: the page has room then, and needs no button to be turned."""
    sitter.put(Look(1280, 800))
    sitter.go("search")
    sitter.tab(4)  # all at once: faster than the keyboard closes
    focused = sitter.window.activeFocusItem()
    assert focused.isVisible()
    assert focused.property("visualFocus")
