"""Keeps what the process holds from growing: a kiosk runs for weeks."""

import ctypes
import sys
from contextlib import suppress

_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8  # malloc.h
_LARGEST_IN_HEAP = 128 * 1024  # bytes; glibc's own first value, which it raises with every picture that is let go
_ARENAS = 2


def hold_memory_down() -> None:
    """Has pictures given back to the system when they are let go, and threads share two heaps.

    Left alone, glibc takes what it was asked for once as what will be asked for again: from the second picture on they
    come out of the heap, and leave holes there. Elsewhere than on glibc nothing happens.
    """
    if sys.platform != "linux":
        return
    with suppress(OSError, AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_M_MMAP_THRESHOLD, _LARGEST_IN_HEAP)
        mallopt(_M_ARENA_MAX, _ARENAS)
