"""Has one engine speak a file of sentences, in a process of its own: `python -m tests.bench.voice_engine ORDERS OUT`.

ORDERS is `{"speaker": [engine, version, voice], "language", "texts"}`; OUT gets a WAV a sentence. Says one line of
JSON: how long the first clip took from the start of the process and each later one, the seconds of speech, the memory.
"""

import time

BEGAN_S = time.monotonic()

import json  # noqa: E402 (imports belong to the first clip)
import os  # noqa: E402
import sys  # noqa: E402
from contextlib import redirect_stdout  # noqa: E402
from io import StringIO  # noqa: E402
from pathlib import Path  # noqa: E402

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the synth worker

from kiosk.narration.clip import clip_bytes  # noqa: E402
from kiosk.narration.synthesis import Order, Synthesizer  # noqa: E402
from kiosk.narration.voice import Speaker  # noqa: E402
from tests.narration.scripts import spans  # noqa: E402


def main() -> None:
    task = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    out, speaker = Path(sys.argv[2]), Speaker(*task["speaker"])
    synthesizer = Synthesizer()
    times_s, speech_s, timings = [], 0.0, set()
    for index, text in enumerate(task["texts"]):
        began_s = time.monotonic() if index else BEGAN_S
        with redirect_stdout(StringIO()):  # pyttsx3 prints at every sentence
            clip = synthesizer.make(Order(text, spans(text), task["language"]), speaker, None)
        times_s.append(time.monotonic() - began_s)
        speech_s += clip.length_ms / 1000
        timings.add(clip.timeline.timing.value)
        (out / f"{index:03}.wav").write_bytes(clip_bytes(clip))
    print(json.dumps({"times_s": times_s, "speech_s": speech_s, "peak_mb": peak_mb(), "timings": sorted(timings)}))


def peak_mb() -> float:
    """The most memory that this process held; `getrusage` would tell that of the one that started it."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    main()
