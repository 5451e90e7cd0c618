"""Where the customer is, whatever they touch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.saved import SavedWalk, decode, encode
from kiosk.visit.walk import (
    Course,
    Place,
    Stop,
    Walk,
    answer,
    begin,
    finished_stops,
    go_back,
    go_on,
    hear,
    jump,
    left_stops,
    stop_here,
    taken_up,
)
from tests.visit.walks import LAMP, WIFI

STOPS = (WIFI, LAMP)


def places(walk: Walk, count: int) -> list[Place]:
    found = [walk.place]
    for _ in range(count):
        walk = go_on(walk)
        found.append(walk.place)
    return found


def test_the_way_on_goes_through_every_step_of_every_lesson() -> None:
    assert places(begin(STOPS), 4) == [Place(stop.lesson_id, step) for stop in STOPS for step in stop.step_ids]


def test_after_the_last_step_comes_the_recap() -> None:
    walk = begin(STOPS, Place("lamp", "colours"))
    assert walk.is_last

    assert go_on(walk).course is Course.FINISHED


def test_back_from_the_recap_leads_to_the_step_it_came_from() -> None:
    walk = begin(STOPS, Place("guest-wifi", "connect"))

    assert go_back(stop_here(walk)).place == walk.place
    assert go_back(stop_here(walk)).course is Course.WALKING


def test_back_from_a_lesson_leads_to_the_last_step_of_the_one_before() -> None:
    assert go_back(begin(STOPS, Place("lamp", "on-and-off"))).place == Place("guest-wifi", "who-may")


def test_there_is_nothing_before_the_first_step() -> None:
    walk = begin(STOPS)

    assert walk.is_first
    assert go_back(walk) is walk


def test_any_step_can_be_jumped_to() -> None:
    walk = jump(begin(STOPS), Place("lamp", "colours"))

    assert walk.place == Place("lamp", "colours")
    assert walk.seen == (Place("guest-wifi", "find-the-label"), Place("lamp", "colours"))


def test_a_jump_to_no_step_changes_nothing() -> None:
    walk = begin(STOPS)

    assert jump(walk, Place("lamp", "nowhere")) is walk


def test_a_lesson_is_finished_when_all_its_steps_were_seen_in_any_order() -> None:
    walk = begin(STOPS, Place("lamp", "colours"))
    assert finished_stops(walk) == ()
    assert left_stops(walk) == (LAMP,)
    walk = jump(walk, Place("lamp", "on-and-off"))

    assert finished_stops(walk) == (LAMP,)
    assert left_stops(walk) == ()


def test_what_was_heard_is_kept_once() -> None:
    walk = hear(begin(STOPS))

    assert walk.heard == (walk.place,)
    assert hear(walk) is walk


def test_a_walk_without_steps_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="stops"):
        begin(())
    with pytest.raises(ValueError, match="stops"):
        begin((Stop("empty", ()),))


_GESTURES = st.lists(
    st.sampled_from([go_on, go_back, hear, stop_here, lambda walk: jump(walk, Place("lamp", "colours"))]),
    max_size=30,
)


@given(_GESTURES)
def test_every_walk_keeps_its_promises(gestures: list[object]) -> None:
    walk = begin(STOPS)
    for gesture in gestures:
        before = walk
        walk = gesture(walk)  # type: ignore[operator]
        assert walk.revision - before.revision == (walk != before)
        assert walk.place in walk.seen
        assert set(walk.heard) <= set(walk.seen)
        assert len(set(walk.seen)) == len(walk.seen)
        kept = SavedWalk("a", "fr", None, walk)
        assert decode(encode(kept)) == kept
        assert taken_up(walk, STOPS) == walk


def test_a_step_that_is_gone_gives_the_one_before_it() -> None:
    walk = begin(STOPS, Place("guest-wifi", "who-may"))
    edited = (Stop("guest-wifi", ("find-the-label", "new", "connect")), LAMP)
    taken = taken_up(walk, edited)

    assert taken is not None
    assert taken.place == Place("guest-wifi", "connect")
    assert Place("guest-wifi", "who-may") not in taken.seen


def test_a_lesson_that_is_gone_gives_the_next_one() -> None:
    taken = taken_up(begin(STOPS, Place("guest-wifi", "connect")), (LAMP,))

    assert taken is not None
    assert taken.place == Place("lamp", "on-and-off")


def test_the_last_lesson_that_is_gone_gives_the_one_before() -> None:
    taken = taken_up(begin(STOPS, Place("lamp", "colours")), (WIFI,))

    assert taken is not None
    assert taken.place == Place("guest-wifi", "find-the-label")


def test_when_every_lesson_is_gone_there_is_nothing_to_go_on_with() -> None:
    assert taken_up(begin(STOPS), (Stop("other", ("step",)),)) is None


def test_the_order_of_the_walk_stays_when_the_library_has_another() -> None:
    taken = taken_up(begin(STOPS), (LAMP, WIFI))

    assert taken is not None
    assert taken.stops == STOPS


def test_a_rule_may_have_a_lessons_name() -> None:
    rule = Stop("guest-wifi", ("find-the-label", "sign"), is_rule=True)
    walk = jump(begin((WIFI, rule)), Place("guest-wifi", "find-the-label", is_rule=True))

    assert walk.stop is rule
    assert go_back(walk).place == Place("guest-wifi", "who-may")
    assert finished_stops(go_on(walk)) == (rule,)
    assert taken_up(walk, (rule, WIFI)) == walk
    assert decode(encode(SavedWalk("a", "fr", None, walk))).walk == walk


def test_a_house_rule_is_acknowledged_by_the_way_on_from_its_last_step() -> None:
    rule = Stop("family-key", ("may", "may-not"), is_rule=True)
    walk = go_on(begin((rule, LAMP)))
    assert walk.acknowledged == ()

    walk = go_on(walk)
    assert walk.acknowledged == ("family-key",)
    assert go_on(go_back(walk)).acknowledged == ("family-key",)
    assert taken_up(walk, (LAMP,)).acknowledged == ()  # type: ignore[union-attr]


def test_seeing_a_house_rule_to_its_end_is_not_acknowledging_it() -> None:
    rule = Stop("family-key", ("may",), is_rule=True)

    assert stop_here(begin((rule,))).acknowledged == ()
    assert go_on(begin((rule,))).acknowledged == ("family-key",)


def test_a_question_is_answered_once_however_often_it_is() -> None:
    first = answer(begin([WIFI]))
    assert answer(first) == first
    assert first.answered == (first.place,)
