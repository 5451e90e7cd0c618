"""The kiosk alone in a shop, on the real window: it calls people over, asks who is there, and forgets them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.base.settings import Profile
from kiosk.unattended.residue import missing
from tests.ui.heard import heard
from tests.ui.uses import Kiosk

MIDDLE = QPoint(700, 500)


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    made = Kiosk(tmp_path, Profile.SHOP, {"attract_screen_s": "8"})
    yield made
    made.close()


def begun(kiosk: Kiosk) -> Kiosk:
    kiosk.touch_at(MIDDLE)
    assert kiosk.shell.screen == "Home"
    return kiosk


def test_the_loop_goes_on_by_the_clock_and_through_the_languages(kiosk: Kiosk) -> None:
    attract = kiosk.attract
    assert kiosk.shell.screen == "Attract"
    assert attract.shown.title == ""
    assert attract.shown.invitations[0][1] == "Touch to begin"

    kiosk.pass_s(7.9)
    assert attract.shown.title == ""
    titles = []
    for _ in range(12):
        kiosk.pass_s(8)
        titles.append(attract.shown.title)
    assert {"Votre lampe connectée", "Your connected lamp", ""} <= {*titles}


def test_a_touch_anywhere_begins_in_the_language_of_what_is_shown(kiosk: Kiosk) -> None:
    while kiosk.first.language != "en":
        kiosk.pass_s(8)
    kiosk.touch_at(QPoint(1900, 20))

    assert kiosk.shell.screen == "Home"
    assert kiosk.first.language == "en"


def test_a_key_begins_too_even_escape(kiosk: Kiosk) -> None:
    QTest.keyClick(kiosk.sit.window, Qt.Key.Key_Escape)
    kiosk.sit.settle()
    assert kiosk.shell.screen == "Home"
    assert kiosk.watch.loop is not None
    assert not kiosk.watch.loop.is_running

    kiosk.pass_s(60)
    assert kiosk.shell.sheet == "Idle"


def test_nothing_wakes_up_between_two_screens_of_the_loop(kiosk: Kiosk) -> None:
    loop = kiosk.watch.loop
    assert loop is not None
    assert loop._timer.isSingleShot()
    assert loop._timer.remainingTime() > 7000
    assert not kiosk.watch.attendant._timer.isActive()


def test_who_listens_is_there(kiosk: Kiosk) -> None:
    begun(kiosk)
    kiosk.session.open_lesson("internet-box")
    for _ in range(10):
        kiosk.clock.time_s += 30
        kiosk.shell.toggleListening()
        kiosk.shell.toggleListening()
        kiosk.pass_s(0)
    assert kiosk.shell.sheet == ""

    kiosk.pass_s(61)
    assert kiosk.shell.sheet == "Idle"


def test_the_question_is_seen_heard_and_told_as_an_alert(kiosk: Kiosk) -> None:
    QAccessible.setActive(True)
    begun(kiosk)
    kiosk.session.open_lesson("internet-box")
    kiosk.pass_s(60)
    assert kiosk.shell.sheet == "Idle"
    alerts = [one.name for one in heard(kiosk.sit) if one.role == QAccessible.Role.AlertMessage]
    assert any("30 secondes" in name for name in alerts)
    assert [path.name for path in kiosk.sounds.chimes] == ["chime.wav"]
    assert all(path.is_file() for path in kiosk.sounds.chimes)

    kiosk.pass_s(1)
    kiosk.pass_s(1)
    assert kiosk.attendance.property("secondsLeft") == 28
    assert len([said for said in kiosk.sounds.said if "secondes" in said]) == 1


def test_muted_it_asks_without_a_chime(kiosk: Kiosk) -> None:
    begun(kiosk)
    kiosk.first.comfort.setFlag("mute", True)
    kiosk.pass_s(60)

    assert kiosk.sounds.chimes == []


def test_any_touch_stays_and_does_nothing_else(kiosk: Kiosk) -> None:
    begun(kiosk)
    kiosk.session.open_lesson("internet-box")
    next_button = kiosk.control("Suivant").shown.center().toPoint()
    kiosk.pass_s(60)
    kiosk.touch_at(next_button)

    assert kiosk.shell.sheet == ""
    assert kiosk.session.lesson.stepIndex == 0
    kiosk.pass_s(59)
    assert kiosk.shell.sheet == ""


def test_a_key_stays_too_and_a_sheet_that_was_open_is_open_again(kiosk: Kiosk) -> None:
    begun(kiosk)
    kiosk.shell.openSheet("call")
    kiosk.pass_s(60)
    assert kiosk.shell.sheet == "Idle"
    QTest.keyClick(kiosk.sit.window, Qt.Key.Key_Space)
    kiosk.sit.settle()

    assert kiosk.shell.sheet == "Call"


def test_nobody_answers_and_everything_of_the_visitor_goes(kiosk: Kiosk, tmp_path: Path) -> None:
    begun(kiosk)
    kiosk.touch("English")
    kiosk.first.comfort.choose("text_scale", "1.5")
    kiosk.first.comfort.changeVolume(1)
    kiosk.session.open_lesson("guest-wifi")
    kiosk.session.stop_here()
    traces = kiosk.session.traces()
    assert missing(traces) == ()
    left = {trace.residue.name for trace in traces if trace.is_left()}
    assert left >= {"PLACE", "LANGUAGE", "COMFORT", "SOUND", "ANSWERS", "FOLLOW_UP", "SPEECH"}

    kiosk.pass_s(60)
    kiosk.pass_s(30)

    assert kiosk.shell.screen == "Attract"
    assert kiosk.shell.sheet == ""
    assert [trace.residue.name for trace in traces if trace.is_left()] == []
    assert kiosk.first.settings == kiosk.first.start_settings
    assert not kiosk.sounds.holds_text
    assert not list((tmp_path / "data").glob("*"))


def test_after_the_reset_the_next_visitor_has_a_whole_minute(kiosk: Kiosk) -> None:
    begun(kiosk)
    kiosk.pass_s(60)
    kiosk.pass_s(30)
    kiosk.pass_s(1000)
    begun(kiosk)
    kiosk.pass_s(59)

    assert kiosk.shell.sheet == ""


def test_while_the_loop_runs_nobody_is_asked(kiosk: Kiosk) -> None:
    kiosk.pass_s(3600)

    assert kiosk.shell.screen == "Attract"
    assert kiosk.shell.sheet == ""
