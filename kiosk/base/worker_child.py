"""The child's side of `kiosk.base.workers`: takes one job a line, answers one line, inside its limits.

`main`, with the arguments MODULE MEMORY_MB, calls `MODULE.run(job)` for each line [seconds of processor time, job].
"""

import json
import os
import signal
import sys
from importlib import import_module
from typing import IO, Any


def main() -> None:
    """Serves until its input ends, as it does when the parent ends."""
    module_name, memory_mb = sys.argv[1], int(sys.argv[2])
    with os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n") as answers:
        os.dup2(2, 1)  # whatever a library prints must not be taken for an answer
        run = import_module(module_name).run
        _limit_memory(memory_mb)
        with os.fdopen(0, encoding="utf-8", newline="\n") as jobs:
            for line in jobs:
                cpu_s, job = json.loads(line)
                _start_clock(cpu_s)
                answer = _answer(run, job)
                _start_clock(0)
                _say(answers, answer)


def _answer(run: Any, job: Any) -> dict[str, Any]:
    try:
        return {"result": run(job)}
    except Exception as error:  # noqa: BLE001  (one of the four places: the parent turns it into a finding)
        return {"error": type(error).__name__, "cause": str(error)}


def _say(answers: IO[str], answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer, ensure_ascii=True, separators=(",", ":")) + "\n")
    answers.flush()


def _limit_memory(memory_mb: int) -> None:
    try:
        import resource
    except ImportError:  # Windows: the wall-clock deadline is the only limit there
        return
    size = memory_mb * 1_000_000
    for limit, most in ((resource.RLIMIT_AS, size), (resource.RLIMIT_FSIZE, 256_000_000), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(limit)
        resource.setrlimit(limit, (most if hard < 0 else min(most, hard), hard))


def _start_clock(cpu_s: float) -> None:
    """Ends this process by SIGPROF once the job has used `cpu_s` of processor time, even in a library; 0: never."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, cpu_s)
