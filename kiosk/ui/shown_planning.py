"""What the technician's screens show of a visit, derived from the visit, its plan and what the pack has."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl

from kiosk.lesson.device import DeviceProfile
from kiosk.lesson.entry import LessonEntry, RuleEntry
from kiosk.lesson.resolve import values_in
from kiosk.library.index import Library
from kiosk.ui import visit_words as words
from kiosk.ui.lesson_model import file_url
from kiosk.ui.planning import DeviceRow, PlannedRow, RuleRow, ShownPlanning
from kiosk.ui.shown import best_raster
from kiosk.ui.words import minutes
from kiosk.visit.model import Visit
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
            total=words.total(len(planned), minutes(plan.minutes)) if plan else "",
            asks_guest_network=self._asks_guest_network(planned),
            guest_network=dict(visit.values).get(GUEST_NETWORK, ""),
            resume_title=resume_title,
        )

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
        cover = file_url(self.library.cover_file(entry, self.theme))
        return entry.title, why, minutes(one.minutes), cover, isinstance(one, LeftOut)

    def _reason(self, why: Reason) -> str:
        is_of_device = isinstance(why, MustKnow | ForDevice) and why.device_id
        return words.reason(why, self.device_name(why.device_id) if is_of_device else "")  # type: ignore[union-attr]

    def _asks_guest_network(self, planned: tuple[Planned, ...]) -> bool:
        """Whether a lesson of the plan has a place for the guest network's name."""
        lesson_ids = [one.lesson_id for one in planned if isinstance(one, PlannedLesson)]
        opened = (self.library.open_lesson(one, self.language).lesson for one in lesson_ids)
        return any(GUEST_NETWORK in values_in(lesson) for lesson in opened)

    def _picture(self, profile: DeviceProfile) -> QUrl:
        asset = self.library.picture(profile.picture) if profile.picture else None
        raster = best_raster(asset, "", self.theme, CARD_PX) if asset else None
        return file_url(self.store / raster.path if raster else None)
