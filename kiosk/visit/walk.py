"""Where the customer is: which lesson, which step, what was seen and heard. Pure: each gesture gives a new walk."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum


@dataclass(frozen=True, slots=True)
class Place:
    """A step of a lesson or house rule, by names that are the same in every language and survive an edit."""

    lesson_id: str
    step_id: str
    is_rule: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """One lesson of the walk, or one house rule, whose id may be a lesson's too.

    `step_ids` has at least one entry and names none twice.
    """

    lesson_id: str
    step_ids: tuple[str, ...]
    is_rule: bool = False

    def place(self, step_id: str) -> Place:
        return Place(self.lesson_id, step_id, self.is_rule)

    @property
    def key(self) -> tuple[str, bool]:
        """What tells it from every other stop of the walk."""
        return self.lesson_id, self.is_rule


class Course(Enum):
    """How the walk goes: at a step, past the last one, or stopped by "I stop here"; the last two are the recap."""

    WALKING = "walking"
    FINISHED = "finished"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Walk:
    """`revision` rises by one with each change: of two walks kept, the higher is the newer.

    `seen`, `heard` and `answered` (its question, rightly or not) are in the order in which it first happened, each
    place once; `acknowledged` are the ids of the house rules that were left by the way on from their last step.
    """

    stops: tuple[Stop, ...]
    lesson_index: int
    step_index: int
    seen: tuple[Place, ...]
    heard: tuple[Place, ...]
    course: Course
    revision: int
    acknowledged: tuple[str, ...] = ()
    answered: tuple[Place, ...] = ()

    @property
    def stop(self) -> Stop:
        return self.stops[self.lesson_index]

    @property
    def place(self) -> Place:
        return self.stop.place(self.stop.step_ids[self.step_index])

    @property
    def is_first(self) -> bool:
        """Whether there is nothing to go back to."""
        return self.lesson_index == 0 and self.step_index == 0

    @property
    def is_last(self) -> bool:
        """Whether the way on leads to the recap."""
        return self.lesson_index == len(self.stops) - 1 and self.is_stop_end

    @property
    def is_stop_end(self) -> bool:
        """Whether this is the last step of its lesson or rule."""
        return self.step_index == len(self.stop.step_ids) - 1


def begin(stops: Sequence[Stop], at: Place | None = None) -> Walk:
    """The walk at its first step, or at `at` where that is one of its steps.

    A lesson opened from a shelf is a walk of one stop. Raises ValueError where there is no stop, or one has no step.
    """
    if not stops or not all(stop.step_ids for stop in stops):
        raise ValueError(f"stops: every walk needs a stop and every stop a step, not {stops!r}")
    lesson_index, step_index = (_find(stops, at) if at else None) or (0, 0)
    first = Walk(tuple(stops), lesson_index, step_index, (), (), Course.WALKING, 0)
    return replace(first, seen=(first.place,))


def go_on(walk: Walk) -> Walk:
    """The next step, the first of the next lesson, or the recap. A house rule left this way is acknowledged."""
    if not walk.is_stop_end:
        return _at(walk, walk.lesson_index, walk.step_index + 1)
    agreed = walk
    if walk.stop.is_rule and walk.stop.lesson_id not in walk.acknowledged:
        agreed = replace(walk, acknowledged=(*walk.acknowledged, walk.stop.lesson_id))
    if walk.lesson_index + 1 < len(walk.stops):
        return _at(agreed, walk.lesson_index + 1, 0)
    return _changed(walk, replace(agreed, course=Course.FINISHED))


def go_back(walk: Walk) -> Walk:
    """The step before, the last of the lesson before; from the recap the step it was reached from."""
    if walk.course is not Course.WALKING:
        return _changed(walk, replace(walk, course=Course.WALKING))
    if walk.step_index > 0:
        return _at(walk, walk.lesson_index, walk.step_index - 1)
    if walk.lesson_index > 0:
        before = walk.lesson_index - 1
        return _at(walk, before, len(walk.stops[before].step_ids) - 1)
    return walk


def jump(walk: Walk, place: Place) -> Walk:
    """The walk at `place`; unchanged where it is no step of this walk."""
    found = _find(walk.stops, place)
    return _at(walk, *found) if found else walk


def stop_here(walk: Walk) -> Walk:
    """The recap, before the end."""
    return _changed(walk, replace(walk, course=Course.STOPPED)) if walk.course is Course.WALKING else walk


def hear(walk: Walk) -> Walk:
    """This step was read aloud to its end."""
    if walk.place in walk.heard:
        return walk
    return _changed(walk, replace(walk, heard=(*walk.heard, walk.place)))


def answer(walk: Walk) -> Walk:
    """The question of this step was answered."""
    if walk.place in walk.answered:
        return walk
    return _changed(walk, replace(walk, answered=(*walk.answered, walk.place)))


def told_anew(walk: Walk) -> Walk:
    """The same walk in another language: it is to be kept as that of now."""
    return replace(walk, revision=walk.revision + 1)


def finished_stops(walk: Walk) -> tuple[Stop, ...]:
    """Lessons and rules of which every step was seen, in the walk's order."""
    seen = set(walk.seen)
    return tuple(stop for stop in walk.stops if all(stop.place(step) in seen for step in stop.step_ids))


def left_stops(walk: Walk) -> tuple[Stop, ...]:
    """Lessons and rules of which some steps were seen and others not, in the walk's order."""
    seen = set(walk.seen)
    counts = ((stop, sum(stop.place(step) in seen for step in stop.step_ids)) for stop in walk.stops)
    return tuple(stop for stop, count in counts if 0 < count < len(stop.step_ids))


def taken_up(walk: Walk, stops: Sequence[Stop]) -> Walk | None:
    """A walk that was kept, on the lessons there are now; None where nothing of it is left.

    Lessons may have been edited or taken away meanwhile. A step that is gone gives the one that was before it, a
    lesson that is gone the first step of the next one.
    """
    now = {stop.key: stop for stop in stops}
    left = tuple(now[stop.key] for stop in walk.stops if stop.key in now)
    if not left:
        return None
    at = _nearest(walk, left)
    is_there = {stop.place(step) for stop in left for step in stop.step_ids}
    lesson_index, step_index = _find(left, at) or (0, 0)
    return Walk(
        stops=left,
        lesson_index=lesson_index,
        step_index=step_index,
        seen=tuple(dict.fromkeys((*(place for place in walk.seen if place in is_there), at))),
        heard=tuple(place for place in walk.heard if place in is_there),
        course=walk.course,
        revision=walk.revision,
        acknowledged=tuple(rule_id for rule_id in walk.acknowledged if (rule_id, True) in now),
        answered=tuple(place for place in walk.answered if place in is_there),
    )


def _nearest(walk: Walk, left: Sequence[Stop]) -> Place:
    now = {stop.key: stop for stop in left}
    there = now.get(walk.stop.key)
    if there:
        before = walk.stop.step_ids[: walk.step_index + 1]
        return there.place(next((step for step in reversed(before) if step in there.step_ids), there.step_ids[0]))
    after = (stop.key for stop in walk.stops[walk.lesson_index :])
    following = now[next((key for key in after if key in now), left[-1].key)]
    return following.place(following.step_ids[0])


def _find(stops: Sequence[Stop], place: Place) -> tuple[int, int] | None:
    for index, stop in enumerate(stops):
        if stop.key == (place.lesson_id, place.is_rule) and place.step_id in stop.step_ids:
            return index, stop.step_ids.index(place.step_id)
    return None


def _at(walk: Walk, lesson_index: int, step_index: int) -> Walk:
    moved = replace(walk, lesson_index=lesson_index, step_index=step_index, course=Course.WALKING)
    if moved.place not in moved.seen:
        moved = replace(moved, seen=(*moved.seen, moved.place))
    return _changed(walk, moved)


def _changed(before: Walk, after: Walk) -> Walk:
    return replace(after, revision=before.revision + 1) if after != before else before
