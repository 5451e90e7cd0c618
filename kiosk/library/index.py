"""Which lessons, house rules and devices this machine can show. Reads one file at the start, no lesson's own text."""

import logging
from collections.abc import Collection, Iterable
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.base.files import read_ordinary
from kiosk.base.languages import choose, is_exact
from kiosk.lesson.asset import PictureAsset
from kiosk.lesson.device import DeviceProfile
from kiosk.lesson.entry import INDEX_FILE, LessonEntry, PackIndex, RuleEntry, read_index

if TYPE_CHECKING:
    from kiosk.lesson.compiled import CompiledLesson

_log = logging.getLogger(__name__)
PACK_CODE = "DG"  # in links, until packs carry a manifest that names them
NO_INDEX = PackIndex((), (), (), {}, ())


class _Contents:
    """An index, and what is looked up in it."""

    def __init__(self, index: PackIndex) -> None:
        self.index = index

    @cached_property
    def languages(self) -> tuple[str, ...]:
        return tuple(sorted({entry.language for entry in self.index.lessons}))

    @cached_property
    def lessons(self) -> dict[str, dict[str, LessonEntry]]:
        found: dict[str, dict[str, LessonEntry]] = {}
        for entry in self.index.lessons:
            found.setdefault(entry.lesson_id, {})[entry.language] = entry
        return found

    @cached_property
    def rules(self) -> dict[str, dict[str, RuleEntry]]:
        found: dict[str, dict[str, RuleEntry]] = {}
        for entry in self.index.rules:
            found.setdefault(entry.rule_id, {})[entry.language] = entry
        return found


class Library:
    """A compiled pack. `store` is where its entries and pictures lie; rasters' paths are relative to it.

    Lessons that could not be compiled are not in it: `broken` says why, and it was logged when the library was opened.
    """

    def __init__(self, pack: Path, store: Path, index: PackIndex) -> None:
        self.pack = pack
        self.store = store
        # One value, put in place at once: a job that is looking something up meanwhile sees the old one, whole.
        self._contents = _Contents(index)

    @property
    def index(self) -> PackIndex:
        return self._contents.index

    def renew(self, index: PackIndex) -> None:
        """From now on the pack holds this; whoever shows something of it asks anew."""
        self._contents = _Contents(index)

    @property
    def devices(self) -> tuple[DeviceProfile, ...]:
        """Every device profile, by id."""
        return self.index.devices

    @property
    def broken(self) -> tuple[str, ...]:
        """The first error of each lesson that was left out."""
        return self.index.broken

    @property
    def left_out(self) -> dict[str, int]:
        """`broken`, each with how many more errors its lesson has."""
        return dict(zip(self.index.broken, self.index.further, strict=True))

    @property
    def troubles(self) -> tuple[str, ...]:
        """What else is to be mended in the pack; no lesson is left out for it."""
        return self.index.troubles

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that some lesson is written in."""
        return self._contents.languages

    def lessons_for(self, *wanted: str) -> tuple[LessonEntry, ...]:
        """Every lesson once, in the language that serves a person who wants `wanted`, best first.

        Where `is_fall_back` holds for one, a note stands beside it.
        """
        return tuple(some[choose(wanted, tuple(some))] for some in self._contents.lessons.values())

    def rules_for(self, *wanted: str) -> tuple[RuleEntry, ...]:
        """Every house rule once, in the language that serves best."""
        return tuple(some[choose(wanted, tuple(some))] for some in self._contents.rules.values())

    def lesson(self, lesson_id: str, *wanted: str) -> LessonEntry | None:
        """The lesson in the language that serves best; None where the pack has no such lesson."""
        some = self._contents.lessons.get(lesson_id)
        return some[choose(wanted, tuple(some))] if some else None

    def rule(self, rule_id: str, *wanted: str) -> RuleEntry | None:
        """The house rule in the language that serves best."""
        some = self._contents.rules.get(rule_id)
        return some[choose(wanted, tuple(some))] if some else None

    def device(self, device_id: str) -> DeviceProfile | None:
        """The profile of this id."""
        return next((device for device in self.index.devices if device.device_id == device_id), None)

    def cover_file(self, entry: LessonEntry | RuleEntry, theme: str, width_px: int = 360) -> Path | None:
        """The drawing of the entry's cover that need not be enlarged; None where it has none."""
        drawings = sorted(
            (raster.width_px, raster.path)
            for raster in (entry.cover.rasters if entry.cover else ())
            if raster.theme == theme and not raster.part_id
        )
        path = next((path for width, path in drawings if width >= width_px), drawings[-1][1] if drawings else "")
        return self.store / path if path else None

    def open_lesson(self, lesson_id: str, *wanted: str) -> "CompiledLesson":
        """The lesson in the language that serves best. Raises KioskError where it cannot be opened."""
        return self._open(self.lesson(lesson_id, *wanted), lesson_id)

    def open_rule(self, rule_id: str, *wanted: str) -> "CompiledLesson":
        """The house rule in the language that serves best. Raises KioskError where it cannot be opened."""
        return self._open(self.rule(rule_id, *wanted), rule_id)

    def picture(self, source: str) -> PictureAsset | None:
        """A checked picture of the pack; None where it has none of that path."""
        asset: PictureAsset | None = import_module("kiosk.library.opening").picture(self.store, self.index, source)
        return asset

    def is_stale(self) -> bool:
        """Whether some file of the pack, the program or the store changed since; looks at sizes and times only."""
        answer: bool = import_module("kiosk.library.opening").is_stale(self.pack, self.store)
        return answer

    def is_too_narrow(self, width_px: int) -> bool:
        """Whether pictures drawn this wide are missing, and can be drawn here."""
        answer: bool = import_module("kiosk.library.opening").is_too_narrow(self.store, self.index, width_px)
        return answer

    def _open(self, entry: LessonEntry | RuleEntry | None, identity: str) -> "CompiledLesson":
        # The model of a lesson is imported with the first lesson, not with the first screen: 25 classes, 15 ms.
        compiled: CompiledLesson = import_module("kiosk.library.opening").opened(
            self.store, self.index, entry, identity
        )
        return compiled


def path_of(entry: LessonEntry | RuleEntry) -> str:
    """Where in the pack its author writes it."""
    if isinstance(entry, RuleEntry):
        return f"lessons/rules/{entry.rule_id}/{entry.language}.md"
    return f"lessons/guides/{entry.lesson_id}/{entry.language}.md"


def is_fall_back(entry: LessonEntry | RuleEntry, wanted: Iterable[str]) -> bool:
    """Whether the entry is in another language than the first that was wanted."""
    first = next(iter(wanted), entry.language)
    return not is_exact(first, entry.language)


def open_library(pack: Path, store: Path, told: Collection[str] = ()) -> Library:
    """The library of a pack, from its index alone; an empty one, and stale, where nothing was compiled yet.

    What is wrong with it and each lesson that is left out is logged, but for the causes that were `told` already.
    """
    try:
        index = read_index(read_ordinary(store / INDEX_FILE).decode())
    except (FileNotFoundError, NotADirectoryError):
        index = NO_INDEX
    except (OSError, ValueError) as error:
        _log.warning("the compiled lessons in %s cannot be read: %s", store, error)
        index = NO_INDEX
    for said, causes in (("to be mended", index.troubles), ("a lesson is left out", index.broken)):
        for cause in causes:
            if cause not in told:
                _log.warning("%s: %s", said, cause)
    return Library(pack, store, index)
