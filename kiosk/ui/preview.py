"""A lesson while its author writes it: saved, it is on the screen; broken, it stays as it was beside what to mend."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.lesson.findings import Finding
from kiosk.library.draft import Draft, Reading, Subject
from kiosk.library.index import Library
from kiosk.ui.application import QML, Application
from kiosk.ui.authoring import Authoring, rows_of_findings
from kiosk.ui.comfort_model import SCALES
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.jobs import Jobs
from kiosk.ui.preparation import SCREEN, Preparation
from kiosk.ui.session import Session
from kiosk.ui.singletons import singleton
from kiosk.ui.watching import Watching

T = TypeVar("T")
THEMES = ("light", "dark", "contrast")


class Preview:
    """Reads the subject in a job whenever one of its files is saved, and shows it at the step the author is at."""

    def __init__(
        self,
        *,
        application: Application,
        first: FirstScreen,
        session: Session,
        library: Library,
        draft: Draft,
        preparation: Preparation,
        post: Callable[[Callable[[], None]], None],
        take_up: Callable[[], None],
        tell: Callable[[Sequence[Finding]], None],
    ) -> None:
        """`tell` is handed what is to be mended, at every reading, beside what is shown of it."""
        self._application, self._first, self._session, self._library = application, first, session, library
        self._draft, self._preparation, self._take_up, self._post = draft, preparation, take_up, post
        self._tell = tell
        self._lane = Jobs(post)
        self._is_reading = self._is_asked = self._is_opened = self._is_closed = False
        self._authoring = singleton(application.engine, "Kiosk.Authors", Authoring)
        self._authoring.attach(
            {"read": self.read, "language": self.next_language, "size": self.next_size, "theme": self.next_theme}
        )
        self._panel = _panel(application)
        self._watching = Watching(application.shell)
        self._watching.changed.connect(self.read)
        self._make_room()
        application.window.heightChanged.connect(self._make_room)
        application.window.widthChanged.connect(self._make_room)
        self.read()

    @property
    def authoring(self) -> Authoring:
        return self._authoring

    @property
    def watching(self) -> Watching:
        return self._watching

    def close(self) -> None:
        self._is_closed = True
        self._lane.run(self._draft.close)
        self._lane.close()

    def read(self) -> None:
        """Reads the subject again; once more afterwards where it was saved meanwhile."""
        if self._is_reading:
            self._is_asked = True
            return
        self._is_reading, self._is_asked = True, False
        work = partial(self._draft.read, self._on_progress, lambda: self._is_closed)
        self._lane.run(work, self._on_read, self._on_failed)

    def next_language(self) -> None:
        """The next of the languages that the lesson is written in."""
        self._session.choose_language(_after(self._first.languages, self._first.language))

    def next_size(self) -> None:
        self._first.comfort.choose("text_scale", str(_after(SCALES, self._first.settings.text_scale)))

    def next_theme(self) -> None:
        self._first.comfort.choose("theme", _after(THEMES, self._application.theme.theme_name))

    def _on_progress(self, done: int, total: int, _path: str) -> None:
        """In the job; only the first time takes long enough to be shown."""
        if not self._library.index.lessons and not self._library.index.rules:
            self._post(partial(self._preparation.put_progress, done, total))

    def _on_read(self, reading: Reading | None) -> None:
        self._is_reading = False
        if reading is None:
            return
        self._watching.follow(reading.watched)
        subject = self._draft.subject
        is_shown = bool(reading.index.lessons or reading.index.rules)
        self._authoring.put(rows_of_findings(reading.findings, subject.folder), is_shown=is_shown)
        self._tell(reading.findings)
        if reading.index != self._library.index:
            self._library.renew(reading.index)
            languages = {one.language for one in reading.index.lessons}
            languages |= {one.language for one in reading.index.rules}
            self._first.offer(tuple(sorted(languages)) or self._first.languages)
            self._take_up()
        self._show(subject)
        if self._is_asked:
            self.read()

    def _on_failed(self, error: Exception) -> None:
        self._is_reading = False
        self._authoring.put_trouble(str(error))

    def _show(self, subject: Subject) -> None:
        """The lesson, as soon as there is something of it to show."""
        shell, index = self._application.shell, self._library.index
        if not index.lessons and not index.rules:
            self._is_opened = False
            self._preparation.put_empty(is_draft=True)
            shell.hold(SCREEN)
            return
        shell.release()
        if not self._is_opened and subject.identity:
            (self._session.open_rule if subject.is_rule else self._session.open_lesson)(subject.identity)
        self._is_opened = True

    def _make_room(self) -> None:
        """The screen keeps its proportions above the panel."""
        window = self._application.window
        below = round(self._panel.height())
        window.setProperty("below", below)
        self._application.theme.set_window(window.width(), window.height() - below)


def _panel(application: Application) -> QQuickItem:
    component = QQmlComponent(application.engine, QUrl.fromLocalFile(str(QML / "Kiosk" / "FindingsPanel.qml")))
    window = application.window
    # Asked for by its name: the window was first met before QtQuick was imported, and is a QWindow for good.
    made = component.createWithInitialProperties({"parent": window.property("contentItem")})
    assert isinstance(made, QQuickItem), component.errorString()
    made.setParent(window)
    return made


def _after(some: tuple[T, ...], now: T) -> T:
    """The one after `now`, from the end the first again."""
    return some[(some.index(now) + 1) % len(some)] if now in some else some[0]
