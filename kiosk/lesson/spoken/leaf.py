"""One text of a step as it is said: its keys spelled, every spoken word with the place it stands for."""

from bisect import bisect_left
from dataclasses import dataclass

from kiosk.lesson.lexicon import Lexicon
from kiosk.lesson.model import Mark, RichText, Run, plain
from kiosk.lesson.script import span_of
from kiosk.lesson.spoken.cleaning import cleaned, end_of
from kiosk.lesson.spoken.language import language_of
from kiosk.lesson.spoken.reading import Piece, Spelled, read
from kiosk.lesson.spoken.spelling import looks_like_key


@dataclass(frozen=True, slots=True)
class Manner:
    """How texts are said: in the language of a BCP 47 tag, with an author's lexicon, `secrets` sign by sign."""

    language: str
    lexicon: Lexicon
    secrets: frozenset[str] = frozenset()


def leaf_pieces(
    text: RichText, leaf_index: int, manner: Manner, offset: int = 0, sentence_start: int = 0
) -> list[Piece]:
    """What is said for one leaf; `offset` is where `text` starts in it.

    `sentence_start`: what stands before it are sentences `as_written`, and left out.
    """
    written = plain(text)
    if not written:
        return []
    clean, positions = cleaned(written)
    is_spelled = manner.secrets or any(part.marks is not Mark.NONE for part in text)
    regions = _spelled_regions(text, written, manner.secrets) if is_spelled else []
    if regions and type(positions) is not range:
        regions = [
            Spelled(bisect_left(positions, region.start), bisect_left(positions, region.end), region.is_secret)
            for region in regions
        ]
    regions = [one for one in regions if one.start < one.end]
    pieces = read(clean, language_of(manner.language), manner.lexicon, regions, sentence_start)
    is_as_written = type(positions) is range
    for piece in pieces:
        start, end, reach = piece.start, piece.end, piece.reach
        if reach < end:
            reach = end
        if not is_as_written:
            start, end = positions[start], end_of(positions, written, end)
            reach = max(end, end_of(positions, written, reach))
        piece.shown = span_of((leaf_index, offset + start, offset + end))
        piece.reach = offset + reach
    return pieces


def _spelled_regions(text: RichText, written: str, secrets: frozenset[str]) -> list[Spelled]:
    """Where the text is a key: the secrets it holds, and what is printed as code and looks like one."""
    found: list[Spelled] = []
    for secret in secrets:
        start = written.find(secret) if secret.strip() else -1
        while start >= 0:
            found.append(Spelled(start, start + len(secret), is_secret=True))
            start = written.find(secret, start + len(secret))
    start = 0
    for part in text:
        shown = part.text if isinstance(part, Run) else part.otherwise
        key = shown.strip() if part.marks is not Mark.NONE and Mark.CODE in part.marks else ""
        if key and looks_like_key(key):
            place = start + shown.index(key)
            found.append(Spelled(place, place + len(key)))
        start += len(shown)
    kept: list[Spelled] = []
    for region in sorted(found, key=lambda region: (not region.is_secret, region.start - region.end)):
        if all(region.end <= other.start or other.end <= region.start for other in kept):
            kept.append(region)
    return sorted(kept, key=lambda region: region.start)
