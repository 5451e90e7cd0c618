"""What is wrong with the words of a device profile; looked for whatever else is wrong, so that all is told at once."""

import posixpath
import re
from collections.abc import Iterator

from kiosk.base.languages import canonical
from kiosk.lesson.device_words import CLASSES, PROTOCOLS, RADIOS, UPDATES
from kiosk.lesson.findings import Faults, did_you_mean
from kiosk.lesson.front_matter import MARKS_IN_TEXT
from kiosk.lesson.identity import FACT, is_id
from kiosk.lesson.yaml_nodes import Node

_FACT = re.compile(FACT)
_LISTS = (("radios",), ("protocols",), ("gtins",), ("parts",), ("lessons", "must"), ("lessons", "more"))
_WORDS = {"radios": RADIOS, "protocols": PROTOCOLS, "update": UPDATES}
_BY_LANGUAGE = ("names", "symptoms")
_GTIN = re.compile(r"\d{8}|\d{12,14}")


def texts_at(node: Node, *path: str) -> list[Node]:
    """The texts that a key holds, be it one or a list of them; none where it holds something else."""
    for part in path:
        found = node.value.get(part) if isinstance(node.value, dict) else None
        if found is None:
            return []
        node = found
    among = node.value if isinstance(node.value, list) else [node]
    return [one for one in among if isinstance(one.value, str) and one.value]


def named_in(node: Node) -> dict[str, list[tuple[str, int, int]]]:
    """What the profile names of other files, each with its line and column; `names`: the languages it has names in."""
    paths = (("class",), ("picture",), ("parts",), ("lessons", "must"), ("lessons", "more"))
    found = {path[-1]: [(str(one.value), one.line, one.column) for one in texts_at(node, *path)] for path in paths}
    return found | {"names": [(language, *place) for language, place in _keys(node, "names")]}


def check_profile(node: Node, stem: str, faults: Faults) -> None:
    """Notes what is wrong with the values of a profile; `stem` is its file's name."""
    for one in texts_at(node, "id"):
        if one.value != stem:
            faults.add("profile-id", one.line, one.column, value=one.value)
    for one in texts_at(node, "class"):
        if one.value not in CLASSES:
            remedy = did_you_mean(str(one.value), CLASSES, f"the classes are {', '.join(CLASSES)}")
            faults.add("unknown-class", one.line, one.column, value=one.value, suggestion=remedy)
    for key, words in _WORDS.items():
        for one in texts_at(node, key):
            if one.value not in words and is_id(str(one.value)):
                remedy = did_you_mean(str(one.value), words, f"the words are {', '.join(words)}")
                faults.add("unknown-word", one.line, one.column, value=one.value, key=key, suggestion=remedy)
    for one in texts_at(node, "picture"):
        picture = str(one.value)
        if posixpath.normpath(picture) != picture or not picture.startswith("media/"):
            faults.add("profile-picture", one.line, one.column, source=picture)
    for one in texts_at(node, "gtins"):
        if _GTIN.fullmatch(str(one.value)) and not _adds_up(str(one.value)):
            expected = "the digits under the bar code, all of them: the last one proves the others"
            faults.add("bad-value", one.line, one.column, key="gtins", value=one.value, expected=expected)
    _check_doubles(node, faults)
    _check_keys(node, faults)


def _check_doubles(node: Node, faults: Faults) -> None:
    for path in _LISTS:
        seen: set[object] = set()
        for one in texts_at(node, *path):
            if str(one.value) in seen:
                faults.add("repeated-key", one.line, one.column, key=one.value)
            seen.add(str(one.value))


def _check_keys(node: Node, faults: Faults) -> None:
    """Languages and facts: names that the author chooses."""
    for key in _BY_LANGUAGE:
        for language, (line, column) in _keys(node, key):
            if canonical(language) != language:
                remedy = f"did you mean “{near}”?" if (near := canonical(language)) else "write its tag, as fr or fr-CA"
                faults.add("unknown-language", line, column, value=language, suggestion=remedy)
            _check_marks(texts_at(node, key, language), key, faults)
    for fact, (line, column) in _keys(node, "facts"):
        if not _FACT.fullmatch(fact):
            expected = "lower-case letters, digits and dashes: an “if” names it so"
            faults.add("bad-value", line, column, key="facts", value=fact, expected=expected)


def _check_marks(texts: list[Node], key: str, faults: Faults) -> None:
    for one in texts:
        if marks := MARKS_IN_TEXT.search(str(one.value)):
            faults.add("marks-in-front", one.line, one.column, key=key, sign=marks.group())


def _keys(node: Node, key: str) -> Iterator[tuple[str, tuple[int, int]]]:
    inner = node.value.get(key) if isinstance(node.value, dict) else None
    if inner is not None and isinstance(inner.value, dict):
        yield from inner.keys.items()


def _adds_up(digits: str) -> bool:
    """Whether the last digit is that of the others. Source: GS1 General Specifications, 7.9 (check digit)."""
    total = sum(int(digit) * (3 if index % 2 else 1) for index, digit in enumerate(reversed(digits)))
    return total % 10 == 0
