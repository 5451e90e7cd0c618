"""What a screen shows of the narration."""

from dataclasses import dataclass
from enum import Enum, auto

from kiosk.lesson.script import ShownSpan


class Phase(Enum):
    """What the voice is doing, as a screen shows it."""

    QUIET = auto()
    PREPARING = auto()
    SPEAKING = auto()
    PAUSED = auto()
    DONE = auto()


class TroubleKind(Enum):
    """Why nothing is heard, or not the best voice; the values are what the processes tell one another."""

    NO_DEVICE = "no device"
    DEVICE_LOST = "device lost"
    CLIP_DAMAGED = "clip damaged"
    NO_VOICE = "no voice"
    VOICE_LOST = "voice lost"


@dataclass(frozen=True, slots=True)
class Trouble:
    """`cause` is for the log, in the words of whatever failed; what staff read is made from `kind`."""

    kind: TroubleKind
    cause: str


@dataclass(frozen=True, slots=True)
class NarrationState:
    """What a screen shows of the narration.

    `utterance_index` is the sentence being heard, None before the first and after the last; `shown_word` lights up, or
    the sentence's `shown_sentence` where the customer chose so, or where no word can be marked. `is_silent`: captions
    only, nothing is heard now. `is_soundless`: what should have been heard last was not, from then until sound is heard
    again or reading is left. `trouble` is what went wrong last and was not heard to be well again.
    """

    phase: Phase = Phase.QUIET
    utterance_index: int | None = None
    word_index: int | None = None
    shown_word: ShownSpan | None = None
    shown_sentence: tuple[ShownSpan, ...] = ()
    is_silent: bool = False
    is_soundless: bool = False
    is_word_exact: bool = False
    trouble: Trouble | None = None
