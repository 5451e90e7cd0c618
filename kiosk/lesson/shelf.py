"""The lessons as the first screen shows them. Read before the first frame, hence small and without dataclasses."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from kiosk.base.languages import choose

if TYPE_CHECKING:
    from kiosk.lesson.asset import Raster
    from kiosk.lesson.entry import PackIndex

SHELF_FILE = "shelf.json"
FORMAT = 1
_TYPES = [str, str, str, str, int, bool, list, dict]  # of a card's fields, as JSON gives them back
CARD_PX = 360  # a card's picture is drawn no wider on a screen of 1080 lines


class ShelfCard(NamedTuple):
    """A lesson in one language. `covers`: theme → file of its cover, relative to the compiled store."""

    lesson_id: str
    language: str
    title: str
    summary: str
    minutes: int
    is_reviewed: bool
    devices: tuple[str, ...]
    covers: dict[str, str]


def cards_of(index: "PackIndex") -> tuple[ShelfCard, ...]:
    """The cards of every lesson in every language."""
    return tuple(
        ShelfCard(
            one.lesson_id,
            one.language,
            one.title,
            one.summary,
            one.minutes,
            one.is_reviewed,
            one.devices,
            {raster.theme: raster.path for raster in _drawings(one.cover.rasters if one.cover else ())},
        )
        for one in index.lessons
    )


def write_shelf(index: "PackIndex") -> str:
    """The shelf of a pack as text; `read_shelf` gives its cards back."""
    rows = cards_of(index)
    return json.dumps({"format": FORMAT, "lessons": rows}, ensure_ascii=False, separators=(",", ":"))


def read_shelf(text: str) -> tuple[ShelfCard, ...]:
    """The cards of every lesson in every language. Raises ValueError for anything that `write_shelf` did not write."""
    try:
        plain = json.loads(text)
        if plain["format"] != FORMAT:
            raise ValueError(f"format {plain['format']}, not {FORMAT}")
        return tuple(map(_card, plain["lessons"]))
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError("this is no shelf of a pack") from error


def _card(row: list[Any]) -> ShelfCard:
    *plain, devices, covers = row
    if [*map(type, row)] != _TYPES or not all(type(one) is str for one in (*devices, *covers, *covers.values())):
        raise ValueError("a card of the shelf does not hold what it should")
    return ShelfCard._make((*plain, tuple(devices), covers))


def cards_for(cards: Iterable[ShelfCard], wanted: str) -> tuple[ShelfCard, ...]:
    """Every lesson once, in the language that serves a person who wants `wanted` best."""
    by_lesson: dict[str, dict[str, ShelfCard]] = {}
    for card in cards:
        by_lesson.setdefault(card.lesson_id, {})[card.language] = card
    return tuple(some[choose((wanted,), tuple(some))] for some in by_lesson.values())


def _drawings(rasters: Iterable["Raster"]) -> list["Raster"]:
    """Whole drawings that need not be enlarged on a card, the narrowest of a theme last."""
    whole = (one for one in rasters if not one.part_id and one.width_px >= CARD_PX)
    return sorted(whole, key=lambda one: -one.width_px)
