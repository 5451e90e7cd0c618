"""What a device is: its names, its parts, what goes wrong with it, and which lessons its owner must know."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class DeviceProfile:
    """`names` and `symptoms` by language; `must_knows` and `more` are lesson ids; `facts` decide conditions.

    `picture` is relative to the pack, or "". `parts` are what a `focus=` may name on pictures of this device.
    """

    device_id: str
    device_class: str
    names: Mapping[str, str]
    radios: tuple[str, ...] = ()
    protocols: tuple[str, ...] = ()
    gtins: tuple[str, ...] = ()
    picture: str = ""
    parts: tuple[str, ...] = ()
    update: str = ""
    must_knows: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    symptoms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
