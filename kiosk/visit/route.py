"""From a plan to the stops of a walk."""

from collections.abc import Iterable

from kiosk.lesson.entry import LessonEntry, RuleEntry
from kiosk.visit.plan import Plan, PlannedLesson
from kiosk.visit.walk import Stop


def stops_of(plan: Plan, lessons: Iterable[LessonEntry], rules: Iterable[RuleEntry]) -> tuple[Stop, ...]:
    """The stops of the plan, in its order; what the pack does not have any more is left out."""
    lesson_stops = {one.lesson_id: stop_of(one) for one in lessons}
    rule_stops = {one.rule_id: stop_of(one) for one in rules}
    found = (
        lesson_stops.get(one.lesson_id) if isinstance(one, PlannedLesson) else rule_stops.get(one.rule_id)
        for one in plan.planned
    )
    return tuple(stop for stop in found if stop and stop.step_ids)


def stop_of(entry: LessonEntry | RuleEntry) -> Stop:
    """The lesson or the rule as a stop of a walk."""
    step_ids = tuple(step_id for step_id, _ in entry.steps)
    if isinstance(entry, LessonEntry):
        return Stop(entry.lesson_id, step_ids)
    return Stop(entry.rule_id, step_ids, is_rule=True)
