"""`kiosk preview`: a lesson in the kiosk while it is written."""

import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import click

from kiosk.cli.counted import counted
from kiosk.cli.window_size import window_size
from kiosk.lesson.check import as_typed
from kiosk.lesson.findings import Finding, errors_first
from kiosk.library.draft import subject_of


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--size",
    type=window_size,
    metavar="WIDTHxHEIGHT",
    default="1440x1000",
    show_default=True,
    help="The window's size in pixels; on a smaller screen what it has room for.",
)
@click.option("--language", metavar="TAG", default="", help="What it opens in: fr, en…; else the file's, or yours.")
def preview(path: Path, size: tuple[int, int], language: str) -> None:
    """Open a lesson as the customer sees it, and show it again on every saving.

    PATH is a lesson's file, its folder, or a whole pack. What is to be mended stands below the lesson, and here. F5
    reads again, Ctrl+L changes the language, Ctrl+T the text size, Ctrl+D the colours. Nothing is kept.
    """
    subject = subject_of(path)
    told = Told(subject.pack)
    # Qt is imported by this command only when it is called: checking lessons on a server must not need it.
    sys.exit(import_module("kiosk.app.preview").preview(subject, *size, language, told.tell))


class Told:
    """Prints what is to be mended, errors first, each time that it is something else, then with the time."""

    def __init__(self, pack: Path) -> None:
        self._pack = pack
        self._last: tuple[Finding, ...] | None = None

    def tell(self, findings: Sequence[Finding]) -> None:
        if self._last == tuple(findings):
            return
        is_first, self._last = self._last is None, tuple(findings)
        with suppress(OSError):  # whoever read it is gone; the window has it too
            if not is_first:
                click.echo(time.strftime("\nread again at %H:%M:%S"), err=True)
            for one in errors_first(findings):
                click.echo(str(as_typed(one, self._pack, Path.cwd())))
            click.echo(counted(findings) + (", also shown below the lesson" if findings else ""), err=True)
