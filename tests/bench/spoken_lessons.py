"""Every sentence of the lessons and house rules that ship, as the voice is given it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.base.paths import pack_root
from kiosk.lesson.lexicon import read_lexicon
from kiosk.lesson.model import Block, Condition
from kiosk.lesson.parser import parse_lesson
from kiosk.lesson.questions import questions
from kiosk.lesson.resolve import resolve_step
from kiosk.lesson.script import Script
from kiosk.lesson.speech import answer_script, script


@dataclass(frozen=True, slots=True)
class SpokenStep:
    path: str
    script: Script


def spoken_steps(language: str, pack: Path | None = None) -> tuple[SpokenStep, ...]:
    """The scripts of all steps in `language`, in the order of their files; then what each answer is met with.

    What stands under a condition is said with the rest, as in a home where all of it holds.
    """
    root = pack or pack_root()
    lexicon = read_lexicon(root / "lessons" / "lexicon" / f"{language}.tsv")
    found, met = [], []
    for path in sorted((root / "lessons").glob(f"*/*/{language}.md")):
        name = path.relative_to(root).as_posix()
        lesson = parse_lesson(path.read_text("utf-8"), name).lesson
        for step in lesson.steps if lesson else ():
            whole = resolve_step(replace(step, blocks=tuple(_opened(step.blocks))), {}, {})
            found.append(SpokenStep(name, script(whole, language, lexicon)))
            for question in questions(whole):
                for is_right in (True, False):
                    met.append(SpokenStep(name, answer_script(whole, question, is_right, language, lexicon)))
    return (*found, *met)


def _opened(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Condition):
            yield from _opened(block.blocks)
        else:
            yield block
