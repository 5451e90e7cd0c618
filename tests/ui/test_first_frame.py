"""What is imported by the time the first frame is on the screen: nothing that it does not need."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.base.paths import find_paths
from kiosk.base.settings import Profile
from kiosk.base.settings.file import set_value

ROOT = Path(__file__).resolve().parents[2]
# Each costs 3 to 90 % of an empty window; DESIGN.md and docs/architecture.md promise that they come later, or never.
LATER = {
    *("markdown", "yaml", "pydantic", "click", "platformdirs", "qrcode", "numpy", "resvg_py", "PIL"),
    *("pyttsx3", "py_nanotts", "espeakng_loader", "miniaudio"),
    *("sqlite3", "tomllib", "logging.config", "asyncio", "http", "urllib.request", "ssl"),
    *("kiosk.ui.session", "kiosk.library.index", "kiosk.narration.desk", "kiosk.visit.store", "kiosk.lesson.parser"),
    *("PySide6.QtWidgets", "PySide6.QtSvg", "PySide6.QtTest"),
}
SCREEN = {Profile.TECHNICIAN: "planning", Profile.SHOP: "attract", Profile.HOME: "home_model"}
# Runs the kiosk as `python -m kiosk` does, and says at its first frame what there is, and with its pictures on the
# screen which libraries lie in memory.
RUN = """
import json, os, runpy, sys
import kiosk.app.play as play
def say(self):
    modules = sorted(sys.modules)
    from PySide6.QtCore import QTimer
    from PySide6.QtQuick import QQuickItem
    content = self.application.window.property("contentItem")
    def images(item):
        yield from [item] * item.inherits("QQuickImage")
        for child in item.childItems():
            yield from images(child)
    def end():
        if any(not image.property("source").isEmpty() and image.property("progress") < 1 for image in images(content)):
            QTimer.singleShot(20, end)
            return
        maps = open("/proc/self/maps").read() if os.path.exists("/proc/self/maps") else ""
        print(json.dumps([modules, [line.split()[-1] for line in maps.splitlines() if ".so" in line]]), flush=True)
        self.application.qt.quit()
    QTimer.singleShot(0, end)
play.Play._on_first_frame = say
sys.argv = ["kiosk"]
runpy.run_module("kiosk", run_name="__main__", alter_sys=False)
"""


@pytest.mark.parametrize("profile", Profile)
def test_the_first_frame_waits_for_nothing_it_does_not_need(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_HOME", str(tmp_path))
    set_value(find_paths().settings_file, "profile", profile.value)  # as on a kiosk that was set up once
    answer = subprocess.run(
        [sys.executable, "-c", RUN], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert answer.returncode == 0, answer.stderr
    modules, libraries = json.loads(answer.stdout)
    imported = set(modules)
    assert "PySide6.QtQml" in imported
    assert f"kiosk.ui.{SCREEN[profile]}" in imported
    assert sorted(LATER & imported) == []
    assert bool(libraries) == Path("/proc/self/maps").exists()
    assert [path for path in libraries if "imageformats" in path] == []  # all ten were loaded to read one PNG
