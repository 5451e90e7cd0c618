"""Where windows open while figures are taken: an X server of its own if there is one, else Qt's offscreen platform."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SIZE = (1920, 1080)


@contextmanager
def own_screen() -> Iterator[dict[str, str]]:
    """The environment for a child that opens a window, drawn by the processor."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "KIOSK_"))}
    # Byte code is kept, as on any machine; an environment that forbids it would measure the compiler.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment |= {"QT_QUICK_BACKEND": "software", "LANG": "fr_FR.UTF-8"}
    server = shutil.which("Xvfb") if sys.platform == "linux" else None
    if server is None:
        yield environment | {"QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    process = subprocess.Popen(
        [server, "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield environment | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        process.terminate()
        process.wait()
