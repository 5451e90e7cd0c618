"""A sentence is given to the device while the one before it is heard; what is then done to either."""

import base64
import queue
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from kiosk.base.timers import ThreadTimers
from kiosk.narration.clip import Clip, clip_bytes
from kiosk.narration.events import ReadyClip, SoundEnded, SoundEvent, SoundFailed, SoundStarted, WordSounded
from kiosk.narration.playback import Playback
from kiosk.narration.shown import TroubleKind
from kiosk.narration.timeline import Timeline, Timing
from tests.narration.pulse import RATE_HZ, SKIP_REASON, PrivatePulse, Recorder, recorded_until_silence, tone

pytestmark = [pytest.mark.skipif(bool(SKIP_REASON), reason=SKIP_REASON), pytest.mark.recorded]

LENGTH_MS = 400
BREATH_MS = 200
OFF_MS = 15  # a recorder resamples


class Told:
    """A playback and what it tells, but for words."""

    def __init__(self) -> None:
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._timers = ThreadTimers(self._calls.put)
        self.events: list[SoundEvent] = []
        self.playback = Playback(self._hear, self._calls.put, self._timers)

    def until(self, *events: SoundEvent | type[SoundEvent], limit_s: float = 10.0) -> None:
        """Deal with what comes in until the last things told are these."""
        end_s = time.monotonic() + limit_s
        while not self._has(*events):
            wait_s = end_s - time.monotonic()
            assert wait_s > 0, self.events
            self._calls.get(timeout=wait_s)()

    def let_pass(self, length_ms: int) -> None:
        end_s = time.monotonic() + length_ms / 1000
        while (wait_s := end_s - time.monotonic()) > 0:
            try:
                self._calls.get(timeout=wait_s)()
            except queue.Empty:
                return

    def _hear(self, event: SoundEvent) -> None:
        if not isinstance(event, WordSounded):
            self.events.append(event)

    def close(self) -> None:
        self._timers.close()
        self.playback.close()

    def _has(self, *events: SoundEvent | type[SoundEvent]) -> bool:
        last = self.events[-len(events) :]
        return len(last) == len(events) and all(
            isinstance(told, event) if isinstance(event, type) else told == event
            for told, event in zip(last, events, strict=True)
        )


@pytest.fixture
def told(pulse: PrivatePulse) -> Iterator[Told]:  # noqa: ARG001 (it plays there)
    told = Told()
    yield told
    told.close()


def sounds_ms(recorder: Recorder) -> list[tuple[float, float]]:
    """When sounds began, counted from the first, and how long they were; less than 20 ms of silence part nothing."""
    loud = np.flatnonzero(np.abs(recorded_until_silence(recorder)) > 1000)
    breaks = np.flatnonzero(np.diff(loud) > RATE_HZ // 50)
    begins, ends = loud[[0, *(breaks + 1)]], loud[[*breaks, -1]]
    return [((begin - loud[0]) * 1000 / RATE_HZ, (end - begin) * 1000 / RATE_HZ) for begin, end in zip(begins, ends)]


def test_it_is_heard_after_the_breath_to_the_millisecond(told: Told, recorder: Recorder) -> None:
    told.playback.play(1, tone(LENGTH_MS), 0, 0)
    told.playback.follow(2, tone(LENGTH_MS), BREATH_MS)
    told.until(SoundEnded(1), SoundStarted(2))
    told.playback.follow(3, tone(LENGTH_MS), BREATH_MS)
    told.until(SoundEnded(2), SoundStarted(3), SoundEnded(3))
    begins = [begin for begin, _ in sounds_ms(recorder)]
    assert begins == pytest.approx([0, LENGTH_MS + BREATH_MS, 2 * (LENGTH_MS + BREATH_MS)], abs=OFF_MS)


def test_it_is_heard_where_the_one_before_is_over_already(told: Told, recorder: Recorder) -> None:
    told.playback.play(1, tone(LENGTH_MS), 0, 0)
    told.until(SoundStarted(1))
    time.sleep((LENGTH_MS + 100) / 1000)  # nobody looks what the player tells
    told.playback.follow(2, tone(LENGTH_MS), BREATH_MS)
    told.until(SoundEnded(1), SoundStarted(2), SoundEnded(2))
    assert len(sounds_ms(recorder)) == 2


def test_in_another_sample_rate_it_is_heard_too(told: Told, recorder: Recorder) -> None:
    told.playback.play(1, tone(LENGTH_MS), 0, 0)
    told.playback.follow(2, at_rate(RATE_HZ * 3 // 2), BREATH_MS)
    told.until(SoundEnded(1), SoundStarted(2), SoundEnded(2))
    assert [length for _, length in sounds_ms(recorder)] == pytest.approx([LENGTH_MS] * 2, abs=OFF_MS)


def test_damaged_it_is_told_in_its_turn(told: Told, tmp_path: Path, recorder: Recorder) -> None:
    (tmp_path / "clip.wav").write_bytes(b"RIFF")
    told.playback.play(1, tone(LENGTH_MS), 0, 0)
    told.playback.follow(2, ReadyClip(tone(LENGTH_MS).timeline, str(tmp_path / "clip.wav")), BREATH_MS)
    told.until(SoundEnded(1), SoundFailed)
    failed = told.events[-1]
    assert isinstance(failed, SoundFailed)
    assert (failed.play_id, failed.trouble.kind) == (2, TroubleKind.CLIP_DAMAGED)
    assert [length for _, length in sounds_ms(recorder)] == pytest.approx([LENGTH_MS], abs=OFF_MS)


@pytest.mark.parametrize("is_replaced", [False, True])
def test_it_is_not_heard_once_the_one_before_was_left(is_replaced: bool, told: Told, recorder: Recorder) -> None:
    told.playback.play(1, tone(LENGTH_MS), 0, 0)
    told.playback.follow(2, tone(LENGTH_MS, hertz=1000), BREATH_MS)
    told.until(SoundStarted(1))
    told.let_pass(100)
    if is_replaced:
        told.playback.play(3, tone(LENGTH_MS), 0, 0)
        told.until(SoundStarted(3), SoundEnded(3))
    else:
        told.playback.stop()
    told.let_pass(LENGTH_MS + BREATH_MS)
    assert len(sounds_ms(recorder)) <= 1 + is_replaced, "the two may touch"
    assert not any(event.play_id == 2 for event in told.events)


def test_a_player_that_dies_in_between_is_told_of_the_one_that_was_due(told: Told) -> None:
    told.playback.play(1, tone(LENGTH_MS), 0, 0)
    told.playback.follow(2, tone(LENGTH_MS), 5000)
    told.until(SoundEnded(1))
    assert told.playback.process_id is not None
    told.playback._process.fail("killed")
    told.until(SoundFailed)
    assert told.events[-1].play_id == 2


def at_rate(rate_hz: int) -> ReadyClip:
    wave = 8000 * np.sin(2 * np.pi * 400 * np.arange(rate_hz * LENGTH_MS // 1000) / rate_hz)
    clip = Clip(wave.astype("<i2").tobytes(), rate_hz, Timeline((), LENGTH_MS, Timing.ENGINE))
    return ReadyClip(clip.timeline, content=base64.b64encode(clip_bytes(clip)).decode())
