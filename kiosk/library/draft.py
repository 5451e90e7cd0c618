"""What an author is writing: compiled again on every saving, and shown as it last was good while it is not."""

import shutil
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from kiosk.base.errors import KioskError
from kiosk.lesson.asset import WIDTHS
from kiosk.lesson.build import BUILD_FILE, Build, Record
from kiosk.lesson.compile import KEPT_PALETTE, Cancelled, Compiled, Compiler, Progress
from kiosk.lesson.entry import LessonEntry, PackIndex, RuleEntry
from kiosk.lesson.files import leads_outside
from kiosk.lesson.findings import Finding, finding, in_order
from kiosk.lesson.neighbours import code_marks, read_along
from kiosk.lesson.pack_check import all_findings
from kiosk.lesson.sources import (
    PALETTE_FILE,
    as_text,
    is_text,
    lesson_paths,
    lexicon_paths,
    outside_folder,
    pack_of,
    profile_paths,
)
from kiosk.library.index import NO_INDEX, path_of

Entry = TypeVar("Entry", LessonEntry, RuleEntry)
_KINDS = ("guides", "rules")
_IN_A_PACK = "put it into a pack, as lessons/guides/<id>/<language>.md"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is looked at: a whole pack, a lesson or house rule in all its languages, or one file of it.

    `identity` is "" for a whole pack, `language` "" where no one file was named.
    """

    pack: Path
    identity: str = ""
    is_rule: bool = False
    language: str = ""

    @property
    def folder(self) -> str:
        """The folder of the lesson, relative to the pack; "lessons" for a whole pack."""
        return f"lessons/{_KINDS[self.is_rule]}/{self.identity}" if self.identity else "lessons"

    @property
    def path(self) -> str:
        """What the findings are asked for, relative to the pack."""
        return f"{self.folder}/{self.language}.md" if self.language else self.folder


def subject_of(path: Path) -> Subject:
    """What `path` names. Raises KioskError where that is neither a lesson, nor a folder of one, nor a pack."""
    path = path.absolute()
    if not path.exists():
        raise KioskError("there is no such file or folder", where=str(path), remedy="check the path")
    pack = pack_of(path)
    if pack is None:
        raise KioskError("this belongs to no pack", where=str(path), remedy=_IN_A_PACK)
    parts = path.relative_to(pack).parts
    if not is_text("/".join(parts)):
        fault = finding("name-not-text", "")
        raise KioskError(fault.message, where=as_text(str(path)), remedy=fault.remedy)
    if outside := outside_folder(pack, "/".join(parts)):
        fault = leads_outside(outside)
        raise KioskError(fault.message, where=str(pack / outside), remedy=fault.remedy)
    match parts:
        case () | ("lessons",) | ("lessons", "guides" | "rules"):
            return Subject(pack)
        case ("lessons", "guides" | "rules" as kind, identity):
            return Subject(pack, identity, kind == "rules")
        case ("lessons", "guides" | "rules" as kind, identity, name) if name.endswith(".md"):
            return Subject(pack, identity, kind == "rules", name.removesuffix(".md"))
    raise KioskError("this is no lesson", where=str(path), remedy="name a lesson's file, its folder, or a pack")


@dataclass(frozen=True, slots=True)
class Reading:
    """The subject as it is now. `index`: what can be shown, where a lesson has an error as it was before.

    `watched`: the files and folders that it depends on.
    """

    index: PackIndex
    findings: tuple[Finding, ...]
    watched: tuple[Path, ...]


class Draft:
    """Reads the subject again and again, with warm workers. `store` is a folder of its own.

    Pictures that were drawn already in `drawn`, another store of the pack, are not drawn again.
    """

    def __init__(self, subject: Subject, store: Path, widest_px: int = WIDTHS[-1], drawn: Path | None = None) -> None:
        if drawn is not None:
            _copy_pictures(drawn, store)
        self.subject = subject
        self._index = NO_INDEX
        self._paths: tuple[str, ...] = ()
        lessons = self._lessons(lesson_paths(subject.pack)) if subject.identity else None
        self._neighbours = _Neighbours(subject.pack)
        self._compiler = Compiler(subject.pack, store, is_check=True, lessons=lessons, widest_px=widest_px)

    def read(self, progress: Progress = lambda *_: None, is_cancelled: Cancelled = lambda: False) -> Reading | None:
        """The subject as it stands on the disk; None where it was cancelled. Only what changed is compiled."""
        shelf = lesson_paths(self.subject.pack)  # once: in a large pack looking for them is most of a reading
        lessons, others = self._lessons(shelf), self._others()
        is_same = self._paths == (*lessons, *others)
        self._paths = (*lessons, *others)
        if self._compiler.lessons is not None:
            self._compiler.lessons = lessons
        compiled = self._compiler.compile(progress, is_cancelled, only=self._paths if is_same else None)
        if compiled is None or compiled.index is None or not self._neighbours.read(lessons, shelf, is_cancelled):
            self._paths = ()
            return None
        kept = (*lessons, self.subject.path) if self.subject.language else lessons  # the file asked for may be gone
        self._index = with_last_good(compiled.index, self._index, kept)
        return Reading(self._index, self._findings(compiled, shelf), tuple(self._watched(compiled.build)))

    def close(self) -> None:
        self._compiler.close()

    def _lessons(self, shelf: Sequence[str]) -> tuple[str, ...]:
        """The files of the subject, all languages; `shelf` are those of the pack."""
        return tuple(path for path in shelf if path.startswith(f"{self.subject.folder}/"))

    def _others(self) -> tuple[str, ...]:
        return (*lexicon_paths(self.subject.pack), *profile_paths(self.subject.pack))

    def _findings(self, compiled: Compiled, shelf: Sequence[str]) -> tuple[Finding, ...]:
        """Those of the files asked for, and of the pictures, colours and lexicons that they use."""
        build = self._neighbours.beside(compiled.build) if self.subject.identity else compiled.build
        whole = all_findings(build, shelf if self.subject.identity else None)
        below = self.subject.path
        pictures = set(self._pictures(compiled.build, below))
        used = {*pictures, PALETTE_FILE, *lexicon_paths(self.subject.pack)}
        found = [one for one in whole if one.path == below or one.path.startswith(f"{below}/") or one.path in used]
        if self.subject.language and below not in self._paths:
            is_shown = any(path_of(one) == below for some in (self._index.lessons, self._index.rules) for one in some)
            last = "; what it held last is shown until it is there again" if is_shown else ""
            found.append(finding("unreadable", below, cause=f"there is no such file any more{last}"))
        elif self.subject.identity and not self._lessons(shelf):
            found.append(finding("no-lesson", below))
        return in_order(found)

    def _watched(self, build: Build) -> Iterator[Path]:
        pack = self.subject.pack
        files = (
            *self._paths,
            *self._neighbours.records,
            *dict.fromkeys(self._pictures(build, self.subject.folder)),
            PALETTE_FILE,
        )
        folders = {f"lessons/{kind}" for kind in _KINDS} if not self.subject.identity else set()
        folders |= {self.subject.folder, self.subject.folder.rpartition("/")[0], "lessons/devices", "lessons/lexicon"}
        folders |= {file.rpartition("/")[0] for file in files}
        yield from (pack / path for path in (*files, *sorted(folders)))

    def _pictures(self, build: Build, below: str) -> Iterator[str]:
        for path, record in build.lessons.items():
            if path == below or path.startswith(f"{below}/"):
                yield from (source for source, _, _ in (record.found.get("meta") or {}).get("pictures", ()))


class _Neighbours:
    """The lessons that may have the code of the subject: read anew where such a code changed, not at each saving."""

    def __init__(self, pack: Path) -> None:
        self._pack = pack
        self._marks: object = None
        self.records: dict[str, Record] = {}

    def read(self, lessons: Collection[str], shelf: Sequence[str], is_cancelled: Cancelled) -> bool:
        """Whether they could be read, whichever they are now of the lessons on the `shelf`; False where cancelled."""
        if len(lessons) == len(shelf) or self._marks == self._marks_of(lessons, shelf):
            return True
        others = tuple(path for path in read_along(self._pack, lessons) if path not in lessons)
        self.records = {}
        if others:
            with Compiler(self._pack, None, is_check=True, lessons=others) as compiler:
                compiled = compiler.compile(is_cancelled=is_cancelled)
            if compiled is None:
                return False
            self.records = {path: record for path, record in compiled.build.lessons.items() if path in others}
        self._marks = self._marks_of(lessons, shelf)
        return True

    def beside(self, build: Build) -> Build:
        """The build of the subject with these in it."""
        return replace(build, records=build.records | self.records)

    def _marks_of(self, lessons: Collection[str], shelf: Sequence[str]) -> object:
        return tuple(shelf), code_marks(self._pack, (*lessons, *self.records))


def _copy_pictures(drawn: Path, store: Path) -> None:
    """The pictures of another store, and its record, in which what is out of date is found to be so."""
    try:
        store.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(drawn / BUILD_FILE, store / BUILD_FILE)
        shutil.copytree(drawn / "pictures", store / "pictures", dirs_exist_ok=True)
        shutil.copyfile(drawn / KEPT_PALETTE, store / KEPT_PALETTE)
    except (OSError, shutil.Error):  # none there, or being written: what is missing is drawn
        return


def with_last_good(now: PackIndex, before: PackIndex, paths: Collection[str]) -> PackIndex:
    """The index `now`, with what it leaves out of `paths` as it was `before`, and the pictures of that."""
    lessons, rules = _kept(now.lessons, before.lessons, paths), _kept(now.rules, before.rules, paths)
    return replace(now, lessons=lessons, rules=rules, pictures={**before.pictures, **now.pictures})


def _kept(now: tuple[Entry, ...], before: tuple[Entry, ...], paths: Collection[str]) -> tuple[Entry, ...]:
    shown = {path_of(one): one for one in before if path_of(one) in paths} | {path_of(one): one for one in now}
    return tuple(shown[path] for path in sorted(shown))
