"""Every size of the screens, from the window's size and the customer's text scale."""

from typing import NamedTuple

# How much of a window's width a step's picture takes beside words of that scale.
_PICTURE_SHARES = ((1.0, 0.36), (1.25, 0.32), (1.5, 0.27), (2.0, 0.22))
# A nearly square window has the letters of a wider one, and fewer of them on a line: it leaves the words more room.
_SQUARE, _SQUARE_SHARE = 1.45, 0.3
# Signs on a line of a step. Below this the eye goes back at every third word, and large letters become a column of
# single words: a picture as small as it is then is worth less than the words it takes the room of.
_LEAST_MEASURE = 43
_MOST_MEASURE = 60  # LOOK.md: a longer line tires the eye
_SIGN_EM = 26 / 60  # how wide a sign of running text is, of the narrow lines that hold most of them
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

    @property
    def measure(self) -> int:
        """How wide running text may be: 60 signs of it."""
        return round(_MOST_MEASURE * _SIGN_EM * self.body(34))

    @property
    def picture_share(self) -> float:
        """How much of the window's width a step's picture may take beside its words; 0 where it leaves them too little.

        In portrait it stands above the words, and always does.
        """
        share = next((share for scale, share in _PICTURE_SHARES if self.scale <= scale), _PICTURE_SHARES[-1][1])
        share = min(share, _SQUARE_SHARE) if self.width < _SQUARE * self.height else share
        margins, gap = 2 * self.fixed(48), self.fixed(64)
        measure = (self.width * (1 - share) - margins - gap) / (_SIGN_EM * self.body(34))
        return share if self.is_portrait or measure >= _LEAST_MEASURE else 0.0
