"""What the player opens: a lesson as compiled, with its scripts and its checked, rasterised pictures."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.lesson.asset import Part as Part
from kiosk.lesson.asset import PictureAsset as PictureAsset
from kiosk.lesson.asset import Raster as Raster
from kiosk.lesson.model import HouseRule, Lesson
from kiosk.lesson.script import Script


@dataclass(frozen=True, slots=True)
class CompiledLesson:
    """`scripts` has one entry a step, made with the neutral words of values and without conditional blocks.

    A script is read from the store when it is asked for: hold on to the one in use.
    `pictures` holds every picture the steps name, the cover included.
    """

    lesson: Lesson | HouseRule
    scripts: Sequence[Script]
    pictures: tuple[PictureAsset, ...]
