"""What is shown today: must-knows first, inside the minutes, each lesson with the reason why it is there."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.lesson.model import Topic


class LessonEntry(Protocol):
    """What planning reads of a lesson; `library.index` has more."""

    @property
    def lesson_id(self) -> str: ...
    @property
    def topic(self) -> Topic: ...
    @property
    def devices(self) -> Sequence[str]: ...
    @property
    def minutes(self) -> int: ...
    @property
    def is_must(self) -> bool: ...


class RuleEntry(Protocol):
    """What planning reads of a house rule."""

    @property
    def rule_id(self) -> str: ...
    @property
    def minutes(self) -> int: ...


class DeviceEntry(Protocol):
    """What planning reads of a device profile; `must_knows` and `more` are lesson ids."""

    @property
    def device_id(self) -> str: ...
    @property
    def device_class(self) -> str: ...
    @property
    def must_knows(self) -> Sequence[str]: ...
    @property
    def more(self) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class MustKnow:
    """In every visit with this device, however short it is; "" is any home."""

    device_id: str


@dataclass(frozen=True, slots=True)
class HoldsHere:
    """A rule of this house."""


@dataclass(frozen=True, slots=True)
class ForDevice:
    """About a device that was installed today."""

    device_id: str


@dataclass(frozen=True, slots=True)
class ForAnyHome:
    """Good to know in any home."""


@dataclass(frozen=True, slots=True)
class NoTimeLeft:
    """Would not fit into the minutes; it goes home with the customer."""


Reason = MustKnow | HoldsHere | ForDevice | ForAnyHome


@dataclass(frozen=True, slots=True)
class PlannedLesson:
    """A lesson of the visit, what it takes in minutes, and why it is there."""

    lesson_id: str
    minutes: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class PlannedRule:
    """A house rule of the visit, what it takes in minutes, and why it is there."""

    rule_id: str
    minutes: int
    reason: HoldsHere = HoldsHere()


Planned = PlannedLesson | PlannedRule


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A lesson that would have been next; offered on the recap and at home."""

    lesson_id: str
    minutes: int
    reason: NoTimeLeft = NoTimeLeft()


@dataclass(frozen=True, slots=True)
class Plan:
    """`minutes` is what the planned ones take; more than was asked for only where the must-knows alone take more."""

    planned: tuple[Planned, ...]
    left_out: tuple[LeftOut, ...]
    minutes: int


# What a customer needs first from a device that was installed within the hour: to use it, then to keep it going.
_ORDER = (
    Topic.SET_UP,
    Topic.CONNECT,
    Topic.EXPLAIN,
    Topic.TOGETHER,
    Topic.ADD,
    Topic.ENROL,
    Topic.CARE,
    Topic.FIX,
    Topic.REPLACE,
    Topic.UPDATE,
)


def plan_visit(
    devices: Sequence[DeviceEntry],
    rules: Sequence[RuleEntry],
    minutes: int,
    lessons: Iterable[LessonEntry],
) -> Plan:
    """The plan for these devices and rules. The same input gives the same plan, whatever order `lessons` comes in.

    `lessons` and `rules` hold each once, in the language that was chosen for it.
    Must-knows and house rules are in whatever the minutes; then each device in turn gets its next lesson while there
    is time, so that no device takes it all; then what holds in any home.
    """
    by_id = {lesson.lesson_id: lesson for lesson in lessons}
    ordered = sorted(by_id.values(), key=_rank)
    planned: list[Planned] = []
    chosen: set[str] = set()
    for lesson, reason in _must_knows(devices, ordered, by_id):
        if lesson.lesson_id not in chosen:
            chosen.add(lesson.lesson_id)
            planned.append(PlannedLesson(lesson.lesson_id, lesson.minutes, reason))
    planned += [PlannedRule(rule.rule_id, rule.minutes) for rule in rules]
    taken = sum(one.minutes for one in planned)
    left_out: list[LeftOut] = []
    for lesson, reason in _others(devices, ordered):
        if lesson.lesson_id in chosen:
            continue
        chosen.add(lesson.lesson_id)
        if taken + lesson.minutes <= minutes:
            taken += lesson.minutes
            planned.append(PlannedLesson(lesson.lesson_id, lesson.minutes, reason))
        else:
            left_out.append(LeftOut(lesson.lesson_id, lesson.minutes))
    return Plan(tuple(planned), tuple(left_out), taken)


def concerns(lesson: LessonEntry, device: DeviceEntry) -> bool:
    """Whether the lesson names this device, by its id or by its class, or the device names the lesson."""
    names = lesson.devices
    return device.device_id in names or device.device_class in names or lesson.lesson_id in device.more


def _rank(lesson: LessonEntry) -> tuple[int, int, str]:
    return _ORDER.index(lesson.topic), lesson.minutes, lesson.lesson_id


def _must_knows(
    devices: Sequence[DeviceEntry], ordered: Sequence[LessonEntry], by_id: dict[str, LessonEntry]
) -> Iterator[tuple[LessonEntry, Reason]]:
    for device in devices:
        named = [by_id[lesson_id] for lesson_id in device.must_knows if lesson_id in by_id]
        own = [lesson for lesson in ordered if lesson.is_must and concerns(lesson, device)]
        yield from ((lesson, MustKnow(device.device_id)) for lesson in (*named, *own))
    yield from ((lesson, MustKnow("")) for lesson in ordered if lesson.is_must and not lesson.devices)


def _others(
    devices: Sequence[DeviceEntry], ordered: Sequence[LessonEntry]
) -> Iterator[tuple[LessonEntry, ForDevice | ForAnyHome]]:
    """Lessons in the order in which they are worth their time: one of each device, then the next of each."""
    queues = [[lesson for lesson in ordered if concerns(lesson, device)] for device in devices]
    for turn in range(max(map(len, queues), default=0)):
        for device, queue in zip(devices, queues):
            if turn < len(queue):
                yield queue[turn], ForDevice(device.device_id)
    yield from ((lesson, ForAnyHome()) for lesson in ordered if not lesson.devices)
