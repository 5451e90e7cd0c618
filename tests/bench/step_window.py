"""Turns steps in the real window and prints figures as JSON: `… step_window COUNT still|moving|first`.

Also the floors: `… COUNT floor` turns a bare QML window's text and picture, `… COUNT floor_moving` slides them. And
memory: `… COUNT memory`, with its floor `… COUNT floor_memory`.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.app.play import Play
from kiosk.base.paths import find_paths
from kiosk.base.settings import load_settings
from kiosk.ui.lesson_model import LessonModel
from tests.bench.processes import pss_mb

DWELL_MS = 800
QUIET_MS = 300

BARE = """
import QtQuick
Window {
    id: window
    width: 1920; height: 1080; visible: true
    property int step: 0
    Rectangle { anchors.fill: parent; color: "#F5F2EC" }
    property bool slides: false
    onStepChanged: if (slides) slide.restart()
    Item {
        objectName: "page"; width: parent.width; height: parent.height
        Rectangle { x: 50; y: 130; width: 680; height: 760; color: window.step % 2 ? "#D9ECE6" : "#FAE6D3" }
        Text { x: 800; y: 200; width: 1000; wrapMode: Text.Wrap; font.pixelSize: 34; textFormat: Text.PlainText
               text: ("Step " + window.step + " of a bare window. ").repeat(12) }
        NumberAnimation on x { id: slide; running: false; from: 90; to: 0; duration: 260; easing.type: Easing.OutCubic }
    }
    MouseArea { id: way; objectName: "way"; x: 1450; y: 950; width: 400; height: 100; onClicked: window.step++ }
}
"""


class Frames(QObject):
    """Waits for frames of a window and keeps their times."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self.times_ms: list[float] = []
        self._loop = QEventLoop(self)
        window.frameSwapped.connect(self._on_frame)  # type: ignore[attr-defined]

    def _on_frame(self) -> None:
        self.times_ms.append(time.perf_counter() * 1000)
        self._loop.quit()

    def until(self, claim: Callable[[], bool], limit_ms: int = 5000) -> None:
        """Runs the event loop until a frame is up for which the claim holds."""
        end = time.perf_counter() + limit_ms / 1000
        while not claim():
            if time.perf_counter() > end:
                raise TimeoutError("no such frame")
            guard = QTimer()
            guard.setSingleShot(True)
            guard.timeout.connect(self._loop.quit)
            guard.start(limit_ms)
            self._loop.exec()

    def gaps_of_slide(self, page: QObject, seen: int) -> list[float]:
        """How long each frame from number `seen` on stood, until the one that shows the page at rest; in ms."""
        self.until(lambda: page.property("x") == 0)
        return [later - earlier for earlier, later in pairwise(self.times_ms[seen:])]

    def quiet(self, quiet_ms: int) -> None:
        """Runs the event loop until no frame came for so long."""
        seen = -1
        while seen != len(self.times_ms):
            seen = len(self.times_ms)
            pause = QEventLoop(self)
            QTimer.singleShot(quiet_ms, pause.quit)
            pause.exec()


def bare_memory(count: int) -> dict[str, object]:
    """Memory of a bare QML window over as many steps."""
    _, engine, frames = _bare_window()
    window = engine.rootObjects()[0]
    frames.quiet(500)
    memory_mb = [pss_mb(os.getpid())]
    for step in range(count):
        frames.times_ms.clear()
        window.setProperty("step", step + 1)
        frames.until(lambda: bool(frames.times_ms))
    frames.quiet(500)
    return {"memory_mb": [*memory_mb, pss_mb(os.getpid())]}


def _bare_window() -> tuple[QGuiApplication, QQmlApplicationEngine, Frames]:
    application = QGuiApplication([])
    engine = QQmlApplicationEngine()
    source = Path(os.environ["KIOSK_HOME"]) / "bare.qml"
    source.write_text(BARE)
    engine.load(str(source))
    frames = Frames(engine.rootObjects()[0])  # type: ignore[arg-type]
    frames.until(lambda: bool(frames.times_ms))
    return application, engine, frames


def bare_steps(count: int) -> dict[str, object]:
    """Touch to frame of a bare QML window."""
    from tests.bench.touching import touch

    application, engine, frames = _bare_window()
    window = engine.rootObjects()[0]
    way = window.findChild(QObject, "way")
    took, cpu = [], []
    for step in range(count):
        began, cpu_began = time.perf_counter(), time.process_time()
        seen = len(frames.times_ms)
        touch(window, way)  # type: ignore[arg-type]
        frames.until(lambda seen=seen, step=step: len(frames.times_ms) > seen and window.property("step") > step)  # type: ignore[misc]
        took.append((time.perf_counter() - began) * 1000)
        cpu.append((time.process_time() - cpu_began) * 1000)
    application.quit()
    return {"took_ms": took, "cpu_ms": cpu}


def bare_slides(count: int) -> dict[str, object]:
    """The frames of a bare QML window's slide."""
    from tests.bench.touching import touch

    application, engine, frames = _bare_window()
    window = engine.rootObjects()[0]
    window.setProperty("slides", True)
    way, page = (window.findChild(QObject, name) for name in ("way", "page"))
    assert page is not None
    gaps: list[float] = []
    for step in range(count):
        frames.quiet(QUIET_MS)
        seen = len(frames.times_ms)
        touch(window, way)  # type: ignore[arg-type]
        frames.until(lambda seen=seen, step=step: len(frames.times_ms) > seen and window.property("step") > step)  # type: ignore[misc]
        gaps += frames.gaps_of_slide(page, seen)
    application.quit()
    return {"gaps_ms": gaps}


class Steps(Play):
    """Opens a lesson, then turns its steps to and fro."""

    def __init__(self, count: int, how: str) -> None:
        paths = find_paths()
        chosen = {"mute": "true", "reduced_motion": "false" if how == "moving" else "true"}
        chosen["read_on_open"] = "true" if how == "first" else "false"
        super().__init__(paths, load_settings(file=paths.settings_file, overrides=chosen))
        self.count, self.how = count, how

    def _on_first_frame(self) -> None:
        super()._on_first_frame()
        ways = {"memory": self._many, "first": self._walk}
        QTimer.singleShot(0, ways.get(self.how, self._turn))

    def _opened(self, lesson_id: str = "internet-box") -> tuple[LessonModel, Frames]:
        """A lesson, once it is on the screen, and the window's frames from then on."""
        assert self.stage is not None
        frames, shell = Frames(self.application.window), self.application.shell
        shell.openLesson(lesson_id)
        frames.until(lambda: shell.screen == "Lesson" and bool(frames.times_ms))
        return self.stage.session.lesson, frames

    def _walk(self) -> None:
        """Steps that were never shown before, while the step before is being read: captions run, as on a mute kiosk."""
        from tests.bench.touching import item_named, touch

        window = self.application.window
        took: list[float] = []
        cpu: list[float] = []
        entries = self.stage.library.index.lessons if self.stage else ()
        for lesson_id in sorted({entry.lesson_id for entry in entries}):
            lesson, frames = self._opened(lesson_id)
            while len(took) < self.count and not lesson.isLastStep:
                _dwell(frames)
                before, seen = lesson.shown.index, len(frames.times_ms)
                began, cpu_began = time.perf_counter(), time.process_time()
                touch(window, item_named(window, "MainButton", "Suivant"))
                frames.until(
                    lambda seen=seen, before=before, lesson=lesson, frames=frames: (  # type: ignore[misc]
                        len(frames.times_ms) > seen and lesson.shown.index != before
                    )
                )
                took.append((frames.times_ms[-1] / 1000 - began) * 1000)
                cpu.append((time.process_time() - cpu_began) * 1000)
        print(json.dumps({"took_ms": took, "cpu_ms": cpu}), flush=True)
        os._exit(0)

    def _many(self) -> None:
        """Memory over many steps. Without the tools for touching: they hold 8 MB that the kiosk does not."""
        shell, (lesson, frames) = self.application.shell, self._opened()
        frames.quiet(1500)  # until the second stage and what it prepares are there
        memory_mb = [pss_mb(os.getpid())]
        for turn in range(self.count):
            frames.times_ms.clear()  # the figures' own memory is not the kiosk's
            before, seen = lesson.shown.index, 0
            # Through the event loop, as a touch: what is deleted later is deleted in it.
            QTimer.singleShot(0, shell.goOn if (turn // 4) % 2 == 0 else shell.goBack)
            frames.until(
                lambda seen=seen, before=before: len(frames.times_ms) > seen and lesson.shown.index != before  # type: ignore[misc]
            )
            if turn + 1 in (min(200, self.count), self.count):
                frames.quiet(500)
                memory_mb.append(pss_mb(os.getpid()))
        print(json.dumps({"memory_mb": memory_mb}), flush=True)
        os._exit(0)

    def _turn(self) -> None:
        from tests.bench.touching import item_named, items_of, touch

        window, (lesson, frames) = self.application.window, self._opened()
        frames.quiet(QUIET_MS)
        page = next(item for item in items_of(window.property("contentItem")) if item.property("seenKey") is not None)
        took, cpu, cpu_all, gaps = [], [], [], []
        cpu_began = time.process_time()
        for turn in range(self.count):
            is_forward = (turn // 4) % 2 == 0
            frames.quiet(QUIET_MS)  # nobody touches faster; what is prepared for the next step is ready by then
            if self.how == "still":
                cpu_all.append((time.process_time() - cpu_began) * 1000)
            before = lesson.shown.index
            seen = len(frames.times_ms)
            button = item_named(window, "MainButton", "Suivant" if is_forward else "Retour")
            began, cpu_began = time.perf_counter(), time.process_time()
            touch(window, button)
            frames.until(
                lambda seen=seen, before=before: len(frames.times_ms) > seen and lesson.shown.index != before  # type: ignore[misc]
            )
            took.append((frames.times_ms[-1] / 1000 - began) * 1000)
            if self.how == "still":
                cpu.append((time.process_time() - cpu_began) * 1000)
            if self.how == "moving":
                gaps += frames.gaps_of_slide(page, seen)
        print(json.dumps({"took_ms": took, "cpu_ms": cpu, "cpu_all_ms": cpu_all[1:], "gaps_ms": gaps}), flush=True)
        os._exit(0)


def _dwell(frames: Frames) -> None:
    """As long as who reads fast looks at a step."""
    pause = QEventLoop(frames)
    QTimer.singleShot(DWELL_MS, pause.quit)
    pause.exec()


def _leave(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An exception in a slot would leave the event loop running for ever."""
    sys.__excepthook__(kind, error, trace)
    os._exit(1)


FLOORS = {"floor": bare_steps, "floor_moving": bare_slides, "floor_memory": bare_memory}


def main() -> None:
    sys.excepthook = _leave
    count, how = int(sys.argv[1]), sys.argv[2]
    if how in FLOORS:
        print(json.dumps(FLOORS[how](count)), flush=True)
        return
    run = Steps(count, how)
    run.open(1920, 1080)
    run.run()


if __name__ == "__main__":
    main()
