"""What a sound device is given, frame by frame. Only the audio process imports this."""

import threading
from array import array
from typing import TypeAlias

from kiosk.narration.clip import Clip

FADE_MS = 5  # where a clip is entered or left in its middle: a cut through a sound is heard as a click
TURN_FRAMES = 256  # over which another volume is reached, for the same reason: 16 ms

Samples: TypeAlias = "array[int]"


class DeviceSamples:
    """Silence, and clips from their frames on, one behind the other; `next` is called from the device's thread."""

    def __init__(self, percent: int = 100) -> None:
        self._lock = threading.Lock()
        self._parts: list[tuple[int, Samples]] = []  # what is not over yet, by its first frame
        self._begins_at = self._ends_at = 0  # the frames of the clip that was entered, and after the last one
        self._given_count = 0
        self.has_begun = False  # whether any of the clip was given before it was left
        self.percent = percent
        self._gain = _gain(percent)

    def be_silent(self) -> None:
        with self._lock:
            self._parts = []
            self._given_count = 0

    def enter(self, clip: Clip, from_ms: int, frame: int) -> int:
        """Give `clip` from `from_ms` at `frame` of the device or as soon as may be; the frame of its sample 0."""
        skipped = from_ms * clip.rate_hz // 1000
        samples = _samples_of(clip)[skipped:]
        if skipped:
            _fade_in(samples, FADE_MS * clip.rate_hz // 1000)
        with self._lock:
            self._begins_at = max(self._given_count, frame)
            self._parts = []
            self._append(self._begins_at, samples)
            return self._begins_at - skipped

    def follow(self, clip: Clip, after_ms: int) -> int:
        """Give `clip` too, `after_ms` after the end of the last one or as soon as may be; the frame of its sample 0."""
        with self._lock:
            frame = max(self._given_count, self._ends_at + after_ms * clip.rate_hz // 1000)
            self._append(frame, _samples_of(clip))
            return frame

    def fade_out(self, rate_hz: int) -> int:
        """Give what was not yet given of the clip for `FADE_MS` more, ever softer; the first frame that is silent."""
        with self._lock:
            given, count = self._given_count, FADE_MS * rate_hz // 1000
            self.has_begun = given > self._begins_at
            sounding = [samples[given - frame :][:count] for frame, samples in self._parts if frame < given]
            self._parts = []
            self._append(given, sounding[0] if sounding else array("h"))
            _fade_out(self._parts[0][1], count)
            return self._ends_at

    def next(self, count: int) -> bytes:
        block = array("h", bytes(2 * count))
        with self._lock:
            first, self._given_count = self._given_count, self._given_count + count
            for frame, samples in self._parts:
                at = max(frame - first, 0)
                part = samples[max(first - frame, 0) : max(first + count - frame, 0)]
                block[at : at + len(part)] = part
            self._parts = [(frame, samples) for frame, samples in self._parts if frame + len(samples) > first + count]
            before_gain, self._gain = self._gain, _gain(self.percent)
        return _at_volume(block, before_gain, self._gain).tobytes()

    def _append(self, frame: int, samples: Samples) -> None:
        self._parts.append((frame, samples))
        self._ends_at = frame + len(samples)


def _samples_of(clip: Clip) -> Samples:
    samples = array("h")
    samples.frombytes(clip.samples)
    return samples


def _gain(percent: int) -> int:
    """What samples are multiplied by, in 65536ths; squared: half way sounds like half as loud."""
    return percent * percent * 65536 // 10_000


def _at_volume(samples: Samples, before: int, gain: int) -> Samples:
    """`samples` at `gain`, which is reached from `before` little by little."""
    if before == gain == _gain(100):
        return samples
    turn = [
        sample * (before * (TURN_FRAMES - index) + gain * index) // TURN_FRAMES >> 16
        for index, sample in enumerate(samples[:TURN_FRAMES])
    ]
    return array("h", turn + [sample * gain >> 16 for sample in samples[TURN_FRAMES:]])


def _fade_in(samples: Samples, count: int) -> None:
    for index in range(min(count, len(samples))):
        samples[index] = samples[index] * index // count


def _fade_out(samples: Samples, count: int) -> None:
    for index in range(min(count, len(samples))):
        samples[index] = samples[index] * (count - index) // count
