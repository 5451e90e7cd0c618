"""Ctrl-C in a command that works within Qt, which swallows what is raised there and goes on."""

import signal
from types import FrameType


class Stopping:
    """`with Stopping() as stopping:` work, and look whether it `is_wanted`. A second Ctrl-C ends at once."""

    def __init__(self) -> None:
        self.is_wanted = False

    def _on_interrupt(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 (signal's signature)
        self.is_wanted = True
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    def __enter__(self) -> "Stopping":
        self._before = signal.getsignal(signal.SIGINT)
        if self._before is not signal.SIG_IGN:  # as a shell starts what runs in the background
            signal.signal(signal.SIGINT, self._on_interrupt)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._before)
