"""How long until the kiosk is ready: later starts and the very first, beside an empty QML window.

The very first is a start in an empty home after the set-up, which compiles lessons, modules and screens.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

from tests.bench.figure import Figure, against_floor
from tests.bench.screen import own_screen

GOAL = 1.25
FIRST_GOAL = 1.2  # of the very first start to a later one


def figures(is_smoke: bool) -> Iterator[Figure]:
    n = 2 if is_smoke else 15
    with own_screen() as environment, tempfile.TemporaryDirectory() as home:
        warm_environment = environment | {"KIOSK_HOME": home, "XDG_CACHE_HOME": home}
        _times("tests.bench.floor_window", warm_environment)
        _times("tests.bench.ready_window", warm_environment)
        floors, warm, first = [], [], []
        for _ in range(n):
            floors.append(_times("tests.bench.floor_window", warm_environment))
            warm.append(_times("tests.bench.ready_window", warm_environment))
            with tempfile.TemporaryDirectory() as empty:
                first.append(_times("tests.bench.ready_window", environment | {"HOME": empty, "XDG_CACHE_HOME": empty}))
    for index, clock in enumerate(("wall", "cpu")):
        floor = [times[index] for times in floors]
        later, very_first = [times[index] for times in warm], [times[index] for times in first]
        yield against_floor(f"start.ready.{clock}", later, floor, "ms", GOAL)
        yield against_floor(f"start.very_first.{clock}", very_first, floor, "ms", GOAL)
        yield against_floor(f"start.very_first_beside_later.{clock}", very_first, later, "ms", FIRST_GOAL)


def _times(module: str, environment: dict[str, str]) -> tuple[float, float]:
    """Wall and CPU milliseconds from the start of the process to its ready frame."""
    command = [sys.executable, "-m", module, str(time.time())]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    if done.returncode:
        raise RuntimeError(f"{module}: {done.stdout}{done.stderr}")
    wall, cpu = done.stdout.split()
    return float(wall), float(cpu)
