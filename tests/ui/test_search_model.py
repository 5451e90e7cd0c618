from dataclasses import replace

from PySide6.QtCore import QUrl

from kiosk.lesson.entry import LessonEntry
from kiosk.lesson.topic import Topic
from kiosk.library.search import Hit
from kiosk.ui.search_model import marked, rows_of_all, rows_of_hits

WIFI = LessonEntry(
    lesson_id="guest-wifi",
    language="en",
    title="Your guests' Wi-Fi",
    summary="Share <b>nothing</b> & more.",
    topic=Topic.CONNECT,
    minutes=3,
    is_must=False,
    devices=("internet-box",),
    code="",
    help_url="",
    is_reviewed=True,
    steps=(("label", "Find the label"),),
    cover=None,
    pictures=(),
    file="",
)
ENTRIES = {"guest-wifi": WIFI}


def no_cover(_: LessonEntry) -> QUrl:
    return QUrl()


def test_what_matched_is_brought_out_and_nothing_is_taken_for_markup() -> None:
    assert marked("a <b> & c", [(2, 5)], "#111") == 'a <font color="#111"><u>&lt;b&gt;</u></font> &amp; c'


def test_places_count_code_points() -> None:
    assert marked("📶 box", [(2, 5)], "#111") == '📶 <font color="#111"><u>box</u></font>'


def test_a_lesson_shows_its_summary_and_a_step_its_lesson() -> None:
    lesson = Hit("guest-wifi", "", WIFI.title, WIFI.title, ((0, 4),))
    step = Hit("guest-wifi", "label", "Find the label", "Find the label", ((9, 14),))
    rows = rows_of_hits([lesson, step], ENTRIES, no_cover, "#111")
    assert [row[3] for row in rows] == ["Share &lt;b&gt;nothing&lt;/b&gt; &amp; more.", "Your guests&#x27; Wi-Fi"]
    assert [row[4] for row in rows] == [f"{WIFI.title}, {WIFI.summary}", f"Find the label, {WIFI.title}"]
    assert rows[1][2] == 'Find the <font color="#111"><u>label</u></font>'


def test_what_answered_stands_below_the_title_it_leads_to() -> None:
    hit = Hit("guest-wifi", "", WIFI.title, "Visitors have no internet", ((0, 8),))
    row = rows_of_hits([hit], ENTRIES, no_cover, "#111")[0]
    assert row[3] == '<font color="#111"><u>Visitors</u></font> have no internet'
    assert row[4] == f"{WIFI.title}, Visitors have no internet"


def test_a_lesson_that_is_not_there_any_more_is_left_out() -> None:
    assert rows_of_hits([Hit("gone", "", "Gone", "Gone", ())], ENTRIES, no_cover, "#111") == []


def test_before_anything_is_typed_every_lesson_is_shown() -> None:
    entries = {"guest-wifi": WIFI, "lamp": replace(WIFI, lesson_id="lamp")}
    assert [row[0] for row in rows_of_all(entries, no_cover)] == ["guest-wifi", "lamp"]
