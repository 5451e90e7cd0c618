"""A narration that stands still: for pictures of the program, where nothing sounds and no time passes."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kiosk.lesson.script import Script, SpokenWord
from kiosk.narration.service import Narration
from kiosk.narration.shown import NarrationState, Phase, Trouble
from kiosk.narration.voice import speakers


class StillNarration(Narration):
    """Starts no process. Asked to listen, it stands at a word in the middle of what is to be read."""

    _script: Script | None = None
    _first_index = 0
    _state = NarrationState()
    _trouble: Trouble | None = None

    @property
    def state(self) -> NarrationState:
        return self._state

    def warm(self) -> None:
        pass

    def lose_sound(self, trouble: Trouble) -> None:
        """What is read from now on is not heard, until reading is left."""
        self._trouble = trouble
        self._tell(replace(self._state, trouble=trouble))

    def open_step(self, script: Script, autoplay: bool, first_index: int = 0) -> None:  # noqa: ARG002 (never plays)
        self._script, self._first_index = script, first_index
        self._tell(NarrationState(trouble=self._trouble))

    def gather(self) -> None:
        pass

    def pause(self) -> None:
        if self._state.phase is Phase.SPEAKING:
            self._tell(replace(self._state, phase=Phase.PAUSED))

    def listen(self) -> None:
        amid = _amid(self._script, self._first_index) if self._script else NarrationState()
        is_lost = self._trouble is not None
        self._tell(replace(amid, is_silent=is_lost, is_soundless=is_lost, trouble=self._trouble))

    def listen_from(self, leaf_index: int, position: int) -> None:  # noqa: ARG002
        self.listen()

    def repeat_sentence(self) -> None:
        self.listen()

    def next_sentence(self) -> None:
        self.listen()

    def sentence_before(self) -> None:
        self.listen()

    def toggle(self) -> None:
        if self._state.phase is Phase.SPEAKING:
            self.stop()
        else:
            self.listen()

    def stop(self) -> None:
        self._trouble = None
        self._tell(NarrationState())

    def prefetch(self, scripts: Iterable[Script], own: Iterable[Script] = ()) -> None:
        pass

    def chime(self, path: Path) -> None:
        pass

    @property
    def holds_text(self) -> bool:
        return self._script is not None and bool(self._script.utterances)

    def forget(self) -> None:
        self._script = None
        self.stop()

    def _tell(self, state: NarrationState) -> None:
        if state != self._state:
            self._state = state
            self._on_state(state)


def _amid(script: Script, first_index: int) -> NarrationState:
    """A word that is shown, past the heading where there is more than that."""
    marked = [
        (index, place, word)
        for index, utterance in enumerate(script.utterances)
        if index >= first_index
        for place, word in enumerate(utterance.words)
        if word.shown is not None and len(utterance.text[word.start : word.end]) > 2
    ]
    if not marked:
        return NarrationState(phase=Phase.SPEAKING)
    later = [one for one in marked if one[0] > 0] or marked
    index, place, word = later[min(len(later) - 1, 3)]
    return _at(script, index, place, word)


def _at(script: Script, utterance_index: int, word_index: int, word: SpokenWord) -> NarrationState:
    is_word_exact = bool(speakers(script.language))  # captions that nobody speaks mark sentences
    return NarrationState(
        phase=Phase.SPEAKING,
        utterance_index=utterance_index,
        word_index=word_index if is_word_exact else None,
        shown_word=word.shown if is_word_exact else None,
        shown_sentence=script.utterances[utterance_index].shown,
        is_word_exact=is_word_exact,
    )
