"""Looks for every fault of a pack, or of some files of it, at once."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.lesson.compile import Cancelled, Compiler, Progress
from kiosk.lesson.finding_kinds import Severity
from kiosk.lesson.findings import Finding, finding, in_order
from kiosk.lesson.pack_check import all_findings
from kiosk.lesson.sources import PALETTE_FILE, lesson_paths, pack_of
from kiosk.lesson.strays import stray_files

RELEASE_ERRORS = frozenset({"example-help", "missing-help"})  # a QR that leads nowhere must not be released


@dataclass(frozen=True, slots=True)
class Checked:
    """`findings` with paths as a person at `where` would type them; `file_count` files were looked at."""

    findings: tuple[Finding, ...]
    file_count: int


def check(
    paths: Sequence[Path],
    where: Path,
    progress: Progress = lambda *_: None,
    is_cancelled: Cancelled = lambda: False,
    *,
    is_release: bool = False,
) -> Checked:
    """Every finding in these files and folders, each with its pack's rules.

    `is_release`: a help page that leads to nothing is an error.
    """
    found: list[Finding] = []
    file_count = 0
    for path in paths:
        some, count = _check_one(path.absolute(), progress, is_cancelled)
        found += (as_typed(one, pack, where) for pack, one in some)
        file_count += count
    if is_release:
        found = [replace(one, severity=Severity.ERROR) if one.kind_id in RELEASE_ERRORS else one for one in found]
    return Checked(in_order(found), file_count)


def _check_one(path: Path, progress: Progress, is_cancelled: Cancelled) -> tuple[list[tuple[Path, Finding]], int]:
    if not path.exists():
        return [(path.parent, finding("unreadable", path.name, cause="there is no such file or folder"))], 0
    pack = pack_of(path)
    if pack is None:
        pack, lessons = _loose(path)
        if not lessons:
            return [(path.parent, finding("no-lesson", path.name))], 0
        return _findings(pack, lessons, path, progress, is_cancelled)
    if path in (pack, pack / "lessons"):
        return _findings(pack, None, pack, progress, is_cancelled)
    name = path.relative_to(pack).as_posix()
    lessons = tuple(one for one in lesson_paths(pack) if one == name or one.startswith(f"{name}/"))
    if not lessons and path.suffix != ".md":
        return _findings(
            pack, None, path, progress, is_cancelled
        )  # a picture, a profile: what it means, the whole says
    folders = {one.rpartition("/")[0] for one in lessons}
    twins = tuple(one for one in lesson_paths(pack) if one.rpartition("/")[0] in folders)
    return _findings(pack, twins or (name,), path, progress, is_cancelled)


def _loose(path: Path) -> tuple[Path, tuple[str, ...]]:
    """Lessons in no pack: the folder they lie in stands for one."""
    if not path.is_dir():
        return path.parent, (path.name,)
    return path, tuple(sorted(one.relative_to(path).as_posix() for one in path.rglob("*.md")))


def _findings(
    pack: Path, lessons: tuple[str, ...] | None, below: Path, progress: Progress, is_cancelled: Cancelled
) -> tuple[list[tuple[Path, Finding]], int]:
    with Compiler(pack, None, is_check=True, lessons=lessons) as compiler:
        compiled = compiler.compile(progress, is_cancelled)
    if compiled is None:
        return [], 0
    whole = (*all_findings(compiled.build, is_whole=lessons is None), *stray_files(pack))
    is_all = below == pack
    shown = [one for one in whole if is_all or (pack / one.path) == below or below in (pack / one.path).parents]
    pictures = {row[0] for record in compiled.build.lessons.values() for row in _named(record.found)}
    if lessons is not None:  # what a checked lesson shows belongs to it, and its colours
        pictures |= {PALETTE_FILE} if pictures else set()
        shown += [one for one in whole if one.path in pictures and one not in shown]
    return [(pack, one) for one in shown], len(compiled.build.records)


def _named(found: dict[str, object]) -> list[list[str]]:
    meta = found.get("meta")
    return list(meta["pictures"]) if isinstance(meta, dict) else []


def as_typed(one: Finding, pack: Path, where: Path) -> Finding:
    """The finding with its path as a person at `where` would type it: from there, where it is not longer so."""
    relative = os.path.relpath(pack / one.path, where)
    return replace(one, path=relative if not relative.startswith("..") else str(pack / one.path))
