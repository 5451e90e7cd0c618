from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from kiosk.lesson.storing import Unwritable
from kiosk.narration.ahead import clip_from_ogg
from kiosk.narration.rendering import Rendered, render, render_ahead
from tests.narration.scripts import script_of

SCRIPTS = [script_of("Une phrase.", "Une clé.", secrets=(1,)), script_of("Une phrase.", "Une autre.")]


def clips(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*.wav")}


def test_every_sentence_is_kept_once_and_secrets_never(tmp_path: Path) -> None:
    shown = []
    rendered = render(SCRIPTS, tmp_path, 2, lambda *progress: shown.append(progress))
    assert rendered.kept_count == len(clips(tmp_path)) == 2
    assert rendered.causes == ()
    assert [done for done, _, _ in shown] == [1, 2]


def test_a_second_call_makes_only_what_is_missing(tmp_path: Path) -> None:
    render(SCRIPTS[:1], tmp_path, 1, lambda *_: None)
    before = clips(tmp_path)
    render(SCRIPTS, tmp_path, 1, lambda *_: None)
    after = clips(tmp_path)
    assert len(after) == 2
    assert before.items() <= after.items()


def test_stopped_half_way_what_was_made_stays(tmp_path: Path) -> None:
    def stop(done: int, *_: object) -> None:
        if done == 2:
            raise KeyboardInterrupt

    many = [script_of(*(f"Phrase numéro {number}." for number in range(40)))]
    with pytest.raises(KeyboardInterrupt):
        render(many, tmp_path, 1, stop)
    assert 2 <= len(clips(tmp_path)) < 40


@pytest.mark.parametrize("is_there", [False, True])
def test_where_nothing_can_be_kept_nothing_more_is_spoken(is_there: bool, tmp_path: Path) -> None:
    folder = tmp_path / "x"
    if is_there:
        folder.mkdir()
        for start in range(256):  # a clip lies in a folder named by the first two signs of its digest
            (folder / f"{start:02x}").write_text("")
    else:
        folder.write_text("")
    shown = []
    with pytest.raises(Unwritable) as told:
        render(
            [script_of(*(f"Phrase numéro {number}." for number in range(9)))], folder, 1, lambda *one: shown.append(one)
        )
    assert told.value.where == str(folder)
    assert "whether this folder may be written to" in told.value.remedy
    assert shown == []


def test_as_many_voices_speak_at_once_as_were_asked_for(tmp_path: Path) -> None:
    counts: list[int] = []
    render(
        [script_of(*(f"Phrase numéro {number}." for number in range(24)))],
        tmp_path,
        2,
        lambda *_: counts.append(speaking()),
    )
    assert max(counts) == 2
    assert len(clips(tmp_path)) == 24


def speaking() -> int:
    """How many voices have worked since they were started: a worker takes a tenth of a second to be ready."""
    found = 0
    for child in psutil.Process().children():
        with suppress(psutil.Error):
            found += "synth_worker" in " ".join(child.cmdline()) and child.cpu_times().user > 0.1
    return found


def test_nothing_to_say_is_done_at_once(tmp_path: Path) -> None:
    assert render([], tmp_path, 1, lambda *_: None).kept_count == 0


# Who speaks German best is installed everywhere.
GERMAN = script_of("Die Lampe ist an.", "Der Schlüssel.", language="de", secrets=(1,))


def shipped(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*.ogg")}


def test_ahead_a_sentence_is_kept_once_in_the_form_that_ships_and_secrets_never(tmp_path: Path) -> None:
    rendered = render_ahead([GERMAN, GERMAN], tmp_path, 1, lambda *_: None)
    assert rendered == Rendered(1, ())
    (path,) = shipped(tmp_path)
    assert len(clip_from_ogg(path.read_bytes()).timeline.starts_ms) == 4
    assert clips(tmp_path) == {}


def test_ahead_only_what_is_missing_is_made_and_what_nobody_says_goes_only_if_asked(tmp_path: Path) -> None:
    render_ahead([GERMAN], tmp_path, 1, lambda *_: None)
    before = shipped(tmp_path)
    other = script_of("Die Lampe ist aus.", language="de")
    assert render_ahead([GERMAN, other], tmp_path, 1, lambda *_: None).kept_count == 2
    assert before.items() <= shipped(tmp_path).items()
    render_ahead([other], tmp_path, 1, lambda *_: None)
    assert len(shipped(tmp_path)) == 2
    render_ahead([other], tmp_path, 1, lambda *_: None, drops_others=True)
    assert len(shipped(tmp_path)) == 1
    assert not before.keys() & shipped(tmp_path).keys()


def test_ahead_nobody_speaks_for_a_language_without_a_voice(tmp_path: Path) -> None:
    assert render_ahead([script_of("افتح الباب.", language="ar")], tmp_path, 1, lambda *_: None) == Rendered(0, ())
