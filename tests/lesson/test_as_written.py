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
    "(so",
    "box)",
    "–",
    "12",
    "km.",
    "etc.",
    "WPS",
]


def taken_apart(text: RichText, manner: Manner) -> list[Utterance]:
    return list(utterances(leaf_pieces(text, 2, manner)))


def said(text: RichText, manner: Manner) -> list[Utterance]:
    """The same the short way, as far as that goes."""
    short, rest = as_written(text, 2, manner, SENTENCE_PAUSE_MS)
    return [*(one.utterance() for one in short), *rest_of(text, manner, rest)]


def rest_of(text: RichText, manner: Manner, start: int | None) -> list[Utterance]:
    return [] if start is None else list(utterances(leaf_pieces(text, 2, manner, sentence_start=start)))


def short_count(text: RichText, manner: Manner) -> int:
    """How many sentences are said the short way."""
    return len(as_written(text, 2, manner, SENTENCE_PAUSE_MS)[0])


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_every_shipped_text_is_said_alike_both_ways(language: str) -> None:
    manner = Manner(language, LEXICON)
    count = 0
    for path in sorted((PACK / "lessons" / "guides").glob(f"*/{language}.md")):
        lesson = read_lesson(path, PACK).lesson
        assert lesson is not None
        for leaf in (leaf for step in lesson.steps for leaf in leaves(resolve_step(step, {}, {}))):
            assert said(leaf.text, manner) == taken_apart(leaf.text, manner)
            count += short_count(leaf.text, manner)
    assert count > 20


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=90), st.sampled_from(["fr", "en", "de", "xx"]))
def test_any_row_of_words_is_said_alike_both_ways(words: list[str], language: str) -> None:
    manner = Manner(language, LEXICON)
    text = (Run(" ".join(words)),)
    assert said(text, manner) == taken_apart(text, manner)


def test_what_stands_before_is_said_first_and_lights_nothing() -> None:
    (short,), rest = as_written((Run("Press here."),), 2, Manner("en", LEXICON), 300, "Step twelve,")
    one = short.utterance()
    assert rest is None
    assert one.text == "Step twelve, Press here."
    assert [word.shown is None for word in one.words] == [True, True, False, False]
    assert [one.text[word.start : word.end] for word in one.words] == ["Step", "twelve,", "Press", "here."]


def test_a_sentence_without_its_mark_is_closed_and_lights_what_is_shown() -> None:
    (short,), _ = as_written((Run("Press here,"),), 2, Manner("en", LEXICON), 300)
    assert short.utterance() == taken_apart((Run("Press here,"),), Manner("en", LEXICON))[0]
    assert (short.text, short.end) == ("Press here.", 11)


@pytest.mark.parametrize("text", ["Open the box.", "Wait 30 seconds.", "Join the Wi-Fi.", "Wait … now."])
def test_a_word_with_a_spoken_form_of_its_own_is_left_to_the_reader(text: str) -> None:
    assert short_count((Run(text),), Manner("en", LEXICON)) == 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Look here. Wait 30 seconds. Look again.", 1),
        ("Look here. Wait there. Open the box.", 2),
        ("Look here. (The box is open.)", 0),  # a bracket may pause the word before it
        ("Look here. – 30", 0),
        ("Look here. then open the box.", 0),  # goes on in lower case: one sentence
    ],
)
def test_the_sentences_before_a_special_word_are_said_as_written(text: str, count: int) -> None:
    manner = Manner("en", LEXICON)
    assert short_count((Run(text),), manner) == count
    assert said((Run(text),), manner) == taken_apart((Run(text),), manner)


def test_code_and_secrets_are_left_to_the_reader() -> None:
    assert short_count((Run("press here", Mark.CODE),), Manner("en", LEXICON)) == 0
    assert short_count((Run("press here"),), Manner("en", LEXICON, frozenset({"here"}))) == 0
