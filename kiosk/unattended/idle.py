"""Whether anyone is still there: idle, then a warning, then everything of the visitor goes. Pure, on a clock.

A touch counts, and so does the voice: who listens need not touch, so idle counts from the last spoken word. The
warning's own sound does not count, or the kiosk would keep itself awake.
"""

from dataclasses import dataclass, replace
from enum import Enum

NEVER = 0


@dataclass(frozen=True, slots=True)
class Idle:
    """`timeout_ms` without a sign of life, `NEVER` for no time-out; then `warning_ms` to answer.

    `last_ms`: the last sign of life, on the monotonic clock.
    """

    timeout_ms: int
    warning_ms: int
    last_ms: int


class Phase(Enum):
    """What the kiosk does: someone is there; asking whether anyone is; nobody answered.

    With RESET the visitor's traces go and the attract loop begins; only `restarted` leaves it.
    """

    ACTIVE = "active"
    WARNING = "warning"
    RESET = "reset"


def phase(idle: Idle, now_ms: int) -> Phase:
    """What the kiosk does at `now_ms`."""
    silent_ms = now_ms - idle.last_ms
    if idle.timeout_ms == NEVER or silent_ms < idle.timeout_ms:
        return Phase.ACTIVE
    return Phase.WARNING if silent_ms < idle.timeout_ms + idle.warning_ms else Phase.RESET


def remaining_s(idle: Idle, now_ms: int) -> int:
    """Whole seconds left to answer the warning, counted down to 1; 0 where nothing is asked."""
    if phase(idle, now_ms) is not Phase.WARNING:
        return 0
    return (idle.last_ms + idle.timeout_ms + idle.warning_ms - now_ms + 999) // 1000


def touched(idle: Idle, now_ms: int) -> Idle:
    """After a touch or a key; it answers the warning. Too late after the end: those traces are gone already."""
    return idle if phase(idle, now_ms) is Phase.RESET else replace(idle, last_ms=max(now_ms, idle.last_ms))


def spoken(idle: Idle, now_ms: int) -> Idle:
    """After a word of the lesson was spoken. It does not take a warning back: that needs a person."""
    return replace(idle, last_ms=max(now_ms, idle.last_ms)) if phase(idle, now_ms) is Phase.ACTIVE else idle


def restarted(idle: Idle, now_ms: int) -> Idle:
    """A new visitor's first touch."""
    return replace(idle, last_ms=now_ms)


def wake_in_ms(idle: Idle, now_ms: int) -> int | None:
    """How long until `phase` or `remaining_s` gives something else, for one timer; None where neither will."""
    if idle.timeout_ms == NEVER:
        return None
    silent_ms = now_ms - idle.last_ms
    if silent_ms < idle.timeout_ms:
        return idle.timeout_ms - silent_ms
    left_ms = idle.timeout_ms + idle.warning_ms - silent_ms
    if left_ms <= 0:
        return None
    return left_ms - (left_ms - 1) // 1000 * 1000
