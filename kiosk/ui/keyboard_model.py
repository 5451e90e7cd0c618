"""The kiosk's own keyboard as QML sees it. What is typed goes to the field at once and is kept nowhere here."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.base.settings import Keyboard
from kiosk.ui.keyboard_layouts import QWERTY, Act, Key, Shift, Typing, after, column_count, keys, layout_for
from kiosk.ui.rows import Rows
from kiosk.ui.singletons import gives_objects_back

QML_IMPORT_NAME = "Kiosk.Keys"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class KeyRows(Rows):
    """The keys that are shown. `label` is "" where an icon stands; places are in letters' widths from the left."""

    ROLES: ClassVar[tuple[str, ...]] = ("act", "label", "name", "row", "column", "span")


@gives_objects_back
@QmlElement
@QmlSingleton
class KeyboardModel(QObject):
    """Made by the QML engine after the first frame."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keyboard: Callable[[], Keyboard] = lambda: Keyboard.AUTO
        self._language: Callable[[], str] = lambda: ""
        self._typing = Typing(QWERTY)
        self._rows = KeyRows(self)
        self._put()

    def follow(self, keyboard: Callable[[], Keyboard], language: Callable[[], str]) -> None:
        """Where the settings and the language are read whenever the keyboard opens."""
        self._keyboard, self._language = keyboard, language

    def _set(self, typing: Typing) -> None:
        if typing != self._typing:
            self._typing = typing
            self._put()

    def _put(self) -> None:
        self._rows.put([self._row(key) for key in keys(self._typing)])
        self.changed.emit()

    def _row(self, key: Key) -> tuple[str, str, str, int, float, float]:
        return key.act.value, self._label(key), self._name(key), key.row, key.column, key.span

    def _label(self, key: Key) -> str:
        """What stands on the key; "" where an icon does."""
        match key.act:
            case Act.SIGN:
                return key.sign
            case Act.SIGNS:
                return "?123"
            case Act.MORE_SIGNS:
                return "{&}"
            case Act.LETTERS:
                return "".join(self._typing.layout.letters)[:3].upper()
            case Act.OTHERS:
                return self._typing.layout.sample
            case Act.DONE:
                return self.tr("Done")
            case _:
                return ""

    def _name(self, key: Key) -> str:
        """What is read out; what stands on the key is part of it, for those who say what they see."""
        label, words = self._label(key), self._words(key)
        return words if not label or label in words else f"{words} {label}"

    def _words(self, key: Key) -> str:
        match key.act:
            case Act.SIGN:
                return key.sign
            case Act.SHIFT:
                return self.tr("Capital letters")
            case Act.DELETE:
                return self.tr("Delete")
            case Act.SIGNS:
                return self.tr("Digits and signs")
            case Act.MORE_SIGNS:
                return self.tr("More signs")
            case Act.LETTERS:
                return self.tr("Letters")
            case Act.OTHERS:
                return self.tr("More letters")
            case Act.NEXT_LAYOUT:
                return self.tr("Another keyboard; now %1").replace("%1", self._typing.layout.own_name)
            case Act.SPACE:
                return self.tr("Space")
            case Act.DONE:
                return self.tr("Done")

    @Slot()
    def open(self) -> None:
        """Another field: letters first, in the order of the settings or of the language; its words anew."""
        self._typing = Typing(layout_for(self._keyboard(), self._language()))
        self._put()

    @Slot(int, QObject)
    def touch(self, index: int, field: QObject) -> None:
        """A key was touched; what it types goes to `field` as a key of any keyboard would."""
        key = keys(self._typing)[index]
        match key.act:
            case Act.SIGN | Act.SPACE:
                _send(field, 0, key.sign)
            case Act.DELETE:
                _send(field, Qt.Key.Key_Backspace, "")
            case Act.DONE:
                _send(field, Qt.Key.Key_Return, "\r")
            case _:
                pass
        self._set(after(self._typing, key.act))

    @Property(KeyRows, constant=True)
    def rows(self) -> KeyRows:
        return self._rows

    @Property(int, notify=changed)
    def columnCount(self) -> int:
        return column_count(self._typing.layout)

    @Property(str, notify=changed)
    def layoutName(self) -> str:
        return self._typing.layout.own_name

    @Property(bool, notify=changed)
    def isShifted(self) -> bool:
        return self._typing.shift is not Shift.OFF

    @Property(bool, notify=changed)
    def isLocked(self) -> bool:
        """Whether capitals stay until they are touched off."""
        return self._typing.shift is Shift.LOCKED


def _send(field: QObject, key: int, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
