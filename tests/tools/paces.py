"""Fits how long captions take that nobody speaks to the default voice: `python -m tests.tools.paces`; some minutes.

For each language that a live voice speaks, what a sentence takes is the sum of what it costs by itself, of its words,
its pauses, its letters and the commonest pairs and triples of them ("^" and "$" are a word's edges): least squares with
a penalty on each, relative to the root of the length. Learnt from what ships and from Qt's own translations, which lie
beside PySide6 and are other texts by other people. Writes kiosk/narration/voices/paces.tsv; prints how far sentences
and steps are off that were left out of the fit.
"""

import re
import struct
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import numpy as np
import PySide6
from numpy.typing import NDArray

from kiosk.lesson.speech import spoken_sentence
from kiosk.narration.pace import USUAL, breath_ms
from kiosk.narration.synthesis import Order, Synthesizer
from kiosk.narration.voice import speakers
from kiosk.narration.voices.silent import PACES, PAUSE, SENTENCE, WORD, ends_in_pause, pieces
from tests.bench.sentences import sentences
from tests.bench.spoken_lessons import spoken_steps

LANGUAGES = ("fr", "en", "de", "es", "it")
SHIPPED = ("fr", "en")
LEAST_COUNT = 20  # of a piece, in all that is learnt from
MOST_PIECES = 150  # of two or three letters
PENALTIES = {1: 0.01, 2: 1.0, 3: 30.0, 4: 15.0}  # on: what is no letter; letters; longer pieces; those that are kept
OUR_WEIGHT = 1.6  # of what ships, beside a sentence of Qt's
FOLDS = 6
_ALONE = (SENTENCE, WORD, PAUSE)
_PLAIN = re.compile(r"[\w\s,.;:'’«»!?()-]{12,160}")

Step = list[tuple[str, int]]  # its sentences, and the breath after each


def main() -> None:
    rows = []
    for language in LANGUAGES:
        steps, others = _steps(language), _others(language)
        lengths = _lengths_ms(language, [*dict.fromkeys(text for step in steps for text, _ in step), *others])
        print(language, len(lengths), "sentences;", _left_out(steps, others, lengths), file=sys.stderr, flush=True)
        fitted = _fitted({text for step in steps for text, _ in step}, set(others), lengths)
        rows += [f"{language}\t{piece}\t{ms:.1f}\n" for piece, ms in sorted(fitted.items()) if abs(ms) >= 0.05]
    PACES.write_text("".join(["language\tpiece\tms\n", *rows]), "utf-8")


def _steps(language: str) -> list[Step]:
    if language not in SHIPPED:
        texts = sentences(language)
        return [[(one.text, one.pause_ms) for one in spoken_sentence(text, language).utterances] for text in texts]
    scripts = [step.script for step in spoken_steps(language)]
    return [[(one.text, one.pause_ms) for one in script.utterances] for script in scripts if script.utterances]


def _others(language: str) -> list[str]:
    """What Qt says in `language`, as the voice is given it."""
    folder = Path(PySide6.__file__).parent / "Qt" / "translations"
    said = set()
    for file in sorted(folder.glob(f"*_{'fr' if language == 'en' else language}.qm")):
        said |= set(_messages(file.read_bytes(), is_source=language == "en"))
    cleaned = (re.sub(r"&(?=\w)|<[^>]+>", "", text) for text in sorted(said))
    plain = [text.strip() for text in cleaned if _PLAIN.fullmatch(text) and "_" not in text]
    return list(dict.fromkeys(one.text for text in plain for one in spoken_sentence(text, language).utterances))


def _messages(data: bytes, *, is_source: bool) -> Iterator[str]:
    """The texts in a .qm file: sections of a tag and a length, of which one holds messages of the same form."""
    at = 16
    while at + 5 <= len(data):
        tag, length = struct.unpack_from(">BI", data, at)
        section, at = data[at + 5 : at + 5 + length], at + 5 + length
        if tag == 0x69:
            yield from _texts(section, 6 if is_source else 3, "utf-8" if is_source else "utf-16-be")


def _texts(section: bytes, wanted: int, coding: str) -> Iterator[str]:
    at = 0
    while at < len(section):
        tag, at = section[at], at + 1
        if tag == 1:
            continue
        (length,) = struct.unpack_from(">I", section, at)
        at += 4
        if length == 0xFFFFFFFF or tag == 5:
            continue
        if tag == wanted:
            yield section[at : at + length].decode(coding, "replace")
        at += length


def _lengths_ms(language: str, texts: list[str]) -> dict[str, int]:
    """As the default voice says them; what it cannot say is left out."""
    synthesizer, speaker = Synthesizer(), speakers(language)[0]
    with redirect_stdout(StringIO()):  # pyttsx3 prints at every sentence
        return {
            text: synthesizer.make(Order(text, ((0, len(text)),), language), speaker, None).length_ms for text in texts
        }


def _left_out(steps: list[Step], others: list[str], lengths: dict[str, int]) -> str:
    """How far each step is off that was not learnt from."""
    off = []
    for fold in range(FOLDS):
        learnt = {text for number, step in enumerate(steps) if number % FOLDS != fold for text, _ in step}
        fitted = _fitted(learnt, set(others), lengths)
        for step in steps[fold::FOLDS]:
            breaths = sum(breath_ms(pause, USUAL, "") for _, pause in step)
            spoken = breaths + sum(lengths[text] for text, _ in step)
            shown = breaths + sum(_sum(text, fitted) for text, _ in step)
            off.append(abs(shown / spoken - 1) * 100)
    within = np.mean(np.array(off) <= 5) * 100
    return f"steps off p50 {np.median(off):.1f} p95 {np.percentile(off, 95):.1f} %, within 5 %: {within:.0f} %"


def _fitted(ours: set[str], others: set[str], lengths: dict[str, int]) -> dict[str, float]:
    texts = sorted(ours | others)
    counts = [_counts(text) for text in texts]
    weights = np.array([OUR_WEIGHT if text in ours else 1.0 for text in texts])
    wanted = np.array([lengths[text] for text in texts], float)
    total = Counter(piece for one in counts for piece in one)
    names = sorted(piece for piece, count in total.items() if count >= LEAST_COUNT or piece in _ALONE)
    found, uses = _solved(names, counts, wanted, weights, PENALTIES[3])
    worth = {name: abs(ms) * use for name, ms, use in zip(names, found, uses, strict=True) if _is_longer(name)}
    kept = set(sorted(worth, key=lambda name: -worth[name])[:MOST_PIECES])
    names = [name for name in names if not _is_longer(name) or name in kept]
    found, _ = _solved(names, counts, wanted, weights, PENALTIES[4])
    return dict(zip(names, map(float, found), strict=True))


def _solved(
    names: list[str],
    counts: list[Counter[str]],
    wanted: NDArray[np.float64],
    weights: NDArray[np.float64],
    longer_penalty: float,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """What each piece takes, and how much of it there is."""
    uses = np.array([[one[name] for name in names] for one in counts], float)
    scale = weights / np.sqrt(wanted)
    penalties = [
        PENALTIES[1] if name in _ALONE else longer_penalty if _is_longer(name) else PENALTIES[2] for name in names
    ]
    scaled = uses * scale[:, None]
    square = scaled.T @ scaled + np.diag(penalties) * np.mean(scale**2)
    return np.linalg.solve(square, scaled.T @ (wanted * scale)), np.sqrt((uses**2).sum(axis=0))


def _counts(text: str) -> Counter[str]:
    words = text.split()
    found = Counter(piece for word in words for piece in pieces(word))
    found[WORD] += sum(bool(pieces(word)) for word in words)
    found[PAUSE] += sum(map(ends_in_pause, words[:-1]))
    found[SENTENCE] = 1
    return found


def _sum(text: str, fitted: dict[str, float]) -> float:
    return sum(count * fitted.get(piece, 0.0) for piece, count in _counts(text).items())


def _is_longer(piece: str) -> bool:
    return len(piece) > 1 and piece not in _ALONE


if __name__ == "__main__":
    main()
