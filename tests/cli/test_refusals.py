"""A command line that does not hold, and other errors of commands: one line, in one form, with what to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def told(home: Path, *arguments: str) -> tuple[int, str]:
    """The exit code, and what stands on standard error; nothing else may be printed."""
    answer = subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        env=os.environ | {"KIOSK_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert answer.stdout == ""
    return answer.returncode, answer.stderr.removesuffix("\n")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("--bogus", "there is no option --bogus; see “kiosk play --help”"),
        ("--nope", "there is no option --nope; see “kiosk play --help”"),
        ("--no", "there is no option --no; see “kiosk play --help”"),
        ("--mut", "there is no option --mut (did you mean --mute?); see “kiosk play --help”"),
        ("--scale", "there is no option --scale (did you mean --text-scale?); see “kiosk play --help”"),
        ("--screen", "there is no option --screen; see “kiosk play --help”"),
        ("check --nope", "there is no option --nope; see “kiosk check --help”"),
        ("narrate --in-to x", "there is no option --in-to (did you mean --into?); see “kiosk narrate --help”"),
        ("chek", "there is no command chek (did you mean check?); see “kiosk --help”"),
        ("settings lst", "there is no command lst (did you mean list?); see “kiosk settings --help”"),
        ("check --josn", "there is no option --josn (did you mean --json?); see “kiosk check --help”"),
        ("compile --jobs", "--jobs needs a value; see “kiosk compile --help”"),
        ("compile --jobs 99", "--jobs: 99 is not in the range 1<=x<=64; see “kiosk compile --help”"),
        ("compile --pack /none", "--pack: directory '/none' does not exist; see “kiosk compile --help”"),
        ("settings get", "NAME is missing; see “kiosk settings get --help”"),
        (
            "pictures a --screen nope",
            "--screen: there is no screen nope (did you mean notes?); see “kiosk pictures --help”",
        ),
        (
            "pictures a --screen visit-recp",
            "--screen: there is no screen visit-recp (did you mean visit-recap?); see “kiosk pictures --help”",
        ),
        (
            "pictures a --screen lesson:lamp:x",
            "--screen: there is no screen lesson:lamp:x (did you mean lesson?); see “kiosk pictures --help”",
        ),
        ("pictures a b", "got unexpected extra argument (b); see “kiosk pictures --help”"),
        (
            "settings get mute --for me",
            "--for: 'me' is not one of 'technician', 'shop', 'home'; see “kiosk settings get --help”",
        ),
    ],
)
def test_words_that_do_not_hold_are_named_with_the_help_that_tells_more(line: str, words: str, tmp_path: Path) -> None:
    assert told(tmp_path, *line.split()) == (2, f"kiosk: {words}")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("settings get volum", "there is no setting volum (did you mean volume?); “kiosk settings list” names all"),
        ("settings set volume", "volume needs a value; write “kiosk settings set volume VALUE”"),
        ("preview /none", "/none: there is no such file or folder; check the path"),
        ("narrate --language zz", "no lesson is written in zz; choose among ar, en, fr"),
    ],
)
def test_what_keeps_a_command_from_being_done_is_told_in_the_same_form(line: str, words: str, tmp_path: Path) -> None:
    assert told(tmp_path, *line.split()) == (1, f"kiosk: {words}")


def test_an_answer_that_ends_at_a_question_stops_the_command(tmp_path: Path) -> None:
    line = [sys.executable, "-m", "kiosk", "settings", "set", "staff_pin"]
    environment = os.environ | {"KIOSK_HOME": str(tmp_path)}
    answer = subprocess.run(line, env=environment, input="", capture_output=True, text=True, timeout=60, check=False)
    assert answer.returncode == 130
    assert answer.stderr.endswith("Stopped.\n")
    assert not (tmp_path / "config").exists()


@pytest.mark.parametrize("option", [["--bogus"], ["--profile", "none"], ["--size", "none"]])
def test_the_command_line_is_read_before_it_is_known_whether_a_kiosk_runs(option: list[str], tmp_path: Path) -> None:
    code, words = told(tmp_path, *option)
    assert code == 2
    assert option[0] in words
    assert not (tmp_path / "data").exists()  # where the lock lies
