"""The looks that other tests walk through are what their names say."""

import pytest

from kiosk.app.studio import SPECIMEN
from kiosk.lesson.check import check
from kiosk.lesson.findings import has_error
from kiosk.lesson.model import CalloutKind
from kiosk.ui.screens import SPECIMEN_LESSON
from kiosk.ui.sitter import Look, Sitter
from kiosk.ui.step_rows import Row
from tests.ui.seen import look_at, name_of

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


@pytest.mark.parametrize("screen", ["blocks-lists"])
@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_specimen_has_every_kind_of_block(sitter: Sitter, screen: str, language: str) -> None:
    sitter.put(Look(language=language))
    sitter.go(screen)
    rows: list[Row] = []
    for step_index in range(4):
        sitter.open_step(SPECIMEN_LESSON, step_index)
        rows += sitter.session.lesson.shown.rows
    assert {row.kind for row in rows} == {"heading", "paragraph", "item", "task", "table", "code", "callout", "ask"}
    assert {row.callout_kind for row in rows if row.kind == "callout"} == {
        *(kind.value for kind in CalloutKind),
        "show",
    }
    assert {(row.depth, row.number > 0) for row in rows if row.kind == "item"} == {
        (0, False),
        (1, True),
        (0, True),
        (1, False),
    }
    assert {row.is_done for row in rows if row.kind == "task"} == {True, False}
    assert [row.columns for row in rows if row.kind == "table"] == [3, 5]


def test_the_specimen_has_no_error() -> None:
    assert not has_error(check([SPECIMEN], SPECIMEN).findings)


@pytest.mark.parametrize("screen", ["plan", "attract"])
def test_the_tab_key_is_counted_from_a_screen_s_first_control(sitter: Sitter, screen: str) -> None:
    """Another picture of the same screen, or of what follows from it, begins anew."""
    after = {"plan": "plan-chosen", "attract": "attract-cover"}[screen]
    reached: list[list[str]] = []
    for name in (screen, screen, after):
        sitter.go(name)
        sitter.tab(1)
        first = name_of(sitter.window.activeFocusItem()).rpartition(", ")[2]
        sitter.go(name)
        sitter.tab(3)
        reached.append([first, name_of(sitter.window.activeFocusItem())])
    assert reached[0] == reached[1] == reached[2]
    assert reached[0][0] != reached[0][1]
