"""Input that was made to hurt: a clear finding, soon, in little memory; nothing opened outside, nothing fetched."""

import os
import random
import shutil
import socket
import struct
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest

from kiosk.base.errors import KioskError
from kiosk.base.workers import Done, Workers
from kiosk.lesson.check import check
from kiosk.lesson.compile import Compiler
from kiosk.lesson.findings import Finding
from kiosk.lesson.html import markup
from kiosk.lesson.model import plain
from kiosk.lesson.parser import parse_lesson
from kiosk.lesson.resolve import resolve_step
from kiosk.library.draft import subject_of
from kiosk.library.index import open_library
from tests.base.test_files import put
from tests.lesson.packs import FRONT, GUIDE, PATH, PROFILE, STEP, SVG, write_pack

DEADLINE_CPU_S = 2.0
BOMB = SVG.format(
    "<defs>"
    + '<g id="l0"><rect width="9" height="9"/></g>'
    + "".join(f'<g id="l{n}">{f"""<use href="#l{n - 1}"/>""" * 10}</g>' for n in range(1, 12))
    + '</defs><use href="#l11"/>'
)
HUGE = {
    "brackets": FRONT + STEP + "[" * 4096,
    "many lines of brackets": FRONT + STEP + ("[" * 2000 + "\n\n") * 100,
    "stars": FRONT + STEP + ("*a_" * 600 + "\n") * 100,
    "links": FRONT + STEP + ("[a](" * 500 + "\n\n") * 100,
    "backticks": FRONT + STEP + "".join("`" * n + " " for n in range(1, 60)) * 50,
    "quotes": FRONT + STEP + ">" * 5000 + " a",
    "spaced quotes": FRONT + STEP + "> " * 5000 + " a",
    "lists in one line": FRONT + STEP + "- " * 5000 + " a",
    "lists by indent": FRONT + STEP + "\n".join("    " * n + "- a" for n in range(300)),
    "long list": FRONT + STEP + "- a\n" * 60000,
    "loose list": FRONT + STEP + "- a\n\n" * 40000,
    "deep loose list": FRONT + STEP + "- a\n\n    - b\n\n        - c\n\n" * 9000,
    "table of 5000 cells": FRONT + STEP + "|a" * 5000 + "|\n" + "|-" * 5000 + "|\n" + "|b" * 5000 + "|\n",
    "tables": FRONT + STEP + "| a | b |\n|---|---|\n| c | d |\n\n" * 7000,
    "html tables 5000 deep": FRONT + STEP + "<table><tr><td>" * 5000,
    "blocks 5000 deep": FRONT + STEP + "/// if | lamp\n" * 5000,
    "definition list": FRONT + STEP + "a\n: b\n" * 20000,
    "braces": FRONT + STEP + "{{" * 2000 + "\n" + "{{ a | b " * 200,
    "entities": FRONT + STEP + "&amp;" * 4000,
    "spaces": FRONT + STEP + ("a" + " " * 1990 + "b\n") * 120,
    "fences": FRONT + STEP + "```\n" * 50001,
    "bad comments": FRONT + STEP + "<!-- " * 20000 + "<![CDATA[" * 1000,
    "aliases": "---\na: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(99)) + "---\n" + STEP,
    "deep front matter": "---\ntitle: " + "[" * 8000 + "\n---\n" + STEP,
    "deep block front matter": "---\n" + "- " * 8000 + "a\n---\n" + STEP,
    "long front matter": "---\n" + "title: a\n" * 20000 + "---\n" + STEP,
    "tags in front matter": '---\ntitle: !!python/object/apply:os.system ["touch pwned"]\n---\n' + STEP,
    "marks": FRONT + STEP + "\U000f0007\U0010fffd text \U000f1234" * 2000,
    "steps": FRONT + STEP * 5000,
    "nothing": "",
    "one dash": "---",
    "no end": "---\n" * 3,
    "nul": FRONT + STEP + "\0" * 5000,
    "separators": FRONT + STEP + "a\u2028b\u2029c\x0bd\x85e" * 2000,
}


@pytest.mark.parametrize("name", HUGE)
def test_a_text_made_to_hurt_is_read_soon(name: str) -> None:
    started = time.process_time()
    result = parse_lesson(HUGE[name], PATH)
    assert time.process_time() - started < DEADLINE_CPU_S
    assert result.findings or result.lesson


def test_random_bytes_are_findings(tmp_path: Path) -> None:
    chance = random.Random(1)
    for number in range(40):
        (tmp_path / f"{number}.md").write_bytes(chance.randbytes(chance.randrange(5000)))
    findings = check([tmp_path], tmp_path).findings
    assert {one.path for one in findings} == {f"{number}.md" for number in range(40)}
    assert {one.kind_id for one in findings} <= {"not-text", "no-front-matter", "no-step", "file-name"}


def test_random_text_never_crashes_the_parser() -> None:
    chance = random.Random(2)
    pieces = [
        "\n",
        "\n\n",
        "    ",
        "- ",
        "1. ",
        "> ",
        "|",
        "---",
        "## a {#b}\n",
        "/// if | a\n",
        "///\n",
        "`",
        "**",
        "_",
    ]
    pieces += [
        "[",
        "](",
        ")",
        "![",
        "{{",
        "}}",
        "{",
        "}",
        "<",
        "&",
        "\\",
        "!!! note\n",
        "[!TIP]",
        "é",
        "\u200f",
        "😀",
        "a",
    ]
    for _ in range(400):
        parse_lesson(FRONT + "## a {#a}\n" + "".join(chance.choices(pieces, k=chance.randrange(120))), PATH)


def test_the_bad_lesson_is_left_out_and_the_others_play(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "lessons/guides/huge/en.md": GUIDE + "word " * 2_000_000,
        "lessons/guides/bytes/en.md": random.Random(3).randbytes(3000),
        "lessons/guides/bomb/en.md": GUIDE.replace("box.svg", "bomb.svg"),
        "lessons/guides/photo/en.md": GUIDE.replace("box.svg", "bomb.png"),
        "lessons/guides/large/en.md": GUIDE.replace("box.svg", "large.png"),
        "lessons/guides/wide/en.md": GUIDE.replace("box.svg", "wide.svg"),
        "media/bomb.svg": BOMB,
        "media/bomb.png": BOMB,
        "media/large.png": png(20_000, 20_000),
        "media/wide.svg": SVG.format("").replace("640 720", "20000 20000"),
    }
    pack = write_pack(tmp_path / "pack", files)
    for name in ("pipe", "zero"):
        write_pack(pack, {f"lessons/guides/{name}/en.md": GUIDE.replace("box.svg", f"{name}.svg")})
    os.mkfifo(pack / "media" / "pipe.svg")
    (pack / "media" / "zero.svg").symlink_to("/dev/zero")
    (pack / "lessons" / "guides" / "device").mkdir()
    (pack / "lessons" / "guides" / "device" / "en.md").symlink_to("/dev/zero")
    (pack / "lessons" / "guides" / "lock").mkdir()
    os.mkfifo(pack / "lessons" / "guides" / "lock" / "en.md")
    with Compiler(pack, tmp_path / "store", widest_px=360) as compiler:
        compiled = compiler.compile()
    assert compiled is not None
    library = open_library(pack, tmp_path / "store")
    assert [entry.lesson_id for entry in library.lessons_for("en")] == ["box"]
    assert len(library.broken) == 10
    assert library.open_lesson("box", "en").pictures


def test_a_picture_that_is_no_file_is_never_waited_for(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: GUIDE.replace("box.svg", "pipe.svg")})
    os.mkfifo(pack / "media" / "pipe.svg")
    kinds = {one.kind_id for one in check([pack], pack).findings}
    assert {"not-a-file", "picture-broken"} <= kinds


@pytest.mark.parametrize("target", ["/etc/passwd", "../../outside.svg", "/dev/zero"])
def test_a_link_out_of_media_is_not_followed(target: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {PATH: GUIDE.replace("box.svg", "link.svg")})
    (tmp_path / "outside.svg").write_text(SVG.format(""), encoding="utf-8")
    (pack / "media" / "link.svg").symlink_to(target)
    assert "picture-outside" in {one.kind_id for one in check([pack], pack).findings}


@pytest.mark.parametrize("name", ["lessons/guides/dir/en.md", "lessons/devices/dir.yaml", "lessons/lexicon/fr.tsv"])
def test_a_folder_in_the_place_of_a_text_is_a_finding(name: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {})
    (pack / name).mkdir(parents=True)
    (found,) = check([pack], pack).findings
    assert (found.path, found.kind_id) == (name, "bad-lexicon" if name.endswith(".tsv") else "not-a-file")


@pytest.mark.parametrize("name", ["lessons/guides/pipe/en.md", "lessons/devices/pipe.yaml", "lessons/lexicon/fr.tsv"])
def test_a_pipe_in_the_place_of_a_text_is_never_waited_for(name: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {})
    put(pack / name, "pipe")
    (found,) = check([pack], pack).findings
    assert (found.path, found.kind_id) == (name, "bad-lexicon" if name.endswith(".tsv") else "not-a-file")


@pytest.mark.parametrize("name", ["lessons/guides/link/en.md", "lessons/devices/link.yaml", "lessons/lexicon/fr.tsv"])
def test_a_text_that_is_a_link_out_of_the_lessons_is_not_read(name: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {})
    (tmp_path / "secret").write_text("a secret\n", encoding="utf-8")
    (pack / name).parent.mkdir(parents=True, exist_ok=True)
    (pack / name).symlink_to(tmp_path / "secret")
    (found,) = check([pack], pack).findings
    assert (found.path, found.kind_id) == (name, "text-outside")
    with Compiler(pack, tmp_path / "store", widest_px=360) as compiler:
        compiled = compiler.compile()
    assert compiled is not None
    assert compiled.build.records[name].digest == ""


def test_a_link_to_another_text_of_the_pack_is_read(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {})
    (pack / "lessons" / "guides" / "box" / "en-GB.md").symlink_to("en.md")
    assert check([pack], pack).findings == ()


LATIN = os.fsdecode(b"caf\xe9")  # as an archive unpacks to that was made where names are not UTF-8
needs_bytes = pytest.mark.skipif(sys.platform != "linux", reason="names of files are text here")


def pack_with_latin_names(folder: Path) -> Path:
    """A sound lesson, and beside it everything that a pack can hold under a name that is not UTF-8."""
    files: dict[str, str | bytes] = {
        f"lessons/guides/{LATIN}/en.md": GUIDE,
        f"lessons/guides/box/{LATIN}.md": GUIDE,
        f"lessons/guides/box/{LATIN}.txt": GUIDE,
        f"lessons/devices/{LATIN}.yaml": PROFILE,
        f"lessons/lexicon/{LATIN}.tsv": "",
        f"media/{LATIN}.svg": SVG.format(""),
        f"media/{LATIN}/box.svg": SVG.format(""),
        "lessons/guides/near/en.md": GUIDE.replace("box.svg", "cafe.svg"),
    }
    return write_pack(folder, files)


@needs_bytes
@pytest.mark.parametrize("name", ["", "lessons/guides", f"lessons/guides/{LATIN}", f"lessons/guides/{LATIN}/en.md"])
def test_a_name_that_is_not_utf_8_is_a_finding_of_every_check(name: str, tmp_path: Path) -> None:
    pack = pack_with_latin_names(tmp_path)
    findings = check([pack / name], tmp_path).findings
    assert ("lessons/guides/caf\ufffd/en.md", "name-not-text") in {(one.path, one.kind_id) for one in findings}
    assert "\n".join(map(str, findings)).encode()
    if not name:
        told = {one.path for one in findings if one.kind_id == "name-not-text"}
        lessons = {f"lessons/{path}" for path in ("guides/{}/en.md", "guides/box/{}.md", "guides/box/{}.txt")}
        others = {"lessons/devices/{}.yaml", "lessons/lexicon/{}.tsv", "media/{}.svg", "media/{}"}
        assert told == {path.format("caf\ufffd") for path in lessons | others}


@needs_bytes
def test_a_loose_lesson_whose_name_is_not_utf_8_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / f"{LATIN}.md").write_text(GUIDE, encoding="utf-8")
    for path in (tmp_path, tmp_path / f"{LATIN}.md"):
        assert [one.kind_id for one in check([path], tmp_path).findings] == ["name-not-text"]


@needs_bytes
def test_what_has_a_name_that_is_not_utf_8_is_left_out_and_the_others_play(tmp_path: Path) -> None:
    pack, store = pack_with_latin_names(tmp_path / LATIN), tmp_path / LATIN / "store"
    for _ in range(2):
        with Compiler(pack, store, widest_px=360) as compiler:
            compiled = compiler.compile()
        assert compiled is not None
        library = open_library(pack, store)
        assert [entry.lesson_id for entry in library.lessons_for("en")] == ["box"]
        assert library.open_lesson("box", "en").pictures
        assert [one.partition(":")[0] for one in library.broken] == [
            "lessons/guides/box/caf\ufffd.md",
            "lessons/guides/caf\ufffd/en.md",
            "lessons/guides/near/en.md",
        ]
        assert not library.is_stale()
    assert compiled is not None
    assert compiled.made_count == 0
    (pack / "lessons" / "guides" / LATIN).rename(pack / "lessons" / "guides" / "cafe")
    assert open_library(pack, store).is_stale()


DEEP = {"media/palette.toml": "colours = " + "[" * 9000, "media/fonts/coverage.json": '{"ranges": ' + "[" * 90_000}
NUMBER = "[colours]\nsky = " + "9" * 5000


@pytest.mark.parametrize(
    ("name", "text"), [*DEEP.items(), ("media/palette.toml", NUMBER)], ids=["palette", "coverage", "number"]
)
def test_a_shared_file_made_to_hurt_is_its_own_fault_alone(name: str, text: str, tmp_path: Path) -> None:
    shipped = GUIDE.replace("box.svg", "plain.svg").replace("{focus=label}", "")
    lessons: dict[str, str | bytes] = {PATH: shipped, "media/plain.svg": SVG.format('<rect width="9" height="9"/>')}
    pack = write_pack(tmp_path / "pack", {**lessons, name: text})
    (found,) = check([pack], pack).findings
    assert (found.path, found.kind_id) == (name, f"bad-{Path(name).stem}")
    with Compiler(pack, tmp_path / "store", widest_px=360) as compiler:
        compiler.compile()
    assert open_library(pack, tmp_path / "store").broken == ()


@pytest.mark.parametrize("name", ["media/palette.toml", "media/fonts/coverage.json"])
def test_a_shared_file_that_is_a_link_out_of_the_pack_is_not_read(name: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {})
    (tmp_path / "secret").write_text("a secret\n", encoding="utf-8")
    (pack / name).unlink(missing_ok=True)
    (pack / name).parent.mkdir(parents=True, exist_ok=True)
    (pack / name).symlink_to(tmp_path / "secret")
    (found,) = (one for one in check([pack], pack).findings if one.path == name)
    assert (found.kind_id, found.message) == ("text-outside", "this is a link to something outside media/")


OUTSIDE = ["lessons", "lessons/guides", "lessons/guides/linked", "lessons/rules", "lessons/rules/linked"]
OUTSIDE += ["lessons/devices", "lessons/lexicon", "media", "media/linked", "media/box/deep"]
ALSO_OUTSIDE = {  # what is linked to holds one of each, so that something is there to be taken for the pack's
    "en.md": GUIDE,
    "lamp.yaml": PROFILE,
    "fr.tsv": "SSID\tS S I D\n",
    "notes.txt": "a secret\n",
    "box.svg": SVG.format(""),
    "guides/box/en.md": GUIDE,
    "linked/box.svg": SVG.format(""),
    "box/en.md": GUIDE,
}


def pack_with_folder_outside(tmp_path: Path, folder: str) -> Path:
    """A pack of which this folder is a link to tmp_path/secret; its lesson shows a picture of media/linked too."""
    shown = GUIDE + "\n## See it {#see}\n![A box](../../../media/linked/box.svg)\n\nLook.\n"
    drawn = SVG.format('<rect width="9" height="9"/>')
    pack = write_pack(tmp_path / "pack", {PATH: shown, "media/linked/box.svg": drawn})
    for name, text in ALSO_OUTSIDE.items():
        (tmp_path / "secret" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "secret" / name).write_text(text, encoding="utf-8")
    if (pack / folder).exists():
        (pack / folder).rename(tmp_path / "secret" / "was-here")
    (pack / folder).parent.mkdir(parents=True, exist_ok=True)
    (pack / folder).symlink_to(tmp_path / "secret")
    return pack


@pytest.mark.parametrize("folder", OUTSIDE)
def test_a_folder_that_is_a_link_out_of_the_pack_is_told_once(folder: str, tmp_path: Path) -> None:
    pack = pack_with_folder_outside(tmp_path, folder)
    findings = check([pack], pack).findings
    (told,) = (one for one in findings if one.kind_id == "text-outside")
    within = f"{folder.partition('/')[0]}/" if "/" in folder else "the pack"
    assert (told.path, told.message) == (folder, f"this is a link to something outside {within}")
    others = {(one.path, one.kind_id) for one in findings} - {(told.path, told.kind_id)}
    assert others <= {
        (PATH, "picture-broken"),
        *((f"media/{one}.svg", "picture-outside") for one in ("box", "linked/box")),
    }
    assert bool(others) == (folder in ("media", "media/linked"))
    for below in (folder, f"{folder}/en.md", f"{folder}/notes.txt"):
        assert check([pack / below], pack).findings == (told,)
    if folder.startswith("lessons"):
        with pytest.raises(KioskError, match=told.message):
            subject_of(pack / folder)


@pytest.mark.parametrize("folder", OUTSIDE)
def test_what_lies_outside_is_not_shown_and_staff_are_told(folder: str, tmp_path: Path) -> None:
    pack = pack_with_folder_outside(tmp_path, folder)
    with Compiler(pack, tmp_path / "store", widest_px=360) as compiler:
        compiler.compile()
    library = open_library(pack, tmp_path / "store")
    is_lesson_there = folder not in ("lessons", "lessons/guides", "media", "media/linked")
    assert [one.lesson_id for one in library.index.lessons] == ["box"] * is_lesson_there
    assert (library.index.rules, library.index.devices) == ((), ())
    is_trouble = folder in ("lessons/devices", "lessons/lexicon")
    assert len(library.index.troubles) == is_trouble
    assert len(library.broken) == (not is_trouble and folder != "media/box/deep")


def test_a_folder_that_is_a_link_within_the_pack_is_looked_at(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {"lessons/kept/lamp.yaml": "id: lamp\nclass: light\nnames:\n  en: Lamp\ncolour: red\n"})
    (pack / "lessons" / "devices").symlink_to("kept")
    (found,) = check([pack], pack).findings
    assert (found.path, found.kind_id) == ("lessons/devices/lamp.yaml", "unknown-key")


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
@pytest.mark.parametrize("folder", ["", *OUTSIDE])
def test_no_link_out_of_the_pack_is_opened(folder: str, tmp_path: Path) -> None:
    """What the system opened for them is looked at, folders too, whatever it was called: -y tells where links led."""
    secret = tmp_path / "secret"
    if folder:
        pack = pack_with_folder_outside(tmp_path, folder)
    else:
        pack = write_pack(tmp_path / "pack", {"lessons/guides/link/en.md": GUIDE.replace("box.svg", "link.svg")})
        secret.mkdir()
        texts = ("lessons/guides/linked/en.md", "lessons/devices/link.yaml", "lessons/lexicon/en.tsv")
        for name in (*texts, "media/palette.toml", "media/fonts/coverage.json", "media/link.svg"):
            (secret / Path(name).name).write_text("a secret\n", encoding="utf-8")
            (pack / name).parent.mkdir(parents=True, exist_ok=True)
            (pack / name).unlink(missing_ok=True)
            (pack / name).symlink_to(secret / Path(name).name)
    for command in (["check", str(pack)], ["compile", "--pack", str(pack), "--store", str(tmp_path / "store")]):
        calls = opened_by([sys.executable, "-m", "kiosk", *command], tmp_path / "strace.txt")
        assert f"<{pack}" in calls
        assert [line for line in calls.splitlines() if f"<{secret}" in line] == []


def opened_by(command: list[str], log: Path) -> str:
    """What a command that may find faults, and its children, opened: one call a line, with the path it led to."""
    line = ["strace", "-f", "-qq", "-y", "-e", "trace=openat,open", "-o", str(log), *command]
    answer = subprocess.run(line, capture_output=True, text=True, timeout=120, check=False)
    assert answer.returncode in (0, 1), answer.stderr
    return log.read_text(encoding="utf-8", errors="replace")


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_nothing_outside_is_opened_and_nothing_is_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text(SVG.format(""), encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x"
        inside = f'<image href="{secret}"/><image href="{address}"/><use href="{address}#a"/>'
        inside += f'<rect fill="url({address}#a)"/><style>@import url({address});</style>'
        text = (
            GUIDE.replace("box.svg", "links.svg")
            + f"\n![a]({address})\n\n![b](../../../../secret.svg)\n\n<img src={address}>\n"
        )
        doctype = f'<!DOCTYPE svg [<!ENTITY e SYSTEM "{secret}">]>'
        files: dict[str, str | bytes] = {
            PATH: text,
            "media/links.svg": SVG.format(inside),
            "media/entity.svg": doctype + SVG.format("<title>&e;</title>"),
            "lessons/guides/entity/en.md": GUIDE.replace("box.svg", "entity.svg"),
        }
        pack = write_pack(tmp_path / "pack", files)
        log = tmp_path / "strace.txt"
        line = ["strace", "-f", "-qq", "-e", "trace=openat,open,connect", "-o", str(log)]
        line += [sys.executable, "-m", "kiosk", "check", str(pack)]
        answer = subprocess.run(line, capture_output=True, text=True, timeout=120, check=False)
        server.settimeout(0)
        with pytest.raises(BlockingIOError):
            server.accept()
    assert answer.returncode == 1, answer.stderr
    calls = log.read_text(encoding="utf-8", errors="replace")
    assert "links.svg" in calls
    assert "secret.svg" not in calls
    assert "AF_INET" not in calls


def test_a_value_from_outside_is_never_markup() -> None:
    name = "<img src='http://127.0.0.1:1/x'> & <b>"
    lesson = parse_lesson(FRONT + "## Find it {#find}\nIt is {{ wifi.name | there }}.\n", PATH).lesson
    assert lesson is not None
    step = resolve_step(lesson.steps[0], {"wifi.name": name}, {})
    (paragraph,) = step.blocks
    text = getattr(paragraph, "text")  # noqa: B009  (a union of blocks)
    assert plain(text) == f"It is {name}."
    assert "<img" not in markup(text)
    assert "&lt;img" in markup(text)


# What is wrong, the file's name in the pack, and the kind of finding that says so
HURTING = {
    "a lesson of 10 MB": ("lessons/guides/huge/en.md", "too-large"),
    "a lesson of random bytes": ("lessons/guides/bytes/en.md", "not-text"),
    "a pipe for a lesson": ("lessons/guides/pipe/en.md", "not-a-file"),
    "/dev/zero for a lesson": ("lessons/guides/zero/en.md", "text-outside"),
    "a picture of 20,000 px": ("media/large.png", "picture-size"),
    "a drawing of 20,000 px": ("media/wide.svg", "picture-size"),
    "a pipe for a picture": ("media/pipe.svg", "not-a-file"),
    "/dev/zero for a picture": ("media/zero.svg", "picture-outside"),
    "a drawing that repeats itself": ("media/bomb.svg", "svg-bomb"),
    "a drawing that repeats itself, as a photo": ("media/bomb.png", "picture-name"),
    "a drawing of 10 MB": ("media/huge.svg", "picture-too-large"),
}


@pytest.fixture(scope="module")
def hurting_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack with all of `HURTING`."""
    files: dict[str, str | bytes] = {
        "lessons/guides/huge/en.md": GUIDE + "word " * 2_000_000,
        "lessons/guides/bytes/en.md": random.Random(3).randbytes(3000),
        "media/large.png": png(20_000, 20_000),
        "media/wide.svg": SVG.format("").replace("640 720", "20000 20000"),
        "media/bomb.svg": BOMB,
        "media/bomb.png": BOMB,
        "media/huge.svg": SVG.format('<rect width="9" height="9"/>' * 360_000),
    }
    pack = write_pack(tmp_path_factory.mktemp("hurting"), files)
    for kind in ("pipe", "zero"):
        (pack / "lessons" / "guides" / kind).mkdir()
    for folder, ending in (("lessons/guides/{}/en", ".md"), ("media/{}", ".svg")):
        os.mkfifo(pack / f"{folder.format('pipe')}{ending}")
        (pack / f"{folder.format('zero')}{ending}").symlink_to("/dev/zero")
    return pack


@pytest.mark.parametrize("name", HURTING)
def test_a_file_made_to_hurt_is_a_finding_within_two_seconds(name: str, hurting_pack: Path) -> None:
    """Processor time of the child: what else the machine does is not counted. Who waits for a pipe is never done."""
    path, kind = HURTING[name]
    with Workers("tests.lesson.measured_job", 1) as workers:
        (outcome,) = workers.run([job_of(hurting_pack, path)])
    assert isinstance(outcome, Done)
    assert kind in {row[0] for row in outcome.result["findings"]}
    assert outcome.result["cpu_s"] < DEADLINE_CPU_S


def test_a_worker_stays_within_its_memory(hurting_pack: Path) -> None:
    write_pack(hurting_pack, {PATH: GUIDE + "word " * 40_000, "media/sound.png": png(6000, 4000)})
    paths = [PATH, "media/sound.png", *(path for path, _ in HURTING.values())]
    with Workers("tests.lesson.measured_job", 1) as workers:
        *outcomes, memory = workers.run([*(job_of(hurting_pack, path) for path in paths), {"do": "memory"}])
    assert all(isinstance(outcome, Done) for outcome in outcomes)
    assert isinstance(memory, Done)
    assert memory.result["peak_mb"] < 600


def job_of(pack: Path, path: str) -> dict[str, object]:
    """The compiler's job for a file of the pack."""
    if path.endswith(".md"):
        return {"do": "lesson", "pack": str(pack), "path": path, "out": "", "check": True}
    return {"do": "inspect", "pack": str(pack), "path": path, "palette": ""}


def test_findings_name_the_file_and_what_to_do(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {"media/box.svg": BOMB})
    found: tuple[Finding, ...] = check([pack], pack).findings
    assert any(one.kind_id == "svg-bomb" and one.path == "media/box.svg" for one in found)
    assert all(one.remedy for one in found)


def png(width: int, height: int) -> bytes:
    """A black PNG of that size in few bytes."""
    packer = zlib.compressobj(9)
    row = bytes(width // 8 + 2)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    packed = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


@needs_bytes
@pytest.mark.parametrize("harm", ["pipe", "name"])
def test_what_is_no_file_is_not_told_to_lack_a_translation_too(harm: str, tmp_path: Path) -> None:
    folder = LATIN if harm == "name" else "lamp"
    files = {f"lessons/guides/{one}/{language}.md": GUIDE for one in ("box", "tv", "map") for language in ("en", "fr")}
    pack = write_pack(tmp_path / "pack", {**files, f"lessons/guides/{folder}/fr.md": GUIDE})
    if harm == "pipe":
        (pack / "lessons/guides/lamp/fr.md").unlink()
        os.mkfifo(pack / "lessons/guides/lamp/fr.md")
    expected = {"pipe": "not-a-file", "name": "name-not-text"}[harm]
    for path in (pack, pack / "lessons" / "guides" / folder / "fr.md"):
        assert [one.kind_id for one in check([path], pack).findings] == [expected]
