"""What QML sees of the program: which screen and sheet are shown, their view models, and what a touch asks for."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.ui.comfort_model import ComfortModel
from kiosk.ui.home_model import HomeModel
from kiosk.ui.lesson_model import LessonModel
from kiosk.ui.list_rows import LanguageRows
from kiosk.ui.recap_model import RecapModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

WHOLE_SHEETS = frozenset({"Search"})  # as large as the window: another sheet opens above them, and they stay below


class Wishes(Protocol):
    """Who carries out what a touch asks for: the session."""

    def open_lesson(self, lesson_id: str) -> None: ...
    def resume(self) -> None: ...
    def go_on(self) -> None: ...
    def go_back(self) -> None: ...
    def go_home(self) -> None: ...
    def go_to_step(self, index: int) -> None: ...
    def go_to_lesson(self, index: int) -> None: ...
    def stop_here(self) -> None: ...
    def finish(self) -> None: ...
    def toggle_listening(self) -> None: ...
    def listen_from(self, leaf: int, position: int) -> None: ...
    def read_sentence(self, move: int) -> None: ...
    def answer(self, leaf: int) -> None: ...
    def choose_language(self, tag: str) -> None: ...
    def leave(self) -> None: ...
    def screen_failed(self, name: str) -> None: ...


@QmlElement
@QmlSingleton
class Shell(QObject):
    """Made by the QML engine. A wish that comes before the session is there is kept and carried out then."""

    screen_changed = Signal()
    sheet_changed = Signal()
    speaking_changed = Signal()
    trouble_changed = Signal()
    call_changed = Signal()
    models_changed = Signal()
    made_anew = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Wishes | None = None
        self._waiting: list[Callable[[Wishes], None]] = []
        self._screen = self._sheet = self._over = ""
        self._held = self._wanted = ""
        self._is_speaking = self._is_made_anew = False
        self._trouble = ""
        self._is_silence, self._is_broken = False, True
        self._call, self._has_contact = ("", "", "", ""), False
        self._home: HomeModel | None = None
        self._comfort: ComfortModel | None = None
        self._lesson: LessonModel | None = None
        self._recap: RecapModel | None = None
        self._languages = LanguageRows(self)
        self._has_staff_keys = self._is_unspoken = False
        self._on_picture_failed: Callable[[], None] | None = None
        self._has_failed_picture = self._is_losing = False
        self._on_not_kept: Callable[[], None] = lambda: None
        self.on_stay: Callable[[], None] = lambda: None

    # What the program says to the shell ------------------------------------------------------------------------------

    def set_first_models(self, home: HomeModel, comfort: ComfortModel) -> None:
        """What the first screen needs; before QML is loaded."""
        self._home, self._comfort = home, comfort

    def attach(self, session: Wishes, lesson: LessonModel, recap: RecapModel) -> None:
        """The session is there: everything answers from now on."""
        self._lesson, self._recap, self._session = lesson, recap, session
        self.models_changed.emit()
        waiting, self._waiting = self._waiting, []
        for wish in waiting:
            wish(session)

    def show_screen(self, name: str) -> None:
        """`name`: Home, Lesson, Recap, …: a file `<name>Screen.qml`."""
        if self._held:
            self._wanted = name
        else:
            self._show(name)

    def hold(self, name: str) -> None:
        """Shows this screen, and goes on showing it whatever screen is asked for, until `release`."""
        if not self._held:
            self._wanted = self._screen
        self._held = name
        self._show(name)

    def release(self) -> None:
        """Shows the screen that was asked for last."""
        if self._held:
            self._held = ""
            self._show(self._wanted)

    def tell_of_pictures(self, on_failed: Callable[[], None]) -> None:
        """Calls this for each picture that cannot be opened, and at once where there was one already."""
        self._on_picture_failed = on_failed
        if self._has_failed_picture:
            on_failed()

    def tell_of_losses(self, on_not_kept: Callable[[], None]) -> None:
        """Calls this when something could not be kept, and at once where that was so already."""
        self._on_not_kept = on_not_kept
        if self._is_losing:
            on_not_kept()

    def not_kept(self) -> None:
        """A place, a device, a choice could not be written down."""
        self._is_losing = True
        self._on_not_kept()

    def show_anew(self) -> None:
        """Makes the screen again: a picture that could not be opened is not asked for a second time otherwise."""
        for self._is_made_anew in (True, False):
            self.made_anew.emit()

    def close_sheets(self) -> None:
        """Nothing stands above the screen."""
        self._put_sheets("", "")

    def _put_sheets(self, sheet: str, over: str) -> None:
        if (sheet, over) != (self._sheet, self._over):
            self._sheet, self._over = sheet, over
            self.sheet_changed.emit()

    def _show(self, name: str) -> None:
        self.close_sheets()
        if name != self._screen:
            self._screen = name
            self.screen_changed.emit()

    def set_speaking(self, is_speaking: bool) -> None:
        if is_speaking != self._is_speaking:
            self._is_speaking = is_speaking
            self.speaking_changed.emit()

    def set_trouble(self, words: str, *, is_silence: bool = False, is_broken: bool = True) -> None:
        """`is_broken`: something is to be mended; else the words only say how it is."""
        if words != self._trouble:
            self._trouble, self._is_silence, self._is_broken = words, is_silence, is_broken
            self.trouble_changed.emit()

    def set_call(self, name: str, number: str, hours: str, help_line: str, *, has_contact: bool) -> None:
        """Who helps; `help_line` is what the recap says to those who do not scan, "" where nobody answers.

        `has_contact`: whether there is anybody; without, `name` says so.
        """
        if (name, number, hours, help_line) != self._call:
            self._call, self._has_contact = (name, number, hours, help_line), has_contact
            self.call_changed.emit()

    def set_staff_keys(self, has_staff_keys: bool) -> None:
        """Whether Ctrl+Alt+Q leads staff out."""
        if has_staff_keys != self._has_staff_keys:
            self._has_staff_keys = has_staff_keys
            self.models_changed.emit()

    def set_unspoken(self, *, is_unspoken: bool) -> None:
        """Whether no voice speaks the language of the screens."""
        if is_unspoken != self._is_unspoken:
            self._is_unspoken = is_unspoken
            self.models_changed.emit()

    def put_languages(self, languages: Sequence[tuple[str, str, bool]]) -> None:
        self._languages.put(languages)

    @property
    def screen(self) -> str:
        return self._screen

    @property
    def sheet(self) -> str:
        """The uppermost one; "" for none."""
        return self._over or self._sheet

    @property
    def sheets(self) -> tuple[str, ...]:
        """All of them, the uppermost last."""
        return tuple(filter(None, (self._sheet, self._over)))

    def _wish(self, wish: Callable[[Wishes], None]) -> None:
        if self._session is None:
            self._waiting.append(wish)
        else:
            wish(self._session)

    # What QML reads --------------------------------------------------------------------------------------------------

    @Property(QUrl, notify=screen_changed)
    def screenFile(self) -> QUrl:
        return QUrl(f"{self._screen}Screen.qml") if self._screen else QUrl()

    @Property(bool, notify=made_anew)
    def isMadeAnew(self) -> bool:
        return self._is_made_anew

    @Property(QUrl, notify=sheet_changed)
    def sheetFile(self) -> QUrl:
        return QUrl(f"{self._sheet}Sheet.qml") if self._sheet else QUrl()

    @Property(QUrl, notify=sheet_changed)
    def overFile(self) -> QUrl:
        """The sheet above one that is as large as the window."""
        return QUrl(f"{self._over}Sheet.qml") if self._over else QUrl()

    @Property(HomeModel, constant=True)
    def home(self) -> HomeModel | None:
        return self._home

    @Property(ComfortModel, constant=True)
    def comfort(self) -> ComfortModel | None:
        return self._comfort

    @Property(LessonModel, notify=models_changed)
    def lesson(self) -> LessonModel | None:
        return self._lesson

    @Property(RecapModel, notify=models_changed)
    def recap(self) -> RecapModel | None:
        return self._recap

    @Property(LanguageRows, constant=True)
    def languages(self) -> LanguageRows:
        return self._languages

    @Property(bool, notify=models_changed)
    def hasStaffKeys(self) -> bool:
        return self._has_staff_keys

    @Property(bool, notify=models_changed)
    def isUnspoken(self) -> bool:
        """Whether nobody is heard in the language of the screens, so that nothing is promised to the ear."""
        return self._is_unspoken

    @Property(bool, notify=speaking_changed)
    def isSpeaking(self) -> bool:
        return self._is_speaking

    @Property(str, notify=trouble_changed)
    def trouble(self) -> str:
        return self._trouble

    @Property(bool, notify=trouble_changed)
    def isSilence(self) -> bool:
        """Whether the trouble is that nothing is heard."""
        return self._is_silence

    @Property(bool, notify=trouble_changed)
    def isBroken(self) -> bool:
        """Whether the trouble is one to be mended."""
        return self._is_broken

    @Property(bool, notify=call_changed)
    def hasContact(self) -> bool:
        """Whether there is somebody to call: without, the name says that nobody was entered."""
        return self._has_contact

    @Property(str, notify=call_changed)
    def callName(self) -> str:
        return self._call[0]

    @Property(str, notify=call_changed)
    def callNumber(self) -> str:
        return self._call[1]

    @Property(str, notify=call_changed)
    def callHours(self) -> str:
        return self._call[2]

    @Property(str, notify=call_changed)
    def helpLine(self) -> str:
        return self._call[3]

    # What a touch asks for -------------------------------------------------------------------------------------------

    @Slot(str)
    def openLesson(self, lesson_id: str) -> None:
        self._wish(lambda session: session.open_lesson(lesson_id))

    @Slot()
    def resume(self) -> None:
        self._wish(lambda session: session.resume())

    @Slot()
    def goOn(self) -> None:
        self._wish(lambda session: session.go_on())

    @Slot()
    def goBack(self) -> None:
        self._wish(lambda session: session.go_back())

    @Slot()
    def goHome(self) -> None:
        self._wish(lambda session: session.go_home())

    @Slot(int)
    def goToStep(self, index: int) -> None:
        self._wish(lambda session: session.go_to_step(index))

    @Slot(int)
    def goToLesson(self, index: int) -> None:
        """Another lesson of the visit, by its place in the plan."""
        self._wish(lambda session: session.go_to_lesson(index))

    @Slot()
    def stopHere(self) -> None:
        self._wish(lambda session: session.stop_here())

    @Slot()
    def finish(self) -> None:
        self._wish(lambda session: session.finish())

    @Slot()
    def toggleListening(self) -> None:
        self._wish(lambda session: session.toggle_listening())

    @Slot(int, int)
    def listenFrom(self, leaf: int, position: int) -> None:
        """Reads the sentence at `position`, in UTF-16 units of the leaf's text."""
        self._wish(lambda session: session.listen_from(leaf, position))

    @Slot(int)
    def readSentence(self, move: int) -> None:
        """1: the next one; -1: the one before; 0: the same again."""
        self._wish(lambda session: session.read_sentence(move))

    @Slot(int)
    def answer(self, leaf: int) -> None:
        self._wish(lambda session: session.answer(leaf))

    @Slot(str)
    def chooseLanguage(self, tag: str) -> None:
        self._wish(lambda session: session.choose_language(tag))

    @Slot()
    def stay(self) -> None:
        """Whoever was asked whether they are there says so."""
        self.on_stay()

    @Slot()
    def leave(self) -> None:
        self._wish(lambda session: session.leave())

    @Slot()
    def pictureFailed(self) -> None:
        """A compiled picture could not be opened."""
        self._has_failed_picture = True
        if self._on_picture_failed is not None:
            self._on_picture_failed()

    @Slot(str)
    def screenFailed(self, file: str) -> None:
        """The screen or sheet of this file could not be shown."""
        name = file.rpartition("/")[2].removesuffix(".qml")
        self._wish(lambda session: session.screen_failed(name))

    @Slot(str)
    def openSheet(self, name: str) -> None:
        """`name`: comfort, language, …: a file `<Name>Sheet.qml`."""
        wanted = name.capitalize()
        if self._sheet in WHOLE_SHEETS and wanted != self._sheet:
            self._put_sheets(self._sheet, wanted)
        else:
            self._put_sheets(wanted, "")

    @Slot()
    def closeSheet(self) -> None:
        """The uppermost one."""
        self._put_sheets(self._sheet if self._over else "", "")

    @Slot()
    def escape(self) -> None:
        """Closes the sheet, else leads home."""
        if self._sheet:
            self.closeSheet()
        else:
            self.goHome()
