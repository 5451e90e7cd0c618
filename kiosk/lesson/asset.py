"""A checked picture: its drawings, and where its named parts are."""

from dataclasses import dataclass
from typing import Any

Plain = Any  # lists, texts, numbers: what JSON holds
WIDTHS = (360, 720, 1440)  # a card, a third of a 1080p screen, a third of a 4K screen


@dataclass(frozen=True, slots=True)
class Part:
    """A named part of a picture: its rectangle as fractions of the picture's width and height, from the upper left."""

    part_id: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Raster:
    """One drawing of a picture: `theme` is light, dark or contrast; `path` is relative to the compiled store.

    `part_id` is "" for the whole picture; else the file holds that part alone, cropped to the part's rectangle, at the
    scale that the whole has at `width_px`.
    """

    theme: str
    width_px: int
    part_id: str
    path: str


@dataclass(frozen=True, slots=True)
class PictureAsset:
    """A checked picture. `aspect` is width / height."""

    source: str
    aspect: float
    parts: tuple[Part, ...]
    rasters: tuple[Raster, ...]


def picture_out(picture: PictureAsset) -> Plain:
    """A picture as lists, for JSON."""
    parts = [[part.part_id, part.x, part.y, part.width, part.height] for part in picture.parts]
    rasters = [[raster.theme, raster.width_px, raster.part_id, raster.path] for raster in picture.rasters]
    return [picture.source, picture.aspect, parts, rasters]


def picture_in(plain: Plain) -> PictureAsset:
    """The picture that `picture_out` gave."""
    source, aspect, parts, rasters = plain
    return PictureAsset(source, aspect, tuple(Part(*part) for part in parts), tuple(Raster(*one) for one in rasters))
