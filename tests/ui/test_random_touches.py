"""Whoever touches everything, in any order: no error, no message of Qt's, always something to touch, nothing cut."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.app.studio import studio
from kiosk.ui.screens import Scene
from kiosk.ui.sitter import SIZES, SQUARE, Look, Sitter
from tests.ui.keys import Key
from tests.ui.seen import look_at

ACTS = 240
LOOK_EVERY = 4
KEYS = (
    *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Space, Key.Key_Escape, Key.Key_R, Key.Key_A),
    *(
        Key.Key_Left,
        Key.Key_Right,
        Key.Key_Up,
        Key.Key_Down,
        Key.Key_PageUp,
        Key.Key_PageDown,
        Key.Key_Home,
        Key.Key_End,
    ),
)
PAUSES_S = (0.2, 1.0, 5.0, 30.0, 61.0, 90.0)  # the shop warns after 60 s


class Visitor:
    """Does something at random; the seed decides what."""

    def __init__(self, sitter: Sitter, seed: int) -> None:
        self.sitter, self.chance = sitter, random.Random(seed)
        self.done: list[str] = []

    def act(self) -> None:
        ways: tuple[Callable[[], str], ...] = (self._touch, self._touch_anywhere, self._swipe, self._press, self._wait)
        (way,) = self.chance.choices((*ways, self._turn), (62, 6, 6, 18, 5, 3))
        self.done.append(way())
        if self.chance.random() < 0.7:  # else the next act comes while this one is still being answered
            self.sitter.settle()

    def _touch(self) -> str:
        controls = look_at(self.sitter).controls
        if not controls:  # a screen may just be coming
            self.sitter.settle()
            controls = look_at(self.sitter).controls
        assert controls, "there is nothing to touch"
        one = self.chance.choice(controls)
        place = one.shown.center().toPoint()
        QTest.mouseClick(self.sitter.window, Qt.MouseButton.LeftButton, pos=place)
        return f"touch {one.name}"

    def _touch_anywhere(self) -> str:
        place = self._anywhere()
        QTest.mouseClick(self.sitter.window, Qt.MouseButton.LeftButton, pos=place)
        return f"touch {place.x()}, {place.y()}"

    def _swipe(self) -> str:
        window, start, end = self.sitter.window, self._anywhere(), self._anywhere()
        QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=start)
        for part in range(1, 5):
            QTest.mouseMove(window, start + (end - start) * part / 4)
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=end)
        return "swipe"

    def _press(self) -> str:
        key = self.chance.choice(KEYS)
        QTest.keyClick(self.sitter.window, key)
        return f"press {key.name}"

    def _wait(self) -> str:
        pause_s = self.chance.choice(PAUSES_S)
        self.sitter.let_pass(pause_s)
        return f"wait {pause_s} s"

    def _turn(self) -> str:
        size, look = self.chance.choice((*SIZES, SQUARE)), self.sitter.look
        self.sitter.put(Look(*size, look.scale, look.theme, look.language))
        return f"a window of {size}"

    def _anywhere(self) -> QPoint:
        window = self.sitter.window
        return QPoint(self.chance.randrange(window.width()), self.chance.randrange(window.height()))


@pytest.mark.parametrize("scene", Scene)
def test_nothing_breaks_whatever_is_touched(scene: Scene) -> None:
    with studio(scene) as sitter:
        visitor = Visitor(sitter, seed=len(scene.value))
        for number in range(1, ACTS + 1):
            visitor.act()
            if number % LOOK_EVERY:
                continue
            sitter.settle()
            faults = look_at(sitter).faults
            if faults:  # the shop's loop may just have turned on
                sitter.settle()
                faults = look_at(sitter).faults
            assert not faults, f"{sitter.look.name} after {visitor.done[-8:]}: {faults}"
