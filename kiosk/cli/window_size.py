"""A window's size on the command line."""

import click

LEAST_PX, MOST_PX = 320, 7680


def window_size(text: str) -> tuple[int, int]:
    """Width and height of "1920x1080" in pixels; click tells what is wrong with any other text."""
    width, _, height = text.partition("x")
    if not all(side.isdecimal() and LEAST_PX <= int(side) <= MOST_PX for side in (width, height)):
        raise click.BadParameter(f"{text!r} is no size such as 1920x1080")
    return int(width), int(height)
