"""Signs that nobody sees never reach a screen or a voice, whichever way they came in, and their author is told."""

from pathlib import Path

import pytest

from kiosk.lesson.check import check
from kiosk.lesson.device_file import parse_profile
from kiosk.lesson.model import leaves, plain
from kiosk.lesson.parser import parse_lesson
from kiosk.lesson.resolve import resolve_step
from tests.lesson.packs import FRONT, GUIDE, PATH, PROFILE, write_pack

SIGNS = [
    *map(chr, (*range(0x20), *range(0x7F, 0xA0))),
    *"\u00ad\u061c\u180e\u200b\u2028\u2029\u2060\u2064\ufeff\ufffe\uffff",
]
SIGNS += [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufff9\ufffa\ufffb\U000e0001\U000e0041"]
HIDDEN = [sign for sign in SIGNS if sign not in "\t\n\r"]
ENTITIES = ["&#8238;", "&#x202E;", "&shy;", "&ZeroWidthSpace;", "&NoBreak;", "&#65279;", "&InvisibleTimes;"]


@pytest.mark.parametrize("sign", HIDDEN, ids=lambda sign: f"U+{ord(sign):04X}")
@pytest.mark.parametrize("words", ["Find it", "label", "title: The", "back"])
def test_a_sign_in_the_file_is_told_and_taken_out(sign: str, words: str) -> None:
    text = f"{FRONT}## Find it {{#find}}\n![The back](../../../media/box.svg)\n\nLook at the `label`.\n"
    assert parse_lesson(text, PATH).findings == ()
    spoilt = text.replace(words, words[:-1] + sign + words[-1], 1)
    line = text[: text.index(words)].count("\n") + 1
    read = parse_lesson(spoilt, PATH)
    column = spoilt.split("\n")[line - 1].index(sign) + 1
    assert [(one.kind_id, one.line, one.column) for one in read.findings] == [("hidden-character", line, column)]
    assert read.lesson == parse_lesson(text, PATH).lesson


@pytest.mark.parametrize("entity", ENTITIES)
def test_a_sign_written_as_html_writes_it_is_told(entity: str) -> None:
    read = parse_lesson(GUIDE.replace("label.", f"la{entity}bel."), PATH)
    assert [(one.kind_id, one.line, one.column) for one in read.findings] == [("hidden-character", 10, 15)]
    assert read.lesson is not None
    assert "label." in " ".join(plain(leaf.text) for leaf in leaves(read.lesson.steps[0]))


@pytest.mark.parametrize(
    "written", ['"The\\u202E box"', '"The\\x01 box"', '"The\\e box"', '"The\\uFEFF box"', '"\\x7fThe box"']
)
def test_a_sign_written_as_yaml_writes_it_is_told(written: str) -> None:
    read = parse_lesson(GUIDE.replace("The box", written, 1), PATH)
    assert [(one.kind_id, one.line, one.column) for one in read.findings] == [("hidden-character", 2, 8)]
    assert read.lesson is not None
    assert read.lesson.title == "The box"
    profile, faults, _ = parse_profile(PROFILE.replace("Internet box", written), "lessons/devices/internet-box.yaml")
    assert [one.kind_id for one in faults.findings] == ["hidden-character"]
    assert profile is not None
    assert profile.names == {"en": "The box"}


@pytest.mark.parametrize(
    "written", ['"The\\tbox"', '"The\\nbox"', "|\n  The\n  box", ">-\n  The\n  box", '"The\n  box"']
)
def test_a_title_of_several_lines_is_one(written: str) -> None:
    read = parse_lesson(GUIDE.replace("The box", written, 1), PATH)
    assert read.findings == ()
    assert read.lesson is not None
    assert read.lesson.title == "The box"


@pytest.mark.parametrize("sign", [*HIDDEN, "\t", "\n", "\r"], ids=lambda sign: f"U+{ord(sign):04X}")
def test_a_value_of_this_home_holds_none(sign: str) -> None:
    lesson = parse_lesson(f"{FRONT}## Find it {{#find}}\nIt is {{{{ wifi.guest_name | there }}}}.\n", PATH).lesson
    assert lesson is not None
    step = resolve_step(lesson.steps[0], {"wifi.guest_name": f"{sign}Chez{sign}Nous"}, {})
    (leaf,) = [leaf for leaf in leaves(step) if "Chez" in plain(leaf.text)]
    assert plain(leaf.text) == "It is Chez Nous."


@pytest.mark.parametrize("text", ["Wi\u200fFi", "न\u200dम", "می\u200cشود", "👩\u200d🔧", "100\u00a0%"])
def test_signs_that_languages_need_stay(text: str) -> None:
    read = parse_lesson(GUIDE.replace("the label", text), PATH)
    assert "hidden-character" not in {one.kind_id for one in read.findings}
    assert read.lesson is not None
    assert any(text in plain(leaf.text) for leaf in leaves(read.lesson.steps[0]))


def test_the_name_of_a_file_turns_no_line_of_the_terminal(tmp_path: Path) -> None:
    name = "lessons/guides/box\u202e\x1b[31m/en.md"
    pack = write_pack(tmp_path, {name: GUIDE})
    told = [str(one) for one in check([pack], pack).findings]
    assert told
    assert all(line.isprintable() for line in told)
