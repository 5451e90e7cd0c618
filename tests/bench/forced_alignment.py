"""A second opinion on when words are said: pocketsphinx told which sounds to expect.

It shares nothing with the product's own alignment (no reference recording, other features, a trained model). It knows
English sounds only: what espeak says of a word's pronunciation is written in the nearest of them, for others too. How
far it can be trusted is measured on espeak's own audio, whose word times are exact.
"""

import ctypes
import json
import subprocess
import sys
from typing import Any

import espeakng_loader
import numpy as np
from numpy.typing import NDArray

RATE_HZ = 16_000
FRAME_MS = 10
IPA = 0x02
_BEAMS = {"beam": 1e-64, "pbeam": 1e-64, "wbeam": 1e-48}  # wider than usual: an odd accent is still aligned
PADDING_MS = 200  # of room noise at both ends; the model never heard digital silence
NOISE_LEVEL = 10 ** (-60 / 20)

# longest first; combining marks follow their letter
_SOUNDS = {
    "tʃ": "CH", "dʒ": "JH", "aɪ": "AY", "aʊ": "AW", "eɪ": "EY", "ɔɪ": "OY", "əʊ": "OW", "oʊ": "OW", "iə": "IH R",
    "eə": "EH R", "ʊə": "UH R", "ɑ̃": "AA N", "ɔ̃": "AO N", "ɛ̃": "AE N", "œ̃": "AH N", "aɪə": "AY ER",
    "a": "AA", "ɑ": "AA", "ɐ": "AH", "æ": "AE", "b": "B", "d": "D", "ð": "DH", "e": "EY", "ə": "AH", "ɚ": "ER",
    "ɛ": "EH", "ɜ": "ER", "f": "F", "ɡ": "G", "g": "G", "h": "HH", "i": "IY", "ɪ": "IH", "j": "Y", "k": "K", "l": "L",
    "ɫ": "L", "m": "M", "n": "N", "ŋ": "NG", "ɲ": "N Y", "o": "OW", "ɔ": "AO", "ɒ": "AA", "ø": "ER", "œ": "ER",
    "p": "P", "r": "R", "ɹ": "R", "ʁ": "R", "ɾ": "D", "s": "S", "ʃ": "SH", "t": "T", "θ": "TH", "u": "UW", "ʊ": "UH",
    "v": "V", "ʌ": "AH", "w": "W", "ɥ": "W", "x": "HH", "y": "UW", "z": "Z", "ʒ": "ZH",
    "ç": "SH", "ʏ": "UH", "β": "V", "ɣ": "G", "ʝ": "Y", "ʎ": "L Y", "ɕ": "SH", "ʔ": "",
}  # fmt: skip


class ForcedAligner:
    """Finds words of `language` (en, fr, de, es, it) in recordings at `RATE_HZ`.

    `vocabulary` is every word that it will be asked for.
    """

    def __init__(self, language: str, vocabulary: list[str]) -> None:
        import pocketsphinx

        self._decoder: Any = pocketsphinx.Decoder(lm=None, samprate=RATE_HZ, loglevel="FATAL", **_BEAMS)
        self._known: set[str] = set()
        self._pronunciations = pronunciations(vocabulary, language)

    def starts_ms(self, samples: NDArray[np.float32], words: tuple[str, ...]) -> dict[int, int]:
        """When words start, by their index; those it could not say or find are missing."""
        names = {index: self._name(word) for index, word in enumerate(words)}
        spoken = [(index, name) for index, name in names.items() if name]
        if not spoken:
            return {}
        self._decoder.set_align_text(" ".join(name for _, name in spoken))
        self._decoder.start_utt()
        self._decoder.process_raw(_in_a_room(samples), full_utt=True)
        self._decoder.end_utt()
        if self._decoder.hyp() is None:
            return {}
        found = [part for part in self._decoder.seg() if part.word.startswith("w")]
        if [part.word.partition("(")[0] for part in found] != [name for _, name in spoken]:
            return {}
        return {index: part.start_frame * FRAME_MS - PADDING_MS for (index, _), part in zip(spoken, found, strict=True)}

    def _name(self, word: str) -> str:
        """A word of the decoder's dictionary that sounds like `word`; "" for what has no sound."""
        sounds = _sounds(self._pronunciations[word])
        if not sounds:
            return ""
        name = "w" + "".join(sounds).lower()
        if name not in self._known:
            self._known.add(name)
            if self._decoder.lookup_word(name) is None:
                self._decoder.add_word(name, " ".join(sounds), True)
        return name


def _in_a_room(samples: NDArray[np.float32]) -> bytes:
    padding = PADDING_MS * RATE_HZ // 1000
    noise = np.random.default_rng(0).standard_normal(len(samples) + 2 * padding) * NOISE_LEVEL
    noise[padding : padding + len(samples)] += samples
    return bytes(np.clip(noise * 32767, -32768, 32767).astype("<i2").tobytes())


def at_rate(samples: NDArray[np.float32], rate_hz: int) -> NDArray[np.float32]:
    """`samples` at `RATE_HZ`; what lies above half of it is cut."""
    if rate_hz == RATE_HZ:
        return samples
    count = len(samples) * RATE_HZ // rate_hz
    spectrum = np.fft.rfft(samples)[: count // 2 + 1]
    return (np.fft.irfft(spectrum, count) * (count / len(samples))).astype(np.float32)


def _sounds(ipa: str) -> list[str]:
    found: list[str] = []
    position = 0
    while position < len(ipa):
        for length in (3, 2, 1):
            sound = _SOUNDS.get(ipa[position : position + length])
            if sound:
                found += sound.split()
                break
        position += length
    return found


def pronunciations(words: list[str], language: str) -> dict[str, str]:
    """How espeak says each word, in IPA. In a process of its own: espeak can be initialised once in each."""
    code = f"import sys; from {__name__} import _say_pronunciations; _say_pronunciations({language!r})"
    command = [sys.executable, "-c", code]
    answer = subprocess.run(command, input=json.dumps(words), capture_output=True, check=True, text=True)
    found: dict[str, str] = json.loads(answer.stdout)
    return found


def _say_pronunciations(language: str) -> None:
    library: Any = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_Initialize(2, 0, espeakng_loader.get_data_path().encode(), 0x8000)
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    library.espeak_SetVoiceByName(language.encode())
    said = {}
    for word in json.load(sys.stdin):
        text, parts = ctypes.c_char_p(word.encode()), []
        while text.value:
            parts.append(library.espeak_TextToPhonemes(ctypes.byref(text), 1, IPA).decode())
        said[word] = "".join(parts)
    print(json.dumps(said))
