"""What is wrong with the machine: staff read it on their sheet, and the customer goes on."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.base.settings import Profile
from kiosk.lesson.compile import Compiler
from tests.journeys.own_pack import OwnPack
from tests.lesson.packs import PROFILE, write_pack
from tests.ui.hands import wait_until

fcntl = pytest.importorskip("fcntl", reason="no locks that end with the process there")
Open = Callable[..., OwnPack]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    pack = write_pack(tmp_path / "pack", {"lessons/devices/internet-box.yaml": PROFILE})
    with Compiler(pack, tmp_path / "home" / "compiled", widest_px=720) as compiler:
        compiler.compile()
    runs: list[OwnPack] = []

    def start(profile: Profile = Profile.HOME) -> OwnPack:
        runs.append(OwnPack(pack, tmp_path / "home", profile, "en"))
        return runs[-1]

    yield start
    for run in runs:
        run.close()


def trouble(run: OwnPack) -> str:
    return str(run.staff_pad.property("machineTrouble"))


def test_where_nothing_is_wrong_nothing_is_said(opened: Open) -> None:
    assert trouble(opened()) == ""


def test_staff_read_once_that_nothing_can_be_kept(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "home" / "data").write_text("a file where the folder should be", encoding="utf-8")
    run = opened()
    run.sitter.session.open_lesson("box")
    run.sitter.session.go_on()
    wait_until(run.sitter, lambda: trouble(run) != "")
    run.sitter.session.go_back()
    run.sitter.settle()
    assert trouble(run).count("cannot be kept") == 1
    assert str(tmp_path / "home" / "data") in trouble(run)
    assert "kiosk.log" not in trouble(run)  # it lies there too


def test_staff_read_from_the_start_that_nothing_can_be_kept(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "home" / "data").write_text("a file where the folder should be", encoding="utf-8")
    run = opened()
    run.sitter.settle()
    assert run.cards() == ["The box"]
    assert "cannot be kept" in trouble(run)


def test_a_second_kiosk_on_another_machine_opens_and_says_so_to_staff(opened: Open, tmp_path: Path) -> None:
    data = tmp_path / "home" / "data"
    data.mkdir()
    with (data / "kiosk.lock").open("ab") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        held.write(f"{os.getpid()} another machine".encode())
        held.flush()
        run = opened()
        assert "Another kiosk runs with the same folder" in trouble(run)


def test_settings_that_do_not_hold_are_told_to_staff(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DERNIER_GESTE_CALLED", "python3 run.py")
    config = tmp_path / "home" / "config"
    config.mkdir()
    (config / "settings.toml").write_text("volum = 3\n", encoding="utf-8")
    told = trouble(opened())
    assert "Some settings do not hold" in told
    assert "python3 run.py settings check" in told


def test_a_lesson_left_at_home_is_not_offered_to_a_technician(opened: Open, tmp_path: Path) -> None:
    run = opened()
    run.sitter.session.open_lesson("box")
    wait_until(run.sitter, (tmp_path / "home" / "data" / "visit-home.db").exists)
    other = opened(Profile.TECHNICIAN)
    other.sitter.settle()
    assert other.first.saved is None
    again = opened()
    wait_until(again.sitter, lambda: again.first.saved is not None)
