"""What QML sees of a visit that is being set up: devices, house rules, minutes, and the plan made of them."""

from dataclasses import dataclass
from typing import ClassVar, Protocol

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.ui.note_rows import Note, NoteRows
from kiosk.ui.rows import Rows
from kiosk.ui.singletons import gives_objects_back

QML_IMPORT_NAME = "Kiosk.Visits"
QML_IMPORT_MAJOR_VERSION = 1

SHORTEST_MIN, LONGEST_MIN, STEP_MIN = 5, 60, 5

DeviceRow = tuple[str, str, QUrl, bool]
RuleRow = tuple[str, str, bool]
PlannedRow = tuple[str, str, str, QUrl, bool]


class PlanWishes(Protocol):
    """Who carries out what a touch asks for: the visit's desk."""

    def toggle_device(self, device_id: str) -> None: ...
    def toggle_rule(self, rule_id: str) -> None: ...
    def change_minutes(self, direction: int) -> None: ...
    def put_minutes(self, minutes: float) -> None: ...
    def make_plan(self) -> None: ...
    def change_plan(self) -> None: ...
    def name_guest_network(self, name: str) -> None: ...
    def start(self) -> None: ...
    def begin_anew(self) -> None: ...


@QmlElement
class DeviceRows(Rows):
    """Devices that may have been installed today."""

    ROLES: ClassVar[tuple[str, ...]] = ("deviceId", "name", "pictureUrl", "isChosen")


@QmlElement
class RuleRows(Rows):
    """House rules that may hold here."""

    ROLES: ClassVar[tuple[str, ...]] = ("ruleId", "title", "isChosen")


@QmlElement
class PlannedRows(Rows):
    """Lessons and rules of the plan in their order, then what would not fit."""

    ROLES: ClassVar[tuple[str, ...]] = ("title", "reason", "minutesText", "pictureUrl", "isLeftOut")


@dataclass(frozen=True, slots=True)
class ShownPlanning:
    """All that both screens show. `total` is "" before the plan was made; `resume_title` where no visit was left.

    `is_over`: of that visit only the recap is left, which opens what was shown.

    `notes` are there only while their sheet is; `has_notes` says whether it has any to show.
    """

    devices: tuple[DeviceRow, ...] = ()
    rules: tuple[RuleRow, ...] = ()
    minutes_text: str = ""
    minutes: int = 0
    can_plan: bool = False
    planned: tuple[PlannedRow, ...] = ()
    total: str = ""
    asks_guest_network: bool = False
    guest_network: str = ""
    resume_title: str = ""
    is_over: bool = False
    has_notes: bool = False
    notes: tuple[Note, ...] = ()


@gives_objects_back
@QmlElement
@QmlSingleton
class Planning(QObject):
    """Made by the QML engine; empty until the desk is there."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wishes: PlanWishes | None = None
        self._shown = ShownPlanning()
        self._devices, self._rules, self._planned = DeviceRows(self), RuleRows(self), PlannedRows(self)
        self._notes = NoteRows(self)

    def attach(self, wishes: PlanWishes) -> None:
        self._wishes = wishes

    def show(self, shown: ShownPlanning) -> None:
        before, self._shown = self._shown, shown
        if shown == before:
            return
        self._devices.put(shown.devices)
        self._rules.put(shown.rules)
        self._planned.put(shown.planned)
        if shown.notes != before.notes:
            self._notes.put_notes(shown.notes)
        self.changed.emit()

    @property
    def shown(self) -> ShownPlanning:
        return self._shown

    @Property(DeviceRows, constant=True)
    def devices(self) -> DeviceRows:
        return self._devices

    @Property(RuleRows, constant=True)
    def rules(self) -> RuleRows:
        return self._rules

    @Property(PlannedRows, constant=True)
    def planned(self) -> PlannedRows:
        return self._planned

    @Property(str, notify=changed)
    def minutesText(self) -> str:
        return self._shown.minutes_text

    @Property(int, notify=changed)
    def minutes(self) -> int:
        return self._shown.minutes

    @Property(int, constant=True)
    def fewestMinutes(self) -> int:
        return SHORTEST_MIN

    @Property(int, constant=True)
    def mostMinutes(self) -> int:
        return LONGEST_MIN

    @Property(int, constant=True)
    def minutesStep(self) -> int:
        return STEP_MIN

    @Property(bool, notify=changed)
    def canPlan(self) -> bool:
        return self._shown.can_plan

    @Property(str, notify=changed)
    def total(self) -> str:
        return self._shown.total

    @Property(bool, notify=changed)
    def asksGuestNetwork(self) -> bool:
        return self._shown.asks_guest_network

    @Property(str, notify=changed)
    def guestNetwork(self) -> str:
        return self._shown.guest_network

    @Property(bool, notify=changed)
    def hasNotes(self) -> bool:
        return self._shown.has_notes

    @Property(NoteRows, constant=True)
    def notes(self) -> NoteRows:
        """What the technician is told about the lessons of the plan, while the sheet that shows it is open."""
        return self._notes

    @Property(str, notify=changed)
    def resumeTitle(self) -> str:
        return self._shown.resume_title

    @Property(bool, notify=changed)
    def isLeftVisitOver(self) -> bool:
        """Whether the visit that was left came to its end, and its recap was not left by the way on."""
        return self._shown.is_over

    @Slot(str)
    def toggleDevice(self, device_id: str) -> None:
        if self._wishes:
            self._wishes.toggle_device(device_id)

    @Slot(str)
    def toggleRule(self, rule_id: str) -> None:
        if self._wishes:
            self._wishes.toggle_rule(rule_id)

    @Slot(int)
    def changeMinutes(self, direction: int) -> None:
        if self._wishes:
            self._wishes.change_minutes(direction)

    @Slot(float)
    def putMinutes(self, minutes: float) -> None:
        if self._wishes:
            self._wishes.put_minutes(minutes)

    @Slot()
    def makePlan(self) -> None:
        if self._wishes:
            self._wishes.make_plan()

    @Slot()
    def changePlan(self) -> None:
        if self._wishes:
            self._wishes.change_plan()

    @Slot(str)
    def nameGuestNetwork(self, name: str) -> None:
        if self._wishes:
            self._wishes.name_guest_network(name)

    @Slot()
    def forget(self) -> None:
        """The visit that was left is not gone on with: everything of that customer goes."""
        if self._wishes:
            self._wishes.begin_anew()

    @Slot()
    def start(self) -> None:
        if self._wishes:
            self._wishes.start()
