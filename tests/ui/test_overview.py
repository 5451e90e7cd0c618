"""The list of all steps, and in a visit of all lessons: touching an entry goes there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest

from kiosk.ui.sitter import Look, Sitter, items
from tests.ui.seen import Control, is_a, look_at


def entries(sitter: Sitter, screen: str) -> list[Control]:
    """The entries of the sheet, opened anew, all in sight."""
    sitter.put(Look(800, 1280))
    sitter.go(screen)
    found = [one for one in look_at(sitter).controls if is_a(one.item, "OverviewEntry")]
    assert all(one.shown == one.place for one in found)
    return found


@pytest.mark.parametrize("screen", ["overview", "visit-overview"])
def test_touching_an_entry_goes_to_its_step_or_its_lesson(sitter: Sitter, screen: str) -> None:
    count = len(entries(sitter, screen))
    steps = [one.title for one in sitter.session.lesson.shown.steps]
    stops = [one.title for one in sitter.session.lesson.shown.stops]
    assert bool(stops) == (screen == "visit-overview")
    assert count == len(steps) + len(stops) > 3
    for place in range(count):
        entry = entries(sitter, screen)[place]
        middle = entry.shown.center().toPoint()
        QTest.mouseClick(sitter.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        sitter.settle()

        shown, shell = sitter.session.lesson.shown, sitter.application.shell
        assert (shell.screen, shell.sheet) == ("Lesson", "")
        if place < len(steps):
            assert (shown.index, shown.steps[shown.index].title) == (place, steps[place])
            assert steps[place] in entry.name
        else:
            stop = place - len(steps)
            assert (shown.stop_index, shown.index, shown.lesson_title) == (stop, 0, stops[stop])
            assert stops[stop] in entry.name


@pytest.mark.parametrize("screen", ["overview", "visit-overview"])
def test_where_one_is_is_said_and_not_by_colour_alone(sitter: Sitter, screen: str) -> None:
    here = [one for one in entries(sitter, screen) if one.item.property("isCurrent")]
    assert here
    for one in entries(sitter, screen):
        assert ("vous êtes ici" in one.name) == bool(one.item.property("isCurrent")), one.name
        weights = {text.property("font").weight() for text in items(one.item) if text.property("lineCount")}
        assert (QFont.Weight.DemiBold in weights) == bool(one.item.property("isCurrent"))


def test_letters_of_an_entry_keep_off_its_border_however_large(sitter: Sitter) -> None:
    sitter.put(Look(1280, 800, 2.0, language="ar"))
    sitter.go("overview")
    found = [one for one in look_at(sitter).controls if is_a(one.item, "OverviewEntry")]
    for one in found:
        words = max(text.height() for text in items(one.item) if text.property("lineCount"))
        assert one.place.height() - words >= 10, one.name
