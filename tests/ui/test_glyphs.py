"""Every sign of lessons and screens is drawn by a face that ships: another costs 720 ms once, or is a hollow box."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QTextLayout

from kiosk.app.play import INTERFACE_LANGUAGES
from kiosk.base.languages import own_name
from kiosk.ui.fonts import ARABIC_FAMILY, FAMILY, MONO_FAMILY, load_first_fonts, load_other_fonts
from tests.tools.translations import messages

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = {FAMILY, MONO_FAMILY, ARABIC_FAMILY}
WEIGHTS = (QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold)
WORD = re.compile(r"\S+")


@pytest.fixture(scope="module", autouse=True)
def _fonts(qapp: object) -> None:  # noqa: ARG001
    load_first_fonts(ROOT / "media" / "fonts")
    load_other_fonts(ROOT / "media" / "fonts")


def lesson_texts() -> str:
    files = [*(ROOT / "lessons").rglob("*.md"), *(ROOT / "lessons" / "devices").glob("*.yaml")]
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(files))


def screen_texts() -> Iterator[str]:
    for file in sorted((ROOT / "translations").glob("*.ts")):
        for message in messages(file):
            yield message.source
            yield from message.forms
    for language in (*INTERFACE_LANGUAGES, *(file.stem for file in (ROOT / "lessons" / "guides").rglob("*.md"))):
        yield own_name(language)
    for file in sorted((ROOT / "kiosk" / "ui").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def foreign(text: str, font: QFont) -> dict[str, set[str]]:
    """The words of `text` that some other face than ours is needed for, by that face."""
    found: dict[str, set[str]] = {}
    for word in sorted(set(WORD.findall(text))):
        layout = QTextLayout(word, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            family = run.rawFont().familyName()
            if family not in SHIPPED:
                found.setdefault(family, set()).add(word)
            elif 0 in run.glyphIndexes():
                found.setdefault("no face at all", set()).add(word)
    return found


def face(family: str, weight: QFont.Weight, *, is_italic: bool = False) -> QFont:
    font = QFont(family)
    font.setPixelSize(34)
    font.setWeight(weight)
    font.setItalic(is_italic)
    return font


@pytest.mark.parametrize("is_italic", [False, True])
@pytest.mark.parametrize("weight", WEIGHTS)
def test_lessons_need_no_other_face(weight: QFont.Weight, is_italic: bool) -> None:
    assert foreign(lesson_texts(), face(FAMILY, weight, is_italic=is_italic)) == {}


def test_lessons_need_no_other_face_where_they_show_code() -> None:
    code = " ".join(re.findall("`([^`]+)`", lesson_texts()))
    assert foreign(code, face(MONO_FAMILY, QFont.Weight.Normal)) == {}


@pytest.mark.parametrize("weight", WEIGHTS)
def test_screens_need_no_other_face(weight: QFont.Weight) -> None:
    assert foreign(" ".join(screen_texts()), face(FAMILY, weight)) == {}


def test_a_sign_that_no_face_has_is_found() -> None:
    assert foreign("漢字", face(FAMILY, QFont.Weight.Normal)) != {}


def test_digits_in_arabic_come_from_the_latin_face() -> None:
    layout = QTextLayout("الخطوة 112", face(FAMILY, QFont.Weight.Normal))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    families: Counter[str] = Counter()
    for run in layout.glyphRuns():
        families[run.rawFont().familyName()] += len(run.glyphIndexes())
    assert set(families) == {FAMILY, ARABIC_FAMILY}
    assert families[FAMILY] >= 3
