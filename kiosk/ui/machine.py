"""What the machine tells of itself that the first frame needs: whether it is set to dark, how large its screen is."""

from typing import NamedTuple

from PySide6.QtGui import QGuiApplication

LEAST_SIDE_MM = 50.0  # a shorter side is no screen's: some report their shape, 16 × 9, in place of their size


class Machine(NamedTuple):
    """`short_side_mm` 0: not known."""

    is_dark: bool
    short_side_mm: float


def this_machine() -> Machine:
    """Read from the running application."""
    screen = QGuiApplication.primaryScreen()
    size = screen.physicalSize()
    side_mm = min(size.width(), size.height())
    return Machine(is_set_to_dark(), side_mm if side_mm >= LEAST_SIDE_MM else 0.0)


def is_set_to_dark() -> bool:
    """Whether the machine's own windows are dark.

    Their palette says so for 1 ms; QStyleHints.colorScheme, which says the same, costs 22 ms when first asked, because
    it makes all enumerations of Qt. Whoever wants to hear of a change listens to that, once the first frame is shown.
    """
    palette = QGuiApplication.palette()
    return palette.window().color().lightness() < palette.windowText().color().lightness()
