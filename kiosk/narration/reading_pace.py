"""How fast a person read a step, beside the usual rate of the language."""

from collections.abc import Sequence

from kiosk.lesson.utterances import SENTENCE_PAUSE_MS
from kiosk.narration.pace import SILENT, USUAL, breath_ms, own_wpm, usual_wpm
from kiosk.narration.voices.silent import silent_timeline


def read_percent(
    sentences: Sequence[tuple[str, tuple[tuple[int, int], ...]]], lengths_ms: Sequence[int], language: str
) -> float:
    """The pace of a reader in percent of `usual_wpm`, from the sentences' texts, words and lengths.

    What the sentences would take is reckoned from their letters, a breath after each included, as a rate has it.
    """
    breath = breath_ms(SENTENCE_PAUSE_MS, USUAL, language)
    reckoned_ms = [silent_timeline(text, words, language).end_ms + breath for text, words in sentences]
    read_ms = sum(lengths_ms) + breath * len(lengths_ms)
    return 100 * own_wpm(SILENT, language) / usual_wpm(language) * sum(reckoned_ms) / max(read_ms, 1)
