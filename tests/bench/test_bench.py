"""What the benchmarks say to machines."""

import json
import sys

import pytest

from tests.bench import marks, sound
from tests.bench.__main__ import main


def test_a_suite_that_is_left_out_leaves_the_list_a_list(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sound, "SKIP_REASON", "needs a sound server")
    monkeypatch.setattr(marks, "find_spec", lambda _: None)
    monkeypatch.setattr(sys, "argv", ["bench", "sound", "marks", "--json"])
    assert main() == 0
    said = capsys.readouterr()
    assert json.loads(said.out) == []
    assert "sound: left out, it needs a sound server" in said.err
    assert "marks: left out, it needs pocketsphinx" in said.err
