"""What `kiosk check` lists as unsayable, and where."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.lesson.lexicon import EMPTY_LEXICON, lexicon_of
from kiosk.lesson.parser import parse_lesson
from kiosk.lesson.speech import spoken_sentence, unspoken_words
from kiosk.lesson.unsaid import unsaid
from tests.lesson.packs import PATH

HEAD = """---
title: Your box{title}
topic: connect
devices: []
minutes: 1
help: https://www.w3.org/WAI/
---

## Look{step} {{#look}}
Here it is.

"""
NOWHERE = {"title": "", "step": ""}
BODIES = {
    "paragraph": "First line,\nthen 🦄 here.",
    "bold and code": "Press **the ∑ key** and `⍰`.\n\nThen the ∮ key.",
    "bullets": "- one\n- two ∮",
    "numbers": "1. one ♞\n2. two",
    "tasks": "- [ ] done ♫",
    "table": "| What | Where ♛ |\n| --- | --- |\n| one 🦑 | two |\n| three | four 你好 |",
    "callout": "> [!WARNING] Mind ☢\n> Hot ♨ here.",
    "code": "```\nfirst\nsecond ⍰\n```",
    "show-me": "/// show-me\nShow ☂ it.\n///",
    "ask": "/// ask | Who ♘?\n- [ ] You ♗\n- [x] I ♖\n\n> Because ♕.\n///",
    "say": "/// say\nSay ♩ this.\n///",
    "condition": "/// if | internet-box.wps: yes\nPress ♪ it.\n///",
    "value": "It is {{ wifi.guest_name | the ♬ name }}.",
}


def found_in(source: str) -> list[tuple[str, int, int]]:
    content = parse_lesson(source, PATH).draft
    assert content is not None
    return [(one.text, one.line, one.column) for one in unsaid(content, source, EMPTY_LEXICON)]


def written_in(source: str) -> list[tuple[str, int, int]]:
    """Every sign of a kind that English has no words for; neighbours are told as one."""
    found: list[tuple[str, int, int]] = []
    for line, written in enumerate(source.splitlines(), start=1):
        for column, sign in enumerate(written, start=1):
            if sign.isascii():
                continue
            if found and found[-1][1:] == (line, column - len(found[-1][0])):
                found[-1] = (found[-1][0] + sign, line, column - len(found[-1][0]))
            else:
                found.append((sign, line, column))
    return found


@pytest.mark.parametrize("kind", BODIES)
def test_what_cannot_be_said_is_told_at_its_place_in_every_block(kind: str) -> None:
    source = HEAD.format(**NOWHERE) + BODIES[kind] + "\n"
    assert written_in(source)
    assert sorted(found_in(source), key=lambda one: one[1:]) == written_in(source)


def test_titles_are_said_too() -> None:
    source = HEAD.format(title=" 🦄", step=" ☃")
    assert found_in(source) == [("🦄", 2, 17), ("☃", 9, 9)]


def test_a_sign_that_stands_twice_is_told_at_both_places() -> None:
    source = HEAD.format(**NOWHERE) + "A ☃ and ☃.\n\nOne ☃ more.\n"
    assert found_in(source) == [("☃", 12, 3), ("☃", 12, 9), ("☃", 14, 5)]


def test_a_sign_written_in_another_way_is_told_at_its_block() -> None:
    source = HEAD.format(**NOWHERE) + "A &#9731; here.\n"
    assert [one[1:] for one in found_in(source)] in ([(12, 1)], [])


# Accents and shades of skin that stand alone, and what stretches a letter: nothing is lost without them.
SILENT_KINDS = ("Sk", "Lm")


@settings(max_examples=600, deadline=None)
@given(
    sign=st.characters(categories=["L", "N", "S"], exclude_characters="|™®").filter(
        lambda one: unicodedata.category(one) not in SILENT_KINDS
    ),
    language=st.sampled_from(["fr", "en", "de", "es", "it", "ar"]),
)
def test_no_sign_is_lost_without_a_word(sign: str, language: str) -> None:
    """What stands between two words is said, or told the author."""
    text = f"1 {sign} 2"
    alone = spoken_sentence("1 2", language, EMPTY_LEXICON)
    said = spoken_sentence(text, language, EMPTY_LEXICON)
    is_said = [one.text for one in said.utterances] != [one.text for one in alone.utterances]
    assert is_said or unspoken_words(text, language, EMPTY_LEXICON), unicodedata.name(sign, "")


def test_the_marks_of_a_trade_name_are_left_out() -> None:
    assert unspoken_words("Android™ and iPhone®", "en", EMPTY_LEXICON) == ()


def test_a_lexicon_has_the_last_word() -> None:
    assert unspoken_words("A ☃ here", "en", EMPTY_LEXICON) == ("☃",)
    assert unspoken_words("A ☃ here", "en", lexicon_of([("☃", "snowman")])) == ()
