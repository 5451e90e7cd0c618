import os
import queue
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import psutil
import pytest

from kiosk.base.line_process import LineProcess
from kiosk.base.timers import ThreadTimers

WAIT_S = 20


class Parent:
    """Somebody with a child: runs what is posted, keeps what is said."""

    def __init__(self) -> None:
        self.posted: queue.Queue[Callable[[], None]] = queue.Queue()
        self.messages: list[dict[str, Any]] = []
        self.exits: list[str] = []
        self.timers = ThreadTimers(self.posted.put)
        self.process = LineProcess(
            "tests.base.odd_child",
            on_message=self.messages.append,
            on_exit=self.exits.append,
            post=self.posted.put,
            timers=self.timers,
        )

    def until(self, claim: Callable[[], object]) -> None:
        while not claim():
            self.posted.get(timeout=WAIT_S)()

    def has_lost(self, count: int) -> bool:
        """Whether so many children have ended."""
        return len(self.exits) == count

    def ask(self, text: str = "hello", answer_id: int = 1) -> dict[str, Any]:
        self.process.send({"do": "answer", "id": answer_id, "text": text})
        self.until(lambda: any(message.get("said") == text for message in self.messages))
        return self.messages[-1]


@pytest.fixture
def parent() -> Iterator[Parent]:
    parent = Parent()
    yield parent
    parent.process.close()
    parent.timers.close()


def test_an_answer_comes_back_whatever_signs_it_holds(parent: Parent) -> None:
    assert parent.ask("é 你\n\u2028 \ud800")["id"] == 1


def test_what_libraries_print_and_lines_that_are_no_messages_are_passed_over(parent: Parent) -> None:
    parent.process.send({"do": "junk"})
    parent.ask()
    assert len(parent.messages) == 1


def test_a_child_that_ends_is_told_once_and_the_next_message_has_a_new_one(parent: Parent) -> None:
    first = parent.ask()["pid"]
    parent.process.send({"do": "end"})
    parent.until(lambda: parent.exits)
    assert parent.exits == ["ended with code 3"]
    assert not parent.process.is_running
    assert parent.ask("again")["pid"] != first


def test_a_child_that_is_killed_is_told_with_the_signal(parent: Parent) -> None:
    os.kill(parent.ask()["pid"], signal.SIGKILL)
    parent.until(lambda: parent.exits)
    assert parent.exits == ["killed by signal 9"]


def test_a_child_that_owes_an_answer_and_says_nothing_is_killed(parent: Parent) -> None:
    pid = parent.ask()["pid"]
    parent.process.send({"do": "hang"}, answer_id=2, patience_ms=50)
    parent.until(lambda: parent.exits)
    assert parent.exits == ["no answer in time"]
    assert _has_ended(pid)


def test_a_stopped_child_is_killed_too(parent: Parent) -> None:
    pid = parent.ask()["pid"]
    os.kill(pid, signal.SIGSTOP)
    parent.process.send({"do": "answer", "id": 2, "text": "x"}, answer_id=2, patience_ms=50)
    parent.until(lambda: parent.exits)
    assert _has_ended(pid)


def test_an_answer_that_is_no_longer_expected_kills_nobody(parent: Parent) -> None:
    parent.ask()
    parent.process.send({"do": "talk"}, answer_id=2, patience_ms=50)
    parent.process.forget(2)
    parent.timers.call_after(150, lambda: parent.messages.append({"said": "later"}))
    parent.until(lambda: parent.messages[-1].get("said") == "later")
    assert parent.exits == []


def test_after_failures_in_a_row_it_is_left_alone_for_a_while(parent: Parent) -> None:
    for count in (1, 2):
        assert parent.process.send({"do": "end"})
        parent.until(partial(parent.has_lost, count))
    assert not parent.process.send({"do": "answer", "id": 1, "text": "x"})


def test_a_child_that_answered_is_started_anew_at_once(parent: Parent) -> None:
    for count in (1, 2, 3):
        parent.ask(f"round {count}")
        parent.process.send({"do": "end"})
        parent.until(partial(parent.has_lost, count))
    assert parent.process.send({"do": "talk"})


def test_writing_to_a_child_that_reads_nothing_does_not_block(parent: Parent) -> None:
    parent.process.send({"do": "hang"})
    for _ in range(64):
        assert parent.process.send({"do": "answer", "text": "x" * 65536})


def test_closing_kills_the_child_and_says_nothing(parent: Parent) -> None:
    pid = parent.ask()["pid"]
    parent.process.close()
    assert _has_ended(pid)
    assert not parent.process.send({"do": "talk"})
    assert parent.exits == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("is_stopped", [False, True])
def test_the_child_dies_with_a_parent_that_is_killed(is_stopped: bool) -> None:
    code = (
        "import sys, threading\n"
        "from tests.base.test_line_process import Parent\n"
        "parent = Parent(); print(parent.ask()['pid'], flush=True); threading.Event().wait()"
    )
    other = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert other.stdout is not None
    child = psutil.Process(int(other.stdout.readline()))
    if is_stopped:
        child.suspend()
    other.kill()
    other.wait()
    other.stdout.close()
    gone, _ = psutil.wait_procs([child], timeout=WAIT_S)
    assert gone


def _has_ended(pid: int) -> bool:
    try:
        return psutil.Process(pid).wait(WAIT_S) is not False
    except psutil.NoSuchProcess:
        return True
