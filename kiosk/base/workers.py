"""Work on files that others wrote, in child processes that may hang, crash or be ended; the other jobs go on."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

import kiosk

Job = dict[str, Any]
_AHEAD = 8  # jobs a child holds at most: enough never to wait for the next one
_LOOK_EVERY_S = 0.05


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may use. `wall_s` is for those that wait; it is generous, for other programs may be busy."""

    cpu_s: float = 2.0
    wall_s: float = 60.0 if hasattr(signal, "setitimer") else 8.0  # Windows has no clock of processor time to set
    memory_mb: int = 560


@dataclass(frozen=True, slots=True)
class Done:
    """What the job's function gave."""

    index: int
    result: Any


@dataclass(frozen=True, slots=True)
class TooSlow:
    """The job was ended at its deadline."""

    index: int


@dataclass(frozen=True, slots=True)
class Crashed:
    """The job raised, ran out of memory, or took its process with it.

    `error`: the name of the exception's class; "" where the process ended without one.
    """

    index: int
    cause: str
    error: str = ""


Outcome = Done | TooSlow | Crashed


class Workers:
    """`count` children that each run `module.run(job)`; started with the first jobs, kept warm until `close`.

    A job is a mapping of what JSON holds, and so is its result.
    """

    def __init__(self, module: str, count: int, limits: Limits | None = None) -> None:
        self._module = module
        self._count = max(1, count)
        self._limits = limits or Limits()
        self._children: list[_Child] = []

    def run(
        self,
        jobs: Sequence[Job],
        is_cancelled: Callable[[], bool] = lambda: False,
        slack: float = 1.0,
        ahead: int = _AHEAD,
    ) -> Iterator[Outcome]:
        """The outcome of every job as it comes, in any order; ends early, with the children, once cancelled.

        `slack` multiplies the time that these jobs may take. `ahead`: how many a child holds at most; 1 where jobs are
        few and long, so that none waits behind another while a child has nothing to do.
        """
        if not jobs:
            return
        outcomes: SimpleQueue[Outcome | None] = SimpleQueue()
        children = self._started(min(self._count, len(jobs)))
        waiting = _Waiting(jobs, len(children), ahead)
        for child in children:
            child.serve(waiting, outcomes, slack)
        is_over = False
        try:
            for outcome in _said(children, outcomes):
                if outcome is not None:
                    yield outcome
                if is_cancelled():
                    return
            is_over = True
        finally:
            if not is_over:
                waiting.clear()
                self.close()

    def warm(self, job_count: int) -> None:
        """Starts the children that so many jobs will have, so that they are ready when `run` is called."""
        self._started(min(self._count, job_count))

    def close(self) -> None:
        """Ends the children."""
        for child in self._children:
            child.end()
        self._children = []

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _started(self, count: int) -> "list[_Child]":
        while len(self._children) < count:
            self._children.append(_Child(self._module, self._limits))
        return self._children[:count]


def _said(children: "list[_Child]", outcomes: "SimpleQueue[Outcome | None]") -> Iterator[Outcome | None]:
    """What the children say until each has said that it has no more; None where they were silent for a while."""
    working = len(children)
    while working:
        try:
            outcome = outcomes.get(timeout=_LOOK_EVERY_S)
        except Empty:
            for child in children:
                child.check_deadline()
            yield None
            continue
        if outcome is None:
            working -= 1
        else:
            yield outcome


class _Waiting:
    """The jobs that no child has yet. The children's threads take from it."""

    def __init__(self, jobs: Sequence[Job], child_count: int, most: int) -> None:
        self._jobs = deque(enumerate(jobs))
        self._child_count = child_count
        self._most = most
        self._lock = threading.Lock()

    def share(self) -> list[tuple[int, Job]]:
        """Half of what falls to each child: towards the end less and less, so that all end together."""
        with self._lock:
            count = min(self._most, -(-len(self._jobs) // (2 * self._child_count)))
            return [self._jobs.popleft() for _ in range(count)]

    def give_back(self, left: list[tuple[int, Job]]) -> None:
        """What a death left over is the next to be done."""
        with self._lock:
            self._jobs.extendleft(reversed(left))

    def clear(self) -> None:
        with self._lock:
            self._jobs.clear()


class _Child:
    """One child process and the thread that feeds it."""

    def __init__(self, module: str, limits: Limits) -> None:
        # `-m` would take 6 ms more. -P: what lies in the folder that the kiosk was started in is no part of it.
        call = "from kiosk.base.worker_child import main; main()"
        self._command = [sys.executable, "-s", "-P", "-c", call, module, str(limits.memory_mb)]
        self._limits = limits
        self._slack = 1.0
        self._process = self._start()
        self._since = 0.0  # when the job in hand was begun; 0 between jobs
        self._was_too_slow = False
        self._is_ended = False

    def serve(self, waiting: _Waiting, outcomes: "SimpleQueue[Outcome | None]", slack: float) -> None:
        """Takes its share until there is nothing left; says None last."""
        self._slack = slack

        def work() -> None:
            while not self._is_ended:
                batch = waiting.share()
                if not batch:
                    break
                waiting.give_back(self._work_off(batch, outcomes))
            outcomes.put(None)

        threading.Thread(target=work, name="worker", daemon=True).start()

    def check_deadline(self) -> None:
        """Ends the child if the job in hand has lasted too long."""
        since = self._since
        if since and time.monotonic() - since > self._limits.wall_s * self._slack:
            self._was_too_slow = True
            self._process.kill()

    def end(self) -> None:
        """Ends the child and whatever it is doing."""
        self._is_ended = True
        self._process.kill()
        self._reap()

    def _reap(self) -> int:
        code = self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError, ValueError):
                    pipe.close()
        return code

    def _work_off(
        self, batch: "list[tuple[int, Job]]", outcomes: "SimpleQueue[Outcome | None]"
    ) -> "list[tuple[int, Job]]":
        """Says the outcome of each job; gives back those that a death left over."""
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        cpu_s = self._limits.cpu_s * self._slack
        with suppress(OSError, ValueError):
            process.stdin.write(b"".join(json.dumps([cpu_s, job]).encode() + b"\n" for _, job in batch))
            process.stdin.flush()
        for done_count, (index, _) in enumerate(batch):
            self._since = time.monotonic()
            line = self._answer(process)
            self._since = 0.0
            if not line.endswith(b"\n"):
                if not self._is_ended:
                    outcomes.put(self._death(index))
                return batch[done_count + 1 :]
            answer = json.loads(line)
            if "error" in answer:
                outcomes.put(Crashed(index, answer["cause"], answer["error"]))
            else:
                outcomes.put(Done(index, answer["result"]))
        return []

    @staticmethod
    def _answer(process: "subprocess.Popen[bytes]") -> bytes:
        assert process.stdout is not None
        try:
            return process.stdout.readline()
        except (OSError, ValueError):  # closed by `end`
            return b""

    def _death(self, index: int) -> Outcome:
        code = self._reap()
        too_slow = self._was_too_slow or code == -getattr(signal, "SIGPROF", 0)
        self._was_too_slow = False
        if not self._is_ended:
            self._process = self._start()
        return TooSlow(index) if too_slow else Crashed(index, f"ended with {code}")

    def _start(self) -> "subprocess.Popen[bytes]":
        package_parent = str(Path(kiosk.__file__).absolute().parent.parent)
        paths = [package_parent, *filter(None, [os.environ.get("PYTHONPATH", "")])]
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
        # A group of its own: Ctrl-C at the terminal is for the parent, which then ends its children.
        return subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            process_group=0 if os.name == "posix" else None,
        )
