import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.narration.cache import ClipCache, clip_key
from kiosk.narration.clip import Clip
from kiosk.narration.timeline import Timeline, Timing
from kiosk.narration.voice import Speaker

SPEAKER = Speaker("pico", "0.1.1", "fr-FR")
CLIP = Clip(bytes(3200), 16_000, Timeline((40, 90), 100, Timing.ALIGNED))
KEY = clip_key(SPEAKER, "Bonjour à tous.")


@pytest.fixture
def cache(tmp_path: Path) -> ClipCache:
    return ClipCache((tmp_path / "shipped", tmp_path / "own"))


def kept(cache: ClipCache, key: str = KEY) -> Path:
    path = cache.keep(key, CLIP)
    assert path is not None
    return path


def found(cache: ClipCache) -> tuple[Path, Clip]:
    entry = cache.find(KEY, 2)
    assert entry is not None
    return entry


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_is_kept_is_found(cache: ClipCache) -> None:
    path = cache.keep(KEY, CLIP)
    assert cache.find(KEY, 2) == (path, CLIP)


def test_what_ships_is_found_first_and_never_written(cache: ClipCache, tmp_path: Path) -> None:
    ClipCache((tmp_path / "shipped",)).keep(KEY, CLIP)
    before = [path.stat().st_mtime_ns for path in files(tmp_path / "shipped")]
    cache.keep(KEY, replace(CLIP, rate_hz=8000))
    _, clip = found(cache)
    assert clip == CLIP
    assert [path.stat().st_mtime_ns for path in files(tmp_path / "shipped")] == before


@pytest.mark.parametrize(
    "other",
    [
        clip_key(SPEAKER, "Bonjour à tous"),
        clip_key(SPEAKER, "Bonjour à tous.", 80),
        clip_key(replace(SPEAKER, voice="en-GB"), "Bonjour à tous."),
        clip_key(replace(SPEAKER, version="2"), "Bonjour à tous."),
        clip_key(replace(SPEAKER, engine="espeak"), "Bonjour à tous."),
    ],
)
def test_everything_that_changes_the_sound_changes_the_key(other: str) -> None:
    assert other != KEY


def test_a_text_with_a_lone_surrogate_has_a_key() -> None:
    assert clip_key(SPEAKER, "\ud800")


def test_a_damaged_entry_is_taken_away_and_made_again(cache: ClipCache) -> None:
    path = kept(cache)
    path.write_bytes(path.read_bytes()[:-10])
    assert cache.find(KEY, 2) is None
    assert not path.exists()
    assert cache.keep(KEY, CLIP) == path


def test_an_entry_for_other_words_is_not_found(cache: ClipCache) -> None:
    cache.keep(KEY, CLIP)
    assert cache.find(KEY, 3) is None


def test_a_damaged_shipped_entry_is_passed_over(cache: ClipCache, tmp_path: Path) -> None:
    ClipCache((tmp_path / "shipped",)).keep(KEY, CLIP)
    files(tmp_path / "shipped")[0].write_bytes(b"")
    cache.keep(KEY, CLIP)
    path, _ = found(cache)
    assert path.is_relative_to(tmp_path / "own")


def test_the_least_recently_used_make_room(tmp_path: Path) -> None:
    cache = ClipCache((tmp_path,), limit_bytes=10 * 3400)
    paths = [kept(cache, clip_key(SPEAKER, str(number))) for number in range(9)]
    for age, path in enumerate(paths):
        os.utime(path, (1_000_000 + age, 1_000_000 + age))
    assert cache.find(clip_key(SPEAKER, "0"), 2)
    for number in range(9, 12):
        cache.keep(clip_key(SPEAKER, str(number)), CLIP)
    assert paths[0].exists()
    assert not paths[1].exists()
    assert sum(path.stat().st_size for path in files(tmp_path)) <= 10 * 3400


def test_two_processes_may_keep_the_same_clip(tmp_path: Path) -> None:
    one, two = ClipCache((tmp_path,)), ClipCache((tmp_path,))
    assert one.keep(KEY, CLIP) == two.keep(KEY, CLIP)
    assert len(files(tmp_path)) == 1


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert ClipCache((tmp_path / "file" / "cache",)).keep(KEY, CLIP) is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/dev/full is Linux's")
def test_a_full_disk_keeps_nothing_and_leaves_no_litter(tmp_path: Path) -> None:
    import resource
    import signal

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    outside = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        assert ClipCache((tmp_path,)).keep(KEY, CLIP) is None
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, outside)
    assert files(tmp_path) == []


def test_litter_of_a_process_that_was_killed_is_tidied_up_after_a_while(cache: ClipCache) -> None:
    path = kept(cache)
    old, new = path.with_name("a.wav.1.part"), path.with_name("b.wav.2.part")
    old.write_bytes(b"x")
    new.write_bytes(b"x")
    os.utime(old, (1_000_000, 1_000_000))
    cache.tidy()
    assert not old.exists()
    assert new.exists()
    assert path.exists()
