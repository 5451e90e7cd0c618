"""`kiosk settings`: what is set, by whom it may be changed, and what is wrong with it."""

import os
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

import click

from kiosk.base.called import called
from kiosk.base.errors import KioskError
from kiosk.base.languages import missing
from kiosk.base.paths import find_paths, pack_root
from kiosk.base.pin import LONGEST, SHORTEST, hash_pin, is_pin
from kiosk.base.settings import Fault, Profile, default_settings, read_settings
from kiosk.base.settings.document import document, shown
from kiosk.base.settings.file import check_file, set_value
from kiosk.base.settings.registry import REGISTRY, misspelt, unknown
from kiosk.base.settings.source import NAMES, PREFIX, is_missing
from kiosk.lesson.sources import lesson_paths

Given = ParamSpec("Given")
Result = TypeVar("Result")

_PROFILE = click.option(
    "--for",
    "profile_name",
    type=click.Choice([profile.value for profile in Profile]),
    help="The profile meant; without it, the one that is set.",
)


def _told(command: Callable[Given, Result]) -> Callable[Given, Result]:
    """The command, with a file that cannot be read told as an error of our own."""

    @wraps(command)
    def run(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        try:
            return command(*args, **kwargs)
        except BrokenPipeError:
            raise
        except OSError as error:
            remedy = "let the kiosk read what lies here"
            raise KioskError(str(error.strerror), where=str(error.filename), remedy=remedy) from None

    return run


@click.group()
def settings() -> None:
    """Show, check and change the settings."""


@settings.command("list")
@_PROFILE
@click.option("--markdown", is_flag=True, help="Print the documentation of all settings.")
@_told
def list_settings(profile_name: str | None, markdown: bool) -> None:
    """Print every setting, who may change it, and its value; a star marks those that differ from the default.

    The exit code is 1 where something is wrong with the settings.
    """
    if markdown:
        click.echo(document(), nl=False)
        return
    loaded = read_settings(_profile(profile_name), file=find_paths().settings_file)
    defaults = default_settings(loaded.settings.profile)
    width = max(map(len, NAMES))
    for name in NAMES:
        value = getattr(loaded.settings, name)
        star = "*" if value != getattr(defaults, name) else " "
        click.echo(f"{star} {name:<{width}}  {REGISTRY[name].who.value:<10}  {_for_eyes(name, value)}")
    _tell(loaded.faults)


@settings.command()
@click.argument("name")
@_PROFILE
@_told
def get(name: str, profile_name: str | None) -> None:
    """Print one setting as it is now.

    The exit code is 1 where something is wrong with the settings.
    """
    if name not in REGISTRY:
        raise KioskError(unknown(name), remedy=f"“{called('settings list')}” names all")
    loaded = read_settings(_profile(profile_name), file=find_paths().settings_file)
    click.echo(_for_eyes(name, getattr(loaded.settings, name)))
    _tell(loaded.faults)


@settings.command("set")
@click.argument("name")
@click.argument("value", required=False)
@_PROFILE
@_told
def set_setting(name: str, value: str | None, profile_name: str | None) -> None:
    """Write one setting into the file; other lines and comments stay.

    The PIN of the staff is asked for and stored as a hash; an empty one takes it away.
    """
    if name == "staff_pin":
        if value:
            raise KioskError("a PIN on the command line stays in its history", remedy="leave it out, it is asked for")
        value = _asked_pin()
    if value is None:
        raise KioskError(f"{name} needs a value", remedy=f"write “{called(f'settings set {name} VALUE')}”")
    file = find_paths().settings_file
    set_value(file, name, value, _profile(profile_name))
    written = read_settings(_profile(profile_name), file=file, environment={}).settings
    whose = f" for {profile_name}" if profile_name else ""
    click.echo(f"{name}{whose} is now {_for_eyes(name, getattr(written, name))} (written to {file})")
    if PREFIX + name.upper() in os.environ:
        click.echo(f"the environment variable {PREFIX}{name.upper()} comes before it", err=True)


@settings.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@_told
def check(file: Path | None) -> None:
    """Name every fault of the settings file and of KIOSK_… variables; exit 1 where there is one."""
    named = file or find_paths().settings_file
    is_there = file is not None or not is_missing(named)
    faults = check_file(named).faults if is_there else ()
    if file is None:
        faults += read_settings().faults + misspelt(os.environ) + _without_lessons(named)
    for fault in faults:
        click.echo(str(fault))
    if not faults and is_there:
        click.echo(f"{named}: no fault")
    elif not faults:
        click.echo(f"there is no settings file, the defaults hold (it would be {named})")
    if faults:
        raise click.exceptions.Exit(1)


@settings.command()
@_told
def path() -> None:
    """Print where the settings file is, or would be."""
    click.echo(find_paths().settings_file)


def _tell(faults: Sequence[Fault]) -> None:
    """What does not hold, behind what does: whoever reads only the exit code knows of it too."""
    for fault in faults:
        click.echo(f"left out: {fault}", err=True)
    if faults:
        raise click.exceptions.Exit(1)


def _profile(name: str | None) -> Profile | None:
    return Profile(name) if name else None


def _without_lessons(file: Path) -> tuple[Fault, ...]:
    """A fault for each language that is offered although the pack has no lesson in it."""
    pack = pack_root()
    written = sorted({Path(path).stem for path in lesson_paths(pack)})
    if not written:
        return ()
    offered = [one for profile in Profile for one in read_settings(profile, file=file).settings.languages]
    there_are = f"no lesson of {pack} is in it, customers would get another language; there are {', '.join(written)}"
    return tuple(Fault(f"languages: {one}", there_are) for one in missing(dict.fromkeys(offered), written))


def _for_eyes(name: str, value: object) -> str:
    return "set" if name == "staff_pin" and value else shown(value)


def _asked_pin() -> str:
    pin = str(click.prompt("PIN", hide_input=True, confirmation_prompt=True, default="", show_default=False))
    if not pin:
        return ""
    if not is_pin(pin):
        raise KioskError(f"a PIN has {SHORTEST} to {LONGEST} digits", remedy="type such a one")
    return hash_pin(pin)
