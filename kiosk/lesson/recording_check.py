"""What is wrong with the recordings of a pack, without listening to them: `kiosk narrate` compares what they say."""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from kiosk.base.files import read_ordinary
from kiosk.lesson.build import Build
from kiosk.lesson.files import is_in_pack
from kiosk.lesson.findings import Finding, did_you_mean, finding
from kiosk.lesson.recordings import ENDINGS
from kiosk.lesson.sources import as_text

_HEAD = 64  # bytes that tell one kind of sound from another


def recording_findings(pack: Path, build: Build) -> Iterator[Finding]:
    """Recordings that no step has, that are not heard, that cannot be; told at the first line of their lesson."""
    lessons: dict[str, dict[str, tuple[str, Mapping[str, Any]]]] = {}  # by id and language
    for path, record in build.lessons.items():
        if meta := record.found.get("meta"):
            identity = meta.get("lesson_id") or meta.get("rule_id")
            lessons.setdefault(identity, {})[meta["language"]] = path, meta
    for identity, texts in lessons.items():
        heard: dict[str, str] = {}
        for source in _recordings(pack, f"media/{identity}"):
            yield from _of_one(pack, source, texts, heard)


def _recordings(pack: Path, folder: str) -> list[str]:
    """In the order in which the kiosk looks for them."""
    try:
        names = sorted(as_text(path.name) for path in (pack / folder).iterdir())
    except OSError:
        return []
    return [f"{folder}/{name}" for ending in ENDINGS for name in names if name.lower().endswith(ending)]


def _of_one(
    pack: Path, source: str, texts: Mapping[str, tuple[str, Mapping[str, Any]]], heard: dict[str, str]
) -> Iterator[Finding]:
    said = PurePosixPath(source).stem  # box.fr
    step_id, _, language = said.rpartition(".")
    path, meta = texts.get(language) or next(iter(texts.values()))
    steps = {f"{step[0]}.{tag}" for tag, (_, one) in texts.items() for step in one["steps"]}
    if said not in steps or not source.endswith(ENDINGS):
        remedy = did_you_mean(said, sorted(steps), "name it <step>.<language>.ogg, or take it away")
        yield finding("stray-recording", path, source=source, suggestion=remedy)
        return
    line = next(step[2] for step in meta["steps"] if step[0] == step_id)
    if said in heard:
        yield finding("two-recordings", path, line, source=source, other=heard[said])
        return
    heard[said] = source
    if not _is_sound(pack, source):
        yield finding("broken-recording", path, line, source=source)


def _is_sound(pack: Path, source: str) -> bool:
    if not is_in_pack(pack, source):
        return False
    try:
        head = read_ordinary(pack / source, _HEAD)
    except (OSError, ValueError):
        return False
    is_wav = head[:4] == b"RIFF" and head[8:12] == b"WAVE"
    is_vorbis = head[:4] == b"OggS" and b"vorbis" in head
    is_mp3 = head[:3] == b"ID3" or (head[:1] == b"\xff" and head[1:2] >= b"\xe0")
    return {".wav": is_wav, ".ogg": is_vorbis, ".mp3": is_mp3}[PurePosixPath(source).suffix]
