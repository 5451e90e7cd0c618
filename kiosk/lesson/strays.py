"""Files that lie where lessons lie and that the kiosk would pass over without a word."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from kiosk.lesson.files import leads_outside
from kiosk.lesson.findings import Finding, finding
from kiosk.lesson.sources import FOR_PEOPLE, as_text, is_text, outside_folder, outside_folders

_KINDS = ("guides", "rules")
_ENDINGS = {"devices": ".yaml", "lexicon": ".tsv"}
_OWN_PATH = "give it a folder of its own: lessons/{kind}/<id>/<language>.md"
_BESIDE = frozenset({"desktop.ini", "Thumbs.db"})  # what systems leave in any folder


def stray_files(pack: Path) -> Iterator[Finding]:
    """What in the folders of lessons, profiles and lexicons is none of these; notes for people are left alone.

    Of media/, only what has a name that no lesson can write.
    """
    outside = outside_folders(pack)
    for kind in _KINDS:
        for path in _inside(pack, f"lessons/{kind}", outside):
            if not path.is_dir():
                yield _stray(path, pack, _OWN_PATH.format(kind=kind))
                continue
            files = _inside(pack, f"lessons/{kind}/{path.name}", outside)
            yield from (_stray(one, pack, _named(one, ".md")) for one in files if not _fits(one, ".md"))
            if not files:
                yield finding("empty-folder", as_text(path.relative_to(pack).as_posix()))
    for kind, ending in _ENDINGS.items():
        files = _inside(pack, f"lessons/{kind}", outside)
        yield from (_stray(one, pack, _named(one, ending)) for one in files if not _fits(one, ending))
    yield from _in_media(pack)


def _in_media(pack: Path) -> Iterator[Finding]:
    if outside_folder(pack, "media"):
        yield leads_outside("media")
        return
    for folder, folders, files in os.walk(pack / "media"):
        below = Path(folder).relative_to(pack).as_posix()
        unnamed = (name for name in (*folders, *files) if not is_text(name))
        yield from (finding("name-not-text", as_text(f"{below}/{name}")) for name in unnamed)
        outside = {name for name in folders if is_text(name) and outside_folder(pack, f"{below}/{name}")}
        yield from (leads_outside(f"{below}/{name}") for name in sorted(outside))
        folders[:] = [name for name in folders if is_text(name) and name not in outside]


def _inside(pack: Path, folder: str, outside: Collection[str]) -> list[Path]:
    """What is in a folder of texts, without those that are links out of the pack: they are told already."""
    if not {folder, "lessons"}.isdisjoint(outside):
        return []
    try:
        paths = sorted(path for path in (pack / folder).iterdir() if not _is_left_alone(path.name))
    except OSError:
        return []
    return [path for path in paths if f"{folder}/{path.name}" not in outside]


def _is_left_alone(name: str) -> bool:
    return name.startswith((".", *FOR_PEOPLE)) or name.endswith("~") or name in _BESIDE


def _fits(path: Path, ending: str) -> bool:
    return path.name.endswith(ending)


def _named(path: Path, ending: str) -> str:
    return "take it out" if path.is_dir() else f"if it belongs here, call it {path.name.partition('.')[0]}{ending}"


def _stray(path: Path, pack: Path, remedy: str) -> Finding:
    name = path.relative_to(pack).as_posix()
    return finding("stray-file", name, advice=remedy) if is_text(name) else finding("name-not-text", as_text(name))
