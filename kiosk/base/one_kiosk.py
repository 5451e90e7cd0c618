"""Whether another kiosk runs with the same folder: both would offer the same place to go on, and each erase it."""

import os
from contextlib import suppress
from pathlib import Path
from typing import IO


class OnlyOne:
    """Holds a file for as long as this process lives; the system lets go of it however the process ends."""

    def __init__(self, file: Path) -> None:
        """`is_alone` stays true where nobody can tell: on a folder that takes no file, or a system without locks."""
        self.is_alone = True
        self._held: IO[bytes] | None = None
        if os.name != "posix":
            return
        import fcntl  # Windows has none

        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            self._held = file.open("ab")
            try:
                fcntl.flock(self._held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self.is_alone = False

    def close(self) -> None:
        if self._held is not None:
            self._held.close()
            self._held = None
