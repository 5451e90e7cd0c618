"""What all lessons of a pack share: lexicons, the colours of pictures, what fonts have. A broken one is replaced.

The faults of each are told once, by the job that reads the file for its own sake.
"""

from functools import lru_cache
from pathlib import Path

from kiosk.base.errors import KioskError
from kiosk.base.paths import own_pack
from kiosk.lesson.files import is_inside, read_text, texts_folder
from kiosk.lesson.findings import Faults
from kiosk.lesson.glyphs import Coverage, parse_coverage
from kiosk.lesson.lexicon import EMPTY_LEXICON, Lexicon, read_lexicon
from kiosk.lesson.palette import Palette, parse_palette
from kiosk.lesson.sources import COVERAGE_FILE, PALETTE_FILE, coverage_file, palette_file

MAX_SIZE = 262_144


def shared_faults(pack: Path, path: str) -> Faults:
    """What is wrong with the palette or the coverage of the pack; `path` says which."""
    faults = Faults(path)
    _read_palette(pack / path, faults) if path == PALETTE_FILE else _read_coverage(pack / path, faults)
    return faults


def lexicon_of(pack: Path, language: str) -> Lexicon:
    """How a language's words are said in this pack."""
    path = pack / "lessons" / "lexicon" / f"{language.partition('-')[0]}.tsv"
    return _cached_lexicon(path, _stamp(path)) if is_inside(path, texts_folder(pack)) else EMPTY_LEXICON


def palette_of(pack: Path) -> Palette:
    """The colours of the pack's pictures: the kiosk's, where it has none that can be read."""
    path = palette_file(pack)
    return _cached_palette(path, _stamp(path)) or palette_of(own_pack())


def coverage_of(pack: Path) -> Coverage:
    """The characters that the fonts have: those of the kiosk, where the pack does not say it."""
    path = coverage_file(pack)
    return _cached_coverage(path, _stamp(path)) or coverage_of(own_pack())


def _stamp(path: Path) -> tuple[int, int]:
    try:
        info = path.stat()
    except OSError:
        return 0, 0
    return info.st_mtime_ns, info.st_size


@lru_cache(maxsize=16)
def _cached_lexicon(path: Path, _: tuple[int, int]) -> Lexicon:
    try:
        return read_lexicon(path)
    except KioskError:
        return EMPTY_LEXICON


@lru_cache(maxsize=4)
def _cached_palette(path: Path, _: tuple[int, int]) -> Palette | None:
    found = _read_palette(path, Faults(PALETTE_FILE))
    return found or (None if _is_replaced(path, PALETTE_FILE) else Palette({}))


@lru_cache(maxsize=4)
def _cached_coverage(path: Path, _: tuple[int, int]) -> Coverage | None:
    found = _read_coverage(path, Faults(COVERAGE_FILE))
    return found or (None if _is_replaced(path, COVERAGE_FILE) else Coverage(()))


def _is_replaced(path: Path, name: str) -> bool:
    return path != own_pack() / name


def _read_palette(path: Path, faults: Faults) -> Palette | None:
    text = read_text(path, faults, MAX_SIZE)
    return None if text is None else parse_palette(text, faults)


def _read_coverage(path: Path, faults: Faults) -> Coverage | None:
    text = read_text(path, faults, MAX_SIZE)
    try:
        return None if text is None else parse_coverage(text)
    except ValueError as error:
        faults.add("bad-coverage", getattr(error, "lineno", 1), getattr(error, "colno", 1), cause=error)
        return None
