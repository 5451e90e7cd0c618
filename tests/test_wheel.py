"""A built wheel, installed outside the checkout, carries its lessons, and reads one aloud with libraries of its own."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.narration.pulse import SKIP_REASON, PrivatePulse

PROJECT = Path(__file__).resolve().parents[1]
INSTALL_LIMIT_S, NARRATE_LIMIT_S = 600, 110
UNREACHABLE = ("NewConnectionError", "Temporary failure in name resolution", "ReadTimeoutError", "ConnectTimeoutError")
# Starts the installed command as it stands, hears the first step of a lesson, and says what the voice went through.
LISTEN = """
import json, runpy, sys
import kiosk.app.play as play
from PySide6.QtCore import QCoreApplication
from kiosk.narration.shown import Phase
from kiosk.ui.session import Session

said, show = [], Session._on_narration

def note(self, state):
    show(self, state)
    said.append((state.phase.name, state.is_silent, state.word_index is not None))
    if state.phase is Phase.DONE:
        print(json.dumps({"program": play.__file__, "said": said}), flush=True)
        QCoreApplication.quit()

def listen(self):
    self.stage.session.open_lesson("guest-wifi")

Session._on_narration, play.Play._keep_up = note, listen
sys.argv = [sys.argv[1], *sys.argv[2:]]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def said(line: Sequence[str | Path], folder: Path, environment: dict[str, str] | None = None) -> str:
    everything = {**os.environ, **(environment or {})}
    parts = [str(part) for part in line]
    answer = subprocess.run(parts, cwd=folder, env=everything, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout + answer.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    line = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    said(line, PROJECT, {"KIOSK_BUILD_WIDEST": "720"})
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python that has the wheel, sees the libraries of this one, and knows nothing of the checkout."""
    folder = tmp_path_factory.mktemp("installed")
    said([sys.executable, "-m", "venv", "--without-pip", folder], folder)
    inside = folder / "bin" / "python"
    pip: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        inside,
        "install",
        "--no-deps",
        "--no-index",
        "-q",
        wheel,
    ]
    said(pip, folder)
    (libraries,) = {Path(path) for path in sys.path if path.endswith("site-packages") and sys.prefix in path}
    (own,) = folder.glob("lib/python*/site-packages")
    (own / "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")  # its own .pth files are not read
    return inside


def test_the_wheel_holds_the_whole_pack_once(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert len(names) == len(set(names))
    shipped = {name.removeprefix("kiosk/pack/") for name in names if name.startswith("kiosk/pack/")}
    sources = {
        str(path.relative_to(PROJECT))
        for part in ("lessons", "media")
        for path in (PROJECT / part).rglob("*")
        if path.is_file()
    }
    assert sources <= shipped
    assert any(name.startswith(".compiled/") for name in shipped)
    texts = {f"translations/{path.stem}.qm" for path in (PROJECT / "translations").glob("*.ts")}
    assert texts <= shipped
    screens = {name for name in names if name.endswith(".qml")}
    assert {name for name in names if name.endswith(".qmlc")} == {f"{name}c" for name in screens}


def test_the_installed_kiosk_finds_its_own_pack(python: Path, tmp_path: Path) -> None:
    code = "from kiosk.base.paths import find_paths; print(find_paths().pack)"
    pack = Path(said([python, "-P", "-c", code], tmp_path).strip())
    assert pack == next(python.parent.parent.glob("lib/python*/site-packages")) / "kiosk" / "pack"
    assert pack.is_dir()


def test_the_installed_lessons_are_ready(python: Path, tmp_path: Path) -> None:
    code = (
        "from kiosk.base.paths import find_paths; from kiosk.library.index import open_library; paths = find_paths();"
        "library = open_library(paths.pack, paths.compiled);"
        "print(library.is_stale(), library.open_lesson('guest-wifi', 'fr').lesson.language)"
    )
    assert said([python, "-P", "-c", code], tmp_path).split() == ["False", "fr"]


def test_the_installed_kiosk_shows_a_lesson_as_the_checkout_does(python: Path, tmp_path: Path) -> None:
    options = ["--screen", "lesson:guest-wifi:1", "--size", "960x540"]
    for name, one in (("installed", python), ("checkout", Path(sys.executable))):
        said([str(one), "-P", "-m", "kiosk", "pictures", str(tmp_path / name), *options], tmp_path)
    shown, same = (sorted((tmp_path / name).glob("*.png")) for name in ("installed", "checkout"))
    assert [file.name for file in shown] == [file.name for file in same] != []
    for file, twin in zip(shown, same):
        with Image.open(file) as picture, Image.open(twin) as expected:
            assert ImageChops.difference(picture.convert("RGB"), expected.convert("RGB")).getbbox() is None
            assert len(picture.convert("RGB").getcolors(1 << 20) or []) > 200  # words and a picture, no empty ground


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`kiosk` as `pip install` of the wheel puts it into an empty environment, with all that it asks for."""
    folder = tmp_path_factory.mktemp("clean")
    said([sys.executable, "-m", "venv", folder], folder)
    line: list[str | Path] = [folder / "bin" / "python", "-m", "pip", "install", "--disable-pip-version-check", "-q"]
    line.append(wheel)
    try:
        answer = subprocess.run(line, cwd=folder, capture_output=True, text=True, timeout=INSTALL_LIMIT_S, check=False)
    except subprocess.TimeoutExpired:
        pytest.skip(f"the package registry gave the libraries not within {INSTALL_LIMIT_S} s")
    if answer.returncode != 0 and any(sign in answer.stderr for sign in UNREACHABLE):
        pytest.skip("the package registry cannot be reached")
    assert answer.returncode == 0, answer.stderr
    return folder / "bin" / "kiosk"


def test_the_installed_kiosk_reads_a_step_aloud(command: Path, tmp_path: Path) -> None:
    """In a sound server of its own where there is one, else in silence, at the pace of the voice."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    pulse = None if SKIP_REASON else PrivatePulse(runtime)
    own = {**os.environ, **(pulse.environment if pulse else {}), "KIOSK_HOME": str(tmp_path / "home")}
    line: list[str | Path] = [command.parent / "python", "-P", "-c", LISTEN, command]
    line += ["--read-on-open", "--language", "fr"]
    try:
        answer = subprocess.run(
            line, cwd=tmp_path, env=own, capture_output=True, text=True, timeout=NARRATE_LIMIT_S, check=False
        )
    finally:
        if pulse is not None:
            pulse.close()
    assert answer.returncode == 0, answer.stdout + answer.stderr
    told = json.loads(answer.stdout)
    assert Path(told["program"]).is_relative_to(command.parent.parent)
    phases = list(dict.fromkeys(phase for phase, _, _ in told["said"]))
    assert phases[-2:] == ["SPEAKING", "DONE"]
    assert any(has_word for _, _, has_word in told["said"])  # by the voice's own times, not by guessing
    if pulse is not None:
        assert any(phase == "SPEAKING" and not is_silent for phase, is_silent, _ in told["said"])
