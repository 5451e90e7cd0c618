"""Symbols that phones read."""

import subprocess
import sys
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.followup.link import LinkTooLong, VisitLesson, visit_link
from kiosk.followup.qr import MAX_VERSION, MAX_VERSION_WITH_VALUES, Level, Symbol, first_symbol, symbol

ROOT = Path(__file__).parents[2]
HELP_PAGES = (
    "https://aide.geste.fr/L/A1B2",
    "https://www.cnil.fr/fr/securiser-son-reseau-wifi-domestique",
    "https://www.ncsc.gov.uk/guidance/using-your-router",
    "https://xn--bcher-kva.ch/Wi-Fi",
)


def drawn(shown: Symbol, module_px: int, ground: int = 255) -> Image.Image:
    """The symbol as a screen shows it, on a ground that is not its own."""
    side = len(shown.rows)
    picture = Image.new("L", (side, side), 255)
    picture.putdata([0 if module else 255 for row in shown.rows for module in row])
    picture = picture.resize((side * module_px, side * module_px), Image.Resampling.NEAREST)
    card = Image.new("L", (picture.width + 80, picture.height + 80), ground)
    card.paste(picture, (40, 40))
    return card


def read(picture: Image.Image) -> str:
    found = zxingcpp.read_barcodes(picture)
    assert len(found) == 1
    return str(found[0].text)


def same(url: str, other: str) -> bool:
    """Whether two addresses are one: scheme and host in any case, all else sign by sign (RFC 3986, 6.2.2.1)."""

    def parts(text: str) -> tuple[str, str]:
        head = "/".join(text.split("/", 3)[:3]).partition("?")[0].partition("#")[0]
        return head.lower(), text[len(head) :]

    return parts(url) == parts(other)


@pytest.mark.parametrize("url", HELP_PAGES)
@pytest.mark.parametrize("module_px", [2, 3, 5, 8, 12])
@pytest.mark.parametrize("ground", [0, 128, 255])
def test_an_independent_reader_reads_every_size(url: str, module_px: int, ground: int) -> None:
    assert same(read(drawn(symbol(url), module_px, ground)), url)


@pytest.mark.parametrize("level", Level)
def test_every_level_is_at_least_what_was_asked(level: Level) -> None:
    shown = symbol(HELP_PAGES[0], level)

    assert list(Level).index(shown.level) >= list(Level).index(level)
    assert same(read(drawn(shown, 4)), HELP_PAGES[0])


def test_a_symbol_is_square_with_its_quiet_zone() -> None:
    shown = symbol(HELP_PAGES[1])
    side = 4 * shown.version + 17 + 8  # four modules on each side, as the standard has it

    assert len(shown.rows) == side
    assert {len(row) for row in shown.rows} == {side}
    for index in (*range(4), *range(side - 4, side)):
        assert not any(shown.rows[index])
        assert not any(row[index] for row in shown.rows)
    assert shown.rows[4][4]


def test_a_lesson_link_is_a_coarse_symbol() -> None:
    assert symbol("https://aide.geste.fr/L/A1B2").version == 2


def test_a_visit_with_its_values_fits() -> None:
    lessons = [VisitLesson(f"A{index}", (2,)) for index in range(6)]
    link = visit_link("https://aide.geste.fr", "MAISON", lessons, {"wifi.guest_name": "Les amis de la maison"})
    shown = symbol(link, max_version=MAX_VERSION_WITH_VALUES)

    assert shown.version <= MAX_VERSION_WITH_VALUES
    assert same(read(drawn(shown, 4)), link)


def test_a_link_too_long_is_told() -> None:
    with pytest.raises(LinkTooLong) as told:
        symbol("https://aide.geste.fr/" + "x" * 200)

    assert "version 6" in told.value.message
    assert "say what to type" in told.value.remedy


def test_no_link_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="url"):
        symbol("")


def test_the_first_link_that_fits_is_shown() -> None:
    too_long = "https://aide.geste.fr/" + "x" * 200
    shown = first_symbol(["", too_long, HELP_PAGES[0]])

    assert shown is not None
    assert shown.url == HELP_PAGES[0]
    assert first_symbol([too_long, ""]) is None


def test_one_link_always_gives_one_symbol() -> None:
    assert symbol(HELP_PAGES[1]) == symbol(HELP_PAGES[1])


@settings(max_examples=60, deadline=None)
@given(st.from_regex(r"https://[a-z0-9-]{1,20}\.fr(/[ -~]{0,60})?(#[A-Za-z0-9.&=%-]{0,40})?", fullmatch=True))
def test_whatever_fits_is_read_back(url: str) -> None:
    try:
        shown = symbol(url, max_version=MAX_VERSION_WITH_VALUES)
    except LinkTooLong:
        assert len(url) > 84  # what version 6-M holds at least (ISO/IEC 18004, table 7: 106 bytes)
        return
    assert same(read(drawn(shown, 3)), url)
    assert shown.version <= MAX_VERSION_WITH_VALUES


@given(st.integers(1, 110))
@settings(max_examples=40, deadline=None)
def test_no_smaller_version_would_hold_it(length: int) -> None:
    url = "https://a.fr/" + "x" * length
    try:
        version = symbol(url).version
    except LinkTooLong:
        version = MAX_VERSION + 1
    if version > 1:
        with pytest.raises(LinkTooLong):
            symbol(url, max_version=version - 1)


def test_links_are_made_without_drawing() -> None:
    check = "import sys, kiosk.followup.link; sys.exit('qrcode' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", check], cwd=ROOT, check=False).returncode == 0
