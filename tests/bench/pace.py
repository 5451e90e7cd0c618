"""How many words a minute each voice says by itself: `python3 run.py bench pace`; it takes some minutes.

French and English over the lessons that ship, the other languages over our translations of some of their sentences
(`voice_sentences.tsv`), which are longer. A word is what is shown between spaces or, where nothing is shown, said; its
time includes the breath after each sentence. Who only speaks ahead is measured on what ships.
`kiosk.narration.pace` has the figures.
"""

from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO

from kiosk.base.paths import pack_root
from kiosk.lesson.script import Utterance
from kiosk.narration.ahead import clip_from_ogg
from kiosk.narration.cache import ClipCache, ahead_key
from kiosk.narration.pace import SILENT, USUAL, breath_ms
from kiosk.narration.synthesis import Order, Synthesizer
from kiosk.narration.voice import Speaker, ranking
from kiosk.narration.voices.silent import silent_timeline
from tests.bench.figure import Figure
from tests.bench.sentences import sentences
from tests.bench.spoken_lessons import spoken_steps
from tests.narration.scripts import utterance

SHIPPED = ("fr", "en", "ar")
TRANSLATED = ("de", "es", "it")
SMOKE_SENTENCE_COUNT = 5


def figures(is_smoke: bool) -> Iterator[Figure]:
    synthesizer = Synthesizer()
    for language in (*SHIPPED, *TRANSLATED):
        said = _sentences(language)[: SMOKE_SENTENCE_COUNT if is_smoke else None]
        for speaker in ranking(language):
            lengths = [_length_ms(synthesizer, one, language, speaker) for one in said]
            yield from _pace(language, speaker.engine, said, lengths)
        silent = [silent_timeline(one.text, _spans(one), language).end_ms for one in said]
        yield from _pace(language, SILENT, said, list(silent))


def _pace(language: str, engine: str, said: list[Utterance], lengths: list[int | None]) -> Iterator[Figure]:
    spoken = [(one, length_ms) for one, length_ms in zip(said, lengths, strict=True) if length_ms is not None]
    if spoken:
        word_count = sum(_word_count(one) for one, _ in spoken)
        time_ms = sum(length_ms + breath_ms(one.pause_ms, USUAL, language) for one, length_ms in spoken)
        yield Figure(f"pace.{language}.{engine}", 60_000 * word_count / time_ms, "wpm", None, None, len(spoken))


def _sentences(language: str) -> list[Utterance]:
    if language in TRANSLATED:
        return [utterance(text) for text in sentences(language)]
    steps = spoken_steps(language)
    return list({one.text: one for step in steps for one in step.script.utterances}.values())


def _length_ms(synthesizer: Synthesizer, said: Utterance, language: str, speaker: Speaker) -> int | None:
    if not speaker.is_live:
        path = ClipCache((pack_root() / "media" / "voice",)).ahead(ahead_key(speaker, said.text))
        return None if path is None else clip_from_ogg(path.read_bytes()).length_ms
    with redirect_stdout(StringIO()):  # pyttsx3 prints at every sentence
        return synthesizer.make(Order(said.text, _spans(said), language), speaker, None).length_ms


def _spans(said: Utterance) -> tuple[tuple[int, int], ...]:
    return tuple((word.start, word.end) for word in said.words)


def _word_count(said: Utterance) -> int:
    """Several that are said for one that is shown are one word."""
    return len({word.shown for word in said.words if word.shown}) + sum(word.shown is None for word in said.words)
