"""The colours of the kiosk's own pack, on which all packs fall back: where they cannot be read, its lessons stay."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import kiosk
from kiosk.lesson.entry import INDEX_FILE, read_index
from tests.lesson.packs import BOX, GUIDE, PALETTE, PATH, PROFILE, write_pack

NAME = "media/palette.toml"
DEVICE = PROFILE + "picture: media/box.svg\nparts: [label]\n"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout with the program and a small pack of its own."""
    folder = tmp_path_factory.mktemp("checkout")
    shutil.copytree(Path(kiosk.__file__).parent, folder / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "media" / "fonts").mkdir(parents=True)
    return write_pack(folder, {"lessons/devices/internet-box.yaml": DEVICE})


@pytest.fixture
def checkout(program: Path) -> Path:
    """With sound colours and nothing compiled."""
    shutil.rmtree(program / ".compiled", ignore_errors=True)
    (program / NAME).unlink(missing_ok=True)
    write_pack(program, {NAME: PALETTE, PATH: GUIDE, "media/box.svg": BOX})
    return program


def kiosk_says(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("KIOSK_", "PYTHONPATH"))}
    environment |= {"PYTHONPATH": str(checkout), "KIOSK_HOME": str(checkout / "home")}
    line = [sys.executable, "-m", "kiosk", *arguments]
    return subprocess.run(line, cwd=checkout, env=environment, capture_output=True, text=True, timeout=60, check=False)


def titles(checkout: Path) -> list[str]:
    index = read_index((checkout / ".compiled" / INDEX_FILE).read_text(encoding="utf-8"))
    return [one.title for one in index.lessons]


def drawings(checkout: Path) -> set[str]:
    return {path.name for path in (checkout / ".compiled" / "pictures").glob("*.png")}


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


HARMS: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "cut": lambda path: path.write_text("[colours", encoding="utf-8"),
    "bytes": lambda path: path.write_bytes(b"\xff\xfe[\0\x81"),
    "part": lambda path: path.write_text(PALETTE.replace("#1A3038", "red"), encoding="utf-8"),
    "line gone": lambda path: path.write_text(PALETTE.replace("ink =", "Ink ="), encoding="utf-8"),
}
if hasattr(os, "mkfifo"):
    HARMS["pipe"] = pipe


@pytest.mark.parametrize("harm", HARMS)
def test_the_lessons_keep_the_colours_that_held_last_and_the_cause_is_told(harm: str, checkout: Path) -> None:
    assert kiosk_says(checkout, "compile", "--widest", "360").returncode == 0
    before = drawings(checkout)
    HARMS[harm](checkout / NAME)
    (checkout / PATH).write_text(GUIDE.replace("The box", "The same box"), encoding="utf-8")
    told = kiosk_says(checkout, "compile", "--widest", "360")
    assert (told.returncode, titles(checkout)) == (1, ["The same box"]), told.stderr
    assert drawings(checkout) == before
    assert "left out" not in told.stderr
    said = (line for line in told.stderr.splitlines() if "Compiling" not in line)
    assert next(said).startswith(f"to be mended: {NAME}")


@pytest.mark.parametrize("harm", HARMS)
def test_lessons_are_shown_even_where_the_colours_never_held(harm: str, checkout: Path) -> None:
    HARMS[harm](checkout / NAME)
    told = kiosk_says(checkout, "compile", "--widest", "360")
    assert (told.returncode, titles(checkout)) == (1, ["The box"]), told.stderr
    assert f"to be mended: {NAME}" in told.stderr


@pytest.mark.parametrize("harm", HARMS)
def test_check_tells_the_colours_and_nothing_that_comes_of_them(harm: str, checkout: Path) -> None:
    HARMS[harm](checkout / NAME)
    told = kiosk_says(checkout, "check")
    assert told.returncode == 1
    assert {line.partition(":")[0] for line in told.stdout.splitlines()} == {NAME}, told.stdout


def test_new_colours_are_found_out_of_date_by_the_running_kiosk(checkout: Path) -> None:
    """What it asks at its start and, between customers, again."""
    assert kiosk_says(checkout, "compile", "--widest", "360").returncode == 0
    code = (
        "from kiosk.library.index import open_library; from kiosk.base.paths import find_paths as f; "
        "print(open_library(f().pack, f().compiled).is_stale())"
    )
    environment = os.environ | {"PYTHONPATH": str(checkout), "KIOSK_HOME": str(checkout / "home")}
    ask = [sys.executable, "-c", code]
    assert subprocess.check_output(ask, env=environment, cwd=checkout, text=True) == "False\n"
    (checkout / NAME).write_text(PALETTE.replace("#13302E", "#14312F") + "\n", encoding="utf-8")
    assert subprocess.check_output(ask, env=environment, cwd=checkout, text=True) == "True\n"
    (checkout / NAME).unlink()
    assert subprocess.check_output(ask, env=environment, cwd=checkout, text=True) == "True\n"
