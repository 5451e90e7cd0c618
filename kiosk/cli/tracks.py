"""What of the lessons is read as one: a step, or what an answer is met with; and where its files go."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from kiosk.lesson.compiled import CompiledLesson
from kiosk.lesson.lexicon import Lexicon
from kiosk.lesson.model import Lesson, Step, plain
from kiosk.lesson.questions import questions
from kiosk.lesson.resolve import resolve_step
from kiosk.lesson.script import Script
from kiosk.lesson.shared import lexicon_of
from kiosk.lesson.shown import ShownText, answered_texts, say_of, shown_texts
from kiosk.lesson.speech import written_script
from kiosk.library.index import Library
from kiosk.visit.opened import recorded_script


@dataclass(frozen=True, slots=True)
class Track:
    """`place` is relative, without an ending: guides/guest-wifi/en/02-label; `texts` are what its words point into."""

    place: PurePosixPath
    title: str
    script: Script
    texts: tuple[ShownText, ...]


def tracks_of(library: Library, language: str) -> Iterator[Track]:
    """All that is read in this language, lessons first; they are opened one by one."""
    lexicon = lexicon_of(library.pack, language)
    for lesson in library.lessons_for(language):
        if lesson.language == language:
            yield from tracks_in(library.open_lesson(lesson.lesson_id, language), lexicon, library.pack)
    for rule in library.rules_for(language):
        if rule.language == language:
            yield from tracks_in(library.open_rule(rule.rule_id, language), lexicon, library.pack)


def tracks_in(compiled: CompiledLesson, lexicon: Lexicon, pack: Path | None = None) -> Iterator[Track]:
    """What is read of one lesson or house rule, as in a home of which nothing is known: with neutral words.

    `pack` is where a person's recordings of it lie, if anywhere.
    """
    content = compiled.lesson
    kind, identity = ("guides", content.lesson_id) if isinstance(content, Lesson) else ("rules", content.rule_id)
    folder = PurePosixPath(kind, identity, content.language)
    for index, step in enumerate(content.steps):
        neutral = resolve_step(step, {}, {})
        head = f"{content.title} – {plain(neutral.title)}"
        place = folder / f"{index + 1:02}-{step.step_id}"
        texts = shown_texts(neutral, content.language)
        said = recorded_script(pack, compiled, index) if pack else compiled.scripts[index]
        if say_of(neutral):
            said = replace(written_script(neutral, content.language, lexicon), recording=said.recording)
        yield Track(place, head, said, texts)
        yield from _answers(compiled, index, neutral, place, head)


def _answers(compiled: CompiledLesson, index: int, step: Step, place: PurePosixPath, head: str) -> Iterator[Track]:
    for number, question in enumerate(questions(step), 1):
        for is_right in (True, False):
            name = f"{place.name}.answer-{number}-{'right' if is_right else 'wrong'}"
            texts = answered_texts(step, compiled.lesson.language, question, is_right=is_right)
            script = compiled.answers[index, question.leaf_index, is_right]
            yield Track(place.with_name(name), f"{head} – {plain(question.ask.question)}", script, texts)
