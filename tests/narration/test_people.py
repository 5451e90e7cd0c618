"""A step that a person recorded is heard in that voice, as a whole or not at all."""

import base64
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from kiosk.base.settings import VoiceChoice
from kiosk.lesson.script import Script
from kiosk.narration.cache import ClipCache
from kiosk.narration.clip import clip_of
from kiosk.narration.events import NoClip, ReadyClip
from kiosk.narration.kept import kept_step
from kiosk.narration.pace import RECORDED
from kiosk.narration.people import Recordings
from kiosk.narration.rendering import render
from kiosk.narration.sound import samples_of
from kiosk.narration.synthesis import at_speed
from kiosk.narration.timeline import Timing
from kiosk.narration.voices.espeak import EspeakVoice
from kiosk.narration.wanted import NOW, SOON, Wanted
from tests.narration.people_heard import said_on, shipped_clips, shipped_steps, write_packed, write_wav
from tests.narration.scripts import utterance
from tests.narration.test_one_voice import crew

PERSON_HZ, LIVE_HZ = 24_000, 16_000
STEP = shipped_steps("fr", 1)[0]
OTHER = utterance("Rien de tout cela ne parle de votre jardin ni de vos fleurs.")


@pytest.fixture
def step(tmp_path: Path) -> Script:
    path = write_wav(tmp_path / "media" / "door" / "one.fr.wav", said_on(shipped_clips(STEP))[0])
    return replace(STEP, recording=str(path))


def heard(
    folder: Path, step: Script, choice: VoiceChoice = VoiceChoice.AUTO, rate_wpm: int = 0
) -> list[ReadyClip | NoClip]:
    """Each sentence of the step, asked for as the narrator does: the first now, the others next."""
    got: dict[int, ReadyClip | NoClip] = {}
    with crew(folder, choice) as (clips, posted):
        clips.want(
            Wanted(
                one,
                step.language,
                rate_wpm,
                NOW if index == 0 else SOON,
                partial(got.__setitem__, index),
                step.utterances,
                step.recording,
            )
            for index, one in enumerate(step.utterances)
        )
        while len(got) < len(step.utterances):
            call = posted.get(timeout=30)
            assert callable(call)
            call()
    return [got[index] for index in sorted(got)]


def rates(clips: Sequence[ReadyClip | NoClip]) -> set[int]:
    found = set()
    for clip in clips:
        assert isinstance(clip, ReadyClip)
        found.add(clip_of(base64.b64decode(clip.content) if clip.content else Path(clip.path).read_bytes()).rate_hz)
    return found


def test_a_recorded_step_is_heard_in_that_voice(tmp_path: Path, step: Script) -> None:
    clips = heard(tmp_path, step)
    assert rates(clips) == {PERSON_HZ}
    assert {clip.timeline.timing for clip in clips} == {Timing.ALIGNED}
    assert {clip.trouble for clip in clips} == {None}


@pytest.mark.parametrize("ending", ["ogg", "mp3"])
def test_so_is_one_that_was_packed(tmp_path: Path, ending: str, caplog: pytest.LogCaptureFixture) -> None:
    path = write_packed(tmp_path / f"one.fr.{ending}", said_on(shipped_clips(STEP))[0])
    clips = heard(tmp_path, replace(STEP, recording=str(path)))
    assert rates(clips) == {PERSON_HZ}
    assert {(clip.timeline.timing, clip.trouble) for clip in clips} == {(Timing.ALIGNED, None)}
    assert caplog.records == []


@pytest.mark.parametrize("read_percent", [70, 100, 130])
def test_a_slow_and_a_lively_reader_are_heard_at_the_customer_s_rate(tmp_path: Path, read_percent: int) -> None:
    read = [at_speed(clip, read_percent) for clip in shipped_clips(STEP)]
    path = write_wav(tmp_path / "one.fr.wav", said_on(read)[0])
    step = replace(STEP, recording=str(path))
    left = sum(clip.timeline.end_ms for clip in heard(tmp_path, step))
    assert left == pytest.approx(sum(clip.length_ms for clip in read), rel=0.08), "as it was read"
    for rate_wpm in (90, 220):
        person = heard(tmp_path, step, rate_wpm=rate_wpm)
        assert rates(person) == {PERSON_HZ}
        engine = heard(tmp_path / "pico", replace(STEP, recording=""), VoiceChoice.PICO, rate_wpm)
        wanted_ms = sum(clip.timeline.end_ms for clip in engine)
        assert sum(clip.timeline.end_ms for clip in person) == pytest.approx(wanted_ms, rel=0.1)


def test_it_is_kept_and_found_again_without_the_file_s_voice(tmp_path: Path, step: Script) -> None:
    first, again = heard(tmp_path, step), heard(tmp_path, step)
    assert [one.path for one in first if isinstance(one, ReadyClip)] == [
        one.path for one in again if isinstance(one, ReadyClip)
    ]
    kept = kept_step(step, ClipCache((tmp_path / "own",)))
    assert {clip.rate_hz for clip in kept.clips.values()} == {PERSON_HZ}
    assert len(kept.clips) == len(step.utterances)


def test_a_step_that_was_written_anew_is_said_by_another_voice_as_a_whole(
    tmp_path: Path, step: Script, caplog: pytest.LogCaptureFixture
) -> None:
    heard(tmp_path, step)  # its other sentences are kept, and not to be heard beside another voice
    anew = replace(step, utterances=(*step.utterances[:2], OTHER, *step.utterances[3:]))
    clips = heard(tmp_path, anew)
    assert rates(clips) == {LIVE_HZ}
    told = [one.message for one in caplog.records if step.recording in one.message]
    assert len(told) == 1
    assert f"is not heard: sentence 3, “{OTHER.text}”, is " in told[0]


def test_a_language_that_no_voice_speaks_is_heard_where_it_is_recorded(tmp_path: Path) -> None:
    said = [utterance("افتح باب الطابعة من الأمام."), utterance("ضع الورق في الدرج ثم أغلقه بلطف.", 1)]
    engine = EspeakVoice()
    spoken = [engine.render(one.text, tuple((w.start, w.end) for w in one.words), "ar+m3") for one in said]
    pause = np.zeros(spoken[0].rate_hz // 2, np.float32)
    whole = np.concatenate([part for one in spoken for part in (pause, samples_of(one.samples))])
    path = write_wav(tmp_path / "one.ar.wav", whole, spoken[0].rate_hz)
    clips = heard(tmp_path, Script("ar", tuple(said), str(path)))
    assert rates(clips) == {PERSON_HZ}
    assert [(clip.timeline.timing, clip.trouble) for clip in clips] == [(Timing.ESTIMATED, None)] * 2
    silent = heard(tmp_path, Script("ar", tuple(said)))
    assert all(isinstance(clip, NoClip) for clip in silent)


@pytest.mark.parametrize("content", [b"", b"OggS" + bytes(100), None])
def test_a_file_that_is_no_recording_costs_the_step_nothing(
    tmp_path: Path, step: Script, content: bytes | None
) -> None:
    Path(step.recording).unlink()
    if content is not None:
        Path(step.recording).write_bytes(content)
    assert rates(heard(tmp_path, step)) == {LIVE_HZ}


@pytest.mark.parametrize("is_secret", [True, False])
def test_a_step_with_a_value_is_not_said_by_somebody_who_cannot_know_it(
    tmp_path: Path, step: Script, is_secret: bool
) -> None:
    own = replace(step.utterances[1], is_secret=is_secret, is_personal=not is_secret)
    said = replace(step, utterances=(step.utterances[0], own, *step.utterances[2:]))
    assert rates(heard(tmp_path, said)) == {LIVE_HZ}


def test_an_engine_that_was_chosen_speaks_all_the_same(tmp_path: Path, step: Script) -> None:
    assert rates(heard(tmp_path, step, VoiceChoice.PICO)) == {LIVE_HZ}


def test_another_file_is_another_voice(tmp_path: Path, step: Script) -> None:
    people = Recordings()
    first = people.speaker(step.recording, step.utterances)
    assert first is not None
    assert (first.engine, first.is_live) == (RECORDED, False)
    assert people.speaker(step.recording, step.utterances) == first
    assert people.speaker(step.recording, step.utterances[1:]) != first
    write_wav(Path(step.recording), said_on(shipped_clips(STEP)[::-1])[0])
    assert people.speaker(step.recording, step.utterances) != first
    assert people.speaker(str(tmp_path / "none"), step.utterances) is None


def test_narrate_tells_what_a_recording_does_not_say(tmp_path: Path, step: Script) -> None:
    told: list[str] = []
    whole = render([step], tmp_path / "own", 1, lambda *_: None)
    assert (whole.kept_count, whole.causes) == (len(step.utterances), ())
    wrong = replace(step, utterances=(*step.utterances[:2], OTHER, *step.utterances[3:]))
    causes = render([wrong], tmp_path / "own", 1, lambda *args: told.append(args[2])).causes
    assert len(causes) == 1
    assert "sentence" in causes[0]
    assert OTHER.text in told
