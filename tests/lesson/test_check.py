"""What is checked: a whole pack, a folder of it, one file; each is told the same wherever the question starts."""

import sys
import time
from pathlib import Path

import pytest

from kiosk.lesson.check import check
from kiosk.lesson.compile import Compiler
from kiosk.lesson.findings import Finding
from kiosk.lesson.neighbours import read_along
from kiosk.lesson.parser import parse_lesson
from kiosk.lesson.sources import lesson_paths
from tests.lesson.packs import BOX, FRONT, GUIDE, PATH, PROFILE, STEP, write_pack
from tests.lesson.test_findings import LESSONS, NAMES, PACKS, WORDS_21, S

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


@pytest.mark.parametrize(
    ("devices", "expected"),
    [
        ("devices: [box, tablett, lampe]", ["4:16 tablett", "4:25 lampe"]),
        ("devices:\n  - box\n  - tablett\n  - lampe", ["6:5 tablett", "7:5 lampe"]),
        ("devices:\n- tablett\n-   tablett", ["5:3 tablett", "6:5 tablett"]),
        ("devices: [\n  tablett,\n  lampe]", ["5:3 tablett", "6:3 lampe"]),
        ("devices: tablett", ["4:10 tablett"]),
        ("devices: [My Lamp, tablett]", ["4:20 tablett"]),
        ("devices: [“tablett”]", ["4:11 tablett"]),
    ],
)
def test_each_device_that_is_none_is_told_where_it_stands(devices: str, expected: list[str], tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: GUIDE.replace("minutes", f"{devices}\nminutes")})
    found = [one for one in check([pack], pack).findings if one.kind_id == "unknown-device"]
    assert [f"{one.line}:{one.column} {one.message.split('“')[1].rstrip('”')}" for one in found] == expected


def test_the_line_that_the_authors_guide_shows_is_what_check_says(tmp_path: Path) -> None:
    guide = (Path(__file__).resolve().parents[2] / "docs" / "lesson-authors-guide.md").read_text(encoding="utf-8")
    front = guide[guide.index("    ---\n") :].partition("    ---\n\n")[0] + "    ---\n"
    lesson = "".join(line.removeprefix("    ") for line in front.splitlines(keepends=True)) + STEP
    pack = write_pack(tmp_path, {"lessons/guides/my-doorbell/en.md": lesson.replace("[]", "[tablett]")})
    (found,) = (one for one in check([pack], pack).findings if one.kind_id == "unknown-device")
    assert f"    {found}\n" in guide


def test_a_lesson_that_cannot_be_read_is_no_missing_one(tmp_path: Path) -> None:
    lessons: dict[str, str | bytes] = {f"lessons/guides/{name}/fr.md": GUIDE for name in ("box", "lamp", "tv")}
    pack = write_pack(tmp_path, lessons | {LAMP: GUIDE, "lessons/guides/tv/en.md": b"\xff\xff"})
    assert kinds(pack, pack) == [("lessons/guides/tv/en.md", "not-text")]


SPELLINGS = ["code: BOX1", '"code": "BOX1"', "code :   'BOX1' ", "code\u00a0: BOX1", "code:\n  BOX1", "code: “BOX1”"]
SPELLINGS += ["? code\n: BOX1", "code: >-\n  BOX1"]
FLOW = "{title: The lamp, topic: fix, minutes: 3, help: 'https://www.ofcom.org.uk/wifi', code: BOX1}"


@pytest.mark.parametrize("front", [FLOW, FLOW.replace(", ", ",\n  "), FLOW.replace("code:", '"code":')])
def test_a_repeated_code_is_told_of_one_lesson_however_its_front_matter_is_written(front: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: CODED, LAMP: f"---\n{front}\n---\n{STEP}"})
    for one in (pack, pack / LAMP):
        assert (LAMP, "repeated-code") in kinds(one, pack)


def test_a_repeated_code_is_told_of_each_lesson_that_has_it(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: CODED, LAMP: CODED})
    assert kinds(pack, pack) == [(PATH, "repeated-code"), (LAMP, "repeated-code")]
    for one in (PATH, LAMP):
        assert kinds(pack / one, pack) == [(one, "repeated-code")]


@pytest.mark.parametrize("code", SPELLINGS)
def test_a_code_is_seen_however_it_is_written(code: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: CODED, LAMP: CODED.replace("code: BOX1", code)})
    assert "repeated-code" in {kind for _, kind in kinds(pack, pack)}
    assert "repeated-code" in {kind for _, kind in kinds(pack / LAMP, pack)}


@pytest.mark.parametrize(
    "front", [CODED.removesuffix(STEP).replace("code: BOX1", code) for code in SPELLINGS] + [f"---\n{FLOW}\n---\n"]
)
def test_a_lesson_without_a_code_is_told_however_the_others_are_written(front: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {LAMP: front + STEP})
    for one in (pack, pack / PATH):
        assert (PATH, "missing-code") in kinds(one, pack)


def test_a_text_made_of_codes_is_looked_through_soon(tmp_path: Path) -> None:
    pack = write_pack(
        tmp_path, {PATH: CODED, LAMP: GUIDE.replace("minutes", f"x: {'code' + ':' * 8000 + 'code:' * 1500}\nminutes")}
    )
    started_s = time.process_time()
    read_along(pack, [PATH])
    assert time.process_time() - started_s < 0.2


@pytest.mark.parametrize("code", ["code: BOX1", '"code": "BOX1"', "  code :   'BOX1' "])
def test_only_the_lessons_that_say_something_of_these_are_read(code: str, tmp_path: Path) -> None:
    lamp = CODED.replace("code: BOX1", code)
    tv = "lessons/guides/tv/en.md"
    pack = write_pack(tmp_path, {PATH: CODED, "lessons/guides/box/fr.md": CODED, LAMP: lamp, tv: GUIDE})
    assert read_along(pack, [PATH]) == (PATH, "lessons/guides/box/fr.md", LAMP)
    assert read_along(pack, [tv]) == (PATH, tv)  # one that has a code: then this one shall have one
    assert read_along(pack, [PATH, tv]) == (PATH, "lessons/guides/box/fr.md", LAMP, tv)


def test_where_no_lesson_has_a_code_none_is_asked_for(tmp_path: Path) -> None:
    box = GUIDE.replace("Look at", "Look at:\n\n```\ncode: BOX1\n```\n\nLook at")
    pack = write_pack(tmp_path, {PATH: box, LAMP: GUIDE})
    assert kinds(pack, pack) == kinds(pack / LAMP, pack) == []


def test_a_code_that_one_language_lacks_or_that_is_none_is_told_once(tmp_path: Path) -> None:
    french = "lessons/guides/box/fr.md"
    tv = "lessons/guides/tv/en.md"
    bad = GUIDE.replace("minutes", "code: television\nminutes")
    pack = write_pack(tmp_path, {PATH: CODED, french: GUIDE, tv: bad})
    assert kinds(pack, pack) == [(french, "twin-front-matter"), (tv, "bad-value")]


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


FRONTS = {kind: text.removesuffix(STEP) for kind, (text, _, _) in LESSONS.items() if text.endswith(STEP)}
FRONTS = {
    kind: front for kind, front in FRONTS.items() if front != FRONT and kind not in ("text-before-step", "top-heading")
}
BODIES = {kind: text.removeprefix(FRONT) for kind, (text, _, _) in LESSONS.items() if text.startswith(FRONT)}
BODIES = {kind: body for kind, body in BODIES.items() if kind not in NAMES}
FAULTY_BODY = STEP.replace("box.svg", "bix.svg") + "\n/// if | lampp\nPress.\n///\n\nSay [^1] it.\n"
FAULTY_FRONT = FRONT.replace("connect", "conect").replace("title: The box", "title: The **box**").replace("3", "soon")
IN_BODY, IN_FRONT = {"missing-picture", "unknown-device", "footnote"}, {"unknown-topic", "marks-in-front", "bad-value"}


def test_no_fault_hides_another(tmp_path: Path) -> None:
    """Each kind of fault above and below the line, together with several of the other part: all are told at once."""
    fronts = {f"lessons/guides/f-{kind}/en.md": front + FAULTY_BODY for kind, front in FRONTS.items()}
    bodies = {f"lessons/guides/b-{kind}/en.md": FAULTY_FRONT + body for kind, body in BODIES.items()}
    assert len(fronts) > 15
    assert len(bodies) > 90
    pack = write_pack(tmp_path, {**fronts, **bodies})
    told: dict[str, set[str]] = {}
    for one in check([pack], pack).findings:
        told.setdefault(one.path, set()).add(one.kind_id)
    expected = {path: {Path(path).parent.name[2:], *IN_BODY} for path in fronts}
    expected |= {path: {Path(path).parent.name[2:], *IN_FRONT} for path in bodies}
    assert {path: kinds - told[path] for path, kinds in expected.items() if kinds - told[path]} == {}


def test_two_faults_of_a_list_in_the_front_matter_are_both_told(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: GUIDE.replace("minutes", "devices: [My Lamp, tablett]\nminutes")})
    assert kinds(pack, pack) == [(PATH, "bad-value"), (PATH, "unknown-device")]


def test_what_is_wrong_in_one_language_is_not_compared_with_the_other(tmp_path: Path) -> None:
    french = "lessons/guides/box/fr.md"
    text = GUIDE.replace("connect", "conect").replace("minutes: 3", "minutes: 4").replace("{#find}", "{#look}")
    pack = write_pack(tmp_path, {french: text})
    assert kinds(pack, pack) == [(french, "unknown-topic"), (french, "twin-front-matter"), (french, "twin-steps")]


def test_a_lesson_without_sound_front_matter_is_compiled_once_and_never_shown(tmp_path: Path) -> None:
    pack = write_pack(
        tmp_path / "pack", {PATH: GUIDE.replace("connect", "conect"), LAMP: "## Find it {#find}\nText.\n"}
    )
    for count in (3, 0):
        with Compiler(pack, tmp_path / "store", widest_px=360) as compiler:
            compiled = compiler.compile()
        assert compiled is not None
        assert compiled.index is not None
        assert (compiled.made_count, compiled.index.lessons, len(compiled.index.broken)) == (count, (), 2)


@pytest.mark.parametrize(
    ("body", "kind", "line"),
    [
        ("- [ ] a\n" * 6, "long-list", 8),
        (f"/// ask | Who?\n- [ ] a\n- [x] b\n\n> {WORDS_21}.\n///\n", "long-sentence", 12),
        (f"Text.\n\n/// say\n{WORDS_21}.\n///\n", "long-sentence", 10),
        ("/// technician\nNote.\n///\n\nText.\n\n![The box](../../../media/box.svg)\n", "late-picture", 14),
    ],
)
def test_what_is_advised_of_one_block_is_advised_of_its_like(body: str, kind: str, line: int) -> None:
    findings = parse_lesson(f"{FRONT}{S}{body}", PATH).findings
    assert (kind, line) in {(one.kind_id, one.line) for one in findings}


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (GUIDE.encode("utf-16"), " but UTF-16"),
        (GUIDE.encode("utf-16-be"), " but UTF-16"),
        (GUIDE.encode("utf-32-le"), " but UTF-32"),
        ("\ufeff盒子后面的标签".encode("utf-16-le"), " but UTF-16"),
        (Path(sys.executable).read_bytes()[:4096], " but the data of a program"),
        (bytes(range(8)) * 2 + bytes(400), " but the data of a program"),
        (GUIDE.encode("latin-1") + b"\xe9", ""),
    ],
)
def test_what_is_no_text_is_told_by_its_name(data: bytes, found: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: data})
    (one,) = check([pack / PATH], pack).findings
    assert (one.kind_id, one.message) == ("not-text", f"this is not UTF-8 text{found}")


def test_an_explanation_in_the_wrong_place_is_told_once(tmp_path: Path) -> None:
    asked = "\n/// ask | Who?\n- [ ] a\n- [x] b\n> c\n///\n"
    assert kinds(write_pack(tmp_path, {PATH: GUIDE + asked}), tmp_path) == [(PATH, "quote-under-option")]


def test_a_lesson_whose_file_is_misnamed_is_not_said_to_lack_the_language(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {LAMP: GUIDE, "lessons/guides/tv/english.md": GUIDE}
    pack = write_pack(tmp_path, files)
    for path in (pack, pack / "lessons/guides/tv"):
        assert kinds(path, pack) == [("lessons/guides/tv/english.md", "file-name")]
