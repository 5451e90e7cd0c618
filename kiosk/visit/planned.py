"""The plan of a visit, made of what the pack has, and the walk that follows it."""

from kiosk.library.index import Library
from kiosk.visit.model import Visit
from kiosk.visit.plan import Plan, plan_visit
from kiosk.visit.route import stop_of, stops_of
from kiosk.visit.walk import Stop


def plan_of(visit: Visit, library: Library, language: str) -> Plan:
    """The plan for the visit's devices, rules and minutes; devices and rules the pack does not have are left out."""
    devices = [library.device(one.device_id) for one in visit.devices]
    rules = [library.rule(rule_id, language) for rule_id in visit.rule_ids]
    return plan_visit(
        [one for one in devices if one], [one for one in rules if one], visit.minutes, library.lessons_for(language)
    )


def walk_stops(visit: Visit, library: Library, language: str) -> tuple[Stop, ...]:
    """The stops of a walk along the plan of the visit."""
    return stops_of(plan_of(visit, library, language), library.lessons_for(language), library.rules_for(language))


def all_stops(library: Library, language: str) -> tuple[Stop, ...]:
    """Every lesson and rule there is now."""
    lessons = (stop_of(entry) for entry in library.lessons_for(language))
    return (*lessons, *(stop_of(entry) for entry in library.rules_for(language)))
