"""The real window for the tests of the screens: no sound, nothing kept, one at a time."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.app.studio import studio
from kiosk.base.settings import Profile
from kiosk.ui.screens import Scene, scene_of
from kiosk.ui.sitter import Sitter
from tests.ui.uses import Kiosk


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    """A kiosk that a failed test left open would leave its language to the next."""
    before = list(Kiosk.open_ones)
    yield
    for left in [one for one in Kiosk.open_ones if one not in before]:
        left.close()


class Sitters:
    """A kiosk with the scene that is wanted; another scene closes the one before."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._sitter: Sitter | None = None
        self._scene: Scene | None = None

    def having(self, screen: str) -> Sitter:
        scene = scene_of(screen)
        if self._sitter is None or self._scene is not scene:
            self.close()
            self._sitter, self._scene = self._stack.enter_context(studio(scene)), scene
        return self._sitter

    def close(self) -> None:
        self._sitter = None
        self._stack.close()


@pytest.fixture(scope="module")
def sitters() -> Iterator[Sitters]:
    some = Sitters()
    yield some
    some.close()


@pytest.fixture
def sitter(sitters: Sitters, request: pytest.FixtureRequest) -> Sitter:
    """The kiosk that has the screen which the test is about; a home's where it names none."""
    callspec = getattr(request.node, "callspec", None)
    return sitters.having(callspec.params.get("screen", "home") if callspec else "home")


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    """A technician's kiosk, past its second stage."""
    made = Kiosk(tmp_path, Profile.TECHNICIAN)
    yield made
    made.close()
