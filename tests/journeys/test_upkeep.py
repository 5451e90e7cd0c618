"""A pack that was never compiled, that changed, that is empty or broken: the running kiosk makes the best of it."""

import logging
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.base.settings import Profile
from kiosk.lesson.compile import Compiler
from kiosk.lesson.entry import INDEX_FILE
from kiosk.ui.sitter import items
from tests.base.test_files import put
from tests.journeys.own_pack import OwnPack
from tests.lesson.packs import GUIDE, PALETTE, PATH, PROFILE, write_pack
from tests.ui.hands import touch, wait_until

BROKEN = GUIDE.replace("topic: connect", "topic: conect")
Open = Callable[..., OwnPack]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "pack", {"lessons/devices/internet-box.yaml": PROFILE})


@pytest.fixture
def opened(pack: Path, tmp_path: Path) -> Iterator[Open]:
    runs: list[OwnPack] = []

    def start(profile: Profile = Profile.HOME, language: str = "en") -> OwnPack:
        runs.append(OwnPack(pack, tmp_path / "home", profile, language))
        return runs[-1]

    yield start
    for run in runs:
        run.close()


def compiled(pack: Path, store: Path, widest_px: int = 720) -> None:
    with Compiler(pack, store, widest_px=widest_px) as compiler:
        compiler.compile()


def words_on(run: OwnPack) -> str:
    shown = (item for item in items(run.sitter.window.contentItem()) if item.inherits("QQuickText"))
    return " | ".join(item.property("text") for item in shown)


def test_without_anything_compiled_the_lessons_are_made_ready_and_then_shown(opened: Open) -> None:
    run = opened()
    assert run.seen == ["Preparing"]
    assert "Getting the lessons ready…" in words_on(run)
    wait_until(run.sitter, lambda: run.application.shell.screen == "Home", 60)
    assert run.cards() == ["The box"]
    assert 0 < run.preparation.property("share") <= 1

    touch(run.sitter, "The box")
    assert run.application.shell.screen == "Lesson"


@pytest.mark.parametrize(("profile", "screen"), [(Profile.TECHNICIAN, "Plan"), (Profile.SHOP, "Attract")])
def test_every_use_begins_at_its_own_screen_once_the_lessons_are_ready(
    opened: Open, profile: Profile, screen: str
) -> None:
    run = opened(profile)
    assert run.seen == ["Preparing"]
    wait_until(run.sitter, lambda: run.application.shell.screen == screen, 60)
    assert run.seen == ["Preparing", screen]


def test_a_pack_without_a_lesson_says_so_and_whom_to_ask(opened: Open, pack: Path) -> None:
    (pack / PATH).unlink()
    run = opened()
    wait_until(run.sitter, lambda: bool(run.preparation.property("isEmpty")), 60)
    assert "There is no lesson here yet." in words_on(run)
    touch(run.sitter, "Call someone")
    assert run.application.shell.sheet == "Call"


def test_a_lesson_that_was_edited_is_there_at_once_while_nobody_learns(
    opened: Open, pack: Path, tmp_path: Path
) -> None:
    compiled(pack, tmp_path / "home" / "compiled")
    (pack / PATH).write_text(GUIDE.replace("The box", "The new box"), encoding="utf-8")
    run = opened()
    assert run.cards() == ["The box"]
    wait_until(run.sitter, lambda: run.cards() == ["The new box"], 60)
    assert run.seen == ["Home"]


def test_the_journal_tells_lessons_from_their_files(opened: Open, pack: Path, caplog: pytest.LogCaptureFixture) -> None:
    french = pack / PATH.replace("en.md", "fr.md")
    french.write_text(GUIDE.replace("The box", "La box"), encoding="utf-8")
    with caplog.at_level(logging.INFO, "kiosk.ui.upkeep"):
        run = opened()
        wait_until(run.sitter, lambda: run.application.shell.screen == "Home", 60)
    counted = "lessons 1, their files 2, house rules 0, their files 0, devices 1"
    assert [one.getMessage() for one in caplog.records] == [f"taken up: {counted}; left out: 0"]


def test_whoever_is_in_a_lesson_keeps_it_until_they_are_home(opened: Open, pack: Path, tmp_path: Path) -> None:
    compiled(pack, tmp_path / "home" / "compiled")
    (pack / PATH).write_text(GUIDE.replace("The box", "The new box"), encoding="utf-8")
    run = opened()
    run.sitter.session.open_lesson("box")
    index = tmp_path / "home" / "compiled" / INDEX_FILE
    wait_until(run.sitter, lambda: "The new box" in index.read_text(encoding="utf-8"), 60)
    run.sitter.settle()
    assert run.sitter.session.lesson.shown.lesson_title == "The box"

    run.sitter.session.go_home()
    wait_until(run.sitter, lambda: run.cards() == ["The new box"], 60)
    run.sitter.session.resume()
    assert run.sitter.session.lesson.shown.lesson_title == "The new box"


def test_what_changes_while_the_kiosk_runs_is_there_after_the_next_return(
    opened: Open, pack: Path, tmp_path: Path
) -> None:
    compiled(pack, tmp_path / "home" / "compiled")
    run = opened()
    run.sitter.session.open_lesson("box")
    (pack / PATH).write_text(GUIDE.replace("The box", "The new box"), encoding="utf-8")
    run.fake_clock.time_s += 61
    run.sitter.session.go_home()
    wait_until(run.sitter, lambda: run.cards() == ["The new box"], 60)
    assert run.seen == ["Home", "Lesson", "Home"]


@pytest.mark.parametrize("is_running", [False, True])
def test_pictures_in_new_colours_are_on_the_screen_by_themselves(
    opened: Open, pack: Path, tmp_path: Path, *, is_running: bool
) -> None:
    compiled(pack, tmp_path / "home" / "compiled")

    def paint() -> None:
        (pack / "media" / "palette.toml").write_text(PALETTE.replace("#D9ECE6", "#FF00AA"), encoding="utf-8")

    def has_new_colour() -> bool:
        """Whether the cover's wall is in it, where the card of the first screen shows it."""
        image = run.sitter.window.grabWindow()
        return any(
            image.pixelColor(x, y).name() == "#ff00aa"
            for x in range(0, image.width(), 8)
            for y in range(0, image.height(), 8)
        )

    if not is_running:
        paint()
    run = opened()
    run.sitter.settle()
    assert not has_new_colour()
    if is_running:
        run.sitter.session.open_lesson("box")
        paint()
        run.fake_clock.time_s += 61
        run.sitter.session.go_home()
    wait_until(run.sitter, has_new_colour, 60)
    assert set(run.seen) <= {"Home", "Lesson"}


def test_a_lesson_that_is_left_out_is_told_to_staff_with_its_remedy(opened: Open, pack: Path) -> None:
    write_pack(pack, {PATH: GUIDE, "lessons/guides/other/en.md": BROKEN})
    run = opened()
    wait_until(run.sitter, lambda: run.application.shell.screen == "Home", 60)
    assert run.cards() == ["The box"]
    assert run.staff_pad.property("leftOutCount") == 1

    run.application.shell.openSheet("staff")
    run.sitter.settle()
    assert "1 lesson left out" in words_on(run)
    assert "did you mean “connect”?" in words_on(run)


def test_staff_see_how_much_more_is_to_be_mended_than_is_shown(opened: Open, pack: Path) -> None:
    two_errors = GUIDE.replace("topic:", "topik:").replace("minutes:", "minuts:")
    names = ("a", "b", "c", "d", "e")
    write_pack(pack, {PATH: GUIDE, **{f"lessons/guides/{name}/en.md": two_errors for name in names}})
    run = opened()
    wait_until(run.sitter, lambda: run.application.shell.screen == "Home", 60)
    run.application.shell.openSheet("staff")
    run.sitter.settle()
    assert words_on(run).count("(and 1 more error in this file)") == 3
    assert "and 2 more: “" in words_on(run)


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text here")
def test_a_folder_whose_name_is_not_utf_8_takes_no_other_lesson_with_it(opened: Open, pack: Path) -> None:
    write_pack(pack, {f"lessons/guides/{os.fsdecode(b'caf' + bytes([0xE9]))}/en.md": GUIDE})
    run = opened()
    wait_until(run.sitter, lambda: run.application.shell.screen == "Home", 60)
    assert run.cards() == ["The box"]
    run.application.shell.openSheet("staff")
    run.sitter.settle()
    assert "1 lesson left out" in words_on(run)
    assert "is not UTF-8" in words_on(run)


def test_a_store_that_cannot_be_written_leaves_the_lessons_there_are(opened: Open, pack: Path, tmp_path: Path) -> None:
    store = tmp_path / "home" / "compiled"
    compiled(pack, store)
    (pack / PATH).write_text(GUIDE.replace("The box", "The new box"), encoding="utf-8")
    (store / "build.json").unlink()
    (store / "build.json").mkdir()  # as good as a disk that takes nothing
    run = opened()
    wait_until(run.sitter, lambda: "cannot be kept here" in run.staff_pad.property("machineTrouble"), 60)
    assert run.staff_pad.property("leftOutCount") == 0
    assert run.application.shell.screen == "Home"
    assert run.cards() == ["The box"]


def test_colours_that_cannot_be_read_are_told_to_staff_and_the_lessons_stay(
    opened: Open, pack: Path, tmp_path: Path
) -> None:
    compiled(pack, tmp_path / "home" / "compiled")
    (pack / "media" / "palette.toml").write_text("[colours", encoding="utf-8")
    run = opened()
    wait_until(run.sitter, lambda: run.staff_pad.property("machineTrouble"), 60)
    run.application.shell.openSheet("staff")
    run.sitter.settle()
    assert "To be mended in the lessons:\nmedia/palette.toml:1:" in words_on(run)
    assert run.cards() == ["The box"]


def test_nothing_is_compiled_where_nothing_changed(opened: Open, pack: Path, tmp_path: Path) -> None:
    store = tmp_path / "home" / "compiled"
    compiled(pack, store)
    before = (store / "build.json").stat().st_mtime_ns
    run = opened()
    run.upkeeper.close()
    assert (store / "build.json").stat().st_mtime_ns == before
    assert run.seen == ["Home"]


def test_a_wider_screen_gets_wider_pictures(opened: Open, pack: Path, tmp_path: Path) -> None:
    store = tmp_path / "home" / "compiled"
    compiled(pack, store, widest_px=360)
    run = opened()
    library = run.sitter.library
    wait_until(run.sitter, lambda: not library.is_too_narrow(720), 60)
    assert library.is_too_narrow(1440)


def test_lessons_that_appear_fill_a_screen_that_had_none(opened: Open, pack: Path, tmp_path: Path) -> None:
    (pack / PATH).unlink()
    compiled(pack, tmp_path / "home" / "compiled")
    (pack / PATH).write_text(GUIDE, encoding="utf-8")
    run = opened()
    wait_until(run.sitter, lambda: run.application.shell.screen == "Home", 60)
    assert run.cards() == ["The box"]


def damage(store: Path, kind: str, *, is_size_kept: bool = False) -> None:
    """What a power cut leaves: files without content, or full of zeros."""
    for path in store.glob(kind):
        path.write_bytes(bytes(path.stat().st_size) if is_size_kept else b"")


def test_a_damaged_lesson_is_made_again_when_its_card_is_touched(opened: Open, pack: Path, tmp_path: Path) -> None:
    store = tmp_path / "home" / "compiled"
    compiled(pack, store)
    run = opened()
    damage(store, "lessons/*.txt")
    touch(run.sitter, "The box")
    assert run.application.shell.screen == "Preparing"
    assert "One moment, please." in words_on(run)
    wait_until(run.sitter, lambda: run.application.shell.screen == "Lesson", 60)
    assert run.sitter.session.lesson.shown.lesson_title == "The box"
    assert run.seen == ["Home", "Preparing", "Lesson"]


def test_a_lesson_that_cannot_be_made_again_is_told_in_words(opened: Open, pack: Path, tmp_path: Path) -> None:
    store = tmp_path / "home" / "compiled"
    write_pack(pack, {"lessons/guides/other/en.md": GUIDE.replace("The box", "Another")})
    compiled(pack, store)
    run = opened()
    damage(store, "lessons/*.txt")
    (pack / PATH).write_text(BROKEN, encoding="utf-8")
    touch(run.sitter, "The box")
    wait_until(run.sitter, lambda: run.application.shell.trouble != "", 60)
    assert "could not be shown" in run.application.shell.trouble
    assert run.seen[-1] == "Home"


def test_whoever_leaves_while_a_lesson_is_made_again_is_not_led_back(opened: Open, pack: Path, tmp_path: Path) -> None:
    store = tmp_path / "home" / "compiled"
    compiled(pack, store)
    run = opened()
    damage(store, "lessons/*.txt")
    touch(run.sitter, "The box")
    run.sitter.session.forget_customer()
    wait_until(run.sitter, lambda: run.application.shell.screen == "Home", 60)
    assert "Lesson" not in run.seen


@pytest.mark.qt_log_ignore("Error decoding")
def test_lessons_emptied_by_a_power_cut_are_whole_soon_after_the_start(
    opened: Open, pack: Path, tmp_path: Path
) -> None:
    store = tmp_path / "home" / "compiled"
    compiled(pack, store)
    damage(store, "*/*.*")
    run = opened()
    assert run.cards() == ["The box"]
    wait_until(run.sitter, lambda: not run.sitter.library.is_stale(), 60)
    touch(run.sitter, "The box")
    assert run.application.shell.screen == "Lesson"


@pytest.mark.qt_log_ignore("Error decoding")
def test_a_damaged_picture_on_the_screen_comes_back(opened: Open, pack: Path, tmp_path: Path) -> None:
    store = tmp_path / "home" / "compiled"
    compiled(pack, store)
    damage(store, "pictures/*.png", is_size_kept=True)
    run = opened()
    assert not any(has_pictures(run))
    wait_until(run.sitter, lambda: all(has_pictures(run)) and any(has_pictures(run)), 60)


def has_pictures(run: OwnPack) -> list[bool]:
    """Of every picture that is asked for, whether it is there."""
    images = (item for item in items(run.sitter.window.contentItem()) if item.inherits("QQuickImage"))
    return [item.implicitWidth() > 0 for item in images if item.property("source").toString()]


def test_a_shelf_that_was_damaged_is_written_again(opened: Open, pack: Path, tmp_path: Path) -> None:
    store = tmp_path / "home" / "compiled"
    compiled(pack, store)
    (store / "shelf.json").write_bytes(b"")
    run = opened()
    wait_until(run.sitter, lambda: run.application.shell.screen == "Home", 60)
    assert run.cards() == ["The box"]
    assert (store / "shelf.json").stat().st_size


def test_what_another_version_compiled_is_compiled_again(opened: Open, pack: Path, tmp_path: Path) -> None:
    store = tmp_path / "home" / "compiled"
    compiled(pack, store)
    for path in store.glob("lessons/*.txt"):
        path.write_text("[2,[],[]]", encoding="utf-8")
    (store / "build.json").write_text("{}", encoding="utf-8")
    run = opened()
    touch(run.sitter, "The box")
    wait_until(run.sitter, lambda: run.application.shell.screen == "Lesson", 60)


@pytest.mark.skipif(sys.platform != "linux", reason="no pipes and devices among files here")
@pytest.mark.parametrize("kind", ["pipe", "folder", "zero"])
@pytest.mark.parametrize("name", ["data/glance.json", "data/visit-home.db", "data/estate.db", "data/kiosk.lock"])
def test_no_file_is_waited_for_that_is_none(name: str, kind: str, opened: Open, pack: Path, tmp_path: Path) -> None:
    compiled(pack, tmp_path / "home" / "compiled")
    put(tmp_path / "home" / name, kind)
    run = opened()
    assert (run.seen, run.cards()) == (["Home"], ["The box"])
    touch(run.sitter, "The box")
    touch(run.sitter, "Home")
    assert run.application.shell.screen == "Home"


@pytest.mark.skipif(sys.platform != "linux", reason="no pipes and devices among files here")
@pytest.mark.parametrize("kind", ["pipe", "zero"])
@pytest.mark.parametrize("name", ["shelf.json", "index.json", "build.json"])
def test_what_is_no_file_of_the_store_is_made_anew(
    name: str, kind: str, opened: Open, pack: Path, tmp_path: Path
) -> None:
    store = tmp_path / "home" / "compiled"
    compiled(pack, store)
    put(store / name, kind)
    run = opened()
    wait_until(run.sitter, lambda: run.cards() == ["The box"] and (store / name).is_file(), 60)


@pytest.mark.parametrize(
    "row", ["7", "[]", "[1,2,3,4,5,6,7,8]", '["a","en","t","s",3,true,[],3]', '["a","en","t","s","3",true,[],{}]']
)
def test_a_shelf_of_the_right_shape_with_other_things_in_it_is_made_anew(
    row: str, opened: Open, pack: Path, tmp_path: Path
) -> None:
    shelf = tmp_path / "home" / "compiled" / "shelf.json"
    compiled(pack, shelf.parent)
    shelf.write_text(f'{{"format": 1, "lessons": [{row}]}}', encoding="utf-8")
    run = opened()
    wait_until(run.sitter, lambda: run.application.shell.screen == "Home", 60)
    assert run.cards() == ["The box"]
