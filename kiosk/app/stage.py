"""What is put together once the first frame is on the screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.narration.service import Narration
from kiosk.narration.shown import NarrationState
from kiosk.ui.jobs import Jobs, Poster
from kiosk.ui.session import Session
from kiosk.visit.store import VisitStore

if TYPE_CHECKING:
    from kiosk.app.play import Play


class Stage:
    """The session with everything it works with."""

    def __init__(self, play: "Play") -> None:
        application, paths = play.application, play.paths
        self.poster = Poster(application.shell)
        jobs = Jobs(self.poster.post)
        folders = (paths.compiled / "narration", paths.narration_cache)

        def narration_of(on_state: Callable[[NarrationState], None]) -> Narration:
            return Narration(folders, self.poster.post, on_state, play.clock)

        self.session = Session(
            shell=application.shell,
            theme=application.theme,
            first=play.first,
            library=play.library,
            store=VisitStore(paths.visit_file, play.clock, play.first.settings.place_kept_h),
            compiled_folder=paths.compiled,
            jobs=jobs,
            narration_of=narration_of,
            clock=play.clock,
        )
        application.load_rest()
        self.session.warm()

    def close(self) -> None:
        self.session.close()
