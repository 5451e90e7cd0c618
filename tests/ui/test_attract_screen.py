"""What a shop's kiosk shows while nobody is there, as whoever comes by sees it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.base.settings import Profile
from kiosk.ui.sitter import SCALES, SIZES, SQUARE, Look, Sitter, items
from tests.ui.conftest import Sitters
from tests.ui.uses import Kiosk

BUTTON = {"fr": "Touchez pour commencer", "en": "Touch to begin", "ar": "المسوا الشاشة للبدء"}
TURN = 12  # screens of the loop: a welcome and covers in every language
LOOKS = [Look(*size, scale) for size in (*SIZES, SQUARE) for scale in (SCALES[0], SCALES[-1])]


def texts(sitter: Sitter) -> Iterator[QQuickItem]:
    for item in items(sitter.window.contentItem()):
        if item.inherits("QQuickText") and item.isEnabled() and not "\ue000" <= str(item.property("text")) <= "\uf8ff":
            yield item


def words(sitter: Sitter) -> list[str]:
    return [str(item.property("text")) for item in texts(sitter)]


def place(sitter: Sitter, name: str) -> QRectF:
    item = next(item for item in texts(sitter) if item.property("text") == name)
    return item.mapRectToScene(QRectF(0, 0, item.property("contentWidth"), item.property("contentHeight")))


@pytest.mark.parametrize("language", BUTTON)
@pytest.mark.parametrize("screen", ["attract"])
def test_a_look_is_in_its_language_and_invites_once_in_each(sitter: Sitter, screen: str, language: str) -> None:
    sitter.put(Look(language=language))
    sitter.go(screen)
    assert sitter.first.language == language
    found = [one for one in words(sitter) if one in BUTTON.values()]
    assert found[0] == BUTTON[language]
    assert sorted(found) == sorted(BUTTON.values())


@pytest.mark.parametrize("screen", ["attract"])
def test_all_through_the_loop_everyone_is_invited_once(sitter: Sitter, screen: str) -> None:
    sitter.put(Look())
    sitter.go(screen)
    languages = set()
    for _ in range(TURN):
        found = [one for one in words(sitter) if one in BUTTON.values()]
        assert found[0] == BUTTON[sitter.first.language]
        assert sorted(found) == sorted(BUTTON.values())
        languages.add(sitter.first.language)
        sitter.let_pass(sitter.first.settings.attract_screen_s)
        sitter.settle()
    assert languages == set(BUTTON)


def test_languages_with_the_same_words_invite_once(tmp_path: Path, sitters: Sitters) -> None:
    sitters.close()  # its words would stand in for English ones
    kiosk = Kiosk(tmp_path, Profile.SHOP, {"languages": "fr,fr-CA,en,ar"})
    try:
        for _ in range(TURN):
            shown = [one.property("text") for one in texts(kiosk.sit)]
            assert sorted(one for one in shown if one in BUTTON.values()) == sorted(BUTTON.values())
            kiosk.pass_s(8)
    finally:
        kiosk.close()


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("screen", ["attract"])
def test_the_button_keeps_its_place_and_its_distance(sitter: Sitter, screen: str, look: Look) -> None:
    sitter.put(look)
    sitter.go(screen)
    gap = sitter.application.theme.gap
    tops = set()
    for _ in range(TURN):
        inner = next(item for item in texts(sitter) if item.property("text") == BUTTON[sitter.first.language])
        button = inner.parentItem().parentItem()
        top = button.mapRectToScene(QRectF(0, 0, button.width(), button.height())).top()
        tops.add(top)
        title = next(one for one in words(sitter) if one not in BUTTON.values())
        assert place(sitter, title).bottom() <= top - gap, f"{title!r} comes too close to the button"
        sitter.let_pass(sitter.first.settings.attract_screen_s)
        sitter.settle()
    assert len(tops) == 1, tops


@pytest.mark.parametrize("language", BUTTON)
@pytest.mark.parametrize("screen", ["idle", "staff-pin", "staff-pin-waits"])
def test_what_follows_the_loop_is_in_the_language_of_its_look(sitter: Sitter, screen: str, language: str) -> None:
    sitter.put(Look(language=language))
    sitter.go(screen)
    assert sitter.first.language == language
    assert sitter.application.shell.sheet == ("Idle" if screen == "idle" else "Staff")


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("screen", ["attract-cover"])
def test_a_cover_is_whole_and_its_ground_goes_on_to_the_edges(sitter: Sitter, screen: str, look: Look) -> None:
    sitter.put(look)
    sitter.go(screen)
    room = next(item for item in items(sitter.window.contentItem()) if item.property("inWidth") is not None)
    whole, *beside = (item for item in room.childItems() if item.inherits("QQuickImage"))
    drawn, edges = (one.mapRectToScene(QRectF(0, 0, one.width(), one.height())).toRect() for one in (whole, room))
    assert abs(drawn.width() * 720 - drawn.height() * 640) <= 720
    assert edges.contains(drawn)
    assert drawn.width() == edges.width() or drawn.height() == edges.height()
    assert bool(beside) == (drawn != edges)
    image = sitter.picture()
    for corner, nearest in zip(corners(edges), corners(drawn)):
        one, other = image.pixelColor(corner), image.pixelColor(nearest)
        steps = [abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())]
        assert max(steps) <= 3, f"{one.name()} at {corner}, {other.name()} at {nearest}"


def corners(place: QRect) -> tuple[QPoint, ...]:
    return place.topLeft(), place.topRight(), place.bottomLeft(), place.bottomRight()
