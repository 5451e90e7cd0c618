"""Settings of earlier releases: what each is called now, and what its values mean there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.base.settings.kinds import Fraction, Kind

_WORDS_A_MINUTE = 150  # what a voice says at speed 1, nearly
_SLOWEST_WPM, _FASTEST_WPM = 90, 220


@dataclass(frozen=True, slots=True)
class Former:
    """`name` is the setting's own name today; `now` makes of a former value, read as `kind`, what it may hold."""

    name: str
    kind: Kind
    now: Callable[[Any], Any]


def _rate_wpm(speed: float) -> int:
    """Words a minute of a speed; the voice's own pace stays that."""
    return 0 if speed == 1 else min(max(round(speed * _WORDS_A_MINUTE), _SLOWEST_WPM), _FASTEST_WPM)


FORMER: Mapping[str, Former] = {
    "speech_speed": Former("speech_rate_wpm", Fraction(0.7, 1.5), _rate_wpm),
}
