"""Ctrl-C and SIGTERM where Qt waits for events: Python's own handler would wait until Python runs again."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

_ASKED_BY = (signal.SIGINT, signal.SIGTERM)


class Interrupts:
    """Made by the main thread. The first signal closes the window, a second one ends the program at once."""

    def __init__(self) -> None:
        self._caught: int | None = None
        self._notifier: QSocketNotifier | None = None
        self._heard, self._told = socket.socketpair()
        for end in (self._heard, self._told):
            end.setblocking(False)
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        for one in _ASKED_BY:
            if signal.getsignal(one) is not signal.SIG_IGN:  # as a shell starts what runs in the background
                signal.signal(one, self._on_signal)

    def quit_by_them(self, qt: QCoreApplication) -> None:
        """From now on they end the event loop; one that came before ends it as soon as it begins."""
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, QObject(qt))
        self._notifier.activated.connect(qt.quit)

    def pass_on(self) -> None:
        """Once everything is cleared away: ends the program by the signal that came, so that a shell says 130."""
        signal.set_wakeup_fd(-1)
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        for end in (self._heard, self._told):
            end.close()
        if self._caught is not None:
            signal.raise_signal(self._caught)

    def _on_signal(self, number: int, _: FrameType | None) -> None:
        self._caught = number
        for one in _ASKED_BY:
            signal.signal(one, signal.SIG_DFL)
