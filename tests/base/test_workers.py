"""Children that hang, crash or are ended; the other jobs go on."""

import os
from itertools import islice
from pathlib import Path

import pytest

from kiosk.base.workers import Crashed, Done, Job, Limits, Outcome, TooSlow, Workers

SOON = Limits(cpu_s=0.3, wall_s=0.6, memory_mb=300)


def outcomes(*jobs: dict[str, object], count: int = 2, limits: Limits = SOON) -> list[Outcome]:
    with Workers("tests.base.odd_job", count, limits) as workers:
        return sorted(workers.run(jobs), key=lambda outcome: outcome.index)


def test_every_job_has_its_outcome() -> None:
    jobs = [{"do": "double", "number": number} for number in range(50)]
    assert outcomes(*jobs) == [Done(number, {"double": 2 * number}) for number in range(50)]


def test_a_job_that_raises_is_a_crash_with_its_cause() -> None:
    (crashed,) = outcomes({"do": "raise"})
    assert crashed == Crashed(0, "'nothing'", "KeyError")


@pytest.mark.parametrize("kind", ["spin", "wait"])
def test_a_job_without_end_is_ended_and_the_others_go_on(kind: str) -> None:
    jobs: list[Job] = [{"do": "double", "number": 1}, {"do": kind}, *({"do": "double", "number": 2} for _ in range(5))]
    found = outcomes(*jobs, count=1)
    assert found[1] == TooSlow(1)
    assert [outcome for outcome in found if isinstance(outcome, Done)] == [
        Done(0, {"double": 2}),
        *(Done(index, {"double": 4}) for index in range(2, 7)),
    ]


@pytest.mark.parametrize("kind", ["abort", "exit", "garbage"])
def test_a_job_that_takes_its_process_with_it_is_a_crash(kind: str) -> None:
    found = outcomes({"do": kind}, {"do": "double", "number": 1}, count=1)
    assert isinstance(found[0], Crashed)
    assert found[1] == Done(1, {"double": 2})


def test_a_job_that_eats_memory_is_a_crash() -> None:
    found = outcomes({"do": "eat"}, {"do": "double", "number": 1}, count=1)
    assert found[0] == Crashed(0, "", "MemoryError")
    assert found[1] == Done(1, {"double": 2})


def test_what_a_job_prints_is_not_its_answer() -> None:
    assert outcomes({"do": "print"}) == [Done(0, {"printed": True})]


def test_the_last_jobs_are_shared_out(tmp_path: Path) -> None:
    meeting: Job = {"do": "meet", "folder": str(tmp_path)}
    assert outcomes(meeting, meeting) == [Done(0, {"met": True}), Done(1, {"met": True})]


def test_children_that_are_warmed_are_those_that_work() -> None:
    with Workers("tests.base.odd_job", 1, SOON) as workers:
        workers.warm(3)
        (done,) = workers.run([{"do": "process"}])
        workers.warm(1)
        assert list(workers.run([{"do": "process"}])) == [done]


def test_the_children_stay_warm() -> None:
    with Workers("tests.base.odd_job", 1, SOON) as workers:
        first, second = (list(workers.run([{"do": "process"}])) for _ in range(2))
    assert first == second


def test_a_cancelled_run_ends_its_children_and_the_next_starts_others() -> None:
    with Workers("tests.base.odd_job", 1, Limits(cpu_s=60, wall_s=60)) as workers:
        seen: list[Outcome] = []
        for outcome in workers.run([{"do": "process"}, {"do": "wait"}], is_cancelled=lambda: bool(seen)):
            seen.append(outcome)
        (again,) = workers.run([{"do": "process"}])
    (before,) = seen
    assert isinstance(before, Done)
    assert isinstance(again, Done)
    assert before.result != again.result


def test_leaving_a_run_early_ends_the_children() -> None:
    with Workers("tests.base.odd_job", 1, SOON) as workers:
        run = workers.run([{"do": "process"}, {"do": "process"}, {"do": "double", "number": 1}])
        (first,) = islice(run, 1)
        run.close()  # type: ignore[attr-defined]
        (second,) = workers.run([{"do": "process"}])
    assert isinstance(first, Done)
    assert isinstance(second, Done)
    assert first.result != second.result


def test_a_child_ends_with_its_workers() -> None:
    workers = Workers("tests.base.odd_job", 1, SOON)
    (done,) = workers.run([{"do": "process"}])
    workers.close()
    assert isinstance(done, Done)
    with pytest.raises(ProcessLookupError):
        os.kill(done.result["process"], 0)
