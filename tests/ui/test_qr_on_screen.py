"""The recap's symbol scans from the pixels of every window that is supported, read by a decoder that is not ours."""

from dataclasses import replace
from itertools import product

import pytest
import zxingcpp
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.base.hosts import typed_address
from kiosk.followup.link import VisitLesson, visit_link
from kiosk.followup.qr import MAX_VERSION_WITH_VALUES, symbol
from kiosk.ui.recap_model import broken_at_slashes
from kiosk.ui.shown import qr_texts
from kiosk.ui.sitter import SIZES, THEMES, Look, Sitter, items
from tests.ui.keys import Key, press
from tests.ui.seen import is_a, panes

SCALES = (1.0, 1.25, 1.5, 2.0)
SCREENS = (*SIZES, (1366, 768), (1024, 768), (3840, 2160), (1080, 1920))
NARROW = (1024, 768)  # an address has a third of the width there
MOST_PAGES = 6
LEFT = (2, 3, 4, 5, 6, 7)  # the steps of a lesson that was left after its first
CODES = ("BOX1", "SMOK", "WIFI", "LAMP", "PRNT", "TAB1")
GUEST = {"wifi.guest_name": "Chez_Nous_*éééééééééé"}  # 31 bytes of the 32 that a name may have


def visit_of(count: int, left_count: int, base: str = "https://lecons.dernier-geste.fr") -> str:
    """The link of a visit with so many lessons, of which so many were left half-way."""
    lessons = [VisitLesson(code, LEFT if at < left_count else ()) for at, code in enumerate(CODES[:count])]
    return visit_link(base, "DG", lessons, GUEST)


VISIT_LINKS = {  # by the version of their symbols
    7: visit_of(2, 0),
    8: visit_of(6, 0),
    9: visit_of(6, 6),
    10: visit_of(6, 6, "https://aide.installateurs-reunis.fr/lecons"),
}
LEAST = 360  # units: what still scans at arm's length (LOOK.md)


def card(sitter: Sitter) -> QQuickItem:
    return next(item for item in items(sitter.window.contentItem()) if is_a(item, "QrCode"))


def decoded(image: QImage) -> list[str]:
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = memoryview(gray.constBits()).cast("B", (gray.height(), gray.bytesPerLine()))
    return [one.text for one in zxingcpp.read_barcodes(rows)]


def bring_into_sight(sitter: Sitter) -> None:
    """Scrolls the page to where the symbol is, clear of the fade above."""
    item = card(sitter)
    pane = item.parentItem()
    while pane is not None and not pane.inherits("QQuickFlickable"):
        pane = pane.parentItem()
    assert pane is not None
    top = item.mapRectToItem(pane.property("contentItem"), QRectF(0, 0, 1, 1)).y()
    most = max(0.0, pane.property("contentHeight") - pane.height())
    pane.setProperty("contentY", min(most, max(0.0, top - sitter.application.theme.blockGap)))
    sitter.settle()


def found_on_a_page(sitter: Sitter) -> list[str]:
    """What is decoded of the first page that has a whole symbol, turning on as the customer does."""
    for pane in panes(sitter.window.contentItem()):
        pane.setProperty("contentY", 0)
        sitter.settle()
    for _ in range(MOST_PAGES):
        found = decoded(sitter.picture())
        if found:
            return found
        press(sitter, Key.Key_PageDown)
        sitter.settle()
    return []


@pytest.mark.parametrize("screen", ["recap", "visit-recap"])
@pytest.mark.parametrize("size", SCREENS, ids=lambda size: "x".join(map(str, size)))
def test_the_symbol_scans_from_the_screen(sitter: Sitter, screen: str, size: tuple[int, int]) -> None:
    sitter.put(Look(*size))
    sitter.go(screen)
    address = sitter.session.recap.shown.address
    for scale, theme in product(SCALES, THEMES):
        sitter.put(Look(*size, scale, theme))
        found = found_on_a_page(sitter)
        assert len(found) == 1, f"{sitter.look.name}: {found}"
        assert address.lower().rstrip("…") in found[0].lower(), f"{sitter.look.name}: {found[0]} is not {address}"


@pytest.mark.parametrize("screen", ["visit-recap"])
@pytest.mark.parametrize("size", SCREENS, ids=lambda size: "x".join(map(str, size)))
def test_the_symbol_of_a_visit_with_values_scans_in_every_version_it_may_have(
    sitter: Sitter, screen: str, size: tuple[int, int]
) -> None:
    sitter.put(Look(*size))
    sitter.go(screen)
    recap = sitter.session.recap
    looks = product((1.0, 2.0), ("light", "dark"))
    for version, (scale, theme) in zip(VISIT_LINKS, looks, strict=True):
        of_visit = symbol(VISIT_LINKS[version], max_version=MAX_VERSION_WITH_VALUES)
        assert of_visit.version == version
        sitter.put(Look(*size, scale, theme))
        recap.show(replace(recap.shown, qr_rows=qr_texts(of_visit.rows)))
        assert [text.lower() for text in found_on_a_page(sitter)] == [VISIT_LINKS[version].lower()], sitter.look.name


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SCREENS, ids=lambda size: "x".join(map(str, size)))
def test_the_symbol_is_large_and_made_of_whole_pixels(sitter: Sitter, size: tuple[int, int], scale: float) -> None:
    sitter.put(Look(*size, scale))
    sitter.go("recap")
    bring_into_sight(sitter)
    item, picture = card(sitter), sitter.picture()
    rows = sitter.session.recap.shown.qr_rows
    module = item.property("module")
    side = module * len(rows)
    assert side >= int(LEAST * sitter.application.theme.unit)
    place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    assert place == place.toRect().toRectF()
    frame = item.property("frame")
    symbol = QRect(int(place.x()) + frame, int(place.y()) + frame, side, side)
    drawn = picture.copy(symbol)
    assert [colours(drawn, row, module) for row in range(len(rows))] == [list(row) for row in rows]


@pytest.mark.parametrize("size", [one for one in SCREENS if one != NARROW], ids=lambda size: "x".join(map(str, size)))
def test_an_address_that_ships_takes_two_lines_at_most(sitter: Sitter, size: tuple[int, int]) -> None:
    sitter.put(Look(*size))
    sitter.go("recap")
    recap = sitter.session.recap
    shipped = {entry.help_url for one in ("fr", "en", "ar") for entry in sitter.library.lessons_for(one)}
    assert len(shipped) > 10
    for address in map(typed_address, shipped):
        recap.show(replace(recap.shown, address=address))
        sitter.settle()
        lines = broken_at_slashes(address)
        (text,) = (one for one in items(sitter.window.contentItem()) if one.property("text") == lines)
        assert text.property("lineCount") <= 2, address


def colours(picture: QImage, row: int, module: int) -> list[str]:
    """The modules of a row; "?" for one that is not of one colour."""
    found = []
    for column in range(picture.width() // module):
        corners = {
            picture.pixelColor(column * module + x, row * module + y).name()
            for x, y in product((0, module - 1), repeat=2)
        }
        found.append({"#000000": "1", "#ffffff": "0"}.get(corners.pop(), "?") if len(corners) == 1 else "?")
    return found
