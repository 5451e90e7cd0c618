"""`kiosk check` and `kiosk compile` as a person at a terminal uses them."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from kiosk.lesson.finding_kinds import KINDS
from tests.lesson.packs import GUIDE, PATH, PROFILE, write_pack

ROOT = Path(__file__).parents[2]
BROKEN = GUIDE.replace("topic: connect", "topic: conect")


def kiosk(*arguments: object, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-P", "-m", "kiosk", *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False)


def test_a_sound_pack_ends_with_nought(tmp_path: Path) -> None:
    answer = kiosk("check", write_pack(tmp_path, {}))
    assert (answer.returncode, answer.stdout) == (0, "")
    assert answer.stderr == "3 files looked at: no errors, no warnings\n"


def test_a_fault_ends_with_one_and_can_be_clicked(tmp_path: Path) -> None:
    answer = kiosk("check", "lessons", folder=write_pack(tmp_path, {PATH: BROKEN}))
    assert answer.returncode == 1
    assert answer.stdout == f"{PATH}:3:8: unknown topic “conect”; did you mean “connect”?\n"


def test_the_last_line_says_what_else_was_read(tmp_path: Path) -> None:
    coded = {f"lessons/guides/{one}/en.md": GUIDE.replace("minutes", "code: BOX1\nminutes") for one in ("lamp", "box")}
    others = {
        "lessons/guides/tv/en.md": GUIDE,
        "lessons/guides/box/fr.md": GUIDE.replace("minutes", "code: BOX1\nminutes"),
    }
    profile = {"lessons/devices/internet-box.yaml": PROFILE}
    pack = write_pack(tmp_path, {**coded, **others, **profile})
    read = "lessons/guides/box/fr.md, lessons/guides/lamp/en.md, 1 profile or lexicon"
    (*_, last) = kiosk("check", PATH, folder=pack).stderr.splitlines()
    assert last.startswith(f"3 files looked at (read for comparison: {read}): ")
    (*_, last) = kiosk("check", "lessons/devices", folder=pack).stderr.splitlines()
    assert last == "1 file looked at (read for comparison: 4 lessons): no errors, no warnings"
    (*_, last) = kiosk("check", "lessons", folder=pack).stderr.splitlines()
    assert last.startswith("7 files looked at: ")


def test_a_warning_fails_only_when_asked(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: GUIDE.replace(" {#find}", "")})
    assert kiosk("check", pack).returncode == 0
    assert kiosk("check", pack, "--strict").returncode == 1


def test_findings_for_machines_are_one_list(tmp_path: Path) -> None:
    answer = kiosk("check", "--json", write_pack(tmp_path, {PATH: BROKEN}) / PATH)
    (found,) = json.loads(answer.stdout)
    assert (found["kind"], found["severity"], found["line"], found["column"]) == ("unknown-topic", "error", 3, 8)
    assert answer.returncode == 1


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text here")
@pytest.mark.parametrize("folder", ["lessons/guides/box", "lessons/guides", "lessons", "media", "", "..", "../loose"])
@pytest.mark.parametrize("command", ["check", "preview"])
def test_a_file_whose_name_is_not_utf_8_is_told_by_that_wherever_it_lies(
    command: str, folder: str, tmp_path: Path
) -> None:
    pack = write_pack(tmp_path / "pack", {})
    file = pack / folder / os.fsdecode(b"\xe9.md")
    file.parent.mkdir(exist_ok=True)
    file.write_text(GUIDE, encoding="utf-8")
    line = [sys.executable, "-P", "-m", "kiosk", command, str(file)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "KIOSK_PACK": str(pack)}
    answer = subprocess.run(line, env=environment, capture_output=True, timeout=60, check=False)
    assert answer.returncode == 1
    assert b"the name of this file, or of its folder, is not UTF-8; name it anew" in answer.stdout + answer.stderr
    assert b"there is no lesson here" not in answer.stdout + answer.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text here")
@pytest.mark.parametrize("arguments", [["check"], ["check", "--json"], ["compile", "--widest", "360"]])
def test_a_name_that_is_not_utf_8_is_told_and_printed(arguments: list[str], tmp_path: Path) -> None:
    latin = os.fsdecode(b"caf\xe9")
    pack = write_pack(tmp_path / latin, {f"lessons/guides/{latin}/en.md": GUIDE})
    environment = os.environ | {"PYTHONPATH": str(ROOT), "KIOSK_PACK": str(pack), "KIOSK_HOME": str(tmp_path / latin)}
    line = [sys.executable, "-P", "-m", "kiosk", *arguments]
    answer = subprocess.run(line, env=environment, capture_output=True, timeout=60, check=False)
    assert answer.returncode == 1
    assert b"Traceback" not in answer.stderr
    told = (answer.stdout + answer.stderr).decode(errors="replace")  # where the store lies is said as it is
    assert "lessons/guides/caf\ufffd/en.md" in told
    assert "is not UTF-8" in told
    assert arguments[0] == "check" or "lessons 1" in told


def test_without_lessons_it_says_what_to_name(tmp_path: Path) -> None:
    line = [sys.executable, "-P", "-c", "import kiosk.base.paths as p; p.kiosk.__file__ = 'nowhere/kiosk/__init__.py';"]
    line[-1] += "import sys; sys.argv = ['kiosk', 'check']; from kiosk.__main__ import main; sys.exit(main())"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    answer = subprocess.run(
        line, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert answer.returncode not in (0, None)
    assert "there is no folder named lessons" in answer.stderr
    assert "kiosk check FOLDER" in answer.stderr
    assert "kiosk/pack" not in answer.stderr + answer.stdout


@pytest.mark.parametrize("arguments", [[], ["check"], ["compile"], ["play", "--profile", "shop"]])
def test_a_pack_that_is_not_there_is_told_in_one_line(arguments: list[str]) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "KIOSK_PACK": str(ROOT / "nonexist")}
    line = [sys.executable, "-P", "-m", "kiosk", *arguments]
    answer = subprocess.run(line, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert (answer.returncode, answer.stdout) == (1, "")
    (told,) = answer.stderr.splitlines()
    assert "this pack has no folder named lessons; set KIOSK_PACK to" in told


def test_the_kinds_are_listed_for_the_guide() -> None:
    table = kiosk("check", "--kinds").stdout
    assert all(f"| {kind} |" in table for kind in KINDS)
    assert {one["kind"] for one in json.loads(kiosk("check", "--kinds", "--json").stdout)} == set(KINDS)


def test_the_shipped_lessons_have_no_finding() -> None:
    """But the note that Arabic is not heard."""
    answer = kiosk("check", "--release", "--strict", ROOT)
    assert answer.returncode == 0, answer.stdout
    (line,) = answer.stdout.splitlines()
    assert ": note: no voice speaks العربية (ar): " in line
    assert answer.stderr.endswith("no errors, no warnings, 1 note\n")


def test_a_language_that_nobody_speaks_is_told_once(tmp_path: Path) -> None:
    arabic = {f"lessons/guides/{one}/ar.md": GUIDE for one in ("box", "lamp", "tv")}
    answer = kiosk("check", "--json", write_pack(tmp_path, {**arabic, PATH: GUIDE}))
    notes = [one for one in json.loads(answer.stdout) if one["kind"] == "no-voice"]
    assert [(one["severity"], one["line"]) for one in notes] == [("note", 1)]
    assert notes[0]["path"].endswith("lessons/guides/box/ar.md")
    assert "العربية" in notes[0]["message"]


@pytest.mark.parametrize("command", ["check", "compile"])
def test_qt_is_never_imported_and_need_not_be_installed(command: str, tmp_path: Path) -> None:
    write_pack(tmp_path / "pack", {})
    for name in ("PySide6", "shiboken6"):
        fake = tmp_path / "fake" / name
        fake.mkdir(parents=True)
        (fake / "__init__.py").write_text("raise ImportError('Qt is not here')\n", encoding="utf-8")
    code = "import sys; sys.argv[0] = 'kiosk'\nfrom kiosk.__main__ import main\ntry:\n    main()\nfinally:\n"
    code += "    assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]\n"
    arguments = ["check", str(tmp_path / "pack")] if command == "check" else ["compile", "--widest", "360", "--pack"]
    arguments += [] if command == "check" else [str(tmp_path / "pack"), "--store", str(tmp_path / "store")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path / "fake"), str(ROOT)])}
    line = [sys.executable, "-c", code, *arguments]
    answer = subprocess.run(line, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert answer.returncode == 0, answer.stderr


def test_compiling_says_what_is_ready_and_what_is_left_out(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {"lessons/guides/lamp/en.md": BROKEN})
    answer = kiosk("compile", "--pack", pack, "--widest", 360)
    assert answer.returncode == 1
    assert (
        "lessons 1, their files 1, house rules 0, their files 0, devices 0 (now: files read 3, pictures drawn 1, "
        in answer.stdout
    )
    assert "left out: lessons/guides/lamp/en.md:3:8: unknown topic" in answer.stderr
    assert (pack / ".compiled" / "index.json").exists()


def test_compiling_again_keeps_to_the_width_there_is_and_says_what_was_drawn(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {})
    kiosk("compile", "--pack", pack, "--widest", 360)
    assert "(now: files read 0, pictures drawn 0, " in kiosk("compile", "--pack", pack).stdout
    assert "(now: files read 0, pictures drawn 1, " in kiosk("compile", "--pack", pack, "--widest", 720).stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--bogus"], "see “py run.py play --help”"),
        (["check", "--bogus"], "see “py run.py check --help”"),
        (["settings", "set", "foo", "1"], "“py run.py settings list” names all"),
        (["--help"], "py run.py COMMAND --help tells more"),
    ],
)
def test_messages_name_the_command_as_it_was_called(arguments: list[str], told: str) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "DERNIER_GESTE_CALLED": "py run.py"}
    line = [sys.executable, "-P", "-m", "kiosk", *arguments]
    answer = subprocess.run(line, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert told in answer.stdout + answer.stderr


def test_what_is_left_out_is_only_counted_where_it_is_named_elsewhere(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {PATH: BROKEN})
    whole, brief = (kiosk("compile", "--pack", pack, "--widest", 360, *one) for one in ([], ["--brief"]))
    assert whole.returncode == brief.returncode == 1
    # On a slow machine it tells how far it is, too.
    told, counted = (
        [line for line in one.stderr.splitlines() if not line.startswith("Compiling ")] for one in (whole, brief)
    )
    assert told[0].startswith(f"left out: {PATH}:3:8: unknown topic")
    assert counted == ["1 fault in the lessons"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to one process")
def test_ctrl_c_stops_compiling_and_keeps_what_was_made(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {f"lessons/guides/a{n}/en.md": GUIDE for n in range(300)})
    line = [sys.executable, "-m", "kiosk", "compile", "--pack", str(pack), "--jobs", "1"]
    with subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        made = pack / ".compiled" / "lessons"
        while not (made.is_dir() and any(made.iterdir())):
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Stopped" in errors
    assert "Traceback" not in errors
    rest = kiosk("compile", "--pack", pack, "--widest", 360)
    assert rest.returncode == 0
    assert "lessons 301, their files 301," in rest.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to one process")
def test_ctrl_c_stops_checking_with_one_line(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {f"lessons/guides/a{n}/en.md": GUIDE for n in range(600)})
    with started("check", str(pack)) as process:
        while not psutil.Process(process.pid).children():
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        told, errors = process.communicate(timeout=30)
    assert (process.returncode, told) == (130, "")
    assert without_progress(errors) == ["Stopped; what was found until then is not told."]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to one process")
def test_ctrl_c_stops_drawing_and_keeps_what_was_drawn(tmp_path: Path) -> None:
    """Within Qt, which swallows what is raised there: the kiosk is drawing when it comes."""
    with started("pictures", str(tmp_path)) as process:
        while not list(tmp_path.iterdir()):
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        told, errors = process.communicate(timeout=30)
    assert (process.returncode, told) == (130, "")
    count = len(list(tmp_path.iterdir()))
    assert without_progress(errors) == [f"Stopped; what was drawn is in {tmp_path}: {count} picture{'s'[: count > 1]}."]
    assert count < 10


def without_progress(errors: str) -> list[str]:
    return [line for line in errors.splitlines() if not re.match(r"(Checking|Compiling|Drawing) .*\d/\d", line)]


def started(*arguments: str) -> subprocess.Popen[str]:
    line = [sys.executable, "-m", "kiosk", *arguments]
    return subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_the_authors_guide_names_every_kind() -> None:
    """The end of the guide is what `kiosk check --kinds` prints; put it there anew where a kind has changed."""
    guide = (ROOT / "docs" / "lesson-authors-guide.md").read_text(encoding="utf-8")
    assert guide.endswith("-->\n\n" + kiosk("check", "--kinds").stdout)


def test_compile_tells_what_it_passes_over_as_check_does(tmp_path: Path) -> None:
    strays = ["lessons/guides/é.md", "lessons/guides/box/notes.txt", "lessons/devices/lamp.yml"]
    pack = write_pack(tmp_path / "pack", dict.fromkeys(strays, "Lamp\n"))
    told = sorted(kiosk("check", "lessons", folder=pack).stdout.splitlines())
    arguments = ("--pack", pack, "--store", tmp_path / "store", "--widest", "360")
    answer = kiosk("compile", *arguments)
    said = sorted(line for line in answer.stderr.splitlines() if not line.startswith("Compiling"))
    assert said == [f"passed over: {line}" for line in told]
    assert (len(told), answer.returncode) == (3, 0)
    assert "passed over" not in kiosk("compile", *arguments, "--brief").stderr


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text here")
def test_compile_ends_with_one_where_a_file_was_passed_over_for_its_name(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {f"lessons/guides/{os.fsdecode(b'caf' + bytes([233]))}.md": GUIDE})
    answer = kiosk("compile", "--pack", pack, "--store", tmp_path / "store", "--widest", "360")
    assert "passed over: lessons/guides/caf\ufffd.md:1:1: the name of this file" in answer.stderr
    assert answer.returncode == 1
