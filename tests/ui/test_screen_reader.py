"""Whether a screen reader runs is known at once, and costs nothing where nobody can say."""

import logging
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.ui.screen_reader import ScreenReader, session_sockets
from tests.ui.private_bus import SKIP_REASON, PrivateBus, private_bus

pytestmark = pytest.mark.skipif(bool(SKIP_REASON), reason=SKIP_REASON)
LONGEST_MS = 20_000
STANDING_STILL_S = 2.0  # the window may stand still for moments on a machine that does much else, never for this long


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    with private_bus(tmp_path / "bus") as made:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
        yield made


@pytest.fixture
def told(qtbot: QtBot) -> list[bool]:  # noqa: ARG001 (the application)
    return []


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:  # noqa: ARG001
    return QObject()


def until(qtbot: QtBot, told: list[bool], expected: list[bool]) -> None:
    qtbot.waitUntil(lambda: told == expected, timeout=LONGEST_MS)


def wakings(reader: ScreenReader) -> QSignalSpy:
    """How often the bus wakes the kiosk from now on."""
    notifier = reader.findChild(QSocketNotifier)
    assert isinstance(notifier, QSocketNotifier)
    return QSignalSpy(notifier.activated)


def asleep(qtbot: QtBot, heard: QSignalSpy) -> int:
    """All that the bus had to say was heard; how often it spoke."""
    count = -1
    while count != heard.count() or not count:
        count = heard.count()
        qtbot.wait(200)
    return count


def test_a_reader_that_runs_already_is_known(bus: PrivateBus, qtbot: QtBot, owner: QObject, told: list[bool]) -> None:
    bus.start_service()
    bus.put_reader(is_running=True)
    with closing(ScreenReader(owner, told.append)):
        until(qtbot, told, [True])


def test_a_reader_that_comes_and_goes_is_noticed(
    bus: PrivateBus, qtbot: QtBot, owner: QObject, told: list[bool]
) -> None:
    bus.start_service()
    with closing(ScreenReader(owner, told.append)) as reader:
        asleep(qtbot, wakings(reader))
        assert told == []
        for expected in ([True], [True, False], [True, False, True]):
            bus.put_reader(is_running=expected[-1])
            until(qtbot, told, expected)


def test_nobody_is_started_to_be_asked_and_who_comes_later_is(
    bus: PrivateBus, qtbot: QtBot, owner: QObject, told: list[bool]
) -> None:
    with closing(ScreenReader(owner, told.append)) as reader:
        asleep(qtbot, wakings(reader))
        assert "org.a11y.Bus" not in bus.names()
        bus.start_service()
        bus.put_reader(is_running=True)
        until(qtbot, told, [True])
        bus.end_service()
        until(qtbot, told, [True, False])


def test_a_reader_reads_no_more_once_its_bus_has_ended(
    bus: PrivateBus, qtbot: QtBot, owner: QObject, told: list[bool], caplog: pytest.LogCaptureFixture
) -> None:
    bus.start_service()
    bus.put_reader(is_running=True)
    with caplog.at_level(logging.DEBUG), closing(ScreenReader(owner, told.append)):
        until(qtbot, told, [True])
        bus.close()
        until(qtbot, told, [True, False])
        qtbot.wait(100)
    assert [one.levelname for one in caplog.records] == ["DEBUG"]
    assert "the session bus is of no use" in caplog.text


@pytest.mark.parametrize("who", ["bus", "service"])
def test_nobody_waits_for_who_hangs(
    bus: PrivateBus, qtbot: QtBot, owner: QObject, told: list[bool], who: str, caplog: pytest.LogCaptureFixture
) -> None:
    bus.start_service()
    if who == "bus":
        bus.stand_still()
    else:
        bus.hang_service()
    began_s = time.monotonic()
    with caplog.at_level(logging.DEBUG), closing(ScreenReader(owner, told.append)):
        qtbot.wait(300)
    assert time.monotonic() - began_s < STANDING_STILL_S
    assert told == []
    assert caplog.records == []


@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "", "tcp:host=127.0.0.1,port=1", "nonsense", None])
def test_without_a_bus_one_line_is_written(
    owner: QObject,
    told: list[bool],
    address: str | None,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address or "")
    if address is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    with caplog.at_level(logging.DEBUG), closing(ScreenReader(owner, told.append)):
        pass
    assert [one.levelname for one in caplog.records] == ["DEBUG"]
    assert told == []


def test_a_bus_in_its_usual_place_needs_no_address(bus: PrivateBus) -> None:
    folder = bus.environment["XDG_RUNTIME_DIR"]
    assert session_sockets({"XDG_RUNTIME_DIR": folder}) == (f"{folder}/bus",)
    assert session_sockets({}) == ()


def test_other_systems_have_no_such_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    for system in ("win32", "darwin"):
        monkeypatch.setattr(sys, "platform", system)
        assert session_sockets({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/bus"}) == ()


def test_who_hears_nothing_does_nothing(bus: PrivateBus, qtbot: QtBot, owner: QObject, told: list[bool]) -> None:
    """Once it was answered it wakes for what changes alone: what others say on the bus does not reach it."""
    bus.start_service()
    with closing(ScreenReader(owner, told.append)) as reader:
        heard = wakings(reader)
        before = asleep(qtbot, heard)
        for _ in range(5):
            bus.names()
        qtbot.wait(300)
        assert heard.count() == before
