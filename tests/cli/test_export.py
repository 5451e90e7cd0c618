import io
import os
import re
import signal
import subprocess
import sys
import wave
from pathlib import Path

import pytest
import webvtt as parser
from click.testing import CliRunner, Result

from kiosk.cli.export import export
from kiosk.narration.clip import clip_of
from kiosk.narration.pace import CLIP_SILENCE_MS
from tests.narration.people_heard import said_on, shipped_clips, shipped_steps, write_packed

LESSON = """---
title: "{title}"
topic: connect
devices: []
minutes: 1
help: https://www.w3.org/WAI/
---

## {title} {{#one}}
{text}

## {title} 2 {{#two}}
1. {text}

/// ask | {title} ?
- [ ] {title} 1
- [x] {title} 2

> {text}
///
"""
RULE = "---\ntitle: Guests\nversion: 1\ndate: 2026-11-30\n---\n\n## You may {#may}\nYou may wait 21 minutes.\n"
SAID = shipped_steps("fr", 2)[1].utterances[:4]
SAID_CLIPS = shipped_clips(shipped_steps("fr", 2)[1])[:4]  # read before a test has a pack of its own
STEPS = ("01-one", "02-two", "02-two.answer-1-right", "02-two.answer-1-wrong")


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One lesson in three languages, one of which no voice speaks, and a house rule of the same id."""
    folder = tmp_path / "pack" / "lessons" / "guides" / "door"
    rule = tmp_path / "pack" / "lessons" / "rules" / "door"
    for one in (folder, rule, tmp_path / "pack" / "media"):
        one.mkdir(parents=True)
    for language, title, text in (
        ("fr", "La porte < & -->", "Ouvrez la porte 21. Fermez la porte."),
        ("en", "The door", "Open the door. Close the door."),
        ("ar", "الباب", "افتح الباب."),
    ):
        (folder / f"{language}.md").write_text(LESSON.format(title=title, text=text), "utf-8")
    (rule / "en.md").write_text(RULE, "utf-8")
    monkeypatch.setenv("KIOSK_PACK", str(tmp_path / "pack"))
    return tmp_path / "pack"


def exported(out: Path, *options: str) -> Result:
    return CliRunner().invoke(export, ["captions", str(out), "--jobs", "1", *options])


def names(out: Path) -> set[str]:
    return {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}


@pytest.mark.usefixtures("pack")
def test_every_step_and_what_answers_are_met_with_has_a_file_in_every_language(tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = exported(out)
    assert result.exit_code == 0, result.output
    steps = {f"guides/door/{language}/{step}.vtt" for language in ("fr", "en", "ar") for step in STEPS}
    assert names(out) == {*steps, "rules/door/en/01-may.vtt"}
    assert "no voice speaks ar: the times of its captions are estimated but where it is recorded" in result.output
    assert "13 files of captions in" in result.output


def test_captions_carry_the_times_of_the_clips_and_the_words_of_the_screen(pack: Path, tmp_path: Path) -> None:
    assert exported(tmp_path, "--language", "fr").exit_code == 0
    data = (tmp_path / "guides" / "door" / "fr" / "01-one.vtt").read_bytes()
    assert data.startswith(b"WEBVTT\n\nNOTE La porte < & \xe2\x86\x92")
    assert b"\r" not in data
    text = data.decode()
    read = parser.from_string(text, strict=True)
    title, first, second = read.captions
    assert re.sub(r"<[\d:.]+>", "", title.raw_text) == "La porte &lt; &amp; --&gt;"
    assert first.text == "Ouvrez la porte 21."
    assert len(stamps(first.raw_text)) == 4  # "vingt et un" is one word of the screen
    assert second.text == "Fermez la porte."
    clips = [clip_of(path.read_bytes()) for path in (pack / ".compiled" / "narration").rglob("*.wav")]
    assert ms(second.end) - ms(second.start) in {clip.timeline.end_ms for clip in clips}
    assert ms(second.start) - ms(first.end) == 300 - CLIP_SILENCE_MS


def test_a_recorded_step_has_the_times_of_its_recording(pack: Path, tmp_path: Path) -> None:
    title, *others = (one.text for one in SAID)
    lesson = LESSON.format(title=title.rstrip("."), text=" ".join(others))
    (pack / "lessons" / "guides" / "door" / "fr.md").write_text(lesson, "utf-8")
    (pack / "media" / "door").mkdir()
    write_packed(pack / "media" / "door" / "one.fr.ogg", said_on(SAID_CLIPS)[0])
    assert exported(tmp_path, "--language", "fr").exit_code == 0
    recorded, other = (
        parser.read(str(tmp_path / "guides" / "door" / "fr" / f"{step}.vtt")).captions for step in STEPS[:2]
    )
    off_ms: list[int] = []
    for cue, clip in zip(recorded, SAID_CLIPS, strict=True):
        assert ms(cue.end) - ms(cue.start) == pytest.approx(clip.timeline.end_ms, abs=100)
        said_ms = [at_ms - ms(cue.start) for at_ms in stamps(cue.raw_text)]
        pairs = zip(said_ms, clip.timeline.starts_ms, strict=True)
        off_ms += [abs(at_ms - meant_ms) for at_ms, meant_ms in pairs]
    assert sum(off <= 60 for off in off_ms) >= 0.8 * len(off_ms), str(sorted(off_ms))
    by_voice_ms = [ms(cue.end) - ms(cue.start) for cue in other[2:4]]
    assert by_voice_ms != pytest.approx([clip.timeline.end_ms for clip in SAID_CLIPS[2:]], abs=100), "other times"


@pytest.mark.usefixtures("pack")
def test_a_language_without_a_voice_has_estimated_times_and_says_so(tmp_path: Path) -> None:
    result = exported(tmp_path, "--language", "ar", "--audio")
    assert result.exit_code == 0, result.output
    assert names(tmp_path / "guides") == {f"door/ar/{step}.vtt" for step in STEPS}  # and no sound
    text = (tmp_path / "guides" / "door" / "ar" / "02-two.answer-1-wrong.vtt").read_text("utf-8")
    read = parser.from_string(text, strict=True)
    assert read.header_comments == [
        "الباب – الباب 2 – الباب ?",
        "Language: ar",
        "All times are estimated: no voice speaks ar.",
    ]
    assert [one.text for one in read.captions] == [
        "ليس تمامًا.",
        "انظروا إلى الأمر هكذا:",
        "افتح الباب.",
    ]
    assert all(line.startswith("<lang ar>") for one in read.captions for line in one.raw_text.splitlines())
    assert not stamps(text.split("\n\n", 2)[2])


@pytest.mark.usefixtures("pack")
def test_the_sound_of_a_step_is_written_beside_its_captions_and_as_long(tmp_path: Path) -> None:
    assert exported(tmp_path, "--language", "en", "--audio").exit_code == 0
    captions = [name for name in names(tmp_path) if name.endswith(".vtt")]
    assert len(captions) == 5
    for name in captions:
        last = parser.read(str(tmp_path / name)).captions[-1]
        with wave.open(io.BytesIO((tmp_path / name).with_suffix(".wav").read_bytes())) as sound:
            assert abs(sound.getnframes() * 1000 / sound.getframerate() - ms(last.end)) < 1


DEVICE = """id: bell
class: alarm
names:
  en: Bell
radios: []
gtins: []
facts:
  wps: "yes"
"""
CONDITION = """
/// if | bell.wps: yes
Press the button.
///

/// if | bell.wps: no
Turn the key.
///
"""


@pytest.fixture
def home(pack: Path) -> Path:
    """The pack with a device, and a lesson that says more in a home that has it."""
    (pack / "lessons" / "devices").mkdir()
    (pack / "lessons" / "devices" / "bell.yaml").write_text(DEVICE, "utf-8")
    text = LESSON.format(title="The door", text="Open the door.")
    head, title, rest = text.partition("\n## The door 2")
    (pack / "lessons" / "guides" / "door" / "en.md").write_text(f"{head}{CONDITION}{title}{rest}", "utf-8")
    return pack


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), ["The door", "Open the door."]),
        (("--device", "bell"), ["The door", "Open the door.", "Press the button."]),
        (("--device", "bell.wps=no"), ["The door", "Open the door.", "Turn the key."]),
    ],
)
@pytest.mark.usefixtures("home")
def test_what_stands_under_a_condition_is_there_in_the_home_that_is_named(
    options: tuple[str, ...], said: list[str], tmp_path: Path
) -> None:
    result = exported(tmp_path, "--language", "en", "--audio", *options)
    assert result.exit_code == 0, result.output
    captions = parser.read(str(tmp_path / "guides" / "door" / "en" / "01-one.vtt")).captions
    assert [one.text for one in captions] == said
    assert all(len(stamps(one.raw_text)) == len(one.text.split()) for one in captions)
    with wave.open(str(tmp_path / "guides" / "door" / "en" / "01-one.wav")) as sound:
        assert abs(sound.getnframes() * 1000 / sound.getframerate() - ms(captions[-1].end)) < 1


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("bel", "the pack has no device bel; did you mean bell?"),
        ("", "“” is no device; write ID or ID.FACT=VALUE"),
        ("bell.wsp=no", "bell has no fact wsp; did you mean wps?"),
        ("bell.wps", "“bell.wps” is no device; write ID or ID.FACT=VALUE"),
        ("bell.wps= ", "“bell.wps= ” is no device; write ID or ID.FACT=VALUE"),
        ("bell=no", "“bell=no” is no device; write ID or ID.FACT=VALUE"),
    ],
)
@pytest.mark.usefixtures("home")
def test_a_device_that_there_is_not_is_refused_with_what_there_is(written: str, told: str, tmp_path: Path) -> None:
    result = exported(tmp_path / "out", "--device", written)
    assert told in str(result.exception)
    assert not names(tmp_path / "out")


def test_what_was_spoken_before_is_not_spoken_again(pack: Path, tmp_path: Path) -> None:
    assert exported(tmp_path / "a", "--language", "en").exit_code == 0
    clips = pack / ".compiled" / "narration"
    before = {path: path.stat().st_mtime_ns for path in clips.rglob("*.wav")}
    assert exported(tmp_path / "b", "--language", "en").exit_code == 0
    assert {path: path.stat().st_mtime_ns for path in clips.rglob("*.wav")} == before
    assert len(before) == 12


def test_a_language_that_no_lesson_has_is_refused_before_anything_is_made(pack: Path, tmp_path: Path) -> None:
    result = exported(tmp_path / "out", "--language", "xx")
    assert str(result.exception) == "no lesson is written in xx; choose among ar, en, fr"
    assert not (pack / ".compiled").exists()
    assert not (tmp_path / "out").exists()


def test_a_folder_that_takes_nothing_is_told_before_anything_is_made(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = exported(tmp_path / "file" / "x")
    assert "what is made cannot be kept here: Not a directory; make room" in str(result.exception)
    assert not (pack / ".compiled").exists()


def test_a_lesson_that_is_left_out_is_told(pack: Path, tmp_path: Path) -> None:
    file = pack / "lessons" / "guides" / "door" / "fr.md"
    file.write_text(file.read_text("utf-8").replace("topic: connect", "topic: odd"), "utf-8")
    for _ in ("compiled now", "compiled before"):
        result = exported(tmp_path, "--language", "en")
        assert result.exit_code == 1
        assert "kiosk: a lesson is left out: lessons/guides/door/fr.md:3:8: unknown topic" in result.output
    assert len(names(tmp_path / "guides")) == len(STEPS)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to one process")
def test_ctrl_c_stops_speaking_and_keeps_what_was_spoken(pack: Path, tmp_path: Path) -> None:
    many = "\n\n".join(f"Ouvrez la porte numéro {number}." for number in range(400))
    (pack / "lessons" / "guides" / "door" / "fr.md").write_text(LESSON.format(title="La porte", text=many), "utf-8")
    line = [sys.executable, "-m", "kiosk", "export", "captions", "out", "--language", "fr", "--jobs", "1"]
    home = os.environ | {"KIOSK_HOME": str(tmp_path / "home")}
    clips = pack / ".compiled" / "narration"
    with subprocess.Popen(line, env=home, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as process:
        while not (clips.is_dir() and any(clips.rglob("*.wav"))):
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Stopped; what was made is kept." in errors
    assert "Traceback" not in errors
    assert any(clips.rglob("*.wav"))


def ms(time: str) -> int:
    hours, minutes, seconds = str(time).split(":")
    return (int(hours) * 60 + int(minutes)) * 60_000 + int(seconds.replace(".", ""))


def stamps(text: str) -> list[int]:
    return [ms(one) for one in re.findall(r"<([\d:.]+)>", text)]
