"""What the player opens: a lesson as compiled, with its scripts and its checked, rasterised pictures."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.lesson.model import HouseRule, Lesson
from kiosk.lesson.script import Script


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

    `part_id` is "" for the whole picture; else the file holds that part alone, cropped to the part's rectangle.
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


@dataclass(frozen=True, slots=True)
class CompiledLesson:
    """`scripts` has one entry a step, made with the neutral words of values and without conditional blocks.

    A script is read from the store when it is asked for: hold on to the one in use.
    `pictures` holds every picture the steps name, the cover included.
    """

    lesson: Lesson | HouseRule
    scripts: Sequence[Script]
    pictures: tuple[PictureAsset, ...]
