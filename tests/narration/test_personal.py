"""Sentences with a customer's own values are heard like the others, and are nowhere once the customer is forgotten."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.lesson.script import Script
from kiosk.narration.clip import clip_of
from kiosk.narration.shown import Phase
from tests.narration.listener import Listener
from tests.narration.scripts import script_of

PROJECT = Path(__file__).resolve().parents[2]
COMMON = script_of("Votre réseau a un nom.", "Il s'appelle Chez nous.", pause_ms=50)
SCRIPT = Script(COMMON.language, (COMMON.utterances[0], replace(COMMON.utterances[1], is_personal=True)))


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[Listener]:
    listener = Listener(tmp_path / "own")
    listener.narration.set_muted(True)
    yield listener
    listener.narration.close()


def holds_text(listener: Listener) -> bool:
    return listener.narration.holds_text


def clips(folder: Path) -> list[Path]:
    return list(folder.rglob("*.wav"))


def test_it_is_spoken_with_its_words_in_time_and_is_never_on_the_disk(listener: Listener, tmp_path: Path) -> None:
    listener.narration.open_step(SCRIPT, True)
    listener.until_word(1, 3)
    assert listener.state.is_word_exact
    listener.until_done()

    assert len(clips(tmp_path)) == 1


def test_it_is_made_ahead_and_held_in_memory(listener: Listener, tmp_path: Path) -> None:
    listener.narration.warm()
    listener.narration.prefetch([SCRIPT])
    listener.until(lambda _: len(clips(tmp_path)) == 1 or listener.let_pass())
    listener.until(lambda _: listener.narration.holds_text or listener.let_pass())


def test_forgotten_it_is_nowhere(listener: Listener, tmp_path: Path) -> None:
    listener.narration.open_step(SCRIPT, True)
    listener.until_done()
    assert holds_text(listener)

    listener.narration.forget()
    assert not holds_text(listener)
    assert listener.state.phase is Phase.QUIET
    assert len(clips(tmp_path)) == 1


def test_forgotten_while_it_is_being_made_it_does_not_come_back(listener: Listener) -> None:
    listener.narration.warm()
    listener.narration.open_step(SCRIPT, True)
    listener.until(lambda _: "synth" in listener.narration.process_ids or listener.let_pass())
    listener.narration.forget()
    for _ in range(60):
        listener.let_pass()

    assert not listener.narration.holds_text


def test_the_chime_that_ships_is_a_clip_and_is_soft() -> None:
    clip = clip_of((PROJECT / "media" / "sounds" / "chime.wav").read_bytes())
    loudest = max(
        abs(int.from_bytes(clip.samples[at : at + 2], "little", signed=True)) for at in range(0, len(clip.samples), 2)
    )

    assert clip.length_ms < 1000
    assert 1500 < loudest < 8000  # speech peaks near 11,000


def test_the_narrator_takes_no_notice_of_a_chime(listener: Listener) -> None:
    listener.narration.open_step(COMMON, False)
    listener.narration.chime(PROJECT / "media" / "sounds" / "chime.wav")
    for _ in range(30):
        listener.let_pass()

    assert listener.state.phase is Phase.QUIET
    listener.narration.listen()
    listener.until_done()
