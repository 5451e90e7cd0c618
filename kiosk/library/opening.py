"""Opens what was compiled: lessons, house rules, pictures. Imported with the first of them, after the first screen."""

import json
import logging
from dataclasses import replace
from pathlib import Path

from kiosk.base.called import called
from kiosk.base.errors import KioskError
from kiosk.base.files import read_ordinary
from kiosk.lesson.asset import PictureAsset, picture_in
from kiosk.lesson.build import BUILD_FILE, read_build, sealed_files
from kiosk.lesson.codec import decode
from kiosk.lesson.compiled import CompiledLesson
from kiosk.lesson.entry import INDEX_FILE, LessonEntry, PackIndex, RuleEntry
from kiosk.lesson.seal import has_size
from kiosk.lesson.shelf import SHELF_FILE, read_shelf
from kiosk.lesson.sources import code_digests, lesson_paths, lexicon_paths, profile_paths, stamp

_log = logging.getLogger(__name__)


def opened(store: Path, index: PackIndex, entry: LessonEntry | RuleEntry | None, identity: str) -> CompiledLesson:
    """The compiled lesson or rule of an entry. Raises KioskError where there is none, or none that can be read."""
    remedy = f"run “{called('compile')}”"
    if entry is None:
        raise KioskError("there is no such lesson", where=identity, remedy=remedy)
    try:
        compiled = decode(read_ordinary(store / entry.file).decode())
    except (OSError, ValueError) as error:
        raise KioskError(f"the lesson cannot be opened: {error}", where=entry.file, remedy=remedy) from error
    pictures = (picture(store, index, source) for source in entry.pictures)
    return replace(compiled, pictures=tuple(one for one in pictures if one))


def picture(store: Path, index: PackIndex, source: str) -> PictureAsset | None:
    """A checked picture; None where the pack has none of that path, or it cannot be read."""
    file = index.pictures.get(source)
    try:
        return picture_in(json.loads(read_ordinary(store / file))) if file else None
    except (OSError, ValueError, TypeError) as error:
        _log.warning("the picture %s cannot be opened: %s", source, error)
        return None


def is_stale(pack: Path, store: Path) -> bool:
    """Whether some file of the pack was added, changed or taken away since it was compiled, or the program was.

    So too where something lies in the store with another size than it was written with, as after a power cut. A store
    with an index and without a record of the build shipped so, in a wheel: it is not.
    """
    if not (store / INDEX_FILE).exists():
        return True
    if not (pack / "lessons").is_dir():  # taken away, or on a drive that is not there: better these lessons than none
        _log.warning("the pack has no folder named lessons: what was compiled of it is shown (%s)", pack)
        return False
    if not (store / BUILD_FILE).exists():
        return False
    build = read_build(store)
    if build is None or build.program != "".join(code_digests()) or not _has_shelf(store):
        return True
    texts = (*lesson_paths(pack), *profile_paths(pack), *lexicon_paths(pack))
    if any(path not in build.records for path in texts):
        return True
    if any(stamp(pack / path) != record.stamp for path, record in build.records.items()):
        return True
    sealed = (pair for record in build.records.values() for pair in sealed_files(record).items())
    return not all(has_size(store / file, seal) for file, seal in sealed)


def _has_shelf(store: Path) -> bool:
    try:
        read_shelf(read_ordinary(store / SHELF_FILE).decode())
    except (OSError, ValueError):
        return False
    return True


def is_too_narrow(store: Path, index: PackIndex, width_px: int) -> bool:
    """Whether some cover has no drawing of this width. A store that shipped so, without its record, stays as it is."""
    if not (store / BUILD_FILE).exists():
        return False
    covers = [entry.cover for entry in index.lessons] + [entry.cover for entry in index.rules]
    return any(all(raster.width_px < width_px for raster in cover.rasters) for cover in covers if cover)
