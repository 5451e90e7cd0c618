"""A customer's own sentences, said by the voice of their step before anybody opens it."""

import logging
from importlib.util import find_spec

from kiosk.base.line_process import LineProcess, Message
from kiosk.base.timers import Post, Timers
from kiosk.lesson.script import Utterance
from kiosk.narration.people import spans_of
from kiosk.narration.voice import MODEL_PARTS, Speaker
from kiosk.narration.wanted import LATER

PATIENCE_MS = 180_000  # a sentence takes as long as it is, and longer on an old machine
MOST = 64  # sentences held; 0.3 MB each
_NEEDED = {"kokoro": (*MODEL_PARTS, "onnxruntime")}  # packages of the extra `voices`

_log = logging.getLogger(__name__)


class OwnSentences:
    """Has them spoken one after the other, and holds them in memory until they are forgotten.

    Who renders ahead takes longer than anybody waits, and much memory: a process of its own, which ends with the last
    sentence. Where the extra `voices` is not installed, or the voice fails, there is none, and the live voice says the
    whole step. `find` may be called on any thread, the rest on one.
    """

    def __init__(self, post: Post, timers: Timers, patience_ms: int = PATIENCE_MS) -> None:
        self._post = post
        self._timers = timers
        self._patience_ms = patience_ms
        self._held: dict[tuple[Speaker, str], str] = {}
        self._asked: dict[int, tuple[Speaker, str]] = {}
        self._ids = 0
        self._given_up: set[tuple[Speaker, str]] = set()
        self._worker: LineProcess | None = None
        self._installed: dict[str, bool] = {}
        self._logged: set[str] = set()

    @property
    def process_id(self) -> int | None:
        return self._worker.process_id if self._worker else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing of a customer is held, or being made."""
        return not self._held and not self._asked and not self._given_up

    def find(self, speaker: Speaker, text: str) -> str:
        """The clip (base64) of `speaker` saying `text` at its own pace; "" where there is none."""
        return self._held.get((speaker, text), "")

    def make(self, speaker: Speaker, utterance: Utterance, language: str) -> None:
        """Have a sentence spoken, unless it is, or that failed."""
        key = speaker, utterance.text
        if key in self._held or key in self._asked.values() or key in self._given_up:
            return
        if len(self._held) + len(self._asked) >= MOST or not self._is_installed(speaker.engine):
            return
        if self._worker is None:
            self._worker = self._new_worker()
        self._ids += 1
        message = {
            "id": self._ids,
            "text": utterance.text,
            "words": spans_of(utterance),
            "language": language,
            "speaker": [speaker.engine, speaker.version, speaker.voice, True],
            "speed": 100,
            "urgency": LATER,
            "is_secret": True,
        }
        self._asked[self._ids] = key
        self._worker.send(message, answer_id=self._ids, patience_ms=self._patience_ms)

    def forget(self) -> None:
        """Nothing of this customer is held any more; what is being made is given up."""
        self._held.clear()
        self._asked.clear()
        self._given_up.clear()
        self._rest()

    def close(self) -> None:
        self.forget()

    def _new_worker(self) -> LineProcess:
        return LineProcess(
            "kiosk.narration.patient_worker",
            on_message=self._heard,
            on_exit=self._exited,
            post=self._post,
            timers=self._timers,
        )

    def _heard(self, message: Message) -> None:
        key = self._asked.pop(message["id"], None) if isinstance(message.get("id"), int) else None
        if key is None:
            return  # it has begun, or is no longer wanted
        content = message.get("samples")
        if isinstance(content, str):
            self._held[key] = content
        else:
            self._fail(key, str(message.get("fault")))
        if not self._asked:
            self._rest()

    def _exited(self, cause: str) -> None:
        """What was being made may be what ends the voice: none of what was asked for is asked for again."""
        keys = list(self._asked.values())
        self._asked.clear()
        self._worker = None
        for key in keys:
            self._fail(key, cause)

    def _fail(self, key: tuple[Speaker, str], cause: str) -> None:
        if cause not in self._logged:
            self._logged.add(cause)
            _log.warning(f"{key[0].engine} does not say a customer's own sentences: {cause}")
        self._given_up.add(key)

    def _rest(self) -> None:
        """The memory that it takes is wanted elsewhere."""
        if self._worker is not None:
            self._worker.close()
            self._worker = None

    def _is_installed(self, engine: str) -> bool:
        if engine not in self._installed:
            self._installed[engine] = all(find_spec(name) is not None for name in _NEEDED.get(engine, ()))
        return self._installed[engine]
