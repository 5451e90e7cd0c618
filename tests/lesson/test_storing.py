"""A store that takes nothing is told as one, and no lesson is blamed."""

from pathlib import Path

import pytest

from kiosk.lesson.compile import Compiler
from kiosk.lesson.storing import Unwritable, write_whole
from tests.lesson.packs import write_pack

NOWHERE = Path("/proc/self/fdinfo")  # a folder in which nobody, root neither, makes a file


def test_the_old_file_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    (tmp_path / "index").write_bytes(b"old")
    write_whole(tmp_path / "index", b"new", is_synced=True)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("index", b"new")]


def test_a_folder_that_is_none_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(Unwritable, match="make room on the disk") as caught:
        write_whole(tmp_path / "none" / "index", b"new")
    assert caught.value.where == str(tmp_path / "none")


def test_a_file_in_the_place_of_the_store_is_told(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("no folder", encoding="utf-8")
    with pytest.raises(Unwritable, match="store") as caught:
        compiled(tmp_path)
    assert caught.value.where == str(tmp_path / "store" / "lessons")  # the first thing that could not be made


@pytest.mark.skipif(not NOWHERE.is_dir(), reason="no such folder here")
@pytest.mark.parametrize("folder", ["lessons", "pictures"])
def test_what_a_worker_cannot_write_is_no_fault_of_the_lesson_and_is_made_the_next_time(
    folder: str, tmp_path: Path
) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / folder).symlink_to(NOWHERE)
    with pytest.raises(Unwritable, match="what is made cannot be kept here"):
        compiled(tmp_path)
    (tmp_path / "store" / folder).unlink()
    assert compiled(tmp_path) == ["box"]


def compiled(folder: Path) -> list[str]:
    """The lessons of a small pack, compiled into a store beside it."""
    with Compiler(write_pack(folder / "pack", {}), folder / "store", widest_px=360) as compiler:
        made = compiler.compile()
    assert made is not None
    assert made.index is not None
    return [one.lesson_id for one in made.index.lessons]
