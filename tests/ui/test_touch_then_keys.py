"""A touched button keeps no focus that nobody sees: the space bar goes on reading aloud, and presses nothing again."""

import pytest

from kiosk.narration.shown import Phase
from kiosk.ui.sitter import Sitter
from tests.ui.hands import touch
from tests.ui.keys import Key, press, tab_to


@pytest.fixture
def at_second_step(sitter: Sitter) -> Sitter:
    sitter.go("lesson")
    touch(sitter, "Suivant")
    return sitter


def test_space_reads_after_a_touch_on_the_way_on(at_second_step: Sitter) -> None:
    session = at_second_step.session
    before = session.walk
    press(at_second_step, Key.Key_Space)
    assert session.walk == before
    assert session.narration.state.phase is Phase.SPEAKING


def test_space_presses_what_the_tab_key_has_reached(at_second_step: Sitter) -> None:
    before = at_second_step.session.walk
    tab_to(at_second_step, "Suivant")
    press(at_second_step, Key.Key_Space)
    assert at_second_step.session.walk != before
