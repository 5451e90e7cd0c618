"""Brings a library up to date with its pack; imported when there is something to do, not at the start."""

from kiosk.lesson.asset import WIDTHS
from kiosk.lesson.compile import Cancelled, Compiler, Progress
from kiosk.library.index import Library, open_library


def refresh(
    library: Library,
    progress: Progress = lambda *_: None,
    is_cancelled: Cancelled = lambda: False,
    widest_px: int = WIDTHS[-1],
    worker_count: int = 0,
) -> Library:
    """The library after compiling what changed, in child processes; the same one where it was cancelled.

    `progress` gets how many files are done, of how many, and which. `widest_px`: the widest drawing this screen has
    room for. `worker_count`: how many children work on it; 0 for as many as there are processors. Runs for as long as
    it takes: call it in a job.
    """
    with Compiler(library.pack, library.store, widest_px=widest_px, worker_count=worker_count) as compiler:
        compiled = compiler.compile(progress, is_cancelled)
    return open_library(library.pack, library.store, library.broken) if compiled else library
