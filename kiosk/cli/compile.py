"""`kiosk compile`: makes the lessons ready, so that the kiosk opens them at once."""

import sys
import time
from pathlib import Path

import click

from kiosk.base.paths import compiled_store, find_paths
from kiosk.cli.progress import Bar
from kiosk.lesson.asset import WIDTHS
from kiosk.lesson.compile import Compiler


@click.command()
@click.option("--pack", type=click.Path(path_type=Path, exists=True, file_okay=False), help="The pack's folder.")
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Where to put what was compiled.")
@click.option("--jobs", type=click.IntRange(1, 64), help="How many files at a time.")
@click.option("--widest", type=click.IntRange(1), default=WIDTHS[-1], help="No wider drawings than this, in pixels.")
def compile(pack: Path | None, store: Path | None, jobs: int | None, widest: int) -> None:
    """Make the lessons of a pack ready to be shown; only what changed is made anew.

    Stop it with Ctrl-C: what was made until then is kept. The exit code is 1 where a lesson had to be left out.
    """
    paths = find_paths()
    folder = (pack or paths.pack).absolute()
    started_s = time.monotonic()
    target = store or (compiled_store(folder, paths.cache) if pack else paths.compiled)
    with Compiler(folder, target, worker_count=jobs or 0, widest_px=widest) as compiler:
        try:
            with Bar("Compiling") as bar:
                compiled = compiler.compile(bar.show)
        except KeyboardInterrupt:
            click.echo("Stopped; what was made is kept.", err=True)
            sys.exit(130)
    assert compiled is not None
    assert compiled.index is not None
    index = compiled.index
    for cause in index.broken:
        click.echo(f"left out: {cause}", err=True)
    seconds = time.monotonic() - started_s
    click.echo(
        f"ready in {target}: lessons {len(index.lessons)}, house rules {len(index.rules)}, "
        f"devices {len(index.devices)} (made now: {compiled.made_count} files, {seconds:.1f} s)"
    )
    sys.exit(1 if index.broken else 0)
