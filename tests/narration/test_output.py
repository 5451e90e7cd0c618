import pytest

from kiosk.narration.output import DeviceClock

RATE_HZ = 1000


def test_a_device_has_begun_when_it_asks_a_second_time():
    clock = DeviceClock(RATE_HZ)
    clock.give(100, 10.0)
    assert not clock.is_running
    clock.give(100, 10.01)
    assert clock.is_running


def test_frames_are_heard_at_an_even_pace_however_much_is_taken_ahead():
    clock = DeviceClock(RATE_HZ)
    for now_s in (10.0, 10.0, 10.0, 10.1):
        clock.give(100, now_s)
    assert clock.heard_at_s(250) == pytest.approx(10.25)


def test_a_device_that_was_left_empty_is_late_by_that_much():
    clock = DeviceClock(RATE_HZ)
    clock.give(100, 10.0)
    clock.give(100, 10.9)
    assert clock.heard_at_s(100) == pytest.approx(10.9)
