"""A built wheel, installed outside the checkout, carries its lessons and plays them."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageChops

PROJECT = Path(__file__).resolve().parents[1]


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
    words = said(line, PROJECT, {"KIOSK_BUILD_WIDEST": "720"})
    assert "not compiled" not in words
    assert "not released" not in words
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
