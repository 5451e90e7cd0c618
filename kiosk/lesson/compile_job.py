"""One file's share of compiling and checking a pack; runs in a worker (`kiosk.base.workers`).

What comes back is what JSON holds: findings as lists, and what the parent needs to know of a lesson without opening it.
"""

import gc
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.base.digest import blake2b
from kiosk.base.errors import KioskError
from kiosk.lesson import codec
from kiosk.lesson.compiled import Part
from kiosk.lesson.device_check import named_in
from kiosk.lesson.device_file import parse_profile
from kiosk.lesson.files import MAX_LESSON_SIZE, is_in_pack, read_pack_text
from kiosk.lesson.findings import Faults, Finding
from kiosk.lesson.glyphs import check_glyphs
from kiosk.lesson.lexicon import LexiconFaults, read_lexicon
from kiosk.lesson.model import Condition, HouseRule, Lesson, Picture, Step, plain
from kiosk.lesson.parser import ReadResult, parse_lesson
from kiosk.lesson.picture import measured_parts, read_picture, rendered, themes_of
from kiosk.lesson.questions import questions
from kiosk.lesson.resolve import resolve_step
from kiosk.lesson.seal import seal_of
from kiosk.lesson.shared import coverage_of, lexicon_of, palette_of, shared_faults
from kiosk.lesson.speech import answer_sayings, sayings
from kiosk.lesson.storing import write_whole
from kiosk.lesson.unsaid import unsaid

_COLLECT_EVERY = 200  # jobs; collecting garbage while a lesson is built doubles its cost, and nothing here is cyclic
_job_count = 0
gc.freeze()
gc.disable()


def run(job: dict[str, Any]) -> dict[str, Any]:
    """What a job asks for: `do` is lesson, profile, lexicon, shared, palette, inspect or draw.

    Raises ValueError for another, Unwritable where the store takes nothing.
    """
    global _job_count
    _job_count += 1
    if _job_count % _COLLECT_EVERY == 0:
        gc.collect()
    pack = Path(job["pack"])
    match job["do"]:
        case "lesson":
            return _lesson(pack, job["path"], job["out"], is_check=job["check"])
        case "profile":
            return _profile(pack, job["path"])
        case "lexicon":
            return _lexicon(pack, job["path"])
        case "shared":
            return {"findings": findings_out(shared_faults(pack, job["path"]).sorted())}
        case "palette":
            return _palette(pack, job["path"], job["out"])
        case "inspect":
            return _inspect(pack, job["path"], _path_or_none(job["palette"]))
        case "draw":
            return _draw(pack, job)
    raise ValueError(f"do: {job['do']}")


def findings_out(findings: tuple[Finding, ...]) -> list[list[Any]]:
    """Findings as lists, without their path."""
    return [[one.kind_id, one.line, one.column, one.message, one.remedy] for one in findings]


def _lesson(pack: Path, path: str, out: str, *, is_check: bool) -> dict[str, Any]:
    faults = Faults(path)
    text = read_pack_text(pack, path, faults, MAX_LESSON_SIZE)
    if text is None:
        return {"findings": findings_out(faults.sorted()), "meta": None}
    read = parse_lesson(text, path, has_advice=is_check)
    lesson = read.draft
    faults.findings.extend(read.findings)
    if lesson is None:
        return {"findings": findings_out(faults.sorted()), "meta": None}
    lexicon = lexicon_of(pack, lesson.language)
    steps = [resolve_step(step, {}, {}) for step in lesson.steps]
    if is_check:
        check_glyphs(text, coverage_of(pack), faults)
        for one in unsaid(lesson, text, lexicon):
            faults.add("unspoken-step", one.line, one.column, text=one.text, language=lesson.language)
    seal: list[int] = []
    if out and read.lesson is not None:
        scripts = [sayings(step, lesson.language, lexicon) for step in steps]
        answers = {
            (index, one.leaf_index, is_right): answer_sayings(step, one, is_right, lesson.language, lexicon)
            for index, step in enumerate(steps)
            for one in questions(step)
            for is_right in (True, False)
        }
        seal = _stored(Path(out), codec.encode(lesson, scripts, (), answers).encode())
    return {"findings": findings_out(faults.sorted()), "meta": _meta(lesson, read), "seal": seal}


def _meta(lesson: Lesson | HouseRule, read: ReadResult) -> dict[str, Any]:
    pictures = [picture for step in lesson.steps for picture in _pictures(step.blocks)]
    meta: dict[str, Any] = {
        "language": lesson.language,
        "title": lesson.title,
        "devices": lesson.devices,
        "is_reviewed": lesson.is_reviewed,
        "steps": [[step.step_id, plain(step.title), step.line] for step in lesson.steps],
        "pictures": [[one.source, one.focus, one.line] for one in pictures if one.source],
        "conditions": [[one.device, one.fact, one.expected, one.line] for one in _conditions(lesson.steps)],
        "cover": next((one.source for one in pictures), ""),
        "places": read.places,
        "device_places": read.devices,
        "doubtful": sorted(read.doubtful),
    }
    if isinstance(lesson, HouseRule):
        return meta | {"rule_id": lesson.rule_id, "version": lesson.version, "date": lesson.date}
    if lesson.picture:
        meta["cover"] = lesson.picture
        meta["pictures"].append([lesson.picture, "", read.places["picture"][0]])
    return meta | {
        "lesson_id": lesson.lesson_id,
        "topic": lesson.topic.value,
        "minutes": lesson.minutes,
        "is_must": lesson.is_must,
        "help_url": lesson.help_url,
        "code": lesson.code,
        "summary": lesson.summary,
    }


def _pictures(blocks: Any) -> Any:
    for block in blocks:
        if type(block) is Picture:
            yield block
        else:
            yield from _pictures(getattr(block, "blocks", ()))


def _conditions(steps: tuple[Step, ...]) -> list[Condition]:
    def inside(blocks: Any) -> Any:
        for block in blocks:
            if type(block) is Condition:
                yield block
            yield from inside(getattr(block, "blocks", ()))

    return [condition for step in steps for condition in inside(step.blocks)]


def _profile(pack: Path, path: str) -> dict[str, Any]:
    faults = Faults(path)
    text = read_pack_text(pack, path, faults, MAX_LESSON_SIZE)
    if text is None:
        return {"findings": findings_out(faults.sorted()), "profile": None, "named": {}}
    profile, found, node = parse_profile(text, path)
    return {
        "findings": findings_out(found.sorted()),
        "profile": None if profile is None else asdict(profile),
        "named": named_in(node) if node is not None else {},
    }


def _lexicon(pack: Path, path: str) -> dict[str, Any]:
    faults = Faults(path)
    try:
        if not is_in_pack(pack, path):
            faults.add("text-outside", folder="lessons/")
            return {"findings": findings_out(faults.sorted())}
        read_lexicon(pack / path)
    except LexiconFaults as error:
        for line, message, remedy in error.faults:
            faults.add("bad-lexicon", line, cause=message, advice=remedy)
    except KioskError as error:
        place = error.where.rpartition(":")[0].rpartition(":")[2]
        faults.add("bad-lexicon", int(place) if place.isdigit() else 1, cause=error.message, advice=error.remedy)
    return {"findings": findings_out(faults.sorted())}


def _palette(pack: Path, path: str, out: str) -> dict[str, Any]:
    """What is wrong with the pack's colours, and a digest of those used, which are kept at `out` if they are whole."""
    palette = palette_of(pack, _path_or_none(out))
    text = palette.text()
    seal = _stored(Path(out), text.encode()) if out and palette.is_whole else []
    used = blake2b(f"{palette.is_whole}{text}".encode()).hexdigest()[:24]
    return {"findings": findings_out(shared_faults(pack, path).sorted()), "used": used, "seal": seal}


def _path_or_none(path: str) -> Path | None:
    return Path(path) if path else None


def _inspect(pack: Path, path: str, last_palette: Path | None) -> dict[str, Any]:
    faults = Faults(path)
    palette = palette_of(pack, last_palette)
    source = read_picture(pack, path, palette, faults)
    parts = measured_parts(source, palette, faults) if source else ()
    found = faults.sorted()
    if source is None:
        return {"findings": findings_out(found), "aspect": 0, "parts": [], "themes": []}
    boxes = [[one.part_id, one.x, one.y, one.width, one.height] for one in parts]
    return {"findings": findings_out(found), "aspect": source.aspect, "parts": boxes, "themes": themes_of(source)}


def _draw(pack: Path, job: dict[str, Any]) -> dict[str, Any]:
    """Draws the whole and each part in one theme and width; gives [width, part, file name, *seal] of each."""
    faults = Faults(job["path"])
    palette = palette_of(pack, _path_or_none(job["palette"]))
    source = read_picture(pack, job["path"], palette, faults)
    if source is None:
        return {"findings": findings_out(faults.sorted()), "rasters": []}
    theme, width = job["theme"], job["width"]
    css = palette.css(getattr(source, "classes", frozenset()), theme)
    rasters = []
    for part in (None, *(Part(*box) for box in job["parts"])):
        name = "-".join(filter(None, (job["stem"], theme, str(width), part.part_id if part else ""))) + ".png"
        seal = _stored(Path(job["store"]) / "pictures" / name, rendered(source, css, width, part))
        rasters.append([width, part.part_id if part else "", f"pictures/{name}", *seal])
    return {"findings": [], "rasters": rasters}


def _stored(path: Path, data: bytes) -> list[int]:
    """The seal of what is now in the store."""
    write_whole(path, data)
    return seal_of(data)
