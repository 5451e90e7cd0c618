"""The sentences by which voices are judged are those of the lessons that ship."""

import csv

import pytest

from tests.bench.recogniser import words_of, wrong_count
from tests.bench.sentences import SENTENCES
from tests.bench.spoken_lessons import spoken_steps
from tests.bench.voice import LANGUAGES, spoken_texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_of_them_and_each_is_one_sentence(language: str) -> None:
    texts = spoken_texts(language)
    assert len(set(texts)) == len(texts) >= 20


@pytest.mark.parametrize("language", ["fr", "en"])
def test_they_are_said_by_the_lessons_that_ship(language: str) -> None:
    said = {one.text for step in spoken_steps(language) for one in step.script.utterances}
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [row[language] for row in rows if row[language] not in said] == []


@pytest.mark.parametrize(
    ("expected", "heard", "count"),
    [
        ("Vingt feuilles glissent mieux que cent.", "20 feuilles glissent mieux que 100", 0),
        ("Le son monte.", "Le son monte", 0),
        ("Le son monte.", "Le sang monte", 1),
        ("Le son monte.", "son monte bien", 2),
        ("Le son monte.", "", 3),
        ("Le son.", "Un deux trois quatre", 4),
    ],
)
def test_wrong_words_are_counted(expected: str, heard: str, count: int) -> None:
    assert wrong_count(words_of(expected, "fr"), words_of(heard, "fr")) == count
