"""A lesson's words run as their own language does, in a kiosk whose screens run the other way."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLayout
from PySide6.QtQuick import QQuickItem

from kiosk.lesson.compile import Compiler
from kiosk.ui.sitter import Look, Sitter, items
from tests.journeys.own_pack import OwnPack
from tests.lesson.packs import write_pack
from tests.ui.seen import evaluated, look_at

EVERYTHING = """---
title: "{0}"
topic: explain
devices: []
minutes: 3
---

## {0}

{0}

1. {0} 1
2. {0} 2
    - {0} 3

- [ ] {0} 4

> [!WARNING]
> {0} 5

| {0} 6 | {0} 7 |
| --- | --- |
| {0} 8 | {0} 9 |

```
{0} 14: -3
```

/// ask | {0} 10
- [x] {0} 11
- [ ] {0} 12

{0} 13
///
"""
WORDS = {"en": "Where", "ar": "WPS مرحبا"}  # a line may begin with a word that runs the other way
ENDS = {"en": 1, "ar": 2}  # Qt.AlignmentFlag: where lines begin
LOOKS = ((1920, 1080, 1.0), (800, 1280, 2.0))


@contextmanager
def lesson_in(lesson_language: str, screen_language: str, folder: Path) -> Iterator[Sitter]:
    text = EVERYTHING.format(WORDS[lesson_language])
    pack = write_pack(folder / "pack", {f"lessons/guides/all/{lesson_language}.md": text})
    with Compiler(pack, folder / "home" / "compiled", widest_px=720) as compiler:
        compiler.compile()
    run = OwnPack(pack, folder / "home", language=screen_language)
    try:
        run.sitter.session.open_lesson("all")
        yield run.sitter
    finally:
        run.close()


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def alignment(item: QQuickItem) -> int:
    return int(evaluated(item, "effectiveHorizontalAlignment"))


def first_letter_x(item: QQuickItem) -> float:
    return float(evaluated(item, "positionToRectangle(0)").x())


@pytest.mark.parametrize(
    ("lesson_language", "screen_language"), [("en", "ar"), ("ar", "fr"), ("ar", "ar"), ("en", "fr")]
)
def test_the_words_of_a_lesson_begin_where_its_language_does(
    lesson_language: str, screen_language: str, tmp_path: Path
) -> None:
    word, is_right = WORDS[lesson_language], lesson_language == "ar"
    with lesson_in(lesson_language, screen_language, tmp_path) as sitter:
        for width, height, scale in LOOKS:
            sitter.put(Look(width, height, scale, language=screen_language))
            sitter.session.answer(
                next(row for row in sitter.session.lesson.shown.rows if row.kind == "ask").children[0].leaf
            )
            sitter.settle()
            words = next(item for item in items(sitter.window.contentItem()) if item.inherits("QQuickFlickable"))
            texts = [item for item in items(words) if item.inherits("QQuickTextEdit")]
            assert len(texts) > 10
            code = next(item for item in texts if "Mono" in item.property("text"))
            assert alignment(code) == ENDS["en"]
            assert first_letter_x(code) < code.width() / 2
            texts.remove(code)
            assert {alignment(item) for item in texts} == {ENDS[lesson_language]}

            for item in texts:
                if word in item.property("text"):
                    assert (first_letter_x(item) > item.width() / 2) is is_right, item.property("text")

            signs = [place(item) for item in items(words) if is_sign(item)]
            assert len(signs) >= 5
            middle = place(words).center().x()
            assert {sign.center().x() > middle for sign in signs} == {is_right}

            cells = {item.property("text"): place(item).center().x() for item in texts}
            first, second = (next(at for text, at in cells.items() if f"{word} {cell}<" in text) for cell in (8, 9))
            if width > height:
                assert (first > second) is is_right
            assert not look_at(sitter).faults


def is_sign(item: QQuickItem) -> bool:
    """A number, a box or an icon beside one of the lesson's texts."""
    text = str(item.property("text")) if item.inherits("QQuickText") else ""
    return text.isdigit() or bool(text and all("\ue000" <= sign <= "\uf8ff" for sign in text))


def laid_out(item: QQuickItem) -> QTextLayout:
    """The item's text on one line, with the places of its letters."""
    layout = QTextLayout(str(item.property("text")), item.property("font"))
    layout.beginLayout()
    layout.createLine().setLineWidth(10_000)
    layout.endLayout()
    return layout


def letter_x(layout: QTextLayout, index: int) -> float:
    return float(layout.lineAt(0).cursorToX(index)[0])  # type: ignore[index]


@pytest.mark.parametrize("screen", ["visit-recap"])
def test_an_address_behind_a_title_in_arabic_ends_in_its_slash(sitter: Sitter, screen: str) -> None:
    sitter.put(Look(language="ar"))
    sitter.go(screen)
    ends = []
    for title, address in sitter.session.recap.shown.others:
        shown = (item for item in items(sitter.window.contentItem()) if item.inherits("QQuickText"))
        item = next(item for item in shown if title in str(item.property("text")) and ":" in item.property("text"))
        layout = laid_out(item)
        first, last = layout.text().index(address[0], len(title)), layout.text().rindex(address[-1])
        assert letter_x(layout, first + 1) < letter_x(layout, last), address
        ends.append(address[-1])
    assert "/" in ends
