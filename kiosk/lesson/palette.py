"""The named colours of media/palette.toml, by theme."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.lesson.findings import Faults, did_you_mean
from kiosk.lesson.identity import is_id

THEMES = ("light", "dark", "contrast")
_GREY = ("#808080",) * len(THEMES)  # of a colour whose own values do not hold: its pictures are drawn all the same
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_PROPERTIES = {"fill": "fill", "stroke": "stroke", "stop": "stop-color"}
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_VALUES = 'write three, for light, dark and contrast, as ["#AABBCC", "#112233", "#000000"]'


@dataclass(frozen=True, slots=True)
class Palette:
    """`colours` by name: one value a theme, in the order of `THEMES`.

    `is_whole` False: something in its file could not be read; what it does not name may be a colour all the same.
    """

    colours: Mapping[str, tuple[str, ...]]
    is_whole: bool = True

    def css(self, classes: frozenset[str], theme: str) -> str:
        """A rule for each of these classes (`fill-ink`, `stop-sky`), in the colours of the theme."""
        index = THEMES.index(theme)
        rules = []
        for name in sorted(classes):
            kind, _, colour = name.partition("-")
            rules.append(f".{name}{{{_PROPERTIES[kind]}:{self.colours.get(colour, _GREY)[index]}}}")
        return "".join(rules)

    def has(self, class_name: str) -> bool:
        """Whether a picture may use the class."""
        kind, _, colour = class_name.partition("-")
        return kind in _PROPERTIES and (colour in self.colours or (not self.is_whole and is_id(colour)))

    def class_names(self) -> tuple[str, ...]:
        """Every class that has a colour."""
        return tuple(f"{kind}-{name}" for name in self.colours for kind in _PROPERTIES)

    def text(self) -> str:
        """What `parse_palette` reads back, where the palette is whole."""
        lines = (f"{name} = {json.dumps(values)}" for name, values in self.colours.items())
        return "\n".join(("[colours]", *lines, ""))


def parse_palette(text: str, faults: Faults) -> Palette | None:
    """The palette that the file's text holds; None where it holds none. Every fault is noted."""
    try:
        whole: dict[str, Any] = tomllib.loads(text.replace("\r\n", "\n"))
    except ValueError as error:  # no TOML, or a number of more digits than Python reads
        _report_syntax(str(error), text, faults)
        return None
    except RecursionError:
        _report_syntax("it is nested too deep", text, faults)
        return None
    count = len(faults.findings)
    colours = whole.pop("colours", None)
    for key in whole:
        remedy = did_you_mean(key, ["colours"], "take it out; colours stand under [colours]")
        faults.add("bad-palette", *_place(text, key), cause=f"“{key}” says nothing here", advice=remedy)
    if not isinstance(colours, dict):
        if not whole:
            advice = "begin it with a line [colours], and a line for each colour below"
            faults.add("bad-palette", cause="it names no colours", advice=advice)
        return None
    found: dict[str, tuple[str, ...]] = {}
    for name, values in colours.items():
        if not is_id(name):
            advice = "write lower-case letters, digits and dashes, as floor-edge"
            faults.add("bad-palette", *_place(text, name), cause=f"“{name}” is no name of a colour", advice=advice)
            continue
        is_whole = isinstance(values, list) and len(values) == len(THEMES)
        if not is_whole or not all(isinstance(value, str) and _HEX.fullmatch(value) for value in values):
            cause = f"{name} needs a light, a dark and a contrast colour"
            faults.add("bad-palette", *_place(text, name), cause=cause, advice=_VALUES)
            values = _GREY
        found[name] = tuple(values)
    return Palette(found, is_whole=len(faults.findings) == count)


def _report_syntax(cause: str, text: str, faults: Faults) -> None:
    place = _PLACE.search(cause)
    line, column = int(place.group(1) or 0) if place else 1, int(place.group(2) or 1) if place else 1
    advice = "mend this line" if line else "close the bracket or the quotation mark that is left open"
    line = line or len(text.rstrip().split("\n"))
    faults.add("bad-palette", line, column, cause=_PLACE.sub("", cause), advice=advice)


def _place(text: str, name: str) -> tuple[int, int]:
    """Where a key of this name stands; the start of the file where its line is not found."""
    found = re.search(rf"^[ \t\[\"']*({re.escape(name)})(?![\w-])", text, re.MULTILINE)
    if found is None:
        return 1, 1
    return text.count("\n", 0, found.start(1)) + 1, found.start(1) - text.rfind("\n", 0, found.start(1))
