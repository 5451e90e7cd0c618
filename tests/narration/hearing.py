"""A step read to its end by the narrator, in a world where all sound comes when it is due: what is marked, and when."""

from collections.abc import Sequence
from typing import NamedTuple

from kiosk.lesson.script import Script
from kiosk.narration.events import (
    Command,
    Event,
    Fetch,
    Fetched,
    Follow,
    ListenAsked,
    NoClip,
    Play,
    ReadyClip,
    SoundEnded,
    SoundStarted,
    StepOpened,
    StopSound,
    TimeCame,
    WakeAt,
    WordSounded,
)
from kiosk.narration.narrator import on
from kiosk.narration.shown import Phase
from kiosk.narration.timeline import TOLD_AHEAD_MS
from kiosk.narration.whereabouts import State

LISTENED_AT_MS = 12_345


class Marked(NamedTuple):
    """What is marked from `at_ms` on, counted from when the step began to be read; no word before the first."""

    at_ms: int
    utterance_index: int
    word_index: int | None


def marks(script: Script, clips: Sequence[ReadyClip | NoClip], first_index: int = 0) -> list[Marked]:
    """Every mark in its order. A word is told of a little before it is heard: here it counts from when it is heard."""
    world = _World(clips)
    world.tell(StepOpened(script, is_read_at_once=False, first_index=first_index), LISTENED_AT_MS)
    world.tell(ListenAsked(), LISTENED_AT_MS)
    while world.state.phase is not Phase.DONE:
        world.go_on()
    return world.marked


class _World:
    def __init__(self, clips: Sequence[ReadyClip | NoClip]) -> None:
        self.state = State()
        self.marked: list[Marked] = []
        self._clips = clips
        self._due: list[tuple[int, int, Event]] = []
        self._count = 0
        self._ends_at_ms = 0  # of what is given out last

    def go_on(self) -> None:
        self._due.sort(key=lambda one: one[:2])
        at_ms, _, event = self._due.pop(0)
        self.tell(event, at_ms)

    def tell(self, event: Event, now_ms: int) -> None:
        before = self.state.marked_index, self.state.word_index
        self.state, commands = on(self.state, event, now_ms)
        index, word_index = self.state.marked_index, self.state.word_index
        if index is not None and (index, word_index) != before:
            ahead_ms = TOLD_AHEAD_MS if isinstance(event, WordSounded) else 0
            self.marked.append(Marked(now_ms + ahead_ms - LISTENED_AT_MS, index, word_index))
        for command in commands:
            self._obey(command, now_ms)

    def _obey(self, command: Command, now_ms: int) -> None:
        match command:
            case Fetch(step_id, speed_percent, indices):
                for index in indices:
                    self._later(now_ms, Fetched(step_id, speed_percent, index, self._clips[index]))
            case Play(play_id, clip, from_ms, after_ms):
                assert from_ms == 0
                self._sound(play_id, clip, now_ms + after_ms)
            case Follow(play_id, clip, after_ms):
                self._sound(play_id, clip, self._ends_at_ms + after_ms)
            case StopSound():
                self._due = [one for one in self._due if isinstance(one[2], Fetched | TimeCame)]
            case WakeAt(at_ms):
                self._due = [one for one in self._due if not isinstance(one[2], TimeCame)]
                if at_ms is not None:
                    self._later(at_ms, TimeCame())

    def _sound(self, play_id: int, clip: ReadyClip, starts_at_ms: int) -> None:
        self._later(starts_at_ms, SoundStarted(play_id))
        for index, start_ms in enumerate(clip.timeline.starts_ms):
            self._later(starts_at_ms + start_ms - TOLD_AHEAD_MS, WordSounded(play_id, index))
        self._ends_at_ms = starts_at_ms + clip.timeline.end_ms
        self._later(self._ends_at_ms, SoundEnded(play_id))

    def _later(self, at_ms: int, event: Event) -> None:
        self._count += 1
        self._due.append((at_ms, self._count, event))
