"""A kiosk with a fault in a slot and a screen that does not exist: `python -m tests.journeys.faulty_run`.

Prints the screen that it shows after a lesson was opened all the same.
"""

import sys

from PySide6.QtCore import QTimer

from kiosk.app.play import Play
from kiosk.base.paths import find_paths
from kiosk.base.settings import load_settings


class Faulty(Play):
    """Once everything is put together it fails twice, and then opens a lesson."""

    def _keep_up(self) -> None:
        QTimer.singleShot(0, _fail)
        self.application.shell.show_screen("Nowhere")
        self._go_on()

    def _go_on(self) -> None:
        """Once it was led home from the screen that there is not."""
        if self.application.shell.screen == "Nowhere":
            QTimer.singleShot(20, self._go_on)
            return
        self.application.shell.openLesson("internet-box")
        print(self.application.shell.screen, flush=True)
        self.application.qt.quit()


def _fail() -> None:
    secret = 0
    raise ZeroDivisionError(f"secret {1 / secret}")


if __name__ == "__main__":
    run = Faulty(find_paths(), load_settings(overrides={"mute": "true", "read_on_open": "false"}))
    run.open(800, 600)
    sys.exit(run.run())
