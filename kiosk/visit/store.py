"""Keeps the walk and the home on disk. Imported when there is something to keep or to read: it costs sqlite3."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from kiosk.base.clock import Clock
from kiosk.visit import estate as estates
from kiosk.visit import saved as saved_walks
from kiosk.visit.estate import Estate
from kiosk.visit.saved import SavedWalk
from kiosk.visit.state_file import Document, NotSaved, StateFile

_HOME = "home"
_HOUR_S = 3600


class VisitStore:
    """Where the customer is, through kill -9 and power cuts. Methods block for a disk write: call them in a job."""

    def __init__(
        self,
        path: Path,
        clock: Clock,
        kept_h: int,
        *,
        former: Path | None = None,
        has_visits: bool = False,
        others: Sequence[Path] = (),
    ) -> None:
        """`kept_h`: hours after which a walk is forgotten; 0 keeps nothing at all.

        `former`: the file of an earlier release, which all uses shared; what is in it is taken over where it belongs
        here: a technician's visit where `has_visits`, else a lesson from the shelf. `others`: the files of the kiosk's
        other uses, in which nobody may look for a long time: `expire` does.
        """
        self._former = StateFile(former, clock) if former is not None and former.exists() else None
        self._has_visits = has_visits
        self._file = StateFile(path, clock)
        self._clock = clock
        self._kept_h = kept_h
        self._others = tuple(others)
        self._expires_s = 0.0

    @property
    def is_over(self) -> bool:
        """Whether the walk that was saved or loaded last has outlived its time."""
        return 0.0 < self._expires_s <= self._clock.now_s()

    def save(self, saved: SavedWalk) -> None:
        """On disk when it returns; walks may come out of order, the higher revision stays. Raises NotSaved."""
        if self._kept_h:
            self._expires_s = self._clock.now_s() + self._kept_h * _HOUR_S
            self._file.save(Document(saved.walk_id, saved.walk.revision, saved_walks.encode(saved), self._expires_s))

    def load(self) -> SavedWalk | None:
        """The newest walk that is whole and not expired; an expired one is erased."""
        document = self._file.newest()
        if document is None:
            return self._taken_over()
        self._expires_s = document.expires_s
        try:
            return saved_walks.decode(document.content)
        except ValueError:
            self._file.wipe()  # of a later release: there is nothing to go on with, and nobody else will erase it
            return None

    def expire(self) -> None:
        """Erases what has outlived its time, in whatever use of the kiosk it was left. Raises NotErased."""
        for file in (self._file, *([self._former] if self._former else [])):
            file.expire(self._kept_h * _HOUR_S)
        for path in self._others:
            other = StateFile(path, self._clock)
            other.expire(self._kept_h * _HOUR_S)
            other.close()
        if not self._kept_h:  # but of the earlier file, which may be another use's, only what has expired
            self._file.wipe()

    def wipe(self) -> None:
        """Forgets this customer: at sign-off, an idle reset, when the offer to go on is declined. Raises NotErased."""
        self._expires_s = 0.0
        self._file.wipe()
        if self._former is not None:
            self._former.wipe()

    def close(self) -> None:
        self._file.close()
        if self._former is not None:
            self._former.close()

    def _taken_over(self) -> SavedWalk | None:
        """What the file of all uses holds for this one, from now on in its own file."""
        document = self._former.newest() if self._former is not None else None
        if self._former is None or document is None:
            return None
        try:
            saved = saved_walks.decode(document.content)
        except ValueError:
            self._former.wipe()
            return None
        if (saved.visit is not None) != self._has_visits:
            return None
        self._expires_s = document.expires_s
        with suppress(NotSaved):
            self._file.save(document)
            self._former.wipe()
        return saved


class EstateStore:
    """The home's devices and finished lessons."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._file = StateFile(path, clock)

    def save(self, estate: Estate) -> None:
        """On disk when it returns. Raises NotSaved."""
        self._file.save(Document(_HOME, estate.revision, estates.encode(estate)))

    def load(self) -> Estate:
        """The home as it was last saved; an empty one where there is none or it cannot be read."""
        document = self._file.newest()
        if document is None:
            return Estate()
        try:
            return estates.decode(document.content)
        except ValueError:
            self._file.set_aside()  # of a later release: its revisions would pass over all that is saved now
            return Estate()

    def wipe(self) -> None:
        self._file.wipe()

    def close(self) -> None:
        self._file.close()
