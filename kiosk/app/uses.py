"""What each use of the kiosk adds: the technician's desk, the shop's loop, the watch, the way out for staff."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from kiosk.base.clock import Clock
from kiosk.base.paths import Paths, own_pack
from kiosk.base.settings import Profile, Settings, StaffGesture
from kiosk.library.index import Library
from kiosk.ui.application import Application
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.jobs import Jobs
from kiosk.ui.session import Session
from kiosk.ui.singletons import singleton
from kiosk.ui.touches import Touches
from kiosk.unattended.residue import Residue, Wiper

if TYPE_CHECKING:
    from kiosk.ui.attract_loop import AttractLoop
    from kiosk.ui.staff_pad import StaffPad
    from kiosk.ui.visit_desk import VisitDesk
    from kiosk.unattended.staff_door import StaffDoor

CHIME = ("media", "sounds", "chime.wav")


def desk_of(application: Application, first: FirstScreen, library: Library, paths: Paths) -> "VisitDesk | None":
    """Where a technician sets up a visit; None in the other uses, which begin at the shelf."""
    if first.settings.profile is not Profile.TECHNICIAN:
        return None
    planning = import_module("kiosk.ui.planning").Planning
    desk: VisitDesk = import_module("kiosk.ui.visit_desk").VisitDesk(
        planning=singleton(application.engine, "Kiosk.Visits", planning),
        shell=application.shell,
        theme=application.theme,
        first=first,
        library=library,
        store=paths.compiled,
    )
    return desk


def loop_of(
    application: Application, first: FirstScreen, library: Library, clock: Clock, on_begin: Callable[[], None]
) -> "AttractLoop | None":
    """What a shop's kiosk shows while nobody is there; None in the other uses."""
    if first.settings.profile is not Profile.SHOP:
        return None
    loop: AttractLoop = import_module("kiosk.ui.attract_loop").AttractLoop(
        attract=singleton(application.engine, "Kiosk.Unattended", import_module("kiosk.ui.attract").Attract),
        shell=application.shell,
        theme=application.theme,
        first=first,
        library=library,
        clock=clock,
        on_begin=on_begin,
    )
    return loop


def pad_of(application: Application, session: Session, jobs: Jobs, door: "StaffDoor", settings: Settings) -> "StaffPad":
    """The keypad that opens the way out for staff, and what it tells them."""
    staff, leaving = import_module("kiosk.ui.staff_pad"), import_module("kiosk.ui.staff_words").leaving
    pad: StaffPad = singleton(application.engine, "Kiosk.Staff", staff.StaffPad)
    pad.attach(
        door,
        jobs,
        session.leave,
        lambda: staff.key_px_on(application.window, settings.screen_short_side_mm),
        lambda: session.narration.state.trouble,
        lambda: leaving(is_home=settings.profile is Profile.HOME, is_place_kept=settings.place_kept_h > 0),
    )
    return pad


class Watch:
    """Who sees whether anyone is there, what runs while nobody is, and the way out for staff."""

    def __init__(
        self,
        *,
        application: Application,
        first: FirstScreen,
        session: Session,
        library: Library,
        touches: Touches,
        jobs: Jobs,
        paths: Paths,
        clock: Clock,
    ) -> None:
        settings: Settings = first.settings
        self.loop = loop_of(application, first, library, clock, self._begin)
        self.attendant = import_module("kiosk.ui.attendant").Attendant(
            session=session,
            shell=application.shell,
            attendance=singleton(application.engine, "Kiosk.Unattended", import_module("kiosk.ui.attract").Attendance),
            settings=lambda: first.settings,
            clock=clock,
            chime=own_pack().joinpath(*CHIME),
            rest=self.loop.show if self.loop else session.show_front,
        )
        touches.on_life = self.attendant.touched
        touches.has_corners = settings.staff_gesture is not StaffGesture.KEYS
        application.shell.set_staff_keys(settings.staff_gesture is not StaffGesture.CORNERS)
        self._session = session
        self.door = import_module("kiosk.unattended.staff_door").StaffDoor(paths.staff_file, clock, settings.staff_pin)
        self.pad = pad_of(application, session, jobs, self.door, settings)
        search = singleton(application.engine, "Kiosk.Home", import_module("kiosk.ui.search_model").SearchModel)
        session.add_trace(Wiper(Residue.SEARCH_WORDS, lambda: search.is_left, search.wipe))
        if self.loop is not None:
            self.loop.show()

    def _begin(self) -> None:
        """A visitor touched the loop."""
        self._session.show_front()
        self.attendant.begin()

    def close(self) -> None:
        self.door.close()
