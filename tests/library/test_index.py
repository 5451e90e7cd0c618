"""The lessons of a machine: opened from one file, in the language that serves, without the broken ones."""

import json
import logging
from pathlib import Path

import pytest

from kiosk.base.errors import KioskError
from kiosk.lesson.build import Build, read_build
from kiosk.lesson.compile import Compiler
from kiosk.lesson.entry import INDEX_FILE, read_index, write_index
from kiosk.library.index import Library, is_fall_back, open_library, path_of
from kiosk.library.refresh import refresh, remade
from tests.lesson.packs import GUIDE, PATH, PROFILE, RULE_FRONT, write_pack

FILES: dict[str, str | bytes] = {
    PATH: GUIDE.replace("minutes: 3", "minutes: 3\nsummary: In short.\ncode: BOX1\nmust: yes"),
    "lessons/guides/box/fr.md": GUIDE.replace("The box", "La box"),
    "lessons/guides/lamp/en.md": GUIDE.replace("The box", "The lamp"),
    "lessons/guides/broken/en.md": GUIDE.replace("topic", "topik"),
    "lessons/rules/guests/en.md": RULE_FRONT + "## You may {#may}\nUse it.\n",
    "lessons/devices/internet-box.yaml": PROFILE + "symptoms:\n  en: [No light]\n",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("library")
    pack = write_pack(folder / "pack", FILES)
    with Compiler(pack, folder / "store", widest_px=360) as compiler:
        assert compiler.compile()
    return open_library(pack, folder / "store")


def titles(library: Library, *wanted: str) -> list[str]:
    return [entry.title for entry in library.lessons_for(*wanted)]


def test_each_lesson_comes_once_in_the_language_that_serves(library: Library) -> None:
    assert titles(library, "fr-CA", "en") == ["La box", "The lamp"]
    assert titles(library, "en") == ["The box", "The lamp"]
    assert titles(library, "ja") == ["The box", "The lamp"]


def test_a_lesson_in_another_language_is_told(library: Library) -> None:
    box, lamp = library.lessons_for("fr")
    assert not is_fall_back(box, ["fr"])
    assert is_fall_back(lamp, ["fr"])


def test_an_entry_holds_what_the_first_screen_needs(library: Library) -> None:
    entry = library.lesson("box", "en")
    assert entry is not None
    assert (entry.summary, entry.minutes, entry.code, entry.is_must) == ("In short.", 3, "BOX1", True)
    assert (entry.step_count, entry.steps) == (1, (("find", "Find it"),))
    file = library.cover_file(entry, "dark")
    assert file is not None
    assert file.read_bytes().startswith(b"\x89PNG")


def test_a_lesson_opens_with_its_scripts_and_pictures(library: Library) -> None:
    compiled = library.open_lesson("box", "en")
    assert compiled.lesson.title == "The box"
    assert [one.text for one in compiled.scripts[0].utterances] == ["Find it.", "Look at the label."]
    assert [picture.source for picture in compiled.pictures] == ["media/box.svg"]
    assert (library.store / compiled.pictures[0].rasters[0].path).exists()


def test_a_house_rule_opens_too(library: Library) -> None:
    (rule,) = library.rules_for("fr")
    assert (rule.rule_id, rule.version, rule.minutes) == ("guests", 1, 1)
    assert library.open_rule("guests", "fr").lesson.title == "Guests"


def test_a_lesson_that_is_not_there_says_what_to_do(library: Library) -> None:
    with pytest.raises(KioskError) as caught:
        library.open_lesson("nothing", "en")
    assert "kiosk compile" in caught.value.remedy


def test_device_profiles_are_at_hand(library: Library) -> None:
    device = library.device("internet-box")
    assert device is not None
    assert (device.device_class, device.names, device.facts) == ("box", {"en": "Internet box"}, {"wps": "yes"})
    assert device.symptoms == {"en": ("No light",)}
    assert library.device("nothing") is None


def test_a_broken_lesson_is_left_out_logged_once_and_counted(
    library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        again = open_library(library.pack, library.store)
    assert len(again.broken) == len(caplog.records) == 1
    assert "lessons/guides/broken/en.md:3:1: " in caplog.text


def test_colours_that_cannot_be_read_are_logged_once_and_come_back_with_the_index(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pack, store = write_pack(tmp_path / "pack", {"media/palette.toml": "[colours"}), tmp_path / "store"
    with Compiler(pack, store, widest_px=360) as compiler:
        compiler.compile()
    with caplog.at_level(logging.WARNING):
        library = open_library(pack, store)
        open_library(pack, store, library.troubles)
    (trouble,) = library.troubles
    assert trouble.startswith("media/palette.toml:1:")
    assert [record.getMessage() for record in caplog.records] == [f"to be mended: {trouble}"]
    assert read_index(write_index(library.index)) == library.index


def test_a_code_that_two_lessons_have_opens_neither_and_is_told_of_both(tmp_path: Path) -> None:
    coded = GUIDE.replace("minutes: 3", "minutes: 3\ncode: BOX1")
    lamp, tv = "lessons/guides/lamp/en.md", "lessons/guides/tv/en.md"
    pack = write_pack(tmp_path / "pack", {PATH: coded, lamp: coded, tv: coded.replace("BOX1", "TV")})
    with Compiler(pack, tmp_path / "store", widest_px=360) as compiler:
        compiler.compile()
    library = open_library(pack, tmp_path / "store")
    assert {entry.lesson_id: entry.code for entry in library.index.lessons} == {"box": "", "lamp": "", "tv": "TV"}
    assert [trouble.partition(":")[0] for trouble in library.troubles] == [PATH, lamp]
    assert library.broken == ()


def test_what_was_mended_before_the_start_does_not_stay_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    pack, store = write_pack(tmp_path / "pack", {PATH: GUIDE.replace("connect", "conect")}), tmp_path / "store"
    (cause,) = refresh(open_library(pack, store), widest_px=360).broken
    (pack / PATH).write_text(GUIDE, encoding="utf-8")
    caplog.clear()
    refresh(open_library(pack, store), widest_px=360)
    assert caplog.messages == [f"a lesson is left out: {cause}", f"no longer so: {cause}"]


def test_the_index_comes_back_as_it_was(library: Library) -> None:
    assert read_index(write_index(library.index)) == library.index


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": 99}', '{"schema": 1, "covers": 3}'])
def test_anything_else_is_no_index(text: str) -> None:
    with pytest.raises(ValueError):
        read_index(text)


def test_a_damaged_entry_is_an_error_that_a_technician_understands(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {})
    library = refresh(open_library(pack, tmp_path / "store"), widest_px=360)
    entry = library.lesson("box", "en")
    assert entry is not None
    (library.store / entry.file).write_text("", encoding="utf-8")
    with pytest.raises(KioskError):
        library.open_lesson("box", "en")


def test_a_library_that_was_never_compiled_is_empty_and_stale(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {})
    library = open_library(pack, tmp_path / "store")
    assert (library.lessons_for("en"), library.languages, library.is_stale()) == ((), (), True)


def test_a_library_is_stale_once_a_file_changed(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {})
    library = refresh(open_library(pack, tmp_path / "store"), widest_px=360)
    assert titles(library, "en") == ["The box"]
    assert not library.is_stale()
    write_pack(pack, {"lessons/guides/lamp/en.md": GUIDE})
    assert library.is_stale()
    assert not refresh(library, widest_px=360).is_stale()
    (pack / "media" / "box.svg").write_text("", encoding="utf-8")
    assert library.is_stale()


def test_a_library_is_stale_once_something_in_its_store_is_cut_short(tmp_path: Path) -> None:
    library = refresh(open_library(write_pack(tmp_path / "pack", {}), tmp_path / "store"), widest_px=360)
    for path in (library.store / "shelf.json", *library.store.glob("*/*.txt"), *library.store.glob("*/*.png")):
        path.write_bytes(b"")
        assert library.is_stale(), path
        assert not refresh(library, widest_px=360).is_stale(), path


def test_a_pack_whose_lessons_are_gone_plays_what_was_compiled(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {})
    library = refresh(open_library(pack, tmp_path / "store"), widest_px=360)
    (pack / "lessons").rename(pack / "lessons.off")
    assert not library.is_stale()
    assert library.open_lesson("box", "en").pictures


def test_a_library_is_stale_where_another_version_of_the_program_made_it(tmp_path: Path) -> None:
    library = refresh(open_library(write_pack(tmp_path / "pack", {}), tmp_path / "store"), widest_px=360)
    build = read_build(library.store)
    assert build is not None
    (library.store / "build.json").write_text(Build(build.records, "another").text(), encoding="utf-8")
    assert library.is_stale()
    (library.store / "build.json").write_text(json.dumps({}), encoding="utf-8")  # as it was before it had a version
    assert library.is_stale()
    assert not refresh(library, widest_px=360).is_stale()


def test_one_lesson_is_made_again_and_opens(tmp_path: Path) -> None:
    library = refresh(open_library(write_pack(tmp_path / "pack", FILES), tmp_path / "store"), widest_px=360)
    for path in library.store.glob("lessons/*.txt"):
        path.write_bytes(b"")
    entry = library.lesson("lamp", "en")
    assert entry is not None
    again = remade(library, path_of(entry))
    assert again.open_lesson("lamp", "en").pictures
    assert again.index == library.index
    rule = library.rule("guests", "en")
    assert rule is not None
    assert remade(library, path_of(rule)).open_rule("guests", "en").scripts


def test_a_lesson_that_became_faulty_is_not_made_again(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {})
    library = refresh(open_library(pack, tmp_path / "store"), widest_px=360)
    write_pack(pack, {PATH: GUIDE.replace("topic", "topik")})
    with pytest.raises(KioskError, match="could not be made again"):
        remade(library, PATH)


def test_a_damaged_index_is_no_library_and_can_be_mended(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", {})
    library = refresh(open_library(pack, tmp_path / "store"), widest_px=360)
    (library.store / INDEX_FILE).write_text("{", encoding="utf-8")
    damaged = open_library(pack, library.store)
    assert damaged.lessons_for("en") == ()
    assert titles(refresh(damaged, widest_px=360), "en") == ["The box"]


def test_a_cancelled_refresh_keeps_the_library(tmp_path: Path) -> None:
    library = open_library(write_pack(tmp_path / "pack", {}), tmp_path / "store")
    assert refresh(library, is_cancelled=lambda: True) is library
