"""The three buttons at the bottom: where they stand, how wide they are, and which of them is filled."""

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.ui.sitter import Look, Sitter, items
from tests.ui.seen import is_a

GO_ON = "Go on"


def buttons(sitter: Sitter) -> list[QQuickItem]:
    """Every large button that is seen."""
    found = items(sitter.window.contentItem())
    return [one for one in found if is_a(one, "MainButton") and one.inherits("QQuickAbstractButton")]


def listen(sitter: Sitter) -> QQuickItem:
    return next(one for one in buttons(sitter) if one.property("pauseText"))


def way_on(sitter: Sitter) -> QQuickItem:
    return next(one for one in buttons(sitter) if one.property("isGlyphLast"))


@pytest.mark.parametrize("screen", ["home", "plan-chosen", "lesson", "planned"])
def test_listen_is_as_wide_as_its_words_want(sitter: Sitter, screen: str) -> None:
    """Whatever was there when its width was first asked for: it has the same place on each screen."""
    sitter.put(Look(1280, 800))
    sitter.go(screen)
    button = listen(sitter)
    assert button.property("width") == round(300 * sitter.application.theme.unit)
    assert abs(2 * button.x() + button.width() - sitter.window.width()) <= 1


@pytest.mark.parametrize("screen", ["home", "plan-chosen", "planned", "lesson", "recap"])
@pytest.mark.parametrize(("language", "words"), [("fr", "Écouter"), ("ar", "تتبّع النص"), ("en", "Listen")])
def test_nothing_is_promised_to_the_ear_where_nobody_speaks(
    sitter: Sitter, screen: str, language: str, words: str
) -> None:
    sitter.put(Look(1280, 800, language=language))
    sitter.go(screen)
    assert listen(sitter).property("listenText") == words


@pytest.mark.parametrize("screen", ["home", "lesson", "recap", "ask", "visit-lesson", "home-go-on"])
@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_way_on_is_never_the_narrower_one(sitter: Sitter, screen: str, language: str) -> None:
    sitter.put(Look(800, 1280, 2.0, language=language))
    sitter.go(screen)
    assert way_on(sitter).width() >= listen(sitter).width()


def test_with_large_letters_the_way_on_names_its_lesson(sitter: Sitter) -> None:
    sitter.put(Look(800, 1280, 2.0, language="ar"))
    sitter.go("home-go-on")
    button = way_on(sitter)
    note = button.property("note")
    assert note in [one.property("text") for one in items(button) if one.isVisible()]


@pytest.mark.parametrize("screen", ["plan-left", "plan-over"])
def test_a_visit_that_waits_is_the_filled_way_on(sitter: Sitter, screen: str) -> None:
    sitter.put(Look(1280, 800, language="en"))
    sitter.go(screen)
    filled = [one.property("text") for one in buttons(sitter) if one.property("isFilled")]
    assert filled == [GO_ON if screen == "plan-left" else "Show the end"]
