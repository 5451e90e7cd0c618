"""Calls that are made later, on one thread that sleeps while nothing is due."""

import threading
import time
from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count
from typing import Protocol

Cancel = Callable[[], None]
Post = Callable[[Callable[[], None]], None]


class Timers(Protocol):
    """Who calls back after a while."""

    def call_after(self, delay_ms: float, call: Callable[[], None]) -> Cancel:
        """`call` is made once, `delay_ms` from now, unless the function given back is called before."""
        ...


class ThreadTimers:
    """Timers on a daemon thread that is started with the first call and never wakes while none is waiting.

    A call that is due goes through `post`, which hands it to the caller's own thread. A call cancelled from that
    thread is never made, even when it was posted already.
    """

    def __init__(self, post: Post) -> None:
        self._post = post
        self._due: list[tuple[float, int, _Call]] = []
        self._order = count()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._is_closed = False

    def call_after(self, delay_ms: float, call: Callable[[], None]) -> Cancel:
        entry = _Call(call)
        with self._changed:
            if self._is_closed:
                return entry.cancel
            heappush(self._due, (time.monotonic() + delay_ms / 1000, next(self._order), entry))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="timers", daemon=True)
                self._thread.start()
            elif self._due[0][2] is entry:
                self._changed.notify()
        return entry.cancel

    def close(self) -> None:
        """No further call is made."""
        with self._changed:
            self._is_closed = True
            for _, _, entry in self._due:
                entry.cancel()
            self._due.clear()
            self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._drop_cancelled()
                if self._is_closed:
                    return
                wait_s = self._due[0][0] - time.monotonic() if self._due else None
                if wait_s is None or wait_s > 0:
                    self._changed.wait(wait_s)
                    continue
                entry = heappop(self._due)[2]
            self._post(entry.make)

    def _drop_cancelled(self) -> None:
        while self._due and self._due[0][2].is_cancelled:
            heappop(self._due)


class _Call:
    __slots__ = ("_call", "is_cancelled")

    def __init__(self, call: Callable[[], None]) -> None:
        self._call = call
        self.is_cancelled = False

    def cancel(self) -> None:
        self.is_cancelled = True

    def make(self) -> None:
        if not self.is_cancelled:
            self._call()
