"""Which colour is drawn on which, taken from the screens themselves: every pair is in the table of those that are held.

The screens are shown in colours of which each is one role's alone, so that what is drawn tells its role.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.lesson.model import Callout
from kiosk.ui.palette import PAIRS, SHAPES, THEMES, WORDS, Palette
from kiosk.ui.screens import all_screens
from kiosk.ui.sitter import Look, Sitter
from tests.ui.seen import CONTROLS

PROBE = Palette(*(f"#{index + 1:02x}{200 - index:02x}40" for index in range(len(Palette._fields))))
ROLES = {colour: role for role, colour in zip(Palette._fields, PROBE)}
HELD = {(drawn, ground): least for drawn, ground, least in PAIRS}
EXEMPT = {"hairline"}  # decoration, and never the only sign of a control (LOOK.md)
ICONS = "Kiosk Icons"


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground that is drawn, where, and what is let through of it."""

    role: str
    place: QRectF
    view: QRectF

    def is_under(self, point: QPointF, view: QRectF) -> bool:
        """What scrolls with the point is under it also where neither is seen now."""
        return self.place.contains(point) and (self.view == view or self.view.contains(point))


@dataclass(frozen=True, slots=True)
class Drawn:
    """Something drawn on a ground, and the contrast that it needs there at least."""

    role: str
    ground: str
    least: float
    what: str

    @property
    def is_held(self) -> bool:
        return self.role == self.ground or HELD.get((self.role, self.ground), 0.0) >= self.least


@pytest.fixture(autouse=True)
def _probe(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in THEMES:
        monkeypatch.setitem(THEMES, name, PROBE)


def role_of(colour: QColor) -> str:
    return ROLES.get(colour.name(), "") if colour.alpha() == 255 else ""


def in_order(item: QQuickItem, view: QRectF) -> Iterator[tuple[QQuickItem, QRectF]]:
    """What is seen, as it is painted: a child above its parent, the later one above the earlier.

    With each, what is let through of it: what scrolls reaches on under the footer, and is not seen there.
    """
    if not item.isVisible() or item.opacity() < 1:
        return
    yield item, view
    inside = view.intersected(place_of(item)) if item.clip() else view
    for child in sorted(item.childItems(), key=QQuickItem.z):
        yield from in_order(child, inside)


def place_of(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def whole(window: QQuickWindow) -> QRectF:
    return QRectF(0, 0, window.width(), window.height())


def buttons(window: QQuickWindow) -> list[QQuickItem]:
    seen = in_order(window.contentItem(), whole(window))
    return [item for item, _ in seen if item.inherits("QQuickAbstractButton")]


def drawn_by(sitter: Sitter) -> Iterator[Drawn]:
    window = sitter.window
    grounds = [Ground(role_of(window.color()), whole(window), whole(window))]
    for item, view in in_order(window.contentItem(), whole(window)):
        place = place_of(item)
        if item.inherits("QQuickText") or item.inherits("QQuickTextEdit") or item.inherits("QQuickTextInput"):
            yield from _text(item, _below(place.center(), view, grounds))
        elif item.inherits("QQuickRectangle"):
            yield from _border(item, _below(place.center(), view, grounds))
            if role := role_of(item.property("color")):
                grounds.append(Ground(role, place, view))
        elif any(map(item.inherits, CONTROLS)):
            # A ring would lie around it, on whatever is below.
            yield Drawn("focus", _below(place.topLeft() - QPointF(6, 6), view, grounds), SHAPES, _name(item))


def _text(item: QQuickItem, ground: str) -> Iterator[Drawn]:
    words = str(item.property("text"))
    if words.strip():
        is_icon = item.property("font").family() == ICONS
        least = SHAPES if is_icon else WORDS
        yield Drawn(role_of(item.property("color")), ground, least, repr(words))


def _border(item: QQuickItem, ground: str) -> Iterator[Drawn]:
    width, colour = (QQmlProperty(item, f"border.{name}").read() for name in ("width", "color"))
    if width > 0 and (role := role_of(colour)):
        # The colours within and around need not both differ from it: around is where the eye looks for the edge.
        yield Drawn(role, ground, SHAPES, f"a border {item.width():.0f} wide")


def _below(point: QPointF, view: QRectF, grounds: list[Ground]) -> str:
    return next((one.role for one in reversed(grounds) if one.is_under(point, view)), grounds[0].role)


def _name(item: QQuickItem) -> str:
    return f"the ring round {item.property('text') or item.property('name') or item.property('title')!r}"


def faults(sitter: Sitter, where: str) -> set[str]:
    """A text for each pair that nothing holds, with one of the things it is seen on."""
    found = {(one.role, one.ground): one.what for one in drawn_by(sitter) if not one.is_held and one.role not in EXEMPT}
    return {f"{role or '?'} on {ground or '?'}: {what} on {where}" for (role, ground), what in found.items()}


@pytest.mark.parametrize("screen", all_screens())
def test_every_colour_stands_on_a_ground_it_is_held_against(sitter: Sitter, screen: str) -> None:
    sitter.put(Look(theme="dark"))
    sitter.put(Look())
    sitter.go(screen)
    assert sitter.window.color().name() == PROBE.ground
    assert faults(sitter, screen) == set()
    for item in buttons(sitter.window):
        item.setProperty("down", True)
    sitter.settle()
    pressed = faults(sitter, f"{screen}, pressed")
    for item in buttons(sitter.window):
        item.setProperty("down", False)
    assert pressed == set()


def test_so_do_those_of_every_kind_of_block(sitter: Sitter) -> None:
    sitter.put(Look(theme="dark"))
    sitter.put(Look())
    seen: set[str] = set()
    found: set[str] = set()
    for lesson_id, index, kinds in blocks(sitter):
        if kinds - seen:
            seen |= kinds
            sitter.go(f"lesson:{lesson_id}:{index + 1}")
            found |= faults(sitter, f"{lesson_id}:{index + 1}")
    assert {"Table", "Ask", "NumberedList", "tip", "warning", "note"} <= seen
    assert found == set()


def blocks(sitter: Sitter) -> Iterator[tuple[str, int, set[str]]]:
    for entry in sitter.library.lessons_for("fr"):
        for index, step in enumerate(sitter.library.open_lesson(entry.lesson_id, "fr").lesson.steps):
            yield (
                entry.lesson_id,
                index,
                {block.kind.value if isinstance(block, Callout) else type(block).__name__ for block in step.blocks},
            )
