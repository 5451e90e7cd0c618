"""Whether anyone is still there: idle, then a warning, then everything of the visitor goes. Pure, on a clock.

A touch counts, and so does the voice: who listens need not touch, so idle counts from the last spoken word. The
warning's own sound does not count, or the kiosk would keep itself awake.
"""

from dataclasses import dataclass, replace

NEVER = 0


@dataclass(frozen=True, slots=True)
class Idle:
    """`timeout_ms` without a sign of life, `NEVER` for no time-out; then `warning_ms` to answer.

    `last_ms`: the last sign of life, on the monotonic clock.
    """

    timeout_ms: int
    warning_ms: int
    last_ms: int


@dataclass(frozen=True, slots=True)
class Active:
    """Someone is there."""


@dataclass(frozen=True, slots=True)
class Warning:
    """Asking whether anyone is there. `remaining_s` counts whole seconds down to 1."""

    remaining_s: int


@dataclass(frozen=True, slots=True)
class Reset:
    """Nobody answered: the visitor's traces go, and the attract loop begins. Only `restarted` leaves this."""


Phase = Active | Warning | Reset


def phase(idle: Idle, now_ms: int) -> Phase:
    """What the kiosk does at `now_ms`."""
    if idle.timeout_ms == NEVER:
        return Active()
    silent_ms = now_ms - idle.last_ms
    if silent_ms < idle.timeout_ms:
        return Active()
    left_ms = idle.timeout_ms + idle.warning_ms - silent_ms
    return Warning((left_ms + 999) // 1000) if left_ms > 0 else Reset()


def touched(idle: Idle, now_ms: int) -> Idle:
    """After a touch or a key; it answers the warning. Too late after the end: those traces are gone already."""
    return idle if phase(idle, now_ms) == Reset() else replace(idle, last_ms=max(now_ms, idle.last_ms))


def spoken(idle: Idle, now_ms: int) -> Idle:
    """After a word of the lesson was spoken. It does not take a warning back: that needs a person."""
    return replace(idle, last_ms=max(now_ms, idle.last_ms)) if phase(idle, now_ms) == Active() else idle


def restarted(idle: Idle, now_ms: int) -> Idle:
    """A new visitor's first touch."""
    return replace(idle, last_ms=now_ms)


def wake_in_ms(idle: Idle, now_ms: int) -> int | None:
    """How long until `phase` gives something else, so that one timer is enough; None where it never will."""
    if idle.timeout_ms == NEVER:
        return None
    silent_ms = now_ms - idle.last_ms
    if silent_ms < idle.timeout_ms:
        return idle.timeout_ms - silent_ms
    left_ms = idle.timeout_ms + idle.warning_ms - silent_ms
    if left_ms <= 0:
        return None
    return left_ms - (left_ms - 1) // 1000 * 1000
