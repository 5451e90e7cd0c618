"""From a plan to the stops of a walk."""

from collections.abc import Iterable

from kiosk.lesson.entry import LessonEntry, RuleEntry
from kiosk.visit.plan import Plan, PlannedLesson
from kiosk.visit.walk import Stop


def stops_of(plan: Plan, lessons: Iterable[LessonEntry], rules: Iterable[RuleEntry]) -> tuple[Stop, ...]:
    """The stops of the plan, in its order; what the pack does not have any more is left out."""
    lesson_stops = {one.lesson_id: Stop(one.lesson_id, _step_ids(one)) for one in lessons}
    rule_stops = {one.rule_id: Stop(one.rule_id, _step_ids(one), is_rule=True) for one in rules}
    found = (
        lesson_stops.get(one.lesson_id) if isinstance(one, PlannedLesson) else rule_stops.get(one.rule_id)
        for one in plan.planned
    )
    return tuple(stop for stop in found if stop and stop.step_ids)


def _step_ids(entry: LessonEntry | RuleEntry) -> tuple[str, ...]:
    return tuple(step_id for step_id, _ in entry.steps)
