"""Touch to the frame with the new step, the slide's frames, and memory over thousands of steps."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from statistics import median
from typing import Any

from tests.bench.figure import Figure, beside_floor, p95_beside_floor, percentile
from tests.bench.screen import own_screen

TWO_FRAMES_MS = 1000 / 60 * 2


def figures(is_smoke: bool) -> Iterator[Figure]:
    rounds, count = (1, 10) if is_smoke else (5, 40)
    floor: list[float] = []
    floor_cpu: list[float] = []
    still: list[float] = []
    cpu: list[float] = []
    cpu_all: list[float] = []
    gaps: list[float] = []
    floor_gaps: list[float] = []
    with own_screen() as environment, tempfile.TemporaryDirectory() as home:
        environment |= {"KIOSK_HOME": home, "XDG_CACHE_HOME": home}
        _run(4, "still", environment)
        for _ in range(rounds):
            bare = _run(count, "floor", environment)
            floor += bare["took_ms"]
            floor_cpu += bare["cpu_ms"]
            turned = _run(count, "still", environment)
            still += turned["took_ms"]
            cpu += turned["cpu_ms"]
            cpu_all += turned["cpu_all_ms"]
            floor_gaps += _run(count // 2, "floor_moving", environment)["gaps_ms"]
            gaps += _run(count // 2, "moving", environment)["gaps_ms"]
        walked = [_run(4 if is_smoke else 100, "first", environment) for _ in range(1 if is_smoke else 2)]
        yield Figure("step.touch_to_frame.p50", median(still), "ms", median(floor), None, len(still))
        # The goal is a time, two frames of 60 Hz, so this figure stands without its floor.
        yield Figure("step.touch_to_frame.p95", percentile(still, 0.95), "ms", None, TWO_FRAMES_MS, len(still))
        yield p95_beside_floor("step.touch_to_frame.p95", still, floor, "ms")
        yield Figure("step.cpu.p50", median(cpu), "ms", None, 15.0, len(cpu))
        yield beside_floor("step.cpu.p50", cpu, floor_cpu, "ms")
        yield Figure("step.cpu_with_what_is_prepared.p50", median(cpu_all), "ms", None, None, len(cpu_all))
        yield Figure("step.slide_gap.p95", percentile(gaps, 0.95), "ms", None, 20.0, len(gaps))
        yield p95_beside_floor("step.slide_gap.p95", gaps, floor_gaps, "ms")
        # Every step of every lesson once, never shown before, while the step before is being read.
        unseen = [took for one in walked for took in one["took_ms"]]
        unseen_cpu = [spent for one in walked for spent in one["cpu_ms"]]
        yield Figure("step.unseen.touch_to_frame.p95", percentile(unseen, 0.95), "ms", None, TWO_FRAMES_MS, len(unseen))
        yield p95_beside_floor("step.unseen.touch_to_frame.p95", unseen, floor, "ms")
        yield Figure("step.unseen.cpu.p50", median(unseen_cpu), "ms", None, 15.0, len(unseen_cpu))
        yield beside_floor("step.unseen.cpu.p50", unseen_cpu, floor_cpu, "ms")
        many = 100 if is_smoke else 3000
        bare_mb = _run(many, "floor_memory", environment)["memory_mb"]
        memory = _run(many, "memory", environment)["memory_mb"]
        yield Figure("memory.gui.lesson_open", memory[0], "MB", None, 90.0, 1)
        yield beside_floor("memory.gui.lesson_open", [memory[0]], [bare_mb[0]], "MB")
        yield Figure("memory.gui.growth", memory[-1] - memory[0], "MB", None, 2.0, many)
        yield Figure("memory.bare_window.growth", bare_mb[-1] - bare_mb[0], "MB", None, None, many)
        yield Figure("memory.gui.growth_after_200", memory[-1] - memory[1], "MB", None, 2.0, many)


def _run(count: int, how: str, environment: dict[str, str]) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.step_window", str(count), how]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60 + count, check=False)
    if done.returncode:
        raise RuntimeError(f"{how}: {done.stdout}{done.stderr}")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer
