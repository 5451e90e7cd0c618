"""The compiler's jobs, and what they took; for a worker in a test."""

import resource
import time
from typing import Any

from kiosk.lesson import compile_job


def run(job: dict[str, Any]) -> dict[str, Any]:
    """A job of the compiler with the processor time that it took, or the peak of this process."""
    if job["do"] == "memory":
        return {"peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000}
    started = time.process_time()
    result = compile_job.run(job)
    return result | {"cpu_s": time.process_time() - started}
