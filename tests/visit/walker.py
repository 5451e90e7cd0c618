"""A customer who walks until killed: saves each step and prints its revision once it is on disk."""

import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from kiosk.base.clock import SystemClock
from kiosk.visit.store import VisitStore
from tests.visit.walks import saved


def walk_for_ever(path: Path, first_revision: int) -> None:
    store = VisitStore(path, SystemClock(), kept_h=24)
    step = saved(1)
    for revision in count(first_revision):
        store.save(replace(step, walk=replace(step.walk, revision=revision)))
        print(revision, flush=True)


if __name__ == "__main__":
    walk_for_ever(Path(sys.argv[1]), int(sys.argv[2]))
