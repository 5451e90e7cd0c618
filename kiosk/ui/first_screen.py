"""The first screen and what the customer chose: language, look and sound. All that is there before the first frame."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTranslator, QUrl
from PySide6.QtQml import QQmlEngine

from kiosk.base.languages import Direction, direction, is_exact, is_unspoken, own_name, text_for
from kiosk.base.letter_size import least_text_scale
from kiosk.base.settings import Profile, Settings
from kiosk.lesson.shelf import ShelfCard
from kiosk.ui import words
from kiosk.ui.comfort_model import ComfortModel
from kiosk.ui.home_model import Card, HomeModel
from kiosk.ui.machine import Machine
from kiosk.ui.shell import Shell
from kiosk.ui.theme import Theme

if TYPE_CHECKING:
    from kiosk.visit.saved import SavedWalk


class FirstScreen:
    """Shows the lessons there are, in the customer's language, and keeps what the customer chose meanwhile."""

    def __init__(
        self,
        *,
        shell: Shell,
        theme: Theme,
        engine: QQmlEngine,
        settings: Settings,
        languages: Sequence[str],
        language: str,
        translations: Path,
        entries: Callable[[str], Sequence[ShelfCard]],
        compiled: Path,
        machine: Machine,
        own: Collection[str] = (),
        finished: Collection[str] = (),
    ) -> None:
        """`entries` gives the lessons for a language; their covers lie in `compiled`. `machine` is what it runs on.

        `own` are the lessons about the devices of this home, `finished` those it has finished, by id.
        """
        self._shell, self._theme, self._engine = shell, theme, engine
        self._languages, self.language = tuple(languages), language
        self._start_language = language
        self._translations, self._entries, self._compiled = translations, entries, compiled
        self._words = b""
        self._translator = QTranslator(shell)
        self._own: Collection[str] = own
        self._finished: set[str] = set(finished)
        self.lesson_finished: Callable[[str], None] = lambda _: None
        self.saved: SavedWalk | None = None
        self.choices_changed: Callable[[Settings], None] = lambda _: None
        self.home = HomeModel(shell)
        self.home.set_at_home(settings.profile is Profile.HOME)
        self._start_settings = _with_large_letters(settings, machine.short_side_mm)
        self.comfort = ComfortModel(self._start_settings, self._on_comfort, shell, is_dark=machine.is_dark)
        self._install_language()
        self._put_look()
        self._put_words()
        shell.set_first_models(self.home, self.comfort)

    @property
    def settings(self) -> Settings:
        """What holds now, the customer's choices included."""
        return self.comfort.settings

    @property
    def start_settings(self) -> Settings:
        """What held before anyone chose anything."""
        return self._start_settings

    @property
    def start_language(self) -> str:
        return self._start_language

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are offered."""
        return self._languages

    @property
    def translations(self) -> Path:
        """The folder of the interface's words."""
        return self._translations

    @property
    def has_finished(self) -> bool:
        """Whether a lesson is marked as seen."""
        return bool(self._finished)

    def show(self) -> None:
        self._put_home()
        self._shell.show_screen("Home")

    def choose_language(self, tag: str) -> None:
        """The whole interface in that language, at once; the place stays."""
        if tag != self.language and tag in self._languages:
            self.language = tag
            self._install_language()
            self._put_look()
            self._put_words()
            self._engine.retranslate()
            self.choices_changed(self.settings)

    def put_saved(self, saved: "SavedWalk | None") -> None:
        """The walk that the first screen offers to go on with."""
        self.saved = saved
        self._put_home()

    def put_entries(self, entries: Callable[[str], Sequence[ShelfCard]]) -> None:
        """The lessons there are now."""
        self._entries = entries
        self._put_home()

    def put_dark(self, is_dark: bool) -> None:
        """The machine was set to dark, or to light; who chose colours keeps them."""
        self.comfort.put_dark(is_dark)
        self._put_look()

    def offer(self, languages: Sequence[str]) -> None:
        """The languages to choose from now."""
        if tuple(languages) != self._languages:
            self._languages = tuple(languages)
            self._put_words()

    def put_own(self, own: Collection[str], finished: Collection[str]) -> None:
        """Which lessons are about the devices of this home, and which it has finished."""
        self._own, self._finished = own, set(finished)
        self._put_home()

    def put_finished(self, lesson_id: str) -> None:
        self._finished.add(lesson_id)
        self.lesson_finished(lesson_id)

    def spoken_texts(self) -> list[str]:
        """The first screen in words; titles in another language are left to the eye: this voice cannot say them."""
        entries = self._entries(self.language)
        return [words.greeting(), *(one.title for one in entries if is_exact(self.language, one.language))]

    def forget_visitor(self) -> None:
        """Everything as it was before the visitor came."""
        self.saved = None
        self._finished.clear()
        self.comfort.put(self._start_settings)
        self._on_comfort(self.comfort.settings)
        self.choose_language(self._start_language)

    def _install_language(self) -> None:
        QCoreApplication.removeTranslator(self._translator)
        self._translator.deleteLater()
        self._translator = QTranslator(self._shell)  # it goes with the window: no other one speaks its language
        names = dict.fromkeys((self.language, self.language.partition("-")[0]))  # fr-CA, then fr
        files = (self._translations / f"kiosk_{name}.qm" for name in names)
        file = next((file for file in files if file.exists()), None)
        # From memory: a file is mapped by Qt, and writing it anew under a running kiosk would end the process.
        self._words = file.read_bytes() if file else b""
        if self._words and self._translator.load(self._words):
            QCoreApplication.installTranslator(self._translator)

    def _on_comfort(self, settings: Settings) -> None:
        self._put_look()
        self.choices_changed(settings)

    def _put_look(self) -> None:
        settings, name = self.comfort.settings, self.comfort.theme
        before = self._theme.theme_name
        self._theme.set_look(
            name=name.value,
            scale=settings.text_scale,
            is_right_to_left=direction(self.language) is Direction.RIGHT_TO_LEFT,
            is_still=settings.reduced_motion,
        )
        if before != name.value:
            self._put_home()

    def _put_words(self) -> None:
        settings = self.comfort.settings
        self.comfort.put_language(self.language)
        self._shell.put_languages([(tag, own_name(tag), tag == self.language) for tag in self._languages])
        self._shell.set_unspoken(is_unspoken=is_unspoken(self.language))
        name = settings.call_name or ("" if settings.call_number else words.no_number())
        help_line = words.call_to_ask(words.from_the_left(settings.help_number)) if settings.help_number else ""
        has_contact = bool(settings.call_name or settings.call_number)
        hours = text_for(self.language, settings.call_hours)
        self._shell.set_call(name, settings.call_number, hours, help_line, has_contact=has_contact)
        self._put_home()

    def _put_home(self) -> None:
        entries = self._entries(self.language)
        titles = {entry.lesson_id: entry.title for entry in entries}
        resume = titles.get(self.saved.walk.stop.lesson_id, "") if self.saved else ""
        note = words.interface_note(self.language)
        own = [self._card(entry) for entry in entries if entry.lesson_id in self._own]
        others = [self._card(entry) for entry in entries if entry.lesson_id not in self._own]
        self.home.put(words.greeting(), others, resume, note, own)

    def _card(self, entry: ShelfCard) -> Card:
        cover = entry.covers.get(self._theme.theme_name)
        return (
            entry.lesson_id,
            entry.title,
            entry.summary,
            words.minutes(entry.minutes),
            QUrl.fromLocalFile(str(self._compiled / cover)) if cover else QUrl(),
            words.lesson_note(self.language, entry.language, is_reviewed=entry.is_reviewed),
            entry.lesson_id in self._finished,
        )


def _with_large_letters(settings: Settings, reported_mm: float) -> Settings:
    """The settings with text as large as the screen and its distance ask for, where large text is set.

    `reported_mm` is the shorter side that the screen reports, for where nobody measured it.
    """
    if not settings.large_text:
        return settings
    least = least_text_scale(settings.screen_short_side_mm or reported_mm, settings.viewing_distance_mm)
    return settings._replace(text_scale=max(settings.text_scale, least))
