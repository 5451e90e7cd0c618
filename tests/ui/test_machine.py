"""What the machine tells of itself: dark or light, and how large its screen is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QPalette, QScreen

from kiosk.app.studio import Studio
from kiosk.base.letter_size import least_text_scale
from kiosk.base.settings import Profile
from kiosk.ui.machine import this_machine

SYSTEM = {"theme": "system"}


@pytest.fixture
def dark_machine(qapp: QGuiApplication) -> Iterator[None]:
    before = qapp.palette()
    dark = QPalette(before)
    dark.setColor(QPalette.ColorRole.Window, "#202020")
    dark.setColor(QPalette.ColorRole.WindowText, "#f0f0f0")
    qapp.setPalette(dark)
    yield
    qapp.setPalette(before)


@pytest.fixture
def screen_mm(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small screen close by: letters must grow for it."""
    monkeypatch.setattr(QScreen, "physicalSize", lambda _: QSizeF(160, 120))


def studio(tmp_path: Path, chosen: dict[str, str], profile: Profile = Profile.HOME) -> Studio:
    return Studio(tmp_path, profile, chosen)


@pytest.mark.usefixtures("dark_machine")
def test_a_dark_machine_is_dark_from_the_first_frame(tmp_path: Path) -> None:
    opened = studio(tmp_path, SYSTEM)
    assert opened.application.theme.theme_name == "dark"  # before the window opens
    opened.close()


@pytest.mark.usefixtures("dark_machine")
def test_who_chose_colours_keeps_them(tmp_path: Path) -> None:
    opened = studio(tmp_path, {"theme": "light"})
    sitter = opened.sitter()
    assert sitter.look.theme == "light"
    opened.close()


def test_colours_follow_the_machine_while_the_kiosk_runs(tmp_path: Path) -> None:
    opened = studio(tmp_path, SYSTEM)
    sitter = opened.sitter()
    assert sitter.look.theme == "light"
    hints = opened.application.qt.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert sitter.look.theme == "dark"
    assert [row[0] for row in sitter.first.comfort.themes._rows if row[2]] == ["dark"]
    assert sitter.first.settings.theme.value == "system"  # nothing was chosen, nothing is kept
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert sitter.look.theme == "light"
    opened.close()


@pytest.mark.usefixtures("screen_mm")
def test_large_letters_go_by_the_size_that_the_screen_reports(tmp_path: Path) -> None:
    opened = studio(tmp_path, {"large_text": "true", "viewing_distance_mm": "400"}, Profile.SHOP)
    assert opened.first.settings.text_scale == least_text_scale(120, 400) > 1.0
    opened.close()


@pytest.mark.usefixtures("screen_mm")
def test_a_measured_size_goes_before_the_reported_one(tmp_path: Path) -> None:
    chosen = {"large_text": "true", "viewing_distance_mm": "400", "screen_short_side_mm": "900"}
    opened = studio(tmp_path, chosen, Profile.SHOP)
    assert opened.first.settings.text_scale == 1.0
    opened.close()


def test_a_screen_that_reports_its_shape_for_its_size_is_not_believed(
    qapp: QGuiApplication,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QScreen, "physicalSize", lambda _: QSizeF(16, 9))
    assert this_machine().short_side_mm == 0
