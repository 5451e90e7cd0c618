import pytest

from kiosk.narration.timeline import Timeline, Timing
from kiosk.narration.voices.silent import silent_timeline
from tests.narration.scripts import spans


def timeline(text: str, speed_percent: int = 100) -> Timeline:
    return silent_timeline(text, spans(text), "fr", speed_percent)


def test_every_word_has_its_time_and_they_rise() -> None:
    found = timeline("Votre réseau a son propre nom.")
    assert len(found.starts_ms) == 6
    assert list(found.starts_ms) == sorted(set(found.starts_ms))
    assert found.end_ms > found.starts_ms[-1]
    assert found.timing is Timing.ESTIMATED


def test_long_words_take_longer_and_a_comma_is_a_pause() -> None:
    assert timeline("électroménager").end_ms > timeline("clé").end_ms
    assert timeline("oui, non").end_ms > timeline("oui non").end_ms + 300


def test_speed_shortens_it() -> None:
    assert timeline("Votre réseau a son propre nom.", 150).end_ms == pytest.approx(
        timeline("Votre réseau a son propre nom.").end_ms / 1.5, rel=0.02
    )


@pytest.mark.parametrize("text", ["", "–", "你好世界", "\ud800", "مرحبا بك", "x" * 100_000])
def test_any_text_has_a_time(text: str) -> None:
    assert timeline(text).end_ms > 0
