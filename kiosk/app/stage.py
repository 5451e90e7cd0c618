"""What is put together once the first frame is on the screen."""

from collections.abc import Callable

from kiosk.base.clock import Clock
from kiosk.base.paths import Paths
from kiosk.library.index import open_library
from kiosk.narration.service import Narration
from kiosk.narration.shown import NarrationState
from kiosk.ui.application import Application
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.jobs import Jobs, Poster
from kiosk.ui.session import Session
from kiosk.ui.touches import Touches
from kiosk.visit.store import VisitStore


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
        jobs = Jobs(self.poster.post)
        folders = (paths.compiled / "narration", paths.narration_cache)

        def narration_of(on_state: Callable[[NarrationState], None]) -> Narration:
            return narration(folders, self.poster.post, on_state, clock)

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
        )
        application.load_rest()
        self.touches = Touches(application, clock)
        self.session.warm()

    def close(self) -> None:
        self.session.close()
