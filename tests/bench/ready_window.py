"""The kiosk as it starts: `python -m tests.bench.ready_window MOMENT`. Ready is the first frame whose controls answer.

At that frame a touch is put on the first card; only if it opens that lesson the time of the frame is printed.
"""

import gc
import os
import sys
import time
from types import TracebackType

gc.disable()  # as kiosk.__main__ does; imported before anything else here too

from kiosk.app.play import Play  # noqa: E402
from kiosk.base.one_kiosk import OnlyOne  # noqa: E402
from kiosk.base.paths import find_paths  # noqa: E402
from kiosk.base.settings import load_settings  # noqa: E402

MOST_S = 10.0  # the touch is there at the first frame; what it opens needs the second stage, on a busy machine


class Ready(Play):
    """Touches the first card as soon as the first frame is up."""

    def _on_first_frame(self) -> None:
        wall_ms = (time.time() - float(sys.argv[1])) * 1000
        cpu_ms = time.process_time() * 1000
        from PySide6.QtCore import QTimer

        from tests.bench.touching import item_named, touch

        touch(self.application.window, item_named(self.application.window, "LessonCard"))
        super()._on_first_frame()

        end_s = time.monotonic() + MOST_S

        def look() -> None:
            opened = self.application.shell.screen
            if opened != "Lesson" and time.monotonic() < end_s:
                QTimer.singleShot(20, look)
                return
            print(f"{wall_ms:.2f} {cpu_ms:.2f}" if opened == "Lesson" else f"the touch opened {opened}", flush=True)
            os._exit(0 if opened == "Lesson" else 1)

        look()


def _leave(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An exception in a slot would leave the event loop running for ever."""
    sys.__excepthook__(kind, error, trace)
    os._exit(1)


def main() -> None:
    sys.excepthook = _leave
    paths = find_paths()
    run = Ready(paths, load_settings(file=paths.settings_file), OnlyOne(paths.lock_file))  # as `play` does
    run.open(1920, 1080)
    run.run()


if __name__ == "__main__":
    main()
