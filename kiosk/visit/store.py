"""Keeps the walk and the home on disk. Imported when there is something to keep or to read: it costs sqlite3."""

from pathlib import Path

from kiosk.base.clock import Clock
from kiosk.visit import estate as estates
from kiosk.visit import saved as saved_walks
from kiosk.visit.estate import Estate
from kiosk.visit.saved import SavedWalk
from kiosk.visit.state_file import Document, StateFile

_HOME = "home"
_HOUR_S = 3600


class VisitStore:
    """Where the customer is, through kill -9 and power cuts. Methods block for a disk write: call them in a job."""

    def __init__(self, path: Path, clock: Clock, kept_h: int) -> None:
        """`kept_h`: hours after which an unfinished walk is forgotten; 0 keeps nothing at all."""
        self._file = StateFile(path, clock)
        self._clock = clock
        self._kept_h = kept_h

    def save(self, saved: SavedWalk) -> None:
        """On disk when it returns; walks may come out of order, the higher revision stays. Raises NotSaved."""
        if self._kept_h:
            expires_s = self._clock.now_s() + self._kept_h * _HOUR_S
            self._file.save(Document(saved.walk_id, saved.walk.revision, saved_walks.encode(saved), expires_s))

    def load(self) -> SavedWalk | None:
        """The newest walk that is whole and not expired; an expired one is erased."""
        document = self._file.newest()
        if document is None:
            return None
        try:
            return saved_walks.decode(document.content)
        except ValueError:
            self._file.wipe()  # of a later release: there is nothing to go on with, and nobody else will erase it
            return None

    def wipe(self) -> None:
        """Forgets this customer: at sign-off, at an idle reset, and when the offer to go on is declined."""
        self._file.wipe()

    def close(self) -> None:
        self._file.close()


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
