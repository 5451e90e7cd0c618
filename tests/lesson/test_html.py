"""Markup holds the words of the lesson and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from kiosk.lesson.html import blocks_html, from_right, markup, running, step_html
from kiosk.lesson.model import Mark, Paragraph, Run, plain
from kiosk.lesson.parser import parse_lesson
from tests.lesson.packs import GUIDE, PATH
from tests.lesson.test_codec import EVERYTHING

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


def test_a_link_that_is_not_https_is_only_words() -> None:
    text = (Run("x", Mark.NONE, "javascript:alert(1)"),)
    assert "href" not in "".join(blocks_html((Paragraph(text, 1),)))


@pytest.mark.parametrize(
    ("source", "page"),
    [
        ("1. a\n    - b\n2. c\n", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("- a\n    1. b\n    2. c\n- d\n", "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>"),
        ("- a\n- b\n    2. c\n", '<ul><li>a</li><li>b<ol start="2"><li>c</li></ol></li></ul>'),
    ],
)
def test_a_list_inside_another_keeps_its_own_kind(source: str, page: str) -> None:
    lesson = parse_lesson(f"{GUIDE}\n{source}", PATH).lesson
    assert lesson is not None
    assert page in step_html(lesson.steps[0])


def test_a_web_page_gets_every_block() -> None:
    lesson = parse_lesson(EVERYTHING, PATH).lesson
    assert lesson is not None
    (step,) = lesson.steps
    page = step_html(step, "pictures/{source}")
    assert page.startswith('<section id="find"><h2>Find <i>it</i></h2>')
    for piece in (
        '<img src="pictures/media/box.svg" alt="The box">',
        '<a href="https://a.org">link</a>',
        '<ol start="3"><li>c<ul><li>d</li></ul><ol start="4"><li>e</li></ol></li></ol>',
        '<th scope="col" style="text-align:end">b</th>',
        '<pre dir="ltr"><code>code &quot;x&quot;\ny</code></pre>',
        '<aside class="tip"><h3>Try</h3><p>Text.</p></aside>',
        "<details><p>because</p></details>",
    ):
        assert piece in page
    assert "Say why" not in page
    assert "Said" not in page


def test_lists_close_what_they_open() -> None:
    lesson = parse_lesson(GUIDE + "\n- a\n    - b\n        - c\n- d\n    - e\n", PATH).lesson
    assert lesson is not None
    html = blocks_html(lesson.steps[0].blocks[2:])
    assert html == "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d<ul><li>e</li></ul></li></ul>"


def shown(window_markup: str) -> str:
    document = QTextDocument()
    document.setHtml(window_markup)
    return document.toRawText()
