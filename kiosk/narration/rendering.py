"""Has every sentence of many steps spoken ahead of time, several at once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from queue import SimpleQueue

from kiosk.base.timers import ThreadTimers
from kiosk.lesson.script import Script, Utterance
from kiosk.lesson.storing import REMEDY, Unwritable
from kiosk.narration.clips import LATER, Clips, Wanted
from kiosk.narration.events import NoClip, ReadyClip

NO_LIMIT = 1 << 60  # what is rendered for a pack is the pack's; nothing of it makes room for the rest
AT_ONCE = 3  # sentences handed to a worker, so that it never waits for the next

Progress = Callable[[int, int, str], None]


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
    posted: SimpleQueue[Callable[[], None]] = SimpleQueue()
    timers = ThreadTimers(posted.put)
    crews = [Clips((folder,), posted.put, timers, NO_LIMIT) for _ in range(job_count)]
    try:
        return _Run(_sentences(scripts), crews, progress, folder).all(posted)
    finally:
        timers.close()
        for crew in crews:
            crew.close()


class _Run:
    def __init__(
        self, sentences: list[tuple[str, Utterance]], crews: list[Clips], progress: Progress, folder: Path
    ) -> None:
        self._waiting = iter(sentences)
        self._total = len(sentences)
        self._crews = crews
        self._progress = progress
        self._folder = folder
        self._done_count = 0
        self._kept_count = 0
        self._causes: dict[str, None] = {}

    def all(self, posted: "SimpleQueue[Callable[[], None]]") -> Rendered:
        for crew in self._crews:
            self._hand(crew, AT_ONCE)
        while self._done_count < self._total:
            posted.get()()
        return Rendered(self._kept_count, tuple(self._causes))

    def _hand(self, crew: Clips, count: int) -> None:
        for language, utterance in islice(self._waiting, count):
            crew.want([Wanted(utterance, language, 100, LATER, partial(self._done, crew, utterance.text))])

    def _done(self, crew: Clips, text: str, clip: ReadyClip | NoClip) -> None:
        self._done_count += 1
        is_kept = isinstance(clip, ReadyClip) and clip.path != ""
        self._kept_count += is_kept
        if clip.trouble:
            self._causes[clip.trouble.cause] = None
        elif not is_kept:  # nor will the others be
            raise Unwritable("what is spoken cannot be kept here", where=str(self._folder), remedy=REMEDY)
        self._progress(self._done_count, self._total, text)
        self._hand(crew, 1)


def _sentences(scripts: Iterable[Script]) -> list[tuple[str, Utterance]]:
    """Every sentence once, with its language."""
    found = {
        (script.language, utterance.text): utterance
        for script in scripts
        for utterance in script.utterances
        if not utterance.is_secret
    }
    return [(language, utterance) for (language, _), utterance in found.items()]
