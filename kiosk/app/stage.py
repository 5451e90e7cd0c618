"""What is put together once the first frame is on the screen."""

import logging
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from kiosk.app.uses import Watch, desk_of
from kiosk.base.clock import Clock
from kiosk.base.languages import missing
from kiosk.base.paths import Paths
from kiosk.base.settings import Profile, Settings, VoiceChoice, read_settings
from kiosk.lesson.shelf import cards_for, cards_of
from kiosk.library.index import open_library
from kiosk.narration.service import Narration
from kiosk.ui.application import Application
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.jobs import Jobs, Poster
from kiosk.ui.session import Session
from kiosk.ui.showing import widest_px
from kiosk.ui.singletons import singleton
from kiosk.ui.touches import Touches
from kiosk.visit.store import VisitStore

if TYPE_CHECKING:
    from kiosk.base.one_kiosk import OnlyOne
    from kiosk.ui.at_home import AtHome
    from kiosk.ui.preparation import Preparation
    from kiosk.ui.screen_reader import ScreenReader
    from kiosk.ui.staff_pad import StaffPad
    from kiosk.ui.upkeep import Upkeep


log = logging.getLogger(__name__)


def place_store(settings: Settings, paths: Paths, clock: Clock) -> VisitStore:
    """Where the place in a walk is kept, for this use of the kiosk."""
    others = [paths.place_file(profile.value) for profile in Profile if profile is not settings.profile]
    return VisitStore(
        paths.place_file(settings.profile.value),
        clock,
        settings.place_kept_h,
        former=paths.visit_file,
        has_visits=settings.profile is Profile.TECHNICIAN,
        others=others,
    )


def _sound(settings: Settings) -> tuple[VoiceChoice, int]:
    """Who speaks, and how late that is heard."""
    return settings.voice, settings.sound_delay_ms


class Stage:
    """The session with everything it works with."""

    reader: "ScreenReader | None" = None

    def __init__(
        self,
        *,
        application: Application,
        first: FirstScreen,
        paths: Paths,
        clock: Clock,
        narration: type[Narration] = Narration,
        only_one: "OnlyOne | None" = None,
    ) -> None:
        self.library = open_library(paths.pack, paths.compiled)
        self.poster = Poster(application.shell)
        self.jobs = jobs = Jobs(self.poster.post)
        folders = (paths.voice_folder, paths.compiled / "narration", paths.narration_cache)
        desk = desk_of(application, first, self.library, paths)
        self.session = Session(
            shell=application.shell,
            theme=application.theme,
            first=first,
            library=self.library,
            store=place_store(first.settings, paths, clock),
            compiled_folder=paths.compiled,
            jobs=jobs,
            narration_of=lambda tell: narration(folders, self.poster.post, tell, clock, *_sound(first.settings)),
            clock=clock,
            front=desk,
        )
        if desk is not None:
            desk.attach(self.session)
            desk.show()
        application.load_rest()
        application.ask_for_keys()
        self.touches = Touches(application, clock)
        self.session.warm()
        application.follow_colours(first.put_dark)
        self._application, self._first, self._paths, self._clock = application, first, paths, clock
        self.at_home: AtHome | None = None
        self.watch: Watch | None = None
        self._only_one = only_one
        self.poster.post(self._settle)

    def then(self, call: Callable[[], None]) -> None:
        """Calls this once everything is put together."""
        self.poster.post(call)

    def yield_to_readers(self) -> None:
        """While a screen reader runs on this machine nothing is read by itself; call it once all is put together."""
        kind = import_module("kiosk.ui.screen_reader").ScreenReader
        self.reader = kind(self._application.shell, self.put_reader)

    def put_reader(self, is_running: bool) -> None:
        """A screen reader has started, or has ended."""
        self.session.narration.set_yielding(is_running)
        self._first.comfort.put_reader(is_running)

    def keep_up(self) -> "Upkeep":
        """Whoever keeps the library up to date from now on; call it once everything is put together."""
        application, watch = self._application, self.watch
        assert watch is not None
        upkeep: Upkeep = import_module("kiosk.ui.upkeep").Upkeep(
            shell=application.shell,
            library=self.library,
            preparation=self.preparation,
            post=self.poster.post,
            widest_px=widest_px(application.theme.sizes, application.window.devicePixelRatio()),
            take_up=self.take_up_library,
            tell_staff=watch.pad.put_pack_troubles,
            clock=self._clock,
        )
        self.session.mend = upkeep.mend
        application.shell.tell_of_pictures(upkeep.picture_failed)
        return upkeep

    def preparation(self) -> "Preparation":
        """How far the lessons are, as the screen that waits for them sees it."""
        kind = import_module("kiosk.ui.preparation").Preparation
        made: Preparation = singleton(self._application.engine, "Kiosk.Upkeep", kind)
        return made

    def take_up_library(self) -> None:
        """The library holds something else: everything that shows it does so anew."""
        self._first.put_entries(partial(cards_for, cards_of(self.library.index)))
        if self.at_home is not None:
            self.at_home.take_up_library()
        self.session.take_up_library()
        if self.watch is not None and self.watch.loop is not None and self.watch.loop.is_running:
            self.watch.loop.show()

    def _settle(self) -> None:
        """What no lesson needs: it comes after whatever was touched meanwhile."""
        keyboard_model = import_module("kiosk.ui.keyboard_model")
        keyboard = singleton(self._application.engine, "Kiosk.Keys", keyboard_model.KeyboardModel)
        keyboard.follow(lambda: self._first.settings.keyboard, lambda: self._first.language)
        self.watch = Watch(
            application=self._application,
            first=self._first,
            session=self.session,
            library=self.library,
            touches=self.touches,
            jobs=self.jobs,
            paths=self._paths,
            clock=self._clock,
        )
        self._tell_of_the_machine()
        if self._first.settings.profile is Profile.HOME:
            self.at_home = import_module("kiosk.ui.at_home").AtHome(
                engine=self._application.engine,
                shell=self._application.shell,
                theme=self._application.theme,
                first=self._first,
                session=self.session,
                library=self.library,
                jobs=self.jobs,
                paths=self._paths,
                clock=self._clock,
            )
            at_home = self.at_home
            self.session.devices_here = lambda: at_home.estate.devices

    def _tell_of_the_machine(self) -> None:
        """What staff can mend, on their sheet: nothing is kept, a folder shared with another kiosk, faulty settings."""
        assert self.watch is not None
        pad = self.watch.pad
        self._application.shell.tell_of_losses(partial(pad.put_not_kept, str(self._paths.data)))
        if self._only_one is not None and self._only_one.refusal:
            self._application.shell.not_kept()
        self._tell_of_another(pad)
        faults = read_settings(file=self._paths.settings_file).faults
        for fault in faults:
            log.warning("a setting does not hold: %s", fault)
        silent = missing(self._first.settings.languages, self.library.languages) if self.library.languages else ()
        if silent:
            log.warning("no lesson is in %s, although the languages offered name it", ", ".join(silent))
        if faults or silent:
            pad.put_settings_faulty()

    def _tell_of_another(self, pad: "StaffPad") -> None:
        """One on another machine is told of to staff; one that is started here from now on gives way to this one."""
        if self._only_one is None:
            return
        if self._only_one.is_held:
            forward = import_module("kiosk.ui.coming_forward").ComingForward
            forward(self._application.window, self._only_one.file)  # belongs to the window
            return
        if self._only_one.is_alone:
            return
        shared = f"another kiosk runs with the folder {self._paths.data}; give each its own with KIOSK_HOME"
        log.error("%s", shared)
        print(f"kiosk: {shared}", file=sys.stderr)
        pad.put_not_alone()

    def close(self) -> None:
        if self.reader is not None:
            self.reader.close()
        if self.at_home is not None:
            self.at_home.close()
        self.session.close()
        if self.watch is not None:
            self.watch.close()
