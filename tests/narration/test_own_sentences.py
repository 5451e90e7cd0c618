"""A customer's own sentences are said by the voice of their step, once there was time; until then one voice says it."""

import base64
import logging
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest

from kiosk.base.timers import ThreadTimers
from kiosk.lesson.script import Script
from kiosk.narration.cache import ClipCache, clip_key
from kiosk.narration.clip import Clip, clip_of
from kiosk.narration.clips import Clips
from kiosk.narration.events import NoClip, ReadyClip
from kiosk.narration.pace import own_wpm
from kiosk.narration.timeline import Timeline, Timing
from kiosk.narration.voice import ESPEAK_VERSION, PICO_VERSION, Speaker
from kiosk.narration.wanted import LATER, NOW, Wanted
from tests.narration.scripts import script_of

AHEAD = Speaker("pico", PICO_VERSION, "fr-FR", is_live=False)  # any engine may be the one that speaks ahead
LIVE = Speaker("espeak", ESPEAK_VERSION, "fr")
AHEAD_HZ, LIVE_HZ = 16_000, 22_050
COMMON = script_of("Votre réseau a un nom.", "Il s'appelle Chez nous.", "Trouvez la clé.")
SCRIPT = Script("fr", (COMMON.utterances[0], replace(COMMON.utterances[1], is_personal=True), COMMON.utterances[2]))
OWN = SCRIPT.utterances[1]


class Crew:
    """Clips whose best voice has said, ahead, what is common to all customers."""

    def __init__(self, folder: Path, ahead: Speaker = AHEAD) -> None:
        self.folder, self._ahead = folder, ahead
        cache = ClipCache((folder,))
        for said in COMMON.utterances:
            if said.text != OWN.text:
                clip = Clip(b"\1\0" * AHEAD_HZ, AHEAD_HZ, Timeline((40,) * len(said.words), 1000, Timing.ALIGNED))
                cache.keep(clip_key(ahead, said.text), clip)
        self._posted: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._timers = ThreadTimers(self._posted.put)
        self.clips = Clips((folder,), self._posted.put, self._timers, voices=lambda _: (ahead, LIVE))

    def foresee(self, script: Script = SCRIPT) -> None:
        own = [said for said in script.utterances if said.is_personal]
        self.clips.want([Wanted(said, "fr", 0, LATER, None, script.utterances) for said in own])

    def own_process_id(self) -> int | None:
        return self.clips._own.process_id

    def until_own(self) -> None:
        self.until(lambda: bool(self.clips._own.find(self._ahead, OWN.text)))

    def until(self, claim: Callable[[], bool], limit_s: float = 20.0) -> None:
        end_s = time.monotonic() + limit_s
        while not claim():
            assert time.monotonic() < end_s
            self.turn()

    def turn(self) -> None:
        with suppress(Empty):
            self._posted.get(timeout=0.05)()

    def rates(self, script: Script = SCRIPT, rate_wpm: int = 0) -> list[int]:
        """The sample rate of each sentence's clip: it tells the two voices apart."""
        return [rate_of(self.said(script, index, rate_wpm)) for index in range(len(script.utterances))]

    def said(self, script: Script, index: int, rate_wpm: int = 0) -> ReadyClip:
        got: list[ReadyClip | NoClip] = []
        self.clips.want([Wanted(script.utterances[index], "fr", rate_wpm, NOW, got.append, script.utterances)])
        self.until(lambda: bool(got))
        assert isinstance(got[0], ReadyClip)
        return got[0]

    def close(self) -> None:
        self._timers.close()
        self.clips.close()


def rate_of(clip: ReadyClip) -> int:
    return clip_of(base64.b64decode(clip.content) if clip.content else Path(clip.path).read_bytes()).rate_hz


def opened_anew(script: Script) -> Script:
    """As a step is each time it is opened."""
    return replace(script, utterances=tuple(replace(said) for said in script.utterances))


@pytest.fixture
def crew(tmp_path: Path) -> Iterator[Crew]:
    crew = Crew(tmp_path / "own")
    yield crew
    crew.close()


@pytest.mark.parametrize("rate_wpm", [0, 100])
def test_foreseen_they_are_said_by_the_voice_of_their_step(crew: Crew, rate_wpm: int) -> None:
    crew.foresee()
    crew.until_own()
    assert crew.rates(rate_wpm=rate_wpm) == [AHEAD_HZ] * 3
    slower = crew.said(SCRIPT, 1, rate_wpm or own_wpm("pico", "fr"))
    assert len(slower.timeline.starts_ms) == len(OWN.words)


def test_until_then_the_live_voice_says_the_whole_step_and_goes_on_with_it(crew: Crew) -> None:
    assert rate_of(crew.said(SCRIPT, 0)) == LIVE_HZ
    crew.foresee()
    crew.until_own()
    assert rate_of(crew.said(SCRIPT, 1)) == LIVE_HZ, "no step changes its voice"
    assert rate_of(crew.said(SCRIPT, 2)) == LIVE_HZ
    assert crew.rates(opened_anew(SCRIPT)) == [AHEAD_HZ] * 3


def test_the_rate_may_change_afterwards(crew: Crew) -> None:
    crew.foresee()
    crew.until_own()
    usual, slow = crew.said(SCRIPT, 1), crew.said(SCRIPT, 1, 100)
    assert slow.timeline.end_ms > usual.timeline.end_ms * 1.3


def test_its_process_ends_with_the_last_of_them_and_nothing_is_on_the_disk(crew: Crew) -> None:
    before = {path.stat().st_ino for path in crew.folder.rglob("*.wav")}
    crew.foresee()
    crew.until_own()
    assert crew.own_process_id() is None
    assert {path.stat().st_ino for path in crew.folder.rglob("*.wav")} == before


def test_it_comes_after_all_other_processes(crew: Crew) -> None:
    crew.foresee()
    crew.until(lambda: crew.own_process_id() is not None)
    process_id = crew.own_process_id()
    assert process_id is not None
    crew.until(lambda: os.getpriority(os.PRIO_PROCESS, process_id) == 19)


def test_forgotten_they_are_nowhere(crew: Crew) -> None:
    crew.foresee()
    crew.until_own()
    assert not crew.clips._own.is_empty
    crew.clips.forget_personal()
    assert not crew.clips._own.find(AHEAD, OWN.text)
    assert crew.clips._own.is_empty


def test_forgotten_while_they_are_being_said_they_do_not_come_back(crew: Crew) -> None:
    crew.foresee()
    crew.until(lambda: crew.own_process_id() is not None)
    crew.clips.drop((LATER,))
    crew.clips.forget_personal()
    for _ in range(20):
        crew.turn()
    assert not crew.clips.holds_personal
    assert crew.own_process_id() is None


def test_a_step_with_a_secret_is_left_to_the_live_voice(crew: Crew) -> None:
    script = Script("fr", (*SCRIPT.utterances[:2], replace(SCRIPT.utterances[2], is_secret=True)))
    crew.foresee(script)
    for _ in range(20):
        crew.turn()
    assert crew.own_process_id() is None
    assert crew.clips._own.is_empty


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGSEGV])
def test_a_voice_that_dies_leaves_the_step_to_the_live_one(
    crew: Crew, sent: signal.Signals, caplog: pytest.LogCaptureFixture
) -> None:
    crew.foresee()
    crew.until(lambda: crew.own_process_id() is not None)
    process_id = crew.own_process_id()
    assert process_id is not None
    with caplog.at_level(logging.WARNING):
        os.kill(process_id, sent)
        crew.until(lambda: crew.own_process_id() is None)
        crew.foresee()
        assert crew.rates(opened_anew(SCRIPT)) == [LIVE_HZ] * 3
    assert len([one for one in caplog.records if "own sentences" in one.message]) == 1
    assert crew.own_process_id() is None, "it is not tried again and again"


def test_a_voice_that_is_not_installed_is_not_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.narration.own_sentences.find_spec", lambda _: None)
    crew = Crew(tmp_path, Speaker("kokoro", "0", "fr/ff_siwis", is_live=False))
    try:
        crew.foresee()
        for _ in range(20):
            crew.turn()
        assert crew.own_process_id() is None
        assert crew.rates() == [LIVE_HZ] * 3
    finally:
        crew.close()
