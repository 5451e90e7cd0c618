"""PNG files as the drawing program writes them: measured and made smaller without being decoded."""

import random
import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from kiosk.lesson.png import alpha_box, opaque


def filtered(canvas: Image.Image, method: int) -> bytes:
    """The picture as a PNG in which every row has the same filter."""
    width, height = canvas.size
    rows, above = b"", bytes(4 * width)
    for y in range(height):
        row = canvas.crop((0, y, width, y + 1)).tobytes()
        left, corner = bytes(4) + row[:-4], bytes(4) + above[:-4]
        guesses = {
            0: bytes(4 * width),
            1: left,
            2: above,
            3: bytes((a + b) >> 1 for a, b in zip(left, above)),
            4: bytes(nearest(*some) for some in zip(left, above, corner)),
        }
        rows += bytes([method]) + bytes((one - guess) & 255 for one, guess in zip(row, guesses[method]))
        above = row
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + body


def nearest(left: int, above: int, corner: int) -> int:
    return min((left, above, corner), key=lambda one: abs(left + above - corner - one))


def noise(width: int = 23, height: int = 7) -> Image.Image:
    canvas = Image.frombytes("RGBA", (width, height), random.Random(3).randbytes(4 * width * height))
    canvas.putalpha(255)
    return canvas


@pytest.mark.parametrize("method", range(5))
def test_without_its_alpha_a_picture_shows_the_same(method: int) -> None:
    png = filtered(noise(), method)
    with Image.open(BytesIO(opaque(png))) as seen:
        assert seen.mode == "RGB"
        assert seen.tobytes() == noise().convert("RGB").tobytes()


@pytest.mark.parametrize("method", range(5))
@pytest.mark.parametrize("place", [(0, 0), (22, 0), (0, 3), (11, 6)])
def test_a_picture_with_one_clear_point_stays_as_it_is(method: int, place: tuple[int, int]) -> None:
    canvas = noise()
    canvas.putpixel(place, (1, 2, 3, 254))
    png = filtered(canvas, method)
    assert opaque(png) is png


def test_a_picture_of_another_kind_stays_as_it_is() -> None:
    data = BytesIO()
    noise().convert("L").save(data, "PNG")
    assert opaque(data.getvalue()) == data.getvalue()


@pytest.mark.parametrize("mode", ["L", "RGBA"])
def test_the_box_of_what_is_seen_agrees_with_pillow(mode: str) -> None:
    canvas = Image.new("RGBA", (97, 61))
    for x in range(20, 60):
        canvas.paste((x, 255 - x, 3, 40 + x if mode == "RGBA" else 255), (x, 10 + x // 7, x + 1, 50 - x // 9))
    for level in (0, 6):
        data = BytesIO()
        canvas.save(data, "PNG", compress_level=level)
        assert alpha_box(data.getvalue()) == canvas.getchannel("A").getbbox()


def test_an_empty_picture_has_no_box() -> None:
    data = BytesIO()
    Image.new("RGBA", (9, 9)).save(data, "PNG")
    assert alpha_box(data.getvalue()) is None


@pytest.mark.parametrize("method", range(5))
@pytest.mark.parametrize("box", [(0, 0, 23, 7), (3, 1, 9, 5), (20, 0, 23, 1), (0, 6, 1, 7), (11, 3, 12, 4)])
def test_the_box_is_found_whatever_the_filter(method: int, box: tuple[int, int, int, int]) -> None:
    canvas = Image.new("RGBA", (23, 7))
    canvas.paste(noise().crop(box), box[:2])
    assert alpha_box(filtered(canvas, method)) == box
