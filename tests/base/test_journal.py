"""What the running program writes down: enough to mend it, nothing of a customer, never too much."""

import io
import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.base import journal
from kiosk.base.errors import KioskError
from kiosk.base.journal import MOST_BYTES, Journal, catch_the_rest, note_fault, open_journal
from tests.base.test_files import put

log = logging.getLogger("kiosk.somewhere")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    logger = logging.getLogger("kiosk")
    before = logger.handlers[:], logger.level, sys.excepthook, threading.excepthook
    open_journal(tmp_path / "data" / "kiosk.log")
    catch_the_rest()
    yield tmp_path / "data" / "kiosk.log"
    logger.handlers[:], logger.level, sys.excepthook, threading.excepthook = before


def failing(error: Exception) -> None:
    try:
        raise error
    except type(error) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_what_nobody_caught_is_written_with_its_places_and_the_program_goes_on(file: Path) -> None:
    failing(ValueError("name: Chez_Nous is no name"))
    text = file.read_text(encoding="utf-8")
    assert "ValueError at test_journal.py:" in text
    assert " failing" in text
    assert "Traceback" not in text


@pytest.mark.parametrize("error", [ValueError("Chez_Nous"), KeyError("Chez_Nous"), OSError(28, "full", "Chez_Nous")])
def test_values_that_an_error_quotes_are_not_written(file: Path, error: Exception) -> None:
    failing(error)
    assert "Chez_Nous" not in file.read_text(encoding="utf-8")


def test_our_own_errors_keep_their_words(file: Path) -> None:
    failing(KioskError("the disk is full", remedy="make room"))
    assert "the disk is full" in file.read_text(encoding="utf-8")


def test_a_fault_in_a_thread_is_written_too(file: Path) -> None:
    def fail() -> None:
        raise RuntimeError

    # As the threading module reports it: pytest has put its own hook in the way of real threads.
    try:
        fail()
    except RuntimeError as error:
        arguments = threading.ExceptHookArgs((RuntimeError, error, error.__traceback__, None))
        journal._on_uncaught_in_thread(arguments)
    assert "RuntimeError at" in file.read_text(encoding="utf-8")


def test_a_key_that_stops_the_program_stops_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not file.exists()
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_the_journal_never_takes_more_than_two_files(file: Path) -> None:
    for _ in range(3 * MOST_BYTES // 1000):
        log.warning("x" * 1000)
    assert sorted(path.name for path in file.parent.iterdir()) == ["kiosk.log", "kiosk.log.1"]
    assert all(path.stat().st_size <= MOST_BYTES for path in file.parent.iterdir())


def test_what_cannot_be_written_goes_to_where_the_program_was_started(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").write_text("a file in the folder's place", encoding="utf-8")
    written = Journal(tmp_path / "data" / "kiosk.log")
    for words in ("fault", "another"):
        written.handle(logging.LogRecord("kiosk", logging.ERROR, "", 1, words, (), None))
    told, first, second = capsys.readouterr().err.splitlines()
    assert "kiosk.log cannot be written: " in told
    assert (first.partition("kiosk: ")[2], second.partition("kiosk: ")[2]) == ("fault", "another")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_nothing_stops_where_that_takes_nothing_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w", buffering=1, encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stderr", full)
        (tmp_path / "data").write_text("", encoding="utf-8")
        Journal(tmp_path / "data" / "kiosk.log").handle(logging.LogRecord("kiosk", 40, "", 1, "fault", (), None))
        monkeypatch.undo()
        with suppress(OSError):
            full.close()


@pytest.mark.skipif(sys.platform != "linux", reason="no pipes among files here")
def test_a_pipe_that_nobody_reads_is_never_waited_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path / "kiosk.log", "pipe")
    note_fault(tmp_path / "kiosk.log", RuntimeError())
    told = capsys.readouterr().err
    assert "kiosk.log cannot be written" in told
    assert "ended by a fault nobody expected" in told


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("is_terminal", [False, True])
def test_a_warning_is_told_on_a_terminal_once(
    is_terminal: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stream = Terminal() if is_terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    logger = logging.getLogger("kiosk")
    monkeypatch.setattr(logger, "handlers", [])
    caplog.set_level(logging.INFO, "kiosk")
    open_journal(tmp_path / "kiosk.log")
    log.warning("to be mended: the palette")
    log.info("taken up")
    assert stream.getvalue() == ("kiosk: to be mended: the palette\n" if is_terminal else "")
    assert (tmp_path / "kiosk.log").read_text(encoding="utf-8").count("to be mended") == 1
