"""Sees every touch and key of the window: for the staff's gesture, and for knowing that someone is there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QMouseEvent, QTouchEvent

from kiosk.base.clock import Clock
from kiosk.ui.application import Application
from kiosk.ui.corners import Corners, is_complete, touched


class Touches(QObject):
    """Opens the staff's sheet after the four corners, where `has_corners`; tells `on_life` of each touch and key."""

    def __init__(self, application: Application, clock: Clock) -> None:
        super().__init__(application.window)
        self.on_life: Callable[[], None] = lambda: None
        self._clock, self._window, self._shell = clock, application.window, application.shell
        self.has_corners = True
        self._corners = Corners()
        self._window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self.on_life()
            self._touched(event)
        elif kind == QEvent.Type.KeyPress:
            self.on_life()
        return False

    def _touched(self, event: QEvent) -> None:
        if not isinstance(event, QMouseEvent | QTouchEvent):
            return
        place = event.points()[0].position()
        self._corners = touched(
            self._corners,
            place.x() / max(1, self._window.width()),
            place.y() / max(1, self._window.height()),
            self._clock.monotonic_ms(),
        )
        if self.has_corners and is_complete(self._corners):
            # After this touch was delivered: the sheet would take its release for a tap beside it, and close.
            QTimer.singleShot(0, lambda: self._shell.openSheet("staff"))
