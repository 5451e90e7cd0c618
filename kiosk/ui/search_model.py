"""Search while typing, as its sheet shows it. What was typed is kept while the sheet is open, and nowhere else."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.base.markup import escape
from kiosk.lesson.entry import LessonEntry
from kiosk.library.search import Hit, SearchIndex, Span
from kiosk.ui.rows import Rows
from kiosk.ui.singletons import gives_objects_back

QML_IMPORT_NAME = "Kiosk.Home"
QML_IMPORT_MAJOR_VERSION = 1

MOST_ROWS = 12  # two screens of them: who has not found it by then types another letter

Row = tuple[str, str, str, str, str, QUrl]


@QmlElement
class HitRows(Rows):
    """What was found. `title` and `context` are StyledText of our own, what matched brought out; `name` is plain."""

    ROLES: ClassVar[tuple[str, ...]] = ("lessonId", "stepId", "title", "context", "name", "pictureUrl")


def marked(text: str, spans: Sequence[Span], colour: str) -> str:
    """The text as StyledText with the spans underlined and in `colour`; nothing in it is taken for markup."""
    parts: list[str] = []
    end = 0
    for start, stop in spans:
        parts += [escape(text[end:start]), f'<font color="{colour}"><u>{escape(text[start:stop])}</u></font>']
        end = stop
    return "".join((*parts, escape(text[end:])))


def rows_of_hits(
    hits: Sequence[Hit], entries: Mapping[str, LessonEntry], cover: Callable[[LessonEntry], QUrl], colour: str
) -> list[Row]:
    """A row a hit: what it leads to, and below it the lesson it belongs to or the text that answered."""
    rows: list[Row] = []
    for hit in hits:
        entry = entries.get(hit.lesson_id)
        if entry is None:
            continue
        is_in_title = hit.found_in == hit.title
        title = marked(hit.title, hit.spans if is_in_title else (), colour)
        below = entry.title if hit.step_id else entry.summary if is_in_title else hit.found_in
        context = escape(below) if hit.step_id or is_in_title else marked(below, hit.spans, colour)
        name = f"{hit.title}, {below}" if below else hit.title
        rows.append((hit.lesson_id, hit.step_id, title, context, name, cover(entry)))
    return rows


def rows_of_all(entries: Mapping[str, LessonEntry], cover: Callable[[LessonEntry], QUrl]) -> list[Row]:
    """Every lesson: what there is to find."""
    return [
        (
            entry.lesson_id,
            "",
            escape(entry.title),
            escape(entry.summary),
            f"{entry.title}, {entry.summary}",
            cover(entry),
        )
        for entry in entries.values()
    ]


@gives_objects_back
@QmlElement
@QmlSingleton
class SearchModel(QObject):
    """Made by the QML engine; whoever attaches it says where it searches and who opens what was found."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = HitRows(self)
        self._query = ""
        self._hit_count = 0
        self._index: SearchIndex | None = None
        self._entries: Mapping[str, LessonEntry] = {}
        self._cover: Callable[[LessonEntry], QUrl] = lambda _: QUrl()
        self._colour = ""
        self._prepare: Callable[[], None] = lambda: None
        self._open: Callable[[str, str], None] = lambda _lesson_id, _step_id: None

    def attach(self, prepare: Callable[[], None], open_step: Callable[[str, str], None]) -> None:
        """`prepare` is asked for `put_index` when the sheet opens; `open_step` takes a lesson's and a step's id."""
        self._prepare, self._open = prepare, open_step

    def put_index(
        self, index: SearchIndex | None, entries: Mapping[str, LessonEntry], cover: Callable[[LessonEntry], QUrl]
    ) -> None:
        """Where it searches from now on; None while the index of another language is being built."""
        self._index, self._entries, self._cover = index, entries, cover
        self._find()

    def put_colour(self, colour: str) -> None:
        """What matched is brought out in this colour."""
        if colour != self._colour:
            self._colour = colour
            self._find()

    @property
    def is_left(self) -> bool:
        """Whether there is anything that somebody typed."""
        return bool(self._query)

    def wipe(self) -> None:
        self.search("")

    def _find(self) -> None:
        hits = self._index.find(self._query, MOST_ROWS) if self._index else ()
        self._hit_count = len(hits)
        is_searched = bool(self._query.strip())
        rows = rows_of_hits(hits, self._entries, self._cover, self._colour)
        self._rows.put(rows if is_searched else rows_of_all(self._entries, self._cover))
        self.changed.emit()

    @Slot()
    def open(self) -> None:
        """The sheet opens, empty."""
        self._query = ""
        self._prepare()
        self._find()

    @Slot(str)
    def search(self, query: str) -> None:
        if query != self._query:
            self._query = query
            self._find()

    @Slot(str, str)
    def openResult(self, lesson_id: str, step_id: str) -> None:
        self._open(lesson_id, step_id)

    @Property(HitRows, constant=True)
    def rows(self) -> HitRows:
        return self._rows

    @Property(bool, notify=changed)
    def isReady(self) -> bool:
        """Whether what is typed is answered now."""
        return self._index is not None

    @Property(bool, notify=changed)
    def isSearched(self) -> bool:
        """Whether something was typed and the answer to it is shown."""
        return bool(self._query.strip()) and self._index is not None

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        """Whether there is no answer to what was typed."""
        return bool(self._query.strip()) and self._index is not None and self._hit_count == 0

    @Property(str, notify=changed)
    def countText(self) -> str:
        return self.tr("%n result(s)", "", self._hit_count) if self._hit_count else ""
