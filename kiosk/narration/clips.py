"""Where playable sentences come from: the caches, then the best voice that lives, then the next one, else nobody."""

import logging
import threading
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from pathlib import Path
from queue import PriorityQueue

from kiosk.base.line_process import LineProcess, Message
from kiosk.base.settings import VoiceChoice
from kiosk.base.timers import Post, Timers
from kiosk.lesson.script import Utterance
from kiosk.narration.cache import LIMIT_BYTES, ClipCache
from kiosk.narration.casting import Casting, Ranking
from kiosk.narration.events import NoClip, ReadyClip
from kiosk.narration.own_sentences import OwnSentences
from kiosk.narration.pace import RECORDED, SILENT
from kiosk.narration.people import spans_of
from kiosk.narration.shown import Trouble, TroubleKind
from kiosk.narration.timeline import timeline_of
from kiosk.narration.voice import Speaker
from kiosk.narration.voices.silent import silent_timeline
from kiosk.narration.wanted import LATER, NOW, SOON, Wanted

PATIENCE_MS = 2000  # a sentence takes 30 to 200 ms; with the next voice's start a hang still costs under three seconds
PATIENCE_PER_SIGN_MS = 3  # and 1 ms a sign at worst
RECORDING_PATIENCE_MS = 20_000  # a step of half a minute is taken apart in one and a half seconds
PERSONAL_COUNT = 64  # sentences with this customer's values held in memory; 0.1 MB each

NONSENSE = "it says what nobody understands"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Job:
    """A sentence with the synth worker. `voices` are who may still be asked, the one that is asked now first."""

    wanted: Wanted
    voices: tuple[Speaker, ...]
    loss_count: int = 0
    trouble: Trouble | None = None


class Clips:
    """Gets sentences ready; every method returns at once and is called on one thread.

    `folders` are the narration caches, the last one this machine's own. `voices` are who may speak a language, best
    first, in place of the ranking by `choice`; `patience_ms` is what a sentence may take. What was wanted is kept in
    mind until it is answered: a worker that crashes or hangs is started anew and asked again, at a second time over
    one sentence the next voice is asked for it, or nobody where the step's other sentences have their voice.
    """

    def __init__(
        self,
        folders: tuple[Path, ...],
        post: Post,
        timers: Timers,
        limit_bytes: int = LIMIT_BYTES,
        choice: VoiceChoice = VoiceChoice.AUTO,
        voices: Ranking | None = None,
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        self._choice = choice
        self._patience_ms = patience_ms
        self._own = OwnSentences(post, timers)
        self._casting = Casting(ClipCache(folders), choice, self._own, voices)
        self._post = post
        self._ids = count(1)
        self._jobs: dict[int, _Job] = {}
        self._begun_id: int | None = None
        self._searches: PriorityQueue[tuple[int, int, Wanted | None]] = PriorityQueue()
        self._oldest_ids = dict.fromkeys((NOW, SOON, LATER), 0)
        self._personal: dict[tuple[Speaker, str, int], ReadyClip] = {}
        self._logged: set[str] = set()
        self._speaks: set[Speaker] = set()  # who said the last sentence that was asked of them
        self._said: tuple[Speaker, tuple[Utterance, ...]] | None = None  # who said a sentence last, and of which step
        self._is_closed = False
        self._worker = LineProcess(
            "kiosk.narration.synth_worker",
            on_message=self._heard,
            on_exit=self._exited,
            post=post,
            timers=timers,
            arguments=[str(limit_bytes), *(str(folder) for folder in folders)],
        )
        threading.Thread(target=self._search, name="narration cache", daemon=True).start()

    @property
    def process_id(self) -> int | None:
        """The synth worker's."""
        return self._worker.process_id

    def warm(self) -> None:
        """Have the worker ready before the first sentence that no cache has."""
        self._worker.start()

    def want(self, wanted: Iterable[Wanted]) -> None:
        """Each that has a `tell` is answered once, in any order."""
        for one in wanted:
            self._searches.put((one.urgency, next(self._ids), one))

    @property
    def holds_personal(self) -> bool:
        """Whether a sentence with a customer's value is in memory, or being made."""
        is_made = any(job.wanted.utterance.is_personal for job in self._jobs.values())
        return is_made or bool(self._personal) or not self._own.is_empty

    def forget_personal(self) -> None:
        """Sentences with a customer's values go; none of them was ever on the disk."""
        self._personal.clear()
        self._own.forget()
        for job_id in [job_id for job_id, job in self._jobs.items() if job.wanted.utterance.is_personal]:
            del self._jobs[job_id]
            self._worker.forget(job_id)

    def drop(self, urgencies: tuple[int, ...]) -> None:
        """What is this urgent is no longer wanted, except what is being made; nobody is told."""
        for urgency in urgencies:
            self._oldest_ids[urgency] = next(self._ids)
        dropped = [
            job_id for job_id, job in self._jobs.items() if job.wanted.urgency in urgencies and job_id != self._begun_id
        ]
        for job_id in dropped:
            del self._jobs[job_id]
            self._worker.forget(job_id)
        if dropped and self._worker.is_running:
            self._worker.send({"drop": dropped})

    def close(self) -> None:
        self._is_closed = True
        self._searches.put((NOW - 1, 0, None))
        self._worker.close()
        self._own.close()

    def _search(self) -> None:
        """On a thread of its own: a disk may be slow."""
        while True:
            urgency, wanted_id, wanted = self._searches.get()
            if wanted is None:
                return
            if wanted_id < self._oldest_ids[urgency]:
                continue
            if wanted.tell is None and self._casting.is_kept(wanted):
                continue  # reading and checking a clip costs a third of a millisecond of the window's processor
            voices = self._casting.voices(wanted)
            clip = self._casting.kept(wanted, voices) or self._held(wanted, voices)
            if wanted.utterance.is_personal and not wanted.is_at_hand:
                self._look_for_own(wanted_id, wanted)
            self._post(partial(self._searched, wanted_id, wanted, voices, clip))

    def _held(self, wanted: Wanted, voices: tuple[Speaker, ...]) -> ReadyClip | None:
        return self._personal.get(_personal_key(wanted, voices[0])) if voices else None

    def _look_for_own(self, wanted_id: int, wanted: Wanted) -> None:
        """Have its step's voice say it, where only that is missing for the step to be that voice's."""
        speaker = self._casting.could_say(wanted)
        if speaker is not None:
            self._post(partial(self._make_own, wanted_id, wanted, speaker))

    def _make_own(self, wanted_id: int, wanted: Wanted, speaker: Speaker) -> None:
        if not self._is_closed and wanted_id >= self._oldest_ids[wanted.urgency]:
            self._own.make(speaker, wanted.utterance, wanted.language)

    def _searched(self, wanted_id: int, wanted: Wanted, voices: tuple[Speaker, ...], clip: ReadyClip | None) -> None:
        if self._is_closed or wanted_id < self._oldest_ids[wanted.urgency]:
            return
        if clip is not None:
            self._said = voices[0], wanted.step
            wanted.told(clip)
            return
        trouble = None if voices else Trouble(TroubleKind.NO_VOICE, f"no voice speaks {wanted.language}")
        if trouble and self._choice is not VoiceChoice.SILENT:
            self._log_once(trouble.cause)
        self._ask(_Job(wanted, voices, trouble=trouble))

    def _ask(self, job: _Job) -> None:
        """Ask the first voice of `job`, or tell that there is none left."""
        if not job.voices:
            self._tell_nobody(job)
            return
        job_id = next(self._ids)
        wanted, speaker = job.wanted, job.voices[0]
        message = {
            "id": job_id,
            "text": wanted.utterance.text,
            "words": wanted.words,
            "language": wanted.language,
            "speaker": [speaker.engine, speaker.version, speaker.voice, speaker.is_live],
            "speed": wanted.speed_percent(speaker.engine),
            "urgency": wanted.urgency,
            "is_secret": wanted.is_private,
        }
        if wanted.utterance.is_personal and not speaker.is_live:
            message["said"] = self._own.find(speaker, wanted.utterance.text)
        patience_ms = self._patience_ms + PATIENCE_PER_SIGN_MS * len(wanted.utterance.text)
        if speaker.engine == RECORDED:
            message["recorded"] = [wanted.recording, [[said.text, spans_of(said)] for said in wanted.step]]
            patience_ms += RECORDING_PATIENCE_MS
        if self._worker.send(message, answer_id=job_id, patience_ms=patience_ms):
            self._jobs[job_id] = job
        else:
            self._tell_nobody(job)

    def _tell_nobody(self, job: _Job) -> None:
        wanted = job.wanted
        percent = wanted.speed_percent(SILENT)
        timeline = self._casting.ahead_timeline(wanted) or silent_timeline(
            wanted.utterance.text, wanted.words, wanted.language, percent
        )
        restarting = Trouble(TroubleKind.VOICE_LOST, "the voice is being restarted")
        trouble = None if self._choice is VoiceChoice.SILENT else job.trouble or restarting
        wanted.told(NoClip(timeline, trouble))

    def _heard(self, message: Message) -> None:
        job_id = message.get("begun", message.get("id"))
        if not isinstance(job_id, int):
            self._worker.fail(NONSENSE)
            return
        if "begun" in message:
            self._begun_id = job_id
            return
        job = self._jobs.get(job_id)
        clip = _told_clip(message, job) if job else None
        if job and clip is None and "fault" not in message:
            self._begun_id = job_id
            self._worker.fail(NONSENSE)
            return
        self._begun_id = None
        if job:
            del self._jobs[job_id]
            self._answered(job, message, clip)

    def _answered(self, job: _Job, message: Message, clip: ReadyClip | None) -> None:
        if clip is None:
            self._ask(self._with_next_voice(job, str(message["fault"])))
            return
        self._speaks.add(job.voices[0])
        self._said = job.voices[0], job.wanted.step
        if "unkept" in message:
            self._log_once(f"what is spoken cannot be kept: {message['unkept']}")
        if job.wanted.utterance.is_personal and not job.wanted.utterance.is_secret:
            if len(self._personal) >= PERSONAL_COUNT:
                del self._personal[next(iter(self._personal))]
            self._personal[_personal_key(job.wanted, job.voices[0])] = clip
        job.wanted.told(clip)

    def _exited(self, cause: str) -> None:
        """Ask anew for all that is owed; the sentence that was being made may be what kills the engine."""
        cause = f"the voice was lost: {cause}"
        self._log_once(cause)
        begun_id, jobs = self._begun_id, self._jobs
        self._begun_id, self._jobs = None, {}
        culprit_id = begun_id if begun_id in jobs else min(jobs, default=None)
        for job_id, job in sorted(jobs.items(), key=lambda item: (item[1].wanted.urgency, item[0])):
            self._ask(self._after_loss(job, cause) if job_id == culprit_id else job)

    def _after_loss(self, job: _Job, cause: str) -> _Job:
        if job.loss_count:
            return self._with_next_voice(job, cause)
        return replace(job, loss_count=1)

    def _with_next_voice(self, job: _Job, cause: str) -> _Job:
        speaker, wanted = job.voices[0], job.wanted
        if cause not in self._logged:
            self._log_once(cause if speaker.engine == RECORDED else f"{speaker.engine} does not speak: {cause}")
        if not speaker.is_live:
            self._casting.lost(speaker, wanted)
        trouble = Trouble(TroubleKind.VOICE_LOST, cause)
        voices = () if self._is_the_step_s(speaker, wanted) else job.voices[1:]
        self._speaks.discard(speaker)
        return replace(job, voices=voices, loss_count=0, trouble=trouble)

    def _is_the_step_s(self, speaker: Speaker, wanted: Wanted) -> bool:
        """Whether a live voice says the rest of the step: what it cannot say is shown then, and said by nobody."""
        has_begun = self._said is not None and self._said[0] == speaker and self._said[1] is wanted.step
        return speaker.is_live and len(wanted.step) > 1 and (has_begun or speaker in self._speaks)

    def _log_once(self, cause: str) -> None:
        if cause not in self._logged:
            self._logged.add(cause)
            _log.warning(cause)


def _told_clip(message: Message, job: _Job) -> ReadyClip | None:
    """The clip that a worker tells of; None where it is none for this sentence."""
    path, content = message.get("path", ""), message.get("samples", "")
    try:
        timeline = timeline_of(message)
    except ValueError:
        return None
    if not (isinstance(path, str) and isinstance(content, str) and path + content):
        return None
    if len(timeline.starts_ms) != len(job.wanted.words):
        return None
    return ReadyClip(timeline, path=path, content=content, trouble=job.trouble)


def _personal_key(wanted: Wanted, speaker: Speaker) -> tuple[Speaker, str, int]:
    return speaker, wanted.utterance.text, wanted.speed_percent(speaker.engine)
