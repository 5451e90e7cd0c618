"""What a screen shows of the narration."""

from dataclasses import dataclass

from kiosk.lesson.script import ShownSpan
from kiosk.narration.narrator import Phase, State
from kiosk.narration.voice import is_marked_by_word


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


def shown_state(state: State) -> NarrationState:
    """What of `state` a screen shows."""
    is_silent = state.phase is Phase.SPEAKING and not state.is_sounding
    if state.marked_index is None or state.phase in (Phase.QUIET, Phase.DONE):
        return NarrationState(state.phase, is_silent=is_silent, trouble=state.trouble)
    utterance = state.script.utterances[state.marked_index]
    clip = state.clips[state.marked_index]
    is_word_exact = clip is not None and is_marked_by_word(clip.timeline.timing)
    word_index = state.word_index if is_word_exact and state.has_started else None
    return NarrationState(
        phase=state.phase,
        utterance_index=state.marked_index,
        word_index=word_index,
        shown_word=None if word_index is None else utterance.words[word_index].shown,
        shown_sentence=utterance.shown,
        is_silent=is_silent,
        is_word_exact=is_word_exact,
        trouble=state.trouble,
    )
