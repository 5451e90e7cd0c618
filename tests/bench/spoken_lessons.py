"""Every sentence of the lessons and house rules that ship, as the voice is given it."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.base.paths import pack_root
from kiosk.lesson.lexicon import read_lexicon
from kiosk.lesson.parser import parse_lesson
from kiosk.lesson.resolve import resolve_step
from kiosk.lesson.script import Script
from kiosk.lesson.speech import script


@dataclass(frozen=True, slots=True)
class SpokenStep:
    path: str
    script: Script


def spoken_steps(language: str, pack: Path | None = None) -> tuple[SpokenStep, ...]:
    """The scripts of all steps in `language`, in the order of their files."""
    root = pack or pack_root()
    lexicon = read_lexicon(root / "lessons" / "lexicon" / f"{language}.tsv")
    found = []
    for path in sorted((root / "lessons").glob(f"*/*/{language}.md")):
        name = path.relative_to(root).as_posix()
        lesson = parse_lesson(path.read_text("utf-8"), name).lesson
        for step in lesson.steps if lesson else ():
            found.append(SpokenStep(name, script(resolve_step(step, {}, {}), language, lexicon)))
    return tuple(found)
