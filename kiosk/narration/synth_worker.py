"""The process that makes clips: `main`, with the arguments LIMIT FOLDER….

The last folder is where it keeps clips, at most LIMIT bytes of them.

Told: `{"id", "text", "words", "language", "speaker": [engine, version, voice, is_live], "speed", "urgency",
"is_secret"}`, besides `"recorded": [path, [[text, words], …]]` where a person says the step and `"said"` (a whole clip,
base64) where it was said already, or `{"drop": [id, …]}` for what is no longer needed. Says `{"begun": id}` when it
starts on one, then `{"id", "path", "starts_ms", "end_ms", "timing"}`, with `"samples"` (a whole clip, base64) in place
of `"path"` where nothing may or can be kept on disk (`"unkept"` says why it cannot), or `{"id", "fault"}`. Of two
orders the one of lower urgency number is made first.
"""

import base64
import os
import sys
import threading
from itertools import count
from pathlib import Path
from queue import PriorityQueue

# Before numpy is imported: a thread a processor costs 50 ms at the start and as much a sentence, for nothing. The
# products of an alignment are small, and the threads wait for one another by spinning.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from kiosk.base.line_child import LineSpeaker, Message, die_with_parent, read_messages
from kiosk.narration.cache import ClipCache, clip_key
from kiosk.narration.clip import Clip, clip_bytes, clip_of
from kiosk.narration.synthesis import Order, RecordedStep, Synthesizer
from kiosk.narration.voice import RecordingRefused, Speaker


class Orders:
    """What is to be made, in the order in which it will be needed. One thread adds, another takes."""

    def __init__(self) -> None:
        self._queue: PriorityQueue[tuple[int, int, Message]] = PriorityQueue()
        self._order = count()
        self._dropped: set[int] = set()

    def add(self, message: Message) -> None:
        if "drop" in message:
            self._dropped.update(message["drop"])
        elif "id" in message:
            self._queue.put((int(message["urgency"]), next(self._order), message))

    def next(self) -> Message:
        while True:
            message = self._queue.get()[2]
            if message["id"] in self._dropped:
                self._dropped.discard(message["id"])
                continue
            if self._queue.empty():
                self._dropped.clear()
            return message


def main() -> None:
    """Speaks what is ordered into the cache until its input ends. Arguments: the cache's limit in bytes, folders."""
    die_with_parent()
    speaker = LineSpeaker()
    orders = Orders()
    threading.Thread(target=_listen, args=(orders,), daemon=True).start()
    cache = ClipCache(tuple(Path(argument) for argument in sys.argv[2:]), int(sys.argv[1]))
    synthesizer = Synthesizer()
    synthesizer.warm(["espeak", "pico"])
    cache.tidy()
    while True:
        message = orders.next()
        speaker.say({"begun": message["id"]})
        speaker.say(answer(message, synthesizer, cache))


def answer(message: Message, synthesizer: Synthesizer, cache: ClipCache) -> Message:
    """What is said to an order: the clip, or why there is none."""
    try:
        words = tuple((int(start), int(end)) for start, end in message["words"])
        order = Order(message["text"], words, message["language"], message["speed"], _recorded(message), _said(message))
        speaker = Speaker(*message["speaker"])
        clip = synthesizer.make(order, speaker, None if message["is_secret"] else cache)
    except RecordingRefused as refused:
        return {"id": message["id"], "fault": str(refused)}
    except Exception as fault:  # noqa: BLE001 (a worker's main loop: whatever an engine throws is an answer)
        return {"id": message["id"], "fault": f"{type(fault).__name__}: {fault}"}
    return {"id": message["id"], **_facts(clip), **_whereabouts(message, order, speaker, clip, cache)}


def _recorded(message: Message) -> RecordedStep | None:
    if "recorded" not in message:
        return None
    path, sentences = message["recorded"]
    return RecordedStep(path, tuple((text, tuple((start, end) for start, end in words)) for text, words in sentences))


def _said(message: Message) -> Clip | None:
    return clip_of(base64.b64decode(message["said"])) if message.get("said") else None


def _facts(clip: Clip) -> Message:
    timeline = clip.timeline
    return {"starts_ms": timeline.starts_ms, "end_ms": timeline.end_ms, "timing": timeline.timing.value}


def _whereabouts(message: Message, order: Order, speaker: Speaker, clip: Clip, cache: ClipCache) -> Message:
    if not message["is_secret"]:
        found = cache.find(clip_key(speaker, order.text, order.speed_percent), len(order.words))
        if found:
            return {"path": str(found[0])}
    samples = base64.b64encode(clip_bytes(clip)).decode()
    return {"samples": samples} if message["is_secret"] else {"samples": samples, "unkept": cache.fault}


def _listen(orders: Orders) -> None:
    for message in read_messages():
        orders.add(message)
    os._exit(0)  # the parent is gone; the main thread may be inside an engine
