"""Every screen in every size, text scale, theme and language: nothing is cut, nothing overlaps, all can be touched."""

from dataclasses import replace
from itertools import cycle, product

import pytest
from PySide6.QtCore import Property, QRectF

from kiosk.ui.screens import all_screens
from kiosk.ui.sitter import SCALES, SIZES, SQUARE, Look, Sitter, items
from kiosk.ui.theme import Theme
from tests.ui.seen import look_at

LANGUAGES = ("fr", "en", "ar")
DIFFERENT = ("light", "contrast")  # dark is laid out as light is; the first two tests say so
SHOWS_THEME = ("comfort", "comfort-reader")  # where the sign of the chosen theme is

BETWEEN = (((1280, 800), 1.25),)  # where most still stands as at the normal size, in letters that are larger
SQUARE_SCALES = {"fr": (1.0, 2.0), "ar": (1.0, 2.0)}  # the longest words, and those that run the other way


def test_dark_moves_nothing() -> None:
    theme = Theme()
    names = [name for name, value in vars(Theme).items() if isinstance(value, Property)]
    assert len(names) > 40
    for size, scale in product(SIZES, SCALES):
        theme.set_window(*size)
        sizes = []
        for name in ("light", "dark"):
            theme.set_look(name=name, scale=scale, is_right_to_left=False, is_still=True)
            sizes.append({one: theme.property(one) for one in names if not isinstance(theme.property(one), str)})
        assert sizes[0] == sizes[1]


@pytest.mark.parametrize("screen", [screen for screen in all_screens() if screen not in SHOWS_THEME])
def test_dark_is_laid_out_as_light_is(sitter: Sitter, screen: str) -> None:
    sitter = replace(sitter, awaits_pictures=False)
    sitter.put(Look(1280, 800, 1.5))
    sitter.go(screen)
    light = places(sitter)
    sitter.put(replace(sitter.look, theme="dark"))
    assert sitter.application.theme.theme_name == "dark"
    assert places(sitter) == light


@pytest.mark.parametrize("screen", SHOWS_THEME)
def test_nothing_is_cut_where_it_is_shown_that_dark_is_chosen(sitter: Sitter, screen: str) -> None:
    sitter = replace(sitter, awaits_pictures=False)
    sitter.put(Look(theme="dark"))
    sitter.go(screen)
    for size, scale in product(SIZES, SCALES):
        sitter.put(Look(*size, scale, "dark"))
        assert not faults_of(sitter)


def places(sitter: Sitter) -> list[tuple[float, ...]]:
    """Where everything is that is drawn, and how large."""
    found: list[tuple[float, ...]] = []
    for item in items(sitter.window.contentItem()):
        place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        found.append((place.x(), place.y(), place.width(), place.height()))
    return found


def faults_of(sitter: Sitter) -> list[str]:
    found = look_at(sitter).faults
    if found:  # the shop's loop may just have turned on: what was not laid out then is now
        sitter.settle()
        found = look_at(sitter).faults
    return [f"{sitter.look.name}: {fault}" for fault in found]


@pytest.mark.parametrize("screen", all_screens())
def test_nothing_is_cut_and_everything_can_be_touched(sitter: Sitter, screen: str) -> None:
    sitter = replace(sitter, awaits_pictures=False)
    faults: list[str] = []
    themes = cycle((DIFFERENT, DIFFERENT[::-1]))  # each look begins in the theme that the one before ended in
    for language in LANGUAGES:
        sitter.put(Look(theme=sitter.look.theme, language=language))
        sitter.go(screen)
        for (size, scale), (first, second) in zip(product(SIZES, SCALES), themes):
            sitter.put(Look(*size, scale, first, language))
            for theme in (first, second):
                sitter.wear(theme)
                faults += faults_of(sitter)
        for size, scale in (*BETWEEN, *((SQUARE, scale) for scale in SQUARE_SCALES.get(language, ()))):
            sitter.put(Look(*size, scale, sitter.look.theme, language))
            faults += faults_of(sitter)
    assert not faults, f"{len(faults)} faults\n" + "\n".join(dict.fromkeys(faults))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_on_names_any_lesson_beside_listen(sitter: Sitter, language: str) -> None:
    """The title of the lesson to go on with is as long as it is; `home-go-on` knows one of them."""
    sitter = replace(sitter, awaits_pictures=False)
    faults: list[str] = []
    for (width, height), scale in product(SIZES[1:], (1.0, 1.25)):
        sitter.put(Look(width, height, scale, language=language))
        for entry in sitter.library.lessons_for(language):
            sitter.session.open_lesson(entry.lesson_id)
            sitter.session.go_on()
            sitter.session.go_home()
            sitter.settle()
            faults += [f"{entry.lesson_id}: {fault}" for fault in faults_of(sitter)]
    assert not faults
