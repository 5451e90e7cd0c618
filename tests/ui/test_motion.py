"""What moves moves for whoever likes it; for who chose reduced motion it is there at once, and stays."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtQuick import QQuickItem

from kiosk.ui.shown import NO_PICTURE
from kiosk.ui.sitter import Look, Sitter, wait
from tests.ui.seen import is_a, look_at

LONGEST_S = 10  # on a machine that does much else; the longest of them takes two seconds
STANDS_MS = 160  # whatever has not moved for so long stands

Moved = tuple[QQuickItem, str, Callable[[], object]]
"""What moves, by which of its properties, and what makes it; nothing is shown meanwhile."""


def page(sitter: Sitter) -> Moved:
    sitter.go("lesson")
    return having(sitter, "seenKey"), "x", sitter.session.go_on


def page_before(sitter: Sitter) -> Moved:
    sitter.go("lesson")
    return having(sitter, "seenKey"), "x", sitter.session.go_back


def marker(sitter: Sitter) -> Moved:
    """From a word to the next one of its line."""
    sitter.go("lesson:internet-box")
    lesson = sitter.session.lesson
    leaf = next(leaf for leaf, text in lesson.texts().items() if text.startswith("Regardez l’avant"))
    lesson.mark({leaf: (0, 8)})
    sitter.settle()
    item = next(one for one in everything(sitter) if one.property("glides") and one.isVisible())
    return item, "x", lambda: lesson.mark({leaf: (9, 16)})


def pressed_button(sitter: Sitter) -> Moved:
    sitter.go("lesson")
    button = next(one for one in look_at(sitter).controls if is_a(one.item, "MainButton"))
    return button.item, "scale", lambda: finger(sitter, QEvent.Type.MouseButtonPress, button.place.center())


def ring_round_a_part(sitter: Sitter) -> Moved:
    """From a picture that points at nothing to one that does."""
    sitter.go("lesson:internet-box")
    lesson = sitter.session.lesson
    pointing = lesson.shown
    assert any(pointing.picture.part)
    lesson.show(replace(pointing, picture=NO_PICTURE))
    ring = next(one for one in everything(sitter) if one.property("distance") and is_panel(one.parentItem()))
    return ring, "opacity", lambda: lesson.show(pointing)


ALL = (page, page_before, marker, pressed_button, ring_round_a_part)


def everything(sitter: Sitter) -> Iterator[QQuickItem]:
    """Also what cannot be seen now."""
    left = [sitter.window.contentItem()]
    while left:
        item = left.pop()
        yield item
        left += item.childItems()


def having(sitter: Sitter, name: str) -> QQuickItem:
    """What is drawn with this property of its own."""
    return next(one for one in everything(sitter) if one.property(name) is not None)


def is_panel(item: QQuickItem | None) -> bool:
    return item is not None and item.property("hasPart") is not None


def finger(sitter: Sitter, kind: QEvent.Type, place: QPointF) -> None:
    """Comes down or goes up, and no time passes."""
    held = Qt.MouseButton.LeftButton if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(sitter.window, QMouseEvent(kind, place, place, left, held, none))


@pytest.fixture
def standing(sitter: Sitter) -> Iterator[Sitter]:
    sitter.put(Look())
    yield sitter
    finger(sitter, QEvent.Type.MouseButtonRelease, QPointF(1, 1))
    sitter.first.comfort.setFlag("reduced_motion", True)
    sitter.settle()


def places_after(sitter: Sitter, ways: Callable[[Sitter], Moved], *, is_still: bool) -> list[float]:
    """Where it is at once, and wherever else it is seen until it stands."""
    sitter.first.comfort.setFlag("reduced_motion", is_still)
    item, name, act = ways(sitter)
    until_it_stands(item, name)
    act()
    return until_it_stands(item, name)


def until_it_stands(item: QQuickItem, name: str) -> list[float]:
    places = [float(item.property(name))]
    moved_s = began_s = time.monotonic()
    while time.monotonic() - moved_s < STANDS_MS / 1000 and time.monotonic() - began_s < LONGEST_S:
        wait(10)
        if item.property(name) != places[-1]:
            places.append(float(item.property(name)))
            moved_s = time.monotonic()
    return places


@pytest.mark.parametrize("ways", ALL, ids=lambda way: way.__name__)
def test_only_with_reduced_motion_all_is_there_at_once(standing: Sitter, ways: Callable[[Sitter], Moved]) -> None:
    moving = places_after(standing, ways, is_still=False)
    assert len(moving) > 1, "it stood still for whoever likes it to move"
    assert places_after(standing, ways, is_still=True) == [moving[-1]]


def test_a_ring_that_is_stopped_while_it_pulses_is_whole(standing: Sitter) -> None:
    standing.first.comfort.setFlag("reduced_motion", False)
    ring, _, point = ring_round_a_part(standing)
    point()
    began_s = time.monotonic()
    while ring.opacity() > 0.9 and time.monotonic() - began_s < LONGEST_S:
        wait(10)
    assert ring.opacity() <= 0.9
    standing.first.comfort.setFlag("reduced_motion", True)
    assert until_it_stands(ring, "opacity") == [1.0]
