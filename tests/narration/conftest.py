"""A sound server of our own, who records it, and who plays into it: for tests that listen."""

import queue
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.base.timers import ThreadTimers
from kiosk.narration.playback import Playback
from tests.narration.pulse import RATE_HZ, PrivatePulse, Recorder


@pytest.fixture
def pulse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivatePulse]:
    folder = tmp_path / "pulse"
    folder.mkdir(mode=0o700)
    pulse = PrivatePulse(folder)
    monkeypatch.setenv("PULSE_SERVER", pulse.environment["PULSE_SERVER"])
    monkeypatch.setenv("XDG_RUNTIME_DIR", pulse.environment["XDG_RUNTIME_DIR"])
    yield pulse
    pulse.close()


@pytest.fixture
def recorder(pulse: PrivatePulse) -> Iterator[Recorder]:
    recorder = Recorder(pulse, RATE_HZ)
    yield recorder
    recorder.close()


@pytest.fixture
def playback(pulse: PrivatePulse) -> Iterator[Playback]:  # noqa: ARG001 (it plays there)
    calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    timers = ThreadTimers(calls.put)
    playback = Playback(lambda _: None, calls.put, timers)
    playback.warm()
    yield playback
    timers.close()
    playback.close()


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB, nearly full."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("nobody may mount a disk here")
    (folder / "full").write_bytes(bytes(50_000))
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)
