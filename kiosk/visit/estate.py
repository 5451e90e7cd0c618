"""A home: which devices are in it and which lessons were finished, so that it can be looked up years later."""

import json
from dataclasses import dataclass, replace

from kiosk.visit.model import InstalledDevice

FORMAT = 1


@dataclass(frozen=True, slots=True)
class FinishedLesson:
    """`on` is the day, ISO 8601."""

    lesson_id: str
    on: str


@dataclass(frozen=True, slots=True)
class Estate:
    """All devices of a home, in the order they came. `revision` rises by one with each change."""

    devices: tuple[InstalledDevice, ...] = ()
    finished: tuple[FinishedLesson, ...] = ()
    revision: int = 0


def with_devices(estate: Estate, devices: tuple[InstalledDevice, ...]) -> Estate:
    """The estate after a visit: new devices last, known ones with their facts of today."""
    today = {device.device_id: device for device in devices}
    kept = tuple(today.pop(device.device_id, device) for device in estate.devices)
    return _changed(estate, replace(estate, devices=(*kept, *today.values())))


def without_device(estate: Estate, device_id: str) -> Estate:
    """The estate with this device taken out; as it was where it has none of that id."""
    return _changed(estate, replace(estate, devices=tuple(one for one in estate.devices if one.device_id != device_id)))


def with_finished(estate: Estate, lesson_id: str, on: str) -> Estate:
    """The estate with the lesson finished on that day; the latest day counts, and it is listed last."""
    others = tuple(one for one in estate.finished if one.lesson_id != lesson_id)
    return _changed(estate, replace(estate, finished=(*others, FinishedLesson(lesson_id, on))))


def encode(estate: Estate) -> str:
    """The estate as JSON of format 1."""
    return json.dumps(
        {
            "format": FORMAT,
            "devices": [[device.device_id, [list(fact) for fact in device.facts]] for device in estate.devices],
            "finished": [[one.lesson_id, one.on] for one in estate.finished],
            "revision": estate.revision,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def decode(text: str) -> Estate:
    """What `encode` gave, in this release or an earlier one. Raises ValueError for anything else."""
    try:
        whole = json.loads(text)
        if whole["format"] != FORMAT:
            raise ValueError(f"text: format {whole['format']!r} is not known")
        return Estate(
            devices=tuple(
                InstalledDevice(str(device), tuple((str(name), str(fact)) for name, fact in facts))
                for device, facts in whole["devices"]
            ),
            finished=tuple(FinishedLesson(str(lesson), str(on)) for lesson, on in whole["finished"]),
            revision=int(whole["revision"]),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"text: is no estate ({error})") from error


def _changed(before: Estate, after: Estate) -> Estate:
    return replace(after, revision=before.revision + 1) if after != before else before
