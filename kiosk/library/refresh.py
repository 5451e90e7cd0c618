"""Brings a library up to date with its pack; imported when there is something to do, not at the start."""

import logging

from kiosk.base.called import called
from kiosk.base.errors import KioskError
from kiosk.lesson.compile import Cancelled, Compiler, Progress
from kiosk.library.index import Library, open_library, path_of

_log = logging.getLogger(__name__)


def refresh(
    library: Library,
    progress: Progress = lambda *_: None,
    is_cancelled: Cancelled = lambda: False,
    widest_px: int = 0,
    worker_count: int = 0,
) -> Library:
    """The library after compiling what changed, in child processes; the same one where it was cancelled.

    `progress` gets how many files are done, of how many, and which. `widest_px`: the widest drawing this screen has
    room for; 0: as wide as those there are. `worker_count`: how many children work on it; 0 for as many as there are
    processors. Runs for as long as it takes: call it in a job.
    """
    with Compiler(library.pack, library.store, widest_px=widest_px, worker_count=worker_count) as compiler:
        compiled = compiler.compile(progress, is_cancelled)
    if not compiled:
        return library
    told = (*library.troubles, *library.broken)
    fresh = open_library(library.pack, library.store, told)
    for cause in told:
        if cause not in (*fresh.troubles, *fresh.broken):
            _log.warning("no longer so: %s", cause)  # as loud as it was told: whoever read that reads this
    return fresh


def remade(library: Library, path: str, widest_px: int = 0) -> Library:
    """The library after compiling one text of the pack again; takes a second, while `refresh` looks at everything.

    `path` as `library.index.path_of` gives it. Raises KioskError where there is still nothing to show.
    """
    with Compiler(library.pack, library.store, worker_count=1, widest_px=widest_px) as compiler:
        compiled = compiler.compile_text(path)
    index = compiled.index if compiled else None
    if index is None or all(path_of(one) != path for some in (index.lessons, index.rules) for one in some):
        raise KioskError(
            "the lesson could not be made again",
            where=path,
            remedy=f"run “{called('check')}”, and see whether the disk is full or may not be written to",
        )
    return Library(library.pack, library.store, index)
