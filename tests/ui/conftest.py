"""The real window for the tests of the screens: no sound, nothing kept, one a module."""

from collections.abc import Iterator

import pytest

from kiosk.app.studio import Studio
from kiosk.ui.pictures import Sitter


@pytest.fixture(scope="module")
def sitter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitter]:
    studio = Studio(tmp_path_factory.mktemp("home"))
    yield studio.sitter()
    studio.close()
