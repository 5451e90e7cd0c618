"""A customer at the real kiosk, start to recap: `python -m tests.journeys.main_job_run FOLDER`.

Everything is done by touch. What was seen, and when, is written to FOLDER/seen.json; the test reads it.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app.play import Play
from kiosk.base.paths import find_paths
from kiosk.base.settings import load_settings
from kiosk.narration.shown import Phase
from kiosk.ui.sitter import Sitter
from tests.journeys.eyes import Eyes
from tests.ui.hands import control

LESSON, TITLE = "guest-wifi", "Le Wi\u2011Fi de vos invités"
PAUSE_S = 0.6  # how long nothing may happen
LIMIT_S = 40.0


class Customer:
    """Whoever stands in front of the window."""

    def __init__(self, folder: Path) -> None:
        paths = find_paths()
        self._folder = folder
        self._moments: list[tuple[str, float]] = [("started", time.monotonic())]
        self.run = Play(paths, load_settings(file=paths.settings_file))
        self.run.open(1920, 1080)
        window = self.run.application.window
        assert isinstance(window, QQuickWindow)
        self._window = window
        self._eyes = Eyes(window)
        self._finger = QTest.createTouchDevice()
        self.until(lambda: self.run.stage is not None and self.run.stage.watch is not None)
        self.note("ready")

    @property
    def sitter(self) -> Sitter:
        stage = self.run.stage
        assert stage is not None
        return Sitter(self.run.application, self.run.first, stage.library, stage.session, _nothing, _nothing, {})

    @property
    def phase(self) -> Phase:
        return self.sitter.session.narration.state.phase

    @property
    def screen(self) -> str:
        return self.run.application.shell.screen

    @property
    def step_index(self) -> int:
        return self.sitter.session.lesson.shown.index

    def note(self, moment: str) -> None:
        self._moments.append((moment, time.monotonic()))

    def until(self, is_so: Callable[[], bool], limit_s: float = LIMIT_S) -> None:
        """Lets the kiosk live until it is so; it must within the limit."""
        if is_so():
            return
        loop, clock = QEventLoop(), QTimer()
        end_s = time.monotonic() + limit_s

        def look() -> None:
            if is_so() or time.monotonic() > end_s:
                loop.quit()

        clock.timeout.connect(look)
        self._window.frameSwapped.connect(look)
        clock.start(20)
        loop.exec()
        self._window.frameSwapped.disconnect(look)
        assert is_so(), f"not so within {limit_s} s on {self.screen} in {self.phase}"

    def touch(self, name: str, moment: str = "") -> None:
        """A finger on the control that is read out by this name, there and gone."""
        place = control(self.sitter, name).shown.center()
        point = QPoint(round(place.x()), round(place.y()))
        if moment:
            self.note(moment)
        else:
            self._eyes.look_away()  # it may lead elsewhere
        QTest.touchEvent(self._window, self._finger).press(0, point, self._window).commit()
        QTest.touchEvent(self._window, self._finger).release(0, point, self._window).commit()

    def on_step(self, index: int) -> None:
        """The step is on the screen, laid out."""
        self.until(lambda: self.screen == "Lesson" and self.step_index == index)
        self.sitter.settle()
        self._eyes.read()

    def listen_to_the_end(self, moment: str) -> None:
        self.touch("Écouter", moment)
        self.until(lambda: self.phase is Phase.SPEAKING)
        self.until(lambda: self.phase is Phase.DONE)
        self.note(f"{moment}: over")

    def pause_and_go_on(self) -> None:
        """Pauses amid the second sentence, waits, goes on, and pauses for good after the third."""
        narration = self.sitter.session.narration
        self.touch("Écouter", "fast")
        self.until(lambda: narration.state.utterance_index == 1 and (narration.state.word_index or 0) >= 2)
        self.touch("Pause", "pause")
        self.until(lambda: self.phase is Phase.PAUSED)
        self.note("paused")
        end_s = time.monotonic() + PAUSE_S
        self.until(lambda: time.monotonic() > end_s)
        self.touch("Écouter", "resume")
        self.until(lambda: narration.state.utterance_index == 3)
        self.touch("Pause", "fast: over")
        self.until(lambda: self.phase is Phase.PAUSED)

    def choose_rate(self) -> None:
        self.touch("Texte, couleurs et son")
        self.sitter.settle()
        for _ in range(3):
            self.touch("Plus : Vitesse de la voix".replace(" :", "\u00a0:"))
            self.sitter.settle()
        self.touch("C’est bon")
        self.on_step(self.step_index)

    def choose_english(self) -> None:
        self.touch("Langue")
        self.sitter.settle()
        self.touch("English")

    def keep_picture(self, name: str) -> None:
        """What the screen shows, as the window system has it; the window's own frame where that gives nothing."""
        taken = self._window.screen().grabWindow(self._window.winId()).toImage()
        if taken.isNull():
            taken = self._window.grabWindow()
        assert taken.save(str(self._folder / f"{name}.png"))

    def write(self, **facts: object) -> None:
        seen = {"moments": self._moments, "frames": [asdict(frame) for frame in self._eyes.frames], **facts}
        (self._folder / "seen.json").write_text(json.dumps(seen), encoding="utf-8")


def _nothing(*_: object) -> None:
    pass


def _come_first() -> None:
    """A kiosk is alone on its machine; this one may share it with other tests."""
    with suppress(OSError):
        os.setsid()
        Path("/proc/self/autogroup").write_text("-5", encoding="ascii")


def main(folder: Path) -> None:
    _come_first()
    customer = Customer(folder)
    assert customer.screen == "Home"
    customer.touch(TITLE)
    customer.on_step(0)
    customer.listen_to_the_end("step 0")
    customer.touch("Suivant")
    customer.on_step(1)
    customer.listen_to_the_end("step 1")

    customer.touch("Retour")
    customer.on_step(0)
    customer.touch("Suivant")
    customer.on_step(1)
    customer.touch("Suivant")
    customer.on_step(2)
    customer.choose_rate()
    rate_wpm = customer.run.first.settings.speech_rate_wpm
    customer.pause_and_go_on()

    customer.choose_english()
    customer.on_step(2)
    title = customer.sitter.session.lesson.title
    for _ in range(40):
        if customer.screen == "Recap":
            break
        words = [name for name in ("More", "Next", "Finish") if _is_there(customer, name)]
        customer.touch(words[0])
        customer.sitter.settle()
    customer.keep_picture("recap")
    customer.write(
        rate_wpm=rate_wpm,
        title=title,
        screen=customer.screen,
        seen=[one.is_seen for one in customer.sitter.session.recap.shown.seen],
        trouble=customer.run.application.shell.property("trouble"),
    )
    QTimer.singleShot(0, customer.run.application.qt.quit)
    customer.run.run()


def _is_there(customer: Customer, name: str) -> bool:
    try:
        control(customer.sitter, name)
    except AssertionError:
        return False
    return True


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except BaseException:  # noqa: BLE001 (the process must end, whatever it was)
        sys.excepthook(*sys.exc_info())
        os._exit(1)  # an event loop that an exception left may go on for ever
