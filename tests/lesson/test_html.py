"""Markup holds the words of the lesson and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from kiosk.lesson.html import from_right, markup, running
from kiosk.lesson.model import Mark, Run, plain

TEXTS = [
    "It is <b>Chez_Nous_* & \"co\" 'x'</b>",
    "a\u00a0: 20\u202f000  two  spaces ",
    " leading",
    "😀 é ← العربية",
    "&amp; &lt;script&gt;",
    "",
]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("marks", [Mark.NONE, Mark.STRONG, Mark.CODE, Mark.STRONG | Mark.EMPHASIS | Mark.CODE])
def test_the_window_shows_the_same_signs(text: str, marks: Mark) -> None:
    whole = markup((Run("x", Mark.NONE), Run(text, marks), Run("y", Mark.NONE, "https://a.org/?b=c&d")))
    assert shown(whole) == shown(from_right(whole)) == shown(running(whole)) == f"x{text}y"


@pytest.mark.usefixtures("qapp")
@given(
    st.lists(st.tuples(st.text(st.characters(categories=("L", "N", "P", "S", "Zs"))), st.integers(0, 7)), max_size=5)
)
def test_any_text_is_shown_as_it_is(parts: list[tuple[str, int]]) -> None:
    text = tuple(Run(words, Mark(marks)) for words, marks in parts)
    assert shown(markup(text)) == plain(text)


def test_a_link_is_only_words_in_the_window() -> None:
    assert "href" not in markup((Run("x", Mark.NONE, "https://a.org"),))


def shown(window_markup: str) -> str:
    document = QTextDocument()
    document.setHtml(window_markup)
    return document.toRawText()
