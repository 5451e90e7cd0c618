"""Captions take as long as the voice, whatever becomes of the engine and whatever the text is."""

import base64
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kiosk.lesson.script import Script
from kiosk.narration.clip import clip_of
from kiosk.narration.events import Event, Fetched, ListenAsked, MuteChosen, ReadyClip, StepOpened, TimeCame, WakeAt
from kiosk.narration.narrator import on
from kiosk.narration.pace import USUAL, breath_ms
from kiosk.narration.shown import Phase
from kiosk.narration.whereabouts import State
from tests.narration.asking import Asked
from tests.narration.listener import Listener
from tests.narration.scripts import script_of
from tests.narration.spoiling import spoil_again, spoil_children

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="signals are Linux's")

CAPTIONS_OFF = 0.05  # of the spoken duration
HURT_STEP = script_of("Bonjour à tous.", "Trouvez la clé.", "Tapez la clé.", "Et la suite.", pause_ms=200)
BREATH_MS = breath_ms(200, USUAL, "fr")
ODD_TEXTS = {
    "control signs": "Trouvez \x00\x07 la \x1b[2J clé \x7f\u0085 ici.",
    "surrogates": "Trouvez \ud800 la \udfff clé.",
    "right to left": "\u202eTrouvez مرحبا la clé.",
    "Chinese": "Trouvez 你好世界 la clé.",
}


def spoken_ms(clip: ReadyClip) -> float:
    """How long its sound is."""
    clip_data = base64.b64decode(clip.content) if clip.content else Path(clip.path).read_bytes()
    found = clip_of(clip_data)
    return len(found.samples) / 2 / found.rate_hz * 1000


class Clock:
    """A narrator without sound, in a time of its own; `shown` is when each sentence began and when the last ended."""

    def __init__(self, script: Script, clips: Sequence[ReadyClip]) -> None:
        self._state, self._now_ms, self._wakes_at_ms = State(), 1000, 0
        self.shown: list[int] = []
        self._tell(MuteChosen(is_muted=True))
        self._tell(StepOpened(script, is_read_at_once=False))
        for index, clip in enumerate(clips):
            self._tell(Fetched(self._state.step_id, self._state.rate_wpm, index, clip))
        self._tell(ListenAsked())
        while self._state.phase is not Phase.DONE:
            self._now_ms = self._wakes_at_ms
            self._tell(TimeCame())

    def _tell(self, event: Event) -> None:
        self._state, commands = on(self._state, event, self._now_ms)
        for command in commands:
            if isinstance(command, WakeAt) and command.at_ms is not None:
                self._wakes_at_ms = command.at_ms
        is_over = self._state.phase is Phase.DONE
        if is_over or self._state.marked_index == len(self.shown):
            self.shown.append(self._now_ms)


@pytest.mark.parametrize("name", ODD_TEXTS)
def test_of_an_odd_text(name: str, tmp_path: Path) -> None:
    script = script_of("Avant.", ODD_TEXTS[name], "Après.", pause_ms=200)
    asked = Asked(tmp_path)
    try:
        clips = [asked.ask(one.text) for one in script.utterances]
    finally:
        asked.close()
    ready = [one for one in clips if isinstance(one, ReadyClip)]
    assert len(ready) == len(clips), "each is spoken"
    clock = Clock(script, ready)
    ends_ms = [clock.shown[1] - BREATH_MS, clock.shown[2] - BREATH_MS, clock.shown[3]]
    took_ms = [end - begin for begin, end in zip(clock.shown, ends_ms, strict=False)]
    assert took_ms == pytest.approx([spoken_ms(clip) for clip in ready], rel=CAPTIONS_OFF)
    assert sum(took_ms) == pytest.approx(sum(map(spoken_ms, ready)), rel=CAPTIONS_OFF)


def _kill(listener: Listener, _: Path) -> None:
    os.kill(listener.narration.process_ids["synth"], signal.SIGKILL)


def _corrupt(_: Listener, folder: Path) -> None:
    spoil_again(folder)


@pytest.mark.recorded
@pytest.mark.parametrize("hurt", [_kill, _corrupt])
def test_of_a_step_whose_engine_is_hurt_on_the_way(
    hurt: Callable[[Listener, Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil_children(monkeypatch, tmp_path, "synth", "words that fall")
    (tmp_path / "spoilt" / "0").touch()  # not yet
    listener = Listener(tmp_path / "own")
    try:
        listener.narration.set_muted(True)
        listener.narration.open_step(HURT_STEP, True)
        listener.until(lambda state: state.utterance_index == 0)
        hurt(listener, tmp_path)
        assert "" in listener.narration.clip_files, "the others are being made"
        listener.until_done()
        assert (tmp_path / "spoilt" / "0").exists(), "an answer was spoilt"
        clips = [clip_of(Path(file).read_bytes()) for file in listener.narration.clip_files]
    finally:
        listener.narration.close()
    begins_s = [
        next(at_s for at_s, state in listener.heard if state.utterance_index == index) for index in range(len(clips))
    ]
    ends_s = [*(at_s - BREATH_MS / 1000 for at_s in begins_s[1:]), listener.heard[-1][0]]
    took_ms = [(end - begin) * 1000 for begin, end in zip(begins_s, ends_s, strict=True)]
    said_ms = [len(clip.samples) / 2 / clip.rate_hz * 1000 for clip in clips]
    assert took_ms == pytest.approx(said_ms, rel=CAPTIONS_OFF)
    assert sum(took_ms) == pytest.approx(sum(said_ms), rel=CAPTIONS_OFF)
