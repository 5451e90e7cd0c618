from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest

from kiosk.lesson.script import Script, ShownSpan
from kiosk.narration.events import (
    Command,
    Event,
    Fetch,
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
    SoundFailed,
    SoundStarted,
    StepOpened,
    StopAsked,
    StopSound,
    TimeCame,
    WakeAt,
    WordSounded,
)
from kiosk.narration.narrator import PREPARING_LIMIT_MS, on
from kiosk.narration.pace import CLIP_SILENCE_MS
from kiosk.narration.shown import NarrationState, Phase, Trouble, TroubleKind
from kiosk.narration.timeline import TOLD_AHEAD_MS, Timeline, Timing
from kiosk.narration.trial import SILENCE
from kiosk.narration.whereabouts import State, shown_state
from tests.narration.scripts import script_of

CLIP = ReadyClip(Timeline((40, 300, 700), 1000, Timing.ALIGNED), path="clip.wav")
LOST = Trouble(TroubleKind.DEVICE_LOST, "lost")
MUTE = Trouble(TroubleKind.NO_VOICE, "no voice")
SCRIPT = script_of("Un deux trois.", "Quatre cinq six.")


C = TypeVar("C", bound=Command)


class Told:
    """A narrator that is told things; keeps what it asked for."""

    def __init__(self, script: Script = SCRIPT, is_read_at_once: bool = False, first_index: int = 0) -> None:
        self.state, self.now_ms = State(), 1000
        self.asked: list[Command] = []
        self.tell(StepOpened(script, is_read_at_once, first_index))

    def tell(self, event: Event, after_ms: int = 0) -> tuple[Command, ...]:
        self.now_ms += after_ms
        self.state, commands = on(self.state, event, self.now_ms)
        self.asked += commands
        return commands

    def fetched(self, *indices: int, clip: ReadyClip | NoClip = CLIP) -> None:
        for index in indices:
            self.tell(Fetched(self.state.step_id, self.state.rate_wpm, index, clip))

    def sound(self, kind: Callable[..., Event], *values: object, after_ms: int = 0) -> tuple[Command, ...]:
        return self.tell(kind(self.state.trial_id or self.state.play_id, *values), after_ms)

    def last(self, kind: type[C]) -> C:
        return [command for command in self.asked if isinstance(command, kind)][-1]

    @property
    def shown(self) -> NarrationState:
        return shown_state(self.state)

    def is_soundless(self) -> bool:
        return self.shown.is_soundless


def speaking(word_index: int = 1) -> Told:
    told = Told()
    told.fetched(0, 1)
    told.tell(ListenAsked())
    told.sound(SoundStarted, after_ms=20)
    for index in range(word_index + 1):
        told.sound(WordSounded, index, after_ms=100)
    return told


def test_a_step_that_is_opened_stays_quiet_and_has_its_sentences_made_ready_when_there_is_time() -> None:
    told = Told()
    assert not any(isinstance(command, Fetch) for command in told.asked)
    told.tell(GatherAsked())
    assert told.shown.phase is Phase.QUIET
    assert told.last(Fetch).utterance_indices == (0, 1)


def test_what_is_being_read_is_not_looked_for_again() -> None:
    told = speaking()
    assert told.tell(GatherAsked()) == ()


def test_a_step_that_is_read_at_once_plays_when_its_first_sentence_is_there() -> None:
    told = Told(is_read_at_once=True)
    assert told.shown.phase is Phase.PREPARING
    told.fetched(1)
    assert told.shown.phase is Phase.PREPARING
    told.fetched(0)
    assert told.last(Play).clip == CLIP


def test_the_word_that_is_heard_is_shown() -> None:
    told = speaking(word_index=1)
    assert told.shown.shown_word == ShownSpan(0, 3, 7)
    assert told.shown.shown_sentence == (ShownSpan(0, 0, 14),)
    assert told.shown.word_index == 1
    assert not told.shown.is_silent


def test_the_next_sentence_follows_after_the_breath_and_is_marked_when_it_is_heard() -> None:
    told = speaking(word_index=2)
    assert told.last(Follow).after_ms == 300 - CLIP_SILENCE_MS
    assert told.sound(SoundEnded, after_ms=300) == ()
    assert told.shown.utterance_index == 0
    assert told.shown.word_index is None
    told.sound(SoundStarted, after_ms=300)
    assert told.shown.utterance_index == 1
    assert told.shown.word_index is None


def test_after_the_last_sentence_it_is_done_and_nothing_is_marked() -> None:
    told = speaking()
    for _ in range(2):
        told.sound(SoundEnded)
    assert told.shown.phase is Phase.DONE
    assert told.shown.shown_sentence == ()


def test_a_sentence_that_comes_while_the_one_before_is_heard_is_given_at_once() -> None:
    told = Told(script_of("Un deux trois.", "Quatre.", "Cinq six.", secrets=(1,)))
    told.fetched(0)
    told.tell(ListenAsked())
    assert not [command for command in told.asked if isinstance(command, Follow)]
    told.fetched(2)
    assert told.last(Follow).clip == CLIP
    told.sound(SoundStarted)
    told.sound(SoundEnded)
    assert told.state.utterance_index == 2, "a secret is passed over"


def test_a_sentence_that_comes_after_the_one_before_is_played_after_the_breath() -> None:
    told = Told()
    told.fetched(0)
    told.tell(ListenAsked())
    told.sound(SoundStarted)
    told.sound(SoundEnded)
    assert told.shown.phase is Phase.PREPARING
    told.tell(Fetched(told.state.step_id, told.state.rate_wpm, 1, CLIP), after_ms=50)
    assert told.last(Play).after_ms == 300 - CLIP_SILENCE_MS - 50


def test_what_follows_is_not_taken_for_what_plays() -> None:
    told = speaking()
    following_id = told.last(Follow).play_id
    before = told.state
    assert told.tell(SoundStarted(following_id)) == ()
    assert told.state == before


def test_a_pause_takes_what_follows_back() -> None:
    told = speaking()
    following_id = told.last(Follow).play_id
    told.tell(PauseAsked())
    told.tell(ListenAsked())
    assert told.last(Play).play_id > following_id
    assert told.last(Follow).play_id > told.last(Play).play_id


def test_a_clip_that_was_given_out_is_not_exchanged() -> None:
    told = speaking()
    told.fetched(1, clip=NoClip(CLIP.timeline, MUTE))
    told.sound(SoundEnded)
    told.sound(SoundStarted)
    assert not told.shown.is_silent


def test_a_step_that_opens_by_itself_begins_after_the_breath_of_the_one_before() -> None:
    told = speaking()
    for _ in range(2):
        told.sound(SoundEnded)
    told.tell(StepOpened(SCRIPT, is_read_at_once=True), after_ms=20)
    told.fetched(0)
    assert told.last(Play).after_ms == 280 - CLIP_SILENCE_MS


def test_a_pause_goes_on_where_it_was() -> None:
    told = speaking(word_index=1)
    assert StopSound() in told.tell(PauseAsked(), after_ms=50)
    assert told.shown.phase is Phase.PAUSED
    assert told.shown.word_index == 1
    told.tell(ListenAsked(), after_ms=5000)
    assert told.last(Play).from_ms == 300 + 50 - TOLD_AHEAD_MS


def test_a_sentence_without_exact_times_is_marked_as_a_whole() -> None:
    told = Told()
    told.fetched(0, clip=replace(CLIP, timeline=replace(CLIP.timeline, timing=Timing.ESTIMATED)))
    told.tell(ListenAsked())
    told.sound(SoundStarted)
    told.sound(WordSounded, 1)
    assert told.shown.word_index is None
    assert told.shown.shown_word is None
    assert told.shown.shown_sentence
    assert not told.shown.is_word_exact


def test_repeating_reads_the_marked_sentence_from_its_start() -> None:
    told = speaking()
    told.sound(SoundEnded)
    assert StopSound() in told.tell(RepeatAsked(), after_ms=100)
    assert told.state.utterance_index == 0
    assert told.last(Play).from_ms == told.last(Play).after_ms == 0


def test_repeating_after_the_end_reads_the_last_sentence() -> None:
    told = speaking()
    for _ in range(2):
        told.sound(SoundEnded)
    told.tell(RepeatAsked())
    assert told.state.utterance_index == 1


def test_a_step_may_begin_past_its_first_sentences_which_are_read_where_they_are_touched() -> None:
    told = Told(first_index=1)
    told.tell(GatherAsked())
    assert told.last(Fetch).utterance_indices == (1,)
    told.fetched(1)
    told.tell(ListenAsked())
    assert told.state.utterance_index == 1
    told.sound(SoundStarted)
    told.sound(SoundEnded)
    assert told.shown.phase is Phase.DONE
    told.tell(ListenAsked())
    assert told.state.utterance_index == 1, "listening again begins there too"
    told.tell(ListenFromAsked(0, 0))
    assert told.last(Fetch).utterance_indices == (0,)
    told.fetched(0)
    told.sound(SoundStarted)
    told.sound(SoundEnded)
    assert told.state.utterance_index == 1, "and goes on"


def test_the_next_sentence_is_read_now() -> None:
    told = speaking()
    assert StopSound() in told.tell(NextSentenceAsked())
    assert (told.state.utterance_index, told.last(Play).after_ms) == (1, 0)
    told.sound(SoundStarted)
    before = told.state
    assert told.tell(NextSentenceAsked()) == ()
    assert told.state == before, "there is none after the last"


def test_in_the_breath_after_a_sentence_the_next_one_is_the_one_that_follows() -> None:
    told = speaking()
    told.sound(SoundEnded)
    told.tell(NextSentenceAsked())
    assert (told.state.utterance_index, told.last(Play).after_ms) == (1, 0)


def test_the_sentence_before_is_read_and_the_first_one_again() -> None:
    told = speaking()
    told.tell(NextSentenceAsked())
    told.sound(SoundStarted)
    told.tell(SentenceBeforeAsked())
    assert told.state.utterance_index == 0
    told.sound(SoundStarted)
    told.sound(WordSounded, 1, after_ms=100)
    told.tell(SentenceBeforeAsked())
    assert (told.state.utterance_index, told.last(Play).from_ms) == (0, 0)


def test_after_the_end_the_sentence_before_is_the_last() -> None:
    told = speaking()
    for _ in range(2):
        told.sound(SoundEnded)
    assert told.tell(NextSentenceAsked()) == ()
    told.tell(SentenceBeforeAsked())
    assert told.state.utterance_index == 1


@pytest.mark.parametrize("wish", [NextSentenceAsked(), SentenceBeforeAsked()])
def test_where_nothing_was_read_yet_either_begins_at_the_beginning(wish: Event) -> None:
    told = Told()
    told.fetched(0, 1)
    told.tell(wish)
    assert (told.state.utterance_index, told.shown.phase) == (0, Phase.SPEAKING)


def test_from_sentence_to_sentence_a_secret_is_passed_over() -> None:
    told = Told(script_of("Voici la clé.", "A b c.", "Merci à vous.", secrets=(1,)))
    told.fetched(0, 2)
    told.tell(ListenAsked())
    told.sound(SoundStarted)
    told.tell(NextSentenceAsked())
    assert told.state.utterance_index == 2
    told.sound(SoundStarted)
    told.tell(SentenceBeforeAsked())
    assert told.state.utterance_index == 0


def test_touching_a_word_reads_its_sentence() -> None:
    told = speaking()
    told.tell(ListenFromAsked(1, 3))
    assert told.state.utterance_index == 1
    assert told.last(Play)


def test_touching_what_is_not_read_changes_nothing() -> None:
    told = speaking()
    before = told.state
    assert told.tell(ListenFromAsked(7, 0)) == ()
    assert told.state == before


def test_a_secret_is_neither_made_ready_nor_read_unless_it_is_touched() -> None:
    told = Told(script_of("Voici la clé.", "A b c.", "Merci à vous.", secrets=(1,)))
    told.tell(GatherAsked())
    assert told.last(Fetch).utterance_indices == (0, 2)
    told.fetched(0, 2)
    told.tell(ListenAsked())
    told.sound(SoundStarted)
    told.sound(SoundEnded)
    assert told.state.utterance_index == 2
    told.tell(ListenFromAsked(1, 0))
    assert told.last(Fetch).utterance_indices == (1,)


def test_a_secret_that_was_read_is_forgotten() -> None:
    told = Told(script_of("A b c.", secrets=(0,)))
    told.tell(ListenFromAsked(0, 0))
    told.fetched(0)
    told.sound(SoundStarted)
    told.sound(SoundEnded)
    assert told.state.clips == (None,)


def test_another_rate_goes_on_from_the_word() -> None:
    told = speaking(word_index=1)
    told.tell(RateChosen(130))
    assert told.shown.phase is Phase.PREPARING
    assert told.last(Fetch).rate_wpm == 130
    told.fetched(0, clip=replace(CLIP, timeline=Timeline((30, 230, 540), 770, Timing.ALIGNED)))
    assert told.last(Play).from_ms == 230


@pytest.mark.parametrize(("rate_wpm", "breath_ms"), [(0, 180), (90, 310), (220, 126)])
def test_who_reads_slowly_breathes_slowly(rate_wpm: int, breath_ms: int) -> None:
    told = Told()
    told.tell(RateChosen(rate_wpm))
    told.fetched(0, 1)
    told.tell(ListenAsked())
    assert told.last(Follow).after_ms == breath_ms
    told.sound(SoundStarted)
    told.sound(SoundEnded, after_ms=700)
    assert told.state.starts_at_ms - told.now_ms == breath_ms


def test_an_answer_for_another_rate_or_step_is_passed_over() -> None:
    told = Told()
    told.tell(RateChosen(130))
    told.tell(Fetched(told.state.step_id, 100, 0, CLIP))
    told.tell(Fetched(told.state.step_id - 1, 130, 0, CLIP))
    assert told.state.clips == (None, None)


def test_muted_captions_go_on_by_the_same_timeline() -> None:
    told = speaking(word_index=1)
    commands = told.tell(MuteChosen(True), after_ms=100)
    assert StopSound() in commands
    assert told.shown.is_silent
    assert told.last(WakeAt).at_ms == told.now_ms + 300 + TOLD_AHEAD_MS
    told.tell(TimeCame(), after_ms=300 + TOLD_AHEAD_MS)
    assert told.shown.word_index == 2


def test_unmuted_the_voice_goes_on_where_the_captions_are() -> None:
    told = speaking(word_index=1)
    told.tell(MuteChosen(True))
    told.tell(MuteChosen(False), after_ms=120)
    assert told.last(Play).from_ms == 420


def test_sound_that_fails_leaves_captions_where_the_voice_would_be() -> None:
    told = speaking(word_index=1)
    told.sound(SoundFailed, Trouble(TroubleKind.NO_DEVICE, "no sound"), after_ms=100)
    assert told.shown.word_index == 1
    assert told.shown.is_silent
    assert told.shown.is_word_exact
    assert told.shown.trouble == Trouble(TroubleKind.NO_DEVICE, "no sound")
    told.tell(TimeCame(), after_ms=300 + TOLD_AHEAD_MS)
    assert told.shown.word_index == 2


@pytest.mark.parametrize("noticed_after_ms", [0, 200, 500])
def test_a_sentence_takes_as_long_whenever_the_loss_of_its_sound_is_noticed(noticed_after_ms: int) -> None:
    told = Told(script_of("Un deux trois.", pause_ms=0))
    told.fetched(0)
    told.tell(ListenAsked())
    told.sound(SoundStarted)
    began_ms = told.now_ms
    told.sound(WordSounded, 1, after_ms=CLIP.timeline.starts_ms[1] - TOLD_AHEAD_MS)
    told.sound(SoundFailed, LOST, after_ms=noticed_after_ms)
    while told.shown.phase is Phase.SPEAKING:
        wake_at_ms = told.last(WakeAt).at_ms
        assert wake_at_ms is not None
        told.tell(TimeCame(), after_ms=wake_at_ms - told.now_ms)
    assert told.now_ms - began_ms == pytest.approx(CLIP.timeline.end_ms, rel=0.02)


def test_a_damaged_clip_is_no_fault_of_the_device() -> None:
    told = speaking()
    for _ in range(2):
        told.sound(SoundFailed, Trouble(TroubleKind.CLIP_DAMAGED, "cut short"))
    assert told.shown.is_silent
    assert len([command for command in told.asked if isinstance(command, Play)]) == 1
    told.tell(TimeCame(), after_ms=1000)
    assert told.last(Play).clip == CLIP
    assert len([command for command in told.asked if isinstance(command, Play)]) == 2


def test_sound_that_failed_is_tried_with_silence_while_captions_go_on() -> None:
    told = speaking()
    told.sound(SoundFailed, LOST)
    assert told.last(Play).clip == SILENCE
    assert told.shown.is_silent
    told.sound(SoundStarted)
    assert told.shown.is_silent, "nobody is interrupted in mid-sentence"
    told.tell(TimeCame(), after_ms=1000)
    assert told.last(Play).clip == CLIP
    assert told.last(WakeAt).at_ms is None


def test_captions_do_not_wait_for_sound_that_does_not_come_back() -> None:
    """A frozen sound server lets each trial wait for two and a half seconds."""
    told = Told(script_of("Un deux trois.", "Quatre cinq six.", "Sept huit neuf.", pause_ms=300))
    told.fetched(0, 1, 2)
    told.tell(ListenAsked())
    told.sound(SoundStarted)
    began_ms, fails_at_ms = told.now_ms, None
    told.sound(SoundFailed, LOST, after_ms=400)
    while told.shown.phase is Phase.SPEAKING:
        if told.state.trial_id and fails_at_ms is None:
            fails_at_ms = told.now_ms + 2600
        wake_at_ms = told.last(WakeAt).at_ms
        assert wake_at_ms is not None
        if fails_at_ms is not None and fails_at_ms <= wake_at_ms:
            told.tell(SoundFailed(told.state.trial_id, LOST), after_ms=fails_at_ms - told.now_ms)
            fails_at_ms = None
        else:
            told.tell(TimeCame(), after_ms=wake_at_ms - told.now_ms)
    assert told.now_ms - began_ms == pytest.approx(3 * CLIP.timeline.end_ms + 2 * (300 - CLIP_SILENCE_MS), rel=0.02)
    assert told.state.sound_fault_count > 1


def test_sound_that_stays_away_is_tried_ever_less_often() -> None:
    told = speaking()
    told.sound(SoundFailed, LOST)
    waits_ms = []
    for _ in range(8):
        told.sound(SoundFailed, LOST)
        waits_ms.append(told.state.sound_again_at_ms - told.now_ms)
        told.now_ms = told.state.sound_again_at_ms
        told.tell(RepeatAsked())
        assert told.last(Play).play_id == told.state.play_id, "with the sentence that is asked for"
    assert waits_ms == sorted(waits_ms)
    assert waits_ms[0] < 1000
    assert waits_ms[-1] == 15_000


@pytest.mark.parametrize("wish", [PauseAsked(), StopAsked(), MuteChosen(True)])
def test_sound_is_not_tried_while_nothing_is_wanted_of_it(wish: Event) -> None:
    told = speaking()
    told.sound(SoundFailed, LOST)
    told.tell(wish)
    assert told.state.trial_id == 0
    assert not any(isinstance(command, Play) for command in told.tell(TimeCame(), after_ms=200))


def test_sound_that_failed_is_tried_with_a_sentence_that_is_asked_for() -> None:
    told = speaking()
    told.sound(SoundFailed, LOST)
    told.tell(StopAsked())
    told.tell(ListenAsked(), after_ms=60_000)
    assert told.last(Play).clip == CLIP
    assert not told.shown.is_silent


def test_a_device_that_is_missing_is_looked_for_at_every_wish() -> None:
    """It is told at once: a customer who plugs it in again hears the next sentence that is asked for."""
    told = speaking()
    for _ in range(5):
        told.sound(SoundFailed, Trouble(TroubleKind.NO_DEVICE, "unplugged"))
    told.tell(RepeatAsked(), after_ms=100)
    assert told.last(Play).clip == CLIP
    assert not told.shown.is_silent


def test_while_a_device_may_be_frozen_captions_come_first_at_a_wish_and_silence_tries_it() -> None:
    told = speaking()
    for _ in range(5):
        told.sound(SoundFailed, LOST)
    told.tell(RepeatAsked(), after_ms=100)
    assert told.last(Play).clip == SILENCE
    assert told.shown.is_silent
    assert told.shown.utterance_index == 0


def test_the_trouble_is_over_when_sound_is_heard_again() -> None:
    told = speaking()
    told.sound(SoundFailed, LOST)
    told.sound(SoundStarted)
    told.tell(TimeCame(), after_ms=1000)
    told.sound(SoundStarted)
    assert told.shown.trouble is None


def test_it_is_soundless_from_the_failure_until_sound_is_heard_again() -> None:
    told = speaking()
    assert not told.is_soundless()
    told.sound(SoundFailed, LOST)
    assert told.is_soundless()
    told.sound(SoundStarted)
    told.tell(TimeCame(), after_ms=1000)
    assert told.state.is_sounding, "it is tried again"
    assert told.is_soundless(), "and is not known to be heard"
    told.tell(PauseAsked())
    told.tell(StepOpened(SCRIPT, True))
    assert told.is_soundless(), "nothing on the screen jumps meanwhile"
    told.fetched(0)
    told.sound(SoundStarted)
    assert not told.is_soundless()


def test_muted_or_left_it_is_not_soundless() -> None:
    told = speaking()
    told.sound(SoundFailed, LOST)
    told.tell(MuteChosen(True))
    assert told.shown.is_silent
    assert not told.is_soundless()
    told.tell(MuteChosen(False))
    told.sound(SoundFailed, LOST)
    assert told.is_soundless()
    told.tell(StopAsked())
    assert not told.is_soundless()


def test_a_sentence_that_nobody_speaks_is_shown_for_as_long_as_it_would_take() -> None:
    told = Told()
    told.tell(ListenAsked())
    told.fetched(0, 1, clip=NoClip(Timeline((0, 300, 600), 900, Timing.ESTIMATED), MUTE))
    assert told.shown.is_silent
    assert told.shown.trouble == MUTE
    for wait_ms in (300, 300, 300, 300):
        told.tell(TimeCame(), after_ms=wait_ms)
    assert told.last(Fetch).utterance_indices == (1,), "the engine may be back for the next sentence"


def test_a_voice_that_takes_too_long_is_not_waited_for() -> None:
    told = Told(is_read_at_once=True)
    assert told.last(WakeAt).at_ms == told.now_ms + PREPARING_LIMIT_MS
    told.tell(TimeCame(), after_ms=PREPARING_LIMIT_MS)
    assert told.shown.phase is Phase.SPEAKING
    assert told.shown.is_silent
    told.fetched(0)
    assert told.shown.is_silent, "captions that run are not interrupted"


def test_a_pause_while_it_prepares_plays_nothing_when_the_clip_comes() -> None:
    told = Told(is_read_at_once=True)
    told.tell(PauseAsked())
    told.fetched(0)
    assert not [command for command in told.asked if isinstance(command, Play)]
    told.tell(ListenAsked())
    assert told.last(Play)


def test_events_of_a_clip_that_was_replaced_are_passed_over() -> None:
    told = speaking()
    old_id = told.state.play_id
    told.tell(RepeatAsked())
    before = told.state
    assert told.tell(SoundEnded(old_id)) == ()
    assert told.state == before


def test_a_new_step_silences_the_old_one() -> None:
    told = speaking()
    assert StopSound() in told.tell(StepOpened(SCRIPT, False))
    assert told.shown.phase is Phase.QUIET
    assert told.shown.shown_sentence == ()


def test_stopping_forgets_the_place() -> None:
    told = speaking()
    told.sound(SoundEnded)
    told.tell(StopAsked())
    told.tell(ListenAsked())
    assert told.state.utterance_index == 0


@pytest.mark.parametrize("script", [script_of(), script_of("a b", secrets=(0,))])
def test_a_step_with_nothing_to_say_is_done_at_once(script: Script) -> None:
    told = Told(script, is_read_at_once=True)
    assert told.shown.phase is Phase.DONE
    moves = (NextSentenceAsked(), SentenceBeforeAsked())
    for wish in (*moves, RepeatAsked(), ListenAsked(), PauseAsked(), RateChosen(100), MuteChosen(True), StopAsked()):
        told.tell(wish)
    for wish in moves:
        told.tell(wish)


def test_captions_take_as_long_as_the_clip_within_two_percent() -> None:
    told = Told(script_of("Un deux trois.", pause_ms=0))
    told.fetched(0)
    told.tell(MuteChosen(True))
    told.tell(ListenAsked())
    began_ms = told.now_ms
    while told.shown.phase is Phase.SPEAKING:
        wake_at_ms = told.last(WakeAt).at_ms
        assert wake_at_ms is not None
        told.tell(TimeCame(), after_ms=wake_at_ms - told.now_ms)
    assert told.now_ms - began_ms == pytest.approx(CLIP.timeline.end_ms, rel=0.02)


def test_what_another_language_lacked_is_not_said_of_this_one() -> None:
    told = speaking()
    told.sound(SoundFailed, LOST)
    arabic = replace(SCRIPT, language="ar")
    told.tell(StepOpened(arabic, True, 0), after_ms=100)
    told.fetched(0, 1, clip=NoClip(CLIP.timeline, MUTE))
    assert told.shown.trouble == MUTE
    told.tell(StepOpened(SCRIPT, False, 0), after_ms=100)
    assert told.shown.trouble == LOST
    told.fetched(0, 1)
    told.tell(ListenAsked(), after_ms=100)  # the device is not tried again yet
    assert told.is_soundless()
    assert told.shown.trouble == LOST
