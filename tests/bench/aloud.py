"""What is held on to while sentences are heard and everything fails: `python3 run.py bench aloud`; it takes minutes.

Sentences are begun one after the other on a private PulseAudio, each left once it is heard. On the way both children
are killed and frozen, and the sink is taken away and put back. Every sentence must be shown; then the window's side and
both children must hold what they held before: processes, threads, handles.
"""

import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.bench.faults import Held, held, held_by, quiet_log
from tests.bench.figure import Figure
from tests.narration.listener import Listener
from tests.narration.pulse import SKIP_REASON, PrivatePulse
from tests.narration.scripts import script_of

COUNT, SMOKE_COUNT = 1000, 60
SETTLED_AFTER = 15  # sentences after which everything has been used once
Fault = Callable[[Listener, PrivatePulse], None]


def _hurt(who: str, how: signal.Signals) -> Fault:
    return lambda listener, _: os.kill(listener.narration.process_ids[who], how)


def _pull_out(_: Listener, pulse: PrivatePulse) -> None:
    pulse.lose_sink()
    pulse.find_sink()


FAULTS: tuple[Fault, ...] = (
    _hurt("synth", signal.SIGKILL),
    _hurt("audio", signal.SIGKILL),
    _hurt("synth", signal.SIGSTOP),
    _pull_out,
    _hurt("audio", signal.SIGSTOP),
    _hurt("synth", signal.SIGSEGV),
)


@dataclass(frozen=True, slots=True)
class Aloud:
    """`soundless_count` of the sentences were shown and not heard; what is held is told by who holds it."""

    shown_count: int
    soundless_count: int
    fault_count: int
    before: dict[str, Held]
    after: dict[str, Held]
    process_counts: tuple[int, int]


def speak(folder: Path, count: int) -> Aloud:
    """`count` sentences with all of `FAULTS` on the way."""
    (folder / "pulse").mkdir(mode=0o700)
    pulse = PrivatePulse(folder / "pulse")
    outside = dict(os.environ)
    os.environ.update(pulse.environment)
    listener = Listener(folder / "cache")
    hurt_at = {SETTLED_AFTER + (count - 2 * SETTLED_AFTER) * at // len(FAULTS): one for at, one in enumerate(FAULTS)}
    before: dict[str, Held] = {}
    before_count = soundless_count = 0
    try:
        for number in range(count):
            listener.narration.open_step(script_of(f"La lampe {number} est allumée."), True)
            listener.until(lambda state: state.utterance_index == 0)
            soundless_count += listener.state.is_silent
            if number == SETTLED_AFTER - 1:
                before, before_count = _held_by_all(listener), _process_count(pulse)
            if number in hurt_at:
                hurt_at[number](listener, pulse)
            listener.heard.clear()
        after, after_count = _held_by_all(listener), _process_count(pulse)
        return Aloud(count, soundless_count, len(FAULTS), before, after, (before_count, after_count))
    finally:
        listener.narration.close()
        os.environ.clear()
        os.environ.update(outside)
        pulse.close()


def _held_by_all(listener: Listener) -> dict[str, Held]:
    listener.narration.stop()
    for name in ("synth", "audio"):
        listener.until_process(name)
    for _ in range(20):  # what fades out is closed by then
        listener.let_pass()
    children = {name: psutil.Process(process_id) for name, process_id in listener.narration.process_ids.items()}
    return {"window": held(), **{name: held_by(child) for name, child in children.items()}}


def _process_count(pulse: PrivatePulse) -> int:
    """Children of ours but the sound server; one that ended and was not buried counts."""
    return sum(1 for child in psutil.Process().children(recursive=True) if child.pid != pulse.process_id)


def figures(is_smoke: bool) -> Iterator[Figure]:
    if SKIP_REASON:
        print(f"aloud: left out, it {SKIP_REASON}", file=sys.stderr)
        return
    count = SMOKE_COUNT if is_smoke else COUNT
    with tempfile.TemporaryDirectory() as folder, quiet_log():
        found = speak(Path(folder), count)
    yield Figure("aloud.shown", found.shown_count, "", None, None, count)
    yield Figure("aloud.soundless", found.soundless_count, "", None, None, count)
    yield Figure("aloud.faults", found.fault_count, "", None, None, 1)
    yield Figure("aloud.processes.more", found.process_counts[1] - found.process_counts[0], "", None, 0, count)
    for name, before in found.before.items():
        after = found.after[name]
        yield Figure(f"aloud.{name}.threads.more", after.threads - before.threads, "", None, 0, count)
        yield Figure(f"aloud.{name}.handles.more", after.handles - before.handles, "", None, 0, count)
        yield Figure(f"aloud.{name}.memory.more", after.memory_mb - before.memory_mb, "MB", None, None, count)
