"""The plan of a visit: must-knows first, inside the minutes, the same every time."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from kiosk.lesson.device import DeviceProfile
from kiosk.lesson.entry import LessonEntry, RuleEntry
from kiosk.lesson.model import Topic
from kiosk.visit.plan import (
    ForAnyHome,
    ForDevice,
    HoldsHere,
    LeftOut,
    MustKnow,
    Plan,
    PlannedLesson,
    PlannedRule,
    plan_visit,
)


@dataclass(frozen=True)
class Lesson:
    lesson_id: str
    devices: tuple[str, ...] = ()
    minutes: int = 3
    is_must: bool = False
    topic: Topic = Topic.CONNECT


@dataclass(frozen=True)
class Device:
    device_id: str
    device_class: str = "box"
    must_knows: tuple[str, ...] = ()
    more: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rule:
    rule_id: str
    minutes: int = 1


BOX = Device("internet-box", "box", ("restart",))
LAMP = Device("lamp", "light")
LESSONS = (
    Lesson("colours", ("lamp",), 4, topic=Topic.CARE),
    Lesson("restart", ("internet-box",), 3, topic=Topic.FIX),
    Lesson("guest-wifi", ("box",), 3),
    Lesson("lights", ("internet-box",), 2, topic=Topic.EXPLAIN),
    Lesson("on-and-off", ("light",), 2, topic=Topic.SET_UP),
    Lesson("passwords", (), 5, topic=Topic.EXPLAIN),
    Lesson("smoke", ("smoke-sensor",), 2, is_must=True),
)


def ids(plan: Plan) -> list[str]:
    return [one.lesson_id if isinstance(one, PlannedLesson) else one.rule_id for one in plan.planned]


def test_must_knows_come_first_then_rules_then_one_lesson_of_each_device_in_turn() -> None:
    plan = plan_visit([BOX, LAMP], [Rule("family-key")], 60, LESSONS)

    assert ids(plan) == ["restart", "family-key", "guest-wifi", "on-and-off", "lights", "colours", "passwords"]
    assert plan.minutes == 20
    assert plan.left_out == ()


def test_each_lesson_says_why_it_is_there() -> None:
    plan = plan_visit([BOX, LAMP], [Rule("family-key")], 60, LESSONS)
    reasons = dict(zip(ids(plan), (one.reason for one in plan.planned)))

    assert reasons["restart"] == MustKnow("internet-box")
    assert reasons["family-key"] == HoldsHere()
    assert reasons["guest-wifi"] == ForDevice("internet-box")
    assert reasons["passwords"] == ForAnyHome()


def test_what_does_not_fit_goes_home() -> None:
    plan = plan_visit([BOX, LAMP], [Rule("family-key")], 10, LESSONS)

    assert ids(plan) == ["restart", "family-key", "guest-wifi", "on-and-off"]
    assert plan.left_out == (LeftOut("lights", 2), LeftOut("colours", 4), LeftOut("passwords", 5))


def test_a_short_lesson_fills_the_time_a_long_one_leaves() -> None:
    lessons = (Lesson("a", ("lamp",), 9, topic=Topic.SET_UP), Lesson("b", ("lamp",), 2))

    assert ids(plan_visit([LAMP], [], 5, lessons)) == ["b"]


def test_must_knows_are_in_however_short_the_visit() -> None:
    plan = plan_visit([BOX, Device("smoke-sensor", "sensor")], [Rule("family-key")], 1, LESSONS)

    assert ids(plan) == ["restart", "smoke", "family-key"]
    assert plan.minutes == 6


def test_a_must_know_of_any_home_is_always_in() -> None:
    plan = plan_visit([], [], 1, (Lesson("who-to-call", (), 2, is_must=True),))

    assert plan.planned == (PlannedLesson("who-to-call", 2, MustKnow("")),)


def test_a_must_know_that_no_lesson_teaches_is_passed_over() -> None:
    assert ids(plan_visit([Device("lamp", "light", ("gone",))], [], 2, LESSONS)) == ["on-and-off"]


def test_a_device_may_name_lessons_of_its_own() -> None:
    device = Device("tv", "tv", more=("passwords",))
    plan = plan_visit([device], [], 60, LESSONS)

    assert plan.planned == (PlannedLesson("passwords", 5, ForDevice("tv")),)


def test_the_packs_own_entries_can_be_planned() -> None:
    entry = LessonEntry(
        "lights",
        "fr",
        "Les voyants",
        "",
        Topic.EXPLAIN,
        2,
        True,
        ("box",),
        "A1",
        "",
        True,
        (("a", "A"),),
        None,
        (),
        "f",
    )
    rule = RuleEntry("family-key", "fr", "La clé", 1, "2026-11-21", (), True, (("a", "A"),), None, (), "f")
    plan = plan_visit([DeviceProfile("internet-box", "box", {})], [rule], 5, [entry])

    assert ids(plan) == ["lights", "family-key"]


def test_nothing_installed_gives_what_any_home_may_know() -> None:
    assert ids(plan_visit([], [], 60, LESSONS)) == ["passwords"]


_LESSONS = st.lists(
    st.builds(
        Lesson,
        st.sampled_from("abcdefghij"),
        st.lists(st.sampled_from(["internet-box", "lamp", "light", "tv"]), max_size=2).map(tuple),
        st.integers(1, 9),
        st.booleans(),
        st.sampled_from(Topic),
    ),
    max_size=12,
    unique_by=lambda lesson: lesson.lesson_id,
)


@given(_LESSONS, st.integers(1, 40), st.randoms())
def test_every_plan_keeps_its_promises(lessons: list[Lesson], minutes: int, chance: object) -> None:
    rules = [Rule("rule")]
    plan = plan_visit([BOX, LAMP], rules, minutes, lessons)
    shuffled = sorted(lessons, key=lambda lesson: hash((lesson.lesson_id, str(chance))))
    taken = {one.lesson_id for one in plan.planned if isinstance(one, PlannedLesson)}
    musts = sum(one.minutes for one in plan.planned if isinstance(one.reason, MustKnow | HoldsHere))

    assert plan == plan_visit([BOX, LAMP], rules, minutes, shuffled)
    assert len(ids(plan)) == len(set(ids(plan)))
    assert plan.minutes == sum(one.minutes for one in plan.planned)
    assert plan.minutes <= max(minutes, musts)
    assert not taken & {one.lesson_id for one in plan.left_out}
    for lesson in lessons:
        if lesson.is_must and set(lesson.devices) & {"internet-box", "lamp", "light"}:
            assert lesson.lesson_id in taken
    kinds = [isinstance(one.reason, MustKnow) for one in plan.planned]
    assert kinds == sorted(kinds, reverse=True)
    assert PlannedRule("rule", 1) in plan.planned
