"""The sign that something is not as it should be: it is read whole, and covers nothing."""

from itertools import product

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.narration.shown import Trouble, TroubleKind
from kiosk.narration.still import StillNarration
from kiosk.ui.sitter import SCALES, SIZES, Look, Sitter, items
from tests.ui.seen import is_a, look_at

SCREENS = ("home-no-sound", "lesson-no-sound", "planned-no-sound")


def scene_rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def sign_of(sitter: Sitter) -> QRectF:
    """Where the sign's words and what they stand on are."""
    (sign,) = signs(sitter)
    words = next(one for one in items(sign) if one.property("text") == sign.property("words"))
    assert not words.property("truncated")
    return scene_rect(sign)


def signs(sitter: Sitter) -> list[QQuickItem]:
    return [one for one in items(sitter.window.contentItem()) if is_a(one, "TroubleSign") and one.isVisible()]


def colour_of(sign: QQuickItem) -> str:
    return str(sign.property("color").name()).lower()


def covered(sitter: Sitter, sign: QRectF) -> list[str]:
    """What lies under the sign: controls, and all that scrolls."""
    found = [control.name for control in look_at(sitter).controls if sign.intersects(control.shown)]
    for one in items(sitter.window.contentItem()):
        if one.inherits("QQuickFlickable") and one.isVisible() and sign.intersects(scene_rect(one)):
            found.append("the page")
    return found


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_sign_covers_nothing(sitter: Sitter, screen: str, language: str) -> None:
    faults = []
    sitter.put(Look(language=language))
    sitter.go(screen)
    for size, scale in product(SIZES, SCALES):
        sitter.put(Look(*size, scale, language=language))
        sign = sign_of(sitter)
        if not QRectF(0, 0, *size).contains(sign):
            faults.append(f"{sitter.look.name}: it reaches out of the window: {sign}")
        faults += [f"{sitter.look.name}: {name}" for name in covered(sitter, sign)]
    assert not faults


def test_the_buttons_stay_where_they_are_when_a_sign_comes(sitter: Sitter) -> None:
    sitter.put(Look())
    places = []
    for screen in ("lesson", "lesson-no-sound"):
        sitter.go(screen)
        (place,) = [one.place for one in look_at(sitter).controls if one.name == "Suivant"]
        places.append(place)
    assert places[0] == places[1]


@pytest.mark.parametrize("kind", [TroubleKind.NO_VOICE, TroubleKind.NO_DEVICE])
def test_a_language_without_a_voice_is_no_fault_of_the_sound(sitter: Sitter, kind: TroubleKind) -> None:
    sitter.put(Look(language="ar"))
    sitter.go("lesson")
    narration = sitter.session.narration
    assert isinstance(narration, StillNarration)
    narration.lose_sound(Trouble(kind, "nobody"))
    sitter.session.toggle_listening()
    sign = sitter.application.shell.property("trouble")
    assert ("صوت لهذه اللغة" in sign) == (kind is TroubleKind.NO_VOICE)
    assert sign


def test_a_lesson_that_nobody_speaks_says_so_from_the_first_and_promises_no_sound(sitter: Sitter) -> None:
    sitter.put(Look(language="ar"))
    sitter.go("lesson")
    (sign,) = signs(sitter)
    assert "صوت لهذه اللغة" in sign.property("words")
    assert colour_of(sign) == sitter.application.theme.property("note").lower()
    names = {one.name for one in look_at(sitter).controls}
    assert "تتبّع النص" in names
    assert "استماع" not in names
    sitter.application.shell.toggleListening()
    assert not sitter.session.narration.state.is_word_exact, "it lights up sentence by sentence"
    assert sitter.session.narration.state.shown_sentence


@pytest.mark.parametrize(("screen", "language"), [("lesson-speaking", "ar"), ("lesson", "fr"), ("home", "ar")])
def test_what_is_heard_has_no_sign(sitter: Sitter, screen: str, language: str) -> None:
    """The lesson of the first one is in English until it is translated, and English is spoken."""
    sitter.put(Look(language=language))
    sitter.go(screen)
    assert not signs(sitter)


def test_a_language_without_a_voice_looks_like_a_note_and_a_lost_loudspeaker_like_a_warning(sitter: Sitter) -> None:
    colours = []
    for kind in (TroubleKind.NO_VOICE, TroubleKind.NO_DEVICE):
        sitter.put(Look(language="ar"))
        sitter.go("home")
        narration = sitter.session.narration
        assert isinstance(narration, StillNarration)
        narration.lose_sound(Trouble(kind, "nobody"))
        sitter.application.shell.toggleListening()
        narration.lose_sound(Trouble(kind, "nobody"))
        narration.listen()
        colours += [colour_of(one) for one in signs(sitter)]
    theme = sitter.application.theme
    assert colours == [theme.property("note").lower(), theme.property("warning").lower()]
