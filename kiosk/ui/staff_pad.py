"""The keypad that staff leave by, as QML sees it."""

from collections.abc import Callable, Mapping, Sequence
from math import ceil

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.base.pin import LONGEST, SHORTEST
from kiosk.narration.shown import Trouble
from kiosk.ui.jobs import Jobs
from kiosk.ui.singletons import gives_objects_back
from kiosk.ui.staff_words import (
    first_of,
    further_errors,
    not_alone,
    not_kept,
    pack_faulty,
    settings_faulty,
    sound_trouble,
)
from kiosk.unattended.staff_door import StaffDoor

QML_IMPORT_NAME = "Kiosk.Staff"
QML_IMPORT_MAJOR_VERSION = 1

CAUSE_COUNT = 3  # more are in the log; `kiosk check` has them all
KEY_MM = 15.0  # a gloved finger (ISO 9241-410)


def key_px(short_side_px: int, short_side_mm: float) -> int:
    """The side of a key that is 15 mm wide; 0 where the screen's size is not known."""
    return ceil(KEY_MM * short_side_px / short_side_mm) if short_side_mm > 0 else 0


def key_px_on(window: QWindow, short_side_mm: int) -> int:
    """`key_px` on the window's screen. `short_side_mm` 0: as the screen reports itself."""
    screen = window.screen()
    pixels, size = screen.size(), screen.physicalSize()
    reported_mm = min(size.width(), size.height())
    return key_px(min(pixels.width(), pixels.height()), short_side_mm or reported_mm)


@gives_objects_back
@QmlElement
@QmlSingleton
class StaffPad(QObject):
    """Made by the QML engine. What is typed is in memory until it was tried, and is never shown."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._door: StaffDoor | None = None
        self._jobs: Jobs | None = None
        self._leave: Callable[[], None] = lambda: None
        self._key_px: Callable[[], int] = lambda: 0
        self._typed = ""
        self._is_wrong = self._is_trying = False
        self._wait_s = 0
        self._pack_troubles: tuple[str, ...] = ()
        self._left_out: Mapping[str, int] = {}
        self._trouble: Callable[[], Trouble | None] = lambda: None
        self._leaving: Callable[[], str] = str
        self._sound_trouble = ""
        self._folder = ""
        self._machine_troubles: list[Callable[[], str]] = []  # asked for their words in the language of the moment
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def attach(
        self,
        door: StaffDoor,
        jobs: Jobs,
        leave: Callable[[], None],
        key_px: Callable[[], int],
        trouble: Callable[[], Trouble | None],
        leaving: Callable[[], str],
    ) -> None:
        """`leave` is called when the PIN was right; `key_px` gives the least side of a key on this screen.

        `trouble` is asked at every opening: what is wrong with the sound, if anything is. `leaving` says what closing
        the program does.
        """
        self._door, self._jobs, self._leave, self._key_px, self._trouble = door, jobs, leave, key_px, trouble
        self._leaving = leaving
        self.changed.emit()

    def put_pack_troubles(self, troubles: Sequence[str], left_out: Mapping[str, int]) -> None:
        """What is wrong with the lessons as a whole, and why some are missing, with what to do about each.

        `left_out` has the first error of each lesson, and how many more that lesson has.
        """
        self._pack_troubles, self._left_out = tuple(troubles), dict(left_out)
        self.changed.emit()

    def put_not_kept(self, folder: str) -> None:
        """Nothing can be written down in this folder any more."""
        self._folder = folder
        self._put_machine_trouble(self._not_kept)

    def _not_kept(self) -> str:
        return not_kept(self._folder)

    def put_not_alone(self) -> None:
        """Another kiosk runs with the same folder."""
        self._put_machine_trouble(not_alone)

    def put_settings_faulty(self) -> None:
        self._put_machine_trouble(settings_faulty)

    def _put_machine_trouble(self, words: Callable[[], str]) -> None:
        if words not in self._machine_troubles:
            self._machine_troubles.append(words)
            self.changed.emit()

    @Slot()
    def open(self) -> None:
        """The sheet opens, with nothing typed."""
        self._typed, self._is_wrong = "", False
        trouble = self._trouble()
        self._sound_trouble = sound_trouble(trouble.kind) if trouble else ""
        self._look()

    @Slot()
    def close(self) -> None:
        """The sheet is gone: nothing is typed, nothing counted."""
        self._typed = ""
        self._timer.stop()

    @Slot(str)
    def press(self, digit: str) -> None:
        if len(self._typed) < LONGEST and not self._wait_s and not self._is_trying:
            self._typed, self._is_wrong = self._typed + digit, False
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        self._typed = self._typed[:-1]
        self.changed.emit()

    @Slot()
    def enter(self) -> None:
        """Tries what was typed. A try takes 50 ms, hence a job."""
        door, jobs, typed = self._door, self._jobs, self._typed
        if door is None or jobs is None or not self.canEnter:
            return
        self._typed, self._is_trying = "", True
        self.changed.emit()
        jobs.run(lambda: door.opens(typed), self._on_tried)

    @property
    def is_blank(self) -> bool:
        return not self._typed

    def _on_tried(self, is_right: bool) -> None:
        self._is_trying = False
        if is_right:
            self._leave()
            return
        self._is_wrong = True
        self._look()

    def _look(self) -> None:
        """Whether the keypad waits; while it does, once a second."""
        self._wait_s = ceil(self._door.wait_s()) if self._door else 0
        if self._wait_s:
            self._timer.start(1000)
        self.changed.emit()

    @Property(bool, notify=changed)
    def needsPin(self) -> bool:
        return self._door is not None and self._door.needs_pin

    @Property(str, notify=changed)
    def leavingWords(self) -> str:
        """What closing the program does, and what is kept."""
        return self._leaving()

    @Property(int, notify=changed)
    def leftOutCount(self) -> int:
        return len(self._left_out)

    @Property(str, notify=changed)
    def leftOut(self) -> str:
        """The first causes, a line each, and how many are not shown."""
        causes = [f"{cause} {further_errors(count)}".rstrip() for cause, count in self._left_out.items()]
        return first_of(causes, CAUSE_COUNT)

    @Property(str, notify=changed)
    def soundTrouble(self) -> str:
        """Why nothing is heard, or not the best voice, and what to do about it; "" where all is well."""
        return self._sound_trouble

    @Property(str, notify=changed)
    def machineTrouble(self) -> str:
        """What else staff can mend, a line each; "" where all is well."""
        pack = [pack_faulty(first_of(self._pack_troubles, CAUSE_COUNT))] if self._pack_troubles else []
        return "\n".join([*(words() for words in self._machine_troubles), *pack])

    @Property(int, notify=changed)
    def typedCount(self) -> int:
        return len(self._typed)

    @Property(bool, notify=changed)
    def canEnter(self) -> bool:
        return len(self._typed) >= SHORTEST and not self._wait_s and not self._is_trying

    @Property(bool, notify=changed)
    def isWrong(self) -> bool:
        return self._is_wrong

    @Property(int, notify=changed)
    def waitS(self) -> int:
        """Seconds until the next PIN is taken; 0 for at once."""
        return self._wait_s

    @Property(int, notify=changed)
    def keySide(self) -> int:
        return self._key_px()
