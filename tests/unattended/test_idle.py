"""Whether anyone is still there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.unattended.idle import NEVER, Idle, Phase, phase, remaining_s, restarted, spoken, touched, wake_in_ms

IDLE = Idle(timeout_ms=60_000, warning_ms=30_000, last_ms=1_000)


@pytest.mark.parametrize(
    ("now_ms", "expected", "seconds"),
    [
        (1_000, Phase.ACTIVE, 0),
        (60_999, Phase.ACTIVE, 0),
        (61_000, Phase.WARNING, 30),
        (61_001, Phase.WARNING, 30),
        (62_000, Phase.WARNING, 29),
        (90_999, Phase.WARNING, 1),
        (91_000, Phase.RESET, 0),
        (10**9, Phase.RESET, 0),
    ],
)
def test_after_the_time_comes_the_question_and_then_the_end(now_ms: int, expected: Phase, seconds: int) -> None:
    assert phase(IDLE, now_ms) is expected
    assert remaining_s(IDLE, now_ms) == seconds


def test_a_touch_answers_the_question() -> None:
    assert phase(touched(IDLE, 90_999), 91_000) is Phase.ACTIVE


def test_who_listens_is_there() -> None:
    idle = IDLE
    for now_ms in range(2_000, 600_000, 2_000):
        idle = spoken(idle, now_ms)
        assert phase(idle, now_ms) is Phase.ACTIVE
    assert phase(idle, 598_000 + 59_999) is Phase.ACTIVE
    assert phase(idle, 598_000 + 60_000) is Phase.WARNING


def test_a_word_does_not_answer_the_question() -> None:
    assert phase(spoken(IDLE, 70_000), 91_000) is Phase.RESET


def test_a_touch_too_late_does_not_bring_the_visitor_back() -> None:
    assert phase(touched(IDLE, 91_000), 91_001) is Phase.RESET
    assert phase(restarted(IDLE, 91_000), 91_001) is Phase.ACTIVE


def test_a_home_is_never_asked() -> None:
    idle = Idle(NEVER, 30_000, 0)

    assert phase(idle, 10**12) is Phase.ACTIVE
    assert wake_in_ms(idle, 10**12) is None


def test_words_that_come_late_take_nothing_back() -> None:
    assert touched(IDLE, 500) == IDLE
    assert spoken(IDLE, 500) == IDLE


@given(st.integers(1_000, 100_000))
def test_one_timer_is_enough(now_ms: int) -> None:
    def shown(moment_ms: int) -> tuple[Phase, int]:
        return phase(IDLE, moment_ms), remaining_s(IDLE, moment_ms)

    wake_ms = wake_in_ms(IDLE, now_ms)
    if wake_ms is None:
        assert phase(IDLE, now_ms) is Phase.RESET
        return
    assert wake_ms > 0
    assert shown(now_ms + wake_ms - 1) == shown(now_ms)
    assert shown(now_ms + wake_ms) != shown(now_ms)
