"""The screens of each use of the kiosk, and how they are reached."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum

from kiosk.base.pin import LONGEST_WAIT_S
from kiosk.base.settings import Profile
from kiosk.lesson.model import Ask
from kiosk.narration.shown import Trouble, TroubleKind
from kiosk.narration.still import StillNarration
from kiosk.ui.attract import Attract
from kiosk.ui.devices_model import DevicesModel
from kiosk.ui.planning import Planning
from kiosk.ui.preparation import SCREEN as PREPARING
from kiosk.ui.preparation import Preparation
from kiosk.ui.session import SETTLE_MS
from kiosk.ui.singletons import singleton
from kiosk.ui.sitter import LONGEST_LOADING_S, LOOK_AGAIN_MS, Sitter, Way, wait
from kiosk.ui.staff_pad import StaffPad
from kiosk.visit.saved import SavedWalk
from kiosk.visit.walk import Course

WRONG_PIN = "0000"
SPECIMEN_LESSON = "blocks"


def _home(_: Sitter) -> None:
    pass


def _home_to_go_on(sitter: Sitter) -> None:
    sitter.open_step("guest-wifi", 2)
    sitter.session.go_home()


def _home_with_devices(sitter: Sitter) -> None:
    """A home that told its devices, finished a lesson and left another half-way."""
    for device_id in ("internet-box", "smoke-sensor"):
        singleton(sitter.application.engine, "Kiosk.Home", DevicesModel).toggle(device_id)
    _recap(sitter)
    sitter.let_pass(SETTLE_MS / 1000)
    sitter.session.finish()
    sitter.open_step("first-tablet", 2)
    sitter.session.go_home()


def _lesson(sitter: Sitter) -> None:
    sitter.open_step("guest-wifi", 1)


def _speaking(sitter: Sitter) -> None:
    sitter.open_step("internet-box", 1)
    sitter.application.shell.toggleListening()


def _block(step_index: int) -> Way:
    """A step of the specimen, which has every kind of block."""
    return lambda sitter: sitter.open_step(SPECIMEN_LESSON, step_index)


def _ask(sitter: Sitter, is_right: bool | None) -> None:
    lesson_id, step_index = next(_questions(sitter))
    sitter.open_step(lesson_id, step_index)
    if is_right is not None:
        _answer(sitter, is_right=is_right)


def _answer(sitter: Sitter, *, is_right: bool) -> None:
    """Chooses such an answer to each question of the step."""
    for row in sitter.session.lesson.shown.rows:
        if row.kind == "ask":
            sitter.session.answer(next(option.leaf for option in row.children if option.is_right is is_right))


def _no_sound(screen: Way) -> Way:
    """The screen being read where nothing can be heard."""

    def show(sitter: Sitter) -> None:
        screen(sitter)
        narration = sitter.session.narration
        assert isinstance(narration, StillNarration)
        sitter.application.shell.toggleListening()
        narration.lose_sound(Trouble(TroubleKind.NO_DEVICE, "no sound"))
        narration.listen()

    return show


def _recap(sitter: Sitter) -> None:
    sitter.open_step("guest-wifi", 0)
    while sitter.application.shell.screen == "Lesson":
        _answer(sitter, is_right=True)
        sitter.session.go_on()


def _recap_unanswered(sitter: Sitter) -> None:
    sitter.open_step(SPECIMEN_LESSON, 0)
    while sitter.application.shell.screen == "Lesson":
        sitter.session.go_on()


def _stopped(sitter: Sitter) -> None:
    sitter.open_step("guest-wifi", 2)
    sitter.session.stop_here()


def _search(sitter: Sitter, query: str) -> None:
    sitter.application.shell.openSheet("search")
    sitter.settle()
    field = sitter.window.activeFocusItem()
    if field is not None:
        field.setProperty("text", query)


def _preparing(sitter: Sitter, *, is_empty: bool = False) -> None:
    preparation = singleton(sitter.application.engine, "Kiosk.Upkeep", Preparation)
    if is_empty:
        preparation.put_empty()
    else:
        for done, total in ((0, 35), (35, 71), (71, 293), (120, 293)):
            preparation.put_progress(done, total)
    sitter.application.shell.hold(PREPARING)


def _with_sheet(name: str, screen: Way) -> Way:
    def show(sitter: Sitter) -> None:
        screen(sitter)
        sitter.application.shell.openSheet(name)

    return show


def _beside_a_reader(screen: Way) -> Way:
    """The screen on a machine whose screen reader runs."""

    def show(sitter: Sitter) -> None:
        screen(sitter)
        sitter.first.comfort.put_reader(True)

    return show


def _planning(sitter: Sitter) -> Planning:
    return singleton(sitter.application.engine, "Kiosk.Visits", Planning)


def _chosen(sitter: Sitter) -> None:
    for device_id in ("internet-box", "smoke-sensor"):
        _planning(sitter).toggleDevice(device_id)
    _planning(sitter).toggleRule("guest-wifi")


def _left(sitter: Sitter) -> None:
    """A visit was begun and not ended."""
    _walking(sitter)
    sitter.session.go_home()


def _over(sitter: Sitter) -> None:
    """A visit came to its end, and the kiosk too before the recap was left."""
    _walking(sitter)
    visit, walk, language = sitter.session.visit, sitter.session.walk, sitter.first.language
    assert walk is not None
    sitter.session.leave_place()
    sitter.first.put_saved(SavedWalk("last", language, visit, replace(walk, course=Course.FINISHED)))
    sitter.session.show_front()


def _planned(sitter: Sitter) -> None:
    _chosen(sitter)
    _planning(sitter).makePlan()


def _planned_too_much(sitter: Sitter) -> None:
    """More was installed than the minutes have room for."""
    planning = _planning(sitter)
    for device_id in ("connected-lamp", "internet-box", "printer-scanner", "smoke-sensor"):
        planning.toggleDevice(device_id)
    planning.putMinutes(0)  # the least there are
    planning.makePlan()


def _walking(sitter: Sitter) -> None:
    _planned(sitter)
    _planning(sitter).start()


def _rule(sitter: Sitter) -> None:
    _walking(sitter)
    walk = sitter.session.walk
    assert walk is not None
    sitter.session.go_to_lesson(next(index for index, stop in enumerate(walk.stops) if stop.is_rule))
    assert sitter.session.walk is not None
    sitter.session.go_to_step(len(sitter.session.walk.stop.step_ids) - 1)


def _visit_recap(sitter: Sitter) -> None:
    _walking(sitter)
    for _ in range(9):
        sitter.session.go_on()
    sitter.session.stop_here()


def _sorry(sitter: Sitter) -> None:
    sitter.application.shell.show_screen("Sorry")


def _pin(sitter: Sitter) -> None:
    """A PIN was typed; whatever the keypad waited for is over."""
    language = sitter.first.language
    sitter.let_pass(LONGEST_WAIT_S)
    singleton(sitter.application.engine, "Kiosk.Unattended", Attract).begin()
    sitter.session.choose_language(language)  # the loop has turned on to another one meanwhile
    sitter.application.shell.openSheet("staff")
    _type_wrong_pin(_pad(sitter))


def _wrong_pin(sitter: Sitter) -> None:
    """Wrong PINs were typed, until the keypad waits."""
    _pin(sitter)
    pad, deadline_s = _pad(sitter), time.monotonic() + LONGEST_LOADING_S
    while not pad.property("waitS") and time.monotonic() < deadline_s:
        pad.enter()
        wait(LOOK_AGAIN_MS)
        _type_wrong_pin(pad)


def _type_wrong_pin(pad: StaffPad) -> None:
    if pad.is_blank:
        for digit in WRONG_PIN:
            pad.press(digit)


def _pad(sitter: Sitter) -> StaffPad:
    return singleton(sitter.application.engine, "Kiosk.Staff", StaffPad)


def _idle(sitter: Sitter) -> None:
    """Someone came, and did nothing for as long as the kiosk waits."""
    singleton(sitter.application.engine, "Kiosk.Unattended", Attract).begin()
    sitter.let_pass(sitter.first.settings.idle_s + 1)


# The screens of each use, by the name that `kiosk pictures --screen` knows them by, and how they are reached from the
# first screen. A name stands once.
SCREENS: dict[str, Way] = {
    "home": _home,
    "home-go-on": _home_to_go_on,
    "home-devices": _home_with_devices,
    "lesson": _lesson,
    "lesson-speaking": _speaking,
    "ask": lambda sitter: _ask(sitter, None),
    "ask-right": lambda sitter: _ask(sitter, True),
    "ask-wrong": lambda sitter: _ask(sitter, False),
    "home-no-sound": _no_sound(_home),
    "lesson-no-sound": _no_sound(_lesson),
    "recap": _recap,
    "recap-stopped": _stopped,
    "comfort": _with_sheet("comfort", _lesson),
    "comfort-reader": _beside_a_reader(_with_sheet("comfort", _lesson)),
    "language": _with_sheet("language", _lesson),
    "call": _with_sheet("call", _lesson),
    "picture": _with_sheet("picture", _lesson),
    "overview": _with_sheet("overview", _lesson),
    "staff": _with_sheet("staff", _home),
    "staff-no-sound": _with_sheet("staff", _no_sound(_lesson)),
    "search": _with_sheet("search", _home),
    "search-found": lambda sitter: _search(sitter, "wifi"),
    "search-nothing": lambda sitter: _search(sitter, "xyz"),
    "devices": _with_sheet("devices", _home),
    "forget": _with_sheet("forget", _home),
    "preparing": _preparing,
    "no-lesson": lambda sitter: _preparing(sitter, is_empty=True),
    "sorry": _sorry,
}
VISIT_SCREENS: dict[str, Way] = {
    "plan": lambda _: None,
    "plan-chosen": _chosen,
    "plan-left": _left,
    "plan-over": _over,
    "planned": _planned,
    "planned-left-out": _planned_too_much,
    "notes": _with_sheet("notes", _planned),
    "planned-no-sound": _no_sound(_planned),
    "visit-lesson": _walking,
    "visit-overview": _with_sheet("overview", _walking),
    "visit-rule": _rule,
    "visit-recap": _visit_recap,
    "anew": _with_sheet("anew", _visit_recap),
}
SHOP_SCREENS: dict[str, Way] = {
    "attract": lambda _: None,
    "attract-cover": lambda sitter: sitter.let_pass(sitter.first.settings.attract_screen_s),
    "idle": _idle,
    "staff-pin": _pin,
    "staff-pin-waits": _wrong_pin,
}
# What no lesson that ships and no kiosk with somebody to call can show.
SPECIMEN_SCREENS: dict[str, Way] = {
    "blocks-lists": _block(0),
    "blocks-tables": _block(1),
    "blocks-callouts": _block(2),
    "blocks-answered": lambda sitter: _ask(sitter, False),
    "recap-no-link": _recap_unanswered,
    "call-nobody": _with_sheet("call", _block(0)),
}


class Scene(Enum):
    """What stands before the camera: a use of the kiosk with the lessons that ship, or the specimen in a home."""

    HOME = "home"
    TECHNICIAN = "technician"
    SHOP = "shop"
    SPECIMEN = "specimen"

    @property
    def profile(self) -> Profile:
        return Profile.HOME if self is Scene.SPECIMEN else Profile(self.value)

    @property
    def ways(self) -> dict[str, Way]:
        return _WAYS[self]


_WAYS = {
    Scene.HOME: SCREENS,
    Scene.TECHNICIAN: VISIT_SCREENS,
    Scene.SHOP: SHOP_SCREENS,
    Scene.SPECIMEN: SPECIMEN_SCREENS,
}


def all_screens() -> list[str]:
    """The name of every screen in every state of which a picture is made."""
    return [name for scene in Scene for name in scene.ways]


def scene_of(screen: str) -> Scene:
    """Where the screen is shown; a name that none has is the home's, and is refused there."""
    name = screen.partition(":")[0]
    return next((scene for scene in Scene if name in scene.ways), Scene.HOME)


def by_scene(screens: Sequence[str]) -> dict[Scene, list[str]]:
    """The screens of each scene."""
    found: dict[Scene, list[str]] = {}
    for screen in screens:
        found.setdefault(scene_of(screen), []).append(screen)
    return found


def _questions(sitter: Sitter) -> Iterator[tuple[str, int]]:
    for entry in sitter.library.lessons_for(sitter.first.language):
        lesson = sitter.library.open_lesson(entry.lesson_id, sitter.first.language).lesson
        for index, step in enumerate(lesson.steps):
            if any(isinstance(block, Ask) for block in step.blocks):
                yield entry.lesson_id, index


def with_steps(sitter: Sitter, screens: Sequence[str], are_all_wanted: bool) -> list[str]:
    """The screens, a lesson without a step standing for all of its steps; or all steps of all lessons besides."""
    entries = sitter.library.lessons_for(sitter.first.language) if "lesson" in sitter.ways else ()
    steps = [
        f"lesson:{entry.lesson_id}:{index + 1}"
        for entry in entries
        for index in range(len(sitter.library.open_lesson(entry.lesson_id, sitter.first.language).lesson.steps))
    ]
    found: list[str] = []
    for screen in screens:
        of_lesson = [step for step in steps if step.startswith(f"{screen}:")] if screen.count(":") == 1 else []
        found += of_lesson or [screen]
    return found + (steps if are_all_wanted else [])
