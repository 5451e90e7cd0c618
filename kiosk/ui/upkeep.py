"""Keeps what is shown up to date with the pack: what changed is compiled beside, and taken up while nobody learns."""

import logging
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from math import inf

from kiosk.base.clock import Clock
from kiosk.lesson.entry import LessonEntry, RuleEntry
from kiosk.library.index import Library, path_of
from kiosk.ui.jobs import Jobs
from kiosk.ui.preparation import SCREEN, Preparation
from kiosk.ui.shell import Shell

log = logging.getLogger(__name__)

# Nothing that a customer is in the midst of: another library may come up under these.
BETWEEN_CUSTOMERS = frozenset({"Home", "Plan", "Attract", SCREEN})
_TELL_EVERY_MS = 100
_LOOK_EVERY_MS = 60_000  # a hundred files are asked for their times: nobody notices, and a pack changes once a month


class Upkeep:
    """Looks when it is made, and when somebody came back to the first screen; compiles where something changed.

    `close` ends it and keeps what was done.
    """

    def __init__(
        self,
        *,
        shell: Shell,
        library: Library,
        preparation: Callable[[], Preparation],
        post: Callable[[Callable[[], None]], None],
        widest_px: int,
        take_up: Callable[[], None],
        tell_staff: Callable[[tuple[str, ...], Mapping[str, int]], None],
        clock: Clock,
    ) -> None:
        """`take_up` is called when `library` holds something else.

        `tell_staff` gets what is to be mended in the pack, and why lessons are missing, each with its further errors.
        """
        self._shell, self._library, self._preparation = shell, library, preparation
        self._post, self._widest_px = post, widest_px
        self._take_up, self._tell_staff, self._clock = take_up, tell_staff, clock
        # A lane of its own: the place in a lesson is saved while a pack is compiled for a minute.
        self._lane = Jobs(post)
        self._is_mending = self._has_gap = False
        self._mender = Jobs(post)  # beside the other: whoever touched a card waits for one lesson, not for all
        self._has_looked_through = False
        self._is_closed = False
        self._told_ms = 0
        self._looked_ms: float = clock.monotonic_ms()
        self._waiting: Library | None = None
        shell.screen_changed.connect(self._on_screen_changed)
        tell_staff(library.troubles, library.left_out)
        self._lane.run(self._is_due, self._on_looked, self._on_failed)

    def mend(self, entry: LessonEntry | RuleEntry, then: Callable[[], None]) -> None:
        """Compiles a lesson that could not be opened again, then calls `then`; the screen says so meanwhile.

        Where one file of the store was damaged others may be: all of it is looked through after that.
        """
        self._is_mending = True
        self._preparation().put_brief()
        self._shell.hold(SCREEN)
        self._mender.run(
            partial(self._remade, path_of(entry)), partial(self._on_remade, then), partial(self._on_not_remade, then)
        )

    def picture_failed(self) -> None:
        """A picture is on the screen, and cannot be opened."""
        self._has_gap = True
        self._look_through()

    def _look_through(self) -> None:
        """Something of the store turned out not to be what was written: all of it is looked at, once a run."""
        if not self._has_looked_through and not self._is_closed:
            self._has_looked_through = True
            self._lane.run(self._refreshed, self._on_refreshed, self._on_failed)

    def close(self) -> None:
        self._is_closed = True
        self._mender.close()
        self._lane.close()

    def _remade(self, path: str) -> Library:
        fresh: Library = import_module("kiosk.library.refresh").remade(self._library, path, self._widest_px)
        return fresh

    def _on_remade(self, then: Callable[[], None], fresh: Library) -> None:
        if self._is_closed:
            return
        log.info("a damaged lesson was made again")
        self._library.renew(fresh.index)
        self._go_on(then)

    def _on_not_remade(self, then: Callable[[], None], error: Exception) -> None:
        log.error("the lesson was not made again: %s", error)
        self._tell_of(error)
        self._go_on(then)

    def _go_on(self, then: Callable[[], None]) -> None:
        then()
        self._is_mending = False
        self._show_or_hold()
        self._look_through()

    def _is_due(self) -> bool:
        library = self._library
        return library.is_stale() or not library.index.lessons or library.is_too_narrow(self._widest_px)

    def _on_looked(self, is_due: bool) -> None:
        if is_due:
            self._has_looked_through = True
            if not self._library.index.lessons:
                self._preparation().put_progress(0, 0)
                self._shell.hold(SCREEN)
            self._lane.run(self._refreshed, self._on_refreshed, self._on_failed)
        else:
            self._show_or_hold()

    def _refreshed(self) -> Library:
        """In the job."""
        # The compiler is imported where there is something to compile; most starts find nothing.
        refresh = import_module("kiosk.library.refresh").refresh
        # Somebody may be in a lesson meanwhile: one child leaves them the other processor.
        count = 1 if self._library.index.lessons else 0
        fresh: Library = refresh(self._library, self._on_progress, lambda: self._is_closed, self._widest_px, count)
        return fresh

    def _on_progress(self, done: int, total: int, _path: str) -> None:
        """In the job."""
        now_ms = self._clock.monotonic_ms()
        if now_ms - self._told_ms >= _TELL_EVERY_MS or done == total:
            self._told_ms = now_ms
            self._post(partial(self._show_progress, done, total))

    def _show_progress(self, done: int, total: int) -> None:
        if self._shell.screen == SCREEN and not self._is_mending:
            self._preparation().put_progress(done, total)

    def _on_refreshed(self, fresh: Library) -> None:
        """Even where the index is the same it is taken up: what it leads to may have been damaged."""
        if not self._is_closed:
            self._waiting = fresh
            self._take_up_waiting()

    def _on_screen_changed(self) -> None:
        if self._waiting is not None:
            self._post(self._take_up_waiting)  # once whoever changed the screen is done
        elif self._shell.screen in BETWEEN_CUSTOMERS - {SCREEN}:
            self._post(self._look_again)

    def _look_again(self) -> None:
        """Somebody may have changed the pack while the kiosk runs, for weeks in a shop."""
        now_ms = self._clock.monotonic_ms()
        if not self._is_closed and now_ms - self._looked_ms >= _LOOK_EVERY_MS:
            self._looked_ms = now_ms
            self._lane.run(self._library.is_stale, self._on_looked, self._on_failed)

    def _take_up_waiting(self) -> None:
        fresh = self._waiting
        if fresh is None or self._is_mending or self._shell.screen not in BETWEEN_CUSTOMERS:
            return
        self._waiting = None
        self._library.renew(fresh.index)
        log.info("taken up: %s; left out: %d", fresh.index.counted, len(fresh.broken))
        self._tell_staff(fresh.troubles, fresh.left_out)
        self._take_up()
        if self._has_gap:
            self._has_gap = False
            self._shell.show_anew()
        self._show_or_hold()

    def _on_failed(self, error: Exception) -> None:
        """The lessons that were ready stay."""
        log.error("the lessons were not made ready: %s", error)
        self._looked_ms = inf  # staff are told; trying at every return would only tell it again
        self._tell_of(error)
        self._show_or_hold()

    def _tell_of(self, error: Exception) -> None:
        self._tell_staff((str(error), *self._library.troubles), self._library.left_out)

    def _show_or_hold(self) -> None:
        """The cards, or where there is none the words that say so."""
        if self._is_mending:
            return
        if self._library.index.lessons:
            self._shell.release()
        else:
            self._preparation().put_empty()
            self._shell.hold(SCREEN)
