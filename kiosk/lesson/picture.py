"""Pictures that others made: checked, drawn in the theme's colours, their named parts measured and cut out.

Runs in a child process with a deadline and a memory limit; the player opens only what comes out of here.
"""

import base64
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import resvg_py

from kiosk.lesson.compiled import Part
from kiosk.lesson.files import is_in_pack, read_bytes
from kiosk.lesson.findings import Faults
from kiosk.lesson.palette import THEMES, Palette
from kiosk.lesson.png import alpha_box, opaque, shows_nothing
from kiosk.lesson.svg import SAVE_AGAIN, Drawing, read_svg

GRID = 360  # parts begin and end on whole pixels of the smallest drawing, so on whole pixels of all
MAX_SVG_SIZE = 524_288
MAX_PHOTO_SIZE = 16_000_000
MAX_PHOTO_PIXELS = 24_000_000  # 96 MB while it is decoded
_EXTENSIONS = {"svg": (".svg",), "png": (".png",), "jpeg": (".jpg", ".jpeg"), "webp": (".webp",)}
# What parts a JPEG file; behind 0xFF, zero and the restarts belong to the pixels, and another 0xFF fills
_JPEG_MARKER = re.compile(rb"\xff[^\x00\x01\xd0-\xd7\xff]")


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture made of pixels; the same in every theme, without parts."""

    kind: str
    data: bytes
    width_px: int
    height_px: int

    @property
    def aspect(self) -> float:
        return self.width_px / self.height_px


Source = Drawing | Photo


def read_picture(pack: Path, path: str, palette: Palette, faults: Faults) -> Source | None:
    """The checked picture in a file of the pack's media/; None after noting every fault."""
    file = pack / path
    if not path.startswith("media/") or not is_in_pack(pack, path):
        faults.add("picture-outside", source=file.name)
        return None
    data = read_bytes(file, faults, MAX_PHOTO_SIZE, "picture-too-large")
    return None if data is None else parse_picture(data, file.suffix.lower(), palette, faults)


def parse_picture(data: bytes, extension: str, palette: Palette, faults: Faults) -> Source | None:
    """`read_picture` for bytes at hand; `extension` is what the file's name claims."""
    kind = _kind_of(data)
    if not kind:
        faults.add("picture-kind")
        return None
    if extension not in _EXTENSIONS[kind]:
        faults.add("picture-name", found=kind.upper(), named=extension or "nothing")
    if kind == "svg":
        return _drawing(data, palette, faults)
    width, height = _photo_size(kind, data)
    if width <= 0 or height <= 0:
        faults.add("picture-broken", cause="its size cannot be read", advice=SAVE_AGAIN)
        return None
    if kind == "jpeg" and not _has_jpeg_end(data):  # a cut one would be grey below; of others nothing is drawn
        faults.add("picture-broken", cause="the file ends before the picture does", advice=SAVE_AGAIN)
        return None
    if width * height > MAX_PHOTO_PIXELS or not 0.2 <= width / height <= 5:
        faults.add(
            "picture-size", found=f"{width} × {height}", most="24 million pixels, at most 5 times as long as wide"
        )
        return None
    return Photo(kind, data, width, height)


def measured_parts(source: Source, palette: Palette, faults: Faults) -> tuple[Part, ...]:
    """The rectangle of every named part, as fractions; proves on the way that the picture can be drawn."""
    try:
        if isinstance(source, Photo):
            if shows_nothing(_photo_pixels(source, GRID)):
                faults.add(
                    "picture-broken", cause="nothing of it can be read, or all is transparent", advice=SAVE_AGAIN
                )
            return ()
        css = palette.css(source.classes, "light")
        if shows_nothing(_png(source.text(css), GRID, max(1, round(GRID / source.aspect)))):
            faults.add("empty-picture")
            return ()
        return tuple(_part(source, css, part_id, faults) for part_id in source.parts)
    except ValueError as error:
        faults.add("picture-broken", cause=error, advice=SAVE_AGAIN)
        return ()


def rendered(source: Source, css: str, width_px: int, part: Part | None = None) -> bytes:
    """A PNG of the picture `width_px` wide, or of one part alone, cropped to its rectangle, at the same scale."""
    if isinstance(source, Photo):
        return opaque(_photo_pixels(source, width_px))
    x, y, width, height = source.box
    if part is None:
        return opaque(_png(source.text(css), width_px, max(1, round(width_px * height / width))))
    box = (x + part.x * width, y + part.y * height, part.width * width, part.height * height)
    full_height = width_px * height / width
    size = max(1, round(part.width * width_px)), max(1, round(part.height * full_height))
    return _png(source.text(css, part.part_id, box), *size)


def themes_of(source: Source) -> tuple[str, ...]:
    """The themes that need a drawing of their own; a photo is drawn once, as light."""
    return THEMES if isinstance(source, Drawing) else THEMES[:1]


def _drawing(data: bytes, palette: Palette, faults: Faults) -> Drawing | None:
    if len(data) > MAX_SVG_SIZE:
        faults.add("picture-too-large", size=f"{len(data) // 1000} kB", most=f"{MAX_SVG_SIZE // 1000} kB")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        faults.add("not-text", found="")
        return None
    return read_svg(text, palette, faults)


def _kind_of(data: bytes) -> str:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return "svg" if head.startswith((b"<?xml", b"<svg", b"<!--", b"<!DOCTYPE svg")) else ""


def _photo_size(kind: str, data: bytes) -> tuple[int, int]:
    """Width and height as the file declares them; (0, 0) where it declares none."""
    try:
        match kind:
            case "png":
                width, height = struct.unpack_from(">II", data, 16)
                return (width, height) if data[12:16] == b"IHDR" else (0, 0)
            case "jpeg":
                return next(_jpeg_sizes(data), (0, 0))
            case _:
                return _webp_size(data)
    except struct.error:
        return 0, 0


def _jpeg_sizes(data: bytes) -> Iterator[tuple[int, int]]:
    position = 2
    while position + 9 < len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", data, position + 5)
            yield width, height
        position += 2 + struct.unpack_from(">H", data, position + 2)[0]


def _has_jpeg_end(data: bytes) -> bool:
    """Whether the picture comes to its end; a camera may write more behind that. Source: ITU-T T.81, annex B."""
    position = 2
    while marker := _JPEG_MARKER.search(data, position):
        if marker.group() == b"\xff\xd9":
            return True
        position = marker.end() + int.from_bytes(data[marker.end() : marker.end() + 2], "big")
    return False


def _webp_size(data: bytes) -> tuple[int, int]:
    match data[12:16]:
        case b"VP8X":
            return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
        case b"VP8L":
            bits = int.from_bytes(data[21:25], "little")
            return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
        case b"VP8 ":
            width, height = struct.unpack_from("<HH", data, 26)
            return width & 0x3FFF, height & 0x3FFF
    return 0, 0


def _photo_pixels(photo: Photo, width_px: int) -> bytes:
    width = min(width_px, photo.width_px)
    height = max(1, round(width / photo.aspect))
    link = f"data:image/{photo.kind};base64,{base64.b64encode(photo.data).decode()}"
    frame = f'xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
    image = f'<image width="{width}" height="{height}" href="{link}"/>'
    return _png(f"<svg {frame}>{image}</svg>", width, height)


def _png(text: str, width_px: int, height_px: int) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=text, width=width_px, height=height_px, skip_system_fonts=True))


def _part(drawing: Drawing, css: str, part_id: str, faults: Faults) -> Part:
    height_px = max(1, round(GRID / drawing.aspect))
    box = alpha_box(_png(drawing.text(css, part_id), GRID, height_px))
    if box is None:
        faults.add("empty-part", part=part_id)
        return Part(part_id, 0.0, 0.0, 1.0, 1.0)
    left, top, right, bottom = box
    return Part(part_id, left / GRID, top / height_px, (right - left) / GRID, (bottom - top) / height_px)
