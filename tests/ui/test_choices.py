"""Where a setting is said to be changed, there is a control that changes it."""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.base.settings import Profile, Settings
from kiosk.base.settings.kinds import Place
from kiosk.base.settings.registry import REGISTRY
from kiosk.ui.sitter import SIZES, Look, Sitter
from tests.ui.seen import Control, look_at
from tests.ui.uses import Kiosk


def at(place: Place) -> set[str]:
    return {name for name, description in REGISTRY.items() if description.place is place}


def differing(before: Settings, after: Settings) -> set[str]:
    return {name for name in Settings._fields if getattr(before, name) != getattr(after, name)}


def touch(sitter: Sitter, control: Control) -> None:
    place = control.shown.center().toPoint()
    QTest.mouseClick(sitter.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    sitter.settle()


def touch_everything(sitter: Sitter, sheet: str) -> set[str]:
    """The settings that the controls of a sheet change, each touched on a sheet as it opens."""
    changed: set[str] = set()
    sitter.put(Look())
    sitter.go(sheet)
    for index in range(len(look_at(sitter).controls)):
        sitter.put(Look())
        sitter.go(sheet)
        before = sitter.first.settings
        touch(sitter, look_at(sitter).controls[index])
        changed |= differing(before, sitter.first.settings)
    return changed


def test_the_comfort_sheet_changes_what_is_said_to_be_on_it(sitter: Sitter) -> None:
    assert touch_everything(sitter, "comfort") == at(Place.COMFORT)


@pytest.mark.parametrize("screen", ["comfort", "language"])
@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_every_choice_is_one_touch_from_its_sheet(sitter: Sitter, screen: str, language: str) -> None:
    """The first touch opens the sheet from any screen: nothing on it has to be scrolled to."""
    hidden: list[str] = []
    sitter.put(Look(language=language))
    sitter.go(screen)
    for size, scale in product(SIZES, (1.0, 1.25, 1.5, 2.0)):
        sitter.put(Look(*size, scale, language=language))
        controls = look_at(sitter).controls
        hidden += [f"{sitter.look.name}: {one.name}" for one in controls if one.shown != one.place]
    assert not hidden


def test_the_language_sheet_changes_the_language(sitter: Sitter) -> None:
    sitter.put(Look())
    sitter.go("language")
    touch(sitter, next(one for one in look_at(sitter).controls if one.name == "English"))
    assert sitter.first.language == "en"
    assert at(Place.LANGUAGE) == {"language"}


def test_a_visit_is_set_up_with_its_minutes(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, Profile.TECHNICIAN)
    before = kiosk.planning.shown.minutes_text
    kiosk.touch(next(one.name for one in kiosk.controls() if one.name.startswith("Moins")))
    assert kiosk.planning.shown.minutes_text != before
    assert at(Place.VISIT) == {"visit_minutes"}
    kiosk.close()
