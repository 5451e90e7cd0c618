"""What importing costs beside PySide."""

import subprocess
import sys


def test_no_source_is_read_on_importing() -> None:
    said = "import kiosk.ui.application, kiosk.ui.session, linecache; print(len(linecache.cache))"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, timeout=60, check=True)
    assert int(done.stdout) == 0


def test_openssl_is_not_loaded() -> None:
    said = "import sys, kiosk.app.stage, kiosk.app.uses, kiosk.narration.service; print('_hashlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "False"
