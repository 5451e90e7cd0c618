"""What the screens show, as frozen snapshots. Apart from the view models: the first frame does without them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kiosk.lesson.asset import WIDTHS
from kiosk.lesson.compiled import PictureAsset, Raster
from kiosk.ui.step_rows import Row

ENLARGED_PX = 8  # so little more that nobody sees it


class Listed(NamedTuple):
    """A step, a lesson or a rule of the walk: whether all of it was seen, whether the customer is at it.

    `is_partly`: some of it was seen, not all.
    """

    title: str
    is_seen: bool
    is_here: bool = False
    is_partly: bool = False


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture for one theme and width. `part` is x, y, width, height as fractions; all 0 where none comes forward."""

    path: Path | None
    alt: str
    aspect: float
    part_path: Path | None
    part: tuple[float, float, float, float]


NO_PICTURE = ShownPicture(None, "", 640 / 720, None, (0.0, 0.0, 0.0, 0.0))


@dataclass(frozen=True, slots=True)
class ShownStep:
    """All that the screen shows of one step, marks and verdicts aside. `steps`: all steps of its lesson.

    `note` says what of the lesson's language is not as wished; "" for nothing. `voice_note` says that nobody speaks it;
    "" where it is heard. In a walk of several, `place` says which
    lesson this is, `stops` which there are. `is_right_to_left`: the words of the step, whose language may not be that
    of the screens.
    """

    lesson_id: str
    lesson_title: str
    index: int
    is_last: bool
    rows: tuple[Row, ...]
    picture: ShownPicture
    steps: tuple[Listed, ...]
    note: str = ""
    voice_note: str = ""
    is_rule: bool = False
    place: str = ""
    stop_index: int = 0
    stops: tuple[Listed, ...] = ()
    is_right_to_left: bool = False


NOTHING_SHOWN = ShownStep("", "", 0, False, (), NO_PICTURE, ())


def shown_picture(asset: PictureAsset, alt: str, focus: str, theme: str, width_px: float, store: Path) -> ShownPicture:
    """The drawing of `asset` that is at least `width_px` wide, or the widest there is."""
    whole = best_raster(asset, "", theme, width_px)
    part = next((part for part in asset.parts if part.part_id == focus), None) if focus else None
    cut_out = best_raster(asset, focus, theme, width_px) if part else None
    if part is None or cut_out is None:
        return ShownPicture(_file(store, whole.path) if whole else None, alt, asset.aspect, None, (0.0, 0.0, 0.0, 0.0))
    place = (part.x, part.y, part.width, part.height)
    file = _file(store, whole.path) if whole else None
    return ShownPicture(file, alt, asset.aspect, _file(store, cut_out.path), place)


@lru_cache(maxsize=64)
def _file(store: Path, path: str) -> Path:
    """Kept: Python has a table of all parts of paths, which names that come and go with each step make grow, 0.5 MB."""
    return store / path


def best_raster(asset: PictureAsset, part_id: str, theme: str, width_px: float) -> Raster | None:
    """The narrowest drawing that need not be enlarged, else the widest; None where there is none of this theme."""
    fitting = sorted(
        (raster for raster in asset.rasters if raster.theme == theme and raster.part_id == part_id),
        key=lambda raster: raster.width_px,
    )
    return next((one for one in fitting if one.width_px >= width_px - ENLARGED_PX), fitting[-1] if fitting else None)


def width_for(width_px: float) -> int:
    """The narrowest width that drawings are made in and that need not be enlarged, else the widest."""
    return next((width for width in WIDTHS if width >= width_px - ENLARGED_PX), WIDTHS[-1])


@dataclass(frozen=True, slots=True)
class ShownRecap:
    """`qr_rows` is the symbol, a row a text of 0 (light) and 1 (dark), quiet zone included; () where none is shown.

    `lead` says what to do with `address`: type it, or search there. `opened_title`: of a visit's lessons the one that
    the symbol leads to alone; "" where it leads to more, or the recap is that lesson's. `others`: title and what to
    type for lessons that the symbol does not lead to, headed by `others_lead`. `phone`: a picture of how to scan.
    `cover`: the lesson's own, `cover_aspect` times as wide as high, for where no symbol stands beside the words.
    """

    lesson_title: str
    title: str
    seen: tuple[Listed, ...]
    qr_rows: tuple[str, ...]
    address: str
    lead: str = ""
    is_visit: bool = False
    opened_title: str = ""
    others: tuple[tuple[str, str], ...] = ()
    others_lead: str = ""
    phone: Path | None = None
    cover: Path | None = None
    cover_aspect: float = 1.0


NO_RECAP = ShownRecap("", "", (), (), "")


def qr_texts(rows: Sequence[Sequence[bool]]) -> tuple[str, ...]:
    """A symbol's rows of modules as texts."""
    return tuple("".join("1" if is_dark else "0" for is_dark in row) for row in rows)
