"""How true the word marks are: `python3 run.py bench marks`, in French and English; it takes minutes.

Every sentence of the lessons that ship, as it was rendered ahead and as the default voice says it: where its words
start is compared with a second, independent opinion (`tests.bench.forced_alignment`). That opinion's own error is
printed beside it, measured on espeak's audio, whose word times are exact to the sample. `captions` compares the time
that captions take over a sentence nobody speaks with that of the voice.

`python -m tests.bench.marks [--language fr] [--sentences N] [--record] [--json]`: less of it; or also steps played
through a private PulseAudio and recorded, each mark minus its sound.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from importlib.util import find_spec
from io import StringIO

import numpy as np

from kiosk.base.paths import find_paths
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
from tests.bench.spoken_lessons import spoken_steps

LANGUAGES = ("fr", "en")
START_P95_MS = 120  # the bar for words that are found by alignment
SILENT_RUN_PERCENT = 2  # captions that nobody speaks end with the voice, over all sentences
SMOKE_SENTENCE_COUNT = 5


def figures(is_smoke: bool) -> Iterator[Figure]:
    if find_spec("pocketsphinx") is None:
        print("marks: left out, it needs pocketsphinx, which is not packaged for this Python", file=sys.stderr)
        return
    for language in LANGUAGES:
        yield from figures_in(language, SMOKE_SENTENCE_COUNT if is_smoke else None)


def figures_in(language: str, sentence_count: int | None) -> Iterator[Figure]:
    """Marks of the default voice and of the exact one, both against the second opinion."""
    synthesizer = Synthesizer()
    orders = _orders(language)[:sentence_count]
    aligner = ForcedAligner(language, sorted({word for order in orders for word in _words(order)}))
    default, exact = speakers(language)[0], speakers(language)[-1]
    ahead = [(one, START_P95_MS) for one in ranking(language) if not one.is_live]
    for speaker, goal in (*ahead, (default, START_P95_MS), (exact, None)):
        errors, missed_count = _errors(synthesizer, aligner, orders, speaker)
        name, n = f"marks.{language}.{speaker.engine}", len(errors)
        yield Figure(f"{name}.minus_opinion.p50", float(np.median(errors)), "ms", None, None, n)
        yield Figure(f"{name}.off.p50", float(np.median(np.abs(errors))), "ms", None, None, n)
        yield Figure(f"{name}.off.p95", float(np.percentile(np.abs(errors), 95)), "ms", None, goal, n)
        yield Figure(f"{name}.sentences_without_opinion", missed_count, "", None, None, len(orders))
    ratios = np.array(
        [silent_length_ms(order) / length_ms for order, length_ms in _lengths(synthesizer, orders, default)]
    )
    yield Figure(
        f"captions.{language}.sentence_off.p50",
        float(np.median(np.abs(ratios - 1))) * 100,
        "%",
        None,
        None,
        len(ratios),
    )
    all_off = abs(float(ratios.mean()) - 1) * 100
    yield Figure(f"captions.{language}.all_off", all_off, "%", None, SILENT_RUN_PERCENT, len(ratios))


def _orders(language: str) -> list[Order]:
    seen: dict[str, Order] = {}
    for step in spoken_steps(language):
        for utterance in step.script.utterances:
            words = tuple((word.start, word.end) for word in utterance.words)
            seen.setdefault(utterance.text, Order(utterance.text, words, language))
    return list(seen.values())


def _words(order: Order) -> tuple[str, ...]:
    return tuple(order.text[start:end] for start, end in order.words)


def _errors(
    synthesizer: Synthesizer, aligner: ForcedAligner, orders: list[Order], speaker: Speaker
) -> tuple[np.ndarray, int]:
    errors: list[int] = []
    missed = 0
    for order in orders:
        clip = _made(synthesizer, order, speaker)
        opinion = aligner.starts_ms(at_rate(samples_of(clip.samples), clip.rate_hz), _words(order))
        missed += not opinion
        errors += [clip.timeline.starts_ms[index] - at_ms for index, at_ms in opinion.items()]
    return np.array(errors), missed


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
    found = [figure for language in languages for figure in figures_in(language, options.sentences)]
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
