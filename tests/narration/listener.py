"""Somebody who listens: a narration whose calls come back here, and what it has shown."""

import queue
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kiosk.base.clock import SystemClock
from kiosk.base.settings import VoiceChoice
from kiosk.narration.service import Narration
from kiosk.narration.shown import NarrationState, Phase

LIMIT_S = 30.0


class Listener:
    """`heard` is every state shown and when (`time.monotonic`)."""

    def __init__(self, *folders: Path, choice: VoiceChoice = VoiceChoice.AUTO, sound_delay_ms: int = 0) -> None:
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.heard: list[tuple[float, NarrationState]] = []
        clock = SystemClock()
        self.narration = Narration(folders, self._calls.put, self._on_state, clock, choice, sound_delay_ms)

    @property
    def state(self) -> NarrationState:
        return self.narration.state

    def until(self, claim: Callable[[NarrationState], bool]) -> NarrationState:
        """Deal with what comes in until `claim` holds of the state; it must within `LIMIT_S`."""
        end_s = time.monotonic() + LIMIT_S
        while not claim(self.state):
            wait_s = end_s - time.monotonic()
            if wait_s <= 0:
                raise TimeoutError(f"still {self.state}")
            try:
                self._calls.get(timeout=wait_s)()
            except queue.Empty:
                raise TimeoutError(f"still {self.state}") from None
        return self.state

    def until_done(self) -> None:
        self.until(lambda state: state.phase is Phase.DONE)

    def until_word(self, utterance_index: int, word_index: int) -> NarrationState:
        return self.until(lambda state: (state.utterance_index, state.word_index) == (utterance_index, word_index))

    def until_process(self, name: str) -> int:
        """The id of a child; it is started by then."""
        self.until(lambda _: name in self.narration.process_ids or self.let_pass())
        return self.narration.process_ids[name]

    def words_heard(self) -> list[tuple[int, int]]:
        """(utterance, word) in the order they were marked, each once in a row."""
        marked = [
            (state.utterance_index, state.word_index)
            for _, state in self.heard
            if state.utterance_index is not None and state.word_index is not None
        ]
        return [word for index, word in enumerate(marked) if index == 0 or word != marked[index - 1]]

    def let_pass(self) -> bool:
        """Nothing tells that a process was started: look again soon."""
        with suppress(queue.Empty):
            self._calls.get(timeout=0.01)()
        self._calls.put(_nothing)
        return False

    def _on_state(self, state: NarrationState) -> None:
        self.heard.append((time.monotonic(), state))


def _nothing() -> None:
    pass
