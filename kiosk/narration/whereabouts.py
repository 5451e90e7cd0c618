"""Where the narrator is, and what of it a screen shows."""

from dataclasses import dataclass, replace

from kiosk.lesson.script import Script
from kiosk.narration.events import Fetch, NoClip, ReadyClip
from kiosk.narration.shown import NarrationState, Phase, Trouble, TroubleKind
from kiosk.narration.voice import is_marked_by_word

Clip = ReadyClip | NoClip | None
NOTHING_TO_SAY = Script("", ())


@dataclass(frozen=True, slots=True)
class State:
    """Where the narrator is.

    `clips` has one entry an utterance. Listening begins at `first_index`. `utterance_index` is the sentence being read
    or to be read next, `marked_index` the one last heard, None before the first; `word_index` is its last word heard.
    Its position is `position_ms` at `position_at_ms`, and rises with time while it is spoken. `is_sounding`: the audio
    process has it as `play_id`, else captions run on the clock; it starts not before `starts_at_ms`. `is_followed`: the
    audio process has the next sentence too, as `given_id`, the last such number. `entry_word` is the word to go on with
    in a clip at another rate. A device that failed, by `sound_trouble`, is tried again at `sound_again_at_ms` with the
    silence `trial_id`, while captions go on; 0 where none is being tried. `is_asked_for`: the sentence at hand does not
    follow another; with such a one sound is tried.
    """

    script: Script = NOTHING_TO_SAY
    step_id: int = 0
    first_index: int = 0
    clips: tuple[Clip, ...] = ()
    phase: Phase = Phase.QUIET
    utterance_index: int = 0
    marked_index: int | None = None
    word_index: int | None = None
    entry_word: int | None = None
    position_ms: int = 0
    position_at_ms: int = 0
    starts_at_ms: int = 0
    gives_up_at_ms: int = 0
    play_id: int = 0
    given_id: int = 0
    is_followed: bool = False
    is_sounding: bool = False
    is_muted: bool = False
    rate_wpm: int = 0
    sound_fault_count: int = 0
    sound_again_at_ms: int = 0
    trial_id: int = 0
    is_asked_for: bool = False
    sound_trouble: Trouble | None = None
    trouble: Trouble | None = None
    is_soundless: bool = False

    @property
    def clip(self) -> Clip:
        return self.clips[self.utterance_index]

    @property
    def has_started(self) -> bool:
        """Whether the sentence at hand has begun to be heard or shown."""
        return self.marked_index == self.utterance_index

    @property
    def following_index(self) -> int | None:
        """The next sentence that may be read without having been touched."""
        return self.readable(range(self.utterance_index + 1, len(self.clips)))

    def readable(self, indices: range) -> int | None:
        """The first of these sentences that may be read without having been touched."""
        return next((index for index in indices if not self.script.utterances[index].is_secret), None)

    @property
    def awaits_trial(self) -> bool:
        """Whether sound failed and is to be tried again at `sound_again_at_ms`."""
        return self.sound_fault_count > 0 and not self.trial_id and not self.is_muted

    @property
    def is_reading(self) -> bool:
        """Whether something is being read, or about to be."""
        return self.phase in (Phase.PREPARING, Phase.SPEAKING)

    def is_deaf_at(self, now_ms: int) -> bool:
        """Whether sound failed and is not to be tried with the sentence at hand.

        One that is asked for is tried, unless a device that may make it wait again did so a moment ago.
        """
        is_waited_for = now_ms < self.sound_again_at_ms and not self.is_device_missing
        return self.sound_fault_count > 0 and (not self.is_asked_for or is_waited_for)

    @property
    def is_device_missing(self) -> bool:
        """Whether sound failed at once, for want of a device."""
        return self.sound_trouble is not None and self.sound_trouble.kind is TroubleKind.NO_DEVICE

    def position_at(self, now_ms: int) -> int:
        """How far into its clip the sentence at hand is, in milliseconds."""
        if self.phase is not Phase.SPEAKING or (self.is_sounding and not self.has_started):
            return self.position_ms
        assert self.clip is not None
        elapsed_ms = self.position_ms + max(now_ms - self.position_at_ms, 0)
        return min(elapsed_ms, self.clip.timeline.end_ms)

    def with_clip(self, index: int, clip: Clip) -> "State":
        return replace(self, clips=(*self.clips[:index], clip, *self.clips[index + 1 :]))

    def entering(self, index: int) -> "State":
        """At the beginning of utterance `index`."""
        # what nobody could speak a while ago is asked for again: the engine may be back
        state = self.with_clip(index, None) if isinstance(self.clips[index], NoClip) else self
        return replace(state, utterance_index=index, position_ms=0, entry_word=None, is_sounding=False)

    def unmarked(self) -> "State":
        """Before the first sentence, with none of them heard."""
        return replace(
            self,
            marked_index=None,
            word_index=None,
            utterance_index=self.first_index,
            position_ms=0,
            entry_word=None,
            trial_id=0,
        )


def fetch_from(state: State, index: int) -> tuple[Fetch, ...]:
    """A wish for what is still missing from `index` on; a secret only where it is the sentence at hand."""
    reading_index = state.utterance_index if state.is_reading else None
    missing = tuple(
        at
        for at, utterance in enumerate(state.script.utterances)
        if at >= index and state.clips[at] is None and (not utterance.is_secret or at == reading_index)
    )
    return (Fetch(state.step_id, state.rate_wpm, missing),) if missing else ()


def utterance_showing(script: Script, leaf_index: int, position: int) -> int | None:
    """The utterance that says code point `position` of a leaf, else the next one of that leaf, else its last."""
    last = None
    for index, utterance in enumerate(script.utterances):
        spans = (*utterance.shown, *(word.shown for word in utterance.words if word.shown))
        ends = [span.end for span in spans if span.leaf_index == leaf_index]
        if ends:
            last = index
            if position < max(ends):
                return index
    return last


def shown_state(state: State) -> NarrationState:
    """What of `state` a screen shows."""
    is_silent = state.phase is Phase.SPEAKING and not state.is_sounding
    if state.marked_index is None or state.phase in (Phase.QUIET, Phase.DONE):
        return NarrationState(state.phase, is_silent=is_silent, is_soundless=state.is_soundless, trouble=state.trouble)
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
        is_soundless=state.is_soundless,
        is_word_exact=is_word_exact,
        trouble=state.trouble,
    )
