"""The devices of this home, as their sheet shows them: touched ones are here."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.ui.rows import Rows
from kiosk.ui.singletons import gives_objects_back

QML_IMPORT_NAME = "Kiosk.Home"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OwnDeviceRows(Rows):
    """Devices to choose from."""

    ROLES: ClassVar[tuple[str, ...]] = ("deviceId", "name", "pictureUrl", "isChosen")


@gives_objects_back
@QmlElement
@QmlSingleton
class DevicesModel(QObject):
    """Made by the QML engine; whoever attaches it carries out what a touch asks for."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = OwnDeviceRows(self)
        self._has_anything = False
        self._prepare: Callable[[], None] = lambda: None
        self._toggle: Callable[[str], None] = lambda _: None
        self._forget: Callable[[], None] = lambda: None

    def attach(self, prepare: Callable[[], None], toggle: Callable[[str], None], forget: Callable[[], None]) -> None:
        """`prepare` is asked for `put` when the sheet opens."""
        self._prepare, self._toggle, self._forget = prepare, toggle, forget

    def put(self, rows: Sequence[tuple[str, str, QUrl, bool]], *, has_anything: bool) -> None:
        """`has_anything`: whether there is something of this home to forget."""
        self._rows.put(rows)
        self._has_anything = has_anything
        self.changed.emit()

    def not_forgotten(self) -> str:
        """What to say when the disk gives nothing away."""
        return self.tr("Not everything could be forgotten: please call someone")

    @Slot()
    def open(self) -> None:
        """The sheet opens."""
        self._prepare()

    @Slot(str)
    def toggle(self, device_id: str) -> None:
        """The device is in this home, or is not any more."""
        self._toggle(device_id)

    @Slot()
    def forget(self) -> None:
        """Everything that is kept of this home goes."""
        self._forget()

    @Property(OwnDeviceRows, constant=True)
    def rows(self) -> OwnDeviceRows:
        return self._rows

    @Property(bool, notify=changed)
    def hasAnything(self) -> bool:
        return self._has_anything
