"""Those who work for a narration: who gets sentences ready, who plays them, who wakes it up."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from kiosk.base.settings import VoiceChoice
from kiosk.base.timers import Cancel, Post, ThreadTimers
from kiosk.lesson.script import Script
from kiosk.narration.clip import clip_of
from kiosk.narration.clips import Clips
from kiosk.narration.events import Event, Fetch, Fetched, NoClip, ReadyClip, TimeCame
from kiosk.narration.playback import Playback
from kiosk.narration.wanted import LATER, NOW, SOON, Wanted

CHIME_ID = -1  # no sentence has it
REST_AFTER_MS = 150  # the sentences after the first one, which is longer: the step is on the screen by then


class Staff:
    """Turns commands into work, and work into events for `dispatch`."""

    def __init__(
        self,
        folders: tuple[Path, ...],
        post: Post,
        dispatch: Callable[[Event], None],
        choice: VoiceChoice,
        sound_delay_ms: int,
    ) -> None:
        self._dispatch = dispatch
        self._timers = ThreadTimers(post)
        self._clips = Clips(folders, post, self._timers, choice=choice)
        self.playback = Playback(dispatch, post, self._timers, sound_delay_ms)
        self._cancel_wake: Cancel | None = None
        self._cancel_rest: Cancel = lambda: None
        self._clips.warm()
        self.playback.warm()

    @property
    def process_ids(self) -> dict[str, int]:
        ids = {"synth": self._clips.process_id, "audio": self.playback.process_id}
        return {name: process_id for name, process_id in ids.items() if process_id is not None}

    def fetch(self, wish: Fetch, script: Script) -> None:
        """Get sentences of the step at hand ready, the first now, in place of those of the step before."""
        self._clips.drop((NOW, SOON))
        first, *rest = wish.utterance_indices
        self._want(wish, script, [first], NOW)
        self._cancel_rest()
        self._cancel_rest = self._timers.call_after(REST_AFTER_MS, lambda: self._want(wish, script, rest, SOON))

    def _want(self, wish: Fetch, script: Script, indices: list[int], urgency: int) -> None:
        self._clips.want(
            Wanted(
                script.utterances[index],
                script.language,
                wish.rate_wpm,
                urgency,
                partial(self._fetched, wish, index),
                script.utterances,
                script.recording,
            )
            for index in indices
        )

    def _fetched(self, wish: Fetch, index: int, clip: ReadyClip | NoClip) -> None:
        self._dispatch(Fetched(wish.step_id, wish.rate_wpm, index, clip))

    def prefetch(self, scripts: Iterable[Script], own: Iterable[Script], rate_wpm: int) -> None:
        self._clips.drop((LATER,))
        wanted = [(script, utterance) for script in scripts for utterance in script.utterances]
        wanted += [(script, utterance) for script in own for utterance in script.utterances if utterance.is_personal]
        self._clips.want(
            Wanted(utterance, script.language, rate_wpm, LATER, None, script.utterances, script.recording)
            for script, utterance in wanted
            if not utterance.is_secret
        )

    @property
    def holds_personal(self) -> bool:
        return self._clips.holds_personal

    def forget_personal(self) -> None:
        self._cancel_rest()
        self._clips.drop((NOW, SOON, LATER))
        self._clips.forget_personal()

    def chime(self, path: Path) -> None:
        """Play a sound of the program's own, unless somebody speaks; the narrator takes no notice of it.

        Raises OSError or ClipDamaged where the file is none.
        """
        clip = clip_of(path.read_bytes())
        if self.playback.is_playing:
            return
        self.playback.play(CHIME_ID, ReadyClip(clip.timeline, path=str(path)), 0, 0)

    def wake(self, after_ms: int | None) -> None:
        """Tell that the time has come, once, after `after_ms`; an earlier wish is forgotten."""
        if self._cancel_wake is not None:
            self._cancel_wake()
        self._cancel_wake = None
        if after_ms is not None:
            self._cancel_wake = self._timers.call_after(max(after_ms, 0), lambda: self._dispatch(TimeCame()))

    def close(self) -> None:
        self._timers.close()
        self._clips.close()
        self.playback.close()
