import queue
import threading
from collections.abc import Callable, Iterator

import pytest

from kiosk.base.timers import ThreadTimers

Posted = queue.Queue[Callable[[], None]]


@pytest.fixture
def posted() -> Posted:
    return queue.Queue()


@pytest.fixture
def timers(posted: Posted) -> Iterator[ThreadTimers]:
    timers = ThreadTimers(posted.put)
    yield timers
    timers.close()


def test_calls_come_in_the_order_of_their_times(timers: ThreadTimers, posted: Posted) -> None:
    heard: list[str] = []
    timers.call_after(40, lambda: heard.append("late"))
    timers.call_after(1, lambda: heard.append("early"))
    for _ in range(2):
        posted.get(timeout=10)()
    assert heard == ["early", "late"]


def test_a_cancelled_call_is_not_made_even_when_it_was_posted_already(timers: ThreadTimers, posted: Posted) -> None:
    heard: list[str] = []
    cancel = timers.call_after(0, lambda: heard.append("cancelled"))
    call = posted.get(timeout=10)
    cancel()
    call()
    assert heard == []


def test_a_cancelled_call_does_not_hold_up_the_next(timers: ThreadTimers, posted: Posted) -> None:
    timers.call_after(60_000, lambda: None)()
    timers.call_after(1, lambda: None)
    posted.get(timeout=10)
    assert posted.empty()


def test_after_closing_nothing_is_called_and_the_thread_ends(timers: ThreadTimers, posted: Posted) -> None:
    timers.call_after(60_000, lambda: None)
    thread = next(thread for thread in threading.enumerate() if thread.name == "timers")
    timers.close()
    timers.call_after(0, lambda: None)
    thread.join(10)
    assert not thread.is_alive()
    assert posted.empty()
