"""Captions as a WebVTT file (W3C), with the moment of every word where it is known."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from kiosk.base.languages import Direction, direction
from kiosk.lesson.shown import ShownText
from kiosk.narration.caption_words import CaptionWord, caption_words
from kiosk.narration.step_timeline import HeardSentence
from kiosk.narration.voice import is_marked_by_word

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_DIRECTION_MARKS = {Direction.LEFT_TO_RIGHT: "&lrm;", Direction.RIGHT_TO_LEFT: "&rlm;"}
_STRONG = {"L": Direction.LEFT_TO_RIGHT, "R": Direction.RIGHT_TO_LEFT, "AL": Direction.RIGHT_TO_LEFT}


def webvtt(heard: Iterable[HeardSentence], texts: Sequence[ShownText], language: str, notes: Iterable[str]) -> str:
    """The file: a cue a sentence, `texts` being those of the step's leaves; each of `notes` is a comment.

    Words have time stamps where they are marked on the screen. A cue in a language that runs from right to left says so
    itself, for a player goes by the first letter.
    """
    blocks = ["WEBVTT", *(f"NOTE {_comment(note)}" for note in notes)]
    for number, sentence in enumerate(heard, 1):
        times = f"{stamp(sentence.starts_ms)} --> {stamp(sentence.ends_ms)}"
        words = caption_words(sentence.utterance, texts)
        text = _directed("".join(_timed(sentence, words)), words, language)
        blocks.append(f"{number}\n{times}\n{text}")
    return "\n\n".join(blocks) + "\n"


def stamp(at_ms: int) -> str:
    """As 00:01:02.345."""
    seconds, milliseconds = divmod(at_ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{milliseconds:03}"


def _timed(sentence: HeardSentence, words: Sequence[CaptionWord]) -> Iterator[str]:
    """The words, each after its stamp. A stamp must lie within its cue and after the one before it: else it is not."""
    is_exact = is_marked_by_word(sentence.timeline.timing)
    before_ms = sentence.starts_ms
    for word in words:
        at_ms = sentence.words_ms[word.word_index]
        if is_exact and before_ms < at_ms < sentence.ends_ms:
            yield f"<{stamp(at_ms)}>"
            before_ms = at_ms
        yield _written(word.text).translate(_ESCAPES)


def _directed(text: str, words: Iterable[CaptionWord], language: str) -> str:
    wanted = direction(language)
    signs = (unicodedata.bidirectional(sign) for word in words for sign in word.text)
    first = next((_STRONG[kind] for kind in signs if kind in _STRONG), Direction.LEFT_TO_RIGHT)
    marked = text if first is wanted else _DIRECTION_MARKS[wanted] + text
    return f"<lang {language}>{marked}</lang>" if wanted is Direction.RIGHT_TO_LEFT else marked


def _comment(text: str) -> str:
    return _written(" ".join(text.split())).replace("-->", "→")  # an arrow of signs would begin a cue


def _written(text: str) -> str:
    """The text on one line, without what no file may hold; blanks that do not break a line stay."""
    return "".join(_sign(sign) for sign in text)


def _sign(sign: str) -> str:
    match unicodedata.category(sign):
        case "Cc" | "Zl" | "Zp":
            return " "
        case "Cs":
            return "\N{REPLACEMENT CHARACTER}"
        case _:
            return sign
