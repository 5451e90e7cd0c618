"""What the running program writes down for staff: what failed and where, never what a customer typed or was shown."""

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from kiosk.base.errors import KioskError

MOST_BYTES = 256_000  # two such files: months of a quiet kiosk, minutes of one that fails at every frame
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"

log = logging.getLogger(__name__)


class Journal(logging.Handler):
    """Appends to `file`; where that grows past `MOST_BYTES` it becomes `<file>.1`, and that one goes.

    A disk that takes nothing more is no reason to stop: what cannot be written is not.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(logging.INFO)
        self.file = file
        self.setFormatter(Discreet(_LINE))

    def emit(self, record: logging.LogRecord) -> None:
        try:
            text = self.format(record) + "\n"
            self.file.parent.mkdir(parents=True, exist_ok=True)
            if self.file.exists() and self.file.stat().st_size + len(text) > MOST_BYTES:
                self.file.replace(self.file.with_name(f"{self.file.name}.1"))
            with self.file.open("a", encoding="utf-8") as out:
                out.write(text)
        except OSError:
            return


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
