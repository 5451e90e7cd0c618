"""The floor of the start, of memory and of rest: an empty QML window that says when its frame is up.

`python -m tests.bench.floor_window SINCE [stay]`; with `stay` it is open until it is ended.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

EMPTY = "import QtQuick\nWindow { width: 1920; height: 1080; visible: true }\n"


def main() -> None:
    """Prints the milliseconds of wall and CPU time since the moment in argv[1]."""
    application = QGuiApplication(sys.argv)
    engine = QQmlApplicationEngine()
    source = Path(tempfile.gettempdir()) / "kiosk-bench-empty.qml"
    if not source.exists():
        source.write_text(EMPTY)
    engine.load(str(source))

    def on_frame() -> None:
        print(f"{(time.time() - float(sys.argv[1])) * 1000:.2f} {time.process_time() * 1000:.2f}", flush=True)
        if sys.argv[2:] != ["stay"]:
            os._exit(0)

    engine.rootObjects()[0].frameSwapped.connect(on_frame)  # type: ignore[attr-defined]
    application.exec()


if __name__ == "__main__":
    main()
