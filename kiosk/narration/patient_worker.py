"""The process that says a customer's own sentences by a voice nobody waits for: `main`. It comes after all others.

Told and says as `kiosk.narration.synth_worker`, one order after the other; nothing of it is ever on the disk.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from kiosk.base.line_child import LineSpeaker, die_with_parent, read_messages
from kiosk.narration.cache import ClipCache
from kiosk.narration.synth_worker import answer
from kiosk.narration.synthesis import Synthesizer

NICENESS = 19


def main() -> None:
    """Speaks what it is told to until its input ends."""
    die_with_parent()
    _come_last()
    speaker, synthesizer, no_cache = LineSpeaker(), Synthesizer(), ClipCache(())
    for message in read_messages():
        speaker.say({"begun": message["id"]})
        speaker.say(answer(message, synthesizer, no_cache))


def _come_last() -> None:
    """The window, the player and the live voice come first, where the system tells processes apart."""
    if sys.platform != "win32":
        with suppress(OSError):
            os.nice(NICENESS)
            # as in `kiosk.narration.audio_process`: this session's share of the processor
            Path("/proc/self/autogroup").write_text(str(NICENESS), encoding="ascii")
