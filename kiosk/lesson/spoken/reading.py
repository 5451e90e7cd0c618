"""The reader: text in, spoken words out, each with the place it stands for and the pause that follows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.lesson.lexicon import Lexicon
from kiosk.lesson.script import ShownSpan
from kiosk.lesson.spoken.language import Language
from kiosk.lesson.spoken.numbers import read_number
from kiosk.lesson.spoken.ordinary import LONGEST_WORD, ordinary_words
from kiosk.lesson.spoken.patterns import FIRST_WORD, PARTS, Patterns, patterns_of
from kiosk.lesson.spoken.punctuation import BETWEEN, BREAKS, CJK_ENDS, CLOSE, CLOSING, ENDS, OPEN, is_mark, pause_of
from kiosk.lesson.spoken.spelling import key_at, said_letters, spelled
from kiosk.lesson.spoken.words import ELISION, SCHEME, Said, address_words, is_address, read_word


@dataclass(slots=True)
class Piece:
    """What is said for `[start, end)` of the text: no word, one or several. Not frozen: one is made for every word.

    `tail` is the punctuation to say after it, `ends` whether a sentence ends here, `unsaid` what could not be said.
    `shown` is the place that lights up, `reach` where the punctuation after it ends, even apart from the word.
    """

    start: int
    end: int
    words: tuple[str, ...]
    tail: str = ""
    ends: bool = False
    is_secret: bool = False
    unsaid: str = ""
    reach: int = 0
    shown: ShownSpan | None = None


@dataclass(frozen=True, slots=True)
class Spelled:
    """`[start, end)` of a text is said sign by sign."""

    start: int
    end: int
    is_secret: bool = False


# Bounded, so that text without spaces costs no more than any other.
_TOKEN = re.compile(r"[^\s。！？；，、]{1,500}[。！？；，、」』）]{0,9}|[。！？；，、」』）]{1,500}")
_AFTER_NUMBER = re.compile(r"[\d.,]{1,20}[ \u00a0\u202f]?([^\W\d_]{1,30}|[%€°\"])")
_DOTTED = re.compile(r"(?:[A-Z]\.){2,6}(?!\w)")  # S.A.V.
_SIGNS = frozenset("−–-+±")
_SPACES = frozenset(" \u00a0\u202f\u2009")
_FINAL_ABBREVIATIONS = ("etc.", "usw.", "ecc.", "a.m.", "p.m.", "إلخ.")


def read(
    text: str, language: Language | None, lexicon: Lexicon, regions: Sequence[Spelled] = (), start: int = 0
) -> list[Piece]:
    """What is said for a cleaned text, in order. `regions` rise and do not overlap.

    `start`: where a sentence begins that stands after one of ordinary words; what is before it is left out.
    """
    return _Reader(text, language, lexicon).read(regions, start)


class _Reader:
    def __init__(self, text: str, language: Language | None, lexicon: Lexicon) -> None:
        self._text = text
        self._language = language
        self._ordinary = ordinary_words(language, lexicon)
        self._phrases = self._ordinary.phrases
        self._patterns = patterns_of(language) if language is not None else None
        self._comma = language.comma if language is not None else ","
        self._pieces: list[Piece] = []
        self._before = ""

    def read(self, regions: Sequence[Spelled], start: int) -> list[Piece]:
        if start:
            self._before = self._text[: start - 1].rpartition(" ")[2].rstrip(CLOSING)
        for region in regions:
            self._read_between(start, region.start)
            start = self._spell(region)
        self._read_between(start, len(self._text))
        return self._pieces

    def _read_between(self, start: int, end: int) -> None:
        """The words of a stretch of text: ordinary ones here, all others by `_read_token`."""
        ordinary, pieces = self._ordinary, self._pieces
        position = start
        for token in _TOKEN.finditer(self._text, start, end):
            first, last = token.span()
            if last <= position:
                continue
            if first >= position:
                plain = ordinary[token.group()]
                if plain:
                    words, tail, may_end = plain
                    pieces.append(Piece(first, last, words, tail, may_end and self._is_end(last)))
                    self._before = words[0]
                    continue
            position = self._read_token(max(first, position), last)

    def _read_token(self, first: int, last: int) -> int:
        """One white-space separated token, with those after it that belong to it; gives where it ends."""
        text, group, position = self._text, len(self._pieces), first
        while position < last:
            opened = position
            while position < last and text[position] in OPEN and not self._is_sign_of_number(position):
                position += 1
            if BREAKS.intersection(text[opened:position]):
                self._pause()
            if position == last or self._closes(position, last):
                self._attach(text[opened:last], last)
                position = last
                break
            end, said = self._piece(position, last)
            closed = self._after_closing(end)
            tail = text[end:closed]
            is_last = not any(sign in ENDS for sign in tail) and text[position:end].endswith(_FINAL_ABBREVIATIONS)
            if text[position].isdigit():
                opened, said = self._elided(opened, said)
            self._pieces.append(
                Piece(opened, closed, tuple(said.words.split()), pause_of(tail, self._comma), unsaid=said.unsaid)
            )
            if ENDS.intersection(tail) or is_last:
                self._pieces[-1].ends = self._is_end(closed)
                self._pieces[-1].tail = self._pieces[-1].tail or ("." if self._pieces[-1].ends else "")
            self._before = text[position:end]
            position = closed
        self._join(group, first)
        return position

    def _piece(self, start: int, last: int) -> tuple[int, Said]:
        """What is said from `start`, and where that ends: after it for certain, behind `last` for several tokens."""
        text, language = self._text, self._language
        for pattern, said in self._phrases_at(start):
            match = pattern.match(text, start)
            if match is not None and (
                text[match.end() - 1] != "." or not text[match.end() : match.end() + 1].isalnum()
            ):
                return match.end(), Said(said)
        if language is None or self._patterns is None:
            return self._unknown_language(start, last)
        if text[start] in "-–/" and start and text[start + 1 : last][:1].isalnum():
            linked = self._linked(start, last, language)
            if linked is not None:
                return linked
        by_sign = self._sign_by_sign(start, last, language, self._patterns)
        if by_sign is not None:
            return by_sign
        before_number = self._sign_before_number(start, last, language)
        if before_number:
            return start + 1, Said(before_number)
        scheme = SCHEME.match(text, start, last)
        if scheme is not None and text[scheme.end() : last][:1].isdigit():
            start = scheme.end()
        if self._may_be_number(start, last, language):
            reading = read_number(text, start, self._before.lower(), language, self._patterns)
            if reading is not None:
                return reading.end, Said(reading.words)
        elided = ELISION.match(text, start, last)
        if elided is not None and text[elided.end()].isdigit():
            reading = read_number(text, elided.end(), elided.group().lower(), language, self._patterns)
            if reading is not None:
                return reading.end, Said(elided.group() + reading.words)
        if "." in text[start:last] or "@" in text[start:last]:
            address = self._patterns.address.match(text, start)
            if address is not None and is_address(address.group()):
                found = address.group().rstrip(CLOSING)
                return start + len(found), Said(address_words(found, language, self._phrases))
        end = min(start + len(self._core(start, last, language)), start + LONGEST_WORD)
        return end, read_word(text[start:end], language, self._phrases)

    def _core(self, start: int, last: int, language: Language) -> str:
        """The token without its closing punctuation, but with the dot of a word cut short."""
        core = self._text[start:last].rstrip(CLOSING) or self._text[start]
        shortened = next((one for one in language.endings if core.endswith(one)), "")
        return f"{core}." if shortened and self._text.startswith(".", start + len(core)) else core

    def _elided(self, start: int, said: Said) -> tuple[int, Said]:
        """Where a number starts and what is said for it: "d'une heure", together with the word before, for "de 1 h"."""
        language, before = self._language, self._pieces[-1] if self._pieces else None
        if language is None or before is None or before.tail or before.end != start - 1 or len(before.words) != 1:
            return start, said
        short = language.elided.get(before.words[0].lower())
        if short is None or said.words.split(" ")[0] not in language.elided_before:
            return start, said
        if language.counted_alone and self._is_counted_alone(start, language):
            return start, said
        self._pieces.pop()
        head = short.capitalize() if before.words[0][0].isupper() else short
        return before.start, Said(head + said.words, said.unsaid)

    def _is_counted_alone(self, start: int, language: Language) -> bool:
        """Whether the number names nothing that is counted, as in "de 1 à 5"."""
        after = _AFTER_NUMBER.match(self._text, start)
        return after is None or after.group(1) in language.counted_alone

    def _sign_by_sign(self, start: int, last: int, language: Language, patterns: Patterns) -> tuple[int, Said] | None:
        """Where a key, "S.A.V." or a machine's address ends that starts there, and its signs by name; else None.

        The ~ of "230 V~" is one, too.
        """
        text, comma = self._text, f"{self._comma} "
        if text[start] == "~" and text[start - 1 : start].isalnum():
            return start + 1, Said(language.symbols["∿"])
        dotted = _DOTTED.match(text, start, last)
        if dotted is not None:
            return dotted.end(), Said(said_letters(dotted.group().replace(".", ""), language))
        key = key_at(text, start, last, patterns.address)
        if key:
            return start + len(key), Said(comma.join(sign.words for sign in spelled(key, language)))
        address = patterns.mac.match(text, start) if text[start + 2 : start + 3] in (":", "-") else None
        if address is None:
            return None
        pairs = re.split("[:-]", address.group())
        names = (" ".join(one.words for one in spelled(pair, language, has_capitals=False)) for pair in pairs)
        return address.end(), Said(comma.join(names))

    def _phrases_at(self, start: int) -> Sequence[tuple[re.Pattern[str], str]]:
        first = FIRST_WORD.match(self._text, start)
        if first is None:
            return ()
        key, by_first = first.group(), self._phrases.by_first
        return (*by_first.get(key, ()), *(by_first.get(key.lower(), ()) if key != key.lower() else ()))

    def _linked(self, position: int, last: int, language: Language) -> tuple[int, Said] | None:
        """What a dash or slash inside a token says: "to" in "10h-12h" and "Mon–Fri", nothing in "USB-C".

        "3x/day" and "5 €/day" are so many a day. None where the sign stands before a word of its own.
        """
        sign, before, after = self._text[position], self._text[position - 1], self._text[position + 1]
        rates = language.joining.rates
        word = self._text[position + 1 : last].rstrip(CLOSING)
        if sign == "/" and word in rates and self._is_counted(language):
            return position + 1 + len(word), Said(rates[word])
        if not before.isalnum():
            return None
        is_span = sign == "–" or (
            sign == "-" and after.isdigit() and self._before[:1].isdigit() and (before.isalpha() or ":" in self._before)
        )
        return position + 1, Said(language.to if is_span else "")

    def _is_counted(self, language: Language) -> bool:
        """Whether the word before is a number, a price, or so many times."""
        times, before = language.joining.times, self._before
        return before in (times.one, times.many) or before[:1].isdigit() or before[:1] in language.currencies

    def _sign_before_number(self, start: int, last: int, language: Language) -> str:
        """What is said for a sign that stands right before a number, which is then read as one; else ""."""
        text = self._text
        sign, after = text[start], start + 1
        if sign == ">" and after < len(text) and text[after] in _SPACES:
            after += 1
        is_name = sign.isalnum() and sign != "Ø"
        if after >= len(text) or not text[after].isdigit() or is_name or sign in _SIGNS:
            return ""
        if sign == "@":
            return language.joining.at
        if sign == ">":
            is_measured = self._patterns is not None and self._patterns.quantity.match(text, after)
            return language.joining.more_than if is_measured or after == start + 1 else ""
        return "" if sign in language.currencies or sign in "#*×%" or after >= last else language.symbols.get(sign, "")

    def _may_be_number(self, start: int, last: int, language: Language) -> bool:
        sign = self._text[start]
        if sign.isdigit() or sign in _SIGNS or sign in PARTS or sign in language.currencies or sign.isupper():
            return True
        if sign in "vx×" and self._text[start + 1 : start + 2].isdigit():
            return True
        return self._text[start:last].rstrip(CLOSING).lower() in language.rule_words

    def _unknown_language(self, start: int, last: int) -> tuple[int, Said]:
        """A language without tables: its letters and digits as they stand, signs left out."""
        end = min(last, start + LONGEST_WORD)
        core = self._text[start:end]
        if end == last:
            core = core.rstrip(CLOSING) or core[0]
        said = "".join(sign if sign.isalnum() or sign in "'-." or is_mark(sign) else " " for sign in core)
        return start + len(core), Said(said.strip(" .") if any(map(str.isalnum, said)) else "")

    def _spell(self, region: Spelled) -> int:
        """A spelled region, an item a sign; gives where the punctuation after it ends."""
        language = self._language
        written = self._text[region.start : region.end]
        for index, sign in enumerate(written):
            name = spelled(sign, language)[0].words if language is not None else sign.strip()
            place = region.start + index
            unsaid = "" if name or sign.isspace() else sign
            self._pieces.append(
                Piece(
                    place, place + 1, tuple(name.split()), self._comma if name else "", False, region.is_secret, unsaid
                )
            )
        closed = self._after_closing(region.end)
        if written and closed > region.end:
            self._attach(self._text[region.end : closed], closed)
        elif written and self._pieces[-1].tail:
            self._pieces[-1].tail = self._comma if closed < len(self._text) else ""
        return closed

    def _after_closing(self, end: int) -> int:
        text = self._text
        while end < len(text) and text[end] in CLOSE:
            end += 1
        return end

    def _closes(self, position: int, last: int) -> bool:
        """Whether only punctuation is left of the token."""
        return all(sign in CLOSE for sign in self._text[position:last])

    def _is_sign_of_number(self, position: int) -> bool:
        return self._text[position] in "–'" and self._text[position + 1 : position + 2].isdigit()

    def _is_end(self, position: int) -> bool:
        """Whether the punctuation before `position` ends a sentence: what follows does not go on in lower case."""
        text = self._text
        if position >= len(text):
            return True
        if not text[position].isspace():
            return text[position - 1] in CJK_ENDS
        after = BETWEEN.match(text, position)
        following = text[after.end() : after.end() + 1] if after is not None else ""
        return not following.islower()

    def _pause(self) -> None:
        if self._pieces and not self._pieces[-1].tail:
            self._pieces[-1].tail = self._comma

    def _attach(self, signs: str, end: int) -> None:
        """Punctuation that stands alone belongs to the word before it."""
        if not self._pieces:
            return
        item, tail = self._pieces[-1], pause_of(signs, self._comma)
        if not BREAKS.intersection(signs):
            item.reach = end
        if tail and (not item.tail or item.tail in ",،"):
            item.tail = tail
        elif not tail and BREAKS.intersection(signs):
            self._pause()
        if ENDS.intersection(signs):
            item.ends = self._is_end(end)

    def _join(self, group: int, first: int) -> None:
        """Gives the pieces of one token the token's whole place, so that its mark stays while they are said."""
        pieces = self._pieces[group:]
        if len(pieces) < 2 or pieces[-1].end - first > 2 * LONGEST_WORD:
            return
        start, end = pieces[0].start, pieces[-1].end
        for piece in pieces:
            piece.start, piece.end = start, end
