"""Measures processes from outside: memory, CPU, wake-ups. Linux only; figures elsewhere are left out."""

import os
import time
from pathlib import Path


def tree_of(pid: int) -> list[int]:
    """The process and all its descendants."""
    # A child is listed with the thread that made it.
    children = [int(one) for path in Path(f"/proc/{pid}/task").glob("*/children") for one in path.read_text().split()]
    return [pid, *(one for child in children for one in tree_of(child))]


def pss_mb(pid: int) -> float:
    """Memory of a process, shared pages divided among those who share them."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise ValueError(f"pid: {pid} says nothing of its memory")


def cpu_s(pid: int) -> float:
    """CPU time that a process has used, all threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wake_ups(pid: int) -> dict[int, int]:
    """How often each of its threads went to sleep, which is as often as it was woken."""
    counts = {}
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                counts[int(status.parent.name)] = int(line.split()[1])
    return counts


def name_of(pid: int) -> str:
    """What a process is in the kiosk: gui, synth, audio."""
    line = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    return "audio" if "audio_process" in line else "synth" if "synth_worker" in line else "gui"


def wait_until(claim, limit_s: float = 30.0) -> None:  # type: ignore[no-untyped-def]
    """Waits for something outside this process to become true."""
    end = time.monotonic() + limit_s
    while not claim():
        if time.monotonic() > end:
            raise TimeoutError(f"not true within {limit_s} s")
        time.sleep(0.02)
