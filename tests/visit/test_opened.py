"""What this customer sees and hears of a lesson."""

from pathlib import Path

import pytest

from kiosk.lesson.compiled import CompiledLesson
from kiosk.lesson.entry import PackIndex
from kiosk.lesson.lexicon import EMPTY_LEXICON
from kiosk.lesson.model import Ask, Condition, HouseRule, Lesson, Option, Paragraph, Run, Step, Topic, Value, plain
from kiosk.lesson.questions import questions
from kiosk.lesson.resolve import resolve_step, values_in
from kiosk.lesson.speech import answer_script, script
from kiosk.library.index import Library
from kiosk.visit.opened import open_lesson, personal_scripts
from kiosk.visit.walk import Stop

LABEL = Step(
    "label",
    (Run("The label"),),
    (
        Paragraph((Run("Your network is called "), Value("wifi.guest_name", "as printed"), Run(".")), 3),
        Condition("box", "wps", "yes", (Paragraph((Run("Press the button."),), 5),), 4),
    ),
    1,
)
KEY = Step(
    "key",
    (Run("The key"),),
    (
        Ask(
            (Run("Who may have it?"),),
            (Option((Run("Guests"),), False, 13), Option((Run("You"),), True, 14)),
            (Paragraph((Run("Give them "), Value("wifi.guest_name", "the other one"), Run(".")), 16),),
            12,
        ),
    ),
    11,
)
BACK = Step("back", (Run("The back"),), (Paragraph((Run("Turn it round."),), 9),), 8)


def lesson() -> Lesson:
    steps = (LABEL, BACK, KEY)
    return Lesson("wifi", "en", "Wi-Fi", Topic.CONNECT, (), 2, True, "", "", "", "", True, steps)


class Shelf(Library):
    """A library of one lesson."""

    def open_lesson(self, lesson_id: str, *wanted: str) -> CompiledLesson:  # noqa: ARG002
        made = lesson()
        neutral = Step("label", LABEL.title, LABEL.blocks[:1], 1)
        key = resolve_step(KEY, {}, {})
        scripts = [script(step, "en", EMPTY_LEXICON) for step in (neutral, BACK, key)]
        (asked,) = questions(key)
        answers = {
            (2, asked.leaf_index, is_right): answer_script(key, asked, is_right, "en", EMPTY_LEXICON)
            for is_right in (True, False)
        }
        return CompiledLesson(made, scripts, (), answers)


@pytest.fixture
def shelf(tmp_path: Path) -> Library:
    return Shelf(tmp_path, tmp_path, PackIndex((), (), (), {}, ()))


def said(shelf: Library, values: dict[str, str], facts: dict[str, dict[str, str]], step: int = 0) -> list[str]:
    opened = open_lesson(shelf, "wifi", "en", values, facts)
    return [utterance.text for utterance in opened.script(step).utterances]


def test_a_value_is_shown_and_said(shelf: Library) -> None:
    opened = open_lesson(shelf, "wifi", "en", {"wifi.guest_name": "Chez_Nous"}, {})
    paragraph = opened.content.steps[0].blocks[0]

    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.text) == "Your network is called Chez_Nous."
    assert any("Nous" in text for text in said(shelf, {"wifi.guest_name": "Chez_Nous"}, {}))


def test_a_lexicon_with_faults_keeps_nobody_from_hearing_their_own_values(shelf: Library) -> None:
    lexicon = shelf.pack / "lessons" / "lexicon" / "en.tsv"
    lexicon.parent.mkdir(parents=True)
    lexicon.write_text("WPS without a tab\n", encoding="utf-8")
    assert any("Nous" in text for text in said(shelf, {"wifi.guest_name": "Chez_Nous"}, {}))
    opened = open_lesson(shelf, "wifi", "en", {"wifi.guest_name": "Chez_Nous"}, {})
    assert len(opened.answers(2)) == 2


def test_a_sentence_with_a_value_and_no_other_is_personal(shelf: Library) -> None:
    opened = open_lesson(shelf, "wifi", "en", {"wifi.guest_name": "Chez_Nous"}, {"box": {"wps": "yes"}})
    personal = {utterance.text: utterance.is_personal for utterance in opened.script(0).utterances}

    assert [text for text, is_personal in personal.items() if is_personal] == [
        text for text in personal if "Nous" in text
    ]
    assert "Press the button." in personal


def test_what_depends_on_a_device_of_this_home_is_said(shelf: Library) -> None:
    assert "Press the button." in said(shelf, {}, {"box": {"wps": "yes"}})
    assert "Press the button." not in said(shelf, {}, {"box": {"wps": "no"}})
    assert "Press the button." not in said(shelf, {}, {})


def test_a_step_with_nothing_of_this_customer_is_read_as_it_was_compiled(shelf: Library) -> None:
    opened = open_lesson(shelf, "wifi", "en", {"wifi.guest_name": "Chez_Nous"}, {"box": {"wps": "yes"}})

    assert opened.script(1) is opened.compiled.scripts[1]


def test_the_values_of_a_lesson_are_named() -> None:
    assert values_in(lesson()) == {"wifi.guest_name"}
    assert values_in(HouseRule("r", "en", "R", (), 1, "2026-11-21", True, (BACK,))) == frozenset()


WRONG, RIGHT = 2, 3  # leaves of the options


@pytest.mark.parametrize(
    ("leaf", "answer"),
    [
        (-1, []),
        (RIGHT, ["Yes, that is it.", "Give them the other one."]),
        (WRONG, ["Not quite.", "Look at it this way:", "Give them the other one."]),
    ],
)
def test_after_an_answer_the_verdict_and_the_explanation_are_read_first(
    shelf: Library, leaf: int, answer: list[str]
) -> None:
    opened = open_lesson(shelf, "wifi", "en", {}, {})
    read, first_index = opened.reading(2, leaf)
    texts = [utterance.text for utterance in read.utterances]

    assert texts == ["The key.", "Who may have it?", "Guests.", "You.", *answer]
    assert first_index == (4 if answer else 0)
    assert opened.reading(1, -1) == (opened.script(1), 0)


def test_an_explanation_with_a_value_is_personal_and_its_verdict_is_not(shelf: Library) -> None:
    opened = open_lesson(shelf, "wifi", "en", {"wifi.guest_name": "Chez_Nous"}, {})
    right, wrong = opened.answers(2)

    assert [one.is_personal for one in right.utterances] == [False, True]
    assert [one.is_personal for one in wrong.utterances] == [False, False, True]
    made = personal_scripts(shelf, [Stop("wifi", ("key",))], "en", {"wifi.guest_name": "Chez_Nous"}, {})
    assert sum("Nous" in one.text for script in made for one in script.utterances) == 3


def test_a_person_s_recording_says_a_step_that_is_the_same_for_everybody(shelf: Library) -> None:
    folder = shelf.pack / "media" / "wifi"
    folder.mkdir(parents=True)
    for name in ("label.en.ogg", "back.en.mp3", "key.fr.wav"):
        (folder / name).write_bytes(b"")
    of_all = open_lesson(shelf, "wifi", "en", {}, {})
    assert [of_all.script(index).recording for index in range(3)] == [
        str(folder / "label.en.ogg"),
        str(folder / "back.en.mp3"),
        "",
    ]
    of_one = open_lesson(shelf, "wifi", "en", {"wifi.guest_name": "Chez_Nous"}, {})
    assert of_one.script(0).recording == ""
    assert of_one.script(1).recording != ""


def test_a_link_out_of_the_pack_is_no_recording(shelf: Library, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "voice.ogg"
    elsewhere.write_bytes(b"")
    folder = shelf.pack / "media" / "wifi"
    folder.mkdir(parents=True)
    (folder / "back.en.ogg").symlink_to(elsewhere)
    assert open_lesson(shelf, "wifi", "en", {}, {}).script(1).recording == ""
