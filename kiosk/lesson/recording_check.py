"""What is wrong with the recordings of a pack, without listening to them: `kiosk narrate` compares what they say."""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from kiosk.base.files import read_ordinary
from kiosk.lesson.build import Build
from kiosk.lesson.files import is_in_pack
from kiosk.lesson.findings import Finding, did_you_mean, finding
from kiosk.lesson.recordings import ENDINGS, LARGEST_BYTES
from kiosk.lesson.sources import as_text, is_text, outside_folder

_OTHER_ENDINGS = (".aac", ".aif", ".aiff", ".flac", ".m4a", ".opus", ".wma")
_OWN_FOLDERS = ("media/voice", "media/sounds")  # of the kiosk, no author's
_HEAD = 64  # bytes that tell one kind of sound from another
_SAVE_AS = "save it as Ogg Vorbis, MP3 or WAV: {name}"
Text = tuple[str, Mapping[str, Any]]  # a lesson's path, and what is known of it


def recording_findings(pack: Path, build: Build) -> Iterator[Finding]:
    """Recordings that no step has, that are not heard, that cannot be; told at the title of their step or lesson."""
    lessons: dict[str, list[Text]] = {}  # a house rule may have the id of a guide, and then its folder
    for path, record in build.lessons.items():
        if meta := record.found.get("meta"):
            lessons.setdefault(meta.get("lesson_id") or meta.get("rule_id"), []).append((path, meta))
    for identity, texts in lessons.items():
        folder = f"media/{identity}"
        heard: dict[str, str] = {}
        for source in [] if outside_folder(pack, folder) else _recordings(pack, folder):
            yield from _of_one(pack, source, texts, heard)
    folders = {f"media/{identity}" for identity in lessons}
    folders |= {f"media/{Path(path).parent.name}" for path in build.lessons}  # the head of one may have a fault
    for source in [] if outside_folder(pack, "media") else _elsewhere(pack, folders):
        name = PurePosixPath(source)
        homes = [one for one, texts in lessons.items() if name.stem in _steps(texts)]
        home = homes[0] if len(homes) == 1 else "<lesson>"
        yield finding("lost-recording", source, place=f"media/{home}/{name.name}")


def _elsewhere(pack: Path, looked_in: Collection[str]) -> Iterator[str]:
    """Recordings where the kiosk looks for none, as beside the pictures where their folder has another name."""
    for folder, folders, names in os.walk(pack / "media"):
        below = Path(folder).relative_to(pack).as_posix()
        folders[:] = sorted(one for one in folders if is_text(one) and f"{below}/{one}" not in _OWN_FOLDERS)
        endings = () if below in looked_in else (*ENDINGS, *_OTHER_ENDINGS)
        yield from (f"{below}/{name}" for name in sorted(filter(is_text, names)) if name.lower().endswith(endings))


def _steps(texts: Sequence[Text]) -> dict[str, tuple[str, int]]:
    """Where each step stands, by what its recording is called."""
    return {f"{step[0]}.{meta['language']}": (path, step[2]) for path, meta in texts for step in meta["steps"]}


def _recordings(pack: Path, folder: str) -> list[str]:
    """In the order in which the kiosk looks for them."""
    try:
        names = sorted(as_text(path.name) for path in (pack / folder).iterdir())
    except OSError:
        return []
    endings = (*ENDINGS, *_OTHER_ENDINGS)
    return [f"{folder}/{name}" for ending in endings for name in names if name.lower().endswith(ending)]


def _of_one(pack: Path, source: str, texts: Sequence[Text], heard: dict[str, str]) -> Iterator[Finding]:
    name = PurePosixPath(source)
    said = name.stem  # box.fr
    steps = _steps(texts)
    if said not in steps or name.suffix not in ENDINGS:
        is_other = name.suffix.lower() in _OTHER_ENDINGS
        ending = ".ogg" if is_other else name.suffix.lower()
        otherwise = "name it <step>.<language>.ogg, or take it away"
        remedy = did_you_mean(name.name, [f"{one}{ending}" for one in sorted(steps)], otherwise)
        if is_other and said in steps:
            remedy = _SAVE_AS.format(name=f"{said}.ogg")
        yield finding("stray-recording", _nearest(said, texts), source=source, suggestion=remedy)
        return
    path, line = steps[said]
    if not _is_sound(pack, source):
        yield finding("broken-recording", path, line, source=source)
    elif (pack / source).stat().st_size > LARGEST_BYTES:
        yield finding("large-recording", path, line, source=source, most=LARGEST_BYTES // 1_000_000)
    elif said in heard:
        yield finding("two-recordings", path, line, source=source, other=heard[said])
    else:
        heard[said] = source


def _nearest(said: str, texts: Sequence[Text]) -> str:
    """The text of the language that the name ends in, else the first."""
    language = said.rpartition(".")[2].lower()
    return next((path for path, meta in texts if meta["language"].lower() == language), texts[0][0])


def _is_sound(pack: Path, source: str) -> bool:
    """Whether it begins as a sound does that can be played, whatever its ending says."""
    if not is_in_pack(pack, source):
        return False
    try:
        head = read_ordinary(pack / source, _HEAD)
    except (OSError, ValueError):
        return False
    is_wav = head[:4] == b"RIFF" and head[8:12] == b"WAVE"
    is_vorbis = head[:4] == b"OggS" and b"vorbis" in head
    return is_wav or is_vorbis or head[:3] == b"ID3" or (head[:1] == b"\xff" and head[1:2] >= b"\xe0")
