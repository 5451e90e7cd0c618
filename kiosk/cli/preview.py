"""`kiosk preview`: a lesson in the kiosk while it is written."""

import sys
from importlib import import_module
from pathlib import Path

import click

from kiosk.base.errors import KioskError
from kiosk.cli.window_size import window_size


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--size",
    type=window_size,
    metavar="WIDTHxHEIGHT",
    default="1440x1000",
    show_default=True,
    help="The window's size in pixels.",
)
@click.option("--language", metavar="TAG", default="", help="What it opens in: fr, en…; else the file's, or yours.")
def preview(path: Path, size: tuple[int, int], language: str) -> None:
    """Open a lesson as the customer sees it, and show it again on every saving.

    PATH is a lesson's file, its folder, or a whole pack. What is to be mended stands below the lesson. F5 reads again,
    Ctrl+L changes the language, Ctrl+T the text size, Ctrl+D the colours. Nothing is kept.
    """
    try:
        # Qt is imported by this command only when it is called: checking lessons on a server must not need it.
        sys.exit(import_module("kiosk.app.preview").preview(path, *size, language))
    except KioskError as error:
        raise click.ClickException(str(error)) from None
