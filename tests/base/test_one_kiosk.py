"""Two kiosks with one folder are told apart, and nothing that was left behind looks like one."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.base.one_kiosk import OnlyOne

fcntl = pytest.importorskip("fcntl", reason="no locks that end with the process there")
HOLD = "import sys, pathlib, kiosk.base.one_kiosk as k; o = k.OnlyOne(pathlib.Path(sys.argv[1])); print(flush=True)"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "kiosk.lock"


def test_the_second_knows_the_first_until_it_is_gone(file: Path) -> None:
    first, second = OnlyOne(file), OnlyOne(file)
    assert (first.is_alone, first.is_held, first.other) == (True, True, None)
    assert (second.is_alone, second.is_held, second.other) == (False, False, os.getpid())
    first.close()
    second.close()
    third = OnlyOne(file)
    assert third.is_alone
    third.close()


def test_one_that_was_killed_holds_nobody_up(file: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", f"{HOLD}; input()", file], stdin=-1, stdout=-1) as first:
        assert first.stdout is not None
        first.stdout.readline()
        second = OnlyOne(file)
        assert second.other == first.pid
        second.close()
        first.kill()
    third = OnlyOne(file)
    assert third.is_held
    third.close()


def told_while_held(file: Path) -> tuple[bool, int | None]:
    """Whether who comes second is alone, and who is said to be first."""
    with file.open("ab") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        only = OnlyOne(file)
        only.close()
        return only.is_alone, only.other


@pytest.mark.parametrize("says", ["", "nobody", "{pid} another machine", "99999999999999999999 x", "\0\xff"])
def test_a_holder_that_is_not_surely_here_is_not_named(file: Path, says: str) -> None:
    file.parent.mkdir()
    file.write_text(says.replace("{pid}", str(os.getpid())), encoding="utf-8")
    assert told_while_held(file) == (False, None)


def test_a_process_that_is_gone_is_not_named_although_the_file_is_held(file: Path) -> None:
    ended = subprocess.run([sys.executable, "-c", HOLD, file], check=True, stdout=-1)
    assert ended.returncode == 0
    assert file.read_text(encoding="utf-8").partition(" ")[0].isdecimal()
    assert told_while_held(file) == (False, None)


def test_calling_touches_the_file(file: Path) -> None:
    first = OnlyOne(file)
    os.utime(file, (1, 1))
    second = OnlyOne(file)
    second.call()
    assert file.stat().st_mtime > 1
    first.close()
    second.close()


@pytest.fixture
def no_folder(tmp_path: Path) -> Path:
    """A lock file in a folder that cannot be made."""
    (tmp_path / "home").write_text("no folder", encoding="utf-8")
    return tmp_path / "home" / "data" / "kiosk.lock"


def test_a_folder_that_takes_no_file_is_told_and_a_second_kiosk_known_all_the_same(no_folder: Path) -> None:
    first, second, other = OnlyOne(no_folder), OnlyOne(no_folder), OnlyOne(no_folder.parents[1] / "other" / "lock")
    assert first.refusal == "Not a directory"
    assert (first.is_held, second.is_held, second.other) == (True, False, os.getpid())
    assert first.file == second.file != no_folder
    assert other.is_held  # another folder, another kiosk
    os.utime(first.file, (1, 1))
    second.call()
    assert first.file.stat().st_mtime > 1
    for one in (first, second, other):
        one.close()


def test_a_folder_that_takes_files_is_told_nothing_of(file: Path) -> None:
    only = OnlyOne(file)
    assert (only.refusal, only.file) == ("", file)
    only.close()


def test_where_no_folder_takes_a_file_it_is_taken_to_be_alone(no_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(no_folder.parent))
    only = OnlyOne(no_folder)
    assert only.is_alone
    assert not only.is_held
    only.close()


@pytest.mark.skipif(os.getuid() != 0, reason="only root gives a file to another person")
def test_what_another_person_put_in_place_of_the_lock_is_not_held(no_folder: Path) -> None:
    only = OnlyOne(no_folder)
    only.close()
    os.chown(only.file, 12345, -1)
    again = OnlyOne(no_folder)
    assert (again.is_alone, again.is_held) == (True, False)
    only.file.unlink()
    only.file.symlink_to("/dev/null")
    again = OnlyOne(no_folder)
    assert (again.is_alone, again.is_held) == (True, False)
    only.file.unlink()


def test_on_a_file_system_without_locks_nothing_is_held(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(*_: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", no_locks)
    only = OnlyOne(file)
    assert (only.is_alone, only.is_held, only.other, only.refusal) == (True, False, None, "")
    only.close()
