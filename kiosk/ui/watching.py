"""Tells when one of some files was saved, whichever way the editor saves."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLE_MS = 10  # an editor empties a file before it writes it, and touches two or three others beside it


class Watching(QObject):
    """`changed` once for each saving; a file that is replaced by another of its name is watched on."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[str, ...] = ()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_event)
        self._watcher.directoryChanged.connect(self._on_event)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.changed)

    def follow(self, paths: Iterable[Path]) -> None:
        """Watches these files and folders, and no others; those that are not there yet as soon as they are."""
        self._wanted = tuple(dict.fromkeys(map(str, paths)))
        gone = set(self._followed()) - set(self._wanted)
        if gone:
            self._watcher.removePaths(sorted(gone))
        self._add_missing()

    def _on_event(self, _path: str) -> None:
        self._add_missing()
        self._timer.start(SETTLE_MS)

    def _add_missing(self) -> None:
        followed = set(self._followed())
        missing = [path for path in self._wanted if path not in followed and Path(path).exists()]
        if missing:
            self._watcher.addPaths(missing)

    def _followed(self) -> list[str]:
        return [*self._watcher.files(), *self._watcher.directories()]
