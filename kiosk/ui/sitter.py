"""A running kiosk that stands still: for a picture of any screen, in any look, or for a test of it."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.base.called import called
from kiosk.base.errors import KioskError
from kiosk.library.index import Library
from kiosk.ui.application import Application
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.session import Session

SIZES = ((1920, 1080), (1280, 800), (800, 1280))
SQUARE = (1024, 768)  # 4:3, as shop kiosks and older tablets have it
SCALES = (1.0, 1.5, 2.0)
THEMES = ("light", "dark", "contrast")
LONGEST_LOADING_S = 5.0  # a picture that is not there by then is missing, and is to be seen missing
LOOK_AGAIN_MS = 4  # at whether all pictures are there: they are read beside this thread, which leaves them the time
MAKING_MS = 50  # of what a screen makes in the background; then it is asked whether that was all


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
    begin_anew: Callable[[], None]  # leads to the first screen, with nothing touched
    let_pass: Callable[[float], None]  # so many seconds, at once
    ways: "Mapping[str, Way]"  # how each screen of this use is reached from the first one, by the screen's name
    awaits_pictures: bool = True  # they change no layout: who looks at places alone need not wait for them

    @property
    def look(self) -> Look:
        """How the program is shown now."""
        theme = self.application.theme
        size = (theme.sizes.width, theme.sizes.height)
        return Look(*size, theme.sizes.scale, theme.theme_name, self.first.language)

    @property
    def window(self) -> QQuickWindow:
        window = self.application.window
        assert isinstance(window, QQuickWindow)
        return window

    def put(self, look: Look) -> None:
        """Shows the program in another look, where it stands."""
        self._dress(look)
        self.settle()

    def _dress(self, look: Look) -> None:
        self.window.resize(look.width, look.height)
        self.application.theme.set_window(look.width, look.height)
        self.first.comfort.choose("text_scale", str(look.scale))
        self.first.comfort.choose("theme", look.theme)
        if look.language != self.first.language:
            self.session.choose_language(look.language)

    def go(self, screen: str) -> None:
        """Shows a screen of this profile, `lesson:<id>` or `lesson:<id>:<step>`. Raises KioskError for another name."""
        name, _, rest = screen.partition(":")
        if name not in self.ways or (rest and name != "lesson"):
            remedy = f"choose one of {', '.join(sorted(self.ways))}"
            raise KioskError("there is no such screen", where=screen, remedy=remedy)
        look = self.look
        self.application.shell.close_sheets()
        self.application.shell.release()
        self.first.comfort.put_reader(False)
        self.begin_anew()
        self._dress(look)  # a new customer has a look of their own
        self._let_happen()
        if rest:
            lesson_id, _, step = rest.partition(":")
            self.open_step(lesson_id, int(step or 1) - 1)
        else:
            self.ways[name](self)
        self.settle()

    def open_step(self, lesson_id: str, step_index: int) -> None:
        """A step of a lesson from the shelf. Raises KioskError where the pack has no such lesson."""
        self.session.open_lesson(lesson_id)
        if self.application.shell.screen != "Lesson":
            raise KioskError(
                "this lesson is not in the pack",
                where=lesson_id,
                remedy=f"“{called('compile')}”, then choose one that is",
            )
        self.session.go_to_step(step_index)

    def tab(self, count: int = 1) -> None:
        """The tab key, so many times: what it comes to has the ring.

        On a screen counted from its first control, on a sheet from where that begins.
        """
        focused = self.window.activeFocusItem()
        if focused is not None and not focused.isFocusScope() and not self.application.shell.sheet:
            focused.setFocus(False)  # it was come to on the way here, or for the picture before
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) * count:
            QCoreApplication.sendEvent(
                self.window, QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t")
            )
        self.settle()

    def wear(self, theme: str) -> None:
        """Another theme alone: what is drawn changes, and nothing moves that a frame would have to be waited for."""
        self.first.comfort.choose("theme", theme)
        QCoreApplication.sendPostedEvents(None, 0)

    def settle(self) -> None:
        """Lets everything that was asked for happen: bindings, later calls, layouts, pictures, deletions."""
        deadline_s = time.monotonic() + LONGEST_LOADING_S
        for _ in range(2):  # a frame lays out; what that changes lays out anew
            self._let_happen()
            self._show_frame()
        self._let_happen()
        while (
            self.awaits_pictures
            and time.monotonic() < deadline_s
            and any(map(_is_loading, items(self.window.contentItem())))
        ):
            wait(LOOK_AGAIN_MS)
            self._let_happen()

    def _let_happen(self) -> None:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        making = self.application.engine.incubationController()
        while making is not None and making.incubatingObjectCount():
            making.incubateFor(MAKING_MS)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _show_frame(self) -> None:
        self.window.update()
        wait(round(1000 * LONGEST_LOADING_S), self.window)

    def picture(self) -> QImage:
        return self.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)


def wait(longest_ms: int, window: QQuickWindow | None = None) -> None:
    """Until the window has shown a frame, where one is given; asleep, so that others have the processor."""
    loop = QEventLoop()
    if window is not None:
        window.frameSwapped.connect(loop.quit)
    QTimer.singleShot(longest_ms, loop, loop.quit)
    loop.exec()


def items(above: QQuickItem) -> Iterator[QQuickItem]:
    """Everything that is drawn in `above`, itself included, as far as it is visible."""
    if above.isVisible():
        yield above
        for item in above.childItems():
            yield from items(item)


def _is_loading(item: QQuickItem) -> bool:
    """A picture that is read in the background."""
    return item.inherits("QQuickImage") and bool(item.property("source").isValid()) and item.property("progress") < 1


Way = Callable[[Sitter], None]
