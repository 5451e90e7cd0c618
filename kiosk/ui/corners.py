"""The staff's gesture: four corners touched in turn, from the upper left with the clock. Pure."""

from dataclasses import dataclass

REACH = 0.12  # of the window's width and height: a gloved finger finds it, a customer's tap on a button does not
MOST_MS = 8_000  # from the first corner to the last

_CORNERS = ((0, 0), (1, 0), (1, 1), (0, 1))


@dataclass(frozen=True, slots=True)
class Corners:
    """How many corners were touched in turn, and when the first was."""

    count: int = 0
    began_ms: int = 0


def touched(corners: Corners, x: float, y: float, now_ms: int) -> Corners:
    """After a touch at fractions `x`, `y` of the window. `is_complete` says when it was the last corner."""
    if corners.count and now_ms - corners.began_ms > MOST_MS:
        corners = Corners()
    if is_complete(corners):
        corners = Corners()
    if _is_at(x, y, _CORNERS[corners.count]):
        return Corners(corners.count + 1, corners.began_ms if corners.count else now_ms)
    return Corners(1, now_ms) if _is_at(x, y, _CORNERS[0]) else Corners()


def is_complete(corners: Corners) -> bool:
    """Whether every corner was touched, in its turn."""
    return corners.count == len(_CORNERS)


def _is_at(x: float, y: float, corner: tuple[int, int]) -> bool:
    return abs(x - corner[0]) <= REACH and abs(y - corner[1]) <= REACH
