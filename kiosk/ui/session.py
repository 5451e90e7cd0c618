"""What happens between a touch and what is shown: lessons are opened, walked through, read aloud, remembered.

Imported after the first frame: everything that the first screen does not need comes with it.
"""

import logging
import secrets
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kiosk.base.clock import Clock
from kiosk.base.errors import KioskError
from kiosk.base.settings import Settings
from kiosk.followup.link import lesson_link, short_address
from kiosk.lesson.compiled import CompiledLesson
from kiosk.lesson.model import HouseRule, Lesson, plain
from kiosk.lesson.script import Script
from kiosk.library.index import Library
from kiosk.narration.service import Narration
from kiosk.narration.shown import NarrationState, Phase
from kiosk.ui import words
from kiosk.ui.first_screen import FirstScreen
from kiosk.ui.jobs import Jobs
from kiosk.ui.lesson_model import LessonModel
from kiosk.ui.recap_model import RecapModel
from kiosk.ui.shell import Shell
from kiosk.ui.showing import picture_chooser, shown_step, spans_to_mark
from kiosk.ui.shown import NO_RECAP, NOTHING_SHOWN, ShownRecap, ShownStep, qr_texts
from kiosk.ui.theme import Theme
from kiosk.ui.utf16 import code_points
from kiosk.visit.saved import SavedWalk
from kiosk.visit.store import VisitStore
from kiosk.visit.walk import (
    Course,
    Place,
    Stop,
    Walk,
    begin,
    go_back,
    go_on,
    hear,
    jump,
    stop_here,
    taken_up,
)

log = logging.getLogger(__name__)


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
    ) -> None:
        self._shell, self._theme, self._first = shell, theme, first
        self._library, self._store, self._folder = library, store, compiled_folder
        self._jobs, self._clock = jobs, clock
        self._lesson, self._recap = LessonModel(NOTHING_SHOWN, shell), RecapModel(NO_RECAP, shell)
        self._narration = narration_of(self._on_narration)
        self._walk: Walk | None = None
        self._walk_id = ""
        self._compiled: CompiledLesson | None = None
        self._texts: dict[int, str] = {}
        first.comfort_changed = self._on_comfort
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

    def warm(self) -> None:
        """Whatever makes the first touch answer sooner."""
        self._narration.warm()

    def close(self) -> None:
        """Falls silent and writes what is still to be written."""
        self._narration.close()
        self._jobs.run(self._store.close)
        self._jobs.close()

    # Wishes ----------------------------------------------------------------------------------------------------------

    def open_lesson(self, lesson_id: str) -> None:
        stop = self._stop(lesson_id)
        if stop is None:
            return
        self._walk_id = secrets.token_hex(8)
        self._go(begin((stop,)))

    def resume(self) -> None:
        """Goes on where the customer was, as far as the lessons there are now allow."""
        saved = self._first.saved
        stops = [self._stop(stop.lesson_id) for stop in saved.walk.stops] if saved else []
        walk = taken_up(saved.walk, [stop for stop in stops if stop]) if saved else None
        if saved is None or walk is None:
            self.go_home()
            return
        self._walk_id = saved.walk_id
        self._go(replace(walk, course=Course.WALKING))

    def go_on(self) -> None:
        if self._shell.screen == "Lesson" and self._walk:
            self._go(go_on(self._walk))

    def go_back(self) -> None:
        if self._walk is None or self._shell.screen == "Home":
            return
        if self._walk.is_first and self._walk.course is Course.WALKING:
            self.go_home()
        else:
            self._go(go_back(self._walk))

    def go_to_step(self, index: int) -> None:
        self._shell.closeSheet()
        if self._walk and 0 <= index < len(self._walk.stop.step_ids):
            self._go(jump(self._walk, Place(self._walk.stop.lesson_id, self._walk.stop.step_ids[index])))

    def stop_here(self) -> None:
        self._shell.closeSheet()
        if self._walk:
            self._go(stop_here(self._walk))

    def go_home(self) -> None:
        """Home keeps the place: the first screen offers to go on."""
        self._narration.stop()
        walk = self._walk
        is_open = walk is not None and walk.course is Course.WALKING and self._shell.screen == "Lesson"
        if walk is not None and is_open:
            self._first.put_saved(SavedWalk(self._walk_id, self._first.language, None, walk))
        self._first.show()

    def finish(self) -> None:
        """The recap was left by the way on: a finished walk is not offered again."""
        walk = self._walk
        if walk is not None and walk.course is Course.FINISHED:
            self._first.put_finished(walk.stop.lesson_id)
            self._first.put_saved(None)
            self._jobs.run(self._store.wipe)
        elif walk is not None:
            self._first.put_saved(SavedWalk(self._walk_id, self._first.language, None, walk))
        self._walk = None
        self._narration.stop()
        self._first.show()

    def toggle_listening(self) -> None:
        if self._shell.screen != "Lesson" and self._narration.state.phase in (Phase.QUIET, Phase.DONE):
            self._narration.open_step(self._spoken_screen(), True)
        else:
            self._narration.toggle()

    def listen_from(self, leaf: int, position: int) -> None:
        self._narration.listen_from(leaf, code_points(self._texts.get(leaf, ""), position))

    def answer(self, leaf: int) -> None:
        self._lesson.judge(leaf, words.verdict_words())

    def choose_language(self, tag: str) -> None:
        """The same screen in that language; an answer that was given stays given."""
        answered = self._lesson.answered
        self._first.choose_language(tag)
        self._narration.stop()
        if self._walk and self._shell.screen in ("Lesson", "Recap"):
            self._go(self._walk, is_kept=True)
            if answered >= 0:
                self.answer(answered)
        self._shell.closeSheet()
        self._on_narration(self._narration.state)

    def leave(self) -> None:
        QCoreApplication.quit()

    # The walk --------------------------------------------------------------------------------------------------------

    def _stop(self, lesson_id: str) -> Stop | None:
        """The lesson's steps by name; None where it cannot be opened any more, and then the home screen says so."""
        try:
            opened = self._library.open_lesson(lesson_id, self._first.language)
        except KioskError as error:
            log.warning("lesson left out: %s", error)
            return None
        return Stop(lesson_id, tuple(step.step_id for step in opened.lesson.steps))

    def _go(self, walk: Walk, *, is_kept: bool = False) -> None:
        before, self._walk = self._walk, walk
        if walk.course is not Course.WALKING:
            self._show_recap(walk)
        else:
            try:
                self._show_step(walk)
            except KioskError as error:
                log.warning("lesson left out: %s", error)
                self._first.show()
                return
        if not is_kept and walk != before:
            self._keep(walk)

    def _keep(self, walk: Walk) -> None:
        saved = SavedWalk(self._walk_id, self._first.language, None, walk)
        self._jobs.run(lambda: self._store.save(saved), on_failed=_log_not_saved)

    def _show_step(self, walk: Walk) -> None:
        self._compiled = self._library.open_lesson(walk.stop.lesson_id, self._first.language)
        shown = self._shown(walk, self._compiled, self._compiled.lesson)
        self._lesson.show(shown)
        self._texts = {leaf: self._lesson.plain_of(leaf) for leaf in range(64)}
        self._shell.show_screen("Lesson")
        self._narration.open_step(self._compiled.scripts[walk.step_index], self._first.settings.read_on_open)
        after = self._compiled.scripts[walk.step_index + 1 : walk.step_index + 2]
        self._narration.prefetch(after)

    def _shown(self, walk: Walk, compiled: CompiledLesson, content: Lesson | HouseRule) -> ShownStep:
        picture = picture_chooser(self._theme.sizes, self._theme.theme_name, self._folder)
        note = words.lesson_note(self._first.language, content.language, is_reviewed=content.is_reviewed)
        return shown_step(compiled, content, walk, words.callout_words(), picture, note)

    def _show_recap(self, walk: Walk) -> None:
        from kiosk.followup.qr import first_symbol

        self._narration.stop()
        compiled = self._library.open_lesson(walk.stop.lesson_id, self._first.language)
        lesson = compiled.lesson
        help_url = lesson.help_url if isinstance(lesson, Lesson) else ""
        code = lesson.code if isinstance(lesson, Lesson) else ""
        link = lesson_link(self._first.settings.follow_up_base, code, help_url)
        symbol = first_symbol([link, help_url])
        seen = set(walk.seen)
        self._recap.show(
            ShownRecap(
                lesson_title=lesson.title,
                title=words.seen_all() if walk.course is Course.FINISHED else words.stopped(),
                seen=tuple(
                    (plain(step.title), Place(walk.stop.lesson_id, step.step_id) in seen, False)
                    for step in lesson.steps
                ),
                qr_rows=qr_texts(symbol.rows) if symbol else (),
                address=short_address(symbol.url if symbol else link),
            )
        )
        self._shell.show_screen("Recap")

    # Narration -------------------------------------------------------------------------------------------------------

    def _on_narration(self, state: NarrationState) -> None:
        self._shell.set_speaking(state.phase in (Phase.PREPARING, Phase.SPEAKING))
        self._shell.set_trouble(words.silent() if state.is_silent and state.trouble else "")
        if self._shell.screen != "Lesson" or self._walk is None:
            return
        self._lesson.mark(spans_to_mark(state, self._first.settings.highlight, lambda leaf: self._texts.get(leaf, "")))
        if state.phase is Phase.DONE:
            self._walk = hear(self._walk)
            if self._first.settings.autoplay_next and not self._walk.is_last:
                self._go(go_on(self._walk))

    def _spoken_screen(self) -> Script:
        """What the screens other than the lesson say when asked to be read."""
        from kiosk.lesson.speech import spoken_sentence

        language = self._first.language
        if self._shell.screen == "Recap":
            shown = self._recap.shown
            texts = [shown.title, *(title for title, is_seen, _ in shown.seen if is_seen)]
            texts += [words.follow_up(shown.address)] if shown.qr_rows else []
        else:
            texts = self._first.spoken_texts()
        scripts = [spoken_sentence(text, language) for text in texts]
        return Script(language, tuple(utterance for script in scripts for utterance in script.utterances))

    # What is chosen --------------------------------------------------------------------------------------------------

    def _on_comfort(self, settings: Settings) -> None:
        self._apply_sound(settings)
        self._on_narration(self._narration.state)

    def _apply_sound(self, settings: Settings) -> None:
        self._narration.set_speed(round(settings.speech_speed * 100))
        self._narration.set_volume(settings.volume)
        self._narration.set_muted(settings.mute)

    def _on_look_changed(self) -> None:
        """Another theme or window: the picture's drawing may be another one; the place and the marks stay."""
        if self._walk and self._compiled and self._shell.screen == "Lesson":
            self._lesson.show(self._shown(self._walk, self._compiled, self._compiled.lesson))
            self._on_narration(self._narration.state)


def _log_not_saved(error: Exception) -> None:
    log.warning("the place was not kept: %s", error)
