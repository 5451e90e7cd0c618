"""How true the word marks are: `python -m tests.bench.marks [--json] [--language fr] [--sentences N] [--record]`.

Every sentence of the lessons that ship is spoken by the default voice; where its words start is compared with a second,
independent opinion (`tests.bench.forced_alignment`; pocketsphinx must be installed: `pip install pocketsphinx`). That
opinion's own error is printed beside it, measured on espeak's audio, whose word times are exact to the sample.
`--record` plays steps through a private PulseAudio, records them, and prints each mark minus its sound.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass

import numpy as np

from kiosk.narration.sound import samples_of
from kiosk.narration.synthesis import Order, Synthesizer
from kiosk.narration.voice import Speaker, speakers
from kiosk.narration.voices.silent import silent_timeline
from tests.bench.forced_alignment import ForcedAligner, at_rate
from tests.bench.spoken_lessons import spoken_steps

START_P95_MS = 120  # FACTS.md's bar for aligned words


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; `goal` is an upper bound of `value`, None where there is none."""

    name: str
    value: float
    unit: str
    goal: float | None
    n: int


def figures(language: str, sentence_count: int | None) -> Iterator[Figure]:
    """Marks of the default voice and of the exact one, both against the second opinion."""
    synthesizer = Synthesizer()
    orders = _orders(language)[:sentence_count]
    aligner = ForcedAligner(language, sorted({word for order in orders for word in _words(order)}))
    default, exact = speakers(language)[0], speakers(language)[-1]
    for speaker, goal in ((default, START_P95_MS), (exact, None)):
        errors, missed = _errors(synthesizer, aligner, orders, speaker)
        name = f"{language} {speaker.engine}"
        yield Figure(f"{name} mark minus second opinion, median", float(np.median(errors)), "ms", None, len(errors))
        off = np.abs(errors - np.median(errors))
        yield Figure(f"{name} mark, absolute, median", float(np.median(np.abs(errors))), "ms", None, len(errors))
        yield Figure(f"{name} mark, absolute, p95", float(np.percentile(np.abs(errors), 95)), "ms", goal, len(errors))
        yield Figure(f"{name} mark about its median, p95", float(np.percentile(off, 95)), "ms", None, len(errors))
        yield Figure(f"{name} sentences without an opinion", missed, "", None, len(orders))
    ratios = np.array(list(_silent_ratios(synthesizer, orders, default)))
    yield Figure(
        f"{language} silent voice's length off, median",
        float(np.median(np.abs(ratios - 1))) * 100,
        "%",
        None,
        len(ratios),
    )
    yield Figure(
        f"{language} silent voice's length of a whole", abs(float(ratios.mean()) - 1) * 100, "%", 5, len(ratios)
    )


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
        clip = synthesizer.make(order, speaker, None)
        opinion = aligner.starts_ms(at_rate(samples_of(clip.samples), clip.rate_hz), _words(order))
        missed += not opinion
        errors += [clip.timeline.starts_ms[index] - at_ms for index, at_ms in opinion.items()]
    return np.array(errors), missed


def _silent_ratios(synthesizer: Synthesizer, orders: list[Order], speaker: Speaker) -> Iterator[float]:
    for order in orders:
        clip = synthesizer.make(order, speaker, None)
        yield silent_timeline(order.text, order.words).end_ms / clip.length_ms


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", action="append", choices=["en", "fr"])
    parser.add_argument("--sentences", type=int, metavar="N", help="only the first N sentences of each language")
    parser.add_argument("--record", action="store_true", help="also play and record steps (needs pulseaudio and parec)")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = [figure for language in options.language or ["fr", "en"] for figure in figures(language, options.sentences)]
    if options.record:
        from tests.bench.recorded import recorded_figures

        found += recorded_figures(options.language or ["fr", "en"])
    if options.json:
        print(json.dumps([asdict(figure) for figure in found], ensure_ascii=False))
    else:
        for figure in found:
            goal = "" if figure.goal is None else f"goal {figure.goal:g}"
            print(f"{figure.name:55} {figure.value:8.1f} {figure.unit:3} n={figure.n:<5} {goal}")
    return int(any(figure.goal is not None and figure.value > figure.goal for figure in found))


if __name__ == "__main__":
    sys.exit(main())
