"""What is kept of a walk so that it can go on later, as JSON that carries its version."""

import json
from dataclasses import dataclass
from typing import Any

from kiosk.visit.model import InstalledDevice, Pairs, Visit
from kiosk.visit.walk import Course, Place, Stop, Walk

FORMAT = 1


@dataclass(frozen=True, slots=True)
class SavedWalk:
    """`walk_id` tells this customer's walk from the next one's; `visit` is None for a lesson opened from a shelf."""

    walk_id: str
    language: str
    visit: Visit | None
    walk: Walk


def encode(saved: SavedWalk) -> str:
    """The walk as JSON of format 1."""
    walk = saved.walk
    return json.dumps(
        {
            "format": FORMAT,
            "walk_id": saved.walk_id,
            "language": saved.language,
            "visit": _visit_out(saved.visit) if saved.visit else None,
            "stops": [[stop.lesson_id, list(stop.step_ids), stop.is_rule] for stop in walk.stops],
            "at": [walk.lesson_index, walk.step_index],
            "seen": _places_out(walk.seen),
            "heard": _places_out(walk.heard),
            "acknowledged": list(walk.acknowledged),
            "answered": _places_out(walk.answered),
            "course": walk.course.value,
            "revision": walk.revision,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def decode(text: str) -> SavedWalk:
    """What `encode` gave, in this release or an earlier one. Raises ValueError for anything else."""
    try:
        whole = json.loads(text)
        if whole["format"] != FORMAT:
            raise ValueError(f"text: format {whole['format']!r} is not known")
        lesson_index, step_index = (int(index) for index in whole["at"])
        stops = tuple(
            Stop(str(lesson), tuple(map(str, steps)), bool(is_rule)) for lesson, steps, is_rule in whole["stops"]
        )
        walk = Walk(
            stops=stops,
            lesson_index=lesson_index,
            step_index=step_index,
            seen=_places_in(whole["seen"]),
            heard=_places_in(whole["heard"]),
            course=Course(whole["course"]),
            revision=int(whole["revision"]),
            acknowledged=tuple(map(str, whole.get("acknowledged", ()))),
            answered=_places_in(whole.get("answered", [])),
        )
        if lesson_index < 0 or step_index < 0:
            raise ValueError("text: a place is counted from 0")
        _ = walk.place
        visit = _visit_in(whole["visit"]) if whole["visit"] is not None else None
        return SavedWalk(str(whole["walk_id"]), str(whole["language"]), visit, walk)
    except (KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        raise ValueError(f"text: is no saved walk ({error})") from error


def _visit_out(visit: Visit) -> dict[str, Any]:
    return {
        "language": visit.language,
        "devices": [[device.device_id, [list(fact) for fact in device.facts]] for device in visit.devices],
        "rules": list(visit.rule_ids),
        "minutes": visit.minutes,
        "values": [list(pair) for pair in visit.values],
    }


def _visit_in(kept: dict[str, Any]) -> Visit:
    return Visit(
        language=str(kept["language"]),
        devices=tuple(InstalledDevice(str(device), _pairs_in(facts)) for device, facts in kept["devices"]),
        rule_ids=tuple(map(str, kept["rules"])),
        minutes=int(kept["minutes"]),
        values=_pairs_in(kept["values"]),
    )


def _pairs_in(kept: list[list[str]]) -> Pairs:
    return tuple((str(name), str(text)) for name, text in kept)


def _places_out(places: tuple[Place, ...]) -> list[list[Any]]:
    return [[place.lesson_id, place.step_id, place.is_rule] for place in places]


def _places_in(kept: list[list[Any]]) -> tuple[Place, ...]:
    return tuple(Place(str(lesson), str(step), bool(is_rule)) for lesson, step, is_rule in kept)
