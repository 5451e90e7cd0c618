"""Sentences of the lessons that ship, and our translations of them where none ships."""

import csv
from pathlib import Path

SENTENCES = Path(__file__).with_name("voice_sentences.tsv")


def sentences(language: str) -> list[str]:
    """As they are written."""
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        return [row[language] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
