"""The rows of a step for QML, with the marks of what is being spoken."""

from collections.abc import Iterator, Mapping, Sequence
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
_MARK_ROLES = [FIRST_ROLE + _ROLES.index("markStart"), FIRST_ROLE + _ROLES.index("markEnd")]
_VERDICT_ROLES = [FIRST_ROLE + _ROLES.index("verdict"), FIRST_ROLE + _ROLES.index("title")]


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

    def put(self, rows: Sequence["Row"]) -> None:
        """Shows another step's rows; no mark, no verdict."""
        self.beginResetModel()
        old = self._inner
        self._fill(rows)
        self.endResetModel()
        for pair in old:
            for model in pair:
                if model is not None:
                    model.deleteLater()

    def _fill(self, rows: Sequence["Row"]) -> None:
        self._rows = list(rows)
        self._marks = [NOWHERE] * len(rows)
        self._verdicts = [("", row.title) for row in rows]
        self._inner = [
            (
                BlockRows(row.children, self) if row.children else None,
                BlockRows(row.explanation, self) if row.explanation else None,
            )
            for row in rows
        ]

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

    def judge(self, leaf: int, words: Mapping[str, str]) -> bool:
        """Answers the question that has the option `leaf`; `words` head the verdict. False where there is none."""
        for place, row in enumerate(self._rows):
            options = self._inner[place][0]
            if row.kind == "ask" and options is not None and options.choose(leaf):
                chosen = next(option for option in row.children if option.leaf == leaf)
                verdict = "right" if chosen.is_right else "wrong"
                self._verdicts[place] = (verdict, words[verdict])
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
        row = self._rows[place]
        match _ROLES[role - FIRST_ROLE] if 0 <= role - FIRST_ROLE < len(_ROLES) else "":
            case "kind":
                return row.kind
            case "leaf":
                return row.leaf
            case "markup":
                return row.markup
            case "plain":
                return row.plain
            case "gapBefore":
                return row.gap_before
            case "depth":
                return row.depth
            case "number":
                return row.number
            case "isDone":
                return row.is_done
            case "calloutKind":
                return row.callout_kind
            case "title":
                return self._verdicts[place][1]
            case "columns":
                return row.columns
            case "row":
                return row.row
            case "column":
                return row.column
            case "stackedMarkup":
                return row.stacked
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
