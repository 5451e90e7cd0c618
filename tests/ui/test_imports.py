"""What importing costs beside PySide."""

import subprocess
import sys


def test_no_source_is_read_on_importing() -> None:
    said = "import kiosk.ui.application, kiosk.ui.session, linecache; print(len(linecache.cache))"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, timeout=60, check=True)
    assert int(done.stdout) == 0


def test_neither_openssl_nor_the_names_of_signs_are_loaded() -> None:
    said = "import sys, kiosk.app.stage, kiosk.app.uses, kiosk.narration.service; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, timeout=60, check=True)
    assert {"_hashlib", "html.entities", "kiosk.app.stage"} & set(done.stdout.split()) == {"kiosk.app.stage"}
