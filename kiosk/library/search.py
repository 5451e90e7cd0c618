"""Search while typing: lessons and steps by their titles, devices and symptoms.

Accents, case and hyphens do not matter, the last word may be unfinished, and one slip in a word is forgiven. Built
once, in a job: 10,000 steps take under half a second and 9 MB. See docs/decisions/0025 for the figures.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from math import log

from kiosk.lesson.device import DeviceProfile
from kiosk.lesson.entry import LessonEntry
from kiosk.lesson.model import Topic
from kiosk.library.spoken_words import FAULT, Usage, usage_of

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Searchable:
    """A lesson in one language as it can be found. `steps` are id and title; `names` the devices it is about."""

    lesson_id: str
    title: str
    summary: str = ""
    steps: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()
    symptoms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A lesson, or one of its steps where `step_id` is not "".

    `found_in` is the text that answers (a title, a summary, a symptom); `spans` are the places in it to bring out,
    half-open, in code points.
    """

    lesson_id: str
    step_id: str
    title: str
    found_in: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Target:
    """What a hit leads to; `texts` with their weights, best first."""

    lesson_index: int
    step_id: str
    title: str
    texts: tuple[tuple[str, float], ...]


_TITLE, _SYMPTOM, _NAME, _STEP, _SUMMARY, _CONTEXT = 8.0, 7.0, 6.0, 5.0, 3.0, 1.0
_EXACT, _PREFIX, _SLIP = 1.0, 0.7, 0.4
_SAME = 0.8  # another name for the same thing
_LEAST = 0.35  # of the best answer's rank; below that an answer has a common word at most
_SHORTEST_WITH_SLIP = 4  # in three letters one slip is another word
_LONGEST_QUERY = 200
_MOST_WORDS = 8
_WORD = re.compile(r"\w+(?:[-‐‑–]\w+)*")
_PART = re.compile(r"\w+")
_LETTERS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "ٱ": "ا",
        "ى": "ي",
        "ة": "ه",
        "ک": "ك",
        "ی": "ي",
        "ـ": "",
    }
)


# The Arabic article is written with its word, and so are "and", "with", "as", "so" and "for" before it.
_ARTICLE = re.compile(r"^(?:[وبكف]?ال|لل)(?=\w{3})")


class SearchIndex:
    """The lessons of one language, ready to be searched. Memory grows with the number of words."""

    def __init__(self, lessons: Iterable[Searchable], language: str = "") -> None:
        """`language` is that of the questions: its empty words are passed over, its ways to say a thing known."""
        self._usage = usage_of(language)
        self._lessons = tuple(lessons)
        self._targets: list[_Target] = []
        self._postings: dict[str, dict[int, float]] = {}
        for index, lesson in enumerate(self._lessons):
            for target in _targets(index, lesson):
                self._add(target)
        self._vocabulary = sorted(self._postings)
        self._alphabet = sorted({letter for word in self._vocabulary for letter in word})

    def find(self, query: str, limit: int = 20) -> tuple[Hit, ...]:
        """The best answers first: what has more of the words, rarer ones, in better places.

        Words that every question is full of count only where there are no others. A lesson comes before its steps, and
        a step only where the step itself has one of the words.
        """
        words = _query_words(query, self._usage)
        if not words:
            return ()
        scores: dict[int, float] = {}
        counts: dict[int, int] = {}
        own: set[int] = set()
        matched: set[str] = set()
        is_sure = False
        for word in words:
            variants = self._variants(word)
            is_sure = is_sure or any(closeness > _SLIP for closeness in variants.values())
            matched.update(variants)
            best = self._scores(variants, own)
            if len(words) == 1:  # as while the first word is typed, when thousands answer
                scores = best
                break
            rarity = log(1 + len(self._targets) / len(best)) if best else 0.0
            for target_index, score in best.items():
                scores[target_index] = scores.get(target_index, 0.0) + score * rarity
                counts[target_index] = counts.get(target_index, 0) + 1
        if not own or not (is_sure or 2 * max(counts.get(index, 1) for index in own) >= len(words)):
            return ()
        ranks = scores
        if len(words) > 1:
            ranks = {index: score * counts[index] for index, score in scores.items() if index in own}
        # While a word is begun thousands answer: only those that may come are ordered.
        least = _LEAST * max(map(ranks.__getitem__, own))
        good = [(-rank, index) for index in own if (rank := ranks[index]) >= least]
        return tuple(self._hit(self._targets[index], matched) for _, index in nsmallest(limit, good))

    def _scores(self, variants: Mapping[str, float], own: set[int]) -> dict[int, float]:
        """How well each target answers one word; `own` gains those that have it in a text of theirs."""
        best: dict[int, float] = {}
        for variant, closeness in variants.items():
            for target_index, weight in self._postings[variant].items():
                score = weight * closeness
                if score > best.get(target_index, 0.0):
                    best[target_index] = score
                if weight > _CONTEXT:
                    own.add(target_index)
        return best

    def _add(self, target: _Target) -> None:
        target_index = len(self._targets)
        self._targets.append(target)
        for text, weight in target.texts:
            for word in _index_words(text, self._usage):
                weights = self._postings.setdefault(word, {})
                if weight > weights.get(target_index, 0.0):
                    weights[target_index] = weight

    def _variants(self, word: str) -> dict[str, float]:
        """The words of the index that `word` may stand for, each with how close it is."""
        found = {
            other: _SAME * (_EXACT if other == same else _PREFIX)
            for same in self._usage.same.get(word, ())
            for other in self._starting_with(same)
        }
        found |= dict.fromkeys(self._starting_with(word), _PREFIX)
        if word in self._postings:
            found[word] = _EXACT
        if not found and len(word) >= _SHORTEST_WITH_SLIP:
            for slip in _slips(word, self._alphabet):
                for other in self._starting_with(slip):
                    found[other] = _SLIP
        return found

    def _starting_with(self, prefix: str) -> Iterator[str]:
        for index in range(bisect_left(self._vocabulary, prefix), len(self._vocabulary)):
            if not self._vocabulary[index].startswith(prefix):
                return
            yield self._vocabulary[index]

    def _hit(self, target: _Target, matched: set[str]) -> Hit:
        lesson = self._lessons[target.lesson_index]
        for text, weight in target.texts:
            spans = tuple(_spans(text, matched)) if weight != _CONTEXT else ()
            if spans:
                return Hit(lesson.lesson_id, target.step_id, target.title, text, spans)
        return Hit(lesson.lesson_id, target.step_id, target.title, target.title, ())


def searchable(lesson: LessonEntry, devices: Iterable[DeviceProfile]) -> Searchable:
    """How a lesson of the pack is found: by its own words and by those of the devices it is about, in its language.

    What goes wrong with a device leads to all its lessons, and first to those that put it right.
    """
    about = [one for one in devices if {one.device_id, one.device_class} & set(lesson.devices)]
    names = tuple(one.names[lesson.language] for one in about if lesson.language in one.names)
    symptoms = tuple(symptom for one in about for symptom in one.symptoms.get(lesson.language, ()))
    is_remedy = lesson.topic is Topic.FIX
    return Searchable(
        lesson_id=lesson.lesson_id,
        title=lesson.title,
        summary=lesson.summary,
        steps=lesson.steps,
        names=names if is_remedy else (*names, *symptoms),
        symptoms=symptoms if is_remedy else (),
    )


def folded(text: str) -> str:
    """The text as it is compared: no case, no accents, letters and digits in one spelling."""
    if text.isascii():
        return text.lower()
    # Decomposed first, or case-folding meets letters only afterwards (small capitals, letters in a circle).
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_LETTERS)
    return "".join(
        str(unicodedata.digit(letter)) if letter.isdecimal() else letter
        for letter in letters
        if unicodedata.category(letter) != "Mn"
    )


def _targets(index: int, lesson: Searchable) -> Iterator[_Target]:
    texts = [(lesson.title, _TITLE)]
    texts += [(symptom, _SYMPTOM) for symptom in lesson.symptoms]
    texts += [(name, _NAME) for name in lesson.names]
    if lesson.symptoms:  # whatever does not work, this lesson puts it right
        texts.append((FAULT, _TITLE))
    yield _Target(index, "", lesson.title, (*texts, (lesson.summary, _SUMMARY)))
    context = ((lesson.title, _CONTEXT), *((name, _CONTEXT) for name in lesson.names))
    for step_id, title in lesson.steps:
        yield _Target(index, step_id, title, ((title, _STEP), *context))


def _index_words(text: str, usage: Usage) -> Iterator[str]:
    """Words and, of words with a hyphen, their parts too: "Wi-Fi" is found by wifi, wi and fi.

    An Arabic word with the article is found without it too.
    """
    plain = folded(text)
    if FAULT in usage.read(plain):
        yield FAULT
    for match in _WORD.finditer(plain):
        parts = _PART.findall(match[0])
        whole = "".join(parts)
        yield whole
        if len(parts) > 1:
            yield from parts
        bare = _ARTICLE.sub("", whole)
        if bare != whole:
            yield bare


def _query_words(query: str, usage: Usage) -> list[str]:
    """The words to look for, each once; those that every question is full of only where there are no others."""
    plain = usage.read(folded(query[:_LONGEST_QUERY]))
    fault = [FAULT] if FAULT in plain else []
    words = ("".join(_PART.findall(match[0])) for match in _WORD.finditer(plain))
    found = list(dict.fromkeys(_ARTICLE.sub("", word) for word in words))
    telling = [word for word in found if word not in usage.empty] + fault
    return (telling or found)[:_MOST_WORDS]


def _slips(word: str, alphabet: Sequence[str]) -> Iterator[str]:
    """Everything one slip away: a letter too many, two swapped, one wrong, one missing."""
    for index in range(len(word)):
        yield word[:index] + word[index + 1 :]
    for index in range(len(word) - 1):
        yield word[:index] + word[index + 1] + word[index] + word[index + 2 :]
    for index in range(len(word)):
        for letter in alphabet:
            yield word[:index] + letter + word[index + 1 :]
    for index in range(len(word)):
        for letter in alphabet:
            yield word[:index] + letter + word[index:]


def _spans(text: str, matched: set[str]) -> Iterator[Span]:
    """Where the matched words stand in the text as it is shown."""
    for match in _WORD.finditer(text):
        whole = "".join(_PART.findall(folded(match[0])))
        if whole in matched or _ARTICLE.sub("", whole) in matched:
            yield match.span()
            continue
        for part in _PART.finditer(match[0]):
            if folded(part[0]) in matched:
                yield match.start() + part.start(), match.start() + part.end()
