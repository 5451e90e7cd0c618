"""What the technician's screens show of a visit, derived from the visit, its plan and what the pack has."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl

from kiosk.base.errors import KioskError
from kiosk.base.languages import Direction, direction
from kiosk.lesson.device import DeviceProfile
from kiosk.lesson.entry import LessonEntry, RuleEntry
from kiosk.lesson.headings import headings
from kiosk.lesson.model import HouseRule, Lesson, plain
from kiosk.lesson.resolve import noted_steps, values_in
from kiosk.library.index import Library
from kiosk.ui import visit_words as words
from kiosk.ui.lesson_model import file_url
from kiosk.ui.note_rows import Note
from kiosk.ui.planning import DeviceRow, PlannedRow, RuleRow, ShownPlanning
from kiosk.ui.shown import best_raster
from kiosk.ui.step_rows import note_rows
from kiosk.ui.words import heading_words, lesson_note, minutes
from kiosk.visit.model import Visit, facts_of
from kiosk.visit.plan import ForDevice, LeftOut, MustKnow, Plan, Planned, PlannedLesson, PlannedRule, Reason

GUEST_NETWORK = "wifi.guest_name"
CARD_PX = 480  # a device's picture is drawn no wider at 4K


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pack in one language and theme. `store` is where its compiled pictures lie."""

    library: Library
    store: Path
    language: str
    theme: str

    def shown(self, visit: Visit, plan: Plan | None, resume_title: str) -> ShownPlanning:
        """Everything the screens show. `plan` is None before it was made."""
        planned = plan.planned if plan else ()
        return ShownPlanning(
            devices=self.device_rows({one.device_id for one in visit.devices}),
            rules=self._rule_rows(visit),
            minutes_text=minutes(visit.minutes),
            minutes=visit.minutes,
            can_plan=bool(visit.devices or visit.rule_ids),
            planned=self._planned_rows(plan) if plan else (),
            total=_total(plan, visit.minutes) if plan else "",
            asks_guest_network=self._asks_guest_network(planned),
            guest_network=dict(visit.values).get(GUEST_NETWORK, ""),
            resume_title=resume_title,
            has_notes=next(self._notes(visit, planned), None) is not None,
        )

    def notes(self, visit: Visit, plan: Plan) -> tuple[Note, ...]:
        """What the technician is told about each step of the plan's lessons and rules, for this home."""
        return tuple(self._notes(visit, plan.planned))

    def _notes(self, visit: Visit, planned: tuple[Planned, ...]) -> Iterator[Note]:
        values, facts = dict(visit.values), facts_of(visit, self.library.devices)
        for content in self._opened(planned):
            language = content.language
            about = lesson_note(self.language, language, is_reviewed=content.is_reviewed)
            title, is_right_to_left = content.title, direction(language) is Direction.RIGHT_TO_LEFT
            for number, step in noted_steps(content, values, facts):
                rows = note_rows(step.blocks, headings(language) or heading_words(), is_right_to_left=is_right_to_left)
                yield Note(title, about, number, plain(step.title), rows, is_right_to_left)
                title = about = ""

    def _opened(self, planned: tuple[Planned, ...]) -> Iterator[Lesson | HouseRule]:
        """What of the plan can be opened, in its order; what is damaged is made again when it is its turn."""
        return (content for one in planned if (content := self._content(one)))

    def _content(self, one: Planned) -> Lesson | HouseRule | None:
        with suppress(KioskError):
            if isinstance(one, PlannedRule):
                return self.library.open_rule(one.rule_id, self.language).lesson
            return self.library.open_lesson(one.lesson_id, self.language).lesson
        return None

    def device_name(self, device_id: str) -> str:
        """The device in the customer's words; its id where the pack does not name it."""
        profile = self.library.device(device_id)
        names = profile.names if profile else {}
        return names.get(self.language) or names.get(self.language.partition("-")[0]) or names.get("en", device_id)

    def entry(self, identity: str, *, is_rule: bool) -> LessonEntry | RuleEntry | None:
        find = self.library.rule if is_rule else self.library.lesson
        return find(identity, self.language)

    def device_rows(self, chosen: Collection[str]) -> tuple[DeviceRow, ...]:
        """Every device of the pack; `chosen` are ids."""
        return tuple(
            (one.device_id, self.device_name(one.device_id), self._picture(one), one.device_id in chosen)
            for one in self.library.devices
        )

    def _rule_rows(self, visit: Visit) -> tuple[RuleRow, ...]:
        rules = self.library.rules_for(self.language)
        return tuple((rule.rule_id, rule.title, rule.rule_id in visit.rule_ids) for rule in rules)

    def _planned_rows(self, plan: Plan) -> tuple[PlannedRow, ...]:
        return tuple(row for one in (*plan.planned, *plan.left_out) if (row := self._planned_row(one)))

    def _planned_row(self, one: Planned | LeftOut) -> PlannedRow | None:
        match one:
            case PlannedRule(rule_id, _, reason):
                entry, why = self.entry(rule_id, is_rule=True), self._reason(reason)
            case PlannedLesson(lesson_id, _, reason):
                entry, why = self.entry(lesson_id, is_rule=False), self._reason(reason)
            case LeftOut(lesson_id):
                entry, why = self.entry(lesson_id, is_rule=False), words.no_time_left()
        if entry is None:
            return None
        note = lesson_note(self.language, entry.language, is_reviewed=entry.is_reviewed)
        about = " · ".join(filter(None, (why, note)))
        cover = file_url(self.library.cover_file(entry, self.theme))
        return entry.title, about, minutes(one.minutes), cover, isinstance(one, LeftOut)

    def _reason(self, why: Reason) -> str:
        is_of_device = isinstance(why, MustKnow | ForDevice) and why.device_id
        return words.reason(why, self.device_name(why.device_id) if is_of_device else "")  # type: ignore[union-attr]

    def _asks_guest_network(self, planned: tuple[Planned, ...]) -> bool:
        """Whether a lesson of the plan has a place for the guest network's name."""
        lessons = self._opened(tuple(one for one in planned if isinstance(one, PlannedLesson)))
        return any(GUEST_NETWORK in values_in(lesson) for lesson in lessons)

    def _picture(self, profile: DeviceProfile) -> QUrl:
        asset = self.library.picture(profile.picture) if profile.picture else None
        raster = best_raster(asset, "", self.theme, CARD_PX) if asset else None
        return file_url(self.store / raster.path if raster else None)


def _total(plan: Plan, chosen_minutes: int) -> str:
    """How much it is, and why, where it is more than was asked for."""
    is_over = plan.minutes > chosen_minutes
    return words.total(len(plan.planned), minutes(plan.minutes), minutes(chosen_minutes) if is_over else "")
