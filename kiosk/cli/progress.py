"""A line that shows how far a long command is; nothing where nobody looks."""

import shutil
import sys
import time

_EVERY_S = 0.05


class Bar:
    """`with Bar("Compiling") as bar: work(progress=bar.show)`. Draws on stderr, only where that is a terminal."""

    def __init__(self, verb: str) -> None:
        self._verb = verb
        self._is_shown = sys.stderr.isatty()
        self._last_s = 0.0

    def show(self, done: int, total: int, what: str) -> None:
        """How many are done, of how many, and which was the last."""
        now_s = time.monotonic()
        if not self._is_shown or (done < total and now_s - self._last_s < _EVERY_S):
            return
        self._last_s = now_s
        filled = round(24 * done / max(total, 1))
        line = f"{self._verb} {'█' * filled}{'░' * (24 - filled)} {done}/{total} {what}"
        width = shutil.get_terminal_size().columns - 1
        sys.stderr.write(f"\r{line[:width]:<{width}}")
        sys.stderr.flush()

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_shown and self._last_s:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
