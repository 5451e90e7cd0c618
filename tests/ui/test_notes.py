"""What the technician is told about each step of the plan: on a sheet above the plan, and nowhere else."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.base.settings import Profile
from kiosk.lesson.compile import Compiler
from kiosk.library.index import Library, open_library
from kiosk.ui.note_rows import Note
from kiosk.ui.screens import Scene
from kiosk.ui.shown_planning import Shelf
from kiosk.ui.sitter import Look, Sitter, items
from kiosk.ui.step_rows import Row
from kiosk.visit.model import InstalledDevice, Visit
from kiosk.visit.planned import plan_of
from tests.lesson.packs import GUIDE, PATH, PROFILE, RULE_FRONT, STEP, write_pack
from tests.ui.heard import heard_of, loaded
from tests.ui.keys import Key, focused, press, tab_to
from tests.ui.uses import Kiosk

ARABIC_LETTER = re.compile("[\u0600-\u06ff]")
CONTROL = "Notes du technicien"
NOTE = """
/// technician
Say **why** before how to {{ wifi.guest_name | the guest }}.

1. Look.
2. Wait.

> [!WARNING]
> Avoid SSID.
///
"""
BY_CASE = """
/// if | internet-box.wps: yes
/// technician
It has WPS.
///
///

/// if | internet-box.wps: no
/// technician
It has none.
///
///
"""
MUST = GUIDE.replace("minutes: 3\n", "minutes: 3\nmust: true\n")
ARABIC = MUST.replace("Look at the label.", "انظروا إلى الملصق.").replace("Find it", "ابحثوا عنه")


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    made = Kiosk(tmp_path, Profile.TECHNICIAN)
    yield made
    made.close()


def planned(kiosk: Kiosk) -> None:
    kiosk.touch("Box internet")
    kiosk.touch("Lampe connectée")
    kiosk.touch("Le Wi\u2011Fi des visiteurs")
    kiosk.touch("Préparer le plan")


def texts(rows: tuple[Row, ...]) -> list[str]:
    return [text for row in rows for text in (row.plain, *texts(row.children)) if text]


def paragraph(kiosk: Kiosk, words: str) -> QQuickItem:
    shown = items(kiosk.sit.window.contentItem())
    return next(one for one in shown if one.inherits("QQuickTextEdit") and words in str(one.property("text")))


# What they are -------------------------------------------------------------------------------------------------------


def library_of(folder: Path, files: dict[str, str]) -> Library:
    pack = write_pack(folder / "pack", {"lessons/devices/internet-box.yaml": PROFILE, **files})
    with Compiler(pack, folder / "compiled", widest_px=360) as compiler:
        compiler.compile()
    return open_library(pack, folder / "compiled")


def notes(library: Library, language: str = "en", **visit: tuple[tuple[str, str], ...]) -> tuple[Note, ...]:
    shelf = Shelf(library, library.store, language, "light")
    here = Visit(language, (InstalledDevice("internet-box"),), ("guests",), 30, **visit)
    plan = plan_of(here, library, language)
    found = shelf.notes(here, plan)
    assert shelf.shown(here, plan, "").has_notes == bool(found)
    return found


def test_a_note_says_for_which_step_of_which_lesson_it_is(tmp_path: Path) -> None:
    second = STEP.replace("Find it {#find}", "Press it {#press}")
    third = STEP.replace("Find it {#find}", "Turn it {#turn}")
    rule = RULE_FRONT + STEP + NOTE
    found = notes(library_of(tmp_path, {PATH: MUST + NOTE + second + third + NOTE, "lessons/rules/guests/en.md": rule}))
    places = [(one.lesson, one.step_number, one.step) for one in found]
    assert places == [("The box", 1, "Find it"), ("", 3, "Turn it"), ("Guests", 1, "Find it")]


def test_a_note_has_the_blocks_of_a_step_and_none_of_it_can_be_read_aloud(tmp_path: Path) -> None:
    (note,) = notes(library_of(tmp_path, {PATH: MUST + NOTE}))
    assert [row.kind for row in note.rows] == ["paragraph", "item", "item", "callout"]
    assert texts(note.rows)[1:] == ["Look.", "Wait.", "Please mind", "Avoid SSID."]
    assert {row.leaf for row in (*note.rows, *note.rows[-1].children)} == {-1}
    assert note.rows[0].gap_before == 0


def test_a_value_of_this_visit_stands_in_a_note_and_else_its_words(tmp_path: Path) -> None:
    library = library_of(tmp_path, {PATH: MUST + NOTE})
    (known,) = notes(library, values=(("wifi.guest_name", "Chez_Nous_* & <b>"),))
    (unknown,) = notes(library)
    assert known.rows[0].plain == "Say why before how to Chez_Nous_* & <b>."
    assert unknown.rows[0].plain == "Say why before how to the guest."


def test_of_notes_for_some_devices_those_of_this_home_are_there(tmp_path: Path) -> None:
    (note,) = notes(library_of(tmp_path, {PATH: MUST + BY_CASE}))
    assert texts(note.rows) == ["It has WPS."]


def test_of_a_lesson_in_another_language_it_is_said_once_and_its_words_run_its_own_way(tmp_path: Path) -> None:
    second = STEP.replace("Find it {#find}", "Press it {#press}")
    library = library_of(tmp_path, {PATH: MUST + NOTE + second + NOTE})
    first, other = notes(library, "ar")
    assert "English" in first.language_note
    assert (other.language_note, first.is_right_to_left) == ("", False)
    arabic = library_of(tmp_path / "arabic", {PATH.replace("en.md", "ar.md"): ARABIC + NOTE})
    assert [one.is_right_to_left for one in notes(arabic, "ar")] == [True]


def test_a_lesson_that_cannot_be_opened_keeps_none_of_the_others(tmp_path: Path) -> None:
    other = MUST.replace("The box", "Another") + NOTE
    library = library_of(tmp_path, {PATH: MUST + NOTE, "lessons/guides/other/en.md": other})
    assert {one.lesson for one in notes(library)} == {"The box", "Another"}
    entry = library.lesson("box", "en")
    assert entry is not None
    (library.store / entry.file).write_bytes(b"")
    assert [one.lesson for one in notes(library)] == ["Another"]


def test_without_a_note_there_is_nothing_to_open(tmp_path: Path) -> None:
    assert notes(library_of(tmp_path, {PATH: MUST})) == ()


# Their sheet ---------------------------------------------------------------------------------------------------------


def test_the_sheet_shows_every_note_in_the_order_of_the_plan(kiosk: Kiosk) -> None:
    planned(kiosk)
    assert kiosk.planning.shown.notes == ()
    kiosk.touch(CONTROL)
    assert kiosk.shell.sheet == "Notes"
    shown = kiosk.planning.shown
    lessons = [one.lesson for one in shown.notes if one.lesson]
    assert lessons == [title for title, *_ in shown.planned if title in lessons]
    assert len(lessons) == 3

    told = [one.name for one in heard_of(kiosk.sit, loaded(kiosk.sit, "NotesSheet.qml"))]
    expected = [
        text
        for one in shown.notes
        for text in (one.lesson, f"Étape {one.step_number}\u00a0: {one.step}", *texts(one.rows))
        if text
    ]
    assert [text for text in told if text in expected] == expected


def test_lessons_and_steps_are_headings(kiosk: Kiosk) -> None:
    QAccessible.setActive(True)
    planned(kiosk)
    kiosk.touch(CONTROL)
    sheet = heard_of(kiosk.sit, loaded(kiosk.sit, "NotesSheet.qml"))
    headings = [one.name for one in sheet if one.role == QAccessible.Role.Heading]
    of_notes = [text for one in kiosk.planning.shown.notes for text in (one.lesson, one.step) if text]
    assert headings[0] == CONTROL
    assert [heading.partition("\u00a0: ")[2] or heading for heading in headings[1:]] == of_notes


def test_notes_are_not_held_longer_than_their_sheet(kiosk: Kiosk) -> None:
    planned(kiosk)
    for close in ("Fermer", "outside"):
        kiosk.touch(CONTROL)
        assert kiosk.planning.shown.notes
        if close == "outside":
            kiosk.touch_at(QPoint(20, 20))
        else:
            kiosk.touch(close)
        assert (kiosk.shell.screen, kiosk.shell.sheet) == ("Planned", "")
        assert kiosk.planning.shown.notes == ()
        assert kiosk.planning.notes.rowCount() == 0


def test_by_keyboard_the_notes_are_opened_turned_and_closed(kiosk: Kiosk) -> None:
    planned(kiosk)
    control = tab_to(kiosk.sit, CONTROL)
    press(kiosk.sit, Key.Key_Return)
    assert kiosk.shell.sheet == "Notes"
    last = kiosk.planning.shown.notes[-1].rows[-1].plain.split()[0]
    pane = next(one for one in items(loaded(kiosk.sit, "NotesSheet.qml")) if one.inherits("QQuickFlickable"))
    ends = [pane.property("contentY")]
    for key in (*[Key.Key_PageDown] * 60, *[Key.Key_PageUp] * 60):
        press(kiosk.sit, key)
        ends.append(pane.property("contentY"))
    # The last page begins with something whole, and may end in air: less than half of it.
    assert 0 <= max(ends) - (pane.property("contentHeight") - pane.height()) < pane.height() / 2
    assert max(ends) > 3 * pane.height()
    assert ends[-1] == 0
    assert paragraph(kiosk, last)

    press(kiosk.sit, Key.Key_Escape)
    assert (kiosk.shell.screen, kiosk.shell.sheet) == ("Planned", "")
    assert focused(kiosk.sit) == control


def test_the_name_of_the_network_that_was_typed_stays(kiosk: Kiosk) -> None:
    planned(kiosk)
    kiosk.touch("Nom du réseau invités")
    kiosk.type("Chez nous")
    kiosk.touch("C’est bon")
    kiosk.touch(CONTROL)
    press(kiosk.sit, Key.Key_Escape)
    assert kiosk.planning.shown.guest_network == "Chez nous"


def test_the_notes_follow_another_look(kiosk: Kiosk) -> None:
    planned(kiosk)
    kiosk.touch(CONTROL)
    before = kiosk.planning.shown.notes
    kiosk.sit.put(Look(800, 1280, 2.0, "dark"))
    assert kiosk.shell.sheet == "Notes"
    assert kiosk.planning.shown.notes == before


@pytest.mark.parametrize("screen", ["notes"])
def test_each_lesson_runs_its_own_way(sitter: Sitter, screen: str) -> None:
    sitter.put(Look(language="ar"))
    sitter.go(screen)
    sheet = loaded(sitter, "NotesSheet.qml")
    texts = [one for one in items(sheet) if one.inherits("QQuickTextEdit")]
    from_right = [one for one in texts if ARABIC_LETTER.search(str(one.property("text")))]
    assert 5 < len(from_right) < len(texts) - 5
    heading = next(one for one in items(sheet) if one.property("text") == "Your internet box")
    column = heading.mapRectToScene(QRectF(0, 0, heading.width(), heading.height()))
    for text in texts:
        place = text.mapRectToScene(QRectF(0, 0, text.width(), text.height()))
        if text in from_right:
            assert place.right() == pytest.approx(column.right(), abs=1)
        else:
            assert place.left() == pytest.approx(column.left(), abs=1)


# Nowhere else --------------------------------------------------------------------------------------------------------


def test_nothing_of_them_is_read_aloud(kiosk: Kiosk) -> None:
    planned(kiosk)
    kiosk.touch(CONTROL)
    first = kiosk.planning.shown.notes[0].rows[0]
    words = paragraph(kiosk, first.plain[:12])
    kiosk.touch_at(words.mapToScene(words.boundingRect().center()).toPoint())
    assert kiosk.sounds.asked == kiosk.sounds.said == []
    kiosk.touch("Fermer")
    kiosk.touch("Écouter")
    (said,) = kiosk.sounds.said
    assert first.plain not in said
    assert CONTROL not in said


def test_the_customer_sees_none_of_them(kiosk: Kiosk) -> None:
    planned(kiosk)
    kiosk.touch(CONTROL)
    told = {text for one in kiosk.planning.shown.notes for text in texts(one.rows)}
    kiosk.touch("Fermer")
    kiosk.touch("Commencer")
    shown = set()
    while kiosk.shell.screen == "Lesson":
        shown |= set(texts(kiosk.session.lesson.shown.rows))
        assert not any(one.name == CONTROL for one in kiosk.controls())
        kiosk.shell.openSheet("notes")
        kiosk.sit.settle()
        assert kiosk.planning.shown.notes == ()
        kiosk.shell.closeSheet()
        kiosk.shell.goOn()
    assert shown
    assert told.isdisjoint(shown)
    kiosk.sit.settle()
    assert not any(one.name == CONTROL for one in kiosk.controls())


def test_only_a_visit_has_them() -> None:
    assert [scene for scene in Scene if "notes" in scene.ways] == [Scene.TECHNICIAN]


@pytest.mark.parametrize("screen", ["plan-chosen"])
def test_before_the_plan_is_made_there_are_none(sitter: Sitter, screen: str) -> None:
    sitter.put(Look())
    sitter.go(screen)
    shown = [one for one in items(sitter.window.contentItem()) if one.property("text") == CONTROL]
    assert shown == []


def test_the_plan_says_of_a_lesson_that_it_is_in_another_language(tmp_path: Path) -> None:
    library = library_of(tmp_path, {PATH: MUST, "lessons/rules/guests/en.md": RULE_FRONT + STEP})
    here = Visit("fr", (InstalledDevice("internet-box"),), ("guests",), 30)
    for language, is_said in (("en", False), ("fr", True)):
        plan = plan_of(here, library, language)
        rows = Shelf(library, library.store, language, "light").shown(here, plan, "").planned
        assert [row[0] for row in rows] == ["The box", "Guests"]
        assert [("English" in row[1]) for row in rows] == [is_said, is_said]
