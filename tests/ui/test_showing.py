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
