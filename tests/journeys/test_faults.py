"""What a customer sees of a program that has a fault: kind words, the way on, never a traceback."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.base.settings import Profile
from tests.ui.hands import wait_until
from tests.ui.uses import Kiosk

pytestmark = pytest.mark.qt_no_exception_capture

KIND = "This page could not be shown. Please try again, or ask someone."
LOST = r"No such file or directory|is not a type|cannot be opened"


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    made = Kiosk(tmp_path, Profile.HOME, {"language": "en"})
    yield made
    made.close()


@pytest.mark.qt_log_ignore(LOST)
def test_a_screen_that_does_not_load_leads_home_with_kind_words(kiosk: Kiosk) -> None:
    kiosk.shell.show_screen("Nowhere")
    wait_until(kiosk.sit, lambda: kiosk.shell.screen == "Home")
    assert kiosk.shell.trouble == KIND
    assert not kiosk.shell.property("isSilence")

    kiosk.session.open_lesson("internet-box")
    kiosk.sit.settle()
    assert kiosk.shell.trouble == ""


@pytest.mark.qt_log_ignore(LOST)
def test_a_sheet_that_does_not_load_closes_and_the_screen_stays(kiosk: Kiosk) -> None:
    kiosk.session.open_lesson("internet-box")
    kiosk.shell.openSheet("nowhere")
    wait_until(kiosk.sit, lambda: kiosk.shell.sheet == "")
    assert kiosk.shell.screen == "Lesson"
    assert kiosk.shell.trouble == KIND


def test_where_the_front_itself_does_not_load_the_last_screen_says_sorry(kiosk: Kiosk) -> None:
    kiosk.shell.screenFailed("file:///HomeScreen.qml")
    kiosk.sit.settle()
    assert kiosk.shell.screen == "Sorry"
    kiosk.touch_at(kiosk.sit.window.contentItem().boundingRect().center().toPoint())
    assert kiosk.shell.screen == "Home"


def test_a_fault_in_a_slot_is_written_down_and_the_kiosk_goes_on(tmp_path: Path) -> None:
    # In a process of its own: here pytest watches over exceptions.
    answer = subprocess.run(
        [sys.executable, "-m", "tests.journeys.faulty_run", str(tmp_path)],
        env=os.environ | {"KIOSK_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    journal = (tmp_path / "data" / "kiosk.log").read_text(encoding="utf-8")
    assert answer.stdout == "Lesson\n", answer.stderr
    assert "Traceback" not in answer.stderr
    assert "a fault nobody expected" in journal
    assert "ZeroDivisionError at" in journal
    assert "NowhereScreen.qml:-1: No such file" in journal
    assert "secret" not in journal + answer.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells who is whose child")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_the_kiosk_and_its_children_at_once_and_says_nothing(how: signal.Signals, tmp_path: Path) -> None:
    environment = os.environ | {"KIOSK_HOME": str(tmp_path)}
    line = [sys.executable, "-m", "kiosk", "--size", "800x600"]
    said = tmp_path / "said"
    with (
        said.open("w") as sink,
        subprocess.Popen(line, env=environment, start_new_session=True, stderr=sink) as process,
    ):
        try:
            children = _awaited_children(process)
            os.killpg(process.pid, how)
            process.wait(timeout=5)
        finally:
            process.kill()
    assert process.returncode == -how  # a shell says 130
    assert "Traceback" not in said.read_text(encoding="utf-8")
    deadline_s = time.monotonic() + 5
    while any(Path(f"/proc/{child}").exists() for child in children):
        assert time.monotonic() < deadline_s, "a child is left behind"


def _awaited_children(process: subprocess.Popen[bytes]) -> list[str]:
    """Whom the kiosk started, once it is put together."""
    deadline_s = time.monotonic() + 30
    while not (children := [one.name for one in Path("/proc").glob("[0-9]*") if _parent(one) == process.pid]):
        assert time.monotonic() < deadline_s, "it starts nobody"
    return children


def _parent(process: Path) -> int:
    try:
        return int((process / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[1])
    except OSError:  # it ended meanwhile
        return 0
