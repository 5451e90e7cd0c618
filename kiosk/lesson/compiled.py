"""What the player opens: a lesson as compiled, with its scripts and its checked, rasterised pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from kiosk.lesson.asset import Part as Part
from kiosk.lesson.asset import PictureAsset as PictureAsset
from kiosk.lesson.asset import Raster as Raster
from kiosk.lesson.model import HouseRule, Lesson
from kiosk.lesson.script import Script

AnswerKey = tuple[int, int, bool]
"""The step, the leaf of its question, and whether the answer was right."""

NO_ANSWERS: Mapping[AnswerKey, Script] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class CompiledLesson:
    """`scripts` has one entry a step, made with the neutral words of values and without conditional blocks.

    A script is read from the store when it is asked for: hold on to the one in use. `answers` is what is said once a
    question was answered. `pictures` holds every picture the steps name, the cover included.
    """

    lesson: Lesson | HouseRule
    scripts: Sequence[Script]
    pictures: tuple[PictureAsset, ...]
    answers: Mapping[AnswerKey, Script] = field(default_factory=lambda: NO_ANSWERS)
