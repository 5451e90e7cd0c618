"""The README shows the program as it is."""

import numpy
import pytest
from PySide6.QtGui import QImage

from kiosk.app.studio import studio
from kiosk.ui.screens import scene_of
from kiosk.ui.sitter import Look
from tests.tools.readme_pictures import PICTURES, WANTED

VISIBLE = 24  # of 255: what another machine rounds otherwise is less
MOST = 0.001  # of all pixels; a word that moved by its own width is more


def pixels(image: QImage) -> numpy.ndarray:
    """height × width × 4, of 255."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return numpy.frombuffer(image.constBits(), numpy.uint8).reshape(image.height(), image.width(), 4).astype(int)


@pytest.mark.parametrize("name", WANTED)
def test_the_readme_shows_the_program_as_it_is(name: str) -> None:
    screen, size, text, theme, language = WANTED[name]
    width, _, height = size.partition("x")
    with studio(scene_of(screen)) as sitter:
        sitter.put(Look(int(width), int(height), text / 100, theme, language))
        sitter.go(screen)
        now = pixels(sitter.picture())
    kept = pixels(QImage(str(PICTURES / f"{name}.png")))
    assert kept.shape == now.shape
    share = (numpy.abs(kept - now).max(axis=2) > VISIBLE).mean()
    assert share < MOST, f"{share:.2%} differ: python -m tests.tools.readme_pictures"
