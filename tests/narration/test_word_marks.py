"""When words light up, against a second opinion that shares nothing with how the marks are found: pocketsphinx."""

import json
import subprocess
import sys
from importlib.util import find_spec

import pytest

from tests.bench.marks import LANGUAGES, SHIPPED, START_P95_MS

SENTENCE_COUNT = 15


@pytest.mark.skipif(find_spec("pocketsphinx") is None, reason="pocketsphinx has no package for this Python; 3.11 has")
@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_every_word_lights_up_when_it_is_said(language: str) -> None:
    # In a process of its own: espeak, by whose sound the words are found, can be initialised once in each.
    line = [sys.executable, "-m", "tests.bench.marks", "--language", language, "--sentences", str(SENTENCE_COUNT)]
    answer = subprocess.run([*line, "--json"], capture_output=True, text=True, timeout=120)
    rows = {row["name"]: row for row in json.loads(answer.stdout)}
    engines = {name.split(".")[2] for name in rows if name.startswith("marks.")}
    assert engines == ({"kokoro", "pico", "espeak"} if language in SHIPPED else {"pico", "espeak"})
    for engine in engines:
        found = rows[f"marks.{language}.{engine}.off.p95"]
        assert found["value"] <= START_P95_MS, found
        assert found["n"] >= 60, found
        assert rows[f"marks.{language}.{engine}.sentences_without_opinion"]["value"] <= SENTENCE_COUNT / 2
