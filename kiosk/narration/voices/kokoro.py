"""Kokoro, a neural voice: slower than one can wait for, so that it only speaks ahead of time.

Its model comes in four packages of the extra `voices`; what makes its speakers different from one another ships beside
this module (`kokoro_styles.npz`, from the package kokoro-js, Apache-2.0). It speaks phonemes, and espeak gives them.
"""

import importlib
import importlib.resources
import io
import re
from collections.abc import Callable
from typing import Any

import numpy as np

from kiosk.narration.kokoro_sounds import AMERICAN, BRITISH, EVERYWHERE, TOKENS
from kiosk.narration.sound import Samples, pcm_of, trimmed
from kiosk.narration.voice import MODEL_PARTS, Rendering, VoiceFailed

RATE_HZ = 24_000
LONGEST_TOKENS = 508  # what the model was made for, less the pauses at both ends

Phonemes = Callable[[str, str], str]
"""Text and the name of an espeak voice → IPA with "^" inside of affricates and diphthongs."""

_MARKS = re.compile(r"([;:,.!?…—]+)")
_CLAUSE = re.compile(r"[^:;]*\w[^:;]*[:;]*")  # the model passes over a colon as if nothing stood there
_PAUSE = np.zeros(RATE_HZ * 120 // 1000, np.float32)  # besides what is left of silence at both ends
_LANGUAGE_SWITCH = re.compile(r"\([a-z-]+\)")
_SYLLABIC = re.compile("(\\S)\u0329")


class KokoroVoice:
    """Renders sentences. Raises VoiceFailed where the extra `voices` is not installed."""

    def __init__(self, phonemes: Phonemes) -> None:
        self._phonemes = phonemes
        try:
            runtime: Any = importlib.import_module("onnxruntime")
            model = b"".join((importlib.resources.files(part) / "part.bin").read_bytes() for part in MODEL_PARTS)
        except (ImportError, OSError) as error:
            raise VoiceFailed("the best voices are not installed") from error
        settings = runtime.SessionOptions()
        settings.intra_op_num_threads = 1  # as many workers speak as there are processors
        self._session = runtime.InferenceSession(model, settings, providers=["CPUExecutionProvider"])
        styles = importlib.resources.files(__package__) / "kokoro_styles.npz"
        self._styles = dict(np.load(io.BytesIO(styles.read_bytes())))

    def render(self, text: str, words: tuple[tuple[int, int], ...], voice: str) -> Rendering:  # noqa: ARG002
        """As a Voice; `voice` is "<espeak voice>/<style>". Raises VoiceFailed where no sound comes."""
        espeak_voice, _, style = voice.partition("/")
        if style not in self._styles:
            raise VoiceFailed(f"Kokoro has no voice {voice}")
        parts: list[Samples] = []
        for clause in _CLAUSE.findall(text):
            spoken, _ = trimmed(self._spoken(self.sounds(clause, espeak_voice), style), RATE_HZ)
            parts += [spoken, _PAUSE]
        if not parts:
            raise VoiceFailed("there is nothing to say")
        return Rendering(pcm_of(np.concatenate(parts[:-1])), RATE_HZ, None)

    def _spoken(self, sounds: str, style: str) -> Samples:
        tokens = [TOKENS[sign] for sign in sounds if sign in TOKENS]
        if not 0 < len(tokens) <= LONGEST_TOKENS:
            raise VoiceFailed(f"Kokoro cannot say {len(tokens)} sounds at once")
        given = {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": self._styles[style][len(tokens)][None].astype(np.float32),
            "speed": np.ones(1, np.float32),
        }
        spoken: Samples = self._session.run(None, given)[0]
        return spoken

    def sounds(self, text: str, espeak_voice: str) -> str:
        """`text` in the signs that the model knows; punctuation stays, because it makes the pauses."""
        parts = []
        for part in _MARKS.split(text):
            if _MARKS.fullmatch(part):
                parts.append(part[0])
            elif part.strip():
                lead = " " if parts and part[0].isspace() else ""
                parts.append(lead + _LANGUAGE_SWITCH.sub("", self._phonemes(part, espeak_voice)).strip())
        return _in_model_signs("".join(parts), espeak_voice)


def _in_model_signs(ipa: str, espeak_voice: str) -> str:
    own = AMERICAN if espeak_voice == "en-us" else BRITISH if espeak_voice == "en" else EVERYWHERE
    for sign, other in own:
        ipa = ipa.replace(sign, other)
    return _SYLLABIC.sub("ᵊ\\1", ipa).replace("^", "").replace("-", "").replace("\u0329", "")
