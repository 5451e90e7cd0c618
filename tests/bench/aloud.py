"""What is held on to while sentences are heard and everything fails: `python3 run.py bench aloud`; it takes minutes.

Sentences are begun one after the other on a private PulseAudio, each left at its second word. On the way both children
are killed and frozen, the player talks nonsense, the sink is taken away and put back, the sound server is killed and
frozen, the disk fills and the cache becomes garbage. Every sentence must be shown; then the window's side and both
children must hold what they held before: processes, threads, handles.
"""

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.bench.faults import Held, environment, held, held_by, quiet_log
from tests.bench.figure import Figure
from tests.narration.listener import Listener
from tests.narration.pulse import SKIP_REASON, PrivatePulse
from tests.narration.scripts import script_of
from tests.narration.spoiling import spoil_again, spoilt_environment

COUNT, SMOKE_COUNT = 1000, 120
AGAIN_AFTER = 3
SETTLED_AFTER = 15  # sentences after which everything has been used once
FROZEN_S = 3.0
DISK_MB = 64


@dataclass(frozen=True, slots=True)
class Scene:
    """Who listens, to which sound server, and the folder of the cache and of what counts nonsense."""

    listener: Listener
    pulse: PrivatePulse
    folder: Path


Fault = Callable[[Scene], None]


def _hurt(who: str, how: signal.Signals) -> Fault:
    return lambda scene: os.kill(scene.listener.narration.process_ids[who], how)


def _pull_out(scene: Scene) -> None:
    scene.pulse.lose_sink()
    scene.pulse.find_sink()


def _restart_server(scene: Scene) -> None:
    scene.pulse.die()
    scene.pulse.rise()


def _freeze_server(scene: Scene) -> None:
    server = scene.pulse.process_id
    os.kill(server, signal.SIGSTOP)
    threading.Timer(FROZEN_S, os.kill, (server, signal.SIGCONT)).start()


def _fill_disk(scene: Scene) -> None:
    with suppress(OSError), (scene.folder / "cache" / "full").open("wb") as file:
        while True:
            file.write(bytes(1_000_000))


def _empty_disk(scene: Scene) -> None:
    (scene.folder / "cache" / "full").unlink()


def _poison(scene: Scene) -> None:
    for path in (scene.folder / "cache").rglob("*.wav"):
        path.write_bytes(os.urandom(50_000))


def _corrupt_player(scene: Scene) -> None:
    spoil_again(scene.folder)


FAULTS: tuple[Fault, ...] = (
    _hurt("synth", signal.SIGKILL),
    _hurt("audio", signal.SIGKILL),
    _corrupt_player,
    _hurt("synth", signal.SIGSTOP),
    _pull_out,
    _fill_disk,
    _hurt("audio", signal.SIGSTOP),
    _empty_disk,
    _restart_server,
    _poison,
    _hurt("synth", signal.SIGSEGV),
    _freeze_server,
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
    """`count` sentences with all of `FAULTS` on the way; every third was said three before."""
    (folder / "pulse").mkdir(mode=0o700)
    pulse = PrivatePulse(folder / "pulse")
    try:
        with environment({**pulse.environment, **spoilt_environment(folder, "audio", "a bare failure")}), _disk(folder):
            (folder / "spoilt" / "0").touch()  # nothing is spoilt yet
            return _speak(Scene(Listener(folder / "cache"), pulse, folder), count)
    finally:
        pulse.close()


def _speak(scene: Scene, count: int) -> Aloud:
    listener = scene.listener
    hurt_at = {SETTLED_AFTER + (count - 2 * SETTLED_AFTER) * at // len(FAULTS): one for at, one in enumerate(FAULTS)}
    before: dict[str, Held] = {}
    before_count = soundless_count = 0
    try:
        for number in range(count):
            said = number - AGAIN_AFTER if number % AGAIN_AFTER == AGAIN_AFTER - 1 else number
            listener.narration.open_step(script_of(f"La lampe {said} est allumée."), True)
            listener.until(lambda state: bool(state.word_index))
            soundless_count += listener.state.is_silent
            if number == SETTLED_AFTER - 1:
                before, before_count = _held_by_all(listener), _process_count(scene.pulse)
            if number in hurt_at:
                hurt_at[number](scene)
            listener.heard.clear()
        after, after_count = _held_by_all(listener), _process_count(scene.pulse)
        return Aloud(count, soundless_count, len(FAULTS), before, after, (before_count, after_count))
    finally:
        listener.narration.close()


@contextmanager
def _disk(folder: Path) -> Iterator[None]:
    """The cache's own, a small one."""
    cache = folder / "cache"
    cache.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_MB}m", "tmpfs", str(cache)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(cache)], check=True)


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
    reason = SKIP_REASON or ("" if os.geteuid() == 0 else "needs root to mount a small disk")
    if reason:
        print(f"aloud: left out, it {reason}", file=sys.stderr)
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
