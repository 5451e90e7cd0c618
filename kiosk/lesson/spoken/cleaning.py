"""Text as the reader wants it, without what cannot be seen, and where each of its signs came from."""

import re
import unicodedata
from collections.abc import Sequence

_ALIKE = {ord(sign): "'" for sign in "’ʼ＇"}
_ALIKE |= {
    ord(digit): str(value) for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "₀₁₂₃₄₅₆₇₈₉") for value, digit in enumerate(row)
}
_ALIKE |= {ord(raised): letter for raised, letter in zip("ᵃᵇᶜᵈᵉᵍʰᵐⁿᵒʳˢᵗ", "abcdeghmnorst", strict=True)}  # 1ᵉʳ, Mᵐᵉ
_ALIKE |= {ord("μ"): "µ"}
_ALIKE |= {ord("٪"): "%", ord("٫"): ",", 0x2212: "−", 0x0085: " "}
_ALIKE |= {
    code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}

_UNSEEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff"
    "\U000f0000-\U0010ffff"
)
_ODD = re.compile(f"[{_UNSEEN}]|[^\\W\\d_][\u0300-\u036f]+")

# One class of signs: most texts hold none of them, and a class alone is what `re` finds fastest.
_UNUSUAL = re.compile(f"[{_UNSEEN}\u0300-\u036f{re.escape(''.join(map(chr, _ALIKE)))}]")


def cleaned(text: str) -> tuple[str, Sequence[int]]:
    """The text without unseen signs, accents joined to their letters, digits European.

    Of its n signs, `positions[i]` says where the i-th began in `text`; entry n is `len(text)`.
    """
    alike = text.replace("’", "'").replace("\u2011", "-")  # the compiler writes both, so they cost nothing here
    if _UNUSUAL.search(alike) is None:
        return alike, range(len(text) + 1)
    alike = alike.translate(_ALIKE)
    pieces: list[str] = []
    positions: list[int] = []
    end = 0
    for odd in _ODD.finditer(alike):
        pieces.append(alike[end : odd.start()])
        positions.extend(range(end, odd.start()))
        if len(odd.group()) > 1:
            joined = unicodedata.normalize("NFC", odd.group())
            pieces.append(joined)
            positions.extend([odd.start()] * len(joined))
        end = odd.end()
    pieces.append(alike[end:])
    positions.extend(range(end, len(text) + 1))
    return "".join(pieces), positions


def end_of(positions: Sequence[int], text: str, index: int) -> int:
    """Where in `text` the sign before `index` of the cleaned text ended, accents included."""
    end = positions[index - 1] + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
