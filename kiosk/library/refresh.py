"""Brings a library up to date with its pack; imported when there is something to do, not at the start."""

from kiosk.lesson.compile import Cancelled, Compiler, Progress
from kiosk.library.index import Library, open_library


def refresh(library: Library, progress: Progress = lambda *_: None, is_cancelled: Cancelled = lambda: False) -> Library:
    """The library after compiling what changed, in child processes; the same one where it was cancelled.

    `progress` gets how many files are done, of how many, and which. Runs for as long as it takes: call it in a job.
    """
    with Compiler(library.pack, library.store) as compiler:
        compiled = compiler.compile(progress, is_cancelled)
    return open_library(library.pack, library.store) if compiled else library
