"""How true the word marks are: `python3 run.py bench marks`, in five languages; it takes minutes.

Every sentence of the lessons that ship, as it was rendered ahead and as the default voice says it, and in German,
Spanish and Italian those of `bench voice` as the default voice says them: where their words start is compared with a
second, independent opinion (`tests.bench.forced_alignment`). That opinion's own error is printed beside it, measured
on espeak's audio, whose word times are exact to the sample. `captions` compares the time that captions take over a
sentence nobody speaks with that of the voice. A table, a line an engine and language, goes to the error output once
all is measured: the other one may be for machines.

`python -m tests.bench.marks [--language fr] [--sentences N] [--record] [--json]`: less of it; or also steps played
through a private PulseAudio and recorded, each mark minus its sound.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from io import StringIO

import numpy as np
from numpy.typing import NDArray

from kiosk.base.paths import find_paths
from kiosk.lesson.script import Script
from kiosk.lesson.speech import spoken_sentence
from kiosk.narration.ahead import clip_from_ogg
from kiosk.narration.cache import ClipCache, ahead_key
from kiosk.narration.clip import Clip
from kiosk.narration.sound import samples_of
from kiosk.narration.synthesis import Order, Synthesizer
from kiosk.narration.voice import Speaker, ranking, speakers
from kiosk.narration.voices.silent import silent_timeline
from tests.bench.figure import Figure
from tests.bench.forced_alignment import ForcedAligner, at_rate
from tests.bench.recorded import recorded_figures
from tests.bench.sentences import sentences
from tests.bench.spoken_lessons import spoken_steps

LANGUAGES = ("fr", "en", "de", "es", "it")
SHIPPED = ("fr", "en")
START_P95_MS = 120  # the bar for words that are found by alignment
SILENT_RUN_PERCENT = 2  # captions that nobody speaks end with the voice, over all sentences
SMOKE_SENTENCE_COUNT = 5
TITLES = "engine    language   words  sentences  no opinion  minus p50  off p50  off p95  off max  bar of p95"


@dataclass(frozen=True, slots=True)
class Errors:
    """Each word's start minus the second opinion, in milliseconds. `goal_ms` bounds the p95; None of exact starts.

    What comes of an engine whose starts are exact is the judge's own error.
    """

    engine: str
    language: str
    errors_ms: NDArray[np.int64]
    sentence_count: int
    missed_count: int
    goal_ms: float | None

    def figures(self) -> Iterator[Figure]:
        name, n, off = f"marks.{self.language}.{self.engine}", len(self.errors_ms), np.abs(self.errors_ms)
        yield Figure(f"{name}.minus_opinion.p50", float(np.median(self.errors_ms)), "ms", None, None, n)
        yield Figure(f"{name}.off.p50", float(np.median(off)), "ms", None, None, n)
        yield Figure(f"{name}.off.p95", float(np.percentile(off, 95)), "ms", None, self.goal_ms, n)
        yield Figure(f"{name}.off.max", float(off.max()), "ms", None, None, n)
        yield Figure(f"{name}.sentences_without_opinion", self.missed_count, "", None, None, self.sentence_count)

    def line(self) -> str:
        """A row of the table."""
        off = np.abs(self.errors_ms)
        p50, p95 = np.percentile(off, [50, 95])
        bar = "exact: judge" if self.goal_ms is None else f"{self.goal_ms:g}{'' if p95 <= self.goal_ms else '  MISSED'}"
        return (
            f"{self.engine:9} {self.language:8} {len(off):7} {self.sentence_count:10} {self.missed_count:11}"
            f" {np.median(self.errors_ms):10.0f} {p50:8.0f} {p95:8.0f} {off.max():8.0f}  {bar}"
        )


def figures(is_smoke: bool) -> Iterator[Figure]:
    if find_spec("pocketsphinx") is None:
        print("marks: left out, it needs pocketsphinx, which is not packaged for this Python", file=sys.stderr)
        return
    yield from figures_of(LANGUAGES, SMOKE_SENTENCE_COUNT if is_smoke else None)


def figures_of(languages: Iterable[str], sentence_count: int | None) -> Iterator[Figure]:
    """Marks of each engine, captions, and then the table; of the first `sentence_count` sentences, or of all."""
    rows: list[Errors] = []
    for language in languages:
        orders = _orders(language)[:sentence_count]
        for row in _rows(language, orders):
            rows.append(row)
            yield from row.figures()
        yield from _caption_figures(language, orders)
    print(TITLES, *(row.line() for row in rows), sep="\n", file=sys.stderr, flush=True)


@lru_cache
def _synthesizer() -> Synthesizer:
    """The one of this process: espeak cannot be initialised twice."""
    return Synthesizer()


def _rows(language: str, orders: list[Order]) -> Iterator[Errors]:
    """Marks of what ships, of the default voice and of the exact one, all against the second opinion."""
    synthesizer = _synthesizer()
    aligner = ForcedAligner(language, sorted({word for order in orders for word in _words(order)}))
    default, exact = speakers(language)[0], speakers(language)[-1]
    ships = language in SHIPPED
    ahead = [(one, START_P95_MS) for one in ranking(language) if ships and not one.is_live]
    for speaker, goal_ms in (*ahead, (default, START_P95_MS), (exact, None)):
        errors_ms, missed_count = _errors_ms(synthesizer, aligner, orders, speaker)
        yield Errors(speaker.engine, language, errors_ms, len(orders), missed_count, goal_ms)


def _caption_figures(language: str, orders: list[Order]) -> Iterator[Figure]:
    lengths = _lengths(_synthesizer(), orders, speakers(language)[0])
    ratios = np.array([silent_length_ms(order) / length_ms for order, length_ms in lengths])
    sentence_off = float(np.median(np.abs(ratios - 1))) * 100
    yield Figure(f"captions.{language}.sentence_off.p50", sentence_off, "%", None, None, len(ratios))
    all_off = abs(float(ratios.mean()) - 1) * 100
    yield Figure(f"captions.{language}.all_off", all_off, "%", None, SILENT_RUN_PERCENT, len(ratios))


def _orders(language: str) -> list[Order]:
    seen: dict[str, Order] = {}
    for script in _scripts(language):
        for utterance in script.utterances:
            words = tuple((word.start, word.end) for word in utterance.words)
            seen.setdefault(utterance.text, Order(utterance.text, words, language))
    return list(seen.values())


def _scripts(language: str) -> list[Script]:
    """What the lessons say; the sentences of `bench voice` in languages in which none ships."""
    if language in SHIPPED:
        return [step.script for step in spoken_steps(language)]
    return [spoken_sentence(sentence, language) for sentence in sentences(language)]


def _words(order: Order) -> tuple[str, ...]:
    return tuple(order.text[start:end] for start, end in order.words)


def _errors_ms(
    synthesizer: Synthesizer, aligner: ForcedAligner, orders: list[Order], speaker: Speaker
) -> tuple[NDArray[np.int64], int]:
    errors: list[int] = []
    missed = 0
    for order in orders:
        clip = _made(synthesizer, order, speaker)
        opinion = aligner.starts_ms(at_rate(samples_of(clip.samples), clip.rate_hz), _words(order))
        missed += not opinion
        errors += [clip.timeline.starts_ms[index] - at_ms for index, at_ms in opinion.items()]
    return np.array(errors, np.int64), missed


def _lengths(synthesizer: Synthesizer, orders: list[Order], speaker: Speaker) -> Iterator[tuple[Order, int]]:
    for order in orders:
        yield order, _made(synthesizer, order, speaker).length_ms


def _made(synthesizer: Synthesizer, order: Order, speaker: Speaker) -> Clip:
    if not speaker.is_live:
        path = ClipCache((find_paths().voice_folder,)).ahead(ahead_key(speaker, order.text))
        assert path is not None, f"not rendered ahead: {order.text}"
        return clip_from_ogg(path.read_bytes())
    with redirect_stdout(StringIO()):  # pyttsx3 prints at every sentence
        return synthesizer.make(order, speaker, None)


def silent_length_ms(order: Order) -> int:
    """How long captions take over a sentence that nobody speaks."""
    return silent_timeline(order.text, order.words, order.language).end_ms


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--sentences", type=int, metavar="N", help="only the first N sentences of each language")
    parser.add_argument("--record", action="store_true", help="also play and record steps (needs pulseaudio and parec)")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    languages = options.language or list(LANGUAGES)
    found = list(figures_of(languages, options.sentences))
    if options.record:
        found += recorded_figures(languages)
    if options.json:
        print(json.dumps([figure.as_row() for figure in found], ensure_ascii=False))
    else:
        for figure in found:
            goal = "" if figure.goal is None else f"goal {figure.goal:g}{'' if figure.is_met else '  MISSED'}"
            print(f"{figure.name:45} {figure.value:8.2f} {figure.unit:3} n={figure.n:<5} {goal}")
    return int(not all(figure.is_met for figure in found))


if __name__ == "__main__":
    sys.exit(main())
