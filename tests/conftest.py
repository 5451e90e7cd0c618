"""What every test stands on: no screen, no sound server, no settings and no language of whoever runs it."""

import atexit
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import settings

# All of this before Qt or platformdirs is imported: without a screen Qt aborts the process.
_HOME = Path(tempfile.mkdtemp(prefix="kiosk-tests-"))
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)
for _name in [name for name in os.environ if name.startswith(("KIOSK_", "LC_", "LANGUAGE", "QT_", "PULSE_"))]:
    del os.environ[_name]
for _name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
    os.environ.pop(_name, None)
os.environ["LANG"] = "C.UTF-8"
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
for _name in ("DATA_HOME", "CONFIG_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR"):
    _folder = _HOME / _name.lower()
    _folder.mkdir(mode=0o700)
    os.environ[f"XDG_{_name}"] = str(_folder)

# A run in the background of a script inherits that Ctrl-C means nothing, and so would the programs it starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A shared machine stops for seconds now and then: no example may be blamed for it.
settings.register_profile("kiosk", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("kiosk")


@pytest.fixture(scope="session", autouse=True)
def _no_unseen_exception() -> Iterator[None]:
    """An exception that nobody caught between two tests fails the run; within a test and in threads pytest sees it."""
    unseen: list[str] = []

    def remember(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        unseen.append(f"{kind.__name__}: {error}")
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = remember
    yield
    sys.excepthook = sys.__excepthook__
    assert not unseen, unseen


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The application of pytest-qt's fixtures: the kiosk has no widgets."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


TRIES = 3


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """A test marked `recorded` listens to a sound server in real time: it fails if it fails three times.

    A shared machine stands still for moments, and then there is a gap in what the server played, not in what it was
    given. A fault of ours is there each time.
    """
    if item.get_closest_marker("recorded") is None:
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for attempt in range(TRIES):
        reports = runtestprotocol(item, nextitem=nextitem, log=False)
        if attempt == TRIES - 1 or not any(report.failed for report in reports):
            break
        item._initrequest()  # type: ignore[attr-defined]
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True
