"""Small scripts, made as the lessons' are: every word shown where it is said."""

from kiosk.lesson.script import Script, ShownSpan, SpokenWord, Utterance


def utterance(text: str, leaf_index: int = 0, *, is_secret: bool = False, pause_ms: int = 300) -> Utterance:
    words = tuple(SpokenWord(a, b, ShownSpan(leaf_index, a, b)) for a, b in spans(text))
    return Utterance(text, words, (ShownSpan(leaf_index, 0, len(text)),), is_secret, pause_ms)


def script_of(*texts: str, language: str = "fr", secrets: tuple[int, ...] = (), pause_ms: int = 300) -> Script:
    """One sentence a leaf."""
    return Script(
        language,
        tuple(
            utterance(text, index, is_secret=index in secrets, pause_ms=pause_ms) for index, text in enumerate(texts)
        ),
    )


def spans(text: str) -> tuple[tuple[int, int], ...]:
    found = []
    position = 0
    for word in text.split():
        start = text.index(word, position)
        position = start + len(word)
        found.append((start, position))
    return tuple(found)
