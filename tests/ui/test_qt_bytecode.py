"""What shiboken compiles at every start is compiled once, and never taken for another source."""

import marshal
import os
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

LOOK = """
import builtins, sys
compiled = []
real = builtins.compile
sys.addaudithook(lambda event, given: compiled.append(str(given[1])) if event == "compile" else None)
import {first}
import kiosk.ui
assert builtins.compile is real
compiled = [name for name in compiled if "shiboken" in name]
from PySide6.QtCore import QObject
try:
    QObject(1, 2, 3)
except TypeError as error:
    message = str(error)
print(len(compiled), "QObject" in message)
"""


def start(kept: Path, *, first: str = "sys", writes: bool = True) -> int:
    """How many of shiboken's modules a start compiles; its messages are whole in any case."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(kept), "PYTHONPATH": str(ROOT)}
    environment |= {} if writes else {"PYTHONDONTWRITEBYTECODE": "1"}
    line = [sys.executable, "-c", LOOK.format(first=first)]
    done = subprocess.run(line, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert done.stderr == ""
    count, is_told = done.stdout.split()
    assert is_told == "True"
    return int(count)


def kept_file(kept: Path) -> Path:
    (file,) = kept.rglob("*.shiboken")
    return file


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A bytecode folder after one start."""
    assert start(tmp_path) > 10
    return tmp_path


def test_the_second_start_compiles_none(kept: Path) -> None:
    before = kept_file(kept).stat().st_mtime_ns
    assert start(kept) == 0
    assert kept_file(kept).stat().st_mtime_ns == before
    assert not [path for path in kept.rglob("*") if path.is_file() and path.suffix not in (".pyc", ".shiboken")]


def test_what_a_killed_start_left_half_written_goes_with_the_next_writing(kept: Path) -> None:
    file = kept_file(kept)
    half = file.with_name(f"{file.name}.12.part")
    half.write_bytes(b"half")
    os.utime(half, (1, 1))
    assert start(kept) == 0
    assert half.exists()  # a start that writes nothing looks for nothing
    file.unlink()
    assert start(kept) > 10
    assert not half.exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data[:5000] + bytes([data[5000] ^ 1]) + data[5001:],
    ],
)
def test_what_is_damaged_is_made_anew(kept: Path, damage: Callable[[bytes], bytes]) -> None:
    file = kept_file(kept)
    file.write_bytes(damage(file.read_bytes()))
    assert start(kept) > 10
    assert start(kept) == 0


def test_the_writer_of_stubs_is_left_out(kept: Path) -> None:
    """It imports argparse and logging for itself, and nothing of shiboken's calls it."""
    look = "import kiosk.ui, sys; print(*{'argparse', 'logging'} & sys.modules.keys())"
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(kept), "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", look], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_another_source_is_compiled(kept: Path) -> None:
    """As after a PySide of another version: only what differs."""
    file = kept_file(kept)
    magic, modules = marshal.loads(file.read_bytes()[4:])
    name = next(name for name in modules if name.endswith("errorhandler.py"))
    modules[name] = (b"raise SystemExit('another')", compile("raise SystemExit('another')", name, "exec"))
    body = marshal.dumps((magic, modules))
    file.write_bytes(zlib.crc32(body).to_bytes(4, "big") + body)
    assert start(kept) == 1
    assert start(kept) == 0


def test_another_python_takes_nothing(kept: Path) -> None:
    file = kept_file(kept)
    _, modules = marshal.loads(file.read_bytes()[4:])
    body = marshal.dumps((b"none", modules))
    file.write_bytes(zlib.crc32(body).to_bytes(4, "big") + body)
    assert start(kept) > 10


def test_where_nothing_may_be_written_the_kiosk_starts_too(tmp_path: Path) -> None:
    assert start(tmp_path, writes=False) > 10
    assert not list(tmp_path.rglob("*.shiboken"))
    (tmp_path / "file").touch()
    assert start(tmp_path / "file") > 10


def test_a_program_that_has_pyside_already_is_left_alone(tmp_path: Path) -> None:
    assert start(tmp_path, first="PySide6.QtCore") > 10
    assert not list(tmp_path.rglob("*.shiboken"))
