"""What was rendered ahead: its form, and when a step is said by it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from kiosk.base.settings import VoiceChoice
from kiosk.narration.ahead import clip_from_ogg
from kiosk.narration.cache import ClipCache, ahead_key, clip_key
from kiosk.narration.clip import ClipDamaged
from kiosk.narration.sound import loudness_lufs, samples_of
from kiosk.narration.synthesis import Order, Synthesizer
from kiosk.narration.timeline import Timing
from kiosk.narration.voice import VoiceFailed, ahead_speaker, ranking, speakers
from tests.narration.scripts import spans

SHIPPED = Path(__file__).with_name("shipped.ogg")
TEXT = "La nuit, il sonne et vous sentez la fumée."


@pytest.fixture
def data() -> bytes:
    return SHIPPED.read_bytes()


def store_with(folder: Path, text: str = TEXT) -> ClipCache:
    """A cache with one folder that ships, and an own one."""
    best = ahead_speaker("fr")
    assert best is not None
    ships = folder / "ships"
    ClipCache((ships,)).keep_ahead(ahead_key(best, text), SHIPPED.read_bytes())
    return ClipCache((ships, folder / "own"))


def test_a_clip_that_ships_has_its_words_and_its_loudness(data: bytes) -> None:
    clip = clip_from_ogg(data)
    assert len(clip.timeline.starts_ms) == len(TEXT.split())
    assert list(clip.timeline.starts_ms) == sorted(clip.timeline.starts_ms)
    assert clip.timeline.timing is Timing.ALIGNED
    assert abs(clip.timeline.end_ms - clip.length_ms) <= 1
    assert loudness_lufs(samples_of(clip.samples), clip.rate_hz) == pytest.approx(-18, abs=1)


def _cut(data: bytes) -> bytes:
    return data[:-40]


def _without_end(data: bytes) -> bytes:
    return data[: data.rindex(b"OggS")]


def _flipped(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


def _other_comment(data: bytes) -> bytes:
    return data.replace(b"kiosk {", b"other {")


@pytest.mark.parametrize("spoil", [_cut, _without_end, _flipped, _other_comment, lambda _: b"", lambda _: b"OggS" * 9])
def test_a_damaged_one_is_told_apart(data: bytes, spoil: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ClipDamaged):
        clip_from_ogg(spoil(data))


def test_every_bit_of_it_is_watched_over(data: bytes) -> None:
    for position in np.random.default_rng(3).integers(0, len(data), 25):
        spoilt = bytearray(data)
        spoilt[position] ^= 1 << int(position) % 8
        with pytest.raises(ClipDamaged):
            clip_from_ogg(bytes(spoilt))


def test_the_worker_finds_it_without_the_engine_and_keeps_it_ready_to_play(tmp_path: Path) -> None:
    best = ahead_speaker("fr")
    assert best is not None
    cache = store_with(tmp_path)
    clip = Synthesizer().make(Order(TEXT, spans(TEXT), "fr"), best, cache)
    assert clip == clip_from_ogg(SHIPPED.read_bytes())
    assert cache.find(clip_key(best, TEXT), len(spans(TEXT)))


def test_it_is_slowed_down_without_the_engine(tmp_path: Path) -> None:
    best = ahead_speaker("fr")
    assert best is not None
    slow = Synthesizer().make(Order(TEXT, spans(TEXT), "fr", 70), best, store_with(tmp_path))
    assert slow.length_ms == pytest.approx(clip_from_ogg(SHIPPED.read_bytes()).length_ms / 0.7, rel=0.02)


def test_damaged_or_of_another_text_it_is_not_waited_for(tmp_path: Path) -> None:
    best = ahead_speaker("fr")
    assert best is not None
    cache = store_with(tmp_path)
    path = cache.ahead(ahead_key(best, TEXT))
    assert path is not None
    path.write_bytes(path.read_bytes()[:500])
    with pytest.raises(VoiceFailed):
        Synthesizer().make(Order(TEXT, spans(TEXT), "fr"), best, cache)
    shutil.copy(SHIPPED, path)
    with pytest.raises(VoiceFailed):
        Synthesizer().make(Order(TEXT, spans(TEXT)[:-1], "fr"), best, cache)


@pytest.mark.parametrize("language", ["fr", "fr-BE", "en", "en-US", "es"])
def test_what_was_rendered_ahead_comes_before_who_speaks_at_once(language: str) -> None:
    first, *others = ranking(language)
    assert not first.is_live
    assert tuple(others) == speakers(language)


@pytest.mark.parametrize("choice", [VoiceChoice.PICO, VoiceChoice.ESPEAK])
def test_an_engine_that_was_chosen_is_heard(choice: VoiceChoice) -> None:
    assert ranking("fr", choice) == speakers("fr", choice)


def test_silence_that_was_chosen_is_silence() -> None:
    assert ranking("fr", VoiceChoice.SILENT) == ()


def test_german_is_rendered_ahead_by_who_speaks_it_best() -> None:
    for language in ("de", "it"):
        assert ahead_speaker(language) == speakers(language)[0]
        assert ranking(language) == speakers(language)


def test_nobody_renders_what_nobody_speaks() -> None:
    assert ahead_speaker("ar") is None
