"""Opens the window in two stages: what the first frame needs, then, with the first frame shown, everything else."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine

import kiosk.ui.imports  # (spares the imports after it)
import kiosk.ui.page_turns  # noqa: F401  (pages in QML ask it)
from kiosk.base.settings import Renderer, Settings
from kiosk.ui.fonts import load_first_fonts, load_other_fonts
from kiosk.ui.machine import is_set_to_dark
from kiosk.ui.shell import Shell
from kiosk.ui.singletons import singleton
from kiosk.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QMetaObject, Qt


DEFERRED_DELETE = 52  # QEvent.Type.DeferredDelete; naming QEvent costs 3 ms before the first frame
QML = Path(__file__).parent / "qml"


def choose_renderer(renderer: Renderer) -> None:
    """Before the first window: without a render node the processor draws, and Qt's software renderer is fastest."""
    if "QT_QUICK_BACKEND" in os.environ or renderer is Renderer.OPENGL:
        return
    has_render_node = sys.platform != "linux" or any(Path("/dev/dri").glob("renderD*"))
    if renderer is Renderer.SOFTWARE or not has_render_node:
        os.environ["QT_QUICK_BACKEND"] = "software"


def _look_for_fonts_in(folder: Path) -> None:
    """Only the faces that ship (decision 0051); who knows better names another configuration.

    With the folder as fontconfig's root it does not read through the 40 sample configurations of the system either.
    """
    if "FONTCONFIG_FILE" not in os.environ:
        os.environ["FONTCONFIG_FILE"], os.environ["FONTCONFIG_SYSROOT"] = "/fonts.conf", str(folder)


class Application:
    """The window and its engine. The engine goes before the view models."""

    def __init__(self, settings: Settings, fonts: Path) -> None:
        choose_renderer(settings.renderer)
        _look_for_fonts_in(fonts)
        existing = QGuiApplication.instance()
        self.qt = existing if isinstance(existing, QGuiApplication) else QGuiApplication(["kiosk"])
        self.qt.setApplicationName("kiosk")
        # Every plugin for pictures would be loaded to find out that a PNG, all that is shown, needs none of them.
        QCoreApplication.setLibraryPaths([])
        self._fonts, self._settings = fonts, settings
        self._colours: QMetaObject.Connection | None = None
        load_first_fonts(fonts)
        self.engine = QQmlApplicationEngine()
        self.theme = singleton(self.engine, "Kiosk.Models", Theme)
        self.shell = singleton(self.engine, "Kiosk.Models", Shell)

    @property
    def languages(self) -> tuple[str, ...]:
        """What this machine's person reads, best first, as Windows and macOS tell it: their environment names none."""
        # Imported where it is asked for: naming it costs time before the first frame.
        from PySide6.QtCore import QLocale

        return tuple(QLocale.system().uiLanguages())

    @property
    def window(self) -> QWindow:
        return self.engine.rootObjects()[0]  # type: ignore[return-value]

    def fitted(self, width: int, height: int) -> tuple[int, int]:
        """As much of this size as the screen has room for: without a window manager nobody else sees to it."""
        room = self.qt.primaryScreen().availableGeometry()
        return min(width, room.width()), min(height, room.height())

    def open(self, width: int, height: int, on_first_frame: Callable[[], None]) -> None:
        """Shows the window; `on_first_frame` once, as soon as the first frame is on the screen.

        Raises RuntimeError where its QML does not load.
        """
        self.theme.set_window(width, height)
        self.engine.setInitialProperties({"width": width, "height": height})
        self.engine.load(QUrl.fromLocalFile(str(QML / "Kiosk" / "Main.qml")))
        if not self.engine.rootObjects():
            raise RuntimeError("the window's QML did not load")
        window = self.window
        window.widthChanged.connect(self._on_resized)
        window.heightChanged.connect(self._on_resized)
        self._first_frame = _Once(on_first_frame, window)
        window.frameSwapped.connect(self._first_frame.on_frame)  # type: ignore[attr-defined]
        if self._settings.full_screen:
            window.showFullScreen()
        else:
            window.show()

    def load_rest(self) -> None:
        """What the first frame did without."""
        load_other_fonts(self._fonts)

    def ask_for_keys(self) -> None:
        """Without a window manager no window gets what is typed until it was touched; with one it has it already."""
        if self.qt.platformName() == "xcb" and not self.window.isActive():
            self.window.requestActivate()

    def follow_colours(self, put_dark: Callable[[bool], None]) -> None:
        """Tells now, and whenever it changes, whether the machine is set to dark.

        With the first frame on the screen: some desktops tell of their colours only after the window opened.
        """
        self._put_dark = put_dark
        self._colours = self.qt.styleHints().colorSchemeChanged.connect(self._on_colours)
        put_dark(is_set_to_dark())

    def _on_colours(self, scheme: "Qt.ColorScheme") -> None:
        """The palette follows after the signal, so the scheme counts; where the desktop names none, the palette."""
        self._put_dark(scheme.name == "Dark" if scheme.name != "Unknown" else is_set_to_dark())

    def close(self) -> None:
        """The window, then the engine, then the view models: a binding that reads one too late complains."""
        if self._colours is not None:
            self.qt.styleHints().disconnect(self._colours)  # type: ignore[call-overload]
        for root in self.engine.rootObjects():
            root.deleteLater()
        QCoreApplication.sendPostedEvents(None, DEFERRED_DELETE)
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, DEFERRED_DELETE)

    def _on_resized(self) -> None:
        self.theme.set_window(self.window.width(), self.window.height())


class _Once(QObject):
    def __init__(self, call: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._call: Callable[[], None] | None = call

    def on_frame(self) -> None:
        """In the midst of a frame: the call waits for the event loop. (Naming Qt.QueuedConnection costs 23 ms.)"""
        call, self._call = self._call, None
        if call is not None:
            QTimer.singleShot(0, call)
