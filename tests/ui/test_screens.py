"""The looks that other tests walk through are what their names say."""

import pytest

from kiosk.ui.sitter import Look, Sitter
from tests.ui.seen import look_at

GREETED = ("home", "home-go-on", "home-no-sound")


@pytest.mark.parametrize("screen", ["visit-rule"])
def test_a_house_rule_is_looked_at_where_it_is_acknowledged(sitter: Sitter, screen: str) -> None:
    sitter.put(Look())
    sitter.go(screen)
    lesson = sitter.session.lesson
    assert lesson.shown.is_rule
    assert "C’est compris" in [control.name for control in look_at(sitter).controls]


@pytest.mark.parametrize("screen", GREETED)
@pytest.mark.parametrize("size", [(1024, 768), (1280, 1024)])
@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_greeting_has_its_place_on_squarer_screens(
    sitter: Sitter, screen: str, size: tuple[int, int], language: str
) -> None:
    sitter.put(Look(*size, language=language))
    sitter.go(screen)
    assert look_at(sitter).faults == ()
