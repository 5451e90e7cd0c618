"""Walks until the disk takes no more and prints the last revision saved; a limit on files stands for a full disk."""

import resource
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from kiosk.base.clock import SystemClock
from kiosk.visit.state_file import NotSaved
from kiosk.visit.store import VisitStore
from tests.visit.walks import saved

FULL_BYTES = 40_000


def walk_until_full(path: Path) -> int:
    resource.setrlimit(resource.RLIMIT_FSIZE, (FULL_BYTES, FULL_BYTES))
    store = VisitStore(path, SystemClock(), kept_h=24)
    step = saved(1)
    for revision in count(1):
        try:
            store.save(replace(step, walk=replace(step.walk, revision=revision)))
        except NotSaved:
            return revision - 1
    raise AssertionError("count never ends")


if __name__ == "__main__":
    print(walk_until_full(Path(sys.argv[1])))
