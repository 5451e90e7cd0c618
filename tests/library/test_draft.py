"""A lesson while it is written: always something to show, always the present faults."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.base.errors import KioskError
from kiosk.lesson.compile import Compiler
from kiosk.lesson.findings import has_error
from kiosk.library.draft import Draft, Reading, Subject, subject_of
from tests.lesson.packs import BOX, GUIDE, PATH, RULE_FRONT, STEP, SVG, write_pack

BROKEN = GUIDE.replace("topic: connect", "topic: conect")
SECOND = "\n## Press it {#press}\n![The box](../../../media/box.svg)\n\nPress once.\n"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "pack", {"lessons/rules/guests/en.md": RULE_FRONT + STEP})


@pytest.fixture
def draft(pack: Path, tmp_path: Path) -> Iterator[Draft]:
    made = Draft(subject_of(pack / PATH), tmp_path / "store", widest_px=360)
    yield made
    made.close()


def read(draft: Draft) -> Reading:
    reading = draft.read()
    assert reading is not None
    return reading


def titles(reading: Reading) -> list[str]:
    return [title for entry in reading.index.lessons for _, title in entry.steps]


@pytest.mark.parametrize(
    ("path", "subject"),
    [
        ("", ("", False, "")),
        ("lessons", ("", False, "")),
        ("lessons/guides", ("", False, "")),
        ("lessons/guides/box", ("box", False, "")),
        ("lessons/guides/box/en.md", ("box", False, "en")),
        ("lessons/rules/guests/en.md", ("guests", True, "en")),
    ],
)
def test_a_path_names_a_pack_a_lesson_or_one_file(pack: Path, path: str, subject: tuple[str, bool, str]) -> None:
    assert subject_of(pack / path) == Subject(pack, *subject)


@pytest.mark.parametrize("path", ["media/box.svg", "lessons/guides/nothing/en.md", "../elsewhere"])
def test_any_other_path_is_refused_with_what_to_do(pack: Path, path: str) -> None:
    with pytest.raises(KioskError) as refused:
        subject_of(pack / path)
    assert refused.value.remedy


def test_only_the_lesson_asked_for_is_read(draft: Draft) -> None:
    reading = read(draft)
    assert [entry.lesson_id for entry in reading.index.lessons] == ["box"]
    assert reading.index.rules == ()
    assert not has_error(reading.findings)


def test_a_saved_step_is_there_at_the_next_reading(draft: Draft, pack: Path) -> None:
    read(draft)
    (pack / PATH).write_text(GUIDE + SECOND, encoding="utf-8")
    assert titles(read(draft)) == ["Find it", "Press it"]


def test_with_an_error_the_last_good_lesson_stays_beside_its_finding(draft: Draft, pack: Path) -> None:
    good = read(draft)
    (pack / PATH).write_text(BROKEN.replace("Find it", "Seek it"), encoding="utf-8")
    broken = read(draft)
    assert broken.index.lessons == good.index.lessons
    assert [one.kind_id for one in broken.findings if one.path == PATH and has_error([one])] == ["unknown-topic"]

    (pack / PATH).write_text(GUIDE.replace("Find it", "Seek it"), encoding="utf-8")
    mended = read(draft)
    assert titles(mended) == ["Seek it"]
    assert not has_error(mended.findings)


def test_a_broken_picture_leaves_the_last_good_one(draft: Draft, pack: Path) -> None:
    good = read(draft)
    (pack / "media/box.svg").write_text("<svg", encoding="utf-8")
    broken = read(draft)
    assert broken.index.pictures == good.index.pictures
    assert has_error(broken.findings)


def test_colours_that_cannot_be_read_are_told_and_the_lesson_stays(draft: Draft, pack: Path) -> None:
    good = read(draft)
    (pack / "media/palette.toml").write_text("[colours", encoding="utf-8")
    broken = read(draft)
    assert [(one.path, one.kind_id) for one in broken.findings if has_error([one])] == [
        ("media/palette.toml", "bad-palette")
    ]
    assert broken.index.lessons == good.index.lessons
    assert broken.index.pictures == good.index.pictures


def test_another_drawing_of_a_picture_is_another_picture(draft: Draft, pack: Path) -> None:
    good = read(draft)
    (pack / "media/box.svg").write_text(BOX.replace('width="320"', 'width="200"'), encoding="utf-8")
    now = read(draft)
    assert now.index.pictures != good.index.pictures
    assert not has_error(now.findings)


def test_a_picture_that_is_named_now_is_drawn(draft: Draft, pack: Path, tmp_path: Path) -> None:
    read(draft)
    other = SVG.format('<rect width="640" height="720" class="fill-ink"/>')
    (pack / "media/other.svg").write_text(other, encoding="utf-8")
    (pack / PATH).write_text(GUIDE + SECOND.replace("box.svg", "other.svg"), encoding="utf-8")
    reading = read(draft)
    assert (tmp_path / "store" / reading.index.pictures["media/other.svg"]).exists()
    assert pack / "media/other.svg" in reading.watched


def test_the_lexicon_is_read_again(draft: Draft, pack: Path) -> None:
    good = read(draft)
    lexicon = pack / "lessons/lexicon/en.tsv"
    lexicon.parent.mkdir()
    lexicon.write_text("word\tsaid\nlabel\tsticker\n", encoding="utf-8")
    now = read(draft)
    assert now.index.lessons[0].file != good.index.lessons[0].file
    assert lexicon in now.watched


def test_a_new_language_is_taken_up(draft: Draft, pack: Path) -> None:
    read(draft)
    (pack / "lessons/guides/box/fr.md").write_text(GUIDE.replace("The box", "La box"), encoding="utf-8")
    assert [entry.language for entry in read(draft).index.lessons] == ["en", "fr"]


def test_a_file_that_is_gone_is_told_and_shown_as_it_was_until_it_is_back(draft: Draft, pack: Path) -> None:
    (pack / "lessons/guides/box/fr.md").write_text(GUIDE.replace("The box", "La box"), encoding="utf-8")
    before = read(draft)
    text = (pack / PATH).read_text(encoding="utf-8")
    (pack / PATH).unlink()
    gone = read(draft)
    assert gone.index.lessons == before.index.lessons
    (told,) = gone.findings
    assert (told.kind_id, told.path) == ("unreadable", PATH)
    assert "what it held last is shown" in told.message
    (pack / PATH).write_text(text.replace("Find it", "Look for it"), encoding="utf-8")
    assert read(draft).findings == ()
    assert titles(read(draft)) == ["Look for it", "Find it"]


def test_a_lesson_whose_folder_is_gone_is_told_and_comes_back(pack: Path, tmp_path: Path) -> None:
    draft = Draft(subject_of(pack / "lessons/guides/box"), tmp_path / "store", widest_px=360)
    read(draft)
    (pack / "lessons/guides/box").rename(pack / "box")
    gone = read(draft)
    assert gone.index.lessons == ()
    assert [(one.kind_id, one.path) for one in gone.findings] == [("no-lesson", "lessons/guides/box")]
    assert pack / "lessons/guides" in gone.watched
    (pack / "box").rename(pack / "lessons/guides/box")
    assert titles(read(draft)) == ["Find it"]
    draft.close()


def test_what_was_drawn_for_the_kiosk_is_not_drawn_again(pack: Path, tmp_path: Path) -> None:
    with Compiler(pack, tmp_path / "kiosk", widest_px=360) as compiler:
        compiler.compile()
    (tmp_path / "store" / "pictures").mkdir(parents=True)
    for path in (tmp_path / "kiosk" / "pictures").iterdir():
        os.utime(path, (0, 0))
    draft = Draft(subject_of(pack / PATH), tmp_path / "store", widest_px=360, drawn=tmp_path / "kiosk")
    assert read(draft).index.lessons
    draft.close()
    copied = list((tmp_path / "store" / "pictures").glob("*.png"))
    assert copied
    assert all(path.stat().st_mtime == 0 for path in copied)


def test_nothing_changed_gives_the_same_reading(draft: Draft) -> None:
    assert read(draft) == read(draft)


def test_a_whole_pack_has_its_rules_and_all_its_findings(pack: Path, tmp_path: Path) -> None:
    draft = Draft(subject_of(pack), tmp_path / "store", widest_px=360)
    (pack / PATH).write_text(GUIDE.replace("topic: connect", "topic: connect\ndevices: [nothing]"), encoding="utf-8")
    reading = read(draft)
    draft.close()
    assert [entry.rule_id for entry in reading.index.rules] == ["guests"]
    assert "unknown-device" in {one.kind_id for one in reading.findings}


LAMP = "lessons/guides/lamp/en.md"
CODED = GUIDE.replace("minutes", "code: BOX1\nminutes")


def kinds(reading: Reading) -> list[tuple[str, str]]:
    return [(one.path, one.kind_id) for one in reading.findings]


def test_a_code_that_another_lesson_has_is_told_once_it_is_saved_and_no_more_once_it_is_mended(
    draft: Draft, pack: Path
) -> None:
    (pack / PATH).write_text(CODED.replace("BOX1", "BOX2"), encoding="utf-8")
    (pack / LAMP).parent.mkdir()
    (pack / LAMP).write_text(CODED, encoding="utf-8")
    assert kinds(read(draft)) == []
    (pack / PATH).write_text(CODED, encoding="utf-8")
    told = read(draft)
    assert kinds(told) == [(PATH, "repeated-code")]
    assert [entry.lesson_id for entry in told.index.lessons] == ["box"]
    assert pack / LAMP in told.watched
    (pack / LAMP).write_text(CODED.replace("BOX1", "LAMP"), encoding="utf-8")
    assert kinds(read(draft)) == []


def test_a_lesson_without_a_code_is_told_where_another_has_one(draft: Draft, pack: Path) -> None:
    (pack / LAMP).parent.mkdir()
    (pack / LAMP).write_text(CODED, encoding="utf-8")
    assert kinds(read(draft)) == [(PATH, "missing-code")]


def test_the_others_are_not_read_again_while_the_code_stays(
    draft: Draft, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (pack / LAMP).parent.mkdir()
    (pack / LAMP).write_text(CODED, encoding="utf-8")
    (pack / PATH).write_text(CODED, encoding="utf-8")
    read(draft)
    monkeypatch.setattr("kiosk.library.draft.read_along", None)
    (pack / PATH).write_text(CODED.replace("The box", "A box") + SECOND, encoding="utf-8")
    again = read(draft)
    assert kinds(again) == [(PATH, "repeated-code")]
    assert titles(again)[-1] == "Press it"
