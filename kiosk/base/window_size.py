"""A window's size as it is written on a command line: the one reading of it."""

from collections.abc import Sequence

from kiosk.base.errors import CommandLineRefused, KioskError

LEAST_PX = 480  # each side; the window itself lets nobody make it smaller
MOST_PX = 16384  # each side; what every graphics card still draws in one piece
OPTION = "--size"


class SizeRefused(KioskError):
    """A text that is no window's size, or one that no window can have."""


def window_size(text: str) -> tuple[int, int]:
    """Width and height of "1920x1080" in pixels. Raises SizeRefused."""
    width, _, height = text.partition("x")
    if not (_is_side(width) and _is_side(height)):
        reach = f"each from {LEAST_PX} to {MOST_PX}"
        remedy = f"write the width and the height in pixels, {reach}, such as 1920x1080"
        raise SizeRefused(f"{text!r} is no size of a window", remedy=remedy)
    return int(width), int(height)


def take_size(arguments: Sequence[str]) -> tuple[tuple[int, int] | None, list[str]]:
    """The size that the option asks for, the last one where it stands twice, and the other arguments.

    None where none is asked for. Raises CommandLineRefused.
    """
    size: tuple[int, int] | None = None
    others: list[str] = []
    left = iter(arguments)
    for argument in left:
        option, equals, text = argument.partition("=")
        if option == OPTION:
            size = _asked(text if equals else next(left, ""))
        else:
            others.append(argument)
    return size, others


def _asked(text: str) -> tuple[int, int]:
    try:
        return window_size(text)
    except SizeRefused as error:
        raise CommandLineRefused(error.message, where=OPTION, remedy=error.remedy) from None


def _is_side(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= len(str(MOST_PX)) and LEAST_PX <= int(text) <= MOST_PX
