"""How long an author waits: `python -m tests.bench.preview [--json] [--count N]`.

`first`: from the command to the lesson, nothing of the pack drawn before; `saved_to_frame`: from saving to the frame
that shows the new words.
"""

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QCoreApplication, QEventLoop

from kiosk.app.preview import PreviewRun
from kiosk.base.paths import own_pack
from kiosk.library.draft import subject_of
from kiosk.narration.still import StillNarration
from tests.bench.figure import Figure

LESSON = "lessons/guides/internet-box/fr.md"
GOAL_MS = 100


class Author(PreviewRun):
    """No sound: what is measured is what is seen."""

    narration = StillNarration

    def wait_for(self, words: str) -> float:
        """The moment of the frame after these words came to be on the screen."""
        assert self.stage is not None
        lesson = self.stage.session.lesson
        frames: list[float] = []
        connection = self.application.window.frameSwapped.connect(lambda: frames.append(time.monotonic()))  # type: ignore[attr-defined]
        while not (frames and any(words in row.plain for row in lesson.shown.rows)):
            is_there = any(words in row.plain for row in lesson.shown.rows)
            if not is_there:
                frames.clear()
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
        self.application.window.frameSwapped.disconnect(connection)  # type: ignore[attr-defined]
        return frames[-1]


def figures(count: int) -> list[Figure]:
    """The first look, and `count` savings of a lesson of the pack that ships, each with a word changed."""
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        pack, home = Path(folder) / "pack", Path(folder) / "home"
        for name in ("lessons", "media"):
            shutil.copytree(own_pack() / name, pack / name)
        file = pack / LESSON
        text = file.read_text(encoding="utf-8")
        file.write_text(_with(text, "mot0"), encoding="utf-8")
        began_s = time.monotonic()
        author = Author(subject_of(file), home)
        author.open(1440, 1000)
        while author.stage is None:
            author.application.qt.processEvents()
        first_ms = 1000 * (author.wait_for("mot0") - began_s)
        waits_ms = []
        for number in range(1, count + 1):
            saved_s = time.monotonic()
            file.write_text(_with(text, f"mot{number}."), encoding="utf-8")
            waits_ms.append(1000 * (author.wait_for(f"mot{number}.") - saved_s))
        author.close()
    return [
        Figure("preview.first", first_ms, "ms", None, None, 1),
        Figure("preview.saved_to_frame.p50", statistics.median(waits_ms), "ms", None, GOAL_MS, count),
        Figure("preview.saved_to_frame.most", max(waits_ms), "ms", None, None, count),
    ]


def _with(text: str, word: str) -> str:
    """The lesson with a sentence more in its first step."""
    head, _, rest = text.partition("\n\n")  # the front matter
    words = rest.split("\n\n")
    words.insert(2, f"Encore un {word}")
    return "\n\n".join((head, *words))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=15)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = figures(options.count)
    if options.json:
        print(json.dumps([figure.as_row() for figure in found]))
    else:
        for figure in found:
            goal = "" if figure.goal is None else f"goal {figure.goal:g}"
            print(f"{figure.name:32} {figure.value:8.1f} {figure.unit} n={figure.n:<4} {goal}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
