"""What is put together once the first frame is on the screen."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from kiosk.app.uses import Watch, desk_of
from kiosk.base.clock import Clock
from kiosk.base.paths import Paths
from kiosk.base.settings import Profile
from kiosk.library.index import open_library
from kiosk.narration.service import Narration
from kiosk.narration.shown import NarrationState
from kiosk.ui.application import Application
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.jobs import Jobs, Poster
from kiosk.ui.session import Session
from kiosk.ui.singletons import singleton
from kiosk.ui.touches import Touches
from kiosk.visit.store import VisitStore

if TYPE_CHECKING:
    from kiosk.ui.at_home import AtHome


class Stage:
    """The session with everything it works with."""

    def __init__(
        self,
        *,
        application: Application,
        first: FirstScreen,
        paths: Paths,
        clock: Clock,
        narration: type[Narration] = Narration,
    ) -> None:
        self.library = open_library(paths.pack, paths.compiled)
        self.poster = Poster(application.shell)
        self.jobs = jobs = Jobs(self.poster.post)
        folders = (paths.compiled / "narration", paths.narration_cache)

        def narration_of(on_state: Callable[[NarrationState], None]) -> Narration:
            return narration(folders, self.poster.post, on_state, clock)

        desk = desk_of(application, first, self.library, paths)
        self.session = Session(
            shell=application.shell,
            theme=application.theme,
            first=first,
            library=self.library,
            store=VisitStore(paths.visit_file, clock, first.settings.place_kept_h),
            compiled_folder=paths.compiled,
            jobs=jobs,
            narration_of=narration_of,
            clock=clock,
            front=desk,
        )
        if desk is not None:
            desk.attach(self.session)
            desk.show()
        application.load_rest()
        self.touches = Touches(application, clock)
        self.session.warm()
        self._application, self._first, self._paths, self._clock = application, first, paths, clock
        self.at_home: AtHome | None = None
        self.watch: Watch | None = None
        self.poster.post(self._settle)

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

    def close(self) -> None:
        if self.at_home is not None:
            self.at_home.close()
        self.session.close()
        if self.watch is not None:
            self.watch.close()
