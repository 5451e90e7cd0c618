"""Jobs that behave badly in every way a file may make them; for the workers' tests."""

import os
import sys
import threading
import time
from pathlib import Path
from typing import Any


def run(job: dict[str, Any]) -> dict[str, Any]:
    """What the job asks for, where it comes to an end."""
    match job["do"]:
        case "double":
            return {"double": 2 * job["number"]}
        case "raise":
            raise KeyError("nothing")
        case "spin":
            while True:
                pass
        case "wait":
            threading.Event().wait()
        case "abort":
            os.abort()
        case "exit":
            os._exit(0)
        case "garbage":
            os.closerange(3, 64)
            os._exit(3)
        case "eat":
            return {"size": len(bytearray(2_000_000_000))}
        case "print":
            print("{}", file=sys.stdout, flush=True)
            return {"printed": True}
        case "meet":  # ends once another process is in the same job
            Path(job["folder"], str(os.getpid())).touch()
            while len(list(Path(job["folder"]).iterdir())) < 2:
                time.sleep(0.005)
            return {"met": True}
        case "process":
            return {"process": os.getpid()}
    raise ValueError(job)
