"""Device profiles: every fault of a file at once, each where it stands."""

from pathlib import Path

import pytest

from kiosk.lesson.check import check
from kiosk.lesson.device_file import parse_profile
from kiosk.lesson.findings import Finding
from tests.lesson.packs import GUIDE, PATH, PROFILE, write_pack

NAME = "lessons/devices/internet-box.yaml"
WORST = """\
id: internet box
clas: box
names: Internet box
radios: [wifi, blutooth, Wi-Fi, wifi]
protocols: matter, knx
gtins: [4006381333932, 123]
picture: ../media/box.svg
updates: automatic
lessons:
  musst: [box]
  more: [boxx, Box 2]
symptoms:
  english: [No **internet**]
  FR:
    - a: b
facts:
  WPS: no
  wps:
parts: label, box
"""


def told(text: str) -> list[tuple[str, int, int]]:
    """Kind and place of every finding of a profile."""
    _, faults, _ = parse_profile(text, NAME)
    return [(one.kind_id, one.line, one.column) for one in faults.sorted()]


@pytest.mark.parametrize(
    ("line", "kind", "column"),
    [
        ("radios: wifi, bluetooth", "bad-value", 9),
        ("radios:\n  wifi: yes", "bad-value", 3),
        ("radios: [Wi-Fi]", "bad-value", 10),
        ("radios: [wlan]", "unknown-word", 10),
        ("radios: [wifi, usb, wifi]", "repeated-key", 21),
        ("radio: [wifi]", "unknown-key", 1),
        ("protocols: [mater]", "unknown-word", 13),
        ("gtins: [4006381333932]", "bad-value", 9),  # its last digit is 1
        ("gtins: [123456789]", "bad-value", 9),
        ("gtins: 4006381333931x", "bad-value", 8),
        ("picture: [a, b]", "bad-value", 10),
        ("picture: /media/box.svg", "profile-picture", 10),
        ("picture: media/../box.svg", "profile-picture", 10),
        ("parts: {label: yes}", "bad-value", 8),
        ("parts: [label, Power Button]", "bad-value", 16),
        ("parts: [label, label]", "repeated-key", 16),
        ("update: automatik", "unknown-word", 9),
        ("update: [app]", "bad-value", 9),
        ("lessons: [box]", "bad-value", 10),
        ("lessons: {most: [box]}", "unknown-key", 11),
        ("lessons: {must: Box}", "bad-value", 17),
        ("symptoms: It is slow", "bad-value", 11),
        ("symptoms: {english: [It is slow]}", "unknown-language", 12),
        ("symptoms: {en: [It is **slow**]}", "marks-in-front", 17),
        ("facts: wps", "bad-value", 8),
        ("facts: {WPS: yes}", "bad-value", 9),
        ("names: {fr: Box}", "repeated-key", 1),
        ("update: app\u202e", "hidden-character", 12),
        ("---\nid: a", "front-matter-syntax", 1),
    ],
)
def test_a_fault_of_a_key_is_told_where_it_stands(line: str, kind: str, column: int) -> None:
    profile = PROFILE.partition("facts:")[0] if "facts" in line else PROFILE
    found = told(profile + line + "\n")
    assert kind in {one for one, _, at in found if at == column}, found


def test_every_fault_is_told_at_once() -> None:
    kinds = [kind for kind, _, _ in told(WORST)]
    assert kinds.count("bad-value") == 11
    assert kinds.count("unknown-key") == 3
    assert {"profile-id", "unknown-word", "repeated-key", "profile-picture", "unknown-language"} < set(kinds)
    assert "missing-key" not in kinds  # “clas” is what it is called here


def test_a_line_that_yaml_cannot_read_hides_no_other_fault_of_a_profile() -> None:
    found = told(PROFILE.replace("en: Internet box", "en: Box: mine") + "radios: [wifi, wyfi]\n")
    assert [kind for kind, _, _ in found] == ["front-matter-syntax", "unknown-word"]


def test_what_other_files_say_is_told_in_the_same_round(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {NAME: WORST.replace("../media/box.svg", "media/bix.svg")})
    kinds = {(one.kind_id, one.line) for one in check([pack], pack).findings}
    assert {("unknown-lesson", 11), ("missing-picture", 7), ("bad-value", 3)} < kinds


def test_a_lesson_for_a_device_with_a_faulty_profile_is_not_blamed(tmp_path: Path) -> None:
    guide = GUIDE.replace("minutes", "devices: [internet-box]\nminutes") + "\n/// if | internet-box.x: yes\nA.\n///\n"
    pack = write_pack(tmp_path, {NAME: PROFILE.replace("class", "clas"), PATH: guide})
    assert {one.path for one in check([pack], pack).findings} == {NAME}


def test_a_broken_picture_of_a_profile_is_told_there_too(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {NAME: PROFILE + "picture: media/bad.svg\n", "media/bad.svg": "<svg"})
    assert ("picture-broken", NAME) in {(one.kind_id, one.path) for one in check([pack], pack).findings}


@pytest.mark.parametrize("text", ["id: a: b\n", "id: [a\n", "id:\n\tbox\n", "- id\n", "{" * 9, "id: &a b\n"])
def test_a_file_that_cannot_be_read_is_called_a_profile(text: str) -> None:
    _, faults, _ = parse_profile(text, NAME)
    assert faults.findings
    assert not [one for one in faults.findings if "front matter" in said(one)]


def said(one: Finding) -> str:
    """What the author reads."""
    return f"{one.message}; {one.remedy}"


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n"])
def test_an_empty_profile_lacks_its_id(text: str) -> None:
    assert told(text) == [("missing-key", 1, 1)]


def test_empty_keys_and_dashes_round_the_file_are_no_faults() -> None:
    text = "---\n" + PROFILE.replace("facts:\n  wps: yes\n", "facts:\nradios:\ngtins:\nsymptoms:\nlessons:\n") + "---\n"
    assert told(text) == []


def test_one_symptom_needs_no_list() -> None:
    profile, faults, _ = parse_profile(PROFILE + "symptoms:\n  en: It is slow\n", NAME)
    assert not faults.findings
    assert profile is not None
    assert profile.symptoms == {"en": ("It is slow",)}


@pytest.mark.parametrize("number", ["40170725", "036000291452", "4006381333931", "10012345678902"])
def test_the_numbers_under_bar_codes_hold(number: str) -> None:
    assert told(PROFILE + f"gtins: [{number}]\n") == []


@pytest.mark.parametrize(
    ("profile", "files", "kind"),
    [
        ("picture: media/bix.svg", {}, "missing-picture"),
        ("picture: media/bad.svg", {"media/bad.svg": "<svg"}, "picture-broken"),
        ("picture: box.svg", {}, "profile-picture"),
        ("pictuer: media/box.svg", {}, "unknown-key"),
        ("picture: media/box.svg: it", {}, "front-matter-syntax"),
        ("lessons:\n  must: [box]", {PATH: GUIDE.replace("box.svg", "bix.svg")}, "missing-picture"),
        ("lessons:\n  must: [box]", {"media/box.svg": "<svg"}, "picture-broken"),
    ],
)
def test_parts_of_a_picture_that_cannot_be_looked_at_are_not_blamed(
    profile: str, files: dict[str, str | bytes], kind: str, tmp_path: Path
) -> None:
    """Whoever took them out as they were told would have to write them anew once the picture is there."""
    pack = write_pack(tmp_path, {NAME: f"{PROFILE}{profile}\nparts: [label, ring]\n", **files})
    told = {one.kind_id for one in check([pack], pack).findings}
    assert kind in told
    assert "profile-part" not in told
