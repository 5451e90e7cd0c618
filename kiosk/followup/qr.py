"""The QR symbol of a link: small, sharp and quick to scan. The only place that knows `qrcode`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from urllib.parse import urlsplit

from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.main import QRCode
from qrcode.util import BIT_LIMIT_TABLE, MODE_ALPHA_NUM, MODE_NUMBER, QRData, length_in_bits, optimal_data_chunks

from kiosk.followup.link import LinkTooLong

QUIET_ZONE = 4  # modules on each side (ISO/IEC 18004, 5.3.8)
MAX_VERSION = 6  # 41 modules: scans from arm's length on a 7-inch screen
MAX_VERSION_WITH_VALUES = 10


class Level(Enum):
    """How much of the symbol may be covered and still be read: 7, 15, 25, 30 percent."""

    L = ERROR_CORRECT_L
    M = ERROR_CORRECT_M
    Q = ERROR_CORRECT_Q
    H = ERROR_CORRECT_H


@dataclass(frozen=True, slots=True)
class Symbol:
    """`rows` is square, True is dark, its side 4·version + 17 + 8; the quiet zone is in it.

    `level` is at least the one asked for: higher where the version has room for it.
    """

    url: str
    rows: tuple[tuple[bool, ...], ...]
    version: int
    level: Level


def symbol(url: str, level: Level = Level.M, max_version: int = MAX_VERSION) -> Symbol:
    """The QR symbol of `url`, quiet zone included, in the smallest version that holds it.

    Raises LinkTooLong above `max_version`: a denser symbol no longer scans from arm's length on the smallest screen
    we support. Source: ISO/IEC 18004 (symbol sizes, quiet zone).
    """
    if not url:
        raise ValueError("url: a symbol needs something to lead to")
    chunks = min(_ways(url), key=lambda way: _bits(way, max_version))
    version = next((one for one in range(1, max_version + 1) if _fits(chunks, one, level)), None)
    if version is None:
        raise LinkTooLong(
            f"does not fit into a QR symbol of version {max_version} ({len(url)} signs)",
            where=url,
            remedy="say what to type, or set a shorter follow_up_base",
        )
    levels = tuple(Level)
    boosted = [one for one in levels[levels.index(level) :] if _fits(chunks, version, one)][-1]
    code = QRCode(version=version, error_correction=boosted.value, border=QUIET_ZONE)
    for chunk in chunks:
        code.add_data(chunk)
    code.make(fit=False)
    rows = tuple(tuple(bool(module) for module in row) for row in code.get_matrix())
    return Symbol(url, rows, version, boosted)


def first_symbol(urls: Sequence[str], max_version: int = MAX_VERSION) -> Symbol | None:
    """The symbol of the first link that fits, best first; empty links are passed over; None where none fits."""
    for url in urls:
        try:
            if url:
                return symbol(url, max_version=max_version)
        except LinkTooLong:
            continue
    return None


def _ways(url: str) -> Iterator[list[QRData]]:
    """The url cut into chunks in several ways; scheme and host may be in capitals, which are shorter."""
    parts = urlsplit(url)
    head = f"{parts.scheme}://{parts.netloc}"
    spellings = [url]
    if parts.netloc.isascii() and "@" not in parts.netloc and url.lower().startswith(head.lower()):
        spellings.append(head.upper() + url[len(head) :])
    for spelling in spellings:
        for shortest_chunk in (1000, 6, 8, 11, 16):
            yield list(optimal_data_chunks(spelling, minimum=shortest_chunk))


def _fits(chunks: Sequence[QRData], version: int, level: Level) -> bool:
    return _bits(chunks, version) <= int(BIT_LIMIT_TABLE[level.value][version])


def _bits(chunks: Sequence[QRData], version: int) -> int:
    return sum(4 + int(length_in_bits(chunk.mode, version)) + _content_bits(chunk) for chunk in chunks)


def _content_bits(chunk: QRData) -> int:
    """ISO/IEC 18004, 7.4: digits by threes, capitals by twos, bytes."""
    length = len(chunk)
    if chunk.mode == MODE_NUMBER:
        return length // 3 * 10 + (0, 4, 7)[length % 3]
    if chunk.mode == MODE_ALPHA_NUM:
        return length // 2 * 11 + length % 2 * 6
    return length * 8
