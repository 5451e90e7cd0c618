"""The player's command line, read without click or argparse: `--profile shop --text-scale 1.5 --no-mute`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.base.errors import CommandLineRefused
from kiosk.base.settings.model import Profile, Settings
from kiosk.base.settings.source import NAMES
from kiosk.base.window_size import OPTION, take_size


@dataclass(frozen=True, slots=True)
class Arguments:
    """`profile` is None where none was named; `overrides` go to `load_settings`."""

    profile: Profile | None
    overrides: dict[str, str]


_SWITCHES = frozenset(name for name in NAMES if isinstance(getattr(Settings(), name), bool))
_SHORTEST = 2  # signs of an option that are compared with others
_KNOWN = frozenset(NAMES) | {f"no_{name}" for name in _SWITCHES}


def read_arguments(arguments: Sequence[str]) -> Arguments:
    """Every setting is an option, with dashes; a switch also as `--no-…`. Raises CommandLineRefused."""
    overrides: dict[str, str] = {}
    left = list(arguments)
    while left:
        argument = left.pop(0)
        option, equals, text = argument.partition("=")
        name = option.removeprefix("--").replace("-", "_")
        if not argument.startswith("--") or name not in _KNOWN:
            raise CommandLineRefused(_unknown(option))
        if name.startswith("no_") and equals:
            raise CommandLineRefused(f"{option} takes no value", remedy=f"write {option}")
        if name.removeprefix("no_") in _SWITCHES and not equals:
            overrides[name.removeprefix("no_")] = "false" if name.startswith("no_") else "true"
        elif equals or left:
            overrides[name] = text if equals else left.pop(0)
        else:
            raise CommandLineRefused(f"{option} needs a value", remedy=f"write {option}=…")
    named = overrides.pop("profile", None)
    return Arguments(_profile(named) if named is not None else None, overrides)


def refusal(arguments: Sequence[str]) -> str:
    """What is wrong with the command line that opens the kiosk, and what to do; "" where it holds."""
    try:
        read_arguments(take_size(arguments[1:] if arguments[:1] == ["play"] else arguments)[1])
    except CommandLineRefused as error:
        return str(error)
    return ""


def _profile(text: str) -> Profile:
    try:
        return Profile(text)
    except ValueError:
        known = [profile.value for profile in Profile]
        message = f"there is no profile {text!r}{_meant(text, known)}"
        raise CommandLineRefused(message, where="--profile", remedy=f"use one of {', '.join(known)}") from None


def _unknown(option: str) -> str:
    if not option.startswith("-"):
        return f"{option!r} is neither a command nor an option"
    options = [OPTION, *(f"--{name.replace('_', '-')}" for name in sorted(_KNOWN))]
    return f"there is no option {option}{meant_option(option, options)}"


def meant_option(option: str, known: Iterable[str]) -> str:
    """The words for the option of `known` that was probably meant; "" where none is near."""
    name = option.lstrip("-").replace("_", "-")
    is_long = len(name) > _SHORTEST  # what is shorter stands in some name by chance
    return _meant(name, [one.removeprefix("--") for one in known] if is_long else [], before="--")


def _meant(word: str, known: Iterable[str], before: str = "") -> str:
    from kiosk.base.near import nearest  # for a misspelt word only

    near = nearest(word, known)
    return f" (did you mean {before}{near}?)" if near else ""
