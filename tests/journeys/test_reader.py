"""The kiosk beside a screen reader, with its real voice, a sound server and the desktop's accessibility service."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest

from tests.bench.screen import own_screen
from tests.narration import pulse
from tests.ui import private_bus
from tests.ui.told_events import Told, told_events

REASON = private_bus.SKIP_REASON or pulse.SKIP_REASON
pytestmark = pytest.mark.skipif(bool(REASON), reason=REASON)
RATE_HZ = 16_000
LOUD = 40  # of 32768; a sink that plays nothing gives zeros
DYING_AWAY_S = 0.5  # what the sound server has already


@dataclass(frozen=True, slots=True)
class Journey:
    """`facts` by moment: phase, step, word. `heard_s`: when something was to be heard."""

    facts: dict[str, list[object]]
    moments: dict[str, float]
    told: Told
    heard_s: tuple[float, ...]

    def told_between(self, begin: str, end: str) -> list[str]:
        return self.told.between(self.moments[begin], self.moments[end])


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journey]:
    folder = tmp_path_factory.mktemp("reader")
    (folder / "sound").mkdir(mode=0o700)
    sound = pulse.PrivatePulse(folder / "sound")
    recorder = pulse.Recorder(sound, RATE_HZ)
    try:
        with own_screen() as environment, private_bus.private_bus(folder / "bus") as bus:
            if "DISPLAY" not in environment:
                pytest.skip("there is no Xvfb here: without one no window is on the accessibility bus")
            bus.start_service()
            bus.put_reader(is_running=True)
            environment |= {name: bus.environment[name] for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")}
            environment |= {"PULSE_SERVER": sound.environment["PULSE_SERVER"], "KIOSK_HOME": str(folder / "home")}
            line = [sys.executable, "-m", "tests.journeys.reader_run", str(folder)]
            with told_events(bus.accessibility_address) as told:
                subprocess.run(line, env=environment, timeout=200, check=True)
        recorder.close()
        seen = json.loads((folder / "seen.json").read_text(encoding="utf-8"))
        loud = np.flatnonzero(np.abs(recorder.samples) > LOUD)[:: RATE_HZ // 100]
        heard_s = tuple(recorder.heard_at_s(int(index)) for index in loud)
        yield Journey(seen["facts"], seen["moments"], told, heard_s)
    finally:
        recorder.close()
        sound.close()


def test_nothing_is_read_by_itself_beside_a_reader(journey: Journey) -> None:
    assert journey.facts["beside a reader"] == ["QUIET", 0, None]
    assert min(journey.heard_s) > journey.moments["before a step"] - 0.1


def test_once_the_reader_has_ended_a_step_is_read_as_it_opens(journey: Journey) -> None:
    assert journey.facts["being read"][:2] == ["SPEAKING", 1]
    assert any(journey.moments["being read"] < when < journey.moments["was read"] for when in journey.heard_s)


def test_a_reader_that_starts_has_the_word_at_once(journey: Journey) -> None:
    for moment in ("a reader came", "after it came"):
        assert journey.facts[moment][:2] == ["PAUSED", 1]
    assert journey.facts["after it came"] == journey.facts["a reader came"], "no mark runs on either"
    assert max(journey.heard_s) < journey.moments["a reader came"] + DYING_AWAY_S


def test_a_reader_is_told_of_a_step_and_not_of_its_words(journey: Journey) -> None:
    """Eight words and more light up meanwhile."""
    assert any("accessible-name" in what for what in journey.told_between("before a step", "being read"))
    assert journey.told_between("being read", "was read") == []
    assert len(journey.told_between("was read", "a reader came")) <= 1, "Pause is Listen again"
