"""Tells whether a screen reader runs, now and whenever that changes. Asked for with the first frame on the screen."""

import logging
import os
import socket
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier

from kiosk.base.bus_message import NotABusMessage
from kiosk.narration.other_voice import Listening, first_words, sockets_of, told

log = logging.getLogger(__name__)

MOST_BYTES = 65536  # at a time


class ScreenReader(QObject):
    """Listens to the session bus on a socket of its own, which nobody waits for: not to connect, nor for an answer.

    Qt's own door to the bus waits for it, and all of Python with it: 25 seconds and more where the bus hangs.
    """

    def __init__(self, parent: QObject, put: Callable[[bool], None]) -> None:
        """`put` is told of each change; that none runs is not told first."""
        super().__init__(parent)
        self._put = put
        self._known = Listening()
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        try:
            self._connect(session_sockets(os.environ))
        except OSError as error:
            self._give_up(error)

    def _connect(self, places: tuple[str, ...]) -> None:
        if not places:
            log.debug("screen readers: there is no session bus to ask")
            return
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.setblocking(False)
        self._socket.connect(places[0])
        self._socket.sendall(first_words(os.getuid()))
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_bytes)

    def _on_bytes(self) -> None:
        if self._socket is None:
            return
        try:
            data = self._socket.recv(MOST_BYTES)
            known, send = told(self._known, data)
            if not data:
                raise ConnectionAbortedError("it has ended")
            self._socket.sendall(send)
        except (OSError, NotABusMessage) as error:
            self._give_up(error)
        else:
            self._take(known)

    def _take(self, known: Listening) -> None:
        before, self._known = self._known, known
        if known.is_running != before.is_running:
            self._put(known.is_running)

    def _give_up(self, why: Exception) -> None:
        log.debug("screen readers: the session bus is of no use (%s)", why)
        self.close()
        self._take(Listening())

    def close(self) -> None:
        """Nothing is listened to any more."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None


def session_sockets(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Where the session bus listens; nowhere on Windows and macOS, whose screen readers are no part of one."""
    if sys.platform in ("win32", "darwin"):
        return ()
    if "DBUS_SESSION_BUS_ADDRESS" in environment:
        return sockets_of(environment["DBUS_SESSION_BUS_ADDRESS"])
    place = Path(environment.get("XDG_RUNTIME_DIR", "/nowhere"), "bus")
    return (str(place),) if place.is_socket() else ()
