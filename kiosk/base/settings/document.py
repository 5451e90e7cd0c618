"""The documentation of the settings, written from their registry."""

from enum import Enum
from typing import Any

from kiosk.base.settings.kinds import Place, Who
from kiosk.base.settings.model import Profile, Settings, default_settings
from kiosk.base.settings.registry import REGISTRY

_HEAD = """# Settings

<!-- Written by `kiosk settings list --markdown`; a test keeps it true. Change the registry instead. -->

Settings stand in one file, `settings.toml`; `kiosk settings path` says where. That is the one to edit: `settings.json`
beside it is what the kiosk made of it, and is made anew whenever the file was changed or it is damaged itself. What is
set above the first `[table]` holds for every profile, what is set under `[technician]`, `[shop]` or `[home]` for that
one:

    follow_up_base = "https://aide.mon-installateur.fr"
    call_name = "Martin"

    [shop]
    idle_s = 90

`kiosk settings set NAME VALUE` (with `--for shop` for one profile) changes one line and keeps your comments;
`kiosk settings check` names every fault at once. A fault never keeps the kiosk from starting: that setting stays at its
default. For one run, set the environment variable `KIOSK_NAME` or give the option `--name` (`--text-scale 1.5`,
`--mute`, `--no-mute`); the option goes before the variable, the variable before the file.

Who may change a setting: the customer (and everyone else), the technician (and IT), or IT alone. Each can be set in the
file; what can also be changed on the kiosk itself stands first. At home that is kept; elsewhere it goes with the
visitor.
"""


def document() -> str:
    """The whole of docs/settings.md."""
    parts = [_HEAD]
    for place in Place:
        names = [name for name in Settings._fields if REGISTRY[name].place is place]
        parts.append(f"## {_TITLES[place]}\n\n" + "\n".join(_entry(name) for name in names))
    return "\n".join(parts)


def shown(value: Any) -> str:
    """A value as a person reads it."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        parts = [part if isinstance(part, str) else ": ".join(filter(None, part)) for part in value]
        return ", ".join(parts) if parts else "none"
    return f"{value:g}" if isinstance(value, float) else str(value) if value != "" else "none"


_TITLES = {
    Place.COMFORT: "On the comfort sheet",
    Place.LANGUAGE: "On the language sheet",
    Place.VISIT: "Where a visit is set up",
    Place.FILE: "In the settings file only",
}
_WHO = {Who.CUSTOMER: "customer", Who.TECHNICIAN: "technician", Who.IT: "IT"}


def _entry(name: str) -> str:
    description = REGISTRY[name]
    lines = [
        f"- May be {description.kind.says()}.",
        *([f"- In {description.unit}."] if description.unit else []),
        f"- Default: {_defaults(name)}.",
        f"- Changed by: {_WHO[description.who]}.",
    ]
    return f"### `{name}`\n\n{description.says}\n\n" + "\n".join(lines) + "\n"


def _defaults(name: str) -> str:
    everywhere = getattr(Settings(), name)
    if name == "profile":
        return shown(everywhere)
    others = [
        f"{shown(value)} for {profile.value}"
        for profile in Profile
        if (value := getattr(default_settings(profile), name)) != everywhere
    ]
    return "; ".join([shown(everywhere), *others])
