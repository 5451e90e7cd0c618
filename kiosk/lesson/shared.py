"""What all lessons of a pack share: lexicons, the colours of pictures, what fonts have. A broken one is replaced.

The faults of each are told once, by the job that reads the file for its own sake.
"""

import os
from functools import lru_cache
from pathlib import Path

from kiosk.base.errors import KioskError
from kiosk.base.paths import own_pack
from kiosk.lesson.files import is_in_pack, read_pack_text, read_text
from kiosk.lesson.findings import Faults
from kiosk.lesson.glyphs import Coverage, parse_coverage
from kiosk.lesson.lexicon import EMPTY_LEXICON, Lexicon, read_lexicon
from kiosk.lesson.palette import Palette, parse_palette
from kiosk.lesson.sources import COVERAGE_FILE, PALETTE_FILE, coverage_file, palette_file

MAX_SIZE = 262_144
_UNKNOWN = Palette({}, is_whole=False)


def shared_faults(pack: Path, path: str) -> Faults:
    """What is wrong with the palette or the coverage of the pack; `path` says which."""
    faults = Faults(path)
    if not os.path.lexists(pack / path):  # then the kiosk's own holds
        if path == PALETTE_FILE and pack == own_pack():
            advice = "put it back: every pack without colours of its own has these"
            faults.add("bad-palette", cause="there is no such file", advice=advice)
        return faults
    text = read_pack_text(pack, path, faults, MAX_SIZE)
    if text is not None and path == PALETTE_FILE:
        parse_palette(text, faults)
    elif text is not None:
        _parse_coverage(text, faults)
    return faults


def lexicon_of(pack: Path, language: str) -> Lexicon:
    """How a language's words are said in this pack."""
    name = f"lessons/lexicon/{language.partition('-')[0]}.tsv"
    return _cached_lexicon(pack / name, _stamp(pack / name)) if is_in_pack(pack, name) else EMPTY_LEXICON


def palette_of(pack: Path, last: Path | None = None) -> Palette:
    """The colours of the pack's pictures: its own, else the kiosk's.

    `last`: where its palette was kept when it was last whole; that holds while something of its own cannot be read.
    """
    first, kept = _palette_at(palette_file(pack)), _palette_at(last) if last else None
    whole = (one for one in (first, kept) if one and one.is_whole)
    return next(whole, first or _palette_at(own_pack() / PALETTE_FILE) or _UNKNOWN)


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


def _palette_at(path: Path) -> Palette | None:
    return _cached_palette(path, _stamp(path))


@lru_cache(maxsize=4)
def _cached_palette(path: Path, _: tuple[int, int]) -> Palette | None:
    faults = Faults(PALETTE_FILE)
    text = read_text(path, faults, MAX_SIZE)
    return None if text is None else parse_palette(text, faults)


@lru_cache(maxsize=4)
def _cached_coverage(path: Path, _: tuple[int, int]) -> Coverage | None:
    faults = Faults(COVERAGE_FILE)
    text = read_text(path, faults, MAX_SIZE)
    found = None if text is None else _parse_coverage(text, faults)
    return found or (Coverage(()) if path == own_pack() / COVERAGE_FILE else None)


def _parse_coverage(text: str, faults: Faults) -> Coverage | None:
    try:
        return parse_coverage(text)
    except ValueError as error:
        faults.add("bad-coverage", getattr(error, "lineno", 1), getattr(error, "colno", 1), cause=error)
        return None
