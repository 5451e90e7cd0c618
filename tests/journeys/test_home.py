"""The kiosk at home, on the real window: search, devices of one's own, and going on after the plug was pulled."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.studio import Studio
from kiosk.base.settings import Profile, Theme, load_settings
from kiosk.library.search import SearchIndex
from kiosk.ui import at_home
from kiosk.ui.at_home import AtHome
from kiosk.ui.rows import FIRST_ROLE
from kiosk.ui.search_model import SearchModel
from kiosk.ui.singletons import singleton
from kiosk.ui.sitter import Look, Sitter
from tests.journeys.home_runs import DEVICE, FINISHED, LESSON, STEP_INDEX
from tests.ui.hands import field, touch, type_on_screen, wait_until
from tests.ui.keys import Key, focused, press, tab_to


class Home:
    """A run of the kiosk in a home whose files lie in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.studio = Studio(folder, Profile.HOME)
        self.at_first_sight = titles(self.studio)
        self.sitter = self.studio.sitter()
        assert self.studio.stage is not None
        assert self.studio.stage.at_home is not None
        self.at_home: AtHome = self.studio.stage.at_home
        wait_until(self.sitter, lambda: self.at_home.is_read)

    @property
    def search(self) -> SearchModel:
        return singleton(self.studio.application.engine, "Kiosk.Home", SearchModel)

    def found(self) -> list[tuple[str, str]]:
        rows = self.search.rows
        return [(rows.data(rows.index(at)), rows.data(rows.index(at), 0x101)) for at in range(rows.rowCount())]

    def jobs_done(self) -> None:
        assert self.studio.stage is not None
        done: list[bool] = []
        self.studio.stage.jobs.run(lambda: None, lambda _: done.append(True))
        wait_until(self.sitter, lambda: bool(done))


def sheets(sitter: Sitter) -> tuple[str, ...]:
    return tuple(sitter.application.shell.sheets)


def titles(studio: Studio) -> tuple[list[str], list[str]]:
    """The lessons of the first screen by id: those about the home's devices, and the others."""
    own, others = studio.first.home.ownCards, studio.first.home.cards
    return tuple([rows.data(rows.index(at)) for at in range(rows.rowCount())] for rows in (own, others))  # type: ignore[return-value]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def home(folder: Path) -> Iterator[Home]:
    made = Home(folder)
    yield made
    made.studio.close()


def english(home: Home) -> Sitter:
    home.sitter.put(Look(language="en"))
    home.sitter.go("home")
    return home.sitter


def test_what_was_found_opens_the_lesson_at_that_step(home: Home) -> None:
    sitter = english(home)
    touch(sitter, "Search")
    wait_until(sitter, lambda: home.search.isReady)
    type_on_screen(sitter, "box")
    lesson_id, step_id = next(row for row in home.found() if row[1])
    name = next(title for entry in sitter.library.lessons_for("en") for at, title in entry.steps if at == step_id)
    touch(sitter, name)

    assert sitter.application.shell.screen == "Lesson"
    assert sitter.session.lesson.shown.lesson_id == lesson_id
    assert sitter.session.walk is not None
    assert sitter.session.walk.place.step_id == step_id
    assert not home.search.is_left


def test_no_answer_offers_a_person(home: Home) -> None:
    sitter = english(home)
    touch(sitter, "Search")
    wait_until(sitter, lambda: home.search.isReady)
    type_on_screen(sitter, "zzz")
    touch(sitter, "Call someone")
    assert sitter.application.shell.sheet == "Call"


def test_text_and_language_are_chosen_from_the_search_which_stays_as_it_was(home: Home) -> None:
    sitter = english(home)
    touch(sitter, "Search")
    wait_until(sitter, lambda: home.search.isReady)
    type_on_screen(sitter, "wifi")
    found = home.found()
    assert found

    touch(sitter, "Text, colours and sound")
    assert sheets(sitter) == ("Search", "Comfort")
    touch(sitter, "Larger")
    touch(sitter, "Done")
    assert sheets(sitter) == ("Search",)
    assert (home.found(), field(sitter).property("text")) == (found, "wifi")
    type_on_screen(sitter, "x")
    assert field(sitter).property("text") == "wifix"

    touch(sitter, "Language")
    touch(sitter, "Français")
    assert sheets(sitter) == ("Search",)
    assert field(sitter).property("text") == "wifix"
    touch(sitter, "Fermer")
    assert sheets(sitter) == ()
    assert not home.search.is_left


def test_what_was_typed_is_searched_in_the_language_that_is_chosen_then(home: Home) -> None:
    sitter = english(home)
    touch(sitter, "Search")
    wait_until(sitter, lambda: home.search.isReady)
    type_on_screen(sitter, "wifi")
    touch(sitter, "Language")
    touch(sitter, "Français")
    wait_until(sitter, lambda: home.search.isReady and bool(home.found()))
    rows = home.search.rows
    names = [rows.data(rows.index(at), FIRST_ROLE + rows.ROLES.index("name")) for at in range(rows.rowCount())]
    assert any("Le Wi\u2011Fi de vos invités" in name for name in names)


def test_by_key_the_focus_comes_back_to_the_tool(home: Home) -> None:
    sitter = english(home)
    sitter.application.shell.openSheet("search")
    sitter.settle()
    tool = tab_to(sitter, "Language")
    press(sitter, Key.Key_Return)
    assert sitter.application.shell.sheet == "Language"
    press(sitter, Key.Key_Escape)
    assert sitter.application.shell.sheet == "Search"
    assert focused(sitter) == tool
    assert tool.property("visualFocus")


def test_the_index_is_built_once_a_language(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[SearchIndex] = []

    class Counted(SearchIndex):
        def __init__(self, *lessons: object) -> None:
            super().__init__(*lessons)  # type: ignore[arg-type]
            built.append(self)

    monkeypatch.setattr(at_home, "SearchIndex", Counted)
    sitter = english(home)
    for _ in range(3):
        touch(sitter, "Search")
        wait_until(sitter, lambda: home.search.isReady)
        press(sitter, Key.Key_Escape)
    assert len(built) == 1


def test_lessons_of_ones_devices_come_first_also_at_first_sight_the_next_time(folder: Path) -> None:
    home = Home(folder)
    sitter = english(home)
    touch(sitter, "Your devices")
    touch(sitter, "Smoke")
    press(sitter, Key.Key_Escape)
    own, others = titles(home.studio)
    assert own == ["smoke-sensor"]
    assert "smoke-sensor" not in others
    home.jobs_done()
    home.studio.close()

    again = Home(home.folder)
    assert again.at_first_sight == (own, others)
    assert titles(again.studio) == (own, others)
    again.studio.close()


def test_choices_for_comfort_stay_in_a_home(home: Home) -> None:
    file = home.studio.paths.settings_file
    home.sitter.first.comfort.choose("text_scale", "1.5")
    home.sitter.first.comfort.choose("theme", "dark")
    home.sitter.session.choose_language("en")
    home.jobs_done()
    kept = load_settings(Profile.HOME, file=file, environment={})
    assert (kept.text_scale, kept.theme, kept.language) == (1.5, Theme.DARK, "en")
    assert load_settings(Profile.SHOP, file=file, environment={}).theme is Theme.SYSTEM


def test_everything_is_forgotten_once_that_was_asked_twice(home: Home) -> None:
    sitter = english(home)
    home.at_home.toggle(DEVICE)
    sitter.first.put_finished(FINISHED)
    sitter.session.open_lesson(LESSON)
    sitter.session.go_on()
    sitter.session.go_home()
    sitter.settle()
    half = home.studio.paths.glance_file.with_name("glance.json.4711.part")
    half.write_text("the plug was pulled while this was written", encoding="utf-8")
    touch(sitter, "Your devices")
    touch(sitter, "Forget everything")
    assert sitter.application.shell.sheet == "Forget"
    touch(sitter, "Keep all")
    assert home.at_home.estate.devices
    touch(sitter, "Your devices")
    touch(sitter, "Forget everything")
    touch(sitter, "Forget everything")

    assert sitter.application.shell.sheet == ""
    assert titles(home.studio)[0] == []
    assert sitter.first.home.resumeTitle == ""
    data = home.studio.paths.data
    assert [path.name for path in data.iterdir() if path.name.startswith(("visit", "estate", "glance"))] == []


def test_what_a_killed_run_left_half_written_goes_with_the_next(folder: Path) -> None:
    half = folder / "data" / "glance.json.4711.part"
    half.parent.mkdir(parents=True)
    half.write_text("a device", encoding="utf-8")
    os.utime(half, (1, 1))
    Home(folder).studio.close()
    assert not half.exists()


def test_after_the_plug_was_pulled_it_goes_on_where_the_customer_was(folder: Path) -> None:
    run = subprocess.run([sys.executable, "-m", "tests.journeys.home_runs", str(folder)], timeout=60, check=False)
    assert run.returncode == -9

    home = Home(folder)
    sitter = home.sitter
    entries = {entry.lesson_id: entry for entry in sitter.library.lessons_for("fr")}
    assert home.at_first_sight[0] == [DEVICE]
    wait_until(sitter, lambda: sitter.first.home.resumeTitle == entries[LESSON].title)
    touch(sitter, "Reprendre")
    assert sitter.session.walk is not None
    assert sitter.session.walk.place.lesson_id == LESSON
    assert sitter.session.lesson.shown.index == STEP_INDEX
    assert [one.lesson_id for one in home.at_home.estate.finished] == [FINISHED]
    home.studio.close()
