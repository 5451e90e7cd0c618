"""Lists as QML reads them: a row is a frozen value, a role one of its fields."""

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
FIRST_ROLE = 0x100  # Qt.ItemDataRole.UserRole; naming Qt costs 23 ms: it makes all its enums


class Rows(QAbstractListModel):
    """Rows whose fields are named by `ROLES`; a row is a tuple in that order."""

    ROLES: ClassVar[tuple[str, ...]] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Any, ...]] = []

    def put(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """Shows these rows. Where their number stays, only what differs is drawn anew."""
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for place, row in enumerate(rows):
            if row != self._rows[place]:
                self._rows[place] = row
                index = self.index(place)
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = FIRST_ROLE) -> Any:
        place = role - FIRST_ROLE
        if 0 <= place < len(self.ROLES) and 0 <= index.row() < len(self._rows):
            return self._rows[index.row()][place]
        return None

    def roleNames(self) -> dict[int, QByteArray]:
        return {FIRST_ROLE + place: QByteArray(name.encode()) for place, name in enumerate(self.ROLES)}
