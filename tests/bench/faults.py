"""Whether sentences are lost when the voice dies, hangs or talks nonsense: `python3 run.py bench faults`.

Sentences are wanted by twenties, of which four were spoken before. At eight places their worker is killed, frozen, made
to crash or to give an answer that nobody understands while it speaks, or whatever lies in the cache becomes garbage.
Every sentence must be answered once; threads, handles, children and memory of the process that wants them must be what
they were before.
"""

import logging
import os
import queue
import signal
import tempfile
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
from kiosk.narration.clips import Clips
from kiosk.narration.events import NoClip, ReadyClip
from kiosk.narration.pace import USUAL
from kiosk.narration.wanted import SOON, Wanted
from tests.bench.figure import Figure
from tests.narration.spoiling import spoil_again, spoilt_environment

Fault = Callable[[Clips, Path], None]


def _hurt(how: signal.Signals) -> Fault:
    def hurt(clips: Clips, _: Path) -> None:
        if clips.process_id is not None:
            os.kill(clips.process_id, how)

    return hurt


def _corrupt(_: Clips, folder: Path) -> None:
    spoil_again(folder)


def _poison(_: Clips, folder: Path) -> None:
    for path in (folder / "cache").rglob("*.wav"):
        path.write_bytes(os.urandom(50_000))


FAULTS: tuple[Fault, ...] = (
    _hurt(signal.SIGKILL),
    _corrupt,
    _hurt(signal.SIGSTOP),
    _poison,
    _hurt(signal.SIGSEGV),
    _hurt(signal.SIGSTOP),
    _corrupt,
    _hurt(signal.SIGKILL),
)
AT_A_TIME, AGAIN = 20, 16  # of twenty, those from the sixteenth on
COUNT, SMOKE_COUNT = 1000, 120
PATIENCE_S = 60.0  # without any answer: then the rest is lost


@dataclass(frozen=True, slots=True)
class Held:
    """What the process holds."""

    threads: int
    handles: int
    processes: int
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
    with environment(spoilt_environment(folder, "synth", "words that fall")):
        (folder / "spoilt" / "0").touch()  # nothing is spoilt yet
        return _endure(folder, count)


def _endure(folder: Path, count: int) -> Endured:
    calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    timers = ThreadTimers(calls.put)
    clips = Clips((folder / "cache",), calls.put, timers)
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
        if fault is not None:
            fault(clips, folder)

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
    return held_by(psutil.Process())


def held_by(process: psutil.Process) -> Held:
    """Children that ended and were not buried count."""
    children = process.children(recursive=True)
    return Held(process.num_threads(), process.num_fds(), len(children), process.memory_full_info().uss / 1e6)


@contextmanager
def environment(values: dict[str, str]) -> Iterator[None]:
    outside = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(outside)


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
    """The last of twenty are the first of the twenty before them."""
    if number >= 2 * AT_A_TIME and number % AT_A_TIME >= AGAIN:
        number -= AT_A_TIME + AGAIN
    (utterance,) = spoken_sentence(f"Touchez la lampe numéro {number}.", "fr").utterances
    return utterance


def figures(is_smoke: bool) -> Iterator[Figure]:
    count = SMOKE_COUNT if is_smoke else COUNT
    with tempfile.TemporaryDirectory() as folder, quiet_log():
        found = endure(Path(folder), count)
    for name, value in (("lost", found.lost_count), ("double", found.double_count), ("silent", found.silent_count)):
        yield Figure(f"faults.{name}", value, "", None, 0, count)
    yield Figure("faults.faults", found.fault_count, "", None, None, 1)
    for name in ("threads", "handles", "processes"):
        before, after = getattr(found.before, name), getattr(found.after, name)
        yield Figure(f"faults.{name}.before", before, "", None, None, 1)
        yield Figure(f"faults.{name}.after", after, "", None, None, 1)
        yield Figure(f"faults.{name}.more", after - before, "", None, 0, count)
    yield Figure("faults.memory.before", found.before.memory_mb, "MB", None, None, 1)
    yield Figure("faults.memory.after", found.after.memory_mb, "MB", None, None, 1)
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
