"""Where a technician sets up today's visit: what is touched becomes a visit, the visit a plan, the plan a walk."""

from dataclasses import replace
from pathlib import Path
from typing import Protocol

from kiosk.library.index import Library
from kiosk.ui import visit_words as words
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.note_rows import Note
from kiosk.ui.planning import LONGEST_MIN, SHORTEST_MIN, STEP_MIN, Planning
from kiosk.ui.shell import Shell
from kiosk.ui.shown_planning import GUEST_NETWORK, Shelf
from kiosk.ui.theme import Theme
from kiosk.visit.model import Visit, with_device, with_rule, with_value, without_device, without_rule
from kiosk.visit.plan import Plan
from kiosk.visit.planned import plan_of
from kiosk.visit.walk import Course


class Starts(Protocol):
    """Who walks a customer through a visit: the session."""

    def start_visit(self, visit: Visit) -> None: ...
    def forget_customer(self) -> None: ...


class VisitDesk:
    """The technician's first screen. Keeps what was touched until the next customer's visit."""

    def __init__(
        self, *, planning: Planning, shell: Shell, theme: Theme, first: FirstScreen, library: Library, store: Path
    ) -> None:
        """`store` is where compiled pictures lie."""
        self._planning, self._shell, self._theme = planning, shell, theme
        self._first, self._library, self._store = first, library, store
        self._session: Starts | None = None
        self._visit = self._blank()
        self._plan: Plan | None = None
        planning.attach(self)
        shell.sheet_changed.connect(self._on_sheet_changed)
        self.refresh()

    def attach(self, session: Starts) -> None:
        self._session = session

    @property
    def visit(self) -> Visit:
        return self._visit

    @property
    def is_blank(self) -> bool:
        """Whether nothing of a customer is here, nor shown."""
        shown = self._planning.shown
        return self._visit == self._blank() and self._plan is None and not (shown.planned or shown.guest_network)

    # As the session's front -------------------------------------------------------------------------------------------

    def show(self) -> None:
        self.refresh()
        self._shell.show_screen("Plan")

    def refresh(self) -> None:
        """Shows everything in the language and the theme that hold now."""
        self._visit = replace(self._visit, language=self._first.language)
        shelf = self._shelf()
        saved = self._first.saved
        left = shelf.entry(saved.walk.stop.lesson_id, is_rule=saved.walk.stop.is_rule) if saved else None
        shown = shelf.shown(self._visit, self._plan, left.title if left else "")
        is_over = saved is not None and saved.walk.course is Course.FINISHED
        self._planning.show(replace(shown, is_over=is_over, notes=self._notes(shelf)))

    def forget(self) -> None:
        """Ready for the next customer."""
        self._visit, self._plan = self._blank(), None
        self.refresh()

    def spoken_texts(self) -> list[str]:
        shown = self._planning.shown
        if self._shell.screen == "Planned":
            return [
                f"{shown.total}.",
                *(f"{title}. {reason.replace(' · ', '. ')}." for title, reason, *_ in shown.planned),
            ]
        devices = [words.chosen(name) if is_chosen else name for _, name, _, is_chosen in shown.devices]
        rules = [words.chosen(title) if is_chosen else title for _, title, is_chosen in shown.rules]
        return [words.what_was_installed(), *devices, words.which_rules(), *rules, shown.minutes_text]

    # Wishes -----------------------------------------------------------------------------------------------------------

    def toggle_device(self, device_id: str) -> None:
        is_there = any(one.device_id == device_id for one in self._visit.devices)
        self._put((without_device if is_there else with_device)(self._visit, device_id))

    def toggle_rule(self, rule_id: str) -> None:
        is_there = rule_id in self._visit.rule_ids
        self._put((without_rule if is_there else with_rule)(self._visit, rule_id))

    def change_minutes(self, direction: int) -> None:
        self.put_minutes((self._visit.minutes // STEP_MIN + direction) * STEP_MIN)

    def put_minutes(self, minutes: float) -> None:
        """As near to so many as the page offers."""
        wanted = round(minutes / STEP_MIN) * STEP_MIN
        self._put(replace(self._visit, minutes=min(LONGEST_MIN, max(SHORTEST_MIN, wanted))))

    def make_plan(self) -> None:
        self._plan = plan_of(self._visit, self._library, self._first.language)
        self.refresh()
        self._shell.show_screen("Planned")

    def change_plan(self) -> None:
        self._plan = None
        self.show()

    def name_guest_network(self, name: str) -> None:
        self._visit = with_value(self._visit, GUEST_NETWORK, name)
        self._planning.show(replace(self._planning.shown, guest_network=name))

    def start(self) -> None:
        if self._session is not None and self._plan is not None and self._plan.planned:
            self._session.start_visit(self._visit)

    def begin_anew(self) -> None:
        if self._session is not None:
            self._session.forget_customer()

    def _put(self, visit: Visit) -> None:
        self._visit, self._plan = visit, None
        self.refresh()

    def _on_sheet_changed(self) -> None:
        """Notes are read when their sheet opens, and not held longer than it."""
        self._planning.show(replace(self._planning.shown, notes=self._notes(self._shelf())))

    def _notes(self, shelf: Shelf) -> tuple[Note, ...]:
        are_shown = self._shell.screen == "Planned" and self._shell.sheet == "Notes"
        return shelf.notes(self._visit, self._plan) if self._plan and are_shown else ()

    def _shelf(self) -> Shelf:
        return Shelf(self._library, self._store, self._first.language, self._theme.theme_name)

    def _blank(self) -> Visit:
        return Visit(self._first.language, (), (), self._first.settings.visit_minutes)
