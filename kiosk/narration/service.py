"""The narration as a screen uses it: wishes in, `NarrationState`s out, and nothing that waits.

Importing this costs nothing that the first frame would miss: narrator, processes and caches come with `warm`.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from kiosk.base.clock import Clock
from kiosk.lesson.script import Script
from kiosk.narration.pace import FASTEST_WPM, SLOWEST_WPM, USUAL
from kiosk.narration.shown import NarrationState

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.base.settings import VoiceChoice
    from kiosk.narration.desk import Desk


class Narration:
    """Reads steps aloud and tells what is being said.

    Every method is called on one thread and returns at once; `on_state` is called there too, whenever what is to be
    shown has changed: during a call, or by way of `post`. `cache_dirs`: folders of spoken sentences, those that ship
    first, this machine's own last.
    """

    def __init__(
        self,
        cache_dirs: "Sequence[Path]",
        post: Callable[[Callable[[], None]], None],
        on_state: Callable[[NarrationState], None],
        clock: Clock,
        choice: "VoiceChoice",
        sound_delay_ms: int = 0,
    ) -> None:
        """`choice` is who speaks first; the device is heard `sound_delay_ms` later than it says."""
        self._choice = choice
        self._sound_delay_ms = sound_delay_ms
        self._cache_dirs = cache_dirs
        self._post = post
        self._on_state = on_state
        self._clock = clock
        self._rate_wpm, self._volume_percent = USUAL, 100
        self._is_muted = self._is_yielding = False
        self._desk: Desk | None = None

    @property
    def state(self) -> NarrationState:
        """What is to be shown now."""
        return self._desk.state if self._desk else NarrationState()

    @property
    def process_ids(self) -> dict[str, int]:
        """The children that run, `synth` and `audio`: for measuring them, and for hurting them in tests."""
        return self._desk.process_ids if self._desk else {}

    @property
    def clip_files(self) -> tuple[str, ...]:
        """Where the clips of the step lie, "" for one that has none on disk: to compare what is heard with them."""
        return self._desk.clip_files if self._desk else ()

    def warm(self) -> None:
        """Start the processes; called once the first frame is on the screen, else the first listening does it."""
        self._open_desk().warm()

    def open_step(self, script: Script, autoplay: bool, first_index: int = 0) -> None:
        """`script` is the step on the screen; whatever was being read falls silent.

        `autoplay`: it is read at once, unless this voice yields to another. Listening begins at utterance
        `first_index`; those before it are read where they are touched. Nothing is looked for yet unless it is read at
        once: `gather` does that when there is time.
        """
        self._open_desk().open_step(script, autoplay and not self._is_yielding, first_index)

    def gather(self) -> None:
        """Have the step's sentences at hand, so that listening starts without a search."""
        self._open_desk().gather()

    def listen(self) -> None:
        """Read from the start, or go on after a pause."""
        self._open_desk().listen()

    def pause(self) -> None:
        """Fall silent and keep the place."""
        if self._desk is not None:
            self._desk.pause()

    def resume(self) -> None:
        """Go on after a pause."""
        if self._desk is not None:
            self._desk.resume()

    def toggle(self) -> None:
        """The one button: pause what is being read, else listen."""
        self._open_desk().toggle()

    def repeat_sentence(self) -> None:
        """Read the sentence at hand, or the last one, again."""
        self._open_desk().repeat_sentence()

    def next_sentence(self) -> None:
        """Read the next sentence now; from the start where nothing is being read."""
        self._open_desk().next_sentence()

    def sentence_before(self) -> None:
        """Read the sentence before now; the last one where all was read."""
        self._open_desk().sentence_before()

    def listen_from(self, leaf_index: int, position: int) -> None:
        """Read from the sentence that shows code point `position` of a leaf. The only way a secret is read."""
        self._open_desk().listen_from(leaf_index, position)

    def stop(self) -> None:
        """Fall silent and forget the place."""
        if self._desk is not None:
            self._desk.stop()

    def set_rate(self, rate_wpm: int) -> None:
        """90 to 220 words a minute, or 0, the language's usual rate; what is being read goes on from its word.

        Raises ValueError for any other.
        """
        if rate_wpm != USUAL and not SLOWEST_WPM <= rate_wpm <= FASTEST_WPM:
            raise ValueError(f"rate_wpm must be {USUAL} or {SLOWEST_WPM} to {FASTEST_WPM}, not {rate_wpm}")
        self._rate_wpm = rate_wpm
        if self._desk is not None:
            self._desk.set_rate(rate_wpm)

    def set_volume(self, percent: int) -> None:
        """0 to 100; the voice only, the system's volume stays. Raises ValueError for any other."""
        if not 0 <= percent <= 100:
            raise ValueError(f"percent must be 0 to 100, not {percent}")
        self._volume_percent = percent
        if self._desk is not None:
            self._desk.set_volume(percent)

    def set_muted(self, is_muted: bool) -> None:
        """Muted, captions go on at the pace of the voice."""
        self._is_muted = is_muted
        if self._desk is not None:
            self._desk.set_muted(is_muted)

    @property
    def is_yielding(self) -> bool:
        """Whether another voice reads the screen, so that nothing is read here unless it is asked for."""
        return self._is_yielding

    def set_yielding(self, is_yielding: bool) -> None:
        """A screen reader has come: what is being read pauses, and nothing is read by itself; or it has gone."""
        self._is_yielding = is_yielding
        if is_yielding:
            self.pause()

    def prefetch(self, scripts: Iterable[Script], own: Iterable[Script] = ()) -> None:
        """Have these ready when there is nothing more urgent, in place of what was to be prefetched before.

        Of `own` the sentences with a customer's value, if it can be by the voice that says the rest of their step.
        """
        self._open_desk().prefetch(scripts, own)

    def chime(self, path: "Path") -> None:
        """Sound a clip of the program's own, such as the one that asks whether anyone is there."""
        self._open_desk().chime(path)

    @property
    def holds_text(self) -> bool:
        """Whether a step is open, or a sentence with a customer's value is held."""
        return self._desk is not None and self._desk.holds_text

    def forget(self) -> None:
        """Fall silent, and hold nothing of this customer any more; what has no value in it stays in the cache."""
        if self._desk is not None:
            self._desk.forget()

    def close(self) -> None:
        """Fall silent for good; the processes end. Nothing is told any more."""
        if self._desk is not None:
            self._desk.close()

    def _open_desk(self) -> "Desk":
        if self._desk is None:
            # Imported here: with its processes, caches and events it is 30 ms that the first frame would pay for.
            from kiosk.narration.desk import Desk

            folders, delay_ms = tuple(self._cache_dirs), self._sound_delay_ms
            self._desk = Desk(folders, self._post, self._on_state, self._clock, self._choice, delay_ms)
            self._desk.set_rate(self._rate_wpm)
            self._desk.set_volume(self._volume_percent)
            self._desk.set_muted(self._is_muted)
        return self._desk
