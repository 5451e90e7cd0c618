"""The place in a walk that is kept for the customer: on disk, and on the first screen that offers to go on."""

import logging
import os
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt, QTimer

from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.jobs import Jobs
from kiosk.visit.model import Visit
from kiosk.visit.saved import SavedWalk
from kiosk.visit.store import VisitStore
from kiosk.visit.walk import Walk

log = logging.getLogger(__name__)


LOOK_EVERY_MS = 3_600_000  # a machine that slept, or was put to another time, is noticed within the hour


class Owner(Protocol):
    """Whose walk it is."""

    def place_not_kept(self) -> None:
        """The disk takes nothing."""
        ...

    def place_not_erased(self) -> None:
        """The disk holds what should be gone."""
        ...

    def place_is_over(self) -> None:
        """Nobody went on with the walk for as long as it is kept."""
        ...


class KeptPlace:
    """Saves at every step, in a job, and tells when the time is over for which that is kept."""

    def __init__(self, first: FirstScreen, store: VisitStore, jobs: Jobs, owner: Owner) -> None:
        self._first, self._store, self._jobs, self._owner = first, store, jobs, owner
        self._walk_id = ""
        self._timer = QTimer(interval=LOOK_EVERY_MS, timerType=Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)

    def load(self, on_found: Callable[[SavedWalk], None]) -> None:
        """Gives the place that was kept; of a walk that came to its end, until its recap is left by the way on.

        What has outlived its time is erased now, and whenever that may have become so.
        """

        def found(saved: SavedWalk | None) -> None:
            if saved is not None:
                on_found(saved)

        self._expire()
        self._timer.start()
        if self._first.settings.place_kept_h:
            self._jobs.run(self._store.load, found)

    def look(self) -> None:
        """Ends a walk that nobody went on with in time."""
        if self._store.is_over:
            self._owner.place_is_over()
        self._expire()

    def begin(self) -> None:
        """A new walk: what is saved from now on is its own."""
        self._walk_id = os.urandom(8).hex()

    def go_on_with(self, saved: SavedWalk) -> None:
        """What is saved from now on is of the same walk."""
        self._walk_id = saved.walk_id

    def save(self, walk: Walk, visit: Visit | None) -> None:
        saved = self._saved(walk, visit)
        self._jobs.run(lambda: self._store.save(saved), on_failed=self._not_saved)

    def offer(self, walk: Walk, visit: Visit | None) -> None:
        """The first screen offers to go on with this walk."""
        self._first.put_saved(self._saved(walk, visit))

    def finish(self, lesson_id: str) -> None:
        """The lesson is done: it is marked so, and not offered again."""
        self._first.put_finished(lesson_id)
        self._first.put_saved(None)
        self._jobs.run(self._store.wipe)

    @property
    def is_kept(self) -> bool:
        """Whether a walk is offered or on disk."""
        return self._first.saved is not None or self._store.load() is not None

    def erase(self) -> None:
        """Gone, from the disk too, when this returns. Raises NotErased."""
        self._walk_id = ""
        self._first.put_saved(None)
        self._jobs.close()  # what was to be saved is saved before it is wiped, never after
        self._store.wipe()

    def close(self) -> None:
        self._timer.stop()
        self._jobs.run(self._store.close)

    def _saved(self, walk: Walk, visit: Visit | None) -> SavedWalk:
        return SavedWalk(self._walk_id, self._first.language, visit, walk)

    def _expire(self) -> None:
        self._jobs.run(self._store.expire, on_failed=self._not_expired)

    def _not_expired(self, error: Exception) -> None:
        log.error("not erased: %s", error)
        self._owner.place_not_erased()

    def _not_saved(self, error: Exception) -> None:
        log.warning("the place was not kept: %s", error)
        self._owner.place_not_kept()
