"""What is heard is one voice at a time, without a click, with a breath between sentences."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.narration.clip import clip_of
from kiosk.narration.playback import Playback
from tests.narration.listener import Listener
from tests.narration.pulse import (
    RATE_HZ,
    SKIP_REASON,
    PrivatePulse,
    Recorder,
    place_of,
    recorded_until_silence,
    samples_of,
    tone,
    wait_for,
)
from tests.narration.scripts import script_of

pytestmark = [pytest.mark.skipif(bool(SKIP_REASON), reason=SKIP_REASON), pytest.mark.recorded]

PROJECT = Path(__file__).resolve().parents[2]
CHIME = PROJECT / "media" / "sounds" / "chime.wav"
WINDOW = RATE_HZ // 100
LOUD = 7000
STEEPEST = 1400  # from one sample to the next: a tone of 400 Hz and 8000 rises by 1257 at most, a cut by up to 8000
BREATH_TOLERANCE_MS = 60  # a sound server takes 50 ms at a time


@pytest.fixture
def listener(pulse: PrivatePulse, tmp_path: Path) -> Iterator[Listener]:  # noqa: ARG001 (it plays there)
    listener = Listener(tmp_path / "cache")
    yield listener
    listener.narration.close()


def strength(heard: NDArray[np.float64], hertz: int) -> NDArray[np.float64]:
    """How loud a tone of `hertz` is in each hundredth of a second."""
    windows = heard[: len(heard) // WINDOW * WINDOW].reshape(-1, WINDOW)
    wave = np.exp(-2j * np.pi * hertz * np.arange(WINDOW) / RATE_HZ)
    levels: NDArray[np.float64] = np.abs(windows @ wave) * 2 / WINDOW
    return levels


def is_loud(recorder: Recorder) -> bool:
    return bool(np.abs(recorder.samples[-RATE_HZ // 10 :]).max() > LOUD)


def let_sound(recorder: Recorder, length_ms: int) -> None:
    enough = len(recorder.samples) + RATE_HZ * length_ms // 1000
    wait_for(lambda: len(recorder.samples) >= enough)


def test_of_sentences_asked_for_one_after_the_other_no_two_are_heard_at_once(
    playback: Playback, recorder: Recorder
) -> None:
    hertz = (400, 1000)
    tones = [tone(hertz=one) for one in hertz]
    playback.play(1, tones[0], 0, 0)
    wait_for(lambda: is_loud(recorder))
    for number in range(2, 30):
        playback.play(number, tones[number % 2], 500, 0)
        let_sound(recorder, 20 * (number % 8))
    playback.stop()
    heard = recorded_until_silence(recorder)
    first, second = (strength(heard, one) > 400 for one in hertz)
    assert first.sum() > 20
    assert second.sum() > 20
    # one window may hold the end of the one and the beginning of the other
    together = np.flatnonzero(first & second)
    assert not np.any(np.diff(together) == 1), f"both at once for {len(together) * 10} ms in all"


def joints() -> dict[str, Callable[[Playback, Recorder], None]]:
    def softer(playback: Playback, recorder: Recorder) -> None:
        for percent in (50, 100, 0, 80, 100):
            playback.set_volume(percent)
            let_sound(recorder, 150)

    def seek(playback: Playback, recorder: Recorder) -> None:
        for number in range(2, 8):
            playback.play(number, tone(), 300 * number + 1, 0)
            let_sound(recorder, 250)

    def pause(playback: Playback, recorder: Recorder) -> None:
        for number in range(2, 6):
            playback.stop()
            let_sound(recorder, 200)
            playback.play(number, tone(), 301 * number, 0)
            let_sound(recorder, 300)

    return {"volume": softer, "seek": seek, "pause": pause}


@pytest.mark.parametrize("name", ["volume", "seek", "pause"])
def test_nothing_that_is_done_to_a_sound_is_heard_as_a_click(name: str, playback: Playback, recorder: Recorder) -> None:
    playback.play(1, tone(), 1, 0)
    wait_for(lambda: is_loud(recorder))
    joints()[name](playback, recorder)
    playback.stop()
    heard = recorded_until_silence(recorder)
    steepest = float(np.abs(np.diff(heard)).max())
    assert steepest < STEEPEST


def test_a_sentence_begins_and_ends_in_silence(listener: Listener, recorder: Recorder) -> None:
    listener.narration.open_step(script_of("Votre réseau a un nom.", "Trouvez la clé."), True)
    listener.until_done()
    heard = recorded_until_silence(recorder)
    for file in listener.narration.clip_files:
        part = samples_of(clip_of(Path(file).read_bytes()))
        index, fit = place_of(part, heard)
        assert fit >= 0.95
        edges = np.concatenate([heard[index - 80 : index + 80], heard[index + len(part) - 80 : index + len(part) + 80]])
        assert np.abs(np.diff(edges)).max() < 100


def test_between_sentences_there_is_a_breath(listener: Listener, recorder: Recorder) -> None:
    listener.narration.open_step(script_of("Un nom.", "Une clé.", "Une lampe.", "Un bouton.", "Une porte."), True)
    listener.until_done()
    heard = recorded_until_silence(recorder)
    parts = [samples_of(clip_of(Path(file).read_bytes())) for file in listener.narration.clip_files]
    starts = [place_of(part, heard)[0] for part in parts]
    sounds = [sounding(part) for part in parts]
    breaths_ms = [
        (after + next_sound[0] - before - sound[1]) * 1000 / RATE_HZ
        for before, after, sound, next_sound in zip(starts, starts[1:], sounds, sounds[1:], strict=False)
    ]
    assert breaths_ms == pytest.approx([300] * 4, abs=BREATH_TOLERANCE_MS)


def sounding(clip: NDArray[np.float64]) -> tuple[int, int]:
    """From where to where a clip is more than silence."""
    heard = np.flatnonzero(np.abs(clip) > np.abs(clip).max() / 100)
    return int(heard[0]), int(heard[-1])


def test_a_chime_while_somebody_speaks_is_not_heard_and_the_lesson_goes_on(
    listener: Listener, recorder: Recorder
) -> None:
    listener.narration.open_step(script_of("Votre réseau a son propre nom.", "Trouvez la clé."), True)
    listener.until_word(0, 2)
    began_s = time.monotonic()
    listener.narration.chime(CHIME)
    listener.until_done()
    assert time.monotonic() - began_s < 10
    heard = recorded_until_silence(recorder)
    for file in listener.narration.clip_files:
        assert place_of(samples_of(clip_of(Path(file).read_bytes())), heard)[1] >= 0.95
