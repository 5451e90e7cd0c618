"""The player's command line, read without click or argparse: `--profile shop --text-scale 1.5 --no-mute`."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.base.called import called
from kiosk.base.errors import KioskError
from kiosk.base.settings.model import Profile, Settings
from kiosk.base.settings.source import NAMES


class ArgumentRefused(KioskError):
    """An option that there is not, or one without its value."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """`profile` is None where none was named; `overrides` go to `load_settings`; `rest` are the words between."""

    profile: Profile | None
    overrides: dict[str, str]
    rest: tuple[str, ...]


_SWITCHES = frozenset(name for name in NAMES if isinstance(getattr(Settings(), name), bool))


def read_arguments(arguments: Sequence[str]) -> Arguments:
    """Every setting is an option, with dashes; a switch also as `--no-…`. Raises ArgumentRefused."""
    overrides: dict[str, str] = {}
    rest: list[str] = []
    left = list(arguments)
    while left:
        argument = left.pop(0)
        if not argument.startswith("--"):
            rest.append(argument)
            continue
        option, equals, text = argument.partition("=")
        name = option.removeprefix("--").replace("-", "_")
        if name.removeprefix("no_") in _SWITCHES and not equals:
            overrides[name.removeprefix("no_")] = "false" if name.startswith("no_") else "true"
        elif name not in NAMES:
            raise ArgumentRefused(_unknown(option, name), remedy=f"see {called('settings list')}")
        elif equals or left:
            overrides[name] = text if equals else left.pop(0)
        else:
            raise ArgumentRefused(f"{option} needs a value", remedy=f"write {option}=…")
    named = overrides.pop("profile", None)
    return Arguments(_profile(named) if named is not None else None, overrides, tuple(rest))


def _profile(text: str) -> Profile:
    try:
        return Profile(text)
    except ValueError:
        known = ", ".join(profile.value for profile in Profile)
        raise ArgumentRefused(f"there is no profile {text}", remedy=f"use one of {known}") from None


def _unknown(option: str, name: str) -> str:
    from kiosk.base.settings.registry import nearest_name  # costs the registry; only for a misspelt option

    meant = nearest_name(name, NAMES).replace("_", "-")
    return f"there is no option {option}" + (f" (did you mean --{meant}?)" if meant else "")
