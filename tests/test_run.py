"""The one command: what it does again, what it leaves alone, and what it says when it cannot go on."""

import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from kiosk.lesson.entry import INDEX_FILE

PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the files that the set-up reads, and nothing set up."""
    folder = tmp_path / "some where"
    (folder / "translations").mkdir(parents=True)
    for name in ("run.py", "pyproject.toml", "requirements.txt", "requirements-dev.txt"):
        shutil.copyfile(PROJECT / name, folder / name)
    (folder / "kiosk").symlink_to(PROJECT / "kiosk")
    return folder


def loaded(checkout: Path) -> ModuleType:
    description = importlib.util.spec_from_file_location("run_of_a_test", checkout / "run.py")
    assert description is not None
    assert description.loader is not None
    module = importlib.util.module_from_spec(description)
    description.loader.exec_module(module)
    return module


def set_up_by_hand(run: ModuleType) -> None:
    """As a finished set-up leaves it, with this test's own Python for a Python."""
    run.PYTHON.parent.mkdir(parents=True)
    run.PYTHON.symlink_to(sys.executable)
    run.write_notes({name: digest() for name, _, digest, _ in run.steps_of(for_tests=True)})


def started(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, str(checkout / "run.py"), *arguments]
    return subprocess.run(line, cwd="/", capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def test_a_finished_set_up_is_left_alone(checkout: Path) -> None:
    set_up_by_hand(loaded(checkout))
    answer = started(checkout, "setup")
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.startswith("Ready.")
    assert not (checkout / ".venv" / "setup.log").exists()  # no command was run


@pytest.mark.parametrize(
    ("changed", "again"),
    [
        ("requirements.txt", {"requirements", "test requirements", "lessons", "warm"}),
        ("requirements-dev.txt", {"test requirements"}),
        ("pyproject.toml", {"project", "warm"}),
    ],
)
def test_only_what_a_changed_file_concerns_is_done_again(checkout: Path, changed: str, again: set[str]) -> None:
    run = loaded(checkout)
    set_up_by_hand(run)
    with (checkout / changed).open("a", encoding="utf-8") as file:
        file.write("\n# changed\n")
    notes = run.read_notes()
    assert {name for name, _, digest, _ in run.steps_of(for_tests=True) if notes[name] != digest()} == again


def test_a_new_python_under_the_folder_sets_up_anew(checkout: Path) -> None:
    run = loaded(checkout)
    set_up_by_hand(run)
    before = run.venv_digest()
    run.PYTHON.unlink()
    run.PYTHON.symlink_to("/bin/sh")
    assert run.venv_digest() != before


def test_notes_that_were_cut_short_are_made_again(checkout: Path) -> None:
    run = loaded(checkout)
    set_up_by_hand(run)
    run.NOTES.write_text(run.NOTES.read_text(encoding="utf-8")[:40], encoding="utf-8")
    assert run.read_notes() == {}


def test_standard_output_is_the_commands_alone(checkout: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """`bench --json` and `check --json` are read by machines, also where something was set up before."""
    run = loaded(checkout)
    run.PYTHON.parent.mkdir(parents=True)
    run.PYTHON.write_text("#!/bin/sh\necho a lesson was left out\nexit 2\n", encoding="utf-8")
    run.PYTHON.chmod(0o755)
    run.carry_out([("lessons", "Making the lessons ready", str, run.compile_lessons)])
    said = capfd.readouterr()
    assert said.out == ""
    for words in ("Making the lessons ready ...", "a lesson was left out", "not finished", "done in 0 s"):
        assert words in said.err


@pytest.mark.parametrize(
    ("is_told_next", "is_terminal", "brief"), [(True, True, True), (True, False, False), (False, True, False)]
)
def test_what_is_left_out_is_named_once(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, *, is_told_next: bool, is_terminal: bool, brief: bool
) -> None:
    """On a terminal by the kiosk that opens, else by the set-up: a kiosk without one writes it into its log."""
    run = loaded(checkout)
    run.PYTHON.parent.mkdir(parents=True)
    run.PYTHON.write_text('#!/bin/sh\necho "$@" > "$0.asked"\n', encoding="utf-8")
    run.PYTHON.chmod(0o755)
    monkeypatch.setattr("sys.stderr.isatty", lambda: is_terminal)
    run.compile_lessons(is_told_next)
    assert ("--brief" in run.PYTHON.with_name(f"{run.PYTHON.name}.asked").read_text(encoding="utf-8")) is brief


def test_an_interrupted_set_up_keeps_what_was_done(checkout: Path) -> None:
    run = loaded(checkout)
    set_up_by_hand(run)
    run.write_notes({})
    done: list[str] = []

    def fail() -> None:
        raise run.SetupError("no")

    steps = [("first", "", lambda: "a", lambda: done.append("first")), ("second", "", lambda: "b", fail)]
    for _ in range(2):
        with pytest.raises(run.SetupError):
            run.carry_out(steps)
    assert done == ["first"]
    assert json.loads(run.NOTES.read_text(encoding="utf-8")) == {"first": "a"}


@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        ("OSError: [Errno 28] No space left on device", "Free about 1 GB"),
        ("Failed to establish a new connection: Temporary failure in name resolution", "Check the network"),
        ("ReadTimeoutError: Read timed out.", "Check the network"),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed certificate; Max retries exceeded", "PIP_CERT"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "pip cache purge"),
        ("ERROR: No matching distribution found for shiboken6==6.11.3", "Python 3.11"),
        ("ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied", "copy of your own"),
        ("something never seen", "setup.log"),
    ],
)
def test_what_pip_says_becomes_what_to_do(checkout: Path, said: str, remedy: str) -> None:
    run = loaded(checkout)
    with pytest.raises(run.SetupError, match=remedy):
        run.call([sys.executable, "-c", f"print({said!r}); raise SystemExit(1)"], "pip failed")


@pytest.mark.parametrize(
    ("error", "remedy"),
    [
        (OSError(30, "Read-only file system", ".venv"), "Run this from a copy of your own"),
        (PermissionError(13, "Permission denied", ".venv"), "Run this from a copy of your own"),
        (OSError(28, "No space left on device"), "Free about 1 GB"),
        (OSError(5, "Input/output error"), "whether the disk is sound"),
    ],
)
def test_a_fault_of_the_machine_says_what_to_do(
    checkout: Path, error: OSError, remedy: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = loaded(checkout)

    def fail(*_: bool, **__: bool) -> None:
        raise error

    monkeypatch.setattr(run, "set_up", fail)
    assert run.main(["setup"]) == 3
    assert remedy in capsys.readouterr().err


def test_arguments_reach_the_kiosk_as_they_are(checkout: Path) -> None:
    run = loaded(checkout)
    assert run.command_line([]) == ["-P", "-m", "kiosk"]
    assert run.command_line(["--profile", "shop"]) == ["-P", "-m", "kiosk", "--profile", "shop"]
    assert run.command_line(["kiosk", "check", "a b.md"]) == ["-P", "-m", "kiosk", "check", "a b.md"]


def test_all_tests_run_side_by_side_and_one_that_is_asked_for_alone(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = loaded(checkout)
    monkeypatch.chdir(checkout)
    for asked in ([], ["--durations=15"]):
        line = run.command_line(["test", *asked])
        assert (line[:3], line[-1]) == (["-m", "pytest", "-n"], (asked or ["loadfile"])[-1])
    assert run.command_line(["test", "tests/visit", "-k", "walk"]) == ["-m", "pytest", "tests/visit", "-k", "walk"]
    assert run.command_line(["bench", "--smoke"]) == ["-m", "tests.bench", "--smoke"]


def test_without_a_screen_a_person_is_told(checkout: Path) -> None:
    set_up_by_hand(loaded(checkout))
    line = [sys.executable, str(checkout / "run.py")]
    environment = {"PATH": "/usr/bin:/bin"}
    answer = subprocess.run(line, env=environment, capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stdout) == (4, "")
    assert "no screen" in answer.stderr


@pytest.mark.parametrize(
    ("line", "needs_screen"),
    [
        ("", True),
        ("play", True),
        ("--profile shop", True),
        ("--size 1280x800", True),
        ("--text-scale 2", True),
        ("preview lessons/guides/guest-wifi", True),
        ("preview --help", False),
        ("--profile shop --help", False),
        ("--version", False),
        ("check", False),
        ("pictures out --size 1280x800", False),
        ("test", False),
    ],
)
def test_what_opens_a_window_asks_for_a_screen(checkout: Path, line: str, needs_screen: bool) -> None:
    assert loaded(checkout).opens_window(line.split()) is needs_screen


def test_a_package_that_another_provides_is_not_missing(checkout: Path) -> None:
    if shutil.which("dpkg-query") is None:
        pytest.skip("not a Debian")
    names = loaded(checkout).installed_packages()
    assert "dpkg" in names
    assert "awk" in names  # provided by mawk or gawk


@pytest.mark.parametrize("line", ["check a.md", "compile", "preview .", "settings", "--help", "odd"])
def test_what_does_without_lessons_or_makes_them_itself_does_not_have_them_made_before(
    checkout: Path, line: str
) -> None:
    assert loaded(checkout).needs_lessons(line.split()) is False


@pytest.mark.parametrize("line", ["", "play", "--profile shop", "setup", "test", "bench start"])
def test_what_shows_lessons_has_them_made_before(checkout: Path, line: str) -> None:
    assert loaded(checkout).needs_lessons(line.split()) is True


@pytest.mark.parametrize(("line", "waits"), [("", False), ("--profile shop", False), ("setup", True), ("test", True)])
def test_a_kiosk_that_has_lessons_opens_at_once_and_makes_what_changed_beside(
    checkout: Path, line: str, waits: bool
) -> None:
    (checkout / ".compiled").mkdir()
    (checkout / ".compiled" / INDEX_FILE).touch()
    assert loaded(checkout).needs_lessons(line.split()) is waits


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("--profil shop", "there is no option --profil (did you mean --profile?); see “python3 {run} play --help”"),
        ("kiosk play --profile hoem", "--profile: there is no profile 'hoem' (did you mean home?); use one of"),
        ("--size 3", "--size: '3' is no size of a window; write the width and the height in pixels"),
    ],
)
def test_an_option_that_there_is_not_is_refused_before_anything_is_set_up(checkout: Path, line: str, says: str) -> None:
    answer = started(checkout, *line.split())
    assert (answer.returncode, answer.stdout) == (2, "")
    (told,) = answer.stderr.splitlines()
    run = shlex.quote(os.path.relpath(checkout / "run.py", "/"))
    assert told.startswith(f"kiosk: {says.format(run=run)}")
    assert not (checkout / ".venv").exists()
    assert not (checkout / ".venv.lock").exists()


def test_a_check_leaves_the_lessons_to_the_next_start(checkout: Path) -> None:
    run = loaded(checkout)
    done: list[str] = []
    vars(run)["carry_out"] = lambda steps: done.extend(name for name, *_ in steps)
    run.set_up(for_tests=False, with_lessons=False)
    assert "translations" in done
    assert "lessons" not in done
