"""A recording is taken apart into its sentences, whose words are marked when they are said; another text is refused."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kiosk.lesson.script import Script, Utterance
from kiosk.narration.clip import Clip
from kiosk.narration.recorded import RATE_HZ, decoded, sentences_of
from kiosk.narration.sound import Samples, loudness_lufs, samples_of
from kiosk.narration.synthesis import Order, Synthesizer
from kiosk.narration.timeline import Timing
from kiosk.narration.unfit import Unfit
from kiosk.narration.voice import speakers
from tests.narration.people_heard import said_on, shipped_clips, shipped_steps, write_packed, write_wav
from tests.narration.pulse import place_of
from tests.narration.scripts import utterance

FRENCH = shipped_steps("fr", 1)[0]
ENGINES = Synthesizer()
OTHER = "Rien de tout cela ne parle de votre jardin ni de vos fleurs."


def references(said: Sequence[Utterance], language: str = "fr") -> list[Clip]:
    live = speakers(language)[0]
    return [
        ENGINES.make(Order(one.text, tuple((w.start, w.end) for w in one.words), language), live, None) for one in said
    ]


def recording(script: Script = FRENCH) -> tuple[Samples, list[int]]:
    return said_on(shipped_clips(script))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_word_is_where_it_is_said(language: str) -> None:
    wrong_ms = [wrong for step in shipped_steps(language, 3) for wrong in _wrong_ms(step)]
    assert np.percentile(wrong_ms, 95) <= 120, np.round(wrong_ms)


@pytest.mark.parametrize("ending", ["ogg", "mp3"])
def test_so_it_is_in_ogg_vorbis_and_in_mp3(ending: str, tmp_path: Path) -> None:
    """Both are made here from what ships, by libsndfile."""
    sound = recording()[0]
    path = write_packed(tmp_path / f"a.{ending}", sound)
    assert path.stat().st_size < 2 * len(sound) / 2, "it is packed"
    read = decoded(path)
    assert len(read) == pytest.approx(len(sound), abs=RATE_HZ // 10), "an MP3 begins and ends with silence"
    assert np.percentile(_wrong_ms(FRENCH, read), 95) <= 120


def _wrong_ms(step: Script, read: Samples | None = None) -> list[float]:
    """How far each word's start is from where it is in the recording, of which `read` is another form."""
    sound, begins = recording(step)
    found = sentences_of(sound if read is None else read, references(step.utterances, step.language))
    wrong_ms: list[float] = []
    for clip, begin_ms, meant in zip(found, begins, shipped_clips(step), strict=True):
        assert clip.timeline.timing is Timing.ALIGNED
        # Where the sentence was cut out is found by its sound, not by what is tested.
        samples = samples_of(clip.samples).astype(np.float64)
        near = sound[(begin_ms - 200) * RATE_HZ // 1000 :][: len(samples) + RATE_HZ].astype(np.float64)
        place, fit = place_of(samples[RATE_HZ // 10 : -RATE_HZ // 5], near)
        assert fit >= 0.9
        cut_ms = place * 1000 / RATE_HZ - 100 - 200
        pairs = zip(clip.timeline.starts_ms, meant.timeline.starts_ms, strict=True)
        wrong_ms += [abs(at_ms + cut_ms - meant_ms) for at_ms, meant_ms in pairs]
    return wrong_ms


def test_no_sentence_has_a_piece_of_another_and_all_are_as_loud_as_any_voice() -> None:
    meant = shipped_clips(FRENCH)
    found = sentences_of(recording()[0], references(FRENCH.utterances))
    for clip, one in zip(found, meant, strict=True):
        assert abs(clip.timeline.end_ms - one.timeline.end_ms) <= 250
    whole = np.concatenate([samples_of(clip.samples) for clip in found])
    assert loudness_lufs(whole, RATE_HZ) == pytest.approx(-18, abs=1)


@pytest.mark.parametrize("index", [0, 2, len(FRENCH.utterances) - 1])
def test_a_sentence_that_was_written_anew_is_refused(index: int) -> None:
    said = list(FRENCH.utterances)
    said[index] = utterance(OTHER)
    with pytest.raises(Unfit) as refused:
        sentences_of(recording()[0], references(said))
    assert refused.value.index in (index - 1, index, index + 1)


def test_a_sentence_too_few_or_too_many_is_refused() -> None:
    sound = recording()[0]
    for said in (FRENCH.utterances[:-1], (*FRENCH.utterances, utterance(OTHER))):
        with pytest.raises(Unfit) as refused:
            sentences_of(sound, references(said))
        assert refused.value.index is not None


@pytest.mark.parametrize(("language", "step", "index"), [("fr", 2, 4), ("fr", 3, 4), ("en", 2, 1)])
def test_a_sentence_left_out_of_the_recording_is_named(language: str, step: int, index: int) -> None:
    script = shipped_steps(language, step + 1)[step]
    clips = shipped_clips(script)
    sound, _ = said_on((*clips[:index], *clips[index + 1 :]))
    with pytest.raises(Unfit, match="is missing") as refused:
        sentences_of(sound, references(script.utterances, language))
    assert refused.value.index == index


@pytest.mark.parametrize(("step", "index"), [(0, 2), (0, 3), (3, 0)])
def test_a_sentence_that_the_text_does_not_have_is_refused(step: int, index: int) -> None:
    script = shipped_steps("fr", step + 1)[step]
    said = (*script.utterances[:index], *script.utterances[index + 1 :])
    with pytest.raises(Unfit) as refused:
        sentences_of(said_on(shipped_clips(script))[0], references(said))
    assert refused.value.index in (index - 1, index)


def test_sentences_in_another_order_are_refused() -> None:
    first, second, *others = FRENCH.utterances
    with pytest.raises(Unfit) as refused:
        sentences_of(recording()[0], references([second, first, *others]))
    assert refused.value.index is not None


def test_a_file_at_another_rate_and_in_two_channels_is_read(tmp_path: Path) -> None:
    sound = recording()[0]
    path = write_wav(tmp_path / "a.wav", np.repeat(sound, 2), 2 * RATE_HZ)
    assert len(decoded(path)) == pytest.approx(len(sound), rel=0.001)


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "no sound"),
        (b"RIFF\x00\x00\x00\x00WAVE", "no sound"),
        (b"OggS" + bytes(200), "no sound"),
        (b"ID3" + bytes(5000), "no sound|nothing is heard"),
        (b"words", "no sound"),
    ],
)
def test_what_is_no_sound_is_refused(tmp_path: Path, data: bytes, cause: str) -> None:
    (tmp_path / "a.ogg").write_bytes(data)
    with pytest.raises(Unfit, match=cause):
        decoded(tmp_path / "a.ogg")


@pytest.mark.parametrize("count", [1, 200, 4000])
def test_a_click_is_no_recording(tmp_path: Path, count: int) -> None:
    with pytest.raises(Unfit, match="shorter than any sentence"):
        decoded(write_wav(tmp_path / "a.wav", np.full(count, 0.5, np.float32)))


def test_silence_a_folder_and_an_hour_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unfit, match="nothing is heard"):
        decoded(write_wav(tmp_path / "a.wav", np.zeros(RATE_HZ, np.float32)))
    (tmp_path / "b.wav").mkdir()
    with pytest.raises(Unfit, match="cannot be read"):
        decoded(tmp_path / "b.wav")
    with pytest.raises(Unfit, match="longer than 3 minutes"):
        decoded(write_wav(tmp_path / "c.wav", np.full(8000 * 200, 0.1, np.float32), 8000))


def test_a_step_of_one_sentence_and_one_of_noise() -> None:
    one = replace(FRENCH, utterances=FRENCH.utterances[:1])
    sound, _ = said_on(shipped_clips(one))
    assert len(sentences_of(sound, references(one.utterances))) == 1
    noise = np.random.default_rng(1).normal(0, 0.1, 5 * RATE_HZ).astype(np.float32)
    with pytest.raises(Unfit) as refused:
        sentences_of(noise, references(FRENCH.utterances[:3]))
    assert refused.value.index is not None
