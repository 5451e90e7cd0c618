"""One run of the kiosk at home that ends as if its plug were pulled: `python -m tests.journeys.home_runs FOLDER`.

Chooses a device, goes to the third step of a lesson and, once that is said to be on the disk, is killed.
"""

import os
import signal
import sys
from pathlib import Path

LESSON, STEP_INDEX, DEVICE, FINISHED = "internet-box", 2, "smoke-sensor", "guest-wifi"


def main(folder: Path) -> None:
    from kiosk.app.studio import Studio
    from tests.ui.hands import wait_until

    studio = Studio(folder)
    sitter = studio.sitter()
    stage = studio.stage
    assert stage is not None
    home = stage.at_home
    assert home is not None
    wait_until(sitter, lambda: home.is_read)
    home.toggle(DEVICE)
    sitter.first.put_finished(FINISHED)
    sitter.session.open_lesson(LESSON)
    for _ in range(STEP_INDEX):
        sitter.session.go_on()
    written: list[bool] = []
    stage.jobs.run(lambda: None, lambda _: written.append(True))  # jobs run in order: all before it are on the disk
    wait_until(sitter, lambda: bool(written))
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
