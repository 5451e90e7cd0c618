"""What the commands say of themselves, without a window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import kiosk
from kiosk.base.errors import KioskError
from kiosk.base.settings.model import Settings
from kiosk.cli import COMMANDS, cli, run
from kiosk.lesson.entry import INDEX_FILE
from kiosk.ui.screens import all_screens
from tests.lesson.packs import GUIDE, write_pack


def said(*arguments: str) -> str:
    answer = subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments], capture_output=True, text=True, timeout=60, check=False
    )
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def test_the_help_has_a_line_for_every_command() -> None:
    lines = said("--help").splitlines()
    for name, (_, line) in COMMANDS.items():
        assert [one.split(None, 1) for one in lines if one.startswith(f"  {name} ")] == [[name, line]]


@pytest.mark.parametrize("arguments", [("play", "--help"), ("play", "--profile", "shop", "-h"), ("--mute", "--help")])
def test_the_help_of_play_names_every_setting_and_opens_no_window(arguments: tuple[str, ...]) -> None:
    text = said(*arguments)
    for name in Settings._fields:
        assert f"--{name.replace('_', '-')} " in text


def test_the_version_is_the_programs_own() -> None:
    assert kiosk.__version__ in said("--version")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_explains_itself(name: str) -> None:
    answer = CliRunner().invoke(cli, [name, "--help"])
    assert answer.exit_code == 0
    assert "Usage" in answer.output


def test_a_path_that_is_no_lesson_is_refused_with_what_to_do() -> None:
    with pytest.raises(KioskError, match=r"^/nowhere/en.md: there is no such file or folder; check the path$"):
        run(["preview", "/nowhere/en.md"])


@pytest.mark.parametrize("language", ["ja", "nonsense"])
def test_a_language_that_nothing_is_written_in_is_refused(language: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {})
    with pytest.raises(KioskError, match=f"^--language {language}: nothing is written in this language; there are en$"):
        run(["preview", str(pack), "--language", language])


@pytest.mark.parametrize("command", [["preview", "."], ["pictures", "out"], ["play"], []])
@pytest.mark.parametrize("size", ["large", "1920x99999", ""])
def test_a_size_that_is_none_is_refused_with_what_to_write(command: list[str], size: str) -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "kiosk", *command, "--size", size],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert answer.returncode == 2
    assert f"{size!r} is no size of a window; write the width and the height in pixels" in answer.stderr
    assert "from 480 to 16384, such as 1920x1080" in answer.stderr


def test_asking_for_help_imports_no_qt() -> None:
    lines = (
        "import sys; from click.testing import CliRunner; from kiosk.cli import cli",
        "CliRunner().invoke(cli, ['--help']); CliRunner().invoke(cli, ['preview', '--help'])",
        "print(any(name.startswith('PySide6') for name in sys.modules))",
    )
    answer = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True)
    assert answer.stdout == "False\n"


def test_the_help_of_pictures_names_every_screen() -> None:
    answer = CliRunner().invoke(cli, ["pictures", "--help"])
    names = {name.strip() for line in answer.output.splitlines() for name in line.split(",")}
    assert set(all_screens()) <= names


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has /proc")
def test_a_folder_that_takes_no_pictures_is_told_with_what_to_do() -> None:
    told = "^/proc/nowhere: no picture can be written here: No such file or directory; name a folder"
    with pytest.raises(KioskError, match=told):
        run(["pictures", "/proc/nowhere"])


def test_pictures_makes_lessons_ready_that_were_not(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {})
    line = [sys.executable, "-m", "kiosk", "pictures", str(tmp_path / "out"), "--screen", "home"]
    environment = os.environ | {"KIOSK_PACK": str(pack)}
    answer = subprocess.run(line, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert answer.returncode == 0, answer.stderr
    assert (pack / ".compiled" / INDEX_FILE).exists()


@pytest.mark.parametrize("pack", ["", "nonexist"])
def test_a_fault_nobody_expected_is_one_line_and_a_place_in_the_journal(pack: str, tmp_path: Path) -> None:
    code = "from kiosk.cli import COMMANDS; COMMANDS['odd'] = ('tests.cli.odd_command', ''); "
    code += "import sys; sys.argv = ['kiosk', 'odd']; from kiosk.__main__ import main; sys.exit(main())"
    environment = os.environ | {"KIOSK_HOME": str(tmp_path), "KIOSK_PACK": pack}
    answer = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert (answer.returncode, answer.stdout) == (70, "")
    (line,) = answer.stderr.splitlines()
    journal = tmp_path / "data" / "kiosk.log"
    assert line.startswith(f"kiosk: {journal}: a fault of the program (RuntimeError)")
    (noted,) = journal.read_text(encoding="utf-8").splitlines()[1:]
    assert noted.startswith("RuntimeError at odd_command.py:9 odd < ")
    assert "1234" not in line + noted


def test_a_language_that_no_screen_has_is_refused_before_anything_is_drawn(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match=r"^--language zz: no screen is in this language; there are fr, en, ar$"):
        run(["pictures", str(tmp_path), "--screen", "home", "--language", "zz"])
    assert not list(tmp_path.iterdir())


def test_pictures_tells_each_fault_of_the_pack_once_and_ends_with_1(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {"lessons/guides/broken/en.md": GUIDE.replace("topic: connect", "topic: odd")})
    line = [sys.executable, "-m", "kiosk", "pictures", str(tmp_path / "out"), "--screen", "home", "--screen", "attract"]
    environment = os.environ | {"KIOSK_PACK": str(pack)}
    for _ in ("compiled now", "compiled before"):
        answer = subprocess.run(line, env=environment, capture_output=True, text=True, timeout=60, check=False)
        (told,) = (one for one in answer.stderr.splitlines() if not one.startswith("Compiling"))
        assert told.startswith("kiosk: a lesson is left out: lessons/guides/broken/en.md:3:8: ")
        assert answer.stdout == (
            f"2 pictures in {tmp_path / 'out'}, not of the whole pack: 1 fault in the lessons, told above\n"
        )
        assert answer.returncode == 1
