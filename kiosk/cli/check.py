"""`kiosk check`: every fault of the lessons at once, each with what to do about it."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from kiosk.base.called import called
from kiosk.base.errors import KioskError
from kiosk.base.languages import own_name, parse_tag
from kiosk.base.paths import pack_root
from kiosk.cli.counted import count, counted
from kiosk.cli.progress import Bar, Stages
from kiosk.lesson.check import Checked
from kiosk.lesson.check import check as check_files
from kiosk.lesson.finding_kinds import KINDS
from kiosk.lesson.findings import Finding, finding, has_error, has_warning, in_order
from kiosk.lesson.sources import NO_TEXT
from kiosk.narration.voice import speakers

_MOST_NAMED = 3  # lessons; more of them would hide the rest of the line


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print a list of findings for machines.")
@click.option("--kinds", is_flag=True, help="List every kind of fault and its remedy.")
@click.option("--release", is_flag=True, help="Refuse help pages that lead to nothing.")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
def check(paths: tuple[Path, ...], *, as_json: bool, kinds: bool, release: bool, strict: bool) -> None:
    """Look for every fault in the lessons of PATHS, or in the whole pack.

    Prints path:line:col: message; what to do, and last how many files were looked at. In brackets: what else of the
    pack they were compared with, as a lesson's other languages, and of which nothing is told. The exit code is 1 where
    there is an error, else 0. A note, as of a language that no voice speaks, never fails.
    """
    if kinds:
        _print_kinds(as_json=as_json)
        return
    try:
        with Bar("Checking") as bar:
            checked = check_files(paths or (_own_pack(),), Path.cwd(), Stages(bar, "Checking").show, is_release=release)
    except KeyboardInterrupt:
        click.echo("Stopped; what was found until then is not told.", err=True)
        sys.exit(130)
    found = (*map(_by_its_name, checked.findings), *_unheard(checked.texts))
    checked = replace(checked, findings=in_order(found))
    if as_json:
        click.echo(json.dumps([_plain(one) for one in checked.findings], ensure_ascii=False, indent=1))
    else:
        _print(checked)
    sys.exit(1 if has_error(checked.findings) or (strict and has_warning(checked.findings)) else 0)


def _by_its_name(one: Finding) -> Finding:
    """What the whole check says of a file where no lesson lies, if its name is no text."""
    is_no_text = one.kind_id == "no-lesson" and NO_TEXT in Path(one.path).name
    return finding("name-not-text", one.path) if is_no_text else one


def _unheard(texts: Sequence[str]) -> Iterator[Finding]:
    """The languages that no voice speaks, each told once, at the first of its texts."""
    firsts: dict[str, str] = {}
    for path in texts:
        firsts.setdefault(Path(path).stem, path)
    for language, path in firsts.items():
        if parse_tag(language) and not speakers(language):
            yield finding("no-voice", path, name=f"{own_name(language)} ({language})", tag=language)


def _own_pack() -> Path:
    pack = pack_root()
    if not (pack / "lessons").is_dir():
        remedy = f"name the folder of your pack, as “{called('check FOLDER')}”, or set KIOSK_PACK to it"
        raise KioskError("there is no folder named lessons", where=str(Path.cwd()), remedy=remedy)
    return pack


def _print(checked: Checked) -> None:
    for one in checked.findings:
        click.echo(str(one))
    looked_at = f"{count(checked.file_count, 'file')} looked at{_compared(checked.beside)}"
    click.echo(f"{looked_at}: {counted(checked.findings)}", err=True)


def _compared(beside: Sequence[str]) -> str:
    """What was read for comparison, in brackets: the lessons by name where they are few."""
    lessons = [path for path in beside if path.endswith(".md")]
    others = len(beside) - len(lessons)
    parts = lessons if len(lessons) <= _MOST_NAMED else [count(len(lessons), "lesson")]
    parts = [*parts, *([count(others, "profile or lexicon", "profiles and lexicons")] if others else [])]
    return f" (read for comparison: {', '.join(parts)})" if parts else ""


def _print_kinds(*, as_json: bool) -> None:
    rows = [(kind.kind_id, kind.severity.value, kind.message, kind.remedy) for kind in KINDS.values()]
    if as_json:
        names = ("kind", "severity", "message", "remedy")
        click.echo(json.dumps([dict(zip(names, row)) for row in rows], ensure_ascii=False, indent=1))
        return
    click.echo("| kind | | what check says | what to do |\n|---|---|---|---|")
    for kind_id, severity, message, remedy in rows:
        remedy = remedy.replace("{suggestion}", "(the nearest name is suggested)")
        cells = (message, remedy.replace("{advice}", "(what mends it is said for each case)"))
        shown = (cell.replace("{{", "{").replace("}}", "}").replace("|", "\\|") for cell in cells)
        click.echo(f"| {kind_id} | {severity} | {' | '.join(shown)} |")


def _plain(one: Finding) -> dict[str, str | int]:
    return {
        "kind": one.kind_id,
        "severity": one.severity.value,
        "path": one.path,
        "line": one.line,
        "column": one.column,
        "message": one.message,
        "remedy": one.remedy,
    }
