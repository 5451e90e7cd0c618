"""When the running kiosk looks whether its pack changed: often enough for a shop, and not at every return."""

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue

import pytest

from kiosk.lesson.compile import Compiler
from kiosk.library.index import Library, open_library
from kiosk.ui.preparation import Preparation
from kiosk.ui.shell import Shell
from kiosk.ui.upkeep import Upkeep
from tests.lesson.packs import write_pack
from tests.visit.walks import FakeClock


class Watched(Library):
    """A library that counts how often somebody looks whether it is stale."""

    look_count = 0
    fault: OSError | None = None

    def is_stale(self) -> bool:
        self.look_count += 1
        if self.fault is not None:
            raise self.fault
        return False


class Kept:
    """Such a library, kept up to date on a clock of its own."""

    def __init__(self, library: Watched) -> None:
        self.clock, self.shell = FakeClock(), Shell()
        self.posted: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self.shell.show_screen("Home")
        self.upkeep = Upkeep(
            shell=self.shell,
            library=library,
            preparation=Preparation,
            post=self.posted.put,
            widest_px=360,
            take_up=lambda: None,
            tell_staff=lambda *_: None,
            clock=self.clock,
        )
        self.posted.get(timeout=30)()  # what came of the look at the start

    def come_home_after(self, seconds: float) -> None:
        """Somebody was in a lesson for so long."""
        self.shell.show_screen("Lesson")
        self.clock.time_s += seconds
        self.shell.show_screen("Home")
        while not self.posted.empty():
            self.posted.get()()


@pytest.fixture
def library(tmp_path: Path) -> Watched:
    pack, store = write_pack(tmp_path / "pack", {}), tmp_path / "store"
    with Compiler(pack, store, widest_px=360) as compiler:
        compiler.compile()
    return Watched(pack, store, open_library(pack, store).index)


@pytest.mark.parametrize(
    ("returns_s", "look_count"), [([59], 0), ([61], 1), ([59, 2], 1), ([61, 59], 1), ([61, 61], 2), ([20, 20, 21], 1)]
)
def test_the_pack_is_looked_at_on_a_return_a_minute_after_the_last_look(
    returns_s: list[float], look_count: int, library: Watched
) -> None:
    kept = Kept(library)
    for seconds in returns_s:
        kept.come_home_after(seconds)
    kept.upkeep.close()
    assert library.look_count == 1 + look_count  # the first one at the start


def test_what_went_wrong_once_is_not_tried_at_every_return(library: Watched) -> None:
    library.fault = OSError("no such disk")
    kept = Kept(library)
    kept.come_home_after(600)
    kept.upkeep.close()
    assert library.look_count == 1
