"""When each sentence and each word of a step is heard: the clips one after the other, with the script's pauses."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.lesson.script import Script, Utterance
from kiosk.narration.pace import USUAL, breath_ms
from kiosk.narration.timeline import Timeline


@dataclass(frozen=True, slots=True)
class HeardSentence:
    """A sentence in its step: `starts_ms` is when its clip begins, counted from the beginning of the step's first."""

    utterance_index: int
    utterance: Utterance
    timeline: Timeline
    starts_ms: int

    @property
    def ends_ms(self) -> int:
        return self.starts_ms + self.timeline.end_ms

    @property
    def words_ms(self) -> tuple[int, ...]:
        """When each of its words starts."""
        return tuple(self.starts_ms + at_ms for at_ms in self.timeline.starts_ms)


def step_timeline(script: Script, timelines: Sequence[Timeline | None]) -> tuple[HeardSentence, ...]:
    """What is heard of `script` when it is read from its start to its end, as the narrator reads it.

    `timelines` has an entry an utterance. A secret is left out with its pause, for it is heard only where it is
    touched; its entry may be None. Raises ValueError where another's is, or the counts differ.
    """
    heard: list[HeardSentence] = []
    starts_ms = 0
    for index, (utterance, timeline) in enumerate(zip(script.utterances, timelines, strict=True)):
        if utterance.is_secret:
            continue
        if timeline is None:
            raise ValueError(f"timelines: sentence {index} has none")
        heard.append(HeardSentence(index, utterance, timeline, starts_ms))
        starts_ms = heard[-1].ends_ms + breath_ms(utterance.pause_ms, USUAL, script.language)
    return tuple(heard)
