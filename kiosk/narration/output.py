"""The sound device, and which sample of it is in the air right now. Only the audio process imports this."""

import sys
import time
from collections.abc import Callable
from typing import Any

# miniaudio can do without numpy, which would double this process and its start
_numpy = sys.modules.get("numpy")
sys.modules["numpy"] = None  # type: ignore[assignment]
import miniaudio  # noqa: E402

del sys.modules["numpy"]
if _numpy is not None:
    sys.modules["numpy"] = _numpy

NoDevice = miniaudio.MiniaudioError

# PulseAudio is kept one and a half periods ahead, however many there are, and what it was given is heard: a pause fades
# out after that, 80 ms after the wish at 60 ms, 100 to 150 at 100 ms. Shorter periods leave gaps on a busy machine: on
# two processors 40 s of sound had 8 at 30 ms and a load of 4.5, and 4 at 50 ms and a load of 8.7.
PERIOD_MS = 60
PERIOD_COUNT = 3
OUTPUT_LATENCY_S = 0.015  # from a sample's turn in our buffer to the air: a sound server's share, as measured

_BACKENDS = (
    miniaudio.Backend.WASAPI,
    miniaudio.Backend.DSOUND,
    miniaudio.Backend.WINMM,
    miniaudio.Backend.COREAUDIO,
    miniaudio.Backend.PULSEAUDIO,
    miniaudio.Backend.ALSA,
    miniaudio.Backend.JACK,
)  # not the null device: where nothing can be heard, the caller shows captions on its own clock

Source = Callable[[int], bytes]


class Output:
    """One open device that asks `source` for samples (16 bit, mono) from a thread of its own.

    Frames are counted from the opening. Opening and closing take some milliseconds, or for ever where the sound server
    is frozen. It is heard `delay_s` later than it says. Raises `NoDevice`.
    """

    def __init__(self, rate_hz: int, source: Source, delay_s: float = 0.0) -> None:
        self.rate_hz = rate_hz
        self._delay_s = delay_s
        self._source = source
        self._clock = DeviceClock(rate_hz)
        self._device = _Device(
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=rate_hz,
            buffersize_msec=PERIOD_MS,
            callback_periods=PERIOD_COUNT,
            backends=list(_BACKENDS),
            app_name="Dernier Geste",
        )
        callback = self._samples()
        next(callback)
        try:
            self._device.start(callback)
        except NoDevice:
            self._device.close()
            raise

    @property
    def given_count(self) -> int:
        """How many frames the device has been given."""
        return self._clock.given_count

    @property
    def is_running(self) -> bool:
        """Whether the device has begun to take what it is given; some take a second."""
        return self._clock.is_running

    @property
    def asked_at_s(self) -> float:
        """When the device last asked for samples."""
        return self._clock.asked_at_s

    def heard_at_s(self, frame: int) -> float:
        """When `frame` is, or will be, heard (`time.monotonic`)."""
        return self._clock.heard_at_s(frame) + OUTPUT_LATENCY_S + self._delay_s

    def frame_after(self, wait_ms: int) -> int:
        """The frame that will be heard `wait_ms` from now."""
        return round((time.monotonic() + wait_ms / 1000 - self.heard_at_s(0)) * self.rate_hz)

    def close(self) -> None:
        """What the device still had to play is dropped at once."""
        self._device.close()

    def _samples(self) -> Any:
        wanted = yield b""
        while True:
            self._clock.give(wanted, time.monotonic())
            wanted = yield self._source(wanted)


class DeviceClock:
    """When a frame's turn comes, from when the device asks for how much.

    A device plays at an even pace from its first frame, however much it takes ahead; when it was left empty, the pace
    is set anew. A frame that was not yet given is not heard, whatever the pace says.
    """

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._began_at_s = self.asked_at_s = time.monotonic()
        self.given_count = 0
        self.asked_count = 0

    @property
    def is_running(self) -> bool:
        return self.asked_count > 1

    def give(self, count: int, now_s: float) -> None:
        """`count` frames are given at `now_s`."""
        if not self.given_count:
            self._began_at_s = now_s
        emptied_at_s = self._began_at_s + self.given_count / self._rate_hz
        self._began_at_s += max(now_s - emptied_at_s, 0.0)
        self.given_count += count
        self.asked_at_s = now_s
        self.asked_count += 1

    def heard_at_s(self, frame: int) -> float:
        return self._began_at_s + frame / self._rate_hz


class _Device(miniaudio.PlaybackDevice):  # type: ignore[misc]
    """A device that frees its context too; miniaudio's own leaves a connection and a thread behind at every close."""

    _context: Any = None

    def __init__(self, **settings: Any) -> None:
        try:
            super().__init__(**settings)
        except NoDevice:
            self.close()
            raise

    def close(self) -> None:
        super().close()
        if self._context is not None:
            miniaudio.lib.ma_context_uninit(self._context)
            self._context = None
