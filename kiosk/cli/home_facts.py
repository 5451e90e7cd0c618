"""The devices of a home as they are written on the command line: "internet-box", "internet-box.wps=no"."""

from collections.abc import Collection, Sequence

from kiosk.base.errors import CommandLineRefused
from kiosk.base.near import nearest
from kiosk.lesson.device import DeviceProfile
from kiosk.lesson.resolve import Facts
from kiosk.visit.model import InstalledDevice, Visit, facts_of


def facts_from(written: Sequence[str], profiles: Sequence[DeviceProfile], command: str) -> Facts:
    """What conditions in lessons ask for, in a home of these devices: their profiles' facts, but those written here.

    Raises CommandLineRefused for a device that has no profile in the pack, a fact that its profile has not, and what
    is none of these. `command` is the one whose help tells more.
    """
    known = {profile.device_id: profile for profile in profiles}
    own: dict[str, dict[str, str]] = {}
    for one in written:
        head, has_value, value = one.partition("=")
        device_id, has_fact, fact = head.partition(".")
        if not device_id or bool(has_fact) != bool(has_value) or (has_value and not value.strip()):
            raise CommandLineRefused(f"“{one}” is no device", remedy="write ID or ID.FACT=VALUE", command=command)
        profile = known.get(device_id)
        if profile is None:
            raise _refused(f"the pack has no device {device_id}", device_id, known, command)
        if has_fact and fact not in profile.facts:
            raise _refused(f"{device_id} has no fact {fact}", fact, profile.facts, command)
        own.setdefault(device_id, {}).update({fact: value.strip()} if has_fact else {})
    devices = tuple(InstalledDevice(device_id, tuple(facts.items())) for device_id, facts in own.items())
    return facts_of(Visit("", devices, (), 0), profiles)


def _refused(message: str, written: str, known: Collection[str], command: str) -> CommandLineRefused:
    near = nearest(written, known)
    remedy = f"did you mean {near}?" if near else f"choose among {', '.join(sorted(known)) or 'none'}"
    return CommandLineRefused(message, remedy=remedy, command=command)
