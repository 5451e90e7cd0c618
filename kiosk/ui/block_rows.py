"""The rows of a step for QML, with the marks of what is being spoken."""

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject
from PySide6.QtQml import QmlElement

from kiosk.ui.rows import FIRST_ROLE, Index

if TYPE_CHECKING:
    from kiosk.ui.step_rows import Row

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

Span = tuple[int, int]
NOWHERE: Span = (-1, -1)
_NO_PARENT = QModelIndex()
_ROLES = (
    "kind",
    "leaf",
    "markup",
    "plain",
    "gapBefore",
    "depth",
    "outerNumbers",
    "number",
    "isDone",
    "calloutKind",
    "title",
    "columns",
    "row",
    "column",
    "stackedMarkup",
    "children_",
    "explanation",
    "markStart",
    "markEnd",
    "verdict",
)
# What stands in the row itself, by the number of its role. QML asks for every role of every row it makes.
_OF_ROW = {
    FIRST_ROLE + _ROLES.index(role): attrgetter(field)
    for role, field in (
        ("kind", "kind"),
        ("leaf", "leaf"),
        ("markup", "markup"),
        ("plain", "plain"),
        ("gapBefore", "gap_before"),
        ("depth", "depth"),
        ("outerNumbers", "outer_numbers"),
        ("number", "number"),
        ("isDone", "is_done"),
        ("calloutKind", "callout_kind"),
        ("columns", "columns"),
        ("row", "row"),
        ("column", "column"),
        ("stackedMarkup", "stacked"),
    )
}
_MARK_ROLES = [FIRST_ROLE + _ROLES.index("markStart"), FIRST_ROLE + _ROLES.index("markEnd")]
_VERDICT_ROLES = [FIRST_ROLE + _ROLES.index(role) for role in ("verdict", "title", "explanation")]


@QmlElement
class BlockRows(QAbstractListModel):
    """Rows of a step, a callout, a table or a question. Spans are in UTF-16 units, NOWHERE for none."""

    NAMES: ClassVar[dict[int, QByteArray]] = {
        FIRST_ROLE + place: QByteArray(name.encode()) for place, name in enumerate(_ROLES)
    }

    def __init__(self, rows: Sequence["Row"] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._inner: list[tuple[BlockRows | None, BlockRows | None]] = []
        self._marks: list[Span] = []
        self._verdicts: list[tuple[str, str]] = []
        self._fill(rows)

    def put(self, rows: "Sequence[Row]") -> None:
        """Shows another step's rows; no mark, no verdict.

        What begins and ends with the same kinds of rows is kept and filled anew: making a row costs a millisecond.
        """
        old_kinds, new_kinds = [row.kind for row in self._rows], [row.kind for row in rows]
        head = _common(old_kinds, new_kinds)
        tail = _common(old_kinds[head:][::-1], new_kinds[head:][::-1])
        self._drop(head, len(self._rows) - tail)
        self._insert(head, rows[head : len(rows) - tail])
        for place in (*range(head), *range(len(rows) - tail, len(rows))):
            self._refill(place, rows[place])

    def _fill(self, rows: "Sequence[Row]") -> None:
        self._insert(0, rows)

    def _drop(self, start: int, end: int) -> None:
        if start == end:
            return
        self.beginRemoveRows(QModelIndex(), start, end - 1)
        gone = [model for pair in self._inner[start:end] for model in pair if model is not None]
        for of_rows in (self._rows, self._inner, self._marks, self._verdicts):
            del of_rows[start:end]
        self.endRemoveRows()
        for model in gone:
            model.deleteLater()

    def _insert(self, start: int, rows: "Sequence[Row]") -> None:
        if not rows:
            return
        self.beginInsertRows(QModelIndex(), start, start + len(rows) - 1)
        self._rows[start:start] = rows
        self._marks[start:start] = [NOWHERE] * len(rows)
        self._verdicts[start:start] = [("", row.title) for row in rows]
        self._inner[start:start] = [(self._inside(row.children), self._inside(row.explanation)) for row in rows]
        self.endInsertRows()

    def _refill(self, place: int, row: "Row") -> None:
        if row == self._rows[place] and self._marks[place] == NOWHERE and self._verdicts[place] == ("", row.title):
            return
        self._rows[place], self._marks[place], self._verdicts[place] = row, NOWHERE, ("", row.title)
        inner: list[BlockRows | None] = []
        for model, wanted in zip(self._inner[place], (row.children, row.explanation)):
            if model is not None and wanted:
                model.put(wanted)
                inner.append(model)
            else:
                inner.append(self._inside(wanted))
                if model is not None:
                    model.deleteLater()
        self._inner[place] = (inner[0], inner[1])
        index = self.index(place)
        self.dataChanged.emit(index, index)

    def _inside(self, rows: "Sequence[Row]") -> "BlockRows | None":
        return BlockRows(rows, self) if rows else None

    def mark(self, spans: Mapping[int, Span]) -> None:
        """Marks the leaves named; every other mark goes out."""
        for place, row in enumerate(self._rows):
            span = spans.get(row.leaf, NOWHERE) if row.leaf >= 0 else NOWHERE
            if span != self._marks[place]:
                self._marks[place] = span
                index = self.index(place)
                self.dataChanged.emit(index, index, _MARK_ROLES)
            for model in self._inner[place]:
                if model is not None:
                    model.mark(spans)

    def judge(self, leaf: int) -> bool:
        """Answers the question that has the option `leaf`: the verdict heads why. False where there is none."""
        for place, row in enumerate(self._rows):
            options, explanation = self._inner[place]
            if row.kind == "ask" and options is not None and options.choose(leaf):
                chosen = next(option for option in row.children if option.leaf == leaf)
                verdict = row.verdicts[0 if chosen.is_right else 1]
                self._verdicts[place] = (verdict.callout_kind, verdict.plain)
                if explanation is None:
                    self._inner[place] = (options, BlockRows((verdict,), self))
                else:
                    explanation.put((verdict, *row.explanation))
                index = self.index(place)
                self.dataChanged.emit(index, index, _VERDICT_ROLES)
                return True
        return False

    def choose(self, leaf: int) -> bool:
        """Shows of one option whether it holds; what was shown of the others stays only where it was right."""
        if all(row.leaf != leaf for row in self._rows):
            return False
        for place, row in enumerate(self._rows):
            verdict = ("right" if row.is_right else "wrong") if row.leaf == leaf else ""
            if verdict != self._verdicts[place][0]:
                self._verdicts[place] = (verdict, row.title)
                index = self.index(place)
                self.dataChanged.emit(index, index, _VERDICT_ROLES)
        return True

    def texts(self) -> Iterator[tuple[int, str]]:
        """Every leaf with its plain text."""
        for row, inner in zip(self._rows, self._inner):
            if row.leaf >= 0:
                yield row.leaf, row.plain
            for model in inner:
                if model is not None:
                    yield from model.texts()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return self.NAMES

    def data(self, index: Index, role: int = FIRST_ROLE) -> Any:
        place = index.row()
        if not 0 <= place < len(self._rows):
            return None
        of_row = _OF_ROW.get(role)
        if of_row is not None:
            return of_row(self._rows[place])
        match _ROLES[role - FIRST_ROLE] if 0 <= role - FIRST_ROLE < len(_ROLES) else "":
            case "title":
                return self._verdicts[place][1]
            case "children_":
                return self._inner[place][0]
            case "explanation":
                return self._inner[place][1]
            case "markStart":
                return self._marks[place][0]
            case "markEnd":
                return self._marks[place][1]
            case "verdict":
                return self._verdicts[place][0]
        return None


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    """How many entries both begin with."""
    return next(
        (at for at, (one, other) in enumerate(zip(first, second)) if one != other), min(len(first), len(second))
    )
