import io
import wave

import numpy as np

from kiosk.narration.clip import Clip
from kiosk.narration.step_sound import step_wav
from kiosk.narration.step_timeline import HeardSentence, step_timeline
from kiosk.narration.timeline import Timeline, Timing
from tests.narration.scripts import script_of


def clip_of(count: int, rate_hz: int, level: int = 1000) -> Clip:
    """A rising tone, so that no two samples are alike."""
    samples = (level + np.arange(count) % 20_000).astype("<i2").tobytes()
    return Clip(samples, rate_hz, Timeline((40,), count * 1000 // rate_hz, Timing.ENGINE))


def heard_of(*clips: Clip, pause_ms: int = 300) -> tuple[HeardSentence, ...]:
    script = script_of(*("Mot." for _ in clips), pause_ms=pause_ms)
    return step_timeline(script, [clip.timeline for clip in clips])


def read(data: bytes) -> tuple[int, np.ndarray]:
    with wave.open(io.BytesIO(data)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        return sound.getframerate(), np.frombuffer(sound.readframes(sound.getnframes()), "<i2")


def test_every_clip_is_there_to_the_sample_where_its_sentence_starts() -> None:
    clips = clip_of(16_000, 16_000), clip_of(8_009, 16_000, -7_000), clip_of(5_000, 16_000, 77)
    heard = heard_of(*clips)
    rate_hz, sound = read(step_wav(heard, dict(enumerate(clips))))
    assert rate_hz == 16_000
    silence = np.ones(len(sound), bool)
    for sentence, clip in zip(heard, clips, strict=True):
        place = slice(sentence.starts_ms * 16, sentence.starts_ms * 16 + len(clip.samples) // 2)
        assert sound[place].tobytes() == clip.samples
        silence[place] = False
    assert not sound[silence].any()
    assert len(sound) == place.stop  # it ends with the last word: nothing waits after it


def test_clips_whose_rate_does_not_divide_by_1000_do_not_drift() -> None:
    clips = [clip_of(12_345, 22_050) for _ in range(40)]
    heard = heard_of(*clips)
    _, sound = read(step_wav(heard, dict(enumerate(clips))))
    last = heard[-1].starts_ms * 22_050 // 1000
    assert sound[last : last + 12_345].tobytes() == clips[-1].samples
    assert len(sound) == last + 12_345


def test_a_sentence_that_nobody_spoke_is_silent_for_its_time() -> None:
    clips = clip_of(16_000, 16_000), clip_of(16_000, 16_000), clip_of(16_000, 16_000)
    heard = heard_of(*clips)
    _, sound = read(step_wav(heard, {0: clips[0]}))
    assert len(sound) == heard[-1].ends_ms * 16
    assert not sound[16_000:].any()


def test_a_clip_of_a_second_voice_is_brought_to_the_rate_of_the_first() -> None:
    clips = clip_of(22_050, 22_050), clip_of(16_000, 16_000)
    heard = heard_of(*clips)
    rate_hz, sound = read(step_wav(heard, dict(enumerate(clips))))
    assert rate_hz == 22_050
    start = heard[1].starts_ms * 22_050 // 1000
    slow = np.frombuffer(clips[1].samples, "<i2")
    assert len(sound) == start + 22_050
    assert abs(int(sound[start + 11_025]) - int(slow[8_000])) <= 1


def test_a_step_that_nobody_spoke_has_no_sound() -> None:
    assert step_wav(heard_of(clip_of(10, 16_000)), {}) == b""
