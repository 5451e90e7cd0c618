import re

import pytest
import webvtt as parser

from kiosk.lesson.script import Script, ShownSpan, SpokenWord, Utterance
from kiosk.lesson.shown import ShownText
from kiosk.narration.step_timeline import step_timeline
from kiosk.narration.timeline import Timeline, Timing
from kiosk.narration.webvtt import stamp, webvtt
from tests.narration.scripts import script_of, spans

EXACT = Timeline((40, 300, 700), 1003, Timing.ALIGNED)


def captions(*texts: str, timeline: Timeline = EXACT, language: str = "fr", notes: tuple[str, ...] = ()) -> str:
    """Sentences of three words each."""
    heard = step_timeline(script_of(*texts, language=language), [timeline] * len(texts))
    return webvtt(heard, [ShownText(text) for text in texts], language, notes)


def test_a_file_has_a_cue_a_sentence_and_a_stamp_a_word() -> None:
    assert captions("Un deux trois.", "Quatre cinq six.", notes=("La box",)) == (
        "WEBVTT\n\nNOTE La box\n\n"
        "1\n00:00:00.000 --> 00:00:01.003\n<00:00:00.040>Un <00:00:00.300>deux <00:00:00.700>trois.\n\n"
        "2\n00:00:01.183 --> 00:00:02.186\n<00:00:01.223>Quatre <00:00:01.483>cinq <00:00:01.883>six.\n"
    )


def test_words_whose_times_are_estimated_have_none() -> None:
    text = captions("Un deux trois.", timeline=Timeline((40, 300, 700), 1003, Timing.ESTIMATED))
    assert text.endswith("\n00:00:00.000 --> 00:00:01.003\nUn deux trois.\n")


@pytest.mark.parametrize(
    ("starts_ms", "line"),
    [
        ((0, 300, 700), "Un <00:00:00.300>deux <00:00:00.700>trois."),
        ((40, 300, 300), "<00:00:00.040>Un <00:00:00.300>deux trois."),
        ((40, 300, 1003), "<00:00:00.040>Un <00:00:00.300>deux trois."),
    ],
)
def test_a_stamp_lies_within_its_cue_and_after_the_one_before(starts_ms: tuple[int, ...], line: str) -> None:
    assert captions("Un deux trois.", timeline=Timeline(starts_ms, 1003, Timing.ENGINE)).splitlines()[-1] == line


@pytest.mark.parametrize(
    ("at_ms", "written"), [(0, "00:00:00.000"), (61_005, "00:01:01.005"), (3_600_000, "01:00:00.000")]
)
def test_a_time_is_written_to_the_millisecond(at_ms: int, written: str) -> None:
    assert stamp(at_ms) == written


def test_several_spoken_words_for_one_shown_word_have_one_stamp() -> None:
    said = "deux virgule quatre gigahertz."
    words = tuple(SpokenWord(start, end, ShownSpan(0, 0, 8)) for start, end in spans(said))
    script = Script("fr", (Utterance(said, words, (ShownSpan(0, 0, 8),)),))
    heard = step_timeline(script, [Timeline((40, 200, 400, 600), 1000, Timing.ENGINE)])
    assert webvtt(heard, [ShownText("2,4 GHz.")], "fr", ()).splitlines()[-1] == "<00:00:00.040>2,4 GHz."


HOSTILE = (
    "a --> b",
    "<b> & </b>",
    "00:00:01.000 --> 00:00:02.000 x",
    "NOTE <00:00:09.000> &amp;",
    "مرحبا WPS بكم",
    "😀 👩‍👩‍👧 📶",
    "\N{RIGHT-TO-LEFT OVERRIDE}x \0y \ud800z",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_out_of_its_cue(text: str) -> None:
    count = len(text.split())
    timeline = Timeline(tuple(range(40, 40 + 100 * count, 100)), 1000, Timing.ENGINE)
    told = captions(text, timeline=timeline, notes=(text,)).encode().decode()
    read = parser.from_string(told, strict=True)
    (cue,) = read.captions
    assert (cue.start, cue.end) == ("00:00:00.000", "00:00:01.000")
    assert len(read.header_comments) == 1
    assert told.count("-->") == 1
    (line,) = cue.lines
    assert len(re.findall(r"<[\d:.]+>", line)) == count
    assert "-->" not in line
    assert not re.search(r"<(?![\d:.]+>)|&(?!amp;|lt;|gt;|lrm;)", line)
    assert unescaped(line) == "".join(" " if sign == "\0" else sign for sign in text).replace("\ud800", "\ufffd")


def unescaped(line: str) -> str:
    bare = re.sub(r"<[\d:.]+>|&lrm;", "", line)
    return bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@pytest.mark.parametrize("sign", ["\n", "\r", "\n\n", "\r\n", "\x0b", "\x1c", "\x85", "\u2028", "\u2029"])
def test_a_text_of_several_lines_is_one_line_of_its_cue(sign: str) -> None:
    text = f"un{sign}deux trois"
    words = (SpokenWord(0, 3, ShownSpan(0, 0, len(text))),)
    heard = step_timeline(
        Script("fr", (Utterance("un.", words, (ShownSpan(0, 0, len(text)),)),)), [Timeline((40,), 900, Timing.ENGINE)]
    )
    told = webvtt(heard, [ShownText(text)], "fr", (f"un{sign}--> deux",))
    (cue,) = parser.from_string(told, strict=True).captions
    assert " ".join(cue.text.split()) == "un deux trois"
    assert len(told.splitlines()) == 7


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("ar", "افتح الباب الآن", "<lang ar>افتح الباب الآن</lang>"),
        ("ar", "WPS على الجهاز", "<lang ar>&rlm;WPS على الجهاز</lang>"),
        ("ar", "1. 2. 3.", "<lang ar>&rlm;1. 2. 3.</lang>"),
        ("en", "שלום says he", "&lrm;שלום says he"),
        ("en", "Open the door", "Open the door"),
    ],
)
def test_a_cue_runs_in_the_direction_of_its_language(language: str, text: str, line: str) -> None:
    timeline = Timeline((0, 300, 700), 1003, Timing.ESTIMATED)
    assert captions(text, timeline=timeline, language=language).splitlines()[-1] == line
