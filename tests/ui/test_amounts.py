"""Numbers between a minus and a plus: sliders for those who hear the screen, and for those who have only keys."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.ui.sitter import Look, Sitter, items
from tests.ui.keys import Key, press
from tests.ui.seen import is_a, look_at, name_of
from tests.ui.uses import Kiosk

SPEED, VOLUME = "Speed of the voice", "Volume"


@pytest.fixture(scope="module", autouse=True)
def _listened_to() -> None:
    QAccessible.setActive(True)


@pytest.fixture
def comfort(sitter: Sitter) -> Sitter:
    sitter.put(Look(language="en"))
    sitter.go("comfort")
    sitter.first.comfort.putRate(165)
    sitter.first.comfort.putVolume(80)
    sitter.settle()
    return sitter


def amount(sitter: Sitter, name: str) -> QQuickItem:
    found = (one for one in items(sitter.window.contentItem()) if is_a(one, "Amount"))
    return next(item for item in found if name_of(item) == name)


def told(item: QQuickItem) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(item)


def numbers(item: QQuickItem) -> tuple[float, float, float, float]:
    value = told(item).valueInterface()
    return value.currentValue(), value.minimumValue(), value.maximumValue(), value.minimumStepSize()


@pytest.mark.parametrize(
    ("name", "expected", "shown"),
    [(SPEED, (165, 90, 220, 15), "Normal pace, 165 words a minute"), (VOLUME, (80, 10, 100, 10), "80%")],
)
def test_it_is_told_with_its_value_and_how_far_it_goes(
    comfort: Sitter, name: str, expected: tuple[float, ...], shown: str
) -> None:
    item = amount(comfort, name)
    assert told(item).role() == QAccessible.Role.Slider
    assert numbers(item) == pytest.approx(expected)
    assert told(item).text(QAccessible.Text.Description) == shown
    assert told(item).state().focusable


@pytest.mark.parametrize(
    ("name", "given", "taken"),
    [
        (VOLUME, 40, 40),
        (VOLUME, 0, 10),
        (VOLUME, 400, 100),
        (SPEED, 130, 135),
        (SPEED, 900, 220),
        (SPEED, 0, 90),
        (SPEED, 150, 150),
    ],
)
def test_assistive_technology_sets_it(comfort: Sitter, name: str, given: float, taken: float) -> None:
    item = amount(comfort, name)
    for _ in range(2):  # and again, though it was there already
        told(item).valueInterface().setCurrentValue(given)
        comfort.settle()
        assert numbers(item)[0] == pytest.approx(taken)
    settings = comfort.first.settings
    assert {SPEED: settings.speech_rate_wpm, VOLUME: settings.volume}[name] == pytest.approx(taken)
    comfort.first.comfort.putVolume(70)
    comfort.first.comfort.putRate(120)
    assert numbers(item)[0] == pytest.approx({SPEED: 120, VOLUME: 70}[name]), "it still follows what holds"


@pytest.mark.parametrize(("action", "volume"), [("Increase", 90), ("Decrease", 70)])
def test_assistive_technology_turns_it_a_step(comfort: Sitter, action: str, volume: int) -> None:
    told(amount(comfort, VOLUME)).actionInterface().doAction(action)
    assert comfort.first.settings.volume == volume


@pytest.mark.parametrize(
    ("key", "volume", "mirrored"),
    [
        (Key.Key_Right, 90, 70),
        (Key.Key_Left, 70, 90),
        (Key.Key_Up, 90, 90),
        (Key.Key_Down, 70, 70),
        (Key.Key_Home, 10, 10),
        (Key.Key_End, 100, 100),
    ],
)
def test_the_keys_of_a_slider_turn_it(comfort: Sitter, key: Key, volume: int, mirrored: int) -> None:
    amount(comfort, VOLUME).forceActiveFocus()
    press(comfort, key)
    assert comfort.first.settings.volume == volume
    comfort.first.choose_language("ar")
    comfort.first.comfort.putVolume(80)
    press(comfort, key)
    assert comfort.first.settings.volume == mirrored


def test_a_muted_voice_is_heard_again_when_its_volume_is_set(comfort: Sitter) -> None:
    comfort.first.comfort.setFlag("mute", True)
    amount(comfort, VOLUME).forceActiveFocus()
    press(comfort, Key.Key_Right)
    assert not comfort.first.settings.mute


@pytest.mark.parametrize(
    ("key", "rate_wpm", "words"), [(Key.Key_Left, 90, "Very slow"), (Key.Key_Right, 220, "Very fast")]
)
def test_the_keys_of_the_rate_reach_both_ends(comfort: Sitter, key: Key, rate_wpm: int, words: str) -> None:
    item = amount(comfort, SPEED)
    item.forceActiveFocus()
    for _ in range(5):
        press(comfort, key)
    comfort.settle()
    assert comfort.first.settings.speech_rate_wpm == rate_wpm
    assert told(item).text(QAccessible.Text.Description) == f"{words}, {rate_wpm} words a minute"


def test_its_large_buttons_stay(comfort: Sitter) -> None:
    names = [one.name for one in look_at(comfort).controls]
    assert [one for one in names if one.endswith(VOLUME)] == [f"Less: {VOLUME}", VOLUME, f"More: {VOLUME}"]


@pytest.mark.parametrize(
    ("keys", "minutes"),
    [([Key.Key_Right], 20), ([Key.Key_Left] * 2, 5), ([Key.Key_End], 60), ([Key.Key_Home, Key.Key_Left], 5)],
)
def test_the_minutes_of_a_visit_are_one_too(kiosk: Kiosk, keys: list[Key], minutes: int) -> None:
    kiosk.sit.put(Look(language="en"))
    item = amount(kiosk.sit, "How long the customer has")
    item.forceActiveFocus()
    for key in keys:
        QTest.keyClick(kiosk.sit.window, key)
    kiosk.sit.settle()
    assert kiosk.shell.screen == "Plan", "the arrows are the slider's, and turn no page"
    assert numbers(item) == pytest.approx((minutes, 5, 60, 5))
    assert kiosk.planning.shown.minutes == minutes
