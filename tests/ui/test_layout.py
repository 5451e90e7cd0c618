"""Every screen in every size, text scale, theme and language: nothing is cut, nothing overlaps, all can be touched."""

from itertools import product

import pytest

from kiosk.ui.pictures import SCALES, SCREENS, SIZES, THEMES, Look, Sitter
from tests.ui.seen import look_at

LANGUAGES = ("fr", "en", "ar")


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_is_cut_and_everything_can_be_touched(sitter: Sitter, screen: str) -> None:
    faults: list[str] = []
    for language in LANGUAGES:
        sitter.put(Look(language=language))
        sitter.go(screen)
        for size, scale, theme in product(SIZES, SCALES, THEMES):
            look = Look(*size, scale, theme, language)
            sitter.put(look)
            faults += [f"{look.name}: {fault}" for fault in look_at(sitter).faults]
    assert not faults, f"{len(faults)} faults\n" + "\n".join(dict.fromkeys(faults))
