"""Words for whoever looks after the kiosk, in the language that is installed when they are asked for."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QObject

from kiosk.base.called import called
from kiosk.base.markup import FROM_LEFT, UNTIL_HERE
from kiosk.narration.shown import TroubleKind
from kiosk.ui.words import translate


class CountedFaults(QObject):
    """Words that follow a number. lupdate sees plural forms in `self.tr` alone, never in `translate`."""

    def in_this_file(self, count: int) -> str:
        return self.tr("(and %n more error(s) in this file)", "", count)

    def not_shown(self, count: int) -> str:
        return self.tr("and %n more: “%1” lists them all.", "", count)


def leaving(*, is_home: bool, is_place_kept: bool) -> str:
    """What closing the program does, and what of the customer outlasts it."""
    if is_home and is_place_kept:
        return translate(
            "Staff", "This closes the program. Devices, finished lessons and the place in a lesson are kept."
        )
    if is_home:
        return translate("Staff", "This closes the program. Devices and finished lessons are kept.")
    if is_place_kept:
        return translate("Staff", "This closes the program. The place in the visit is kept for a while, then erased.")
    return translate("Staff", "This closes the program. Nothing of what was shown is kept.")


def sound_trouble(kind: TroubleKind) -> str:
    """What is wrong with the sound, and what to do about it."""
    match kind:
        case TroubleKind.NO_DEVICE:
            return translate(
                "Staff",
                "No loudspeaker was found. Plug one in or switch it on, choose it in the system’s sound settings, then "
                "touch Listen.",
            )
        case TroubleKind.DEVICE_LOST:
            return translate(
                "Staff",
                "The loudspeaker stopped answering. It is tried again by itself; if nothing is heard after a minute, "
                "unplug it, plug it in again and restart the kiosk.",
            )
        case TroubleKind.CLIP_DAMAGED:
            return translate(
                "Staff",
                "A spoken sentence could not be played. If it happens again, see whether the disk is full, and restart "
                "the kiosk.",
            )
        case TroubleKind.NO_VOICE:
            return translate(
                "Staff", "No voice speaks this language well: its lessons are read along. Nothing needs to be mended."
            )
        case TroubleKind.VOICE_LOST:
            return translate(
                "Staff",
                "A voice stopped working and was replaced. If nothing is heard, restart the kiosk; kiosk.log says what "
                "failed.",
            )
        case _:
            assert_never(kind)


def not_kept(folder: str) -> str:
    """The log is not named: it lies in the same folder, and is not written there either."""
    words = translate(
        "Staff",
        "What is done here cannot be kept: the disk is full, or the kiosk may not write to its folder, %1. Make room, "
        "or let it write there, then restart the kiosk.",
    )
    return words.replace("%1", f"{FROM_LEFT}{folder}{UNTIL_HERE}")


def not_alone() -> str:
    """Another kiosk keeps its things in the same folder."""
    return translate(
        "Staff",
        "Another kiosk runs with the same folder, and each erases what the other keeps. Close one of them, or give "
        "each its own with KIOSK_HOME.",
    )


def settings_faulty() -> str:
    """Some of the settings do not hold."""
    words = translate("Staff", "Some settings do not hold. “%1” names them.")
    return words.replace("%1", f"{FROM_LEFT}{called('settings check')}{UNTIL_HERE}")


def pack_faulty(causes: str) -> str:
    """`causes` stand a line each, as the log has them."""
    return translate("Staff", "To be mended in the lessons:") + "\n" + causes


def further_errors(count: int) -> str:
    """What follows the first error of a lesson that has so many more; "" where there is none."""
    return CountedFaults().in_this_file(count) if count else ""


def first_of(causes: Sequence[str], most: int) -> str:
    """The first causes, a line each, and where that is not all of them, how many more there are."""
    lines = list(causes[:most])
    if len(causes) > most:
        words = CountedFaults().not_shown(len(causes) - most)
        lines.append(words.replace("%1", f"{FROM_LEFT}{called('check')}{UNTIL_HERE}"))
    return "\n".join(lines)
