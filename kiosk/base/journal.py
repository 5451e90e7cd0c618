"""What the running program writes down for staff: what failed and where, never what a customer typed or was shown."""

import logging
import os
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from kiosk.base.errors import KioskError

MOST_BYTES = 256_000  # two such files: months of a quiet kiosk, minutes of one that fails at every frame
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"

log = logging.getLogger(__name__)


class Journal(logging.Handler):
    """Appends to `file`; where that grows past `MOST_BYTES` it becomes `<file>.1`, and that one goes.

    A disk that takes nothing more is no reason to stop: what cannot be written there goes to where the program was
    started, which the system's own journal may keep.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(logging.INFO)
        self.file = file
        self._is_told = False
        self.setFormatter(Discreet(_LINE))

    def emit(self, record: logging.LogRecord) -> None:
        text = self.format(record) + "\n"
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            if self.file.exists() and self.file.stat().st_size + len(text) > MOST_BYTES:
                self.file.replace(self.file.with_name(f"{self.file.name}.1"))
            with open(self.file, "a", encoding="utf-8", opener=_at_once) as out:
                out.write(text)
        except OSError as error:
            self._tell(text, error)

    def _tell(self, text: str, error: OSError) -> None:
        if not self._is_told:
            self._is_told = True
            text = f"kiosk: {self.file} cannot be written: {error.strerror}; what it would hold follows here\n{text}"
        if sys.stderr is not None:
            with suppress(OSError, ValueError):  # it may lead to the same full disk, or be closed
                sys.stderr.write(text)


def _at_once(name: str, flags: int) -> int:
    """A descriptor, also of a pipe that nobody reads: opening one would wait for ever, and fails so."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0), 0o666)


class Discreet(logging.Formatter):
    """Tells of an exception its kind and its places. Its words only where they are our own: others quote values."""

    def formatException(self, ei: ExcInfo) -> str:
        return f"{_said(ei[1])} at {_places(ei[2])}"


def _said(error: BaseException | None) -> str:
    name = type(error).__name__
    if isinstance(error, KioskError):
        return f"{name}: {error}"
    return f"{name}: {error.strerror}" if isinstance(error, OSError) else name


def _places(trace: TracebackType | None) -> str:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return " < ".join(reversed(places)) or "no place"


def open_journal(file: Path) -> Journal:
    """Everything that this program logs goes to `file` from now on, and to the terminal where there is one."""
    logger = logging.getLogger("kiosk")
    logger.setLevel(logging.INFO)
    journal = Journal(file)
    logger.addHandler(journal)
    if sys.stderr is not None and sys.stderr.isatty():
        terminal = logging.StreamHandler()
        terminal.setLevel(logging.WARNING)
        terminal.setFormatter(Discreet("kiosk: %(message)s"))
        logger.addHandler(terminal)
    return journal


def note_fault(file: Path, error: Exception) -> None:
    """Writes into `file` what ended the program; no journal need be open."""
    fault = (type(error), error, error.__traceback__)
    Journal(file).emit(
        log.makeRecord(log.name, logging.ERROR, __file__, 0, "ended by a fault nobody expected", (), fault)
    )


def catch_the_rest() -> None:
    """What nobody caught, in this thread or another, is logged, and the program goes on."""
    sys.excepthook = _on_uncaught
    threading.excepthook = _on_uncaught_in_thread


def _on_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    log.error("a fault nobody expected", exc_info=(kind, error, trace))


def _on_uncaught_in_thread(fault: threading.ExceptHookArgs) -> None:
    if fault.exc_value is not None:
        _on_uncaught(fault.exc_type, fault.exc_value, fault.exc_traceback)
