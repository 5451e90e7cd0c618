"""The short way of saying a text: it says what the reader says, or nothing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.lesson.as_written import as_written
from kiosk.lesson.lexicon import lexicon_of
from kiosk.lesson.model import Mark, RichText, Run, leaves
from kiosk.lesson.parser import read_lesson
from kiosk.lesson.resolve import resolve_step
from kiosk.lesson.script import Utterance
from kiosk.lesson.speech import spoken_sentence
from kiosk.lesson.spoken.leaf import Manner, leaf_pieces
from kiosk.lesson.utterances import SENTENCE_PAUSE_MS, utterances

PACK = Path(__file__).parents[2]
LEXICON = lexicon_of([("wi-fi", "why fy"), ("box", "the box")])
WORDS = [
    "press",
    "Press",
    "l'app",
    "twenty-one",
    "wait",
    "été",
    "key,",
    "done.",
    "so?",
    "note:",
    "Wi-Fi",
    "3",
    "box",
    "…",
]


def taken_apart(text: RichText, manner: Manner) -> list[Utterance]:
    return list(utterances(leaf_pieces(text, 2, manner)))


def said(text: RichText, manner: Manner) -> list[Utterance] | None:
    return as_written(text, 2, manner, SENTENCE_PAUSE_MS)


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_every_shipped_text_is_said_alike_both_ways(language: str) -> None:
    manner = Manner(language, LEXICON)
    short_count = 0
    for path in sorted((PACK / "lessons" / "guides").glob(f"*/{language}.md")):
        lesson = read_lesson(path, PACK).lesson
        assert lesson is not None
        for leaf in (leaf for step in lesson.steps for leaf in leaves(resolve_step(step, {}, {}))):
            whole = taken_apart(leaf.text, manner)
            short = said(leaf.text, manner)
            short_count += short is not None
            assert short is None or short == whole
    assert short_count > 20


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=90), st.sampled_from(["fr", "en", "de", "xx"]))
def test_any_row_of_words_is_said_alike_both_ways(words: list[str], language: str) -> None:
    manner = Manner(language, LEXICON)
    text = (Run(" ".join(words)),)
    whole = taken_apart(text, manner)
    assert said(text, manner) in (None, whole)


def test_what_stands_before_is_said_first_and_lights_nothing() -> None:
    manner = Manner("en", LEXICON)
    taken_apart((Run("Press here."),), manner)
    (one,) = as_written((Run("Press here."),), 2, manner, 300, "Step twelve,") or []
    assert one.text == "Step twelve, Press here."
    assert [word.shown is None for word in one.words] == [True, True, False, False]
    assert [one.text[word.start : word.end] for word in one.words] == ["Step", "twelve,", "Press", "here."]


def test_a_word_with_a_spoken_form_of_its_own_is_left_to_the_reader() -> None:
    manner = Manner("en", LEXICON)
    for text in ("Open the box.", "Wait 30 seconds.", "Join the Wi-Fi.", "Wait … now."):
        spoken_sentence(text, "en", LEXICON)
        assert said((Run(text),), manner) is None


def test_code_and_secrets_are_left_to_the_reader() -> None:
    taken_apart((Run("press here"),), Manner("en", LEXICON))
    assert said((Run("press here", Mark.CODE),), Manner("en", LEXICON)) is None
    assert said((Run("press here"),), Manner("en", LEXICON, frozenset({"here"}))) is None
