"""What QML sees of the kiosk while nobody is there, and of the question whether anyone is."""

from dataclasses import dataclass
from typing import ClassVar, Protocol

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.ui.rows import Rows
from kiosk.ui.singletons import gives_objects_back

QML_IMPORT_NAME = "Kiosk.Unattended"
QML_IMPORT_MAJOR_VERSION = 1


class Comes(Protocol):
    """Who is told that someone came."""

    def begin(self) -> None: ...


@QmlElement
class InvitationRows(Rows):
    """ "Touch to begin" in the other languages."""

    ROLES: ClassVar[tuple[str, ...]] = ("tag", "words")


@QmlElement
class CoverRows(Rows):
    """Covers that are shown together."""

    ROLES: ClassVar[tuple[str, ...]] = ("pictureUrl",)


@dataclass(frozen=True, slots=True)
class ShownAttract:
    """One screen of the loop. A welcome has `covers` and no title; a cover has one picture."""

    title: str = ""
    sentence: str = ""
    picture: QUrl | None = None
    covers: tuple[QUrl, ...] = ()
    invitations: tuple[tuple[str, str], ...] = ()


@gives_objects_back
@QmlElement
@QmlSingleton
class Attract(QObject):
    """Made by the QML engine."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = ShownAttract()
        self._comes: Comes | None = None
        self._invitations, self._covers = InvitationRows(self), CoverRows(self)

    def attach(self, comes: Comes) -> None:
        self._comes = comes

    def show(self, shown: ShownAttract) -> None:
        if shown != self._shown:
            self._shown = shown
            self._invitations.put(shown.invitations)
            self._covers.put([(cover,) for cover in shown.covers])
            self.changed.emit()

    @property
    def shown(self) -> ShownAttract:
        return self._shown

    @Property(bool, notify=changed)
    def isWelcome(self) -> bool:
        return not self._shown.title

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._shown.title

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return self._shown.sentence

    @Property(QUrl, notify=changed)
    def pictureUrl(self) -> QUrl:
        return self._shown.picture or QUrl()

    @Property(InvitationRows, constant=True)
    def invitations(self) -> InvitationRows:
        return self._invitations

    @Property(CoverRows, constant=True)
    def covers(self) -> CoverRows:
        return self._covers

    @Property(int, notify=changed)
    def coverCount(self) -> int:
        return len(self._shown.covers)

    @Slot()
    def begin(self) -> None:
        if self._comes is not None:
            self._comes.begin()


@gives_objects_back
@QmlElement
@QmlSingleton
class Attendance(QObject):
    """Made by the QML engine: how many seconds are left to answer."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = 0
        self._spoken = ""

    def show(self, seconds: int, spoken: str) -> None:
        """`spoken` is the question in words, as those hear it who do not see the screen."""
        if (seconds, spoken) != (self._seconds, self._spoken):
            self._seconds, self._spoken = seconds, spoken
            self.changed.emit()

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        return self._seconds

    @Property(str, notify=changed)
    def spoken(self) -> str:
        return self._spoken
