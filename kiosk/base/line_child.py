"""What a child process of `kiosk.base.line_process` does to be heard, and not to outlive its parent."""

import ctypes
import json
import os
import signal
import sys
import threading
from collections.abc import Iterator
from typing import Any

Message = dict[str, Any]


class LineSpeaker:
    """Says messages to the parent. What libraries print goes to standard error instead."""

    def __init__(self) -> None:
        self._output = os.fdopen(os.dup(1), "wb")
        os.dup2(2, 1)
        self._lock = threading.Lock()

    def say(self, message: Message) -> None:
        """Any thread may speak; a parent that is gone ends the process."""
        line = json.dumps(message, ensure_ascii=True).encode() + b"\n"
        try:
            with self._lock:
                self._output.write(line)
                self._output.flush()
        except OSError:
            os._exit(0)


def read_messages() -> Iterator[Message]:
    """What the parent says, until it closes the line or is gone. A line that is no message is passed over."""
    for line in sys.stdin.buffer:
        try:
            message = json.loads(line)
        except ValueError:
            continue
        if isinstance(message, dict):
            yield message


def die_with_parent() -> None:
    """Have the kernel kill this process when its parent ends, even while it is stopped or hangs.

    Elsewhere than on Linux the end of standard input must do; read it on a thread of its own, and leave at its end.
    """
    if sys.platform == "linux":
        set_parent_death_signal = 1  # PR_SET_PDEATHSIG of prctl(2)
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGKILL)
