"""What is known of every file of a pack: when it was last seen, what was wrong with it, what was made of it."""

import json
import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.base.files import read_ordinary
from kiosk.lesson.compiled import Part, PictureAsset, Raster
from kiosk.lesson.device import DeviceProfile
from kiosk.lesson.entry import LessonEntry, PackIndex, RuleEntry
from kiosk.lesson.files import leads_outside
from kiosk.lesson.finding_kinds import KINDS
from kiosk.lesson.findings import Finding, did_you_mean, finding, has_error
from kiosk.lesson.model import Topic
from kiosk.lesson.seal import Seal
from kiosk.lesson.sources import PALETTE_FILE, SCREEN_PICTURES, Stamp

BUILD_FILE = "build.json"
FORMAT = 1
_NO_LESSONS = ("lessons/devices", "lessons/lexicon")


@dataclass(slots=True)
class Record:
    """One file. `digest` is of what went in, "" where nothing came of it; `found` is what its job gave."""

    stamp: Stamp
    digest: str
    findings: list[list[Any]] = field(default_factory=list)
    found: dict[str, Any] = field(default_factory=dict)

    def as_findings(self, path: str) -> tuple[Finding, ...]:
        """The findings of the file's own job."""
        return tuple(
            Finding(kind, KINDS[kind].severity, path, line, column, message, remedy)
            for kind, line, column, message, remedy in self.findings
        )


@dataclass(slots=True)
class Build:
    """The records of a pack, by path. `program` is the digest of the code that made them.

    `outside`: folders of texts that are links out of the pack (`sources.outside_folders`); it is not stored.
    """

    records: dict[str, Record] = field(default_factory=dict)
    program: str = ""
    outside: tuple[str, ...] = ()

    def of_kind(self, start: str) -> dict[str, Record]:
        """The records of the paths that start so."""
        return {path: record for path, record in self.records.items() if path.startswith(start)}

    @property
    def lessons(self) -> dict[str, Record]:
        """Guides and house rules."""
        return self.of_kind("lessons/guides/") | self.of_kind("lessons/rules/")

    def widest_px(self) -> int:
        """How wide the widest drawing is that was made; 0 where none was."""
        rows = (row for one in self.records.values() for row in one.found.get("rasters", ()))
        return max((width for _, width, *_ in rows), default=0)

    def text(self) -> str:
        """The build as text for `read_build`."""
        rows = {path: [one.stamp, one.digest, one.findings, one.found] for path, one in self.records.items()}
        plain = {"format": FORMAT, "program": self.program, "records": rows}
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def read_build(store: Path) -> Build | None:
    """The build kept in a compiled store; None where there is none, or none that can be read."""
    try:
        plain = json.loads(read_ordinary(store / BUILD_FILE))
        if plain["format"] != FORMAT:
            return None
        records = {path: Record((row[0][0], row[0][1]), *row[1:]) for path, row in plain["records"].items()}
        return Build(records, plain["program"])
    except (OSError, ValueError, TypeError, IndexError, KeyError, AttributeError, RecursionError):
        return None


def sealed_files(record: Record) -> dict[str, Seal]:
    """What lies in the store for a record, and how it was when it was written."""
    found = record.found
    files: dict[str, Seal] = {found["file"]: found["seal"]} if found.get("file") and found.get("seal") else {}
    if rows := found.get("rasters"):
        files |= {row[3]: row[4:] for row in rows} | {f"pictures/{record.digest}.json": found.get("asset", ())}
    return files


def playable(build: Build, among: Iterable[str] | None = None) -> dict[str, Record]:
    """The lessons that may be shown: read whole, without an error of their own or in their pictures."""
    lessons = build.lessons
    paths = lessons if among is None else [path for path in among if path in lessons]
    faults = picture_faults(build)
    return {
        path: build.records[path]
        for path in paths
        if _is_whole(build.records[path])
        and not has_error(build.records[path].as_findings(path))
        and not any(picture_findings(path, build, faults))
    }


def _is_whole(record: Record) -> bool:
    """Whether enough could be read of a lesson to show it."""
    meta = record.found.get("meta")
    return bool(meta and meta["steps"] and not meta["doubtful"])


def picture_faults(build: Build) -> dict[str, Finding | None]:
    """The first error of each picture."""
    records = build.of_kind("media/").items()
    return {path: next((one for one in record.as_findings(path) if has_error([one])), None) for path, record in records}


def picture_findings(path: str, build: Build, faults: Mapping[str, Finding | None]) -> Iterator[Finding]:
    """What is wrong with the pictures that a lesson names, said where it names them; `faults` as `picture_faults`."""
    meta = build.records[path].found.get("meta") or {}
    for source, focus, line in meta.get("pictures", ()):
        record = build.records.get(source)
        if record is None or record.stamp[0] < 0:
            yield finding("missing-picture", path, line, source=source, suggestion=missing_remedy(record, path))
        elif cause := faults.get(source):
            where = f"{cause.path}:{cause.line}: {cause.message}"
            yield finding("picture-broken", path, line, cause=where, advice=cause.remedy)
        elif focus and all(part[0] != focus for part in record.found["parts"]):
            parts = [part[0] for part in record.found["parts"]]
            remedy = did_you_mean(focus, parts, f"its parts are {', '.join(parts)}" if parts else "it has no parts")
            yield finding("unknown-part", path, line, part=focus, suggestion=remedy)


def repeated_codes(metas: Mapping[str, Mapping[str, Any]]) -> Iterator[Finding]:
    """Lessons with the code of another: told of each, so that whoever looks at one of them knows. `metas`: by path."""
    owners: dict[str, dict[str, None]] = {}
    for meta in metas.values():
        if meta.get("code"):
            owners.setdefault(meta["code"], {})[meta["lesson_id"]] = None
    for path, meta in metas.items():
        code = meta.get("code", "")
        other = next((one for one in owners.get(code, ()) if one != meta["lesson_id"]), "")
        if other:
            yield finding("repeated-code", path, *place_of(meta, "code"), code=code, other=other)


def place_of(meta: Mapping[str, Any], key: str) -> tuple[int, int]:
    """Line and column of a key of the front matter, counted from 1; where it has no place, of its begin."""
    line, column = meta["places"].get(key, (1, 1))
    return line, column


def missing_remedy(record: Record | None, path: str = "") -> str:
    """What to do about a picture that is not there; `path` is that of the lesson which names it, "" in a profile."""
    near = record.found.get("near") if record is not None else ""
    if near and path:  # as it is written there
        near = posixpath.relpath(near, posixpath.dirname(path)).replace(" ", "%20")
    return f"did you mean “{near}”?" if near else "draw it, or correct the path"


def asset_of(source: str, record: Record) -> PictureAsset:
    """A checked and drawn picture."""
    rasters = tuple(Raster(*row[:4]) for row in record.found.get("rasters", ()))
    return PictureAsset(source, record.found["aspect"], tuple(Part(*row) for row in record.found["parts"]), rasters)


def index_of(build: Build) -> PackIndex:
    """What of the pack can be shown. A code that two lessons have opens neither: no link leads to the wrong one."""
    shown = playable(build)
    faulty = [_errors(path, build) for path in build.lessons if path not in shown]
    faulty += [[leads_outside(path)] for path in build.outside if not path.startswith(_NO_LESSONS)]
    repeated = {one.path: one for one in repeated_codes({path: one.found["meta"] for path, one in shown.items()})}
    sources = {source for record in shown.values() for source, _, _ in record.found["meta"]["pictures"]}
    profiles = tuple(build.of_kind("lessons/devices/").values())
    devices = tuple(_device(record.found["profile"]) for record in profiles if record.found.get("profile"))
    sources |= {device.picture for device in devices} | set(SCREEN_PICTURES)
    drawn = {source: build.records[source] for source in sorted(sources) if _is_drawn(build.records.get(source))}
    assets = {source: asset_of(source, record) for source, record in drawn.items()}
    return PackIndex(
        lessons=tuple(
            _lesson(one, assets, has_code=path not in repeated)
            for path, one in shown.items()
            if path.startswith("lessons/guides/")
        ),
        rules=tuple(_rule(one, assets) for path, one in shown.items() if path.startswith("lessons/rules/")),
        devices=devices,
        pictures={source: f"pictures/{record.digest}.json" for source, record in drawn.items()},
        broken=tuple(str(errors[0]) for errors in faulty),
        troubles=tuple(map(str, (*_troubles(build), *repeated.values()))),
        further=tuple(len(errors) - 1 for errors in faulty),
    )


def _troubles(build: Build) -> Iterator[Finding]:
    record = build.records.get(PALETTE_FILE)
    yield from (one for one in (record.as_findings(PALETTE_FILE) if record else ()) if has_error([one]))
    yield from (leads_outside(path) for path in build.outside if path.startswith(_NO_LESSONS))


def _is_drawn(record: Record | None) -> bool:
    return record is not None and bool(record.found.get("rasters"))


def _errors(path: str, build: Build) -> list[Finding]:
    """What a lesson is left out for, the first thing first."""
    findings = (*build.records[path].as_findings(path), *picture_findings(path, build, picture_faults(build)))
    return [one for one in findings if has_error([one])] or [finding("unreadable", path, cause="unknown")]


def _lesson(record: Record, assets: Mapping[str, PictureAsset], *, has_code: bool) -> LessonEntry:
    meta = record.found["meta"]
    return LessonEntry(
        lesson_id=meta["lesson_id"],
        language=meta["language"],
        title=meta["title"],
        summary=meta["summary"],
        topic=Topic(meta["topic"]),
        minutes=meta["minutes"],
        is_must=meta["is_must"],
        devices=tuple(meta["devices"]),
        code=meta["code"] if has_code else "",
        help_url=meta["help_url"],
        is_reviewed=meta["is_reviewed"],
        steps=_steps(meta["steps"]),
        cover=assets.get(meta["cover"]),
        pictures=_sources(meta),
        file=record.found["file"],
    )


def _rule(record: Record, assets: Mapping[str, PictureAsset]) -> RuleEntry:
    meta = record.found["meta"]
    return RuleEntry(
        rule_id=meta["rule_id"],
        language=meta["language"],
        title=meta["title"],
        version=meta["version"],
        date=meta["date"],
        devices=tuple(meta["devices"]),
        is_reviewed=meta["is_reviewed"],
        steps=_steps(meta["steps"]),
        cover=assets.get(meta["cover"]),
        pictures=_sources(meta),
        file=record.found["file"],
    )


def _steps(rows: Iterable[list[Any]]) -> tuple[tuple[str, str], ...]:
    return tuple((step_id, title) for step_id, title, _ in rows)


def _sources(meta: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source for source, _, _ in meta["pictures"]))


def _device(plain: Mapping[str, Any]) -> DeviceProfile:
    return DeviceProfile(
        device_id=plain["device_id"],
        device_class=plain["device_class"],
        names=plain["names"],
        radios=tuple(plain["radios"]),
        protocols=tuple(plain["protocols"]),
        gtins=tuple(plain["gtins"]),
        picture=plain["picture"],
        parts=tuple(plain["parts"]),
        update=plain["update"],
        must_knows=tuple(plain["must_knows"]),
        more=tuple(plain["more"]),
        symptoms={language: tuple(some) for language, some in plain["symptoms"].items()},
        facts=plain["facts"],
    )
