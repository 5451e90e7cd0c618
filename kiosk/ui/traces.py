"""What a customer leaves on the running kiosk, and how each of it goes."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.narration.service import Narration
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.front import Front
from kiosk.ui.lesson_model import LessonModel
from kiosk.ui.recap_model import RecapModel
from kiosk.ui.shell import Shell
from kiosk.ui.shown import NO_RECAP, NOTHING_SHOWN
from kiosk.unattended.residue import Residue, Trace, Wiper
from kiosk.visit.model import Visit

COMFORT = ("text_scale", "theme", "reduced_motion", "highlight")
SOUND = ("volume", "mute", "speech_rate_wpm", "read_on_open", "autoplay_next")


class Customer(Protocol):
    """The session as far as a customer leaves anything in it."""

    @property
    def lesson(self) -> LessonModel: ...
    @property
    def recap(self) -> RecapModel: ...
    @property
    def narration(self) -> Narration: ...
    @property
    def visit(self) -> Visit | None: ...
    @property
    def has_place(self) -> bool: ...
    def leave_place(self) -> None: ...


def traces_of(
    customer: Customer, first: FirstScreen, shell: Shell, front: Front, others: Sequence[Trace] = ()
) -> tuple[Trace, ...]:
    """Every trace; `others` are those of parts that the session does not know."""
    lesson, recap, narration = customer.lesson, customer.recap, customer.narration

    def has_visit() -> bool:
        return customer.visit is not None or not front.is_blank

    return (
        Wiper(Residue.SHEETS, lambda: bool(shell.sheets), shell.close_sheets),
        Wiper(Residue.SPEECH, lambda: narration.holds_text, narration.forget),
        Wiper(Residue.SECRETS, lambda: narration.holds_text, narration.forget),
        # Before the answers: another look, as the visitor before had it, would show the step of a walk again.
        Wiper(Residue.PLACE, lambda: customer.has_place, customer.leave_place),
        Wiper(
            Residue.ANSWERS, lambda: lesson.shown != NOTHING_SHOWN or first.has_finished, lambda: _clear(lesson, first)
        ),
        Wiper(Residue.FOLLOW_UP, lambda: recap.shown != NO_RECAP, lambda: recap.show(NO_RECAP)),
        Wiper(Residue.PLAN, has_visit, front.forget),
        Wiper(Residue.VALUES, has_visit, front.forget),
        Wiper(Residue.LANGUAGE, lambda: first.language != first.start_language, first.forget_visitor),
        Wiper(Residue.COMFORT, lambda: _differs(first, COMFORT), first.forget_visitor),
        Wiper(Residue.SOUND, lambda: _differs(first, SOUND), first.forget_visitor),
        *others,
    )


def _clear(lesson: LessonModel, first: FirstScreen) -> None:
    lesson.show(NOTHING_SHOWN)
    first.forget_visitor()


def _differs(first: FirstScreen, names: Sequence[str]) -> bool:
    now, start = first.settings, first.start_settings
    return any(getattr(now, name) != getattr(start, name) for name in names)
