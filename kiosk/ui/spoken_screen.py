"""What the screens other than the lesson say when they are asked to be read."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from kiosk.base.errors import KioskError
from kiosk.lesson.lexicon import EMPTY_LEXICON, Lexicon, read_lexicon
from kiosk.lesson.script import Script
from kiosk.ui import visit_words, words
from kiosk.ui.shown import ShownRecap


def spoken_texts(texts: Sequence[str], language: str, pack: Path) -> Script:
    """Texts of the program itself, one after the other, with the lexicon of `pack`; nothing lights up meanwhile."""
    # Imported with the first listening: the tables of spoken numbers and units cost more than a touch may.
    from kiosk.lesson.speech import spoken_sentence

    lexicon = _lexicon(language.partition("-")[0], pack)
    scripts = [spoken_sentence(text, language, lexicon) for text in texts if text]
    return Script(language, tuple(utterance for script in scripts for utterance in script.utterances))


def recap_texts(shown: ShownRecap, help_number: str = "") -> list[str]:
    """The recap in words: what was seen, the QR's content, the addresses beside it, the number to call."""
    call = [words.call_to_ask(words.digit_by_digit(help_number))] if help_number else []
    return [*_seen_texts(shown), *call]


def _seen_texts(shown: ShownRecap) -> list[str]:
    texts = [shown.title, *(one.title for one in shown.seen if one.is_seen)]
    texts += (visit_words.seen_in_part(one.title) for one in shown.seen if one.is_partly)
    if shown.qr_rows:
        texts.append(words.follow_up(shown.lead, shown.address, shown.opened_title))
    others = [shown.others_lead] if shown.others else []
    return [*texts, *others, *(text for other in shown.others for text in other)]


@lru_cache(maxsize=4)
def _lexicon(language: str, pack: Path) -> Lexicon:
    """The pack's lexicon of a language; an empty one where it has faults, which `kiosk check` tells."""
    try:
        return read_lexicon(pack / "lessons" / "lexicon" / f"{language}.tsv")
    except KioskError:
        return EMPTY_LEXICON
