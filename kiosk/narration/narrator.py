"""How a step is narrated: events in, a new state and commands out. Nothing here waits, plays or reads a clock."""

from dataclasses import replace
from typing import assert_never

from kiosk.narration.events import (
    Command,
    Event,
    Fetched,
    Follow,
    GatherAsked,
    ListenAsked,
    ListenFromAsked,
    MuteChosen,
    NextSentenceAsked,
    NoClip,
    PauseAsked,
    Play,
    RateChosen,
    ReadyClip,
    RepeatAsked,
    SentenceBeforeAsked,
    SoundEnded,
    SoundEvent,
    SoundFailed,
    SoundStarted,
    StepOpened,
    StopAsked,
    StopSound,
    TimeCame,
    WakeAt,
    Wish,
    WordSounded,
)
from kiosk.narration.pace import SILENT, breath_ms, speed_percent
from kiosk.narration.shown import Phase, Trouble, TroubleKind
from kiosk.narration.timeline import TOLD_AHEAD_MS, word_at
from kiosk.narration.trial import SILENCE
from kiosk.narration.voices.silent import silent_timeline
from kiosk.narration.whereabouts import State, fetch_from, utterance_showing

Answer = tuple[State, tuple[Command, ...]]

PREPARING_LIMIT_MS = 2800  # then captions go on without a voice: the customer has waited long enough
SOUND_RETRIES_MS = (0, 500, 1_000, 2_000, 5_000, 15_000)  # how long sound that failed is left alone


def on(state: State, event: Event, now_ms: int) -> Answer:
    """The state after `event`, and what is to be done about it."""
    return _followed(*_answered(state, event, now_ms))


def _answered(state: State, event: Event, now_ms: int) -> Answer:
    match event:
        case StepOpened():
            return _opened(state, event, now_ms)
        case Fetched():
            return _fetched(state, event, now_ms)
        case SoundStarted(play_id) | WordSounded(play_id) | SoundEnded(play_id) | SoundFailed(play_id):
            if play_id == state.trial_id:
                return _tried(state, event, now_ms)
            if play_id != state.play_id or not state.is_sounding:
                return state, ()
            return _heard(state, event, now_ms)
        case TimeCame():
            return _time_came(state, now_ms)
        case _:
            return _wished(state, event, now_ms)


def _opened(state: State, opened: StepOpened, now_ms: int) -> Answer:
    first_index = opened.first_index
    fresh = State(
        script=opened.script,
        step_id=state.step_id + 1,
        first_index=first_index,
        utterance_index=first_index,
        clips=(None,) * len(opened.script.utterances),
        given_id=state.given_id,
        is_muted=state.is_muted,
        rate_wpm=state.rate_wpm,
        sound_fault_count=state.sound_fault_count,
        sound_again_at_ms=state.sound_again_at_ms,
        starts_at_ms=state.starts_at_ms,  # a step that opens by itself begins after the breath of the one before
        sound_trouble=state.sound_trouble,
        # What another language lacked is no fault of this one.
        trouble=state.trouble if opened.script.language == state.script.language else state.sound_trouble,
        is_soundless=state.is_soundless and bool(opened.script.utterances),
        is_asked_for=True,
    )
    quiet = (StopSound(), WakeAt(None))
    if opened.is_read_at_once:
        return _after(quiet, _read_from(fresh, first_index, now_ms))
    return fresh, quiet  # its sentences are gathered once it is drawn


def _wished(state: State, wish: Wish, now_ms: int) -> Answer:
    match wish:
        case GatherAsked():
            return state, () if state.is_reading else fetch_from(state, state.utterance_index)
        case ListenAsked():
            if state.phase is Phase.PAUSED:
                return _begin(replace(state, is_asked_for=True), now_ms)
            return (state, ()) if state.is_reading else _from_the_start(state, now_ms)
        case PauseAsked():
            return _paused(state, now_ms) if state.is_reading else (state, ())
        case RepeatAsked():
            return _interrupted(state, _heard_index(state), now_ms)
        case NextSentenceAsked():
            return _next_sentence(state, now_ms)
        case SentenceBeforeAsked():
            return _sentence_before(state, now_ms)
        case ListenFromAsked(leaf_index, position):
            index = utterance_showing(state.script, leaf_index, position)
            return (state, ()) if index is None else _interrupted(state, index, now_ms)
        case StopAsked():
            quiet = replace(state.unmarked(), phase=Phase.QUIET, is_sounding=False, is_soundless=False)
            return quiet, (StopSound(), WakeAt(None))
        case RateChosen(rate_wpm):
            return _at_rate(state, rate_wpm, now_ms)
        case MuteChosen(is_muted):
            return _muted(state, is_muted, now_ms)
        case _:
            assert_never(wish)


def _read_from(state: State, index: int, now_ms: int) -> Answer:
    """Read utterance `index`, or the first after it that may be read without having been touched."""
    utterances = state.script.utterances
    while index < len(utterances) and utterances[index].is_secret:
        index += 1
    if index >= len(utterances):
        return replace(state, phase=Phase.DONE, marked_index=None, word_index=None, is_sounding=False), (WakeAt(None),)
    return _begin(state.entering(index), now_ms)


def _from_the_start(state: State, now_ms: int) -> Answer:
    return _read_from(replace(state, starts_at_ms=now_ms, is_asked_for=True), state.first_index, now_ms)


def _heard_index(state: State) -> int:
    """The sentence being heard or, in the breath after it, the one heard last."""
    return state.utterance_index if state.marked_index is None else state.marked_index


def _next_sentence(state: State, now_ms: int) -> Answer:
    if state.phase is Phase.QUIET:
        return _from_the_start(state, now_ms)
    index = state.readable(range(_heard_index(state) + 1, len(state.clips)))
    return (state, ()) if index is None or state.phase is Phase.DONE else _interrupted(state, index, now_ms)


def _sentence_before(state: State, now_ms: int) -> Answer:
    if state.phase is Phase.QUIET:
        return _from_the_start(state, now_ms)
    is_over = state.phase is Phase.DONE
    heard_index = _heard_index(state)
    index = state.readable(range(len(state.clips) - 1 if is_over else heard_index - 1, -1, -1))
    if index is None and is_over:
        return state, ()
    return _interrupted(state, heard_index if index is None else index, now_ms)


def _interrupted(state: State, index: int, now_ms: int) -> Answer:
    """Read utterance `index` now, whatever is being read."""
    if not state.script.utterances:
        return state, ()
    fresh = replace(state.unmarked().entering(index), starts_at_ms=now_ms, is_asked_for=True)
    return _after((StopSound(),), _begin(fresh, now_ms))


def _begin(state: State, now_ms: int) -> Answer:
    """Read the sentence at hand from its position on, as soon as there is a clip."""
    clip = state.clip
    if clip is None:
        gives_up_at_ms = now_ms + PREPARING_LIMIT_MS
        waiting = replace(state, phase=Phase.PREPARING, is_sounding=False, gives_up_at_ms=gives_up_at_ms)
        return waiting, (*fetch_from(waiting, waiting.utterance_index), WakeAt(gives_up_at_ms))
    position_ms = state.position_ms
    if state.entry_word is not None:
        position_ms = clip.timeline.starts_ms[state.entry_word]
    entered = replace(state, phase=Phase.SPEAKING, entry_word=None, position_ms=position_ms)
    if isinstance(clip, NoClip) or state.is_muted or state.is_deaf_at(now_ms):
        trouble = clip.trouble if isinstance(clip, NoClip) else state.sound_trouble or state.trouble
        again_at_ms = now_ms if state.is_asked_for else state.sound_again_at_ms
        return _begin_silently(replace(entered, trouble=trouble, sound_again_at_ms=again_at_ms), now_ms)
    play_id = state.given_id + 1
    playing = replace(
        entered, is_sounding=True, play_id=play_id, given_id=play_id, is_followed=False, position_at_ms=now_ms
    )
    after_ms = max(state.starts_at_ms - now_ms, 0)
    return playing, (WakeAt(None), Play(play_id, clip, position_ms, after_ms))


def _followed(state: State, commands: tuple[Command, ...]) -> Answer:
    """The next sentence is given to the audio process while this one is heard: their breath is exact then."""
    index = state.following_index if state.is_sounding and not state.is_followed else None
    clip = None if index is None else state.clips[index]
    if not isinstance(clip, ReadyClip):
        return state, commands
    play_id = state.given_id + 1
    given = replace(state, given_id=play_id, is_followed=True)
    return given, (*commands, Follow(play_id, clip, _breath_ms(state)))


def _begin_silently(state: State, now_ms: int) -> Answer:
    """Show the sentence at hand from its position on, at the pace of its clip."""
    starts_at_ms = max(now_ms, state.starts_at_ms)
    silent = replace(
        state,
        is_sounding=False,
        is_soundless=state.trouble is not None and not state.is_muted,
        starts_at_ms=starts_at_ms,
        position_at_ms=starts_at_ms,
    )
    return _time_came(silent, now_ms)


def _fetched(state: State, answer: Fetched, now_ms: int) -> Answer:
    if answer.step_id != state.step_id or answer.rate_wpm != state.rate_wpm:
        return state, ()
    index = answer.utterance_index
    if state.phase is Phase.SPEAKING and index == state.utterance_index:
        return state, ()  # captions already run without it
    if isinstance(state.clips[index], ReadyClip):
        return state, ()  # it may have been given to the audio process
    kept = state.with_clip(index, answer.clip)
    if state.phase is Phase.PREPARING and index == state.utterance_index:
        return _begin(kept, now_ms)
    return kept, ()


def _heard(state: State, event: SoundEvent, now_ms: int) -> Answer:
    clip = state.clip
    assert isinstance(clip, ReadyClip)
    match event:
        case SoundStarted():
            started = replace(
                state,
                marked_index=state.utterance_index,
                word_index=state.word_index if state.has_started else None,
                position_at_ms=now_ms,
                sound_fault_count=0,
                sound_trouble=None,
                trouble=clip.trouble,
                is_soundless=False,
            )
            return started, ()
        case WordSounded(_, word_index):
            position_ms = max(clip.timeline.starts_ms[word_index], state.position_ms)
            position_at_ms = now_ms + TOLD_AHEAD_MS
            return replace(state, word_index=word_index, position_ms=position_ms, position_at_ms=position_at_ms), ()
        case SoundEnded():
            return _ended(state, now_ms)
        case SoundFailed(_, trouble):
            return _begin_silently(_deaf(state, trouble, now_ms), now_ms)
        case _:
            assert_never(event)


def _deaf(state: State, trouble: Trouble, now_ms: int) -> State:
    """With captions where the voice would be by now: they take as long as it, whenever its loss is noticed."""
    position_ms = state.position_at(now_ms)
    if trouble.kind is TroubleKind.CLIP_DAMAGED:  # the device is well: the next sentence is heard
        return replace(state, position_ms=position_ms, trouble=trouble)
    return replace(_left_alone(state, now_ms), position_ms=position_ms, sound_trouble=trouble, trouble=trouble)


def _left_alone(state: State, now_ms: int) -> State:
    """With sound that failed once more."""
    wait_ms = SOUND_RETRIES_MS[min(state.sound_fault_count, len(SOUND_RETRIES_MS) - 1)]
    return replace(state, sound_fault_count=state.sound_fault_count + 1, sound_again_at_ms=now_ms + wait_ms)


def _tried(state: State, event: SoundEvent, now_ms: int) -> Answer:
    """What became of the silence that was played: where it was heard, the next sentence is."""
    match event:
        case SoundStarted():
            return replace(state, trial_id=0, sound_fault_count=0, sound_trouble=None), ()
        case SoundFailed():
            return _time_came(_left_alone(replace(state, trial_id=0), now_ms), now_ms)
        case _:
            return state, ()


def _time_came(state: State, now_ms: int) -> Answer:
    if state.phase is Phase.PREPARING and now_ms >= state.gives_up_at_ms:
        utterance = state.script.utterances[state.utterance_index]
        spans = tuple((word.start, word.end) for word in utterance.words)
        language = state.script.language
        percent = speed_percent(state.rate_wpm, SILENT, language)
        timeline = silent_timeline(utterance.text, spans, language, percent)
        index = state.utterance_index
        late = NoClip(timeline, Trouble(TroubleKind.VOICE_LOST, "the voice takes too long"))
        return _begin(state.with_clip(index, late), now_ms)
    if state.phase is not Phase.SPEAKING or state.is_sounding:
        return state, ()
    if state.awaits_trial and now_ms >= state.sound_again_at_ms:
        trial_id = state.given_id + 1
        trying = replace(state, given_id=trial_id, trial_id=trial_id)
        return _after((Play(trial_id, SILENCE, 0, 0),), _time_came(trying, now_ms))
    if now_ms < state.starts_at_ms:
        return state, (_wake_at(state, state.starts_at_ms),)
    assert state.clip is not None
    timeline = state.clip.timeline
    elapsed_ms = state.position_at(now_ms)
    if elapsed_ms >= timeline.end_ms:
        return _ended(state, now_ms)
    shown = replace(state, marked_index=state.utterance_index, word_index=word_at(timeline, elapsed_ms))
    next_ms = next((start for start in timeline.starts_ms if start > elapsed_ms), timeline.end_ms)
    return shown, (_wake_at(state, now_ms + next_ms - elapsed_ms),)


def _wake_at(state: State, at_ms: int) -> WakeAt:
    """Then, or when sound that failed is to be tried again, if that is sooner."""
    return WakeAt(min(at_ms, state.sound_again_at_ms) if state.awaits_trial else at_ms)


def _ended(state: State, now_ms: int) -> Answer:
    utterance = state.script.utterances[state.utterance_index]
    said = state.with_clip(state.utterance_index, None) if utterance.is_secret else state
    over = replace(said, starts_at_ms=now_ms + _breath_ms(state), is_sounding=False, is_asked_for=False)
    index = state.following_index
    if index is not None and state.is_sounding and state.is_followed:
        following = replace(over.entering(index), is_sounding=True, play_id=state.given_id, is_followed=False)
        return replace(following, position_at_ms=now_ms), ()
    return _read_from(over, state.utterance_index + 1, now_ms)


def _breath_ms(state: State) -> int:
    pause_ms = state.script.utterances[state.utterance_index].pause_ms
    return breath_ms(pause_ms, state.rate_wpm, state.script.language)


def _paused(state: State, now_ms: int) -> Answer:
    held = replace(
        state,
        phase=Phase.PAUSED,
        is_sounding=False,
        position_ms=state.position_at(now_ms),
        position_at_ms=now_ms,
        starts_at_ms=now_ms,
        trial_id=0,
    )
    return held, (StopSound(), WakeAt(None))


def _at_rate(state: State, rate_wpm: int, now_ms: int) -> Answer:
    if rate_wpm == state.rate_wpm:
        return state, ()
    entry_word = state.word_index if state.has_started else None
    changed = replace(
        state,
        rate_wpm=rate_wpm,
        clips=(None,) * len(state.clips),
        entry_word=entry_word,
        position_ms=0,
        is_sounding=False,
        trial_id=0,
    )
    if state.is_reading:
        return _after((StopSound(),), _begin(changed, now_ms))
    return changed, fetch_from(changed, changed.utterance_index if changed.phase is Phase.PAUSED else state.first_index)


def _muted(state: State, is_muted: bool, now_ms: int) -> Answer:
    if is_muted == state.is_muted:
        return state, ()
    changed = replace(state, is_muted=is_muted, is_soundless=False, trial_id=0)
    if state.phase is not Phase.SPEAKING:
        return changed, ()
    position_ms = state.position_at(now_ms)
    return _after((StopSound(),), _begin(replace(changed, position_ms=position_ms, position_at_ms=now_ms), now_ms))


def _after(commands: tuple[Command, ...], answer: Answer) -> Answer:
    return answer[0], (*commands, *answer[1])
