"""The reader: text in, spoken words out, each with the place it stands for and the pause that follows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category

from kiosk.lesson.lexicon import Lexicon
from kiosk.lesson.script import ShownSpan
from kiosk.lesson.spoken.between import said_between
from kiosk.lesson.spoken.language import Language
from kiosk.lesson.spoken.numbers import read_number
from kiosk.lesson.spoken.ordinary import LONGEST_WORD, ordinary_words
from kiosk.lesson.spoken.patterns import FIRST_WORD, PARTS, patterns_of
from kiosk.lesson.spoken.punctuation import BETWEEN, BREAKS, CJK_ENDS, CLOSE, CLOSING, ENDS, OPEN, is_mark, pause_of
from kiosk.lesson.spoken.sign_by_sign import sign_by_sign
from kiosk.lesson.spoken.spelling import spelled
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
_SIGNS = frozenset("−–-+±")
_SPACES = frozenset(" \u00a0\u202f\u2009")
_LAST_ABBREVIATIONS = ("etc.", "usw.", "ecc.", "a.m.", "p.m.", "إلخ.")
_FINAL_ABBREVIATIONS = (*_LAST_ABBREVIATIONS, "max.", "min.", "máx.", "mín.", "approx.", "in.", "ft.", "mi.", "yd.")
_LONGEST_QUOTED = 8
_KEYS = frozenset(
    ("bouton", "touche", "signe", "button", "key", "sign", "taste", "knopf", "zeichen", "botón", "tecla", "tasto")
)
_TICKS = frozenset("✓✔✅☑✗✘❌")
_END_OF_SENTENCE = re.compile(r"\s*(?:[.!?]|$)")
_QUOTED_SIGN = re.compile('[«“"‘(][ \u00a0\u202f]?([-–+<>=*#/|_.,:;!?@&%~^$€£×])[ \u00a0\u202f]?[»”"’)]')
_LISTED_SIGN = re.compile(r"\(?([-!?.#@&*$%_+=/])[,;)]{1,3}[.,;]?")  # "(!, ?, #)"
_ENDS_AMOUNT = frozenset('.°%€$£"″')
_COUNTED_NOUN = re.compile(r"\d[kK]?[ \u00a0\u202f][^\W\d_]{2,30}$")
_FIRST_PART = re.compile(r"[A-Z]\d{1,3}(?=[x×]\d)|[^\W\d_]{2,30}(?=/[^\W\d_])")
_UNITS_ALONE = frozenset(("kWh", "MHz", "GHz", "kHz", "mAh", "dBm", "Wh", "kg", "km", "cm", "mm"))
_PER = frozenset(("per", "par", "pro", "por", "a", "the", "le", "un", "one", "je"))
_ITEM = re.compile(r"(?:[a-h]|\d{1,2})\)")
_NOT_NUMBER = re.compile(r"[^\W\d_]|:")
_CLOCK = re.compile(r"\d{1,2}[:h][0-5]\d")
_PLUS_OR = re.compile(r"\+ [a-z]{1,4} $")  # "+ ou -"
_OPTIONAL = re.compile(
    r"([^\W\d_]{1,40})(?:\(([a-zà-ÿ]{1,5})\)[a-zà-ÿ]{0,2}|(?:·[a-zà-ÿ]{1,6}){1,2}|/-(?:innen|in|e|er|r|n|en))(?!\w)"
)


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
        if self._lone(first, last):
            return last
        while position < last:
            opened = position
            if position == first and text[position] in ",;" and text[position + 1 : last][:1].isalpha():
                self._pause()  # "connect ,try"
                position += 1
            while position < last and text[position] in OPEN and not self._joins(position, first):
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
            is_last = not any(sign in ENDS for sign in tail) and self._ends_shortened(position, end)
            if text[position].isdigit():
                opened, said = self._elided(opened, said)
                tail = "" if tail == "." and not self._is_end(closed) else tail  # "5 min. environ"
            tail = tail or (self._comma if end - position == 1 and self._is_pictogram(position) else "")
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

    def _lone(self, first: int, last: int) -> bool:
        """Deals with a sign that stands alone: a dash is a pause, "›" a way through menus, a quoted one is named."""
        text, language = self._text, self._language
        token = text[first:last]
        if language is None or len(token) > _LONGEST_QUOTED:
            return False
        if len(token) == 1 and self._is_between(first, last, language):
            return True
        if token[0].isalnum():
            return self._is_item(token)
        quoted = _QUOTED_SIGN.match(text, max(0, first - 2))
        sign = quoted.group(1) if quoted is not None and first <= quoted.start(1) < last else ""
        listed = _LISTED_SIGN.fullmatch(token)
        sign = sign or (listed.group(1) if listed is not None else "")
        if listed is not None and token[0] == "(":
            self._pause()
        if sign:
            said = language.minus if sign == "-" else language.signs.get(sign) or language.symbols.get(sign, "")
        elif token == "›":
            said = language.symbols[token]
        elif token[0] in "-–−" and self._closes(first + 1, last) and self._is_minus(first, last):
            sign, said = token[0], language.minus
        elif token == "-":
            self._pause()
            return True
        else:
            return self._is_said_besides(first, last, language)
        closing = token[token.index(sign) + 1 :] if sign else ""
        self._pieces.append(Piece(first, last, tuple(said.split()), pause_of(closing, self._comma)))
        if ENDS.intersection(closing):
            self._pieces[-1].ends = self._is_end(last)
        self._before = token
        return True

    def _is_between(self, first: int, last: int, language: Language) -> bool:
        """Deals with a sign between two things, as in "3 x £5" and "step 2 / 5"."""
        before_that = self._pieces[-2].words[-1] if len(self._pieces) > 1 and self._pieces[-2].words else ""
        said = said_between(self._text, first, last, self._before, language, before_that)
        if said == language.comma:
            self._pause()
        elif said:
            self._pieces.append(Piece(first, last, tuple(said.split())))
        return said is not None

    def _is_item(self, token: str) -> bool:
        """Makes a pause before the next item of "a) open b) close"; it is said like any word."""
        if _ITEM.fullmatch(token) and "(" not in self._text:
            self._pause()
        return False

    def _is_minus(self, first: int, last: int) -> bool:
        """Whether a dash that stands alone is the name of a key: "+ ou -", "the - button"."""
        after = self._text[last + 1 : last + 12].split()
        is_named = self._before.lower() in _KEYS or (bool(after) and after[0].rstrip(CLOSING).lower() in _KEYS)
        return is_named or _PLUS_OR.search(self._text, max(0, first - 8), first) is not None

    def _is_said_besides(self, first: int, last: int, language: Language) -> bool:
        """Whether a picture says what a word beside it says, or is a tick that ends a sentence."""
        name = language.symbols.get(self._text[first], "").lower()
        if last - first > 1 or not name:
            return False
        is_tick = self._text[first] in _TICKS and bool(self._pieces) and not self._pieces[-1].tail
        if is_tick and _END_OF_SENTENCE.match(self._text, last):
            return True
        return name in (self._before.lower(), self._text[last + 1 : last + 1 + len(name)].lower())

    def _is_pictogram(self, position: int) -> bool:
        """Whether the sign is a picture with a name, not a way through menus, before something new."""
        sign, language = self._text[position], self._language
        name = language.symbols.get(sign, "") if language is not None and category(sign) == "So" else ""
        is_arrow = language is not None and name == language.symbols["→"]
        following = self._text[position + 2 : position + 3]
        return bool(name) and not is_arrow and sign != "№" and (following.isupper() or following.isdigit())

    def _ends_shortened(self, start: int, end: int) -> bool:
        """Whether an abbreviation ends a sentence with its own dot."""
        following = self._text[end + 1 : end + 2]
        if not self._text[start:end].endswith(_FINAL_ABBREVIATIONS):
            return False
        is_before_noun = self._language is not None and self._language.are_nouns_capital
        if is_before_noun:
            return self._text[start:end].endswith(_LAST_ABBREVIATIONS)
        return not following or following.isupper() or self._text[start:end].endswith(_LAST_ABBREVIATIONS)

    def _piece(self, start: int, last: int) -> tuple[int, Said]:
        """What is said from `start`, and where that ends: after it for certain, behind `last` for several tokens."""
        text, language = self._text, self._language
        for pattern, said in self._phrases_at(start):
            match = pattern.match(text, start)
            if match is not None and (
                text[match.end() - 1] != "." or not text[match.end() : match.end() + 1].isalpha()
            ):
                return match.end(), Said(said)
        if language is None or self._patterns is None:
            return self._unknown_language(start, last)
        if text[start] in "-–/→" and start and text[start + 1 : last][:1].isalnum():
            linked = self._linked(start, last, language)
            if linked is not None:
                return linked
        by_sign = sign_by_sign(text, start, last, self._before, language, self._patterns, self._phrases)
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
        return self._word(start, last, language)

    def _word(self, start: int, last: int, language: Language) -> tuple[int, Said]:
        """A word, without the ending that may be left out: "capteur(s)", "client·e·s"."""
        optional = _OPTIONAL.match(self._text, start, last)
        ending = optional.group(2) or "" if optional is not None else ""
        if optional is not None and (len(ending) < 2 or ending not in language.units):
            return optional.end(), read_word(optional.group(1), language, self._phrases)
        first = _FIRST_PART.match(self._text, start, last)
        if first is not None and self._is_first_part(first.end(), last, language):
            return first.end(), read_word(first.group(), language, self._phrases)
        core = self._text[start:last].rstrip(CLOSING)
        unit = language.units.get(core) if start and core in _UNITS_ALONE else None
        if unit is not None:
            return start + len(core), Said(unit.one if self._before.lower() in _PER else unit.many)
        end = min(start + len(self._core(start, last, language)), start + LONGEST_WORD)
        return end, read_word(self._text[start:end], language, self._phrases)

    def _is_first_part(self, end: int, last: int, language: Language) -> bool:
        """Whether what follows is said by itself: "/year" of "365 days/year", "×16" of "M4×16 mm"."""
        if self._text[end] != "/":
            return True
        word = self._text[end + 1 : last].rstrip(CLOSING)
        return word in language.joining.rates and self._is_counted(end, language)

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
        is_alone = said.words != "une" and self._is_counted_alone(start, language)
        if language.counted_alone and is_alone:
            return start, said
        self._pieces.pop()
        head = short.capitalize() if before.words[0][0].isupper() else short
        return before.start, Said(head + said.words, said.unsaid)

    def _is_counted_alone(self, start: int, language: Language) -> bool:
        """Whether the number names nothing that is counted, as in "de 1 à 5"."""
        after = _AFTER_NUMBER.match(self._text, start)
        return after is None or after.group(1) in language.counted_alone

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
        if sign == "→":
            return (position + 1, Said(language.to)) if before.isdigit() and after.isdigit() else None
        rates = language.joining.rates
        word = self._text[position + 1 : last].rstrip(CLOSING)
        if sign == "/" and word in rates and self._is_counted(position, language):
            return position + 1 + len(word), Said(rates[word])
        if sign == "–" and before in _ENDS_AMOUNT:
            return position + 1, Said(language.to)  # "Jan.–Mar."
        if sign == "/" and before in _ENDS_AMOUNT:
            self._pause()  # "19°/20°", "int./ext."
            return position + 1, Said("")
        if not before.isalnum():
            return None
        if sign == "/" and self._patterns is not None and self._patterns.ip.fullmatch(SCHEME.sub("", self._before)):
            return position + 1, Said(language.slash)
        if sign == "/" and after.isdigit() and self._before[:1].isdigit():
            self._pause()  # "12 V/2 A"
        is_span = sign == "–" or (
            sign == "-"
            and after.isdigit()
            and self._before[:1].isdigit()
            and bool(_NOT_NUMBER.search(self._before) or _CLOCK.match(self._text, position + 1))
        )
        return position + 1, Said(language.to if is_span else "")

    def _is_counted(self, position: int, language: Language) -> bool:
        """Whether the word that ends there is a number, a price, or says what or how often is counted."""
        times, before = language.joining.times, self._before
        if before in (times.one, times.many) or before[:1].isdigit() or before[:1] in language.currencies:
            return True
        return _COUNTED_NOUN.search(self._text, max(0, position - LONGEST_WORD), position) is not None

    def _sign_before_number(self, start: int, last: int, language: Language) -> str:
        """What is said for a sign that stands right before a number, which is then read as one; else ""."""
        text = self._text
        sign, after = text[start], start + 1
        if sign in ">@" and after < len(text) and text[after] in _SPACES:
            after += 1
        is_name = sign.isalnum() and sign != "Ø"
        if sign in "x×" and text[start - 1 : start].isdigit() and text[after : after + 1].isdigit():
            return language.by  # "M4×16 mm"
        if after >= len(text) or not text[after].isdigit() or is_name or sign in _SIGNS:
            return ""
        if sign == "@":
            return language.joining.at
        if sign == ">":
            is_measured = self._patterns is not None and self._patterns.quantity.match(text, after)
            is_way = not is_measured and after > start + 1 and (">" in text[:start] or ">" in text[after:])
            return "" if is_way else language.joining.more_than
        return "" if sign in language.currencies or sign in "#*×%" or after >= last else language.symbols.get(sign, "")

    def _may_be_number(self, start: int, last: int, language: Language) -> bool:
        sign = self._text[start]
        if (
            sign.isdigit()
            or sign in _SIGNS
            or sign in PARTS
            or sign == "★"
            or sign in language.currencies
            or sign.isupper()
        ):
            return True
        if sign in "vx×#" and self._text[start + 1 : start + 2].isdigit():
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

    def _joins(self, position: int, first: int) -> bool:
        """Whether a dash there belongs to a number, or stands between two short forms: "Jan.–Mar."."""
        if self._text[position] == "–" and position > first and self._text[position - 1] == ".":
            return True
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
        is_asked = item.tail == "." and tail in "?!؟"
        if tail and (not item.tail or item.tail in ",،" or is_asked):
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
