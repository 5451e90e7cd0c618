"""A window's size as an option of a command."""

import click

from kiosk.base import window_size as base


def window_size(text: str) -> tuple[int, int]:
    """Width and height of "1920x1080" in pixels. Raises BadParameter for any other text, and click tells it."""
    try:
        return base.window_size(text)
    except base.SizeRefused as error:
        raise click.BadParameter(str(error)) from None
