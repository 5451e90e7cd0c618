"""Watches whether anyone is still there: asks, and when nobody answers, wipes what they left. One timer, no polling."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from kiosk.base.clock import Clock
from kiosk.base.settings import Settings
from kiosk.narration.service import Narration
from kiosk.ui import visit_words as words
from kiosk.ui.attract import Attendance
from kiosk.ui.shell import Shell
from kiosk.unattended.idle import Idle, Phase, phase, remaining_s, restarted, spoken, touched, wake_in_ms

ASLEEP = "Attract"  # on this screen nobody is there


class Watched(Protocol):
    """The session, as far as it is watched over."""

    on_word: Callable[[], None]

    @property
    def narration(self) -> Narration: ...
    def say(self, text: str) -> None: ...
    def take_up_screen(self) -> None: ...
    def forget_customer(self) -> None: ...


class Attendant(QObject):
    """A touch, a key or a spoken word is a sign of life; the warning's own sound is not."""

    def __init__(
        self,
        *,
        session: Watched,
        shell: Shell,
        attendance: Attendance,
        settings: Callable[[], Settings],
        clock: Clock,
        chime: Path,
        rest: Callable[[], None],
    ) -> None:
        """`rest` shows what stands there while nobody does; `chime` is the clip that asks."""
        super().__init__(shell)
        self._session, self._shell, self._attendance = session, shell, attendance
        self._settings, self._clock, self._chime, self._rest = settings, clock, chime, rest
        self._idle: Idle | None = None
        self._sheet_before = ""
        self._question = ""
        self._asked_count = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        session.on_word = self.heard
        shell.on_stay = self.stay

    @property
    def phase(self) -> Phase | None:
        """None while nobody is there."""
        return phase(self._idle, self._clock.monotonic_ms()) if self._idle else None

    def begin(self) -> None:
        """Somebody came."""
        settings, now_ms = self._settings(), self._clock.monotonic_ms()
        self._idle = restarted(Idle(settings.idle_s * 1000, settings.warning_s * 1000, now_ms), now_ms)
        self.look()

    def touched(self) -> None:
        """A touch or a key. Who answers the question does nothing else by it: the sheet takes the touch."""
        if self._shell.screen == ASLEEP:
            return
        if self._idle is None:
            self.begin()
        elif self._asked_count:
            QTimer.singleShot(0, self.stay)
        else:
            self._idle = touched(self._idle, self._clock.monotonic_ms())

    def heard(self) -> None:
        """A word of what is read aloud was spoken."""
        if self._idle is not None and not self._asked_count:
            self._idle = spoken(self._idle, self._clock.monotonic_ms())

    def stay(self) -> None:
        """The question was answered."""
        if self._idle is None or not self._asked_count:
            return
        self._idle = touched(self._idle, self._clock.monotonic_ms())
        self._stop_asking()
        self.look()

    def look(self) -> None:
        """Does what is due now, and comes back when something else is."""
        if self._idle is None:
            return
        now_ms = self._clock.monotonic_ms()
        match phase(self._idle, now_ms):
            case Phase.ACTIVE:
                self._stop_asking()
            case Phase.WARNING:
                self._ask(remaining_s(self._idle, now_ms))
            case Phase.RESET:
                self.reset()
                return
        wait_ms = wake_in_ms(self._idle, now_ms)
        if wait_ms is not None:
            self._timer.start(wait_ms)

    def reset(self) -> None:
        """Everything of the visitor goes; then the kiosk waits for the next one."""
        self._idle = None
        self._timer.stop()
        self._asked_count, self._sheet_before = 0, ""
        self._attendance.show(0, "")
        self._session.forget_customer()
        self._rest()

    def _ask(self, seconds: int) -> None:
        """By sight every second; by sound a chime first, then the voice, once."""
        self._asked_count += 1
        if self._asked_count == 1:
            self._question = words.is_anyone_there(words.seconds(seconds))
            self._sheet_before = self._shell.sheet
            self._shell.openSheet("idle")
            self._session.narration.stop()
            if not self._settings().mute:
                self._session.narration.chime(self._chime)
        elif self._asked_count == 2:
            self._session.say(self._question)
        self._attendance.show(seconds, self._question)

    def _stop_asking(self) -> None:
        if not self._asked_count:
            return
        self._asked_count = 0
        self._session.take_up_screen()
        if self._shell.sheet == "Idle":
            self._shell.closeSheet()
            if self._sheet_before:
                self._shell.openSheet(self._sheet_before)
        self._sheet_before = ""
        self._attendance.show(0, "")
