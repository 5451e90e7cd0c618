import pytest

from kiosk.narration.timeline import Timeline, Timing
from kiosk.narration.voices.silent import silent_timeline
from tests.narration.scripts import spans

# Sentences that the fit has not seen, and what Pico took for them together (2026-11-23), in milliseconds
PICO: dict[str, tuple[int, tuple[str, ...]]] = {
    "fr": (
        9463,
        (
            "Le radiateur chauffe moins la nuit.",
            "Tournez la molette vers la droite, puis attendez une minute.",
            "La petite lampe devient orange.",
            "Si rien ne change, appelez-nous.",
            "Nous venons sous deux jours.",
        ),
    ),
    "en": (
        10727,
        (
            "The radiator is cooler at night.",
            "Turn the wheel to the right, then wait for a minute.",
            "The small lamp turns orange.",
            "If nothing changes, give us a call.",
            "We come within two days.",
        ),
    ),
    "de": (
        12212,
        (
            "Der Heizkörper ist nachts kühler.",
            "Drehen Sie das Rad nach rechts, dann warten Sie eine Minute.",
            "Die kleine Lampe wird orange.",
            "Wenn sich nichts ändert, rufen Sie uns an.",
            "Wir kommen in zwei Tagen.",
        ),
    ),
    "es": (
        11889,
        (
            "El radiador calienta menos por la noche.",
            "Gire la rueda hacia la derecha y espere un minuto.",
            "La lámpara pequeña se pone naranja.",
            "Si nada cambia, llámenos.",
            "Venimos en dos días.",
        ),
    ),
    "it": (
        12765,
        (
            "Il termosifone scalda meno di notte.",
            "Girate la rotella verso destra, poi aspettate un minuto.",
            "La lampadina diventa arancione.",
            "Se nulla cambia, chiamateci.",
            "Veniamo entro due giorni.",
        ),
    ),
}


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


@pytest.mark.parametrize("language", PICO)
def test_a_few_sentences_take_as_long_as_the_default_voice(language: str) -> None:
    spoken_ms, texts = PICO[language]
    shown_ms = sum(silent_timeline(text, spans(text), language).end_ms for text in texts)
    assert shown_ms == pytest.approx(spoken_ms, rel=0.055)


def test_speed_shortens_it() -> None:
    assert timeline("Votre réseau a son propre nom.", 150).end_ms == pytest.approx(
        timeline("Votre réseau a son propre nom.").end_ms / 1.5, rel=0.02
    )


@pytest.mark.parametrize("text", ["", "–", "你好世界", "\ud800", "مرحبا بك", "x" * 100_000])
def test_any_text_has_a_time(text: str) -> None:
    assert timeline(text).end_ms > 0
