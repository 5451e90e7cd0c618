"""The named colours of media/palette.toml, by theme."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.base.errors import KioskError

THEMES = ("light", "dark", "contrast")
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_PROPERTIES = {"fill": "fill", "stroke": "stroke", "stop": "stop-color"}


@dataclass(frozen=True, slots=True)
class Palette:
    """`colours` by name: one value a theme, in the order of `THEMES`."""

    colours: Mapping[str, tuple[str, ...]]

    def css(self, classes: frozenset[str], theme: str) -> str:
        """A rule for each of these classes (`fill-ink`, `stop-sky`), in the colours of the theme."""
        index = THEMES.index(theme)
        rules = []
        for name in sorted(classes):
            kind, _, colour = name.partition("-")
            rules.append(f".{name}{{{_PROPERTIES[kind]}:{self.colours[colour][index]}}}")
        return "".join(rules)

    def class_names(self) -> tuple[str, ...]:
        """Every class a picture may use."""
        return tuple(f"{kind}-{name}" for name in self.colours for kind in _PROPERTIES)


def parse_palette(text: str, where: str = "media/palette.toml") -> Palette:
    """The palette that the file's text holds. Raises KioskError naming the place."""
    try:
        found = tomllib.loads(text).get("colours", {})
    except tomllib.TOMLDecodeError as error:
        raise KioskError(
            f"the palette cannot be read: {error}", where=where, remedy="mend the line it names"
        ) from error
    for name, values in found.items():
        is_whole = isinstance(values, list) and len(values) == len(THEMES)
        if not is_whole or not all(isinstance(value, str) and _HEX.fullmatch(value) for value in values):
            remedy = 'write three, as ["#AABBCC", "#112233", "#000000"]'
            raise KioskError(f"{name} needs a light, a dark and a contrast colour", where=where, remedy=remedy)
    return Palette({name: tuple(values) for name, values in found.items()})
