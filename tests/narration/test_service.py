"""The narration as a whole, with its real processes, where no sound server is: captions keep time."""

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from kiosk.narration.clip import clip_of
from kiosk.narration.shown import Phase, Trouble, TroubleKind
from kiosk.narration.voices.pico import RATE_HZ as PICO_HZ
from tests.narration.listener import Listener
from tests.narration.scripts import script_of

pytestmark = pytest.mark.recorded  # where the machine stands still, a word is passed over: the next one's time has come

SCRIPT = script_of("Votre réseau a un nom.", "Trouvez la clé.", pause_ms=50)
ALL_WORDS = [(0, index) for index in range(5)] + [(1, index) for index in range(3)]


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[Listener]:
    listener = Listener(tmp_path / "shipped", tmp_path / "own")
    yield listener
    listener.narration.close()


def clips(folder: Path) -> list[Path]:
    return list(folder.rglob("*.wav"))


def test_without_a_sound_device_every_word_is_marked_in_time(listener: Listener) -> None:
    listener.narration.open_step(SCRIPT, True)
    listener.until(lambda state: state.utterance_index == 0)
    began_s = time.monotonic()
    listener.until_done()
    took_ms = (time.monotonic() - began_s) * 1000
    assert listener.words_heard() == ALL_WORDS
    assert any(state.is_silent for _, state in listener.heard)
    trouble = listener.state.trouble
    assert trouble is not None
    assert trouble.kind is TroubleKind.NO_DEVICE
    assert "no sound" in trouble.cause
    assert took_ms > 1500


def test_what_was_spoken_once_lies_in_the_own_cache(listener: Listener, tmp_path: Path) -> None:
    listener.narration.set_muted(True)
    listener.narration.open_step(SCRIPT, True)
    listener.until_done()
    assert len(clips(tmp_path / "own")) == 2
    assert clips(tmp_path / "shipped") == []


def test_a_step_is_silent_until_somebody_listens(listener: Listener) -> None:
    listener.narration.open_step(SCRIPT, False)
    assert listener.state.phase is Phase.QUIET
    assert listener.narration.process_ids == {}


def test_warming_has_the_step_ready(listener: Listener, tmp_path: Path) -> None:
    listener.narration.open_step(SCRIPT, False)
    listener.narration.warm()
    listener.until(lambda _: len(clips(tmp_path / "own")) == 2 or listener.let_pass())


def test_prefetched_lessons_are_in_the_cache(listener: Listener, tmp_path: Path) -> None:
    listener.narration.warm()
    listener.narration.prefetch([SCRIPT, script_of("Une autre leçon.")])
    listener.until(lambda _: len(clips(tmp_path / "own")) == 3 or listener.let_pass())


def test_a_secret_is_spoken_when_touched_and_leaves_nothing_on_the_disk(listener: Listener, tmp_path: Path) -> None:
    listener.narration.set_muted(True)
    listener.narration.open_step(script_of("a, b, c.", secrets=(0,)), False)
    listener.narration.listen_from(0, 1)
    listener.until_word(0, 2)
    assert clips(tmp_path) == []


QUIET_START_S = 0.35  # a worker's start and first sentence where nothing else runs


@pytest.mark.parametrize(("hurt", "bar_s"), [(signal.SIGKILL, 1.0), (signal.SIGSTOP, 3.0)], ids=["killed", "frozen"])
def test_a_voice_that_is_killed_or_frozen_is_replaced_in_time(
    listener: Listener, hurt: signal.Signals, bar_s: float
) -> None:
    """In 1 s and in 3 s; a machine that is busy has as much longer as a start takes there, measured at once before."""
    listener.narration.set_muted(True)
    began_s = time.monotonic()
    listener.narration.open_step(script_of("Avant."), True)
    listener.until_word(0, 0)
    start_s = time.monotonic() - began_s
    os.kill(listener.until_process("synth"), hurt)
    listener.narration.open_step(SCRIPT, True)
    began_s = time.monotonic()
    listener.until(lambda state: state.utterance_index == 0)  # by then the voice; where all is slow, captions
    took_s = time.monotonic() - began_s
    assert took_s < bar_s + 2 * max(start_s - QUIET_START_S, 0), f"a start takes {start_s:.2f} s here"
    listener.heard.clear()
    listener.until_word(1, 0)
    assert listener.state.is_word_exact
    listener.until_done()
    assert [word for word in listener.words_heard() if word[0] == 1] == ALL_WORDS[5:]


@pytest.mark.parametrize(
    ("hurt", "cause"),
    [
        (signal.SIGKILL, "the voice was lost: killed by signal 9"),
        (signal.SIGSTOP, "the voice was lost: no answer in time"),
    ],
    ids=["killed", "frozen"],
)
def test_a_voice_that_is_lost_is_in_the_log_once(
    listener: Listener, caplog: pytest.LogCaptureFixture, hurt: signal.Signals, cause: str
) -> None:
    listener.narration.set_muted(True)
    with caplog.at_level(logging.WARNING):
        for text in ("Une phrase.", "Encore une autre, qui est plus longue."):
            listener.narration.warm()
            os.kill(listener.until_process("synth"), hurt)
            listener.narration.open_step(script_of(text), True)
            listener.until_done()
    assert [record.message for record in caplog.records] == [cause]


def test_a_voice_that_hangs_says_the_sentence_itself_once_it_is_back(listener: Listener) -> None:
    listener.narration.set_muted(True)
    listener.narration.open_step(script_of("Avant."), True)
    listener.until_done()
    os.kill(listener.until_process("synth"), signal.SIGSTOP)
    listener.narration.open_step(SCRIPT, True)
    listener.until_done()
    files = [Path(file) for file in listener.narration.clip_files if file]  # none of captions where all is slow
    assert {clip_of(file.read_bytes()).rate_hz for file in files} == {PICO_HZ}


def test_a_sound_device_that_fails_is_in_the_log_once(listener: Listener, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        for _ in range(2):
            listener.narration.open_step(SCRIPT, True)
            listener.until_done()
    (message,) = [record.message for record in caplog.records]
    assert message.startswith("no sound: ")


def test_a_damaged_clip_is_made_again(listener: Listener, tmp_path: Path) -> None:
    listener.narration.set_muted(True)
    listener.narration.open_step(SCRIPT, True)
    listener.until_done()
    for path in clips(tmp_path / "own"):
        path.write_bytes(path.read_bytes()[:-100] + b"\xff" * 100)
    listener.heard.clear()
    listener.narration.open_step(SCRIPT, True)
    listener.until_done()
    assert listener.words_heard() == ALL_WORDS


def test_where_nothing_can_be_written_the_voice_still_speaks(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    listener = Listener(tmp_path / "file" / "cache")
    listener.narration.set_muted(True)
    listener.narration.open_step(SCRIPT, True)
    listener.until_done()
    listener.narration.close()
    assert listener.words_heard() == ALL_WORDS


def test_a_language_without_a_voice_is_shown_sentence_by_sentence(listener: Listener) -> None:
    listener.narration.open_step(script_of("مرحبا بكم.", "اضغط هنا.", language="ar", pause_ms=10), True)
    listener.until_done()
    sentences = [state.utterance_index for _, state in listener.heard if state.shown_sentence]
    assert set(sentences) == {0, 1}
    assert listener.words_heard() == []
    assert listener.state.trouble == Trouble(TroubleKind.NO_VOICE, "no voice speaks ar")


@pytest.mark.parametrize("text", ["\ud800 \x00 <b>", "mot " * 25_000, "你好世界", "🎉 🎉", "مرحبا"])
def test_odd_texts_go_by(listener: Listener, text: str) -> None:
    listener.narration.set_muted(True)
    script = script_of(text, "Et la suite.", pause_ms=0)
    listener.narration.open_step(script, True)
    listener.until(lambda state: state.utterance_index == 0)
    listener.narration.listen_from(1, 0)
    listener.until_word(1, 2)


def test_another_rate_goes_on_from_the_word(listener: Listener) -> None:
    listener.narration.set_muted(True)
    listener.narration.open_step(SCRIPT, True)
    listener.until_word(0, 2)
    listener.narration.set_rate(220)
    listener.until_done()
    assert listener.words_heard() == ALL_WORDS


@pytest.mark.parametrize("rate_wpm", [89, 221, 1, -1])
def test_a_rate_that_nobody_may_choose_is_refused(listener: Listener, rate_wpm: int) -> None:
    with pytest.raises(ValueError, match=str(rate_wpm)):
        listener.narration.set_rate(rate_wpm)


def test_going_through_steps_in_a_hurry_leaves_only_the_last(listener: Listener) -> None:
    listener.narration.set_muted(True)
    for number in range(30):
        listener.narration.open_step(script_of(f"Étape numéro {number}.", f"Suite {number}."), True)
    listener.until_word(0, 0)
    desk = listener.narration._desk
    assert desk is not None
    assert desk._state.script.utterances[0].text == "Étape numéro 29."


def test_after_closing_no_process_and_no_thread_is_left(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    listener = Listener(tmp_path)
    listener.narration.open_step(SCRIPT, True)
    children = [psutil.Process(listener.until_process(name)) for name in ("synth", "audio")]
    listener.until_word(0, 0)
    listener.narration.close()
    assert not psutil.wait_procs(children, timeout=20)[1]
    for thread in set(threading.enumerate()) - before:
        thread.join(20)
        assert not thread.is_alive(), thread.name
    assert listener.narration.process_ids == {}


def test_the_facade_is_light_to_import() -> None:
    code = (
        "import sys, kiosk.narration.service; "
        "print(*(name for name in ('subprocess', 'json', 'hashlib', 'logging', 'threading', 'numpy', 'asyncio', "
        "'kiosk.narration.narrator', 'kiosk.narration.clips') if name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == []
