"""Runs the loop that calls people over, until someone touches it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QTranslator, QUrl

from kiosk.base.clock import Clock
from kiosk.library.index import Library
from kiosk.ui.attract import Attract, ShownAttract
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.lesson_model import file_url
from kiosk.ui.shell import Shell
from kiosk.ui.theme import Theme
from kiosk.unattended.attract import AttractLesson, AttractScreen, Cover, Welcome, next_in_ms, playlist, screen_at

COVER_COUNT = 6  # side by side on a welcome


class AttractLoop(QObject):
    """Each screen is in its language, and whoever touches it goes on in that one. One timer, and nothing between."""

    def __init__(
        self,
        *,
        attract: Attract,
        shell: Shell,
        theme: Theme,
        first: FirstScreen,
        library: Library,
        clock: Clock,
        on_begin: Callable[[], None],
    ) -> None:
        super().__init__(shell)
        self._attract, self._shell, self._theme = attract, shell, theme
        self._first, self._library, self._clock, self._on_begin = first, library, clock, on_begin
        self._screen_ms = first.settings.attract_screen_s * 1000
        self._language = first.start_language  # of what is shown
        self._languages = self._beginning_with(self._language)
        self._screens: tuple[AttractScreen, ...] = ()
        self._began_ms = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._drawn_for = self._look()
        attract.attach(self)
        shell.screen_changed.connect(self._on_screen_changed)
        theme.changed.connect(self._on_theme_changed)
        first.comfort.changed.connect(self._on_words_changed)

    @property
    def is_running(self) -> bool:
        return bool(self._screens)

    def show(self) -> None:
        """From its first screen on."""
        self._begin_in(self._first.start_language)

    def _begin_in(self, language: str) -> None:
        self._language, self._languages = language, self._beginning_with(language)
        self._draw()
        self._began_ms = self._clock.monotonic_ms()
        self._shell.show_screen("Attract")
        self.look()

    def look(self) -> None:
        """Shows what is due now, and comes back when the next one is."""
        if not self._screens:
            return
        elapsed_ms = self._clock.monotonic_ms() - self._began_ms
        self._put(screen_at(self._screens, elapsed_ms, self._screen_ms))
        wait_ms = next_in_ms(self._screens, elapsed_ms, self._screen_ms)
        if wait_ms is not None:
            self._timer.start(wait_ms)

    def begin(self) -> None:
        """Somebody touched the screen."""
        if self._screens:
            self.stop()
            self._on_begin()

    def _on_screen_changed(self) -> None:
        """A key that leads elsewhere, such as Escape, is someone too."""
        if self._screens and self._shell.screen != "Attract":
            self.begin()

    def _on_theme_changed(self) -> None:
        """Pictures are drawn for the colours and the size of the window."""
        if self._screens and self._drawn_for != self._look():
            self._draw()
            self.look()

    def _on_words_changed(self) -> None:
        """Who puts the words into another language beside the loop sees it begin anew in that one."""
        if self._screens and self._first.language != self._language:
            self._begin_in(self._first.language)

    def _beginning_with(self, language: str) -> tuple[str, ...]:
        return (language, *(tag for tag in self._first.languages if tag != language))

    def _draw(self) -> None:
        self._drawn_for = self._look()
        self._screens = playlist(self._lessons(), self._languages)

    def _look(self) -> tuple[str, int, int]:
        return self._theme.theme_name, self._theme.sizes.width, self._theme.sizes.height

    def stop(self) -> None:
        self._screens = ()
        self._timer.stop()

    def _put(self, screen: AttractScreen) -> None:
        self._language = screen.language if isinstance(screen, Welcome) else screen.lesson.language
        self._first.choose_language(self._language)
        invitations = self._invitations()
        match screen:
            case Welcome():
                shown = ShownAttract(covers=self._covers(), invitations=invitations)
            case Cover(lesson):
                picture = QUrl.fromLocalFile(lesson.picture)
                shown = ShownAttract(lesson.title, lesson.sentence, picture, invitations=invitations)
        self._attract.show(shown)

    def _lessons(self) -> list[AttractLesson]:
        sizes = self._theme.sizes
        width_px = sizes.width if sizes.is_portrait else round(sizes.height * 640 / 720)
        found = []
        for entry in self._library.index.lessons:
            cover = self._library.cover_file(entry, self._theme.theme_name, width_px)
            picture = str(cover) if cover else ""
            found.append(AttractLesson(entry.lesson_id, entry.language, entry.title, entry.summary, picture))
        return found

    def _covers(self) -> tuple[QUrl, ...]:
        entries = self._library.lessons_for(self._first.language)
        files = (self._library.cover_file(entry, self._theme.theme_name) for entry in entries)
        return tuple(file_url(file) for file in files if file)[:COVER_COUNT]

    def _invitations(self) -> tuple[tuple[str, str], ...]:
        """In the other languages; the same words stand once, whichever languages share them."""
        by_words = {touch_to_begin(self._language, self._first.translations): ""}
        for tag in self._languages:
            by_words.setdefault(touch_to_begin(tag, self._first.translations), tag)
        return tuple((tag, words) for words, tag in by_words.items() if tag)


def touch_to_begin(language: str, translations: Path) -> str:
    """ "Touch to begin" in a language that is not the one installed."""
    translator = QTranslator()
    for name in dict.fromkeys((language, language.partition("-")[0])):
        if translator.load(str(translations / f"kiosk_{name}.qm")):
            return translator.translate("AttractButton", "Touch to begin") or "Touch to begin"
    return "Touch to begin"
