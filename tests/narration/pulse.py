"""A PulseAudio of our own without a sound card, and what comes out of it."""

import base64
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kiosk.narration.clip import Clip, clip_bytes
from kiosk.narration.events import ReadyClip
from kiosk.narration.timeline import Timeline, Timing

RATE_HZ = 16_000  # of the clips of the default voice, and of what is recorded
NEEDED = ("pulseaudio", "parec", "pactl")
missing = [name for name in NEEDED if shutil.which(name) is None]
SKIP_REASON = f"needs {' and '.join(missing)} to record what is played" if missing else ""


class PrivatePulse:
    """A sound server with one sink that nobody hears; `environment` makes a process play into it.

    `is_sleepy`: the sink has slept and takes what it is given two seconds after it was opened. `sink_hz`: the sink is
    mono and of this rate, so that such a clip comes out as it went in; else all is converted to the server's own form.
    """

    def __init__(self, folder: Path, *, is_sleepy: bool = False, sink_hz: int | None = None) -> None:
        self._socket = folder / "native"
        self.environment: Mapping[str, str] = {
            **os.environ,
            "XDG_RUNTIME_DIR": str(folder),
            "HOME": str(folder),
            "PULSE_SERVER": f"unix:{self._socket}",
        }
        # norewinds: like a card it takes 50 ms at a time; without it a sink that was idle sleeps on for two seconds
        form = f" format=s16le channels=1 rate={sink_hz}" if sink_hz else ""
        self._modules = [
            f"module-null-sink sink_name=kiosk{'' if is_sleepy else ' norewinds=1'}{form}",
            f"module-native-protocol-unix socket={self._socket} auth-anonymous=1",
        ]
        self._server = self._started()

    def _started(self) -> subprocess.Popen[bytes]:
        server = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]
            + [part for module in self._modules for part in ("-L", module)],
            env=self.environment,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        with suppress(OSError):  # a machine's own sound server comes first too; else its gaps would be taken for ours
            Path(f"/proc/{server.pid}/autogroup").write_text("-11", encoding="ascii")
        wait_for(self._socket.exists)
        return server

    @property
    def process_id(self) -> int:
        return self._server.pid

    def die(self) -> None:
        """Leaves its socket, as a server does that was killed."""
        self.close()

    def rise(self) -> None:
        """As when the session starts another one."""
        self._socket.unlink()
        self._server = self._started()

    def lose_sink(self) -> None:
        """As when the sound card is pulled out."""
        self._control("unload-module", "module-null-sink")

    def find_sink(self) -> None:
        """As when it is back."""
        self._control("load-module", "module-null-sink", "sink_name=kiosk", "norewinds=1")

    def _control(self, *words: str) -> None:
        subprocess.run(["pactl", *words], env=self.environment, check=True, capture_output=True, timeout=20)

    def close(self) -> None:
        self._server.kill()
        self._server.wait()


class Recorder:
    """Records what the sink plays, from before the first sound to `close`."""

    def __init__(self, pulse: PrivatePulse, rate_hz: int) -> None:
        self.rate_hz = rate_hz
        self._process = subprocess.Popen(
            [
                *("parec", "-d", "kiosk.monitor", "--latency-msec=5", "--raw"),
                *("--format=s16le", "--channels=1", f"--rate={rate_hz}"),
            ],
            env=pulse.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._chunks: list[tuple[float, bytes]] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        wait_for(lambda: bool(self._chunks))

    @property
    def samples(self) -> NDArray[np.float64]:
        return np.frombuffer(b"".join(chunk for _, chunk in tuple(self._chunks)), dtype="<i2").astype(np.float64)

    def heard_at_s(self, index: int) -> float:
        """When sample `index` was played (`time.monotonic`).

        From the steadiest pace that the arrivals allow: a chunk can come late, never early.
        """
        chunks = tuple(self._chunks)
        counts = np.cumsum([len(chunk) // 2 for _, chunk in chunks])
        arrivals = np.array([at_s for at_s, _ in chunks])
        near = np.abs(counts - index) < 2 * self.rate_hz
        first_s = float(np.percentile(arrivals[near] - counts[near] / self.rate_hz, 5))
        return first_s + index / self.rate_hz

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        while chunk := os.read(self._process.stdout.fileno(), 65536):
            self._chunks.append((time.monotonic(), chunk))


def samples_of(clip: Clip) -> NDArray[np.float64]:
    return np.frombuffer(clip.samples, dtype="<i2").astype(np.float64)


def tone(length_ms: int = 4000, hertz: int = 400) -> ReadyClip:
    """A loud clip without any pause, so that wherever it is left there is something to be heard."""
    wave = (8000 * np.sin(2 * np.pi * hertz * np.arange(RATE_HZ * length_ms // 1000) / RATE_HZ)).astype("<i2")
    clip = Clip(wave.tobytes(), RATE_HZ, Timeline((0,), length_ms, Timing.ENGINE))
    return ReadyClip(clip.timeline, content=base64.b64encode(clip_bytes(clip)).decode())


def recorded_until_silence(recorder: Recorder) -> NDArray[np.float64]:
    """The recording once the last clip has wholly arrived in it."""
    enough = len(recorder.samples) + RATE_HZ // 2
    wait_for(lambda: len(recorder.samples) >= enough)
    return recorder.samples


def place_of(part: NDArray[np.float64], whole: NDArray[np.float64]) -> tuple[int, float]:
    """Where `part` lies in `whole`, and how well it fits there (correlation, 1 at best)."""
    size = 1 << (len(whole) + len(part)).bit_length()
    products = np.fft.irfft(np.fft.rfft(whole, size) * np.conj(np.fft.rfft(part, size)), size)[: len(whole)]
    power = np.concatenate([[0.0], np.cumsum(whole**2)])
    ends = np.minimum(np.arange(len(whole)) + len(part), len(whole))
    fits = products / np.sqrt((power[ends] - power[np.arange(len(whole))]) * float((part**2).sum()) + 1.0)
    index = int(np.argmax(np.where(ends - np.arange(len(whole)) == len(part), fits, 0)))
    return index, float(fits[index])


def wait_for(is_so, limit_s: float = 20.0) -> None:  # type: ignore[no-untyped-def]
    """Until a condition holds; a test that waits longer than `limit_s` fails."""
    end_s = time.monotonic() + limit_s
    pause = threading.Event()
    while not is_so():
        if time.monotonic() > end_s:
            raise TimeoutError(f"not so within {limit_s} s")
        pause.wait(0.005)
