"""What lies where a file is wanted, and files that are written whole."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.base.files import NotOrdinary, drop_halves, halves, read_ordinary, write_whole
from kiosk.base.settings.file import set_value
from kiosk.base.settings.source import compiled_beside
from kiosk.lesson.build import BUILD_FILE
from kiosk.lesson.compile import Compiler
from kiosk.lesson.entry import INDEX_FILE
from kiosk.lesson.shelf import SHELF_FILE
from tests.lesson.packs import write_pack

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="no pipes and devices among files here")


@pytest.mark.parametrize(("kind", "what"), [("pipe", "a pipe"), ("folder", "a folder"), ("zero", "a device")])
def test_what_is_no_file_is_named_and_never_waited_for(kind: str, what: str, tmp_path: Path) -> None:
    put(tmp_path / "file", kind)
    with pytest.raises(NotOrdinary, match=f"it is {what}, not a file") as caught:
        read_ordinary(tmp_path / "file")
    assert caught.value.what == what


def test_no_more_is_read_than_was_asked_for(tmp_path: Path) -> None:
    write_whole(tmp_path / "file", b"12345")
    assert (read_ordinary(tmp_path / "file"), read_ordinary(tmp_path / "file", 3)) == (b"12345", b"123")


@pytest.mark.parametrize("is_synced", [False, True])
def test_what_cannot_be_written_leaves_nothing_beside(is_synced: bool, tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path / "file", b"new", is_synced=is_synced)
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


KILLED = """
import os, signal, sys
from pathlib import Path
from kiosk.base.files import write_whole
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
write_whole(Path(sys.argv[1]), b"half", is_synced=True)
"""


def killed_while_writing(file: Path) -> Path:
    """What a process that was killed left beside the file."""
    ended = subprocess.run([sys.executable, "-c", KILLED, file], check=False)
    assert ended.returncode == -signal.SIGKILL
    (half,) = halves(file.parent, file.name)
    return half


def test_what_a_killed_process_left_half_written_goes_once_it_is_old(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    write_whole(file, b"whole")
    (tmp_path / "other.part").write_bytes(b"somebody's own")
    half = killed_while_writing(file)
    drop_halves(tmp_path, file.name)
    assert half.read_bytes() == b"half"  # another process may be writing it
    os.utime(half, (1, 1))
    drop_halves(tmp_path, "glance.json")
    assert half.exists()
    drop_halves(tmp_path, file.name)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["other.part", "settings.toml"]


def test_who_keeps_files_takes_away_what_killed_processes_left_of_them(tmp_path: Path) -> None:
    """The settings with each change, the home when it is read, the store of lessons when it is brought up to date."""
    settings = tmp_path / "settings.toml"
    pack = write_pack(tmp_path / "pack", {})
    store = tmp_path / "store"
    with Compiler(pack, store, worker_count=1) as compiler:
        compiler.compile()
    files = [settings, compiled_beside(settings), *(store / name for name in (BUILD_FILE, INDEX_FILE, SHELF_FILE))]
    lesson = next((store / "lessons").iterdir())
    for file in (*files, lesson):
        os.utime(killed_while_writing(file), (1, 1))
    set_value(settings, "text_scale", "1.5")
    with Compiler(pack, store, worker_count=1) as compiler:
        compiler.compile()
    assert list(tmp_path.rglob("*.part")) == []


def put(path: Path, kind: str) -> None:
    """A pipe that nobody writes to, a folder, or a link to what never ends, in the place of a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("/dev/zero")
