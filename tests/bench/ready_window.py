"""The kiosk as it starts: `python -m tests.bench.ready_window MOMENT`. Ready is the first frame whose controls answer.

At that frame a touch is put on the first card; only if it opens that lesson the time of the frame is printed.
"""

import gc
import os
import sys
import time

gc.disable()  # as kiosk.__main__ does; imported before anything else here too

from kiosk.app.play import Play  # noqa: E402
from kiosk.base.paths import find_paths  # noqa: E402
from kiosk.base.settings import load_settings  # noqa: E402


class Ready(Play):
    """Touches the first card as soon as the first frame is up."""

    def _on_first_frame(self) -> None:
        wall_ms = (time.time() - float(sys.argv[1])) * 1000
        cpu_ms = time.process_time() * 1000
        from PySide6.QtCore import QTimer

        from tests.bench.touching import item_named, touch

        touch(self.application.window, item_named(self.application.window, "LessonCard"))
        super()._on_first_frame()

        def look() -> None:
            opened = self.application.shell.screen
            print(f"{wall_ms:.2f} {cpu_ms:.2f}" if opened == "Lesson" else f"the touch opened {opened}", flush=True)
            os._exit(0 if opened == "Lesson" else 1)

        QTimer.singleShot(500, look)


def main() -> None:
    paths = find_paths()
    run = Ready(paths, load_settings(file=paths.settings_file))
    run.open(1920, 1080)
    run.run()


if __name__ == "__main__":
    main()
