"""Spoken sentences on disk, found again by what was said and by whom."""

import logging
import os
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

from kiosk.base.digest import blake2b
from kiosk.base.files import read_ordinary, write_whole
from kiosk.narration.clip import LARGEST_BYTES, Clip, ClipDamaged, clip_bytes, clip_of
from kiosk.narration.voice import Speaker

SCHEMA = "2"  # raised whenever the same text by the same voice would sound or be timed otherwise
AHEAD_SCHEMA = "1"
SUFFIX = ".wav"
AHEAD_SUFFIX = ".ogg"  # what ships: a tenth of the size (kiosk.narration.ahead)
LIMIT_BYTES = 200_000_000  # an hour and three quarters of Pico: three packs like the one that ships, in two languages
ROOM_LEFT_BYTES = LIMIT_BYTES * 9 // 10  # so that not every new clip has to make room
USE_NOTED_AFTER_S = 3600  # how stale "last used" may be; keeps a disk that wears from being written at every sentence
LITTER_AGE_S = 3600  # a half-written file of this age belongs to nobody

_log = logging.getLogger(__name__)


def clip_key(speaker: Speaker, text: str, speed_percent: int = 100) -> str:
    """What a clip is kept under: the digest of everything that changes how it sounds.

    The lexicon needs no part in it: `text` is what is said after the lexicon has had its say.
    """
    return _digest(SCHEMA, speaker.engine, speaker.version, speaker.voice, str(speed_percent), text)


def ahead_key(speaker: Speaker, text: str) -> str:
    """What a clip that ships is kept under. It outlives `SCHEMA`: what was rendered once is not rendered again."""
    return _digest(AHEAD_SCHEMA, speaker.engine, speaker.version, speaker.voice, text)


def _digest(*parts: str) -> str:
    return blake2b("\x1f".join(parts).encode("utf-8", "replace"), digest_size=20).hexdigest()


class ClipCache:
    """Clips in folders: those that ship first, which are only read; the last folder is this machine's own.

    Any process may use the same folders at the same time: an entry is written beside its place and moved there whole.
    Nothing here raises for a disk that is full, read-only or damaged; then there is simply no entry, and `fault` says
    why the last one could not be kept. What cannot be read is in the log, each cause once.
    """

    def __init__(self, folders: tuple[Path, ...], limit_bytes: int = LIMIT_BYTES) -> None:
        self._folders = folders
        self._limit_bytes = limit_bytes
        self._known_bytes: int | None = None
        self._logged: set[str] = set()
        self.fault = ""

    def find(self, key: str, word_count: int) -> tuple[Path, Clip] | None:
        """The entry under `key` that times `word_count` words; a damaged one is removed and not found."""
        for folder in self._folders:
            path = _place(folder, key)
            try:
                clip = clip_of(read_ordinary(path, LARGEST_BYTES), key)
                if len(clip.timeline.starts_ms) != word_count:
                    raise ClipDamaged("it times other words")
            except ClipDamaged as damage:
                self._log_once(f"a sentence kept in {folder} is not used: {damage}")
                if folder == self._folders[-1]:
                    _remove(path)
                continue
            except FileNotFoundError:
                continue
            except OSError as error:
                self._log_once(f"a sentence kept in {folder} is not used: {error.strerror}")
                continue
            if folder == self._folders[-1]:
                _note_use(path)
            return path, clip
        return None

    def keep(self, key: str, clip: Clip) -> Path | None:
        """Where `clip` now lies; None where it cannot be kept."""
        data = clip_bytes(clip, key)
        path = _place(self._folders[-1], key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, data)
        except OSError as error:
            self.fault = error.strerror or str(error)
            return None
        self._make_room(len(data))
        return path

    def has(self, key: str) -> bool:
        """Whether there is an entry, whole or not, without reading it."""
        return any(_place(folder, key).is_file() for folder in self._folders)

    def ahead(self, key: str) -> Path | None:
        """Where the clip that ships under `key` lies, whole or not."""
        places = (_place(folder, key, AHEAD_SUFFIX) for folder in self._folders)
        return next((path for path in places if path.is_file()), None)

    def keep_ahead(self, key: str, data: bytes) -> Path | None:
        """As `keep`, in the form that ships; it makes no room."""
        path = _place(self._folders[-1], key, AHEAD_SUFFIX)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, data)
        except OSError:
            return None
        return path

    def drop_ahead(self, keys: Collection[str]) -> int:
        """Remove what ships under any other key than `keys`; how many that were."""
        others = [path for path in self._own_files("*" + AHEAD_SUFFIX) if path.parent.name + path.stem not in keys]
        for path in others:
            _remove(path)
        return len(others)

    def tidy(self) -> None:
        """Remove what a process that was killed left half-written."""
        oldest = time.time() - LITTER_AGE_S
        for path in self._own_files("*.part"):
            if _stat(path, lambda status: status.st_mtime) < oldest:
                _remove(path)

    def _make_room(self, added_bytes: int) -> None:
        """Drop the least recently used once the limit is passed. Linear in the entries, and then only."""
        if self._known_bytes is None:
            self._known_bytes = sum(int(_stat(path, lambda s: s.st_size)) for path in self._own_files("*" + SUFFIX))
        else:
            self._known_bytes += added_bytes
        if self._known_bytes <= self._limit_bytes:
            return
        entries = sorted(self._own_files("*" + SUFFIX), key=lambda path: _stat(path, lambda s: s.st_mtime))
        sizes = [int(_stat(path, lambda status: status.st_size)) for path in entries]
        total = sum(sizes)
        for path, size in zip(entries, sizes, strict=True):
            if total <= self._limit_bytes * ROOM_LEFT_BYTES // LIMIT_BYTES:
                break
            _remove(path)
            total -= size
        self._known_bytes = total

    def _log_once(self, cause: str) -> None:
        if cause not in self._logged:
            self._logged.add(cause)
            _log.warning(cause)

    def _own_files(self, pattern: str) -> list[Path]:
        try:
            return list(self._folders[-1].glob(f"*/{pattern}"))
        except OSError:
            return []


def _place(folder: Path, key: str, suffix: str = SUFFIX) -> Path:
    return folder / key[:2] / (key[2:] + suffix)


def _note_use(path: Path) -> None:
    try:
        if time.time() - path.stat().st_mtime > USE_NOTED_AFTER_S:
            os.utime(path)
    except OSError:
        pass


def _stat(path: Path, of: Callable[[os.stat_result], float]) -> float:
    try:
        return of(path.stat())
    except OSError:
        return 0.0


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
