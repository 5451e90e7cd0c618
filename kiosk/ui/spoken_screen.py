"""What the screens other than the lesson say when they are asked to be read."""

from collections.abc import Sequence

from kiosk.lesson.script import Script
from kiosk.ui import words
from kiosk.ui.shown import ShownRecap


def spoken_texts(texts: Sequence[str], language: str) -> Script:
    """Texts of the program itself, one after the other; nothing on the screen lights up meanwhile."""
    # Imported with the first listening: the tables of spoken numbers and units cost more than a touch may.
    from kiosk.lesson.speech import spoken_sentence

    scripts = [spoken_sentence(text, language) for text in texts if text]
    return Script(language, tuple(utterance for script in scripts for utterance in script.utterances))


def recap_texts(shown: ShownRecap) -> list[str]:
    """The recap in words, the QR's content too."""
    texts = [shown.title, *(title for title, is_seen, _ in shown.seen if is_seen)]
    return [*texts, words.follow_up(shown.address)] if shown.qr_rows else texts
