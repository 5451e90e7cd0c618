"""Compiles a pack: what changed is read, drawn and written by workers, what did not is kept."""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.base.files import drop_halves
from kiosk.base.workers import Crashed, Done, Job, Limits, TooSlow, Workers
from kiosk.lesson.asset import WIDTHS, picture_out
from kiosk.lesson.build import BUILD_FILE, Build, Record, asset_of, index_of, playable, read_build, sealed_files
from kiosk.lesson.entry import INDEX_FILE, PackIndex, write_index
from kiosk.lesson.files import is_in_pack
from kiosk.lesson.findings import Finding, finding
from kiosk.lesson.seal import Seal, is_whole, seal_of
from kiosk.lesson.shelf import SHELF_FILE, write_shelf
from kiosk.lesson.sources import (
    COVERAGE_FILE,
    GONE,
    NO_TEXT,
    PALETTE_FILE,
    SCREEN_PICTURES,
    Stamp,
    code_digests,
    digest_of,
    lesson_paths,
    lexicon_paths,
    outside_folders,
    palette_file,
    picture_meant,
    picture_stamp,
    profile_paths,
    stamp,
)
from kiosk.lesson.storing import Unwritable, make_folder, write_whole

Progress = Callable[[int, int, str], None]  # how many are done, of how many, and which file
Cancelled = Callable[[], bool]

_LIMITS = Limits()
_DRAW_SLACK = 10  # the picture was checked and drawn small within the deadline of a file already


KEPT_PALETTE = "palette.toml"  # in the store: the colours that held when last they were whole


class Compiler:
    """Compiles one pack into its store, again and again; its workers stay warm until `close`.

    `store` None: only findings are wanted, nothing is written or drawn. `is_check`: look also for what no error is.
    `lessons`: the only ones to look at, relative to the pack, and no picture but theirs. `widest_px`: no wider
    drawings, where the screen has no room for them: three quarters of the time goes into the widest. 0: as wide as what
    lies in the store, else as wide as any screen wants.
    """

    def __init__(
        self,
        pack: Path,
        store: Path | None,
        *,
        worker_count: int = 0,
        is_check: bool = False,
        lessons: Sequence[str] | None = None,
        widest_px: int = 0,
    ) -> None:
        self.pack = pack
        self.store = store
        self.is_check = is_check
        self.lessons = lessons
        count = worker_count or max(1, min(4, os.cpu_count() or 1))
        self._workers = Workers("kiosk.lesson.compile_job", count, _LIMITS)
        self._build = (read_build(store) if store else None) or Build()
        widest = widest_px or self._build.widest_px() or WIDTHS[-1]
        self.widths = tuple(width for width in WIDTHS if width <= max(widest, WIDTHS[0]))
        self._index: PackIndex | None = None
        self._is_kept = True

    def compile(
        self,
        progress: Progress = lambda *_: None,
        is_cancelled: Cancelled = lambda: False,
        only: Iterable[str] | None = None,
        *,
        is_drawn: bool = True,
    ) -> "Compiled | None":
        """Brings the store up to date; None where it was cancelled (what was done until then is kept for next time).

        What lies in the store and is not what was written is made anew. `only`: paths in the pack to look at again; the
        others are taken to be as they were, and what says to other processes that the store is up to date is written by
        `close`: with many lessons that takes longer than the one. `is_drawn` False leaves the drawings as they are.

        Raises Unwritable where the store takes nothing.
        """
        run = _Run(self, progress, is_cancelled, only, is_drawn=is_drawn)
        is_finished = is_lost = False
        try:
            is_finished = run.all()
        except Unwritable:
            is_lost = True  # trying again now would only tell another cause
            raise
        finally:
            if not is_finished:
                run.forget_unfinished()
            self._build = run.build
            self._index = index_of(run.build) if self.store and is_finished else None
            self._is_kept = is_lost
            if only is None or not is_finished:
                self._keep()
        if not is_finished:
            return None
        if self.store and only is None:
            _sweep(self.store, run.build)
        return Compiled(run.build, self._index, run.made_count, run.drawn_count)

    def compile_text(self, name: str) -> "Compiled | None":
        """Makes what is opened of one text, and nothing else, so that whoever touched its card soon reads it.

        The store's own record is left to a `compile` that looks at everything. Where there is no such record, all of
        the pack is compiled. Raises Unwritable where the store takes nothing.
        """
        if not self._build.records:
            return self.compile()
        compiled = self.compile(only=[name], is_drawn=False)
        self._is_kept = True
        return compiled

    def _keep(self) -> None:
        if self.store and not self._is_kept:
            _write(self.store / BUILD_FILE, self._build.text())
            if self._index:
                _write(self.store / SHELF_FILE, write_shelf(self._index))
                _write(self.store / INDEX_FILE, write_index(self._index))
            self._is_kept = True

    def close(self) -> None:
        """Ends the workers. Raises Unwritable where the store's own record is still to be written and cannot be."""
        try:
            self._keep()
        finally:  # a disk that takes nothing more must not leave them behind
            self._workers.close()

    def __enter__(self) -> "Compiler":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class Compiled:
    """What a pack has become; `index` is None where none is kept.

    `made_count`: how many files were read now. `drawn_count`: how many pictures were drawn now, in whatever widths.
    """

    build: Build
    index: PackIndex | None
    made_count: int
    drawn_count: int = 0


class _Run:
    """One pass over the pack."""

    def __init__(
        self,
        compiler: Compiler,
        progress: Progress,
        is_cancelled: Cancelled,
        only: Iterable[str] | None,
        *,
        is_drawn: bool,
    ) -> None:
        self.pack, self.store, self.is_check = compiler.pack, compiler.store, compiler.is_check
        self.lessons, self.widths = compiler.lessons, compiler.widths
        self.workers = compiler._workers
        self.progress, self.is_cancelled, self.is_drawn = progress, is_cancelled, is_drawn
        self.old = compiler._build.records
        self.only = set(only) if only is not None and self.old else None
        words, pictures = code_digests()
        self.build = Build(
            dict(self.old) if self.only is not None else {}, words + pictures, outside_folders(self.pack)
        )
        self.text_seed, self.picture_seed = f"{words}{int(self.is_check)}", pictures
        self.palette = str(self.store / KEPT_PALETTE) if self.store else ""
        self.seen: set[str] = set()
        self.unfinished: set[str] = set()
        self.done = self.total = self.made_count = self.drawn_count = 0

    def all(self) -> bool:
        """Whether it came to its end."""
        if self.store:
            for folder in ("lessons", "pictures"):
                make_folder(self.store / folder)
        lexicons, profiles, lessons = self._texts()
        for gone in self.build.records.keys() - {*lexicons, *profiles, *lessons} - self.build.of_kind("media/").keys():
            del self.build.records[gone]
        palette = self._palette_job()
        shared = [COVERAGE_FILE] if self.is_check and stamp(self.pack / COVERAGE_FILE) != GONE else []
        # Lexicons first: a lesson's digest holds that of its language's lexicon. Pictures known from last time go
        # along with the lessons; those that a lesson names now for the first time come after.
        jobs = [self._job(path, "lexicon") for path in lexicons] + [self._job(path, "profile") for path in profiles]
        jobs += [self._job(path, "shared") for path in shared]
        jobs += [self._lesson_job(path) for path in lessons]
        jobs += [] if palette else self._picture_jobs()  # with other colours: once they are known
        if not self._work([job for job in [palette, *jobs] if job]):
            return False
        return self._work([job for job in self._picture_jobs() if job]) and (not self.is_drawn or self._draw())

    def _texts(self) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
        """Lexicons, profiles and lessons."""
        if self.only is not None and all(path in self.build.records for path in self.only):
            kinds = ("lessons/lexicon/", "lessons/devices/", "lessons/")
            lexicons, profiles, texts = (tuple(self.build.of_kind(kind)) for kind in kinds)
            return lexicons, profiles, tuple(path for path in texts if path.endswith(".md"))
        if self.lessons is not None:
            return lexicon_paths(self.pack), profile_paths(self.pack), self.lessons
        return lexicon_paths(self.pack), profile_paths(self.pack), lesson_paths(self.pack)

    def _job(self, path: str, kind: str, *others: str) -> Job | None:
        """The job that brings the record of `path` up to date; None where it is, or where nobody wants to know.

        `others` are what else goes into the result: with the file and the program they make the digest.
        """
        if path in self.seen or (self.only is not None and path not in self.only and path in self.build.records):
            return None
        self.seen.add(path)
        now, old = self._stamp(path, kind), self.old.get(path)
        if now == GONE and NO_TEXT in path:
            self.build.records[path] = self._failed(Record(now, ""), finding("name-not-text", path))
            return None
        seed = self.picture_seed if kind == "inspect" else self.text_seed
        is_read = now != GONE and is_in_pack(self.pack, path)
        digest = digest_of(self.pack / path, seed, path, *others) if is_read else ""
        if now == GONE or (old is not None and digest and old.digest == digest and self._is_there(old)):
            near = {"near": picture_meant(self.pack, path)} if kind == "inspect" and now == GONE else {}
            kept = old if old is not None and now != GONE else Record(now, "", [], near)
            self.build.records[path] = Record(now, digest, kept.findings, kept.found)
            return None
        file = f"lessons/{digest}.txt" if kind == "lesson" and digest and self.store else ""
        self.build.records[path] = Record(now, digest, [], {"file": file})
        self.unfinished.add(path)
        self.workers.warm(len(self.unfinished))
        target = str(self.store / file) if file and self.store else ""
        return {"do": kind, "pack": str(self.pack), "path": path, "out": target, "check": self.is_check}

    def _palette_job(self) -> Job | None:
        """As `_job`; of a pack without a palette too: whether the kiosk's own holds for it is known by looking."""
        own = [self.pack / PALETTE_FILE] if is_in_pack(self.pack, PALETTE_FILE) else []
        digest = "-".join([self.picture_seed, *map(digest_of, dict.fromkeys([*own, palette_file(self.pack)]))])
        now, old = stamp(self.pack / PALETTE_FILE), self.old.get(PALETTE_FILE)
        is_kept = old is not None and old.digest == digest and self._is_there(old)
        found = {"file": KEPT_PALETTE if self.store else ""}
        record = Record(now, digest, old.findings, old.found) if old and is_kept else Record(now, digest, [], found)
        self.build.records[PALETTE_FILE] = record
        if is_kept:
            return None
        self.unfinished.add(PALETTE_FILE)
        return {"do": "palette", "pack": str(self.pack), "path": PALETTE_FILE, "out": self.palette}

    def _stamp(self, path: str, kind: str) -> Stamp:
        return picture_stamp(self.pack, path) if kind == "inspect" else stamp(self.pack / path)

    def forget_unfinished(self) -> None:
        """Takes out what was begun and not done, so that the next time begins it again."""
        for path in self.unfinished:
            del self.build.records[path]

    def _lesson_job(self, path: str) -> Job | None:
        language = path.rpartition("/")[2].partition(".")[0].partition("-")[0]
        lexicon = self.build.records.get(f"lessons/lexicon/{language}.tsv")
        return self._job(path, "lesson", lexicon.digest if lexicon else "")

    def _picture_jobs(self) -> list[Job | None]:
        colours = self.build.records[PALETTE_FILE].found.get("used", "")
        jobs = [self._job(source, "inspect", colours) for source in self._sources()]
        return [job and job | {"palette": self.palette} for job in jobs]

    def _is_there(self, record: Record) -> bool:
        """Whether what was made of a text lies in the store, and whole."""
        is_text = bool(record.found.get("file"))
        return self.store is None or not is_text or self._are_whole(sealed_files(record))

    def _are_whole(self, files: Mapping[str, Seal]) -> bool:
        store = self.store
        return store is not None and all(is_whole(store / file, seal) for file, seal in files.items())

    def _sources(self) -> tuple[str, ...]:
        """Every picture that a lesson, a profile or a screen names."""
        named: dict[str, None] = {}
        if self.lessons is None:
            named |= {source: None for source in SCREEN_PICTURES if (self.pack / source).exists()}
        for path, record in self.build.records.items():
            sources = [source for source, _, _ in (record.found.get("meta") or {}).get("pictures", ())]
            named |= dict.fromkeys(sources)
            if self.only is not None and path in self.only:
                self.only |= set(sources)
            profile = record.found.get("profile") if self.lessons is None else None
            if profile and profile["picture"]:
                named[profile["picture"]] = None
        return tuple(named)

    def _work(self, jobs: Sequence[Job]) -> bool:
        self.total += len(jobs)
        for outcome in self.workers.run(jobs, self.is_cancelled):
            path = jobs[outcome.index]["path"]
            record = self.build.records[path]
            match outcome:
                case Done(_, result):
                    record.findings = result.pop("findings")
                    record.found = {"file": record.found.get("file", "")} | result
                    self.made_count += path != PALETTE_FILE  # that is looked at of a pack that has none too
                case TooSlow():
                    self._failed(record, finding("too-slow", path, seconds=f"{_LIMITS.cpu_s:g}"))
                case Crashed():
                    _raise_if_unwritable(outcome)
                    self._failed(record, finding("too-hungry", path))
            self.unfinished.discard(path)
            self.done += 1
            self.progress(self.done, self.total, path)
        return not self.is_cancelled()

    @staticmethod
    def _failed(record: Record, one: Finding) -> Record:
        record.digest = ""  # the machine may have been short of memory or time: the next pass tries again
        record.findings = [[one.kind_id, one.line, one.column, one.message, one.remedy]]
        record.found = {}
        return record

    def _draw(self) -> bool:
        """Draws the pictures of what can be shown, with the parts that some step brings forward."""
        if self.store is None:
            return True
        wanted: dict[str, set[str]] = {source: set() for source in SCREEN_PICTURES} if self.lessons is None else {}
        for record in playable(self.build, self.only).values():
            for source, focus, _ in record.found["meta"]["pictures"]:
                wanted.setdefault(source, set()).update({focus} - {""})
        is_whole = self.lessons is None and self.only is None
        for record in self.build.of_kind("lessons/devices/").values() if is_whole else ():
            wanted.setdefault((record.found.get("profile") or {}).get("picture", ""), set())
        jobs = [job for source, parts in wanted.items() if source for job in self._draw_jobs(source, parts)]
        self.total += len(jobs)
        missing = Counter(job["path"] for job in jobs)
        drawn: dict[str, list[list[object]]] = {}
        for outcome in self.workers.run(jobs, self.is_cancelled, _DRAW_SLACK, ahead=1):
            job = jobs[outcome.index]
            if isinstance(outcome, Done):
                rows = drawn.setdefault(job["path"], [])
                rows += [[job["theme"], *row] for row in outcome.result["rasters"]]
                missing[job["path"]] -= 1
                if not missing[job["path"]]:
                    self._keep_asset(job["path"], rows, wanted[job["path"]])
            else:
                if isinstance(outcome, Crashed):
                    _raise_if_unwritable(outcome)
                self._failed(self.build.records[job["path"]], finding("too-hungry", job["path"]))
            self.done += 1
            self.progress(self.done, self.total, job["path"])
        return not self.is_cancelled()

    def _draw_jobs(self, source: str, parts: set[str]) -> list[Job]:
        record = self.build.records.get(source)
        if record is None or self.store is None or not record.found.get("themes"):
            return []
        old = record.found.get("rasters", [])
        is_cut = parts <= set(record.found.get("cut", ()))
        is_there = is_cut and self._are_whole(sealed_files(record))
        drawn = {row[1] for row in old} if is_there else set()
        widths = [width for width in self.widths if width not in drawn]
        boxes = [part for part in record.found["parts"] if part[0] in parts]
        common = {"do": "draw", "pack": str(self.pack), "path": source, "parts": boxes, "store": str(self.store)}
        common |= {"stem": record.digest, "palette": self.palette}
        record.found["rasters"] = old if is_there else []
        themes = record.found["themes"]
        # The widest first: what takes longest at the end would leave the other workers with nothing to do.
        return [common | {"width": width, "theme": theme} for width in sorted(widths, reverse=True) for theme in themes]

    def _keep_asset(self, source: str, rows: list[list[object]], parts: set[str]) -> None:
        record = self.build.records[source]
        if not record.found:
            return
        if len(record.found["themes"]) == 1:  # a photo is the same in every theme
            rows = [[theme, *row[1:]] for theme in ("light", "dark", "contrast") for row in rows]
        record.found["rasters"] = sorted([*record.found["rasters"], *rows], key=str)
        record.found["cut"] = sorted(parts)
        assert self.store is not None
        self.drawn_count += 1
        asset = json.dumps(picture_out(asset_of(source, record)))
        _write(self.store / "pictures" / f"{record.digest}.json", asset)
        record.found["asset"] = seal_of(asset.encode())


def _write(path: Path, text: str) -> None:
    write_whole(path, text.encode(), is_synced=True)


def _raise_if_unwritable(outcome: Crashed) -> None:
    """A full disk is no fault of the file that was being compiled."""
    if outcome.error == Unwritable.__name__:
        raise Unwritable(outcome.cause)


_KEEP_S = 7 * 24 * 3600  # a kiosk that runs meanwhile may still show what was replaced


def _sweep(store: Path, build: Build) -> None:
    """Takes away what no record has led to for a week, and what killed processes left half-written."""
    for place in (store, store / "lessons", store / "pictures"):
        drop_halves(place)
    used = {record.digest for record in build.records.values()}
    newest = (store / INDEX_FILE).stat().st_mtime
    for folder in ("lessons", "pictures"):
        for path in (store / folder).iterdir():
            if path.name[:24] not in used and path.stat().st_mtime < newest - _KEEP_S:
                path.unlink(missing_ok=True)
