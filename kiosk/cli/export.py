"""`kiosk export`: gives what the kiosk says and shows in forms that other programs read."""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import click

from kiosk.base.paths import Paths, find_paths
from kiosk.cli.counted import count
from kiosk.cli.home_facts import facts_from
from kiosk.cli.narrate import FOLDER_NAME, check_written
from kiosk.cli.progress import Bar, Stages
from kiosk.cli.telling import Telling
from kiosk.cli.tracks import Track, tracks_of
from kiosk.lesson.resolve import Facts
from kiosk.lesson.sources import lesson_paths
from kiosk.lesson.storing import make_folder, write_whole
from kiosk.library.index import Library, open_library
from kiosk.library.refresh import refresh
from kiosk.narration.cache import ClipCache
from kiosk.narration.kept import KeptStep, kept_step, spoken_ahead
from kiosk.narration.rendering import NO_LIMIT, render
from kiosk.narration.step_sound import step_wav
from kiosk.narration.timeline import Timing
from kiosk.narration.voice import speakers
from kiosk.narration.webvtt import webvtt


@click.group()
def export() -> None:
    """Give what is said and shown to other programs."""


@export.command()
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option("--language", "languages", multiple=True, metavar="TAG", help="Only this language; may be given again.")
@click.option("--jobs", type=click.IntRange(1, 64), help="How many voices at a time.")
@click.option(
    "--device",
    "devices",
    multiple=True,
    metavar="ID[.FACT=VALUE]",
    help="As in a home with this device, its facts as its profile has them; may be given again.",
)
@click.option("--audio", is_flag=True, help="Write what is heard beside each file, as one sound.")
def captions(out: Path, languages: tuple[str, ...], jobs: int | None, devices: tuple[str, ...], *, audio: bool) -> None:
    """Write the captions of every step that is read into the folder OUT, as WebVTT with the time of each word.

    One file a step and one for what each answer is met with: OUT/guides/LESSON/LANGUAGE/02-STEP.vtt, and house rules
    under OUT/rules. Sentences that were not spoken yet are spoken first, as narrate does. Keys that are spelled for a
    customer are in none of them; what stands under a condition is there with the devices that it asks for. A language
    that no voice speaks has estimated times, and says so.

    Stop it with Ctrl-C: what was made until then is kept. The exit code is 1 where a sentence could not be spoken or a
    lesson is left out for its faults.
    """
    paths = find_paths()
    clips = paths.compiled / FOLDER_NAME
    started_s = time.monotonic()
    try:
        library = _library(paths, languages, (out, clips))
        tracks = _tracks(library, languages, facts_from(devices, library.devices, "export captions"))
        with Bar("Speaking") as bar:
            cache = ClipCache((paths.voice_folder, clips), NO_LIMIT)
            said = [track.script for track in tracks]
            missing = (one for one in said if one.recording or speakers(one.language))
            spoken = (one for one in missing if one.recording or spoken_ahead(one, cache) is None)
            causes = render(spoken, clips, jobs or os.cpu_count() or 1, bar.show).causes
        with Bar("Writing") as bar:
            _write(tracks, cache, out, bar, has_audio=audio)
    except KeyboardInterrupt:
        click.echo("Stopped; what was made is kept.", err=True)
        sys.exit(130)
    for cause in causes:
        click.echo(cause, err=True)
    click.echo(f"{count(len(tracks), 'file')} of captions in {out} ({time.monotonic() - started_s:.1f} s)")
    sys.exit(1 if causes or library.broken else 0)


def _library(paths: Paths, languages: tuple[str, ...], folders: tuple[Path, ...]) -> Library:
    """The pack as it is now; nothing is drawn for a language that is misspelt or for what cannot be written."""
    with Telling(), Bar("Compiling") as bar:
        library = open_library(paths.pack, paths.compiled)
        check_written(languages, {*library.languages, *(Path(path).stem for path in lesson_paths(paths.pack))})
        for folder in folders:
            make_folder(folder)
        return refresh(library, Stages(bar, "Compiling").show)


def _tracks(library: Library, wanted: tuple[str, ...], facts: Facts) -> tuple[Track, ...]:
    """All that is read in the languages that are wanted, else in all; a language without a voice is told."""
    check_written(wanted, library.languages)
    languages = wanted or library.languages
    for language in languages:
        if not speakers(language):
            told = f"no voice speaks {language}: the times of its captions are estimated but where it is recorded"
            click.echo(told, err=True)
    found = (track for language in dict.fromkeys(languages) for track in tracks_of(library, language, facts))
    return tuple(track for track in found if track.script.utterances)


def _write(tracks: Sequence[Track], cache: ClipCache, out: Path, bar: Bar, *, has_audio: bool) -> None:
    for done, track in enumerate(tracks, 1):
        kept = kept_step(track.script, cache)
        file = out / f"{track.place}.vtt"
        make_folder(file.parent)
        text = webvtt(kept.heard, track.texts, track.script.language, _notes(track, kept))
        write_whole(file, text.encode())
        sound = step_wav(kept.heard, kept.clips) if has_audio else b""
        if sound:
            write_whole(file.with_suffix(".wav"), sound)
        elif has_audio:
            file.with_suffix(".wav").unlink(missing_ok=True)  # of an earlier export; it says something else
        bar.show(done, len(tracks), str(track.place))


def _notes(track: Track, kept: KeptStep) -> list[str]:
    notes = [track.title, f"Language: {track.script.language}"]
    estimated_count = sum(one.timeline.timing is Timing.ESTIMATED for one in kept.heard)
    if not speakers(track.script.language) and not kept.clips:
        notes.append(f"All times are estimated: no voice speaks {track.script.language}.")
    elif estimated_count:
        notes.append(f"The words of {count(estimated_count, 'sentence')} have no times: they could only be estimated.")
    return notes
