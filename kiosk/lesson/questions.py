"""The questions of a step, and the leaf each has."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.lesson.model import Ask, Block, Callout, Picture, Say, ShowMe, Step, Technician, leaves


@dataclass(frozen=True, slots=True)
class Question:
    """`leaf_index` is that of the question; its options, the verdict on an answer and the explanation follow."""

    leaf_index: int
    ask: Ask

    @property
    def verdict_leaf(self) -> int:
        return self.leaf_index + 1 + len(self.ask.options)

    @property
    def explanation_leaf(self) -> int:
        return self.verdict_leaf + 1

    def is_right(self, option_leaf: int) -> bool | None:
        """Whether the option of that leaf holds; None where it is none of this question's."""
        place = option_leaf - self.leaf_index - 1
        return self.ask.options[place].is_right if 0 <= place < len(self.ask.options) else None


def questions(step: Step) -> tuple[Question, ...]:
    """The questions of a resolved step, in reading order."""
    return tuple(_questions(step.blocks, 1)) if _holds_one(step.blocks) else ()


def is_settled(step: Step, option_leaf: int) -> bool:
    """Whether nothing is left to answer, once `option_leaf` was chosen: no question, or a right answer."""
    asked = questions(step)
    return not asked or any(one.is_right(option_leaf) for one in asked)


def only_asks(step: Step) -> bool:
    """Whether the step shows questions and nothing that could be learnt."""
    shown = [block for block in step.blocks if not isinstance(block, Picture | Say | Technician)]
    return bool(shown) and all(isinstance(block, Ask) for block in shown)


def _holds_one(blocks: tuple[Block, ...]) -> bool:
    """Whether leaves must be counted at all: most steps ask nothing."""
    for block in blocks:
        if isinstance(block, Ask) or (isinstance(block, Callout | ShowMe) and _holds_one(block.blocks)):
            return True
    return False


def _questions(blocks: tuple[Block, ...], leaf_index: int) -> Iterator[Question]:
    for block in blocks:
        match block:
            case Ask():
                yield Question(leaf_index, block)
            case Callout(_, _, inner):
                yield from _questions(inner, leaf_index + 1)
            case ShowMe(inner):
                yield from _questions(inner, leaf_index)
            case _:
                pass
        leaf_index += len(leaves(Step("", (), (block,), 0))) - 1
