"""A line that shows how far a long command is: drawn over itself on a terminal, plain ones now and then elsewhere."""

import shutil
import sys
import time
from typing import TextIO

_EVERY_S = 0.05
_PLAIN_EVERY_S = 2.0  # a file or another program reads them: quick commands stay silent there
_PLAIN_SHARE = 0.1  # of the work; less is told only after
_PICTURES = "media/"  # where they lie in a pack
_PLAIN_AFTER_S = 20.0  # without a word, so that nobody takes it for hung


class Bar:
    """`with Bar("Compiling") as bar: work(progress=bar.show)`. Writes to stderr."""

    def __init__(self, verb: str, stream: TextIO | None = None) -> None:
        self._verb = verb
        self._stream = stream or sys.stderr
        self._is_drawn = self._stream.isatty()
        self._last_s = 0.0 if self._is_drawn else time.monotonic()
        self._last_done = 0
        self._is_there = False

    def show(self, done: int, total: int, what: str) -> None:
        """How many are done, of how many, and which was the last."""
        now_s = time.monotonic()
        if self._is_drawn:
            if done >= total or now_s - self._last_s >= _EVERY_S:
                self._draw(done, total, what)
                self._last_s = now_s
        elif self._is_worth_a_line(now_s - self._last_s, done, total):
            self._stream.write(f"{self._verb} {done}/{total} {what}\n")
            self._stream.flush()
            self._last_s, self._last_done = now_s, done

    def begin(self, verb: str) -> None:
        """From now on something else is counted."""
        self._verb, self._last_done = verb, 0

    def _is_worth_a_line(self, silent_s: float, done: int, total: int) -> bool:
        is_far = done - self._last_done >= _PLAIN_SHARE * total
        return done < total and (silent_s >= _PLAIN_AFTER_S or (silent_s >= _PLAIN_EVERY_S and is_far))

    def _draw(self, done: int, total: int, what: str) -> None:
        filled = round(24 * done / max(total, 1))
        line = f"{self._verb} {'█' * filled}{'░' * (24 - filled)} {done}/{total} {what}"
        width = shutil.get_terminal_size().columns - 1
        self._stream.write(f"\r{line[:width]:<{width}}")
        self._stream.flush()
        self._is_there = True

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_there:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


class Stages:
    """Files of a pack on a bar: `work(progress=Stages(bar, "Compiling").show)`.

    How many pictures there are is known once the texts were read, and how many drawings of them after that. Each stage
    has a count and a name of its own: a total that grows under one name tells nobody how long it will take.
    """

    def __init__(self, bar: Bar, verb: str) -> None:
        self._bar, self._verb = bar, verb
        self._before = self._total = 0
        self._looked_at: set[str] = set()
        self._now: set[str] = set()

    def show(self, done: int, total: int, path: str) -> None:
        """As `lesson.compile.Progress` tells: `total` becomes more with the next stage, when all of it are done."""
        if total != self._total:
            self._before, self._total = self._total, total
            self._looked_at, self._now = self._looked_at | self._now, set()
            self._bar.begin(f"{self._verb} {self._of_what(path)}")
        self._now.add(path)
        self._bar.show(done - self._before, total - self._before, path)

    def _of_what(self, path: str) -> str:
        if not path.startswith(_PICTURES) or path.endswith(".toml"):  # the palette comes with the texts
            return "texts"
        return "drawings" if path in self._looked_at else "pictures"
