"""Words of a visit that Python puts together: plan, reasons, recap, and the question whether anyone is there."""

from typing import assert_never

from PySide6.QtCore import QObject

from kiosk.ui.words import translate
from kiosk.visit.plan import ForAnyHome, ForDevice, HoldsHere, MustKnow, Reason


class Counted(QObject):
    """Words that follow a number. lupdate sees plural forms in `self.tr` alone, never in `translate`."""

    def seconds(self, count: int) -> str:
        return self.tr("%n second(s)", "", count)

    def parts(self, count: int) -> str:
        return self.tr("%n part(s)", "", count)


def seconds(count: int) -> str:
    """So many seconds, in words."""
    return Counted().seconds(count)


def total(part_count: int, minutes_text: str, chosen_text: str = "") -> str:
    """`minutes_text` is the minutes in words; so is `chosen_text`, where more is told than there was time for."""
    parts = Counted().parts(part_count)
    whole = translate("Visit", "%1, %2 in all").replace("%1", parts).replace("%2", minutes_text)
    if not chosen_text:
        return whole
    why = translate("Visit", "%1. What nobody may miss takes more than %2.")
    return why.replace("%1", whole).replace("%2", chosen_text)


def reason(why: Reason, device_name: str) -> str:
    """Why a lesson is in the plan. `device_name` is that of the device it names, "" for none."""
    match why:
        case MustKnow():
            return translate("Visit", "Must-know: %1").replace("%1", device_name) if device_name else must_know()
        case HoldsHere():
            return translate("Visit", "A rule of this house")
        case ForDevice():
            return translate("Visit", "For: %1").replace("%1", device_name)
        case ForAnyHome():
            return translate("Visit", "Good in any home")
        case _:
            assert_never(why)


def must_know() -> str:
    """Why a lesson is there: it is one of those that every customer should know."""
    return translate("Visit", "Must-know")


def no_time_left() -> str:
    """Why a lesson is not there."""
    return translate("Visit", "Not enough time")


def lesson_place(number: int, count: int) -> str:
    """Which lesson of the visit this is, beside the step."""
    return translate("Visit", "Lesson %1 of %2").replace("%1", str(number)).replace("%2", str(count))


def your_visit() -> str:
    """The heading of a visit's list."""
    return translate("Visit", "Your visit")


def house_rule(title: str) -> str:
    """A house rule in a list, by its title."""
    return translate("Visit", "House rule: %1").replace("%1", title)


def seen_in_part(title: str) -> str:
    """A lesson in a list that was left half-way, as a screen reader says it."""
    return translate("Visit", "Seen in part: %1").replace("%1", title)


def visit_done() -> str:
    """The recap's heading where a visit was gone through to its end."""
    return translate("Visit", "Well done: that was the whole visit.")


def what_was_installed() -> str:
    """The question above the devices."""
    return translate("Visit", "What was installed?")


def which_rules() -> str:
    """The question above the house rules."""
    return translate("Visit", "Which house rules?")


def chosen(name: str) -> str:
    """A device or rule that was chosen, as a screen reader says it."""
    return translate("Visit", "Chosen: %1").replace("%1", name)


def is_anyone_there(seconds_text: str) -> str:
    """`seconds_text` is the time left, in words."""
    return translate(
        "Visit", "Is anyone still there? Touch the screen to go on. In %1 everything you did here is erased."
    ).replace("%1", seconds_text)


def not_erased() -> str:
    """What a shop's screen says while something of the last visitor is still there."""
    return translate("Visit", "Please call the staff: something of the last visitor could not be erased")
