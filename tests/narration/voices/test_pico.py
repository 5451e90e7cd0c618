import pytest

pytest.importorskip("py_nanotts", reason="SVOX Pico has no wheel for this system")

from kiosk.narration.voice import VoiceFailed, speakers
from kiosk.narration.voices.pico import PicoVoice


@pytest.fixture(scope="module")
def voice() -> PicoVoice:
    return PicoVoice()


@pytest.mark.parametrize("language", ["en", "en-US", "fr", "de", "es", "it"])
def test_every_language_that_is_promised_is_there(voice: PicoVoice, language: str) -> None:
    found = voice.render("Internet, 12 secondes.", (), speakers(language)[0].voice)
    assert found.rate_hz == 16_000
    assert len(found.samples) > 16_000


def test_its_own_mark_up_is_not_obeyed(voice: PicoVoice) -> None:
    plain = voice.render("un deux trois quatre", (), "fr-FR")
    marked = voice.render("un deux <speed level='20'> trois quatre", (), "fr-FR")
    assert len(marked.samples) < 3 * len(plain.samples)


def test_a_text_it_cannot_say_is_a_fault(voice: PicoVoice) -> None:
    for text in ("你好", " "):
        with pytest.raises(VoiceFailed):
            voice.render(text, (), "fr-FR")


def test_a_voice_it_does_not_have_is_a_fault(voice: PicoVoice) -> None:
    with pytest.raises(VoiceFailed):
        voice.render("Hallo.", (), "nl-NL")
