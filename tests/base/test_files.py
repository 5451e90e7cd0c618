"""What lies where a file is wanted, and files that are written whole."""

import os
import sys
from pathlib import Path

import pytest

from kiosk.base.files import NotOrdinary, read_ordinary, write_whole

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
