"""The step that the customer is at: opened, shown, answered, read aloud."""

from contextlib import suppress
from pathlib import Path

from kiosk.base.errors import KioskError
from kiosk.lesson.questions import is_settled
from kiosk.library.index import Library
from kiosk.narration.service import Narration
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.foresight import Foresight
from kiosk.ui.lesson_model import LessonModel
from kiosk.ui.showing import Chooser, near_pictures, picture_chooser, shown_step
from kiosk.ui.theme import Theme
from kiosk.ui.utf16 import code_points
from kiosk.visit.model import Visit, facts_of
from kiosk.visit.opened import Opened, open_stop
from kiosk.visit.walk import Place, Stop, Walk


class StepAtHand:
    """Brings the walk's step to the lesson screen and to the voice. Which step that is, its caller decides.

    `here` is the visit or, at home, what stands for one: its values and devices decide what the step says.
    """

    def __init__(
        self,
        lesson: LessonModel,
        theme: Theme,
        first: FirstScreen,
        library: Library,
        compiled_folder: Path,
        narration: Narration,
        foresight: Foresight,
    ) -> None:
        self._lesson, self._theme, self._first = lesson, theme, first
        self._library, self._folder = library, compiled_folder
        self._narration, self._foresight = narration, foresight
        self._opened: Opened | None = None
        self._opened_for: tuple[Stop, str, Visit] | None = None
        self._texts: dict[int, str] = {}
        self._answers: dict[Place, int] = {}  # the option chosen last at each question of this walk, by its leaf
        self._is_come_back_to = False

    def opened(self, stop: Stop, here: Visit) -> Opened:
        """A stop as this customer sees it. Raises KioskError where it cannot be opened."""
        if self._opened is not None and self._opened_for == (stop, self._first.language, here):
            return self._opened
        values, facts = dict(here.values), facts_of(here, self._library.devices)
        return open_stop(self._library, stop, self._first.language, values, facts)

    def show(self, walk: Walk, here: Visit) -> None:
        """Puts the step into the lesson screen. Raises KioskError where its stop cannot be opened."""
        self._opened = self.opened(walk.stop, here)
        self._opened_for = (walk.stop, self._first.language, here)
        self.draw(walk)
        self._is_come_back_to = self._lesson.answered < 0
        self._lesson.judge(self._answers.get(walk.place, -1))
        self._texts = self._lesson.texts()

    def draw(self, walk: Walk) -> None:
        """The step for the window and the theme that there are now; answers and marks stay."""
        if self._opened:
            shown = shown_step(self._opened, walk, self._library, self._first.language, self._picture_chooser())
            self._lesson.show(shown)

    def read(self, walk: Walk, *, is_at_once: bool) -> None:
        """What can be read of the step as it stands: just answered, the verdict and why before all else."""
        if self._opened:
            script, first_index = self._opened.reading(walk.step_index, self._lesson.answered)
            self._narration.open_step(script, is_at_once, 0 if self._is_come_back_to else first_index)

    def answer(self, walk: Walk, leaf: int) -> bool:
        """Judges the answer, which stays given; False where this step has none of it."""
        is_judged = self._lesson.judge(leaf)
        if is_judged:
            self._answers[walk.place] = leaf
            self._is_come_back_to = False
        self._texts = self._lesson.texts()  # the verdict stands there now
        return is_judged

    def may_be_left(self, walk: Walk) -> bool:
        """Whether the step, once read, is left without a touch: no rule is agreed to so, no question passed over."""
        if self._opened is None or walk.is_last or (walk.stop.is_rule and walk.is_stop_end):
            return False
        return is_settled(self._opened.content.steps[walk.step_index], self._lesson.answered)

    def text_of(self, leaf: int) -> str:
        """The text of a leaf as shown; "" where the step has no such leaf."""
        return self._texts.get(leaf, "")

    def code_point(self, leaf: int, position: int) -> int:
        """A position in UTF-16 units of a leaf as the narration counts it."""
        return code_points(self.text_of(leaf), position)

    def look_ahead(self, walk: Walk, here: Visit) -> None:
        """What may be said next and the pictures around this step: they are there when they are wanted."""
        if self._opened is None:
            return
        self._narration.gather()
        with suppress(KioskError):  # the next lesson is damaged: it is made again when it is its turn
            self._foresight.of_step(walk, self._opened, lambda stop: self.opened(stop, here))
        pictures = self._opened.compiled.pictures
        near = near_pictures(self._opened.content, walk.step_index, pictures, self._picture_chooser())
        self._lesson.look_ahead(tuple(near))

    def open_anew(self) -> None:
        """What is in the library now is opened when the step is shown next."""
        self._opened = self._opened_for = None

    def forget(self) -> None:
        """Nothing of this customer is held here any more."""
        self.open_anew()
        self._texts = {}
        self.ask_anew()

    def ask_anew(self) -> None:
        """No question is answered yet."""
        self._answers.clear()

    def _picture_chooser(self) -> Chooser:
        return picture_chooser(self._theme.sizes, self._theme.theme_name, self._folder)
