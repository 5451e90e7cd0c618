"""What is checked: a whole pack, a folder of it, one file; each is told the same wherever the question starts."""

from pathlib import Path

import pytest

from kiosk.lesson.check import check
from kiosk.lesson.findings import Finding
from kiosk.lesson.neighbours import read_along
from kiosk.lesson.sources import lesson_paths
from tests.lesson.packs import BOX, GUIDE, PATH, PROFILE, write_pack
from tests.lesson.test_findings import PACKS

CODED = GUIDE.replace("minutes", "code: BOX1\nminutes")
LAMP = "lessons/guides/lamp/en.md"


def kinds(path: Path, pack: Path) -> list[tuple[str, str]]:
    return [(one.path, one.kind_id) for one in check([path], pack).findings]


def of_lessons(findings: tuple[Finding, ...], below: str) -> list[str]:
    return [str(one) for one in findings if one.path == below or one.path.startswith(f"{below}/")]


@pytest.mark.parametrize("sample", PACKS)
def test_one_file_is_told_what_the_whole_pack_is_told_of_it(sample: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, PACKS[sample][0])
    whole = check([pack], pack).findings
    for path in lesson_paths(pack):
        for below in (path, path.rpartition("/")[0], "lessons/guides"):
            assert of_lessons(check([pack / below], pack).findings, below) == of_lessons(whole, below)


def test_a_device_that_is_none_is_named_where_one_lesson_is_checked(tmp_path: Path) -> None:
    text = GUIDE.replace("minutes", "devices: [tablett, internet-box]\nminutes")
    text += "\n/// if | internet-box.wsp: yes\nPress.\n///\n"
    pack = write_pack(tmp_path, {PATH: text, "lessons/devices/internet-box.yaml": PROFILE})
    assert kinds(pack / PATH, pack) == [(PATH, "unknown-device"), (PATH, "unknown-fact")]


def test_a_lesson_that_cannot_be_read_is_no_missing_one(tmp_path: Path) -> None:
    lessons: dict[str, str | bytes] = {f"lessons/guides/{name}/fr.md": GUIDE for name in ("box", "lamp", "tv")}
    pack = write_pack(tmp_path, lessons | {LAMP: GUIDE, "lessons/guides/tv/en.md": b"\xff\xff"})
    assert kinds(pack, pack) == [("lessons/guides/tv/en.md", "not-text")]


@pytest.mark.parametrize("code", ["code: BOX1", '"code": "BOX1"', "  code :   'BOX1' "])
def test_only_the_lessons_that_say_something_of_these_are_read(code: str, tmp_path: Path) -> None:
    lamp = CODED.replace("code: BOX1", code)
    tv = "lessons/guides/tv/en.md"
    pack = write_pack(tmp_path, {PATH: CODED, "lessons/guides/box/fr.md": CODED, LAMP: lamp, tv: GUIDE})
    assert read_along(pack, [PATH]) == (PATH, "lessons/guides/box/fr.md", LAMP)
    assert read_along(pack, [tv]) == (tv,)


@pytest.mark.parametrize("name", ["README.md", "docs", "lessons/guides/box/README.md", "lessons/guides/box/old/en.md"])
def test_what_is_no_lesson_is_told_so(name: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {"README.md": "Notes.", "docs/notes.txt": "Notes."})
    write_pack(pack, {"lessons/guides/box/README.md": "Notes.", "lessons/guides/box/old/en.md": GUIDE})
    (found,) = check([pack / name], pack).findings
    assert (found.path, found.kind_id) == (name, "no-lesson")


def test_the_way_to_a_lesson_may_lead_up_and_down(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: GUIDE.replace("connect", "conect")})
    assert kinds(pack / "media" / ".." / PATH, pack) == [(PATH, "unknown-topic")]


def test_the_files_counted_are_those_that_are_told_of(tmp_path: Path) -> None:
    lamp = BOX.replace("640", "600")
    pack = write_pack(tmp_path, {LAMP: GUIDE.replace("box.svg", "lamp.svg"), "media/lamp.svg": lamp})
    assert check([pack / PATH], pack).file_count == 3  # itself, its picture and the palette
    assert check([pack], pack).file_count == 5
    assert check([pack / PATH, pack / PATH], pack).file_count == 3
