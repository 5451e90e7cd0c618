"""What the lessons that ship say was rendered ahead, by the voice that speaks first there."""

from collections.abc import Iterator

import pytest

from kiosk.base.paths import find_paths
from kiosk.lesson.script import Utterance
from kiosk.narration.ahead import clip_from_ogg
from kiosk.narration.cache import ClipCache, ahead_key
from kiosk.narration.sound import loudness_lufs, samples_of
from kiosk.narration.timeline import Timing
from kiosk.narration.voice import ahead_speaker
from tests.bench.spoken_lessons import spoken_steps

LANGUAGES = ("fr", "en")
STORE = ClipCache((find_paths().voice_folder,))
REMEDY = "have it spoken: kiosk narrate --best (see docs/lesson-authors-guide.md)"


def said(language: str) -> Iterator[Utterance]:
    for step in spoken_steps(language):
        yield from (one for one in step.script.utterances if not one.is_secret and not one.is_personal)


def key_of(language: str, text: str) -> str:
    best = ahead_speaker(language)
    assert best is not None
    return ahead_key(best, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_ships(language: str) -> None:
    missing = [one.text for one in said(language) if STORE.ahead(key_of(language, one.text)) is None]
    assert missing == [], REMEDY


def test_nothing_ships_that_nobody_says() -> None:
    wanted = {key_of(language, one.text) for language in LANGUAGES for one in said(language)}
    there = {path.parent.name + path.stem for path in find_paths().voice_folder.rglob("*.ogg")}
    assert there - wanted == set(), REMEDY


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_clip_that_ships_is_whole_timed_by_word_and_equally_loud(language: str) -> None:
    wrong = []
    for one in said(language):
        path = STORE.ahead(key_of(language, one.text))
        assert path is not None, one.text
        clip = clip_from_ogg(path.read_bytes())
        loudness = loudness_lufs(samples_of(clip.samples), clip.rate_hz)
        starts = clip.timeline.starts_ms
        is_timed = clip.timeline.timing is Timing.ALIGNED and len(starts) == len(one.words)
        if not (is_timed and list(starts) == sorted(starts) and -19 <= loudness <= -17):
            wrong.append((one.text, len(starts), round(loudness, 1)))
    assert wrong == []
