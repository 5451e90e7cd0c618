"""Once a sound server is back, the next step is heard."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.narration.clip import clip_of
from tests.narration.listener import Listener
from tests.narration.pulse import (
    RATE_HZ,
    SKIP_REASON,
    PrivatePulse,
    Recorder,
    place_of,
    recorded_until_silence,
    samples_of,
)
from tests.narration.scripts import script_of

pytestmark = [pytest.mark.skipif(bool(SKIP_REASON), reason=SKIP_REASON), pytest.mark.recorded]

HURT = script_of("Votre réseau a son propre nom.")
NEXT = script_of("Trouvez la clé au dos.", "Tapez la clé.")
AWAY_S = 7  # longer than a lost device is waited for before the next trial


@pytest.fixture
def listener(pulse: PrivatePulse, tmp_path: Path) -> Iterator[Listener]:  # noqa: ARG001 (it plays there)
    listener = Listener(tmp_path / "cache")
    yield listener
    listener.narration.close()


def next_step_is_heard(listener: Listener, pulse: PrivatePulse) -> None:
    recorder = Recorder(pulse, RATE_HZ)
    try:
        listener.heard.clear()
        listener.narration.open_step(NEXT, True)
        listener.until_done()
        heard = recorded_until_silence(recorder)
    finally:
        recorder.close()
    assert listener.words_heard() == [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (1, 0), (1, 1), (1, 2)]
    for file in listener.narration.clip_files:
        assert place_of(samples_of(clip_of(Path(file).read_bytes())), heard)[1] >= 0.95
    assert not any(state.is_silent for _, state in listener.heard if state.word_index is not None)
    assert listener.state.trouble is None


def test_after_a_sound_server_that_froze_the_next_step_is_heard(listener: Listener, pulse: PrivatePulse) -> None:
    listener.narration.open_step(HURT, True)
    listener.until_word(0, 1)
    os.kill(pulse.process_id, signal.SIGSTOP)
    listener.until(lambda state: state.is_silent)
    os.kill(pulse.process_id, signal.SIGCONT)
    next_step_is_heard(listener, pulse)


def test_after_a_sound_server_that_was_killed_the_next_step_is_heard_by_another(
    listener: Listener, pulse: PrivatePulse
) -> None:
    listener.narration.open_step(HURT, True)
    listener.until_word(0, 1)
    pulse.die()
    listener.until(lambda state: state.is_silent)
    pulse.rise()
    next_step_is_heard(listener, pulse)


def test_after_a_sound_server_that_was_long_away_the_next_step_is_heard(
    listener: Listener, pulse: PrivatePulse
) -> None:
    listener.narration.open_step(HURT, True)
    listener.until_word(0, 1)
    pulse.die()
    listener.until_done()
    for _ in range(AWAY_S * 10):
        listener.let_pass()
        time.sleep(0.09)
    listener.narration.open_step(HURT, True)
    listener.until_done()
    assert listener.state.trouble is not None
    pulse.rise()
    next_step_is_heard(listener, pulse)
