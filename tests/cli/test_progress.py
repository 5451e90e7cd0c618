"""How far a long command is, told to a terminal and to a file."""

import io

import pytest

from kiosk.cli import progress
from kiosk.cli.progress import Bar, Stages


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Times:
    """A clock that a test sets."""

    now_s = 100.0

    def monotonic(self) -> float:
        return self.now_s


@pytest.fixture
def times(monkeypatch: pytest.MonkeyPatch) -> Times:
    times = Times()
    monkeypatch.setattr(progress, "time", times)
    return times


def told(times: Times, seconds_each: float, total: int) -> list[str]:
    stream = io.StringIO()
    with Bar("Speaking", stream) as bar:
        for done in range(1, total + 1):
            times.now_s += seconds_each
            bar.show(done, total, f"sentence {done}")
    return stream.getvalue().splitlines()


def test_what_is_quick_says_nothing_to_a_file(times: Times) -> None:
    assert told(times, 0.01, 150) == []


def test_a_file_gets_a_plain_line_each_tenth(times: Times) -> None:
    lines = told(times, 0.5, 100)
    assert lines[:2] == ["Speaking 10/100 sentence 10", "Speaking 20/100 sentence 20"]
    assert len(lines) == 9


def test_lines_are_never_closer_than_two_seconds(times: Times) -> None:
    assert told(times, 0.5, 10) == ["Speaking 4/10 sentence 4", "Speaking 8/10 sentence 8"]


def test_slow_work_is_not_silent_for_long(times: Times) -> None:
    assert len(told(times, 1, 1000)) == 49


def test_a_terminal_gets_one_line_that_is_taken_away(times: Times) -> None:
    stream = Terminal()
    with Bar("Compiling", stream) as bar:
        times.now_s += 1
        bar.show(1, 2, "en.md")
        assert "1/2 en.md" in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K")
    assert "\n" not in stream.getvalue()


def test_what_turns_out_on_the_way_is_counted_under_a_name_of_its_own(times: Times) -> None:
    stream = io.StringIO()
    with Bar("Compiling", stream) as bar:
        stages = Stages(bar, "Compiling")
        for done, total, path in (
            (1, 20, "media/palette.toml"),
            *((done, 20, f"lessons/{done}.md") for done in range(2, 21)),
            *((20 + done, 30, f"media/{done}.svg") for done in range(1, 11)),
            *((30 + done, 90, f"media/{1 + done % 10}.svg") for done in range(1, 61)),
        ):
            times.now_s += 3
            stages.show(done, total, path)
    lines = [line.rpartition(" ")[0] for line in stream.getvalue().splitlines()]
    assert lines[0] == "Compiling texts 2/20"
    assert {line.rpartition("/")[0].rpartition(" ")[0] + "/" + line.rpartition("/")[2] for line in lines} == {
        "Compiling texts/20",
        "Compiling pictures/10",
        "Compiling drawings/60",
    }


def test_pictures_that_alone_changed_are_told_from_their_drawings(times: Times) -> None:
    stream = Terminal()
    with Bar("Compiling", stream) as bar:
        stages = Stages(bar, "Compiling")
        for done, total in ((1, 1), (2, 4), (3, 4)):
            times.now_s += 1
            stages.show(done, total, "media/a.svg")
    shown = [line.split() for line in stream.getvalue().split("\r") if "media/a.svg" in line]
    assert [(line[1], line[3]) for line in shown] == [("pictures", "1/1"), ("drawings", "1/3"), ("drawings", "2/3")]
