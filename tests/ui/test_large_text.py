"""What large text does to the order and to the sizes of what is on a screen."""

import pytest

from kiosk.ui.sitter import Look, Sitter, items
from tests.ui.seen import is_a, panes

LOW = Look(1280, 800, 2.0)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("screen", ["blocks-callouts", "ask-wrong"])
def test_what_heads_words_is_no_smaller_than_they_are(sitter: Sitter, screen: str, scale: float) -> None:
    sitter.put(Look(1280, 800, scale))
    sitter.go(screen)
    blocks = [one for one in items(sitter.window.contentItem()) if is_a(one, "CalloutBlock")]
    assert blocks
    for block in blocks:  # a callout with its words inside, or the head of an explanation with these beside it
        around = block if block.property("title") is not None else block.parentItem()
        texts = [text for text in items(around) if text.inherits("QQuickTextEdit")]
        assert len({text.property("font").pixelSize() for text in texts}) == 1


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_all_steps_of_a_lesson_are_seen_at_once(sitter: Sitter, language: str) -> None:
    sitter.put(Look(1280, 800, 2.0, language=language))
    sitter.go("overview")
    assert not any(panes(sitter.window.contentItem()))


@pytest.mark.parametrize("screen", ["planned"])
def test_the_plan_stands_before_what_may_be_added_to_it(sitter: Sitter, screen: str) -> None:
    for look in (LOW, Look(800, 1280)):
        sitter.put(look)
        sitter.go(screen)
        shown = list(items(sitter.window.contentItem()))
        rows = [one.mapToScene(one.boundingRect().topLeft()).y() for one in shown if is_a(one, "PlannedRow")]
        field = next(one for one in shown if is_a(one, "Field"))
        assert rows
        assert field.mapToScene(field.boundingRect().topLeft()).y() > max(rows)
