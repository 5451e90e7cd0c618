"""From the wish to listen to the first sound: a sentence that is on disk, one that is not, the worker's first.

Out of silence; `interrupting` is one on disk in place of another that sounds: it waits until that one is silent.

The sound goes through the audio process into a private PulseAudio; the moment counted is the one that the audio process
reports for the first sample leaving the device's buffer. The floor: a bare device on the same sound server, from its
opening to the air.
"""

import os
import queue
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import psutil

from kiosk.base.clock import SystemClock
from kiosk.base.settings import VoiceChoice
from kiosk.lesson.script import Script
from kiosk.lesson.speech import spoken_sentence
from kiosk.narration.output import Output
from kiosk.narration.service import Narration
from kiosk.narration.shown import NarrationState, Phase
from kiosk.narration.voices.pico import RATE_HZ
from tests.bench.figure import Figure, beside_floor, p95_beside_floor, percentile
from tests.bench.processes import wait_until
from tests.narration.pulse import SKIP_REASON, PrivatePulse

CACHED_GOAL_MS, UNCACHED_GOAL_MS, FIRST_GOAL_MS = 30.0, 250.0, 300.0
SILENT_AFTER_S = 0.3  # what fades out is heard for a tenth of a second, and the next voice waits for it
FIRST_COUNT = 9  # workers that are started for it


class Listener:
    """A narration on a thread of its own making: calls are handled one after the other here."""

    def __init__(self, folder: Path) -> None:
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.state = NarrationState()
        self.narration = Narration((folder,), self._calls.put, self._on_state, SystemClock(), VoiceChoice.AUTO)

    def _on_state(self, state: NarrationState) -> None:
        self.state = state

    def until(self, claim: Callable[[], bool], limit_s: float = 20.0) -> None:
        end = time.monotonic() + limit_s
        while not claim():
            self._calls.get(timeout=max(0.01, end - time.monotonic()))()

    def first_sound_ms(self, script: Script, *, interrupts: bool = False) -> float:
        """From the wish to the sound, out of silence or out of the step before, which is forgotten first."""
        self.narration.stop()
        if not interrupts:
            time.sleep(SILENT_AFTER_S)
        began = time.perf_counter()
        self.narration.open_step(script, True)
        self.until(lambda: self.state.phase is Phase.SPEAKING and self.state.utterance_index is not None)
        took = (time.perf_counter() - began) * 1000
        if self.state.is_silent:
            raise RuntimeError(f"no sound: {self.state.trouble}")
        return took


def figures(is_smoke: bool) -> Iterator[Figure]:
    if SKIP_REASON:
        print(f"sound: left out, it {SKIP_REASON}", file=sys.stderr)
        return
    n = 3 if is_smoke else 25
    with tempfile.TemporaryDirectory() as folder:
        pulse = PrivatePulse(Path(folder))
        outside = dict(os.environ)
        os.environ.update(pulse.environment)
        try:
            yield from _first_of_worker(Path(folder), 1 if is_smoke else FIRST_COUNT)
            yield from _with_sound(Path(folder) / "cache", n)
        finally:
            os.environ.clear()
            os.environ.update(outside)
            pulse.close()


def _first_of_worker(folder: Path, n: int) -> Iterator[Figure]:
    """From nothing running; and what of it is the worker's own work, which a busy machine does not swell as much."""
    script = spoken_sentence("Regardez la lampe, puis touchez le bouton vert.", "fr")
    walls: list[float] = []
    cpus: list[float] = []
    for number in range(n):
        listener = Listener(folder / f"first-{number}")
        try:
            walls.append(listener.first_sound_ms(script))
            spent = psutil.Process(listener.narration.process_ids["synth"]).cpu_times()
            cpus.append((spent.user + spent.system) * 1000)
        finally:
            listener.narration.close()
    yield Figure("sound.first_of_worker", median(walls), "ms", None, FIRST_GOAL_MS, n)
    yield Figure("sound.first_of_worker.cpu", median(cpus), "ms", None, None, n)


def _with_sound(cache: Path, n: int) -> Iterator[Figure]:
    listener = Listener(cache)
    texts = [f"Regardez la lampe numéro {number}, puis touchez le bouton vert." for number in range(n + 1)]
    scripts = [spoken_sentence(text, "fr") for text in texts]
    try:
        listener.first_sound_ms(scripts[0])
        floors: list[float] = []
        uncached: list[float] = []
        cached: list[float] = []
        for took in (uncached, cached):
            for script in scripts[1:]:
                floors.append(_bare_device_ms())
                took.append(listener.first_sound_ms(script))
        interrupting = [listener.first_sound_ms(script, interrupts=True) for script in scripts[1:]]
    finally:
        listener.narration.close()
    yield Figure("sound.uncached.p50", median(uncached), "ms", None, UNCACHED_GOAL_MS, n)
    yield Figure("sound.uncached.p95", percentile(uncached, 0.95), "ms", None, UNCACHED_GOAL_MS, n)
    yield beside_floor("sound.uncached.p50", uncached, floors, "ms")
    yield p95_beside_floor("sound.uncached.p95", uncached, floors, "ms")
    yield Figure("sound.cached.p50", median(cached), "ms", None, CACHED_GOAL_MS, n)
    yield Figure("sound.cached.p95", percentile(cached, 0.95), "ms", None, CACHED_GOAL_MS, n)
    yield Figure("sound.interrupting.p50", median(interrupting), "ms", None, None, n)
    yield Figure("sound.interrupting.p95", percentile(interrupting, 0.95), "ms", None, None, n)
    yield beside_floor("sound.cached.p50", cached, floors, "ms")
    yield p95_beside_floor("sound.cached.p95", cached, floors, "ms")


def _bare_device_ms() -> float:
    """From the wish for a device to the air of its first sample, which is silent."""
    began = time.monotonic()
    output = Output(RATE_HZ, lambda count: bytes(2 * count))
    try:
        wait_until(lambda: bool(output.given_count))  # its clock says when; looking at it late changes nothing
        return (output.heard_at_s(0) - began) * 1000
    finally:
        output.close()
