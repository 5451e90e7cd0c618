"""The kiosk at home: its devices, what was finished, search, and choices that stay. Imported after the first frame."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlEngine

from kiosk.base.clock import Clock
from kiosk.base.errors import KioskError
from kiosk.base.files import drop_halves
from kiosk.base.paths import Paths
from kiosk.base.settings import Settings
from kiosk.lesson.entry import LessonEntry, PackIndex
from kiosk.library.index import Library
from kiosk.library.search import SearchIndex, searchable
from kiosk.ui.devices_model import DevicesModel
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.jobs import Jobs
from kiosk.ui.lesson_model import file_url
from kiosk.ui.search_model import SearchModel
from kiosk.ui.shell import Shell
from kiosk.ui.shown_planning import Shelf
from kiosk.ui.singletons import singleton
from kiosk.ui.theme import Theme
from kiosk.visit.estate import Estate, with_devices, with_finished, without_device
from kiosk.visit.glance import Glance, forget_glance, write_glance
from kiosk.visit.model import InstalledDevice
from kiosk.visit.plan import concerns
from kiosk.visit.store import EstateStore

log = logging.getLogger(__name__)


class Opens(Protocol):
    """Who opens what was found, and knows the place: the session."""

    def open_lesson(self, lesson_id: str, step_id: str) -> None: ...
    def leave_place(self) -> None: ...


class AtHome:
    """Everything that only the home profile has."""

    def __init__(
        self,
        *,
        engine: QQmlEngine,
        shell: Shell,
        theme: Theme,
        first: FirstScreen,
        session: Opens,
        library: Library,
        jobs: Jobs,
        paths: Paths,
        clock: Clock,
    ) -> None:
        self._shell, self._theme, self._first, self._session = shell, theme, first, session
        self._library, self._jobs, self._paths, self._clock = library, jobs, paths, clock
        self._store = EstateStore(paths.estate_file, clock)
        self._estate: Estate | None = None
        self._waiting: list[Callable[[Estate], Estate]] = []
        self._indexes: dict[str, SearchIndex | None] = {}
        self._search = singleton(engine, "Kiosk.Home", SearchModel)
        self._search.attach(self._prepare_search, self._session.open_lesson)
        self._devices = singleton(engine, "Kiosk.Home", DevicesModel)
        self._devices.attach(self._put_devices, self.toggle, self._forget)
        self._start_language, self._kept = first.language, first.settings
        self._set_language = first.settings.language
        first.lesson_finished = self._on_finished
        first.comfort.changed.connect(self._on_chosen)
        first.home.changed.connect(self._on_chosen)
        first.home.changed.connect(self._search_anew)
        theme.changed.connect(self._search_anew)
        first.home.set_tools(True)
        jobs.run(partial(_load, self._store, paths.glance_file), self._on_loaded)

    def close(self) -> None:
        """After the last job was given."""
        self._jobs.run(self._store.close)

    @property
    def is_read(self) -> bool:
        """Whether what was kept of this home is known."""
        return self._estate is not None

    @property
    def estate(self) -> Estate:
        """What is known of this home; an empty one until it was read."""
        return self._estate or Estate()

    def take_up_library(self) -> None:
        """The library has changed: its cards are grouped anew, and what was searched is searched in it."""
        self._indexes.clear()
        self._put_home()
        self._put_devices()
        self._search_anew()

    def _search_anew(self) -> None:
        """In the library, the language and the colours there are now, while somebody is searching."""
        if "Search" in self._shell.sheets:
            self._prepare_search()

    # Devices and finished lessons ------------------------------------------------------------------------------------

    def _on_loaded(self, estate: Estate) -> None:
        self._estate = estate
        waiting, self._waiting = self._waiting, []
        for change in waiting:
            estate = change(estate)
        if estate != self._estate:
            self._keep(estate)
        else:
            self._put_home()

    def _change(self, change: Callable[[Estate], Estate]) -> None:
        """What is touched before the home was read waits for it: else it would be written over."""
        if self._estate is None:
            self._waiting.append(change)
        else:
            self._keep(change(self._estate))

    def _keep(self, estate: Estate) -> None:
        if estate == self._estate:
            return
        self._estate = estate
        glance = self._put_home()
        self._put_devices()
        self._jobs.run(
            partial(_save, self._store, estate, self._paths.glance_file, glance), on_failed=self._on_not_kept
        )

    def _on_not_kept(self, error: Exception) -> None:
        log.warning("what was chosen at home was not kept: %s", error)
        self._shell.not_kept()

    def toggle(self, device_id: str) -> None:
        """The device is in this home, or is not any more."""
        is_there = any(one.device_id == device_id for one in self.estate.devices)
        self._change(
            (lambda estate: without_device(estate, device_id))
            if is_there
            else (lambda estate: with_devices(estate, (InstalledDevice(device_id),)))
        )

    def _on_finished(self, lesson_id: str) -> None:
        today = datetime.fromtimestamp(self._clock.now_s(), UTC).date().isoformat()
        self._change(lambda estate: with_finished(estate, lesson_id, today))

    def _forget(self) -> None:
        """Devices, finished lessons and the place go before this returns; what stays on the disk is told."""
        try:
            self._session.leave_place()
            self._store.wipe()
            forget_glance(self._paths.glance_file)
        except (KioskError, OSError) as error:
            log.error("the home was not forgotten: %s", error)
            self._shell.set_trouble(self._devices.not_forgotten())
            return
        self._estate = Estate()
        self._put_home()
        self._shell.closeSheet()

    def _put_devices(self) -> None:
        estate = self.estate
        shelf = Shelf(self._library, self._paths.compiled, self._first.language, self._theme.theme_name)
        rows = shelf.device_rows({one.device_id for one in estate.devices})
        has_anything = bool(estate.devices or estate.finished or self._first.saved)
        self._devices.put(rows, has_anything=has_anything)

    def _put_home(self) -> Glance:
        glance = Glance(own_lessons(self.estate, self._library), tuple(one.lesson_id for one in self.estate.finished))
        self._first.put_own(glance.own, glance.finished)
        return glance

    # Search ----------------------------------------------------------------------------------------------------------

    def _prepare_search(self) -> None:
        language = self._first.language
        if language not in self._indexes:
            self._indexes[language] = None
            work = partial(_built, self._library, language)
            self._jobs.run(work, partial(self._on_built, language, self._library.index))
        self._search.put_colour(str(self._theme.property("accent")))
        self._put_index(language)

    def _on_built(self, language: str, built_of: PackIndex, index: SearchIndex) -> None:
        if built_of is not self._library.index:
            return
        self._indexes[language] = index
        if language == self._first.language:
            self._put_index(language)

    def _put_index(self, language: str) -> None:
        entries = {entry.lesson_id: entry for entry in self._library.lessons_for(language)}
        self._search.put_index(self._indexes[language], entries, self._cover)

    def _cover(self, entry: LessonEntry) -> QUrl:
        return file_url(self._library.cover_file(entry, self._theme.theme_name))

    # Choices that stay -----------------------------------------------------------------------------------------------

    def _on_chosen(self) -> None:
        """Text size, colours, sound and language are written down whenever one of them changes."""
        is_start = self._first.language == self._start_language
        language = self._set_language if is_start else self._first.language
        chosen = self._first.settings._replace(language=language)
        if chosen != self._kept:
            before, self._kept = self._kept, chosen
            work = partial(_save_choices, self._paths.settings_file, before, chosen)
            self._jobs.run(work, on_failed=self._on_not_kept)


def own_lessons(estate: Estate, library: Library) -> tuple[str, ...]:
    """Ids of the lessons about the devices of this home; what a device's owner must know comes first."""
    owned = {one.device_id for one in estate.devices}
    found: dict[str, None] = {}
    entries = {entry.lesson_id: entry for entry in library.index.lessons}
    for device in (device for device in library.devices if device.device_id in owned):
        found |= dict.fromkeys(lesson_id for lesson_id in device.must_knows if lesson_id in entries)
        found |= dict.fromkeys(entry.lesson_id for entry in entries.values() if concerns(entry, device))
    return tuple(found)


def _built(library: Library, language: str) -> SearchIndex:
    return SearchIndex((searchable(entry, library.devices) for entry in library.lessons_for(language)), language)


def _load(store: EstateStore, glance_file: Path) -> Estate:
    drop_halves(glance_file.parent, glance_file.name)
    return store.load()


def _save(store: EstateStore, estate: Estate, glance_file: Path, glance: Glance) -> None:
    store.save(estate)
    write_glance(glance_file, glance)


def _save_choices(file: Path, before: Settings, after: Settings) -> None:
    # The registry and TOML are read with the first choice that is made; few starts see one.
    import_module("kiosk.base.settings.file").save_choices(file, before, after)
