"""The one list of settings: what each means, what it may hold, who may change it, and where it shows."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from kiosk.base.settings import kinds
from kiosk.base.settings.former import FORMER
from kiosk.base.settings.kinds import (
    Choice,
    Description,
    Language,
    Languages,
    NotFitting,
    PinHash,
    Place,
    Steps,
    Switch,
    WebAddress,
    Who,
    Whole,
    Words,
    WordsByLanguage,
)
from kiosk.base.settings.model import Highlight, Keyboard, Profile, Renderer, StaffGesture, Theme, VoiceChoice
from kiosk.base.settings.source import NAMES, PREFIX, Fault

REGISTRY: Mapping[str, Description] = {
    "profile": Description(
        Choice(Profile),
        Who.IT,
        Place.FILE,
        "The use of this kiosk: a technician's visit, a shop where it stands alone, or a home.",
    ),
    "language": Description(
        Language(), Who.CUSTOMER, Place.LANGUAGE, "The language of the words and of the voice when the kiosk opens."
    ),
    "languages": Description(
        Languages(),
        Who.TECHNICIAN,
        Place.FILE,
        "The languages offered on the first screen, in this order; none named: French, English and Arabic.",
    ),
    "text_scale": Description(
        Steps((1.0, 1.25, 1.5, 2.0)), Who.CUSTOMER, Place.COMFORT, "The size of the letters.", "times the normal size"
    ),
    "theme": Description(
        Choice(Theme),
        Who.CUSTOMER,
        Place.COMFORT,
        "Light, dark or strong contrast; system is whatever the machine is set to.",
    ),
    "reduced_motion": Description(
        Switch(), Who.CUSTOMER, Place.COMFORT, "Nothing slides or glides: pages and marks change at once."
    ),
    "keyboard": Description(
        Choice(Keyboard),
        Who.TECHNICIAN,
        Place.FILE,
        "The order of the keys on the kiosk's own keyboard; auto follows the language. A key of it shows the next one.",
    ),
    "volume": Description(Whole(0, 100), Who.CUSTOMER, Place.COMFORT, "How loud the voice is.", "percent"),
    "mute": Description(
        Switch(), Who.CUSTOMER, Place.COMFORT, "No sound at all; the words are marked in the same time as if spoken."
    ),
    "voice": Description(
        Choice(VoiceChoice),
        Who.TECHNICIAN,
        Place.FILE,
        "The voice that speaks first where there are several; auto is the best for the language, silent is none.",
    ),
    "sound_delay_ms": Description(
        Whole(0, 1000),
        Who.TECHNICIAN,
        Place.FILE,
        "How much later than from this machine's own loudspeaker its sound is heard, as from a television or over"
        " Bluetooth (often 150 to 250): words light up that much later. Valid from the next start.",
        "milliseconds",
    ),
    "speech_rate_wpm": Description(
        Whole(90, 220, zero="the usual rate of the language, 150 to 170"),
        Who.CUSTOMER,
        Place.COMFORT,
        "How fast the voice speaks, whichever voice it is. `speech_speed` of earlier settings is still understood.",
        "words a minute, the breath between sentences included",
    ),
    "highlight": Description(
        Choice(Highlight),
        Who.CUSTOMER,
        Place.COMFORT,
        "What lights up while it is spoken: the word, the sentence, none.",
    ),
    "read_on_open": Description(
        Switch(), Who.CUSTOMER, Place.COMFORT, "The voice begins by itself when a step opens; else with Listen."
    ),
    "autoplay_next": Description(
        Switch(),
        Who.CUSTOMER,
        Place.COMFORT,
        "When a step was read to its end, the next one opens and is read; questions and house rules wait.",
    ),
    "visit_minutes": Description(
        Whole(3, 120),
        Who.TECHNICIAN,
        Place.VISIT,
        "How long the customer has. Must-knows and house rules are in every plan; the rest stays inside.",
        "minutes",
    ),
    "place_kept_h": Description(
        Whole(1, 24 * 365 * 5, zero="never"),
        Who.IT,
        Place.FILE,
        "How long a walk is kept that was not left by its end; then it is erased, within the hour.",
        "hours",
    ),
    "idle_s": Description(
        Whole(20, 3600, zero="never"),
        Who.TECHNICIAN,
        Place.FILE,
        "After this long without a touch and without a spoken word the kiosk asks whether anyone is there.",
        "seconds",
    ),
    # WCAG 2.2.1: at least 20 s to answer by one simple action.
    "warning_s": Description(
        Whole(20, 300),
        Who.TECHNICIAN,
        Place.FILE,
        "How long that question stays before everything of the visitor is erased.",
        "seconds",
    ),
    "attract_screen_s": Description(
        Whole(3, 120), Who.TECHNICIAN, Place.FILE, "How long each picture of the attract loop stays.", "seconds"
    ),
    "call_name": Description(
        Words(60), Who.TECHNICIAN, Place.FILE, "Who answers when the customer touches Call someone."
    ),
    "call_number": Description(Words(30), Who.TECHNICIAN, Place.FILE, "The number shown by Call someone."),
    "call_hours": Description(
        WordsByLanguage(60),
        Who.TECHNICIAN,
        Place.FILE,
        "When someone answers that number: one text for all languages, or one for each. "
        "A customer whose language has none reads the English one, else the first.",
    ),
    "help_number": Description(
        Words(30), Who.TECHNICIAN, Place.FILE, "The number on the recap, for those who do not use the QR code."
    ),
    "follow_up_base": Description(
        WebAddress(),
        Who.IT,
        Place.FILE,
        "Where the lessons are on the web; QR codes open them there. Without it they open each lesson's help page. "
        "Two paths must answer there, or a QR leads to nothing: /L/CODE with the lesson of that code, and /V/DG with "
        "all lessons; behind its # (1.CODE-STEP.CODE&name=value) stands which of them a visit held.",
    ),
    "staff_gesture": Description(
        Choice(StaffGesture),
        Who.IT,
        Place.FILE,
        "How staff leave the kiosk: the four corners touched in turn from the upper left, Ctrl+Alt+Q, or either.",
    ),
    "staff_pin": Description(
        PinHash(), Who.IT, Place.FILE, "The PIN asked after that gesture, never stored as typed; none: not asked."
    ),
    "full_screen": Description(Switch(), Who.TECHNICIAN, Place.FILE, "The kiosk fills the whole screen."),
    "renderer": Description(
        Choice(Renderer),
        Who.IT,
        Place.FILE,
        "How the window is drawn; auto takes the processor where there is no graphics card.",
    ),
    "large_text": Description(
        Switch(),
        Who.TECHNICIAN,
        Place.FILE,
        "Letters are never smaller than EN 301 549 (5.1.4) asks for this screen and distance.",
    ),
    "screen_short_side_mm": Description(
        Whole(50, 3000, zero="as the screen reports it"),
        Who.TECHNICIAN,
        Place.FILE,
        "The shorter side of the screen, measured; 0: as the screen reports it, which some do wrongly.",
        "millimetres",
    ),
    "viewing_distance_mm": Description(
        Whole(200, 5000), Who.TECHNICIAN, Place.FILE, "From the eyes to the screen.", "millimetres"
    ),
}


_FOLDERS = ("home", "pack")  # what `kiosk.base.paths` reads of the environment


def nearest_name(name: str, names: Iterable[str], cutoff: float = 0.6) -> str:
    """The known name that was probably meant; "" where none is near."""
    return next(iter(get_close_matches(name.lower().replace("-", "_"), list(names), n=1, cutoff=cutoff)), "")


def unknown(name: str) -> str:
    """The words for a setting that there is not."""
    if name in FORMER:
        return f"{name} is called {FORMER[name].name} now, and {REGISTRY[FORMER[name].name].kind.says()}"
    meant = nearest_name(name, NAMES)
    return f"there is no setting {name}" + (f" (did you mean {meant}?)" if meant else "")


def misspelt(variables: Iterable[str]) -> tuple[Fault, ...]:
    """A fault for each environment variable that was probably meant to be a setting."""
    names = (*NAMES, *_FOLDERS)
    known = {PREFIX + name.upper() for name in names}
    others = sorted(name for name in variables if name.startswith(PREFIX) and name not in known)
    # Of four letters two are often swapped; in longer words as many in common still make another word.
    cutoffs = {name: 0.75 if len(name.removeprefix(PREFIX)) <= max(map(len, _FOLDERS)) else 0.8 for name in others}
    near = ((name, nearest_name(name.removeprefix(PREFIX), names, cutoffs[name])) for name in others)
    return tuple(
        Fault(f"environment variable {name}", f"is no setting (did you mean {PREFIX}{meant.upper()}?)")
        for name, meant in near
        if meant
    )


def read_text(given: Iterable[tuple[str, str, str]]) -> tuple[dict[str, Any], tuple[Fault, ...]]:
    """The values that are right, and a fault for each that is not. `given`: name, text, where it came from."""
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, text, where in given:
        description = REGISTRY.get(name)
        if description is None:
            faults.append(Fault(where, unknown(name)))
            continue
        try:
            values[name] = kinds.read_text(description.kind, text)
        except NotFitting as wrong:
            faults.append(Fault(where, f"{name} {wrong}"))
    return values, tuple(faults)
