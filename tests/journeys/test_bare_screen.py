"""An X server without a window manager, as a kiosk on its own machine has it: what is typed arrives at once."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CDLL, byref, c_int, c_ulong, c_void_p
from pathlib import Path

import pytest

from tests.bench.screen import own_screen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has X servers")
POINTER_ROOT = 1  # what is typed goes to whatever lies under the pointer: as an X server starts


@contextmanager
def client(display: str) -> Iterator[Callable[[], int]]:
    """Tells which window gets what is typed. One connection all the time: with its last one the server begins anew."""
    x = CDLL("libX11.so.6")
    x.XOpenDisplay.restype = c_void_p
    connection = c_void_p(x.XOpenDisplay(display.encode()))

    def focused() -> int:
        window, revert = c_ulong(), c_int()
        x.XGetInputFocus(connection, byref(window), byref(revert))
        return window.value

    yield focused
    x.XCloseDisplay(connection)


def test_the_window_takes_the_keys_without_a_touch(tmp_path: Path) -> None:
    with own_screen() as environment:
        if "DISPLAY" not in environment:
            pytest.skip("there is no Xvfb here")
        environment |= {"KIOSK_HOME": str(tmp_path), "KIOSK_MUTE": "true"}
        line = [sys.executable, "-m", "kiosk"]
        with client(environment["DISPLAY"]) as focused, subprocess.Popen(line, env=environment) as kiosk:
            try:
                deadline_s = time.monotonic() + 60
                while focused() <= POINTER_ROOT:
                    assert time.monotonic() < deadline_s, "nobody takes the keys"
                    time.sleep(0.05)
            finally:
                kiosk.kill()
                kiosk.wait()
