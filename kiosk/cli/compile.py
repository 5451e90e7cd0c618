"""`kiosk compile`: makes the lessons ready, so that the kiosk opens them at once."""

import sys
import time
from pathlib import Path

import click

from kiosk.base.paths import compiled_store, find_paths
from kiosk.cli.counted import count
from kiosk.cli.progress import Bar, Stages
from kiosk.lesson.compile import Compiler
from kiosk.lesson.findings import has_error, in_order
from kiosk.lesson.strays import stray_files


@click.command()
@click.option("--pack", type=click.Path(path_type=Path, exists=True, file_okay=False), help="The pack's folder.")
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Where to put what was compiled.")
@click.option("--jobs", type=click.IntRange(1, 64), help="How many files at a time.")
@click.option(
    "--widest",
    type=click.IntRange(1),
    help="No wider drawings, in pixels; without it, as wide as those made before, else 1440.",
)
@click.option("--brief", is_flag=True, help="Only count what is wrong, where the kiosk opens next: it names it.")
def compile(pack: Path | None, store: Path | None, jobs: int | None, widest: int | None, *, brief: bool) -> None:
    """Make the lessons of a pack ready to be shown; only what changed is made anew.

    Stop it with Ctrl-C: what was made until then is kept. The exit code is 1 where a lesson had to be left out,
    the colours of the pictures cannot be read (those that held last are used then), the folder of the devices or of
    the lexicons is a link out of the pack (nothing of it is read then), or a file passed over has an error.
    """
    paths = find_paths()
    folder = (pack or paths.pack).absolute()
    started_s = time.monotonic()
    target = store or (compiled_store(folder, paths.cache) if pack else paths.compiled)
    with Compiler(folder, target, worker_count=jobs or 0, widest_px=widest or 0) as compiler:
        try:
            with Bar("Compiling") as bar:
                compiled = compiler.compile(Stages(bar, "Compiling").show)
        except KeyboardInterrupt:
            click.echo("Stopped; what was made is kept.", err=True)
            sys.exit(130)
    assert compiled is not None
    assert compiled.index is not None
    index = compiled.index
    causes = [f"to be mended: {one}" for one in index.troubles] + [f"left out: {one}" for one in index.broken]
    strays = () if brief else in_order(stray_files(folder))
    for one in strays:
        click.echo(f"passed over: {one}", err=True)
    for words in [f"{count(len(causes), 'fault')} in the lessons"] if brief and causes else causes:
        click.echo(words, err=True)
    seconds = time.monotonic() - started_s
    now = f"files read {compiled.made_count}, pictures drawn {compiled.drawn_count}, {seconds:.1f} s"
    click.echo(f"ready in {target}: {index.counted} (now: {now})")
    sys.exit(1 if causes or has_error(strays) else 0)
