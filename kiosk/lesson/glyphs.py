"""Which characters the kiosk's fonts can draw; one that none of them has costs the window 720 ms and a box."""

import json
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from kiosk.lesson.findings import Faults, named_code

_INVISIBLE = ("Cc", "Cf", "Zl", "Zp")


@dataclass(frozen=True, slots=True)
class Coverage:
    """`ranges`: first and last code point of each, rising; empty where it is not known what the fonts have."""

    ranges: tuple[tuple[int, int], ...]

    def has(self, character: str) -> bool:
        """Whether some font draws it."""
        index = bisect_right(self.ranges, (ord(character), 0x110000)) - 1
        return index >= 0 and ord(character) <= self.ranges[index][1]


def parse_coverage(text: str) -> Coverage:
    """The coverage that `media/fonts/coverage.json` holds. Raises ValueError where it holds none."""
    try:
        return Coverage(tuple(sorted((int(first, 16), int(last, 16)) for first, last in json.loads(text)["ranges"])))
    except (KeyError, TypeError) as error:
        raise ValueError("it has no list of ranges") from error
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def check_glyphs(text: str, coverage: Coverage, faults: Faults) -> None:
    """Notes the first place of each character of `text` that no font has."""
    if not coverage.ranges:
        return
    for character in sorted(set(text) - set("\n\r\t\ufeff")):
        if not coverage.has(character):
            at = text.index(character)
            line = text.count("\n", 0, at) + 1
            column = at - text.rfind("\n", 0, at)
            if unicodedata.category(character) in _INVISIBLE:
                faults.add("hidden-character", line, column, code=named_code(character))
            else:
                faults.add("no-glyph", line, column, character=character, code=f"{ord(character):04X}")
