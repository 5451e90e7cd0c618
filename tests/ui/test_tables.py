"""A table stands as its author wrote it where its words have room, else each row is a card."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.ui.sitter import Look, Sitter, items
from tests.ui.heard import heard

HEADS = ("Pièce", "Fumée", "Porte", "Fenêtre", "Mouvement")
LARGE = Look(800, 1280, 2.0)


@pytest.fixture(autouse=True)
def _listened_to() -> None:
    QAccessible.setActive(True)


def show(sitter: Sitter, screen: str, look: Look) -> None:
    sitter.put(look)
    sitter.go(screen)


def places(sitter: Sitter, words: str) -> list[QRectF]:
    return [place(item) for item in texts(sitter) if item.property("plain") == words]


def texts(sitter: Sitter) -> Iterator[QQuickItem]:
    """Every text of the lesson."""
    yield from (item.parentItem() for item in items(sitter.window.contentItem()) if item.inherits("QQuickTextEdit"))


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@pytest.mark.parametrize("screen", ["blocks-tables"])
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (800, 1280)])
def test_many_narrow_columns_stand_side_by_side(sitter: Sitter, screen: str, size: tuple[int, int]) -> None:
    show(sitter, screen, Look(*size))
    heads = [head for words in HEADS for head in places(sitter, words)]
    assert len(heads) == len(HEADS)
    assert len({round(head.top()) for head in heads}) == 1
    assert all(one.right() < other.left() for one, other in pairwise(heads))


@pytest.mark.parametrize("screen", ["blocks-tables"])
def test_a_column_gets_the_room_that_its_words_need(sitter: Sitter, screen: str) -> None:
    show(sitter, screen, Look())
    cells = [item for item in texts(sitter) if item.parentItem().property("row") is not None]
    assert len(cells) > 20
    assert not [item.property("plain") for item in cells if item.property("implicitWidth") > item.width() + 1]


@pytest.mark.parametrize("screen", ["blocks-tables"])
def test_what_has_no_room_is_a_card_whose_cells_begin_in_one_line(sitter: Sitter, screen: str) -> None:
    show(sitter, screen, LARGE)
    assert not places(sitter, "Fumée")
    cells = [*places(sitter, "oui"), *places(sitter, "non"), *places(sitter, "oui, la nuit")]
    assert len({round(cell.left()) for cell in cells}) == 1


@pytest.mark.parametrize("screen", ["blocks-tables"])
def test_a_cell_of_a_card_is_told_with_its_head(sitter: Sitter, screen: str) -> None:
    show(sitter, screen, LARGE)
    told = [one.name for one in heard(sitter) if one.role == QAccessible.Role.Cell]
    card = ["Entrée", "Fumée, oui", "Porte, oui", "Fenêtre, non", "Mouvement, oui, la nuit"]
    assert told[told.index("Entrée") :][: len(card)] == card
