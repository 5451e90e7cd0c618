"""What a step says, and which shown word each spoken word lights up."""

from pathlib import Path

import pytest

from kiosk.lesson.lexicon import read_lexicon
from kiosk.lesson.speech import spoken_sentence

ROOT = Path(__file__).parents[2]


def cases(language: str) -> list[tuple[str, str]]:
    rows = (Path(__file__).parent / "spoken" / f"cases_{language}.tsv").read_text("utf-8").splitlines()
    pairs = [row.replace("␣", "\u00a0").split("\t") for row in rows if row and not row.startswith("# ")]
    return [(shown, said) for shown, said in pairs]


def said(text: str, language: str = "fr") -> str:
    """What is said for a text with the shipped lexicon, without the full stop at its end."""
    lexicon = read_lexicon(ROOT / "lessons" / "lexicon" / f"{language.partition('-')[0]}.tsv")
    return " ".join(one.text for one in spoken_sentence(text, language, lexicon).utterances).removesuffix(".")


@pytest.mark.parametrize(
    ("language", "shown", "expected"),
    [(language, *case) for language in ("fr", "en", "ar", "de", "es", "it") for case in cases(language)],
)
def test_text_is_said_as_people_say_it(language: str, shown: str, expected: str) -> None:
    assert said(shown, language) == expected


@pytest.mark.parametrize(
    ("language", "least"), [("fr", 200), ("en", 200), ("ar", 60), ("de", 60), ("es", 60), ("it", 60)]
)
def test_every_language_has_its_cases(language: str, least: int) -> None:
    assert len(dict(cases(language))) >= least
