"""A lesson for this customer."""

from dataclasses import replace

import pytest

from kiosk.lesson.model import Condition, Paragraph, Run, Step, Technician, Value
from kiosk.lesson.parser import parse_lesson
from kiosk.lesson.resolve import Facts, noted_steps, resolve, resolve_step
from kiosk.lesson.speech import EMPTY_LEXICON, script
from tests.lesson.packs import GUIDE, PATH

NAME = (Run("It is "), Value("wifi.name", "the name there"), Run("."))
STEP = Step(
    "find",
    (Run("Find it"),),
    (
        Paragraph(NAME, 1),
        Condition("internet-box", "wps", "yes", (Paragraph((Run("Press."),), 3),), 2),
        Condition("lamp", "", "yes", (Paragraph(NAME, 5),), 4),
        Technician((Paragraph((Run("Say why."),), 7),), 6),
    ),
    0,
)


def texts(step: Step) -> list[str]:
    found = []
    for block in step.blocks:
        assert isinstance(block, Paragraph)
        found.append("".join(part.text for part in block.text if isinstance(part, Run)))
    return found


def test_a_value_that_is_not_known_reads_as_its_words() -> None:
    assert texts(resolve_step(STEP, {}, {})) == ["It is the name there."]
    assert texts(resolve_step(STEP, {"wifi.name": " \n"}, {})) == ["It is the name there."]


def test_a_value_that_is_known_stands_in_its_place() -> None:
    assert texts(resolve_step(STEP, {"wifi.name": "Chez_Nous_* & <b>"}, {})) == ["It is Chez_Nous_* & <b>."]


def test_control_characters_of_a_value_are_left_out() -> None:
    assert texts(resolve_step(STEP, {"wifi.name": "A\nB\0\u202eC"}, {})) == ["It is A B C."]


def test_a_condition_holds_for_a_device_with_that_fact() -> None:
    assert texts(resolve_step(STEP, {}, {"internet-box": {"wps": "yes"}}))[1:] == ["Press."]
    assert texts(resolve_step(STEP, {}, {"internet-box": {"wps": "no"}}))[1:] == []
    assert texts(resolve_step(STEP, {}, {"internet-box": {}}))[1:] == []


def test_a_device_alone_is_condition_enough() -> None:
    assert texts(resolve_step(STEP, {"wifi.name": "Box"}, {"lamp": {}}))[1:] == ["It is Box."]


def test_a_lesson_without_notes_has_no_noted_step() -> None:
    lesson = parse_lesson(GUIDE, PATH).lesson
    assert lesson is not None
    assert list(noted_steps(lesson, {}, {})) == []


@pytest.mark.parametrize(("facts", "expected"), [({}, ["Why."]), ({"lamp": {}}, ["Why.", "It is Lamp."])])
def test_the_notes_of_a_step_stand_in_place_of_its_blocks(facts: Facts, expected: list[str]) -> None:
    lesson = parse_lesson(GUIDE, PATH).lesson
    assert lesson is not None
    why = Technician((Paragraph((Run("Why."),), 2),), 1)
    of_lamp = Condition("lamp", "", "yes", (Paragraph(NAME, 4), Technician((Paragraph(NAME, 6),), 5)), 3)
    noted = replace(lesson, steps=(Step("a", STEP.title, (Paragraph(NAME, 1),), 0), Step("b", NAME, (why, of_lamp), 0)))
    ((number, step),) = noted_steps(noted, {"wifi.name": "Lamp"}, facts)
    assert (number, step.step_id, step.title[1]) == (2, "b", Run("Lamp"))
    assert texts(step) == expected


def test_a_resolved_lesson_can_be_spoken() -> None:
    lesson = parse_lesson(GUIDE + "\nIt is {{ a.b | there }}.\n", PATH).lesson
    assert lesson is not None
    (step,) = resolve(lesson, {"a.b": "here"}, {}).steps  # type: ignore[arg-type]
    assert script(step, "en", EMPTY_LEXICON).utterances[-1].text == "It is here."
