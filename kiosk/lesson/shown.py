"""The texts of a step as they stand on the screen, headings and numbers included: what a spoken word points into."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.lesson.headings import headings
from kiosk.lesson.model import Block, BulletList, Callout, NumberedList, Run, Say, ShowMe, Step, leaves, plain
from kiosk.lesson.questions import Question


@dataclass(frozen=True, slots=True)
class ShownText:
    """One leaf's plain text; `number` is the one before it in a list, None where there is none."""

    text: str
    number: int | None = None


def shown_texts(step: Step, language: str) -> tuple[ShownText, ...]:
    """Every leaf of a resolved step, then the paragraphs of its `say`, which are heard in place of its text.

    A callout without a title has its kind's heading.
    """
    headed = tuple(_headed(block, language) for block in step.blocks)
    texts = (plain(leaf.text) for leaf in leaves(replace(step, blocks=headed)))
    say = say_of(step)
    said = (ShownText(plain(text)) for text in say.paragraphs) if say else ()
    return (*map(ShownText, texts, (None, *_numbers(headed))), *said)


def answered_texts(step: Step, language: str, question: Question, *, is_right: bool) -> tuple[ShownText, ...]:
    """The same once that question was answered: the verdict stands in its leaf."""
    texts = list(shown_texts(step, language))
    texts[question.verdict_leaf] = ShownText(headings(language).get("right" if is_right else "wrong", ""))
    return tuple(texts)


def say_of(step: Step) -> Say | None:
    """What the voice says in place of a resolved step's text; None where it reads the text."""
    return _say_in(step.blocks)


def _say_in(blocks: tuple[Block, ...]) -> Say | None:
    for block in blocks:
        found = _say_in(block.blocks) if isinstance(block, Callout | ShowMe) else block
        if isinstance(found, Say):
            return found
    return None


def _headed(block: Block, language: str) -> Block:
    match block:
        case Callout(kind, title, inner):
            heading = title if plain(title) else (Run(headings(language).get(kind.value, "")),)
            return replace(block, title=heading, blocks=tuple(_headed(one, language) for one in inner))
        case ShowMe(inner):
            return replace(block, blocks=tuple(_headed(one, language) for one in inner))
        case _:
            return block


def _numbers(blocks: tuple[Block, ...]) -> Iterator[int | None]:
    for block in blocks:
        match block:
            case BulletList(items) | NumberedList(items):
                yield from (item.number for item in items)
            case Callout(_, _, inner):
                yield None
                yield from _numbers(inner)
            case ShowMe(inner):
                yield from _numbers(inner)
            case _:
                yield from [None] * (len(leaves(Step("", (), (block,), 0))) - 1)
