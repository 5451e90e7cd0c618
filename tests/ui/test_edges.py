"""What stands at an edge: in line with its neighbours, whole, and faded where a page is cut."""

from itertools import pairwise, product

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from kiosk.ui.devices_model import DevicesModel
from kiosk.ui.recap_model import in_a_line
from kiosk.ui.singletons import singleton
from kiosk.ui.sitter import SCALES, SIZES, SQUARE, Look, Sitter, items
from tests.ui.seen import OWN_PROPERTIES as OF_CONTROLS
from tests.ui.seen import panes

PORTRAIT = (800, 1280)
OWN_PROPERTIES = OF_CONTROLS | {
    "Keyboard": "boardWidth",
    "PicturePanel": "dims",
    "ReadingPane": "isCentred",
    "ScreenFooter": "nextNote",
    "ScreenHeader": "titleHeight",
}


def scene_rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def shown(sitter: Sitter, kind: str) -> list[QQuickItem]:
    """What is drawn by the QML file of this name, known as `seen.is_a` knows it."""
    own = OWN_PROPERTIES[kind]
    return [one for one in items(sitter.window.contentItem()) if one.isVisible() and one.property(own) is not None]


def texts(sitter: Sitter) -> list[QQuickItem]:
    return [one for one in items(sitter.window.contentItem()) if one.isVisible() and one.inherits("QQuickText")]


def put(sitter: Sitter, screen: str, look: Look) -> None:
    sitter.put(look)
    sitter.go(screen)


@pytest.mark.parametrize("screen", ["picture"])
@pytest.mark.parametrize("size", [*SIZES, SQUARE], ids=str)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_large_picture_leaves_the_tools_above_it_whole(
    sitter: Sitter, screen: str, size: tuple[int, int], scale: float
) -> None:
    put(sitter, screen, Look(*size, scale))
    picture = scene_rect(shown(sitter, "PicturePanel")[-1])
    frame = 0.42 * sitter.application.theme.pictureRadius + 1  # its rounded corners are painted around it
    tools = [scene_rect(one) for one in shown(sitter, "RoundTool")]
    framed = picture.adjusted(-frame, -frame, frame, frame)  # the tools stand above it, or beside it where it is wide
    own = [one for one in tools if one.top() < picture.bottom()][-3:]
    assert len(own) == 3
    assert not any(framed.intersects(one) for one in own)


@pytest.mark.parametrize("screen", ["ask-right"])
@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_a_page_that_goes_on_above_fades_there(sitter: Sitter, screen: str, theme: str) -> None:
    put(sitter, screen, Look(1280, 800, 2.0, theme))
    pane = next(one for one in panes(sitter.window.contentItem()) if not one.property("atYBeginning"))
    place, image = scene_rect(pane).toRect(), sitter.picture()
    ground = QColor(sitter.application.theme.ground)
    bleed = round(16 * sitter.application.theme.unit)
    row = [image.pixelColor(x, place.top()) for x in range(place.left() + bleed, place.right() - bleed)]
    assert max(_distance(ground, one) for one in row) < 16  # of 255: a line that was cut there would stand out


def _distance(one: QColor, other: QColor) -> int:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))


@pytest.mark.parametrize("screen", ["home-devices"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_own_devices_and_the_other_lessons_fit_on_a_large_screen(sitter: Sitter, screen: str, language: str) -> None:
    put(sitter, screen, Look(language=language))
    assert [one.property("isSeen") for one in shown(sitter, "ReadingPane")] == [True]


@pytest.mark.parametrize("screen", ["home", "home-go-on", "home-devices"])
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (1366, 768)], ids=str)
def test_a_note_on_each_card_pushes_none_below_the_page(sitter: Sitter, screen: str, size: tuple[int, int]) -> None:
    put(sitter, screen, Look(*size, language="ar"))
    assert all(one.property("note") for one in shown(sitter, "LessonCard"))
    assert [one.property("isSeen") for one in shown(sitter, "ReadingPane")] == [True]


@pytest.mark.parametrize("screen", ["home-devices"])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_fewer_cards_than_fill_a_row_stand_where_it_begins(sitter: Sitter, screen: str, language: str) -> None:
    sitter.put(Look(language=language))
    sitter.go(screen)
    devices = singleton(sitter.application.engine, "Kiosk.Home", DevicesModel)
    devices.toggle("tablet")
    sitter.settle()
    cards = [scene_rect(one) for one in shown(sitter, "LessonCard")]
    (pane,) = (scene_rect(one) for one in shown(sitter, "ReadingPane"))
    devices.toggle("tablet")
    rows = [sorted((one for one in cards if one.top() == top), key=QRectF.left) for top in {one.top() for one in cards}]
    assert sorted(map(len, rows)) == [1, 2, 3]
    first, edge = (-1, QRectF.right) if language == "ar" else (0, QRectF.left)
    assert {edge(row[first]) for row in rows} == {edge(pane)}


@pytest.mark.parametrize("screen", ["home-devices"])
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (1366, 768)], ids=str)
def test_two_rows_of_cards_that_fit_are_clear_of_the_footer(sitter: Sitter, screen: str, size: tuple[int, int]) -> None:
    for language in ("fr", "en", "ar"):
        put(sitter, screen, Look(*size, language=language))
        (footer,) = shown(sitter, "ScreenFooter")
        lowest = max(scene_rect(one).bottom() for one in shown(sitter, "LessonCard"))
        assert scene_rect(footer).top() - lowest >= 15 * sitter.application.theme.unit, sitter.look.name


@pytest.mark.parametrize("screen", ["comfort"])
@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_all_of_comfort_is_seen_at_once_on_every_landscape_screen(sitter: Sitter, screen: str, language: str) -> None:
    for size, scale in product((SIZES[0], SIZES[1], SQUARE, (1280, 1024)), (*SCALES, 1.25)):
        put(sitter, screen, Look(*size, scale, language=language))
        assert not list(panes(sitter.window.contentItem())), sitter.look.name


@pytest.mark.parametrize("screen", ["lesson"])
@pytest.mark.parametrize("size", [SQUARE, (1280, 1024), (1280, 800)], ids=str)
def test_what_is_said_of_a_lesson_s_language_pushes_no_step_below_the_page(
    sitter: Sitter, screen: str, size: tuple[int, int]
) -> None:
    """A step without an Arabic version is as long in the Arabic interface as in the English one."""
    is_seen: dict[str, dict[tuple[str, int], bool]] = {"en": {}, "ar": {}}
    for language, seen in is_seen.items():
        put(sitter, screen, Look(*size, language=language))
        for entry in sitter.library.lessons_for("en"):
            for index in range(len(entry.steps)):
                sitter.open_step(entry.lesson_id, index)
                sitter.settle()
                (pane,) = shown(sitter, "ReadingPane")
                if not sitter.session.lesson.isRightToLeft:
                    seen[entry.lesson_id, index] = pane.property("isSeen")
    foreign = is_seen["ar"]
    assert len(foreign) > 20
    assert foreign == {step: is_seen["en"][step] for step in foreign}


@pytest.mark.parametrize("screen", ["lesson-speaking"])
def test_the_note_on_the_language_stands_beside_the_title_where_both_have_room(sitter: Sitter, screen: str) -> None:
    for size, scale in product((*SIZES, SQUARE), SCALES):
        put(sitter, screen, Look(*size, scale, language="ar"))
        said = sitter.session.lesson.note
        (note,) = (one for one in texts(sitter) if one.property("text") == said)
        (header,) = shown(sitter, "ScreenHeader")
        assert header.property("hasNote") == (scene_rect(note).bottom() <= scene_rect(header).bottom())
        assert header.property("hasNote") or scale > 1 or size == PORTRAIT, sitter.look.name


@pytest.mark.parametrize("screen", ["staff-pin-waits"])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_digits_of_a_pin_begin_where_the_words_above_them_do(sitter: Sitter, screen: str, language: str) -> None:
    put(sitter, screen, Look(language=language))
    (above,) = (one for one in texts(sitter) if one.property("text").endswith(("code.", "السري.")))
    (digits,) = (one for one in above.parentItem().childItems() if one.inherits("QQuickRow"))
    words, row = scene_rect(above), scene_rect(digits)
    assert (row.right() == words.right()) if language == "ar" else (row.left() == words.left())


@pytest.mark.parametrize("screen", ["lesson"])
@pytest.mark.parametrize("language", ["fr", "en", "ar"])
@pytest.mark.parametrize("scale", [1.25, 1.5, 2.0])
def test_large_buttons_stay_under_the_edges_of_the_page_where_they_have_room(
    sitter: Sitter, screen: str, language: str, scale: float
) -> None:
    put(sitter, screen, Look(*PORTRAIT, scale, language=language))
    (footer,) = shown(sitter, "ScreenFooter")
    ends = [scene_rect(one) for one in shown(sitter, "MainButton") if one.parentItem() == footer]
    margin = sitter.application.theme.margin
    assert min(one.left() for one in ends) == margin
    assert max(one.right() for one in ends) == PORTRAIT[0] - margin


@pytest.mark.parametrize("screen", ["lesson"])
@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_no_button_moves_when_listening_begins(sitter: Sitter, screen: str, language: str) -> None:
    shell = sitter.application.shell
    for size, scale in product((*SIZES, SQUARE), (*SCALES, 1.25)):
        put(sitter, screen, Look(*size, scale, language=language))
        (footer,) = shown(sitter, "ScreenFooter")
        places: list[list[QRectF]] = []
        for is_speaking in (False, True):
            if shell.isSpeaking != is_speaking:
                shell.toggleListening()
                sitter.settle()
            assert shell.isSpeaking == is_speaking
            buttons = [one for one in shown(sitter, "MainButton") if one.parentItem() == footer]
            for button in buttons:
                (row,) = button.property("contentItem").childItems()
                assert row.width() <= button.width() - 2 * button.property("leftPadding"), sitter.look.name
            places.append([scene_rect(one) for one in buttons])
        assert len(places[0]) == 3
        assert places[0] == places[1], sitter.look.name


@pytest.mark.parametrize("screen", ["recap", "recap-no-link"])
def test_where_no_symbol_stands_the_lesson_s_picture_does(sitter: Sitter, screen: str) -> None:
    put(sitter, screen, Look())
    recap = sitter.session.recap
    assert recap.coverUrl.isEmpty() == bool(recap.shown.qr_rows) == (screen == "recap")


def test_an_address_behind_words_that_run_from_the_right_keeps_its_last_slash() -> None:
    line = in_a_line("nca.gov.sa/ar/")
    assert (line[0], line[-2:]) == ("\u2066", "/\u2069")
    assert in_a_line("ابحث عنها في nca.gov.sa")[0] == "ا"


@pytest.mark.parametrize("screen", ["search-nothing"])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_whom_to_ask_is_in_sight_above_the_keyboard_where_nothing_was_found(
    sitter: Sitter, screen: str, language: str
) -> None:
    for size, scale in product((*SIZES, SQUARE), SCALES):
        put(sitter, screen, Look(*size, scale, language=language))
        (keyboard,) = shown(sitter, "Keyboard")
        enabled = [one for one in shown(sitter, "MainButton") if one.isEnabled()]
        outlined = [one for one in enabled if one.property("kind") != "bare"]
        assert [scene_rect(one).bottom() < scene_rect(keyboard).top() for one in outlined] == [True], sitter.look.name


@pytest.mark.parametrize("screen", ["planned"])
@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_buttons_of_a_full_footer_are_apart_evenly(sitter: Sitter, screen: str, language: str) -> None:
    """Where the first two leave room between them, the last two are not close."""
    put(sitter, screen, Look(*PORTRAIT, 2.0, language=language))
    (footer,) = shown(sitter, "ScreenFooter")
    buttons = [scene_rect(one) for one in shown(sitter, "MainButton") if one.parentItem() == footer]
    buttons.sort(key=QRectF.left)
    gaps = [right.left() - left.right() for left, right in pairwise(buttons)]
    assert len(gaps) == 2
    assert min(gaps) >= sitter.application.theme.blockGap - 1
