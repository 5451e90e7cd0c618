"""A recording beside a text in another voice: what is missing in it, what it says besides, how high its voice is."""

from collections.abc import Sequence

import numpy as np
import pytest

from kiosk.narration.likeness import Likeness, likeness, strangeness
from kiosk.narration.sound import Samples, samples_of
from kiosk.narration.stretching import stretched
from kiosk.narration.voices.espeak import EspeakVoice
from tests.narration.scripts import spans

TEXTS = (
    "Press the blue button for two seconds.",
    "Nobody else can see what you write.",
    "The lamp is green once it works.",
    "Leave it near the window tonight.",
)
ENGINE = EspeakVoice()
RATE_HZ = ENGINE.render(TEXTS[0], spans(TEXTS[0]), "en+f3").rate_hz


def said(texts: Sequence[str], voice: str) -> list[Samples]:
    return [samples_of(ENGINE.render(text, spans(text), voice).samples) for text in texts]


def beside(said_texts: Sequence[str], texts: Sequence[str]) -> Likeness:
    return likeness(np.concatenate(said(said_texts, "en+m3")), RATE_HZ, said(texts, "en+f3"), RATE_HZ)


def test_where_all_is_said_nothing_is_omitted_or_added() -> None:
    found = beside(TEXTS, TEXTS)
    assert (len(found.omitted), len(found.added)) == (4, 5)
    assert max(found.omitted) < 1
    assert max(found.added) < 2


@pytest.mark.parametrize("index", range(4))
def test_the_sentence_that_is_not_said_is_omitted(index: int) -> None:
    found = beside((*TEXTS[:index], *TEXTS[index + 1 :]), TEXTS)
    assert int(np.argmax(found.omitted)) == index
    assert found.omitted[index] > 3


@pytest.mark.parametrize("index", range(4))
def test_what_the_text_does_not_have_is_added_where_it_is_said(index: int) -> None:
    found = beside(TEXTS, (*TEXTS[:index], *TEXTS[index + 1 :]))
    assert int(np.argmax(found.added)) == index
    assert found.added[index] > 3
    assert max(found.omitted) < 3


def test_a_text_of_one_sentence_can_omit_nothing() -> None:
    found = beside(TEXTS[:1], TEXTS[:1])
    assert found.omitted[0] < 0
    assert len(found.added) == 2


def test_a_lower_voice_is_compared_as_if_it_were_as_high() -> None:
    """A voice played at 84 % of its speed and hurried again is as fast as before and lower, as a man's is."""
    voice = said(TEXTS, "en+f3")
    whole = np.concatenate(voice)
    places = np.arange(int(len(whole) / 0.84)) * 0.84
    low = stretched(np.interp(places, np.arange(len(whole)), whole).astype(np.float32), RATE_HZ, 119, (0,))[0]
    height = likeness(low, RATE_HZ, voice, RATE_HZ).height
    assert height == 0.84
    assert strangeness(low, RATE_HZ, whole, RATE_HZ, height) < strangeness(low, RATE_HZ, whole, RATE_HZ) - 0.05


def test_noise_and_a_click_are_compared_all_the_same() -> None:
    voice = said(TEXTS[:2], "en+f3")
    for other in (np.random.default_rng(1).normal(0, 0.1, RATE_HZ).astype(np.float32), np.ones(50, np.float32)):
        found = likeness(other, RATE_HZ, voice, RATE_HZ)
        assert not np.isnan([*found.omitted, *found.added]).any()
