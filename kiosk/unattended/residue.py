"""What a visitor leaves behind, by name, so that nothing of it is there for the next one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from kiosk.base.errors import KioskError


class Residue(Enum):
    """Each thing that a visitor changes or types. A new one gets a line here, and the reset then asks for it."""

    PLACE = "the place in the walk, on screen and on disk"
    PLAN = "the devices and house rules that were touched"
    VALUES = "values that were typed, such as a network's name"
    SECRETS = "keys that were shown or spelled"
    SEARCH_WORDS = "words that were searched for"
    ANSWERS = "answers to questions and gestures shown back"
    LANGUAGE = "the language that was chosen"
    COMFORT = "text size, theme, motion, keyboard and highlight"
    SOUND = "volume, mute and speed of the voice"
    SPEECH = "what is being spoken, and audio made with this visitor's values"
    FOLLOW_UP = "the link and the QR code of this visit"
    SHEETS = "sheets, keyboards and messages that are open"


class Trace(Protocol):
    """One thing a visitor leaves, and how it goes."""

    @property
    def residue(self) -> Residue:
        """Which of the list this is."""
        ...

    def is_left(self) -> bool:
        """Whether there is anything of a visitor now."""
        ...

    def wipe(self) -> None:
        """Takes it away; may raise KioskError where the disk refuses."""
        ...


@dataclass(frozen=True, slots=True)
class Wiper:
    """A trace made of two functions."""

    residue: Residue
    left: Callable[[], bool]
    away: Callable[[], None]

    def is_left(self) -> bool:
        return self.left()

    def wipe(self) -> None:
        self.away()


def missing(traces: Sequence[Trace]) -> tuple[Residue, ...]:
    """What of the list nobody would wipe; a test holds the running kiosk to none."""
    covered = {trace.residue for trace in traces}
    return tuple(residue for residue in Residue if residue not in covered)


def wipe_all(traces: Sequence[Trace]) -> tuple[Residue, ...]:
    """Wipes every trace, one that fails does not keep the others; gives what is left all the same.

    Anything given back is told to staff, and the kiosk does not go on to the next visitor as if nothing were.
    """
    for trace in traces:
        try:
            trace.wipe()
        except KioskError:
            continue  # is_left tells it below
    return tuple(dict.fromkeys(trace.residue for trace in traces if trace.is_left()))
