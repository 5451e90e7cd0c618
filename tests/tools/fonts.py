# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools[woff]==4.68.0"]
# ///
"""Makes `media/fonts` from the npm packages of Fontsource: `python -m tests.tools.fonts [NODE_MODULES]`.

Fontsource cuts a face into subsets that share one family name, and Qt uses only one of them: here the subsets of a
face become one static .ttf. The faces are drawn without some signs that lessons use; they are added: the narrow
no-break space and its sisters, the four arrows, the check mark, and the marks that only steer the direction of text.
Needs fonttools and brotli (not in requirements-dev.txt: fonts change once in years), and npm when no folder is given.
"""

import json
import math
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from fontTools.merge import Merger
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

PROJECT = Path(__file__).resolve().parents[2]
OUTPUT = PROJECT / "media" / "fonts"
FONTSOURCE_VERSION = "5.3.0"
TIMESTAMP = 3_800_000_000  # seconds since 1904: the same input gives the same bytes
Point = tuple[float, float]


@dataclass(frozen=True)
class Face:
    """One family that ships, and where it comes from."""

    package: str
    family: str
    stem: str
    subsets: tuple[str, ...]
    styles: tuple[tuple[int, bool], ...]
    is_mono: bool = False


ATKINSON = "atkinson-hyperlegible-next"
ATKINSON_MONO = "atkinson-hyperlegible-mono"
PLEX_ARABIC = "ibm-plex-sans-arabic"
FACES = (
    Face(
        ATKINSON,
        "Atkinson Hyperlegible Next",
        "AtkinsonHyperlegibleNext",
        ("latin", "latin-ext"),
        ((400, False), (600, False), (700, False), (400, True), (600, True), (700, True)),
    ),
    Face(
        ATKINSON_MONO,
        "Atkinson Hyperlegible Mono",
        "AtkinsonHyperlegibleMono",
        ("latin", "latin-ext"),
        ((400, False), (700, False)),
        is_mono=True,
    ),
    # "Plex" is a reserved font name of IBM: a merged face is a modified version and must not carry it (OFL, no. 3).
    Face(
        PLEX_ARABIC,
        "Dernier Geste Arabic",
        "DernierGesteArabic",
        ("arabic", "latin"),
        ((400, False), (600, False), (700, False)),
    ),
)

WEIGHT_NAMES = {400: "Regular", 600: "SemiBold", 700: "Bold"}
HINT_TABLES = ("fpgm", "prep", "cvt ", "gasp", "STAT", "DSIG")  # hints of one subset point into tables of that subset
SPACES = {0x2007: "digit", 0x2009: 0.2, 0x200A: 0.1, 0x202F: 0.2}  # in em; a figure space is as wide as a digit
INVISIBLE = (0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x061C)
NO_BREAK_HYPHEN, HYPHEN_MINUS = 0x2011, 0x2D


def main(arguments: Sequence[str]) -> int:
    if arguments:
        build(Path(arguments[0]))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        packages = [f"@fontsource/{face.package}@{FONTSOURCE_VERSION}" for face in FACES]
        subprocess.run(["npm", "install", "--no-save", "--prefix", folder, *packages], check=True)
        build(Path(folder) / "node_modules")
    return 0


def build(node_modules: Path) -> None:
    """Writes every face, its licence, and the coverage that `kiosk check` reads."""
    OUTPUT.mkdir(parents=True, exist_ok=True)
    covered: set[int] = set()
    for face in FACES:
        source = node_modules / "@fontsource" / face.package
        shutil.copyfile(source / "LICENSE", OUTPUT / f"{face.stem}-OFL.txt")
        styles = [write_style(source, face, weight, is_italic) for weight, is_italic in face.styles]
        covered |= set.intersection(*styles)
    ranges = [[f"{first:04X}", f"{last:04X}"] for first, last in ranges_of(covered)]
    rows = ",\n".join(f"    {json.dumps(pair)}" for pair in ranges)
    text = f'{{\n  "version": 1,\n  "ranges": [\n{rows}\n  ]\n}}\n'
    (OUTPUT / "coverage.json").write_text(text, encoding="utf-8")


def write_style(source: Path, face: Face, weight: int, is_italic: bool) -> set[int]:
    """Merges and writes one style; gives the code points it draws."""
    slope = "italic" if is_italic else "normal"
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for subset in face.subsets:
            part = TTFont(source / "files" / f"{face.package}-{subset}-{weight}-{slope}.woff2")
            part.flavor = None
            for table in HINT_TABLES:
                if table in part:
                    del part[table]
            remove_hinting(part)
            parts.append(Path(folder) / f"{subset}.ttf")
            part.save(parts[-1])
        font = Merger().merge([str(part) for part in parts])
    add_signs(font, face.is_mono)
    rename(font, face, weight, is_italic)
    font["head"].created = font["head"].modified = TIMESTAMP
    font.recalcTimestamp = False
    font["post"].formatType = 3.0
    style = f"{WEIGHT_NAMES[weight]}{'Italic' if is_italic else ''}".replace("RegularItalic", "Italic")
    font.save(OUTPUT / f"{face.stem}-{style}.ttf")
    return set(font.getBestCmap())


def remove_hinting(font: Any) -> None:
    for name in font.getGlyphOrder():
        font["glyf"][name].removeHinting()


def rename(font: Any, face: Face, weight: int, is_italic: bool) -> None:
    """Family and style names of every platform's custom: name IDs 1 and 2 know four styles, 16 and 17 any."""
    slope = " Italic" if is_italic else ""
    style = f"{WEIGHT_NAMES[weight]}{slope}".replace("Regular Italic", "Italic")
    has_own_family = weight not in (400, 700)
    old_family = f"{face.family} {WEIGHT_NAMES[weight]}" if has_own_family else face.family
    old_style = (
        (f"{'Bold' if weight == 700 else ''}{slope}".strip() or "Regular")
        if not has_own_family
        else (slope.strip() or "Regular")
    )
    names = font["name"]
    copyright_line = names.getDebugName(0)
    names.names = []
    values = {
        0: copyright_line,
        1: old_family,
        2: old_style,
        3: f"DernierGeste;{face.stem}-{style.replace(' ', '')}",
        4: f"{face.family} {style}",
        5: f"Version {font['head'].fontRevision:.3f}",
        6: f"{face.stem}-{style.replace(' ', '')}",
        10: f"Merged from @fontsource/{face.package} {FONTSOURCE_VERSION}; arrows, check mark and narrow spaces added.",
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
        16: face.family,
        17: style,
    }
    for name_id, value in values.items():
        names.setName(value, name_id, 3, 1, 0x409)
    os2 = font["OS/2"]
    os2.usWeightClass = weight
    os2.fsType = 0
    kept = os2.fsSelection & 0b1110000000  # USE_TYPO_METRICS, WWS, OBLIQUE as drawn
    is_bold = weight == 700
    os2.fsSelection = kept | is_italic | is_bold << 5 | (not is_italic and not is_bold) << 6
    font["head"].macStyle = is_bold | is_italic << 1


def add_signs(font: Any, is_mono: bool) -> None:
    """Adds the signs that the faces lack, drawn with the face's own stroke."""
    cmap = font.getBestCmap()
    em = font["head"].unitsPerEm
    cell = font["hmtx"][cmap[0x20]][0]
    for code, width in SPACES.items():
        if code not in cmap:
            advance = cell if is_mono else font["hmtx"][cmap[0x30]][0] if width == "digit" else round(width * em)
            add_glyph(font, code, [], advance)
    for code in INVISIBLE:
        if code not in cmap:
            add_glyph(font, code, [], 0)
    if NO_BREAK_HYPHEN not in cmap:
        map_code(font, NO_BREAK_HYPHEN, cmap[HYPHEN_MINUS])
    stroke_width = height_of(font, cmap[HYPHEN_MINUS])
    capital = height_of(font, cmap[0x48])
    advance = cell if is_mono else round(capital * 1.25)
    for code, turn in ((0x2192, 0), (0x2191, 1), (0x2190, 2), (0x2193, 3)):
        add_glyph(font, code, arrow(advance, capital, stroke_width, turn), advance)
    add_glyph(font, 0x2713, [check_mark(advance, capital, stroke_width)], advance)
    font.setGlyphOrder(list(font["glyf"].glyphOrder))  # forgets the table of names made before the new glyphs


def add_glyph(font: Any, code: int, contours: Sequence[Sequence[Point]], advance: int) -> None:
    pen = TTGlyphPen(None)
    for contour in contours:
        points = [(round(x), round(y)) for x, y in contour]
        pen.moveTo(points[0])
        for point in points[1:]:
            pen.lineTo(point)
        pen.closePath()
    name = f"geste{code:04X}"
    glyph = pen.glyph()
    font["glyf"][name] = glyph
    left = min((round(x) for contour in contours for x, _ in contour), default=0)
    font["hmtx"][name] = (advance, left)
    map_code(font, code, name)


def map_code(font: Any, code: int, name: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def height_of(font: Any, name: str) -> float:
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    assert pen.bounds is not None
    return float(pen.bounds[3] - pen.bounds[1])


def arrow(advance: float, capital: float, width: float, quarter_turns: int) -> list[list[Point]]:
    """The contours of an arrow in the middle of the capitals' height, pointing right and then turned."""
    length, head = advance * 0.84, capital * 0.32
    tip = length / 2
    shaft = [(-tip, 0.0), (tip - width, 0.0)]
    barbs = [(tip - head - width * 0.7, head), (tip - width * 0.7, 0.0), (tip - head - width * 0.7, -head)]
    centre = (advance / 2, capital / 2)
    return [[moved(turned(point, quarter_turns), centre) for point in stroke(line, width)] for line in (shaft, barbs)]


def check_mark(advance: float, capital: float, width: float) -> list[Point]:
    line = [(advance * 0.1, capital * 0.45), (advance * 0.38, capital * 0.13), (advance * 0.88, capital * 0.88)]
    return stroke(line, width * 1.1)


def turned(point: Point, quarter_turns: int) -> Point:
    x, y = point
    return ((x, y), (-y, x), (-x, -y), (y, -x))[quarter_turns]


def moved(point: Point, by: Point) -> Point:
    return point[0] + by[0], point[1] + by[1]


def stroke(line: Sequence[Point], width: float) -> list[Point]:
    """The outline of a line with square ends and mitred joins, clockwise as TrueType fills."""
    normals = []
    for (x0, y0), (x1, y1) in pairwise(line):
        length = math.hypot(x1 - x0, y1 - y0)
        normals.append(((y0 - y1) / length, (x1 - x0) / length))
    offsets: list[Point] = []
    for index in range(len(line)):
        before, after = normals[max(index - 1, 0)], normals[min(index, len(normals) - 1)]
        scale = width / 2 / (1 + before[0] * after[0] + before[1] * after[1])
        offsets.append(((before[0] + after[0]) * scale, (before[1] + after[1]) * scale))
    left = [moved(point, offset) for point, offset in zip(line, offsets, strict=True)]
    right = [moved(point, (-offset[0], -offset[1])) for point, offset in zip(line, offsets, strict=True)]
    return left + right[::-1]  # left first: clockwise


def ranges_of(codes: set[int]) -> list[tuple[int, int]]:
    """Ranges with both ends in, rising; control characters are never drawn and left out."""
    ranges: list[tuple[int, int]] = []
    for code in sorted(code for code in codes if code >= 0x20):
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1] = (ranges[-1][0], code)
        else:
            ranges.append((code, code))
    return ranges


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
