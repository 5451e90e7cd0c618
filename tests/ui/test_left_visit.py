"""A visit that was begun and not ended, on the page where the next one is set up."""

from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import QRectF

from kiosk.ui.sitter import SCALES, SIZES, SQUARE, Look, Sitter
from tests.ui.seen import look_at

GO_ON, ERASE = "Go on with the last visit", "New visit"
TURNS_THE_PAGE, MAKES_THE_PLAN = "More", "Make the plan"


def places(sitter: Sitter) -> dict[str, QRectF]:
    return {one.name: one.place for one in look_at(sitter).controls}


@pytest.mark.parametrize(("size", "scale"), list(product((*SIZES, SQUARE), SCALES)), ids=str)
@pytest.mark.parametrize("screen", ["plan-left"])
def test_nothing_moves_when_it_turns_up(sitter: Sitter, screen: str, size: tuple[int, int], scale: float) -> None:
    sitter.put(Look(*size, scale, language="en"))
    sitter.go(screen)
    with_it = places(sitter)
    sitter.first.put_saved(None)
    sitter.session.show_front()
    sitter.settle()
    without = places(sitter)
    assert len(without) > 10
    # A page that had room for all of it may have to be turned now, by the same button.
    for seen in (with_it, without):
        seen["way on"] = seen.pop(TURNS_THE_PAGE if TURNS_THE_PAGE in seen else MAKES_THE_PLAN)
    assert with_it.keys() - without.keys() == {GO_ON, ERASE}
    assert {name: with_it[name] for name in without} == without


@pytest.mark.parametrize("screen", ["plan-left"])
def test_it_can_be_gone_on_with(sitter: Sitter, screen: str) -> None:
    sitter.put(Look(language="en"))
    sitter.go(screen)
    button: Any = next(one.item for one in look_at(sitter).controls if one.name == GO_ON)
    button.clicked.emit()
    assert sitter.application.shell.screen == "Lesson"
