"""Letters are large enough for the screen and the distance."""

import struct
from pathlib import Path

import pytest

from kiosk.base.letter_size import CAPITAL_PER_EM, TEXT_SCALES, capital_mm, least_text_scale
from tests.base.test_settings import ROOT


def capital_per_em(font: Path) -> float:
    """OS/2 sCapHeight over head unitsPerEm (OpenType 1.9: both big-endian, at 88 and 18)."""
    content = font.read_bytes()
    count = struct.unpack_from(">H", content, 4)[0]
    tables = {tag: offset for tag, _, offset, _ in struct.iter_unpack(">4sIII", content[12 : 12 + 16 * count])}
    height = struct.unpack_from(">h", content, tables[b"OS/2"] + 88)[0]
    return float(height / struct.unpack_from(">H", content, tables[b"head"] + 18)[0])


def test_the_capital_is_that_of_the_font_that_ships() -> None:
    font = ROOT / "media" / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf"

    assert capital_per_em(font) == pytest.approx(CAPITAL_PER_EM, abs=0.001)


def test_the_standards_own_pairs_hold() -> None:
    # EN 301 549, 5.1.4, table: 4.9 mm at 400 mm, 7.3 mm at 600 mm.
    for distance_mm, wanted_mm in ((400, 4.9), (600, 7.3)):
        scale = least_text_scale(268, distance_mm)
        assert capital_mm(scale, 268) >= wanted_mm


@pytest.mark.parametrize(
    ("short_side_mm", "distance_mm", "scale"),
    [(0, 600, 1.0), (300, 400, 1.0), (190, 400, 1.25), (135, 300, 1.5), (135, 400, 2.0), (60, 600, 2.0)],
)
def test_a_smaller_or_farther_screen_has_larger_letters(short_side_mm: int, distance_mm: int, scale: float) -> None:
    assert least_text_scale(short_side_mm, distance_mm) == scale
    assert scale in TEXT_SCALES
