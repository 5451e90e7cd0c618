import wave
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.narration.clip import Clip, ClipDamaged, clip_bytes, clip_of
from kiosk.narration.timeline import Timeline, Timing

CLIP = Clip(bytes(range(256)) * 20, 16_000, Timeline((40, 90), 160, Timing.ALIGNED))
DATA = clip_bytes(CLIP)


def test_a_clip_comes_back_as_it_was() -> None:
    assert clip_of(DATA) == CLIP


def test_any_player_opens_it() -> None:
    with wave.open(BytesIO(DATA)) as reader:
        assert reader.getframerate() == 16_000
        assert reader.readframes(reader.getnframes()) == CLIP.samples


def test_its_length_is_that_of_its_samples() -> None:
    assert CLIP.length_ms == 160


@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_a_damaged_byte_that_matters_is_found(position: int, change: int) -> None:
    damaged = bytearray(DATA)
    damaged[position] ^= change
    with suppress(ClipDamaged):
        assert clip_of(bytes(damaged)) == CLIP


@pytest.mark.parametrize("length", [0, 3, 12, 40, len(DATA) // 2, len(DATA) - 1])
def test_a_clip_that_is_cut_short_is_found(length: int) -> None:
    with pytest.raises(ClipDamaged):
        clip_of(DATA[:length])


@given(st.binary(max_size=200))
def test_junk_is_no_clip(junk: bytes) -> None:
    with pytest.raises(ClipDamaged):
        clip_of(junk)
