"""Reads the settings at start: defaults, then the file, its table for the profile, the environment, the command line.

The file was checked when it was written and stands compiled beside itself; only if it changed since by another hand is
it read and checked here. A value that does not fit is left out and told as a `Fault`: the kiosk starts all the same.
"""

import json
import os
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple

from kiosk.base.files import read_ordinary
from kiosk.base.settings.model import Profile, Settings, default_settings
from kiosk.base.settings.source import (
    FORMAT,
    NAMES,
    PREFIX,
    Compiled,
    Fault,
    Values,
    compiled_beside,
    is_missing,
    stamp_of,
)

_DEFAULTS = Settings()


class Loaded(NamedTuple):
    """The settings to use, and what was left out of them."""

    settings: Settings
    faults: tuple[Fault, ...]


def load_settings(
    profile: Profile | None = None,
    *,
    file: Path | None = None,
    overrides: Mapping[str, str] | None = None,
    environment: Mapping[str, str] = os.environ,
) -> Settings:
    """The settings for `profile`, or for the one that is set; `read_settings` also says what was left out."""
    return read_settings(profile, file=file, overrides=overrides, environment=environment).settings


def read_settings(
    profile: Profile | None = None,
    *,
    file: Path | None = None,
    overrides: Mapping[str, str] | None = None,
    environment: Mapping[str, str] = os.environ,
) -> Loaded:
    """The settings and their faults. `overrides`: name → text, from the command line; `file` may be missing."""
    compiled = read_file(file) if file else Compiled({}, ())
    outside, outside_faults = _from_outside(environment, overrides or {})
    everywhere = compiled.values.get("", {})
    chosen = profile or _as_set({**everywhere, **outside})
    values = {**everywhere, **compiled.values.get(chosen.value, {}), **outside, "profile": chosen.value}
    defaults = default_settings(chosen)
    typed = {name: _typed(getattr(defaults, name), value) for name, value in values.items()}
    return Loaded(defaults._replace(**typed), compiled.faults + outside_faults)


def read_file(file: Path) -> Compiled:
    """What the settings file says, from its compiled form if that is of this very writing."""
    stamp = stamp_of(file)
    if stamp is None and is_missing(file):
        return Compiled({}, ())
    try:
        stored = json.loads(read_ordinary(compiled_beside(file)))
        if stored["format"] == FORMAT and stored["stamp"] == stamp and _are_known(stored["values"]):
            return Compiled(stored["values"], tuple(Fault(where, says) for where, says in stored["faults"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass  # none, damaged, or of another release: the file itself is read
    from kiosk.base.settings.file import compile_file  # costs tomllib and the registry; only after an edit by hand

    return compile_file(file)


def _are_known(values: Mapping[str, Values]) -> bool:
    """Whether each is a setting and of its type; raises ValueError or AttributeError where it is not."""
    for part in values.values():
        for name, value in part.items():
            _typed(getattr(_DEFAULTS, name), value)
    return True


def _from_outside(environment: Mapping[str, str], overrides: Mapping[str, str]) -> tuple[Values, tuple[Fault, ...]]:
    given = [
        (name, environment[variable], f"environment variable {variable}")
        for name in NAMES
        if (variable := PREFIX + name.upper()) in environment
    ]
    given += [(name, text, f"option --{name.replace('_', '-')}") for name, text in overrides.items()]
    if not given:
        return {}, ()
    from kiosk.base.settings.registry import read_text  # costs the registry; only where something is overridden

    return read_text(given)


def _as_set(values: Values) -> Profile:
    return Profile(values.get("profile", _DEFAULTS.profile.value))


def _typed(default: Any, value: Any) -> Any:
    if isinstance(default, Enum):
        return type(default)(value)
    if isinstance(default, tuple) and isinstance(value, list | tuple):
        return tuple(tuple(part) if isinstance(part, list) else part for part in value)
    if isinstance(default, float) and isinstance(value, int | float):
        return float(value)
    if type(value) is not type(default):
        raise ValueError(f"value: {value!r} is not like {default!r}")
    return value
