"""A lesson or house rule as this customer sees and hears it: values put in, conditions decided."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.base.errors import KioskError
from kiosk.lesson.compiled import CompiledLesson
from kiosk.lesson.model import HouseRule, Lesson, Step
from kiosk.lesson.questions import Question, questions
from kiosk.lesson.recordings import recording_of
from kiosk.lesson.resolve import Facts, Values, resolve, resolve_rule, resolve_step
from kiosk.lesson.script import Script
from kiosk.library.index import Library
from kiosk.visit.walk import Stop

if TYPE_CHECKING:
    from kiosk.lesson.lexicon import Lexicon

NO_VALUES: Values = {}
NO_FACTS: Facts = {}
FIRST_COUNT = 2  # the heading alone lasts two seconds; while both are heard a dozen others can be made


@dataclass(frozen=True, slots=True)
class Opened:
    """`content` is the lesson of `compiled` for this customer."""

    compiled: CompiledLesson
    content: Lesson | HouseRule
    pack: Path
    values: Mapping[str, str]
    facts: Facts

    def script(self, step_index: int) -> Script:
        """What the step says: as it was compiled where nothing in it is this customer's own, else made anew.

        A sentence with a value in it is marked personal.
        """
        step = self.content.steps[step_index]
        if self._is_as_compiled(step_index):
            return recorded_script(self.pack, self.compiled, step_index)
        # Imported with the first such step: the tables of spoken numbers and units cost more than a step may.
        from kiosk.lesson.speech import script

        lexicon = self._lexicon()
        return _own(
            script(step, self.content.language, lexicon),
            script(self._impersonal(step_index), self.content.language, lexicon),
        )

    def answers(self, step_index: int) -> tuple[Script, ...]:
        """All that may be said to an answer on this step."""
        asked = questions(self.content.steps[step_index])
        return tuple(self._answer(step_index, one, is_right) for one in asked for is_right in (True, False))

    def reading(self, step_index: int, option_leaf: int) -> tuple[Script, int]:
        """What can be read of the step once that option was chosen (-1: none yet), and the sentence to begin with.

        The verdict and why it is so follow what the step says: whoever listens then hears them first, and may still
        have the question again.
        """
        said = self.script(step_index)
        for question in questions(self.content.steps[step_index]):
            is_right = question.is_right(option_leaf)
            if is_right is not None:
                answer = self._answer(step_index, question, is_right)
                # Nobody recorded the answer: one voice says it with its step.
                both = replace(said, utterances=(*said.utterances, *answer.utterances), recording="")
                return both, len(said.utterances)
        return said, 0

    def _answer(self, step_index: int, question: Question, is_right: bool) -> Script:
        if self._is_as_compiled(step_index):
            return self.compiled.answers[step_index, question.leaf_index, is_right]
        from kiosk.lesson.speech import answer_script

        language, lexicon = self.content.language, self._lexicon()
        impersonal = self._impersonal(step_index)
        common = next(one for one in questions(impersonal) if one.leaf_index == question.leaf_index)
        return _own(
            answer_script(self.content.steps[step_index], question, is_right, language, lexicon),
            answer_script(impersonal, common, is_right, language, lexicon),
        )

    def _is_as_compiled(self, step_index: int) -> bool:
        neutral = resolve_step(self.compiled.lesson.steps[step_index], NO_VALUES, NO_FACTS)
        return self.content.steps[step_index] == neutral

    def _impersonal(self, step_index: int) -> Step:
        return resolve_step(self.compiled.lesson.steps[step_index], NO_VALUES, self.facts)

    def _lexicon(self) -> "Lexicon":
        """That of the lesson's language; an empty one where it has faults, as `compile` does, which `check` tells."""
        from kiosk.lesson.lexicon import EMPTY_LEXICON, read_lexicon

        try:
            return read_lexicon(self.pack / "lessons" / "lexicon" / f"{self.content.language.partition('-')[0]}.tsv")
        except KioskError:
            return EMPTY_LEXICON


def recorded_script(pack: Path, compiled: CompiledLesson, step_index: int) -> Script:
    """What the step says to whom nothing is known of, with the file in which a person says it."""
    content, script = compiled.lesson, compiled.scripts[step_index]
    content_id = content.lesson_id if isinstance(content, Lesson) else content.rule_id
    recording = recording_of(pack, content_id, content.steps[step_index].step_id, content.language)
    return replace(script, recording=recording) if recording else script


def _own(said: Script, impersonal: Script) -> Script:
    """`said` with what `impersonal` does not say marked as this customer's own."""
    common = {utterance.text for utterance in impersonal.utterances}
    return Script(said.language, tuple(replace(one, is_personal=one.text not in common) for one in said.utterances))


def open_stop(library: Library, stop: Stop, language: str, values: Values, facts: Facts) -> Opened:
    """The lesson or the rule of a stop. Raises KioskError where it cannot be opened."""
    open_content = open_rule if stop.is_rule else open_lesson
    return open_content(library, stop.lesson_id, language, values, facts)


def personal_scripts(
    library: Library, stops: Sequence[Stop], language: str, values: Values, facts: Facts
) -> tuple[Script, ...]:
    """The walk's scripts that have a sentence with a value of this customer; no cache that ships has it."""
    opened = (open_stop(library, stop, language, values, facts) for stop in stops) if values else ()
    return tuple(
        script
        for one in opened
        for index in range(len(one.content.steps))
        for script in (one.script(index), *one.answers(index))
        if any(said.is_personal for said in script.utterances)
    )


def first_sentences(library: Library, language: str) -> tuple[Script, ...]:
    """How every lesson on the shelf begins; one that cannot be opened is left out."""
    found = []
    for entry in library.lessons_for(language):
        with suppress(KioskError):
            script = recorded_script(library.pack, library.open_lesson(entry.lesson_id, language), 0)
            # A recording is taken apart as a whole, and then at once.
            found.append(script if script.recording else Script(script.language, script.utterances[:FIRST_COUNT]))
    return tuple(found)


def open_lesson(library: Library, lesson_id: str, language: str, values: Values, facts: Facts) -> Opened:
    """The lesson in the language that serves best. Raises KioskError where it cannot be opened."""
    compiled = library.open_lesson(lesson_id, language)
    assert isinstance(compiled.lesson, Lesson)
    return Opened(compiled, resolve(compiled.lesson, values, facts), library.pack, values, facts)


def open_rule(library: Library, rule_id: str, language: str, values: Values, facts: Facts) -> Opened:
    """The house rule in the language that serves best. Raises KioskError where it cannot be opened."""
    compiled = library.open_rule(rule_id, language)
    assert isinstance(compiled.lesson, HouseRule)
    return Opened(compiled, resolve_rule(compiled.lesson, values, facts), library.pack, values, facts)
