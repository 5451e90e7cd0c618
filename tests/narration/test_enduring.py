"""Sentences wanted and heard while everything fails: the benchmarks `faults` and `aloud` do it with a thousand."""

from pathlib import Path

import pytest

from tests.bench import aloud
from tests.bench.faults import FAULTS, SMOKE_COUNT, endure
from tests.narration.pulse import SKIP_REASON


def test_no_sentence_is_lost_or_told_twice_and_nothing_is_held_on_to(tmp_path: Path) -> None:
    found = endure(tmp_path, SMOKE_COUNT)
    assert (found.lost_count, found.double_count, found.silent_count) == (0, 0, 0)
    assert found.fault_count == len(FAULTS)
    assert found.after.threads <= found.before.threads
    assert found.after.handles <= found.before.handles
    assert found.after.processes <= found.before.processes
    assert (tmp_path / "spoilt" / "0").exists(), "an answer was spoilt"


@pytest.mark.skipif(bool(SKIP_REASON), reason=SKIP_REASON)
@pytest.mark.recorded
def test_no_process_thread_or_handle_is_left_of_what_was_heard(tmp_path: Path) -> None:
    found = aloud.speak(tmp_path, aloud.SMOKE_COUNT)
    assert found.soundless_count <= found.fault_count
    assert found.process_counts[1] <= found.process_counts[0]
    for name, before in found.before.items():
        assert found.after[name].threads <= before.threads, name
        assert found.after[name].handles <= before.handles, name
