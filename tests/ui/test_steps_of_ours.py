"""Every step of our lessons, on the screen: one page at the normal size, whole at every other, lines short."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.ui.screens import with_steps
from kiosk.ui.sitter import SCALES, SIZES, SQUARE, Look, Sitter, items
from tests.ui.seen import evaluated, look_at, panes

# Large letters in each shape of window.
LARGE = (
    ((1920, 1080), 2.0, "contrast"),
    ((1280, 800), 2.0, "light"),
    ((800, 1280), 2.0, "contrast"),
    (SQUARE, 1.5, "light"),
)
NEARLY_SQUARE = (1280, 1024)  # 5:4, as office screens had it
MOST_SIGNS = 60  # in a line (LOOK.md)


def steps_of(sitter: Sitter, language: str) -> Iterator[str]:
    """Shows each step in turn, in the look that there is."""
    sitter.put(replace(sitter.look, language=language))
    for screen in with_steps(sitter, [], True):
        lesson, _, step = screen.rpartition(":")
        if step == "1":
            sitter.go(lesson)
        sitter.session.go_to_step(int(step) - 1)
        sitter.settle()
        yield screen


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_step_of_ours_fits_on_one_page_at_the_normal_size(sitter: Sitter, language: str) -> None:
    sitter = replace(sitter, awaits_pictures=False)
    long: list[str] = []
    for size in (*SIZES[1:], SQUARE, NEARLY_SQUARE):  # the first is as high as the second, and wider
        sitter.put(Look(*size, language=language))
        long += [f"{one} at {size}" for one in steps_of(sitter, language) if any(panes(sitter.window.contentItem()))]
    assert not long


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_of_our_steps_is_cut_at_a_large_size(sitter: Sitter, language: str) -> None:
    sitter = replace(sitter, awaits_pictures=False)
    faults: list[str] = []
    count = 0
    for size, scale, theme in LARGE:
        sitter.put(Look(*size, scale, theme, language))
        for screen in steps_of(sitter, language):
            count += 1
            faults += [f"{screen} at {size}, {scale:.0%}: {fault}" for fault in look_at(sitter).faults]
    assert count > 100
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("size", "scale"), [((1920, 1080), 1.0), ((1280, 800), 1.25)])
def test_a_line_holds_sixty_signs_at_most_but_for_two_in_a_hundred(
    sitter: Sitter, language: str, size: tuple[int, int], scale: float
) -> None:
    sitter = replace(sitter, awaits_pictures=False)
    sitter.put(Look(*size, scale, language=language))
    lengths = [length for _ in steps_of(sitter, language) for length in line_lengths(sitter.window.contentItem())]
    assert len(lengths) > 200
    assert sum(length > MOST_SIGNS for length in lengths) <= len(lengths) / 50, sorted(lengths)[-10:]
    assert max(lengths) <= MOST_SIGNS + 5


# The words of each line. Asked of the item: the wrappers of a document's parts outlive them, as a QMetaObject's do.
LINES = """function () {
    const lines = []
    let start = 0
    for (let at = 1; at <= length; at++)
        if (at === length || Math.abs(positionToRectangle(at).y - positionToRectangle(start).y) > 2) {
            lines.push(getText(start, at))
            start = at
        }
    return JSON.stringify(lines)
}"""


def line_lengths(above: QQuickItem) -> Iterator[int]:
    """How many signs each line of the lesson's texts holds, as it is drawn."""
    for item in items(above):
        if item.inherits("QQuickTextEdit") and item.isVisible():
            yield from (len(line.rstrip()) for line in json.loads(evaluated(item, f"({LINES})()")))


# Where the last line of a text begins, and how wide the line is that ends at a place.
LAST_LINE = """function () {
    let at = length
    while (at > 1 && Math.abs(positionToRectangle(at - 1).y - positionToRectangle(length).y) < 2) at--
    return at
}"""
LINE_WIDTH = """function (end) {
    const x = positionToRectangle(end).x
    return effectiveHorizontalAlignment === TextEdit.AlignRight ? width - x : x
}"""


@pytest.mark.parametrize("screen", ["ask", "lesson-speaking", "visit-rule", "blocks-lists", "blocks-callouts"])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_last_two_words_stay_together_but_where_that_leaves_a_hole(
    sitter: Sitter, screen: str, language: str
) -> None:
    faults: list[str] = []
    for size, scale in product((*SIZES, SQUARE), SCALES):
        sitter.put(Look(*size, scale, language=language))
        sitter.go(screen)
        for text in (one for one in items(sitter.window.contentItem()) if one.property("mostEmpty") is not None):
            (edit,) = (one for one in text.childItems() if one.inherits("QQuickTextEdit"))
            if edit.property("lineCount") < 2 or text.property("isLoose"):
                continue
            start = int(evaluated(edit, f"({LAST_LINE})()"))
            is_held = "\u00a0" in str(evaluated(edit, f"getText({start}, length)"))
            if is_held and float(evaluated(edit, f"({LINE_WIDTH})({start - 1})")) < 0.6 * text.width():
                faults.append(f"{sitter.look.name}: {text.property('plain')}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("screen", ["lesson"])
def test_words_are_let_go_and_held_again_as_their_column_changes(sitter: Sitter, screen: str) -> None:
    sitter = replace(sitter, awaits_pictures=False)
    sitter.put(Look(800, 1280, 2.0))
    sitter.go(screen)
    loose = {one: let_go(sitter) for one in steps_of(sitter, "fr")}
    assert 5 < sum(map(len, loose.values())) < 60
    screen = next(one for one, texts in loose.items() if texts)
    lesson, _, step = screen.rpartition(":")
    sitter.go(lesson)
    sitter.session.go_to_step(int(step) - 1)
    sitter.settle()
    assert let_go(sitter) == loose[screen]
    sitter.put(Look(1920, 1080))
    assert not let_go(sitter)


def let_go(sitter: Sitter) -> list[str]:
    """The texts whose last two words may stand on two lines."""
    return [str(one.property("plain")) for one in items(sitter.window.contentItem()) if one.property("isLoose")]
