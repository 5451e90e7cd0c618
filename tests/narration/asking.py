"""Somebody who wants one sentence after the other, and what is held on to meanwhile."""

import os
import signal
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue

import psutil

from kiosk.base.timers import ThreadTimers
from kiosk.narration.clips import Clips
from kiosk.narration.events import NoClip, ReadyClip
from kiosk.narration.pace import USUAL
from kiosk.narration.wanted import NOW, Wanted
from tests.bench.faults import held, held_by
from tests.narration.pulse import wait_for
from tests.narration.scripts import utterance

PATIENCE_MS = 5000
LIMIT_S = 30.0
LOOKS = 5  # alike, one after the other


class Asked:
    """Clips of which one sentence after the other is wanted."""

    def __init__(self, folder: Path, patience_ms: int = PATIENCE_MS) -> None:
        self._calls: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._timers = ThreadTimers(self._calls.put)
        self._clips = Clips((folder,), self._calls.put, self._timers, patience_ms=patience_ms)

    def ask(self, text: str, language: str = "fr") -> ReadyClip | NoClip:
        got: list[ReadyClip | NoClip] = []
        self._clips.want([Wanted(utterance(text), language, USUAL, NOW, got.append)])
        while not got:
            self._calls.get(timeout=LIMIT_S)()
        return got[0]

    def hurt(self, how: signal.Signals) -> None:
        assert self._clips.process_id is not None
        os.kill(self._clips.process_id, how)

    def held(self) -> dict[str, int]:
        """By this process and its worker, once it speaks and what was started is what stays."""
        end_s = time.monotonic() + LIMIT_S
        while isinstance(self.ask(f"La suite {time.monotonic_ns()}."), NoClip):
            assert time.monotonic() < end_s, "it does not speak again"
        seen: deque[dict[str, int]] = deque(maxlen=LOOKS)

        def is_steady() -> bool:
            seen.append(self._held_now())
            return len(seen) == LOOKS and all(one == seen[0] for one in seen)

        with suppress(TimeoutError):
            wait_for(is_steady)
        return seen[-1]

    def _held_now(self) -> dict[str, int]:
        assert self._clips.process_id is not None
        all_held = {"window": held(), "worker": held_by(psutil.Process(self._clips.process_id))}
        return {
            f"{name} of the {who}": getattr(one, name)
            for who, one in all_held.items()
            for name in ("threads", "handles", "processes")
        }

    def close(self) -> None:
        self._clips.close()
        self._timers.close()

    def fresh(self) -> ReadyClip | NoClip:
        """The answer for a sentence that was never wanted before."""
        return self.ask(f"Une lampe {time.monotonic_ns()}.")
