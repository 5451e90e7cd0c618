"""Every size of the screens, from the window's size and the customer's text scale."""

from typing import NamedTuple

LEAST_UNIT = 0.5  # below a short side of 540 px nothing shrinks further: targets would fall under 9 mm


class Sizes(NamedTuple):
    """Pixels, except `unit` (pixels of one LOOK.md unit) and `scale` (1, 1.25, 1.5 or 2)."""

    width: int
    height: int
    scale: float

    @property
    def unit(self) -> float:
        return max(LEAST_UNIT, min(self.width, self.height) / 1080)

    @property
    def is_portrait(self) -> bool:
        return self.height > self.width

    def fixed(self, size: float) -> float:
        """A margin, radius or gap: it does not grow with the text."""
        return size * self.unit

    def body(self, size: float) -> int:
        """A font's pixel size that grows in full with the text."""
        return round(size * self.unit * self.scale)

    def title(self, size: float) -> int:
        """A font's pixel size that grows half as much."""
        return round(size * self.unit * (1 + (self.scale - 1) / 2))

    def label(self, size: float) -> int:
        """A button's font or height: it grows a third as much."""
        return round(size * self.unit * (1 + (self.scale - 1) / 3))
