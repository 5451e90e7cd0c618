"""A lesson or house rule as this customer sees and hears it: values put in, conditions decided."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.base.errors import KioskError
from kiosk.lesson.compiled import CompiledLesson
from kiosk.lesson.model import HouseRule, Lesson
from kiosk.lesson.resolve import Facts, Values, resolve, resolve_rule, resolve_step
from kiosk.lesson.script import Script
from kiosk.library.index import Library
from kiosk.visit.walk import Stop

NO_VALUES: Values = {}
NO_FACTS: Facts = {}
FIRST_COUNT = 2  # the heading alone lasts two seconds; while both are heard a dozen others can be made


@dataclass(frozen=True, slots=True)
class Opened:
    """`content` is the lesson of `compiled` for this customer."""

    compiled: CompiledLesson
    content: Lesson | HouseRule
    lexicons: Path
    values: Mapping[str, str]
    facts: Facts

    def script(self, step_index: int) -> Script:
        """What the step says: as it was compiled where nothing in it is this customer's own, else made anew.

        A sentence with a value in it is marked personal.
        """
        step = self.content.steps[step_index]
        source = self.compiled.lesson.steps[step_index]
        if step == resolve_step(source, NO_VALUES, NO_FACTS):
            return self.compiled.scripts[step_index]
        # Imported with the first such step: the tables of spoken numbers and units cost more than a step may.
        from kiosk.lesson.lexicon import read_lexicon
        from kiosk.lesson.speech import script

        language = self.content.language
        lexicon = read_lexicon(self.lexicons / f"{language.partition('-')[0]}.tsv")
        said = script(step, language, lexicon)
        impersonal = script(resolve_step(source, NO_VALUES, self.facts), language, lexicon)
        common = {utterance.text for utterance in impersonal.utterances}
        return Script(said.language, tuple(replace(one, is_personal=one.text not in common) for one in said.utterances))


def open_stop(library: Library, stop: Stop, language: str, values: Values, facts: Facts) -> Opened:
    """The lesson or the rule of a stop. Raises KioskError where it cannot be opened."""
    open_content = open_rule if stop.is_rule else open_lesson
    return open_content(library, stop.lesson_id, language, values, facts)


def personal_scripts(
    library: Library, stops: Sequence[Stop], language: str, values: Values, facts: Facts
) -> tuple[Script, ...]:
    """Of the walk's scripts the sentences with a value of this customer; no cache that ships has them."""
    opened = (open_stop(library, stop, language, values, facts) for stop in stops) if values else ()
    scripts = (one.script(index) for one in opened for index in range(len(one.content.steps)))
    own = (Script(one.language, tuple(said for said in one.utterances if said.is_personal)) for one in scripts)
    return tuple(one for one in own if one.utterances)


def first_sentences(library: Library, language: str) -> tuple[Script, ...]:
    """How every lesson on the shelf begins; one that cannot be opened is left out."""
    found = []
    for entry in library.lessons_for(language):
        with suppress(KioskError):
            script = library.open_lesson(entry.lesson_id, language).scripts[0]
            found.append(Script(script.language, script.utterances[:FIRST_COUNT]))
    return tuple(found)


def open_lesson(library: Library, lesson_id: str, language: str, values: Values, facts: Facts) -> Opened:
    """The lesson in the language that serves best. Raises KioskError where it cannot be opened."""
    compiled = library.open_lesson(lesson_id, language)
    assert isinstance(compiled.lesson, Lesson)
    return Opened(compiled, resolve(compiled.lesson, values, facts), _lexicons(library), values, facts)


def open_rule(library: Library, rule_id: str, language: str, values: Values, facts: Facts) -> Opened:
    """The house rule in the language that serves best. Raises KioskError where it cannot be opened."""
    compiled = library.open_rule(rule_id, language)
    assert isinstance(compiled.lesson, HouseRule)
    return Opened(compiled, resolve_rule(compiled.lesson, values, facts), _lexicons(library), values, facts)


def _lexicons(library: Library) -> Path:
    return library.pack / "lessons" / "lexicon"
