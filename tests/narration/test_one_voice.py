"""One voice says a whole step: what was rendered ahead is heard only where it says all of it."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from queue import SimpleQueue

import pytest

from kiosk.base.settings import VoiceChoice
from kiosk.base.timers import ThreadTimers
from kiosk.lesson.script import Script
from kiosk.narration.ahead import clip_from_ogg
from kiosk.narration.cache import ClipCache, ahead_key
from kiosk.narration.clip import clip_of
from kiosk.narration.clips import Clips
from kiosk.narration.events import NoClip, ReadyClip
from kiosk.narration.pace import own_wpm, speed_percent
from kiosk.narration.timeline import Timing
from kiosk.narration.voice import ahead_speaker
from kiosk.narration.wanted import NOW, Wanted
from tests.narration.scripts import script_of
from tests.narration.test_ahead import SHIPPED, TEXT

OTHER = "Le salon, la cave ont vue sur la mer."  # as many words, so that one recording does for both
AHEAD_HZ, LIVE_HZ = 24_000, 16_000


def ship(folder: Path, *texts: str) -> ClipCache:
    best = ahead_speaker("fr")
    assert best is not None
    ships = ClipCache((folder / "ships",))
    for text in texts:
        ships.keep_ahead(ahead_key(best, text), SHIPPED.read_bytes())
    return ships


@contextmanager
def crew(folder: Path, choice: VoiceChoice = VoiceChoice.AUTO) -> Iterator[tuple[Clips, SimpleQueue[object]]]:
    posted: SimpleQueue[object] = SimpleQueue()
    timers = ThreadTimers(posted.put)
    clips = Clips((folder / "ships", folder / "own"), posted.put, timers, choice=choice)
    try:
        yield clips, posted
    finally:
        timers.close()
        clips.close()


def rates(folder: Path, script: Script, rate_wpm: int = 0) -> list[int]:
    """The rate of each sentence's clip, asked for one after the other: it tells the two voices apart."""
    with crew(folder) as (clips, posted):
        return [rate_of(fetched(clips, posted, script, index, rate_wpm)) for index in range(len(script.utterances))]


def fetched(clips: Clips, posted: "SimpleQueue[object]", script: Script, index: int, rate_wpm: int = 0) -> ReadyClip:
    got = answered(clips, posted, script, index, rate_wpm)
    assert isinstance(got, ReadyClip), got
    return got


def answered(
    clips: Clips, posted: "SimpleQueue[object]", script: Script, index: int, rate_wpm: int = 0
) -> ReadyClip | NoClip:
    got: list[ReadyClip | NoClip] = []
    clips.want([Wanted(script.utterances[index], "fr", rate_wpm, NOW, got.append, script.utterances)])
    while not got:
        call = posted.get(timeout=20)
        assert callable(call)
        call()
    return got[0]


def rate_of(clip: ReadyClip) -> int:
    if clip.content:
        return clip_of(base64.b64decode(clip.content)).rate_hz
    return clip_of(Path(clip.path).read_bytes()).rate_hz


def test_the_two_voices_have_rates_of_their_own() -> None:
    assert clip_from_ogg(SHIPPED.read_bytes()).rate_hz == AHEAD_HZ


@pytest.mark.parametrize("rate_wpm", [0, 120])
def test_a_step_that_ships_is_said_by_who_rendered_it(tmp_path: Path, rate_wpm: int) -> None:
    ship(tmp_path, TEXT, OTHER)
    assert rates(tmp_path, script_of(TEXT, OTHER), rate_wpm) == [AHEAD_HZ] * 2


def test_a_step_with_a_sentence_that_does_not_ship_is_said_by_the_other_voice_as_a_whole(tmp_path: Path) -> None:
    ship(tmp_path, TEXT)
    assert rates(tmp_path, script_of(TEXT, OTHER)) == [LIVE_HZ] * 2


@pytest.mark.parametrize("is_secret", [True, False])
def test_a_step_with_a_value_is_said_by_the_other_voice_as_a_whole(tmp_path: Path, is_secret: bool) -> None:
    ship(tmp_path, TEXT, OTHER)
    first, second = script_of(TEXT, OTHER).utterances
    private = replace(second, is_secret=is_secret, is_personal=not is_secret)
    assert rates(tmp_path, Script("fr", (first, private))) == [LIVE_HZ] * 2


def test_a_step_of_which_a_clip_is_damaged_goes_on_in_the_other_voice(tmp_path: Path) -> None:
    ships = ship(tmp_path, TEXT, OTHER)
    best = ahead_speaker("fr")
    assert best is not None
    path = ships.ahead(ahead_key(best, TEXT))
    assert path is not None
    path.write_bytes(b"OggS")
    script = script_of(TEXT, OTHER)
    with crew(tmp_path) as (clips, posted):
        get = partial(fetched, clips, posted)
        assert [rate_of(get(script, index)) for index in (0, 1)] == [LIVE_HZ] * 2
        assert rate_of(get(script_of(OTHER), 0)) == AHEAD_HZ


@pytest.mark.parametrize("unsaid", ["安", "λ μ ν", "🙂"])
@pytest.mark.parametrize("is_kept", [True, False])
def test_what_the_step_s_voice_cannot_say_is_said_by_nobody(tmp_path: Path, unsaid: str, is_kept: bool) -> None:
    script = script_of(OTHER, unsaid, "Et la cuisine a vue sur la rue.")
    if is_kept:
        with crew(tmp_path) as (clips, posted):
            fetched(clips, posted, script, 0)
    with crew(tmp_path) as (clips, posted):
        first, shown, last = (answered(clips, posted, script, index) for index in range(3))
    assert isinstance(first, ReadyClip)
    assert isinstance(last, ReadyClip)
    assert {rate_of(first), rate_of(last)} == {LIVE_HZ}
    assert isinstance(shown, NoClip), "espeak would have said it between two sentences of Pico's"
    assert shown.timeline.end_ms > 0


def test_where_a_voice_says_nothing_of_a_step_the_next_one_does(tmp_path: Path) -> None:
    with crew(tmp_path) as (clips, posted):
        assert isinstance(answered(clips, posted, script_of("安"), 0), ReadyClip)


@pytest.mark.parametrize("rate_wpm", [0, 110])
def test_captions_of_what_ships_take_its_time_where_nobody_can_say_it(tmp_path: Path, rate_wpm: int) -> None:
    ship(tmp_path, TEXT)
    best = ahead_speaker("fr")
    assert best is not None
    meant = clip_from_ogg(SHIPPED.read_bytes()).timeline
    script = script_of(TEXT, OTHER)
    got: list[ReadyClip | NoClip] = []
    posted: SimpleQueue[object] = SimpleQueue()
    timers = ThreadTimers(posted.put)
    clips = Clips((tmp_path / "ships", tmp_path / "own"), posted.put, timers, voices=lambda _: (best,))
    try:
        for index in (0, 1):
            clips.want([Wanted(script.utterances[index], "fr", rate_wpm, NOW, got.append, script.utterances)])
        while len(got) < 2:
            call = posted.get(timeout=20)
            assert callable(call)
            call()
    finally:
        timers.close()
        clips.close()
    shipped, other = (one.timeline for one in got)
    assert [type(one) for one in got] == [NoClip, NoClip]
    assert shipped.timing is Timing.ALIGNED
    assert shipped.end_ms == pytest.approx(meant.end_ms * 100 / speed_percent(rate_wpm, "kokoro", "fr"), abs=1)
    assert other.timing is Timing.ESTIMATED


@pytest.mark.parametrize("rate_wpm", [0, 90, 220])
def test_each_voice_is_brought_to_the_same_rate(tmp_path: Path, rate_wpm: int) -> None:
    """The sentence takes each engine as long as its own pace, stretched by its own percent."""
    script = script_of(OTHER)
    for choice, engine in ((VoiceChoice.PICO, "pico"), (VoiceChoice.ESPEAK, "espeak")):
        with crew(tmp_path / f"{engine}-{rate_wpm}", choice) as (clips, posted):
            own = fetched(clips, posted, script, 0, own_wpm(engine, "fr")).timeline.end_ms
            now = fetched(clips, posted, script, 0, rate_wpm).timeline.end_ms
        assert now == pytest.approx(own * 100 / speed_percent(rate_wpm, engine, "fr"), rel=0.02)
