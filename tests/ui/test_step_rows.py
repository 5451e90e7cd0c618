"""The rows of a step are what its author wrote."""

import pytest
from PySide6.QtGui import QFont, QTextDocument

from kiosk.lesson.parser import parse_lesson
from kiosk.ui.fonts import FAMILY
from kiosk.ui.sizes import Sizes
from kiosk.ui.step_rows import Row, rows_of
from tests.lesson.packs import FRONT, PATH

STEP = f"{FRONT}## Find it\n"
DOT = 0
LIST, PARAGRAPHS = 20, 34  # LOOK.md: between the entries of a list, and between blocks


def rows(source: str) -> tuple[Row, ...]:
    lesson = parse_lesson(f"{STEP}\n{source}", PATH).lesson
    assert lesson is not None
    return rows_of(lesson.steps[0], {})


@pytest.mark.parametrize(
    ("source", "items"),
    [
        ("1. a\n    - b\n    - c\n2. d\n", [("a", 0, 1), ("b", 1, DOT), ("c", 1, DOT), ("d", 0, 2)]),
        ("- a\n    1. b\n    2. c\n- d\n", [("a", 0, DOT), ("b", 1, 1), ("c", 1, 2), ("d", 0, DOT)]),
        ("3. a\n    1. b\n4. c\n    1. d\n", [("a", 0, 3), ("b", 1, 1), ("c", 0, 4), ("d", 1, 1)]),
    ],
)
def test_a_list_inside_another_is_drawn_as_its_own_kind(source: str, items: list[tuple[str, int, int]]) -> None:
    found = [row for row in rows(source) if row.kind == "item"]
    assert [(row.plain, row.depth, row.number) for row in found] == items


@pytest.mark.parametrize(
    ("source", "above"),
    [
        ("- a\n    1. b\n", [0, 0]),
        ("1. a\n    - b\n2. c\n", [0, 1, 0]),
        ("1. a\n    - b\n        1. c\n", [0, 1, 1]),
    ],
)
def test_an_entry_knows_how_many_numbers_it_stands_under(source: str, above: list[int]) -> None:
    assert [row.outer_numbers for row in rows(source) if row.kind == "item"] == above


@pytest.mark.parametrize(
    ("source", "gaps"),
    [
        ("a\n\n- b\n- c\n", [PARAGRAPHS, LIST, LIST]),
        ("a\n\n- [x] b\n- [ ] c\n", [PARAGRAPHS, LIST, LIST]),
        ("a\n\n- b\n\n1. c\n2. d\n", [PARAGRAPHS, LIST, PARAGRAPHS, LIST]),
        ("| a |\n| - |\n| b |\n\n- c\n", [PARAGRAPHS, PARAGRAPHS]),
        ("a\n\n/// say\nb\n///\n\n- c\n", [PARAGRAPHS, LIST]),
    ],
)
def test_a_list_stands_close_to_the_words_that_lead_to_it_and_apart_from_all_else(source: str, gaps: list[int]) -> None:
    assert [row.gap_before for row in rows(source)[1:]] == gaps


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("The box is switched on.", "The box is switched\u00a0on."),
        ("The **box** is switched on.", "The box is switched\u00a0on."),
        ("Call them now", "Call them now"),
        ("Regardez la télécommande programmable.", "Regardez la télécommande programmable."),
        ("Type the key `ab cd`", "Type the key ab cd"),
        ("| a b c d |\n| - |\n| e f g h |", "a b c d"),
    ],
)
def test_no_last_line_is_a_single_short_word(source: str, shown: str) -> None:
    row = rows(f"{source}\n")[1]
    row = row.children[0] if row.children else row
    document = QTextDocument()
    document.setHtml(row.markup)
    found = document.toRawText()
    assert (found, row.plain) == (shown, shown.replace("\u00a0", " "))


@pytest.mark.usefixtures("sitter")  # the fonts come with the program
@pytest.mark.parametrize("sizes", [Sizes(1920, 1080, 1.0), Sizes(1920, 1080, 2.0), Sizes(800, 1280, 1.5)], ids=str)
@pytest.mark.parametrize("source", ["{}\n", "- {}\n", "1. {}\n", "- [ ] {}\n"])
def test_lines_of_running_text_are_as_far_apart_as_the_look_has_it(sizes: Sizes, source: str) -> None:
    *_, row = rows(source.format("A word of a line. " * 9))
    size = sizes.body(34)
    assert abs(baseline_distance(row.markup, size) / size - 1.35) < 0.02


@pytest.mark.usefixtures("sitter")
def test_titles_keep_the_lines_of_their_face() -> None:
    assert baseline_distance(rows("a\n")[0].markup + " word" * 20, 60) == pytest.approx(78, abs=1)


def baseline_distance(markup: str, size_px: int) -> float:
    font = QFont(FAMILY)
    font.setPixelSize(size_px)
    document = QTextDocument()
    document.setUseDesignMetrics(True)
    document.setDefaultFont(font)
    document.setTextWidth(20 * size_px)
    document.setHtml(markup)
    block = document.begin()
    document.documentLayout().blockBoundingRect(block)
    first, second = block.layout().lineAt(0), block.layout().lineAt(1)
    return second.y() + second.ascent() - first.y() - first.ascent()
