"""Where a narration's events and commands pass."""

from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

from kiosk.base.clock import Clock
from kiosk.base.settings import VoiceChoice
from kiosk.base.timers import Post
from kiosk.lesson.script import Script
from kiosk.narration.events import (
    Command,
    Event,
    Fetch,
    Follow,
    GatherAsked,
    ListenAsked,
    ListenFromAsked,
    MuteChosen,
    NextSentenceAsked,
    PauseAsked,
    Play,
    RateChosen,
    ReadyClip,
    RepeatAsked,
    SentenceBeforeAsked,
    StepOpened,
    StopAsked,
    StopSound,
    WakeAt,
)
from kiosk.narration.narrator import on
from kiosk.narration.shown import NarrationState, Phase
from kiosk.narration.staff import Staff
from kiosk.narration.whereabouts import State, fetch_from, shown_state


class Desk:
    """Feeds the narrator with what happens and has done what it asks for. Its methods are those of `Narration`."""

    def __init__(
        self,
        folders: tuple[Path, ...],
        post: Post,
        on_state: Callable[[NarrationState], None],
        clock: Clock,
        choice: VoiceChoice,
        sound_delay_ms: int,
    ) -> None:
        self._choice = choice
        self._sound_delay_ms = sound_delay_ms
        self._folders = folders
        self._post = post
        self._on_state = on_state
        self._clock = clock
        self._state = State()
        self._shown = shown_state(self._state)
        self._staff: Staff | None = None
        self._volume_percent = 100
        self._events: deque[Event] = deque()
        self._is_dispatching = False
        self._is_closed = False

    @property
    def state(self) -> NarrationState:
        return self._shown

    @property
    def process_ids(self) -> dict[str, int]:
        return self._staff.process_ids if self._staff else {}

    @property
    def clip_files(self) -> tuple[str, ...]:
        return tuple(clip.path if isinstance(clip, ReadyClip) else "" for clip in self._state.clips)

    def warm(self) -> None:
        """Have everyone at work before the first listening."""
        if self._staff is None and not self._is_closed:
            self._staff = Staff(self._folders, self._post, self._dispatch, self._choice, self._sound_delay_ms)
            self._staff.playback.set_volume(self._volume_percent)
            if self._state.phase not in (Phase.PREPARING, Phase.SPEAKING):
                self._obey(fetch_from(self._state, self._state.utterance_index))

    def open_step(self, script: Script, autoplay: bool, first_index: int) -> None:
        self._dispatch(StepOpened(script, autoplay, first_index))

    def gather(self) -> None:
        self._dispatch(GatherAsked())

    def listen(self) -> None:
        self._dispatch(ListenAsked())

    def pause(self) -> None:
        self._dispatch(PauseAsked())

    def resume(self) -> None:
        if self._state.phase is Phase.PAUSED:
            self._dispatch(ListenAsked())

    def toggle(self) -> None:
        is_reading = self._state.phase in (Phase.PREPARING, Phase.SPEAKING)
        self._dispatch(PauseAsked() if is_reading else ListenAsked())

    def repeat_sentence(self) -> None:
        self._dispatch(RepeatAsked())

    def next_sentence(self) -> None:
        self._dispatch(NextSentenceAsked())

    def sentence_before(self) -> None:
        self._dispatch(SentenceBeforeAsked())

    def listen_from(self, leaf_index: int, position: int) -> None:
        self._dispatch(ListenFromAsked(leaf_index, position))

    def stop(self) -> None:
        self._dispatch(StopAsked())

    def set_rate(self, rate_wpm: int) -> None:
        self._dispatch(RateChosen(rate_wpm))

    def set_volume(self, percent: int) -> None:
        self._volume_percent = percent
        if self._staff is not None:
            self._staff.playback.set_volume(percent)

    def set_muted(self, is_muted: bool) -> None:
        self._dispatch(MuteChosen(is_muted))

    def prefetch(self, scripts: Iterable[Script], own: Iterable[Script]) -> None:
        if self._staff is not None:
            self._staff.prefetch(scripts, own, self._state.rate_wpm)

    def chime(self, path: Path) -> None:
        if self._staff is None:
            self.warm()
        if self._staff is not None:
            self._staff.chime(path)

    @property
    def holds_text(self) -> bool:
        is_held = bool(self._state.script.utterances)
        return is_held or (self._staff is not None and self._staff.holds_personal)

    def forget(self) -> None:
        self._dispatch(StepOpened(Script("", ()), is_read_at_once=False))
        if self._staff is not None:
            self._staff.forget_personal()

    def close(self) -> None:
        self._is_closed = True
        if self._staff is not None:
            self._staff.close()
            self._staff = None

    def _dispatch(self, event: Event) -> None:
        """Events that work brings about at once wait until the one at hand is dealt with."""
        self._events.append(event)
        if self._is_dispatching:
            return
        self._is_dispatching = True
        try:
            while self._events and not self._is_closed:
                self._state, commands = on(self._state, self._events.popleft(), self._clock.monotonic_ms())
                self._obey(commands)
        finally:
            self._is_dispatching = False
        shown = shown_state(self._state)
        if shown != self._shown and not self._is_closed:
            self._shown = shown
            self._on_state(shown)

    def _obey(self, commands: Iterable[Command]) -> None:
        if self._staff is None and self._state.phase in (Phase.PREPARING, Phase.SPEAKING):
            self.warm()
        if self._staff is None:
            return  # nobody listens yet; `warm` asks for what is missing then
        for command in commands:
            self._staff_obeys(self._staff, command)

    def _staff_obeys(self, staff: Staff, command: Command) -> None:
        match command:
            case Fetch():
                staff.fetch(command, self._state.script)
            case Play(play_id, clip, from_ms, after_ms):
                staff.playback.play(play_id, clip, from_ms, after_ms)
            case Follow(play_id, clip, after_ms):
                staff.playback.follow(play_id, clip, after_ms)
            case StopSound():
                staff.playback.stop()
            case WakeAt(at_ms):
                staff.wake(None if at_ms is None else at_ms - self._clock.monotonic_ms())
