from pathlib import Path

import pytest

from kiosk.narration.cache import ClipCache
from kiosk.narration.sound import loudness_lufs, samples_of
from kiosk.narration.synthesis import Order, Synthesizer, pieces, speakable
from kiosk.narration.timeline import Timing
from kiosk.narration.voice import Speaker, VoiceFailed, speakers
from tests.narration.scripts import spans

TEXT = "Appuyez sur le bouton bleu pendant deux secondes."
DEFAULT, EXACT = speakers("fr")


def order(text: str = TEXT, speed_percent: int = 100, language: str = "fr") -> Order:
    return Order(text, spans(text), language, speed_percent)


@pytest.fixture(scope="module")
def synthesizer() -> Synthesizer:
    return Synthesizer()


@pytest.mark.parametrize(("speaker", "timing"), [(DEFAULT, Timing.ALIGNED), (EXACT, Timing.ENGINE)])
def test_a_sentence_becomes_a_clip_with_true_word_times(
    synthesizer: Synthesizer, speaker: Speaker, timing: Timing
) -> None:
    clip = synthesizer.make(order(), speaker, None)
    assert clip.timeline.timing is timing
    assert len(clip.timeline.starts_ms) == 8
    assert clip.timeline.starts_ms[0] == pytest.approx(40, abs=40)
    assert clip.timeline.end_ms == clip.length_ms
    assert loudness_lufs(samples_of(clip.samples), clip.rate_hz) == pytest.approx(-18, abs=3)


def test_two_voices_agree_on_where_words_are(synthesizer: Synthesizer) -> None:
    one, other = (synthesizer.make(order(), speaker, None) for speaker in (DEFAULT, EXACT))
    for start, other_start in zip(one.timeline.starts_ms, other.timeline.starts_ms, strict=True):
        assert start / one.length_ms == pytest.approx(other_start / other.length_ms, abs=0.1)


def test_another_speed_has_the_same_words_at_scaled_times(synthesizer: Synthesizer) -> None:
    usual, fast = synthesizer.make(order(), DEFAULT, None), synthesizer.make(order(speed_percent=150), DEFAULT, None)
    assert fast.length_ms == pytest.approx(usual.length_ms / 1.5, rel=0.02)
    for start, fast_start in zip(usual.timeline.starts_ms, fast.timeline.starts_ms, strict=True):
        assert fast_start == pytest.approx(start / 1.5, abs=30)


def test_what_was_made_is_kept_at_each_speed(synthesizer: Synthesizer, tmp_path: Path) -> None:
    cache = ClipCache((tmp_path,))
    for speed_percent in (100, 80):
        synthesizer.make(order(speed_percent=speed_percent), EXACT, cache)
    assert len(list(tmp_path.rglob("*.wav"))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "\x00\x1b[2J Bonjour\x07 à tous\u202e.",
        "Bonjour \ud800 \udfff.",
        "مرحبا bonjour",
        "你好世界没有空格 bonjour",
        "<speed level='0'>Bonjour</speed>",
        "Bonjour " * 300,
    ],
)
def test_odd_texts_are_spoken_by_somebody(synthesizer: Synthesizer, text: str) -> None:
    clip = synthesizer.make(order(text), EXACT, None)
    starts = clip.timeline.starts_ms
    assert len(starts) == len(text.split())
    assert list(starts) == sorted(starts)


@pytest.mark.parametrize("text", ["", "   ", "a " * 50_000])
def test_nothing_and_too_much_are_faults(synthesizer: Synthesizer, text: str) -> None:
    with pytest.raises(VoiceFailed):
        synthesizer.make(order(text), EXACT, None)


def test_an_engine_that_is_not_there_is_a_fault(synthesizer: Synthesizer) -> None:
    with pytest.raises(KeyError):
        synthesizer.make(order(), Speaker("other", "1", "fr"), None)


def test_signs_that_no_engine_says_become_spaces_one_for_one() -> None:
    assert speakable("a\x00b\ud800c\nd") == "a b c d"


def test_long_sentences_are_cut_between_words() -> None:
    words = tuple((index * 100, index * 100 + 90) for index in range(10))
    assert [len(piece) for piece in pieces(words)] == [4, 4, 2]
    assert pieces(((0, 5000),)) == [((0, 5000),)]
