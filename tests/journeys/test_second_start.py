"""The icon touched twice: one kiosk, in front; and one that was killed keeps nobody from starting again."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytest.importorskip("fcntl", reason="no locks that end with the process there")


def journal(home: Path) -> str:
    file = home / "data" / "kiosk.log"
    return file.read_text(encoding="utf-8") if file.exists() else ""


def wait(is_done: Callable[[], bool], what: str) -> None:
    deadline_s = time.monotonic() + 60
    while not is_done():
        assert time.monotonic() < deadline_s, what
        time.sleep(0.02)


@contextmanager
def running(home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A kiosk that holds its folder; killed at the end."""
    lock = home / "data" / "kiosk.lock"
    with subprocess.Popen([sys.executable, "-m", "kiosk"], env=environment(home)) as process:
        try:
            wait(lambda: lock.exists() and holds(lock, process), "it does not start")
            yield process
        finally:
            process.kill()


def holds(lock: Path, process: subprocess.Popen[bytes]) -> bool:
    return lock.read_text(encoding="utf-8").startswith(f"{process.pid} ")


def environment(home: Path) -> dict[str, str]:
    return os.environ | {"KIOSK_HOME": str(home), "KIOSK_MUTE": "true"}


def second(home: Path, *options: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "kiosk", *options]
    return subprocess.run(line, env=environment(home), capture_output=True, text=True, timeout=60, check=False)


def test_a_second_start_calls_the_first_says_who_it_is_and_ends(tmp_path: Path) -> None:
    with running(tmp_path) as first:
        answer = second(tmp_path)  # also while the first still opens
        assert answer.returncode == 1
        assert answer.stdout == ""
        assert answer.stderr.count("\n") == 1
        for words in (str(tmp_path / "data"), f"(process {first.pid})", "KIOSK_HOME"):
            assert words in answer.stderr
        came = "comes to the front"
        wait(lambda: second(tmp_path).returncode == 1 and came in journal(tmp_path), "the first does not come forward")
        assert first.poll() is None


def test_a_second_start_says_which_of_its_options_were_not_used(tmp_path: Path) -> None:
    with running(tmp_path) as first:
        told = f"(process {first.pid}), and was asked to come to the front as it is; not used: --profile, --call-name, "
        answer = second(tmp_path, "--profile", "shop", "--call-name=Ada", "--size", "800x600")
        assert f"{told}--size; for a second one" in answer.stderr
        assert (answer.returncode, answer.stderr.count("\n"), "Ada" in answer.stderr) == (1, 1, False)
        assert "not used" not in second(tmp_path).stderr
        assert second(tmp_path, "--profil", "shop").returncode == 2  # a wrong one is told before


def test_where_nothing_can_be_kept_the_kiosk_says_so_in_one_line_and_plays(tmp_path: Path) -> None:
    home, said, runtime = tmp_path / "home", tmp_path / "said", Path(os.environ["XDG_RUNTIME_DIR"])
    home.write_text("a file where the folder should be", encoding="utf-8")
    line = [sys.executable, "-m", "kiosk"]
    with said.open("w") as sink, subprocess.Popen(line, env=environment(home), stderr=sink) as first:
        try:
            wait(lambda: any(holds(file, first) for file in runtime.glob("kiosk-*.lock")), "it does not start")
            answer = second(home)
            assert f"a kiosk runs here already (process {first.pid})" in answer.stderr
            assert answer.returncode == 1
        finally:
            first.kill()
    told = f"kiosk: {home / 'data'}: nothing of this run can be kept (Not a directory); let the kiosk write there, or "
    lines = said.read_text(encoding="utf-8").splitlines()
    assert lines[0] == told + "set KIOSK_HOME to another folder"
    assert [one for one in lines if "Traceback" in one] == []


def test_after_one_that_was_killed_the_next_starts_at_once(tmp_path: Path) -> None:
    with running(tmp_path):
        pass
    assert (tmp_path / "data" / "kiosk.lock").exists()
    with running(tmp_path) as again:
        assert again.poll() is None
