"""Pictures of the program: every screen and sheet, at any size, text scale, theme and language, without a display."""

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.base.errors import KioskError
from kiosk.ui.sitter import Look, Sitter


def take(
    sitter: Sitter, screens: Sequence[str], looks: Sequence[Look], tabs: Sequence[int] = (0,)
) -> Iterator[tuple[str, Look, QImage]]:
    """A picture of each screen in each look, a look after the other. Raises KioskError before the first one.

    `tabs`: one for each of these counts, after the tab key was pressed so often; its name says so.
    """
    for look in looks:
        if look.language not in sitter.first.languages:
            remedy = f"there are {', '.join(sitter.first.languages)}"
            raise KioskError("no screen is in this language", where=f"--language {look.language}", remedy=remedy)
    for look, screen, count in product(looks, screens, tabs):
        sitter.put(look)
        sitter.go(screen)
        if count:
            sitter.tab(count)
        yield f"{screen}-tab-{count}" if count else screen, look, sitter.picture()


def file_name(screen: str, look: Look) -> str:
    """What the picture of a screen in one look is called; colons of a screen's name become dashes."""
    return f"{screen.replace(':', '-')}-{look.name}.png"


def write(image: QImage, file: Path) -> None:
    """Raises KioskError where the file cannot be written."""
    if not image.save(str(file), "PNG", 0):  # type: ignore[call-overload]
        raise KioskError("this picture cannot be written", where=str(file), remedy="choose a folder you may write to")
