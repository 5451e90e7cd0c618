"""What happens between a touch and what is shown: lessons are opened, walked through, read aloud, remembered.

Imported after the first frame: everything that the first screen does not need comes with it.
"""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from kiosk.base.clock import Clock
from kiosk.base.errors import KioskError
from kiosk.base.settings import Settings
from kiosk.lesson.entry import LessonEntry, RuleEntry
from kiosk.library.index import Library
from kiosk.narration.service import Narration
from kiosk.narration.shown import NarrationState, Phase
from kiosk.ui import visit_words, words
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.foresight import Foresight
from kiosk.ui.front import Front, HomeFront
from kiosk.ui.going_on import GoingOn
from kiosk.ui.jobs import Jobs
from kiosk.ui.kept_place import KeptPlace
from kiosk.ui.lesson_model import LessonModel
from kiosk.ui.recap_model import RecapModel
from kiosk.ui.shell import Shell
from kiosk.ui.showing import drawn_px, has_voice, silence_of, spans_to_mark
from kiosk.ui.shown import NO_RECAP, NOTHING_SHOWN
from kiosk.ui.spoken_screen import recap_texts, spoken_texts
from kiosk.ui.step_at_hand import StepAtHand
from kiosk.ui.theme import Theme
from kiosk.ui.traces import traces_of
from kiosk.unattended.residue import Trace, wipe_all
from kiosk.visit.model import InstalledDevice, Visit
from kiosk.visit.planned import all_stops, walk_stops
from kiosk.visit.route import stop_of
from kiosk.visit.saved import SavedWalk
from kiosk.visit.store import VisitStore
from kiosk.visit.walk import Course, Walk, answer, begin, go_back, go_on, hear, jump, stop_here, taken_up, told_anew

log = logging.getLogger(__name__)

SETTLE_MS = 1000  # a second tap on the last step's way on does not leave the recap
LOOK_AHEAD_MS = 150  # after a step is shown and stands: what the next touch may want is prepared meanwhile


class Session:
    """One customer at the kiosk, from the first touch to the recap. Carries out what the shell's slots ask for."""

    def __init__(
        self,
        *,
        shell: Shell,
        theme: Theme,
        first: FirstScreen,
        library: Library,
        store: VisitStore,
        compiled_folder: Path,
        jobs: Jobs,
        narration_of: Callable[[Callable[[NarrationState], None]], Narration],
        clock: Clock,
        front: Front | None = None,
    ) -> None:
        """`front` is the screen that a customer begins at; the lessons' shelf where none is given."""
        self._shell, self._theme, self._first = shell, theme, first
        self._library, self._folder = library, compiled_folder
        self._jobs, self._clock = jobs, clock
        self._lesson, self._recap = LessonModel(NOTHING_SHOWN, shell), RecapModel(NO_RECAP, shell)
        self._narration = narration_of(self._on_narration)
        self._front: Front = front or HomeFront(first)
        self._walk: Walk | None = None
        self._visit: Visit | None = None
        self._recap_at_ms = 0
        self._is_not_erased, self._excuse = False, ""
        self._other_traces: list[Trace] = []
        self._foresight = Foresight(library, jobs, self._narration)
        self._place = KeptPlace(first, store, jobs, self)
        self._step = StepAtHand(self._lesson, theme, first, library, compiled_folder, self._narration, self._foresight)
        self.on_word: Callable[[], None] = lambda: None
        # What decides the conditions of a lesson from the shelf: the devices of this home, where they are known.
        self.devices_here: Callable[[], tuple[InstalledDevice, ...]] = tuple
        # Whoever can make again what could not be opened, and then calls back.
        self.mend: Callable[[LessonEntry | RuleEntry, Callable[[], None]], None] | None = None
        self._going_on = GoingOn(shell, self._may_go_on, lambda: self.go_on(is_heard=True))
        self._ahead = QTimer(shell, singleShot=True)
        self._ahead.timeout.connect(self._look_ahead)
        first.choices_changed = self._on_choices
        theme.changed.connect(self._on_look_changed)
        self._apply_sound(first.settings)
        shell.attach(self, self._lesson, self._recap)

    @property
    def lesson(self) -> LessonModel:
        return self._lesson

    @property
    def recap(self) -> RecapModel:
        return self._recap

    @property
    def narration(self) -> Narration:
        return self._narration

    @property
    def walk(self) -> Walk | None:
        return self._walk

    @property
    def visit(self) -> Visit | None:
        """The technician's visit that the walk belongs to; None for a lesson from the shelf."""
        return self._visit

    def warm(self) -> None:
        """Whatever makes the first touch answer sooner; and the place that was kept, if there is one."""
        self._narration.warm()
        self._make_first_sentences()
        self._place.load(self._on_place_found)

    def _on_place_found(self, saved: SavedWalk) -> None:
        if self._walk is None:
            self._first.put_saved(saved)
            self._front.refresh()

    def end_what_is_over(self) -> None:
        """Ends a walk that nobody went on with in time; the kiosk does it by itself within the hour."""
        self._place.look()

    def place_is_over(self) -> None:
        """Nobody went on with the walk for as long as it is kept: it is gone from the screen, too."""
        if self._visit is not None:
            self.forget_customer()
        else:
            try:
                self.leave_place()
            except KioskError as error:
                log.error("not erased: %s", error)
                self.place_not_erased()
        if self._shell.screen in ("Lesson", "Recap"):
            self._narration.stop()
            self._front.show()
        else:
            self._front.refresh()

    def place_not_kept(self) -> None:
        self._shell.not_kept()

    def place_not_erased(self) -> None:
        self._is_not_erased = True
        self._on_narration(self._narration.state)

    def close(self) -> None:
        """Falls silent and writes what is still to be written."""
        self._narration.close()
        self._place.close()
        self._jobs.close()

    # Wishes ----------------------------------------------------------------------------------------------------------

    def open_lesson(self, lesson_id: str, step_id: str = "") -> None:
        """A lesson from the shelf, on its own; at its first step where `step_id` is none of its steps."""
        self._open_entry(self._library.lesson(lesson_id, self._first.language), lesson_id, step_id)

    def open_rule(self, rule_id: str) -> None:
        """A house rule on its own, as its author looks at it."""
        self._open_entry(self._library.rule(rule_id, self._first.language), rule_id)

    def _open_entry(self, entry: LessonEntry | RuleEntry | None, identity: str, step_id: str = "") -> None:
        if entry is None:
            log.warning("lesson left out: %s is not in the pack", identity)
            return
        stop = stop_of(entry)
        self._begin(begin((stop,), stop.place(step_id)), None)

    def start_visit(self, visit: Visit) -> None:
        """The walk along the plan of the visit; nothing where the plan is empty."""
        stops = walk_stops(visit, self._library, self._first.language)
        if stops:
            self._begin(begin(stops), visit)

    def _begin(self, walk: Walk, visit: Visit | None) -> None:
        self._place.begin()
        self._step.ask_anew()
        self._visit, self._walk = visit, None
        self._go(walk)
        self._make_personal()

    def resume(self) -> None:
        """Goes on where the customer was, in the language chosen last, as far as the lessons there are now allow."""
        saved = self._first.saved
        if saved is None:
            return
        if saved.language != self._first.language:
            self.choose_language(saved.language)
        walk = taken_up(saved.walk, all_stops(self._library, self._first.language))
        if walk is None:
            self.go_home()
            return
        self._place.go_on_with(saved)
        self._visit = saved.visit
        self._go(walk)
        self._make_personal()

    def take_up_library(self) -> None:
        """The library has changed: the screen shows what it holds now, at the same step where that is still there."""
        self._step.open_anew()
        self._front.refresh()
        if self._walk is None or self._shell.screen not in ("Lesson", "Recap"):
            return
        walk = taken_up(self._walk, all_stops(self._library, self._first.language))
        if walk is None:
            self._walk = None
            self._narration.stop()
            self._front.show()
        else:
            self._go(walk, is_kept=True)

    def screen_failed(self, name: str) -> None:
        """HomeScreen, StaffSheet, … could not be shown; its fault was logged. The customer is led to the front."""
        log.error("screen left out: %s", name)
        self._excuse = words.excuse()
        self._shell.closeSheet()
        if name == f"{self._shell.screen}Screen":
            self._narration.stop()
            self._front.show()
            if name == f"{self._shell.screen}Screen":  # the front itself
                self._shell.show_screen("Sorry")
        self._on_narration(self._narration.state)

    def go_on(self, *, is_heard: bool | None = None) -> None:
        """The way on; `is_heard` as for `_go`."""
        if self._shell.screen == "Lesson" and self._walk:
            self._go(go_on(self._walk), is_heard)

    def go_back(self) -> None:
        if self._walk is None or self._shell.screen not in ("Lesson", "Recap"):
            return
        if self._walk.is_first and self._walk.course is Course.WALKING:
            self.go_home()
        else:
            self._go(go_back(self._walk))

    def go_to_step(self, index: int) -> None:
        if self._walk and 0 <= index < len(self._walk.stop.step_ids):
            self._go(jump(self._walk, self._walk.stop.place(self._walk.stop.step_ids[index])))

    def go_to_lesson(self, index: int) -> None:
        """The first step of another lesson of the visit."""
        if self._walk and 0 <= index < len(self._walk.stops):
            stop = self._walk.stops[index]
            self._go(jump(self._walk, stop.place(stop.step_ids[0])))

    def stop_here(self) -> None:
        if self._walk:
            self._go(stop_here(self._walk))

    def go_home(self) -> None:
        """Home keeps the place: the first screen offers to go on."""
        if self._visit is not None and self._shell.screen == "Recap":
            return  # the way on from there is the next visit
        self._leave(self._walk if self._shell.screen in ("Lesson", "Recap") else None)

    def show_front(self) -> None:
        """The screen that a customer begins at."""
        self._front.show()

    def finish(self) -> None:
        """The recap was left by the way on: a finished walk is not offered again, and after a visit nothing is left."""
        walk = self._walk
        if self._shell.screen == "Recap" and self._clock.monotonic_ms() - self._recap_at_ms < SETTLE_MS:
            return
        if self._visit is not None:
            self.forget_customer()
            self._front.show()
            return
        self._leave(walk)
        self._walk = None

    def _leave(self, walk: Walk | None) -> None:
        """The first screen offers to go on with this walk; one that came to its end is over."""
        self._narration.stop()
        if walk is not None and walk.course is Course.FINISHED:
            self._place.finish(walk.stop.lesson_id)
            self._walk = None
        elif walk is not None:
            if walk.course is Course.STOPPED:  # the recap was seen: from here it goes on where it was left
                self._walk = walk = go_back(walk)
                self._place.save(walk, self._visit)
            self._place.offer(walk, self._visit)
        self._front.show()

    def forget_customer(self) -> None:
        """Everything of this customer goes, on disk too, before this returns; staff are told of what does not."""
        left = wipe_all(self.traces())
        self._is_not_erased = bool(left)
        if left:
            log.error("not erased: %s", ", ".join(one.value for one in left))
        self._on_narration(self._narration.state)

    def traces(self) -> tuple[Trace, ...]:
        """All that a customer leaves on this kiosk."""
        return traces_of(self, self._first, self._shell, self._front, self._other_traces)

    def add_trace(self, trace: Trace) -> None:
        """What a customer leaves in a part that the session does not know of."""
        self._other_traces.append(trace)

    def leave_place(self) -> None:
        """The walk is not gone on with, and is on no disk any more. Raises NotErased."""
        self._foresight.forget()
        self._step.forget()
        self._walk = self._visit = None
        self._place.erase()

    @property
    def has_place(self) -> bool:
        """Whether there is a walk here or on disk."""
        return self._walk is not None or self._place.is_kept

    def toggle_listening(self) -> None:
        if self._shell.screen != "Lesson" and self._narration.state.phase in (Phase.QUIET, Phase.DONE):
            recap, number = self._recap.shown, self._first.settings.help_number
            self.say(*(recap_texts(recap, number) if self._shell.screen == "Recap" else self._front.spoken_texts()))
            if self._narration.is_yielding:  # not by itself: it was asked for
                self._narration.listen()
        else:
            self._narration.toggle()

    def listen_from(self, leaf: int, position: int) -> None:
        self._narration.listen_from(leaf, self._step.code_point(leaf, position))

    def read_sentence(self, move: int) -> None:
        """The next sentence of the step for 1, the one before for -1, the same one again for 0."""
        if self._shell.screen == "Lesson":
            read = self._narration.repeat_sentence, self._narration.next_sentence, self._narration.sentence_before
            read[move]()

    def answer(self, leaf: int) -> None:
        """Judges the answer; whoever listens to this step, or to every step, hears the verdict and why at once."""
        if self._walk and self._step.answer(self._walk, leaf):
            self._walk = answer(self._walk)
            self._place.save(self._walk, self._visit)
            is_heard = self._narration.state.phase is not Phase.QUIET
            self._step.read(self._walk, is_at_once=is_heard or self._first.settings.read_on_open)

    def choose_language(self, tag: str) -> None:
        """The same screen in that language; an answer that was given stays given."""
        self._first.choose_language(tag)
        if self._first.saved:
            self._first.put_saved(replace(self._first.saved, language=tag))
        self._front.refresh()
        is_heard = self._narration.state.phase in (Phase.PREPARING, Phase.SPEAKING, Phase.DONE)
        self._narration.stop()
        if self._walk and self._shell.screen in ("Lesson", "Recap"):
            # The steps of two languages should be the same, and are not always.
            walk = taken_up(self._walk, all_stops(self._library, self._first.language)) or self._walk
            self._go(told_anew(walk), is_heard)
            self._make_personal()
        else:
            self._make_first_sentences()
        self._shell.closeSheet()
        self._on_narration(self._narration.state)

    def say(self, *texts: str) -> None:
        """Reads texts of the program itself, in place of what was being read, unless the voice yields to another."""
        self._narration.open_step(spoken_texts(texts, self._first.language, self._library.pack), True)

    def take_up_screen(self) -> None:
        """After something else was said: what is on the screen can be listened to again."""
        self._narration.stop()
        if self._shell.screen == "Lesson" and self._walk:
            self._step.read(self._walk, is_at_once=False)

    def leave(self) -> None:
        QCoreApplication.quit()

    # The walk --------------------------------------------------------------------------------------------------------

    def _go(self, walk: Walk, is_heard: bool | None = None, *, is_kept: bool = False, is_mended: bool = False) -> None:
        """`is_heard`: whether the step is read at once; None: where steps are read when they open."""
        before, self._walk = self._walk, walk
        self._excuse = ""
        self._going_on.call_off()
        try:
            if walk.course is Course.WALKING:
                self._show_step(walk, self._first.settings.read_on_open if is_heard is None else is_heard)
            else:
                self._show_recap(walk)
        except KioskError as error:
            again = partial(self._go, walk, is_heard, is_kept=is_kept, is_mended=True)
            self._not_opened(walk, error, None if is_mended else again)
            return
        if is_mended or (not is_kept and walk != before):
            self._place.save(walk, self._visit)

    def _not_opened(self, walk: Walk, error: KioskError, again: Callable[[], None] | None) -> None:
        """Has the lesson made again, and calls `again`; the customer waits a moment, or reads why not."""
        stop, language = walk.stop, self._first.language
        entry = (self._library.rule if stop.is_rule else self._library.lesson)(stop.lesson_id, language)
        self._narration.stop()
        if entry is not None and again is not None and self.mend is not None:
            log.warning("lesson made again: %s", error)
            self.mend(entry, lambda: again() if self._walk is walk else None)
            return
        log.warning("lesson left out: %s", error)
        self._excuse = words.excuse()
        self._front.show()
        self._on_narration(self._narration.state)

    def _here(self) -> Visit:
        """The visit, or at home what stands for one."""
        return self._visit or Visit(self._first.language, self.devices_here(), (), 0)

    def _show_step(self, walk: Walk, is_heard: bool) -> None:
        self._step.show(walk, self._here())
        self._shell.show_screen("Lesson")
        self._step.read(walk, is_at_once=is_heard)
        self._ahead.start(self._theme.slide_ms + LOOK_AHEAD_MS)

    def _look_ahead(self) -> None:
        if self._walk and self._shell.screen == "Lesson":
            self._step.look_ahead(self._walk, self._here())

    def _make_first_sentences(self) -> None:
        language = self._first.language
        self._foresight.of_shelf(
            language, lambda: self._shell.screen not in ("Lesson", "Recap") and self._first.language == language
        )

    def _make_personal(self) -> None:
        visit, walk, language = self._visit, self._walk, self._first.language
        if visit is None or walk is None:
            self._foresight.forget()
        else:
            self._foresight.of_visit(
                visit, walk.stops, language, lambda: self._visit == visit and self._first.language == language
            )

    def _show_recap(self, walk: Walk) -> None:
        # Imported with the first recap: qrcode costs a third of an empty window.
        from kiosk.ui.recapping import lesson_recap, scan_picture, visit_recap, with_cover

        self._narration.stop()
        base = self._first.settings.follow_up_base
        if self._visit is None:
            stop, is_kept = walk.stop, self._first.settings.place_kept_h > 0
            content = self._step.opened(stop, self._here()).content
            entry = None if stop.is_rule else self._library.lesson(stop.lesson_id, self._first.language)
            code = entry.code if entry else ""
            shown = lesson_recap(walk, content, base, code=code, is_kept=is_kept)
        else:
            shown = visit_recap(walk, self._visit, self._library, self._first.language, base)
        theme = self._theme.theme_name
        shown = with_cover(shown, walk, self._library, (self._first.language, theme, drawn_px(self._theme.sizes)))
        phone = scan_picture(self._library, theme, self._folder)
        self._recap.show(replace(shown, phone=phone))
        if self._shell.screen != "Recap":
            self._recap_at_ms = self._clock.monotonic_ms()
        self._shell.show_screen("Recap")

    # Narration -------------------------------------------------------------------------------------------------------

    def _on_narration(self, state: NarrationState) -> None:
        self._shell.set_speaking(state.phase in (Phase.PREPARING, Phase.SPEAKING))
        trouble = visit_words.not_erased() if self._is_not_erased else self._excuse
        is_broken = bool(trouble) or has_voice(state)
        self._shell.set_trouble(trouble or silence_of(state), is_silence=not trouble, is_broken=is_broken)
        if state.phase is Phase.SPEAKING:
            self.on_word()
        if self._shell.screen != "Lesson" or self._walk is None:
            return
        self._lesson.mark(spans_to_mark(state, self._first.settings.highlight, self._step.text_of))
        if state.phase is Phase.DONE:
            self._walk = hear(self._walk)
        self._going_on.hear(state.phase)

    def _may_go_on(self) -> bool:
        walk = self._walk if self._shell.screen == "Lesson" and not self._narration.is_yielding else None
        return bool(walk and self._first.settings.autoplay_next and self._step.may_be_left(walk))

    # What is chosen --------------------------------------------------------------------------------------------------

    def _on_choices(self, settings: Settings) -> None:
        self._apply_sound(settings)
        self._on_narration(self._narration.state)

    def _apply_sound(self, settings: Settings) -> None:
        self._narration.set_rate(settings.speech_rate_wpm)
        self._narration.set_volume(settings.volume)
        self._narration.set_muted(settings.mute)

    def _on_look_changed(self) -> None:
        """Another theme or window: the picture's drawing may be another one; the place and the marks stay."""
        self._front.refresh()
        if self._walk and self._shell.screen == "Lesson":
            self._step.draw(self._walk)
            self._on_narration(self._narration.state)
