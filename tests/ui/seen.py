"""What a window shows, as tests look at it: words, controls and panes with their places, copied into values."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations, product
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from kiosk.ui.sitter import Sitter

AIR = 0.15  # of a line's height, above and below its letters
RIGHT, CENTRE = 2, 4  # Qt.AlignmentFlag
MORE_BELOW = "\ue06d"  # the arrow on the fade under a long page: what it lies on cannot be seen any more
SLACK = 1.5  # pixels: text is laid out in fractions, items in whole ones
OWN_PROPERTIES = {
    "Amount": "now",
    "AskOption": "verdict",
    "CalloutBlock": "calloutKind",
    "Choice": "wordSize",
    "Field": "longest",
    "FocusRing": "isShown",
    "KeyCap": "isLetter",
    "LessonCard": "showsSummary",
    "MainButton": "isGlyphLast",
    "OverviewEntry": "isCurrent",
    "PlannedRow": "isLeftOut",
    "Progress": "reach",
    "QrCode": "module",
    "RoundTool": "glyph",
    "StaffKeys": "isEnter",
    "Switch": "position",
    "TroubleSign": "isNote",
}
CONTROLS = ("QQuickAbstractButton", "QQuickTextField")


@dataclass(frozen=True, slots=True)
class Control:
    """Something that is touched. `place` is all of it, `shown` what of it the panes around it let through."""

    name: str
    place: QRectF
    shown: QRectF
    item: QQuickItem


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything of one screen; the screen under a sheet is not touched and does not count."""

    controls: tuple[Control, ...]
    faults: tuple[str, ...]


def look_at(sitter: Sitter) -> Seen:
    """Looks at the screen, or at the sheet above it."""
    window = QRectF(0, 0, sitter.window.width(), sitter.window.height())
    controls: list[Control] = []
    words: list[Control] = []
    faults: list[str] = []
    for item, room, view in _walk(sitter.window.contentItem(), window, window):
        place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        if item.inherits("QQuickText") and item.property("text"):
            faults += _text_faults(item, place, room)
            inked = _inked(item)
            words.append(Control(str(item.property("text")), inked, inked.intersected(view), item))
        elif item.inherits("QQuickTextEdit"):
            faults += _text_edit_faults(item, place, room)
            inked = _inked(item)
            words.append(Control(_plain(item), inked, inked.intersected(view), item))
        elif is_a(item, "Amount") or any(map(item.inherits, CONTROLS)):
            controls.append(Control(name_of(item), place, place.intersected(view), item))
            if not _is_within(place, room):
                faults.append(f"{name_of(item)!r} reaches out of {_text(room)}: {_text(place)}")
            faults += _words_beyond(item, place)
    theme = sitter.application.theme
    # A button that is the whole window lies under all others, and whoever misses those means it.
    faults += _target_faults([one for one in controls if one.place != window], theme.touchTarget, theme.gap)
    faults += _overlaps(words, [one for one in controls if one.place != window])
    return Seen(tuple(controls), tuple(faults))


def panes(above: QQuickItem) -> Iterator[QQuickItem]:
    """Everything that scrolls now."""
    for item, _, _ in _walk(above, QRectF(), QRectF()):
        if item.inherits("QQuickFlickable") and item.property("contentHeight") > item.height() + 1:
            yield item


def name_of(item: QQuickItem) -> str:
    """What the control is called, to those who hear the screen."""
    told = QAccessible.queryAccessibleInterface(item)
    return (told.text(QAccessible.Text.Name) if told else "") or "a control without a name"


def is_a(item: QQuickItem, kind: str) -> bool:
    """Whether the item is drawn by the QML file of this name.

    Known by a property of its own: an item's class name is not asked for, since the wrapper of a QMetaObject outlives
    its item and is handed out for the next thing at that address.
    """
    return item.property(OWN_PROPERTIES[kind]) is not None


def kind_of(item: QQuickItem) -> tuple[bool, ...]:
    """Equal for controls that are drawn by the same QML file."""
    return tuple(is_a(item, kind) for kind in OWN_PROPERTIES)


def _walk(above: QQuickItem, room: QRectF, view: QRectF) -> Iterator[tuple[QQuickItem, QRectF, QRectF]]:
    """Every visible item that answers, with the room it may take and what is let through of it now.

    They differ in what scrolls: there the room is as high as what it holds.
    """
    for item in above.childItems():
        if not item.isVisible() or not item.isEnabled() or item.opacity() == 0:
            continue
        yield item, room, view
        if item.clip():
            own = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            scrolled = _scrolled(item) if item.inherits("QQuickFlickable") else own.intersected(room)
            yield from _walk(item, scrolled, own.intersected(view))
        else:
            yield from _walk(item, room, view)


def _scrolled(pane: QQuickItem) -> QRectF:
    content = pane.property("contentItem")
    height = max(pane.height(), pane.property("contentHeight"))
    return content.mapRectToScene(QRectF(0, 0, pane.width(), height))  # type: ignore[no-any-return]


def _text_faults(item: QQuickItem, place: QRectF, room: QRectF) -> Iterator[str]:
    words = str(item.property("text"))
    if item.property("truncated"):
        yield f"{words!r} is cut short"
    elif item.property("contentWidth") > item.width() + SLACK or item.property("contentHeight") > item.height() + SLACK:
        needed = f"{item.property('contentWidth'):.0f}×{item.property('contentHeight'):.0f}"
        yield f"{words!r} needs {needed}, has {item.width():.0f}×{item.height():.0f}"
    if not _is_within(place, room):
        yield f"{words!r} reaches out of {_text(room)}: {_text(place)}"


def _text_edit_faults(item: QQuickItem, place: QRectF, room: QRectF) -> Iterator[str]:
    if item.property("contentHeight") > item.height() + SLACK:
        yield f"{_plain(item)!r} needs {item.property('contentHeight'):.0f} of height, has {item.height():.0f}"
    if item.property("contentWidth") > item.width() + SLACK or not _is_within(place, room):
        yield f"{_plain(item)!r} reaches out of {_text(room)}: {_text(place)}"


def _plain(item: QQuickItem) -> str:
    """What a text of a lesson says, without its markup."""
    return str(evaluated(item, "getText(0, length)"))


def evaluated(item: QQuickItem, code: str) -> Any:
    """What a line of QML gives, asked of the item."""
    context = qmlContext(item)
    assert context is not None
    value: Any = QQmlExpression(context, item, code).evaluate()
    return value[0]


def _words_beyond(control: QQuickItem, place: QRectF) -> Iterator[str]:
    """The words of a control lie on it."""
    for item, _, _ in _walk(control, place, place):
        if item.inherits("QQuickText") and item.property("text"):
            words = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            if not _is_within(words, place):
                yield f"{item.property('text')!r} reaches out of its button {_text(place)}: {_text(words)}"


def _target_faults(controls: list[Control], least: int, gap: int) -> Iterator[str]:
    for control in controls:
        if min(control.place.width(), control.place.height()) < least - SLACK:
            yield f"{control.name!r} is smaller than {least}: {_text(control.place)}"
    for one, other in combinations(controls, 2):
        if one.shown.isEmpty() or other.shown.isEmpty():
            continue
        across, down = _distance(one.shown, other.shown)
        if max(across, down) < gap - SLACK:
            yield f"{one.name!r} and {other.name!r} are {across:.0f} and {down:.0f} apart, less than {gap}"


def _overlaps(words: list[Control], controls: list[Control]) -> Iterator[str]:
    """Words that lie on other words, or under a control that is not theirs."""
    for one, other in chain(combinations(words, 2), product(words, controls)):
        if one.shown.isEmpty() or other.shown.isEmpty() or other.item.isAncestorOf(one.item):
            continue
        if MORE_BELOW in (one.name, other.name) or is_a(other.item.parentItem(), "Progress"):
            continue  # the title lies on the progress' target, and is part of what is touched
        if max(_distance(one.shown, other.shown)) < -SLACK:
            yield f"{one.name!r} lies on {other.name!r}: {_text(one.shown)} and {_text(other.shown)}"


def _inked(item: QQuickItem) -> QRectF:
    """Where the letters of a text are: its lines without the air above and below them."""
    width, height = item.property("contentWidth"), item.property("contentHeight")
    aligned = evaluated(item, "effectiveHorizontalAlignment")
    left = item.property("leftPadding")
    if aligned & RIGHT:
        left = item.width() - item.property("rightPadding") - width
    elif aligned & CENTRE:
        left = (item.width() - width) / 2
    air = AIR * height / max(1, item.property("lineCount"))
    return item.mapRectToScene(QRectF(left, item.property("topPadding") + air, width, max(0.0, height - 2 * air)))


def _distance(one: QRectF, other: QRectF) -> tuple[float, float]:
    """How far apart, across and down; negative where they overlap in that direction."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return across, down


def _is_within(place: QRectF, room: QRectF) -> bool:
    return room.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place) or place.isEmpty()


def _text(place: QRectF) -> str:
    return f"{place.width():.0f}×{place.height():.0f} at {place.x():.0f},{place.y():.0f}"
