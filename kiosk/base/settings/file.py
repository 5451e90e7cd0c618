"""The settings file: checked whole, changed one line at a time, compiled beside itself."""

import json
import logging
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Any

from kiosk.base.called import called
from kiosk.base.errors import KioskError
from kiosk.base.files import NotOrdinary, drop_halves, read_ordinary, write_whole
from kiosk.base.paths import OTHER_HOME
from kiosk.base.settings.former import FORMER
from kiosk.base.settings.kinds import NotFitting, Who, WordsByLanguage, read_text
from kiosk.base.settings.model import Profile, Settings
from kiosk.base.settings.registry import REGISTRY, nearest_name, unknown
from kiosk.base.settings.source import FORMAT, Compiled, Fault, compiled_beside, stamp_of

log = logging.getLogger(__name__)
LONGEST_BYTES = 1_000_000
TABLES = tuple(profile.value for profile in Profile)

Positions = Mapping[tuple[str, ...], tuple[int, int]]

_HEADER = re.compile(r"\s*\[\s*([\w\"'-]+(?:\s*\.\s*[\w\"'-]+)*)\s*\]")
_KEY = re.compile(r"\s*((?:[\w\"'-]+)(?:\s*\.\s*[\w\"'-]+)*)\s*=")
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")
_TUPLE = re.compile(r"\('([^']*)',\)")
_ENDLESS = re.compile(r"[0-9_]{4000}")
_MANY = 20


class SettingsRefused(KioskError):
    """The settings file was left as it was, because what was asked for would spoil it."""


def compile_file(file: Path) -> Compiled:
    """What the file says and every fault it has; the compiled form is written beside it where that is allowed."""
    log.debug("%s is made anew of %s", compiled_beside(file), file.name)  # no news for staff: it is told nowhere else
    stamp = stamp_of(file)
    compiled = check_file(file)
    if stamp is not None and stamp == stamp_of(file):
        faults = [[fault.where, fault.message] for fault in compiled.faults]
        stored = {"format": FORMAT, "stamp": stamp, "values": compiled.values, "faults": faults}
        with suppress(OSError):  # a settings folder nobody may write to: the file is read at each start
            write_whole(compiled_beside(file), json.dumps(stored, ensure_ascii=False).encode(), is_synced=True)
        for one in (file, compiled_beside(file)):
            drop_halves(one.parent, one.name)
    return compiled


def check_file(file: Path) -> Compiled:
    """Values that are right, by profile ("" for all), and every fault at once as `path:line:col`."""
    try:
        data = read_ordinary(file, LONGEST_BYTES + 1)
        if len(data) > LONGEST_BYTES:
            return Compiled({}, (Fault(f"{file}:1:1", f"is larger than {LONGEST_BYTES} bytes: no settings file"),))
        text = data.decode("utf-8-sig")
    except OSError as error:
        return Compiled({}, (Fault(f"{file}:1:1", f"cannot be read: {error.strerror}"),))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        column = error.start - error.object.rfind(b"\n", 0, error.start)
        return Compiled({}, (Fault(f"{file}:{line}:{column}", "is not UTF-8 text; save the file as UTF-8"),))
    return check_text(text, str(file))


def check_text(text: str, name: str) -> Compiled:
    """As `check_file`, for text that is not yet in a file."""
    document, sound_text, faults = _parsed(text, name)
    positions = _positions(sound_text)
    values: dict[str, dict[str, Any]] = {}

    def place(*path: str) -> str:
        line, column = positions.get(path) or positions.get(path[:-1]) or positions.get(path[:1]) or (1, 1)
        return f"{name}:{line}:{column}"

    for key, value in document.items():
        if isinstance(value, dict) and key not in REGISTRY:
            if key not in TABLES:
                faults.append(Fault(place(key), _unknown_table(key)))
                continue
            for inner, inner_value in value.items():
                _check_value((key, inner), inner_value, place, values, faults)
        elif key in TABLES:
            faults.append(Fault(place(key), f"{key} is a profile; write [{key}] on a line of its own"))
        else:
            _check_value((key,), value, place, values, faults)
    return Compiled(values, tuple(sorted(faults, key=lambda fault: _line_of(fault.where))))


def set_value(file: Path, name: str, text: str, profile: Profile | None = None) -> None:
    """Writes one setting into the file, for all profiles or one; comments and all other lines stay as they are.

    Raises `SettingsRefused` for a value that does not fit, for a file that cannot be changed safely by one line, and
    for one that cannot be written.
    """
    _set_all(file, [(name, text)], profile)


def save_choices(file: Path, before: Settings, after: Settings) -> None:
    """Writes what a customer changed on the comfort sheet, for the profile in use; nothing else is written.

    For a home, where choices stay. Raises as `set_value` does.
    """
    changes: list[tuple[str, object]] = []
    for name, description in REGISTRY.items():
        value = getattr(after, name)
        if description.who is Who.CUSTOMER and value != getattr(before, name):
            changes.append((name, value.value if isinstance(value, Enum) else value))
    if changes:
        _set_all(file, changes, after.profile)


def _set_all(file: Path, changes: Sequence[tuple[str, object]], profile: Profile | None) -> None:
    before = _text_of(file)
    table = profile.value if profile else ""
    after = before
    for name, value in changes:
        after = _with_value(after, table, name, _written(name, _fitting(file, name, value, profile)))
    unasked = _differences(before, after) - {(table, name) for name, _ in changes}
    if unasked:
        raise SettingsRefused(
            f"{', '.join(name for name, _ in changes)} cannot be changed here without touching other lines",
            where=str(file),
            remedy="open the file and change it by hand",
        )
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, after.encode(), is_synced=True)
    except OSError as error:
        message = f"the settings cannot be written: {error.strerror}; nothing was changed"
        remedy = f"make room, let the kiosk write to this folder, or {OTHER_HOME}"
        raise SettingsRefused(message, where=str(file.parent), remedy=remedy) from None
    compile_file(file)


def _text_of(file: Path) -> str:
    """What the file says, "" where there is none. Raises SettingsRefused: what cannot be read is not written over."""
    try:
        data = read_ordinary(file)
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except NotOrdinary as error:
        message = f"this is {error.what}, not a file; nothing was changed"
        raise SettingsRefused(message, where=str(file), remedy="take it away to begin anew") from None
    except OSError as error:
        message = f"the settings cannot be read: {error.strerror}; nothing was changed"
        raise SettingsRefused(message, where=str(file), remedy="let the kiosk read it") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise SettingsRefused(
            "this is not UTF-8 text; nothing was changed",
            where=f"{file}:{line}:{column}",
            remedy="save the file as UTF-8, or move it away to begin anew",
        ) from None


def _fitting(file: Path, name: str, value: object, profile: Profile | None) -> Any:
    description = REGISTRY.get(name)
    if description is None:
        raise SettingsRefused(unknown(name), where=str(file), remedy=f"“{called('settings list')}” names all")
    if name == "profile" and profile is not None:
        raise SettingsRefused("the profile is set for all profiles", where=str(file), remedy="leave --for out")
    try:
        return read_text(description.kind, value) if isinstance(value, str) else description.kind.read(value)
    except NotFitting as wrong:
        raise SettingsRefused(f"{name} {wrong}", where=str(file), remedy="nothing was changed") from None


def _parsed(text: str, name: str) -> tuple[dict[str, Any], str, list[Fault]]:
    """The document without the lines that are no TOML, the text with those lines empty, and a fault for each."""
    faults: list[Fault] = []
    lines = text.split("\n")
    for _ in range(_MANY):
        sound_text = "\n".join(lines)
        try:
            return tomllib.loads(sound_text), sound_text, faults
        except tomllib.TOMLDecodeError as error:
            message = _TUPLE.sub(r"[\1]", str(error))
            found = _AT.search(message)
            line, column = (int(found[1]), int(found[2])) if found else (len(lines), 1)
            faults.append(Fault(f"{name}:{line}:{column}", f"is not TOML: {_AT.sub('', message).strip()}"))
            lines[line - 1] = ""
        except RecursionError:
            faults.append(Fault(f"{name}:1:1", "is nested too deep"))
            return {}, "", faults
        except ValueError:  # more digits than Python reads
            endless = next((index for index, line in enumerate(lines) if _ENDLESS.search(line)), 0)
            faults.append(Fault(f"{name}:{endless + 1}:1", "holds a number beyond all measure"))
            lines[endless] = ""
    faults.append(Fault(f"{name}:1:1", f"has {_MANY} lines that are no TOML; nothing of it is read"))
    return {}, "", faults


def _check_value(
    path: tuple[str, ...],
    value: object,
    place: Callable[..., str],
    values: dict[str, dict[str, Any]],
    faults: list[Fault],
) -> None:
    """`path`: the name, below a profile's where it stands there; `place` says where a path stands in the file."""
    *tables, name = path
    table, where = "".join(tables), place(*path)
    former = FORMER.get(name)
    asked = former or REGISTRY.get(name)
    if asked is None:
        faults.append(Fault(where, unknown(name)))
    elif table and name == "profile":
        faults.append(Fault(where, "profile may not stand under a profile; move it above the first [table]"))
    else:
        try:
            read = asked.kind.read(value)
            if former is None:
                values.setdefault(table, {})[name] = read
            else:  # beside its later name it says nothing
                values.setdefault(table, {}).setdefault(former.name, former.now(read))
        except NotFitting as wrong:
            within = [Fault(place(*path, key), f"{name} {says}") for key, says in wrong.within]
            faults += within or [Fault(where, f"{name} {wrong}")]


def _unknown_table(key: str) -> str:
    meant = nearest_name(key, (*TABLES, *REGISTRY))
    hint = f" (did you mean {meant}?)" if meant else f"; there are {', '.join(TABLES)}"
    return f"there is no profile {key}{hint}"


def _positions(text: str) -> Positions:
    """Where each key stands, counted from 1. tomllib tells no positions (until Python offers them)."""
    found: dict[tuple[str, ...], tuple[int, int]] = {}
    for line, table, path, column in _keys(text):
        full = (*filter(None, table.split(".")), *path)
        for length in range(1, len(full) + 1):
            found.setdefault(full[:length], (line, column))
    return found


def _keys(text: str) -> Iterator[tuple[int, str, tuple[str, ...], int]]:
    """Line, table, key path and column of each key and header, lines of multi-line strings left out."""
    table, fence = "", ""
    for index, line in enumerate(text.split("\n")):
        if fence:
            fence = "" if fence in line else fence
            continue
        header = _HEADER.match(line)
        key = None if header else _KEY.match(line)
        if header:
            table = ".".join(part.strip().strip("\"'") for part in header[1].split("."))
            yield index + 1, table, (), header.start(1) + 1
        elif key:
            path = tuple(part.strip().strip("\"'") for part in key[1].split("."))
            yield index + 1, table, path, key.start(1) + 1
            fence = next((mark for mark in ('"""', "'''") if line.count(mark) == 1), "")


def _with_value(text: str, table: str, name: str, value: str) -> str:
    lines = text.split("\n") if text else []
    entry = f"{name} = {value}"
    header_line = 0
    first_header = 0
    for line, in_table, path, _ in _keys(text):
        first_header = first_header or (line if not path else 0)
        if in_table == table and not path:
            header_line = line
        full = (*((in_table,) if in_table else ()), *path)
        if path and full == (*((table,) if table else ()), name):
            comment = _comment_after(lines[line - 1])
            lines[line - 1] = (f"{table}.{entry}" if not in_table and table else entry) + comment
            return "\n".join(lines)
    if table and not header_line:
        return "\n".join([*_without_trailing_gap(lines), *([""] if lines else []), f"[{table}]", entry, ""])
    top = lines[: first_header - 1] if first_header else lines
    at = header_line if table else len(_without_trailing_gap(top))
    ending = [] if lines else [""]
    return "\n".join([*lines[:at], entry, *lines[at:], *ending])


def _comment_after(line: str) -> str:
    """The comment at the end of a line, if it can be told for sure from a # inside a string."""
    _, mark, comment = line.rpartition("#")
    before = line[: len(line) - len(comment) - 1]
    is_outside = mark and before.count('"') % 2 == 0 and before.count("'") % 2 == 0
    return f"  #{comment}" if is_outside else ""


def _without_trailing_gap(lines: list[str]) -> list[str]:
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return lines[:end]


def _differences(before: str, after: str) -> set[tuple[str, str]]:
    """Which (table, name) differ between two texts; one that is no TOML differs in everything."""
    flat = []
    for text in (before, after):
        try:
            document = tomllib.loads(text)
        except ValueError:
            return {("", "")}
        tables = {key: value for key, value in document.items() if isinstance(value, dict) and key in TABLES}
        pairs = {("", key): value for key, value in document.items() if key not in tables}
        pairs |= {(table, key): value for table, inner in tables.items() for key, value in inner.items()}
        flat.append(pairs)
    return {key for key in flat[0].keys() | flat[1].keys() if flat[0].get(key) != flat[1].get(key)}


def _written(name: str, value: Any) -> str:
    """A checked value as it stands in the file."""
    if not isinstance(REGISTRY[name].kind, WordsByLanguage):
        return _toml(value)
    texts = dict(value)
    if not texts or "" in texts:
        return _toml(texts.get("", ""))
    return f"{{ {', '.join(f'{tag} = {_toml(text)}' for tag, text in texts.items())} }}"


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_toml(part) for part in value)}]"
    # JSON writes strings and numbers in a way that TOML reads alike.
    return json.dumps(value, ensure_ascii=False)


def _line_of(where: str) -> int:
    return int(where.rsplit(":", 2)[-2])
