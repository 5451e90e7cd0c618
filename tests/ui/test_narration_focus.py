"""The keyboard's place where the voice is told what to do: it is moved by keys alone, and never held."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.base.settings import Profile
from kiosk.narration.shown import Phase
from kiosk.ui.sitter import Look, Sitter
from tests.ui.keys import Key, focused, press, tab_round, tab_to
from tests.ui.seen import is_a, look_at, name_of
from tests.ui.uses import Kiosk

LISTEN, PAUSE = "Écouter", "Pause"
SCREENS = ("lesson", "lesson-speaking", "home", "recap", "comfort", "comfort-reader")
LOOKS = (Look(), Look(800, 1280, 2.0, language="ar"))


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with closing(Kiosk(tmp_path, Profile.HOME, {"read_on_open": "false"})) as made:
        yield made


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("screen", SCREENS)
def test_tab_and_shift_tab_lead_on_from_everything_and_come_round(sitter: Sitter, screen: str, look: Look) -> None:
    sitter.put(look)
    sitter.go(screen)
    forth = list(tab_round(sitter))
    assert len(forth) > 2
    back = [step_back(sitter) for _ in forth]
    last = back.index(forth[-1])
    assert [*back[last:], *back[:last]] == forth[::-1]


def step_back(sitter: Sitter) -> QQuickItem:
    press(sitter, Key.Key_Backtab)
    item = focused(sitter)
    assert item is not None
    return item


@pytest.mark.parametrize("screen", ["lesson", "home", "recap"])
def test_a_press_on_listen_leaves_the_place_where_it_is_and_lets_it_go_on(kiosk: Kiosk, screen: str) -> None:
    sitter = kiosk.sit
    sitter.go(screen)
    listen = tab_to(sitter, LISTEN)
    for name in (PAUSE, LISTEN, PAUSE):
        press(sitter, Key.Key_Space)
        assert focused(sitter) == listen
        assert name_of(listen) == name
        assert places_told(sitter) == [name]
    press(sitter, Key.Key_Tab)
    after = focused(sitter)
    assert after is not None
    assert after != listen
    assert step_back(sitter) == listen
    press(sitter, Key.Key_Backtab)
    assert focused(sitter) not in (None, listen)
    assert sitter.application.shell.isSpeaking, "who goes on is read to"


def test_everything_of_the_voice_on_the_sheet_is_left_as_it_was_come_to(sitter: Sitter) -> None:
    sitter.put(Look())
    sitter.go("comfort-reader")
    touched = 0
    for control in look_at(sitter).controls:
        if is_a(control.item, "MainButton") or is_a(control.item, "RoundTool"):
            continue
        control.item.forceActiveFocus()
        press(sitter, Key.Key_Space)
        assert focused(sitter) == control.item, control.name
        press(sitter, Key.Key_Tab)
        assert focused(sitter) != control.item, control.name
        touched += 1
    assert touched > 10


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Up, Key.Key_R])
def test_keys_for_sentences_move_no_place(kiosk: Kiosk, key: Key) -> None:
    kiosk.session.open_lesson("internet-box")
    kiosk.sit.settle()
    listen = tab_to(kiosk.sit, LISTEN)
    press(kiosk.sit, key)
    assert len(kiosk.sounds.asked) == 1
    assert focused(kiosk.sit) == listen


def test_no_word_that_is_said_moves_the_place(kiosk: Kiosk) -> None:
    QAccessible.setActive(True)
    kiosk.session.open_lesson("internet-box")
    kiosk.sit.settle()
    listen = tab_to(kiosk.sit, LISTEN)
    press(kiosk.sit, Key.Key_Space)
    assert kiosk.sounds.state.phase is Phase.SPEAKING
    for word_index in range(2):
        kiosk.sounds.stand_at(1, word_index)
        kiosk.sit.settle()
        assert focused(kiosk.sit) == listen
        assert places_told(kiosk.sit) == [PAUSE]
    assert kiosk.stage is not None
    kiosk.stage.put_reader(True)
    kiosk.sit.settle()
    assert focused(kiosk.sit) == listen
    assert places_told(kiosk.sit) == [LISTEN]


def places_told(sitter: Sitter) -> list[str]:
    """What assistive technology takes for the keyboard's place."""
    found: list[str] = []
    waiting = [QAccessible.queryAccessibleInterface(sitter.window)]
    while waiting:
        one = waiting.pop()
        if one.state().focused and one.object() is not sitter.window:
            found.append(one.text(QAccessible.Text.Name))
        waiting += filter(None, (one.child(index) for index in range(one.childCount())))
    return found
