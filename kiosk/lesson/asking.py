"""A question of a lesson, put together from what stands in its block."""

from collections.abc import Iterable, Iterator

from kiosk.lesson.findings import Faults
from kiosk.lesson.model import Ask, Block, Callout, CalloutKind, Option, Paragraph, Picture, RichText, TaskList, plain

MOST_ANSWERS = 3


def ask_of(question: RichText, inner: Iterable[Block], line: int, faults: Faults) -> Ask:
    """The question on `line` with the answers and the second explanation among `inner`."""
    options: list[Option] = []
    explanation: list[Paragraph] = []
    for block in inner:
        match block:
            case TaskList(tasks):
                options += [Option(task.text, task.is_done, task.line) for task in tasks]
            case Callout(CalloutKind.NOTE, (), because):
                explanation += _explaining(because, faults)
            case Paragraph():
                explanation.append(block)
            case _:
                faults.add("ask-with-other", block.line)
    if len(options) < 2:
        faults.add("ask-without-options", line)
    elif not any(option.is_right for option in options):
        faults.add("ask-without-right", line)
    if not explanation and not _has_quote_elsewhere(line, faults):
        faults.add("ask-without-explanation", line)
    _check_answers(options, faults)
    return Ask(question, tuple(options), tuple(explanation), line)


def _has_quote_elsewhere(line: int, faults: Faults) -> bool:
    """Whether the explanation was written, and it was told that it stands in the wrong place."""
    return any(one.kind_id == "quote-under-option" and one.line >= line for one in faults.findings)


def _explaining(because: Iterable[Block], faults: Faults) -> Iterator[Paragraph]:
    for block in because:
        match block:
            case Paragraph():
                yield block
            case Picture():
                pass  # reported with the quote: no quote holds one
            case _:
                faults.add("explanation-with-other", block.line)


def _check_answers(options: list[Option], faults: Faults) -> None:
    if len(options) > MOST_ANSWERS:
        faults.add("many-answers", options[MOST_ANSWERS].line, count=len(options), most=MOST_ANSWERS)
    right = [option for option in options if option.is_right]
    if len(right) > 1:
        faults.add("ask-two-right", right[1].line, count=len(right))
    seen: set[str] = set()
    for option in options:
        words = plain(option.text)
        if words.casefold() in seen:
            faults.add("same-answer", option.line, text=words)
        seen.add(words.casefold())
