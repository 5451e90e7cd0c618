"""`kiosk pictures`: every screen as a picture, without a display."""

import os
import re
import sys
from collections import defaultdict
from collections.abc import Generator
from contextlib import closing
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any

import click

from kiosk.base.errors import KioskError
from kiosk.base.near import nearest
from kiosk.base.paths import find_paths
from kiosk.cli.counted import count as counted
from kiosk.cli.progress import Bar, Stages
from kiosk.cli.stopping import Stopping
from kiosk.cli.telling import Telling
from kiosk.cli.window_size import window_size
from kiosk.lesson.compile import Compiler
from kiosk.library.index import NO_INDEX, Library, open_library

# Here too, because asking for help imports no Qt; a test keeps it true.
_SCREENS = """
\b
Screens at home, of a visit, in a shop, and made up to show what else there is:

\b
home, home-go-on, home-devices, lesson, lesson-speaking, ask, ask-right,
ask-wrong, home-no-sound, lesson-no-sound, recap, recap-stopped, comfort,
comfort-reader, language, call, picture, overview, staff, staff-no-sound,
search, search-found, search-nothing, devices, forget, preparing, no-lesson,
sorry

\b
plan, plan-chosen, plan-left, plan-over, planned, planned-left-out, notes,
planned-no-sound, visit-lesson, visit-overview, visit-rule, visit-recap, anew

\b
attract, attract-cover, idle, staff-pin, staff-pin-waits

\b
blocks-lists, blocks-tables, blocks-callouts, blocks-answered,
recap-no-link, call-nobody

\b
A lesson of the pack: lesson:ID, a step of it: lesson:ID:STEP.
"""


_LESSON = re.compile(r"lesson:[a-z0-9-]+(?::[1-9]\d{0,2})?")


def _screen(text: str) -> str:
    known = " ".join(_SCREENS.split("\b\n")[2:-1]).replace(",", " ").split()
    if text in known or _LESSON.fullmatch(text):
        return text
    near = nearest(text.partition(":")[0], known)
    raise click.BadParameter(f"there is no screen {text}{f' (did you mean {near}?)' if near else ''}")


def _scale(text: str) -> float:
    if text not in ("100", "125", "150", "200"):
        raise click.BadParameter(f"{text!r} is not 100, 125, 150 or 200")
    return int(text) / 100


@click.command(epilog=_SCREENS)
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--screen", "screens", type=_screen, multiple=True, metavar="NAME", help="All if not given; the names stand below."
)
@click.option(
    "--size", "sizes", type=window_size, metavar="WIDTHxHEIGHT", multiple=True, help="1920x1080 if not given."
)
@click.option(
    "--text", "scales", type=_scale, metavar="PERCENT", multiple=True, help="100, 125, 150 or 200; 100 if not given."
)
@click.option(
    "--theme", "themes", type=click.Choice(["light", "dark", "contrast"]), multiple=True, help="light if not given."
)
@click.option("--language", "languages", multiple=True, metavar="TAG", help="fr, en, ar, …; fr if not given.")
@click.option("--steps", is_flag=True, help="Every step of every lesson too.")
@click.option(
    "--focus",
    "tabs",
    type=click.IntRange(0, 99),
    metavar="COUNT",
    multiple=True,
    help="The keyboard's ring too: after so many presses of the tab key.",
)
@click.option("--sheet", is_flag=True, help="Contact sheets too: the pictures of one look side by side.")
def pictures(
    out: Path,
    screens: tuple[str, ...],
    sizes: tuple[tuple[int, int], ...],
    scales: tuple[float, ...],
    themes: tuple[str, ...],
    languages: tuple[str, ...],
    steps: bool,
    tabs: tuple[int, ...],
    sheet: bool,
) -> None:
    """Draw screens into the folder OUT, as <screen>-<size>-<text>-<theme>-<language>.png.

    Every option may be given several times; each screen is drawn in each combination. Without --screen all are drawn.
    Stop it with Ctrl-C: the pictures drawn until then stay. The exit code is 1 where a lesson of the pack is left out,
    or something else of it is to be mended, as that of compile: the pictures are drawn, and are not of all of it.
    """
    for name, value in (("QT_QPA_PLATFORM", "offscreen"), ("QT_QUICK_BACKEND", "software")):
        os.environ[name] = value
    with Stopping() as stopping, Telling():
        # Qt is imported by this command only, and only now: the platform has to be chosen before.
        sitter, all_screens = import_module("kiosk.ui.sitter"), import_module("kiosk.ui.screens").all_screens
        looks = [
            sitter.Look(*size, scale, theme, language)
            for size, scale, theme, language in product(
                sizes or [(1920, 1080)], scales or [1.0], themes or ["light"], languages or ["fr"]
            )
        ]
        try:
            out.mkdir(parents=True, exist_ok=True)
            library = _ready_library(stopping)
            count = _draw(out, list(screens) or all_screens(), looks, steps, tabs or (0,), sheet, stopping)
        except OSError as error:
            cause = f"no picture can be written here: {error.strerror}"
            remedy = "name a folder that may be written to"
            raise KioskError(cause, where=str(error.filename or out), remedy=remedy) from None
    if stopping.is_wanted:
        click.echo(f"Stopped; what was drawn is in {out}: {counted(count, 'picture')}.", err=True)
        sys.exit(130)
    fault_count = len(library.troubles) + len(library.broken)
    are_told = f"{counted(fault_count, 'fault')} in the lessons, told above"
    click.echo(f"{counted(count, 'picture')} in {out}{f', not of the whole pack: {are_told}' if fault_count else ''}")
    sys.exit(1 if fault_count else 0)


def _ready_library(stopping: Stopping) -> Library:
    """Compiled where something changed, else the screens would show no lesson, or the old ones; its faults are told."""
    paths = find_paths()
    if Library(paths.pack, paths.compiled, NO_INDEX).is_stale():
        with Bar("Compiling") as bar, Compiler(paths.pack, paths.compiled) as compiler:
            compiler.compile(Stages(bar, "Compiling").show, lambda: stopping.is_wanted)
    return open_library(paths.pack, paths.compiled)


def _draw(
    out: Path,
    screens: list[str],
    looks: list[Any],
    with_steps: bool,
    tabs: tuple[int, ...],
    with_sheets: bool,
    stopping: Stopping,
) -> int:
    """Writes the pictures until they are all there or whoever waits has had enough; how many there are."""
    ui = import_module("kiosk.ui.pictures")
    together: dict[Any, list[tuple[str, Any]]] = defaultdict(list)
    count = 0
    with closing(_drawn(screens, looks, with_steps, tabs)) as drawn, Bar("Drawing") as bar:
        while not stopping.is_wanted and (one := next(drawn, None)):
            screen, look, image = one
            ui.write(image, out / ui.file_name(screen, look))
            count += 1
            if with_sheets:
                together[look].append((screen, image))
            bar.show(count, max(count, len(screens) * len(looks) * len(tabs)), f"{screen} {look.name}")
    for look, images in together.items() if not stopping.is_wanted else ():
        sheet = import_module("kiosk.ui.contact_sheet").contact_sheet(images)
        ui.write(sheet, out / f"sheet-{look.name}.png")
    return count


def _drawn(
    screens: list[str], looks: list[Any], with_steps: bool, tabs: tuple[int, ...]
) -> Generator[tuple[str, Any, Any], None, None]:
    """Each screen in each look after each count of tab presses; each scene is opened once."""
    ways, studio = import_module("kiosk.ui.screens"), import_module("kiosk.app.studio").studio
    take = import_module("kiosk.ui.pictures").take
    for scene, some in ways.by_scene(screens).items():
        with studio(scene) as sitter:
            yield from take(sitter, ways.with_steps(sitter, some, with_steps), looks, tabs)
