"""From Markdown to typed blocks, each at the line it was written on."""

from pathlib import Path
from textwrap import dedent

import pytest

from kiosk.lesson.model import (
    Alignment,
    Ask,
    Block,
    BulletList,
    Callout,
    CalloutKind,
    CodeBlock,
    Condition,
    HouseRule,
    Lesson,
    ListItem,
    Mark,
    NumberedList,
    Option,
    Paragraph,
    Picture,
    Run,
    Say,
    ShowMe,
    Step,
    Table,
    Task,
    TaskList,
    Technician,
    Topic,
    Value,
    plain,
)
from kiosk.lesson.parser import parse_lesson, read_lesson
from kiosk.lesson.typography import typeset_text
from tests.lesson.packs import FRONT, GUIDE, PATH, RULE_FRONT, STEP, write_pack

BODY_LINE = FRONT.count("\n") + 2  # of the first line below the step's title


def step_of(body: str, language: str = "en") -> Step:
    text = f"{FRONT}## Find it {{#find}}\n{dedent(body)}"
    lesson = parse_lesson(text, f"lessons/guides/box/{language}.md").lesson
    assert lesson is not None
    (step,) = lesson.steps
    return step


def blocks_of(body: str) -> tuple[Block, ...]:
    return step_of(body).blocks


def words(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def test_the_front_matter_becomes_the_lesson() -> None:
    head = "---\ntitle: The box\ntopic: set-up\ndevices: [internet-box, box]\nminutes: 4\nmust: yes\ncode: 0451\n"
    head += "summary: In short.\nreviewed: no\npicture: ../../../media/box.svg\nhelp: https://www.ofcom.org.uk\n---\n"
    lesson = parse_lesson(head + STEP, PATH).lesson
    assert isinstance(lesson, Lesson)
    assert (lesson.lesson_id, lesson.language, lesson.title, lesson.topic) == ("box", "en", "The box", Topic.SET_UP)
    assert (lesson.devices, lesson.minutes, lesson.is_must) == (("internet-box", "box"), 4, True)
    assert (lesson.code, lesson.summary, lesson.is_reviewed) == ("0451", "In short.", False)
    assert (lesson.picture, lesson.help_url) == ("media/box.svg", "https://www.ofcom.org.uk")


def test_a_file_under_rules_is_a_house_rule() -> None:
    rule = parse_lesson(RULE_FRONT + "## You may {#may}\nUse it.\n", "lessons/rules/guests/en.md").lesson
    assert isinstance(rule, HouseRule)
    assert (rule.rule_id, rule.version, rule.date) == ("guests", 1, "2026-11-30")


def test_a_step_knows_its_title_id_and_line() -> None:
    step = step_of("Text.\n")
    assert (step.step_id, plain(step.title), step.line) == ("find", "Find it", BODY_LINE - 1)


def test_marks_combine_and_links_keep_their_address() -> None:
    (paragraph,) = blocks_of("A **bold *both*** `code` and [a **link**](https://a.org/b?c=d&e#f).")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == (
        Run("A "),
        Run("bold ", Mark.STRONG),
        Run("both", Mark.STRONG | Mark.EMPHASIS),
        Run(" "),
        Run("code", Mark.CODE),
        Run(" and "),
        Run("a ", Mark.NONE, "https://a.org/b?c=d&e#f"),
        Run("link", Mark.STRONG, "https://a.org/b?c=d&e#f"),
        Run("."),
    )


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("snake_case_name", "snake_case_name"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        (r"\*not bold\*", "*not bold*"),
        ("a &amp; b &lt;c&gt;", "a & b <c>"),
        ("1 < 2", "1 < 2"),
        ("a ` b", "a ` b"),
        ("``a ` b``", "a ` b"),
        ("**never closed", "**never closed"),
        ("[not a link]", "[not a link]"),
        ("{ braces }", "{ braces }"),
        ("two\nlines", "two lines"),
        ("Hello! Wait", "Hello! Wait"),
    ],
)
def test_what_is_no_mark_stays_as_written(source: str, shown: str) -> None:
    (paragraph,) = blocks_of(source)
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.text) == shown


def test_a_value_keeps_its_words_and_marks() -> None:
    (paragraph,) = blocks_of("It is **{{ wifi.guest_name | the name there }}**.")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text[1] == Value("wifi.guest_name", "the name there", Mark.STRONG)


def test_a_picture_names_its_file_from_the_pack_and_its_part() -> None:
    (picture,) = blocks_of("![The  box](../../../media/a/box.svg){focus=label}")
    assert picture == Picture("media/a/box.svg", "The box", "label", BODY_LINE)


def test_a_picture_and_the_text_below_it_are_two_blocks() -> None:
    picture, paragraph = blocks_of("![The box](../../../media/box.svg)\nText.")
    assert isinstance(picture, Picture)
    assert paragraph == Paragraph(words("Text."), BODY_LINE + 1)


def test_lists_nest_by_four_spaces() -> None:
    (bullets,) = blocks_of("- a\n    - b\n    - c\n- d\n")
    assert bullets == BulletList(
        (
            ListItem(words("a"), BODY_LINE),
            ListItem(words("b"), BODY_LINE + 1, 1),
            ListItem(words("c"), BODY_LINE + 2, 1),
            ListItem(words("d"), BODY_LINE + 3),
        ),
        BODY_LINE,
    )


def test_empty_lines_do_not_end_a_list() -> None:
    (bullets,) = blocks_of("- a\n\n\n\n\n    - b\n")
    assert isinstance(bullets, BulletList)
    assert [(plain(item.text), item.depth) for item in bullets.items] == [("a", 0), ("b", 1)]


def test_a_numbered_list_keeps_its_first_number() -> None:
    (numbers,) = blocks_of("3. c\n4) d\n")
    assert isinstance(numbers, NumberedList)
    assert [(item.number, plain(item.text)) for item in numbers.items] == [(3, "c"), (4, "d")]


@pytest.mark.parametrize(
    ("source", "items"),
    [
        ("1. a\n    - b\n    - c\n2. d\n", [("a", 0, 1), ("b", 1, None), ("c", 1, None), ("d", 0, 2)]),
        ("- a\n    1. b\n    2. c\n- d\n", [("a", 0, None), ("b", 1, 1), ("c", 1, 2), ("d", 0, None)]),
        (
            "1. a\n    3. b\n    4. c\n2. d\n    1. e\n",
            [("a", 0, 1), ("b", 1, 3), ("c", 1, 4), ("d", 0, 2), ("e", 1, 1)],
        ),
        ("- a\n    - b\n    1. c\n", [("a", 0, None), ("b", 1, None), ("c", 1, 1)]),
    ],
)
def test_a_list_inside_another_keeps_its_own_kind(source: str, items: list[tuple[str, int, int | None]]) -> None:
    (block,) = blocks_of(source)
    assert isinstance(block, BulletList | NumberedList)
    assert [(plain(item.text), item.depth, item.number) for item in block.items] == items


def test_bullets_right_under_numbers_are_another_list() -> None:
    numbers, bullets = blocks_of("1. a\n2. b\n- c\n")
    assert isinstance(numbers, NumberedList)
    assert isinstance(bullets, BulletList)
    assert [plain(item.text) for item in (*numbers.items, *bullets.items)] == ["a", "b", "c"]


def test_a_list_may_follow_a_paragraph_directly() -> None:
    paragraph, bullets = blocks_of("You need:\n- a\n- b\n")
    assert paragraph == Paragraph(words("You need:"), BODY_LINE)
    assert isinstance(bullets, BulletList)
    assert bullets.line == BODY_LINE + 1


def test_entries_with_empty_lines_between_are_one_list() -> None:
    (bullets,) = blocks_of("- a\n\n- b\n\n- c\n")
    assert isinstance(bullets, BulletList)
    assert [item.line for item in bullets.items] == [BODY_LINE, BODY_LINE + 2, BODY_LINE + 4]


def test_boxes_make_a_task_list() -> None:
    (tasks,) = blocks_of("- [ ] to do\n- [x] done\n")
    assert tasks == TaskList(
        (Task(words("to do"), BODY_LINE, False), Task(words("done"), BODY_LINE + 1, True)), BODY_LINE
    )


def test_a_table_keeps_cells_and_alignment() -> None:
    paragraph, table = blocks_of("Who:\n| a | b | c |\n|---|:-:|--:|\n| `x|y` | **2** | \\| |\n")
    assert isinstance(paragraph, Paragraph)
    assert isinstance(table, Table)
    assert table.alignments == (Alignment.START, Alignment.CENTRE, Alignment.END)
    assert [[plain(cell) for cell in row] for row in (table.header, *table.rows)] == [
        ["a", "b", "c"],
        ["x|y", "2", "|"],
    ]
    assert table.line == BODY_LINE + 1


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("> [!NOTE]\n> Text.", CalloutKind.NOTE),
        ("> [!tip]\n> Text.", CalloutKind.TIP),
        ("> [!WARNING]\n> Text.", CalloutKind.WARNING),
        ("> [!CAUTION]\n> Text.", CalloutKind.DANGER),
        ("> [!RULE]\n> Text.", CalloutKind.RULE),
        ("!!! danger\n    Text.", CalloutKind.DANGER),
    ],
)
def test_callouts_are_read_in_both_ways(source: str, kind: CalloutKind) -> None:
    (callout,) = blocks_of(source)
    assert callout == Callout(kind, (), (Paragraph(words("Text."), BODY_LINE + 1),), BODY_LINE)


def test_a_callout_holds_blocks_and_a_title_of_its_own() -> None:
    (callout,) = blocks_of('!!! note "Well **done**"\n    One.\n\n    - a\n    - b\n')
    assert isinstance(callout, Callout)
    assert plain(callout.title) == "Well done"
    assert [type(block) for block in callout.blocks] == [Paragraph, BulletList]
    (quoted,) = blocks_of("> [!TIP] Try\n> One.\n>\n> - a\n")
    assert isinstance(quoted, Callout)
    assert plain(quoted.title) == "Try"
    assert [type(block) for block in quoted.blocks] == [Paragraph, BulletList]


def test_fenced_code_is_left_as_it_is() -> None:
    (code,) = blocks_of('```{ .py linenums="1" foo}\n## no step\n/// no block\n  **a**\n```\n')
    assert code == CodeBlock("## no step\n/// no block\n  **a**", BODY_LINE)


def test_the_blocks_of_the_kiosk_are_read() -> None:
    text = """
        /// say
        Said.
        ///

        /// if | internet-box.wps: yes
        1. Press.
        ///

        /// if | printer
        Print.
        ///

        /// show-me
        Connect.
        ///

        /// technician
        Say why.
        ///
        """
    say, has_wps, has_printer, show_me, technician = blocks_of(text)
    assert say == Say((words("Said."),), BODY_LINE + 1)
    assert isinstance(has_wps, Condition)
    assert (has_wps.device, has_wps.fact, has_wps.expected) == ("internet-box", "wps", "yes")
    assert isinstance(has_printer, Condition)
    assert (has_printer.device, has_printer.fact, has_printer.expected) == ("printer", "", "yes")
    assert isinstance(show_me, ShowMe)
    assert isinstance(technician, Technician)


def test_a_question_has_options_and_an_explanation() -> None:
    (ask,) = blocks_of("/// ask | Who may?\n- [ ] Any guest\n- [x] The family\n\n> It opens the door.\n///\n")
    assert ask == Ask(
        words("Who may?"),
        (Option(words("Any guest"), False, BODY_LINE + 1), Option(words("The family"), True, BODY_LINE + 2)),
        (Paragraph(words("It opens the door."), BODY_LINE + 4),),
        BODY_LINE,
    )


def test_blocks_nest_in_a_condition() -> None:
    (condition,) = blocks_of("//// if | lamp\n/// show-me\nTurn it.\n///\n////\n")
    assert isinstance(condition, Condition)
    (inner,) = condition.blocks
    assert isinstance(inner, ShowMe)


def test_every_piece_of_every_shipped_lesson_stands_on_the_line_it_claims() -> None:
    root = Path(__file__).parents[2]
    count = 0
    for path in sorted(root.glob("lessons/guides/*/en.md")):
        lines = path.read_text(encoding="utf-8").split("\n")
        lesson = read_lesson(path, root).lesson
        assert lesson is not None
        for step in lesson.steps:
            for text, line in _pieces(step.blocks):
                count += 1
                first = plain(text).split()[0].strip("“”‘’.,:;!?")
                source = typeset_text(lines[line - 1], "en")
                assert first in source or "{{" in source
    assert count > 100


def _pieces(blocks: tuple[Block, ...]) -> list[tuple[tuple[Run | Value, ...], int]]:
    found: list[tuple[tuple[Run | Value, ...], int]] = []
    for block in blocks:
        match block:
            case Paragraph(text, line):
                found.append((text, line))
            case BulletList(items) | NumberedList(items):
                found += [(item.text, item.line) for item in items]
            case Callout(_, _, inner) | Condition(_, _, _, inner) | ShowMe(inner) | Technician(inner):
                found += _pieces(inner)
            case Ask(_, options, explanation):
                found += [(option.text, option.line) for option in options]
                found += [(paragraph.text, paragraph.line) for paragraph in explanation]
            case _:
                pass
    return found


def test_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, {PATH: b"\xef\xbb\xbf" + GUIDE.replace("\n", "\r\n").encode()})
    result = read_lesson(pack / PATH, pack)
    assert result.findings == ()
    assert result.lesson is not None


def test_every_fault_of_a_file_is_found_at_once() -> None:
    text = "---\ntitel: The box\ntopic: conect\nminutes: three\n---\n## Find it {#find}\n/// sya\nText <b>x</b>.\n///\n"
    found = {(one.kind_id, one.line, one.column) for one in parse_lesson(text, PATH).findings}
    assert {
        ("unknown-key", 2, 1),
        ("unknown-topic", 3, 8),
        ("bad-value", 4, 10),
        ("unknown-block", 7, 1),
        ("raw-html", 8, 6),
    } <= found


@pytest.mark.parametrize("line", ["\t", "    \t", "\u00a0", "\u2003"])
def test_a_line_of_blanks_is_empty_whatever_blanks_they_are(line: str) -> None:
    first, second = blocks_of(f"One.\n{line}\nTwo.\n")
    assert (first, second) == (Paragraph(words("One."), BODY_LINE), Paragraph(words("Two."), BODY_LINE + 2))
