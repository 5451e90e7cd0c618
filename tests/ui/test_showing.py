"""Which drawing is shown."""

import pytest

from kiosk.ui.showing import widest_px
from kiosk.ui.sizes import Sizes


@pytest.mark.parametrize(
    ("width", "height", "pixel_ratio", "wanted"),
    [(1280, 800, 1, 720), (1920, 1080, 1, 720), (3840, 2160, 1, 1440), (1920, 1080, 2, 1440), (1080, 1920, 1, 1440)],
)
def test_drawings_are_as_wide_as_the_screen_has_room_for(
    width: int, height: int, pixel_ratio: float, wanted: int
) -> None:
    assert widest_px(Sizes(width, height, 1), pixel_ratio) == wanted


@pytest.mark.parametrize(
    ("width", "height", "scale", "share"),
    [
        (1920, 1080, 1.0, 0.36),
        (1280, 800, 1.0, 0.36),
        (1024, 768, 1.0, 0.30),
        (1280, 800, 1.5, 0.27),
        (1920, 1080, 2.0, 0.22),
        (1280, 800, 2.0, 0.0),
        (1024, 768, 1.25, 0.30),
        (1024, 768, 1.5, 0.0),
        (1024, 768, 2.0, 0.0),
        (800, 1280, 2.0, 0.22),
    ],
)
def test_the_picture_gives_way_where_the_words_beside_it_would_be_a_column(
    width: int, height: int, scale: float, share: float
) -> None:
    assert Sizes(width, height, scale).picture_share == share
