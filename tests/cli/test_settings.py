"""`kiosk settings`, as IT uses it."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.base.errors import KioskError
from kiosk.base.pin import is_right_pin
from kiosk.base.settings import load_settings
from kiosk.cli.settings import settings
from tests.lesson.packs import write_pack


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def run(home: Path, *arguments: str, typed: str = "", **variables: str) -> Result:
    return CliRunner().invoke(settings, arguments, input=typed, env={"KIOSK_HOME": str(home), **variables})


def refusal(home: Path, *arguments: str) -> str:
    """What the error says that the command ends with; `kiosk.__main__` prints it."""
    error = run(home, *arguments).exception
    assert isinstance(error, KioskError)
    return str(error)


def test_the_path_is_printed(home: Path) -> None:
    assert run(home, "path").output == f"{home / 'config' / 'settings.toml'}\n"


def test_what_is_set_is_got_and_marked(home: Path) -> None:
    assert run(home, "set", "volume", "30", "--for", "shop").exit_code == 0

    assert run(home, "get", "volume", "--for", "shop").output == "30\n"
    assert run(home, "get", "volume").output == "80\n"
    assert "* volume                customer    30\n" in run(home, "list", "--for", "shop").output
    assert "  volume                customer    80\n" in run(home, "list").output


def test_a_value_that_does_not_fit_is_told_with_what_may_be(home: Path) -> None:
    assert "volume is 300, and may be a whole number from 0 to 100" in refusal(home, "set", "volume", "300")


@pytest.mark.parametrize("command", [("get", "volum"), ("set", "volum", "3")])
def test_a_misspelt_name_is_suggested(home: Path, command: tuple[str, ...]) -> None:
    assert "did you mean volume?" in refusal(home, *command)


def test_check_names_faults_of_the_file_and_of_variables(home: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text("volum = 3\nmute = 2\n", encoding="utf-8")
    done = run(home, "check", KIOSK_THEME="pink", KIOSK_VOLUM="3")

    assert done.exit_code == 1
    assert [line.split(": ")[0].rsplit("/", 1)[-1] for line in done.output.splitlines()] == [
        "settings.toml:1:1",
        "settings.toml:2:1",
        "environment variable KIOSK_THEME",
        "environment variable KIOSK_VOLUM",
    ]


def test_check_says_so_where_all_is_well(home: Path) -> None:
    done = run(home, "check")
    assert (done.exit_code, "there is no settings file" in done.output) == (0, True)

    said = run(home, "set", "volume", "30", "--for", "shop").output
    assert said.startswith("volume for shop is now 30 (written to ")
    done = run(home, "check")
    assert (done.exit_code, done.output) == (0, f"{home / 'config' / 'settings.toml'}: no fault\n")


@pytest.mark.parametrize("text", ['["fr", "en"]', "['fr','en']", "[fr, en]", "fr,en", "fr, en", " fr , en "])
def test_languages_are_set_as_a_list_however_it_is_written(home: Path, text: str) -> None:
    assert run(home, "set", "languages", text).exit_code == 0
    assert run(home, "get", "languages").output == "fr, en\n"


def test_a_file_in_another_encoding_is_told_with_its_place_and_kept(home: Path) -> None:
    file = home / "config" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_bytes(b'volume = 30\ncall_name = "M\xfcller"\n')
    told = refusal(home, "set", "volume", "40")

    assert told.startswith(f"{file}:2:15: this is not UTF-8 text; nothing was changed; save the file as UTF-8")
    assert file.read_bytes() == b'volume = 30\ncall_name = "M\xfcller"\n'
    assert f"{file}:2:15: is not UTF-8 text" in run(home, "check").output


def test_a_folder_that_takes_no_file_is_told_with_its_place_and_what_to_do(home: Path) -> None:
    home.write_text("a file where the folder should be", encoding="utf-8")
    told = refusal(home, "set", "volume", "40")

    assert told.startswith(f"{home / 'config'}: the settings cannot be written: Not a directory; nothing was changed; ")
    assert told.endswith("let the kiosk write to this folder, or set KIOSK_HOME to another folder")


@pytest.mark.parametrize("command", [["list"], ["get", "volume"], ["get", "mute", "--for", "shop"]])
@pytest.mark.parametrize("kind", ["bytes", "no TOML", "unknown", "a pipe", "a circle"])
def test_a_file_that_is_faulty_is_told_behind_what_holds(home: Path, command: list[str], kind: str) -> None:
    file = home / "config" / "settings.toml"
    file.parent.mkdir(parents=True)
    match kind:
        case "bytes":
            file.write_bytes(bytes(range(128, 256)))
        case "no TOML":
            file.write_text("volume == 3\n", encoding="utf-8")
        case "unknown":
            file.write_text("volum = 3\n", encoding="utf-8")
        case "a pipe":
            os.mkfifo(file)
        case "a circle":
            file.symlink_to(file)
    done = run(home, *command)

    assert done.exit_code == 1
    assert done.stdout.startswith("80\n" if "volume" in command else "false\n" if "mute" in command else "  profile")
    assert done.stderr.startswith(f"left out: {file}:1:")
    assert run(home, "check").exit_code == 1


def test_a_named_file_that_is_missing_is_a_fault(home: Path, tmp_path: Path) -> None:
    assert run(home, "check", str(tmp_path / "none.toml")).exit_code == 1


def test_the_pin_is_asked_for_and_never_shown(home: Path) -> None:
    assert run(home, "set", "staff_pin", typed="2580\n2580\n").exit_code == 0
    file = home / "config" / "settings.toml"

    assert "2580" not in file.read_text(encoding="utf-8")
    assert is_right_pin("2580", load_settings(file=file, environment={}).staff_pin)
    assert run(home, "get", "staff_pin").output == "set\n"


def test_a_pin_on_the_command_line_is_refused(home: Path) -> None:
    assert "stays in its history" in refusal(home, "set", "staff_pin", "2580")


def test_an_empty_pin_takes_it_away(home: Path) -> None:
    run(home, "set", "staff_pin", typed="2580\n2580\n")
    run(home, "set", "staff_pin", typed="\n\n")

    assert run(home, "get", "staff_pin").output == "none\n"


def test_a_language_without_a_lesson_is_told(home: Path, tmp_path: Path) -> None:
    pack = str(write_pack(tmp_path / "pack", {}))
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text('[shop]\nlanguages = ["en-GB", "ja"]\n', encoding="utf-8")
    done = run(home, "check", KIOSK_PACK=pack)

    assert done.exit_code == 1
    assert done.output.startswith(f"languages: ja: no lesson of {pack} is in it")
    assert done.output.endswith("there are en\n")
