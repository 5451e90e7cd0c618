"""Looks for every fault of a pack, or of some files of it, at once."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kiosk.lesson.build import Record
from kiosk.lesson.compile import Cancelled, Compiler, Progress
from kiosk.lesson.files import leads_outside
from kiosk.lesson.finding_kinds import Severity
from kiosk.lesson.findings import Finding, finding, in_order
from kiosk.lesson.neighbours import read_along
from kiosk.lesson.pack_check import all_findings
from kiosk.lesson.recording_check import recording_findings
from kiosk.lesson.sources import GONE, PALETTE_FILE, as_text, lesson_paths, outside_folder, pack_of
from kiosk.lesson.strays import stray_files

RELEASE_ERRORS = frozenset({"example-help", "missing-help"})  # a QR that leads nowhere must not be released


_FOLDERS = ("lessons", "media")  # where a pack holds what is checked


@dataclass(frozen=True, slots=True)
class Checked:
    """`findings` with paths as a person at `where` would type them; they are those of `file_count` files.

    `texts`: the lessons and rules among them. `beside`: lessons, profiles and lexicons read for comparison, of which
    nothing is told. Paths as in the findings.
    """

    findings: tuple[Finding, ...]
    file_count: int
    texts: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """What is wrong in a pack, the files of which this is all, and the texts that were read for comparison."""

    pack: Path
    findings: list[Finding]
    names: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()


def check(
    paths: Sequence[Path],
    where: Path,
    progress: Progress = lambda *_: None,
    is_cancelled: Cancelled = lambda: False,
    *,
    is_release: bool = False,
) -> Checked:
    """Every finding in these files and folders, each with its pack's rules; of a lesson also those of what it shows.

    They are the same as if the whole pack were checked. `is_release`: a help page that leads to nothing is an error.
    """
    found: list[Finding] = []
    files: set[str] = set()
    beside: set[str] = set()
    for path in paths:
        told = _check_one(Path(os.path.normpath(path.absolute())), progress, is_cancelled)
        known = {*told.names, *told.beside, *(one.path for one in told.findings)}
        typed = {name: _typed(name, told.pack, where) for name in known}
        found += (replace(one, path=typed[one.path]) for one in told.findings)
        files |= {typed[name] for name in told.names}
        beside |= {typed[name] for name in told.beside}
    if is_release:
        found = [replace(one, severity=Severity.ERROR) if one.kind_id in RELEASE_ERRORS else one for one in found]
    texts = tuple(sorted(one for one in files if one.endswith(".md")))
    return Checked(in_order(found), len(files), texts, tuple(sorted(beside - files)))


def _check_one(path: Path, progress: Progress, is_cancelled: Cancelled) -> _Told:
    if not path.exists():
        return _Told(path.parent, [finding("unreadable", path.name, cause="there is no such file or folder")])
    pack = pack_of(path)
    if pack is None:
        pack, lessons = _loose(path)
        below = path if path.is_dir() else pack / lessons[0]
        return _findings(pack, lessons, below, progress, is_cancelled) if lessons else _no_lesson(path)
    if path in (pack, pack / "lessons"):
        return _findings(pack, None, pack, progress, is_cancelled)
    name = as_text(path.relative_to(pack).as_posix())
    path = pack / name
    if outside := outside_folder(pack, name):
        return _Told(pack, [leads_outside(outside)])
    lessons = tuple(one for one in lesson_paths(pack) if one == name or one.startswith(f"{name}/"))
    if lessons:
        return _findings(pack, read_along(pack, lessons), path, progress, is_cancelled)
    if path.suffix == ".md" or name.partition("/")[0] not in _FOLDERS:
        return _no_lesson(path)
    return _findings(pack, None, path, progress, is_cancelled)  # a picture, a profile: what it means, the whole says


def _no_lesson(path: Path) -> _Told:
    return _Told(path.parent, [finding("no-lesson", path.name)])


def _loose(path: Path) -> tuple[Path, tuple[str, ...]]:
    """Lessons in no pack: the folder they lie in stands for one."""
    if not path.is_dir():
        return path.parent, (as_text(path.name),)
    return path, tuple(sorted({as_text(one.relative_to(path).as_posix()) for one in path.rglob("*.md")}))


def _findings(
    pack: Path, lessons: tuple[str, ...] | None, below: Path, progress: Progress, is_cancelled: Cancelled
) -> _Told:
    with Compiler(pack, None, is_check=True, lessons=lessons) as compiler:
        compiled = compiler.compile(progress, is_cancelled)
    if compiled is None:
        return _Told(pack, [])
    records = compiled.build.records
    whole = (
        *all_findings(compiled.build, None if lessons is None else lesson_paths(pack)),
        *recording_findings(pack, compiled.build),
        *stray_files(pack),
    )
    names = {one for one in {*records, *(one.path for one in whole)} if _is_below(pack / one, below)}
    if lessons is not None:  # what a checked lesson shows belongs to it, and its colours
        pictures = {row[0] for name in names if name in records for row in _shown(records[name])}
        names |= {PALETTE_FILE, *pictures} if pictures else set()
    shown = [one for one in whole if one.path in names]
    texts = {name for name, one in records.items() if one.stamp != GONE and not name.startswith("media/")}
    return _Told(pack, shown, frozenset(names & records.keys()), frozenset(texts - names))


def _is_below(path: Path, folder: Path) -> bool:
    return path == folder or folder in path.parents


def _shown(record: Record) -> list[Any]:
    """The pictures of a lesson."""
    return list((record.found.get("meta") or {}).get("pictures", ()))


def as_typed(one: Finding, pack: Path, where: Path) -> Finding:
    """The finding with its path as a person at `where` would type it: from there, where it is not longer so."""
    return replace(one, path=_typed(one.path, pack, where))


def _typed(name: str, pack: Path, where: Path) -> str:
    """`as_text`, whatever the folders above the pack are called."""
    relative = os.path.relpath(pack / name, where)
    return as_text(relative if not relative.startswith("..") else str(pack / name))
