"""What of the lessons is read as one: a step, or what an answer is met with; and where its files go."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from kiosk.lesson.compiled import CompiledLesson
from kiosk.lesson.lexicon import Lexicon
from kiosk.lesson.model import Lesson, plain
from kiosk.lesson.questions import questions
from kiosk.lesson.resolve import Facts, resolve, resolve_rule
from kiosk.lesson.script import Script
from kiosk.lesson.shared import lexicon_of
from kiosk.lesson.shown import ShownText, answered_texts, say_of, shown_texts
from kiosk.lesson.speech import written_script
from kiosk.library.index import Library
from kiosk.visit.opened import NO_FACTS, Opened


@dataclass(frozen=True, slots=True)
class Track:
    """`place` is relative, without an ending: guides/guest-wifi/en/02-label; `texts` are what its words point into."""

    place: PurePosixPath
    title: str
    script: Script
    texts: tuple[ShownText, ...]


def tracks_of(library: Library, language: str, facts: Facts = NO_FACTS) -> Iterator[Track]:
    """All that is read in this language, lessons first; they are opened one by one.

    `facts` are those of the home that conditions ask for.
    """
    lexicon = lexicon_of(library.pack, language)
    for lesson in library.lessons_for(language):
        if lesson.language == language:
            yield from tracks_in(library.open_lesson(lesson.lesson_id, language), lexicon, library.pack, facts)
    for rule in library.rules_for(language):
        if rule.language == language:
            yield from tracks_in(library.open_rule(rule.rule_id, language), lexicon, library.pack, facts)


def tracks_in(compiled: CompiledLesson, lexicon: Lexicon, pack: Path, facts: Facts = NO_FACTS) -> Iterator[Track]:
    """What is read of one lesson or house rule: with neutral words in place of a customer's own.

    `pack` is where a person's recordings of it lie, if anywhere; `facts` are those of the home that conditions ask
    for: without any, nothing is read that stands under a condition.
    """
    content = compiled.lesson
    told = resolve(content, {}, facts) if isinstance(content, Lesson) else resolve_rule(content, {}, facts)
    opened = Opened(compiled, told, pack, {}, facts)
    kind, identity = ("guides", content.lesson_id) if isinstance(content, Lesson) else ("rules", content.rule_id)
    folder = PurePosixPath(kind, identity, content.language)
    for index, step in enumerate(told.steps):
        head = f"{content.title} – {plain(step.title)}"
        place = folder / f"{index + 1:02}-{step.step_id}"
        texts = shown_texts(step, content.language)
        said = opened.script(index)
        if say_of(step):
            said = replace(written_script(step, content.language, lexicon), recording=said.recording)
        yield Track(place, head, said, texts)
        yield from _answers(opened, index, place, head)


def _answers(opened: Opened, index: int, place: PurePosixPath, head: str) -> Iterator[Track]:
    step, said = opened.content.steps[index], iter(opened.answers(index))
    for number, question in enumerate(questions(step), 1):
        for is_right in (True, False):
            name = f"{place.name}.answer-{number}-{'right' if is_right else 'wrong'}"
            texts = answered_texts(step, opened.content.language, question, is_right=is_right)
            yield Track(place.with_name(name), f"{head} – {plain(question.ask.question)}", next(said), texts)
