"""Staff get out, visitors do not."""

from pathlib import Path

import pytest

from kiosk.base.pin import hash_pin
from kiosk.unattended.staff_door import StaffDoor
from tests.visit.walks import FakeClock

PIN = hash_pin("2580")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def test_the_pin_opens(tmp_path: Path, clock: FakeClock) -> None:
    door = StaffDoor(tmp_path / "staff.db", clock, PIN)

    assert door.needs_pin
    assert not door.opens("0000")
    assert door.opens("2580")


def test_without_a_pin_the_gesture_is_enough(tmp_path: Path, clock: FakeClock) -> None:
    door = StaffDoor(tmp_path / "staff.db", clock, "")

    assert not door.needs_pin
    assert door.opens("")
    assert list(tmp_path.iterdir()) == []


def test_after_three_wrong_ones_even_the_right_one_waits(tmp_path: Path, clock: FakeClock) -> None:
    door = StaffDoor(tmp_path / "staff.db", clock, PIN)
    for _ in range(3):
        assert not door.opens("0000")
    assert door.wait_s() == 30
    assert not door.opens("2580")
    clock.time_s += 30

    assert door.opens("2580")
    assert door.wait_s() == 0


def test_a_restart_does_not_shorten_the_wait(tmp_path: Path, clock: FakeClock) -> None:
    door = StaffDoor(tmp_path / "staff.db", clock, PIN)
    for _ in range(3):
        door.opens("0000")
    door.close()
    door = StaffDoor(tmp_path / "staff.db", clock, PIN)

    assert door.wait_s() == 30
    clock.time_s += 30
    assert not door.opens("1111")
    assert StaffDoor(tmp_path / "staff.db", clock, PIN).wait_s() == 60


def test_a_damaged_count_does_not_lock_staff_in(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "staff.db").write_bytes(b"damaged" * 500)

    assert StaffDoor(tmp_path / "staff.db", clock, PIN).opens("2580")


def test_a_disk_that_takes_nothing_does_not_lock_staff_in(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "data").write_text("a file where a folder should be", encoding="utf-8")
    door = StaffDoor(tmp_path / "data" / "staff.db", clock, PIN)

    assert not door.opens("0000")
    assert door.opens("2580")
