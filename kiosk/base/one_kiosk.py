"""Whether another kiosk runs with the same folder: both would offer the same place to go on, and each erase it."""

import os
import time
from contextlib import suppress
from pathlib import Path

from kiosk.base.paths import mark_of

_BOOT_FILE = "/proc/sys/kernel/random/boot_id"
_TRIES, _BETWEEN_S = 5, 0.02  # who just took the file says within a millisecond who it is


class OnlyOne:
    """Holds a file for as long as this process lives; the system lets go of it however the process ends.

    `is_alone` stays true where nobody can tell: on a system without locks. `other` is the process that holds the file,
    None where it does not surely run on this machine: what a network's server says of locks may be wrong.

    `refusal` says why nothing can be kept in the folder, "" where it takes files. The file held is then a substitute in
    the system's own folder for such things: a second window is in the way of the first also where nothing is kept.
    """

    def __init__(self, file: Path) -> None:
        self.file, self.is_alone, self.refusal = file, True, ""
        self.other: int | None = None
        self._held: int | None = None
        if os.name != "posix":
            return
        import fcntl  # Windows has none

        try:
            self._held = _opened(file)
        except OSError as error:
            self.refusal = error.strerror or ""
        if os.access(file.parent, os.W_OK | os.X_OK) and file.parent.is_dir():
            self.refusal = ""
        else:
            self.refusal = self.refusal or "it may not be written to"
        with suppress(OSError):
            if self._held is None:
                self.file = _substitute(file)
                self._held = _opened_own(self.file)
            try:
                fcntl.flock(self._held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self.is_alone = False
                self.other = _holder(self._held)
            except OSError:
                self.close()  # a file system without locks: nothing is held
            else:
                os.truncate(self._held, 0)
                os.write(self._held, b"%d %s" % (os.getpid(), _here()))

    @property
    def is_held(self) -> bool:
        """Whether this process holds the file for sure."""
        return self.is_alone and self._held is not None

    def call(self) -> None:
        """Touches the file: the other watches it, and comes to the front."""
        with suppress(OSError):
            os.utime(self.file)

    def close(self) -> None:
        if self._held is not None:
            os.close(self._held)
            self._held = None


def _opened(file: Path) -> int:
    """A descriptor, as all of this runs before the first frame: files of Python's cost a millisecond more."""
    how = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC  # a child that outlives this process must not hold on to it
    try:
        return os.open(file, how, 0o644)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        return os.open(file, how, 0o644)


def _substitute(file: Path) -> Path:
    """The place that stands for `file` on this machine and for this person."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    if not folder:
        import tempfile  # costs 5 ms; the folder of a kiosk takes files as a rule

        folder = tempfile.gettempdir()
    return Path(folder, f"kiosk-{os.getuid()}-{mark_of(file.parent):08x}.lock")


def _opened_own(file: Path) -> int:
    """As `_opened`, where others may write too: what they put there is not followed or held. Raises OSError."""
    held = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    if os.fstat(held).st_uid != os.getuid():
        os.close(held)
        raise PermissionError(file)
    return held


def _holder(held: int) -> int | None:
    """Who says in the file that it holds it, and lives on this machine."""
    for one_try in range(_TRIES):
        time.sleep(_BETWEEN_S if one_try else 0)
        process, _, where = os.pread(held, 200, 0).partition(b" ")
        if process.isdigit() and where == _here() and _lives(int(process)):
            return int(process)
    return None


def _here() -> bytes:
    """This machine since it was started last, as no other can be."""
    try:
        boot = os.open(_BOOT_FILE, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return os.fsencode(os.uname().nodename)  # macOS tells no boot in a file
    try:
        return os.read(boot, 100).strip()
    finally:
        os.close(boot)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except PermissionError:
        return True  # another person's
    except (OSError, OverflowError):
        return False
    return True
