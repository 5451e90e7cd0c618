"""Makes the chime that asks whether anyone is still there: `python -m tests.tools.chime`.

Two soft strokes a fifth apart, each a sine with its octave dying away, so quiet that nobody is startled.
"""

import math
from array import array
from pathlib import Path

from kiosk.narration.clip import Clip, clip_bytes
from kiosk.narration.timeline import Timeline, Timing

PROJECT = Path(__file__).resolve().parents[2]
FILE = PROJECT / "media" / "sounds" / "chime.wav"
RATE_HZ = 16_000  # the voices' own: the device need not be opened anew between the two
LENGTH_MS = 900
STROKES = ((0, 523.25), (220, 783.99))  # ms, hertz: C5, G5
LOUDNESS = 0.16  # of full scale; speech peaks near 0.6


def samples() -> "array[int]":
    made = array("h")
    for frame in range(RATE_HZ * LENGTH_MS // 1000):
        now_ms = frame * 1000 / RATE_HZ
        level = sum(_stroke(now_ms - start_ms, hertz) for start_ms, hertz in STROKES)
        tail = min(1.0, (LENGTH_MS - now_ms) / 60)  # no click at the end
        made.append(round(32767 * LOUDNESS * level * tail))
    return made


def _stroke(since_ms: float, hertz: float) -> float:
    if since_ms < 0:
        return 0.0
    attack = min(1.0, since_ms / 12)
    turn = 2 * math.pi * hertz * since_ms / 1000
    return attack * math.exp(-since_ms / 260) * (0.8 * math.sin(turn) + 0.2 * math.sin(2 * turn))


def main() -> None:
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_bytes(clip_bytes(Clip(samples().tobytes(), RATE_HZ, Timeline((), LENGTH_MS, Timing.ENGINE))))


if __name__ == "__main__":
    main()
