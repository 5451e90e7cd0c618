"""The compiler's jobs, and how much memory they took; for a worker in a test."""

import resource
from typing import Any

from kiosk.lesson import compile_job


def run(job: dict[str, Any]) -> dict[str, Any]:
    """A job of the compiler, or the peak of this process."""
    if job["do"] == "memory":
        return {"peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000}
    return compile_job.run(job)
