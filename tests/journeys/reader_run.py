"""A kiosk beside a screen reader: `python -m tests.journeys.reader_run FOLDER`.

A reader runs when it starts. It ends, and starts again in the midst of a sentence. What was seen, and when, is written
to FOLDER/seen.json; the test reads it. The bus to set the reader on is the session's own.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QProcess, QTimer

from kiosk.app.play import Play
from kiosk.base.paths import find_paths
from kiosk.base.settings import load_settings
from kiosk.narration.shown import Phase
from kiosk.ui.session import Session
from tests.ui.private_bus import setting_a_reader

LIMIT_S = 60.0
QUIET_S = 2.5  # longer than any voice takes to begin
SETTLED_S = 2.0  # a step that has just opened tells of its texts


class Run:
    """The kiosk, and what its person does."""

    def __init__(self) -> None:
        chosen = {"read_on_open": "true", "autoplay_next": "true", "language": "fr", "full_screen": "false"}
        self.play = Play(find_paths(), load_settings(overrides=chosen))
        self.play.open(1280, 800)
        self.moments: dict[str, float] = {}
        self.facts: dict[str, object] = {}
        self.until(lambda: self.play.stage is not None and self.play.stage.reader is not None)

    @property
    def session(self) -> Session:
        assert self.play.stage is not None
        return self.play.stage.session

    @property
    def phase(self) -> Phase:
        return self.session.narration.state.phase

    def note(self, name: str) -> None:
        self.moments[name] = time.monotonic()
        self.facts[name] = [self.phase.name, self.session.lesson.shown.index, self.session.narration.state.word_index]

    def until(self, is_so: Callable[[], bool]) -> None:
        end_s = time.monotonic() + LIMIT_S
        while not is_so():
            assert time.monotonic() < end_s, f"it never came; so far: {self.facts}"
            self.live(0.02)

    def live(self, seconds: float) -> None:
        loop = QEventLoop()
        QTimer.singleShot(round(1000 * seconds), loop, loop.quit)
        loop.exec()

    def put_reader(self, *, is_running: bool) -> None:
        program, *arguments = setting_a_reader(is_running=is_running)
        assert QProcess.startDetached(program, arguments)
        self.until(lambda: self.play.first.comfort.hasReader is is_running)

    def words(self, count: int) -> None:
        """So many more words are marked."""
        seen: set[tuple[int | None, int | None]] = set()

        def is_enough() -> bool:
            state = self.session.narration.state
            if state.word_index is not None:
                seen.add((state.utterance_index, state.word_index))
            return len(seen) >= count

        self.until(is_enough)

    def write(self, folder: Path) -> None:
        (folder / "seen.json").write_text(json.dumps({"moments": self.moments, "facts": self.facts}), encoding="utf-8")


def main(folder: Path) -> None:
    run = Run()
    run.until(lambda: run.play.first.comfort.hasReader)
    run.session.open_lesson("internet-box")
    run.live(QUIET_S)
    run.note("beside a reader")

    run.put_reader(is_running=False)
    run.note("before a step")
    run.play.application.shell.goOn()
    run.until(lambda: run.phase is Phase.SPEAKING)
    run.live(SETTLED_S)
    run.note("being read")
    run.words(8)
    run.note("was read")

    run.put_reader(is_running=True)
    run.note("a reader came")
    run.live(QUIET_S)
    run.note("after it came")
    run.write(folder)
    assert run.play.stage is not None
    run.play.stage.close()
    run.play.application.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
