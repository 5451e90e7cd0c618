"""QML files load after singletons that come with the second stage, also where QML's cache is still empty."""

import re
import subprocess
import sys
from pathlib import Path

import kiosk.ui

FOLDER = Path(kiosk.ui.__file__).parent
BEFORE_THE_ENGINE = {"theme.py", "shell.py"}

LATE_FIRST_LOADING = """
import sys
from importlib import import_module
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent

application = QGuiApplication([])
engine = QQmlApplicationEngine()
engine.load(sys.argv[1])
for name in sys.argv[3:]:
    import_module(f"kiosk.ui.{name}")
    component = QQmlComponent(engine, QUrl.fromLocalFile(sys.argv[2]))
    if component.isError():
        sys.exit(f"{name}: {component.errorString()}")
"""


def late_modules() -> list[str]:
    return [
        path.stem
        for path in sorted(FOLDER.glob("*.py"))
        if re.search(r"^@QmlSingleton$", path.read_text(encoding="utf-8"), re.M) and path.name not in BEFORE_THE_ENGINE
    ]


def test_a_file_with_children_loads_after_each_late_singleton(tmp_path: Path) -> None:
    (tmp_path / "window.qml").write_text("import QtQuick\nWindow { }\n")
    (tmp_path / "Late.qml").write_text("import QtQuick\nItem { Row { Repeater { model: 2; Item { } } } }\n")
    command: list[str | Path] = [
        sys.executable,
        "-c",
        LATE_FIRST_LOADING,
        tmp_path / "window.qml",
        tmp_path / "Late.qml",
    ]
    run = subprocess.run([*command, *late_modules()], capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stderr


def test_every_late_singleton_gives_objects_back() -> None:
    assert late_modules()
    for name in late_modules():
        text = (FOLDER / f"{name}.py").read_text(encoding="utf-8")
        assert text.count("@gives_objects_back\n@QmlElement\n@QmlSingleton\n") == text.count("@QmlSingleton\n"), name
