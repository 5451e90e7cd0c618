import pytest

from kiosk.narration.events import NoClip, ReadyClip
from kiosk.narration.step_timeline import step_timeline
from kiosk.narration.timeline import Timeline, Timing
from tests.narration.hearing import Marked, marks
from tests.narration.scripts import script_of

SPOKEN = ReadyClip(Timeline((40, 300, 700), 1003, Timing.ALIGNED), path="clip.wav")
SHORT = ReadyClip(Timeline((40,), 411, Timing.ENGINE), path="short.wav")
GUESSED = ReadyClip(Timeline((40, 450), 900, Timing.ESTIMATED), path="guessed.wav")
UNSPOKEN = NoClip(Timeline((0, 450), 900, Timing.ESTIMATED), None)
SCRIPT = script_of("Un deux trois.", "Quatre.", "Cinq six.", "Sept huit neuf.", pause_ms=310)


def test_a_sentence_begins_when_the_one_before_it_and_its_pause_are_over() -> None:
    heard = step_timeline(SCRIPT, [one.timeline for one in (SPOKEN, SHORT, UNSPOKEN, SPOKEN)])
    assert [(one.starts_ms, one.ends_ms) for one in heard] == [(0, 1003), (1193, 1604), (1794, 2694), (2884, 3887)]
    assert heard[3].words_ms == (2924, 3184, 3584)


@pytest.mark.parametrize(
    "clips",
    [
        (SPOKEN, SHORT, UNSPOKEN, SPOKEN),
        (SPOKEN, SHORT, GUESSED, SPOKEN),
        tuple(NoClip(one.timeline, None) for one in (SPOKEN, SHORT, UNSPOKEN, SPOKEN)),
    ],
)
@pytest.mark.parametrize("secrets", [(), (1,), (0, 3)])
def test_the_narrator_marks_each_sentence_and_word_when_the_timeline_says(
    clips: tuple[ReadyClip | NoClip, ...], secrets: tuple[int, ...]
) -> None:
    script = script_of(*(one.text for one in SCRIPT.utterances), secrets=secrets, pause_ms=310)
    heard = step_timeline(script, [one.timeline for one in clips])
    told = [
        Marked(at_ms, one.utterance_index, word_index)
        for one in heard
        for word_index, at_ms in ((None, one.starts_ms), *enumerate(one.words_ms))
    ]
    # Where a word begins with its sentence, both are marked at once.
    told = [one for one in told if one.word_index is not None or (one.at_ms, one.utterance_index, 0) not in told]
    assert sorted(marks(script, clips), key=lambda one: one.at_ms) == told


def test_a_secret_takes_no_time_for_it_is_heard_only_where_it_is_touched() -> None:
    script = script_of("Un.", "La clé.", "Deux.", secrets=(1,))
    heard = step_timeline(script, [SHORT.timeline, None, SHORT.timeline])
    assert [(one.utterance_index, one.starts_ms) for one in heard] == [(0, 0), (2, 591)]


def test_a_sentence_without_times_is_refused() -> None:
    with pytest.raises(ValueError, match="timelines: sentence 1 has none"):
        step_timeline(script_of("Un.", "Deux."), [SHORT.timeline, None])
