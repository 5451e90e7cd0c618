"""What is kept of a customer survives what happens to machines, and goes when it should."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.base.clock import Clock, SystemClock
from kiosk.base.pin import hash_pin
from kiosk.unattended.staff_door import StaffDoor
from kiosk.visit.estate import Estate, with_devices, with_finished
from kiosk.visit.saved import decode, encode
from kiosk.visit.state_file import Document, NotErased, NotSaved, StateFile
from kiosk.visit.store import EstateStore, VisitStore
from tests.visit.walks import VISIT, FakeClock, saved

SAMPLES = Path(__file__).parent / "samples"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


_opened: list[VisitStore | EstateStore] = []


@pytest.fixture(autouse=True)
def _close() -> Iterator[None]:
    yield
    while _opened:
        _opened.pop().close()


def opened(path: Path, clock: Clock, kept_h: int, **more: Any) -> VisitStore:
    """A store that the end of the test closes: an open one is a warning where memory is collected, in Python 3.13."""
    store = VisitStore(path, clock, kept_h, **more)
    _opened.append(store)
    return store


def opened_estate(path: Path, clock: Clock) -> EstateStore:
    """As `opened`."""
    store = EstateStore(path, clock)
    _opened.append(store)
    return store


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> VisitStore:
    return opened(tmp_path / "visit.db", clock, kept_h=24)


def traces(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()))


def test_the_place_is_there_after_a_restart(store: VisitStore, tmp_path: Path, clock: FakeClock) -> None:
    store.save(saved(3))
    store.close()

    assert opened(tmp_path / "visit.db", clock, kept_h=24).load() == saved(3)


def test_nothing_is_written_before_the_first_save(store: VisitStore, tmp_path: Path) -> None:
    assert store.load() is None
    assert list(tmp_path.iterdir()) == []


def test_walks_that_come_out_of_order_leave_the_newest(store: VisitStore) -> None:
    store.save(saved(4))
    store.save(saved(2))

    assert store.load() == saved(4)


def test_the_next_customer_takes_the_place_of_the_last(store: VisitStore, tmp_path: Path) -> None:
    store.save(saved(4, "a"))
    store.save(saved(1, "b"))
    store.close()

    assert store.load() == saved(1, "b")
    with sqlite3.connect(tmp_path / "visit.db") as connection:
        owners = connection.execute("select owner from document").fetchall()
    connection.close()
    assert owners == [("b",)]


def test_only_the_last_few_documents_are_kept(store: VisitStore, tmp_path: Path) -> None:
    for revision in range(1, 8):
        store.save(saved(revision))
    store.close()

    with sqlite3.connect(tmp_path / "visit.db") as connection:
        count = connection.execute("select count(*) from document").fetchone()[0]
    connection.close()
    assert count == 3


def test_an_expired_place_is_erased(store: VisitStore, tmp_path: Path, clock: FakeClock) -> None:
    store.save(saved())
    clock.time_s += 24 * 3600

    assert store.load() is None
    assert list(tmp_path.iterdir()) == []


def test_what_outlived_its_time_in_another_use_is_erased(tmp_path: Path, clock: FakeClock) -> None:
    other = tmp_path / "visit-technician.db"
    left = opened(other, clock, kept_h=24)
    left.save(saved(3))
    left.close()
    home = opened(tmp_path / "visit-home.db", clock, kept_h=24, others=[other])
    clock.time_s += 23 * 3600
    home.expire()
    assert b"Chez_Nous" in traces(tmp_path)

    clock.time_s += 3600
    home.expire()
    assert list(tmp_path.iterdir()) == []


def test_a_kiosk_that_keeps_nothing_erases_what_it_finds(tmp_path: Path, clock: FakeClock) -> None:
    before = opened(tmp_path / "visit.db", clock, kept_h=24)
    before.save(saved(3))
    before.close()
    opened(tmp_path / "visit.db", clock, kept_h=0).expire()
    assert list(tmp_path.iterdir()) == []


def test_a_kiosk_that_keeps_nothing_leaves_another_use_its_place_of_an_earlier_release(
    tmp_path: Path, clock: FakeClock
) -> None:
    former = tmp_path / "visit.db"
    before = opened(former, clock, kept_h=24)
    before.save(saved(3))
    before.close()
    opened(tmp_path / "visit-shop.db", clock, kept_h=0, former=former).expire()
    technician = opened(tmp_path / "visit-technician.db", clock, kept_h=24, former=former, has_visits=True)
    assert technician.load() == saved(3)


def test_a_damaged_file_that_was_put_away_goes_in_its_time(tmp_path: Path, clock: FakeClock) -> None:
    store = opened(tmp_path / "visit.db", clock, kept_h=24)
    (tmp_path / "visit.db").write_bytes(b"no database, but Chez_Nous " * 200)
    assert store.load() is None
    (away,) = tmp_path.glob("visit.db.damaged-*")
    os.utime(away, (clock.now_s(), clock.now_s()))
    clock.time_s += 23 * 3600
    store.expire()
    assert away.exists()
    clock.time_s += 3600
    store.expire()
    assert list(tmp_path.iterdir()) == []


def test_a_walk_is_over_a_while_after_its_last_step(store: VisitStore, clock: FakeClock) -> None:
    found = [store.is_over]
    for revision, wait_s in ((2, 24 * 3600 - 1), (3, 24 * 3600 - 1), (3, 1)):
        store.save(saved(revision))
        clock.time_s += wait_s
        found.append(store.is_over)
    clock.time_s += 24 * 3600
    found.append(store.is_over)
    store.wipe()
    assert [*found, store.is_over] == [False, False, False, False, True, False]


def test_how_long_it_is_kept_goes_on_over_a_restart(tmp_path: Path, clock: FakeClock) -> None:
    before = opened(tmp_path / "visit.db", clock, kept_h=24)
    before.save(saved(3))
    before.close()
    clock.time_s += 12 * 3600
    after = opened(tmp_path / "visit.db", clock, kept_h=24)
    assert after.load() == saved(3)
    clock.time_s += 12 * 3600
    assert after.is_over


def test_a_machine_that_starts_in_the_past_loses_no_place(store: VisitStore, clock: FakeClock) -> None:
    store.save(saved())
    clock.time_s -= 10 * 365 * 24 * 3600
    assert store.load() == saved()
    clock.time_s += 10 * 365 * 24 * 3600 + 24 * 3600

    assert store.load() is None


def test_a_kiosk_that_keeps_nothing_writes_nothing(tmp_path: Path, clock: FakeClock) -> None:
    store = opened(tmp_path / "visit.db", clock, kept_h=0)
    store.save(saved())

    assert list(tmp_path.iterdir()) == []


def test_wiping_leaves_no_trace(store: VisitStore, tmp_path: Path) -> None:
    for revision in range(1, 6):
        store.save(saved(revision))
    assert b"Chez_Nous" in traces(tmp_path)
    store.wipe()

    assert list(tmp_path.iterdir()) == []
    assert store.load() is None


def test_wiping_takes_what_was_set_aside(store: VisitStore, tmp_path: Path) -> None:
    (tmp_path / "visit.db").write_bytes(b"Chez_Nous is no database" * 100)
    assert store.load() is None
    assert [file.name for file in tmp_path.iterdir()] == ["visit.db.damaged-20260921T141320Z"]
    store.wipe()

    assert list(tmp_path.iterdir()) == []


def kept_visit(folder: Path, clock: FakeClock) -> StateFile:
    store = opened(folder / "visit.db", clock, kept_h=24)
    store.save(saved())
    return store._file


def kept_home(folder: Path, clock: FakeClock) -> StateFile:
    store = opened_estate(folder / "estate.db", clock)
    store.save(Estate())
    return store._file


def kept_tries(folder: Path, clock: FakeClock) -> StateFile:
    door = StaffDoor(folder / "staff.db", clock, hash_pin("4711"))
    assert not door.opens("0815")
    return door._file


@pytest.mark.parametrize("keep", [kept_visit, kept_home, kept_tries])
@pytest.mark.parametrize("is_there", [False, True], ids=["new", "there before"])
def test_what_is_acknowledged_is_on_the_disk_through_a_power_cut(
    keep: Callable[[Path, FakeClock], StateFile], is_there: bool, tmp_path: Path, clock: FakeClock
) -> None:
    """Nothing but a power cut shows it: NORMAL lost acknowledged steps, and nothing else of the program differs."""
    if is_there:
        keep(tmp_path, clock).close()
    file = keep(tmp_path, clock)
    assert file._connection is not None
    asked = {one: file._connection.execute(f"pragma {one}").fetchone()[0] for one in ("journal_mode", "synchronous")}
    assert asked == {"journal_mode": "wal", "synchronous": 2}  # 2 is FULL (sqlite.org/pragma.html#pragma_synchronous)
    file.close()


def test_rows_that_go_are_overwritten(tmp_path: Path, clock: FakeClock) -> None:
    file = StateFile(tmp_path / "visit.db", clock)
    file.save(Document("a", 1, "the network of Ada " * 20))
    file.save(Document("b", 1, "next"))
    file.close()

    assert b"next" in traces(tmp_path)
    assert b"Ada" not in traces(tmp_path)


def test_a_file_that_is_no_database_is_set_aside_and_begun_anew(store: VisitStore, tmp_path: Path) -> None:
    (tmp_path / "visit.db").write_bytes(random.Random(1).randbytes(5000))
    store.save(saved(2))

    assert store.load() == saved(2)
    assert len(list(tmp_path.glob("visit.db.damaged-*"))) == 1


def test_a_damaged_row_gives_the_one_before(store: VisitStore, tmp_path: Path) -> None:
    store.save(saved(2))
    store.save(saved(3))
    store.close()
    with sqlite3.connect(tmp_path / "visit.db") as connection:
        connection.execute(
            "update document set content = cast(replace(content, 'walking', 'talking') as blob) where revision = 3"
        )
    connection.close()

    assert store.load() == saved(2)
    assert store.load() == saved(2)
    assert len(list(tmp_path.glob("visit.db.damaged-*"))) == 1


def test_flipped_bits_never_give_a_place_that_was_not_saved(tmp_path: Path, clock: FakeClock) -> None:
    good = {encode(saved(revision)) for revision in range(1, 5)}
    source = opened(tmp_path / "source.db", clock, kept_h=24)
    for revision in range(1, 5):
        source.save(saved(revision))
    source.close()
    content = (tmp_path / "source.db").read_bytes()
    chance = random.Random(7)
    found = 0
    for round_index in range(150):
        folder = tmp_path / str(round_index)
        folder.mkdir()
        damaged = bytearray(content)
        for _ in range(chance.choice((1, 3, 40))):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        (folder / "visit.db").write_bytes(damaged)
        store = opened(folder / "visit.db", clock, kept_h=24)
        loaded = store.load()
        assert loaded is None or encode(loaded) in good
        found += loaded is not None
        store.save(saved(5, "next"))
        assert store.load() == saved(5, "next")
        store.close()
    assert found > 75


@pytest.mark.parametrize("keep_share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_file_cut_short_gives_a_saved_place_or_none(tmp_path: Path, clock: FakeClock, keep_share: float) -> None:
    source = opened(tmp_path / "visit.db", clock, kept_h=24)
    for revision in range(1, 5):
        source.save(saved(revision))
    source.close()
    content = (tmp_path / "visit.db").read_bytes()
    (tmp_path / "visit.db").write_bytes(content[: int(len(content) * keep_share)])
    store = opened(tmp_path / "visit.db", clock, kept_h=24)
    loaded = store.load()

    assert loaded is None or loaded in [saved(revision) for revision in range(1, 5)]
    store.save(saved(6, "next"))
    assert store.load() == saved(6, "next")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "folder.db").mkdir()
    store = StateFile(tmp_path / "folder.db", clock)

    with pytest.raises(NotSaved, match="could not be kept"):
        store.save(Document("a", 1, "text"))


def test_a_folder_that_is_none_is_told(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "data").write_text("a file where a folder should be", encoding="utf-8")
    store = opened(tmp_path / "data" / "visit.db", clock, kept_h=24)

    assert store.load() is None
    with pytest.raises(NotSaved, match="could not be kept"):
        store.save(saved())


def test_what_cannot_be_erased_is_told(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "visit.db").mkdir()

    with pytest.raises(NotErased, match="could not be erased"):
        opened(tmp_path / "visit.db", clock, kept_h=24).wipe()


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files there")
def test_a_full_disk_keeps_the_last_place(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.visit.full_disk", str(tmp_path / "visit.db")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    last = int(done.stdout)
    loaded = opened(tmp_path / "visit.db", SystemClock(), kept_h=24).load()

    assert loaded is not None
    assert loaded.walk.revision == last > 3
    assert not list(tmp_path.glob("*.damaged-*"))


def test_another_window_does_not_lose_the_place(tmp_path: Path, clock: FakeClock) -> None:
    one = opened(tmp_path / "visit.db", clock, kept_h=24)
    two = opened(tmp_path / "visit.db", clock, kept_h=24)
    one.save(saved(2))
    two.save(saved(3))
    one.save(saved(4))

    assert two.load() == saved(4)


def test_kill_9_at_any_moment_loses_no_acknowledged_step(tmp_path: Path) -> None:
    chance = random.Random(3)
    path = tmp_path / "visit.db"
    acknowledged = 0
    for _ in range(25):
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.visit.walker", str(path), str(acknowledged + 1)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        for _ in range(chance.randrange(1, 40)):
            acknowledged = int(child.stdout.readline())
        child.send_signal(signal.SIGKILL)
        acknowledged = max([acknowledged, *(int(line) for line in child.stdout if line.endswith("\n"))])
        child.wait()
        child.stdout.close()
        store = opened(path, SystemClock(), kept_h=24)
        loaded = store.load()
        store.close()
        assert loaded is not None
        assert loaded.walk.revision >= acknowledged
        assert loaded.visit == VISIT
        acknowledged = loaded.walk.revision
    assert not list(tmp_path.glob("*.damaged-*"))


def test_a_place_kept_by_format_1_opens(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "visit.db").write_bytes((SAMPLES / "visit-format-1.db").read_bytes())

    assert opened(tmp_path / "visit.db", clock, kept_h=24).load() == saved(4)


def test_a_place_of_a_later_release_is_erased(tmp_path: Path, clock: FakeClock) -> None:
    file = StateFile(tmp_path / "visit.db", clock)
    file.save(Document("a", 1, encode(saved()).replace('"format":1', '"format":2')))
    file.close()

    assert opened(tmp_path / "visit.db", clock, kept_h=24).load() is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"format":1}',
        "[" * 100_000,
        encode(saved()).replace('"at":[0,1]', '"at":[9,1]').replace('"at":[0,0]', '"at":[9,0]'),
        encode(saved()).replace("walking", "flying"),
        encode(saved()).replace('"stops":', '"halts":'),
    ],
)
def test_what_is_no_saved_walk_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError):
        decode(text)


def test_the_home_is_there_after_a_restart(tmp_path: Path, clock: FakeClock) -> None:
    store = opened_estate(tmp_path / "estate.db", clock)
    assert store.load() == Estate()
    estate = with_finished(with_devices(Estate(), VISIT.devices), "guest-wifi", "2026-11-21")
    store.save(estate)
    store.close()

    assert opened_estate(tmp_path / "estate.db", clock).load() == estate


def test_a_home_kept_by_format_1_opens(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "estate.db").write_bytes((SAMPLES / "estate-format-1.db").read_bytes())

    assert opened_estate(tmp_path / "estate.db", clock).load() == with_finished(
        with_devices(Estate(), VISIT.devices), "guest-wifi", "2026-11-21"
    )


def test_a_home_of_a_later_release_is_put_away_and_begun_anew(tmp_path: Path, clock: FakeClock) -> None:
    file = StateFile(tmp_path / "estate.db", clock)
    file.save(Document("home", 40, '{"format":2}'))
    file.close()
    store = opened_estate(tmp_path / "estate.db", clock)
    estate = with_devices(store.load(), VISIT.devices)
    store.save(estate)

    assert store.load() == estate
    assert len(list(tmp_path.glob("estate.db.damaged-*"))) == 1


@pytest.mark.parametrize("is_visit", [False, True])
def test_the_place_of_an_earlier_release_goes_to_the_use_it_belongs_to(
    is_visit: bool, tmp_path: Path, clock: FakeClock
) -> None:
    former = tmp_path / "visit.db"
    kept = replace(saved(3), visit=saved(3).visit if is_visit else None)
    before = opened(former, clock, kept_h=24)
    before.save(kept)
    before.close()
    shelf = opened(tmp_path / "visit-home.db", clock, kept_h=24, former=former)
    visits = opened(tmp_path / "visit-technician.db", clock, kept_h=24, former=former, has_visits=True)
    other, own = (shelf, visits) if is_visit else (visits, shelf)

    assert other.load() is None
    assert former.exists()
    assert own.load() == kept
    assert not former.exists()
    own.close()
    name = "visit-technician.db" if is_visit else "visit-home.db"
    assert opened(tmp_path / name, clock, kept_h=24).load() == kept


def test_forgetting_reaches_the_file_of_an_earlier_release(tmp_path: Path, clock: FakeClock) -> None:
    former = tmp_path / "visit.db"
    before = opened(former, clock, kept_h=24)
    before.save(saved(3))
    before.close()
    opened(tmp_path / "visit-shop.db", clock, kept_h=24, former=former).wipe()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("is_saved", [True, False], ids=["saving", "loading"])
def test_a_file_of_a_later_release_is_set_aside_whole(store: VisitStore, tmp_path: Path, is_saved: bool) -> None:
    store.save(saved(2))
    store.close()
    with sqlite3.connect(tmp_path / "visit.db") as connection:
        connection.execute("pragma user_version = 2")
    connection.close()

    if is_saved:
        store.save(saved(3))
        assert store.load() == saved(3)
    else:
        assert store.load() is None
    (aside,) = (one for one in tmp_path.glob("visit.db.damaged-*") if not one.name.endswith(("-wal", "-shm")))
    with sqlite3.connect(aside) as connection:
        assert connection.execute("select count(*) from document").fetchone() == (1,)
    connection.close()


def test_a_new_file_carries_its_version(store: VisitStore, tmp_path: Path) -> None:
    store.save(saved(2))
    store.close()
    with sqlite3.connect(tmp_path / "visit.db") as connection:
        assert connection.execute("pragma user_version").fetchone() == (1,)
    connection.close()


def test_one_damaged_file_is_kept(store: VisitStore, clock: FakeClock, tmp_path: Path) -> None:
    for seed in (1, 2):
        store.close()
        (tmp_path / "visit.db").write_bytes(random.Random(seed).randbytes(5000))
        clock.time_s += 60
        store.save(saved(2))
    assert len(list(tmp_path.glob("visit.db.damaged-*"))) == 1
