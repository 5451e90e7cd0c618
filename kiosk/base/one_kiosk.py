"""Whether another kiosk runs with the same folder: both would offer the same place to go on, and each erase it."""

import os
import time
from contextlib import suppress
from pathlib import Path

_BOOT_FILE = "/proc/sys/kernel/random/boot_id"
_TRIES, _BETWEEN_S = 5, 0.02  # who just took the file says within a millisecond who it is


class OnlyOne:
    """Holds a file for as long as this process lives; the system lets go of it however the process ends.

    `is_alone` stays true where nobody can tell: on a folder that takes no file, or a system without locks. `other` is
    the process that holds the file, None where it does not surely run on this machine: what a network's server says of
    locks may be wrong.
    """

    def __init__(self, file: Path) -> None:
        self.file, self.is_alone = file, True
        self.other: int | None = None
        self._held: int | None = None
        if os.name != "posix":
            return
        import fcntl  # Windows has none

        with suppress(OSError):
            self._held = _opened(file)
            try:
                fcntl.flock(self._held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self.is_alone = False
                self.other = _holder(self._held)
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
