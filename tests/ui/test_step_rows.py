"""The rows of a step are what its author wrote."""

import pytest

from kiosk.lesson.parser import parse_lesson
from kiosk.ui.step_rows import rows_of
from tests.lesson.packs import GUIDE, PATH

DOT = 0


@pytest.mark.parametrize(
    ("source", "items"),
    [
        ("1. a\n    - b\n    - c\n2. d\n", [("a", 0, 1), ("b", 1, DOT), ("c", 1, DOT), ("d", 0, 2)]),
        ("- a\n    1. b\n    2. c\n- d\n", [("a", 0, DOT), ("b", 1, 1), ("c", 1, 2), ("d", 0, DOT)]),
        ("3. a\n    1. b\n4. c\n    1. d\n", [("a", 0, 3), ("b", 1, 1), ("c", 0, 4), ("d", 1, 1)]),
    ],
)
def test_a_list_inside_another_is_drawn_as_its_own_kind(source: str, items: list[tuple[str, int, int]]) -> None:
    lesson = parse_lesson(f"{GUIDE}\n{source}", PATH).lesson
    assert lesson is not None
    rows = [row for row in rows_of(lesson.steps[0], {}) if row.kind == "item"]
    assert [(row.plain, row.depth, row.number) for row in rows] == items
