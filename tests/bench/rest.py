"""Memory of every process after the start, and what the kiosk does while nobody does anything: nothing."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

from tests.bench.figure import Figure
from tests.bench.processes import cpu_s, name_of, pss_mb, tree_of, wait_until, wake_ups
from tests.bench.screen import own_screen

MEMORY_GOALS_MB = {"gui": 90.0, "synth": None, "audio": None}


def figures(is_smoke: bool) -> Iterator[Figure]:
    seconds = 5 if is_smoke else 60
    with own_screen() as environment, tempfile.TemporaryDirectory() as home:
        environment |= {"KIOSK_HOME": home, "XDG_CACHE_HOME": home, "KIOSK_MUTE": "true"}
        process = subprocess.Popen([sys.executable, "-m", "kiosk", "--size", "1920x1080"], env=environment)
        try:
            wait_until(lambda: len(tree_of(process.pid)) > 1)
            _settle(process.pid)
            pids = tree_of(process.pid)
            for pid in pids:
                yield Figure(f"memory.{name_of(pid)}.start", pss_mb(pid), "MB", None, MEMORY_GOALS_MB[name_of(pid)], 1)
            before = [(cpu_s(pid), wake_ups(pid)) for pid in pids]
            time.sleep(seconds)
            after = [(cpu_s(pid), wake_ups(pid)) for pid in pids]
        finally:
            process.terminate()
            process.wait(10)
    used = sum(later[0] - earlier[0] for earlier, later in zip(before, after))
    # A thread that ended meanwhile is left out: it wakes nobody any more.
    woken = sum(later[1][one] - earlier[1].get(one, 0) for earlier, later in zip(before, after) for one in later[1])
    yield Figure("rest.cpu", 100 * used / seconds, "%", None, 0.0, seconds)
    yield Figure("rest.wake_ups", woken / seconds, "1/s", None, 0.1, seconds)


def _settle(pid: int, still_s: float = 3.0) -> None:
    """Waits until the processes have used no CPU for a while: what is warmed up after the start is done."""
    since, last = time.monotonic(), -1.0
    while time.monotonic() - since < still_s:
        now = sum(cpu_s(one) for one in tree_of(pid))
        if now != last:
            since, last = time.monotonic(), now
        time.sleep(0.2)
