"""A kiosk that is started a second time comes to the front instead."""

import logging
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt
from PySide6.QtGui import QWindow

log = logging.getLogger(__name__)


class ComingForward(QObject):
    """Watches the file that a second start touches (`OnlyOne.call`)."""

    def __init__(self, window: QWindow, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._watcher = QFileSystemWatcher([str(file)], self)
        self._watcher.fileChanged.connect(self._on_called)

    def _on_called(self, _path: str) -> None:
        log.info("a second start with this folder was sent away; the window comes to the front")
        self._window.setWindowStates(self._window.windowStates() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.requestActivate()
