"""Pictures: what is allowed survives, in the theme's colours, and its parts are measured to the pixel."""

import random
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import resvg_py
from PIL import Image

from kiosk.lesson.asset import WIDTHS
from kiosk.lesson.findings import Faults
from kiosk.lesson.picture import (
    GRID,
    Photo,
    Source,
    measured_parts,
    parse_picture,
    read_picture,
    rendered,
    themes_of,
)
from kiosk.lesson.svg import Drawing
from tests.lesson.packs import BOX, SVG, palette

ROOT = Path(__file__).parents[2]
COLOURS = palette()


def drawn(svg: str) -> Drawing:
    faults = Faults("media/box.svg")
    source = parse_picture(svg.encode(), ".svg", COLOURS, faults)
    assert faults.findings == []
    assert isinstance(source, Drawing)
    return source


def image(source: Source, width_px: int, css: str = "", part_index: int | None = None) -> Image.Image:
    faults = Faults("")
    part = None if part_index is None else measured_parts(source, COLOURS, faults)[part_index]
    return Image.open(BytesIO(rendered(source, css, width_px, part))).convert("RGBA")


def test_a_theme_gives_the_classes_their_colours() -> None:
    box = drawn(BOX)
    for theme, sky, ink in (("light", "#D9ECE6", "#1A3038"), ("dark", "#13302E", "#0A1214")):
        picture = image(box, 360, COLOURS.css(box.classes, theme))
        assert picture.getpixel((5, 5)) == rgba(sky)
        assert picture.getpixel((180, 150)) == rgba(ink)


def test_the_style_of_the_file_is_replaced() -> None:
    own = BOX.replace("<rect", "<style>.fill-sky{fill:#FF0000}</style><rect", 1)
    box = drawn(own)
    assert image(box, 360, COLOURS.css(box.classes, "light")).getpixel((5, 5)) == rgba("#D9ECE6")


def test_a_part_is_measured_to_the_pixel_of_the_grid() -> None:
    (part,) = measured_parts(drawn(BOX), COLOURS, Faults(""))
    assert (part.part_id, part.x, part.y) == ("label", 90 / 360, 101 / 405)
    assert (part.width, part.height) == (180 / 360, 102 / 405)


@pytest.mark.parametrize("width_px", WIDTHS)
def test_a_part_alone_fits_its_place_in_the_whole(width_px: int) -> None:
    box = drawn(BOX)
    css = COLOURS.css(box.classes, "light")
    whole, cut = image(box, width_px, css), image(box, width_px, css, part_index=0)
    (part,) = measured_parts(box, COLOURS, Faults(""))
    left, top = round(part.x * whole.width), round(part.y * whole.height)
    assert abs(cut.width - part.width * whole.width) <= 0.5
    inner = (cut.width // 2, cut.height // 2)
    assert cut.getpixel(inner) == whole.getpixel((left + inner[0], top + inner[1])) == rgba("#1A3038")
    assert colour_at(cut, (0, 0))[3] < 255


def test_a_part_in_a_moved_group_is_where_it_is_seen() -> None:
    moved = SVG.format('<g transform="translate(320 0)"><g id="a"><rect width="64" height="72"/></g></g>')
    (part,) = measured_parts(drawn(moved), COLOURS, Faults(""))
    assert (part.x, part.y, part.width) == (0.5, 0.0, 0.1)
    assert part.height == pytest.approx(0.1, abs=0.003)


def test_a_part_drawn_by_a_line_alone_is_measured() -> None:
    line = SVG.format('<path id="a" d="M100 100H500" fill="none" class="stroke-ink" stroke-width="20"/>')
    (part,) = measured_parts(drawn(line), COLOURS, Faults(""))
    assert part.x == pytest.approx(100 / 640, abs=1 / GRID)
    assert part.height == pytest.approx(20 / 720, abs=2 / 405)


def test_ids_of_gradients_are_no_parts() -> None:
    inner = '<defs><linearGradient id="g-a"><stop class="stop-sky"/></linearGradient></defs><g id="g-b"/>'
    assert drawn(SVG.format(inner)).parts == ()


def test_every_shipped_picture_is_sound_and_agrees_with_pillow() -> None:
    shipped = palette((ROOT / "media" / "palette.toml").read_text(encoding="utf-8"))
    paths = sorted(ROOT.glob("media/*/*.svg"))
    assert len(paths) >= 20
    for path in paths[::6]:
        faults = Faults(path.name)
        source = read_picture(ROOT, path.relative_to(ROOT).as_posix(), shipped, faults)
        assert isinstance(source, Drawing)
        assert faults.findings == []
        css = shipped.css(source.classes, "light")
        for part in measured_parts(source, shipped, faults):
            height = round(GRID / source.aspect)
            alone = rendered_alone(source, css, part.part_id)
            box = (part.x * GRID, part.y * height, (part.x + part.width) * GRID, (part.y + part.height) * height)
            assert alone.getchannel("A").getbbox() == tuple(map(round, box))


def rendered_alone(source: Drawing, css: str, part_id: str) -> Image.Image:
    text, height = source.text(css, part_id), round(GRID / source.aspect)
    png = resvg_py.svg_to_bytes(svg_string=text, width=GRID, height=height, skip_system_fonts=True)
    return Image.open(BytesIO(bytes(png)))


@pytest.mark.parametrize(("kind", "extension"), [("PNG", ".png"), ("JPEG", ".jpg"), ("WEBP", ".webp")])
def test_a_photo_is_drawn_once_and_never_enlarged(kind: str, extension: str) -> None:
    data = BytesIO()
    Image.new("RGB", (800, 500), (20, 200, 30)).save(data, kind)
    faults = Faults("")
    photo = parse_picture(data.getvalue(), extension, COLOURS, faults)
    assert isinstance(photo, Photo)
    assert faults.findings == []
    assert (photo.width_px, photo.height_px, themes_of(photo)) == (800, 500, ("light",))
    assert image(photo, 360).size == (360, 225)
    assert image(photo, 1440).size == (800, 500)
    assert max(abs(a - b) for a, b in zip(colour_at(image(photo, 360), (9, 9)), (20, 200, 30, 255))) < 4


def colour_at(drawing: Image.Image, place: tuple[int, int]) -> tuple[int, ...]:
    """Red, green, blue and how little is seen through it."""
    pixel = drawing.getpixel(place)
    assert isinstance(pixel, tuple)
    return pixel


def rgba(colour: str) -> tuple[int, int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16), 255


def photo(kind: str, **options: Any) -> bytes:
    """A photo with much in it, so that a cut takes some of it."""
    noise = Image.frombytes("RGB", (100, 75), random.Random(1).randbytes(100 * 75 * 3)).resize((400, 300))
    written = BytesIO()
    noise.save(written, kind, **options)
    return written.getvalue()


PHOTOS = {
    "png": photo("PNG"),
    "jpg": photo("JPEG"),
    "jpeg": photo("JPEG", progressive=True),
    "JPG": photo("JPEG", restart_marker_rows=2, exif=b"Exif\0\0" + photo("JPEG")[:20_000]),
    "webp": photo("WEBP"),
    "WEBP": photo("WEBP", lossless=True),
}


def faults_of(data: bytes, extension: str) -> list[tuple[str, str]]:
    """Kind and words of every finding of a picture."""
    faults = Faults(f"media/box.{extension}")
    source = parse_picture(data, f".{extension.lower()}", COLOURS, faults)
    if source is not None:
        measured_parts(source, COLOURS, faults)
    return [(one.kind_id, one.message) for one in faults.findings]


@pytest.mark.parametrize("extension", PHOTOS)
def test_a_whole_photo_is_sound_whatever_stands_behind_its_end(extension: str) -> None:
    assert faults_of(PHOTOS[extension], extension) == []
    assert faults_of(PHOTOS[extension] + b"\0" * 100 + b"more", extension) == []


@pytest.mark.parametrize("extension", PHOTOS)
@pytest.mark.parametrize("part", [0.999, 0.95, 0.7, 0.3, 0.05, 0.002])
def test_a_photo_that_was_cut_is_a_finding(extension: str, part: float) -> None:
    found = faults_of(PHOTOS[extension][: int(len(PHOTOS[extension]) * part)], extension)
    assert [kind for kind, _ in found] == ["picture-broken"]


def test_a_gif_is_told_what_to_become() -> None:
    assert [kind for kind, _ in faults_of(photo("GIF"), "gif")] == ["picture-kind"]
