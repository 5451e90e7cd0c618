"""A finger that moves across a step: along the line it turns the step, up and down it moves the page."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest

from kiosk.ui.sitter import Look, Sitter
from tests.ui.seen import panes

LONG = Look(1280, 800, 2.0)
PIECES = 12  # a finger does not leap
PACE_MS = 8  # nor does it move in no time: how fast it goes is a part of the gesture, and nothing to wait for


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


def swipe(sitter: Sitter, device: QPointingDevice, across: float, down: float) -> None:
    """From the middle of the words, by shares of the window."""
    window = sitter.window
    start = QPointF(0.6 * window.width(), 0.5 * window.height())
    way = QPointF(across * window.width(), down * window.height())
    QTest.touchEvent(window, device).press(0, start.toPoint()).commit()
    for piece in range(1, PIECES + 1):
        place: QPoint = (start + way * (piece / PIECES)).toPoint()
        QTest.touchEvent(window, device).move(0, place).commit()
        QTest.qWait(PACE_MS)
    QTest.touchEvent(window, device).release(0, (start + way).toPoint()).commit()
    sitter.settle()


def step(sitter: Sitter) -> int:
    return sitter.session.lesson.shown.index


@pytest.mark.parametrize(("language", "on"), [("fr", -1), ("ar", 1)])
def test_a_swipe_turns_the_step_as_the_language_reads(
    sitter: Sitter, screen: QPointingDevice, language: str, on: int
) -> None:
    sitter.put(Look(1280, 800, language=language))
    sitter.go("lesson")
    assert step(sitter) == 1
    swipe(sitter, screen, 0.3 * on, 0.02)
    assert step(sitter) == 2
    swipe(sitter, screen, -0.3 * on, 0.02)
    assert step(sitter) == 1


def test_a_finger_that_only_trembles_turns_nothing(sitter: Sitter, screen: QPointingDevice) -> None:
    sitter.put(Look(1280, 800))
    sitter.go("lesson")
    swipe(sitter, screen, -0.03, 0.0)
    assert step(sitter) == 1


def test_on_a_long_page_up_and_down_moves_it_and_across_turns(sitter: Sitter, screen: QPointingDevice) -> None:
    sitter.put(LONG)
    sitter.go("lesson:internet-box:2")
    (pane,) = panes(sitter.window.contentItem())
    swipe(sitter, screen, 0.0, -0.3)
    assert step(sitter) == 1
    assert pane.property("contentY") > 50

    place = pane.property("contentY")
    swipe(sitter, screen, 0.0, 0.3)
    assert step(sitter) == 1
    assert pane.property("contentY") < place

    swipe(sitter, screen, 0.3, 0.0)
    assert step(sitter) == 0
