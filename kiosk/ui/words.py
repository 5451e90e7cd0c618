"""Words of the interface that Python puts together, in the language that is installed when they are asked for."""

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.base.languages import is_exact, own_name
from kiosk.base.markup import FROM_LEFT, UNTIL_HERE

NO_BREAK = "\u00a0"

translate = QCoreApplication.translate

# Languages of the interface that nobody who grew up with them has read. The customer is told so.
UNREVIEWED = frozenset({"ar"})


class Counted(QObject):
    """Words that follow a number. lupdate sees plural forms in `self.tr` alone, never in `translate`."""

    def minutes(self, count: int) -> str:
        return self.tr("%n minute(s)", "", count)


def heading_words() -> dict[str, str]:
    """What heads callouts and answers in a lesson whose language has no headings of its own (`lesson.headings`)."""
    return {
        "note": translate("Words", "Good to know"),
        "tip": translate("Words", "A tip"),
        "warning": translate("Words", "Please mind"),
        "danger": translate("Words", "Never do this"),
        "rule": translate("Words", "A rule of this house"),
        "show": translate("Words", "Show me"),
        "right": translate("Words", "Yes, that is it."),
        "wrong": translate("Words", "Not quite. Look at it this way:"),
    }


def greeting() -> str:
    """The question above the cards."""
    return translate("Words", "What would you like to learn?")


def call_to_ask(number: str) -> str:
    """For those who do not scan."""
    return translate("Words", "A question? Call %1.").replace("%1", number)


def from_the_left(number: str) -> str:
    """A telephone number as it is read in every language: from the left, and on one line."""
    return f"{FROM_LEFT}{number.replace(' ', NO_BREAK)}{UNTIL_HERE}"


def digit_by_digit(number: str) -> str:
    """A telephone number as it is said; one that is written in groups is said in groups."""
    return number if " " in number else " ".join(number)


def minutes(count: int) -> str:
    """So many minutes, in words."""
    return Counted().minutes(count)


def seen_all() -> str:
    """The recap's heading where each step of a lesson was seen, and each question answered."""
    return translate("Words", "Well done: you have seen it all.")


def came_to_the_end() -> str:
    """The recap's heading where a lesson was gone through to its end, and something of it was passed by."""
    return translate("Words", "You have come to the end of the lesson.")


def stopped(*, is_kept: bool) -> str:
    """Above what was seen of a walk that was left. `is_kept`: whether this kiosk offers to go on with it."""
    if is_kept:
        return translate("Words", "You can go on here another time.")
    return translate("Words", "That is all for today.")


def lesson_note(wanted: str, found: str, *, is_reviewed: bool) -> str:
    """What is not as wished of a lesson in the language `found`, where `wanted` was chosen; "" for nothing."""
    if not is_exact(wanted, found):
        return translate("Words", "Only in %1 so far").replace("%1", own_name(found))
    return "" if is_reviewed else translate("Words", "Not yet checked by a native speaker")


def interface_note(language: str) -> str:
    """What is to be said about the interface itself in `language`; "" for nothing."""
    if language.partition("-")[0] not in UNREVIEWED:
        return ""
    return translate("Words", "This translation has not yet been checked by a native speaker")


def no_number() -> str:
    """What “Call someone” says where the settings name no telephone."""
    return translate("Words", "No number has been entered on this kiosk. Please ask the person who installed it.")


def silent(*, has_voice: bool) -> str:
    """`has_voice`: what is missing is the sound; else nobody speaks the language of what is read."""
    if has_voice:
        return translate("Words", "No sound: please read along")
    return translate("Words", "This language has no voice yet: read along, sentence by sentence")


def excuse() -> str:
    """What stands in the place of a screen that failed."""
    return translate("Words", "This page could not be shown. Please try again, or ask someone.")


def go_on_with(title: str) -> str:
    """The button that leads back to where somebody stopped."""
    return translate("Words", "Go on with: %1").replace("%1", title)


def type_address() -> str:
    """Above what to type."""
    return translate("Words", "Or type this address:")


def type_for_all() -> str:
    """Above what to type where that leads to more than this visit's lessons."""
    return translate("Words", "Or type this address, which shows all lessons:")


def search_for(title: str) -> str:
    """Above the site that has the page, where its address is too long to type."""
    return translate("Words", "Or search for “%1” on this site:").replace("%1", title)


def read_again(*, is_other: bool) -> str:
    """Above lessons with what to type. `is_other`: there is a symbol, and it leads to another one."""
    return translate("Words", "To read the others again:") if is_other else translate("Words", "To read this again:")


def search_on(site: str) -> str:
    """Behind a lesson's title, where its address is too long to type."""
    return translate("Words", "search for it on %1").replace("%1", site)


def keep(opened_title: str) -> str:
    """Above the symbol. `opened_title`: the one lesson that it leads to; "" for all of what stands beside it."""
    if opened_title:
        return translate("Words", "Keep “%1” on your phone").replace("%1", opened_title)
    return translate("Words", "Keep it on your phone")


def follow_up(lead: str, address: str, opened_title: str = "") -> str:
    """The symbol in words. `lead` says what to do with the address; `opened_title` as for `keep`."""
    scan = translate("Words", "To keep this on your phone, scan the square with its camera.")
    if opened_title:
        scan = translate("Words", "To keep “%1” on your phone, scan the square with its camera.")
        scan = scan.replace("%1", opened_title)
    touch = translate("Words", "Then touch the link that appears.")
    return f"{scan} {touch} {lead} {address}"
