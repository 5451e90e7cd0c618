"""Where a lesson may name a value of this home, and what is said where it may not."""

import pytest

from kiosk.lesson.html import markup
from kiosk.lesson.lexicon import EMPTY_LEXICON
from kiosk.lesson.model import Step, leaves, plain
from kiosk.lesson.parser import parse_lesson
from kiosk.lesson.resolve import resolve_step
from kiosk.lesson.speech import script
from tests.lesson.packs import FRONT, PATH

VALUE = "{{ wifi.guest_name | the printed one }}"
NAME = "<img>*Chez* `Nous` | 2"
PICTURE = "![A box](../../../media/box.svg)\n\n"

RIGHT = {
    "a sentence": f"Take {VALUE} now.\n",
    "a sentence over two lines": "Take {{ wifi.guest_name |\nthe printed one }} now.\n",
    "bold": f"Take **{VALUE}** now.\n",
    "italic": f"Take *{VALUE}* now.\n",
    "bold and italic": f"Take ***the {VALUE}*** now.\n",
    "a list": f"- a\n- {VALUE}\n",
    "numbers": f"1. a\n2. Take **{VALUE}**.\n",
    "boxes": f"- [ ] a\n- [ ] {VALUE}\n",
    "a table": f"| Name | Where |\n| --- | --- |\n| {VALUE} | label |\n| b | {VALUE} |\n",
    "the head of a table": f"| {VALUE} | Where |\n| --- | --- |\n| a | b |\n",
    "a table with its bar escaped": f"| Name | Where |\n| --- | --- |\n| {VALUE.replace('|', chr(92) + '|')} | b |\n",
    "the title of a callout": f"> [!TIP] Take {VALUE}\n> Now.\n",
    "a callout": f"> [!TIP]\n> Take {VALUE}.\n",
    "the title of a note": f'!!! note "Take {VALUE}"\n    Now.\n',
    "a question": f"/// ask | Is it {VALUE}?\n- [ ] no\n- [x] yes\n\n> So.\n///\n",
    "an answer": f"/// ask | Which is it?\n- [ ] no\n- [x] {VALUE}\n\n> So.\n///\n",
    "an explanation": f"/// ask | Is it?\n- [ ] no\n- [x] yes\n\n> It is {VALUE}.\n///\n",
    "what is shown back": f"Now.\n\n/// show-me\nTake {VALUE}.\n///\n",
    "a condition": f"Now.\n\n/// if | internet-box\nTake {VALUE}.\n///\n",
}

WRONG = {
    "backticks": (f"Take `{VALUE}` now.\n", "misplaced-value", 7),
    "a block of code": (f"Take:\n\n```\n{VALUE}\n```\n", "misplaced-value", 1),
    "the words of a link": (f"Take [the {VALUE}](https://a.org) now.\n", "misplaced-value", 11),
    "the address of a link": (f"Take [it](https://a.org/{VALUE}) now.\n", "misplaced-value", 25),
    "an address without spaces": ("Take [it](https://a.org/{{wifi.guest_name|x}}) now.\n", "misplaced-value", 25),
    "an address in brackets": ("Take <https://a.org/{{wifi.guest_name|x}}> now.\n", "misplaced-value", 21),
    "what is said of a picture": (f"![The {VALUE}](../../../media/box.svg)\n\nText.\n", "misplaced-value", 7),
    "marks in its words": ("Take {{ wifi.guest_name | **it** }}.\n", "marks-in-value", 6),
    "a link in its words": ("Take {{ wifi.guest_name | [it](https://a.org) }}.\n", "marks-in-value", 6),
    "a value in its words": (f"Take {{{{ wifi.guest_name | {VALUE} }}}}.\n", "stray-braces", 6),
    "a brace too few": ("Take {{ wifi.guest_name | it }.\n", "open-value", 6),
    "no end": ("Take {{ wifi.guest_name | it.\n", "open-value", 6),
    "a brace too many": ("Take {{{ wifi.guest_name | it }}}.\n", "stray-braces", 6),
}


def step_of(body: str) -> Step:
    """The step that `body` makes; it has no finding."""
    read = parse_lesson(f"{FRONT}## Find it {{#find}}\n{body}", PATH)
    assert [one for one in read.findings if one.kind_id != "step-without-picture"] == []
    assert read.lesson is not None
    return read.lesson.steps[0]


@pytest.mark.parametrize("place", RIGHT)
@pytest.mark.parametrize("name", [NAME, ""])
def test_a_value_is_filled_in_there_and_stays_words(place: str, name: str) -> None:
    step = resolve_step(step_of(RIGHT[place]), {"wifi.guest_name": name}, {"internet-box": {}})
    shown = [plain(leaf.text) for leaf in leaves(step)]
    assert any((name or "the printed one") in text for text in shown), shown
    assert not [text for text in shown if "{{" in text or "}}" in text]
    assert "<img>" not in "".join(markup(leaf.text) for leaf in leaves(step))


@pytest.mark.parametrize("place", RIGHT)
def test_a_value_is_said_where_it_is_shown(place: str) -> None:
    step = resolve_step(step_of(RIGHT[place]), {"wifi.guest_name": "Cerise"}, {"internet-box": {}})
    if place in ("an answer", "an explanation"):  # answers are said when they are touched
        return
    assert "Cerise" in " ".join(one.text for one in script(step, "en", EMPTY_LEXICON).utterances)


def test_a_value_in_a_title_is_filled_in() -> None:
    read = parse_lesson(f"{FRONT}## Join {VALUE} {{#find}}\n{PICTURE}Text.\n", PATH)
    assert read.findings == ()
    assert read.lesson is not None
    assert plain(read.lesson.steps[0].title) == "Join the printed one"
    assert plain(resolve_step(read.lesson.steps[0], {"wifi.guest_name": NAME}, {}).title) == f"Join {NAME}"


@pytest.mark.parametrize("place", WRONG)
def test_a_value_that_is_not_filled_in_is_a_finding(place: str) -> None:
    body, kind, column = WRONG[place]
    found = parse_lesson(f"{FRONT}## Find it {{#find}}\n{body}", PATH).findings
    assert (kind, column) in {(one.kind_id, one.column) for one in found}, found
    assert "half-link" not in {one.kind_id for one in found}


@pytest.mark.parametrize("key", ["title", "summary"])
def test_front_matter_has_no_values(key: str) -> None:
    front = FRONT.replace("title: The box", "title: Join {{ wifi.guest_name }}")
    front = front if key == "title" else FRONT.replace("minutes", "summary: Join {{ wifi.guest_name }}\nminutes")
    found = parse_lesson(f"{front}## Find it {{#find}}\n{PICTURE}Text.\n", PATH).findings
    assert [one.kind_id for one in found] == ["marks-in-front"]
