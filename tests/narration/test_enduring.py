"""Sentences wanted while the voice dies, hangs and crashes: the benchmark `faults` does it with a thousand."""

from pathlib import Path

from tests.bench.faults import FAULTS, SMOKE_COUNT, endure


def test_no_sentence_is_lost_or_told_twice_and_nothing_is_held_on_to(tmp_path: Path) -> None:
    found = endure(tmp_path, SMOKE_COUNT)
    assert (found.lost_count, found.double_count, found.silent_count) == (0, 0, 0)
    assert found.fault_count == len(FAULTS)
    assert found.after.threads <= found.before.threads
    assert found.after.handles <= found.before.handles
