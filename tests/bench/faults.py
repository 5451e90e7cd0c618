"""Whether sentences are lost when the voice dies, hangs or crashes: `python3 run.py bench faults`; it takes minutes.

Sentences are wanted by twenties. At five places their worker is killed, frozen or made to crash while it speaks. Every
one must be answered once; threads, handles and memory of the process that wants them must be what they were before.
"""

import logging
import os
import queue
import signal
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import psutil

from kiosk.base.timers import ThreadTimers
from kiosk.lesson.script import Utterance
from kiosk.lesson.speech import spoken_sentence
from kiosk.narration.clips import SOON, Clips, Wanted
from kiosk.narration.events import NoClip, ReadyClip
from kiosk.narration.pace import USUAL
from tests.bench.figure import Figure

FAULTS = (signal.SIGKILL, signal.SIGSTOP, signal.SIGSEGV, signal.SIGSTOP, signal.SIGKILL)
AT_A_TIME = 20
COUNT, SMOKE_COUNT = 1000, 120
PATIENCE_S = 60.0  # without any answer: then the rest is lost


@dataclass(frozen=True, slots=True)
class Held:
    """What the process holds."""

    threads: int
    handles: int
    memory_mb: float


@dataclass(frozen=True, slots=True)
class Endured:
    """`silent_count` of the answers said that nobody could speak the sentence; `before` is after the first twenty."""

    wanted_count: int
    lost_count: int
    double_count: int
    silent_count: int
    fault_count: int
    before: Held
    after: Held
    took_s: float


def endure(folder: Path, count: int) -> Endured:
    """`count` sentences with all of `FAULTS` on the way."""
    calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    timers = ThreadTimers(calls.put)
    clips = Clips((folder,), calls.put, timers)
    answers: Counter[int] = Counter()
    silent: set[int] = set()
    hurt_at = {count * (place + 1) // (len(FAULTS) + 1): fault for place, fault in enumerate(FAULTS)}
    before: Held | None = None
    began_s = time.monotonic()

    def told(number: int, clip: ReadyClip | NoClip) -> None:
        answers[number] += 1
        if isinstance(clip, NoClip):
            silent.add(number)
        fault = hurt_at.pop(len(answers), None)
        if fault is not None and clips.process_id is not None:
            os.kill(clips.process_id, fault)

    try:
        for first in range(0, count, AT_A_TIME):
            numbers = range(first, min(first + AT_A_TIME, count))
            clips.want(Wanted(_sentence(number), "fr", USUAL, SOON, partial(told, number)) for number in numbers)
            if not _handle(calls, partial(set(numbers).issubset, answers)):
                break
            before = before or held()
        _handle(calls, lambda: False, patience_s=1.0)  # what comes twice comes late
        assert before is not None
        return Endured(
            wanted_count=count,
            lost_count=count - len(answers),
            double_count=sum(1 for times in answers.values() if times > 1),
            silent_count=len(silent),
            fault_count=len(FAULTS) - len(hurt_at),
            before=before,
            after=held(),
            took_s=time.monotonic() - began_s,
        )
    finally:
        clips.close()
        timers.close()


def held() -> Held:
    me = psutil.Process()
    return Held(threading.active_count(), me.num_fds(), me.memory_full_info().uss / 1e6)


def _handle(
    calls: "queue.SimpleQueue[Callable[[], None]]", is_so: Callable[[], bool], patience_s: float = PATIENCE_S
) -> bool:
    """Deal with what comes in until `is_so`; False where nothing came for `patience_s`."""
    while not is_so():
        try:
            calls.get(timeout=patience_s)()
        except queue.Empty:
            return False
    return True


def _sentence(number: int) -> Utterance:
    (utterance,) = spoken_sentence(f"Touchez la lampe numéro {number}.", "fr").utterances
    return utterance


def figures(is_smoke: bool) -> Iterator[Figure]:
    count = SMOKE_COUNT if is_smoke else COUNT
    with tempfile.TemporaryDirectory() as folder, quiet_log():
        found = endure(Path(folder), count)
    for name, value in (("lost", found.lost_count), ("double", found.double_count), ("silent", found.silent_count)):
        yield Figure(f"faults.{name}", value, "", None, 0, count)
    yield Figure("faults.faults", found.fault_count, "", None, None, 1)
    yield Figure("faults.threads.more", found.after.threads - found.before.threads, "", None, 0, count)
    yield Figure("faults.handles.more", found.after.handles - found.before.handles, "", None, 0, count)
    yield Figure("faults.threads", found.after.threads, "", None, None, 1)
    yield Figure("faults.handles", found.after.handles, "", None, None, 1)
    yield Figure("faults.memory.more", found.after.memory_mb - found.before.memory_mb, "MB", None, None, count)
    yield Figure("faults.took", found.took_s, "s", None, None, 1)


@contextmanager
def quiet_log() -> Iterator[None]:
    """Each fault is in the log, as it should be; a benchmark's figures stand alone."""
    log = logging.getLogger("kiosk.narration")
    level = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(level)
