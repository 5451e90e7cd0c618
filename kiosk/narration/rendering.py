"""Has every sentence of many steps spoken ahead of time, several at once."""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory

from kiosk.base.timers import Post, ThreadTimers, Timers
from kiosk.lesson.script import Script, Utterance
from kiosk.lesson.storing import REMEDY, Unwritable
from kiosk.narration.cache import ClipCache, ahead_key
from kiosk.narration.clip import clip_of
from kiosk.narration.clips import Clips
from kiosk.narration.events import NoClip, ReadyClip
from kiosk.narration.pace import own_wpm, usual_wpm
from kiosk.narration.voice import Speaker, ahead_speaker
from kiosk.narration.wanted import LATER, Wanted

NO_LIMIT = 1 << 60  # what is rendered for a pack is the pack's; nothing of it makes room for the rest
AT_ONCE = 3  # sentences handed to a worker, so that it never waits for the next
AHEAD_PATIENCE_MS = 180_000  # the best voices take as long as they speak, and longer on an old machine

Progress = Callable[[int, int, str], None]

logging.getLogger("kiosk.narration.clips").addHandler(logging.NullHandler())  # causes are returned, not printed besides


@dataclass(frozen=True, slots=True)
class Rendered:
    """How many sentences are kept now, and why the others are not, each cause once."""

    kept_count: int
    causes: tuple[str, ...]


def render(scripts: Iterable[Script], folder: Path, job_count: int, progress: Progress) -> Rendered:
    """Keep all that `scripts` say in `folder`; what is there already is left. Secrets are never kept.

    Stopping it at any moment loses at most the sentences at hand: the next call makes the rest. Raises Unwritable at
    the first sentence that cannot be kept.
    """
    with _crews(job_count, lambda post, timers: Clips((folder,), post, timers, NO_LIMIT)) as (crews, posted):
        return _Run(_sentences(scripts), crews, progress, folder, lambda _, __, clip: clip.path != "").all(posted)


def render_ahead(
    scripts: Iterable[Script], folder: Path, job_count: int, progress: Progress, *, drops_others: bool = False
) -> Rendered:
    """As `render`, by the best voice of each language and in the form that ships (`kiosk.narration.ahead`).

    `drops_others`: what `scripts` do not say any more is removed once all is there. Raises NoEncoder besides.
    """
    from kiosk.narration.ahead import ogg_of

    store = ClipCache((folder,))

    def key_of(language: str, utterance: Utterance) -> str:
        return ahead_key(_best(language)[0], utterance.text)

    def keep(language: str, utterance: Utterance, clip: ReadyClip) -> bool:
        spoken = Path(clip.path)
        kept = store.keep_ahead(key_of(language, utterance), ogg_of(clip_of(spoken.read_bytes())))
        spoken.unlink()
        return kept is not None

    unrecorded = (replace(script, recording="") for script in scripts)
    sentences = [one for one in _sentences(unrecorded) if _best(one.language)]
    missing = [one for one in sentences if store.ahead(key_of(one.language, one.utterance)) is None]
    with TemporaryDirectory(prefix="kiosk-spoken-") as scratch:

        def crew_of(post: Post, timers: Timers) -> Clips:
            return Clips((Path(scratch),), post, timers, NO_LIMIT, voices=_best, patience_ms=AHEAD_PATIENCE_MS)

        with _crews(job_count, crew_of) as (crews, posted):
            rendered = _Run(missing, crews, progress, folder, keep, _own_rate_wpm).all(posted)
    if drops_others and not rendered.causes:
        store.drop_ahead({key_of(one.language, one.utterance) for one in sentences})
    return replace(rendered, kept_count=rendered.kept_count + len(sentences) - len(missing))


def _best(language: str) -> tuple[Speaker, ...]:
    """Who renders ahead, given the time that it takes."""
    speaker = ahead_speaker(language)
    return () if speaker is None else (replace(speaker, is_live=True),)


def _own_rate_wpm(language: str) -> int:
    """The pace of who renders ahead: another rate is made of that where it is wanted."""
    return own_wpm(_best(language)[0].engine, language)


@dataclass(frozen=True, slots=True)
class _Sentence:
    language: str
    utterance: Utterance
    recorded: Script | None  # its step, where a person says it


Posted = SimpleQueue[Callable[[], None]]


@contextmanager
def _crews(job_count: int, crew_of: Callable[[Post, Timers], Clips]) -> Iterator[tuple[list[Clips], Posted]]:
    posted: Posted = SimpleQueue()
    timers = ThreadTimers(posted.put)
    crews = [crew_of(posted.put, timers) for _ in range(job_count)]
    try:
        yield crews, posted
    finally:
        timers.close()
        for crew in crews:
            crew.close()


class _Run:
    """`keep` has a clip put where it belongs, and says whether that went well; `rate_of` gives a language's rate."""

    def __init__(
        self,
        sentences: list[_Sentence],
        crews: list[Clips],
        progress: Progress,
        folder: Path,
        keep: Callable[[str, Utterance, ReadyClip], bool],
        rate_of: Callable[[str], int] = usual_wpm,
    ) -> None:
        self._waiting = iter(sentences)
        self._total = len(sentences)
        self._crews = crews
        self._progress = progress
        self._folder = folder
        self._keep = keep
        self._rate_of = rate_of
        self._done_count = 0
        self._kept_count = 0
        self._causes: dict[str, None] = {}

    def all(self, posted: Posted) -> Rendered:
        for crew in self._crews:
            self._hand(crew, AT_ONCE)
        while self._done_count < self._total:
            posted.get()()
        return Rendered(self._kept_count, tuple(self._causes))

    def _hand(self, crew: Clips, count: int) -> None:
        for one in islice(self._waiting, count):
            tell = partial(self._done, crew, one.language, one.utterance)
            step, recording = (one.recorded.utterances, one.recorded.recording) if one.recorded else ((), "")
            rate_wpm = self._rate_of(one.language)
            crew.want([Wanted(one.utterance, one.language, rate_wpm, LATER, tell, step, recording)])

    def _done(self, crew: Clips, language: str, utterance: Utterance, clip: ReadyClip | NoClip) -> None:
        self._done_count += 1
        is_kept = isinstance(clip, ReadyClip) and self._keep(language, utterance, clip)
        self._kept_count += is_kept
        if clip.trouble:
            self._causes[clip.trouble.cause] = None
        elif not is_kept:  # nor will the others be
            raise Unwritable("what is spoken cannot be kept here", where=str(self._folder), remedy=REMEDY)
        self._progress(self._done_count, self._total, utterance.text)
        self._hand(crew, 1)


def _sentences(scripts: Iterable[Script]) -> list[_Sentence]:
    """Every sentence once, with its language; one that a person says in several steps once for each."""
    found = {
        (script.language, utterance.text, script.recording): _Sentence(
            script.language, utterance, script if script.recording else None
        )
        for script in scripts
        for utterance in script.utterances
        if not utterance.is_secret
    }
    return list(found.values())
