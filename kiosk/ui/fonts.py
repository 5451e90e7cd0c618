"""The faces that ship: a bare machine has none, and a glyph that no face has costs 720 ms once."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Atkinson Hyperlegible Next"
MONO_FAMILY = "Atkinson Hyperlegible Mono"
ARABIC_FAMILY = "Dernier Geste Arabic"

_FIRST = (
    "AtkinsonHyperlegibleNext-Regular",
    "AtkinsonHyperlegibleNext-SemiBold",
    "AtkinsonHyperlegibleNext-Bold",
    "KioskIcons",
    "DernierGesteArabic-SemiBold",  # the language's own name stands on the first screen
)
_LATER = (
    "AtkinsonHyperlegibleNext-Italic",
    "AtkinsonHyperlegibleNext-SemiBoldItalic",
    "AtkinsonHyperlegibleNext-BoldItalic",
    "AtkinsonHyperlegibleMono-Regular",
    "AtkinsonHyperlegibleMono-Bold",
    "DernierGesteArabic-Regular",
    "DernierGesteArabic-Bold",
)


def load_first_fonts(folder: Path) -> None:
    """What the first screen is written with."""
    _load(folder, _FIRST)
    # Latin digits and signs inside Arabic come from the Latin face; Arabic letters from theirs.
    QFont.insertSubstitutions(FAMILY, [ARABIC_FAMILY])


def load_other_fonts(folder: Path) -> None:
    """The rest: italics, the mono face, the other Arabic weights."""
    _load(folder, _LATER)
    QFont.insertSubstitutions(MONO_FAMILY, [FAMILY, ARABIC_FAMILY])


def _load(folder: Path, names: Iterable[str]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(folder / f"{name}.ttf"))
