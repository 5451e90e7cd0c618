"""A file that keeps one small document through kill -9 and power cuts, and forgets it when told to.

SQLite with WAL and synchronous=FULL lost nothing in simulated power cuts where NORMAL lost acknowledged steps; a JSON
file was torn by kill -9. Each row carries a checksum, because SQLite's own check misses flipped bits. The last few
documents are kept, so that a damaged one gives the one before. See docs/decisions/0022.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from time import gmtime, strftime
from typing import Any

from kiosk.base.clock import Clock
from kiosk.base.digest import blake2b
from kiosk.base.errors import KioskError

KEPT_COUNT = 3  # one that is being torn, one that is good, one to spare
BUSY_S = 2.0  # a second window of the same kiosk; longer would be felt as a step that hangs
SCHEMA_VERSION = 1

_SCHEMA = """
create table if not exists document (
    generation integer primary key,
    owner text not null,
    revision integer not null,
    saved_s real not null,
    expires_s real not null,
    content blob not null,
    checksum blob not null
) strict
"""
_SIDES = ("", "-wal", "-shm")
# Flipped bits reach the words of SQLite's own messages, and the sqlite3 module then cannot decode them.
_FAULTS = (sqlite3.DatabaseError, UnicodeDecodeError)


class NotSaved(KioskError):
    """The disk took nothing: full, read-only or held by another process. What was kept before is still there."""


class NotErased(KioskError):
    """Something of a customer is still on the disk."""


@dataclass(frozen=True, slots=True)
class Document:
    """`owner` is what the document belongs to, `revision` rises within one owner, `content` is UTF-8 text.

    After `expires_s` (seconds since 1970) it is not given out any more; 0 is never.
    """

    owner: str
    revision: int
    content: str
    expires_s: float = 0.0


class StateFile:
    """The file at `path`, made on the first save. May be called from any thread; calls wait for one another."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None

    def save(self, document: Document) -> None:
        """On disk when it returns. An older revision of the same owner than what is there is passed over.

        Raises NotSaved.
        """
        with self._lock:
            try:
                self._insert_anew(document)
            except (*_FAULTS, OSError) as error:
                raise NotSaved(
                    f"the place could not be kept ({error})",
                    where=str(self._path),
                    remedy="see whether the disk is full or may not be written to",
                ) from error

    def newest(self) -> Document | None:
        """The newest document that is whole; a damaged file is set aside and begun anew.

        One that has expired is erased and not given out.
        """
        with self._lock:
            if not self._path.exists():
                return None
            stored, is_damaged = self._read()
            with suppress(*_FAULTS, OSError):  # a disk that takes nothing: what was read is good all the same
                if is_damaged:
                    self._set_aside()
                if stored and self._is_over(stored):
                    self._erase()
                elif stored and is_damaged:
                    self._insert(stored.document)
            return stored.document if stored and not self._is_over(stored) else None

    def wipe(self) -> None:
        """Nothing is left: rows overwritten, log emptied, files gone, those set aside too. Raises NotErased."""
        with self._lock, _told_of(self._path):
            self._erase()
            for file in self.set_aside_files():
                file.unlink(missing_ok=True)

    def expire(self, kept_s: float) -> None:
        """Erases the document where it has expired, and files that were set aside longer than `kept_s` seconds ago.

        Raises NotErased.
        """
        now_s = self._clock.now_s()
        self.newest()
        with self._lock, _told_of(self._path):
            for file in self.set_aside_files():
                if now_s - file.stat().st_mtime >= kept_s:
                    file.unlink(missing_ok=True)

    def set_aside(self) -> None:
        """Puts the file away as a damaged one is, for a caller who cannot read what is in it. Raises OSError."""
        with self._lock:
            self._set_aside()

    def close(self) -> None:
        with self._lock:
            self._close()

    def set_aside_files(self) -> tuple[Path, ...]:
        """Damaged files that were put away, oldest first."""
        return tuple(sorted(self._path.parent.glob(f"{self._path.name}.damaged-*")))

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            is_new = not self._path.exists()
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
            try:
                connection.execute("pragma journal_mode=wal")
                connection.execute("pragma synchronous=full")
                connection.execute("pragma secure_delete=on")
                (version,) = connection.execute("pragma user_version").fetchone()
                if version > SCHEMA_VERSION:  # as a damaged file: set aside, not written into
                    raise sqlite3.DatabaseError(f"version {version} of the file is of a later release")
                connection.execute(_SCHEMA)
                if is_new:
                    connection.execute(f"pragma user_version={SCHEMA_VERSION}")
            except _FAULTS:
                connection.close()
                raise
            if is_new:
                _keep_name(self._path.parent)
            self._connection = connection
        return self._connection

    def _insert_anew(self, document: Document) -> None:
        """Into the file there is or, where that is damaged, into a new one."""
        try:
            self._insert(document)
        except _FAULTS as error:
            if not _is_damage(error):
                raise
            self._set_aside()
            self._insert(document)

    def _insert(self, document: Document) -> None:
        connection = self._open()
        connection.execute("begin immediate")
        try:
            newest = connection.execute(_NEWEST_FIRST + " limit 1").fetchone()
            stored = _stored(newest) if newest else None
            if newest and stored is None:
                raise _BadChecksum
            if stored and stored.document.owner == document.owner and stored.document.revision >= document.revision:
                connection.execute("rollback")
                return
            generation = stored.generation + 1 if stored else 1
            content = document.content.encode()
            fields = (generation, document.owner, document.revision, self._clock.now_s(), document.expires_s, content)
            connection.execute("insert into document values (?, ?, ?, ?, ?, ?, ?)", (*fields, _checksum(fields)))
            connection.execute(
                "delete from document where generation <= ? or owner <> ?", (generation - KEPT_COUNT, document.owner)
            )
            connection.execute("commit")
        except _FAULTS:
            with suppress(*_FAULTS):
                connection.execute("rollback")
            raise

    def _read(self) -> tuple["_Stored | None", bool]:
        """The newest good row, and whether the file or a newer row is damaged."""
        is_damaged = False
        try:
            for row in self._open().execute(_NEWEST_FIRST).fetchall():
                stored = _stored(row)
                if stored:
                    return stored, is_damaged
                is_damaged = True
        except OSError:
            return None, False
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            return None, _is_damage(error)
        return None, is_damaged

    def _is_over(self, stored: "_Stored") -> bool:
        # A machine without a clock battery starts in the past: the place then stays until the clock has caught up.
        return bool(stored.document.expires_s) and self._clock.now_s() >= stored.document.expires_s

    def _erase(self) -> None:
        if self._path.exists():
            with suppress(*_FAULTS):  # damaged: the files go all the same
                connection = self._open()
                connection.execute("delete from document")
                connection.execute("pragma wal_checkpoint(truncate)")
        self._close()
        for file in self._sides():
            file.unlink(missing_ok=True)

    def _set_aside(self) -> None:
        self._close()
        for old in self.set_aside_files():
            old.unlink(missing_ok=True)  # one is enough to look into, and each holds a customer's visit
        mark = strftime("%Y%m%dT%H%M%SZ", gmtime(self._clock.now_s()))
        for file, side in zip(self._sides(), _SIDES):
            if file.exists():
                file.replace(self._path.with_name(f"{self._path.name}.damaged-{mark}{side}"))

    def _sides(self) -> tuple[Path, ...]:
        return tuple(self._path.with_name(self._path.name + side) for side in _SIDES)

    def _close(self) -> None:
        if self._connection is not None:
            with suppress(*_FAULTS):  # a damaged file cannot be folded together; it is set aside
                self._connection.close()
            self._connection = None


@dataclass(frozen=True, slots=True)
class _Stored:
    """A row whose checksum is right."""

    generation: int
    document: Document


class _BadChecksum(sqlite3.DatabaseError):
    """The newest row is not what was written."""


_NEWEST_FIRST = (
    "select generation, owner, revision, saved_s, expires_s, content, checksum from document order by generation desc"
)
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISMATCH)


def _stored(row: tuple[Any, ...]) -> _Stored | None:
    *fields, checksum = row
    if checksum != _checksum(tuple(fields)):
        return None
    generation, owner, revision, _, expires_s, content = fields
    return _Stored(generation, Document(owner, revision, content.decode(), expires_s))


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """What the disk does not erase is told with its place and what to do."""
    try:
        yield
    except OSError as error:
        raise NotErased(
            f"what was kept of a customer could not be erased ({error.strerror})",
            where=str(path),
            remedy="remove the file by hand",
        ) from error


def _is_damage(error: Exception) -> bool:
    # SQLITE_ERROR: a table of another shape, where the schema page was hit. The low byte is the kind of fault.
    code = getattr(error, "sqlite_errorcode", None)
    return code is None or (code & 0xFF) in _DAMAGE


def _checksum(fields: tuple[object, ...]) -> bytes:
    return blake2b(repr(fields).encode(), digest_size=16).digest()


def _keep_name(folder: Path) -> None:
    """The new file's name survives a power cut too."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
