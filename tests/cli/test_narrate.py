import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from click.testing import CliRunner

from kiosk.base.errors import KioskError
from kiosk.cli.narrate import narrate

LESSON = """---
title: {title}
topic: connect
devices: []
minutes: 1
help: https://www.w3.org/WAI/
---

## {title} {{#one}}
{text}
"""


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One lesson in three languages, one of which no voice speaks."""
    folder = tmp_path / "pack" / "lessons" / "guides" / "door"
    folder.mkdir(parents=True)
    (tmp_path / "pack" / "media").mkdir()
    for language, title, text in (
        ("fr", "La porte", "Ouvrez la porte. Fermez la porte."),
        ("en", "The door", "Open the door. Close the door."),
        ("ar", "الباب", "افتح الباب."),
    ):
        (folder / f"{language}.md").write_text(LESSON.format(title=title, text=text), "utf-8")
    monkeypatch.setenv("KIOSK_PACK", str(tmp_path / "pack"))
    return tmp_path / "pack"


def clips(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*.wav")}


def test_the_lessons_of_a_language_are_spoken_beside_the_compiled_ones(pack: Path) -> None:
    result = CliRunner().invoke(narrate, ["--language", "fr", "--jobs", "1"])
    assert result.exit_code == 0, result.output
    made = clips(pack / ".compiled" / "narration")
    assert len(made) == 3
    assert f"{len(made)} sentences ready" in result.output


def test_what_is_said_to_answers_is_spoken_ahead_too(pack: Path) -> None:
    file = pack / "lessons" / "guides" / "door" / "en.md"
    file.write_text(
        file.read_text("utf-8") + "\n/// ask | Who opens?\n- [ ] You\n- [x] I\n\n> It was me.\n///\n", "utf-8"
    )
    result = CliRunner().invoke(narrate, ["--language", "en", "--jobs", "1"])
    assert result.exit_code == 0, result.output
    step, verdicts, why = 6, 3, 1  # "Not quite." and what follows it are two
    assert len(clips(pack / ".compiled" / "narration")) == step + verdicts + why


@pytest.mark.parametrize("count", [1, 3])
def test_as_many_voices_work_at_once_as_were_asked_for(count: int, pack: Path, tmp_path: Path) -> None:
    many = "\n\n".join(f"Ouvrez la porte numéro {number}." for number in range(12))
    (pack / "lessons" / "guides" / "door" / "fr.md").write_text(LESSON.format(title="La porte", text=many), "utf-8")
    line = [sys.executable, "-m", "kiosk", "narrate", "--language", "fr", "--jobs", str(count), "--into", "clips"]
    home = os.environ | {"KIOSK_HOME": str(tmp_path / "home")}
    seen: set[int] = set()
    with subprocess.Popen(
        line, env=home, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as command:
        program = psutil.Process(command.pid)
        while command.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                command.wait(0.02)
            seen |= voices_of(program)
    assert command.returncode == 0
    assert len(seen) == count
    assert len(clips(tmp_path / "clips")) == 13


def voices_of(program: psutil.Process) -> set[int]:
    """The processes that speak for it now."""
    found = set[int]()
    with suppress(psutil.Error):
        for child in program.children():
            if "synth_worker" in " ".join(child.cmdline()):
                found.add(child.pid)
    return found


def test_a_second_call_makes_nothing_anew(pack: Path, tmp_path: Path) -> None:
    into = tmp_path / "clips"
    arguments = ["--language", "en", "--jobs", "1", "--into", str(into)]
    assert CliRunner().invoke(narrate, arguments).exit_code == 0
    before = clips(into)
    next(iter(before)).unlink()
    assert CliRunner().invoke(narrate, arguments).exit_code == 0
    assert len(clips(into)) == len(before)
    assert len(set(clips(into).items()) & set(before.items())) == len(before) - 1
    assert not (pack / ".compiled" / "narration").exists()


def test_a_language_that_no_lesson_has_is_refused_before_anything_is_made(pack: Path) -> None:
    result = CliRunner().invoke(narrate, ["--language", "xx"])
    assert str(result.exception) == "no lesson is written in xx; choose among ar, en, fr"
    assert not (pack / ".compiled").exists()


def test_a_folder_that_takes_nothing_is_told_before_anything_is_made(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = CliRunner().invoke(narrate, ["--into", str(tmp_path / "file" / "x")])
    assert str(result.exception).startswith(
        f"{tmp_path / 'file' / 'x'}: what is made cannot be kept here: Not a directory; make room"
    )
    assert not (pack / ".compiled").exists()


@pytest.mark.usefixtures("pack")
def test_a_language_that_no_voice_speaks_is_said_and_is_no_fault() -> None:
    result = CliRunner().invoke(narrate, ["--jobs", "1"])
    assert result.exit_code == 0
    assert "no voice speaks العربية (ar)" in result.output
    assert "6 sentences ready" in result.output


def test_without_the_best_voices_it_is_told_how_to_get_them(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.cli.narrate.find_spec", lambda _: None)
    result = CliRunner().invoke(narrate, ["--best"])
    assert isinstance(result.exception, KioskError)
    assert "onnxruntime is missing" in str(result.exception)
    assert "requirements-voices.txt" in result.exception.remedy
    assert not (pack / "media" / "voice").exists()
