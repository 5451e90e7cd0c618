"""Writes down what goes wrong while the kiosk runs, QML's own complaints included."""

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtQml import QQmlEngine, QQmlError

from kiosk.base.journal import catch_the_rest, open_journal

log = logging.getLogger(__name__)


def keep_journal(file: Path, engine: QQmlEngine) -> None:
    """From now on nothing that fails stops the program or is shown as a traceback: it goes to `file`.

    QML's complaints come by the engine's signal: a message handler of our own can lock up while QML compiles.
    """
    open_journal(file)
    catch_the_rest()
    engine.warnings.connect(_on_warnings)


def _on_warnings(warnings: Sequence[QQmlError]) -> None:
    for one in warnings:
        log.warning("%s:%d: %s", one.url().fileName(), one.line(), one.description())
