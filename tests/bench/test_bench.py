"""What the benchmarks say to machines."""

import json
import sys

import numpy as np
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


@pytest.mark.parametrize(("off_ms", "said"), [(119, "120"), (121, "120  MISSED")])
def test_the_table_of_marks_counts_every_word_and_says_which_engine_misses_the_bar(off_ms: int, said: str) -> None:
    errors_ms = np.array([10] * 90 + [-off_ms] * 9 + [-480])
    row = marks.Errors("kokoro", "fr", errors_ms, 20, 1, 120)
    assert row.line().split() == ["kokoro", "fr", "100", "20", "1", "10", "10", f"{off_ms}", "480", *said.split()]
    assert [figure.name for figure in row.figures() if not figure.is_met] == (
        ["marks.fr.kokoro.off.p95"] if "MISSED" in said else []
    )
