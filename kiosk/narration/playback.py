"""The audio process as seen by who wants to be heard."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.base.line_process import LineProcess, Message
from kiosk.base.timers import Cancel, Post, Timers
from kiosk.narration.events import ReadyClip, SoundEnded, SoundEvent, SoundFailed, SoundStarted, WordSounded
from kiosk.narration.shown import Trouble, TroubleKind

PATIENCE_MS = 2600  # for the first sound: a process that is just starting, a device that slept
LATE_MS = 700  # for a word that is due: a sound server may hold its breath that long, a customer no longer

NONSENSE = "it says what nobody understands"

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Playing:
    play_id: int
    starts_ms: tuple[int, ...]
    end_ms: int
    after_ms: int


class Playback:
    """Plays clips in a process of its own; every method returns at once.

    `on_event` is told what is heard. A process that dies, freezes or finds no device ends in one `SoundFailed`, and the
    next `play` tries anew. The device is heard `sound_delay_ms` later than it says. Each cause is in the log once, and
    what follows from it until there is sound again is not.
    """

    def __init__(
        self, on_event: Callable[[SoundEvent], None], post: Post, timers: Timers, sound_delay_ms: int = 0
    ) -> None:
        self._on_event = on_event
        self._timers = timers
        self._playing: _Playing | None = None
        self._following: _Playing | None = None
        self._cancel_watch: Cancel | None = None
        self._percent = 100
        self._is_told_percent = False
        self._is_closed = False
        self._logged: set[str] = set()
        self._is_lost = False
        self._process = LineProcess(
            "kiosk.narration.audio_process",
            on_message=self._heard,
            on_exit=self._exited,
            post=post,
            timers=timers,
            arguments=[str(sound_delay_ms)],
        )

    @property
    def process_id(self) -> int | None:
        return self._process.process_id

    @property
    def is_playing(self) -> bool:
        """Whether something is being heard, or about to be."""
        return self._playing is not None

    def warm(self) -> None:
        """Have the process ready before the first clip."""
        self._process.start()

    def play(self, play_id: int, clip: ReadyClip, from_ms: int, after_ms: int) -> None:
        """`clip` from `from_ms` on, `after_ms` from now."""
        self._rest()
        self._playing = _Playing(play_id, clip.timeline.starts_ms, clip.timeline.end_ms, after_ms)
        if not self._is_told_percent:
            self._is_told_percent = self._process.send({"do": "volume", "percent": self._percent})
        message = {"do": "play", "id": play_id, "from_ms": from_ms, "after_ms": after_ms, **_sound(clip)}
        if not self._process.send(message, answer_id=play_id, patience_ms=PATIENCE_MS + after_ms):
            self._failed(Trouble(TroubleKind.DEVICE_LOST, "the audio process is not running"))

    def follow(self, play_id: int, clip: ReadyClip, after_ms: int) -> None:
        """`clip` too, `after_ms` after the end of the one that plays; it is dropped where that one is not heard out."""
        playing = self._playing
        if playing is None or not self._process.is_running:
            return  # its end is about to be told
        self._following = _Playing(play_id, clip.timeline.starts_ms, clip.timeline.end_ms, after_ms)
        follows = {"id": play_id, "follows": playing.play_id, "after_ms": after_ms}
        self._process.send({"do": "follow", **follows, **_sound(clip)})

    def stop(self) -> None:
        """The sound stops at once."""
        self._rest()
        if self._process.is_running:
            self._process.send({"do": "stop"})

    def set_volume(self, percent: int) -> None:
        self._percent = percent
        self._is_told_percent = self._process.is_running and self._process.send({"do": "volume", "percent": percent})

    def close(self) -> None:
        self._is_closed = True
        self._rest()
        self._process.close()

    def _heard(self, message: Message) -> None:
        playing = self._playing
        if playing is None or message.get("id") != playing.play_id:
            return
        match message.get("is"):
            case "started":
                self._is_lost = False
                self._expect(playing, 0)
                self._on_event(SoundStarted(playing.play_id))
            case "word":
                self._heard_word(playing, message.get("index"))
            case "ended":
                self._end(playing)
            case "failed":
                self._heard_failure(message)
            case _:
                pass

    def _end(self, playing: _Playing) -> None:
        following = self._following
        self._rest()
        if following is not None:
            self._playing = following
            self._watch(following.after_ms + PATIENCE_MS)
        self._on_event(SoundEnded(playing.play_id))

    def _heard_word(self, playing: _Playing, index: object) -> None:
        if not isinstance(index, int) or not 0 <= index < len(playing.starts_ms):
            self._process.fail(NONSENSE)
            return
        self._expect(playing, index + 1)
        self._on_event(WordSounded(playing.play_id, index))

    def _heard_failure(self, message: Message) -> None:
        kinds = {kind.value: kind for kind in TroubleKind}
        kind = kinds.get(str(message.get("kind")), TroubleKind.DEVICE_LOST)
        self._failed(Trouble(kind, str(message.get("fault", NONSENSE))))

    def _exited(self, cause: str) -> None:
        self._is_told_percent = False
        self._failed(Trouble(TroubleKind.DEVICE_LOST, f"the audio process was lost: {cause}"))

    def _failed(self, trouble: Trouble) -> None:
        playing = self._playing
        self._rest()
        if trouble.cause not in self._logged and not self._is_lost and not self._is_closed:
            self._logged.add(trouble.cause)
            _log.warning(trouble.cause)
        self._is_lost = self._is_lost or trouble.kind is not TroubleKind.CLIP_DAMAGED
        if playing is not None:
            self._on_event(SoundFailed(playing.play_id, trouble))

    def _expect(self, playing: _Playing, index: int) -> None:
        """Word `index`, or the end, must be heard in time."""
        times_ms = (*playing.starts_ms, playing.end_ms)
        wait_ms = times_ms[index] - (times_ms[index - 1] if index else 0)
        self._watch(wait_ms + LATE_MS)

    def _watch(self, wait_ms: int) -> None:
        self._unwatch()
        self._cancel_watch = self._timers.call_after(
            wait_ms, lambda: self._process.fail("silent though a word was due")
        )

    def _rest(self) -> None:
        if self._playing is not None:
            self._process.forget(self._playing.play_id)
            self._playing = self._following = None
        self._unwatch()

    def _unwatch(self) -> None:
        if self._cancel_watch is not None:
            self._cancel_watch()
            self._cancel_watch = None


def _sound(clip: ReadyClip) -> Message:
    return {"samples": clip.content} if clip.content else {"path": clip.path}
