"""Where a page that is turned begins: above something whole, never through a line of words or a control.

All lengths are pixels, all places are from the top of what is turned.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

_AIR = 1.0  # so much two neighbours may overlap, for places that were rounded


class Piece(NamedTuple):
    """What no page cuts in two where it can be helped: a control, a short text, a line of a long one."""

    top: float
    bottom: float


class View(NamedTuple):
    """What is seen: from `top` on, `height` of it. `last` is where the last page begins.

    `fade` and `lip` are what is faded below and above, where the page goes on there; `bleed` is how far rings and
    markers reach beyond what they belong to.
    """

    top: float
    height: float
    last: float
    fade: float
    lip: float
    bleed: float

    @property
    def farthest(self) -> float:
        """Where a page may begin at most, for it to show something."""
        return self.last + self.height / 3


class Appeared(NamedTuple):
    """What has come to be at `top`, `height` high, because of what stands at `cause`; 0 where nothing is to blame.

    `heading`: where its first line ends. `air` and `tail`: what is left free above it, and below the last page.
    """

    top: float
    height: float
    cause: float
    heading: float
    air: float
    tail: float


class Turn(NamedTuple):
    """To which place. `is_last`: it is the last page, with less below it than others have."""

    to: float
    is_last: bool = False


def last_end(pieces: Sequence[Piece], wanted: float, most: float) -> float:
    """The lowest end of a line or a control from `wanted` to `most`; else `wanted`.

    None that goes through the lower half of what stands beside it: there the letters' ends would be missing.
    """
    ends = (one.bottom for one in pieces if wanted < one.bottom <= most)
    return max((end for end in ends if not any(_loses_its_foot(one, end) for one in pieces)), default=wanted)


def _loses_its_foot(piece: Piece, end: float) -> bool:
    return (piece.top + piece.bottom) / 2 < end < piece.bottom - _AIR


def begin(pieces: Sequence[Piece], view: View, wanted: float, most: float, least: float) -> float:
    """The first place above something whole from `wanted` to `most`; else the last from `least`; else `wanted`."""
    places = _places(pieces, view.lip)
    most = min(most + _AIR, view.farthest)
    below = [place for place in places if wanted - _AIR <= place <= most]
    if below:
        return min(below)
    return max((place for place in places if least <= place < wanted), default=wanted)


def _places(pieces: Sequence[Piece], lip: float) -> list[float]:
    """Where a page may begin: with each piece under the fade, as far as what is before leaves it room."""
    ends = sorted(one.bottom for one in pieces)
    by_top = sorted(pieces)
    tops = [one.top for one in by_top]
    reach = [0.0, *accumulate((one.bottom for one in by_top), max)]  # the lowest end of the first so many
    places = []
    for one in pieces:
        before = bisect_right(ends, one.top + _AIR)
        place = max(one.top - lip, ends[before - 1] if before else 0.0, 0.0)
        if reach[bisect_left(tops, place - _AIR)] <= place + _AIR:
            places.append(place)
    return places


def around(whole: Piece, view: View, wanted: float) -> float | None:
    """Where the page begins that shows `whole` whole, where one from `wanted` on would cut it; None where none would.

    Nor does it matter where it is higher than a page, or the page begins there already.
    """
    top, bottom = whole.top - view.lip, whole.bottom + view.bleed
    if bottom - top + view.fade >= view.height or abs(top - view.top) <= 2:
        return None
    is_seen = wanted < bottom and top < wanted + view.height
    is_cut = top < wanted or bottom > wanted + view.height - view.fade
    return max(0.0, min(view.last, top)) if is_seen and is_cut else None


def into_sight(part: Piece, view: View, air: float, *, is_last: bool) -> float | None:
    """Where to begin so that this part is seen, with `air` above it; None where it is.

    `is_last`: nothing more follows below, and nothing is faded there.
    """
    above = view.bleed if view.top <= 2 else view.lip
    below = 0.0 if is_last else view.fade
    if part.top - above >= view.top and part.bottom + view.bleed <= view.top + view.height - below:
        return None
    return max(0.0, min(part.top - air, view.last))


def for_new(new: Appeared, pieces: Sequence[Piece], view: View, arrow: float) -> Turn | None:
    """The page on which what appeared is whole, with as little turning as that takes; where both fit, so is its cause.

    Rather than that the page cuts the cause, it has less air below, or what is new is seen but to its first line.
    `arrow`: what is covered below by the sign that more follows. None where nothing is to be turned.
    """
    wanted = min(new.top - new.air, new.top + new.height + view.fade - view.height, view.last)
    if wanted <= 0 or wanted <= view.top - 1:
        return None
    place = begin(pieces, view, wanted, new.top, 0.0)
    if not 0 < new.cause < place:
        return Turn(place)
    is_last = wanted == view.last and wanted - new.tail <= new.cause < wanted
    has_both = new.cause >= wanted or is_last or new.heading - new.cause < view.height - arrow
    return Turn(new.cause if has_both else place, is_last)
