"""What a screen shows of the narration."""

from dataclasses import dataclass
from enum import Enum, auto

from kiosk.lesson.script import ShownSpan


class Phase(Enum):
    QUIET = auto()
    PREPARING = auto()
    SPEAKING = auto()
    PAUSED = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class NarrationState:
    """What a screen shows of the narration.

    `utterance_index` is the sentence being heard, None before the first and after the last; `shown_word` lights up, or
    the sentence's `shown_sentence` where the customer chose so, or where no word can be marked. `is_silent`: captions
    only, nothing can be heard. `trouble` is "" or a short cause for the technician's sign.
    """

    phase: Phase = Phase.QUIET
    utterance_index: int | None = None
    word_index: int | None = None
    shown_word: ShownSpan | None = None
    shown_sentence: tuple[ShownSpan, ...] = ()
    is_silent: bool = False
    is_word_exact: bool = False
    trouble: str = ""
