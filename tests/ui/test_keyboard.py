"""The kiosk's own keyboard on the real window."""

import logging
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QMetaObject, QRectF, Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.base.settings import Keyboard
from kiosk.ui.application import QML
from kiosk.ui.keyboard_layouts import AZERTY
from kiosk.ui.keyboard_model import KeyboardModel
from kiosk.ui.singletons import singleton
from kiosk.ui.sitter import SIZES, Look, Sitter, items
from tests.ui.hands import control, field, touch, type_on_screen
from tests.ui.heard import heard
from tests.ui.keys import Key, press
from tests.ui.seen import is_a, look_at


@pytest.fixture
def searching(sitter: Sitter) -> Iterator[Sitter]:
    """The search sheet in English: its field has the focus, and the keyboard is there."""
    sitter.put(Look(language="en"))
    sitter.go("search")
    yield sitter
    sitter.application.shell.closeSheet()
    sitter.settle()


@pytest.fixture
def secret(sitter: Sitter) -> Iterator[QQuickItem]:
    """A field for a key, on the home screen."""
    sitter.put(Look(language="en"))
    sitter.go("home")
    component = QQmlComponent(sitter.application.engine, QUrl.fromLocalFile(str(QML / "Kiosk" / "Field.qml")))
    made = component.createWithInitialProperties({"name": "Key of the network", "isSecret": True, "y": 300})
    assert isinstance(made, QQuickItem), component.errorString()
    made.setParentItem(sitter.window.contentItem())
    made.forceActiveFocus()
    sitter.settle()
    yield made
    made.deleteLater()
    sitter.settle()


def caps(sitter: Sitter) -> list[QRectF]:
    return [one.place for one in look_at(sitter).controls if is_a(one.item, "KeyCap")]


def test_what_is_touched_stands_in_the_field(searching: Sitter) -> None:
    type_on_screen(searching, "wi fi")
    assert field(searching).property("text") == "wi fi"


def test_delete_takes_one_sign_a_touch(searching: Sitter) -> None:
    type_on_screen(searching, "lamp")
    touch(searching, "Delete")
    touch(searching, "Delete")
    assert field(searching).property("text") == "la"


def test_a_touch_writes_over_what_is_selected(searching: Sitter) -> None:
    type_on_screen(searching, "lamp")
    QMetaObject.invokeMethod(field(searching), "selectAll")
    type_on_screen(searching, "x")
    assert field(searching).property("text") == "x"


def test_keys_of_a_keyboard_one_can_grasp_work_as_well(searching: Sitter) -> None:
    press(searching, Key.Key_B)
    type_on_screen(searching, "o")
    assert field(searching).property("text") == "bo"


def test_capitals_digits_and_signs_are_a_touch_away(searching: Sitter) -> None:
    touch(searching, "Capital letters")
    type_on_screen(searching, "Wi")
    touch(searching, "Digits and signs")
    type_on_screen(searching, "5_")
    touch(searching, "More signs")
    type_on_screen(searching, "€")
    assert field(searching).property("text") == "Wi5_€"


def test_another_layout_is_a_touch_away_and_the_next_field_has_its_own_again(searching: Sitter) -> None:
    touch(searching, "Another keyboard")
    type_on_screen(searching, "ض")
    assert field(searching).property("text") == "ض"
    searching.go("search")
    assert control(searching, "q").place.top() == min(place.top() for place in caps(searching))


def test_done_puts_the_keyboard_away_and_a_touch_on_the_field_brings_it_back(searching: Sitter) -> None:
    type_on_screen(searching, "wifi")
    place = field(searching)
    touch(searching, "Done")
    assert not caps(searching)
    place.forceActiveFocus()
    searching.settle()
    assert caps(searching)
    assert place.property("text") == "wifi"


def test_nothing_moves_away_from_under_a_finger(searching: Sitter) -> None:
    place = control(searching, "Your connected lamp").shown.center().toPoint()
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(searching.window, button, none, place)
    searching.settle()
    assert caps(searching)
    QTest.mouseRelease(searching.window, button, none, place)
    searching.settle()
    assert not caps(searching)
    assert searching.application.shell.screen == "Lesson"


@pytest.mark.parametrize(("size", "language"), list(product(SIZES, ("fr", "en", "ar"))), ids=str)
def test_keys_are_large_enough_and_cover_nothing(searching: Sitter, size: tuple[int, int], language: str) -> None:
    searching.put(Look(*size, language=language))
    searching.go("search")
    keys = caps(searching)
    top = min(place.top() for place in keys)
    least = searching.application.theme.touchTarget
    assert all(place.width() >= least and place.height() >= least for place in keys)
    others = [one for one in look_at(searching).controls if not is_a(one.item, "KeyCap")]
    assert all(one.shown.bottom() <= top for one in others if not one.shown.isEmpty())


def test_the_sheet_closes_with_its_keyboard(searching: Sitter) -> None:
    touch(searching, "Close")
    assert not caps(searching)
    assert searching.application.shell.sheet == ""


def test_the_keyboard_is_a_group_of_named_buttons(searching: Sitter) -> None:
    QAccessible.setActive(True)
    told = heard(searching)
    assert any(one.role == QAccessible.Role.Grouping and one.name == "Keyboard QWERTY" for one in told)
    names = [one.name for one in told if one.role == QAccessible.Role.PushButton]
    assert {"q", "Delete", "Space", "Capital letters", "Done"} <= {*names}
    fields = [one for one in told if one.role == QAccessible.Role.EditableText]
    assert [one.name for one in fields] == ["Search, A device or a problem"]


def test_the_layout_of_the_settings_goes_before_that_of_the_language(searching: Sitter) -> None:
    model = singleton(searching.application.engine, "Kiosk.Keys", KeyboardModel)
    model.follow(lambda: Keyboard.AZERTY, lambda: "en")
    searching.go("search")
    assert model.layoutName == AZERTY.own_name
    model.follow(lambda: Keyboard.AUTO, lambda: searching.first.language)


def test_a_key_is_shown_only_while_it_is_asked_for(sitter: Sitter, secret: QQuickItem) -> None:
    type_on_screen(sitter, "abc")
    place = next(item for item in items(secret) if item.inherits("QQuickTextField"))
    assert place.property("displayText") == "•••"
    touch(sitter, "Show: Key of the network")
    assert place.property("displayText") == "abc"
    assert caps(sitter)  # the field has kept the focus
    touch(sitter, "Hide: Key of the network")
    assert place.property("displayText") == "•••"
    assert secret.property("text") == "abc"


def test_what_is_typed_stands_in_no_log(
    sitter: Sitter, secret: QQuickItem, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    type_on_screen(sitter, "zyxwvu")
    assert secret.property("text") == "zyxwvu"
    touch(sitter, "Done")
    assert "zyxwvu" not in caplog.text
    assert "zyxwvu" not in "".join(capfd.readouterr())
