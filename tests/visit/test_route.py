"""From a plan to the stops of a walk."""

from kiosk.lesson.entry import LessonEntry, RuleEntry
from kiosk.lesson.model import Topic
from kiosk.visit.plan import plan_visit
from kiosk.visit.route import stops_of
from kiosk.visit.walk import Stop


def lesson(lesson_id: str, *step_ids: str) -> LessonEntry:
    steps = tuple((step_id, step_id.title()) for step_id in step_ids)
    return LessonEntry(lesson_id, "fr", "T", "", Topic.CONNECT, 2, True, (), "", "", True, steps, None, (), "f")


RULE = RuleEntry("guest-wifi", "fr", "T", 1, "2026-11-21", (), True, (("may", "May"),), None, (), "f")


def test_the_stops_are_those_of_the_plan_in_its_order() -> None:
    lessons = [lesson("guest-wifi", "label", "connect"), lesson("lamp", "on")]
    plan = plan_visit([], [RULE], 60, lessons)

    assert stops_of(plan, lessons, [RULE]) == (
        Stop("guest-wifi", ("label", "connect")),
        Stop("lamp", ("on",)),
        Stop("guest-wifi", ("may",), is_rule=True),
    )


def test_what_the_pack_has_no_more_is_left_out() -> None:
    lessons = [lesson("guest-wifi", "label"), lesson("empty")]
    plan = plan_visit([], [RULE], 60, [*lessons, lesson("gone", "a")])

    assert stops_of(plan, lessons, []) == (Stop("guest-wifi", ("label",)),)
