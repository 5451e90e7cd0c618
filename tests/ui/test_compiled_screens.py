"""Screens compiled ahead: all of them, and never in place of one that was changed since."""

import os
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.ui.compiled_screens import SCREENS, compile_screens

pytestmark = pytest.mark.usefixtures("qapp")


def shown_by(screen: Path) -> str:
    """What the object in the file says it is."""
    engine = QQmlEngine()
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(screen)))
    made = component.create()
    assert made is not None, component.errorString()
    words: str = made.property("words")
    del made, component, engine
    return words


@pytest.fixture
def screen(tmp_path: Path) -> Path:
    file = tmp_path / "screens" / "One.qml"
    file.parent.mkdir()
    file.write_text('import QtQml\nQtObject { property string words: "as it was" }\n', encoding="utf-8")
    return file


def test_every_screen_can_be_compiled_ahead(tmp_path: Path) -> None:
    count = compile_screens(tmp_path, is_stamped=True)
    made = {path.relative_to(tmp_path).with_suffix(".qml") for path in tmp_path.rglob("*.qmlc")}
    assert made == {path.relative_to(SCREENS) for path in SCREENS.rglob("*.qml")}
    assert count == len(made)
    assert not [path for path in tmp_path.rglob("*.*") if path.suffix != ".qmlc"]


def test_what_a_killed_set_up_left_half_written_goes_with_the_next(screen: Path) -> None:
    old, new = (screen.with_name(f"One.qmlc.{number}.part") for number in (12, 13))
    for half in (old, new):
        half.write_bytes(b"half")
    os.utime(old, (1, 1))
    compile_screens(screen.parent, is_stamped=True, screens=screen.parent)
    assert sorted(path.name for path in screen.parent.iterdir()) == ["One.qml", "One.qmlc", new.name]


def test_qt_takes_what_was_compiled_ahead(screen: Path) -> None:
    compile_screens(screen.parent, is_stamped=False, screens=screen.parent)
    screen.write_text(screen.read_text(encoding="utf-8").replace("was", "is"), encoding="utf-8")
    assert shown_by(screen) == "as it was"  # which is why a checkout's have a time in them


def test_a_screen_that_was_changed_since_is_shown_as_it_is(screen: Path) -> None:
    compile_screens(screen.parent, is_stamped=True, screens=screen.parent)
    assert shown_by(screen) == "as it was"
    screen.write_text(screen.read_text(encoding="utf-8").replace("was", "is"), encoding="utf-8")
    os.utime(screen, ns=(1, screen.stat().st_mtime_ns + 2_000_000))
    assert shown_by(screen) == "as it is"


def test_what_is_no_screen_is_said(screen: Path) -> None:
    screen.write_text("import QtQml\nQtObject {", encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        compile_screens(screen.parent, is_stamped=True, screens=screen.parent)
    assert list(screen.parent.iterdir()) == [screen]
