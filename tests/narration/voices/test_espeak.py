import pytest

from kiosk.narration.voice import ESPEAK_VERSION, VoiceFailed, reference_voice, speakers
from kiosk.narration.voices.espeak import EspeakVoice, word_starts
from tests.narration.scripts import spans

LANGUAGES = "en en-US fr fr-BE de es es-419 it pt pt-BR nl pl ro cs da sv nb fi hu el tr uk ru ca hr sk sl bg lt lv et"


@pytest.fixture(scope="module")
def voice() -> EspeakVoice:
    return EspeakVoice()


def test_the_version_in_the_keys_is_that_of_the_library(voice: EspeakVoice) -> None:
    assert voice.version == ESPEAK_VERSION


def test_words_start_in_their_order_within_the_sound(voice: EspeakVoice) -> None:
    text = "Appuyez sur le bouton – deux secondes."
    found = voice.render(text, spans(text), "fr")
    length_ms = len(found.samples) // 2 * 1000 // found.rate_hz
    assert found.starts_ms is not None
    assert len(found.starts_ms) == 7
    assert list(found.starts_ms) == sorted(found.starts_ms)
    assert found.starts_ms[-1] < length_ms


def test_another_one_in_the_same_process_speaks_at_the_same_pace(voice: EspeakVoice) -> None:
    text = "Press the blue button for two seconds, then wait until the light turns green."
    lengths = [len(one.render(text, spans(text), "en").samples) for one in (voice, EspeakVoice())]
    assert abs(lengths[0] - lengths[1]) < lengths[0] // 50


def test_every_language_that_is_promised_is_there(voice: EspeakVoice) -> None:
    for language in LANGUAGES.split():
        for name in (speakers(language)[-1].voice, reference_voice(language)):
            assert voice.render("Internet 12", spans("Internet 12"), name).samples


def test_an_unknown_voice_is_a_fault_and_not_english(voice: EspeakVoice) -> None:
    with pytest.raises(VoiceFailed):
        voice.render("a", ((0, 1),), "xx-klingon")


def test_a_text_without_words_has_no_times(voice: EspeakVoice) -> None:
    assert voice.render(" ", (), "fr").starts_ms is None


def test_two_hundred_sentences_in_a_row_all_have_sound_and_times(voice: EspeakVoice) -> None:
    for number in range(200):
        text = f"Sentence number {number}."
        found = voice.render(text, spans(text), "en")
        assert found.starts_ms is not None
        assert len(found.samples) > 10_000


@pytest.mark.parametrize(
    ("events", "starts"),
    [
        ([(0, 0), (4, 1000), (8, 2000)], (0, 100, 200)),
        ([(0, 0), (5, 500), (6, 700), (8, 2000)], (0, 50, 200)),
        ([(0, 0), (8, 2000)], (0, 100, 200)),
        ([(3, 100)], None),
        ([], None),
    ],
)
def test_an_event_belongs_to_the_word_it_starts_in(
    events: list[tuple[int, int]], starts: tuple[int, ...] | None
) -> None:
    assert word_starts(events, ((0, 3), (4, 7), (8, 11)), 300, 10_000) == starts
