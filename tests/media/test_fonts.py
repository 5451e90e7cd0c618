"""The faces that ship draw what lessons say, in every weight, under the names the screens use."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QRawFont

FONTS = Path(__file__).resolve().parents[2] / "media" / "fonts"
FAMILIES = {
    "AtkinsonHyperlegibleNext": ("Atkinson Hyperlegible Next", 6),
    "AtkinsonHyperlegibleMono": ("Atkinson Hyperlegible Mono", 2),
    "DernierGesteArabic": ("Dernier Geste Arabic", 3),
}
WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}
FRENCH = "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»’“”–—…€°²½×\u00a0\u202f"
SIGNS = "←↑→↓✓\u2009\u2011"
ARABIC = "السلام عليكم، أين الملصق؟ ١٢٣ 123 Wi-Fi"


def faces(stem: str) -> list[Path]:
    return sorted(FONTS.glob(f"{stem}-*.ttf"))


def opened(file: Path) -> QRawFont:
    font = QRawFont(str(file), 20)
    assert font.isValid(), file.name
    return font


@pytest.mark.parametrize("stem", FAMILIES)
def test_every_weight_carries_its_family_and_weight(stem: str, qapp: object) -> None:  # noqa: ARG001
    family, count = FAMILIES[stem]
    assert len(faces(stem)) == count
    for file in faces(stem):
        assert family in QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    found = {(style.split()[0], QFontDatabase.weight(family, style)) for style in QFontDatabase.styles(family)}
    styles = {file.stem.split("-")[1].removesuffix("Italic") or "Regular" for file in faces(stem)}
    assert {(name, weight) for name, weight in found if name != "Italic"} == {(name, WEIGHTS[name]) for name in styles}


@pytest.mark.parametrize("stem", FAMILIES)
def test_a_licence_lies_beside_every_family(stem: str) -> None:
    assert "SIL OPEN FONT LICENSE" in (FONTS / f"{stem}-OFL.txt").read_text(encoding="utf-8")


def test_french_and_the_signs_of_lessons_are_drawn_in_every_weight(qapp: object) -> None:  # noqa: ARG001
    for file in [*faces("AtkinsonHyperlegibleNext"), *faces("AtkinsonHyperlegibleMono")]:
        missing = [sign for sign in FRENCH + SIGNS if not opened(file).supportsCharacter(ord(sign))]
        assert missing == [], file.name


def test_arabic_sentences_are_drawn_in_every_weight(qapp: object) -> None:  # noqa: ARG001
    for file in faces("DernierGesteArabic"):
        missing = [sign for sign in ARABIC + SIGNS if not opened(file).supportsCharacter(ord(sign))]
        assert missing == [], file.name


def test_the_coverage_that_check_reads_is_that_of_the_files(qapp: object) -> None:  # noqa: ARG001
    ranges = json.loads((FONTS / "coverage.json").read_text(encoding="utf-8"))["ranges"]
    listed = {code for first, last in ranges for code in range(int(first, 16), int(last, 16) + 1)}
    families = [[opened(file) for file in faces(stem)] for stem in FAMILIES]
    drawn = {
        code
        for code in range(0x20, 0xFFFF)
        if not 0xD800 <= code < 0xE000
        and any(all(font.supportsCharacter(code) for font in family) for family in families)
    }
    assert listed ^ drawn == set()


def test_every_icon_is_on_some_screen_and_in_the_face(qapp: object) -> None:  # noqa: ARG001
    screens = Path(__file__).resolve().parents[2] / "kiosk" / "ui" / "qml"
    named = dict(re.findall(r'string (\w+): "\\u([0-9a-f]{4})"', (screens / "Kiosk" / "Icons.qml").read_text("utf-8")))
    used = set(re.findall(r"\bIcons\.(\w+)", "\n".join(file.read_text("utf-8") for file in screens.rglob("*.qml"))))
    assert set(named) == used
    face = opened(FONTS / "KioskIcons.ttf")
    assert [name for name, code in named.items() if not face.supportsCharacter(int(code, 16))] == []
