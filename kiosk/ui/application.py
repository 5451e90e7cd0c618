"""Opens the window in two stages: what the first frame needs, then, with the first frame shown, everything else."""

import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTouchEvent, QWindow
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.base.clock import Clock
from kiosk.base.settings import Renderer, Settings
from kiosk.ui.corners import Corners, is_complete, touched
from kiosk.ui.fonts import load_first_fonts, load_other_fonts
from kiosk.ui.shell import Shell
from kiosk.ui.theme import Theme

T = TypeVar("T")

log = logging.getLogger(__name__)

QML = Path(__file__).parent / "qml"


def choose_renderer(renderer: Renderer) -> None:
    """Before the first window: without a render node the processor draws, and Qt's software renderer is fastest."""
    if "QT_QUICK_BACKEND" in os.environ or renderer is Renderer.OPENGL:
        return
    has_render_node = sys.platform != "linux" or any(Path("/dev/dri").glob("renderD*"))
    if renderer is Renderer.SOFTWARE or not has_render_node:
        os.environ["QT_QUICK_BACKEND"] = "software"


class Touches(QObject):
    """Sees every touch and key of the window: for the staff's gesture, and for knowing that someone is there."""

    def __init__(
        self, clock: Clock, on_corners: Callable[[], None], on_life: Callable[[], None], window: QWindow
    ) -> None:
        super().__init__(window)
        self._clock, self._on_corners, self._on_life = clock, on_corners, on_life
        self._window = window
        self._corners = Corners()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self._on_life()
            self._touched(event)
        elif kind == QEvent.Type.KeyPress:
            self._on_life()
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
        if is_complete(self._corners):
            self._on_corners()


class Application:
    """The window and its engine. The engine goes before the view models."""

    def __init__(self, settings: Settings, fonts: Path, clock: Clock) -> None:
        choose_renderer(settings.renderer)
        existing = QGuiApplication.instance()
        self.qt = existing if isinstance(existing, QGuiApplication) else QGuiApplication(["kiosk"])
        self.qt.setApplicationName("kiosk")
        self._fonts, self._clock, self._settings = fonts, clock, settings
        load_first_fonts(fonts)
        self.engine = QQmlApplicationEngine()
        self.theme = _singleton(self.engine, Theme)
        self.shell = _singleton(self.engine, Shell)
        self.on_life: Callable[[], None] = lambda: None
        self._touches: Touches | None = None

    @property
    def window(self) -> QWindow:
        return self.engine.rootObjects()[0]  # type: ignore[return-value]

    def open(self, width: int, height: int, on_first_frame: Callable[[], None]) -> None:
        """Shows the window; `on_first_frame` once, as soon as the first frame is on the screen."""
        self.theme.set_window(width, height)
        self.engine.setInitialProperties({"width": width, "height": height})
        self.engine.load(QUrl.fromLocalFile(str(QML / "Kiosk" / "Main.qml")))
        if not self.engine.rootObjects():
            raise RuntimeError("the window's QML did not load")
        window = self.window
        window.widthChanged.connect(self._on_resized)
        window.heightChanged.connect(self._on_resized)
        self._touches = Touches(self._clock, lambda: self.shell.openSheet("staff"), self._on_life, window)
        window.installEventFilter(self._touches)
        first = _Once(on_first_frame, window)
        window.frameSwapped.connect(first.call, Qt.ConnectionType.QueuedConnection)  # type: ignore[attr-defined]
        if self._settings.full_screen:
            window.showFullScreen()
        else:
            window.show()

    def load_rest(self) -> None:
        """What the first frame did without."""
        load_other_fonts(self._fonts)

    def close(self) -> None:
        """The window, then the engine, then the view models: a binding that reads one too late complains."""
        for root in self.engine.rootObjects():
            root.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _on_life(self) -> None:
        self.on_life()

    def _on_resized(self) -> None:
        self.theme.set_window(self.window.width(), self.window.height())


def _singleton(engine: QQmlApplicationEngine, kind: type[T]) -> T:
    """The engine's own instance of one of our singletons, made now if it was not there."""
    made = engine.singletonInstance("Kiosk.Models", kind.__name__)
    assert isinstance(made, kind)
    return made


class _Once(QObject):
    def __init__(self, call: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._call: Callable[[], None] | None = call

    def call(self) -> None:
        call, self._call = self._call, None
        if call is not None:
            call()
