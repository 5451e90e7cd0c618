"""Pictures of the program: every screen and sheet, at any size, text scale, theme and language, without a display."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.base.errors import KioskError
from kiosk.lesson.model import Ask
from kiosk.library.index import Library
from kiosk.ui.application import Application
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.session import Session

SIZES = ((1920, 1080), (1280, 800), (800, 1280))
SCALES = (1.0, 1.5, 2.0)
LONGEST_LOADING_S = 5.0  # a picture that is not there by then is missing, and is to be seen missing
THEMES = ("light", "dark", "contrast")


@dataclass(frozen=True, slots=True)
class Look:
    """How a screen is shown: the window in pixels, the text's scale, the theme, the language as a BCP 47 tag."""

    width: int = 1920
    height: int = 1080
    scale: float = 1.0
    theme: str = "light"
    language: str = "fr"

    @property
    def name(self) -> str:
        return f"{self.width}x{self.height}-{round(100 * self.scale)}-{self.theme}-{self.language}"


@dataclass(frozen=True, slots=True)
class Sitter:
    """A running kiosk that stands still for its picture."""

    application: Application
    first: FirstScreen
    library: Library
    session: Session

    @property
    def window(self) -> QQuickWindow:
        window = self.application.window
        assert isinstance(window, QQuickWindow)
        return window

    def put(self, look: Look) -> None:
        """Shows the program in another look, where it stands."""
        self.window.resize(look.width, look.height)
        self.application.theme.set_window(look.width, look.height)
        self.first.comfort.choose("text_scale", str(look.scale))
        self.first.comfort.choose("theme", look.theme)
        if look.language != self.first.language:
            self.session.choose_language(look.language)
        self.settle()

    def go(self, screen: str) -> None:
        """Shows a screen of `SCREENS`, `lesson:<id>` or `lesson:<id>:<step>`. Raises KioskError for another name."""
        name, _, rest = screen.partition(":")
        if name not in SCREENS or (rest and name != "lesson"):
            raise KioskError(
                "there is no such screen", where=screen, remedy=f"choose one of {', '.join(sorted(SCREENS))}"
            )
        self.first.put_saved(None)
        self.application.shell.closeSheet()
        self.session.go_home()
        self.first.put_saved(None)
        if rest:
            lesson_id, _, step = rest.partition(":")
            _open(self, lesson_id, int(step or 1) - 1)
        else:
            SCREENS[name](self)
        self.settle()

    def settle(self) -> None:
        """Lets everything that was asked for happen: bindings, later calls, pictures, what is to be deleted."""
        for _ in range(4):
            self._let_happen()
        deadline_s = time.monotonic() + LONGEST_LOADING_S
        while time.monotonic() < deadline_s and any(map(_is_loading, items(self.window.contentItem()))):
            self._let_happen()

    def _let_happen(self) -> None:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def picture(self) -> QImage:
        return self.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)


def items(above: QQuickItem) -> Iterator[QQuickItem]:
    """Everything that is drawn in `above`, itself included, as far as it is visible."""
    if above.isVisible():
        yield above
        for item in above.childItems():
            yield from items(item)


def _is_loading(item: QQuickItem) -> bool:
    """A picture that is read in the background."""
    return item.inherits("QQuickImage") and bool(item.property("source").isValid()) and item.property("progress") < 1


def _home(_: Sitter) -> None:
    pass


def _home_to_go_on(sitter: Sitter) -> None:
    _open(sitter, "guest-wifi", 2)
    sitter.session.go_home()


def _lesson(sitter: Sitter) -> None:
    _open(sitter, "guest-wifi", 1)


def _speaking(sitter: Sitter) -> None:
    _open(sitter, "internet-box", 1)
    sitter.application.shell.toggleListening()


def _ask(sitter: Sitter, is_right: bool | None) -> None:
    lesson_id, step_index = next(_questions(sitter))
    _open(sitter, lesson_id, step_index)
    row = next(row for row in sitter.session.lesson.shown.rows if row.kind == "ask")
    if is_right is not None:
        sitter.session.answer(next(option.leaf for option in row.children if option.is_right is is_right))


def _recap(sitter: Sitter) -> None:
    _open(sitter, "guest-wifi", 0)
    while sitter.application.shell.screen == "Lesson":
        sitter.session.go_on()


def _stopped(sitter: Sitter) -> None:
    _open(sitter, "guest-wifi", 2)
    sitter.session.stop_here()


def _with_sheet(name: str, screen: Callable[[Sitter], None]) -> Callable[[Sitter], None]:
    def show(sitter: Sitter) -> None:
        screen(sitter)
        sitter.application.shell.openSheet(name)

    return show


# Every screen by the name that `kiosk pictures --screen` knows it by, and how it is reached from home.
SCREENS: dict[str, Callable[[Sitter], None]] = {
    "home": _home,
    "home-go-on": _home_to_go_on,
    "lesson": _lesson,
    "lesson-speaking": _speaking,
    "ask": lambda sitter: _ask(sitter, None),
    "ask-right": lambda sitter: _ask(sitter, True),
    "ask-wrong": lambda sitter: _ask(sitter, False),
    "recap": _recap,
    "recap-stopped": _stopped,
    "comfort": _with_sheet("comfort", _lesson),
    "language": _with_sheet("language", _lesson),
    "call": _with_sheet("call", _lesson),
    "overview": _with_sheet("overview", _lesson),
    "staff": _with_sheet("staff", _home),
}


def _open(sitter: Sitter, lesson_id: str, step_index: int) -> None:
    sitter.session.open_lesson(lesson_id)
    if sitter.application.shell.screen != "Lesson":
        raise KioskError(
            "this lesson is not in the pack", where=lesson_id, remedy="`kiosk compile`, then choose one that is"
        )
    sitter.session.go_to_step(step_index)


def _questions(sitter: Sitter) -> Iterator[tuple[str, int]]:
    for entry in sitter.library.lessons_for(sitter.first.language):
        lesson = sitter.library.open_lesson(entry.lesson_id, sitter.first.language).lesson
        for index, step in enumerate(lesson.steps):
            if any(isinstance(block, Ask) for block in step.blocks):
                yield entry.lesson_id, index


def every_step(library: Library, language: str) -> list[str]:
    """Every step of every lesson as a screen's name."""
    return [
        f"lesson:{entry.lesson_id}:{index + 1}"
        for entry in library.lessons_for(language)
        for index in range(len(library.open_lesson(entry.lesson_id, language).lesson.steps))
    ]


def take(sitter: Sitter, screens: Sequence[str], looks: Sequence[Look]) -> Iterator[tuple[str, Look, QImage]]:
    """A picture of each screen in each look, a look after the other."""
    for look, screen in product(looks, screens):
        sitter.put(look)
        sitter.go(screen)
        yield screen, look, sitter.picture()


def file_name(screen: str, look: Look) -> str:
    return f"{screen.replace(':', '-')}-{look.name}.png"


def write(image: QImage, file: Path) -> None:
    """Raises KioskError where the file cannot be written."""
    if not image.save(str(file), "PNG", 0):  # type: ignore[call-overload]
        raise KioskError("this picture cannot be written", where=str(file), remedy="choose a folder you may write to")
