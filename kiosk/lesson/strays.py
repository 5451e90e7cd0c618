"""Files that lie where lessons lie and that the kiosk would pass over without a word."""

import os
from collections.abc import Iterator
from pathlib import Path

from kiosk.lesson.files import is_inside
from kiosk.lesson.findings import Finding, finding
from kiosk.lesson.sources import FOR_PEOPLE, as_text, is_text

_KINDS = ("guides", "rules")
_ENDINGS = {"devices": ".yaml", "lexicon": ".tsv"}
_OWN_PATH = "give it a folder of its own: lessons/{kind}/<id>/<language>.md"
_BESIDE = frozenset({"desktop.ini", "Thumbs.db"})  # what systems leave in any folder


def stray_files(pack: Path) -> Iterator[Finding]:
    """What in the folders of lessons, profiles and lexicons is none of these; notes for people are left alone.

    Of media/, only what has a name that no lesson can write.
    """
    lessons = pack / "lessons"
    for kind in _KINDS:
        for path in _inside(lessons / kind):
            if not path.is_dir():
                yield _stray(path, pack, _OWN_PATH.format(kind=kind))
                continue
            files = _inside(path)
            yield from (_stray(one, pack, _named(one, ".md")) for one in files if not _fits(one, ".md"))
            if not files:
                yield finding("empty-folder", as_text(path.relative_to(pack).as_posix()))
    for kind, ending in _ENDINGS.items():
        files = _inside(lessons / kind)
        yield from (_stray(one, pack, _named(one, ending)) for one in files if not _fits(one, ending))
    for name in ("lessons", "media"):
        if (pack / name).is_dir() and not is_inside(pack / name, pack):
            yield finding("text-outside", name, folder="the pack")
    yield from _unnameable(pack)


def _unnameable(pack: Path) -> Iterator[Finding]:
    media = pack / "media"
    for folder, folders, files in os.walk(media) if is_inside(media, pack) else ():
        for name in (*folders, *files):
            if not is_text(name):
                path = (Path(folder) / name).relative_to(pack).as_posix()
                yield finding("name-not-text", as_text(path))
        folders[:] = filter(is_text, folders)


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not _is_left_alone(path.name))
    except OSError:
        return []


def _is_left_alone(name: str) -> bool:
    return name.startswith((".", *FOR_PEOPLE)) or name.endswith("~") or name in _BESIDE


def _fits(path: Path, ending: str) -> bool:
    return path.name.endswith(ending)


def _named(path: Path, ending: str) -> str:
    return "take it out" if path.is_dir() else f"if it belongs here, call it {path.name.partition('.')[0]}{ending}"


def _stray(path: Path, pack: Path, remedy: str) -> Finding:
    name = path.relative_to(pack).as_posix()
    return finding("stray-file", name, advice=remedy) if is_text(name) else finding("name-not-text", as_text(name))
