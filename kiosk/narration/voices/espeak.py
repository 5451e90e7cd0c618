"""espeak-ng through pyttsx3's own driver: many languages, and the exact sample at which each word starts.

The library comes with the wheel of espeakng-loader, so that a machine without any installed voice speaks. It is GPL-3
and it can crash: it is only ever loaded in the synth worker.
"""

import ctypes
import importlib
import io
import os
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, ClassVar

import espeakng_loader
import pyttsx3

from kiosk.narration.timeline import spread_starts
from kiosk.narration.voice import Rendering, VoiceFailed

AS_IPA_WITH_TIES = 0x02 | 0x80 | ord("^") << 8  # "^" between the signs of one sound
UTF_8 = 1
DO_NOT_EXIT = 0x8000  # espeak calls exit(1) where its data is missing, unless told so
WORDS_A_MINUTE = 200  # pyttsx3's own pace; espeak falls back to 175 whenever it is initialised again


class EspeakVoice:
    """Renders sentences. espeak has one state a process: whoever speaks takes it over from whoever spoke before.

    Raises VoiceFailed where espeak finds no data.
    """

    _holder: ClassVar["EspeakVoice | None"] = None

    def __init__(self) -> None:
        os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
        with _own_library():
            self._library: Any = importlib.import_module("pyttsx3.drivers._espeak")
        driver_module: Any = importlib.import_module("pyttsx3.drivers.espeak")
        self._rate_hz = self._library.Initialize(
            self._library.AUDIO_OUTPUT_SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), DO_NOT_EXIT
        )
        if self._rate_hz <= 0:
            raise VoiceFailed("espeak finds no data")
        # The driver's loop sleeps 10 ms once more after the sentence is there: synthesis is over when it begins to.
        driver_module.time = SimpleNamespace(sleep=lambda _: None)
        driver_module.EspeakDriver._moduleInitialized = True
        driver_module.EspeakDriver._defaultVoice = "en"
        EspeakVoice._holder = None  # whoever held it lost its settings just now
        self._engine = pyttsx3.init("espeak")
        self._driver: Any = self._engine.proxy._driver
        self._events: list[tuple[int, int]] = []
        self._nothing = self._event_list(self._library.EVENT_LIST_TERMINATED)
        self._end = self._event_list(self._library.EVENT_MSG_TERMINATED, self._library.EVENT_LIST_TERMINATED)
        self._silence = ctypes.POINTER(ctypes.c_short)()
        self._voice = ""

    @property
    def version(self) -> str:
        found: bytes = self._library.Info()
        return found.decode().split()[0]

    def render(self, text: str, words: tuple[tuple[int, int], ...], voice: str) -> Rendering:
        """As a Voice. Raises VoiceFailed where no sound comes."""
        self._take_over()
        self._choose(voice)
        self._events.clear()
        wav = io.BytesIO()
        self._engine.save_to_file(text, wav)
        self._engine.runAndWait()
        if not wav.getbuffer().nbytes:
            raise VoiceFailed("espeak gave no sound")
        wav.seek(0)
        with wave.open(wav) as reader:
            samples = reader.readframes(reader.getnframes())
        if not samples:
            raise VoiceFailed("espeak gave no sound")
        length_ms = len(samples) // 2 * 1000 // self._rate_hz
        return Rendering(samples, self._rate_hz, word_starts(self._events, words, length_ms, self._rate_hz))

    def phonemes(self, text: str, voice: str) -> str:
        """How `voice` would pronounce `text`: IPA, "^" inside of affricates and diphthongs; no punctuation.

        Raises VoiceFailed where there is no such voice.
        """
        self._take_over()
        self._choose(voice)
        left = ctypes.c_char_p(text.encode("utf-8", "replace"))
        clauses = []
        while left.value:
            clauses.append(_text_to_phonemes()(ctypes.byref(left), UTF_8, AS_IPA_WITH_TIES).decode("utf-8", "replace"))
        return " ".join(clauses)

    def _take_over(self) -> None:
        if EspeakVoice._holder is self:
            return
        self._library.SetSynthCallback(self._on_synth)
        self._library.SetParameter(self._library.RATE, WORDS_A_MINUTE, 0)
        self._voice = ""
        EspeakVoice._holder = self

    def _choose(self, voice: str) -> None:
        if voice == self._voice:
            return
        # pyttsx3 would answer an unknown voice with English and say nothing
        if self._library.SetVoiceByName(voice.encode()) != self._library.EE_OK:
            raise VoiceFailed(f"espeak has no voice {voice}")
        self._voice = voice

    def _on_synth(self, wav: Any, sample_count: int, events: Any) -> int:
        """Stands before the driver's callback, which takes its words for saved and drops the last buffer's samples."""
        index = 0
        while (event := events[index]).type != self._library.EVENT_LIST_TERMINATED:
            if event.type == self._library.EVENT_WORD:
                self._events.append((event.text_position - 1, event.sample))
            index += 1
        if wav:
            self._driver._onSynth(wav, sample_count, self._nothing)
        else:
            self._driver._onSynth(self._silence, 0, self._end)
        return 0

    def _event_list(self, *kinds: int) -> Any:
        events = (self._library.EVENT * len(kinds))()
        for event, kind in zip(events, kinds, strict=True):
            event.type = kind
        return events


def word_starts(
    events: list[tuple[int, int]], words: tuple[tuple[int, int], ...], length_ms: int, rate_hz: int
) -> tuple[int, ...] | None:
    """When each word starts, from (code point, sample) events; None where no event falls into any word.

    An event belongs to the word it starts in, and the first of a word counts ("20h30" gives three). Words without an
    event ("–") share the time between their neighbours by their length.
    """
    known: dict[int, int] = {}
    for position, sample in events:
        for index, (start, end) in enumerate(words):
            if start <= position < end:
                known.setdefault(index, sample * 1000 // rate_hz)
                break
    if not known:
        return None
    return spread_starts(known, tuple(end - start for start, end in words), length_ms)


@lru_cache(maxsize=1)
def _text_to_phonemes() -> Any:
    """espeak's function of that name, which pyttsx3 does not hand on."""
    function = ctypes.CDLL(espeakng_loader.get_library_path()).espeak_TextToPhonemes
    function.restype = ctypes.c_char_p
    function.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]
    return function


@contextmanager
def _own_library() -> Iterator[None]:
    """While pyttsx3 looks for an installed espeak, it is handed the one that ships."""
    ours = ctypes.CDLL(espeakng_loader.get_library_path())
    ctypes.cdll.LoadLibrary = lambda _: ours  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        del ctypes.cdll.LoadLibrary
