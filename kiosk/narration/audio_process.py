"""The process that plays clips: `main`. A sound server may freeze it at any moment.

Its argument is how many milliseconds later than it says the device is heard.

Told:
    {"do": "play", "id", "path" | "samples", "from_ms", "after_ms"}   a clip, in place of the one that plays
    {"do": "follow", "id", "path" | "samples", "follows", "after_ms"}   a clip, after the end of that one
    {"do": "stop"}, {"do": "volume", "percent"}
Says, each at the moment it is heard, a word `TOLD_AHEAD_MS` before:
    {"id", "is": "started"}, {"id", "is": "word", "index"}, {"id", "is": "ended"},
    {"id", "is": "failed", "kind": one of `TroubleKind`, "fault"}

A pause is a stop, going on or elsewhere is a play from there. A device that is stopped fades out over what it was not
yet given, and is closed once that was heard; what plays next has a device of its own, which opens in milliseconds and
is silent until then: no two clips are ever heard at once. A clip that follows is given to the device while the one
before it is heard: the breath between them is as wished, however far the device and however busy the other process.
"""

import base64
import os
import sys
import threading
import time
from bisect import bisect_right
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

from kiosk.base.files import read_ordinary
from kiosk.base.line_child import LineSpeaker, Message, die_with_parent, read_messages
from kiosk.narration.clip import LARGEST_BYTES, Clip, ClipDamaged, clip_of
from kiosk.narration.device_samples import DeviceSamples
from kiosk.narration.output import NoDevice, Output
from kiosk.narration.shown import TroubleKind
from kiosk.narration.timeline import TOLD_AHEAD_MS

CLOSE_AFTER_S = 2.0  # longer than the breath between sentences; an open device wakes the processor 25 times a second
STALLED_AFTER_S = 0.6  # a device that has asked for no samples for so long is gone
BEGINS_WITHIN_S = 2.3  # a device that slept takes its time: one without a card up to two seconds
DRY_LOOK_S = 0.002  # how often to look while the device does not play yet, or is late to ask for what is due
NICENESS = -10
LEAD_IN_MS = 40  # a sentence begins with so much silence (kiosk.narration.sound, which would import numpy)
DRAINED_AFTER_S = 0.05  # a device is closed so long after its last sound: sound servers pass on 50 ms at a time


@dataclass(frozen=True, slots=True)
class _Following:
    """A clip that the device is given after the one at hand."""

    clip_id: int
    clip: Clip
    first_frame: int


class Player:
    """Plays one clip at a time. `say` is told what is heard; `turn` says how long nothing will happen.

    The device is heard `delay_s` later than it says.
    """

    def __init__(self, say: Callable[[Message], None], delay_s: float = 0.0) -> None:
        self._say = say
        self._delay_s = delay_s
        self._output: Output | None = None
        self._voice = DeviceSamples()
        self._leaving: list[tuple[float, Output]] = []  # what fades out, and when it may be closed
        self._silent_at_s = 0.0  # when nothing of what fades out is heard any more
        self._clip: Clip | None = None
        self._clip_id = 0
        self._ended_id = 0  # of the clip that was last heard to its end
        self._entered_ms = 0  # where in the clip it is entered
        self._following: _Following | Message | None = None  # a message: what needs a device of its own, or is damaged
        self._first_frame = 0  # of the device, at which the clip's sample 0 is or would have been given
        self._said_index = -2  # −2: nothing, −1: started, else the last word
        self._before_entered_index = -1  # the word before the one that is entered; −1 where that is the first
        self._closes_at_s = 0.0
        self._percent = 100

    def obey(self, message: Message) -> None:
        match message.get("do"):
            case "play":
                self._play(message)
            case "follow":
                self._follow(message)
            case "stop":
                self._stop()
            case "volume":
                self._percent = self._voice.percent = int(message["percent"])
            case _:
                pass

    def turn(self) -> float | None:
        """Say what is heard by now; seconds until there may be more to say, None while nothing is open."""
        now_s = time.monotonic()
        waits_s = [wait_s for wait_s in (self._turn(now_s), self._part(now_s)) if wait_s is not None]
        return min(waits_s, default=None)

    def _turn(self, now_s: float) -> float | None:
        if self._output is None:
            return None
        if self._clip is None:
            if now_s >= self._closes_at_s:
                self._close()
                return None
            return self._closes_at_s - now_s
        limit_s = STALLED_AFTER_S if self._output.is_running else BEGINS_WITHIN_S
        if now_s - self._output.asked_at_s > limit_s:
            self._fail(TroubleKind.DEVICE_LOST, "the sound device stands still")
            return None
        return min(self._say_what_is_heard(self._clip, self._output, now_s), STALLED_AFTER_S)

    def _part(self, now_s: float) -> float | None:
        """Close what has faded out; seconds until there is more of it to close."""
        for closes_at_s, output in [one for one in self._leaving if one[0] <= now_s]:
            self._leaving.remove((closes_at_s, output))
            output.close()
        return min((closes_at_s - now_s for closes_at_s, _ in self._leaving), default=None)

    def _say_what_is_heard(self, clip: Clip, output: Output, now_s: float) -> float:
        starts = clip.timeline.starts_ms
        if not output.is_running:  # it was opened and took what it holds; that is not yet to play
            return DRY_LOOK_S
        while True:
            index = self._said_index + 1
            next_ms = self._entered_ms if index < 0 else starts[index] if index < len(starts) else clip.length_ms
            frame = self._first_frame + next_ms * clip.rate_hz // 1000
            is_word = 0 <= index < len(starts)
            wait_s = output.heard_at_s(frame) - now_s - (TOLD_AHEAD_MS / 1000 if is_word else 0)
            if wait_s > 0:
                return wait_s
            if frame >= output.given_count:
                return DRY_LOOK_S
            if index == len(starts):
                self._end()
                return CLOSE_AFTER_S if self._clip is None else 0.0
            self._said_index = index if index >= 0 else self._before_entered_index
            self._say({"id": self._clip_id, "is": "started"} if index < 0 else self._word(index))

    def _word(self, index: int) -> Message:
        return {"id": self._clip_id, "is": "word", "index": index}

    def _play(self, message: Message) -> None:
        if self._clip is not None:
            self._leave()
        self._clip, self._clip_id, self._following = None, int(message["id"]), None
        try:
            self._clip = _clip_of(message)
        except (ClipDamaged, OSError, ValueError) as fault:
            self._fail(TroubleKind.CLIP_DAMAGED, f"a clip cannot be played: {fault}")
            return
        self._begin(int(message.get("from_ms", 0)), int(message.get("after_ms", 0)))

    def _follow(self, message: Message) -> None:
        if message["follows"] == self._ended_id and self._clip is None:
            self._play(message)
        elif message["follows"] == self._clip_id and self._clip is not None:
            self._following = message
            with suppress(ClipDamaged, OSError, ValueError):
                clip = _clip_of(message)
                if clip.rate_hz == self._clip.rate_hz:
                    first_frame = self._voice.follow(clip, int(message["after_ms"]))
                    self._following = _Following(int(message["id"]), clip, first_frame)

    def _begin(self, from_ms: int, after_ms: int) -> None:
        clip = self._clip
        assert clip is not None
        from_ms = min(max(from_ms, 0), clip.length_ms)
        still_heard_ms = round((self._silent_at_s - time.monotonic()) * 1000)
        after_ms = max(after_ms, still_heard_ms - max(LEAD_IN_MS - from_ms, 0))
        self._said_index, self._entered_ms = -2, from_ms
        if self._output is not None and self._output.rate_hz == clip.rate_hz:
            self._first_frame = self._voice.enter(clip, from_ms, self._output.frame_after(after_ms))
        else:
            self._close()
            self._first_frame = self._voice.enter(clip, from_ms, after_ms * clip.rate_hz // 1000)
            try:
                self._output = self._opened(clip.rate_hz)
            except NoDevice as fault:
                self._fail(TroubleKind.NO_DEVICE, f"no sound: {fault.args[0] if fault.args else fault}")
                return
        # The word that is entered in its middle is said at once; the ones before it never.
        entered_index = bisect_right(clip.timeline.starts_ms, from_ms) - 1 if from_ms else 0
        self._before_entered_index = max(entered_index - 1, -1)

    def _opened(self, rate_hz: int) -> Output:
        """A device for the voice. Some can be open once only: then what still fades out goes first."""
        try:
            return Output(rate_hz, self._voice.next, self._delay_s)
        except NoDevice:
            if not self._leaving:
                raise
            self._part(float("inf"))
            return Output(rate_hz, self._voice.next, self._delay_s)

    def _stop(self) -> None:
        self._following, self._ended_id = None, 0
        if self._clip is not None:
            self._clip = None
            self._leave()
        else:
            self._close()  # nothing sounds

    def _leave(self) -> None:
        """Fade out what sounds; the device is closed later, and the next clip does not wait for it."""
        output, self._output = self._output, None
        voice, self._voice = self._voice, DeviceSamples(self._percent)
        if output is not None:
            silent_at_s = output.heard_at_s(voice.fade_out(output.rate_hz))
            self._leaving.append((silent_at_s + DRAINED_AFTER_S, output))
            if voice.has_begun:
                self._silent_at_s = max(self._silent_at_s, silent_at_s)

    def _end(self) -> None:
        self._clip, self._ended_id = None, self._clip_id
        self._closes_at_s = time.monotonic() + CLOSE_AFTER_S
        self._say({"id": self._clip_id, "is": "ended"})
        following, self._following = self._following, None
        if isinstance(following, _Following):
            self._clip_id, self._clip, self._first_frame = following.clip_id, following.clip, following.first_frame
            self._said_index, self._entered_ms, self._before_entered_index = -2, 0, -1
        elif following is not None:
            self._play(following)

    def _fail(self, kind: TroubleKind, fault: str) -> None:
        self._clip = self._following = None
        self._say({"id": self._clip_id, "is": "failed", "kind": kind.value, "fault": fault})
        self._close()  # last, because it may never come back

    def _close(self) -> None:
        if self._output is not None:
            output, self._output = self._output, None
            output.close()
        self._voice.be_silent()


def _clip_of(message: Message) -> Clip:
    if "samples" in message:
        return clip_of(base64.b64decode(message["samples"]))
    return clip_of(read_ordinary(Path(message["path"]), LARGEST_BYTES))


def main() -> None:
    """Plays what it is told to until its input ends; never returns."""
    die_with_parent()
    _come_first()
    messages: SimpleQueue[Message] = SimpleQueue()
    threading.Thread(target=_listen, args=(messages,), daemon=True).start()
    player = Player(LineSpeaker().say, int(sys.argv[1]) / 1000)
    while True:
        wait_s = player.turn()
        try:
            player.obey(messages.get(timeout=wait_s))
        except Empty:
            continue


def _come_first() -> None:
    """As sound servers do, where the system lets them: a gap is heard, a picture that is late is hardly seen."""
    if sys.platform != "win32":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, 0, NICENESS)
            # Where Linux shares the processor among sessions, a priority counts inside one alone, and this is one.
            Path("/proc/self/autogroup").write_text(str(NICENESS), encoding="ascii")


def _listen(messages: "SimpleQueue[Message]") -> None:
    for message in read_messages():
        messages.put(message)
    os._exit(0)  # the parent is gone; the main thread may be waiting for a sound server for ever
