"""Time as a value that can be handed in, so that tests need not wait."""

import time
from typing import Protocol


class Clock(Protocol):
    """Two readings of time: one that only rises, one that a calendar understands."""

    def monotonic_ms(self) -> int:
        """Milliseconds since an unknown moment; never falls."""
        ...

    def now_s(self) -> float:
        """Seconds since 1970-01-01 UTC."""
        ...


class SystemClock:
    """The clock of this machine."""

    def monotonic_ms(self) -> int:
        return time.monotonic_ns() // 1_000_000

    def now_s(self) -> float:
        return time.time()
