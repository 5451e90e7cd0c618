"""Every kind of fault: one sample each, found where it stands, and nothing of the kind in a sound lesson."""

import struct
from pathlib import Path

import pytest

from kiosk.followup.link import CARRIED_VALUES
from kiosk.lesson.check import check
from kiosk.lesson.compile import Compiler
from kiosk.lesson.device_file import parse_profile
from kiosk.lesson.files import MAX_LESSON_SIZE
from kiosk.lesson.finding_kinds import KINDS, Severity
from kiosk.lesson.findings import Faults, Finding, did_you_mean
from kiosk.lesson.model import Callout
from kiosk.lesson.parser import parse_lesson, read_lesson
from kiosk.lesson.picture import MAX_SVG_SIZE, Source, measured_parts, parse_picture, rendered
from kiosk.lesson.recordings import LARGEST_BYTES
from kiosk.lesson.sources import GONE, is_spelled_so, picture_stamp
from kiosk.lesson.strays import stray_files
from kiosk.lesson.values import VALUES, is_secret
from kiosk.ui.shown_planning import GUEST_NETWORK
from tests.lesson.packs import BOX, FRONT, GUIDE, PALETTE, PATH, PROFILE, STEP, SVG, palette, write_pack

S = "## Find it {#find}\n"
WORDS_21 = " ".join(f"word{number}" for number in range(21))


def lesson(body: str) -> str:
    return FRONT + S + body


# kind: (the lesson's text, line, column)
LESSONS: dict[str, tuple[str, int, int]] = {
    "no-front-matter": ("## Find it {#find}\nText.\n", 1, 1),
    "open-front-matter": ("---\ntitle: a\n\n## Find it {#find}\nText.\n", 1, 1),
    "front-matter-syntax": ("---\ntitle: Wi-Fi: how\n---\n" + STEP, 2, 13),
    "front-matter-anchor": ("---\ntitle: &a Box\n---\n" + STEP, 2, 8),
    "front-matter-size": ("---\ntitle: [[[[[[[a]]]]]]]\n---\n" + STEP, 2, 13),
    "repeated-key": (FRONT.replace("minutes", "title", 1) + STEP, 4, 1),
    "unknown-key": (FRONT.replace("title", "titel") + STEP, 2, 1),
    "later-key": (FRONT.replace("minutes: 3", "minutes: 3\nneeds: [a]") + STEP, 5, 1),
    "missing-key": (FRONT.replace("topic: connect\n", "") + STEP, 2, 1),
    "bad-value": (FRONT.replace("minutes: 3", "minutes: soon") + STEP, 4, 10),
    "empty-title": (FRONT.replace("The box", '""') + STEP, 2, 8),
    "long-title": (FRONT.replace("The box", "box " * 20) + STEP, 2, 8),
    "unknown-topic": (FRONT.replace("connect", "conect") + STEP, 3, 8),
    "later-topic": (FRONT.replace("connect", "more") + STEP, 3, 8),
    "bad-help": (FRONT.replace("https://www.ofcom.org.uk/wifi", "www.ofcom.org.uk") + STEP, 5, 7),
    "example-help": (FRONT.replace("www.ofcom.org.uk", "help.example.org") + STEP, 5, 7),
    "long-help": (FRONT.replace("/wifi", "/wifi" * 20) + STEP, 5, 7),
    "missing-help": (FRONT.replace("help: https://www.ofcom.org.uk/wifi\n", "") + STEP, 2, 1),
    "no-step": (FRONT + "\n", 1, 1),
    "text-before-step": (FRONT + "Hello.\n" + STEP, 7, 1),
    "top-heading": (FRONT + "# The box\n" + STEP, 7, 1),
    "deep-heading": (lesson("### More\nText.\n"), 8, 1),
    "empty-step-title": (FRONT + "## {#find}\nText.\n", 7, 1),
    "bad-step-id": (FRONT + "## Find it {#Find It}\nText.\n", 7, 1),
    "open-step-id": (FRONT + "## Find it {#find\nText.\n", 7, 1),
    "table-without-head": (lesson("Text.\n\n| --- | --- |\n| a | b |\n"), 10, 1),
    "missing-step-id": (FRONT + "## Find it\nText.\n", 7, 1),
    "repeated-step-id": (FRONT + STEP + STEP, 11, 1),
    "step-without-text": (lesson("![The box](../../../media/box.svg)\n"), 7, 1),
    "step-without-picture": (lesson("Text.\n"), 7, 1),
    "unknown-block": (lesson("/// sya\nText.\n///\n"), 8, 1),
    "half-heading": (lesson("Text.\n\n##See\n"), 10, 1),
    "half-block": (lesson("Text.\n\n// say X. //\n"), 10, 1),
    "half-item": (lesson("1.Touch it.\n"), 8, 1),
    "half-answer": (lesson("/// ask | Who?\n- [] a\n- [x] b\n\n> c\n///\n"), 9, 1),
    "half-link": (lesson("See [this] (https://a.org).\n"), 8, 5),
    "bare-link": (lesson("See https://a.org/b now.\n"), 8, 5),
    "open-sign": (lesson("Now touch **Connect\nnow.\n"), 8, 11),
    "single-brace": (lesson("It is { wifi.guest_name | there }.\n"), 8, 7),
    "misplaced-value": (lesson("It is `{{ wifi.guest_name | there }}`.\n"), 8, 8),
    "marks-in-value": (lesson("It is {{ wifi.guest_name | **there** }}.\n"), 8, 7),
    "open-value": (lesson("It is {{ wifi.guest_name | there }.\n"), 8, 7),
    "unknown-value": (lesson("It is {{ wifi.guets_name | there }}.\n"), 8, 7),
    "secret-value": (lesson("It is {{ wifi.password | there }}.\n"), 8, 7),
    "stray-callout": (lesson("> [!TIP]\n> a\n> [!NOTE]\n> b\n"), 10, 3),
    "table-without-rule": (lesson("| a | b |\n| c | d |\n"), 8, 1),
    "large-table": (lesson("| a | b | c | d |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |\n"), 8, 1),
    "long-list": (lesson("- a\n" * 6), 8, 1),
    "step-only-if": (lesson("/// if | internet-box\nText.\n///\n"), 7, 1),
    "step-only-said": (lesson("/// say\nText.\n///\n"), 7, 1),
    "long-step-title": (FRONT + f"## {'Find ' * 20} {{#find}}\nText.\n", 7, 1),
    "link-in-title": (FRONT + "## Find [it](https://a.org) {#find}\nText.\n", 7, 1),
    "too-many-steps": (FRONT + STEP * 10, 43, 1),
    "early-note": (lesson("/// technician\nNote.\n///\n\nText.\n"), 8, 1),
    "late-picture": (lesson("Text.\n\n![The box](../../../media/box.svg)\n"), 10, 1),
    "second-picture": (lesson("![A](../../../media/box.svg)\n![B](../../../media/box.svg)\nText.\n"), 9, 1),
    "ask-two-right": (lesson("/// ask | Who?\n- [x] a\n- [x] b\n\n> c\n///\n"), 10, 1),
    "many-answers": (lesson("/// ask | Who?\n- [x] a\n- [ ] b\n- [ ] c\n- [ ] d\n\n> e\n///\n"), 12, 1),
    "same-answer": (lesson("/// ask | Who?\n- [x] a\n- [ ] A\n\n> c\n///\n"), 10, 1),
    "second-ask": (lesson("/// ask | Who?\n- [x] a\n- [ ] b\n\n> c\n///\n\n" * 2), 15, 1),
    "many-show-me": (lesson("Text.\n\n" + "/// show-me\nTouch it.\n///\n\n" * 2), 14, 1),
    "folder-name": (GUIDE, 1, 1),
    "later-block": (lesson("/// easy\nText.\n///\n"), 8, 1),
    "open-block": (lesson("/// say\nText.\n"), 8, 1),
    "stray-end": (lesson("Text.\n\n///\n"), 10, 1),
    "indented-block": (lesson("- a\n\n    /// say\n"), 10, 1),
    "misplaced-block": (lesson("//// say\nText.\n\n/// show-me\nText.\n///\n////\n"), 11, 1),
    "repeated-say": (lesson("Text.\n\n/// say\nA.\n///\n\n/// say\nB.\n///\n"), 14, 1),
    "bad-argument": (lesson("/// if | the wps button\nText.\n///\n"), 8, 1),
    "empty-block": (lesson("Text.\n\n/// technician\n///\n"), 10, 1),
    "ask-without-options": (lesson("/// ask | Who?\n- [x] a\n\n> b\n///\n"), 8, 1),
    "ask-without-right": (lesson("/// ask | Who?\n- [ ] a\n- [ ] b\n\n> c\n///\n"), 8, 1),
    "ask-with-other": (lesson("/// ask | Who?\n- [ ] a\n- [x] b\n\n| a | b |\n|---|---|\n///\n"), 12, 1),
    "ask-without-explanation": (lesson("/// ask | Who?\n- [ ] a\n- [x] b\n///\n"), 8, 1),
    "quote-under-option": (lesson("/// ask | Who?\n- [ ] a\n- [x] b\n> c\n///\n"), 11, 1),
    "quote-without-kind": (lesson("> Text.\n"), 8, 1),
    "unknown-callout": (lesson("> [!WARNIN]\n> Text.\n"), 8, 5),
    "nested-too-deep": (lesson("> > > > Text.\n"), 8, 1),
    "line-too-long": (lesson("word " * 500), 8, 1),
    "indented-code": (lesson("Text.\n\n    code\n"), 10, 1),
    "list-indent": (lesson("- a\n  - b\n"), 9, 3),
    "text-in-item": (lesson("- a\n\n    More.\n"), 10, 1),
    "list-in-tasks": (lesson("- [ ] a\n    - b\n- [ ] c\n"), 9, 1),
    "explanation-with-other": (lesson("/// ask | Who?\n- [ ] a\n- [x] b\n\n> c\n>\n> - d\n///\n"), 14, 1),
    "uneven-tasks": (lesson("- [ ] a\n- b\n"), 9, 1),
    "numbered-tasks": (lesson("1. [ ] a\n2. [x] b\n"), 8, 1),
    "half-callout": (lesson("!!! note At night\n    Text.\n"), 8, 1),
    "uneven-table": (lesson("| a | b |\n|---|---|\n| 1 |\n"), 10, 1),
    "lost-cells": (lesson("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n"), 10, 1),
    "tab-table": (lesson("Name\tValue\na\tb\n"), 8, 1),
    "idle-alt": (lesson("![image](../../../media/box.svg)\nText.\n"), 8, 3),
    "raised-sign": (lesson("Some H~2~O.\n"), 8, 7),
    "shortcode": (lesson("Touch :ok: now.\n"), 8, 7),
    "formula": (lesson("It is $P = U$ now.\n"), 8, 7),
    "wiki-link": (lesson("See [[that]] now.\n"), 8, 5),
    "contents": (lesson("[TOC]\n"), 8, 1),
    "unknown-entity": (lesson("Text &neko; here.\n"), 8, 6),
    "comment": (lesson("Text <!-- later --> here.\n"), 8, 6),
    "hard-break": (lesson("Text.  \nMore.\n"), 8, 6),
    "half-picture": (lesson("![a](../../../media/my box.svg)\n"), 8, 1),
    "underlined-heading": (lesson("Text.\n\nFind it\n-------\n\nText.\n"), 10, 1),
    "uneven-end": (lesson("Text.\n\n/// say\nText.\n////\n"), 12, 1),
    "definition-list": (lesson("Router\n: A box.\n"), 9, 1),
    "front-matter-comment": (FRONT.replace("The box", "Box #2") + STEP, 2, 12),
    "curly-quotes": (FRONT.replace("The box", "“The box”") + STEP, 2, 8),
    "marks-in-front": (FRONT.replace("The box", "The **box**") + STEP, 2, 8),
    "rule-line": (lesson("Text.\n\n---\n"), 10, 1),
    "raw-html": (lesson("Text <b>here</b>.\n"), 8, 6),
    "bad-link": (lesson("See [this](http://a.org).\n"), 8, 5),
    "unknown-mark": (lesson("Touch ~~this~~ that.\n"), 8, 7),
    "reference-link": (lesson("See [this][a].\n"), 8, 5),
    "footnote": (lesson("See this.[^1]\n"), 8, 10),
    "value-without-words": (lesson("It is {{ wifi.name }}.\n"), 8, 7),
    "bad-value-name": (lesson("It is {{ Wifi Name | x }}.\n"), 8, 7),
    "stray-braces": (lesson("Text {: .red }\n"), 8, 6),
    "hidden-character": (lesson("Te\u200bxt.\n"), 8, 3),
    "too-many-lines": (lesson("\n\n".join("Text." for _ in range(9))), 7, 1),
    "too-many-words": (lesson("One two three.\n\n" * 21), 7, 1),
    "two-lists": (lesson("- a\n\nText.\n\n- b\n"), 12, 1),
    "tabs": (lesson('=== "Phone"\n\n    Touch it.\n'), 8, 1),
    "inner-number": (lesson("1. One.\n\n    2. Two.\n\n2. Three.\n"), 10, 1),
    "two-callouts": (lesson("> [!TIP]\n> a\n\nText.\n\n> [!TIP]\n> b\n"), 13, 1),
    "long-sentence": (lesson(f"{WORDS_21}.\n"), 8, 1),
    "missing-alt": (lesson("![](../../../media/box.svg)\nText.\n"), 8, 1),
    "picture-in-text": (lesson("Text ![a](../../../media/box.svg) here.\n"), 8, 6),
    "picture-from-pack": (lesson("![a](media/box.svg)\nText.\n"), 8, 6),
    "picture-outside": (lesson("![a](../../../../etc/x.svg)\nText.\n"), 8, 6),
    "remote-picture": (lesson("![a](https://a.org/b.svg)\nText.\n"), 8, 6),
    "bad-picture-option": (lesson("![a](../../../media/box.svg){width=3}\nText.\n"), 8, 30),
    "file-name": (GUIDE, 1, 1),
}
NAMES = {"folder-name": "lessons/guides/Bad Folder/en.md", "file-name": "lessons/guides/box/english.md"}

# kind: (the picture, line, column)
PICTURES: dict[str, tuple[bytes, int, int]] = {
    "picture-kind": (b"GIF89a", 1, 1),
    "picture-name": (b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", 10, 10), 1, 1),
    "picture-size": (SVG.format("").replace("640 720", "20000 20000").encode(), 1, 1),
    "picture-broken": (SVG.format("<g").encode(), 1, 65),
    "svg-element": (SVG.format('<image x="0"/>').encode(), 1, 63),
    "svg-link": (SVG.format('<use href="http://a.org/#b"/>').encode(), 1, 63),
    "svg-bomb": (
        SVG.format('<defs><g id="a"><path/></g><g id="b"><use href="#a"/></g></defs><use href="#b"/>').encode(),
        1,
        127,
    ),
    "svg-script": (SVG.format('<g onclick="x()"/>').encode(), 1, 63),
    "unknown-colour": (SVG.format('<rect class="fill-skye"/>').encode(), 1, 63),
    "colour-literal": (SVG.format('<rect fill="#123456"/>').encode(), 1, 63),
    "svg-style": (SVG.format("<style>@media print{}</style>").encode(), 1, 63),
    "picture-too-large": (SVG.format("<!--" + " " * MAX_SVG_SIZE + "-->").encode(), 1, 1),
    "empty-part": (SVG.format('<g id="label"/><rect width="9" height="9" class="fill-ink"/>').encode(), 1, 1),
    "empty-picture": (SVG.format('<g id="label"><path/></g>').encode(), 1, 1),
}

PROFILES: dict[str, tuple[str, int, int]] = {
    "profile-id": (PROFILE.replace("id: internet-box", "id: box"), 1, 5),
    "unknown-class": (PROFILE.replace("class: box", "class: boxx"), 2, 8),
    "unknown-word": (PROFILE + "radios: [wfi]\n", 7, 10),
    "unknown-language": (PROFILE.replace("  en:", "  english:"), 4, 3),
    "profile-picture": (PROFILE + "picture: ../media/box.svg\n", 7, 10),
}

WAV = b"RIFF\0\0\0\0WAVEfmt "

# Found only where the whole pack, or its folders, are looked at: kind → (files, path, line, column)
PACKS: dict[str, tuple[dict[str, str | bytes], str, int, int]] = {
    "missing-picture": ({PATH: GUIDE.replace("box.svg", "bix.svg")}, PATH, 8, 1),
    "unknown-part": ({PATH: GUIDE.replace("focus=label", "focus=lable")}, PATH, 8, 1),
    "unknown-device": ({PATH: GUIDE.replace("minutes", "devices: [lampe]\nminutes")}, PATH, 4, 11),
    "unknown-fact": (
        {PATH: GUIDE + "\n/// if | internet-box.wsp: yes\nPress.\n///\n", "lessons/devices/internet-box.yaml": PROFILE},
        PATH,
        12,
        1,
    ),
    "impossible-value": (
        {
            PATH: GUIDE + "\n/// if | internet-box.wps: maybe\nPress.\n///\n",
            "lessons/devices/internet-box.yaml": PROFILE,
        },
        PATH,
        12,
        1,
    ),
    "stray-file": ({"lessons/guides/box/fr.txt": GUIDE}, "lessons/guides/box/fr.txt", 1, 1),
    "empty-folder": ({"lessons/guides/lamp/.keep": ""}, "lessons/guides/lamp", 1, 1),
    "unknown-lesson": (
        {"lessons/devices/internet-box.yaml": PROFILE + "lessons:\n  must: [boxx]\n"},
        "lessons/devices/internet-box.yaml",
        8,
        10,
    ),
    "profile-part": (
        {"lessons/devices/internet-box.yaml": PROFILE + "picture: media/box.svg\nparts: [label, lable]\n"},
        "lessons/devices/internet-box.yaml",
        8,
        16,
    ),
    "missing-name": (
        {"lessons/devices/internet-box.yaml": PROFILE.replace("  en:", "  fr:")},
        "lessons/devices/internet-box.yaml",
        4,
        3,
    ),
    "bad-palette": ({"media/palette.toml": PALETTE + 'wall = ["#123"]\n'}, "media/palette.toml", 4, 1),
    "bad-coverage": ({"media/fonts/coverage.json": "{}"}, "media/fonts/coverage.json", 1, 1),
    "repeated-code": (
        {
            PATH: GUIDE.replace("minutes", "code: BOX1\nminutes"),
            "lessons/guides/lamp/en.md": GUIDE.replace("minutes", "code: BOX1\nminutes"),
        },
        "lessons/guides/lamp/en.md",
        4,
        1,
    ),
    "missing-code": ({"lessons/guides/lamp/en.md": GUIDE.replace("minutes", "code: LAMP\nminutes")}, PATH, 1, 1),
    "missing-twin": (
        {
            "lessons/guides/lamp/en.md": GUIDE,
            "lessons/guides/lamp/fr.md": GUIDE,
            "lessons/guides/tv/fr.md": GUIDE,
        },
        PATH,
        1,
        1,
    ),
    "twin-steps": ({"lessons/guides/box/fr.md": GUIDE.replace("{#find}", "{#look}")}, "lessons/guides/box/fr.md", 7, 1),
    "twin-front-matter": (
        {"lessons/guides/box/fr.md": GUIDE.replace("connect", "explain")},
        "lessons/guides/box/fr.md",
        3,
        1,
    ),
    "no-glyph": (
        {PATH: GUIDE + "\n\N{SNOWMAN}\n", "media/fonts/coverage.json": '{"version": 1, "ranges": [["0020", "007E"]]}'},
        PATH,
        12,
        1,
    ),
    "stray-recording": ({"media/box/fnd.en.ogg": b"OggS", PATH: GUIDE}, PATH, 1, 1),
    "lost-recording": ({"media/boxes/find.en.ogg": b"OggS", PATH: GUIDE}, "media/boxes/find.en.ogg", 1, 1),
    "large-recording": ({"media/box/find.en.wav": WAV + bytes(LARGEST_BYTES), PATH: GUIDE}, PATH, 7, 1),
    "two-recordings": ({"media/box/find.en.mp3": b"ID3", "media/box/find.en.wav": WAV, PATH: GUIDE}, PATH, 7, 1),
    "broken-recording": ({"media/box/find.en.ogg": b"OggS, and OpusHead in it", PATH: GUIDE}, PATH, 7, 1),
    "unspoken-step": ({PATH: GUIDE + "\n\N{SNOWMAN} here.\n"}, PATH, 12, 1),
    "bad-lexicon": ({"lessons/lexicon/en.tsv": "WPS without a tab\n"}, "lessons/lexicon/en.tsv", 1, 1),
    "not-text": ({PATH: b"---\ntitle: \xff\n---\n"}, PATH, 2, 8),
    "too-large": ({PATH: GUIDE + "word\n" * (MAX_LESSON_SIZE // 4)}, PATH, 1, 1),
}
# Where the machine is wrong and not the words: tests of files, workers and bad input
ELSEWHERE = {
    "no-lesson",
    "no-voice",
    "unreadable",
    "not-a-file",
    "text-outside",
    "too-slow",
    "too-hungry",
    "name-not-text",
}


def test_every_kind_has_a_sample() -> None:
    assert LESSONS.keys() | PICTURES.keys() | PROFILES.keys() | PACKS.keys() | ELSEWHERE == KINDS.keys()
    assert len(KINDS) >= 25


def test_a_sound_lesson_has_no_finding() -> None:
    assert parse_lesson(GUIDE, PATH).findings == ()


@pytest.mark.parametrize("kind", LESSONS)
def test_a_fault_of_a_lesson_is_found(kind: str) -> None:
    text, line, column = LESSONS[kind]
    findings = parse_lesson(text, NAMES.get(kind, PATH)).findings
    assert (kind, line, column) in places(findings)


@pytest.mark.parametrize("kind", PICTURES)
def test_a_fault_of_a_picture_is_found(kind: str) -> None:
    data, line, column = PICTURES[kind]
    faults, colours = Faults("media/box.svg"), palette()
    source = parse_picture(data, ".svg", colours, faults)
    if source is not None:
        measured_parts(source, colours, faults)
    assert (kind, line, column) in places(faults.sorted())


@pytest.mark.parametrize("kind", PROFILES)
def test_a_fault_of_a_profile_is_found(kind: str) -> None:
    text, line, column = PROFILES[kind]
    _, faults, _ = parse_profile(text, "lessons/devices/internet-box.yaml")
    assert (kind, line, column) in places(faults.sorted())


@pytest.mark.parametrize("kind", PACKS)
def test_a_fault_between_files_is_found(kind: str, tmp_path: Path) -> None:
    files, path, line, column = PACKS[kind]
    pack = write_pack(tmp_path, files)
    findings = check([pack], pack).findings
    assert (kind, path, line, column) in {(one.kind_id, one.path, one.line, one.column) for one in findings}


@pytest.mark.parametrize(
    ("body", "kind", "line"),
    [
        ("/// ask | Who?\n- [ ] a\n- [x] b\n    - c\n\n> d\n///\n", "list-in-tasks", 11),
        ("- a\n    - [ ] b\n", "list-in-tasks", 9),
        ("- a\n        - b\n", "list-indent", 9),
        ("!!! note 'At night'\n    a\n", "half-callout", 8),
        ('??? note "At night"\n    a\n', "half-callout", 8),
        ("Text.\n\n> [!NOTE]\n> a\n>\n> ![A box](../../../media/box.svg)\n", "misplaced-block", 13),
        ("/// ask | Who?\n- [ ] a\n- [x] b\n\n> c\n> ![A box](../../../media/box.svg)\n///\n", "misplaced-block", 13),
        ("Text.\n\n/// say | Hello.\nHello.\n///\n", "bad-argument", 10),
        ("- [ ] a\n\n    ![A box](../../../media/box.svg)\n", "picture-in-text", 10),
    ],
)
def test_what_would_not_be_drawn_is_found(body: str, kind: str, line: int) -> None:
    findings = parse_lesson(lesson(body), PATH).findings
    assert (kind, line) in {(one.kind_id, one.line) for one in findings}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("==Now==", 1),
        ("~~**old**~~ and ~~more words~~", 2),
        ("a == b, c == d", 0),
        ("`~~x~~`", 0),
        ("\\~~x~~", 0),
        ("\\==x==", 0),
        ("~~~", 0),
        ("=====", 0),
        ("~~open", 0),
    ],
)
def test_marks_of_other_programs_are_found(text: str, count: int) -> None:
    kinds = [one.kind_id for one in parse_lesson(lesson(f"Text {text} here.\n"), PATH).findings]
    assert kinds.count("unknown-mark") == count


def test_a_text_too_large_is_told_what_to_keep(tmp_path: Path) -> None:
    long = "word\n" * (MAX_LESSON_SIZE // 4)
    files: dict[str, str | bytes] = {
        PATH: GUIDE + long,
        "lessons/devices/lamp.yaml": PROFILE + "# " + long,
        "lessons/lexicon/en.tsv": f"word\tsaid\n{'# ' + long * 4}",
    }
    pack = write_pack(tmp_path, files)
    found = {one.path.rpartition("/")[2]: str(one).partition("has ")[2] for one in check([pack], pack).findings}
    assert found["en.md"].endswith("; split the lesson in two")
    assert found["lamp.yaml"].endswith("; keep only what the guide for authors names")
    assert "keep the words of your lessons" in str(check([pack], pack).findings)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("WPS", "a tab is missing; write the word, a tab, and what is said"),
        ("WPS\t", "nothing is said for “WPS”; write what is said after the tab"),
        ("W\u200bPS\ta", "“'W\\u200bPS'” holds an invisible sign; type the line anew"),
        ("a\tb\na\tc", "“a” stands here twice; keep one of the lines"),
        ("a\t" + "b " * 50, "“a…” is a sentence; give words here; use a “say” block in the lesson"),
    ],
)
def test_a_lexicon_is_told_what_mends_each_line(line: str, said: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {"lessons/lexicon/en.tsv": line + "\n"})
    (found,) = [one for one in check([pack], pack).findings if one.kind_id == "bad-lexicon"]
    assert str(found).endswith(f": {said}")


@pytest.mark.parametrize(
    ("source", "meant"),
    [
        ("BOX.SVG", "box.svg"),
        ("general/box.svg", "box.svg"),
        ("bxo.svg", "box.svg"),
        ("Lamp%20On.svg", "lamp%20on.svg"),
        ("router.svg", ""),
    ],
)
def test_a_picture_that_is_not_there_is_looked_for_on_the_disk(source: str, meant: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: GUIDE.replace("box.svg", source), "media/lamp on.svg": BOX})
    (found,) = [one for one in check([pack], pack).findings if one.kind_id == "missing-picture"]
    assert found.remedy == (f"did you mean “../../../media/{meant}”?" if meant else "draw it, or correct the path")
    if meant:  # written as it stands there, it is found
        (pack / PATH).write_text(GUIDE.replace("box.svg", meant))
        assert check([pack], pack).findings == ()


def test_a_space_in_a_pictures_name_may_be_written_as_editors_do(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: GUIDE.replace("box.svg", "lamp%20on.svg"), "media/lamp on.svg": BOX})
    assert check([pack], pack).findings == ()


def test_capitals_tell_two_pictures_apart_on_every_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = write_pack(tmp_path, {"media/Lamp/On.svg": BOX, "media/lamp/on.svg": BOX})
    monkeypatch.setattr("sys.platform", "darwin")
    assert picture_stamp(pack, "media/Lamp/On.svg") != GONE
    (pack / "media" / "lamp" / "on.svg").unlink()
    (pack / "media" / "lamp").rmdir()
    (pack / "media" / "lamp").symlink_to("Lamp")  # as a machine would find it that takes both for one
    assert not is_spelled_so(pack, "media/lamp/on.svg")
    assert picture_stamp(pack, "media/Lamp/on.svg") == GONE


def test_a_picture_too_large_is_not_told_to_be_split(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: GUIDE.replace("box.svg", "a.png"), "media/a.png": b"\x89PNG" * 4_000_001})
    (found,) = [one for one in check([pack], pack).findings if one.path == "media/a.png"]
    assert (found.kind_id, found.message) == ("picture-too-large", "this picture has 16.0 MB, the most is 16.0 MB")


def test_a_finding_says_where_what_and_what_to_do() -> None:
    (found,) = parse_lesson(GUIDE.replace("connect", "conect"), PATH).findings
    assert str(found) == f"{PATH}:3:8: unknown topic “conect”; did you mean “connect”?"


def test_a_warning_says_that_it_is_one() -> None:
    (found,) = parse_lesson(GUIDE.replace(" {#find}", ""), PATH).findings
    assert found.severity is Severity.WARNING
    assert ": warning: " in str(found)


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    (found,) = read_lesson(tmp_path / "en.md", tmp_path).findings
    assert (found.kind_id, found.path) == ("unreadable", "en.md")


def test_a_folder_without_a_lesson_is_no_sound_one(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (found,) = check([tmp_path / "notes"], tmp_path).findings
    assert (found.kind_id, found.path) == ("no-lesson", "notes")


def test_a_release_refuses_help_that_leads_to_nothing(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: GUIDE.replace("www.ofcom.org.uk", "help.example.org")})
    (draft,) = check([pack / PATH], pack).findings
    (released,) = check([pack / PATH], pack, is_release=True).findings
    assert (draft.severity, released.severity) == (Severity.WARNING, Severity.ERROR)


@pytest.mark.parametrize("url", ["https://[cnil.fr/wifi", "https://ex\u2100mple.fr/wifi"])
def test_an_address_that_cannot_be_taken_apart_is_none(url: str) -> None:
    text = GUIDE.replace("https://www.ofcom.org.uk/wifi", url)
    assert [one.kind_id for one in parse_lesson(text, PATH).findings] == ["bad-help"]


def test_a_checked_lesson_brings_the_faults_of_its_pictures(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {"media/box.svg": BOX.replace("fill-ink", "fill-inc")})
    findings = check([pack / PATH], pack).findings
    assert {"unknown-colour", "picture-broken"} <= {one.kind_id for one in findings}


@pytest.mark.parametrize("length", [400, 3000])
def test_a_photo_that_was_cut_is_an_error_of_its_lesson(length: int, tmp_path: Path) -> None:
    whole = rendered(_sound_drawing(), palette().css(frozenset({"fill-sky", "fill-ink"}), "light"), 1440)
    pack = write_pack(tmp_path, {"media/box.png": whole, PATH: GUIDE.replace("box.svg){focus=label}", "box.png)")})
    assert check([pack / PATH], pack).findings == ()
    assert len(whole) > length
    (pack / "media" / "box.png").write_bytes(whole[:length])
    found = check([pack / PATH], pack).findings
    assert [(one.path, one.kind_id, one.severity) for one in found] == [
        (PATH, "picture-broken", Severity.ERROR),
        ("media/box.png", "picture-broken", Severity.ERROR),
    ]


def _sound_drawing() -> Source:
    faults = Faults("media/box.svg")
    drawing = parse_picture(BOX.encode(), ".svg", palette(), faults)
    assert drawing is not None
    return drawing


def test_the_minutes_are_the_same_in_all_languages(tmp_path: Path) -> None:
    french = "lessons/guides/box/fr.md"
    pack = write_pack(tmp_path, {french: GUIDE.replace("minutes: 3", "minutes: 4")})
    found = [one for one in check([pack], pack).findings if one.kind_id == "twin-front-matter"]
    assert [(one.path, one.line, one.message) for one in found] == [(french, 4, "“minutes” differs from en.md")]


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("[colours\nsky = 1\n", 1, 9, "Expected ']'"),
        (PALETTE + 'wall = ["#D9ECE6"\n', 4, 1, "close the bracket"),
        (PALETTE.replace("= [", "[", 1), 2, 5, "Expected '='"),
        (PALETTE + "ink = 1\n", 4, 8, "overwrite"),
        (PALETTE.replace("[colours]\n", ""), 1, 1, "“sky” says nothing here"),
        (PALETTE.replace("[colours]", "[colors]"), 1, 2, "did you mean “colours”?"),
        ("", 1, 1, "begin it with a line [colours]"),
        (PALETTE + 'Wall_1 = ["#D9ECE6", "#D9ECE6", "#D9ECE6"]\n', 4, 1, "as floor-edge"),
        (PALETTE + 'wall = ["#D9ECE6", "#D9ECE6"]\n', 4, 1, "wall needs a light, a dark and a contrast colour"),
        (PALETTE + 'wall = ["#D9ECE6", "#D9ECE6", "red"]\n', 4, 1, "write three"),
        (PALETTE + 'wall = "#D9ECE6"\n', 4, 1, "write three"),
    ],
)
def test_a_broken_palette_is_told_alone_and_where_it_is_broken(
    text: str, line: int, column: int, words: str, tmp_path: Path
) -> None:
    pack = write_pack(tmp_path, {"media/palette.toml": text})
    for path in (pack, pack / PATH):
        found = check([path], pack).findings
        assert {(one.path, one.kind_id) for one in found} == {("media/palette.toml", "bad-palette")}
        assert any((one.line, one.column) == (line, column) and words in str(one) for one in found), found


@pytest.mark.parametrize("data", [b"\xff\xfe[\0", b"[colours]\nsky = '\xe9'\n"])
def test_a_palette_that_is_no_text_is_told(data: bytes, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {"media/palette.toml": data})
    assert [(one.path, one.kind_id) for one in check([pack], pack).findings] == [("media/palette.toml", "not-text")]


def test_lessons_play_in_the_colours_of_the_kiosk_where_the_palette_is_broken(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {"media/palette.toml": "[colours"})
    with Compiler(pack, tmp_path / "store", widest_px=360) as compiler:
        compiled = compiler.compile()
    assert compiled is not None
    assert compiled.index is not None
    assert [one.lesson_id for one in compiled.index.lessons] == ["box"]


@pytest.mark.parametrize(
    "text", ["", "[]", '{"ranges": 3}', '{"ranges": [["x", "y"]]}', '{"ranges": [[1]]}', '{"ranges": [[1, 2]]}']
)
def test_a_broken_list_of_characters_is_told_and_replaced(text: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {"media/fonts/coverage.json": text, PATH: GUIDE + "\n\N{SNOWMAN}\n"})
    found = [(one.path, one.kind_id) for one in check([pack], pack).findings if one.kind_id != "unspoken-step"]
    assert found == [(PATH, "no-glyph"), ("media/fonts/coverage.json", "bad-coverage")]


def test_a_pack_without_palette_and_fonts_is_checked_with_those_of_the_kiosk(tmp_path: Path) -> None:
    body = BOX.replace("fill-ink", "fill-outline").replace("fill-sky", "fill-body")
    pack = write_pack(tmp_path, {"media/box.svg": body, PATH: GUIDE + "\nSay \u4f60.\n"})
    (pack / "media" / "palette.toml").unlink()
    found = [(one.kind_id, one.line) for one in check([pack], pack).findings if one.kind_id != "unspoken-step"]
    assert found == [("no-glyph", 12)]


def test_a_colour_that_the_kiosk_has_not_is_told_in_a_pack_without_palette(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {"media/box.svg": BOX.replace("fill-ink", "fill-bodi").replace("sky", "body")})
    (pack / "media" / "palette.toml").unlink()
    (found,) = [one for one in check([pack], pack).findings if one.kind_id == "unknown-colour"]
    assert (found.path, found.remedy) == ("media/box.svg", "did you mean “fill-body”?")


def test_a_missing_picture_of_the_card_is_told_at_its_line(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: GUIDE.replace("help:", "picture: ../../../media/bax.svg\nhelp:")})
    found = [(one.kind_id, one.line) for one in check([pack], pack).findings]
    assert found == [("missing-picture", 5)]


def test_a_text_of_a_lesson_cannot_break_a_finding_over_lines() -> None:
    findings = parse_lesson(lesson("{{ " + "A\x0c" * 90 + " | x }}"), PATH).findings
    assert all("\n" not in str(one) and len(one.message) < 160 for one in findings)


def places(findings: tuple[Finding, ...]) -> set[tuple[str, int, int]]:
    return {(one.kind_id, one.line, one.column) for one in findings}


def remedies(text: str, name: str = PATH) -> list[str]:
    return [f"{one.kind_id}: {one.remedy}" for one in parse_lesson(text, name).findings]


@pytest.mark.parametrize(
    ("front", "line", "remedy"),
    [
        ("title: a\n\ttopic: b", 3, "put spaces in place of the tab"),
        ("title: Wi-Fi: how", 2, "put texts with a colon in quotes"),
        ("title:Box\ntopic: connect", 2, "put a colon and a space after its key: title: …"),
        ("title: Box\n  topic: connect", 3, "begin the line at the edge of the page"),
        ("title: Box\ndevices: [a, b\nminutes: 3", 3, "close the bracket: [one, two]"),
        ('title: "Box\ntopic: connect', 2, "close the quotation mark"),
        ("title: @home", 2, "put the whole text in quotes"),
    ],
)
def test_front_matter_that_cannot_be_read_is_told_what_mends_it(front: str, line: int, remedy: str) -> None:
    found = [one for one in parse_lesson(f"---\n{front}\n---\n{STEP}", PATH).findings if "syntax" in one.kind_id]
    assert [(one.line, one.remedy) for one in found] == [(line, remedy)]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("## Find it {#Find It}\nText.", ["bad-step-id: write lower-case letters, digits and dashes: {#find-it}"]),
        ("##See it {#see}\nText.", ["half-heading: put a space after the signs: ## See it {#see}"]),
        ("# See it\nText.\n\n## Go {#go}\nText.", ["top-heading: write ## if it begins a step, else take it out"]),
        ("## Go {#go}\n•Touch it.", ["half-item: did you mean “- Touch it.”?"]),
        ("## Go {#go}\nIt is {{ wifi.guets_name | there }}.", ["unknown-value: did you mean “wifi.guest_name”?"]),
    ],
)
def test_one_slip_is_one_finding_with_what_was_meant(body: str, said: list[str]) -> None:
    assert [one for one in remedies(FRONT + body) if "picture" not in one] == said


def test_the_keys_there_are_are_named_all() -> None:
    (found,) = parse_lesson(FRONT.replace("minutes", "zzz: 1\nminutes") + STEP, PATH).findings
    assert found.remedy.startswith("the keys are title, devices")
    assert found.remedy.endswith("picture, code, summary")


@pytest.mark.parametrize(
    ("word", "known", "remedy"),
    [
        ("first-tablet", ["list-start5", "box"], "write it"),
        ("tablet", ["list", "first-tablet"], "did you mean “first-tablet”?"),
        ("tablet", ["first-tablet", "second-tablet"], "write it"),
        ("wsp", ["wps", "radio"], "did you mean “wps”?"),
        ("titel", ["title", "topic"], "did you mean “title”?"),
        ("", ["title"], "write it"),
    ],
)
def test_only_a_name_that_is_near_is_suggested(word: str, known: list[str], remedy: str) -> None:
    assert did_you_mean(word, known, "write it") == remedy


@pytest.mark.parametrize(
    ("sign", "named"),
    [("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"), ("\x1b", "U+001B"), ("\0", "U+0000"), ("\u2062", "U+2062 INVISIBLE")],
)
def test_a_sign_that_nobody_sees_is_named_and_told_once(sign: str, named: str, tmp_path: Path) -> None:
    coverage = '{"version": 1, "ranges": [["0020", "007E"]]}'
    pack = write_pack(tmp_path, {PATH: GUIDE.replace("Look", f"Lo{sign}ok"), "media/fonts/coverage.json": coverage})
    (found,) = [one for one in check([pack], pack).findings if "spoken" not in one.message]
    assert (found.kind_id, found.line, found.column, found.remedy) == ("hidden-character", 10, 3, "remove it")
    assert named in found.message


@pytest.mark.parametrize(
    ("picture", "remedy"),
    [
        (SVG.format("").replace("640 720", "20000 20000"), "make it smaller"),
        (SVG.format('<g onclick="x()"/>'), "take it out"),
        (SVG.format("<g"), "save it again from a drawing program"),
        (SVG.format("").replace("viewBox", "box"), 'write viewBox="0 0 640 720" into its <svg> tag'),
    ],
)
def test_where_a_lesson_shows_a_faulty_picture_stands_what_mends_the_picture(
    picture: str, remedy: str, tmp_path: Path
) -> None:
    pack = write_pack(tmp_path, {PATH: GUIDE.replace("{focus=label}", ""), "media/box.svg": picture})
    assert remedy in {one.remedy for one in check([pack], pack).findings if one.path == PATH}


def test_two_quotes_with_an_empty_line_between_are_two_callouts() -> None:
    text = lesson("> [!TIP]\n> One.\n\n> [!NOTE]\n> Two.\n>\n> More.\n")
    read = parse_lesson(text, PATH).lesson
    assert read is not None
    assert [type(block) for block in read.steps[0].blocks] == [Callout, Callout]
    assert "[!" not in str(read.steps)


@pytest.mark.parametrize(
    "body",
    [
        "5 * 3 = 15, snake_case, 2 * 4, a \\* and \\`, `**`, C:\\\\box.\n",
        "It is {{ wifi.guest_name | there }}: {1} (see 1.2), -5 °C, +33 1.\n",
        "-5 °C is cold.\n\n+33 is France.\n\n1.5 litres.\n\n#1 and / or // that.\n",
        "[Words](https://a.org) [as here].\n",
        "> [!NOTE]\n> One.\n>\n> Two.\n",
        "/// if | internet-box.wps: yes\n![A](../../../media/box.svg)\n///\n/// if | internet-box.wps: no\n"
        "![B](../../../media/box.svg)\n///\n\nText.\n",
        "![A](../../../media/box.svg)\n\n/// say\nText.\n///\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "- a\n    - b\n- c\n",
    ],
)
def test_what_is_meant_as_it_stands_is_no_fault(body: str) -> None:
    assert [one for one in parse_lesson(lesson(body), PATH).findings if one.kind_id != "step-without-picture"] == []


def test_the_values_that_lessons_may_name_are_those_that_are_asked_for_and_carried() -> None:
    assert {GUEST_NETWORK} == VALUES == CARRIED_VALUES
    assert not any(map(is_secret, VALUES))
    assert all(map(is_secret, ("wifi.password", "wifi.guest_key", "box_pin", "alarm.code")))


def test_files_for_people_and_folders_with_lessons_are_no_strays(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "lessons/guides/README.md": "notes",
        "lessons/guides/box/.en.md.swp": "x",
        "lessons/guides/box/en.md~": "x",
        "lessons/guides/lost.md": GUIDE,
        "lessons/devices/lamp.yml": PROFILE,
    }
    pack = write_pack(tmp_path, files)
    found = {one.path: one.remedy for one in stray_files(pack)}
    assert found == {
        "lessons/guides/lost.md": "give it a folder of its own: lessons/guides/<id>/<language>.md",
        "lessons/devices/lamp.yml": "if it belongs here, call it lamp.yaml",
    }


@pytest.mark.parametrize(
    ("text", "value", "column"),
    [
        ("Go to <https://a.org/b> now.", "https://a.org/b", 8),
        ("Go to [https://a.org/b](https://a.org/b) now.", "https://a.org/b", 8),
    ],
)
def test_an_address_is_told_however_it_is_written_out(text: str, value: str, column: int, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: lesson(f"{text}\n")})
    (found,) = [one for one in check([pack], pack).findings if one.kind_id == "bare-link"]
    assert value in found.message
    assert (found.line, found.column) == (8, column)


def test_a_link_is_told_where_it_stands_and_not_where_its_address_is_named_before(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: lesson("Visit javascript:alert now and [x](javascript:alert)\n")})
    (found,) = [one for one in check([pack], pack).findings if one.kind_id == "bad-link"]
    assert found.column == 32


def test_an_answer_that_stands_twice_is_told_as_it_is_written(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: lesson("/// ask | Which?\n- [x] The Box\n- [ ] The box\n\n> So it is.\n///\n")})
    (found,) = [one for one in check([pack], pack).findings if one.kind_id == "same-answer"]
    assert "The box" in found.message
