"""Lines of running text are as long as LOOK.md allows, in the lessons that ship."""

import pytest
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from kiosk.base.paths import find_paths
from kiosk.lesson.model import leaves, plain
from kiosk.lesson.resolve import resolve_step
from kiosk.library.index import open_library
from kiosk.ui.fonts import FAMILY
from kiosk.ui.sizes import Sizes

MOST_SIGNS = 60


def line_lengths(text: str, sizes: Sizes) -> list[int]:
    font = QFont(FAMILY)
    font.setPixelSize(sizes.body(34))
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(sizes.measure)
        found.append(len(text[line.textStart() : line.textStart() + line.textLength()].rstrip()))
    layout.endLayout()
    return found


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sizes", [Sizes(1920, 1080, 1.0), Sizes(1280, 800, 1.25)], ids=str)
@pytest.mark.usefixtures("sitter")  # the fonts come with the program
def test_a_line_holds_sixty_signs_at_most_but_for_two_in_a_hundred(language: str, sizes: Sizes) -> None:
    paths = find_paths()
    library = open_library(paths.pack, paths.compiled)
    lengths = [
        length
        for entry in library.index.lessons
        if entry.language == language
        for step in library.open_lesson(entry.lesson_id, language).lesson.steps
        for leaf in leaves(resolve_step(step, {}, {}))[1:]
        for length in line_lengths(plain(leaf.text), sizes)
    ]
    assert len(lengths) > 100
    too_long = [length for length in lengths if length > MOST_SIGNS]
    assert len(too_long) <= len(lengths) / 50, sorted(lengths)[-10:]
    assert max(lengths) <= MOST_SIGNS + 5
