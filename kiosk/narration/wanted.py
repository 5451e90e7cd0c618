"""What is asked of those who get sentences ready."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.lesson.script import Utterance
from kiosk.narration.cache import clip_key
from kiosk.narration.events import NoClip, ReadyClip
from kiosk.narration.pace import speed_percent
from kiosk.narration.people import spans_of
from kiosk.narration.voice import Speaker

NOW, SOON, LATER = 0, 1, 2
"""How urgent a sentence is: it is waited for, it comes next, its step may be opened."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A sentence wanted at a rate. `tell` gets the clip, once; None where it is enough that the cache has it.

    `step` are all sentences of its step: one voice says them all. `recording` is the file in which a person does.
    """

    utterance: Utterance
    language: str
    rate_wpm: int
    urgency: int
    tell: Callable[[ReadyClip | NoClip], None] | None
    step: tuple[Utterance, ...] = ()
    recording: str = ""

    def told(self, clip: ReadyClip | NoClip) -> None:
        if self.tell is not None:
            self.tell(clip)

    def speed_percent(self, engine: str) -> int:
        """How fast `engine` says it, in percent of its own pace."""
        return speed_percent(self.rate_wpm, engine, self.language)

    def key(self, speaker: Speaker) -> str:
        """What the clip of `speaker` is kept under."""
        return clip_key(speaker, self.utterance.text, self.speed_percent(speaker.engine))

    @property
    def whole_step(self) -> tuple[Utterance, ...]:
        """All sentences of its step; the sentence alone where it is of none."""
        return self.step or (self.utterance,)

    @property
    def is_at_hand(self) -> bool:
        """Whether it is for the step that is open: whoever says that one goes on with it."""
        return self.tell is not None

    @property
    def is_private(self) -> bool:
        """Whether it may not be kept on disk."""
        return is_private(self.utterance)

    @property
    def words(self) -> tuple[tuple[int, int], ...]:
        return spans_of(self.utterance)


def is_private(utterance: Utterance) -> bool:
    """Whether it may not be kept on disk."""
    return utterance.is_secret or utterance.is_personal
