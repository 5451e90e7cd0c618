"""What authors bring along from other programs: told once, where it stands, with what to write instead."""

from pathlib import Path

import pytest

from kiosk.lesson.check import check
from kiosk.lesson.findings import Faults
from kiosk.lesson.model import leaves, plain
from kiosk.lesson.parser import parse_lesson
from kiosk.lesson.resolve import resolve_step
from kiosk.lesson.yaml_nodes import read_yaml
from tests.lesson.packs import FRONT, GUIDE, PATH, STEP, write_pack

S = "## Find it {#find}\n![The box](../../../media/box.svg)\n\n"
FIRST = FRONT.count("\n") + S.count("\n") + 1


def told(body: str) -> list[tuple[str, int]]:
    return [(one.kind_id, one.line - FIRST + 1) for one in parse_lesson(FRONT + S + body, PATH).findings]


def shown(body: str) -> str:
    lesson = parse_lesson(FRONT + S + body, PATH).lesson
    assert lesson is not None
    steps = [resolve_step(step, {}, {}) for step in lesson.steps]
    return " | ".join(plain(leaf.text) for step in steps for leaf in leaves(step))


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("Touch it :smile: now :+1: please.", ["shortcode", "shortcode"]),
        ("The power is $P = U \\cdot I$ watt, $x$ too.", ["formula", "formula"]),
        ("$$\nP = U I\n$$", ["formula"]),
        ("So \\(a = b_1\\) and \\[ \\frac a b \\].", ["formula", "formula"]),
        ("See [[Find it]] and [[find|the label]].", ["wiki-link", "wiki-link"]),
        ("![[box.svg]]\n\nText.", ["half-picture"]),
        ("![a][box]\n\nText.", ["half-picture"]),
        ("![a](<../../../media/my box.svg>)\n\nText.", ["half-picture"]),
        ("[toc]\n\nText.", ["contents"]),
        ("[[_TOC_]]\n\nText.", ["contents"]),
        ("Text <!-- a\ncomment --> here.", ["comment"]),
        ("[//]: # (a comment)\n\nText.", ["comment"]),
        ("H~2~O at 20 m^2^.", ["raised-sign", "raised-sign"]),
        ("A&nbsp b and &neko; but &eacute; &amp; &#8594;.", ["unknown-entity", "unknown-entity"]),
        ("See <ftp://a.org/b>.", ["bad-link"]),
        ("See <mailto:me@example.fr>.", []),
        ("See [the page][a].\n\n[a]: https://a.org", ["reference-link", "reference-link"]),
        ("One.  \nTwo.", ["hard-break"]),
        ("One.\\\nTwo.", ["hard-break"]),
        ("Router\n: The box in the hall.", ["definition-list"]),
        ("Text.{.red}", ["stray-braces"]),
        ("Text.\n\n/// say\nA\n//\n\nMore.", ["uneven-end"]),
        ("Text.\n\n/// say\nA\n////\n\nMore.", ["uneven-end"]),
        ("Text.\n\n//// say\nA\n///\n\nMore.", ["uneven-end"]),
        ("Text.\n\n/// say\nA\n/// end\n\nMore.", ["uneven-end"]),
        ("Text.\n\n/// say\nA\n///end\n\nMore.", ["uneven-end"]),
        ("Text.\n\n/// say\nA\n/// say\n\nMore.", ["uneven-end"]),
        ("Text.\n\n/// technician\nA\n/// end technician\n\nMore.", ["early-note", "uneven-end"]),
        ("Text.\n\n///say\nA\n///\n\nMore.", ["half-block"]),
        ("Text.\n\n/// if | internet-box.wps: yes\nMore.", ["open-block"]),
        ("| Key | Does |\n|---|---|\n| a | b | c |", ["lost-cells"]),
        ("| Key | Does |\n|---|---|\n| a |", ["uneven-table"]),
    ],
)
def test_one_habit_is_told_once_where_it_stands(body: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(body + "\n")] == kinds


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        # Word
        ("·\tFirst\n·\tSecond", ["half-item"] * 2),
        ("o\tNested", ["half-item"]),
        ("– First\n– Second", ["half-item"] * 2),
        ("▪ One\n➢ Two", ["half-item"] * 2),
        ("Name\tValue\na\tb", ["tab-table"]),
        ("-\u00a0One\n-\u00a0Two\n\n>\u00a0[!TIP]\n>\u00a0Text.", []),
        ("Text.\n\n///\u00a0technician\nA\n///", []),
        # Google Docs
        ("1\\. Take it\\.", ["half-item"]),
        ("![][image1]\n\n[image1]: <data:image/png;base64,iVBORw0KGgo=>", ["half-picture", "reference-link"]),
        # ChatGPT
        ("👉 Plug it in\n👉 Wait", ["half-item"]),
        ("✅ Plug it in.", []),
        ("Plug it in  \n👉 Wait", ["hard-break"]),
        # GitHub
        ("[![Build](https://img.org/x.svg)](https://a.org)", ["half-picture"]),
        ('<p align="center">Text</p>', ["raw-html"]),
        # Notion, Obsidian, Docusaurus, GitBook, Hugo
        ("<aside>\nText.\n</aside>", ["raw-html"]),
        ("> [!note] Mind\n> Text.", []),
        (":::tip\nText.\n:::", ["unknown-block"]),
        ("{% hint %}\nText.", ["stray-braces"]),
        ("{{% notice tip %}}\nText.", ["stray-braces"]),
        # Links and pictures
        ("(the page)[https://a.org]", ["half-link"]),
        ("See [](https://a.org).", ["half-link"]),
        ("Text.\n\n## Next {#n}\n![image](../../../media/box.svg)\n\nText.", ["idle-alt"]),
        ("Text.\n\n## Next {#n}\n![IMG_2034.jpg](../../../media/box.svg)\n\nText.", ["idle-alt"]),
        ("![a](../../../media/box.svg =200x100)", ["half-picture"]),
        # Blocks
        ("/// ask: Who?\n- [ ] a\n- [x] b\n\n> c\n///", ["unknown-block"]),
        ("/// say Hello.\nHello.\n///\n\nText.", ["bad-argument"]),
        ("/// tip\nText.\n///", ["unknown-block"]),
        # Tables
        ("| a | b |\n|---|---|\n| 1 | |\n|2||", []),
    ],
)
def test_what_is_pasted_is_told_once(body: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(body + "\n")] == kinds


@pytest.mark.parametrize(
    ("heading", "kinds", "title", "step_id"),
    [
        ("##\u00a0Press it {#press}", [], "Press it", "press"),
        ("## Press it { #press }", [], "Press it", "press"),
        ("## Press it ## {#press}", [], "Press it", "press"),
        ("## Learn C# {#press}", [], "Learn C#", "press"),
        ("## Press it (#press)", ["bad-step-id"], "Press it", "press"),
        ("## Press it {#press", ["open-step-id"], "Press it", "press"),
        ("## Press it #press}", ["open-step-id"], "Press it", "press"),
        ("## Press it {#press)", ["open-step-id"], "Press it", "press"),
        ("##2 Press it {#press}", ["half-heading"], "2 Press it", "press"),
    ],
)
def test_a_heading_nearly_right_begins_its_step(heading: str, kinds: list[str], title: str, step_id: str) -> None:
    picture = "![The box](../../../media/box.svg)"
    result = parse_lesson(f"{FRONT}{heading}\n{picture}\n\nPress it.\n", PATH)
    assert [one.kind_id for one in result.findings] == kinds
    assert result.lesson is not None
    assert [(plain(step.title), step.step_id) for step in result.lesson.steps] == [(title, step_id)]


def test_a_mark_of_direction_before_a_list_is_no_text() -> None:
    assert shown("\u200f- One\n\u200f- Two\n") == "Find it | One | Two"


@pytest.mark.parametrize(
    ("body", "remedy"),
    [
        ("·\tFirst", "did you mean “- First”?"),
        ("1\\. Take it", "did you mean “1. Take it”?"),
        ("See [it](tel:+33123).", "write the number or the address as words"),
        ("See [it](../lamp/en.md).", "write the words alone: customers open nothing from a text"),
        ("See [it](http://a.org).", "write https:// if the page has it; else take the link out"),
        ("[![a](b.svg)](https://a.org)", "write the picture alone on its line, without a link round it"),
        ("![a](b.svg =20x)", "take the size out: a picture is as large as the screen has room"),
        ("/// ask: Who?\n- [ ] a\n- [x] b\n\n> c\n///", "put a bar between: /// ask | Who?"),
        ("/// else\nText.\n///", "write another /// if | … with the other value"),
        ("::: warning\nText.\n:::", "write > [!WARNING], and > before each line below"),
    ],
)
def test_what_is_pasted_is_told_what_to_write(body: str, remedy: str) -> None:
    (found,) = parse_lesson(f"{FRONT}{S}{body}\n", PATH).findings
    assert found.remedy == remedy


@pytest.mark.parametrize(
    "body",
    [
        "It costs 5 $ et 10 $, or $5 and $10, US$ 5; A$ = B$.",
        "At 12:30:45, ratio 3:2:1, C:\\dir:x: and a:b:c, « Note : ceci : cela ».",
        "Take [x] or [1], -- and ----- and … = or == it.",
        "Two 2*3*4, 5 * 6, snake_case, ^_^, a~b, ~10 %, R&D, AT&T; and C#.",
        "\\:smile: \\$x$ \\[[that]] H\\~2~O \\\\(a\\\\).",
        "`:smile:`, `$x$`, `[[that]]`, `&neko;`, `==a==` and `<b>`.",
        "First line\nsecond line of it.",
        "- One  \n- Two",
        "```\na  \nb\\\nc\n```\n\nText.",
        "12:30 : il est l'heure.\n\n: not after text.",
        "| Key | Does |\n|---|---|\n| `a|b` | c \\| d |",
        "Write to me@example.fr or <me@example.fr>.",
        "Text.\n\n//// if | internet-box.wps: yes\nMore.\n\n/// say\nA\n///\n////",
    ],
)
def test_what_people_write_is_no_habit(body: str) -> None:
    assert told(body + "\n") == []


@pytest.mark.parametrize(
    ("tag", "remedy"),
    [
        ("<b>", "write **words**"),
        ("<br/>", "begin a new paragraph, with an empty line between"),
        ('<img src="a.png">', "write ![what it shows](../../../media/…) on a line of its own"),
        ("<details>", "write the words alone, or a step of their own"),
        ("<H2>", "begin a step with ##"),
        ("<blink>", "take it out, or put it in `backticks` to show it"),
    ],
)
def test_html_is_told_what_a_lesson_has_in_its_place(tag: str, remedy: str) -> None:
    (found,) = parse_lesson(f"{FRONT}{S}Text {tag} here.\n", PATH).findings
    assert (found.kind_id, found.remedy) == ("raw-html", remedy)


@pytest.mark.parametrize("rule", ["-------", "======="])
def test_a_heading_by_its_underline_is_told_and_begins_a_step(rule: str) -> None:
    result = parse_lesson(f"{FRONT}Find it {{#find}}\n{rule}\n\nLook at it.\n\nPress\n{rule}\n\nPress it.\n", PATH)
    found = [(one.kind_id, one.line) for one in result.findings if "picture" not in one.kind_id]
    assert found == [("underlined-heading", 7), ("underlined-heading", 12), ("missing-step-id", 12)]
    assert result.lesson is not None
    assert [step.step_id for step in result.lesson.steps] == ["find", "step-2"]


def test_a_line_under_a_longer_text_is_a_line() -> None:
    assert told("One line of it,\nand another.\n---\nMore.\n") == [("rule-line", 3)]


@pytest.mark.parametrize(
    ("body", "line", "outer"),
    [
        ("> [!TIP]\n> /// technician\n> secret\n> ///\n", 2, "a quote"),
        ("> [!TIP] /// technician\n> secret\n", 1, "a quote"),
        ("- One\n- /// technician\n", 2, "a list"),
        ("- One\n\n    ///\n", 3, "a text"),
        ("- One ///\n", 1, "a list"),
        ("| a | b |\n|---|---|\n| 1 | /// say |\n", 3, "a table"),
        ("Press it. ///\n", 1, "a text"),
        ("/// ask | Who?\n- [ ] You /// technician\n- [x] I\n\n> So.\n///\n", 2, "a list"),
        ("/// ask | Who? ///\n- [ ] You\n- [x] I\n\n> So.\n///\n", 1, "the line that begins a block"),
        ("/// ask | Who?\n- [ ] You\n- [x] I\n\n> ///say\n> So.\n///\n", 5, "a quote"),
    ],
)
def test_slashes_that_would_be_read_as_words_are_an_error(body: str, line: int, outer: str) -> None:
    found = [one for one in parse_lesson(FRONT + S + body, PATH).findings if one.kind_id == "misplaced-block"]
    assert [one.line - FIRST + 1 for one in found] == [line]
    assert found[0].message.endswith(f"cannot stand inside “{outer}”")


@pytest.mark.parametrize("body", ["Write `///` there.\n", "\\/// is shown.\n", "Open file:///etc now.\n"])
def test_slashes_that_are_meant_to_be_shown_are_no_block(body: str) -> None:
    assert "misplaced-block" not in [kind for kind, _ in told(body)]


@pytest.mark.parametrize(
    ("body", "line", "example"),
    [
        ("a. One.\nb. Two.\nc. Three.\n", 1, "1. One."),
        ("So:\n1 Open.\n2 Touch.\n", 2, "1. Open."),
        ("(1) Open.\n(2) Touch.\n", 1, "1. Open."),
        ("> [!TIP]\n> A - Open.\n> B - Touch.\n", 2, "1. Open."),
    ],
)
def test_lines_that_count_up_are_told_to_be_no_list(body: str, line: int, example: str) -> None:
    (found,) = parse_lesson(FRONT + S + body, PATH).findings
    assert (found.kind_id, found.line - FIRST + 1, found.remedy) == ("half-item", line, f"did you mean “{example}”?")


@pytest.mark.parametrize(
    "body",
    [
        "It has\n2 lids and\n4 doors.\n",
        "A lid\nb lid\n",
        "1. Open.\n2. Touch.\n",
        "1) Open.\n2) Touch.\n",
    ],
)
def test_lines_that_do_not_count_up_are_words(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("| --- | --- |\n| a | b |\n", 1),
        ("Text.\n\n--- | ---\na | b\n", 3),
        ("Text.\n\n| --- | --- |\n", 3),
    ],
)
def test_a_table_that_begins_with_its_dashes_is_told_once(body: str, line: int) -> None:
    assert [one for one in told(body) if "table" in one[0]] == [("table-without-head", line)]


def test_signs_of_reckoning_are_shown() -> None:
    assert shown("It is 2*3*4, \\$5, 100\\% and a\\/b.\n") == "Find it | It is 2*3*4, $5, 100% and a/b."


BODY = "## Find it {#find}\n![The box](../../../media/box.svg)\n\nLook at it.\n"
LINES = {"title": "The box", "topic": "connect", "minutes": "3", "help": "https://www.ofcom.org.uk/wifi"}


def front(start: str = "---", end: str = "---", between: str = ": ", **lines: str) -> str:
    return "\n".join([start, *(f"{key}{between}{value}" for key, value in (LINES | lines).items()), end, BODY])


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (front("+++", "+++", " = "), ["no-front-matter", "front-matter-syntax", "open-front-matter"]),
        (front("—", "—"), ["no-front-matter", "open-front-matter"]),
        (front("----"), ["no-front-matter"]),
        (front(end="***"), ["open-front-matter"]),
        ("\n" + front(), ["no-front-matter"]),
        ("```yaml\n" + front().replace("\n---\n", "\n---\n```\n"), ["no-front-matter"]),
        ("```markdown\n" + front() + "```\n", ["no-front-matter"]),
        (front(between=" = "), ["front-matter-syntax"]),
        (front(between="\u00a0: "), []),
        (front(between=":\u00a0"), []),
        (front(title="“The box”", topic="‘connect’", minutes="”3”"), ["curly-quotes"] * 3),
        (front(title="“The box: how”"), ["front-matter-syntax"]),
        (front(title="'L'étiquette'"), ["front-matter-syntax"]),
        (front(title="Box #2"), ["front-matter-comment"]),
        (front(title='"Box #2"'), []),
        (front(minutes="3 # or more"), []),
        (front(title="The `box`"), ["marks-in-front"]),
        (front(title="[Box]"), ["bad-value"]),
        (front(help="[page](https://www.ofcom.org.uk)"), ["front-matter-syntax"]),
        (front().replace("title", "Title").replace("help:", "Help:"), ["unknown-key"] * 2),
        (front().replace("help:", "hlep:"), ["unknown-key"]),
        (front().replace("help:", "hlep: a:"), ["front-matter-syntax"]),
        (front().replace("help:", "needs:"), ["missing-help", "later-key"]),
    ],
)
def test_front_matter_of_other_programs_is_told_once(text: str, faults: list[str]) -> None:
    assert [one.kind_id for one in parse_lesson(text, PATH).findings] == faults


@pytest.mark.parametrize(
    ("line", "place", "words"),
    [
        ("title: The box: how", (2, 15), "the text has a colon, which ends a key here"),
        ('title: "The box', (2, 8), "a quotation mark is left open"),
        ("title: [The box", (2, 8), "a bracket is left open"),
        ("title: {The box", (2, 8), "a bracket is left open"),
        ("title: @box", (2, 8), "a text cannot begin with @"),
        ("title: `box`", (2, 8), "a text cannot begin with `"),
        ("title: *box", (2, 8), "& and * at the start of a value"),
        ("title: *box*", (2, 12), "a text cannot begin with *"),
        ("title: !box x", (2, 8), "“!box” is a sign of YAML here"),
        ("title", (2, 1), "the line has no key with a colon and a space after it"),
        ("title:The box", (2, 1), "the line has no key with a colon and a space after it"),
        ("\ttitle: The box", (2, 1), "a tab stands here"),
        ('title: "C:\\dir"', (2, 11), "or a backslash"),
        ("title: - box", (2, 8), "a list cannot begin beside its key"),
        ("title:\n  - box\n - lamp", (4, 2), "an entry of a list stands where a key was expected"),
        ("title: a: b\ntitle: c: d", (3, 9), "the text has a colon"),
    ],
)
def test_a_line_that_yaml_cannot_read_hides_no_other_fault(line: str, place: tuple[int, int], words: str) -> None:
    """Each fault is told in words of its own, the others with it, and nothing that only comes of it."""
    others = "minuts: 3\ntopic: connekt\nhelp: https://www.ofcom.org.uk/wifi\ndevices: Box"
    found = parse_lesson(f"---\n{line}\n{others}\n---\n{BODY}", PATH).findings
    kinds = [one.kind_id for one in found if one.kind_id not in ("front-matter-syntax", "front-matter-anchor")]
    assert kinds == ["unknown-key", "unknown-topic", "bad-value"], [str(one) for one in found]
    assert any((one.line, one.column) == place and words in str(one) for one in found), [str(one) for one in found]


def test_a_key_whose_line_cannot_be_read_is_not_missing_even_where_it_is_misspelt() -> None:
    found = parse_lesson(front().replace("title: The box", "titel: The: box"), PATH).findings
    assert [(one.kind_id, one.line) for one in found] == [("front-matter-syntax", 2)]


def test_lines_that_cannot_be_read_without_end_are_told_within_the_time_of_a_file() -> None:
    many = "\n".join("key: a: b" for _ in range(200))
    found = parse_lesson(front().replace("title: The box", many), PATH).findings
    assert 20 <= [one.kind_id for one in found].count("front-matter-syntax") <= 30
    assert [one.remedy for one in found].count("mend these first; there may be more") == 1
    assert found[-1].remedy == "mend these first; there may be more"


def test_a_line_that_can_be_read_after_all_is_not_told_to_hide_others() -> None:
    many = "\n".join("key: a: b" for _ in range(9))
    found = parse_lesson(front().replace("title: The box", many), PATH).findings
    assert not [one for one in found if "there may be more" in one.remedy]


@pytest.mark.parametrize("text", ["title: a\x85b: c: d", "title: a\u2028b: c: d", "  a: b\u2028c: d\x85\x85---\ne: f"])
def test_a_sign_that_only_yaml_takes_for_the_end_of_a_line_is_told_as_a_fault(text: str) -> None:
    faults = Faults(PATH)
    read_yaml(text, faults)
    assert {one.kind_id for one in faults.findings} == {"front-matter-syntax"}


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        (front("+++", "+++", " = "), "write three dashes in place of +++, and “title: …” in place of “title = …”"),
        (front("—"), "write three dashes in place of —"),
        ("\n" + front(), "take out what is empty above the three dashes"),
        (front(title="“The box: how”"), 'put the whole text in straight quotes: "…"'),
        (front(title="'L'étiquette'"), 'put the whole text in double quotes: "…"'),
        (front(title='"Box" of yours'), "put the whole text in single quotes: '…'"),
        (front(help="[page](https://www.ofcom.org.uk)"), "write the address alone, without brackets"),
        (front(between=" = "), "write title: … with a colon, not with ="),
    ],
)
def test_front_matter_is_told_what_mends_it(text: str, remedy: str) -> None:
    assert parse_lesson(text, PATH).findings[0].remedy == remedy


def test_quotes_of_a_word_processor_are_not_shown() -> None:
    lesson = parse_lesson(front(title="“The box”"), PATH).lesson
    assert lesson is not None
    assert lesson.title == "The box"


@pytest.mark.parametrize(
    ("title", "remedy"),
    [
        ("- The box", "put the whole text in quotes"),
        ("? The box", "put the whole text in quotes"),
        ("!The box", "put the whole text in quotes"),
        ("%The box", "put the whole text in quotes"),
        ("@home", "put the whole text in quotes"),
        ("*The box*", "put the whole text in quotes"),
        ("The box: a start", "put texts with a colon in quotes"),
        ("The box\n topic: connect", "begin the line at the edge of the page"),
    ],
)
def test_a_title_that_yaml_reads_as_more_than_text_is_told_what_mends_it(title: str, remedy: str) -> None:
    found = parse_lesson(GUIDE.replace("The box", title, 1), PATH).findings
    assert any(remedy in one.remedy for one in found), found
    assert not [one for one in found if one.kind_id == "empty-title"]


def test_keys_that_do_not_begin_at_the_same_place_are_told_where_to_begin() -> None:
    text = "---\n  title: A\n  topic: connect\n minutes: 2\n  help: https://www.ofcom.org.uk/wifi\n---\n" + STEP
    (found,) = parse_lesson(text, PATH).findings
    assert (found.line, found.column, found.remedy) == (4, 1, "begin every key at the edge of the page")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_a_text_of_two_or_four_bytes_a_sign_is_told_as_one(encoding: str, tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: GUIDE.encode(encoding)})
    (found,) = check([pack], pack).findings
    assert (found.kind_id, found.message) == ("not-text", f"this is not UTF-8 text but {encoding[:6].upper()}")


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("EN.md", "call it en.md"),
        ("fr_ca.md", "call it fr-CA.md"),
        ("zh-hant.md", "call it zh-Hant.md"),
        ("english.md", "name the file after its language, as fr.md or fr-CA.md"),
    ],
)
def test_a_file_that_is_nearly_called_after_its_language_is_told_its_name(name: str, remedy: str) -> None:
    found = parse_lesson(GUIDE, f"lessons/guides/box/{name}").findings
    assert [(one.kind_id, one.remedy) for one in found] == [("file-name", remedy)]


def test_notes_for_people_beside_a_lesson_are_no_lesson(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {"lessons/guides/box/README.md": "# Notes\n"})
    assert check([pack], pack).findings == ()


@pytest.mark.parametrize("option", ["{focus = label}", "{ focus= label }", '{focus="label"}'])
def test_blanks_round_the_sign_of_an_option_are_no_fault(option: str) -> None:
    read = parse_lesson(GUIDE.replace("{focus=label}", option), PATH)
    assert read.findings == ()
