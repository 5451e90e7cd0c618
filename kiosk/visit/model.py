"""A visit: which devices were installed, which house rules hold, and how long the customer has."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.lesson.device import DeviceProfile

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class InstalledDevice:
    """A device of this home. `device_id` is its profile's id, `facts` what conditions in lessons ask for."""

    device_id: str
    facts: Pairs = ()


@dataclass(frozen=True, slots=True)
class Visit:
    """What the technician set up for this customer.

    `values` fill the places of lessons (`wifi.guest_name`). Nothing here is a person's name, an address or a key: a
    value that is secret is typed when it is wanted and kept nowhere.
    """

    language: str
    devices: tuple[InstalledDevice, ...]
    rule_ids: tuple[str, ...]
    minutes: int
    values: Pairs = ()


def with_device(visit: Visit, device_id: str) -> Visit:
    """The visit with this device added, last; unchanged where it is there already."""
    if any(device.device_id == device_id for device in visit.devices):
        return visit
    return replace(visit, devices=(*visit.devices, InstalledDevice(device_id)))


def without_device(visit: Visit, device_id: str) -> Visit:
    """The visit with this device taken out; as it was where it has none of that id."""
    return replace(visit, devices=tuple(device for device in visit.devices if device.device_id != device_id))


def with_rule(visit: Visit, rule_id: str) -> Visit:
    """The visit with this house rule holding, last; unchanged where it holds already."""
    return visit if rule_id in visit.rule_ids else replace(visit, rule_ids=(*visit.rule_ids, rule_id))


def without_rule(visit: Visit, rule_id: str) -> Visit:
    """The visit with this house rule taken out; as it was where it has none of that id."""
    return replace(visit, rule_ids=tuple(one for one in visit.rule_ids if one != rule_id))


def with_value(visit: Visit, name: str, text: str) -> Visit:
    """The visit with the value set; a blank text takes it away."""
    others = tuple(pair for pair in visit.values if pair[0] != name)
    return replace(visit, values=(*others, (name, text.strip())) if text.strip() else others)


def facts_of(visit: Visit, profiles: Iterable[DeviceProfile]) -> dict[str, dict[str, str]]:
    """Facts by device id and by class, as `kiosk.lesson.resolve` takes them.

    What this home knows of its device goes before what the profile knows of its kind; of two devices of one class the
    first installed speaks for it. A device without facts is there, and empty.
    """
    known = {profile.device_id: profile for profile in profiles}
    facts: dict[str, dict[str, str]] = {}
    for device in visit.devices:
        profile = known.get(device.device_id)
        own = {**(profile.facts if profile else {}), **dict(device.facts)}
        facts[device.device_id] = own
        if profile:
            facts.setdefault(profile.device_class, own)
    return facts
