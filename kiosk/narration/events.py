"""What can happen to a narration, and what it can ask for."""

from dataclasses import dataclass

from kiosk.lesson.script import Script
from kiosk.narration.shown import Trouble
from kiosk.narration.timeline import Timeline

# What happens.


@dataclass(frozen=True, slots=True)
class StepOpened:
    """`first_index` is the utterance that reading begins with; those before it are read where they are asked for."""

    script: Script
    is_read_at_once: bool
    first_index: int = 0


@dataclass(frozen=True, slots=True)
class GatherAsked:
    """Have the sentences of the step at hand, for they may be asked for."""


@dataclass(frozen=True, slots=True)
class ListenAsked:
    """Read from the start, or go on after a pause."""


@dataclass(frozen=True, slots=True)
class PauseAsked:
    """The customer wants it to wait where it is."""


@dataclass(frozen=True, slots=True)
class RepeatAsked:
    """Read this sentence again."""


@dataclass(frozen=True, slots=True)
class NextSentenceAsked:
    """Read the sentence after this one."""


@dataclass(frozen=True, slots=True)
class SentenceBeforeAsked:
    """Read the sentence before this one; the first again where this is the first."""


@dataclass(frozen=True, slots=True)
class ListenFromAsked:
    """Read from the sentence that shows code point `position` of leaf `leaf_index`."""

    leaf_index: int
    position: int


@dataclass(frozen=True, slots=True)
class StopAsked:
    """The customer wants no more of this step."""


@dataclass(frozen=True, slots=True)
class RateChosen:
    """How fast it is to speak, in words a minute; 0 is the language's usual rate."""

    rate_wpm: int


@dataclass(frozen=True, slots=True)
class MuteChosen:
    """Whether it goes on without sound; captions keep the pace."""

    is_muted: bool


@dataclass(frozen=True, slots=True)
class ReadyClip:
    """A sentence that can be played: its file, or its bytes (base64) where nothing may be kept on disk.

    `trouble` is why a lesser voice had to speak.
    """

    timeline: Timeline
    path: str = ""
    content: str = ""
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class NoClip:
    """Nobody speaks a sentence; captions keep time by `timeline`. `trouble` is why; None where silence was chosen."""

    timeline: Timeline
    trouble: Trouble | None


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of a wish; `step_id` and `rate_wpm` are the wish's, so that a late answer is told apart."""

    step_id: int
    rate_wpm: int
    utterance_index: int
    clip: ReadyClip | NoClip


@dataclass(frozen=True, slots=True)
class SoundStarted:
    """The clip of this play is heard now."""

    play_id: int


@dataclass(frozen=True, slots=True)
class WordSounded:
    """The word is heard now; it counts from 0 in the utterance."""

    play_id: int
    word_index: int


@dataclass(frozen=True, slots=True)
class SoundEnded:
    """The clip of this play was heard to its end."""

    play_id: int


@dataclass(frozen=True, slots=True)
class SoundFailed:
    """The clip of this play could not be heard, or not to its end; `trouble` says why."""

    play_id: int
    trouble: Trouble


@dataclass(frozen=True, slots=True)
class TimeCame:
    """What `WakeAt` asked for."""


Wish = (
    GatherAsked
    | ListenAsked
    | PauseAsked
    | RepeatAsked
    | NextSentenceAsked
    | SentenceBeforeAsked
    | ListenFromAsked
    | StopAsked
    | RateChosen
    | MuteChosen
)
SoundEvent = SoundStarted | WordSounded | SoundEnded | SoundFailed
Event = StepOpened | Wish | Fetched | SoundEvent | TimeCame


# What is to be done.


@dataclass(frozen=True, slots=True)
class Fetch:
    """Have these utterances ready to play, the first one now; each is answered by `Fetched`."""

    step_id: int
    rate_wpm: int
    utterance_indices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Play:
    """Let the clip be heard from `from_ms` of it on, `after_ms` from now, in place of the one that plays."""

    play_id: int
    clip: ReadyClip
    from_ms: int
    after_ms: int


@dataclass(frozen=True, slots=True)
class Follow:
    """Let the clip be heard too, `after_ms` after the end of the one that plays, if that one is heard to its end."""

    play_id: int
    clip: ReadyClip
    after_ms: int


@dataclass(frozen=True, slots=True)
class StopSound:
    """Let nothing be heard."""


@dataclass(frozen=True, slots=True)
class WakeAt:
    """Send `TimeCame` at `at_ms`, in place of any earlier wish; None: at no time."""

    at_ms: int | None


Command = Fetch | Play | Follow | StopSound | WakeAt
