"""Ordinary words: those that are said as they are written, whatever stands around them."""

import re
from functools import lru_cache

from kiosk.lesson.lexicon import Lexicon
from kiosk.lesson.spoken.language import Language
from kiosk.lesson.spoken.patterns import PARTS, phrases_of
from kiosk.lesson.spoken.punctuation import ENDS
from kiosk.lesson.spoken.words import FOREIGN, NO_VOWEL, PLURAL, Said, read_word

LONGEST_WORD = 60  # longer ones are no words; they are said in pieces
_MOST_KEPT = 20_000  # some 3 MB; the words of a hundred lessons are fewer
_PLAIN = re.compile(r"([^\W\d_]+)((?:['-][^\W\d_]+)*)([.,;:!?…،؛؟]?)")
_PLAIN_WITH_MARKS = re.compile("((?:[^\\W\\d_]|[\u064b-\u065f\u0670])+)()([.,;:!?…،؛؟]?)")

Ordinary = tuple[tuple[str, ...], str, bool] | tuple[()]


class OrdinaryWords(dict[str, Ordinary]):
    """For a token its word, the mark said after it and whether that may end a sentence; () where it needs the reader.

    Remembers what was looked at: most words come again and again. `phrases`: those that make a word special.
    """

    def __init__(self, language: Language | None, lexicon: Lexicon) -> None:
        self._language = language
        self.phrases = phrases_of(language, lexicon)
        self._foreign = FOREIGN[language.scripts] if language is not None else FOREIGN["any"]
        self._rule_words = language.rule_words if language is not None else frozenset()
        self._endings = tuple(language.endings) if language is not None else ()
        self._plain = _PLAIN_WITH_MARKS if language is None or language.scripts == "arabic" else _PLAIN

    def __missing__(self, token: str) -> Ordinary:
        if len(token) > LONGEST_WORD + 1:
            return ()
        ordinary = self._ordinary(token)
        if len(self) < _MOST_KEPT:
            self[token] = ordinary
        return ordinary

    def _ordinary(self, token: str) -> Ordinary:
        plain = self._plain.fullmatch(token)
        if plain is None:
            return ()
        first, rest, tail = plain.groups()
        word, lower, by_first = first + rest, first.lower(), self.phrases.by_first
        if (
            first in by_first
            or lower in by_first
            or lower in self._rule_words
            or word.isupper()
            or word == "x"
            or PLURAL.fullmatch(word)
            or word in PARTS
            or len(word) > LONGEST_WORD
            or NO_VOWEL.fullmatch(word)
            or (not word.isascii() and self._foreign.search(word))
            or (tail == "." and lower.endswith(self._endings))
            or (rest and self._is_changed(word))
        ):
            return ()
        return (word,), "." if tail == "…" else tail, tail in ENDS

    def _is_changed(self, word: str) -> bool:
        """Whether a word with apostrophes or hyphens is said in another way than it is written."""
        language = self._language
        return (
            language is None
            or word.lower() in self._rule_words
            or read_word(word, language, self.phrases) != Said(word)
        )


@lru_cache(maxsize=16)
def ordinary_words(language: Language | None, lexicon: Lexicon) -> OrdinaryWords:
    """The ordinary words of a language with an author's lexicon."""
    return OrdinaryWords(language, lexicon)
