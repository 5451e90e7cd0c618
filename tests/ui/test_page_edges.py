"""Where a page ends up that turned by itself or by a button: its upper edge goes through no line and no control."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.ui.sitter import SCALES, SIZES, SQUARE, Look, Sitter, items
from tests.ui.keys import Key, press
from tests.ui.seen import MORE_BELOW, is_a, panes

SHORT = 3  # lines: a text of so many is whole, or on another page
HALF_TURN = 180
SLACK = 3  # pixels: air around letters


def place_of(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def pieces(pane: QQuickItem, short: int = SHORT) -> Iterator[tuple[float, float]]:
    """Top and bottom of each answer, text of no more than `short` lines, and line of a longer one."""
    for item in items(pane):
        place = place_of(item)
        if item.inherits("QQuickTextEdit") or item.inherits("QQuickText"):
            count = item.property("lineCount") if item.property("lineCount") > short else 1
            height = place.height() / max(1, count)
            yield from ((place.top() + line * height, place.top() + (line + 1) * height) for line in range(count))
        elif is_a(item, "AskOption") and item.inherits("QQuickAbstractButton"):
            yield place.top(), place.bottom()


def cut(sitter: Sitter) -> list[str]:
    """What the upper edge of the page goes through, where the page does not begin there."""
    for pane in panes(sitter.window.contentItem()):
        if pane.property("contentY") <= 2:
            continue
        edge, height = place_of(pane).top(), pane.height()
        lowest = max(bottom for _, bottom in pieces(pane))
        if lowest < edge + height / 2:
            return [f"{sitter.look.name}: nothing below {lowest - edge:.0f} of {height:.0f}"]
        return [
            f"{sitter.look.name}: {top:.0f} to {bottom:.0f} at {edge:.0f}"
            for top, bottom in pieces(pane)
            if top < edge - SLACK and bottom > edge + SLACK
        ]
    return []


@pytest.mark.parametrize("screen", ["ask-right", "ask-wrong", "blocks-answered", "lesson-no-sound", "lesson-speaking"])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_what_turned_up_by_itself_stands_below_nothing_half_seen(sitter: Sitter, screen: str, language: str) -> None:
    faults: list[str] = []
    for size, scale in product((*SIZES, SQUARE), SCALES):
        sitter.put(Look(*size, scale, language=language))
        sitter.go(screen)
        faults += cut(sitter)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("screen", ["lesson", "visit-rule", "blocks-lists", "blocks-tables", "blocks-callouts"])
@pytest.mark.parametrize("look", [Look(*SQUARE, 2.0), Look(1280, 800, 1.5, language="ar")], ids=lambda look: look.name)
def test_a_turned_page_begins_with_something_whole(sitter: Sitter, screen: str, look: Look) -> None:
    sitter.put(look)
    sitter.go(screen)
    faults: list[str] = []
    for key in (*(Key.Key_PageDown,) * 3, *(Key.Key_PageUp,) * 2):
        if sitter.application.shell.screen != "Lesson" or not list(panes(sitter.window.contentItem())):
            break
        press(sitter, key)
        faults += cut(sitter)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("screen", ["blocks-answered"])
def test_an_answer_is_met_with_all_that_is_to_be_said(sitter: Sitter, screen: str) -> None:
    """Where it has room on the page; turning on from there leads out of the step."""
    for size in (*SIZES, SQUARE):
        sitter.put(Look(*size))
        sitter.go(screen)
        panes_ = [one for one in items(sitter.window.contentItem()) if one.property("isCentred") is not None]
        assert [one.property("isSeen") for one in panes_] == [True], sitter.look.name


@pytest.mark.parametrize("screen", ["ask-right", "ask-wrong", "blocks-answered"])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_answer_given_stays_in_sight_with_what_it_is_met_with(sitter: Sitter, screen: str, language: str) -> None:
    """Or with its start, where both have no room on a page; an arrow says where the page goes on above."""
    faults: list[str] = []
    for size, scale in product((*SIZES, SQUARE), SCALES):
        sitter.put(Look(*size, scale, language=language))
        sitter.go(screen)
        for pane in panes(sitter.window.contentItem()):
            room, all_items = place_of(pane), list(items(sitter.window.contentItem()))
            options = [one for one in all_items if is_a(one, "AskOption") and one.inherits("QQuickAbstractButton")]
            given = next(place_of(one) for one in options if one.property("verdict"))
            (told,) = (place_of(one) for one in all_items if is_alert(one))
            end = told.bottom()
            is_in_sight = room.top() <= given.top() and end <= room.bottom()
            if not is_in_sight and end - given.top() + lip_of(pane) <= room.height():
                faults.append(f"{sitter.look.name}: {given.top():.0f} to {end:.0f} in {_span(room)}")
            heading = min(bottom for top, bottom in pieces(pane) if top >= told.top())
            needed = heading + 1.5 * sitter.application.theme.bodySize + taken(pane) - given.top() + lip_of(pane)
            if (
                needed <= room.height()
                and not room.top() <= given.top() < given.bottom() <= told.top() <= room.bottom()
            ):
                faults.append(f"{sitter.look.name}: the answer is out of sight")
            arrows = [one for one in all_items if one.property("text") == MORE_BELOW and one.rotation() == HALF_TURN]
            if [one.isVisible() for one in arrows] != [pane.property("contentY") > 2]:
                faults.append(f"{sitter.look.name}: the arrow")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("screen", ["notes", "visit-rule", "lesson-speaking", "ask-right", "blocks-lists"])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_line_that_has_room_above_the_arrow_is_not_faded(sitter: Sitter, screen: str, language: str) -> None:
    faults: list[str] = []
    for size in (*SIZES, SQUARE):
        sitter.put(Look(*size, 2.0, language=language))
        sitter.go(screen)
        for pane in panes(sitter.window.contentItem()):
            fading = fading_of(pane)
            start = place_of(fading).top() + fading.property("start")
            room = place_of(pane).bottom() - taken(pane)
            faults += [
                f"{sitter.look.name}: {bottom:.0f}, faded from {start:.0f}"
                for _, bottom in pieces(pane)
                if fading.isVisible() and start + SLACK < bottom <= room
            ]
    assert not faults, "\n".join(faults)


def fading_of(pane: QQuickItem) -> QQuickItem:
    """What fades out where the page goes on below."""
    return next(one for one in pane.parentItem().childItems() if one.property("taken") is not None)


def taken(pane: QQuickItem) -> float:
    return float(fading_of(pane).property("taken"))


def is_alert(item: QQuickItem) -> bool:
    told = QAccessible.queryAccessibleInterface(item)
    return bool(told and told.role() == QAccessible.Role.AlertMessage and item.isVisible())


def lip_of(pane: QQuickItem) -> float:
    return float(pane.parentItem().property("lip"))


def _span(place: QRectF) -> str:
    return f"{place.top():.0f} to {place.bottom():.0f}"


@pytest.mark.parametrize(
    "screen", ["recap", "visit-recap", "planned", "planned-no-sound", "lesson-no-sound", "blocks-callouts"]
)
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_page_fades_out_and_takes_no_letters_feet_off(sitter: Sitter, screen: str, language: str) -> None:
    faults: list[str] = []
    for size, scale in product((*SIZES, SQUARE), (1.0, 1.5, 2.0)):
        sitter.put(Look(*size, scale, language=language))
        sitter.go(screen)
        for pane in panes(sitter.window.contentItem()):
            fading = fading_of(pane)
            if not fading.isVisible():
                continue
            thinning = place_of(fading.childItems()[0])
            if thinning.height() < round(24 * sitter.application.theme.unit):
                faults.append(f"{sitter.look.name}: it fades within {thinning.height():.0f}")
            start, first = thinning.top(), place_of(fading).top()
            faults += [
                f"{sitter.look.name}: {top:.0f} to {bottom:.0f}, faded from {start:.0f}"
                for top, bottom in pieces(pane, 1)
                if start > first and (top + bottom) / 2 < start < bottom - SLACK - air_below(sitter)
            ]
    assert not faults, "\n".join(faults)


def air_below(sitter: Sitter) -> float:
    """Below the letters of a line, in its own height; Arabic ones reach down through it."""
    return 0 if sitter.look.language == "ar" else 0.15 * sitter.application.theme.bodySize


@pytest.mark.parametrize(
    "look", [Look(1280, 800, 1.5), Look(1280, 800, 1.5, language="ar")], ids=lambda look: look.name
)
def test_of_two_columns_the_arrow_stands_under_the_longer_one(sitter: Sitter, look: Look) -> None:
    sitter.put(look)
    sitter.go("recap")
    arrows = [
        one
        for one in items(sitter.window.contentItem())
        if one.property("text") == MORE_BELOW and one.isVisible() and one.property("size") == one.width()
    ]
    (pane,) = panes(sitter.window.contentItem())
    (arrow,) = (place_of(one) for one in arrows if one.parentItem() == fading_of(pane))
    card = place_of(next(one for one in items(pane) if one.property("isSideBySide") is not None))
    assert abs(arrow.center().x() - card.center().x()) <= 1
