"""What the voice says next, made before it is wanted: nobody waits for a sentence that could be foreseen."""

from collections.abc import Callable

from kiosk.lesson.script import Script
from kiosk.library.index import Library
from kiosk.narration.service import Narration
from kiosk.ui.jobs import Jobs
from kiosk.visit.model import Visit, facts_of
from kiosk.visit.opened import Opened, first_sentences, personal_scripts
from kiosk.visit.walk import Stop, Walk


class Foresight:
    """Finds scripts in jobs and hands them to the narration. `is_wanted` is asked once they are found."""

    def __init__(self, library: Library, jobs: Jobs, narration: Narration) -> None:
        self._library, self._jobs, self._narration = library, jobs, narration
        self._personal: tuple[Script, ...] = ()

    def of_shelf(self, language: str, is_wanted: Callable[[], bool]) -> None:
        """The beginnings of the lessons: whichever is touched, its voice need not be waited for."""

        def prefetch(scripts: tuple[Script, ...]) -> None:
            if is_wanted():
                self._narration.prefetch(scripts)

        self._jobs.run(lambda: first_sentences(self._library, language), prefetch)

    def of_visit(self, visit: Visit, stops: tuple[Stop, ...], language: str, is_wanted: Callable[[], bool]) -> None:
        """The sentences with this customer's values: the voice has them when their step comes."""
        self.forget()
        if not visit.values:
            return
        values, facts = dict(visit.values), facts_of(visit, self._library.devices)

        def prefetch(scripts: tuple[Script, ...]) -> None:
            if is_wanted():
                self._personal = scripts
                self._narration.prefetch((), scripts)

        self._jobs.run(lambda: personal_scripts(self._library, stops, language, values, facts), prefetch)

    def of_step(self, walk: Walk, opened: Opened, open_stop: Callable[[Stop], Opened]) -> None:
        """What may be said to an answer on this step, the step after it, then what is this customer's own."""
        scripts = [*opened.answers(walk.step_index)]
        if not walk.is_stop_end:
            scripts.append(opened.script(walk.step_index + 1))
        elif not walk.is_last:
            scripts.append(open_stop(walk.stops[walk.lesson_index + 1]).script(0))
        self._narration.prefetch(scripts, self._personal)

    def forget(self) -> None:
        """Nothing of this customer is held here any more."""
        self._personal = ()
