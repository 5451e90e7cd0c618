"""Pictures of the program: every screen and sheet, at any size, text scale, theme and language, without a display."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.base.errors import KioskError
from kiosk.base.pin import LONGEST_WAIT_S
from kiosk.base.settings import Profile
from kiosk.lesson.model import Ask
from kiosk.library.index import Library
from kiosk.narration.shown import Trouble, TroubleKind
from kiosk.narration.still import StillNarration
from kiosk.ui.application import Application
from kiosk.ui.attract import Attract
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.planning import Planning
from kiosk.ui.preparation import SCREEN as PREPARING
from kiosk.ui.preparation import Preparation
from kiosk.ui.session import Session
from kiosk.ui.singletons import singleton
from kiosk.ui.staff_pad import StaffPad

SIZES = ((1920, 1080), (1280, 800), (800, 1280))
SCALES = (1.0, 1.5, 2.0)
LONGEST_LOADING_S = 5.0  # a picture that is not there by then is missing, and is to be seen missing
WRONG_PIN = "0000"
LOOK_AGAIN_MS = 4  # at whether all pictures are there: they are read beside this thread, which leaves them the time
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
    begin_anew: Callable[[], None]  # leads to the first screen, with nothing touched
    let_pass: Callable[[float], None]  # so many seconds, at once
    awaits_pictures: bool = True  # they change no layout: who looks at places alone need not wait for them

    @property
    def profile(self) -> Profile:
        return self.first.settings.profile

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
        ways = SCREENS_OF[self.profile]
        if name not in ways or (rest and name != "lesson"):
            raise KioskError("there is no such screen", where=screen, remedy=f"choose one of {', '.join(sorted(ways))}")
        look = self.look
        self.application.shell.closeSheet()
        self.application.shell.release()
        self.begin_anew()
        self._dress(look)  # a new customer has a look of their own
        self._let_happen()
        if rest:
            lesson_id, _, step = rest.partition(":")
            _open(self, lesson_id, int(step or 1) - 1)
        else:
            ways[name](self)
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
            _wait(LOOK_AGAIN_MS)
            self._let_happen()

    def _let_happen(self) -> None:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _show_frame(self) -> None:
        self.window.update()
        _wait(round(1000 * LONGEST_LOADING_S), self.window)

    def picture(self) -> QImage:
        return self.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)


def _wait(longest_ms: int, window: QQuickWindow | None = None) -> None:
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


def _no_sound(screen: Callable[[Sitter], None]) -> Callable[[Sitter], None]:
    """The screen being read where nothing can be heard."""

    def show(sitter: Sitter) -> None:
        screen(sitter)
        narration = sitter.session.narration
        assert isinstance(narration, StillNarration)
        sitter.application.shell.toggleListening()
        narration.lose_sound(Trouble(TroubleKind.NO_DEVICE, "no sound"))
        narration.listen()

    return show


def _recap(sitter: Sitter) -> None:
    _open(sitter, "guest-wifi", 0)
    while sitter.application.shell.screen == "Lesson":
        sitter.session.go_on()


def _stopped(sitter: Sitter) -> None:
    _open(sitter, "guest-wifi", 2)
    sitter.session.stop_here()


def _search(sitter: Sitter, query: str) -> None:
    sitter.application.shell.openSheet("search")
    sitter.settle()
    field = sitter.window.activeFocusItem()
    if field is not None:
        field.setProperty("text", query)


def _preparing(sitter: Sitter, *, is_empty: bool = False) -> None:
    preparation = singleton(sitter.application.engine, "Kiosk.Upkeep", Preparation)
    if is_empty:
        preparation.put_empty()
    else:
        preparation.put_progress(12, 70)
    sitter.application.shell.hold(PREPARING)


def _with_sheet(name: str, screen: Callable[[Sitter], None]) -> Callable[[Sitter], None]:
    def show(sitter: Sitter) -> None:
        screen(sitter)
        sitter.application.shell.openSheet(name)

    return show


def _planning(sitter: Sitter) -> Planning:
    return singleton(sitter.application.engine, "Kiosk.Visits", Planning)


def _chosen(sitter: Sitter) -> None:
    for device_id in ("internet-box", "smoke-sensor"):
        _planning(sitter).toggleDevice(device_id)
    _planning(sitter).toggleRule("guest-wifi")


def _planned(sitter: Sitter) -> None:
    _chosen(sitter)
    _planning(sitter).makePlan()


def _walking(sitter: Sitter) -> None:
    _planned(sitter)
    _planning(sitter).start()


def _rule(sitter: Sitter) -> None:
    _walking(sitter)
    sitter.session.go_to_lesson(len(sitter.session.lesson.shown.stops) - 1)


def _visit_recap(sitter: Sitter) -> None:
    _walking(sitter)
    for _ in range(9):
        sitter.session.go_on()
    sitter.session.stop_here()


def _sorry(sitter: Sitter) -> None:
    sitter.application.shell.show_screen("Sorry")


def _pin(sitter: Sitter) -> None:
    """A PIN was typed; whatever the keypad waited for is over."""
    sitter.let_pass(LONGEST_WAIT_S)
    singleton(sitter.application.engine, "Kiosk.Unattended", Attract).begin()
    sitter.application.shell.openSheet("staff")
    _type_wrong_pin(_pad(sitter))


def _wrong_pin(sitter: Sitter) -> None:
    """Wrong PINs were typed, until the keypad waits."""
    _pin(sitter)
    pad, deadline_s = _pad(sitter), time.monotonic() + LONGEST_LOADING_S
    while not pad.property("waitS") and time.monotonic() < deadline_s:
        pad.enter()
        _wait(LOOK_AGAIN_MS)
        _type_wrong_pin(pad)


def _type_wrong_pin(pad: StaffPad) -> None:
    if pad.is_blank:
        for digit in WRONG_PIN:
            pad.press(digit)


def _pad(sitter: Sitter) -> StaffPad:
    return singleton(sitter.application.engine, "Kiosk.Staff", StaffPad)


def _idle(sitter: Sitter) -> None:
    """Someone came, and did nothing for as long as the kiosk waits."""
    singleton(sitter.application.engine, "Kiosk.Unattended", Attract).begin()
    sitter.let_pass(sitter.first.settings.idle_s + 1)


# The screens of each use, by the name that `kiosk pictures --screen` knows them by, and how they are reached from the
# first screen. A name stands once.
SCREENS: dict[str, Callable[[Sitter], None]] = {
    "home": _home,
    "home-go-on": _home_to_go_on,
    "lesson": _lesson,
    "lesson-speaking": _speaking,
    "ask": lambda sitter: _ask(sitter, None),
    "ask-right": lambda sitter: _ask(sitter, True),
    "ask-wrong": lambda sitter: _ask(sitter, False),
    "home-no-sound": _no_sound(_home),
    "lesson-no-sound": _no_sound(_lesson),
    "recap": _recap,
    "recap-stopped": _stopped,
    "comfort": _with_sheet("comfort", _lesson),
    "language": _with_sheet("language", _lesson),
    "call": _with_sheet("call", _lesson),
    "overview": _with_sheet("overview", _lesson),
    "staff": _with_sheet("staff", _home),
    "staff-no-sound": _with_sheet("staff", _no_sound(_lesson)),
    "search": _with_sheet("search", _home),
    "search-found": lambda sitter: _search(sitter, "wifi"),
    "search-nothing": lambda sitter: _search(sitter, "xyz"),
    "devices": _with_sheet("devices", _home),
    "forget": _with_sheet("forget", _home),
    "preparing": _preparing,
    "no-lesson": lambda sitter: _preparing(sitter, is_empty=True),
    "sorry": _sorry,
}
VISIT_SCREENS: dict[str, Callable[[Sitter], None]] = {
    "plan": lambda _: None,
    "plan-chosen": _chosen,
    "planned": _planned,
    "planned-no-sound": _no_sound(_planned),
    "visit-lesson": _walking,
    "visit-overview": _with_sheet("overview", _walking),
    "visit-rule": _rule,
    "visit-recap": _visit_recap,
    "anew": _with_sheet("anew", _visit_recap),
}
SHOP_SCREENS: dict[str, Callable[[Sitter], None]] = {
    "attract": lambda _: None,
    "idle": _idle,
    "staff-pin": _pin,
    "staff-pin-waits": _wrong_pin,
}
SCREENS_OF = {Profile.HOME: SCREENS, Profile.TECHNICIAN: VISIT_SCREENS, Profile.SHOP: SHOP_SCREENS}


def all_screens() -> list[str]:
    return [name for ways in SCREENS_OF.values() for name in ways]


def by_profile(screens: Sequence[str]) -> dict[Profile, list[str]]:
    """The screens of each use; a name that none has is the home's, and is refused there."""
    found: dict[Profile, list[str]] = {}
    for screen in screens:
        name = screen.partition(":")[0]
        profile = next((one for one, ways in SCREENS_OF.items() if name in ways), Profile.HOME)
        found.setdefault(profile, []).append(screen)
    return found


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


def with_steps(sitter: Sitter, screens: Sequence[str], are_all_wanted: bool) -> list[str]:
    """The screens, a lesson without a step standing for all of its steps; or all steps of all lessons besides."""
    entries = sitter.library.lessons_for(sitter.first.language) if sitter.profile is Profile.HOME else ()
    steps = [
        f"lesson:{entry.lesson_id}:{index + 1}"
        for entry in entries
        for index in range(len(sitter.library.open_lesson(entry.lesson_id, sitter.first.language).lesson.steps))
    ]
    found: list[str] = []
    for screen in screens:
        of_lesson = [step for step in steps if step.startswith(f"{screen}:")] if screen.count(":") == 1 else []
        found += of_lesson or [screen]
    return found + (steps if are_all_wanted else [])


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
