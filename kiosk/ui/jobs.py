"""Work that must not hold the window up: a plain function in, its result on the GUI thread out."""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")

log = logging.getLogger(__name__)


class Poster(QObject):
    """Hands a call from any thread to the thread this object lives in; calls are made in the order they came."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the window is gone, and with it whoever would be told
            self._posted.emit(call)

    def _on_posted(self, call: Callable[[], None]) -> None:
        call()


class Jobs:
    """The job runner: one thread, started with the first job, asleep while there is none; jobs run in order."""

    def __init__(self, post: Callable[[Callable[[], None]], None]) -> None:
        self._post = post
        self._queue: SimpleQueue[tuple[Callable[[], Any], Callable[[Any], None], Callable[[Exception], None]] | None]
        self._queue = SimpleQueue()
        self._thread: threading.Thread | None = None

    def run(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None] = lambda _: None,
        on_failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """`work` on the jobs' thread, then one of the other two on the GUI thread. A failure nobody takes is logged."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="jobs", daemon=True)
            self._thread.start()
        self._queue.put((work, on_done, on_failed or _log_failure))

    def close(self) -> None:
        """Waits for the jobs that were given."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            work, on_done, on_failed = job
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 (one of the four places: the job runner)
                self._post(_bound(on_failed, error))
            else:
                self._post(_bound(on_done, result))


def _bound(call: Callable[[Any], None], value: Any) -> Callable[[], None]:
    return lambda: call(value)


def _log_failure(error: Exception) -> None:
    log.error("a job failed", exc_info=error)
