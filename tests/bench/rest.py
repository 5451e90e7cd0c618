"""Memory of every process after the start, and what the kiosk does while nobody does anything: nothing.

Beside it an empty QML window: alone for its memory, since what two windows share is divided, together at rest.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.bench.figure import Figure, beside_floor
from tests.bench.processes import cpu_s, name_of, pss_mb, tree_of, wait_until, wake_ups
from tests.bench.screen import own_screen

MEMORY_GOALS_MB = {"gui": 90.0, "synth": None, "audio": None}


def figures(is_smoke: bool) -> Iterator[Figure]:
    seconds = 5 if is_smoke else 60
    with own_screen() as environment, tempfile.TemporaryDirectory() as home:
        environment |= {"KIOSK_HOME": home, "XDG_CACHE_HOME": home, "KIOSK_MUTE": "true"}
        with _empty_window(environment) as empty:
            floor_mb = pss_mb(empty)
        with _open([sys.executable, "-m", "kiosk", "--size", "1920x1080"], environment) as pid:
            wait_until(lambda: len(tree_of(pid)) > 1)
            _settle(pid)
            pids = tree_of(pid)
            for one in pids:
                name, held_mb = name_of(one), pss_mb(one)
                yield Figure(f"memory.{name}.start", held_mb, "MB", None, MEMORY_GOALS_MB[name], 1)
                if name == "gui":
                    yield beside_floor(f"memory.{name}.start", [held_mb], [floor_mb], "MB")
            with _empty_window(environment) as empty:
                rests = {"rest": _Rest(pids), "rest.empty_window": _Rest([empty])}
                time.sleep(seconds)
                spent = {name: rest.over(seconds) for name, rest in rests.items()}
    for name, (used, woken) in spent.items():
        is_held = name == "rest"  # the floor is nothing, so no ratio to it says anything
        yield Figure(f"{name}.cpu", used, "%", None, 0.0 if is_held else None, seconds)
        yield Figure(f"{name}.wake_ups", woken, "1/s", None, 0.1 if is_held else None, seconds)


class _Rest:
    """What processes do from now on."""

    def __init__(self, pids: list[int]) -> None:
        self._before = {pid: (cpu_s(pid), wake_ups(pid)) for pid in pids}

    def over(self, seconds: float) -> tuple[float, float]:
        """CPU in percent and wake-ups a second; a thread that ended meanwhile wakes nobody any more."""
        used = sum(cpu_s(pid) - before for pid, (before, _) in self._before.items())
        woken = sum(
            count - before.get(thread, 0)
            for pid, (_, before) in self._before.items()
            for thread, count in wake_ups(pid).items()
        )
        return 100 * used / seconds, woken / seconds


@contextmanager
def _open(command: list[str], environment: dict[str, str]) -> Iterator[int]:
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait(10)


@contextmanager
def _empty_window(environment: dict[str, str]) -> Iterator[int]:
    with _open([sys.executable, "-m", "tests.bench.floor_window", str(time.time()), "stay"], environment) as pid:
        _settle(pid)
        yield pid


def _settle(pid: int, still_s: float = 3.0) -> None:
    """Waits until the processes have used no CPU for a while: what is warmed up after the start is done."""
    since, last = time.monotonic(), -1.0
    while time.monotonic() - since < still_s:
        now = sum(cpu_s(one) for one in tree_of(pid))
        if now != last:
            since, last = time.monotonic(), now
        time.sleep(0.2)
