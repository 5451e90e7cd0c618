"""Every screen for those who do not see it, and for those who have only the keyboard."""

import re
from html import unescape
from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy, QTest

from kiosk.base.markup import FROM_LEFT, UNTIL_HERE
from kiosk.ui.palette import PAIRS, THEMES, contrast
from kiosk.ui.recap_model import BREAK, NO_BREAK
from kiosk.ui.screens import all_screens
from kiosk.ui.sitter import SCALES, SIZES, SQUARE, Look, Sitter, items
from tests.ui.heard import heard
from tests.ui.keys import Key, focused, press, tab_round
from tests.ui.seen import MORE_BELOW, is_a, kind_of, look_at, name_of

translate = QCoreApplication.translate
Role = QAccessible.Role
TOUCHED = {Role.PushButton, Role.RadioButton, Role.CheckBox, Role.EditableText, Role.ListItem, Role.Button, Role.Slider}
# What the two sheets are opened for, as their words are in the source: context, words, and what "%1" stands for.
OFFERED = {
    "comfort": [
        *(("ComfortModel", words, "") for words in ("Normal", "Large", "Larger", "Largest")),
        *(("ComfortModel", words, "") for words in ("Light", "Dark", "High contrast")),
        *(("ComfortModel", words, "") for words in ("Each word", "The sentence", "Nothing")),
        *(("Stepper", words, "Speed of the voice") for words in ("Less: %1", "More: %1")),
        ("ComfortSheet", "Speed of the voice", ""),
        ("ComfortSheet", "Volume", ""),
        ("ComfortSheet", "Mute", ""),
    ],
    "language": [("", own_name, "") for own_name in ("Français", "English", "العربية")],
}
TURNS_A_PAGE = ("\ue042", "\ue04a")  # arrows down and up, of the icon font
# These are one button from edge to edge, and any key presses it; the tab key leads from the one to the tools above it.
WHOLE = ("attract", "attract-cover", "idle")
BY_PARTS = [screen for screen in all_screens() if screen not in WHOLE]
# Whether anybody is there is answered by any touch, and what was there before is there again.
WITH_TOOLS = [screen for screen in all_screens() if screen != "idle"]
TELLS_WHOM_TO_CALL = ("idle", "sorry")  # in words of their own, without a touch
# The largest text scrolls wherever anything can scroll; the smallest window has the least room.
LOOKS = (Look(), Look(800, 1280, 2.0, "contrast", "ar"))


@pytest.fixture(scope="module", autouse=True)
def _listened_to() -> None:
    QAccessible.setActive(True)


def show(sitter: Sitter, screen: str, look: Look) -> None:
    sitter.put(look)
    sitter.go(screen)


def is_sign(text: str) -> bool:
    """Whether it is a glyph of the icon font: a decoration."""
    return all("\ue000" <= sign <= "\uf8ff" for sign in text)


def plain_of(item: QQuickItem) -> str:
    """What it shows, without the markup that brings out what was searched for, and without where an address breaks."""
    text = str(item.property("text")).replace(BREAK, "").replace(NO_BREAK, "")
    return unescape(re.sub("<[^<>]+>", "", text)) if "<u>" in text or "&" in text else text


@pytest.mark.parametrize("screen", all_screens())
def test_every_control_has_a_name_and_a_role(sitter: Sitter, screen: str) -> None:
    show(sitter, screen, LOOKS[0])
    told = heard(sitter)
    for control in look_at(sitter).controls:
        place = control.place.toRect()
        found = [
            one
            for one in told
            if one.role in TOUCHED and one.name and (one.place.center() - place.center()).manhattanLength() < 4
        ]
        assert found, f"{control.name!r} at {place} is not in the tree"


TOLD_IN_FULL = {"mots/min": "mots par minute"}


@pytest.mark.parametrize("screen", all_screens())
def test_every_word_that_is_shown_is_told(sitter: Sitter, screen: str) -> None:
    show(sitter, screen, LOOKS[0])
    unseen = str.maketrans({"\u00a0": " ", FROM_LEFT: None, UNTIL_HERE: None})
    told = " ".join(f"{one.name} {one.description}" for one in heard(sitter)).translate(unseen)
    for item in items(sitter.window.contentItem()):
        if item.inherits("QQuickText") and item.isEnabled():
            words = plain_of(item).translate(unseen)
            words = TOLD_IN_FULL.get(words, words)
            assert is_sign(words) or words in told or words.isdigit(), words


@pytest.mark.parametrize("screen", BY_PARTS)
def test_every_screen_has_a_heading_and_no_nameless_picture(sitter: Sitter, screen: str) -> None:
    show(sitter, screen, LOOKS[0])
    told = heard(sitter)
    assert [one.name for one in told if one.role == Role.Heading and one.name]
    assert not [one for one in told if one.role == Role.Graphic and not one.name]


def test_the_picture_of_a_step_is_told_with_its_words(sitter: Sitter) -> None:
    show(sitter, "lesson", LOOKS[0])
    pictures = [one.name for one in heard(sitter) if one.role == Role.Graphic]
    assert pictures == [sitter.session.lesson.shown.picture.alt]


@pytest.mark.parametrize("screen", ["blocks-lists"])
def test_entries_of_a_list_are_told_with_their_numbers_and_whether_they_are_done(sitter: Sitter, screen: str) -> None:
    show(sitter, screen, LOOKS[0])
    assert [one.name.replace("\u00a0", " ") for one in heard(sitter) if one.role == Role.ListItem] == [
        "Fermez la maison :",
        "1. les fenêtres d’abord\u202f;",
        "2. puis la porte du garage.",
        "Laissez une lampe allumée.",
        "1. Ouvrez l’application.",
        "En haut : Maison",
        "En bas : Absent",
        "2. Attendez le signal.",
        "Fait : Le détecteur est posé, et il a été essayé.",
        "Pas encore fait : Les piles de rechange sont dans le tiroir de la cuisine.",
    ]


def test_the_symbol_is_told_with_where_it_leads(sitter: Sitter) -> None:
    show(sitter, "recap", LOOKS[0])
    pictures = [one.name for one in heard(sitter) if one.role == Role.Graphic]
    assert any(sitter.session.recap.shown.address in name for name in pictures)


@pytest.mark.parametrize("screen", ["recap", "visit-recap"])
def test_who_does_not_scan_is_told_a_number_to_call(sitter: Sitter, screen: str) -> None:
    show(sitter, screen, LOOKS[0])
    told = [one.name for one in heard(sitter) if one.role == Role.StaticText]
    number = sitter.first.settings.help_number
    assert [name for name in told if number in name.replace("\u00a0", " ")] == [sitter.application.shell.helpLine]


@pytest.mark.parametrize("screen", TELLS_WHOM_TO_CALL)
def test_a_screen_without_tools_says_whom_to_call(sitter: Sitter, screen: str) -> None:
    show(sitter, screen, LOOKS[0])
    told = [one.name for one in heard(sitter) if one.role == Role.StaticText]
    settings = sitter.first.settings
    hours = dict(settings.call_hours)[LOOKS[0].language]
    for words in (settings.call_name, f"Numéro\u00a0: {settings.call_number}", hours):
        assert words in told


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("screen", BY_PARTS)
def test_the_tab_key_reaches_every_control_in_reading_order(sitter: Sitter, screen: str, look: Look) -> None:
    show(sitter, screen, look)
    # The keys on the screen are for fingers: who has a tab key has keys of their own, and the field keeps the focus.
    controls = [one for one in look_at(sitter).controls if not is_a(one.item, "KeyCap")]
    expected = {control.item for control in controls}
    # What turns a page is not there once the focus has turned it.
    pages = [item for item in expected if item.property("glyph") in TURNS_A_PAGE]
    reached: list[QQuickItem] = []
    turns: list[str] = []
    for item in tab_round(sitter):
        # A keypad is the same in every language.
        is_mirrored = look.language == "ar" and not is_a(item, "StaffKeys")
        if reached and not reads_on(place_of(reached[-1]), place_of(item), is_mirrored):
            turns.append(f"{name_of(reached[-1])} → {name_of(item)}")
        reached.append(item)
    missed = [name_of(item) for item in expected if item not in reached and item not in pages]
    assert not missed
    assert len(turns) <= 1, turns  # once round, from the last to the first


def place_of(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def reads_on(one: QRectF, other: QRectF, is_right_to_left: bool) -> bool:
    """Whether `other` follows `one`: further along the line, lower, or in the next column."""
    ahead, behind = (one.left(), other.right()) if is_right_to_left else (other.left(), one.right())
    is_same_line = min(one.bottom(), other.bottom()) - max(one.top(), other.top()) > 1
    return ahead >= behind - 1 or (not is_same_line and other.top() >= one.bottom() - 1)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("screen", BY_PARTS)
def test_the_keyboard_s_place_is_ringed_and_in_sight(sitter: Sitter, screen: str, look: Look) -> None:
    show(sitter, screen, look)
    for item in tab_round(sitter):
        ringed = item.parentItem() if item.inherits("QQuickTextField") else item
        rings = [one for one in ringed.childItems() if is_a(one, "FocusRing") and one.isVisible()]
        assert rings, f"{name_of(item)!r} has the focus and no ring"
        control = next(one for one in look_at(sitter).controls if one.item == item)
        assert control.shown == control.place, f"{name_of(item)!r} has the focus out of sight"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
@pytest.mark.parametrize("screen", ["home", "ask", "recap", "comfort", "overview", "staff"])
def test_enter_and_space_do_what_a_touch_does(sitter: Sitter, screen: str, key: Key) -> None:
    show(sitter, screen, Look())
    # A number has the keys of a slider.
    touched = [one for one in look_at(sitter).controls if not is_a(one.item, "Amount")]
    kinds = {kind_of(one.item): name_of(one.item) for one in touched}
    for name in kinds.values():
        show(sitter, screen, Look())
        item = next(one.item for one in look_at(sitter).controls if name_of(one.item) == name)
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        before = state(sitter)
        spies = [spy_on(item, signal) for signal in ("clicked", "toggled")]
        press(sitter, key)
        assert any(spy.count() for spy in spies) or state(sitter) != before, name


def spy_on(item: QQuickItem, signal: str) -> QSignalSpy:
    name: Any = SIGNAL(f"{signal}()")  # the stub asks for bytes, the binding refuses them
    return QSignalSpy(item, name)


def state(sitter: Sitter) -> tuple[object, ...]:
    shell = sitter.application.shell
    return shell.screen, shell.sheet, shell.isSpeaking, sitter.first.settings


@pytest.mark.parametrize(
    ("screen", "key"),
    [
        *product(WHOLE, [Key.Key_Return, Key.Key_Space, Key.Key_A, Key.Key_Down]),
        *product(["attract"], [Key.Key_Right, Key.Key_Left, Key.Key_PageUp, Key.Key_PageDown, Key.Key_Escape]),
        ("idle", Key.Key_Tab),
    ],
)
def test_any_key_answers_a_screen_that_is_one_button(sitter: Sitter, screen: str, key: Key) -> None:
    show(sitter, screen, Look())
    press(sitter, key)
    assert (sitter.application.shell.screen, sitter.application.shell.sheet) == ("Home", "")


@pytest.mark.parametrize("screen", ["idle"])
def test_the_tab_key_that_answers_is_on_a_control_of_the_screen_below(sitter: Sitter, screen: str) -> None:
    for key in (Key.Key_Tab, Key.Key_Backtab):
        show(sitter, screen, Look())
        press(sitter, key)
        item = focused(sitter)
        assert item is not None
        assert item.property("visualFocus")
        assert any(one.item == item for one in look_at(sitter).controls)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
@pytest.mark.parametrize("screen", ["attract"])
@pytest.mark.parametrize(("tab_count", "sheet"), [(1, "Comfort"), (2, "Language"), (3, "Call"), (4, "")])
def test_the_tab_key_leads_to_the_tools_of_the_loop(
    sitter: Sitter, screen: str, tab_count: int, sheet: str, key: Key
) -> None:
    show(sitter, screen, Look())
    for _ in range(tab_count):
        press(sitter, Key.Key_Tab)
        assert sitter.application.shell.screen == "Attract"
    press(sitter, key)
    assert (sitter.application.shell.screen, sitter.application.shell.sheet) == ("Home", sheet)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("screen", WITH_TOOLS)
def test_one_touch_reaches_comfort_language_and_call(sitter: Sitter, screen: str, look: Look) -> None:
    """The next one chooses: two touches from anywhere. Whom to call is read at once."""
    for sheet, glyph in (("Comfort", "\ue587"), ("Language", "\ue0fe"), ("Call", "\ue133")):
        show(sitter, screen, look)
        shell = sitter.application.shell
        if shell.sheet == sheet or (sheet == "Call" and screen in TELLS_WHOM_TO_CALL):
            continue
        (tool,) = [one for one in look_at(sitter).controls if is_tool(one.item) and one.item.property("glyph") == glyph]
        assert tool.shown == tool.place, "in sight without scrolling"
        QTest.mouseClick(
            sitter.window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            tool.shown.center().toPoint(),
        )
        sitter.settle()
        assert shell.sheet == sheet
        if sheet == "Call":
            assert shell.property("callName") in texts_of(sitter)
        else:
            assert not needed_and_out_of_sight(sitter)


def is_tool(item: QQuickItem) -> bool:
    """Whether it is a button with an icon alone: what is worded is on some screens, these are on all."""
    return is_a(item, "RoundTool") and not is_a(item, "MainButton")


def texts_of(sitter: Sitter) -> set[str]:
    """What can be read now."""
    window = QRectF(0, 0, sitter.window.width(), sitter.window.height())
    shown = (one for one in items(sitter.window.contentItem()) if one.inherits("QQuickText") and one.isEnabled())
    return {str(one.property("text")) for one in shown if window.contains(place_of(one))}


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
@pytest.mark.parametrize("screen", [*OFFERED, "comfort-reader"])
def test_all_that_makes_seeing_and_hearing_comfortable_is_in_sight(sitter: Sitter, screen: str, language: str) -> None:
    for size, scale in product((*SIZES, SQUARE), (*SCALES, 1.25)):
        show(sitter, screen, Look(*size, scale, language=language))
        assert not needed_and_out_of_sight(sitter), sitter.look.name


def needed_and_out_of_sight(sitter: Sitter) -> set[str]:
    """What the open sheet is opened for and does not show whole, by its name."""
    offered = OFFERED[sitter.application.shell.sheet.lower()]
    needed = [
        translate("Stepper", words).replace("%1", translate("ComfortSheet", of)) if of else translate(context, words)
        for context, words, of in offered
    ]
    fades = [place_of(item.parentItem()) for item in items(sitter.window.contentItem()) if is_fade(item)]
    in_sight = {
        one.name
        for one in look_at(sitter).controls
        if one.shown == one.place and not any(fade.intersects(one.place) for fade in fades)
    }
    return set(needed) - in_sight


def is_fade(item: QQuickItem) -> bool:
    """Whether it is the arrow on the fade under a page, which is not that of the screen under the sheet."""
    return bool(item.property("text") == MORE_BELOW and item.isEnabled())


@pytest.mark.parametrize("screen", ["lesson", "recap", "ask-wrong"])
def test_escape_goes_home(sitter: Sitter, screen: str) -> None:
    show(sitter, screen, Look())
    press(sitter, Key.Key_Escape)
    assert sitter.application.shell.screen == "Home"


# Panels as they are sold, by their shorter side: a laptop's of 15.6 inches, a tablet's of 10.1. Below 135 mm a target
# of 72 units is under 9 mm: such a screen is not supported.
SHORT_SIDES_MM = {(1920, 1080): 194, (1280, 800): 136, (800, 1280): 136}
LEAST_MM = 9.0
MAIN, TOOL, WORDED_TOOL = (200, 104), (84, 84), (200, 84)  # LOOK.md, units; a tool with a word is as high as a tool


@pytest.mark.parametrize("size", SHORT_SIDES_MM, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("screen", all_screens())
def test_a_finger_meets_what_it_aims_at(sitter: Sitter, screen: str, size: tuple[int, int]) -> None:
    show(sitter, screen, Look(*size))
    unit = sitter.application.theme.unit
    for control in look_at(sitter).controls:
        least = least_of(control.item, control.place.bottom() > size[1] - sitter.application.theme.footerHeight)
        found = (control.place.width(), control.place.height())
        assert all(have >= wanted * unit - 1 for have, wanted in zip(found, least)), (control.name, found, least)
        side_mm = min(found) * SHORT_SIDES_MM[size] / min(size)
        assert side_mm >= LEAST_MM, f"{control.name}: {side_mm:.1f} mm"


def least_of(item: QQuickItem, is_in_footer: bool) -> tuple[int, int]:
    """Width and height in units."""
    if is_a(item, "MainButton"):
        return MAIN if is_in_footer or item.property("isFilled") else WORDED_TOOL
    return TOOL if is_a(item, "RoundTool") else (0, 0)


@pytest.mark.parametrize("theme", THEMES)
def test_colours_stand_apart(theme: str) -> None:
    palette = THEMES[theme]
    for drawn, ground, least in PAIRS:
        ratio = contrast(getattr(palette, drawn), getattr(palette, ground))
        assert ratio >= least, f"{drawn} on {ground}: {ratio:.1f} instead of {least}"
