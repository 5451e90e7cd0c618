"""A session bus of our own, with the desktop's accessibility service on it."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

LAUNCHERS = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))
launcher = next((one for one in LAUNCHERS if one.exists()), None)
SKIP_REASON = (
    "" if shutil.which("dbus-daemon") and shutil.which("gdbus") and launcher else "needs dbus and at-spi2-core"
)

SET = ("org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "ScreenReaderEnabled")


def setting_a_reader(*, is_running: bool) -> list[str]:
    """The command line by which a screen reader starts or ends on the session bus."""
    return calling("org.a11y.Bus", "/org/a11y/bus", *SET, f"<{str(is_running).lower()}>")


def calling(name: str, path: str, method: str, *arguments: str) -> list[str]:
    """The command line that calls somebody on the session bus."""
    return ["gdbus", "call", "--session", "--dest", name, "--object-path", path, "--method", method, *arguments]


class PrivateBus:
    """A bus that nobody else knows. Whoever is asked for on it is started, as on a desktop."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.environment: Mapping[str, str] = {
            **os.environ,
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/bus",
            "XDG_RUNTIME_DIR": str(folder),
            "GSETTINGS_BACKEND": "memory",
        }
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", f"--address=unix:path={folder}/bus", "--nofork", "--print-address=1"],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._bus.stdout is not None
        self._bus.stdout.readline()
        self._service: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return self.environment["DBUS_SESSION_BUS_ADDRESS"]

    def start_service(self) -> None:
        """The accessibility service comes; this waits for it."""
        assert launcher is not None
        self._service = subprocess.Popen(
            [str(launcher)],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # it starts a bus for windows, which would outlive it
        )
        subprocess.run(["gdbus", "wait", "--session", "--timeout=20", "org.a11y.Bus"], env=self.environment, check=True)

    def put_reader(self, *, is_running: bool) -> None:
        """A screen reader starts or ends."""
        self._run(setting_a_reader(is_running=is_running))

    def names(self) -> str:
        """Who is on the bus."""
        return self._run(calling("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.ListNames"))

    @property
    def accessibility_address(self) -> str:
        """Where windows tell of themselves."""
        return self._run(calling("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")).split("'")[1]

    def end_service(self) -> None:
        if self._service is not None:
            os.killpg(self._service.pid, signal.SIGKILL)
            self._service.wait()
            self._service = None

    def stand_still(self) -> None:
        """The bus hangs."""
        os.kill(self._bus.pid, signal.SIGSTOP)

    def hang_service(self) -> None:
        assert self._service is not None
        os.kill(self._service.pid, signal.SIGSTOP)

    def close(self) -> None:
        self.end_service()
        self._bus.kill()
        self._bus.wait()
        if self._bus.stdout is not None:
            self._bus.stdout.close()

    def _run(self, command: list[str]) -> str:
        made = subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True, timeout=20)
        return made.stdout


@contextmanager
def private_bus(folder: Path) -> Iterator[PrivateBus]:
    """A bus that ends with the test."""
    bus = PrivateBus(folder)
    try:
        yield bus
    finally:
        bus.close()
