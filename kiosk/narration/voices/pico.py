"""SVOX Pico, as a driver of pyttsx3: intelligible English, French, German, Spanish and Italian without a network."""

import sys
import types
from typing import Any, Protocol

import py_nanotts
import pyttsx3

from kiosk.narration.voice import Rendering, VoiceFailed

RATE_HZ = 16_000
DRIVER = "pico"

# Pico reads <…> as its own mark-up: "<speed level='50'>" would change the voice for the rest of the sentence.
_MARKUP = str.maketrans("<>", "  ")


class _Sink(Protocol):
    def write(self, samples: bytes, /) -> object: ...


class PicoDriver:
    """What pyttsx3 asks of a driver. Speech goes to a file-like object; Pico has no sound output of its own."""

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._engine = py_nanotts.NanoTTS()
        self._voice = py_nanotts.Voice.en_GB.value
        self._is_looping = False

    def destroy(self) -> None:
        """Nothing is held."""

    def say(self, text: str) -> None:
        """Raises RuntimeError: this driver plays nothing."""
        raise RuntimeError(f"say: Pico only renders, the audio process plays; not said: {len(text)} signs")

    def save_to_file(self, text: str, sink: _Sink) -> None:
        sink.write(self._engine.speak(text.translate(_MARKUP), voice=self._voice))

    def stop(self) -> None:
        """There is nothing to stop: `save_to_file` returns when it is done."""

    def getProperty(self, name: str) -> object:
        """`voices` or `voice`. Raises KeyError for any other."""
        if name == "voices":
            return [voice.value for voice in py_nanotts.Voice]
        if name == "voice":
            return self._voice
        raise KeyError(name)

    def setProperty(self, name: str, value: str) -> None:
        """The `voice`. Raises KeyError for any other property, ValueError for a voice that there is not."""
        if name != "voice":
            raise KeyError(name)
        self._voice = py_nanotts.Voice(value).value

    def startLoop(self) -> None:
        self._is_looping = True
        self._proxy.setBusy(False)  # runs every command that waits, the end of the loop last

    def endLoop(self) -> None:
        self._is_looping = False

    def iterate(self) -> None:
        """Only for loops of the caller's own; this driver is done when `startLoop` returns."""


class PicoVoice:
    """Renders sentences through pyttsx3. It does not say when words start."""

    def __init__(self) -> None:
        module: Any = types.ModuleType(f"pyttsx3.drivers.{DRIVER}")
        module.buildDriver = PicoDriver
        sys.modules[module.__name__] = module
        self._engine = pyttsx3.init(DRIVER)
        self._faults: list[Exception] = []
        self._engine.connect("error", self._note_fault)

    def render(self, text: str, words: tuple[tuple[int, int], ...], voice: str) -> Rendering:  # noqa: ARG002
        """As a Voice. Raises VoiceFailed where no sound comes."""
        samples = bytearray()
        self._faults.clear()
        self._engine.setProperty("voice", voice)
        self._engine.save_to_file(text, _Collector(samples))
        self._engine.runAndWait()
        if self._faults:
            raise VoiceFailed(f"Pico: {self._faults[0]}") from self._faults[0]
        if not samples:
            raise VoiceFailed("Pico gave no sound")
        return Rendering(bytes(samples), RATE_HZ, None)

    def _note_fault(self, name: str | None, exception: Exception) -> None:  # noqa: ARG002 (pyttsx3's keywords)
        self._faults.append(exception)


class _Collector:
    def __init__(self, samples: bytearray) -> None:
        self._samples = samples

    def write(self, samples: bytes) -> None:
        self._samples += samples
