"""The narration as a screen uses it: wishes in, `NarrationState`s out, and nothing that waits.

Importing this costs nothing that the first frame would miss: processes, caches and threads come with `warm`.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.base.clock import Clock
from kiosk.lesson.script import Script
from kiosk.narration.events import (
    Command,
    Event,
    Fetch,
    ListenAsked,
    ListenFromAsked,
    MuteChosen,
    PauseAsked,
    Play,
    RepeatAsked,
    SpeedChosen,
    StepOpened,
    StopAsked,
    StopSound,
    WakeAt,
)
from kiosk.narration.narrator import Phase, State, fetch_from, on
from kiosk.narration.shown import NarrationState, shown_state

if TYPE_CHECKING:
    from kiosk.narration.staff import Staff

SLOWEST_PERCENT, FASTEST_PERCENT = 70, 150


class Narration:
    """Reads steps aloud and tells what is being said.

    Every method is called on one thread and returns at once; `on_state` is called there too, by way of `post`, whenever
    what is to be shown has changed. `cache_dirs`: folders of spoken sentences, those that ship first, this machine's
    own last.
    """

    def __init__(
        self,
        cache_dirs: Sequence[Path],
        post: Callable[[Callable[[], None]], None],
        on_state: Callable[[NarrationState], None],
        clock: Clock,
    ) -> None:
        self._folders = tuple(cache_dirs)
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
        """What is to be shown now."""
        return self._shown

    @property
    def process_ids(self) -> tuple[int, ...]:
        """The children that run: for measuring them, and for hurting them in tests."""
        return self._staff.process_ids if self._staff else ()

    def warm(self) -> None:
        """Start the processes; called once the first frame is on the screen, else with the first listening."""
        if self._staff is None and not self._is_closed:
            # Imported here: subprocess, json, hashlib and logging are 15 ms that the first frame would pay.
            from kiosk.narration.staff import Staff

            self._staff = Staff(self._folders, self._post, self._dispatch)
            self._staff.playback.set_volume(self._volume_percent)
            if self._state.phase not in (Phase.PREPARING, Phase.SPEAKING):
                self._obey(fetch_from(self._state, self._state.utterance_index))

    def open_step(self, script: Script, autoplay: bool) -> None:
        """`script` is the step on the screen; whatever was being read falls silent."""
        self._dispatch(StepOpened(script, autoplay))

    def listen(self) -> None:
        """Read from the start, or go on after a pause."""
        self._dispatch(ListenAsked())

    def pause(self) -> None:
        self._dispatch(PauseAsked())

    def resume(self) -> None:
        """Go on after a pause."""
        if self._state.phase is Phase.PAUSED:
            self._dispatch(ListenAsked())

    def toggle(self) -> None:
        """The one button: pause what is being read, else listen."""
        is_reading = self._state.phase in (Phase.PREPARING, Phase.SPEAKING)
        self._dispatch(PauseAsked() if is_reading else ListenAsked())

    def repeat_sentence(self) -> None:
        self._dispatch(RepeatAsked())

    def listen_from(self, leaf_index: int, position: int) -> None:
        """Read from the sentence that shows code point `position` of a leaf. The only way a secret is read."""
        self._dispatch(ListenFromAsked(leaf_index, position))

    def stop(self) -> None:
        """Fall silent and forget the place."""
        self._dispatch(StopAsked())

    def set_speed(self, percent: int) -> None:
        """70 to 150, 100 being the voice's own pace; what is being read goes on from its word."""
        if not SLOWEST_PERCENT <= percent <= FASTEST_PERCENT:
            raise ValueError(f"percent must be {SLOWEST_PERCENT} to {FASTEST_PERCENT}, not {percent}")
        self._dispatch(SpeedChosen(percent))

    def set_volume(self, percent: int) -> None:
        """0 to 100; the voice only, the system's volume stays."""
        if not 0 <= percent <= 100:
            raise ValueError(f"percent must be 0 to 100, not {percent}")
        self._volume_percent = percent
        if self._staff is not None:
            self._staff.playback.set_volume(percent)

    def set_muted(self, is_muted: bool) -> None:
        """Muted, captions go on at the pace of the voice."""
        self._dispatch(MuteChosen(is_muted))

    def prefetch(self, scripts: Iterable[Script]) -> None:
        """Have these ready when there is nothing more urgent, in place of what was to be prefetched before."""
        if self._staff is not None:
            self._staff.prefetch(scripts, self._state.speed_percent)

    def close(self) -> None:
        """Fall silent for good; the processes end."""
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
        while self._events and not self._is_closed:
            self._state, commands = on(self._state, self._events.popleft(), self._clock.monotonic_ms())
            self._obey(commands)
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

    def _staff_obeys(self, staff: "Staff", command: Command) -> None:
        match command:
            case Fetch():
                staff.fetch(command, self._state.script)
            case Play(play_id, clip, from_ms, after_ms):
                staff.playback.play(play_id, clip, from_ms, after_ms)
            case StopSound():
                staff.playback.stop()
            case WakeAt(at_ms):
                staff.wake(None if at_ms is None else at_ms - self._clock.monotonic_ms())
