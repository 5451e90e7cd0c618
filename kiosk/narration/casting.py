"""Who says a sentence: a person, who rendered it ahead, or who lives; one of them a whole step."""

from collections.abc import Callable, Sequence
from functools import partial

from kiosk.base.settings import VoiceChoice
from kiosk.lesson.script import Utterance
from kiosk.narration.ahead_notes import timeline_at
from kiosk.narration.cache import ClipCache, ahead_key, clip_key
from kiosk.narration.events import ReadyClip
from kiosk.narration.own_sentences import OwnSentences
from kiosk.narration.people import Recordings
from kiosk.narration.timeline import Timeline, at_pace
from kiosk.narration.voice import Speaker, ranking
from kiosk.narration.wanted import Wanted, is_private

Step = tuple[Utterance, ...]
Ranking = Callable[[str], tuple[Speaker, ...]]


class Casting:
    """Looks at the disk: nothing here is for the window's thread but `lost`, which may be called on any.

    `voices` are who may speak a language, best first, in place of the ranking by `choice`; `own` has what was said of
    this customer's own sentences by who speaks ahead.
    """

    def __init__(self, cache: ClipCache, choice: VoiceChoice, own: OwnSentences, voices: Ranking | None = None) -> None:
        self._cache = cache
        self._own = own
        self._choice = choice
        self._ranking = voices or partial(ranking, choice=choice)
        self._people = Recordings()
        self._lost: set[tuple[Speaker, Step]] = set()
        self._decided: dict[bool, tuple[Step, str, tuple[Speaker, ...]]] = {}  # for the step at hand, and for a later

    def voices(self, wanted: Wanted) -> tuple[Speaker, ...]:
        """Who may say it, best first. Who only speaks ahead must have said the whole step: no step changes voice."""
        decided = self._decided.get(wanted.is_at_hand)
        if decided is not None and wanted.step is decided[0] and wanted.recording == decided[1]:
            return decided[2]  # a look at the disk for each sentence of a step, for each sentence of it
        step = wanted.whole_step
        ranked = self._ranking(wanted.language)
        live = tuple(one for one in ranked if one.is_live)
        ahead = (one for one in ranked if not one.is_live and (one, step) not in self._lost)
        voices = next(((one, *live) for one in ahead if self._says_whole(one, step)), live)
        if wanted.recording and self._choice is VoiceChoice.AUTO and not any(map(is_private, step)):
            person = self._people.speaker(wanted.recording, step)
            voices = voices if person is None or (person, step) in self._lost else (person, *voices)
        if wanted.step:
            self._decided[wanted.is_at_hand] = wanted.step, wanted.recording, voices
        return voices

    def could_say(self, wanted: Wanted) -> Speaker | None:
        """Who speaks ahead and has all of a step but its customer's own sentences."""
        ahead = (one for one in self._ranking(wanted.language) if not one.is_live)
        common = [said for said in wanted.whole_step if not said.is_personal]
        return next((one for one in ahead if self._says_whole(one, common)), None)

    def lost(self, speaker: Speaker, wanted: Wanted) -> None:
        """`speaker`, who only speaks ahead, cannot say it after all: the step goes on in one voice."""
        self._lost.add((speaker, wanted.whole_step))
        self._decided.clear()

    def is_kept(self, wanted: Wanted) -> bool:
        """Whether the cache has the first voice's clip. A damaged one is found when it is to be heard."""
        if wanted.is_private:
            return False
        first = self.voices(wanted)[:1]
        return any(self._cache.has(wanted.key(one)) for one in first)

    def kept(self, wanted: Wanted, voices: tuple[Speaker, ...]) -> ReadyClip | None:
        """What the cache has of the first of `voices`: what another said once would change the step's voice."""
        if wanted.is_private or not voices:
            return None
        found = self._cache.find(wanted.key(voices[0]), len(wanted.utterance.words))
        return ReadyClip(found[1].timeline, path=str(found[0])) if found else None

    def ahead_timeline(self, wanted: Wanted) -> Timeline | None:
        """When the words of a sentence that ships would be heard, were there anybody to play it."""
        if wanted.is_private:
            return None
        for speaker in self._ranking(wanted.language):
            path = None if speaker.is_live else self._cache.ahead(ahead_key(speaker, wanted.utterance.text))
            timeline = timeline_at(path, len(wanted.words)) if path else None
            if timeline is not None:
                return at_pace(timeline, wanted.speed_percent(speaker.engine))
        return None

    def _says_whole(self, speaker: Speaker, step: Sequence[Utterance]) -> bool:
        return all(self._has(speaker, said) for said in step)

    def _has(self, speaker: Speaker, utterance: Utterance) -> bool:
        """Whether a clip at the voice's own pace is there, in whatever form."""
        if is_private(utterance):
            return not utterance.is_secret and bool(self._own.find(speaker, utterance.text))
        is_shipped = self._cache.ahead(ahead_key(speaker, utterance.text)) is not None
        return is_shipped or self._cache.has(clip_key(speaker, utterance.text))
