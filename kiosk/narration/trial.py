"""A moment of silence that is played to learn whether sound that failed is back, while captions go on."""

from base64 import b64encode

from kiosk.narration.clip import Clip, clip_bytes
from kiosk.narration.events import ReadyClip
from kiosk.narration.timeline import Timeline, Timing

_RATE_HZ = 24_000
_LENGTH_MS = 40
_CLIP = Clip(bytes(2 * _RATE_HZ * _LENGTH_MS // 1000), _RATE_HZ, Timeline((), _LENGTH_MS, Timing.ENGINE))

SILENCE = ReadyClip(_CLIP.timeline, content=b64encode(clip_bytes(_CLIP)).decode())
