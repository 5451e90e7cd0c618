"""The captions of the lessons and house rules that ship, read by a parser that is not ours, and by the narrator."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
import webvtt as parser

from kiosk.base.paths import find_paths, pack_root
from kiosk.cli.tracks import Track, tracks_in
from kiosk.lesson.compiled import CompiledLesson
from kiosk.lesson.parser import parse_lesson
from kiosk.lesson.questions import questions
from kiosk.lesson.resolve import resolve_step
from kiosk.lesson.shared import lexicon_of
from kiosk.lesson.speech import answer_script, script
from kiosk.narration.cache import ClipCache
from kiosk.narration.events import NoClip, ReadyClip
from kiosk.narration.kept import KeptStep, kept_step
from kiosk.narration.rendering import render
from kiosk.narration.webvtt import webvtt
from tests.narration.hearing import marks

LANGUAGES = ("fr", "en", "ar")


def shipped(language: str) -> Iterator[tuple[CompiledLesson, Track]]:
    """Every track of every lesson and rule, compiled without its pictures."""
    pack = pack_root()
    lexicon = lexicon_of(pack, language)
    for path in sorted((pack / "lessons").glob(f"*/*/{language}.md")):
        lesson = parse_lesson(path.read_text("utf-8"), path.relative_to(pack).as_posix()).lesson
        assert lesson is not None
        steps = [resolve_step(step, {}, {}) for step in lesson.steps]
        answers = {
            (index, one.leaf_index, is_right): answer_script(step, one, is_right, language, lexicon)
            for index, step in enumerate(steps)
            for one in questions(step)
            for is_right in (True, False)
        }
        compiled = CompiledLesson(lesson, [script(step, language, lexicon) for step in steps], (), answers)
        yield from ((compiled, track) for track in tracks_in(compiled, lexicon, pack))


def read(track: Track, kept: KeptStep) -> parser.WebVTT:
    text = webvtt(kept.heard, track.texts, track.script.language, [track.title])
    assert "\r" not in text
    return parser.from_string(text.encode().decode(), strict=True)


@pytest.fixture(scope="module", params=["rendered ahead", "live"])
def cache(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> ClipCache:
    """Everything that ships, spoken: as the pack has it, and as on a machine that has to speak it itself."""
    if request.param == "rendered ahead":
        return ClipCache((find_paths({}).voice_folder, tmp_path_factory.mktemp("none")))
    folder = tmp_path_factory.mktemp("clips")
    rendered = render(
        (track.script for language in ("fr", "en") for _, track in shipped(language)), folder, 2, lambda *_: None
    )
    assert not rendered.causes
    return ClipCache((folder,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_cues_rise_without_overlapping_and_stamps_rise_within_their_cue(language: str, cache: ClipCache) -> None:
    cue_count = stamp_count = 0
    for _, track in shipped(language):
        kept = kept_step(track.script, cache)
        cues = read(track, kept).captions
        assert len(cues) == len(track.script.utterances), track.place
        assert all(ms(before.end) < ms(after.start) for before, after in pairwise(cues)), track.place
        for cue in cues:
            times = [ms(cue.start), *stamps(cue.raw_text), ms(cue.end)]
            assert all(before < after for before, after in pairwise(times)), (track.place, cue)
            assert cue.text.strip()
            stamp_count += len(times) - 2
        cue_count += len(cues)
    assert cue_count >= 50
    assert (stamp_count > 4 * cue_count) is (language != "ar")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_narrator_marks_what_it_reads_at_the_times_of_the_captions(language: str, cache: ClipCache) -> None:
    for _, track in shipped(language):
        kept = kept_step(track.script, cache)
        marked = marks(track.script, [clip_of(kept, index) for index in range(len(kept.heard))])
        begun: dict[int, int] = {}
        for one in marked:
            begun.setdefault(one.utterance_index, one.at_ms)
        words = {one.at_ms for one in marked if one.word_index is not None}
        cues = read(track, kept).captions
        assert [ms(cue.start) for cue in cues] == [begun[index] for index in range(len(cues))], track.place
        assert {at_ms for cue in cues for at_ms in stamps(cue.raw_text)} <= words, track.place


@pytest.mark.parametrize("language", LANGUAGES)
def test_captions_say_what_the_lesson_says_when_it_is_compiled(language: str) -> None:
    for compiled, track in shipped(language):
        said = {
            tuple((one.text, one.pause_ms, len(one.words)) for one in script.utterances)
            for script in (*compiled.scripts, *compiled.answers.values())
        }
        assert tuple((one.text, one.pause_ms, len(one.words)) for one in track.script.utterances) in said


def test_a_way_of_saying_that_only_the_voice_needs_is_in_no_caption(cache: ClipCache) -> None:
    texts = [
        cue.text
        for language in ("fr", "en")
        for _, track in shipped(language)
        for cue in read(track, kept_step(track.script, cache)).captions
    ]
    assert any("Wi\N{NON-BREAKING HYPHEN}Fi" in text for text in texts)
    assert any("112" in text for text in texts)
    assert "All that belongs to the house goes on the family network." in texts  # said in place of a table
    for said in ("ouifi", "why fie", "cent douze", "one one two", "W P S", "premièrement,", "third,"):
        assert not [text for text in texts if said in text]


def clip_of(kept: KeptStep, index: int) -> ReadyClip | NoClip:
    timeline = kept.heard[index].timeline
    return ReadyClip(timeline, path="clip.wav") if index in kept.clips else NoClip(timeline, None)


def ms(time: object) -> int:
    hours, minutes, seconds = str(time).split(":")
    return (int(hours) * 60 + int(minutes)) * 60_000 + int(seconds.replace(".", ""))


def stamps(text: str) -> list[int]:
    return [ms(one) for one in re.findall(r"<([\d:.]+)>", text)]
