import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.narration.output import DeviceClock

RATE_HZ = 1000


def test_a_device_has_begun_when_it_asks_a_second_time() -> None:
    clock = DeviceClock(RATE_HZ)
    clock.give(100, 10.0)
    assert not clock.is_running
    clock.give(100, 10.01)
    assert clock.is_running


def test_frames_are_heard_at_an_even_pace_however_much_is_taken_ahead() -> None:
    clock = DeviceClock(RATE_HZ)
    for now_s in (10.0, 10.0, 10.0, 10.1):
        clock.give(100, now_s)
    assert clock.heard_at_s(250) == pytest.approx(10.25)


def test_a_device_that_was_left_empty_is_late_by_that_much() -> None:
    clock = DeviceClock(RATE_HZ)
    clock.give(100, 10.0)
    clock.give(100, 10.9)
    assert clock.heard_at_s(100) == pytest.approx(10.9)


@pytest.mark.skipif(not Path("/proc/self/autogroup").exists(), reason="sessions do not share the processor here")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may come first")
def test_the_player_comes_before_other_sessions() -> None:
    """A priority counts inside a session, and the player leads one of its own."""
    lines = (
        "from pathlib import Path",
        "from kiosk.narration.audio_process import _come_first",
        "_come_first()",
        "print(Path('/proc/self/autogroup').read_text())",
    )
    command = [sys.executable, "-c", "\n".join(lines)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, start_new_session=True)
    assert answer.stdout.strip().endswith("nice -10")
