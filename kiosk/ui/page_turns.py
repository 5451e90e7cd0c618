"""What a page that is turned asks of `page_breaks`, as QML hands it over: lists of numbers."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.page_breaks import Appeared, Piece, View, around, begin, for_new, into_sight, last_end

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

NOWHERE = -1.0


@QmlElement
class PageTurns(QObject):
    """`pieces` are top and bottom, one after the other; `view` has the numbers of `View`. -1: the page stays."""

    @Slot("QVariantList", float, float, result=float)
    def lastEnd(self, pieces: Sequence[float], wanted: float, most: float) -> float:
        return last_end(_pieces(pieces), wanted, most)

    @Slot("QVariantList", "QVariantList", float, float, float, result=float)
    def begin(self, pieces: Sequence[float], view: Sequence[float], wanted: float, most: float, least: float) -> float:
        return begin(_pieces(pieces), View(*view), wanted, most, least)

    @Slot(float, float, "QVariantList", float, result=float)
    def around(self, top: float, bottom: float, view: Sequence[float], wanted: float) -> float:
        return _or_nowhere(around(Piece(top, bottom), View(*view), wanted))

    @Slot(float, float, "QVariantList", float, bool, result=float)
    def intoSight(self, top: float, bottom: float, view: Sequence[float], air: float, is_last: bool) -> float:
        return _or_nowhere(into_sight(Piece(top, bottom), View(*view), air, is_last=is_last))

    @Slot("QVariantList", "QVariantList", "QVariantList", float, result="QVariantList")
    def forNew(
        self, new: Sequence[float], pieces: Sequence[float], view: Sequence[float], arrow: float
    ) -> list[float | bool]:
        """Where to, and whether that is the last page; nothing where the page stays. `new`: as `Appeared`."""
        return list(for_new(Appeared(*new), _pieces(pieces), View(*view), arrow) or ())


def _pieces(flat: Sequence[float]) -> list[Piece]:
    return [Piece(*pair) for pair in zip(flat[::2], flat[1::2])]


def _or_nowhere(place: float | None) -> float:
    return NOWHERE if place is None else place
